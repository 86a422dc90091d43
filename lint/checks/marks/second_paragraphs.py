"""Quotations whose second paragraph does not open them again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from lint.checks.marks.lone import OF_SENTENCE, WORDS_NEAR, LoneMark, whole_words
from lint.diagnostics import DOUBTFUL, Finding
from lint.document import Block, Document
from lint.patterns import pattern

ENDS = pattern(r"[.!?…][\"”’)]*\s*$")
"""How a paragraph ends that is no line of verse."""


def _goes_on(blocks: Sequence[Block], first: LoneMark, last: LoneMark) -> bool:
    """Whether a quotation begins in one paragraph and ends in the next one, which does not open it again."""
    at = bisect_left(blocks, first.block.ordinal, key=attrgetter("ordinal"))
    return (
        first.opens
        and not last.opens
        and blocks[at + 1 : at + 2] == [last.block]
        and all(
            one.block.kind == "paragraph"
            and len(one.block.prose.split()) >= OF_SENTENCE
            and ENDS.search(one.block.prose)
            for one in (first, last)
        )
        and last.block.prose[:1].isalnum()
        and not last.block.prose[last.end :].strip()
    )


def not_opened_again(document: Document, blocks: Sequence[Block], marks: Sequence[LoneMark]) -> Iterator[Finding]:
    """That the second paragraphs of quotations do not begin with a mark, as one finding: many houses do without.

    `blocks` are those in which the marks may stand, in order.
    """
    pairs = [pair for pair in pairwise(marks) if _goes_on(blocks, *pair)]
    if not pairs:
        return
    places = [
        document.place(last.block, 0, len(last.block.prose.split(None, 1)[0]), "goes on here, and is not opened again")
        for _, last in pairs
    ]
    first, last = pairs[0]
    yield Finding(
        place=places[0],
        also=tuple(places[1:]),
        evidence=(
            document.place(first.block, first.at, first.end, "opens here"),
            document.place(last.block, last.at, last.end, "closes here"),
        ),
        values={
            "mark": first.written,
            "what": first.what,
            "missing": "opening",
            "words": whole_words(last.block.prose[:WORDS_NEAR], from_start=True),
        },
        confidence=DOUBTFUL,
    )
