"""How many there are a day, a week or a year, told twice of one thing: “The bridge carries 22,000 vehicles a day”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks.told.known_things import may_be_rounded
from lint.checks.told.numbers import Told, as_told
from lint.document import Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER
from lint.language.quotations import stands_quoted
from lint.language.sentences import whole_sentences
from lint.language.words import lower_in_place, vocabulary
from lint.patterns import pattern

RATE = pattern(
    rf"(?<![\w.,{CURRENCY_SIGNS}-])(?P<number>{NUMBER}) (?P<noun>(?!(?:hours|minutes|miles|kilometres|kilometers|times|days|weeks|months|calories|points)\b)[a-z]{{3,}}s|people) "
    r"(?:a|per|each|every) (?P<period>day|week|month|year)\b"
)
SUBJECT = pattern(r"(?:the|this|its) (?:[a-z-]+ )??(?P<thing>[a-z]{4,})\b")
"""In text of small letters: so many of something in a time, and the thing with which the sentence begins."""
OTHERWISE = pattern(
    r"\b(?:from|to|once|then|last|earlier|previous\w*|before|after|now|will|would|could|up|more|fewer|less|rise|rose|fell|grew|another|other|than|only|since|"
    r"expected|target|capacity|average|each other)\b|\b(?:19|20)\d\d\b"
)
"""Words of a sentence that tells of another time, or of what is to be."""
PERIODS = frozenset("day week month year".split())


def rates(document: Document) -> Iterator[tuple[Told, Told]]:
    """The later rate and the earlier one, of each thing that has two."""
    if PERIODS.isdisjoint(vocabulary(document)):
        return
    told: dict[tuple[str, str, str], list[Told]] = {}
    for sentence in whole_sentences(document):
        if not any(f" {period}" in sentence.text for period in PERIODS):
            continue
        lower = lower_in_place(sentence.text)
        subject = SUBJECT.match(lower)
        if subject is None or f"{subject['thing']}s" in vocabulary(document):
            continue
        for match in RATE.finditer(lower):
            one = as_told(sentence, match)
            if not OTHERWISE.search(lower, 0, match.start()) and not stands_quoted(document, one):
                told.setdefault((subject["thing"], match["noun"], match["period"]), []).append(one)
    for first, *others in told.values():
        apart = [one for one in others if not may_be_rounded(one.value, first.value)]
        if len({one.value for one in apart}) == 1:
            yield apart[0], first
