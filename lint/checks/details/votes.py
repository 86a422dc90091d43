"""A vote of all, and those who voted against: “voted unanimously”, “the two councillors who voted against”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.checks.details.found import Found
from lint.document import Document
from lint.language.quantities.numbers import NUMBER
from lint.language.sections import is_minutes
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, pattern

UNANIMOUS = pattern(
    r"\b(?:voted unanimously|(?:approved|passed|rejected|adopted|backed) (?:[a-z]+ ){0,4}?unanimously|unanimously (?:approved|passed|rejected|adopted|backed|voted)|by a unanimous vote)\b|\b[Tt]he (?:decision|vote) (?:[\w’'-]+ ){0,5}was unanimous\b"
)
AGAINST = pattern(
    rf"\b(?:[Tt]he )?(?:{NUMBER} )?(?:members|councillors|councilors|delegates|senators|lawmakers|trustees|directors) who (?:had )?voted against\b"
    rf"|\b(?:Cllrs?|Councill?ors?|Senators?|Trustees?) (?:[{CAPITAL}][\w’'-]+ ){{1,2}}(?:and (?:[{CAPITAL}][\w’'-]+ ){{0,2}}[{CAPITAL}][\w’'-]+)?(?<! ),? who (?:had )?voted against\b"
)
"""A vote of all, and those who voted against."""


def dissenters(document: Document) -> Iterator[tuple[Found, Found]]:
    """Those who voted against, where a text tells of one vote of all; minutes tell of many votes."""
    known = vocabulary(document)
    if known.isdisjoint(("unanimous", "unanimously")) or "against" not in known or is_minutes(document):
        return
    told, again = in_own_words(document, UNANIMOUS), in_own_words(document, AGAINST)
    if len(told) == len(again) == 1:
        yield again[0], told[0]
