"""Blocks that have no full stop by their kind: pull quotes, and the lines of a song."""

from __future__ import annotations

from lint.document import Block, Document
from lint.language.completeness.last_words import terminal

LONGEST_VERSE = 10  # words


def is_line_of_verse(document: Document, block: Block) -> bool:
    """Whether a block is a short line in italics beside another one, as those of a song are."""
    return _is_italic_line(block) and any(
        (beside := document.neighbour(block, step)) is not None and _is_italic_line(beside) for step in (-1, 1)
    )


def is_among_lines(document: Document, block: Block) -> bool:
    """Whether a block is a short line between two others that no stop ends, as those of a poem are."""
    return _is_open_line(block) and all(
        (beside := document.neighbour(block, step)) is not None and _is_open_line(beside) for step in (-1, 1)
    )


def _is_open_line(block: Block) -> bool:
    return (
        block.kind in ("paragraph", "heading")
        and not block.level
        and len(block.prose.split()) <= LONGEST_VERSE
        and terminal(block.prose)[-1:] in ("", ",")
    )


def _is_italic_line(block: Block) -> bool:
    return len(block.prose.split()) <= LONGEST_VERSE and any(
        start == 0 and end >= len(block.prose) for start, end in block.marked("emphasis")
    )


def is_pull_quote(document: Document, block: Block) -> bool:
    """Whether a quotation is words of the text, shown once more."""
    return block.kind == "quotation" and any(
        block.prose in other.prose for other in document.blocks if other is not block and not other.key
    )
