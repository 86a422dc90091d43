"""Whether a text speaks of how words are spelled, so that it spells them in more than one way,
or wrongly, on purpose."""

from __future__ import annotations

from lint.document import Block, Document, once_a_document
from lint.language.words import lowered
from lint.patterns import pattern

OF_SPELLING = pattern(
    r"\b(?:british|american|old) (?:and (?:british|american) )?spellings?\b"
    r"|\bspellings? of (?:the )?words?\b|\bspellings (?:such as|like)\b"
    r"|\bspel(?:l|led|ls|ling|t) (?:it |them )?(?:the (?:british|american)|our|their) way\b"
)
"""In small letters."""


MISSPELLED = pattern(r"\b(?:mis-?spell?(?:ed|ings?|s)?|mis-?spelt|misprint(?:s|ed)?|wrongly)\b[^.;]{0,60}[“\"‘']$")
LONGEST = 80  # characters
SIC = pattern(r"[”’\"']? ?[\[(]sic\b")
"""What says behind a word that it was so written."""


@once_a_document
def speaks_of_spelling(document: Document) -> bool:
    """Whether it says “British spelling”, or that a word is spelled “our way”."""
    return "spel" in lowered(document) and OF_SPELLING.search(lowered(document)) is not None


def is_called_wrong(block: Block, start: int, end: int) -> bool:
    """Whether a text says of a form that it is wrong: “misspelled in the credits as “Wensly””, “Wensly [sic]”."""
    return SIC.match(block.prose, end) is not None or (
        MISSPELLED.search(block.prose, max(0, start - LONGEST), start) is not None
    )
