"""Ends of tags whose beginning is lost, which a text shows as they stand: “" width="100%">”."""

from __future__ import annotations

import re

from lint.document import Block
from lint.patterns import pattern

TORN = pattern(
    r'(?:" )?\b(?:width|height|class|style|alt|src|href|target|rel|loading|border|title|id|name|lang|role|data-[a-z-]+|aria-[a-z-]+)="[^"<>\n]{0,80}" ?/?>'
)


def torn_tags(block: Block) -> list[re.Match[str]]:
    """The ends of tags in a block that no “<” before them begins."""
    prose = block.prose
    if '">' not in prose:
        return []
    return [
        match
        for match in TORN.finditer(prose)
        if prose.rfind("<", 0, match.start()) <= prose.rfind(">", 0, match.start())
    ]
