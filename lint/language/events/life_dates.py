"""When a text has somebody born and dead: behind the name, “Ann Lund (1858–1931)”, and where it tells the life,
“she died in 1930”."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import chain
from operator import attrgetter

from lint.document import Block, Document, reading_order
from lint.language.events.statements import Statement, dates_by_block
from lint.language.names.people import PERSON, may_be_one, person
from lint.language.names.relatives import RELATIVE
from lint.language.names.whole import names_of
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, sentences
from lint.language.temporal.reader import TimeExpression
from lint.language.words import whole_prose
from lint.patterns import pattern

YEAR = r"(?:1[0-9]|20)\d\d"
_DATE = rf"(?:\d{{1,2}} )?(?:[A-Z][a-z]{{2,8}}\.? (?:\d{{1,2}}, )?)?{YEAR}\b"
LIFE = pattern(rf"(?P<name>{PERSON}) \((?:born )?(?P<birth>{_DATE})(?: ?[–—-] ?|; died |, died )(?P<death>{_DATE})\)")
SINCE = pattern(rf"(?P<name>{PERSON}) \((?:born|b\.) (?P<birth>{_DATE})\)")
"""Birth and death, or the birth alone, behind a name."""
BRACKET = pattern(rf"\((?:born |b\. )?{_DATE}")
"""A cheap test in front of both."""
OFFICE = pattern(
    r"\b(?:King|Queen|Emperor|Empress|Pope|Tsar|Sultan|President|Bishop|Archbishop|Abbot|Mayor|Minister|Governor|"
    r"Chancellor|Prince|Duke|under|reigned|director|editor|manager|coach|chair\w*) $"
)
"""Before a name: that the years may be those of an office."""
_WHO = rf"(?P<who>[Hh]e|[Ss]he|(?!(?:He|She|It|They|In|On|At|The|But|And|When|After)\b){PERSON})"
_ON = rf",? (?:in|on) (?=(?:(?:early|late) |the (?:spring|summer|autumn|fall|winter) of )?{_DATE})"
_REST = r"(?:[^.;:()\d]|\b(?:St|Mt)\.){0,60}?"
EVENTS = {
    "birth": (
        pattern(rf"{_WHO},? (?:who )?(?:was )?born{_REST}{_ON}"),
        pattern(rf"(?:^|(?<=[.!?] ))Born{_REST}{_ON}(?P<date>[^;.]{{4,60}}?),? (?P<who>he|she|{PERSON})\b"),
    ),
    "death": (
        pattern(rf"{_WHO} (?:had )?died{_REST}{_ON}"),
        pattern(rf"\bdeath of (?:the [a-z ]{{3,40}}, )?(?P<who>{PERSON}){_ON}"),
        pattern(rf"(?P<who>{PERSON})[’']s death{_REST}{_ON}"),
    ),
}
"""What happens once in a life, of whom, up to its date."""
BODIES = frozenset("University College School Institute Academy Hospital Company Press Club Association".split())
"""Last words of what has years in brackets and no life: where somebody studied or worked."""
ANY_YEAR, SHORTEST_LIFE = pattern(YEAR), 5
FULL_YEAR = pattern(r"\d{4}")
ABSOLUTE = pattern(r"\d{4}(?:-\d\d){0,2}")
MARKS = {"birth": ("born", "Born"), "death": (" died", " death")}
UNSURE = pattern(
    r"\b(?:c\.|ca\.|circa|about|around|probably|perhaps|possibly|sources?|accounts?|records?|according|claim\w*|"
    r"tombstone|believed|thought|tradition|others?|some|wrongly|baptised|baptized|supposedly|allegedly|either|or)\b|"
    r"\?",
    re.IGNORECASE,
)
KIN = pattern(rf"\b(?:his|her|whose|their) (?:[a-z-]+ ){{0,2}}(?:{RELATIVE}|grand\w+|namesake|great-\w+),? $")
"""Before a name: that somebody else of the family may have it."""
FAMILY = pattern(rf"\b(?:{RELATIVE}|grand\w+|friend|married)\b")
PRONOUNS = frozenset(("he", "she", "his", "her"))
NEAR = 12
"""Sentences in a row that go on with somebody by a pronoun only."""
MOST_OFF = 10
"""Years by which two dates of one life differ where one is a slip, or one digit of the year."""


def life_dates(document: Document) -> list[Statement]:
    """Every birth and death of somebody whom the text gives life dates, under the name as it stands with them,
    in reading order."""
    told = list(_named(document))
    if not told and not BRACKET.search(whole_prose(document)):
        return []
    dates = {
        ordinal: [one for one in own if one.year_given and FULL_YEAR.match(one.value)]
        for ordinal, own in dates_by_block(document).items()
    }
    lives = list(_lives(document, dates))
    named = list(dict.fromkeys(chain((one.subject for one in lives), told)))
    found = [*lives]
    for sentence in sentences(document) if named else ():
        found.extend(_told(document, sentence, named, dates))
    return sorted(found, key=reading_order)


def _lives(document: Document, dates: dict[int, list[TimeExpression]]) -> Iterator[Statement]:
    """Birth and death behind each name that has them."""
    for block in document.prose_blocks():
        shapes = (LIFE, SINCE) if BRACKET.search(block.prose) else ()
        for match in (one for shape in shapes for one in shape.finditer(block.prose)):
            before = block.prose[max(0, match.start() - 40) : match.start()]
            first, surname = person(match["name"])
            if (
                not first
                or not surname
                or surname in BODIES
                or OFFICE.search(before)
                or KIN.search(before)
                or UNSURE.search(match[0])
            ):
                continue
            if OFFICE.match(match["name"].split()[0] + " ") or _is_short(match):
                continue
            for kind in ("birth", "death"):
                place = match.span(kind) if kind in match.groupdict() else (0, 0)
                told = [one for one in _from(dates, block, *place) if one.end <= place[1]]
                if len(told) == 1 and told[0].end == place[1]:
                    yield Statement(kind, match["name"], told[0].value, block, *place)


def _is_short(match: re.Match[str]) -> bool:
    """Whether so few years lie between two without “born” or “died” that they are those of an office or of a body:
    “Best Log Committee (2016–2017)”."""
    if "death" not in match.groupdict() or "born" in match[0] or "died" in match[0]:
        return False
    first, last = (int(ANY_YEAR.findall(match[kind])[-1]) for kind in ("birth", "death"))
    return 0 <= last - first < SHORTEST_LIFE


def _named(document: Document) -> Iterator[str]:
    """The whole names of those whose birth or death a sentence tells."""
    for sentence in sentences(document):
        if any(mark in sentence.text for marks in MARKS.values() for mark in marks):
            for match in (
                one for shapes in EVENTS.values() for shape in shapes for one in shape.finditer(sentence.text)
            ):
                if all(person(match["who"])):
                    yield match["who"]


def _told(
    document: Document, sentence: Sentence, named: list[str], dates: dict[int, list[TimeExpression]]
) -> Iterator[Statement]:
    """Births and deaths that a sentence tells of one of some people."""
    block = sentence.block
    if block.kind not in ("paragraph", "item", "standfirst") or UNSURE.search(sentence.text):
        return
    for kind, shapes in EVENTS.items():
        if not any(word in sentence.text for word in MARKS[kind]):
            continue
        for match in (one for shape in shapes for one in shape.finditer(sentence.text)):
            who = _who(document, sentence, match, named)
            start = sentence.start + (match.start("date") if "date" in match.groupdict() else match.end())
            date = next(iter(_from(dates, block, start, start + 5)), None)
            if who and date and not inside(quoted(document, block), date.start, date.end):
                value = date.value if ABSOLUTE.fullmatch(date.value) else date.value[:4]  # of a season the year counts
                yield Statement(kind, who, value, block, date.start, date.end)


def _from(dates: dict[int, list[TimeExpression]], block: Block, start: int, end: int) -> list[TimeExpression]:
    """The dates of a block that begin in a part of it."""
    every = dates.get(block.ordinal, [])
    first, last = (bisect_left(every, at, key=attrgetter("start")) for at in (start, end))
    return every[first:last]


def _who(document: Document, sentence: Sentence, match: re.Match[str], named: list[str]) -> str:
    """Whose birth or death it is: one of the named, by name or by a pronoun that goes on with that name; else empty."""
    if match["who"].lower() not in PRONOUNS:
        before = sentence.text[: match.start("who")]
        return "" if KIN.search(before) else _one_of(document, match["who"], named)
    every = sentences(document)
    at = bisect_right(every, (sentence.block.ordinal, sentence.start), key=reading_order) - 1
    start, opens_with_birth = sentence.start, match[0].startswith("Born")  # “Born in Arden, she …” names a place only
    if not opens_with_birth and (own := list(names_of(document, sentence.block, start, start + match.start("who")))):
        return _one_of(document, own[0].text, named) if len(own) == 1 else ""
    for other in reversed(every[max(0, at - NEAR) : at]):
        names = list(names_of(document, other.block, other.start, other.end))
        if any(" " in one.text and not _one_of(document, one.text, named) for one in names) or FAMILY.search(
            other.text
        ):
            return ""  # it may be somebody else
        if names and names[0].start <= other.start + len("Sir "):
            return _one_of(document, names[0].text, named)
        if other.text.split(" ", 1)[0].lower() not in PRONOUNS:
            return ""
    return ""


def _one_of(document: Document, name: str, named: list[str]) -> str:
    """The one of some names that may be of the same person as another; empty where it may be none or several."""
    surname = person(name)[1]
    of_family = [one for one in named if one.endswith(surname)]  # whoever else there is costs no more than a look
    if len(of_family) > MOST_OF_FAMILY:
        return ""
    alike = [one for one in of_family if may_be_one(document, person(name), person(one))]
    return alike[0] if len(alike) == 1 else ""


MOST_OF_FAMILY = 30
"""People of one surname in a text that tells of lives, beyond which nobody is told apart by it."""


def may_be_a_slip(one: str, other: str) -> bool:
    """Whether two dates of one event in one life are near enough for one of them to be a slip."""
    years = one[:4], other[:4]
    return abs(int(years[0]) - int(years[1])) <= MOST_OFF or sum(a != b for a, b in zip(*years, strict=True)) == 1
