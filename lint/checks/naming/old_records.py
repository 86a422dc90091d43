"""Whether a text takes its names from records of a time in which a clerk spelled a name as he liked."""

from __future__ import annotations

from lint.document import Document
from lint.language.words import whole_prose
from lint.patterns import pattern

OLD_YEAR = pattern(r"\b1[0-7]\d\d\b")
NEW_YEAR = pattern(r"\b(?:1[89]|20)\d\d\b")
"""From the time on in which spellings of names are settled."""
FEWEST_YEARS, SHARE = 20, 4
"""Old years of such a text, and times as many as it has of the others."""
FEWEST_PAIRS = 8
"""Names with two spellings in it: fewer may be slips of whoever writes about that time."""
MANY_PAIRS, FEWER_YEARS = 16, 8
"""So many that a shorter text is one too, by fewer years."""


def quotes_old_records(document: Document, pairs: int) -> bool:
    """Whether a text whose names have so many pairs of spellings copies old records, and spells them as those do."""
    if pairs < FEWEST_PAIRS:
        return False
    old = len(OLD_YEAR.findall(whole_prose(document)))
    least = FEWEST_YEARS if pairs < MANY_PAIRS else FEWER_YEARS
    return old >= max(least, SHARE * len(NEW_YEAR.findall(whole_prose(document))))
