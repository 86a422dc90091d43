"""Parts of a text that no rule looks at, by the patterns of a config, and runs of letters that are no words:
they are masked, so that all places stay exact."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from lint.document import MASK, Block, Document
from lint.matching import compiled
from lint.patterns import pattern
from lint.records import Record, replaced
from lint.scopes import fits


class Masks(Record):
    """What is hidden: patterns for words of the prose, patterns for blocks of the source,
    kinds of inline markup, selectors."""

    tokens: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()


LONGEST_WORD = 400
"""Letters in a row that may be a word, or several with hyphens; what is longer is data in letters,
and would cost patterns for names their time."""
DATA = pattern(rf"[A-Za-z0-9_\u00c0-\u052f’'.,:;+=/&-]{{{LONGEST_WORD},}}")


def masked(document: Document, masks: Masks) -> Document:
    """The document without what is masked. Raises TimeoutError where a pattern takes too long."""
    if not any(masks) and not any(map(_has_data, document.blocks)):
        return document
    hidden = [
        (match.start(), match.end())
        for shape in masks.blocks
        for match in compiled(shape, False).finditer(document.text)
        if match.end() > match.start()
    ]
    shown = [block for block in document.blocks if not any(fits(document, block, scope) for scope in masks.scopes)]
    return document.with_blocks(tuple(_visible(shown, hidden, masks)))


def _has_data(block: Block) -> bool:
    return len(block.prose) >= LONGEST_WORD and len(max(block.prose.split(), key=len, default="")) >= LONGEST_WORD


def _visible(blocks: Sequence[Block], hidden: Sequence[tuple[int, int]], masks: Masks) -> Iterator[Block]:
    hidden = sorted(hidden)
    ends = list(accumulate((end for _, end in hidden), max))
    for block in blocks:
        spans = [(mark.start, mark.end) for mark in block.marks if mark.kind in masks.marks]
        spans += [match.span() for match in DATA.finditer(block.prose)] if _has_data(block) else ()
        for shape in masks.tokens:
            spans += [match.span() for match in compiled(shape, False).finditer(block.prose)]
        for run in block.runs if hidden else ():
            first_touched = bisect_right(ends, run.source)
            behind = bisect_left(hidden, (run.source + run.source_length,))
            for start, end in hidden[first_touched:behind]:
                first, last = max(run.source, start), min(run.source + run.source_length, end)
                if first < last:
                    at = run.prose + (first - run.source if run.length == run.source_length else 0)
                    spans.append((at, min(run.prose + run.length, at + last - first)))
        if not spans:
            yield block
            continue
        letters = list(block.prose)
        for start, end in spans:
            letters[start:end] = MASK * (end - start)
        prose = "".join(letters)
        if prose.strip(MASK + " \n\t"):
            yield replaced(block, prose=prose)
