"""The tables of a text, as their rows, and the code that cells and sentences name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from lint.document import Block, Document

Row = list[Block]


def tables(document: Document) -> Iterator[list[Row]]:
    """Every table as its rows, each with its cells in order; a cell that is empty is not there."""
    for is_cell, blocks in groupby(document.blocks, key=lambda block: block.kind == "cell" and block.level > 0):
        if is_cell:
            yield [list(cells) for _, cells in groupby(blocks, key=lambda block: block.level)]


def is_head(row: Row) -> bool:
    """Whether a row names the columns."""
    return any(mark.kind == "header" for mark in row[-1].marks)


def code_in(document: Document, block: Block, start: int = 0, end: int | None = None) -> list[str]:
    """The code in a part of a block, as the source has it; prose has nothing but a mask there."""
    last = len(block.prose) if end is None else end
    return [
        document.text[slice(*block.source(mark.start, mark.end))]
        for mark in block.marks
        if mark.kind == "code" and start <= mark.start and mark.end <= last
    ]
