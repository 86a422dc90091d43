"""Names that a text takes from other texts with a spelling of their own: records of a time in which a clerk spelled as
he liked, an edition without accents."""

from __future__ import annotations

from collections.abc import Sequence

from lint.checks.naming.spelled_name import SpelledName
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


MANY_BY_ACCENT = 4
"""Names that differ in their accents alone, by which one part of a text goes without them."""


def of_other_texts(document: Document, pairs: Sequence[tuple[SpelledName, SpelledName, float]]) -> frozenset[str]:
    """The rarer forms of pairs that are spelled as another text has them."""
    if _quotes_old_records(document, len(pairs)):
        return frozenset(odd.form for odd, _, _ in pairs)
    by_accent = frozenset(odd.form for odd, usual, _ in pairs if odd.bare == usual.bare)
    return by_accent if len(by_accent) >= MANY_BY_ACCENT else frozenset()


def _quotes_old_records(document: Document, pairs: int) -> bool:
    """Whether a text whose names have so many pairs of spellings copies old records, and spells them as those do."""
    if pairs < FEWEST_PAIRS:
        return False
    old = len(OLD_YEAR.findall(whole_prose(document)))
    least = FEWEST_YEARS if pairs < MANY_PAIRS else FEWER_YEARS
    return old >= max(least, SHARE * len(NEW_YEAR.findall(whole_prose(document))))
