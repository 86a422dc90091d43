"""Whether a text has several numbers at all, and where its dates stand, whose figures count nothing."""

from __future__ import annotations

from bisect import bisect_left

from lint.document import Document, once_a_document
from lint.language.quantities.numbers import WORDS
from lint.language.temporal.expressions import times, words_by_block
from lint.patterns import pattern

DIGITS = pattern(r"\d+")
CARDINAL_WORDS = frozenset(word for word in WORDS if " " not in word)


def tells_several(document: Document) -> bool:
    """Whether a text has two numbers to hold against each other, dates apart:
    a look that costs less than to read them."""
    dates = date_spans(document)
    words = words_by_block(document)
    several = 0
    for block in document.prose_blocks():
        several += sum(word in CARDINAL_WORDS for word in words[block.ordinal])
        own = dates.get(block.ordinal, [])
        several += sum(not overlaps(own, *match.span()) for match in DIGITS.finditer(block.prose))
        if several > 1:
            return True
    return False


@once_a_document
def date_spans(document: Document) -> dict[int, list[tuple[int, int]]]:
    """Where dates stand in each block that has any, by its number."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for one in times(document):
        spans.setdefault(one.block.ordinal, []).append((one.start, one.end))
    return spans


def overlaps(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of some spans, in order and apart from each other, has a part of another one."""
    at = bisect_left(spans, (end, 0))
    return any(a < end and start < b for a, b in spans[max(0, at - 2) : at])
