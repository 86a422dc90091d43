"""A change in the headline that goes the other way in the text: “Burglaries fall by a fifth”, “rose by 20 per cent”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.checks.changes.amounts import FRACTIONS
from lint.checks.changes.trends import FALL, RISE
from lint.checks.headlines import values
from lint.document import Block, Document
from lint.gates import Need
from lint.language.quantities.bounds import ROUGHLY
from lint.language.quantities.numbers import PERCENT_SIGN
from lint.language.quotations import is_quoted
from lint.language.words import lower_in_place
from lint.patterns import pattern
from lint.records import Record

UP, DOWN = (*RISE.verbs.split("|"), "up"), (*FALL.verbs.split("|"), "slump", "slumps", "slumped", "down")
PARTS = {**FRACTIONS, "a sixth": 100 / 6}
CHANGE = pattern(
    rf"\b(?:(?P<up>{'|'.join(UP)})|{'|'.join(DOWN)})(?: by)?(?: (?:{ROUGHLY}|more than|over))? "
    rf"(?:(?P<percent>\d{{1,3}}(?:\.\d+)?) ?{PERCENT_SIGN}(?! points?)|(?P<part>{'|'.join(PARTS)})\b)"
)
"""In small letters."""
NEARLY = 1.5
"""Percentage points by which one change may be told in two ways: “a third”, “33 per cent”."""
SHORTEST = 4  # letters of the word that says what changed
WORD = pattern(r"[a-z]+")
LEAD = 2
"""Paragraphs that tell what the headline does."""
ELSEWHERE = pattern(
    r"\b(?:after|although|while|despite|before|previous(?:ly)?|earlier|last (?:year|month|week|quarter))\b"
)
"""Words of a lead that tells of more than one change."""
TOLD = Need(frozenset(("percent", "cent")), frozenset(("%", *(f" {part}" for part in PARTS))))
"""What a text must hold."""


class Turned(Record):
    """Where a headline has a change, and where the text has the one that goes the other way."""

    span: tuple[int, int]
    block: Block
    other: tuple[int, int]


def turned_round(document: Document, head: Block, body: Sequence[Block]) -> Turned | None:
    """The change of a headline, where the first paragraphs have the opposite by as much, and nothing by as much
    that goes its way."""
    changes = list(CHANGE.finditer(lower_in_place(head.prose)))
    if len(changes) != 1:
        return None
    (said,) = changes
    same = [
        (block, match)
        for block in body
        for match in CHANGE.finditer(lower_in_place(block.prose))
        if abs(_percent(match) - _percent(said)) <= NEARLY
    ]
    told = [(block, match) for block, match in same if block in body[:LEAD] and not is_quoted(document, block, match)]
    if told and all(bool(match["up"]) != bool(said["up"]) for _, match in same):
        block, match = told[0]
        if not ELSEWHERE.search(lower_in_place(block.prose), 0, match.start()):
            return Turned(said.span(), block, match.span())
    return None


def other_share(claim: values.Value, there: Sequence[values.Value], body: Sequence[Block]) -> values.Value | None:
    """The one share by which the first paragraphs have the same thing go the same way: “Revenue climbs 12%”,
    “revenue was $412m, up 9.3%”."""
    lower = lower_in_place(claim.block.prose)
    said = next((match for match in CHANGE.finditer(lower) if match.start("percent") == claim.start), None)
    before = WORD.findall(lower[: said.start()]) if said else []
    if said is None or not before or len(before[-1]) < SHORTEST:
        return None
    found = [
        other
        for block, told in ((block, lower_in_place(block.prose)) for block in body[: LEAD + 1])
        for match in CHANGE.finditer(told)
        if bool(match["up"]) == bool(said["up"]) and before[-1] in told[: match.start()].rpartition(". ")[2]
        for other in there
        if other.block is block and other.start == match.start("percent") and not other.bound
    ]
    return found[0] if len({other.amount for other in found}) == 1 else None


def _percent(change: re.Match[str]) -> float:
    return float(change["percent"]) if change["percent"] else PARTS[change["part"]]
