"""What a headline is held against: the kinds of blocks above a text, with their names for the reader,
and those of the text."""

from __future__ import annotations

from lint.document import PAGE_TITLE, Block

HEADS = {"headline": "headline", "standfirst": "summary"}
"""Kinds of blocks, and what the message calls them."""


def name_of(head: Block) -> str:
    """What the message calls a block above the text."""
    return head.key if head.key == PAGE_TITLE else HEADS.get(head.kind, "line below the headline")


BODY = frozenset(("paragraph", "item", "quotation", "caption", "heading", "cell"))
