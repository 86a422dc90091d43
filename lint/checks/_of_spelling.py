"""Whether a text speaks of how words are spelled, so that it spells them in more than one way on purpose."""

from __future__ import annotations

from lint.document import Document, once_a_document
from lint.language.words import lowered
from lint.patterns import pattern

OF_SPELLING = pattern(
    r"\b(?:british|american|old) (?:and (?:british|american) )?spellings?\b"
    r"|\bspel(?:l|led|ls|ling|t) (?:it |them )?(?:the (?:british|american)|our|their) way\b"
)
"""In small letters."""


@once_a_document
def speaks_of_spelling(document: Document) -> bool:
    """Whether it says “British spelling”, or that a word is spelled “our way”."""
    return "spel" in lowered(document) and OF_SPELLING.search(lowered(document)) is not None
