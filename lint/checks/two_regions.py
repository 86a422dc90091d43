"""One town in two counties or states: “Bakewell, Derbyshire”, and further down “Bakewell, a town in Staffordshire”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from lint.checks import Fault, Options, option
from lint.checks._everywhere import in_own_words
from lint.diagnostics import LIKELY, Finding
from lint.document import Document, Place
from lint.gates import Gate
from lint.patterns import CAPITAL, pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "town": "the town",
    "here": "the county or state here",
    "there": "the county or state elsewhere",
}
_TOWN = rf"(?<![\w’'-])(?P<town>[{CAPITAL}][\w’'-]+(?:[ -](?:(?:on|upon|in|under|le|next|the|of|by)[ -]){{0,2}}[{CAPITAL}][\w’'-]+){{0,2}})"
_KIND = r"(?:market town|seaside town|seaside resort|spa town|port|resort|town|village|city|hamlet|suburb|parish)"


MOST_SHOWN = 4
"""Places with the other region that are shown, of a text that has very many."""


class TwoRegions(Options):
    """Options."""

    regions: tuple[str, ...] = option((), "counties and states of which a town lies in one")

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:
        """A region without a name."""
        if all(map(str.strip, given.get("regions", ()))):
            return ()
        return (("regions", "“regions” takes texts that are not empty"),)


class _Shapes(Record):
    """How a town is named with its region, and how a sentence says what kind of place it is and where."""

    named: re.Pattern[str]
    told: re.Pattern[str]


@lru_cache(maxsize=8)
def _shapes(regions: tuple[str, ...]) -> _Shapes:
    either = "|".join(map(re.escape, sorted(regions, key=len, reverse=True)))
    return _Shapes(
        pattern(
            rf"{_TOWN}, (?P<region>{either})(?=[,.;)]| (?:and|in|on|has|is|was|where|who|after|when|before|to|for)\b)"
        ),
        pattern(
            rf"{_TOWN}(?:,| is| was) (?:a|the) (?:(?!another\b)[\w-]+ ){{0,3}}?{_KIND}(?: of (?:about |some |"
            rf"nearly )?[\d,]+(?: people| inhabitants)?)? in (?:the )?(?:(?:[a-z-]+ "
            rf"){{0,2}})(?P<region>{either})(?![\w-]| [{CAPITAL}])"
        ),
    )


def needs(options: TwoRegions) -> Gate:
    """What a text must hold: a region."""
    return Gate(frozenset(region.lower().split()[-1] for region in options.regions), ())


def check(document: Document, options: TwoRegions) -> Iterator[Finding]:
    """Every town that a sentence describes as one of a region, and that the text has named with one other region."""
    shapes = _shapes(options.regions)
    named: dict[str, list[tuple[str, Place]]] = {}
    for block, match in in_own_words(document, shapes.named):
        place = document.place(block, match.start("town"), match.end("region"), "and said there")
        named.setdefault(match["town"], []).append((match["region"], place))
    for block, match in in_own_words(document, shapes.told) if named else ():
        others = named.get(match["town"], [])
        if len({region for region, _ in others}) != 1 or others[0][0] == match["region"]:
            continue
        yield Finding(
            place=document.place(block, match.start("town"), match.end("region"), "said here"),
            evidence=tuple(place for _, place in others[:MOST_SHOWN]),
            values={"town": match["town"], "here": match["region"], "there": others[0][0]},
            confidence=LIKELY,
        )
