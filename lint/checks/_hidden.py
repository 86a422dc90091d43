"""Comments and scripts of a page, which no reader sees and nobody follows."""

from __future__ import annotations

from lint.document import Document

HIDDEN = (("<!--", "-->"), ("<script", "</script"), ("{/*", "*/}"), ("{% comment", "{% endcomment"))
LONGEST = 20_000  # characters of such a part that are looked through


def is_hidden(document: Document, offset: int) -> bool:
    """Whether a place of the source stands in one of them."""
    text = document.text
    for opening, closing in HIDDEN:
        opened = text.rfind(opening, max(0, offset - LONGEST), offset)
        if opened >= 0 and text.find(closing, opened, offset) < 0:
            return True
    return False
