"""The sections of a text, by its headings: where what returns in each is meant to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from lint.document import MASK, Block, Document

REFERENCE = 6
"""Headings that a text to look things up in has at least."""


def is_formula(document: Document, blocks: Iterable[Block]) -> bool:
    """Whether words that return do so section by section in a reference.

    `blocks` are all blocks that have them. In running text even what returns in every section is padding.
    """
    headings = _headings(document)
    sections = [bisect_right(headings, block.ordinal) for block in blocks]
    return 0 not in sections and len(set(sections)) == len(sections) and is_reference(document)


def is_reference(document: Document) -> bool:
    """Whether a text is one to look things up in: most of its headings, and they are many, name functions, options or files."""
    headings = _headings(document)
    if len(headings) < REFERENCE:
        return False
    by_place = {block.ordinal: block for block in document.blocks}
    return 2 * sum(MASK in by_place[at].prose for at in headings) > len(headings)


def _headings(document: Document) -> list[int]:
    """The places of the headings, in order."""
    found: list[int] | None = document.cache.get("headings")
    if found is None:
        found = [block.ordinal for block in document.blocks if block.kind == "heading"]
        document.cache["headings"] = found
    return found
