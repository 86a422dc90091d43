"""A date that does not fit the words around it or the publication date: “will open” on a day that is past."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from lint.checks import Options
from lint.checks.dates.days import counted_from, interval, may_be_old, written
from lint.checks.dates.verb_of_date import ANY_WILL, YEAR, verb_before, verb_of_full_date
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.quotations import inside, quoted, stands_quoted
from lint.language.sections import is_minutes
from lint.language.sentences import sentence_at
from lint.language.temporal.expressions import times
from lint.language.temporal.months import DAY_NAMES
from lint.language.temporal.reader import TimeExpression
from lint.language.temporal.words import MONTH, WEEKDAYS
from lint.language.words import lowered, vocabulary
from lint.patterns import pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"problem": "what does not fit, as a whole sentence without its full stop"}
HAPPEN = "take place|begin|start|open|close|meet|arrive|happen|launch|return|run"
HAPPENED = "took place|began|started|opened|closed|met|arrived|happened|launched|returned"
HELD = "held|released|published|opened|closed|launched|unveiled|staged|announced|elected|sworn in|buried|celebrated|laid|debated|demolished|completed|introduced|handed over"
_WILL = rf"will (?:(?:also|then|again) )?(?:{HAPPEN}|be (?:{HELD}))"
_MEANT = rf"(?:going|due|set|scheduled|expected) to (?:{HAPPEN}|be (?:{HELD}))"
WILL = pattern(rf"\b(?P<verb>{_WILL}|(?:is|are) (?:{_MEANT}|to (?:{HAPPEN}|be (?:{HELD}))))\b")
"""A verb that speaks of the future, of something that happens on a day."""
AIMS_AT_ALL = pattern(
    r"\b(?:aims?|intends?|aiming|planning|hoping|on track|plans?|hopes?) to [a-z]+\b[^.;:]{0,80}\b20\d\d\b"
)
SET_FOR_AT_ALL = pattern(r"\b(?:set|scheduled|slated|planned|pencilled in|due|expected) (?:for|in|on|by)\b")
LATEST = 45  # days
MANY_OF_FILE = 3
"""Dates that the day in a file's name contradicts, beyond which it is that on which somebody saved the text."""
OF_TIMELINE = pattern(
    rf"\W*(?:\d{{1,2}} )?(?:(?:{MONTH}) )?(?:\d{{1,2}}, )?(?:19|20)\d\d ?(?::|–|—| - )", re.IGNORECASE
)
"""How an entry begins that says what happened on a day: “March 2022: The board agrees.”"""
OF_SUBJECT = pattern(r" (?:do|does|is|are|will|would|has|have|can|could|may|might|must|should)(?:n[’']t)?\b")
"""Behind a date that belongs to what a subject went through: its verb."""
GOES_ON = pattern(r"(?:st|nd|rd|th)?\s?[–—-]\s?\d|(?:st|nd|rd|th)? (?:to|until|through) (?:[A-Z][a-z]+ )?\d")
IF_WERE = pattern(r"\b(?:[Ii]f|[Ww]ish\w*|as though|[Ss]uppos\w+)\b[^.;]*$")
"""Before a verb that tells what is not so: “if an election were held tomorrow”."""
NO_EVENT = frozenset("be have know see remember need want remain like love".split())
DID = pattern(rf"\b(?P<verb>{HAPPENED}|(?:was|were) (?:also |then |again )?(?:{HELD}))\b")
"""A verb that speaks of the past, likewise."""
_DONE = "arrested|charged|convicted|sentenced|jailed|killed|injured|found dead|sworn in|hanged|fired|acquitted"
DONE = pattern(
    rf"\b(?P<verb>{HAPPENED}|died|filed|pleaded|signed|resigned|(?:was|were) (?:held|elected|buried|{_DONE}))\b(?! (?:to|for|until|by)\b)"
)
"""A verb of the past that a day to come cannot have, in a text that is of the day which its date line says;
a journal may be published ahead of its date."""
DONE_AT_ALL = pattern(
    rf"\b(?:{HAPPENED}|died|filed|pleaded|signed|resigned|was|were)\b[^;:]{{0,90}} on (?:[a-z]+day,? )?(?:\d{{1,2}}|[a-z]{{3,9}}\.?) [^;:]{{0,12}}\b20\d\d\b"
)
"""A cheap test in front of it, in small letters."""
OWN_DAYS = frozenset(("given", "date line"))
"""Sources of a publication date that a later change of the text would have changed too."""
PAST = pattern(
    r"yesterday|last (?:night|week|month|year)|(?:a|an|one|two|three|four|five|six|\d+) (?:days?|weeks?|months?|years?) ago"
)
FUTURE = pattern(r"tomorrow|next (?:week|month|year)")
COUNTED_FROM_PAST = pattern(r"\bthe (?:very )?$")
"""Before “next year”: that it is the one behind another, of which the text tells."""
SEASON = pattern(r"-(?:SP|SU|FA|WI)$")
"""What a season adds to its year: the halves of the world have it at other times."""
APPOSITION = pattern(r",? \((?:on |in )?|, (?:on |in )?| on (?=\d|[A-Z][a-z]+\.? \d)")
"""What stands between a relative date and the same date in full (“yesterday, 11 June”, “last month (May 2024)”)."""
AGO = pattern(r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) years? ago $", re.IGNORECASE)
LONGEST_AGO = 20  # characters
COUNTED_ON = (" later", " earlier", " on")
"""How a date ends that is counted from another one than the day of the text."""
POINTS = pattern(r"(?:yesterday|today|tomorrow|(?:last|this|next) (?:week|month|year))", re.IGNORECASE)
ONE_DAY = pattern(r"(?:yesterday|today|tomorrow)", re.IGNORECASE)
BESIDE = pattern(r",? \(|, (?:on )?")
"""What stands between such a day and its weekday: “tomorrow, Friday”."""
DAYS = pattern(r"(?:yesterday|tomorrow|tonight|the day (?:after tomorrow|before yesterday))", re.IGNORECASE)
"""Words that mean one day only, and none to a reader who comes later."""
MEANT = pattern(r"\b(?:going|due|set|scheduled|expected) to [a-z]")
TWICE = pattern(r"(?:today|(?:last|this|next) (?:week|month|year))(?:,? \(|, | on )(?:on |in )?(?:\d|[a-z]{3,9}\.? \d)")
"""Cheap tests in front of the reading of all dates: a verb of the future, a relative date with another behind it."""
DAY_WORDS = frozenset("tomorrow yesterday tonight".split())
LATER = ("next week", "next month", "next year")
MEANING = frozenset("going due set scheduled expected".split())
SETTING = frozenset("set scheduled slated planned pencilled due expected".split())
AIMING = frozenset("aim aims aiming intend intends plan plans planning hope hopes hoping track".split())
UNITS = frozenset("today week month year".split())
LATELY = 120  # days
SAVED = 2  # days behind its publication on which a text may be saved, whose file is named for the day
DRAFT = 14
"""Days from today within which a text without a date of its own may be a draft of these days;
what names a day further off is older."""
OF_A_STORY = 25
"""Years before its publication in which what “will take place” is told, as in a film."""


