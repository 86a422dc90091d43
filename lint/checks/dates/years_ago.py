"""The year of something, and how many years ago it was, in other words: “The bridge opened in 1932”,
“the 80-year-old bridge”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.dates.years_between import Length, length
from lint.document import Block, Document
from lint.language.quantities.bounds import BOUND
from lint.language.quantities.numbers import NUMBER, value
from lint.language.quotations import is_quoted
from lint.language.sentences import whole_sentence_at
from lint.language.temporal.words import PRINTED_YEAR
from lint.patterns import CAPITAL, pattern

_BUILT = "opened|built|founded|established|formed|launched|completed|constructed|created"
_DONE = f"{_BUILT}|died|born|closed|destroyed|sank|crashed|disappeared|vanished|began|started|abandoned|demolished|discovered|sunk"
_WHO = rf"(?<![\w’'-])(?P<who>[Tt]he (?:[a-z-]+ )??[a-z]+|[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+)*)"
_DID = (
    rf",? (?:which |who |that )?(?:(?:was|were|had|has been|first) ){{0,2}}(?P<verb>{_DONE})\b(?: [^.;:()\d]{{0,40}}?)?"
)
_COUNT = rf"{BOUND}(?P<count>{NUMBER})"
IN_YEAR = pattern(
    rf"{_WHO}(?:, which (?:[^,.;:]|,(?=\d)){{3,60}}(?=, ))?{_DID} in (?:[A-Z][a-z]+ )?(?P<year>{PRINTED_YEAR})\b"
)
OPENING = pattern(
    rf"\b(?P<verb>Opened|Built|Founded|Established|Formed|Completed|Constructed) in (?P<year>{PRINTED_YEAR}), (?P<who>the [a-z]+|[{CAPITAL}][\w’'-]+)"
)
"""When something happened to a thing, or somebody did it."""
YEARS_AGO = pattern(rf"{_WHO}{_DID} {_COUNT} years ago\b")
YEARS_OLD = (
    pattern(rf"{_WHO} is (?:now )?{_COUNT} years old\b"),
    pattern(rf"\b[Tt]he (?P<bound>(?!)x)?(?P<count>{NUMBER})-year-old (?P<who>[a-z]+)\b"),
)
"""How many years ago it was, and how old the thing is."""
OF_BUILDING = frozenset(_BUILT.split("|"))
WED = pattern(rf"\b(?:married|wed)\b(?: [^.;:()\d]{{0,40}}?)? in (?:[A-Z][a-z]+ )?(?P<year>{PRINTED_YEAR})\b")
MARRIED_FOR = pattern(
    rf"\b(?:(?:have|has) been married (?:for )?|(?:celebrat|mark)(?:e[sd]?|ing) ){_COUNT} years\b(?! (?:of|in|at|as|since)\b(?! marriage))"
)
"""The one wedding of a text, and how long the couple has been married."""
OTHERWISE = pattern(
    r"\b(?:again|re-?\w+ed|second|first|new|(?<!years )(?<!year-)old|original\w*|another|other|later|until|would|had been|by then|at the time)\b"
)
"""Words of a sentence that may tell of one of several times."""
MOST = 50
"""Such lengths, and years of one thing, that a text has at most: no article has as many."""
ROUND = 5
"""Years by which a number of years that ends in a nought may be off."""


def years_ago(document: Document) -> Iterator[Length]:
    """Every number of years up to the publication whose first year the text has elsewhere, once; right or wrong."""
    published = document.metadata.published
    if published is None:
        return
    said = list(_all(document, (" years ago", " years old", "-year-old "), YEARS_AGO, *YEARS_OLD))
    by_thing: dict[str, list[tuple[Block, re.Match[str]]]] = {}
    for where, told in _all(document, (" in ",), IN_YEAR, OPENING) if said else ():
        by_thing.setdefault(what_of(told), []).append((where, told))
    for block, match in said[:MOST]:
        verb = match.groupdict().get("verb")
        of_it = [
            (where, told)
            for where, told in by_thing.get(what_of(match), [])[:MOST]
            if (told["verb"].lower() == verb if verb else told["verb"].lower() in OF_BUILDING)
        ]
        if len({told["year"] for _, told in of_it}) == 1:
            yield from _length(block, match, *of_it[0], published.year)
    marriages = list(_all(document, (" years",), MARRIED_FOR))
    weddings = list(_all(document, ("married", "wed "), WED)) if marriages else []
    if len(weddings) == len(marriages) == 1:
        yield from _length(*marriages[0], *weddings[0], published.year)


def what_of(match: re.Match[str]) -> str:
    """What it was done to, or who did it, as it is compared."""
    return match["who"].lower().removeprefix("the ").rpartition(" ")[2]


def _all(
    document: Document, pieces: tuple[str, ...], *shapes: re.Pattern[str]
) -> Iterator[tuple[Block, re.Match[str]]]:
    """What the text tells so in its own words, in sentences that tell of one time;
    no paragraph without one of the pieces does."""
    for block in document.prose_blocks():
        if not any(piece in block.prose for piece in pieces):
            continue
        for match in (found for shape in shapes for found in shape.finditer(block.prose)):
            sentence = whole_sentence_at(document, block, match.start())
            if sentence and not OTHERWISE.search(sentence.text) and not is_quoted(document, block, match):
                yield block, match


def _length(block: Block, match: re.Match[str], where: Block, told: re.Match[str], until: int) -> Iterator[Length]:
    """The length, unless it is a round number that is near."""
    year, count = int(told["year"]), value(match["count"])
    if count % 10 or abs(until - year - count) > ROUND:
        yield length(block, match, (where, *told.span("year")), None, year, until)
