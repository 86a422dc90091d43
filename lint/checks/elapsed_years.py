"""Numbers of years against their dates: “eight years after the storm”, which was ten years ago; “for ten years,
from 1950 to 1955”."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from lint.checks import Options
from lint.checks.dates.days import counted_to, may_be_old
from lint.diagnostics import LIKELY, SURE, Finding
from lint.document import Block, Document, Place
from lint.gates import Gate, Need
from lint.language.quantities.bounds import BOUND, JUST_BELOW, LONGER, hedged
from lint.language.quantities.numbers import NUMBER, value
from lint.language.quotations import inside, is_quoted, quoted
from lint.language.sentences import Sentence, sentences
from lint.language.temporal.words import MONTH, MONTHS
from lint.language.words import vocabulary, whole_prose
from lint.patterns import CAPITAL, caseless, pattern
from lint.records import Record

if TYPE_CHECKING:
    from lint.checks.dates.years_between import Length

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "count": "the number of years as written",
    "right": "the length that the dates make, in years",
    "from": "when the event was, or when the period began",
    "until": "the day of publication, or when the period ended",
}
WHEN = rf"\b(?:in|of|on) (?:(?P<month>{MONTH}) (?:\d{{1,2}},? )?)?(?P<year>(?:1[5-9]|20)\d\d)\b"
OPENING = pattern(
    rf"^(?:(?P<bound>more than|over|nearly|almost|just) )?(?P<count>{NUMBER}) years (?:after|since|on from) (?P<event>[^.;:]{{3,160}}?), ",
    re.IGNORECASE,
)
"""What a sentence begins with that counts from an event."""
VERB = pattern(
    r"\b(?:(?P<present>has|have|is|are|remains?|continues?|still)|was|were|had|did|would|could|[a-z]{3,}ed|came|went|made|began|took)\b"
)
"""The first verb of the rest tells whether it is counted to the publication date or to a time of the story."""
DATED = pattern(WHEN, re.IGNORECASE)
YEAR = pattern(r"[12](?<=\b.)(?:(?<=1)[3-9]|(?<=2)0)\d\d\b")
NAME = pattern(rf"[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+)+")
_PERIOD = (
    r"(?P<from>(?:1[5-9]|20)\d\d)(?: ?[–-] ?| (?:to|until|till) (?:(?:his|her|its|their|the) (?:retirement|death|closure|end|demolition) in )?)"
    r"(?P<until>(?:1[5-9]|20)\d\d)(?![\d-])"
)
PERIOD = pattern(
    rf"\b(?:for|lasted|lasting|spent|served|took) {BOUND}(?P<count>{NUMBER}) years"
    rf"(?:(?:,| in| as| at| on)(?:(?!\b(?:for|and|first|was|were|is|ran|apart|except|with an?|who|which)\b)[^.,;:()\d]){{1,40}})?(?:,? from | \(){_PERIOD}",
    re.IGNORECASE,
)
"""How long something lasted, and from when to when."""
PERIOD_FIRST = pattern(
    rf"\bfrom {_PERIOD},? (?:a (?:period|span|time|stretch|total) of |in all |altogether ){BOUND}(?P<count>{NUMBER}) years\b",
    re.IGNORECASE,
)
"""From when to when, and how long that is."""
_LONG = rf"for {BOUND}(?P<count>{NUMBER}) years"
_SINCE = r"since (?:[A-Z][a-z]+ (?:of )?)?(?P<from>(?:1[5-9]|20)\d\d)\b"
ONGOING = tuple(
    pattern(rf"\b(?:has|have|[a-z]+[’']s) [^.;:]{{0,120}}?\b{form}", re.IGNORECASE)
    for form in (rf"{_LONG},? {_SINCE}", rf"{_SINCE},? (?:or )?{_LONG}")
)
"""How long something has lasted, and since when: “has led it for 11 years, since 2008”."""
AGO = (
    pattern(
        rf"\b(?:in|of) (?P<from>(?:1[5-9]|20)\d\d),? {BOUND}(?P<count>{NUMBER}) years ago\b",
        re.IGNORECASE,
    ),
    pattern(
        rf"\b{BOUND}(?P<count>{NUMBER}) years ago,? (?:back )?in (?P<from>(?:1[5-9]|20)\d\d)\b",
        re.IGNORECASE,
    ),
    pattern(
        rf"\b(?:built|opened|founded|established|launched|planted|laid|made) in (?P<from>(?:1[5-9]|20)\d\d),? (?:is|and is|it is) (?:now )?"
        rf"{BOUND}(?P<count>{NUMBER}) years old\b",
        re.IGNORECASE,
    ),
    pattern(
        rf"\b(?:in|of|since) (?P<from>(?:1[5-9]|20)\d\d)\b(?:(?!\b(?:1[5-9]|20)\d\d\b)[^.;:]){{0,140}}?\b(?:ends?|ending|brings? to an end|breaks?|breaking) "
        rf"(?:an?|its|their|the) (?:absence|gap|wait|break|hiatus|drought|exile|silence|closure) of {BOUND}(?P<count>{NUMBER}) years\b",
        re.IGNORECASE,
    ),
)
"""“opened in 1899, 125 years ago”; “built in 1899, is 125 years old”; “bred in 1998 …, an absence of 27 years”."""
LATER = pattern(
    rf"\b(?:in|of) (?P<from>(?:1[5-9]|20)\d\d)\b(?:(?!\b(?:1[5-9]|20)\d\d\b|\b(?:and|"
    rf"but)\b)[^.;:]){{0,60}}[.;,] ?{BOUND}(?P<count>{NUMBER}) years (?:later|after that|afterwards),? (?:and )?in (?P<until>(?:1[5-9]|"
    rf"20)\d\d)\b",
    re.IGNORECASE,
)
"""“It closed in 2012. Six years later, in 2018, it opened again.”"""
UP_TO_NOW = (
    pattern(
        rf"\b(?:is|are|was|were|has been|had been) (?:now )?{BOUND}(?P<count>{NUMBER}) years since (?:the |an? )?[^.;:\d]{{3,90}}? in (?:[A-Z][a-z]+ "
        rf")?(?P<from>(?:1[5-9]|20)\d\d)\b",
        re.IGNORECASE,
    ),
    pattern(
        rf"\bjoined [^.;:\d]{{2,70}}? in (?:[A-Z][a-z]+ )?(?P<from>(?:1[5-9]|"
        rf"20)\d\d)\b[^.;:\d]{{0,120}}?\b(?:this (?:year|month|week|spring|summer|autumn|fall|winter)|last (?:week|"
        rf"month)|(?:retires|retired|steps down|stepped down|leaves)) (?:[^.;:\d]{{0,40}} )?after {BOUND}(?P<count>{NUMBER}) years (?:with|at|in|of)\b",
        re.IGNORECASE,
    ),
    pattern(
        rf"\b(?:retires|retired|retiring|steps down|stepped down|stepping down|leaves|is leaving) [^.;:\d]{{0,60}}?after {BOUND}(?P<count>{NUMBER}) years "
        rf"(?:with|at|in|of|as)\b[^.;:\d]{{2,60}}\. (?:He|She) (?:first )?(?:joined|started|began)\b[^.;:\d]{{0,60}}? in (?:[A-Z][a-z]+ )?(?P<from>(?:1[5-9]|20)\d\d)\b",
        re.IGNORECASE,
    ),
)
"""“it was 30 years since the Act was passed in 1975”;
“joined the line in 1971 and stepped down this spring after 29 years with it”."""
ENDS = (("from", "from when"), ("until", "until when"))
ROUND = 5
"""Years by which a number of years that ends in a nought may be off."""
OFF = 0.05
"""Share by which it may, so that 194 years are nearly 200."""
LOOSE = 1
"""Years by which a period may be off: its first and last year may count or not."""
BEGUN = frozenset(
    "opened founded launched started established set began joined built formed hired entered work journey voyage married wed "
    "completed constructed created died born closed destroyed sank sunk crashed disappeared vanished abandoned demolished discovered".split()
)
"""Words of which a text has one that tells of a beginning, or of what happened once."""
EVENTS = {
    "hurricane": "storm|hurricane", "typhoon": "storm|typhoon", "cyclone": "storm|cyclone", "storm": "storm", "tornado": "storm|tornado",
    "earthquake": "earthquake|quake|disaster", "flood": "flood|disaster", "floods": "floods|disaster", "tsunami": "tsunami|wave|disaster",
    "fire": "fire|blaze", "attack": "attack", "attacks": "attacks", "bombing": "bombing|attack", "shooting": "shooting|attack",
    "explosion": "explosion|blast", "crash": "crash|accident", "war": "war|conflict", "invasion": "invasion", "merger": "merger|deal",
}  # fmt: skip
"""Events by the word for them, and what a text calls them when it comes back to them."""
NEAR = 4  # sentences in which it comes back to them
ROUNDED = 4
"""Months before an anniversary from which on the next number of years is said."""


class ElapsedYears(Options):
    """No options."""


class Date(Record):
    """When the text says that an event was."""

    block: Block
    match: re.Match[str]
    offset: int

    @property
    def month(self) -> int:
        """The month; 0 where none is given."""
        return MONTHS[caseless(self.match["month"])] if self.match["month"] else 0


def needs(options: ElapsedYears) -> Gate:
    """What a text must hold."""
    return Gate(frozenset(("years", "century", "wedding")), ((Need(frozenset(), frozenset(("-year-old",))),),))


def check(document: Document, options: ElapsedYears) -> Iterator[Finding]:
    """Every number of years that is not what its dates make."""
    told: set[tuple[int, int]] = set()
    yield from _periods(document, told)
    yield from _between(document, told)
    if document.metadata.published is not None:
        yield from _since(document, document.metadata.published)
        yield from _ongoing(document, document.metadata.published)


def _between(document: Document, told: set[tuple[int, int]]) -> Iterator[Finding]:
    """Every length whose first and last year the text tells in other words, and that they make longer or shorter."""
    readers: list[Callable[[Document], Iterator[Length]]] = []
    if not vocabulary(document).isdisjoint(BEGUN):
        from lint.checks.dates.years_ago import years_ago
        from lint.checks.dates.years_between import lengths  # few texts tell of a beginning

        readers += (lengths, years_ago)
    if len(YEAR.findall(whole_prose(document))) > 1:
        from lint.checks.dates.terms_of_office import terms_of_office
        from lint.checks.dates.years_in_sentence import lengths_in_sentences  # nor of two years beside a length

        readers += (lengths_in_sentences, terms_of_office)
    if " since " in whole_prose(document):
        from lint.checks.dates.records_since import records_since  # nor of how long a record has stood

        readers.append(records_since)
    for one in chain.from_iterable(reader(document) for reader in readers):
        if one.fits or one.years[0] == one.years[1] or (one.block.ordinal, one.start) in told:
            continue
        if _is_whole_of(one.block.prose, one.start, one.years[1] - one.years[0]):
            continue
        if one.last is None and one.worth < one.years[1] - one.years[0] and may_be_old(document):
            continue
        told.add((one.block.ordinal, one.start))
        places = [document.place(*one.first, "since when")]
        if one.last:
            places.append(document.place(*one.last, "until when"))
        yield Finding(
            place=document.place(one.block, one.start, one.end, "the years"),
            evidence=tuple(places),
            values={
                "count": one.said.lower(),
                "right": _in_years(one.years[1] - one.years[0]),
                "from": str(one.years[0]),
                "until": str(one.years[1]) if one.last else counted_to(document.metadata),
            },
            confidence=LIKELY,
            rests_on_today=one.last is None and document.metadata.published_from == "today",
        )


def _in_years(count: int) -> str:
    return "1 year" if count == 1 else f"{count} years"


def _periods(document: Document, told: set[tuple[int, int]]) -> Iterator[Finding]:
    """Every period whose first and last year make another length."""
    for block in document.prose_blocks():
        for match in (
            chain.from_iterable(form.finditer(block.prose) for form in (PERIOD, PERIOD_FIRST, LATER))
            if "years" in block.prose
            else ()
        ):
            right = int(match["until"]) - int(match["from"])
            if _fits(match, right) or is_quoted(document, block, match):
                continue
            found = _finding(
                document.place(
                    block, match.start("count"), match.start("count") + len(f"{match['count']} years"), "the years"
                ),
                document.place(block, match.start("from"), match.end("until"), "from when to when"),
                {
                    "count": match["count"].lower(),
                    "right": _in_years(right),
                    "from": match["from"],
                    "until": match["until"],
                },
            )
            apart = match.start("from") < match.start("count") < match.start("until")
            ends = (document.place(block, *match.span(name), when) for name, when in ENDS)
            told.add((block.ordinal, match.start("count")))
            yield found._replace(evidence=tuple(ends)) if apart else found


def _fits(match: re.Match[str], right: int) -> bool:
    """Whether a length as written may be that of so many years; of one that ends before it begins nothing is said."""
    count = value(match["count"])
    bound = (match["bound"] or "").lower()
    if hedged(match.string, match.start("count"), count, right):
        return True
    if bound not in LONGER:
        return right < 0 or right - LOOSE <= count <= right + LOOSE
    return right < 0 or (count % 50 == 0 and count <= right <= 1.5 * count)  # “over 100 years ago” is said of 122


def _is_whole_of(prose: str, start: int, right: int) -> bool:
    """Whether a length is what another one, which fits, is a part of: “36 of the 40 years between 1967 and 2003”."""
    part = PART_OF.search(prose, max(0, start - LONGEST_PART), start)
    return part is not None and value(part["part"]) == right


PART_OF = pattern(rf"(?<![\w.,])(?P<part>{NUMBER}) of (?:the|those|these|his|her|its|their|our|my) $", re.IGNORECASE)
LONGEST_PART = 40  # characters


def _ongoing(document: Document, published: datetime.date) -> Iterator[Finding]:
    """Every length of time up to the publication date that its first year makes longer or shorter."""
    for block in document.prose_blocks():
        if " years" not in block.prose:
            continue
        forms = (*(ONGOING if "since " in block.prose else ()), *AGO, *UP_TO_NOW)
        for form, match in ((one, match) for one in forms for match in one.finditer(block.prose)):
            right = published.year - int(match["from"])
            count = value(match["count"])
            is_rounded = form in AGO and count % 10 == 0 and abs(right - count) <= max(ROUND, OFF * count)
            if is_rounded or _fits(match, right) or inside(quoted(document, block), *match.span("count")):
                continue
            if count < right and may_be_old(document):
                continue
            end = match.start("count") + len(f"{match['count']} years")
            yield _finding(
                document.place(block, match.start("count"), end, "the years"),
                document.place(block, *match.span("from"), "since when"),
                {
                    "count": match["count"].lower(),
                    "right": _in_years(right),
                    "from": match["from"],
                    "until": counted_to(document.metadata),
                },
            )._replace(rests_on_today=document.metadata.published_from == "today")


def _since(document: Document, published: datetime.date) -> Iterator[Finding]:
    """Every number of years up to the publication date."""
    read = sentences(document)
    for at, sentence in enumerate(read):
        match = OPENING.match(sentence.text)
        verb = VERB.search(sentence.text, match.end()) if match else None
        if not match or not verb or not verb["present"]:
            continue
        date = _date(sentence, match, read[at + 1 : at + 1 + NEAR])
        start = sentence.start + match.start("count")
        if date is None or inside(quoted(document, sentence.block), start, start + 1):
            continue
        count, passed = value(match["count"]), _passed(date, published)
        if count < passed and may_be_old(document):
            continue
        if not _is_right(count, (match["bound"] or "").lower(), passed, date, published):
            end = sentence.start + match.start("event") - 1
            at_date = date.offset + date.match.start("month" if date.month else "year")
            yield _finding(
                document.place(sentence.block, start, end, "the years since then"),
                document.place(date.block, at_date, date.offset + date.match.end("year"), "when it was"),
                {
                    "count": match["count"].lower(),
                    "right": _in_years(passed),
                    "from": " ".join(filter(None, (date.match["month"], date.match["year"]))),
                    "until": counted_to(document.metadata),
                },
            )._replace(rests_on_today=document.metadata.published_from == "today")


def _finding(place: Place, dates: Place, values: dict[str, str]) -> Finding:
    return Finding(place=place, evidence=(dates,), values=values, confidence=SURE)


def _date(sentence: Sentence, opening: re.Match[str], following: list[Sentence]) -> Date | None:
    """When the event was: in the same phrase, or where the next sentences come back to it."""
    own = DATED.search(sentence.text, opening.start("event"), opening.end("event"))
    if own:
        return Date(sentence.block, own, sentence.start)
    event = opening["event"]
    name = NAME.search(event)
    called = next((names for word in event.lower().split() if (names := EVENTS.get(word))), "")
    if not called and not name:
        return None
    subjects = "|".join(filter(None, (re.escape(name[0]) if name else "", rf"(?:{called})" if called else "")))
    back = re.compile(
        rf"(?:the )?(?:{subjects})\b(?:,? (?:which|that))? (?:[a-z]+ed|hit|struck|came|began|made|broke|was|were)\b",
        re.IGNORECASE,
    )
    for other in following:
        told = back.match(other.text)
        dated = DATED.search(other.text, told.end()) if told else None
        if dated and len(YEAR.findall(other.text)) == 1:
            return Date(other.block, dated, other.start)
    return None


def _passed(date: Date, published: datetime.date) -> int:
    """The whole years from then to the publication date; of a year without a month, as many as there can be."""
    return published.year - int(date.match["year"]) - (published.month < date.month)


def _is_right(count: float, bound: str, passed: int, date: Date, published: datetime.date) -> bool:
    """Whether the years may be said so."""
    if passed < 0 or bound in LONGER:
        return passed < 0 or count <= passed
    if not date.month:
        return count in (passed, passed - 1, passed + (bound in JUST_BELOW))
    soon = (date.month - published.month) % 12 <= ROUNDED
    return count == passed or (count == passed + 1 and (soon or bound in JUST_BELOW))