class RelativeDate(Options):
    """No options."""


def needs(options: RelativeDate) -> Gate:
    """What a text must hold: a word that points to a day, or a verb of the future."""
    words = (
        "will yesterday tomorrow today tonight ago last this next going due set scheduled slated planned pencilled expected "
        "was were died filed pleaded signed resigned"
    )
    happened = (verb.partition(" ")[0] for verb in HAPPENED.split("|"))
    return Gate(frozenset(), ((Need(AIMING.union(words.split(), happened), frozenset()),),))


def check(document: Document, options: RelativeDate) -> Iterator[Finding]:
    """Every date that the tense, the word before it or the publication date contradicts."""
    if not _may_err(document):
        return
    published = None if document.metadata.is_of_new_year else document.metadata.published
    found = times(document)
    by_block: dict[int, list[TimeExpression]] = {}
    for one in found:
        by_block.setdefault(one.block.ordinal, []).append(one)
    if document.metadata.published_from in (None, "today"):
        yield from _without_day(document, found)
    in_tense: list[Finding] = []
    for own in by_block.values():
        block = own[0].block
        if block.kind in ("cell", "code"):
            continue
        for one in own:
            in_tense += _in_tense(document, one, published)
        if published:
            yield from _in_apposition(document, block, own)
    is_saved = document.metadata.published_from == "file name" and len(in_tense) >= MANY_OF_FILE
    yield from (one._replace(confidence=DOUBTFUL) if is_saved else one for one in in_tense)


def _may_err(document: Document) -> bool:
    """A cheap test in front of the reading of all dates."""
    text, words = lowered(document), vocabulary(document)
    return (
        not words.isdisjoint(DAY_WORDS)
        or any(phrase in text for phrase in LATER)
        or ("will" in words and (ANY_WILL.search(text) is not None))
        or (not words.isdisjoint(MEANING) and MEANT.search(text) is not None)
        or (not words.isdisjoint(SETTING) and SET_FOR_AT_ALL.search(text) is not None)
        or (not words.isdisjoint(AIMING) and AIMS_AT_ALL.search(text) is not None)
        or (not words.isdisjoint(UNITS) and TWICE.search(text) is not None)
        or (document.metadata.published_from in OWN_DAYS and DONE_AT_ALL.search(text) is not None)
    )


