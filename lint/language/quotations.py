"""Direct quotations, within and across paragraphs; apostrophes and '90s are no quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import Protocol

from lint.document import Block, Document, InBlock, once_a_document
from lint.language.debris import is_debris
from lint.patterns import pattern

MARK = pattern(r"[\"“”„«»‘’'`](?:(?<=')'|(?<=`)`)?")
QUOTED_TITLE = pattern(r"[\"“‘'][^.!?]*[^.!?,;:\s][\"”’']")
"""A line in quotation marks without a full stop: somebody’s words, as a headline has them."""
QUOTES = frozenset("\"“”‘’'")
"""The marks of English, of which two stand around what is quoted."""
APOSTROPHE = pattern(
    r"(?<=\w)[’'](?=\w)|(?<=s)[’'](?=\s[a-z])|(?<![\w])[’'‘](?=\d0s|tis|twas|em\b|til\b|cause\b|n[’'])"
)
SURELY_OPENING = ("“", "„", "«", "``")
"""Marks that open whatever follows: « bonjour », and texts whose tokens stand apart."""
OPENS = pattern(r"[\s(\[—–/-]")


def quoted(document: Document, block: Block) -> list[tuple[int, int]]:
    """The spans of a block's prose that are direct quotations, marks included, in order.

    A quotation that is still open at the end of a paragraph goes on in the next one if that opens with a mark again:
    the rule of newspapers. Otherwise a mark that is never closed quotes nothing.
    """
    return _by_block(document).get(block.ordinal, [])


@once_a_document
def _by_block(document: Document) -> dict[int, list[tuple[int, int]]]:
    blocks = list(document.prose_blocks())
    found = {}
    for at, current in enumerate(blocks):
        following = blocks[at + 1].prose if at + 1 < len(blocks) else ""
        own = spans(current.prose, continues=following[:1] in '"“' and following != "")
        found[current.ordinal] = with_marked(current, own) if current.marks else own
    return found


def with_marked(block: Block, own: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The quotations of a block and what its markup says to be one, `<q>` of HTML, in order and apart."""
    marked = [(span.start, span.end) for span in block.marked("quoted")]
    apart: list[tuple[int, int]] = []
    for start, end in sorted([*own, *marked]) if marked else own:
        if apart and start < apart[-1][1]:
            apart[-1] = apart[-1][0], max(end, apart[-1][1])
        else:
            apart.append((start, end))
    return apart


def spans(prose: str, *, continues: bool = False) -> list[tuple[int, int]]:
    """The quotations of one paragraph. With `continues`, one that is open at its end runs to the end."""
    if not MARK.search(prose):
        return []
    result: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    for match in MARK.finditer(prose):
        mark, at = match[0], match.start()
        if mark == "`" or is_debris(prose, at):
            continue
        if mark in "‘’'" and mark != "''":
            if (opened and opened[1] not in "‘’'") or APOSTROPHE.match(prose, at):
                continue
        if opened is None:
            if _may_open(prose, at, match.end(), mark):
                opened = (at, mark)
        elif _closes(prose, match.end(), opened[1], mark):
            result.append((opened[0], match.end()))
            opened = None
    if opened and continues and opened[1] in '"“':
        result.append((opened[0], len(prose)))
    return result


@once_a_document
def said_by_others(document: Document) -> list[tuple[int, int]]:
    """What somebody else said as spans of a document's text, in order and apart: block quotations,
    and direct quotations.

    A direct one without its end goes on to that of its block.
    """
    found = (
        block.source(start, end)
        for block in document.prose_blocks()
        for start, end in (
            [(0, len(block.prose))]
            if block.kind == "quotation"
            else with_marked(block, spans(block.prose, continues=True))
        )
    )
    return sorted((span.start, span.end) for span in found)


def around(spans_: list[tuple[int, int]], start: int, end: int) -> tuple[int, int] | None:
    """The quotation, of some in order and apart, within which a span wholly stands."""
    at = bisect_right(spans_, start, key=itemgetter(0)) - 1
    return spans_[at] if at >= 0 and end <= spans_[at][1] else None


def inside(spans_: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a span stands wholly within one of the quotations, which are in order and apart."""
    return around(spans_, start, end) is not None


def enclosed(prose: str, start: int, end: int) -> bool:
    """Whether quotation marks stand right around words, with at most a comma or a full stop before the second one."""
    end += prose[end : end + 1] in (".", ",")  # “his wife as "Julie."”
    return prose[max(0, start - 1) : start] in QUOTES and prose[end : end + 1] in QUOTES


def _may_open(prose: str, at: int, end: int, mark: str) -> bool:
    if mark in "”»" or mark == "''":
        return False
    before = prose[at - 1] if at else " "
    after = prose[end : end + 1]
    opens = bool(OPENS.match(before) or before in '“"') and bool(after)
    return opens and (mark in SURELY_OPENING or not after.isspace() or prose.endswith(": ", 0, at))


def _closes(prose: str, end: int, opening: str, mark: str) -> bool:
    pairs = {"“": '”"', '"': '"”', "„": '“”"', "«": "»", "``": "''", "‘": "’'", "'": "'’", "’": "’"}
    if mark not in pairs[opening] or not mark:
        return False
    after = prose[end : end + 1]
    return not (mark in "\"'’" and after.isalnum())


def leads_to_quotation(document: Document, block: Block, start: int, end: int) -> bool:
    """Whether a quotation begins behind a colon in `block.prose[start:end]` and goes on behind it: “Our favourite,
    from Bo: “Wave …”."""
    every = quoted(document, block)
    last = bisect_left(every, end, key=itemgetter(0)) - 1  # they are apart, so that no other goes on behind the end
    if last < 0:
        return False
    opens, closes = every[last]
    return start < opens and end < closes and ":" in block.prose[opens - 3 : opens]


def is_quoted(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether a match of a block's prose stands in a quotation."""
    return inside(quoted(document, block), *match.span())


class InProse(InBlock, Protocol):
    """Whatever stands in `block.prose[start:end]`."""

    @property
    def end(self) -> int:
        """Where it ends in the prose of the block."""


def stands_quoted(document: Document, one: InProse) -> bool:
    """Whether something that stands in a block is said in a quotation."""
    return inside(quoted(document, one.block), one.start, one.end)
