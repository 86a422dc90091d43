"""HTML pages: the prose of their body, with every place in the page itself."""

from __future__ import annotations

from lint.formats._content import Content
from lint.formats._markup import fragment

ENDINGS = (".html", ".htm", ".xhtml")


def blocks(text: str) -> Content:
    """The blocks of a page."""
    return Content(fragment(text, 0))