def _without_day(document: Document, found: list[TimeExpression]) -> Iterator[Finding]:
    """The first “tomorrow” of a text that says nowhere which day it is of: only a suggestion,
    since a page may say it."""
    for one in found:
        if DAYS.fullmatch(one.text) and not stands_quoted(document, one):
            problem = (
                f"The text says “{one.text}” and has no date of its own, so a reader cannot tell which day is meant"
            )
            yield Finding(
                place=document.place(one.block, one.start, one.end, "which day?"),
                values={"problem": problem},
                confidence=DOUBTFUL,
            )
            return


class Tense(Record):
    """A tense that a date cannot have beside it: the verbs to look for, whether they speak of the future, and
    whether the date itself points (“yesterday”) or is held against the publication date."""

    verbs: re.Pattern[str]
    is_future: bool
    points: bool


def _in_tense(document: Document, one: TimeExpression, published: datetime.date | None) -> Iterator[Finding]:
    """“Will open last week”, “was held tomorrow”, “will be held on 3 May” in a text of June."""
    tense = _contrary(document, one, published)
    if tense is None:
        return
    verb = verb_before(document, one, tense.verbs)
    if verb is None and not tense.points and tense.is_future:
        verb = verb_of_full_date(document, one)
    if verb is None or _may_be_said(document, one, tense, verb, published):
        return
    if tense.points:
        said, side = ("future", "past") if tense.is_future else ("past", "future")
        problem = f"“{verb['verb']}” speaks of the {said}, and “{one.text}” is in the {side}"
    else:
        side = "before" if tense.is_future else "after"
        problem = f"“{verb['verb']} … {one.text}”: that is {side} {counted_from(document.metadata)}"
    is_doubtful = not tense.points and (may_be_old(document) or is_minutes(document))
    yield Finding(
        place=document.place(one.block, one.start, one.end, "the date"),
        evidence=(document.place(one.block, *verb.span("verb"), "what is said of it"),),
        values={"problem": problem},
        confidence=DOUBTFUL if is_doubtful else LIKELY,
        rests_on_today=not tense.points and document.metadata.published_from == "today",
    )


def _contrary(document: Document, one: TimeExpression, published: datetime.date | None) -> Tense | None:
    """The tense that a date cannot have beside it, by what it says itself or by the publication date."""
    word, source = one.text.lower(), document.metadata.published_from
    if PAST.fullmatch(word):
        return Tense(WILL, True, True)
    if FUTURE.fullmatch(word):
        of_past = COUNTED_FROM_PAST.search(one.block.prose, max(0, one.start - LONGEST_AGO), one.start)
        return None if of_past else Tense(DID, False, True)
    if not published:
        return None
    days = interval(SEASON.sub("", one.value)) if one.year_given else None
    if days and days[1] < published:
        return Tense(WILL, True, False) if published.year - days[1].year <= OF_A_STORY else None
    if (
        one.year_given
        and one.names_day
        and source in OWN_DAYS
        and (days := interval(one.value))
        and days[0] > published
    ):
        # Of other dates the reverse is left open: a text of the past that was amended later keeps its first day.
        return Tense(DONE, False, False)
    if source != "today" and _has_just_been(one, published, SAVED if source == "file name" else 0):
        near = interval(one.value)
        is_near = near is not None and (published - near[0]).days <= LATEST
        return Tense(ANY_WILL if is_near else WILL, True, False)
    return None


def _may_be_said(
    document: Document, one: TimeExpression, tense: Tense, verb: re.Match[str], published: datetime.date | None
) -> bool:
    """Whether a verb may stand beside a date for all that: the date is another one’s, or no event is told."""
    block, is_counted = one.block, not tense.points
    return (
        block.prose.startswith(("'s", "’s"), one.end)
        or block.prose.endswith("back in ", 0, one.start)
        or verb["verb"].split()[-1] in NO_EVENT
        or (is_counted and tense.is_future and OF_TIMELINE.match(block.prose) is not None)  # told as of its day
        # what lasts to a day that may be ahead: “4–15 November”
        or (tense.is_future and GOES_ON.match(block.prose, one.end) is not None)
        # “a window opened tomorrow does not show it”
        or (tense.points and not tense.is_future and OF_SUBJECT.match(block.prose, one.end) is not None)
        or IF_WERE.search(block.prose, max(0, verb.start() - 60), verb.end()) is not None
        or (published is not None and is_counted and not one.year_given and _names_later_year(document, one, published))
    )


