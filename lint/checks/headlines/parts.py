"""What a headline is held against: the kinds of blocks above a text, with their names for the reader,
and those of the text."""

from __future__ import annotations

HEADS = {"headline": "headline", "standfirst": "summary"}
"""Kinds of blocks, and what the message calls them."""
BODY = frozenset(("paragraph", "item", "quotation", "caption", "heading", "cell"))
