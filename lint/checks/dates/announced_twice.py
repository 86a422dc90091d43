"""What a text announces for two days that differ as slips do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from lint.document import Block, Document, once_a_document
from lint.language.events.days_ahead import DOORS, UNKNOWN, Announced, announced
from lint.language.events.statements import Statement
from lint.language.sections import in_several_sections
from lint.language.sentences import Sentence, sentences
from lint.language.words import lowered
from lint.patterns import caseless, pattern

MOVED = pattern(
    r"\b(?:postpon\w+|adjourn\w*|re-?schedul\w+|cancell?ed|called off|brought forward|put back|pushed back|instead of|originally|"
    r"new dates?|(?:was|were|been|be|is|are) (?:moved|delayed)|delayed (?:by|until|to|from)|extended (?:deadline|to|"
    r"until|till|by)|extend(?:s|ed)? the|extension of the (?:deadline|date))\b"
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
GENERAL = (
    ("opening", DOORS, frozenset[str]()),
    ("day", "vote", frozenset(("election", "by-election", "referendum", "ballot"))),
)
"""What is said of the one thing of its kind: the doors of whatever opens, the vote of an election."""


def announced_twice(document: Document) -> Iterator[tuple[Statement, Statement]]:
    """The later and the earlier statement of one thing, where the text has two days of it."""
    groups: dict[tuple[str, str], list[Announced]] = {}
    for one in announced(document):
        groups.setdefault((one.statement.kind, one.thing), []).append(one)
    for kind, general, things in GENERAL:
        found = [
            (one, thing)
            for one, thing in groups
            if one == kind and thing != general and (thing in things or not things)
        ]
        if len(found) == 1:
            groups[found[0]] += [_named(one, found[0][1]) for one in groups.pop((kind, general), [])]
    for every in groups.values():
        pair = _pair(document, every)
        if pair:
            yield pair


def _named(one: Announced, thing: str) -> Announced:
    """A statement as one of a thing that it does not name."""
    return one._replace(statement=one.statement._replace(subject=thing), thing=thing)


WHOLE_DAY = pattern(r"-\d\d-\d\d")
"""A month and a day; “Friday 0 March” is no more than a month."""


def _pair(document: Document, every: list[Announced]) -> tuple[Statement, Statement] | None:
    """The two statements of a thing that contradict each other,
    if each of its two days is told and one of them once."""
    days: dict[str, list[Announced]] = {}
    for one in sorted(every, key=lambda one: (one.statement.block.ordinal, one.statement.start)):
        days.setdefault(one.statement.value[len(UNKNOWN) :], []).append(one)
    years = {one.statement.value[: len(UNKNOWN)] for one in every} - {UNKNOWN}
    if len(days) != 2 or min(map(len, days.values())) > 1 or len(years) > 1:
        return None
    if not all(map(WHOLE_DAY.fullmatch, days)) or not _is_slip(*days):
        return None
    earlier, later = (found[0] for found in days.values())
    if (
        any(one.is_ahead for one in every)
        and _are_one(document, later, earlier)
        and not _was_moved(document, later, earlier)
    ):
        return later.statement, earlier.statement
    return None


def _was_moved(document: Document, later: Announced, earlier: Announced) -> bool:
    """Whether the text says of a thing that its day was another one at first: where it names it, or beside its days."""
    blocks = (later.statement.block, earlier.statement.block)
    return any(
        sentence.block in blocks or later.statement.subject in text or earlier.statement.subject in text
        for sentence, text in _moved(document)
    )


@once_a_document
def _moved(document: Document) -> list[tuple[Sentence, str]]:
    """The sentences that tell of a day that was moved, with their text in lower case."""
    if not MOVED.search(lowered(document)):
        return []
    found = ((sentence, sentence.text.lower()) for sentence in sentences(document))
    return [(sentence, text) for sentence, text in found if MOVED.search(text) and not PAST.search(text)]


def _are_one(document: Document, later: Announced, earlier: Announced) -> bool:
    """Whether two statements are of one thing: by the words beside its noun, by names, and by where they stand."""
    if later.sentence is earlier.sentence or not (later.names <= earlier.names or earlier.names <= later.names):
        return False
    if _said_before(later) == _said_before(earlier):
        return False  # two entries of one form
    first, second = earlier.statement.block, later.statement.block
    headings = [_heading(document, block) for block in (first, second)]
    is_summed_up = not headings[0] or any(map(OVERVIEW.search, headings))
    if later.words - earlier.words and not (any(headings) and is_summed_up and not earlier.words):
        return False  # what is told once more is told more shortly: “the market”, and “the market in Skerry Bay” is another
    if not in_several_sections(document, first, second):
        return "item" not in (first.kind, second.kind) or first.kind != second.kind
    # “Our gathering takes place on …”, and in another section “at the gathering on …”
    is_taken_up = later.statement.kind == "release" or (
        later.statement.kind == "day" and later.is_ahead != earlier.is_ahead
    )
    return is_summed_up or is_taken_up or bool(later.words & earlier.words)


def _said_before(one: Announced) -> str:
    """The words of a sentence before its day."""
    return caseless(one.statement.block.prose[one.sentence.start : one.statement.start])


def _heading(document: Document, block: Block) -> str:
    """The heading that a block stands under; none above all sections,
    where the name of a publisher may stand as one."""
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
