"""Two dates for one event: the same meeting "last September" in one place and in "September 2022" in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._replacement import replacement
from lint.checks.dates.dated_months import NOUNS, DatedMonth, dated_month, lasts
from lint.checks.dates.days import counted_from, interval, written
from lint.checks.dates.stated import stated_twice
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Finding
from lint.document import Block, Document
from lint.language.events.milestones import DatedEvent, events_by_kind
from lint.language.events.one_time import OneTimeEvent, one_time_events
from lint.language.restatement import restated
from lint.language.sections import in_several_sections, stand_in_several_sections
from lint.language.temporal.expressions import dated_days
from lint.language.temporal.months import MONTHS, MonthMention, month_mentions
from lint.language.words import vocabulary
from lint.patterns import pattern

LANGUAGE = "en"
MONTH_WORDS = frozenset(word for name in MONTHS for word in (name.lower(), name[:3].lower())) | {"sept"}
VALUES: Mapping[str, str] = {
    "odd": "the date that is contradicted, as written",
    "other": "the date that contradicts it, as written",
    "event": "what both dates belong to, as in “the meeting”",
    "how-told": "“is dated”; of a time of day, “is given as”",
    "means": "what the other date means, and how one knows",
}
ENDING = pattern(r"(?:s|ed|ing)$")
YEAR_AT_END = pattern(r"\d{4}$")
MOST = 16
"""Dates of one month before another that it is held against, nearest and first: a text of many has series of events."""
EVERY = 2  # years between two elections, at least


WHOLE_DAY = pattern(r"\b\d{1,2}(?:st|nd|rd|th)?\b.*\b\d{4}\b")
"""A date with its day and its year, whichever stands first."""


class DateContradiction(Options):
    """Options."""

    shared_names: int = option(2, "names that both places have in common at least, for the event to be the same")


def check(document: Document, options: DateContradiction) -> Iterator[Finding]:
    """Every date that another place gives with a different year, in the same month and for the same event."""
    mentions = [] if MONTH_WORDS.isdisjoint(vocabulary(document)) else month_mentions(document)
    dated = [found for mention in mentions if (found := dated_month(document, mention))]
    groups: dict[int, list[DatedMonth]] = {}
    often = Counter(event for one in dated for event in one.events)
    for one in dated:
        groups.setdefault(one.mention.month, []).append(one)
    relative = {month: [one for one in group if one.mention.relative] for month, group in groups.items()}
    told: set[tuple[int, int]] = set()
    for group in groups.values():
        reported: set[int] = set()
        for at, odd in enumerate(group):
            if not odd.mention.years or odd.mention.relative:
                continue
            # Of two dates with a year, the later one is reported. Of very many, the nearest and the first are enough.
            earlier = group[:at] if at < 2 * MOST else [*group[:MOST], *group[at - MOST : at]]
            for other in (*earlier, *relative[odd.mention.month][:MOST]):
                if other is odd or id(other) in reported or not _contradict(document, odd, other, options, often):
                    continue
                reported.add(id(odd))
                told.add((odd.mention.block.ordinal, odd.mention.start))
                yield _finding(document, odd, other, group)
                break
    if restated(document):
        from lint.checks.dates.restated import restated_otherwise  # few texts say anything twice

        for finding in restated_otherwise(document, told):
            places = (finding.place, *finding.evidence)
            # “the findings of the report of November 3, 2025”, of each item of an agenda
            are_of_two = all(WHOLE_DAY.search(one.quote) for one in places) and stand_in_several_sections(
                document, places
            )
            yield finding._replace(confidence=DOUBTFUL) if are_of_two else finding
    yield from _stated(document, told)
    yield from _of_one_event(document, told)
    yield from _at_one_time(document, told)
    yield from _with_another_year(document, told)


def _at_one_time(document: Document, told: set[tuple[int, int]]) -> Iterator[Finding]:
    """What befell one thing at one time, with two, in whatever words."""
    events = one_time_events(document)
    pairs = [
        (one, other)
        for at, one in enumerate(events)
        for other in events[:at]
        if one.kind == other.kind and one.sentence is not other.sentence and one.is_of(other)
    ]
    for kind in dict.fromkeys(one.kind for one, _ in pairs):
        of_kind = [pair for pair in pairs if pair[0].kind == kind]
        apart = [pair for pair in of_kind if pair[0].contradicts(pair[1])]
        if len(apart) != 1 or len({one.years for one in events if one.kind == kind}) > 2:
            continue  # of more nobody knows which is which
        ((one, other),) = apart
        if in_several_sections(document, one.block, other.block):
            continue
        for found in _two_dates(document, one, other, told):
            relative = one if one.is_relative else other if other.is_relative else None
            days = interval(relative.value) if relative else None
            if relative is None or days is None:
                yield found
                continue
            said = relative.block.prose[relative.start : relative.end]
            means = f"; “{said}” is {written(days)}, counted from {counted_from(document.metadata)}"
            rests = document.metadata.published_from == "today"
            yield found._replace(values={**found.values, "means": means}, rests_on_today=rests)


def _with_another_year(document: Document, told: set[tuple[int, int]]) -> Iterator[Finding]:
    """A day of the days around the publication that has another year elsewhere."""
    if document.metadata.published is None or not document.metadata.published_from or len(dated_days(document)) < 2:
        return
    from lint.checks.dates.year_slips import year_slips  # few texts have a date of their own

    for odd, bare in year_slips(document):
        if (odd.block.ordinal, odd.start) in told:
            continue
        year, told_year = bare.value[:4], odd.value[:4]
        means = f", which is {year}, counted from {counted_from(document.metadata)}"
        place = document.place(odd.block, odd.start, odd.end, f"in {told_year}")
        evidence = document.place(bare.block, bare.start, bare.end, f"in {year}")
        yield Finding(
            place=place,
            evidence=(evidence,),
            values=_told(place.quote, evidence.quote, "day that the text tells of", means),
            fixes=replacement([(odd.block, odd.start, odd.end)], odd.text.replace(told_year, year)),
            confidence=LIKELY,
        )


def _stated(document: Document, told: set[tuple[int, int]]) -> Iterator[Finding]:
    """Every statement that gives another date than an earlier one."""
    for one, other, event, sure in stated_twice(document):
        if (one.block.ordinal, one.start) in told:
            continue
        told.add((one.block.ordinal, one.start))
        place = document.place(one.block, one.start, one.end, "a different date here")
        evidence = document.place(other.block, other.start, other.end, f"the {event}")
        yield Finding(
            place=place,
            evidence=(evidence,),
            values=_told(place.quote, evidence.quote, event)
            | ({"how-told": "is given as"} if one.kind == "time" else {}),
            confidence=sure,
        )


def _of_one_event(document: Document, told: set[tuple[int, int]]) -> Iterator[Finding]:
    """What happens to one thing once, with two dates."""
    for events in events_by_kind(document).values():
        if len(events) > MOST:
            continue  # a chronicle
        alike = [(one, other) for at, one in enumerate(events) for other in events[:at] if one.may_be(other)]
        if not alike:
            continue
        from lint.checks.dates.two_events import are_of_two  # few texts date anything twice

        same = [pair for pair in alike if not are_of_two(document, *pair)]
        if len(same) == 1 and same[0][0].contradicts(same[0][1]):  # of more nobody knows which is which
            yield from _two_dates(document, *same[0], told)


def _two_dates(
    document: Document, one: DatedEvent | OneTimeEvent, other: DatedEvent | OneTimeEvent, told: set[tuple[int, int]]
) -> Iterator[Finding]:
    """That an event has another date than before, if nothing has said so yet."""
    if any(lasts(each.block, each.start) for each in (one, other)) or _are_two_entries(one.block, other.block):
        return
    from lint.checks.dates.two_events import are_of_two_things  # few texts date anything twice

    is_slip = isinstance(one, OneTimeEvent) and isinstance(other, OneTimeEvent) and one.is_slip_of(other)
    if not is_slip and are_of_two_things(document, one, other):
        return
    if (one.block.ordinal, one.start) not in told:
        told.add((one.block.ordinal, one.start))
        text, other_text = one.block.prose[one.start : one.end], other.block.prose[other.start : other.end]
        yield Finding(
            place=document.place(one.block, one.start, one.end, f"“{one.word}”, dated here"),
            evidence=(document.place(other.block, other.start, other.end, f"“{other.word}”, dated there"),),
            values=_told(text, other_text, one.kind),
            confidence=LIKELY,
        )


def _are_two_entries(one: Block, other: Block) -> bool:
    """Whether two blocks are entries of lists, which tell of two things."""
    return one is not other and one.kind == other.kind == "item"


def _contradict(
    document: Document, odd: DatedMonth, other: DatedMonth, options: DateContradiction, often: Mapping[str, int]
) -> bool:
    events = set(odd.events_of(other))
    if odd.names_which and other.names_which:
        return False
    if odd.several or other.several or not other.mention.years or not events or odd.sentence is other.sentence:
        return False
    # Of the only two dates of such an event, the one that speaks of it as of something known needs no names.
    is_known = any(often[event] == 2 for event in events & (odd.known | other.known))
    if len(odd.names & other.names) < options.shared_names and not is_known:
        return False
    if odd.mention.block.kind == "heading" == other.mention.block.kind or _are_two_entries(
        odd.mention.block, other.mention.block
    ):
        return False
    if odd.mention.day and other.mention.day and odd.mention.day != other.mention.day:
        return False
    from lint.checks.dates.two_events import are_done_by_two, are_two_versions  # few texts date anything twice

    words = [{one.events[event] for event in events} for one in (odd, other)]
    are_elections = events == {"election"} and (odd.mention.years[0] - other.mention.years[0]) % EVERY == 0
    if are_elections or are_done_by_two(odd.sentence, other.sentence, *words):
        return False
    if are_two_versions(document, odd.sentence, other.sentence):
        return False
    return not set(odd.mention.years) & set(other.mention.years)


def _finding(document: Document, odd: DatedMonth, other: DatedMonth, group: list[DatedMonth]) -> Finding:
    mention, basis = odd.mention, other.mention
    shared = odd.events_of(other)[0]
    word, other_word = odd.events[shared], other.events[shared]
    place = document.place(mention.block, mention.start, mention.end, f"“{word}”, dated {mention.years[0]}")
    likely = " or ".join(f"{MONTHS[basis.month - 1]} {year}" for year in basis.years)
    label = f"“{other_word}”, {likely}"
    evidence = [document.place(basis.block, basis.start, basis.end, label)]
    third = next(
        (
            one
            for one in group
            if not one.mention.years and shared in one.events and len(one.names & odd.names) >= 2 and not one.several
        ),
        None,
    )
    if third:
        near = third.mention
        evidence.append(
            document.place(near.block, near.start, near.end, f"the same {third.events[shared]}, by its month")
        )
    metadata = document.metadata
    means = ""
    if basis.relative and metadata.published and metadata.published_from:
        means = f", which is {likely}, counted from {counted_from(metadata)}"
    fixes = [
        fix
        for year in (basis.years if len(basis.years) == 1 else ())  # of two years nobody knows which is meant
        for fix in replacement([(mention.block, mention.start, mention.end)], _with_year(mention, year))
    ]
    if basis.relative:
        instead = f"in {mention.text}"
        title = f"Write “{instead}” for “{basis.text}”"
        fixes += replacement([(basis.block, basis.start, basis.end)], instead, title)
    return Finding(
        place=place,
        evidence=tuple(evidence),
        values=_told(mention.text, basis.text, _named(word, other_word, shared), means),
        fixes=tuple(fixes),
        confidence=SURE if basis.relative else LIKELY,  # two days or years may be of two events after all
        rests_on_today=metadata.published_from == "today" and bool(basis.relative),
    )


def _told(odd: str, other: str, event: str, means: str = "") -> dict[str, str]:
    return {"odd": odd, "other": other, "event": event, "how-told": "is dated", "means": means}


def _named(word: str, other: str, kind: str) -> str:
    """What a message calls an event: by the noun of both words, “visit” of “visited” and “visit”, else by its kind."""
    stems = {ENDING.sub("", said) for said in (word, other)}
    return stems.pop() if len(stems) == 1 and stems <= NOUNS else kind


def _with_year(mention: MonthMention, year: int) -> str:
    return YEAR_AT_END.sub(str(year), mention.text)
