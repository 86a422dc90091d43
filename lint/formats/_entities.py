"""HTML entities in what a page will show: each becomes its character, with its place in the source."""

from __future__ import annotations

import html
from bisect import bisect_right
from itertools import takewhile

from lint.document import Block
from lint.patterns import pattern
from lint.prose import ProseBuilder
from lint.spans import Span

ENTITY = pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


def decoded(builder: ProseBuilder) -> ProseBuilder:
    """The same prose with its entities decoded; entities of front matter too,
    for it is written into a page as it stands."""
    prose = "".join(builder.parts)
    if "&" not in prose:
        return builder
    block = builder.build("field", Span(0, 0))
    plain, at = ProseBuilder(), 0
    if block is None:
        return builder
    for match in ENTITY.finditer(block.prose):
        _copy(plain, block, at, match.start())
        span = block.source(match.start(), match.end())
        plain.add(html.unescape(match[0]), span.start, span.end - span.start)
        at = match.end()
    _copy(plain, block, at, len(block.prose))
    return plain


def _copy(builder: ProseBuilder, block: Block, start: int, end: int) -> None:
    reached = bisect_right(block.runs, start, key=lambda run: run.prose + run.length)
    runs = (block.runs[at] for at in range(reached, len(block.runs)))
    for run in takewhile(lambda run: run.prose < end, runs):
        first, last = max(run.prose, start), min(run.prose + run.length, end)
        if first < last:
            span = block.source(first, last)
            builder.add(block.prose[first:last], span.start, span.end - span.start)
