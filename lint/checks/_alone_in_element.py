"""Whether something is all that an element of HTML holds."""

from __future__ import annotations

from lint.document import Document


def fills_element(document: Document, start: int, end: int) -> bool:
    """Whether a tag ends right before a part of the source and another is closed right behind it."""
    return document.text.endswith(">", 0, start) and document.text.startswith("</", end)
