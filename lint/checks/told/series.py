"""What is told of each month, or of each release, in the same words with other figures: “Boats in all: 14,019”."""

from __future__ import annotations

from lint.document import Block, Document, once_a_document
from lint.patterns import pattern

FIGURES = pattern(r"\d[\d,.:]*")
FEWEST = 3  # lines of one series


def is_of_series(document: Document, block: Block) -> bool:
    """Whether two other lines have all the words of a line, and other figures."""
    return len(_lines(document).get(_words(block), ())) >= FEWEST


def _words(block: Block) -> str:
    return FIGURES.sub("", block.prose)


@once_a_document
def _lines(document: Document) -> dict[str, set[str]]:
    """The lines of each series, by their words."""
    lines: dict[str, set[str]] = {}
    for block in document.prose_blocks():
        lines.setdefault(_words(block), set()).add(block.prose)
    return lines
