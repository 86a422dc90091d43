"""One office and surname with two first names: “Curator Tobias Wendt”, and further down “curator Thomas Wendt”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lint.checks import Options
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.gates import Gate
from lint.language.finite_verbs import is_common_noun
from lint.language.names import plain
from lint.language.near_names import is_near
from lint.language.quotations import inside, quoted
from lint.patterns import CAPITAL, SMALL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "name": "the name here",
    "other": "the name elsewhere",
    "office": "what the person is in both places",
}
OFFICES = frozenset(
    "curator director conductor mayor minister ambassador governor president chancellor chairman chairwoman chair headteacher "
    "professor archaeologist biologist geologist historian economist engineer architect coach captain goalkeeper striker keeper spokesman "
    "spokeswoman spokesperson prosecutor lawyer attorney judge inspector detective bishop vicar priest farmer baker brewer author composer "
    "pianist violinist singer actor actress painter sculptor photographer choreographer founder owner manager editor commander superintendent".split()
)
"""What there is mostly one of by a surname in a text."""
NAME = rf"[{CAPITAL}][{SMALL}]+(?:-[{CAPITAL}][{SMALL}]+)?"
NAMED = pattern(rf"\b(?P<office>[A-Za-z][a-z]+) (?P<first>{NAME}) (?P<last>{NAME})(?![\w’'-]*-| [{CAPITAL}])")
APART = pattern(
    r"\b(?:brothers?|sisters?|sons?|daughters?|father|mother|wife|husband|cousins?|nephew|niece|namesake|no relation|unrelated|both|twins?|family|"
    r"successor|predecessor|former|grandson|granddaughter|grandfather)\b",
    re.IGNORECASE,
)
"""Words of a text in which two may have one surname and one office."""


class TwoFirstNames(Options):
    """No options."""


class _Named(NamedTuple):
    block: Block
    start: int
    end: int
    office: str
    first: str


def needs(options: TwoFirstNames) -> Gate:
    """What a text must hold: an office."""
    return Gate(OFFICES, ())


def check(document: Document, options: TwoFirstNames) -> Iterator[Finding]:
    """Every person who has another first name where the text names office and surname first."""
    earlier: dict[tuple[str, str], _Named] = {}
    odd: dict[tuple[str, str, str], list[_Named]] = {}
    apart = {block.ordinal for block in document.prose_blocks() if APART.search(block.prose)}
    for block in document.prose_blocks():
        for match in NAMED.finditer(block.prose):
            office = match["office"].lower()
            if office not in OFFICES or inside(quoted(document, block), *match.span()):
                continue
            if is_common_noun(match["first"]) and is_common_noun(match["last"]):
                continue  # “Director Software Engineering”
            one = _Named(block, match.start("first"), match.end("last"), office, match["first"])
            other = earlier.setdefault((office, match["last"]), one)
            if other.first == one.first or is_near(plain(one.first), plain(other.first)) or _may_be_short(one, other):
                continue
            if not apart.isdisjoint((other.block.ordinal, block.ordinal)):
                continue
            odd.setdefault((office, match["last"], one.first), []).append(one)
    for (office, last, _), (one, *more) in odd.items():
        other = earlier[office, last]
        names = [each.block.prose[each.start : each.end] for each in (one, other)]
        yield Finding(
            place=document.place(one.block, one.start, one.end, "named so here"),
            also=tuple(document.place(again.block, again.start, again.end, "and here") for again in more),
            evidence=(document.place(other.block, other.start, other.end, "and so there"),),
            values={"name": names[0], "other": names[1], "office": office},
            confidence=0.82,
        )


def _may_be_short(one: _Named, other: _Named) -> bool:
    """Whether one first name may be the short form of the other: Bob and Robert are not told, Dan and Daniel are."""
    a, b = sorted((one.first.lower(), other.first.lower()), key=len)
    return b.startswith(a[:3]) or a.endswith(("y", "ie")) or len(a) < 4
