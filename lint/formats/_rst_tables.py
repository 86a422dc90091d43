"""Tables of reStructuredText: where the words of each cell stand, row by row. A table that is drawn wrongly,
or in which a cell goes over several rows, has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lint.patterns import pattern
from lint.records import Record

SIMPLE_BORDER = pattern(r"={2,}(?: +={2,})+\s*")
GRID_BORDER = pattern(r"\+[-=]{2,}[-=+]*\+\s*")
BORDER = pattern(rf"(?:{GRID_BORDER.pattern}|{SIMPLE_BORDER.pattern})")
RUN = pattern(r"=+|-+")
SPANS = pattern(r"-{2,}(?: +-{2,})*\s*")
"""Below a row whose cells go over several columns."""
ROW, CELL = pattern(r"[*+-] +(?=[*+-](?: |$))"), pattern(r"[*+-](?: +|$)")
EMPTY = "\\"
"""What stands in the first cell of a row that is empty there, and no more of the row before."""
Piece = tuple[int, int]


class Line(Record):
    """Where the words of a line stand in the source, and the column at which they begin."""

    start: int
    end: int
    column: int


class Row(Record):
    """The cells of a row, each as its pieces of lines; `is_head` says that they name the columns."""

    cells: tuple[tuple[Piece, ...], ...]
    is_head: bool = False


def drawn(text: str, lines: Sequence[Line]) -> list[Row]:
    """The rows of a table between borders: a grid, or a simple one."""
    if not lines or "\t" in text[lines[0].start : lines[-1].end]:
        return []
    rows = _grid(text, lines) if text.startswith("+", lines[0].start) else _simple(text, lines)
    return rows or []


def listed(text: str, lines: Sequence[Line], heads: int) -> list[Row]:
    """The rows of a list of lists, of which the first so many name the columns."""
    rows: list[list[list[Piece]]] = []
    at_row = next((line.column for line in lines if line.end > line.start), 0)
    for line in lines:
        start, column = line.start, line.column
        if column == at_row and (mark := ROW.match(text, start, line.end)):
            rows.append([])
            start, column = mark.end(), column + mark.end() - start
        if not rows:
            return []
        if column <= at_row + len("* ") and (mark := CELL.match(text, start, line.end)):
            rows[-1].append([])
            start = mark.end()
        if not rows[-1]:
            return []
        if line.end > start:
            rows[-1][-1].append((start, line.end))
    return [Row(tuple(map(tuple, cells)), number < heads) for number, cells in enumerate(rows)]


def _piece(text: str, line: Line, first: int, last: int | None) -> Piece:
    """The words of a line from one column on and before another; nothing where it has none there."""
    start = min(max(line.start, line.start + first - line.column), line.end)
    end = line.end if last is None else min(max(start, line.start + last - line.column), line.end)
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _simple(text: str, lines: Sequence[Line]) -> list[Row] | None:
    """The rows of a simple table: a line whose first column is empty goes on with the row before."""
    borders = [at for at, line in enumerate(lines) if SIMPLE_BORDER.fullmatch(text, line.start, line.end)]
    columns = _columns(text, lines[0])
    rows: list[tuple[int, list[list[Piece]]]] = []
    for at, line in enumerate(lines[: borders[-1]]):
        if at in borders or line.end == line.start or SPANS.fullmatch(text, line.start, line.end):
            continue
        below = lines[at + 1]
        own = _columns(text, below) if SPANS.fullmatch(text, below.start, below.end) else columns
        if _crosses(text, line, own):
            return None
        pieces = [
            _piece(text, line, first, None if number + 1 == len(own) else last)
            for number, (first, last) in enumerate(own)
        ]
        if pieces[0][1] > pieces[0][0] or not rows:
            rows.append((at, [[] for _ in own]))
        for cell, piece in zip(rows[-1][1], pieces, strict=False):
            if piece[1] > piece[0] and text[slice(*piece)] != EMPTY:
                cell.append(piece)
    has_head = len(borders) > 2
    return [Row(tuple(map(tuple, cells)), has_head and at < borders[1]) for at, cells in rows]


def _columns(text: str, line: Line) -> list[tuple[int, int]]:
    """The columns between which the runs of marks of a border stand."""
    shift = line.column - line.start
    return [(run.start() + shift, run.end() + shift) for run in RUN.finditer(text, line.start, line.end)]


def _crosses(text: str, line: Line, columns: list[tuple[int, int]]) -> bool:
    """Whether a line has words between two columns."""
    gaps = (_piece(text, line, one[1], other[0]) for one, other in pairwise(columns))
    return any(end > start for start, end in gaps)


def _at(text: str, line: Line, column: int) -> str:
    """The character of a line in a column; nothing where it has none there."""
    at = line.start + column - line.column
    return text[at : at + 1] if line.start <= at < line.end else ""


def _grid(text: str, lines: Sequence[Line]) -> list[Row] | None:
    """The rows of a grid: what stands between two of its borders, parted where each line has a bar."""
    borders = [at for at, line in enumerate(lines) if GRID_BORDER.fullmatch(text, line.start, line.end)]
    head = next((at for at in borders if "=" in text[lines[at].start : lines[at].end]), 0)
    rows = []
    for above, below in pairwise(borders):
        band = lines[above + 1 : below]
        corners = {
            column
            for border in (lines[above], lines[below])
            for column in range(border.column, border.column + border.end - border.start)
            if _at(text, border, column) == "+"
        }
        bars = sorted(column for column in corners if all(_at(text, line, column) == "|" for line in band))
        if not band or len(bars) < 2 or bars[0] != min(corners) or bars[-1] != max(corners):
            return None
        cells = (
            tuple(piece for line in band if (piece := _piece(text, line, first + 1, last))[1] > piece[0])
            for first, last in pairwise(bars)
        )
        rows.append(Row(tuple(cells), above < head))
    return rows
