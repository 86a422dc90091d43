"""A total at the foot or at the side of a table that its cells do not make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from lint.checks import Options, option
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import FEWEST_DIGITS, added, exact, in_digits, is_slip
from lint.language.tables import is_head, tables
from lint.patterns import pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "name": "what the numbers are of, or nothing",
    "total": "the total as written",
    "makes": "what the cells make",
}
TOTAL = pattern(r"(?:(?:grand )?totals?|sum|altogether|in all|all together)(?: \([^()]*\))?:?", re.IGNORECASE)
NAMED_TOTAL = pattern(r"totals? (?:of )?[a-z]+(?: [a-z]+){0,2}", re.IGNORECASE)
"""“Total income”: the foot of a part of a table, or a row of its own."""
OF_ALL = pattern(r"(?:all|whole|overall)(?: [a-z]+){0,2}", re.IGNORECASE)
"""“All districts”: the foot of a table where its cells show it, as a mean may be called so too."""
PART_OF_ROW = pattern(
    r"of which|of whom|of them|including|incl\.|thereof|sub-?total|average|mean|median|change|discount|less\b|minus\b|under \d|over \d|"
    r"need(?:s|ed)?\b|\W",
    re.IGNORECASE,
)
"""What begins a row that is a part of another, or no part of the total."""
NUMBER = pattern(rf"(?P<sign>[-−–]?)[{CURRENCY_SIGNS}]? ?(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)")
"""A cell that is a number and nothing else."""
TIME = pattern(
    r"(?:(?P<hours>\d{1,3}) ?(?:hours?|hrs?|h))?(?: ?(?:and )?(?P<minutes>\d{1,4}) ?(?:minutes?|mins?|min|m))?",
    re.IGNORECASE,
)
"""A cell that is a length of time: “1 hour 50 minutes”."""
NEARLY = 0.2
"""Share by which a sum may be off for the rows to be parts of the total at all:
other columns are of ages or of shares."""


ROUNDED = 0.5
"""By how much each part may be off where numbers are rounded."""
LEAST_CELLS = 2  # that make a total
MOST_ROWS = 40  # that are looked at for some that make the total


class TableTotal(Options):
    """Options."""

    least_rows: int = option(2, "rows that a table has at least above its total", least=1)


class _Row(Record):
    """The cells of a row."""

    cells: list[Block]

    @property
    def name(self) -> str:
        """The first cell."""
        return self.cells[0].prose


class _Sum(Record):
    """A total, the cells that make it, and what they are of."""

    total: Block
    cells: list[Block]
    name: str


def needs(options: TableTotal) -> Gate:
    """What a text must hold: a word for a total."""
    return Gate(
        frozenset(("total", "totals", "sum", "altogether", "all", "whole", "overall")),
        ((Need(frozenset(), frozenset(("in all", "all together"))),),),
    )


def check(document: Document, options: TableTotal) -> Iterator[Finding]:
    """Every number in a row or a column of totals that the cells before it do not make."""
    for table in tables(document):
        rows = [_Row(cells) for cells in table]
        head: _Row | None = None
        above: list[_Row] = []
        for row in rows:
            if TOTAL.fullmatch(row.name.strip()):
                sums = list(_columns(head, above, row)) if len(above) >= options.least_rows else []
                yield from _wrong(document, sums, least_right=0)
                above = []
            elif NAMED_TOTAL.fullmatch(row.name.strip()) and len(above) >= options.least_rows:
                yield from _wrong(document, list(_columns(head, above, row)), least_right=1)
                above = []
            elif OF_ALL.fullmatch(row.name.strip()) and row is rows[-1] and len(above) >= options.least_rows:
                sums = list(_columns(head, above, row))
                yield from _wrong(document, sums, least_right=min(1, len(sums) - 1))
            elif is_head(row.cells):
                head, above = row, []
            else:
                above.append(row)
        if head and TOTAL.fullmatch(head.cells[-1].prose.strip()):
            sums = [
                _Sum(row.cells[-1], row.cells[1:-1], row.name)
                for row in rows
                if len(row.cells) == len(head.cells) > LEAST_CELLS
            ]
            yield from _wrong(document, sums, least_right=2)


def _columns(head: _Row | None, rows: list[_Row], total: _Row) -> Iterator[_Sum]:
    """The columns above a row of totals; where a cell of theirs is empty nobody knows which
    column the others are of."""
    width = len(rows[0].cells)
    if any(len(row.cells) != width or PART_OF_ROW.match(row.name) for row in rows) or (
        head and len(head.cells) not in (width, width - 1)
    ):
        return
    named = head.cells if head and len(head.cells) == width else []  # an empty corner makes no cell
    columns = [[row.cells[column] for row in rows] for column in range(1, width)]
    of_numbers = [number for number, cells in enumerate(columns) if all(_value(cell) for cell in cells)]
    if len(total.cells) == width:
        pairs = list(zip(total.cells[1:], columns, range(1, width), strict=True))
    elif len(total.cells) == LEAST_CELLS and len(of_numbers) == 1:
        pairs = [(total.cells[1], columns[of_numbers[0]], of_numbers[0] + 1)]
    else:
        return
    for cell, cells, column in pairs:
        yield _Sum(cell, cells, named[column].prose if named and not _value(named[column]) else "")


def _wrong(document: Document, sums: list[_Sum], least_right: int) -> Iterator[Finding]:
    """The totals that are wrong; that others of the same kind are right shows that the cells are the parts of it.

    Where at least so many have to be right, a difference that rounding may have made tells nothing.
    """
    wrong: list[tuple[_Sum, float, bool]] = []
    right = 0
    for one in sums:
        said, *parts = (_value(cell) for cell in (one.total, *one.cells))
        if said is None or None in parts or len(parts) < LEAST_CELLS:
            continue
        if any(part is not None and part.is_time != said.is_time for part in parts):
            continue
        numbers = [(part.number, part.places) for part in parts if part is not None]
        makes = added(number for number, _ in numbers)
        rounding = (len(numbers) + 1) * 0.5 * 10.0 ** -max(said.places, *(places for _, places in numbers))
        if abs(makes - said.number) <= (rounding if said.places or any(places for _, places in numbers) else 0):
            right += 1
        elif _may_be_meant(makes, one.total, said.number, least_right) and not _are_some(numbers, said.number):
            last_digit = 10.0 ** -max(places for _, places in numbers)
            wrong.append((one, makes, abs(makes - said[0]) > ROUNDED * last_digit * len(numbers)))
    for one, makes, is_far in wrong:
        if least_right and not (is_far and right >= least_right):
            continue
        amount = _value(one.total)
        is_time = amount is not None and amount.is_time
        is_sure = is_far and (right > 0 or is_time or is_slip(exact(makes), one.total.prose))
        yield Finding(
            place=document.whole(one.total, "the total"),
            evidence=tuple(document.whole(cell, "a part") for cell in one.cells),
            values={
                "name": f" of “{one.name}”" if one.name else "",
                "total": one.total.prose,
                "makes": _time(makes) if is_time else exact(makes),
            },
            confidence=LIKELY if is_sure else DOUBTFUL,
        )


def _may_be_meant(makes: float, total: Block, said: float, least_right: int) -> bool:
    """Whether a total is near what its parts make, or differs in a digit: of two, where other rows are right."""
    digits = 2 if least_right > 1 else FEWEST_DIGITS
    return abs(makes - said) <= NEARLY * max(makes, said) or is_slip(exact(makes), total.prose.strip(), digits)


def _are_some(numbers: list[tuple[float, int]], total: float) -> bool:
    """Whether all rows but one or two make the total: those are parts of others."""
    values = [number for number, _ in numbers][:MOST_ROWS]
    left_out = [*((one,) for one in values), *combinations(values, 2)]
    return any(abs(sum(values) - sum(some) - total) < 1e-6 for some in left_out if len(values) - len(some) > 1)


class _Amount(Record):
    """A number with its decimal places; `is_time` says that it counts minutes."""

    number: float
    places: int
    is_time: bool = False


def _value(cell: Block) -> _Amount | None:
    """The number or the length of time in a cell, if there is nothing else in it."""
    text = cell.prose.strip()
    match = NUMBER.fullmatch(text)
    if match:
        number = in_digits(match["digits"])
        return _Amount(-number if match["sign"] else number, len(match["digits"].partition(".")[2]))
    time = TIME.fullmatch(text) if text[:1].isdigit() else None
    if time and (time["hours"] or time["minutes"]):
        return _Amount(int(time["hours"] or 0) * 60.0 + int(time["minutes"] or 0), 0, True)
    return None


def _time(minutes: float) -> str:
    """Minutes as a table has them: “1 hour 35 minutes”."""
    hours, rest = divmod(round(minutes), 60)
    said = [
        f"{hours} hour{'s' if hours > 1 else ''}" if hours else "",
        f"{rest} minute{'s' if rest != 1 else ''}" if rest else "",
    ]
    return " ".join(filter(None, said))
