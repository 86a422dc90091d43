"""Plain texts that are HTML without its frame, as a site keeps its posts: what they hold of it is meant."""

from __future__ import annotations

import re

from lint.document import Document, once_a_document
from lint.patterns import pattern

TAG = pattern(r"</(?:a|b|div|em|i|li|ol|p|strong|ul|blockquote|h[1-6])>|<br ?/?>", re.IGNORECASE)
LINK = pattern(r"<a href=[\"'][^\"'<>\n]+[\"'][^<>]*>[^<>\n]+</a>", re.IGNORECASE)
HEADING, FEWEST_HEADINGS = pattern(r"^#{1,6} \w", re.MULTILINE), 2
WHOLE_LINE = pattern(r"^<(?P<name>p|div|section|aside)\b[^<>\n]*>[^\n]*</(?P=name)>[ \t]*$", re.MULTILINE)
"""A line of Markdown that is an element with all that it holds: `<p class="byline">By <cite>Siv Moe</cite></p>`."""
FEWEST = 4
"""Ends of elements of a text that is HTML; one or two were left in it."""


@once_a_document
def is_html(document: Document) -> bool:
    """Whether a plain text has the elements of HTML throughout, and links among them, or is Markdown, which may have a
    line of them."""
    if document.format != "text" or LINK.search(document.text) is None:
        return False
    if len(HEADING.findall(document.text)) >= FEWEST_HEADINGS and WHOLE_LINE.search(document.text):
        return True
    return sum(1 for _ in TAG.finditer(document.text)) >= FEWEST
