"""The day of what a text announces, each time that it is told: “the by-election on 7 May”, “applications close on 15 May”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from lint.document import Block, Document
from lint.language.names import NAME
from lint.language.quotations import inside, quoted
from lint.language.sections import in_several_sections
from lint.language.sentences import Sentence, sentence_at
from lint.language.statements import Statement
from lint.language.temporal import TimeExpression, times
from lint.language.temporal_words import MONTHS, WEEKDAY, WEEKDAYS
from lint.language.words import lowered
from lint.patterns import caseless, pattern

_EVENT = (
    "by-election|byelection|election|referendum|hearing|trial|funeral|inquest|strike|walkout|vote|ballot|debate|auction|draw|march|rally|"
    "parade|concert|ceremony|wedding|coronation|premiere|fair|fayre|fête|fete|sale|carnival|regatta|picnic|supper|festival|workshop|webinar|"
    "conference|summit|symposium|launch"
)
_SENT = (
    "applications|entries|tenders|bids|nominations|submissions|proposals|abstracts|registrations|comments|responses|objections|orders|"
    "contributions|bookings|manuscripts|papers|claims|expressions of interest"
)
"""What one must send by a day."""
_DETERMINER = r"(?P<determiner>the|our|its|their|this|his|her)"
_WORDS = r"(?P<words>(?:[a-z][\w’'-]* ){0,2}?)"
_TO_BE = r"(?:is|are|will be|to be)(?: being)?(?: (?:held|set|scheduled|due|planned|to be held))?"
_FUTURE = rf"(?P<ahead>,?(?: which| that)? (?:{_TO_BE}|(?:takes?|will take|is to take) place))?"
_WILL = r"(?:will|(?:is|are) (?:due |set |expected |scheduled )?to)"
_STARTS = "opens?|starts?|begins?|launch(?:es)?|takes? effect|comes? into (?:force|effect)|goe?s? on sale|re-?opens?"
_ENDS = "closes?|ends?|expires?|finish(?:es)?"
_UNTIL = r"(?:by|before|until|no later than|not later than|on)(?: (?:noon|midnight|[\d.:]{1,5} ?[ap]\.?m\.?|\d\d?[.:]\d\d))?(?: on)?"
_SUBJECT = rf"\b(?:{_DETERMINER} {_WORDS}|(?P<plural>(?:^|(?<=[.,] )|(?<=when )|(?<=before )|(?<=until ))))(?P<noun>[a-z]{{4,}}),?(?: which| that)?(?: {_WILL})?"
_CLOSING = "closing date|deadline|last (?:date|day)|cut-off date|due date"
_MUST = r"(?:must|should|have to|need to) (?:be|reach|arrive)|(?:will|can|may) be (?:accepted|made|sent|submitted)"
SHAPES = (
    ("day", rf"\b{_DETERMINER} {_WORDS}(?P<noun>{_EVENT}){_FUTURE},?(?: on| for)?"),
    ("start", rf"{_SUBJECT} (?P<verb>{_STARTS})(?: again)? on"),
    (
        "end",
        rf"{_SUBJECT} (?:{_ENDS}|(?:is|are|stays?|remains?) open until|(?:runs?|continues?|lasts?) until)(?: at (?:noon|midnight))?(?: on)?",
    ),
    (
        "closing date",
        rf"\b(?:{_CLOSING}) for (?:receipt of |submitting |the submission of |all |your )?(?P<noun>{_SENT})(?: is| will be|:| falls on)?(?: on)?",
    ),
    (
        "closing date",
        rf"\b(?P<noun>{_SENT})(?: for [^.;:\d]{{1,40}}?)? (?:close|are due|are (?:accepted|open|welcome)|{_MUST})(?: [a-z’'-]+){{0,6}}? {_UNTIL}",
    ),
    (
        "closing date",
        rf"\b(?:send|submit|return|hand in|post|email)(?: us| in)? (?:all |any |your |their )*(?P<noun>{_SENT})(?: [a-z’'-]+){{0,6}}? {_UNTIL}",
    ),
)
BEFORE_DAY = tuple((kind, pattern(rf"{shape} (?:the )?$", re.IGNORECASE)) for kind, shape in SHAPES)
"""What stands before such a day, and what the day is then."""
IN_DIARY = pattern(
    rf"(?:,? (?:at )?[\d.:]+ ?(?:[ap]m)?)?(?::| [–—-]) ?(?:our |the )?(?:annual )?{_WORDS}(?P<noun>{_EVENT})\b",
    re.IGNORECASE,
)
"""What stands behind the day that begins an entry of a diary: “Saturday, 23 May: plant sale on the green”."""
MOVED = pattern(
    r"\b(?:postpon\w+|adjourn\w*|re-?schedul\w+|delay\w*|cancell?ed|called off|brought forward|put back|pushed back|instead of|originally|"
    r"new dates?|(?:was|were|been|be|is|are) moved|extended (?:deadline|to|until|till|by)|extend(?:s|ed)? the|extension of the (?:deadline|date))\b"
)
"""Words of a text in which a day was moved, so that both may be right."""
SEVERAL = pattern(
    r"\b(?:again|another|other|further|each|every|annually|previous\w*|last(?! (?:date|day)\b)|next|later|earlier|early|late|first|second|third|final|"
    r"(?:semi|quarter)-?finals?|or|rounds?|phases?|stages?|online|print|post|postal|paper|paid|members?|preview|friends|press|"
    r"international|students?|overseas|if|would|could|might|anniversary)\b",
    re.IGNORECASE,
)
"""Words of one of several such days."""
NEUTRAL = frozenset("annual new coming forthcoming upcoming planned special local public great big".split())
"""Words before a noun that do not tell which one is meant."""
OVERVIEW = pattern(
    r"\b(?:dates?|deadlines?|diary|calendar|timetable|timeline|schedule|glance|overview|summary|facts)\b", re.IGNORECASE
)
"""Headings of sections that sum up what is told in others."""
SPAN = pattern(
    rf",? ?(?:to|until|till|through|and|or|[-–—]) ?(?:on |the )?(?:{WEEKDAY},? )?(?:the )?(?:\d|(?:{'|'.join(MONTHS)})\b)",
    re.IGNORECASE,
)
"""What goes on to another day of the same thing: “on 16 May and 17 May”."""
CONVENTIONAL = frozenset(("01", "15", "28", "29", "30", "31"))
"""Days on which terms end and begin: in another month they are those of another term."""
REACH = 140  # characters
CLAUSE_END = pattern(r"[,;]")
SENT = pattern(_SENT)
UNCOUNTED = frozenset("registration enrolment enrollment booking voting polling filming trading".split())
"""Nouns that need no article."""
NO_NOUNS = frozenset("which that this they there what when then also will only".split())


class _Told(NamedTuple):
    """One statement, with what tells which thing it is of."""

    statement: Statement
    words: frozenset[str]
    ahead: bool
    """Whether it speaks of what is to come."""
    names: frozenset[str]
    sentence: Sentence


def told_twice(document: Document) -> Iterator[tuple[Statement, Statement]]:
    """The later and the earlier statement of one thing, where the text has two days of it that differ as slips do."""
    groups: dict[tuple[str, str], list[_Told]] = {}
    for time in times(document):
        if told := _told(document, time):
            groups.setdefault(told.statement[:2], []).append(told)
    for every in groups.values():
        days: dict[str, list[_Told]] = {}
        for one in every:
            days.setdefault(one.statement.value, []).append(one)
        if len(days) != 2 or min(map(len, days.values())) > 1 or not _is_slip(*days):
            continue
        earlier, later = (found[0] for found in days.values())
        if MOVED.search(lowered(document)):
            return
        if _are_one(document, later, earlier) and any(one.ahead for one in every):
            yield later.statement, earlier.statement


def _told(document: Document, time: TimeExpression) -> _Told | None:
    """What a day is said to be of."""
    block = time.block
    time = time._replace(type="DATE", value=time.value[: len("2024-06-12")])  # “noon on 15 May” too
    sentence = sentence_at(document, block, time.start)
    if not time.names_day or sentence is None or inside(quoted(document, block), time.start, time.end):
        return None
    if SPAN.match(block.prose, time.end):
        return None
    before = block.prose[max(sentence.start, time.start - REACH) : time.start]
    kind, found = next(((kind, match) for kind, shape in BEFORE_DAY if (match := shape.search(before))), ("day", None))
    in_diary = found is None and time.start == sentence.start
    found = IN_DIARY.match(block.prose, time.end) if in_diary else found
    clause = CLAUSE_END.split(block.prose[time.end : sentence.end], maxsplit=1)[0]
    if found is None or SEVERAL.search(block.prose, sentence.start, time.end + len(clause)):
        return None
    given = found.groupdict("")
    noun = caseless(given["noun"])
    is_bare = "plural" in given and not given["determiner"]
    if noun in NO_NOUNS or (is_bare and not (noun.endswith("s") or noun in UNCOUNTED)):
        return None
    if kind == "end" and SENT.fullmatch(noun):
        kind = "closing date"
    elif kind == "start":
        kind = _of_verb(given["verb"])
    words = frozenset(given.get("words", "").lower().split()) - NEUTRAL
    is_ahead = kind != "day" or in_diary or bool(given["ahead"])
    statement = Statement(kind, noun, time.value, block, time.start, time.end)
    return _Told(statement, words, is_ahead, _names(sentence), sentence)


def _of_verb(verb: str) -> str:
    """What begins: the sale and the opening of one thing are two."""
    lower = caseless(verb)
    return "sale" if "sale" in lower else "opening" if "open" in lower else "start"


def _names(sentence: Sentence) -> frozenset[str]:
    """The words of the names in a sentence, but for days and months."""
    words = (word for match in NAME.finditer(sentence.text, 1) for word in caseless(match[0]).split())
    return frozenset(word for word in words if word not in MONTHS and word not in WEEKDAYS)


def _are_one(document: Document, one: _Told, other: _Told) -> bool:
    """Whether two statements are of one thing: by the words before its noun, by names, and by where they stand."""
    if one.sentence is other.sentence or (one.words != other.words and one.words and other.words):
        return False
    if not (one.names <= other.names or other.names <= one.names):
        return False
    first, second = one.statement.block, other.statement.block
    if not in_several_sections(document, first, second):
        return "item" not in (first.kind, second.kind) or first.kind != second.kind
    return bool(one.words & other.words) or any(OVERVIEW.search(_heading(document, block)) for block in (first, second))


def _heading(document: Document, block: Block) -> str:
    """The heading that a block stands under."""
    at = bisect_left(document.blocks, block.ordinal, key=attrgetter("ordinal"))
    return next((one.prose for one in reversed(document.blocks[:at]) if one.kind == "heading"), "")


def _is_slip(one: str, other: str) -> bool:
    """Whether two days are of one month, or of two months and no day on which terms end."""
    (year, month, day), (other_year, other_month, other_day) = one.split("-"), other.split("-")
    if year != other_year:
        return False
    return month == other_month or (day == other_day and day not in CONVENTIONAL)
