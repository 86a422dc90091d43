"""Entries of a text that are built alike, in each of which the same may be said: of a manual, of a live report,
of several sections with the same parts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from lint.document import Block, Document, once_a_document
from lint.language.sections import headings_above
from lint.patterns import pattern

TERM = pattern(r"[a-z_$@<%./-][^.!?:;]*(?:[.:](?=\S)[^.!?:;]*)*|[A-Z]\w*(?:[_.]\w+|[a-z][A-Z]\w*)+")
"""What an entry of a reference is called by: a command, an option, a field, a release; no sentence."""
MEANING = pattern(r"\r?\n[ \t]+\S")
LONGEST_TERM, LARGEST_ENTRY = 10, 4
"""Words of it, and the blocks that an entry has behind it at most."""
HOUR_ALONE = pattern(
    r"(?:(?:at|by|posted|updated):? )?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?|h\b)?(?: ?[A-Z]{2,4})?[.:]?", re.IGNORECASE
)
"""The line with which a message of a live report begins: “11:20 p.m.”"""
FEWEST_HOURS = 3
FEWEST_LABELS = 3
"""Labels that two sections share which are built alike."""
NONE = -1


def are_of_entries(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether blocks each stand in an entry of its own: of a command, of a release, of an hour,
    or in a section that has the same parts as the others’; or each is an entry that leads elsewhere, under one name."""
    if all(block.kind == "item" and (0, len(block.prose)) in block.marked("link") for block in blocks):
        return True
    terms = [_term_above(document, block) for block in blocks]
    if all(terms) and len({term.ordinal for term in terms if term}) == len(blocks):
        return True
    if len({_hour_above(document, block) for block in blocks} - {NONE}) == len(blocks):
        return True
    if len(blocks) == 2 and _in_like_sections(document, *blocks):
        return True
    starts = _starts_of_entries(document)
    places = [
        (bisect_left(starts, one.span.end), bisect_right(starts, other.span.start)) for one, other in pairwise(blocks)
    ]
    return bool(places) and all(first < last for first, last in places)


@once_a_document
def _starts_of_entries(document: Document) -> list[int]:
    """Where entries begin that their markup tells, as offsets of the text."""
    return [match.start() for match in ENTRY_BEGINS.finditer(document.text)]


ENTRY_BEGINS = pattern(
    r"^[ \t]*\.\. (?:[a-z+]+:)?(?:function|method|class|classmethod|staticmethod|attribute|property|data|exception|option|cmdoption|envvar|describe|object|macro|type|"
    r"var|member|struct|enum|confval|setting|directive|role|program|module|opcode|token|decorator|decoratormethod|command|tab|tab-item)::"
    r"|<dt\b|<(?:section|div)\b[^<>]{0,120} data-(?:scope|tab|os|platform|lang|language|version)=|^:[ \t]+\S|^[ \t]*-tab-sep-|<TabItem\b|^:begin_tab:|^=== \"|^:{2,}[ \t]*(?:tab|code-group)\b|\{\{[A-Z-]{2,30}-START-COMMENT\}\}|\{%-? ?tab\b|\[/version\]|<tr\b",
    re.MULTILINE | re.IGNORECASE,
)
"""Where an entry of a reference begins, as reStructuredText, HTML and Markdown have it, or another tab."""


NUMBER_OF_ENTRY = pattern(r"\b[A-Z]{2,8}-\d|\bv?\d+\.\d+\b|#\d")


def is_of_numbered_entry(document: Document, block: Block) -> bool:
    """Whether the heading above a block has a number of its own: “A bad knot (CVE-2021-3450)”, “v2.4.1”, “#214”."""
    return any(NUMBER_OF_ENTRY.search(heading.prose) for heading in headings_above(document, block)[:1])


def _term_above(document: Document, block: Block) -> Block | None:
    """The line that an entry begins with, in which a block stands; None where it stands in none."""
    at = bisect_left(document.blocks, block.ordinal, key=attrgetter("ordinal"))
    for one in reversed(document.blocks[max(0, at - LARGEST_ENTRY) : at]):
        is_term = one.prose.count(" ") < LONGEST_TERM and TERM.fullmatch(one.prose) is not None
        if is_term and (one.kind in ("heading", "paragraph") or (one.kind == "item" and _is_defined(document, one))):
            return one
        if one.kind in ("heading", "headline"):
            return None
    return None


def _is_defined(document: Document, block: Block) -> bool:
    """Whether an item is a term of a list of definitions: nothing stands before it on its line, and on the next one
    its meaning, indented."""
    line = document.line_at(block.span.start)
    return (
        not document.text[line.start : block.span.start].strip() and MEANING.match(document.text, line.end) is not None
    )


def _hour_above(document: Document, block: Block) -> int:
    """The ordinal of the line with the hour of the message in which a block stands; NONE where it stands in none."""
    hours = _hours_alone(document)
    at = bisect_right(hours, block.ordinal)
    return hours[at - 1] if at and len(hours) >= FEWEST_HOURS else NONE


@once_a_document
def _hours_alone(document: Document) -> list[int]:
    """The ordinals of the blocks that are an hour and nothing else."""
    return [block.ordinal for block in document.blocks if HOUR_ALONE.fullmatch(block.prose) and ":" in block.prose]


def _in_like_sections(document: Document, one: Block, other: Block) -> bool:
    """Whether two blocks stand in two sections of one level that have a part of the same name: “Who should apply”."""
    above = [headings_above(document, block)[::-1] for block in (one, other)]
    apart = next(((first, second) for first, second in zip(*above, strict=False) if first is not second), None)
    if apart is None or not apart[0].level or apart[0].level != apart[1].level or apart[0].prose == apart[1].prose:
        return False  # or one section, which was pasted twice
    parts = [_parts(document).get(heading.ordinal, frozenset[str]()) for heading in apart]
    return not parts[0].isdisjoint(parts[1])


def are_built_alike(document: Document, one: Block, other: Block) -> bool:
    """Whether two blocks stand below two headings of one level, and the sections of both have some of the labels in
    bold with which blocks begin: “**Senses** sharp”, “**Speed** slow”."""
    first, second = (_heading(document, block) for block in (one, other))
    if first is None or second is None or first is second or first.level != second.level:
        return False
    labels = _labels(document)
    return len(labels.get(first.ordinal, set()) & labels.get(second.ordinal, set())) >= FEWEST_LABELS


def _heading(document: Document, block: Block) -> Block | None:
    """The heading of the section in which a block stands: by its markup, and not by its form alone."""
    return next((one for one in headings_above(document, block) if one.level), None)


@once_a_document
def _labels(document: Document) -> dict[int, set[str]]:
    """For the ordinal of each heading the labels in bold with which the blocks of its section begin."""
    found: dict[int, set[str]] = {}
    for block in document.prose_blocks():
        for start, end in block.marked("strong", 0, 1):
            if heading := _heading(document, block):
                found.setdefault(heading.ordinal, set()).add(block.prose[start:end])
    return found


@once_a_document
def _parts(document: Document) -> dict[int, set[str]]:
    """For the ordinal of each heading the names of the parts of its section, in small letters."""
    found: dict[int, set[str]] = {}
    for block in document.blocks:
        if block.kind == "heading":
            for section in headings_above(document, block):
                found.setdefault(section.ordinal, set()).add(block.prose.casefold().strip(" :"))
    return found
