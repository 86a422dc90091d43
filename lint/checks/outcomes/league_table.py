"""A row of a league table that does not add up: matches won, drawn and lost against matches played,
points and goals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.tables import is_head, tables
from lint.language.words import whole_prose
from lint.patterns import pattern

COLUMNS: Mapping[str, frozenset[str]] = {
    "won": frozenset(("w", "won", "wins")),
    "drawn": frozenset(("d", "drawn", "draws")),
    "lost": frozenset(("l", "lost", "losses", "defeats")),
    "played": frozenset(("p", "pld", "pl", "played", "gp", "games", "matches")),
    "points": frozenset(("pts", "points")),
    "for": frozenset(("f", "gf", "for")),
    "against": frozenset(("a", "ga", "against")),
    "difference": frozenset(("gd", "diff", "difference", "+/-", "goal difference")),
}
FOR_A_WIN = (3, 2)
"""Points for a win in football, of today and before 1981 (a draw has one)."""
NUMBER = pattern(r"[+−–-]?\d{1,4}")
DEDUCTED = pattern(r"\b(?:deduct\w*|docked|penali[sz]ed|bonus)\b")
"""Words of a text whose points do not follow from the matches alone."""

_Row = Mapping[str, Block]


def league_tables(document: Document) -> Iterator[Finding]:
    """Every number of a league table that the others of its row do not make, where those of most rows do."""
    for table in tables(document):
        head = next((row for row in table if is_head(row)), None)
        names = [_column(cell) for cell in head] if head else []
        if not {"won", "drawn", "lost"} <= set(names) or len(names) != len(set(filter(None, names))) + names.count(""):
            continue
        rows = [
            {name: cell for name, cell in zip(names, row, strict=True) if name}
            for row in table
            if row is not head and len(row) == len(names)
        ]
        rows = [row for row in rows if all(NUMBER.fullmatch(cell.prose.strip()) for cell in row.values())]
        yield from _off(document, rows, "played", [("won", 1), ("drawn", 1), ("lost", 1)])
        yield from _off(document, rows, "difference", [("for", 1), ("against", -1)])
        if not DEDUCTED.search(whole_prose(document)):
            for win in FOR_A_WIN:
                found = list(_off(document, rows, "points", [("won", win), ("drawn", 1)]))
                if found:
                    yield from found
                    break


def _column(cell: Block) -> str:
    name = cell.prose.strip().lower().rstrip(".")
    return next((column for column, names in COLUMNS.items() if name in names), "")


def _off(document: Document, rows: Sequence[_Row], total: str, parts: list[tuple[str, int]]) -> Iterator[Finding]:
    """The totals that are wrong, where most rows have right ones."""
    whole = [row for row in rows if total in row and all(name in row for name, _ in parts)]
    wrong = [row for row in whole if _number(row[total]) != _sum(row, parts)]
    if len(whole) - len(wrong) <= 2 * len(wrong):
        return
    for row in wrong:
        made = " + ".join(
            f"{factor} × {row[name].prose.strip()}" if factor > 1 else row[name].prose.strip() for name, factor in parts
        )
        made = made.replace(" + ", " − ") if parts[-1][1] < 0 else made
        yield Finding(
            place=document.whole(row[total], "the total"),
            evidence=tuple(document.whole(row[name], "a part of it") for name, _ in parts),
            values={"match": row[total].prose.strip(), "told": f"{made} = {_sum(row, parts)}"},
            confidence=LIKELY,
        )


def _sum(row: _Row, parts: list[tuple[str, int]]) -> int:
    return sum(factor * _number(row[name]) for name, factor in parts)


def _number(cell: Block) -> int:
    return int(cell.prose.strip().replace("−", "-").replace("–", "-").lstrip("+"))
