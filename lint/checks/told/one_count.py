"""A count of which a report has one, told twice: the crowd at a match, the jobs that are to go."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.told.known_things import may_be_rounded
from lint.checks.told.numbers import Told, as_told
from lint.document import Document, reading_order
from lint.language.quantities.bounds import ABOUT_SO_MANY
from lint.language.quantities.numbers import NUMBER
from lint.language.quotations import stands_quoted
from lint.language.sentences import whole_sentences
from lint.language.words import lower_in_place, vocabulary
from lint.patterns import pattern
from lint.records import Record

_COUNT = rf"{ABOUT_SO_MANY}(?P<number>{NUMBER})"
_FANS = r"(?:fans|people|spectators|supporters|onlookers)"
_JOBS = r"(?:jobs|posts|roles|positions)"
_LOST = r"(?:job (?:losses|cuts)|redundancies|lay-?offs)"


class Kind(Record):
    """Words of which a text has one, how it tells the count, and how it comes back to it; all in small letters."""

    words: frozenset[str]
    shapes: tuple[re.Pattern[str], ...]
    known: re.Pattern[str]


KINDS = (
    Kind(
        frozenset("crowd attendance watched spectators fans".split()),
        (
            pattern(rf"\b(?:crowd|attendance) of {_COUNT}"),
            pattern(rf"\b(?:in front of|before) (?:a crowd of )?{_COUNT} {_FANS}\b"),
            pattern(rf"\b{_COUNT} {_FANS} (?:watched|saw|turned out)\b"),
        ),
        pattern(rf"\b(?:watched by (?:a crowd of )?|(?:attendance|crowd) (?:was|numbered) |the crowd of ){_COUNT}(?: {_FANS})?\b"),
    ),
    Kind(
        frozenset("jobs posts roles positions redundancies layoffs".split()),
        (
            pattern(rf"\b(?:cut|cuts|cutting|axe|axes|axing|shed|sheds|shedding|lose|losing|eliminate|eliminating|slash|"
                rf"slashing|scrap|scrapping|loss of) (?:a total of )?{_COUNT} {_JOBS}\b"),
            pattern(rf"\b{_COUNT} {_JOBS} (?:are to|will|would) (?:go|be cut|be lost)\b"),
        ),
        pattern(rf"\b(?:the|these|those|all) {_COUNT} {_LOST}\b"),
    ),
    Kind(
        frozenset(("jobs",)),
        (pattern(rf"\b(?:create|creates|creating|created) {_COUNT} (?:new )?jobs\b"),),
        pattern(rf"\b(?:the )?{_COUNT} (?:new )?jobs (?:will|would|are to|were|have been) (?:be )?created\b"),
    ),
)  # fmt: skip
OTHERWISE = pattern(
    r"\b(?:last|earlier|previous\w*|week|season|ago|average|record|capacity|then|since|each|every|women|men|further|another|additional|more|already|including|of which|"
    r"at least|up to|had been|expected|initially|originally|(?:in|since|from|until) (?:19|20)\d\d)\b"
)
"""Words of a sentence that tells of another count, or of a part of one."""
SMALLEST = 10


def one_count(document: Document) -> Iterator[tuple[Told, Told]]:
    """The later count and the earlier one, where the text comes back to what it has counted otherwise, and once."""
    for kind in KINDS:
        if kind.words.isdisjoint(vocabulary(document)):
            continue
        told, known = (list(_told(document, kind, shapes)) for shapes in (kind.shapes, (kind.known,)))
        values = {one.value for one in told}
        for one in known if len(values) == 1 else ():
            other = told[0]
            if not may_be_rounded(one.value, other.value) and min(one.value, other.value) >= SMALLEST:
                earlier, later = sorted((one, other), key=reading_order)
                yield later, earlier


def _told(document: Document, kind: Kind, shapes: tuple[re.Pattern[str], ...]) -> Iterator[Told]:
    for sentence in whole_sentences(document):
        lower = lower_in_place(sentence.text)
        if not any(word in lower for word in (*kind.words, "job ")) or OTHERWISE.search(lower):
            continue
        for match in (match for shape in shapes for match in shape.finditer(lower)):
            one = as_told(sentence, match)
            if not stands_quoted(document, one):
                yield one
