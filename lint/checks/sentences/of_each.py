"""Sentences that may be true of each of several: events of a programme, items of minutes, entries of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.document import Block, Document, once_a_document
from lint.language.sentences import Sentence
from lint.patterns import pattern

HOUR = pattern(r"\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\b(?:noon|midnight)\b", re.IGNORECASE)
ENTRIES = 4
"""Hours of a text that is a programme, at least."""
AT_ADDRESS = pattern(
    r"[A-Z][^.!?\d]{3,60}, \d+ [^.!?\d]{0,4}[^!?\d]{2,40}\b(?:St|Street|Ave|Avenue|Road|Rd|Blvd|Boulevard|Drive|Dr|Lane|Ln|Highway|Square)\b"
)
"""How an entry of a directory begins: “Ashby Church, 18 S. Hill St.”"""
LONGEST_NUMBER, NUMBERING = 5, " 0123456789.)"
"""What may stand before a name in bold: the number of its paragraph."""
ITEM_OF_MINUTES = pattern(r"\d{1,2}\.\d{1,2}\.? [A-Z]")
"""How a paragraph begins that has a number below that of its section."""


def opens_entry(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence begins an entry of a list, or what is said below its term: two of them may begin alike."""
    above = document.neighbour(sentence.block, -1)
    return not sentence.start and "item" in (sentence.block.kind, above.kind if above else "")


def is_of_each(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether a sentence may be true of each of several: events of a programme, items of minutes,
    people or things whose names begin their paragraphs in bold."""
    names = {
        block.prose[: span.end]
        for block in blocks
        for span in block.marked("strong", 0, LONGEST_NUMBER)
        if not block.prose[: span.start].strip(NUMBERING)
    }
    return (
        is_of_programme(document, blocks)
        or all(ITEM_OF_MINUTES.match(block.prose) for block in blocks)
        or len(names) == len(blocks)
        or all(AT_ADDRESS.match(block.prose) for block in blocks)
    )


def is_of_programme(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether blocks are entries of a programme, each with its hour, of which a sentence, or all, may stand again:
    “Part of a series of the Film Club.”"""
    return _is_programme(document) and all(HOUR.search(block.prose) for block in blocks)


@once_a_document
def _is_programme(document: Document) -> bool:
    return sum(HOUR.search(block.prose) is not None for block in document.prose_blocks()) >= ENTRIES
