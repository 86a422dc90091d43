"""HTML pages: the prose of their body and what their head says, with every place in the page itself."""

from __future__ import annotations

from lint.formats._content import Content

ENDINGS = (".html", ".htm", ".xhtml")


def blocks(text: str) -> Content:
    """The blocks of a page, its description first, and its dates."""
    from lint.formats._head import head  # other formats do without
    from lint.formats._markup import fragment
    from lint.formats._template import NOTICE, is_template

    if is_template(text):
        return Content([], notices=(NOTICE,))
    found = head(text)
    found.blocks += fragment(text, 0)
    return found
