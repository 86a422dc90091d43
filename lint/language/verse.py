"""Whether a text is said to be verse, whose lines end, and return, where the writer has them do so."""

from __future__ import annotations

import re

from lint.document import Document, once_a_document
from lint.patterns import pattern

KIND = frozenset("description summary excerpt type genre kind category section".split())
"""Fields that say what a text is."""
NAMED = pattern(
    r"(?:[A-Za-z\d]+ ){0,2}(?:poems?|poetry|verses?|lyrics|haikus?|sonnets?)(?: by .{2,40})?\.?", re.IGNORECASE
)
LINE = pattern(r"<(?:p|div|span)\b[^<>]*\bclass=[\"'][^\"'<>]*(?:poem|verse|stanza|lyric)", re.IGNORECASE)
"""A line that a page sets as one of a poem."""
FEWEST = 3


@once_a_document
def is_verse(document: Document) -> bool:
    """Whether its metadata call a text a poem, or its page sets lines as those of one."""
    said = any(block.key.lower() in KIND and NAMED.fullmatch(block.prose.strip()) for block in document.blocks)
    return said or len(LINE.findall(document.text)) >= FEWEST
