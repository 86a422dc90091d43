"""Letters that one text has several of, as the enclosures of a meeting or a book of them."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from lint.document import Block, Document, once_a_document
from lint.language.sections import has_between
from lint.patterns import pattern

OPENS_OR_CLOSES = pattern(
    r"(?:Dear|DEAR) [A-Z][^.!?]{0,60}[,:]$|To (?:the|all) [A-Z][^.!?]{3,150}$|To [Ww]hom it may concern\b"
    r"|(?:Yours|Very truly yours|Sincerely|Respectfully|(?:Kind|Best|Warm) regards)\b[^.!?]{0,40}$"
)
"""To whom a letter is addressed, and its farewell."""


def in_several_letters(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether a letter ends, or another one begins, between two blocks."""
    first, last = sorted(blocks[:2], key=attrgetter("ordinal"))
    return has_between(_ends(document), first.ordinal, last.ordinal)


@once_a_document
def _ends(document: Document) -> list[int]:
    """The ordinals of the blocks with which letters begin or end."""
    return [block.ordinal for block in document.blocks if not block.key and OPENS_OR_CLOSES.match(block.prose)]
