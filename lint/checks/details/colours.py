"""A thing of another colour: “a red car”, “the blue car”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.checks.details.found import Found
from lint.document import Document
from lint.language.words import lowered, vocabulary
from lint.patterns import pattern

COLOURS = frozenset("red blue green black white yellow silver grey gray brown orange purple pink".split())
_COLOUR = rf"(?P<detail>{'|'.join(sorted(COLOURS))})"
_THING = r"(?P<thing>car|van|lorry|truck|motorcycle|motorbike|scooter|saloon|hatchback|minibus|coach|jacket|coat|hat|cap|hoodie|dress|suitcase|rucksack|backpack|scarf|helmet)"
BROUGHT_IN = pattern(rf"\b[Aa]n? (?:[a-z-]+ ){{0,2}}?{_COLOUR} {_THING}\b")
THE_THING = pattern(rf"\b[Tt]he {_COLOUR} {_THING}\b")
"""How a text brings in a thing with its colour, and how it comes back to it."""


def other_colours(document: Document) -> Iterator[tuple[Found, Found]]:
    """The one thing of its kind that a text brings in, against “the” thing of a colour that it has once."""
    if len(COLOURS & vocabulary(document)) < 2:
        return
    for block, match in in_own_words(document, THE_THING):
        thing = match["thing"]
        colours = rf"\b(?:an?|another|one|two|the) (?:[a-z-]+ ){{0,3}}?({'|'.join(sorted(COLOURS))}) {thing}s?\b"
        every: list[str] = re.findall(colours, lowered(document))
        brought_in = [found for found in in_own_words(document, BROUGHT_IN) if found[1]["thing"] == thing]
        if (
            len(brought_in) == 1
            and set(every) == {match["detail"], brought_in[0][1]["detail"]}
            and every.count(match["detail"]) == 1
            and match["detail"] != brought_in[0][1]["detail"]
            and f"{thing}s" not in vocabulary(document)
            and brought_in[0][0].ordinal <= block.ordinal
        ):
            yield (block, match), brought_in[0]
