"""A total at the foot of a table that its rows do not make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations, groupby
from typing import NamedTuple

from lint.checks import Options, option
from lint.checks._gate import Gate, Need
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.language.numbers import shown
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "column": "what stands above the numbers, or nothing",
    "total": "the total as written",
    "makes": "what the rows make",
}
TOTAL = pattern(r"(?:(?:grand )?totals?|sum|altogether|in all|all together)(?: \([^()]*\))?:?", re.IGNORECASE)
PART_OF_ROW = pattern(
    r"of which|of whom|of them|including|incl\.|thereof|sub-?total|average|mean|median|change|discount|less\b|minus\b|under \d|over \d|"
    r"need(?:s|ed)?\b|\W",
    re.IGNORECASE,
)
"""What begins a row that is a part of another, or no part of the total."""
NUMBER = pattern(r"(?P<sign>[-−–]?)[$£€¥]? ?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)")
"""A cell that is a number and nothing else."""
NEARLY = 0.2
"""Share by which a sum may be off for the rows to be parts of the total at all: other columns are of ages or of shares."""


ROUNDED = 0.5
"""By how much each part may be off where numbers are rounded."""
MOST_ROWS = 40  # that are looked at for some that make the total


class TableTotal(Options):
    """Options."""

    least_rows: int = option(2, "rows that a table has at least above its total")


class _Row(NamedTuple):
    """The cells of a row."""

    cells: list[Block]

    @property
    def name(self) -> str:
        """The first cell."""
        return self.cells[0].prose


def needs(options: TableTotal) -> Gate:
    """What a text must hold: a word for a total."""
    return Gate(
        frozenset(("total", "totals", "sum", "altogether")),
        ((Need(frozenset(), frozenset(("in all", "all together"))),),),
    )


def check(document: Document, options: TableTotal) -> Iterator[Finding]:
    """Every number in a row of totals that the column above it does not make."""
    for is_cell, blocks in groupby(document.blocks, key=lambda block: block.kind == "cell" and block.level > 0):
        if not is_cell:
            continue
        rows = [_Row(list(cells)) for _, cells in groupby(blocks, key=lambda block: block.level)]
        head: _Row | None = None
        above: list[_Row] = []
        for row in rows:
            if TOTAL.fullmatch(row.name.strip()):
                yield from _of_row(document, head, above, row, options)
                above = []
            elif any(mark.kind == "header" for mark in row.cells[-1].marks):
                head, above = row, []
            else:
                above.append(row)


def _of_row(
    document: Document, head: _Row | None, rows: list[_Row], total: _Row, options: TableTotal
) -> Iterator[Finding]:
    """The totals of one row that are wrong; where a cell is empty nobody knows which column the others are of."""
    width = len(total.cells)
    if len(rows) < options.least_rows or any(len(row.cells) != width or PART_OF_ROW.match(row.name) for row in rows):
        return
    if head and len(head.cells) != width:
        return
    wrong: list[tuple[Block, list[Block], float]] = []
    right = 0
    for column in range(1, width):
        cells = [row.cells[column] for row in rows]
        said, *parts = (_value(cell) for cell in (total.cells[column], *cells))
        if said is None or None in parts:
            continue
        numbers = [part for part in parts if part is not None]
        makes = round(sum(number for number, _ in numbers), 6)
        rounding = (len(numbers) + 1) * 0.5 * 10.0 ** -max(said[1], *(places for _, places in numbers))
        if abs(makes - said[0]) <= (rounding if said[1] or any(places for _, places in numbers) else 0):
            right += 1
        elif abs(makes - said[0]) <= NEARLY * max(makes, said[0]) and not _are_some(numbers, said[0]):
            wrong.append((total.cells[column], cells, makes))
    for cell, cells, makes in wrong:
        column = total.cells.index(cell)
        above = head.cells[column].prose if head and not _value(head.cells[column]) else ""
        yield Finding(
            place=document.whole(cell, "the total"),
            evidence=tuple(document.whole(one, "a part") for one in cells),
            values={
                "column": f" of “{above}”" if above else "",
                "total": cell.prose,
                "makes": shown(makes),
            },
            # that another column adds up shows that the rows are the parts; a difference of one may be that of rounded numbers
            confidence=0.88 if right and abs(makes - (_value(cell) or (0.0, 0))[0]) > ROUNDED * len(cells) else 0.7,
        )


def _are_some(numbers: list[tuple[float, int]], total: float) -> bool:
    """Whether all rows but one or two make the total: those are parts of others."""
    values = [number for number, _ in numbers][:MOST_ROWS]
    left_out = [*((one,) for one in values), *combinations(values, 2)]
    return any(abs(sum(values) - sum(some) - total) < 1e-6 for some in left_out if len(values) - len(some) > 1)


def _value(cell: Block) -> tuple[float, int] | None:
    """The number in a cell and its decimal places, if there is nothing else in it."""
    match = NUMBER.fullmatch(cell.prose.strip())
    if not match:
        return None
    number = float(match["digits"].replace(",", ""))
    return (-number if match["sign"] else number), len(match["digits"].partition(".")[2])
