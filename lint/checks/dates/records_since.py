"""How long a record has stood, told twice: “the hottest June day since 1976”,
and “the highest that was measured in June for 40 years”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lint.checks.dates.years_between import Length, length
from lint.document import Block, Document
from lint.language.quantities.bounds import BOUND
from lint.language.quantities.numbers import NUMBER, value
from lint.language.quotations import is_quoted
from lint.language.sentences import sentence_at
from lint.language.temporal.words import PRINTED_YEAR
from lint.language.vocabulary.known_words import is_function_word
from lint.patterns import pattern

_MOST = (
    r"(?P<most>hottest|warmest|coldest|wettest|driest|highest|lowest|deepest|biggest|largest|worst|heaviest|longest|strongest|"
    r"weakest|fastest|steepest|deadliest)"
)
SINCE_YEAR = pattern(rf"\b{_MOST}\b(?P<what>[^.;:\d]{{0,60}}?) since (?P<year>{PRINTED_YEAR})\b", re.IGNORECASE)
FOR_YEARS = pattern(
    rf"\b{_MOST}\b(?P<what>[^.;:\d]{{0,80}}?) (?:for|in) {BOUND}(?P<count>{NUMBER}) years\b",
    re.IGNORECASE,
)
ALIKE = {"warmest": "hottest", "largest": "biggest", "heaviest": "biggest"}
"""Words for one record."""
OF_HEAT = ({"hottest", "highest"}, {"coldest", "lowest"})
"""Of a day, and of what is measured on it."""
OF_ANYTHING = frozenset(
    "level levels rate rates point number numbers figure figures value total amount share score".split()
)
"""Words that say nothing of what the record is of: “their lowest level in 50 years”."""
OPENINGS = ("headline", "standfirst", "heading")
"""Where what the text is about is told in short; elsewhere it may be another record, of another rate."""
MOST = 50
"""Records that are held against each other."""
ROUND = 5
"""Years by which a number of years that ends in a nought may be off."""


def records_since(document: Document) -> Iterator[Length]:
    """Every number of years for which a record has stood, up to the publication, whose year the text has elsewhere."""
    published = document.metadata.published
    if published is None:
        return
    since = list(islice(_told(document, " since ", SINCE_YEAR), MOST))
    for block, match in islice(_told(document, " years", FOR_YEARS), MOST) if since else ():
        of_it = [
            (where, told)
            for where, told in since
            if _are_of_one(match, told) and (where.kind in OPENINGS or _words(match) == _words(told))
        ]
        if len({told["year"] for _, told in of_it}) != 1:
            continue
        where, told = of_it[0]
        count, right = value(match["count"]), published.year - int(told["year"])
        if count % 10 or abs(right - count) > ROUND:
            yield length(block, match, (where, *told.span("year")), None, int(told["year"]), published.year)


def _told(document: Document, piece: str, shape: re.Pattern[str]) -> Iterator[tuple[Block, re.Match[str]]]:
    """What a text says so in its own words, in one sentence."""
    for block in document.blocks:
        for match in shape.finditer(block.prose) if piece in block.prose and block.kind != "code" else ():
            sentence = sentence_at(document, block, match.start())
            if sentence is not None and match.end() <= sentence.end and not is_quoted(document, block, match):
                yield block, match


def _are_of_one(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether both tell of one record, by its word and by a word for what it is the record of."""
    kinds = {ALIKE.get(each["most"].lower(), each["most"].lower()) for each in (one, other)}
    shared = _words(one) & _words(other)
    return bool(shared - OF_ANYTHING) and (len(kinds) == 1 or kinds in OF_HEAT)


def _words(match: re.Match[str]) -> set[str]:
    return {word for word in re.findall(r"[a-z]{3,}", match["what"].lower()) if not is_function_word(word)}
