"""Whether a text is of another century, when one country wrote in both spellings, and “an” stood before “humble”."""

from __future__ import annotations

from lint.document import Document, once_a_document
from lint.language.words import lowered
from lint.patterns import pattern

OLD = pattern(
    r"\b(?:upon|amid|amongst|nor|whence|thence|thither|hither|hitherto|hath|doth|ere|oft|thou|thee|thy|unto|lo|behold|to-day|to-night|to-morrow|"
    r"forth|naught|nay|shew|shewn|fain|betwixt|lest|heretofore|whilst|o’er|sublime|scarcely)\b"
)
"""Words that such a text has again and again; in lower case."""
FEWEST, OFTEN = 4, 7
"""How many of them, and how often."""
WORDS_AN_OLD_ONE = 400
LATER = pattern(r"\b(?:19[4-9]|20\d)\d\b")
"""A year in which nobody wrote so any more."""


@once_a_document
def is_old_prose(document: Document) -> bool:
    """Whether a text has the words of another century, and no later year."""
    text = lowered(document)
    if LATER.search(text):
        return False
    found = OLD.findall(text)
    return len(set(found)) >= FEWEST and len(found) >= max(OFTEN, text.count(" ") // WORDS_AN_OLD_ONE)
