"""Every match of a shape in all prose of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document import Block, Document
from lint.language.quotations import is_quoted


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
