"""So far from a place, in the opposite direction: “12 miles north of Olby”, “12 miles south of Olby”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks._everywhere import in_own_words
from lint.checks.details.found import Found
from lint.document import Document
from lint.language.quantities.numbers import NUMBER
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, pattern

OPPOSITE: Mapping[str, str] = {"north": "south", "south": "north", "east": "west", "west": "east"}
AWAY = pattern(
    rf"(?<![\w.,-])(?P<number>{NUMBER}) (?P<unit>miles?|kilomet(?:re|er)s?|km) (?P<detail>north|south|east|west) of (?P<thing>[{CAPITAL}][\w’'-]*\w(?: [{CAPITAL}][\w’'-]*\w)?)"
)


def other_directions(document: Document) -> Iterator[tuple[Found, Found]]:
    """So far from a place, in the opposite direction."""
    known = vocabulary(document)
    if not any(one in known and other in known for one, other in OPPOSITE.items()):
        return
    told: dict[tuple[str, ...], Found] = {}
    for block, match in in_own_words(document, AWAY):
        key = match["number"], match["unit"][:1], match["thing"]
        before = told.setdefault(key, (block, match))
        if OPPOSITE[before[1]["detail"]] == match["detail"]:
            yield (block, match), before
