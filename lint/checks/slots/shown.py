"""Whether a slot is shown to readers, who say or write something in its place, and is none that a writer forgot."""

from __future__ import annotations

from collections.abc import Set

from lint.document import Block, Document
from lint.language.quotations import inside, quoted
from lint.language.sections import has_code
from lint.patterns import pattern

IN_CAPITALS = pattern(r"\[[A-Z][A-Z _]{2,40}\]")
"""A slot in capitals."""
TODO_AS_NAME = pattern(r"\bTODO (?:Group|Foundation|Network|Association)\b")
TO_SAY = pattern(
    r"\b(?:(?:say|write|ask|like)(?: this)?|(?:call|name|title|label) (?:it|this|them|the \w+))[,:]? [“\"‘'][^”\"]*$"
)
"""Before a slot that readers fill in as they speak, or as they name something: “You may say, “I feel [insert your
feeling] when …””, “call it “Log of [insert the month]””."""
QUOTING = pattern(r"\{[{%][<%]?\s*(?:block|pull)?-?quote\b[^{}]*\}\}?\s*$")
"""The tag of a site before what it sets as a quotation, into which an editor puts words in brackets."""
OF_LICENCE = pattern(r"\b(?:[Hh]ereby granted|[Rr]eplace \[year\]|[Ss]ee the [Ll]icense for the specific)")
"""Words of a licence, in which the year is a slot for whoever takes it over."""
OF_DATE = pattern(r"%[aAbBmyYH][ /.-]%d|%d[ /.-]%[aAbBmyYH]")
"""A date as programs write it: “%a %b %d %Y”."""
LETTER_X = pattern(r"\b(?:cross|mark|sign|symbol|letter|box|shape) \[[xX]\]$")
"""A sign that a text shows: “the sign of a cross [x]”."""
LONGEST_ROW = 20
"""Letters X in a row that are no figure any more, but a line that is drawn."""
BEFORE = 120  # characters before a slot in which something says what it is


def is_shown(document: Document, block: Block, start: int, end: int, commands: Set[str]) -> bool:
    """Whether a mark is shown to readers: as a part of a name, a drawing, a question that each of them asks,
    words to be said, within a quotation; or it is the name of a body."""
    mark, before = block.prose[start:end], block.prose[max(0, start - BEFORE) : start]
    if mark.strip("()[]* :").upper() == "TODO":
        return TODO_AS_NAME.search(document.text) is not None
    if mark == "%d" and OF_DATE.search(block.prose, max(0, start - 4), end + 4):
        return True
    if mark == "[year]" and OF_LICENCE.search(document.text):
        return True
    if mark.endswith(" undefined"):
        return has_code(document)
    if mark[:2] in ("19", "20"):
        return inside(quoted(document, block), start, end)  # years that a writer has in mind: “Boats in 20XX”
    if mark[0] == "[":
        if before.endswith("[") and block.prose.startswith("]", end):
            return True  # a link of a wiki: “[[your first berth]]”
        if LETTER_X.search(block.prose, max(0, start - BEFORE), end) or _is_of_siblings(document, block, start, end):
            return True
        line = document.line_at(block.source(start, end).start)
        return (
            block.prose.startswith("?", end)
            or TO_SAY.search(before) is not None
            or QUOTING.search(document.text, max(0, block.span.start - BEFORE), block.span.start) is not None
            or (
                IN_CAPITALS.fullmatch(mark) is not None
                and mark[1:-1].split()[0].lower() not in commands
                and document.text.startswith(">", line.start)
            )
        )
    return before.endswith("-") if mark[0] in "{<" else len(mark) > LONGEST_ROW and not mark.strip("Xx")


def _is_of_siblings(document: Document, block: Block, start: int, end: int) -> bool:
    """Whether the entry above or below of a list begins or ends with the same slot, as what readers may write does."""
    opening, closing = block.prose[:end], block.prose[start:].rstrip(" .")
    return block.kind == "item" and any(
        one is not None
        and one.kind == "item"
        and (
            one.prose.startswith(opening)
            or (closing == block.prose[start:end] and one.prose.rstrip(" .").endswith(closing))
        )
        for one in (document.neighbour(block, step) for step in (-1, 1))
    )


def is_of_many_said(document: Document, block: Block, start: int) -> bool:
    """Whether a slot in capitals is one of several of one quotation: words for readers to fill in,
    “Tell me of [BOAT] and [PLACE]”."""
    return any(a <= start < b and len(IN_CAPITALS.findall(block.prose, a, b)) > 1 for a, b in quoted(document, block))
