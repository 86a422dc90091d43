"""How many work for a firm or live in a place, told twice: “Norline employs 400 people”, “the firm’s 500 employees”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.told.known_things import may_be_rounded
from lint.checks.told.numbers import Told, as_told
from lint.document import Document
from lint.language.quantities.bounds import ABOUT_SO_MANY
from lint.language.quantities.numbers import NUMBER
from lint.language.quotations import stands_quoted
from lint.language.sentences import whole_sentences
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, pattern

_NAME = rf"[{CAPITAL}][\w&’'-]*\w(?: (?:of |and |& )?[{CAPITAL}][\w&’'-]*\w){{0,3}}"
_WHO = rf"(?<![\w’'-])(?P<who>[Tt]he (?:{_NAME} )?(?P<noun>[a-z]+)|{_NAME}(?: (?P<noun2>(?!which\b|has\b|employs\b|now\b|currently\b|of\b)[a-z]+))?)"
_COUNT = rf"{ABOUT_SO_MANY}(?P<number>{NUMBER})(?! (?:million|percent|per cent)\b)"
_STAFF = r"(?:people|staff|workers|employees)\b"
_LIVE = r"(?:people|residents|inhabitants|souls)\b"
_END = rf"(?: (?:in|at) (?P<where>{_NAME}))?(?= ?(?:[.,;)]|(?:and|is|was|has|had|said|were|are|who|have|would|will|could|must|can|may)\b|$))"
SHAPES = (
    (
        frozenset("employs employees staff workers workforce".split()),
        (
            pattern(rf"{_WHO},? (?:which )?(?:now |currently )?employs {_COUNT}(?: {_STAFF})?{_END}"),
            pattern(rf"{_WHO},? (?:which )?has {_COUNT} (?:staff|workers|employees)\b{_END}"),
            pattern(rf"{_WHO}[’']s {_COUNT}(?:-strong)? (?:staff|workers|employees|workforce)\b{_END}"),
            pattern(rf"{_WHO},? (?:which )?has a (?:workforce|staff) of {_COUNT}{_END}"),
        ),
    ),
    (
        frozenset("residents inhabitants people souls population".split()),
        (
            pattern(rf"{_WHO}, an? (?:[a-z]+ )?(?:town|village|city|island) of {_COUNT}(?: {_LIVE})?{_END}"),
            pattern(rf"{_WHO},? (?:which )?has a population of {_COUNT}{_END}"),
            pattern(rf"{_WHO},? (?:which )?has {_COUNT} (?:residents|inhabitants|souls)\b{_END}"),
            pattern(rf"{_WHO}[’']s {_COUNT} (?:residents|inhabitants|people)\b{_END}"),
            pattern(rf"\b(?P<who>[Tt]he (?P<noun>town|village|city|island|borough|suburb|hamlet)) of {_COUNT} {_LIVE}(?! [a-z]+ed\b)"),
        ),
    ),
)  # fmt: skip
"""Words of which a text has one, and how it tells the number, with what it is of."""
GENERAL = frozenset(
    "company firm group bank airline business charity retailer carmaker town village city island borough suburb hamlet".split()
)
"""What a text calls the one firm or place that it has named."""
OTHERWISE = pattern(
    r"\b(?:once|then|former\w*|previous\w*|earlier|later|last year|now|will|would|could|more|fewer|less|grew|grown|fell|fallen|rose|risen|since|before|after|until|"
    r"by|worldwide|globally|elsewhere|each|every|both|another|other|than|only|first|second|plans?|planned|cut|lost|laid|hired?|add(?:s|ed|ing)?)\b|\b(?:1[5-9]|20)\d\d\b"
)
"""Words of a sentence that tells of another time, of a part, or of what will be."""
SMALLEST = 20
"""Fewer people may be those of one shop or one house."""


def numbers_of_bodies(document: Document) -> Iterator[tuple[Told, Told]]:
    """The later number and the earlier one; “the firm” is the only one that the text has a number of."""
    for words, shapes in SHAPES:
        found = [] if words.isdisjoint(vocabulary(document)) else list(_told(document, words, shapes))
        named = {who for who, _, _ in found if who}
        of_one: dict[tuple[str, str], list[Told]] = {}
        for who, where, one in found:
            if who or len(named) < 2:
                of_one.setdefault((who or next(iter(named), ""), where), []).append(one)
        for first, *others in of_one.values():
            apart = [one for one in others if not may_be_rounded(one.value, first.value)]
            if len({one.value for one in apart}) == 1 and min(first.value, apart[0].value) >= SMALLEST:
                yield apart[0], first


def _told(
    document: Document, words: frozenset[str], shapes: tuple[re.Pattern[str], ...]
) -> Iterator[tuple[str, str, Told]]:
    """What has a number, empty where the text only calls it so, of which place, and the number, in reading order."""
    for sentence in whole_sentences(document):
        lower = sentence.text.lower()
        if not any(word in lower for word in words):
            continue
        matches = {match.start("number"): match for shape in shapes for match in shape.finditer(sentence.text)}
        for _, match in sorted(matches.items()):
            one, groups = as_told(sentence, match), match.groupdict()
            noun = groups["noun"] or groups.get("noun2") or ""
            if (
                OTHERWISE.search(sentence.text, 0, match.end())
                or stands_quoted(document, one)
                or (noun and f"{noun}s" in vocabulary(document))
            ):
                continue
            who = "" if noun in GENERAL else noun or match["who"]
            yield who, groups.get("where") or "", one
