"""A quotation with a curly mark at one end and a straight one at the other: “The ferry is late," she said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import DOUBTFUL, SURE, Edit, Finding, Fix
from lint.document import Block, Document
from lint.gates import Gate, one_of
from lint.language.debris import is_debris
from lint.language.sections import has_code
from lint.patterns import pattern
from lint.records import Record

VALUES: Mapping[str, str] = {
    "match": "the mark that differs",
    "other": "the mark at the other end",
    "words": "the words next to it",
    "times": "nothing, or in how many places the text has it so",
}
OPENS_CURLY = pattern(
    r"(?P<opens>“)(?P<words>[^“”\"„]{3,600})(?P<closes>(?<!\d)\")(?=[\s.,;:!?)\]—–-]|$)(?![^“\"]{0,600}”)"
)
OPENS_STRAIGHT = pattern(r"(?:(?<=[\s(\[—–])|^)(?P<opens>\")(?P<words>(?!\s)[^“”\"„]{3,600})(?P<closes>”)")
CURLY, STRAIGHT = "“”", '"'
SHOWN = 30  # characters of a quotation that a message shows


class MixedMarks(Options):
    """No options."""


class _Mixed(Record):
    """One such quotation: the mark that is odd, and the one at the other end, as spans of the block’s prose."""

    block: Block
    odd: tuple[int, int]
    other: tuple[int, int]
    words: str


def needs(options: MixedMarks) -> Gate:
    """What a text must hold: a straight mark, beside which a curly one may stand."""
    return one_of(STRAIGHT)


def check(document: Document, options: MixedMarks) -> Iterator[Finding]:
    """One finding for a text: every quotation whose two marks are of two kinds, at the mark of the rarer kind."""
    prose = "".join(block.prose for block in document.prose_blocks())
    curly, straight = sum(map(prose.count, CURLY)), prose.count(STRAIGHT)
    if not curly or not straight:
        return
    found = list(_mixed(document, prefers_curly=curly >= straight))
    if not found:
        return
    places = [document.place(one.block, *one.odd, "of a different kind") for one in found]
    first = found[0]
    marks = [first.block.prose[slice(*span)] for span in (first.odd, first.other)]
    yield Finding(
        place=places[0],
        also=tuple(places[1:]),
        evidence=tuple(document.place(one.block, *one.other, "the other end") for one in found),
        values={
            "match": marks[0],
            "other": marks[1],
            "words": first.words,
            "times": f" ({len(found)} times in this text)" if len(found) > 1 else "",
        },
        fixes=_fixes(found),
        confidence=DOUBTFUL if has_code(document) else SURE,
    )


DISPLACED = pattern(r"\s[^\w\s]\w")
"""A mark that closes on the wrong side of its space, and may close nothing: “All ”of us”."""


def _mixed(document: Document, *, prefers_curly: bool) -> Iterator[_Mixed]:
    for block in document.prose_blocks():
        if STRAIGHT not in block.prose or not any(mark in block.prose for mark in CURLY):
            continue
        found = [(match, False) for match in OPENS_CURLY.finditer(block.prose)]
        found += [(match, True) for match in OPENS_STRAIGHT.finditer(block.prose)]
        for match, is_straight_first in sorted(found, key=lambda one: one[0].start()):
            ends = match.span("opens"), match.span("closes")
            if any(is_debris(block.prose, start) for start, _ in ends) or DISPLACED.match(block.prose, ends[1][0] - 1):
                continue
            # of a text in curly marks the straight one is odd, of others the curly one
            odd = ends[0] if is_straight_first == prefers_curly else ends[1]
            other = ends[1] if odd is ends[0] else ends[0]
            words = match["words"][:SHOWN] if odd is ends[0] else match["words"][-SHOWN:]
            yield _Mixed(block, odd, other, " ".join(words.split()))


def _fixes(found: list[_Mixed]) -> tuple[Fix, ...]:
    """The fix that makes both ends one pair, where every mark stands unbroken in the source."""
    edits: list[Edit] = []
    for one in found:
        if not one.block.in_one_run(*one.odd):
            return ()
        is_curly = one.block.prose[slice(*one.other)] in CURLY
        span = one.block.source(*one.odd)
        edits.append(Edit(span.start, span.end, CURLY[one.odd > one.other] if is_curly else STRAIGHT))
    return (Fix("Make both marks one pair", tuple(edits), trust="safe"),)
