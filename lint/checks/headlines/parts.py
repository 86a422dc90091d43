"""What a headline is held against: the kinds of blocks above a text, with their names for the reader,
and those of the text."""

from __future__ import annotations

from itertools import pairwise

from lint.document import PAGE_TITLE, Block, Document

HEADS = {"headline": "headline", "standfirst": "summary"}
"""Kinds of blocks, and what the message calls them."""


def name_of(head: Block) -> str:
    """What the message calls a block above the text."""
    return head.key if head.key == PAGE_TITLE else HEADS.get(head.kind, "line below the headline")


BODY = frozenset(("paragraph", "item", "quotation", "caption", "heading", "cell"))
SENTENCES_OF = frozenset(("paragraph", "standfirst", "item", "quotation"))
"""Kinds of blocks in which a text tells what its headline says."""


def heads_of(document: Document) -> list[Block]:
    """The headline, the summaries and titles of the page, and what stands right below the headline as a part of it."""
    heads = [block for block in document.blocks if block.kind == "headline"][-1:]
    heads += [block for block in document.blocks if block.kind == "standfirst" or block.key == PAGE_TITLE]
    return heads + [
        below
        for above, below in pairwise(document.blocks)
        if above.kind == "headline"
        and (below.kind == "heading" or (below.kind == "paragraph" and below.prose[-1:].isalnum()))
    ]


def body_of(document: Document, head: Block) -> list[Block]:
    """The blocks that a headline or summary is held against: those that tell in sentences, without itself."""
    return [
        block for block in document.prose_blocks() if block.kind in SENTENCES_OF and not block.key and block is not head
    ]
