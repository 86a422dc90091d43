"""HTML in what a page will show: each entity becomes its character, with its place in the source, and tags go."""

from __future__ import annotations

import html
import re
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


TAG = pattern(
    r"</?(?:(?P<apart>p|br|div|ul|ol|li|h[1-6]|blockquote)|em|strong|b|i|u|a|span|small|sup|sub|code|img)(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
"""A tag of HTML, and whether it parts what stands before and behind it (HTML, section 15.3)."""


def without_tags(builder: ProseBuilder) -> ProseBuilder:
    """The same prose without tags of HTML, which front matter may have too; a line ends where one parts it."""
    prose = "".join(builder.parts)
    block = builder.build("field", Span(0, 0)) if "</" in prose or "<br" in prose else None
    if block is None:
        return builder
    plain, at = ProseBuilder(), 0
    for match in TAG.finditer(block.prose):
        _copy(plain, block, at, match.start())
        if match["apart"] and plain.parts and not plain.parts[-1].endswith("\n"):
            span = block.source(match.start(), match.end())
            plain.add("\n", span.start, span.end - span.start)
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
