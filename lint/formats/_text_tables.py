"""Tables in plain text: lines of a few columns each, apart by two spaces or more, most of them numbers."""

from __future__ import annotations

from collections.abc import Sequence

from lint.patterns import pattern
from lint.records import Record
from lint.spans import Span

COLUMN = pattern(r"\S+(?: \S+)*")
"""What one space parts belongs together."""
GAP = pattern(r"\S(?: {2,}|\t+ *)\S")
FEWEST_ROWS = 3
LONGEST = 40  # characters of a cell
LEAST_NUMBERS = 0.6
"""Share of the cells beside the first column that have a digit, so that it is no verse and no address in columns."""


class Row(Record):
    """The cells of one line; `is_head` says that they name the columns."""

    cells: tuple[Span, ...]
    is_head: bool


def rows(text: str, lines: Sequence[tuple[int, int]]) -> dict[int, Row]:
    """The rows of all tables, by the number of their line."""
    found: dict[int, Row] = {}
    group: list[tuple[int, list[Span]]] = []
    for number, (start, end) in enumerate([*lines, (len(text), len(text))]):
        cells = _cells(text, start, end)
        if cells and group and not _fit(group, cells):
            found |= _table(text, group)
            group = []
        if cells:
            group.append((number, cells))
        elif group:
            found |= _table(text, group)
            group = []
    return found


def _cells(text: str, start: int, end: int) -> list[Span]:
    """The columns of a line, if it has several, none of which is as long as a sentence."""
    if not GAP.search(text, start, end):
        return []
    cells = [Span(*match.span()) for match in COLUMN.finditer(text, start, end)]
    return cells if len(cells) > 1 and all(cell.end - cell.start <= LONGEST for cell in cells) else []


def _fit(group: list[tuple[int, list[Span]]], cells: list[Span]) -> bool:
    """Whether a line has as many columns as the one before it; the first may lack its corner."""
    last = len(group[-1][1])
    return len(cells) == last or (len(group) == 1 and len(cells) == last + 1)


def _table(text: str, group: list[tuple[int, list[Span]]]) -> dict[int, Row]:
    """The rows of lines that belong together, if they make a table."""
    beside = [cell for _, cells in group[1:] for cell in cells[1:]]
    numbers = sum(any(map(str.isdigit, text[cell.start : cell.end])) for cell in beside)
    if len(group) < FEWEST_ROWS or numbers < LEAST_NUMBERS * len(beside):
        return {}
    first = group[0][1]
    named = not any(_is_number(text[cell.start : cell.end]) for cell in first[-len(group[1][1]) + 1 :])
    years = all(
        text[cell.start : cell.end].strip().isdecimal() and cell.end - cell.start == len("2024") for cell in first[1:]
    )
    return {number: Row(tuple(cells), at == 0 and (named or years)) for at, (number, cells) in enumerate(group)}


def _is_number(words: str) -> bool:
    return words[:1].isdigit() or words[:2].lstrip("$£€-+(").isdigit()
