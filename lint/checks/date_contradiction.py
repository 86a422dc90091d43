"""Two dates for one event: the same meeting "last September" in one place and in "September 2022" in another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._replacement import replacement
from lint.checks.dates.days import counted_from, interval, written
from lint.checks.dates.restated import SERIES, SEVERAL, restated_otherwise
from lint.checks.dates.stated import stated_twice
from lint.diagnostics import LIKELY, SURE, Finding
from lint.document import Block, Document
from lint.language.events.milestones import DatedEvent, events_by_kind
from lint.language.events.one_time import OneTimeEvent, one_time_events
from lint.language.names.forms import NAME
from lint.language.quotations import inside, quoted
from lint.language.sections import in_several_sections
from lint.language.sentences import Sentence, sentence_at, with_one_before
from lint.language.temporal.months import MONTHS, MonthMention, month_mentions
from lint.language.words import lower_in_place, vocabulary
from lint.patterns import CAPITAL, pattern
from lint.records import Record

LANGUAGE = "en"
MONTH_WORDS = frozenset(word for name in MONTHS for word in (name.lower(), name[:3].lower())) | {"sept"}
VALUES: Mapping[str, str] = {
    "odd": "the date that is contradicted, as written",
    "other": "the date that contradicts it, as written",
    "event": "what both dates belong to, as in “the meeting”",
    "how-told": "“is dated”; of a time of day, “is given as”",
    "means": "what the other date means, and how one knows",
}
EVENTS: Mapping[str, frozenset[str]] = {
    "meeting": frozenset(
        "meet meets met meeting meetings summit summits talks visit visits visited visiting trip trips".split()
    ),
    "election": frozenset("election elections elected vote voted poll polls referendum".split()),
    "attack": frozenset(
        "attack attacks attacked bombing bombed shooting shot raid raided explosion exploded blast".split()
    ),
    "crash": frozenset("crash crashed crashes collision collided derailment derailed accident".split()),
    "death": frozenset("died dies death dead killed funeral".split()),
    "launch": frozenset("launch launched launches unveiled".split()),
    "opening": frozenset("opened opening".split()),
    "release": frozenset("release released releases".split()),
    "founding": frozenset("founded founding".split()),
    "agreement": frozenset("agreement deal treaty accord pact signed signing ceasefire truce".split()),
    "appointment": frozenset("appointed appointment resigned resignation sworn inaugurated inauguration named".split()),
}
"""Words that speak of one kind of event: verbs, their nouns, and close synonyms."""
NOUNS = frozenset(
    "visit trip summit election referendum explosion crash accident funeral agreement treaty ceasefire".split()
)
"""Nouns of these that say more than their kind."""
EVENTS_OF: Mapping[str, list[str]] = {
    word: [event for event, words in EVENTS.items() if word in words] for words in EVENTS.values() for word in words
}
WORD = pattern(r"[a-z]{3,}")
LETTERS = pattern(r"[a-z]+")
ENDING = pattern(r"(?:s|ed|ing)$")
YEAR_AT_END = pattern(r"\d{4}$")
CAPITALISED = pattern(rf"[{CAPITAL}][\w’-]+")
LONGEST = 2000
"""Characters of a sentence that is read for its events: no writer's is as long."""
MOST = 16
"""Dates of one month before another that it is held against, nearest and first: a text of many has series of events."""
_BEFORE = "since|until|till|by|through|from|to|between|past|before|after|due|due in|due around|for|month of"
LASTING = tuple(f" {said} " for said in _BEFORE.split("|"))
"""Words before a date from which, or to which, something lasts, or on which it is to come, and that is no event’s."""
OF_OTHER = pattern(r"\b[Bb]etween [^.;]{3,30} (?:and|to) $|[”\"][^()”\"]*, $")
"""Before the second of two dates between which something lasts, and that of what is cited: “(“A Vote”, 2 May)”."""
ATTRIBUTE = pattern(r"\b(?:the|its|his|her|their|this|that|same|[\w-]+[’']s) $", re.IGNORECASE)
"""Before a date that says of what stands behind it which one it is: “the July 2025 fair”, “its May 2026 cliff”."""
EVERY = 2  # years between two elections, at least
REACH_OF_AGAIN = 4  # words
REACH_OF_ATTRIBUTE = 30  # characters behind the date in which that stands
NEAR = 60
"""Characters between a date and the word for its event, at most."""


class DateContradiction(Options):
    """Options."""

    shared_names: int = option(2, "names that both places have in common at least, for the event to be the same")


class _Dated(Record):
    """A month together with the event that it dates."""

    mention: MonthMention
    events: Mapping[str, str]
    names: frozenset[str]
    several: bool
    sentence: Sentence
    known: frozenset[str]
    """Events of which the text speaks as known, in a sentence without another name: “after the visit in May”."""


