"""Whether a text has so many exclamations, lists or pictures that a phrase in it is hardly what is left of a sentence.

Of 108 alarms in published texts that took a phrase for damage and were wrong, 40 stood in texts with as many
exclamations or entries of lists, and none of 169 in articles whose sentences had been cut.
"""

from __future__ import annotations

from lint.checks.sentences.manner import IMAGE
from lint.document import Document, once_a_document
from lint.language.words import whole_prose, word_count

EXCLAIMING, LISTING, PICTURED = 450, 70, 330
"""Words of a text for each exclamation, entry of a list and picture, at most."""


@once_a_document
def is_loose(document: Document) -> bool:
    """Whether a text exclaims or lists."""
    exclamations = sum(block.prose.count("!") for block in document.prose_blocks())
    entries = sum(block.kind == "item" for block in document.blocks)
    words = word_count(whole_prose(document))
    return exclamations * EXCLAIMING > words or entries * LISTING > words


@once_a_document
def is_pictured(document: Document) -> bool:
    """Whether a text has a picture every few paragraphs, and so captions."""
    return len(IMAGE.findall(document.text)) * PICTURED > word_count(whole_prose(document))
