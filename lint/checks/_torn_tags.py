"""Tags that are torn: ends whose beginning is lost, which a text shows as they stand, “" width="100%">”,
and beginnings that swallow the words behind them."""

from __future__ import annotations

import re

from lint.document import Block
from lint.patterns import pattern

_ATTRIBUTE = (
    r"\b(?:width|height|class|style|alt|src|href|target|rel|loading|border|title|id|name|lang|role|data-[a-z-]+|aria-[a-z-]+)"
    r'="[^"<>\n]{0,80}"'
)
TORN = pattern(rf'(?:" )?(?:{_ATTRIBUTE} ){{0,5}}{_ATTRIBUTE} ?/?>')


CLOSING = pattern(r"(?<![<\w\\/.:\s])/(?:a|p|div|span|figure|figcaption|li|h[1-6]|strong|em)>")
"""A closing tag that lost its “<”: “/a>”, right behind a tag of a template."""
ENDS = ('">', *(f"/{name}>" for name in ("a", "p", "div", "span", "figure", "figcaption", "li", "strong", "em")))
"""What a text has that has such an end, but for those of headings."""
SWALLOWED = pattern(r"<(?:p|li|h[1-6]|div|span|td|blockquote)[A-Z][a-z]* [A-Za-z][^<>=\"]{20,}>?")
"""A tag whose end is lost, so that it runs into the words behind it: “<pAs the boats came in …”."""


def torn_tags(block: Block) -> list[re.Match[str]]:
    """The ends of tags in a block that no “<” before them begins."""
    prose = block.prose
    if not any(end in prose for end in ENDS):
        return []
    return [
        match
        for shape in (TORN, CLOSING)
        for match in shape.finditer(prose)
        if prose.rfind("<", 0, match.start()) <= prose.rfind(">", 0, match.start())
    ]