def check(document: Document, options: DateContradiction) -> Iterator[Finding]:
    """Every date that another place gives with a different year, in the same month and for the same event."""
    mentions = [] if MONTH_WORDS.isdisjoint(vocabulary(document)) else month_mentions(document)
    dated = [found for mention in mentions if (found := _dated(document, mention))]
    groups: dict[int, list[_Dated]] = {}
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
    yield from restated_otherwise(document, told)
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
    if document.metadata.published is None or not document.metadata.published_from:
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
        place = document.place(one.block, one.start, one.end, "another date here")
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
    if any(_lasts(each.block, each.start) for each in (one, other)):
        return
    from lint.checks.dates.two_events import are_of_two_things  # few texts date anything twice

    if are_of_two_things(document, one, other):
        return
    if (one.block.ordinal, one.start) not in told:
        told.add((one.block.ordinal, one.start))
        text, other_text = one.block.prose[one.start : one.end], other.block.prose[other.start : other.end]
        yield Finding(
            place=document.place(one.block, one.start, one.end, f"“{one.word}”, dated so here"),
            evidence=(document.place(other.block, other.start, other.end, f"“{other.word}”, dated so there"),),
            values=_told(text, other_text, one.kind),
            confidence=LIKELY,
        )


def _lasts(block: Block, start: int) -> bool:
    """Whether something lasts from a date, or until it: “since 2016 they have built …”."""
    return f" {block.prose[max(0, start - 12) : start]}".lower().endswith(LASTING)


def _dated(document: Document, mention: MonthMention) -> _Dated | None:
    """The mention with the event words near it in its sentence."""
    block = mention.block
    if block.kind not in ("paragraph", "standfirst", "headline", "heading", "item", "caption"):
        return None
    sentence = sentence_at(document, block, mention.start)
    if sentence is None or len(sentence.text) > LONGEST or inside(quoted(document, block), mention.start, mention.end):
        return None
    if _lasts(block, mention.start):
        return None
    if OF_OTHER.search(block.prose, max(0, mention.start - NEAR), mention.start):
        return None
    is_attribute = (
        ATTRIBUTE.search(block.prose, max(0, mention.start - NEAR), mention.start)
        and block.prose[mention.end : mention.end + 1] == " "
    )
    near_words: list[tuple[int, str, str]] = []
    for match in WORD.finditer(lower_in_place(sentence.text)):
        for event in EVENTS_OF.get(match[0], ()):
            away = min(
                abs(sentence.start + match.start() - mention.end), abs(mention.start - sentence.start - match.end())
            )
            behind = sentence.start + match.start() - mention.end
            if is_attribute and not 0 <= behind <= REACH_OF_ATTRIBUTE:
                continue
            if away <= NEAR and not (
                sentence.text.startswith(":", match.end())
                or _is_parted(sentence, mention, match.start())
                or (match[0] == "elected" and sentence.text.startswith(" by ", match.end()))  # who came to office so
                or sentence.text.endswith(" to death", 0, match.end())  # who was sentenced
            ):
                near_words.append((away, event, match[0]))
    if not near_words:
        return None
    near_words.sort()
    several = _tells_apart(sentence.text.lower(), {word for _, _, word in near_words})
    events = {event: word for _, event, word in reversed(near_words)}
    is_alone = not any(match[0] not in MONTHS for match in NAME.finditer(sentence.text, 1))
    known = {event for event, word in events.items() if is_alone and f" the {word} " in f" {sentence.text.lower()} "}
    return _Dated(mention, events, _names(document, sentence), several, sentence, frozenset(known))


def _is_parted(sentence: Sentence, mention: MonthMention, at: int) -> bool:
    """Whether a semicolon stands between a date and a word: what was founded in May; it has since opened a hall."""
    start, end = sorted((mention.start - sentence.start, at))
    return ";" in sentence.text[start:end]


def _tells_apart(text: str, words: set[str]) -> bool:
    """Whether one of the event words has an ordinal or the like before it ("their second meeting")."""
    before: list[str] = []
    for match in LETTERS.finditer(text):
        if match[0] in words and (SEVERAL | SERIES).intersection(before[-2:]):
            return True
        if match[0] == "again" and words.intersection(before[-REACH_OF_AGAIN:]):
            return True  # “they met her again”
        before.append(match[0])
    return False


def _names(document: Document, sentence: Sentence) -> frozenset[str]:
    """The names in a sentence and in the one before it, to which its pronouns point."""
    found = set()
    for match in NAME.finditer(with_one_before(document, sentence)):
        for word in CAPITALISED.findall(match[0]):
            bare = word.removesuffix("’s").removesuffix("'s")
            if bare not in MONTHS and len(bare) > 2 and bare.lower() not in COMMON:
                found.add(bare)
    return frozenset(found)


COMMON = frozenset(
    "the in on at it he she they his her their this that when after before during its and but for from with".split()
)


def _contradict(
    document: Document, odd: _Dated, other: _Dated, options: DateContradiction, often: Mapping[str, int]
) -> bool:
    events = set(odd.events) & set(other.events)
    if odd.several or other.several or not other.mention.years or not events or odd.sentence is other.sentence:
        return False
    # Of the only two dates of such an event, the one that speaks of it as of something known needs no names.
    is_known = any(often[event] == 2 for event in events & (odd.known | other.known))
    if len(odd.names & other.names) < options.shared_names and not is_known:
        return False
    if odd.mention.block.kind == other.mention.block.kind == "item":
        return False  # what two entries of a list tell is of two things
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


def _finding(document: Document, odd: _Dated, other: _Dated, group: list[_Dated]) -> Finding:
    mention, basis = odd.mention, other.mention
    shared = next(event for event in odd.events if event in other.events)
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
        confidence=SURE,
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
