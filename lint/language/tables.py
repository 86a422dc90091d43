"""The tables of a text, as their rows, and the code that cells and sentences name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from lint.document import Block, Document, once_a_document

Row = list[Block]


def tables(document: Document) -> Iterator[list[Row]]:
    """Every table as its rows, each with its cells in order; a cell that is empty is not there."""
    for is_cell, blocks in groupby(document.blocks, key=lambda block: block.kind == "cell" and block.level > 0):
        if is_cell:
            yield [list(cells) for _, cells in groupby(blocks, key=lambda block: block.level)]


def said_in_row(document: Document, cell: Block) -> frozenset[str]:
    """What the cells of a row say, in small letters, by one of them; nothing for what is no cell."""
    return _said_in_rows(document).get(cell.ordinal, frozenset())


@once_a_document
def _said_in_rows(document: Document) -> dict[int, frozenset[str]]:
    """What the cells of its row say, by the ordinal of each cell."""
    found: dict[int, frozenset[str]] = {}
    for table in tables(document):
        for row in table:
            said = frozenset(cell.prose.lower() for cell in row)
            found.update((cell.ordinal, said) for cell in row)
    return found


def is_head(row: Row) -> bool:
    """Whether a row names the columns."""
    return bool(row[-1].marked("header"))


def code_in(document: Document, block: Block, start: int = 0, end: int | None = None) -> list[str]:
    """The code in a part of a block, as the source has it; prose has nothing but a mask there."""
    return [document.text[slice(*block.source(*mark))] for mark in block.marked("code", start, end)]
