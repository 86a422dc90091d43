"""Amounts of a table whose unit stands in the head of the column: “€ million”,
held against “a net cost of €3.7 million”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lint.document import Block, Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import SCALE, is_slip_in_form, scale_of
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, sentences
from lint.language.tables import is_head, tables
from lint.language.words import lower_in_place, places_of
from lint.patterns import pattern
from lint.records import Record

HEAD = pattern(
    rf"(?P<sign>[{CURRENCY_SIGNS}])(?P<scale>{SCALE})|\b(?P<more>million|billion) (?:of )?(?P<name>euros|pounds|dollars)"
)
SIGNS = {"euros": "€", "pounds": "£", "dollars": "$"}
FIGURE = r"\d{1,3}(?:,\d{3})*(?:\.\d+)?"
CELL = pattern(FIGURE)
AMOUNT = pattern(rf"(?P<sign>[{CURRENCY_SIGNS}])(?P<number>{FIGURE})(?P<scale>{SCALE})")
REACH = 50
"""Characters behind the name of a row in which its amount may stand."""
LEAST_DIGITS = 2
SHORTEST_LABEL = 8  # characters: “net cost”, but not “total”


class Amount(Record):
    """An amount of a sentence, `sentence.text[start:end]`, with the cell that has another one by one digit,
    and the label of its row."""

    sentence: Sentence
    start: int
    end: int
    cell: Block
    label: str


MOST_ROWS = 300
"""Rows of all tables of a text that are looked for in its sentences."""


def of_column_units(document: Document) -> Iterator[Amount]:
    """Every amount that stands behind the name of one row, and that differs from its cell by a slip."""
    rows = list(islice(_rows(document), MOST_ROWS))
    for sentence in sentences(document) if rows else ():
        if sentence.block.kind == "cell":
            continue
        lower = lower_in_place(sentence.text)
        for label, unit, cell, others in rows:
            at = next(places_of(label, lower), -1)
            match = AMOUNT.search(sentence.text, at + len(label), at + len(label) + REACH) if at >= 0 else None
            if match is None or _unit(match) != unit or match["number"] in others:
                continue
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if is_slip_in_form(match["number"], cell.prose.strip(), LEAST_DIGITS) and not inside(
                quoted(document, sentence.block), start, end
            ):
                yield Amount(sentence, *match.span(), cell, label)


def _rows(document: Document) -> Iterator[tuple[str, str, Block, frozenset[str]]]:
    """Rows by their names in small letters, with the unit of the one column of amounts, its cell,
    and all cells of the column."""
    for head, *rows in tables(document):
        columns = [
            (at, unit) for at, cell in enumerate(head) if is_head(head) and (unit := _unit(HEAD.search(cell.prose)))
        ]
        if len(columns) != 1:
            continue
        ((at, unit),) = columns
        figures = frozenset(row[at].prose.strip() for row in rows if at < len(row))
        for row in rows:
            label = lower_in_place(row[0].prose.strip())
            if (
                len(label) >= SHORTEST_LABEL
                and " " in label
                and at < len(row)
                and CELL.fullmatch(row[at].prose.strip())
            ):
                yield label, unit, row[at], figures


def _unit(match: re.Match[str] | None) -> str:
    """The sign and the magnitude, as in “€ million”; empty where there is none."""
    if match is None:
        return ""
    groups = match.groupdict()
    if groups.get("name"):
        return f"{SIGNS[groups['name']]} {scale_of(groups['more'])}"
    return f"{groups['sign']} {scale_of(groups['scale'])}"
