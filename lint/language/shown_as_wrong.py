"""Lines that show what is wrong, as style guides do: “✗ Friday 15 November”, above “✓ Saturday 15 November”."""

from __future__ import annotations

from lint.document import Document, Place, once_a_document

MARKS = ("✗", "✘", "✖", "❌")


@once_a_document
def _has_marks(document: Document) -> bool:
    return any(mark in document.text for mark in MARKS)


def is_shown_as_wrong(document: Document, place: Place) -> bool:
    """Whether a mark of what is wrong opens the block that has a place."""
    if not _has_marks(document):
        return False
    block = document.block_at(place.start)
    return block is not None and block.prose.lstrip().startswith(MARKS)
