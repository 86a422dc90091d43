"""Which entries are of one list, stand below one entry, or behind one lead."""

from __future__ import annotations

from collections.abc import Sequence

from lint.document import Block, Document, once_a_document
from lint.language.sections import has_between

BULLETS = ("* ", "- ", "– ", "o ")
"""Marks before entries of a list that no format takes for one; the letter is a bullet of a word processor."""
BETWEEN_LISTS = frozenset(("paragraph", "heading", "cell", "quotation"))


def in_several_lists(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether blocks are all entries of lists, and not of one list:
    what two lists have in common may stand in both on purpose."""
    if any(block.kind != "item" for block in blocks):
        return False
    return has_between(_between_lists(document), *(end(block.ordinal for block in blocks) for end in (min, max)))


def have_like_leads(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether different words lead to the list of each block, and end alike: “The plan of one party would:”."""
    leads = {above.prose.rstrip() for block in blocks if (above := lead_above(document, block))}
    ends = {lead.rpartition(" ")[2] for lead in leads}
    return len(leads) == len(blocks) and len(ends) == 1 and ends.pop().endswith(":")


def lead_above(document: Document, block: Block) -> Block | None:
    """What stands above a block, or above the list of an entry."""
    return _leads(document).get(block.ordinal)


@once_a_document
def _leads(document: Document) -> dict[int, Block]:
    """The last block before each one that is no entry of a list, by ordinal."""
    found: dict[int, Block] = {}
    last: Block | None = None
    for block in document.blocks:
        if last is not None:
            found[block.ordinal] = last
        if block.kind != "item":
            last = block
    return found


def below_several_items(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether blocks are all entries below entries of a list, and below different ones:
    what two roles may do, each for itself."""
    above = [_item_above(document, block) if block.kind == "item" and block.level > 1 else None for block in blocks]
    return None not in above and len({block.ordinal for block in above if block}) == len(blocks)


def _item_above(document: Document, block: Block) -> Block | None:
    """The entry that an entry stands below."""
    above = document.neighbour(block, -1)
    while above is not None and above.kind == "item" and above.level >= block.level:
        above = document.neighbour(above, -1)
    return above if above is not None and above.kind == "item" else None


@once_a_document
def _between_lists(document: Document) -> list[int]:
    """The ordinals of the blocks that end a list."""
    return [block.ordinal for block in document.blocks if block.kind in BETWEEN_LISTS]
