"""Every match of a shape in all prose of a document, or in its source outside of code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document import Block, Document, Place
from lint.language.quotations import is_quoted
from lint.spans import Span


def everywhere(document: Document, shape: re.Pattern[str]) -> Iterator[tuple[Block, re.Match[str]]]:
    """Every match with the block whose prose it is of, in the order of the text, quotations and all."""
    for block in document.prose_blocks():
        for match in shape.finditer(block.prose):
            yield block, match


def blocks_with(document: Document, shape: re.Pattern[str]) -> frozenset[int]:
    """The ordinals of the blocks that have a match somewhere; they are looked for once a document."""
    return document.remembered(
        (blocks_with, shape),
        lambda: frozenset(block.ordinal for block in document.prose_blocks() if shape.search(block.prose)),
    )


def in_own_words(document: Document, shape: re.Pattern[str]) -> list[tuple[Block, re.Match[str]]]:
    """The matches that the text says itself, outside quotations."""
    return [(block, match) for block, match in everywhere(document, shape) if not is_quoted(document, block, match)]


def outside_code(document: Document, shape: re.Pattern[str], label: str, group: str | int = 0) -> list[Place]:
    """The places of the matches outside of code, or of a group of them, each with its label."""
    return [
        document.place_at(Span(*match.span(group)), label)
        for match in shape.finditer(document.text)
        if not document.is_code(match.start(group))
    ]
