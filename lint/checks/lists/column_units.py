"""Amounts of a table whose unit stands in the head of the column: “€ million”, held against “a net cost of €3.7 million”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document import Block, Document
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, sentences
from lint.language.tables import is_head, tables
from lint.language.words import lower_in_place
from lint.patterns import pattern
from lint.records import Record

HEAD = pattern(
    r"(?P<sign>[$£€]) ?(?P<scale>million|billion|thousand|m|bn)\b|\b(?P<more>million|billion) (?:of )?(?P<name>euros|pounds|dollars)"
)
SIGNS = {"euros": "€", "pounds": "£", "dollars": "$"}
SCALES = {"m": "million", "bn": "billion"}
FIGURE = r"\d{1,3}(?:,\d{3})*(?:\.\d+)?"
CELL = pattern(FIGURE)
ONE_DIGIT = pattern(r"\d")
AMOUNT = pattern(rf"(?P<sign>[$£€])(?P<number>{FIGURE}) ?(?P<scale>million|billion|thousand|m|bn)\b")
REACH = 50
"""Characters behind the name of a row in which its amount may stand."""
LEAST_DIGITS = 2
SHORTEST_LABEL = 8  # characters: “net cost”, but not “total”


class Amount(Record):
    """An amount of a sentence, `sentence.text[start:end]`, with the cell that has another one by one digit, and the label of its row."""

    sentence: Sentence
    start: int
    end: int
    cell: Block
    label: str


def of_column_units(document: Document) -> Iterator[Amount]:
    """Every amount that stands behind the name of one row, and that differs from its cell by a slip."""
    rows = list(_rows(document))
    for sentence in sentences(document) if rows else ():
        if sentence.block.kind == "cell":
            continue
        lower = lower_in_place(sentence.text)
        for label, unit, cell, others in rows:
            at = lower.find(label)
            match = AMOUNT.search(sentence.text, at + len(label), at + len(label) + REACH) if at >= 0 else None
            if match is None or _unit(match) != unit or match["number"] in others:
                continue
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if _is_slip(match["number"], cell.prose.strip()) and not inside(
                quoted(document, sentence.block), start, end
            ):
                yield Amount(sentence, *match.span(), cell, label)


def _rows(document: Document) -> Iterator[tuple[str, str, Block, frozenset[str]]]:
    """Rows by their names in small letters, with the unit of the one column of amounts, its cell, and all cells of the column."""
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
        return f"{SIGNS[groups['name']]} {groups['more']}"
    return f"{groups['sign']} {SCALES.get(groups['scale'], groups['scale'])}"


def _is_slip(one: str, other: str) -> bool:
    """Whether two numbers of one form, of two digits at least, differ in one digit, or in two that have changed places."""
    if (
        len(one) != len(other)
        or sum(map(str.isdigit, one)) < LEAST_DIGITS
        or ONE_DIGIT.sub("0", one) != ONE_DIGIT.sub("0", other)
    ):
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1 or sorted(one) == sorted(other)
