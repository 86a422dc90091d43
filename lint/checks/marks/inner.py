"""Quotations within quotations, and between guillemets, that are opened and never closed."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks.marks.lone import LoneMark
from lint.document import Block, Document
from lint.language.quotations import quoted
from lint.patterns import CAPITAL, pattern

INNER = pattern(rf"[,:] ‘(?=[{CAPITAL}])")
"""Where somebody who is quoted quotes somebody: “He said, ‘Boss, …”; the curly mark opens, and is no apostrophe."""
CLOSING = pattern(r"[’'](?![^\W\d_])")
"""A mark that closes, or an apostrophe at the end of a word, which may be one."""
GUILLEMETS = pattern(r"[«»]")
FEWEST_QUOTED = 4  # words behind an opening guillemet


def inner_marks(document: Document, block: Block) -> Iterator[LoneMark]:
    """The opening marks of inner quotations behind which the outer one ends first."""
    if "‘" not in block.prose:
        return
    for start, end in quoted(document, block):
        if not block.prose.startswith("“", start):
            continue
        for match in INNER.finditer(block.prose, start, end):
            if not CLOSING.search(block.prose, match.end(), end):
                yield LoneMark(block, match.end() - 1, match.end(), opens=True)


def guillemets(block: Block, following: str) -> list[LoneMark]:
    """The guillemet of a block that stands alone, unless the next paragraph goes on with it."""
    alone: list[LoneMark] = []
    for match in GUILLEMETS.finditer(block.prose):
        mark = LoneMark(block, *match.span(), opens=match[0] == "«")
        if alone and alone[-1].opens and not mark.opens:
            alone.pop()
        else:
            alone.append(mark)
    is_open = len(alone) == 1 and alone[0].opens and not following.startswith(("«", "»"))
    # An arrow stands before the name of a page: “« previous”.
    return alone if is_open and len(block.prose[alone[0].end :].split()) >= FEWEST_QUOTED else []
