"""Comments and scripts of a page, and what a program calls it by, which no reader sees and nobody follows."""

from __future__ import annotations

from lint.document import Document
from lint.patterns import pattern

HIDDEN = (("<!--", "-->"), ("<script", "</script"), ("{/*", "*/}"), ("{% comment", "{% endcomment"))
IDENTIFIER = pattern(
    r"^[ \t]*[\"']?(?:guid|uuid|(?:wordpress|post|wp|tumblr|thread|dsq_thread)_?(?:gu)?id)[\"']?[ \t]*:[^\n]*$"
)
"""The beginning of a line of front matter by which programs know a text: “guid: http://10.0.0.8/?p=76”."""
LONGEST_KEY = 60
LONGEST = 20_000  # characters of such a part that are looked through


def is_hidden(document: Document, offset: int) -> bool:
    """Whether a place of the source stands in one of them."""
    text = document.text
    for opening, closing in HIDDEN:
        opened = text.rfind(opening, max(0, offset - LONGEST), offset)
        if opened >= 0 and text.find(closing, opened, offset) < 0:
            return True
    before = text[max(0, offset - LONGEST_KEY) : offset]
    return IDENTIFIER.search(before.rpartition("\n")[2]) is not None
