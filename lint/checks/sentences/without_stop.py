"""Blocks that have no full stop by their kind: pull quotes, and the lines of a song."""

from __future__ import annotations

from lint.document import Block, Document

LONGEST_VERSE = 10  # words


def is_line_of_verse(document: Document, block: Block) -> bool:
    """Whether a block is a short line in italics beside another one, as those of a song are."""
    return _is_italic_line(block) and any(
        (beside := document.neighbour(block, step)) is not None and _is_italic_line(beside) for step in (-1, 1)
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
