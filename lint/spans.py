"""Stretches of text, and what markup sets off with them in the prose of a block."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate

from lint.records import Record


class Span(Record):
    """A half-open range of code points: of the source text, or of the prose of a block."""

    start: int
    end: int


class Mark(Record):
    """A part of a block's prose that its markup sets off: `strong`, `emphasis`, `link`, `code`;
    `struck` is where something was struck out, which prose has not; others tell of a block whole.

    Those are `alt`, `header` (a cell), `figure` and `table` (a caption), `note` (at the foot of a page) and `paragraph`
    (a later one of a list's item).
    """

    kind: str
    start: int
    end: int


class Marks(tuple[Mark, ...]):
    """The marks of a block. Each question costs one look, however many they are: a paragraph may have thousands."""

    @cached_property
    def _by_kind(self) -> dict[str, tuple[list[Span], list[int]]]:
        """The spans of each kind in order, and how far each and those before it reach."""
        spans: dict[str, list[Span]] = {}
        for mark in self:
            spans.setdefault(mark.kind, []).append(Span(mark.start, mark.end))
        ordered = {kind: sorted(own) for kind, own in spans.items()}
        return {kind: (own, list(accumulate((span.end for span in own), max))) for kind, own in ordered.items()}

    @cached_property
    def _edges(self) -> list[int]:
        return sorted(edge for mark in self for edge in (mark.start, mark.end))

    def of(self, kind: str, start: int = 0, end: int | None = None) -> list[Span]:
        """The spans of one kind that begin in `prose[start:end]`, in order."""
        spans, _ = self._by_kind.get(kind, NO_SPANS)
        return spans[bisect_left(spans, (start,)) : len(spans) if end is None else bisect_left(spans, (end,))]

    def meeting(self, start: int, end: int) -> list[Mark]:
        """The marks that have a part in `prose[start:end]`, in order."""
        found = []
        for kind, (spans, reached) in self._by_kind.items() if self else ():
            at = bisect_left(spans, (end,))
            while at and reached[at - 1] > start:
                at -= 1
                if spans[at].end > start:
                    found.append(Mark(kind, *spans[at]))
        return sorted(found, key=lambda mark: mark[1:])

    def part(self, start: int, end: int) -> bool:
        """Whether one begins or ends at `start` or behind it, and before `end`."""
        edges = self._edges if self else []
        at = bisect_left(edges, start)
        return at < len(edges) and edges[at] < end


NO_SPANS: tuple[list[Span], list[int]] = [], []
NO_MARKS = Marks()


def marks_of(marks: Iterable[Mark]) -> Marks:
    """Marks that answer quickly; those of a block without any are the same ones everywhere."""
    return Marks(marks) or NO_MARKS
