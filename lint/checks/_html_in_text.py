"""Plain texts that are HTML without its frame, as a site keeps its posts: what they hold of it is meant."""

from __future__ import annotations

import re

from lint.document import Document, once_a_document
from lint.patterns import pattern

TAG = pattern(r"</(?:a|b|div|em|i|li|ol|p|strong|ul|blockquote|h[1-6])>|<br ?/?>", re.IGNORECASE)
LINK = pattern(r"<a href=[\"'][^\"'<>\n]+[\"'][^<>]*>[^<>\n]+</a>", re.IGNORECASE)
FEWEST = 4
"""Ends of elements of a text that is HTML; one or two were left in it."""


@once_a_document
def is_html(document: Document) -> bool:
    """Whether a plain text has the elements of HTML throughout, and links among them."""
    if document.format != "text" or LINK.search(document.text) is None:
        return False
    return sum(1 for _ in TAG.finditer(document.text)) >= FEWEST