def _has_just_been(one: TimeExpression, published: datetime.date, least: int) -> bool:
    """Whether a day without its year lay shortly, and more than so many days, before the publication date:
    of the next year, nobody would say so little."""
    if one.year_given or not one.names_day:
        return False
    days = interval(one.value)
    return days is not None and days[0] == days[1] and least < (published - days[0]).days <= LATELY


def _names_later_year(document: Document, one: TimeExpression, published: datetime.date) -> bool:
    """Whether the sentence names a year to come, as by the name of a fair: “Harbour Week 2027 will open on 3 May”."""
    own = sentence_at(document, one.block, one.start)
    return own is not None and any(int(year[0]) > published.year for year in YEAR.finditer(own.text))


def _in_apposition(document: Document, block: Block, own: list[TimeExpression]) -> Iterator[Finding]:
    """“Last month, on 3 June” in a text of 12 June."""
    spans = quoted(document, block)
    for pointing, full in pairwise(own):
        gap = block.prose[pointing.end : full.start]
        if full.text.endswith(COUNTED_ON):
            continue  # “today, seven years later”, of what the text told before
        if not POINTS.fullmatch(pointing.text) or not APPOSITION.fullmatch(gap) or not _is_full(full):
            if found := _other_weekday(document, pointing, full, gap):
                yield found
            continue
        if "year" in pointing.text and not full.year_given:
            continue  # “the best day of last year, 30 March”, which is of that year
        if AGO.search(block.prose, max(0, pointing.start - LONGEST_AGO), pointing.start):
            continue  # “just a year ago this month, on 20 December 2005”
        if block.prose.startswith(("'s", "’s"), pointing.end) or inside(spans, pointing.start, full.end):
            continue
        if document.metadata.published_from == "file name" and ("(" in gap or full.year_given):
            continue  # “today (Friday, June 7)”, “today, June 7, 2024”, in a file of the day on which it was put on the site
        near, days = interval(pointing.value), interval(full.value)
        if near and days and document.metadata.published_from == "today" and _are_far_apart(near, days):
            continue
        if document.metadata.published_from == "today" and "year" in pointing.text:
            continue  # “this year (2025)”, by which the text says of which year it is
        if near and days and (days[1] < near[0] or days[0] > near[1]):
            # of a notice that is told again: “May 2018. On 17 January of this year (2018), …”
            is_known = "year" in pointing.text and "(" in gap and document.text.count(full.value[:4]) > 1
            means = f"{written(near)}, counted from {counted_from(document.metadata)}"
            yield Finding(
                place=document.place(block, pointing.start, full.end, "the two do not agree"),
                evidence=(document.place(block, pointing.start, pointing.end, written(near)),),
                values={"problem": f"“{pointing.text}” and “{full.text}” do not agree: “{pointing.text}” is {means}"},
                confidence=DOUBTFUL if is_known else LIKELY,
                rests_on_today=document.metadata.published_from == "today",
            )


def _are_far_apart(one: tuple[datetime.date, datetime.date], other: tuple[datetime.date, datetime.date]) -> bool:
    """Whether two times lie so far apart that a text which is dated by today was not written today."""
    return max((other[0] - one[1]).days, (one[0] - other[1]).days) > DRAFT


def _other_weekday(document: Document, pointing: TimeExpression, named: TimeExpression, gap: str) -> Finding | None:
    """“Tomorrow, Friday” in a text of a Wednesday."""
    weekday = WEEKDAYS.get(named.text.lower()) if BESIDE.fullmatch(gap) else None
    near = interval(pointing.value) if ONE_DAY.fullmatch(pointing.text) and weekday is not None else None
    if near is None or near[0].weekday() == weekday or document.metadata.published_from in ("today", "file name"):
        return None
    if inside(quoted(document, named.block), pointing.start, named.end):
        return None
    is_then = f"{DAY_NAMES[near[0].weekday()]}, {written(near)}, counted from {counted_from(document.metadata)}"
    return Finding(
        place=document.place(named.block, pointing.start, named.end, "the two do not agree"),
        evidence=(document.place(pointing.block, pointing.start, pointing.end, written(near)),),
        values={"problem": f"“{pointing.text}” and “{named.text}” do not agree: “{pointing.text}” is {is_then}"},
        confidence=LIKELY,
    )


def _is_full(one: TimeExpression) -> bool:
    """Whether a date stands for itself: it has a number or a month in it."""
    return one.type == "DATE" and any(letter.isdigit() for letter in one.text)
