"""The numbers of two digits and more that a text has in figures: what is told twice has them twice."""

from __future__ import annotations

from lint.document import Block, Document, once_a_document
from lint.patterns import pattern
from lint.records import Record

FIGURE = pattern(r"\d(?<![\w.,:]\d)[\d,.:]*\d")


class Figure(Record):
    """A number in figures: `block.prose[start:end]`."""

    block: Block
    start: int
    end: int


@once_a_document
def figures(document: Document) -> dict[str, list[Figure]]:
    """Where each number stands, by its digits without commas, in reading order."""
    found: dict[str, list[Figure]] = {}
    for block in document.prose_blocks():
        for match in FIGURE.finditer(block.prose):
            found.setdefault(match[0].replace(",", ""), []).append(Figure(block, *match.span()))
    return found


@once_a_document
def has_repeated_figure(document: Document) -> bool:
    """Whether any of them stands twice, with or without its comma."""
    return any(len(places) > 1 for places in figures(document).values())
