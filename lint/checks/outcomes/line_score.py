"""The scores of innings, quarters or periods in a row, and the final score behind them: “Ridge 12, 17, 15, 17 – 61”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document, Place
from lint.language.tables import is_head, tables
from lint.patterns import CAPITAL, pattern

FINAL = frozenset(("R", "T", "F", "Total", "Final", "Tot"))
"""What the column of the final score is called."""
UNPLAYED = frozenset(("x", "X", "-", "–", "—", ""))
SIDES = 2
"""Lines of a match: one of each side."""
FEWEST = 4
"""Columns of innings or quarters that a table has at least."""
LINE = pattern(
    rf"(?P<team>[{CAPITAL}][\w .’'-]{{1,30}}?):? +(?P<parts>\d{{1,3}}(?:(?:,? +| ?[-–] ?)\d{{1,3}}){{1,11}}?) ?(?:,? [-–—] ?|[—=] ?)(?P<total>\d{{1,3}})$"
)
PART = pattern(r"\d+")
JOINED = pattern(r"\b0\d")
"""Innings written without spaces, as of baseball: “010 020 100 – 4”."""


def line_scores(document: Document) -> Iterator[Finding]:
    """Every final score that the innings or quarters in its row do not make."""
    yield from _in_tables(document)
    yield from _in_lines(document)


def _in_tables(document: Document) -> Iterator[Finding]:
    for table in tables(document):
        head = next((row for row in table if is_head(row)), None)
        names = [cell.prose.strip().removeprefix("Q") for cell in head] if head else []
        last = next((at for at, name in enumerate(names) if name in FINAL), 0)
        if last <= FEWEST or names[1:last] != [str(number) for number in range(1, last)]:
            continue
        for row in table:
            if row is not head and len(row) == len(names):
                cells = [cell for cell in row[1:last] if cell.prose.strip() not in UNPLAYED]
                if all(cell.prose.strip().isdecimal() for cell in (*cells, row[last])):
                    numbers = [int(cell.prose) for cell in cells]
                    yield from _wrong(document.whole(row[last], "the final score"), _whole(document, cells), numbers)


def _whole(document: Document, cells: list[Block]) -> list[Place]:
    return [document.whole(cell, "a part of it") for cell in cells]


def _in_lines(document: Document) -> Iterator[Finding]:
    lines = [
        (block, match)
        for block in document.prose_blocks()
        if block.kind in ("paragraph", "item", "heading") and block.prose[-1:].isdigit()
        if (match := LINE.fullmatch(block.prose))
    ]
    if len(lines) < SIDES or len({len(PART.findall(match["parts"])) for _, match in lines}) != 1:
        return
    if any(JOINED.search(match["parts"]) for _, match in lines):
        return
    for block, match in lines:
        parts = list(PART.finditer(block.prose, *match.span("parts")))
        places = [document.place(block, *part.span(), "a part of it") for part in parts]
        total = document.place(block, *match.span("total"), "the final score")
        yield from _wrong(total, places, [int(part[0]) for part in parts])


def _wrong(total: Place, parts: list[Place], numbers: list[int]) -> Iterator[Finding]:
    if numbers and sum(numbers) != int(total.quote):
        made = f"{' + '.join(map(str, numbers))} = {sum(numbers)}"
        yield Finding(
            place=total, evidence=tuple(parts), values={"match": total.quote, "told": made}, confidence=LIKELY
        )
