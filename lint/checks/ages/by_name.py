"""Ages of somebody by name: on the day of publication, and where another sentence tells the birth or another age."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import everywhere
from lint.checks.ages.findings import OLDEST, age_finding
from lint.checks.dates.days import counted_to, may_be_old
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.names.courtesies import COURTESY, HONOUR
from lint.language.names.people import first_names, person
from lint.language.names.whole import names_of
from lint.language.quantities.numbers import either
from lint.language.quotations import is_quoted
from lint.language.temporal.months import SHORT_MONTH
from lint.language.temporal.words import PRINTED_YEAR
from lint.language.words import lowered
from lint.patterns import CAPITAL, pattern

AGED_NOW = pattern(rf"\b(?P<name>[{CAPITAL}][\w’'-]+), (?P<age>\d{{2}}),")
AGED_AT_ALL = pattern(r",\s\d\d,")
_WHEN = (
    rf"(?:[^.;:,()\d]{{0,50}} )?(?:in|on) (?:(?:[^.;:,()]|\b{SHORT_MONTH}\.){{0,14}},? )?(?P<birth>{PRINTED_YEAR})\b"
)
BORN_ELSEWHERE = (
    pattern(rf"\b(?P<name>[{CAPITAL}][\w’'-]+),? (?:who )?was born {_WHEN}"),
    pattern(rf"\bBorn {_WHEN}, (?P<name>[{CAPITAL}][\w’'-]+)\b(?! [{CAPITAL}])"),
)
OF_ANOTHER = pattern(r"\b(?:of|old|late|younger|elder|first) (?:Mrs?\.? )?$")
"""Before a surname: that it may be of somebody else of that family."""
WAS_WHEN = pattern(
    rf"\b(?P<name>[{CAPITAL}][\w’'-]+) was (?P<was>\d{{2}}) when [^.;:()\d“”\"]{{4,80}} in (?:[A-Z][a-z]+ )?(?P<then>{PRINTED_YEAR})(?=[.,;]|$)"
)
WAS_IN = pattern(rf"\b(?P<name>[{CAPITAL}][\w’'-]+) was (?P<was>\d{{2}}) in (?P<then>{PRINTED_YEAR})(?=[.,;]|$)")
TURNED = pattern(
    rf"\b(?P<name>[{CAPITAL}][\w’'-]+) turned (?P<was>\d{{2}}) (?:[^.;:()\d“”\"]{{0,80}} )?in (?:[A-Z][a-z]+ )?(?P<then>{PRINTED_YEAR})(?=[.,;]|$)"
)
"""The age on the day of publication, and one at another time, of somebody of one name."""
THEN_AGED = pattern(
    rf"\b(?:[Oo]n|[Ii]n) (?:[A-Z][a-z]+\.? )?(?:\d{{1,2}},? )?(?:[A-Z][a-z]+ )?(?P<then>{PRINTED_YEAR})\b(?:[^.;:()“”\"]|"
    rf"\b[ap]\.m\.){{0,60}}?,? (?P<name>[{CAPITAL}][\w’'-]+), (?:then|who was)(?: aged)? (?P<was>\d{{1,2}}),"
)
"""“on 22 January 2016 at about 9 a.m., Moe, then aged 23, …”."""
TITLED = pattern(rf"\b(?:{COURTESY}|{HONOUR})\.? $")
"""Before the one name by which a text calls somebody: “Dame Ann”."""
AT_THE_TIME = pattern(
    rf"\b(?P<name>[{CAPITAL}][\w’'-]+|[Hh]e|[Ss]he) was (?:only |just |then )?(?P<was>\d{{1,2}}) at the time of the (?P<event>[a-z]+)\b"
)
EVENT_IN = r"\b(?:the|an?|his|her) (?:[a-z-]+ ){{0,2}}{event} (?:[^.;:()\d]{{0,40}} )?(?:in|of|on) (?:\d{{1,2}} )?(?:[A-Z][a-z]+\.? )?(?:\d{{1,2}}, )?(?P<then>(?:1[5-9]|20)\d\d)\b"
"""The age at an event, and the year of the event elsewhere."""
PRONOUNS = ("He", "She", "he", "she")


def ages_of_the_born(document: Document) -> Iterator[Finding]:
    """The one age on the day of publication of somebody whose birth another sentence tells,
    and whose surname nobody else has."""
    published = document.metadata.published
    if published is None or document.metadata.published_from == "today":
        return
    aged: dict[str, list[tuple[Block, re.Match[str]]]] = {}
    born = [one for shape in BORN_ELSEWHERE for one in everywhere(document, shape)]
    for other in document.prose_blocks() if born else ():
        for now in AGED_NOW.finditer(other.prose):
            aged.setdefault(now["name"], []).append((other, now))
    for block, birth in born:
        every = aged.get(birth["name"], [])
        known = len(first_names(document).get(birth["name"], ()))
        is_titled = not known and TITLED.search(block.prose, max(0, birth.start() - 6), birth.start()) is not None
        if len(every) != 1 or not (known == 1 or is_titled):
            continue
        if OF_ANOTHER.search(block.prose, max(0, birth.start() - 16), birth.start()):
            continue
        ((other, now),) = every
        years = published.year - int(birth["birth"])
        if (other.ordinal, now.start()) > (block.ordinal, birth.start()):
            continue  # who is called by the surname alone has been named before
        if int(now["age"]) in (years, years - 1) or not 0 < years < OLDEST or is_quoted(document, other, now):
            continue
        if int(now["age"]) < years and may_be_old(document):
            continue
        until, allowed = counted_to(document.metadata), {years, years - 1}
        found = age_finding(document, other, now, birth["birth"], until, allowed, LIKELY)
        yield found._replace(evidence=(document.place(block, *birth.span("birth"), "the year of birth"),))


def ages_at_two_times(document: Document) -> Iterator[Finding]:
    """Ages at another time, of those whose age on the day of publication the text tells once."""
    published = document.metadata.published
    if published is None or document.metadata.published_from == "today":
        return
    if AGED_AT_ALL.search(lowered(document)) is None:
        return
    places = [
        (block, match)
        for block in document.prose_blocks()
        for shape in (WAS_WHEN, WAS_IN, TURNED, THEN_AGED)
        for match in shape.finditer(block.prose)
    ]
    at_events = list(everywhere(document, AT_THE_TIME))
    year_of = {event: _year_of(document, event) for event in {match["event"] for _, match in at_events}}
    places += [(block, match) for block, match in at_events if year_of[match["event"]]]
    ages_of: dict[str, list[tuple[Block, re.Match[str]]]] = {}
    for other in document.prose_blocks() if places else ():
        for now in AGED_NOW.finditer(other.prose):
            ages_of.setdefault(now["name"], []).append((other, now))
    for block, match in places:
        name = match["name"] if match["name"] not in PRONOUNS else _only_name(document, block, match.start())
        ages = ages_of.get(name, [])
        if len(ages) != 1 or len(first_names(document).get(name, ())) > 1 or is_quoted(document, block, match):
            continue
        ((other, now),) = ages
        told = year_of[match["event"]] if "event" in match.re.groupindex else (block, match)
        if told is None:
            continue
        then = told[1]["then"]
        years = int(now["age"]) - published.year + int(then)
        if int(match["was"]) not in (years - 1, years, years + 1) and 0 < years < OLDEST:
            until = f"the age of {now['age']} on {counted_to(document.metadata)} back"
            allowed = {years - 1, years, years + 1}
            yield Finding(
                place=document.place(block, *match.span("was"), "the age at that time"),
                evidence=(
                    document.place(other, *now.span("age"), "the age on the day of publication"),
                    document.place(told[0], *told[1].span("then"), "the year that it is counted to"),
                ),
                values={
                    "age": match["was"],
                    "right": either(allowed),
                    "from": until,
                    "until": then,
                },
                confidence=LIKELY,
            )


def _year_of(document: Document, event: str) -> tuple[Block, re.Match[str]] | None:
    """Where a text tells the year of an event, if it tells one year only."""
    shape = re.compile(EVENT_IN.format(event=re.escape(event)))
    found = [(block, match) for block in document.prose_blocks() for match in shape.finditer(block.prose)]
    return found[0] if len({match["then"] for _, match in found}) == 1 else None


def _only_name(document: Document, block: Block, before: int) -> str:
    """The surname of the one person who is named in a block before a place, whom “she” stands for;
    empty where there are more."""
    people = {person(name.text)[1] for name in names_of(document, block, 0, before)}
    return people.pop() if len(people) == 1 else ""
