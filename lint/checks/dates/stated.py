"""Statements of which a text has two with different dates: a birth, a beginning, the year of a work,
the opening of a fair."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from lint.checks.dates import announced_twice
from lint.diagnostics import LIKELY
from lint.document import Document
from lint.language.events import days_ahead, incidents, named_days
from lint.language.events.kinds import SUDDEN
from lint.language.events.statements import Statement, statements
from lint.language.sections import in_several_sections
from lint.language.temporal.expressions import dated_days
from lint.language.temporal.months import MONTHS
from lint.language.temporal.words import WEEKDAYS
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, pattern
from lint.records import Record

REACH = 120  # characters before a date
OF_LIVES = frozenset("born died death b".split())


class Seldom(Record):
    """A kind of statement that few texts make, and whose reader is imported for those alone."""

    read: Callable[[Document], Iterable[tuple[Statement, Statement]]]
    """The later and the earlier statement of each two that differ."""
    words: frozenset[str]
    """Of which a text has one that makes such a statement."""
    said: str
    """What a message calls what is dated."""
    confidence: float


def _once_in_a_life(document: Document) -> Iterable[tuple[Statement, Statement]]:
    from lint.checks.dates.once_in_a_life import once_in_a_life

    return once_in_a_life(document)


def _in_office(document: Document) -> Iterable[tuple[Statement, Statement]]:
    from lint.checks.dates.in_office import in_office

    return in_office(document)


def _at_times(document: Document) -> Iterable[tuple[Statement, Statement]]:
    from lint.checks.dates.at_times import at_times

    return at_times(document)


def _own_founding(document: Document) -> Iterable[tuple[Statement, Statement]]:
    from lint.checks.dates.own_founding import own_founding

    return own_founding(document)


def _swapped_years(document: Document) -> Iterable[tuple[Statement, Statement]]:
    from lint.checks.dates.swapped_years import swapped_years

    return swapped_years(document)


SELDOM = (
    Seldom(
        _once_in_a_life,
        frozenset(
            "died passed death killed drowned drowning dead arrested arrest apprehended apprehension captured capture custody sentenced sentencing convicted conviction guilty "
            "resigned resignation stepped buried funeral burial laid sworn swearing inaugurated inauguration oath".split()
        ),
        "{kind} of {subject}",
        LIKELY,
    ),
    Seldom(_in_office, frozenset("since became named appointed joined took".split()), "{kind} of {subject}", LIKELY),
    Seldom(_at_times, SUDDEN, "{kind} of the {subject}", LIKELY),
    Seldom(_own_founding, frozenset("founded established formed".split()), "{kind} of {subject}", LIKELY),
    Seldom(
        _swapped_years,
        frozenset("built opened completed constructed founded established".split()),
        "{kind} of the {subject}",
        LIKELY,
    ),
)
OF_A_NAME = {
    "day": "{}",
    "publication": "publication in {}",
    "end of support": "end of support for {}",
    "end of life": "end of life of {}",
    "day of the occasion": "{}",
    "end of the event": "end of the {}",
    "day of the next": "next {}",
}
"""What a message calls the day of something that has a name."""
OF_A_NOUN = {
    "day": "{subject}",
    "closing date": "closing date for {subject}",
    "release": "release of {subject}",
    "force": "entry into force of {whole}",
}
"""What it calls that of something that the text announces."""


def stated_twice(document: Document) -> Iterator[tuple[Statement, Statement, str, float]]:
    """The later statement, the earlier one, what both are of, and how sure it is that they are of one thing."""
    first: dict[tuple[str, str], Statement] = {}
    for one in statements(document):
        other = first.setdefault((one.kind, one.subject), one)
        if other is not one and not _is_same(one, other) and not _are_listed(one, other):
            yield one, other, f"{one.kind} of {_whole(one)}", LIKELY
    yield from _of_a_life(document)
    of_two_days = len(dated_days(document)) > 1
    if of_two_days or not WEEKDAYS.keys().isdisjoint(vocabulary(document)):
        yield from _announced(document)
    yield from _of_a_name(document) if of_two_days else ()
    yield from _seldom_stated(document)
    for later, earlier in announced_twice.announced_twice(document) if of_two_days else ():
        whole = _whole(earlier)
        yield (
            later,
            earlier,
            OF_A_NOUN.get(earlier.kind, "{kind} of {whole}").format(**earlier._asdict(), whole=whole),
            LIKELY,
        )


def _whole(one: Statement) -> str:
    """What a date is of, a common noun with its article: “the firm”."""
    is_whole = one.subject[:1].isupper() or one.subject.endswith("s") or one.subject in days_ahead.UNCOUNTED
    return one.subject if is_whole or " " in one.subject else f"the {one.subject}"


def _of_a_life(document: Document) -> Iterator[tuple[Statement, Statement, str, float]]:
    """A birth or a death with another date than the life dates behind the name."""
    if vocabulary(document).isdisjoint(OF_LIVES):
        return
    from lint.language.events.life_dates import life_dates, may_be_a_slip  # few texts tell a life

    first: dict[tuple[str, str], Statement] = {}
    for one in life_dates(document):
        other = first.setdefault((one.kind, one.subject), one)
        if not _is_same(one, other) and may_be_a_slip(one.value, other.value):
            yield one, other, f"{one.kind} of {one.subject}", LIKELY


def _seldom_stated(document: Document) -> Iterator[tuple[Statement, Statement, str, float]]:
    """What the readers find that few texts need."""
    for seldom in SELDOM:
        if seldom.words.isdisjoint(vocabulary(document)):
            continue
        for later, earlier in seldom.read(document):
            # of “the firm” and “Norline” a message says the name
            subject = max(earlier.subject, later.subject, key=lambda words: (words.istitle(), words != ""))
            yield later, earlier, seldom.said.format(kind=earlier.kind, subject=subject), seldom.confidence


def _of_a_name(document: Document) -> Iterator[tuple[Statement, Statement, str, float]]:
    """The one day of what has a name, where the text has two of it."""
    said: dict[tuple[str, str], list[Statement]] = {}
    for one in named_days.named_days(document):
        said.setdefault((one.kind, one.subject), []).append(one)
    for (kind, subject), every in said.items():
        if len({one.value for one in every}) == 2:
            other = every[0]
            one = next(one for one in every if one.value != other.value)
            if kind == named_days.NEXT and _are_two_reports(document, other, one):
                continue
            yield one, other, OF_A_NAME[kind].format(subject), LIKELY


OF_MONTH = pattern(rf"(?:{'|'.join(name.capitalize() for name in MONTHS)})\b")


def _are_two_reports(document: Document, one: Statement, other: Statement) -> bool:
    """Whether what comes next is told by each of two clubs, or of each of two months: “June meeting: …”."""
    in_months = all(OF_MONTH.match(each.block.prose) for each in (one, other)) and one.block is not other.block
    return in_months or in_several_sections(document, one.block, other.block)


def _announced(document: Document) -> Iterator[tuple[Statement, Statement, str, float]]:
    """What happens or ends on one of two days, which differ as a slip does."""
    said: dict[tuple[str, str], list[Statement]] = {}
    for one in chain(incidents.incidents(document), incidents.called_by_day(document)):
        said.setdefault((one.kind, one.subject), []).append(one)
    for (kind, subject), every in said.items():
        days = list(dict.fromkeys(one.value for one in every))
        if len(days) != 2 or sum(a != b for a, b in zip(*(day.split("-") for day in days), strict=True)) != 1:
            continue
        other, one = (next(one for one in every if one.value == day) for day in days)
        if len({_where(each) for each in (one, other)} - {""}) < 2:
            yield one, other, f"{kind} of the {subject}", LIKELY
    yield from _by_weekday(document)


def _where(one: Statement) -> str:
    """The name of the place of something, where it stands between its noun and the date:
    “the attack on Norby came on …”."""
    found = re.findall(
        rf"\b{re.escape(one.subject)} (?:on|in|at|near|of|off|against) (?:the )?([{CAPITAL}][\w’'-]+)",
        one.block.prose[max(0, one.start - REACH) : one.start],
    )
    return found[-1] if found and found[-1] not in MONTHS else ""


def _bearer(one: Statement) -> str:
    """Of whom or where something was, beside its noun: “The funeral of Ann Holm was held on Monday”."""
    noun, prose = re.escape(one.subject), one.block.prose
    before = re.findall(
        rf"\b{noun} (?:of|on|in|at) (?:the )?([{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+)*) ",
        prose[max(0, one.start - REACH) : one.start],
    )
    behind = re.match(rf"[’']s {noun} (?:of|on|in|at) (?:the )?([{CAPITAL}][\w’'-]+)", prose[one.end : one.end + REACH])
    return before[-1] if before else behind[1] if behind else ""


def _by_weekday(document: Document) -> Iterator[tuple[Statement, Statement, str, float]]:
    """What happened on one of two weekdays; one night may be counted to either of two."""
    said: dict[tuple[str, str], list[Statement]] = {}
    for one in incidents.on_weekdays(document):
        said.setdefault((one.kind, one.subject), []).append(one)
    for (kind, subject), (first, *others) in said.items():
        later = [one for one in others if one.value.split()[0] != first.value.split()[0]]
        if len({one.value.split()[0] for one in later}) != 1:
            continue  # of more nobody knows which is which
        names = [_bearer(one) for one in (first, later[0])]
        if all(names) and names[0] != names[1]:
            continue  # “the funeral of Ann Holm”, “Friday’s crash on the A12”
        apart = abs(WEEKDAYS[first.value.split()[0]] - WEEKDAYS[later[0].value.split()[0]])
        are_nights = all(one.value.endswith(incidents.NIGHT) for one in (first, *later))
        if min(apart, 7 - apart) > 1 or are_nights or all(one.value in WEEKDAYS for one in (first, *others)):
            yield later[0], first, f"{kind} of the {subject}", LIKELY


def _are_listed(one: Statement, other: Statement) -> bool:
    """Whether two of one name stand side by side: “John Penny (born 1951) and John Penny (born 1980)”."""
    between = one.block.prose[other.end : one.start] if one.block is other.block else "."
    return " and " in between and "." not in between


def _is_same(one: Statement, other: Statement) -> bool:
    """Whether two dates can be one; a work may come out in the year after the one that it is of."""
    if one.kind == "year" and one.value[:2].isdigit() and other.value[:2].isdigit():
        return abs(int(one.value[:4].ljust(4, "5")) - int(other.value[:4].ljust(4, "5"))) < 3
    return one.value.startswith(other.value) or other.value.startswith(one.value)
