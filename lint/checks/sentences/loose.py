"""Whether a text is of a manner in which a phrase is hardly what is left of a sentence, and what stands twice is meant.

The figures are of alarms in published texts that readers judged. Of 108 that took a phrase for damage and were wrong,
40 stood in texts with as many exclamations or entries of lists, and none of 169 in articles whose sentences had been
cut. Of 95 on sentences and paragraphs that stand twice and were wrong, 22 stood in texts of lists, and 6 of 64 right
ones.
"""

from __future__ import annotations

from lint.checks.sentences.manner import IMAGE
from lint.document import Block, Document, once_a_document
from lint.language.quotations import inside, quoted
from lint.language.words import whole_prose, word_count
from lint.patterns import pattern

MARK = pattern(r"!")
"""A mark of exclamation."""
EXCLAIMING, LISTING, PICTURED = 450, 70, 330
"""Words of a text for each exclamation, entry of a list and picture, at most; one alone proves nothing."""
OF_LISTS, FEWEST_ENTRIES = 40, 6
"""Words for each entry of a text that is lists more than anything else, and how many it has at least."""


@once_a_document
def is_loose(document: Document) -> bool:
    """Whether a text exclaims or lists, so that it has phrases for sentences."""
    exclamations = sum(_own_exclamations(document, block) for block in document.prose_blocks() if "!" in block.prose)
    entries, words = _entries(document), _words(document)
    return (exclamations > 1 and exclamations * EXCLAIMING > words) or (entries > 2 and entries * LISTING > words)


@once_a_document
def is_pictured(document: Document) -> bool:
    """Whether a text has a picture every few paragraphs, and so captions."""
    pictures = len(IMAGE.findall(document.text))
    return pictures > 1 and pictures * PICTURED > _words(document)


@once_a_document
def is_of_lists(document: Document) -> bool:
    """Whether a text is lists more than anything else: what is true of one entry is of another too."""
    entries = _entries(document)
    return entries >= FEWEST_ENTRIES and entries * OF_LISTS > _words(document)


def _own_exclamations(document: Document, block: Block) -> int:
    """How many marks stand outside of quotations."""
    said = quoted(document, block)
    return sum(not inside(said, *mark.span()) for mark in MARK.finditer(block.prose))


def _entries(document: Document) -> int:
    return sum(block.kind == "item" for block in document.blocks)


def _words(document: Document) -> int:
    return word_count(whole_prose(document))
