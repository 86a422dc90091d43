"""Whether a text has two people of one surname, whom it tells apart by their age."""

from __future__ import annotations

import re

from lint.document import Document, once_a_document
from lint.language.names.forms import POSSESSIVE
from lint.language.words import whole_prose
from lint.patterns import caseless, pattern

SENIOR = pattern(
    r"(?<![\w-])(?:(?:(?:elder|younger|older) (?:Mr |Ms )?|young |old |little |big )(?P<behind>[\w’'-]+)|(?P<before>[\w’'-]+),? (?:senior|junior|Sr|Jr)\b)",
    re.IGNORECASE,
)
"""Two of one name, whom a text tells apart by their age, as father and son."""


def stands_for_two(document: Document, surname: str) -> bool:
    """Whether a surname is that of two: “the elder Lund”, “Lund junior”."""
    return caseless(surname) in _told_apart_by_age(document)


@once_a_document
def _told_apart_by_age(document: Document) -> frozenset[str]:
    """The surnames of which a text has two, by such a word, in small letters."""
    found = SENIOR.finditer(whole_prose(document))
    return frozenset(caseless(POSSESSIVE.sub("", match["behind"] or match["before"])) for match in found)
