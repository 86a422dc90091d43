"""The prose of blocks: put together from pieces of the source, and cut into parts,
always with the way back to the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from lint.document import MASK, Block, Kind, Run
from lint.patterns import pattern
from lint.spans import Mark, Marks, Span, marks_of

SPACES = pattern("[\u00a0\u2000-\u200a\u202f\u205f](?<![\u00c2\u00c3].)")
"""The spaces of typesetting, for which prose has plain ones.
Behind these two letters it is half of a character that was decoded wrongly."""
STRUCK = "struck"
"""The mark of what is struck out."""
INVISIBLE = pattern("[\u00ad\u200b\u2060\ufeff](?<![\u00c2\u00c3].)")
"""What readers do not see, and prose does not have: soft hyphens, spaces and joiners without a width."""


class ProseBuilder:
    """Collects prose and its runs, piece by piece, in reading order."""

    __slots__ = ("length", "marks", "parts", "runs")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.runs: list[Run] = []
        self.length = 0
        self.marks: list[Mark] = []

    def add(self, prose: str, source: int, source_length: int | None = None) -> None:
        """Append prose that stands at `source`; give `source_length` where it was decoded from something longer."""
        if source_length is not None:
            self._append(INVISIBLE.sub("", prose), source, source_length)
            return
        at = 0
        for unseen in () if prose.isascii() else INVISIBLE.finditer(prose):
            self._append(prose[at : unseen.start()], source + at, unseen.start() - at)
            at = unseen.end()
        self._append(prose[at:], source + at, len(prose) - at)

    def _append(self, prose: str, source: int, width: int) -> None:
        if not prose:
            return
        last = self.runs[-1] if self.runs else None
        if last and width == len(prose) and last.length == last.source_length and last.source + last.length == source:
            self.runs[-1] = Run(last.prose, last.source, last.length + width, last.source_length + width)
        else:
            self.runs.append(Run(self.length, source, len(prose), width))
        self.parts.append(prose)
        self.length += len(prose)

    def build(
        self, kind: Kind, span: Span | None = None, level: int = 0, key: str = "", strip: str | None = None
    ) -> Block | None:
        """The block, without white space (or the characters `strip`) at its ends; None if nothing is left."""
        prose, runs, marks = "".join(self.parts), self.runs, self.marks
        if any(mark.kind == STRUCK for mark in marks):
            prose, runs, marks = _as_it_stands(prose, runs, marks)
        if not prose.isascii():
            prose = SPACES.sub(" ", prose)
        start = len(prose) - len(prose.lstrip(strip))
        end = len(prose.rstrip(strip))
        if end <= start or (kind != "cell" and not prose[start:end].strip(MASK + " \n\t")):
            return None  # a cell of code alone has its place in the table
        own = tuple(runs if end - start == len(prose) else cut(runs, start, end))
        whole = Span(own[0].source, own[-1].source + own[-1].source_length)
        kept = within(marks_of(marks), start, end) if marks else ()
        return Block(kind, prose[start:end], own, span or whole, level, key, marks=kept)


def _as_it_stands(prose: str, runs: Sequence[Run], marks: Sequence[Mark]) -> tuple[str, list[Run], list[Mark]]:
    """Prose without what is struck out, which its author has taken back, and without the space that this leaves;
    of it the place alone is marked."""
    gaps: list[Span] = []
    for struck in sorted(mark for mark in marks if mark.kind == STRUCK):
        start, end = struck.start, struck.end
        before, behind = prose[max(0, start - 1) : start], prose[end : end + 1]
        if before.isspace() and not behind.isalnum():
            start -= 1
        elif behind.isspace() and not before.isalnum():
            end += 1
        if gaps and start <= gaps[-1].end:
            gaps[-1] = Span(gaps[-1].start, max(gaps[-1].end, end))
        else:
            gaps.append(Span(start, end))
    edges = [0, *(edge for gap in gaps for edge in gap), len(prose)]
    parts, left, moved = [], [], []
    length = 0
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        parts.append(prose[first:last])
        left += [Run(run.prose + length, *run[1:]) for run in cut(runs, first, last)]
        length += last - first

    starts = [gap.start for gap in gaps]
    gone = [0, *accumulate(gap.end - gap.start for gap in gaps)]

    def place(at: int) -> int:
        number = bisect_right(starts, at)
        return at - gone[number] + (max(0, gaps[number - 1].end - at) if number else 0)

    for mark in marks:
        start, end = place(mark.start), place(mark.end)
        if end > start or mark.kind == STRUCK:
            moved.append(Mark(mark.kind, start, end))
    return "".join(parts), left, moved


def within(marks: Marks, start: int, end: int) -> Iterator[Mark]:
    """The marks of `prose[start:end]`, counted from `start`; one of words that are struck out, of no length, may open
    it."""
    for name, a, b in marks.meeting(start - 1, end):
        if b > start or a == b == start:
            yield Mark(name, max(0, a - start), min(b, end) - start)


def cut(runs: Sequence[Run], start: int, end: int) -> Iterator[Run]:
    """The runs of `prose[start:end]`, with prose offsets counted from `start`."""
    own = slice(
        max(0, bisect_right(runs, start, key=lambda run: run.prose) - 1),
        bisect_left(runs, end, key=lambda run: run.prose),
    )
    for run in runs[own]:
        first, last = max(run.prose, start), min(run.prose + run.length, end)
        if first >= last:
            continue
        if run.length == run.source_length:
            yield Run(first - start, run.source + first - run.prose, last - first, last - first)
        else:
            yield Run(first - start, run.source, last - first, run.source_length)


def part(block: Block, start: int, end: int, kind: Kind, level: int = 0) -> Block:
    """A block of `prose[start:end]` of a block, with the marks that it had there."""
    runs = tuple(cut(block.runs, start, end))
    span = Span(runs[0].source, runs[-1].source + runs[-1].source_length)
    marks = within(block.marks, start, end)
    return Block(kind, block.prose[start:end], runs, span, level, block.key, marks=marks)
