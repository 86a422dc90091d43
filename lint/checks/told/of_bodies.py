"""How many work for a firm or live in a place, told twice: “Norline employs 400 people”, “the firm’s 500 employees”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.told.known_things import may_be_rounded
from lint.checks.told.numbers import Told, as_told, is_quoted
from lint.document import Document
from lint.language.numbers import NUMBER
from lint.language.sentences import sentences
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, pattern

_NAME = rf"[{CAPITAL}][\w&’'-]*\w(?: (?:of |and |& )?[{CAPITAL}][\w&’'-]*\w){{0,3}}"
_FIRM = r"[Tt]he (?:company|firm|group|bank|airline|business|factory|plant|charity|retailer|carmaker)"
_PLACE = r"[Tt]he (?:town|village|city|island|borough|suburb|hamlet)"
_COUNT = rf"(?:about |around |some |roughly )?(?P<number>{NUMBER})(?! (?:million|percent|per cent)\b)"
_STAFF = r"(?:people|staff|workers|employees)\b"
_LIVE = r"(?:people|residents|inhabitants|souls)\b"
_END = rf"(?: (?:in|at) (?P<where>{_NAME}))?(?= ?(?:[.,;)]|and\b|is\b|was\b|has\b|had\b|said\b|were\b|are\b|who\b|have\b|$))"
SHAPES = (
    (
        frozenset("employs employees staff workers workforce".split()),
        (
            pattern(rf"(?<![\w’'-])(?P<who>{_NAME}|{_FIRM}),? (?:which )?(?:now |currently )?employs {_COUNT}(?: {_STAFF})?{_END}"),
            pattern(rf"(?<![\w’'-])(?P<who>{_NAME}|{_FIRM}),? (?:which )?has {_COUNT} (?:staff|workers|employees)\b{_END}"),
            pattern(rf"(?<![\w’'-])(?P<who>{_NAME}|{_FIRM})[’']s {_COUNT}(?:-strong)? (?:staff|workers|employees|workforce)\b{_END}"),
            pattern(rf"(?<![\w’'-])(?P<who>{_NAME}|{_FIRM}),? (?:which )?has a (?:workforce|staff) of {_COUNT}{_END}"),
        ),
    ),
    (
        frozenset("residents inhabitants people souls population".split()),
        (
            pattern(rf"(?<![\w’'-])(?P<who>{_NAME}), an? (?:[a-z]+ )?(?:town|village|city|island) of {_COUNT}(?: {_LIVE})?{_END}"),
            pattern(rf"(?<![\w’'-])(?P<who>{_NAME}|{_PLACE}),? (?:which )?has a population of {_COUNT}{_END}"),
            pattern(rf"(?<![\w’'-])(?P<who>{_NAME}|{_PLACE}),? (?:which )?has {_COUNT} (?:residents|inhabitants|souls)\b{_END}"),
            pattern(rf"(?<![\w’'-])(?P<who>{_NAME}|{_PLACE})[’']s {_COUNT} {_LIVE}{_END}"),
            pattern(rf"\b(?P<who>{_PLACE}) of {_COUNT} {_LIVE}(?! [a-z]+ed\b)"),
        ),
    ),
)  # fmt: skip
"""Words of which a text has one, and how it tells the number, with what it is of."""
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
        if len({who for who, _, _ in found if who}) > 1:
            continue
        by_place: dict[str, list[Told]] = {}
        for _, where, one in found:
            by_place.setdefault(where, []).append(one)
        for first, *others in by_place.values():
            apart = [one for one in others if not may_be_rounded(one.value, first.value)]
            if len({one.value for one in apart}) == 1 and min(first.value, apart[0].value) >= SMALLEST:
                yield apart[0], first


def _told(
    document: Document, words: frozenset[str], shapes: tuple[re.Pattern[str], ...]
) -> Iterator[tuple[str, str, Told]]:
    """What has a number, empty where it has no name there, of which place, and the number, in reading order."""
    for sentence in sentences(document):
        lower = sentence.text.lower()
        if not any(word in lower for word in words) or OTHERWISE.search(sentence.text):
            continue
        matches = {match.start("number"): match for shape in shapes for match in shape.finditer(sentence.text)}
        for _, match in sorted(matches.items()):
            one = as_told(sentence, match)
            if not is_quoted(document, one):
                named = "" if match["who"].lower().startswith("the ") else match["who"]
                yield named, match.groupdict().get("where") or "", one
