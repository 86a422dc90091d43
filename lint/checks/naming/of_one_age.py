"""Somebody without a name whom a text knows by an age, and who is a man and a woman: “A 31-year-old man was charged”,
“The 31-year-old woman”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.checks.naming.one_speaker import OtherSex
from lint.document import Block, Document
from lint.language.words import whole_prose
from lint.patterns import pattern

_OF_AGE = r"(?P<age>\d{1,2})-year-old (?:(?!and\b)[a-z]+ ){0,2}?(?P<who>man|boy|woman|girl)\b"
FIRST, AGAIN = pattern(rf"\b[Aa]n? {_OF_AGE}"), pattern(rf"\b[Tt]he {_OF_AGE}")
WOMEN = frozenset(("woman", "girl"))
_Place = tuple[Block, "re.Match[str]"]


def man_and_woman(document: Document) -> Iterator[OtherSex]:
    """Everybody whom the text comes back to by an age that it has told of one person, of the other sex."""
    prose = whole_prose(document)
    if "-year-old " not in prose:
        return
    again: dict[str, list[_Place]] = {}
    for block, match in in_own_words(document, AGAIN):
        again.setdefault(match["age"], []).append((block, match))
    introduced = list(in_own_words(document, FIRST)) if again else []
    for age, known in again.items():
        first = [one for one in introduced if one[1]["age"] == age]
        if len(first) != 1 or len(re.findall(rf"(?<![\d.,]){age}(?!\d)", prose)) != 1 + len(known):
            continue  # somebody else may have that age too
        ((where, one),) = first
        other = next(((block, match) for block, match in known if _is_woman(match) != _is_woman(one)), None)
        if other is not None:
            block, match = other
            yield OtherSex(block, *match.span("who"), f"the {age}-year-old", (where, *one.span("who")))


def _is_woman(match: re.Match[str]) -> bool:
    return match["who"] in WOMEN
