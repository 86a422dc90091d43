"""What a text announces for two days that differ as slips do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from lint.document import Block, Document, once_a_document
from lint.language.days_ahead import UNKNOWN, Announced, announced
from lint.language.sections import in_several_sections
from lint.language.sentences import sentences
from lint.language.statements import Statement
from lint.language.words import lowered
from lint.patterns import pattern

MOVED = pattern(
    r"\b(?:postpon\w+|adjourn\w*|re-?schedul\w+|cancell?ed|called off|brought forward|put back|pushed back|instead of|originally|"
    r"new dates?|(?:was|were|been|be|is|are) (?:moved|delayed)|delayed (?:by|until|to|from)|extended (?:deadline|to|until|till|by)|extend(?:s|ed)? the|extension of the (?:deadline|date))\b"
)
"""Words of a text in which a day was moved, so that both may be right."""
PAST = pattern(r"\b(?:in|since) (?:19|20)\d\d\b|\blast year\b")
"""What was moved in another year was another one."""
OVERVIEW = pattern(
    r"(?i:\b(?:dates?|deadlines?|diary|calendar|timetable|timeline|schedule|glance|overview|summary|facts)\b)"
)
"""Headings of sections that sum up what is told in others."""
CONVENTIONAL = frozenset(("01", "15", "28", "29", "30", "31"))
"""Days on which terms end and begin: in another month they are those of another term."""
DOORS = "doors"
"""What opens of whatever opens."""


def announced_twice(document: Document) -> Iterator[tuple[Statement, Statement]]:
    """The later and the earlier statement of one thing, where the text has two days of it."""
    groups: dict[tuple[str, str], list[Announced]] = {}
    for one in announced(document):
        groups.setdefault((one.statement.kind, one.thing), []).append(one)
    opened = [key for key in groups if key[0] == "opening" and key[1] != DOORS]
    if len(opened) == 1:
        groups[opened[0]] += groups.pop(("opening", DOORS), [])
    for every in groups.values():
        pair = _pair(document, every)
        if pair and not _was_moved(document):
            yield pair


def _pair(document: Document, every: list[Announced]) -> tuple[Statement, Statement] | None:
    """The two statements of a thing that contradict each other, if each of its two days is told and one of them once."""
    days: dict[str, list[Announced]] = {}
    for one in sorted(every, key=lambda one: (one.statement.block.ordinal, one.statement.start)):
        days.setdefault(one.statement.value[len(UNKNOWN) :], []).append(one)
    years = {one.statement.value[: len(UNKNOWN)] for one in every} - {UNKNOWN}
    if len(days) != 2 or min(map(len, days.values())) > 1 or len(years) > 1 or not _is_slip(*days):
        return None
    earlier, later = (found[0] for found in days.values())
    if _are_one(document, later, earlier) and any(one.is_ahead for one in every):
        return later.statement, earlier.statement
    return None


@once_a_document
def _was_moved(document: Document) -> bool:
    """Whether the text says of something that its day was another one at first."""
    return MOVED.search(lowered(document)) is not None and any(
        MOVED.search(sentence.text.lower()) and not PAST.search(sentence.text) for sentence in sentences(document)
    )


def _are_one(document: Document, later: Announced, earlier: Announced) -> bool:
    """Whether two statements are of one thing: by the words beside its noun, by names, and by where they stand."""
    if later.sentence is earlier.sentence or not (later.names <= earlier.names or earlier.names <= later.names):
        return False
    first, second = earlier.statement.block, later.statement.block
    headings = [_heading(document, block) for block in (first, second)]
    is_summed_up = not headings[0] or any(map(OVERVIEW.search, headings))
    if later.words - earlier.words and not (any(headings) and is_summed_up and not earlier.words):
        return False  # what is told once more is told more shortly: “the market”, and “the market in Skerry Bay” is another
    if not in_several_sections(document, first, second):
        return "item" not in (first.kind, second.kind) or first.kind != second.kind
    # “Our gathering takes place on …”, and in another section “at the gathering on …”
    is_taken_up = later.statement.kind == "day" and later.is_ahead != earlier.is_ahead
    return is_summed_up or is_taken_up or bool(later.words & earlier.words)


def _heading(document: Document, block: Block) -> str:
    """The heading that a block stands under; none above all sections, where the name of a publisher may stand as one."""
    heading, is_in_text = "", False
    for one in document.blocks[: bisect_left(document.blocks, block.ordinal, key=attrgetter("ordinal"))]:
        if one.kind == "heading" and (one.level or is_in_text):
            heading = one.prose
        is_in_text = is_in_text or one.kind in ("paragraph", "item", "cell", "standfirst")
    return heading


def _is_slip(one: str, other: str) -> bool:
    """Whether two days (“-06-12”) are of one month, or of two months and no day on which terms end."""
    (_, month, day), (_, other_month, other_day) = one.split("-"), other.split("-")
    return month == other_month or (day == other_day and day not in CONVENTIONAL)
