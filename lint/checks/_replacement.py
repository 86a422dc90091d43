"""Fixes that write other words in place of some, where these stand unbroken in the source."""

from __future__ import annotations

from collections.abc import Iterable

from lint.diagnostics import Edit, Fix
from lint.document import Block


def replacement(spans: Iterable[tuple[Block, int, int]], words: str, title: str = "") -> tuple[Fix, ...]:
    """The fix that writes `words` in every place, each a block with a start and an end in its prose.

    None where markup or an entity runs through one of them: what is written would take its half of the markup away.
    """
    edits: list[Edit] = []
    for block, start, end in spans:
        if not block.in_one_run(start, end):
            return ()
        span = block.source(start, end)
        edits.append(Edit(span.start, span.end, words))
    return (Fix(title or f"Write “{words}”", tuple(edits)),)
