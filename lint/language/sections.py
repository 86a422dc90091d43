"""The sections of a text, by its headings: where what returns in each is meant to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from lint.document import MASK, Block, Document
from lint.patterns import pattern

HEADING_WITH_CODE = pattern(r"^#{1,6} .*`|<h[1-6][^>]*>\s*<code", re.MULTILINE)
REFERENCE = 6
"""Headings that a text to look things up in has at least."""


def is_formula(document: Document, blocks: Iterable[Block]) -> bool:
    """Whether words that return do so section by section in a reference.

    `blocks` are all blocks that have them. In running text even what returns in every section is padding.
    """
    headings = list(_headings(document))
    sections = [bisect_right(headings, block.ordinal) for block in blocks]
    return 0 not in sections and len(set(sections)) == len(sections) and is_reference(document)


def is_reference(document: Document) -> bool:
    """Whether a text is one to look things up in: most of its headings, and they are many, name functions, options or files."""
    named = _names_of_code(document)
    return named >= REFERENCE and named > sum(MASK not in heading for heading in _headings(document).values())


def names_code(document: Document) -> bool:
    """Whether a heading names a function, an option or a file, which the words under it speak of."""
    return _names_of_code(document) > 0


def _names_of_code(document: Document) -> int:
    """How many headings hold code; those that hold nothing else are no blocks, and stand in the source only."""
    return len(HEADING_WITH_CODE.findall(document.text)) if "`" in document.text or "<code" in document.text else 0


def _headings(document: Document) -> dict[int, str]:
    """The headings by their places, in order."""
    found: dict[int, str] | None = document.cache.get("headings")
    if found is None:
        found = {block.ordinal: block.prose for block in document.blocks if block.kind == "heading"}
        document.cache["headings"] = found
    return found
