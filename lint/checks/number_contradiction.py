"""Two numbers for one thing: three people were killed … four people were killed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from lint.checks import Options
from lint.checks.told import apart as told_apart
from lint.checks.told import labels, series, set_apart, two_wholes
from lint.checks.told.ages import differing_ages
from lint.checks.told.in_other_words import of_ranks_and_people, of_several_numbers
from lint.checks.told.numbers import SAME_THING, Told
from lint.checks.told.references import references
from lint.checks.told.transposed import transposed
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Block, Document, Place, once_a_document
from lint.language import entries
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import LABEL, NUMBER, WORDS, value
from lint.language.quantities.several import tells_several
from lint.language.quotations import inside
from lint.language.restatement import Restated, comparable, restated
from lint.language.sections import in_several_sections, is_minutes, stand_in_several_sections
from lint.language.sentences import Sentence
from lint.language.temporal.expressions import times
from lint.patterns import pattern

if TYPE_CHECKING:
    from lint.checks.told.same_claim import Claim

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "odd": "the number here",
    "other": "the number there",
    "how": "“in the same words” or “of the same thing”",
}
SAME_WORDS = "in the same words"
WHOLE = pattern(rf"(?:{NUMBER})(?:st|nd|rd|th|%)?", re.IGNORECASE)


BEHIND_DIGITS = pattern(r"\d(?:%| percent| per cent| million| billion)? (\w+ \w+ \w+ \w+)")
BEHIND_WORDS = pattern(rf"(?:{'|'.join(WORDS)}|dozen|hundred|thousand|million|billion|trillion) (\w+ \w+ \w+)")
"""Cheap tests in front of the reading of all numbers."""
NUMBERED_LINE = pattern(r"\d{1,4}(?:[ \t\xa0]{2}|(?:&nbsp;){2})")
"""How a line of code begins in a listing that numbers its lines."""
ENTRY = pattern(r"\d{1,2}[.)] [A-Z]")
"""The number of an entry of a list."""
UNIT = pattern(r"%| (?:(?:thousand|million|billion|trillion)\b|percent\b|per cent\b)")
SERIES = 3
"""Different numbers in one sentence that stands as often, which make a series of it."""
PERIOD = pattern(
    r"\b(?:three|six|nine|twelve)[- ]months?\b|\b(?:first|second|third|fourth) quarter\b|\b(?:first|second) half\b|\bfull[- ]year\b|\bQ[1-4]\b|\byear ended\b|\bfiscal year\b",
    re.IGNORECASE,
)
KIND_OF_SUM = pattern(
    r"\b(?:administrative|[Rr]esearch|marketing|net|operating|operations|gross|[Aa]djusted|EBITDA|diluted|basic)\b"
)
"""What a report on results tells sums apart by."""
BECOMES = pattern(rf"[^.;!?\n]{{0,40}}? (?:to|into) (?:about |just )?(?P<number>{NUMBER})\b")
"""What stands between a number and the one that it becomes."""
OF_HEADING = pattern(rf"^(?:He|She|It|His|Her|Its)\b|^The [{CURRENCY_SIGNS}]?(?:{NUMBER}) [a-z]|\b(?:below|above)\b")
"""How a sentence speaks of what the heading above it names, or of what stands below it there."""
YOU = pattern(r"\byou(?:r|['’]\w+)?\b", re.IGNORECASE)
"""Words to the reader."""
MOST = 16  # claims in the same words that another is held against
FEWEST_PAIRS = 4
ISSUE = pattern(r"\d{1,4}\.\d{1,2} \((?:1[89]|20)\d\d\)")
"""The volume and the issue of a journal, with its year: “Library 12.4 (2012): 1-7”."""
OF_YEAR = pattern(r"[-/](?:19|20)\d\d\b")
"""The year behind the number of a law or a file: “by-law 172-2026”."""
FIELD = pattern(r"(?:^|[.)]\s)[A-Z](?:[^.!?:\n]|\.(?=\d))*: $")
LONGEST_FIELD = 60  # characters


IN_BRACKETS = pattern(r"(?: \w+)?\)")
"""What stands behind a number that fills a bracket, but for its noun."""
EXAMPLE = pattern(r"\b(?:Example|Case|Scenario|Option|Variant|Plan) (?:[A-H]|\d)\b")
"""How a line begins whose figures are of one case among others."""
LONGEST_LEAD = 80
"""Characters at the beginning of a line that may hold such a label."""


OF_EVENT = pattern(
    r"\b(?:killed|dead|died|injured|wounded|hurt|missing|arrested|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
"""What befell people, or a day of the week, beside a number."""


class NumberContradiction(Options):
    """No options."""


def check(document: Document, options: NumberContradiction) -> Iterator[Finding]:
    """Every number that the text tells twice, and otherwise; in a text with code,
    where sentences are built alike, in doubt."""
    # Not `has_code`: an article with one word of code in it is an article.
    shows_code = any(block.kind == "code" for block in document.blocks)
    for finding in _contradictions(document):
        if document.text.startswith("-hour clock", finding.place.end):
            continue  # two ways to tell the time
        if document.text.endswith(" not ", 0, finding.place.start):
            continue  # the text puts it right: “21,060, not 20,160”
        if document.text[finding.place.start - 1 : finding.place.start] == "(" and IN_BRACKETS.match(
            document.text, finding.place.end
        ):
            continue  # how many of what an entry names: “theft (4 counts)”
        line = document.line_at(finding.place.start)
        if (
            ENTRY.match(document.text, finding.place.start)
            and not document.text[line.start : finding.place.start].strip()
        ):
            continue  # the number of an entry of a list: “3. The Quay of Dreams”
        if EXAMPLE.search(document.text, line.start, min(finding.place.start, line.start + LONGEST_LEAD)):
            continue
        places = (finding.place, *finding.evidence)
        if all(NUMBERED_LINE.match(document.text, one.start) or set_apart.opens_line(document, one) for one in places):
            continue
        if any(_tells_of_both(document, one, finding.place.quote) for one in finding.evidence):
            continue
        if all(ISSUE.match(document.text, one.start) or OF_YEAR.match(document.text, one.end) for one in places):
            continue
        if two_wholes.are_horizons(document, places) or two_wholes.are_part_and_whole(document, places):
            continue
        if any(two_wholes.is_of_an_earlier(document, one) for one in places):
            continue
        if all(set_apart.is_line_of_sum(document, one) for one in places):
            continue  # what each of several gets
        if any(set_apart.is_set_by_page(document, one) for one in places):
            continue
        if all(document.text.startswith(":", one.end) for one in places):
            continue  # each leads to its own list: “You have two choices:”
        # What happened is told once more by a text with subheads.
        is_of_event = OF_EVENT.search(document.text, line.start, line.end) is not None
        may_be_of_two = shows_code or is_minutes(document)
        may_be_of_two |= not is_of_event and stand_in_several_sections(document, places)
        yield finding._replace(confidence=DOUBTFUL) if may_be_of_two else finding


def _tells_of_both(document: Document, place: Place, other: str) -> bool:
    """Whether a number is said to become another one: “changing the 500-foot setback to 200 feet”."""
    behind = BECOMES.match(document.text, place.end)
    return behind is not None and behind["number"] == other


def _contradictions(document: Document) -> Iterator[Finding]:
    """Every sentence that stands twice, with another number in it the second time, and whatever else is told twice."""
    told: set[tuple[int, int]] = set()
    yield from _in_same_sentence(document, told)
    several = tells_several(document)
    if several:
        yield from _in_same_words(document, told)
        yield from _of_same_thing(document, told)
        yield from differing_ages(document, told)
    counts = _counts(document) if several else ()
    for odd, usual in chain(transposed(document), references(document)):
        if (odd.block.ordinal, odd.start) not in told and not series.is_of_series(document, odd.block):
            told.add((odd.block.ordinal, odd.start))
            yield Finding(
                place=document.place(odd.block, odd.start, odd.end, "two digits in each other’s place"),
                evidence=(document.place(usual.block, usual.start, usual.end, "given earlier, and again"),),
                values={"odd": odd.text, "other": usual.text, "how": "of the same digits"},
                confidence=LIKELY,
            )
    for said, before in chain(of_ranks_and_people(document), counts):
        if (said.block.ordinal, said.start) in told or series.is_of_series(document, said.block):
            continue
        if not told_apart.are_told_apart(document, said, before):
            told.add((said.block.ordinal, said.start))
            yield Finding(
                place=document.place(said.block, said.start, said.end, "a different number here"),
                evidence=(document.place(before.block, before.start, before.end, "said earlier of the same thing"),),
                values={"odd": said.text, "other": before.text, "how": SAME_THING},
                confidence=LIKELY,
            )


def _in_same_sentence(document: Document, told: set[tuple[int, int]]) -> Iterator[Finding]:
    """Every number that the same sentence had otherwise before."""
    dated: dict[int, list[tuple[int, int]]] = {}
    for time in times(document) if restated(document) else ():
        dated.setdefault(time.block.ordinal, []).append((time.start, time.end))
    values: dict[tuple[int, int], set[str]] = {}
    for pair in restated(document):
        values.setdefault((pair.first.block.ordinal, pair.first.start), set()).update(pair.texts)
    for pair in restated(document):
        one, other = pair.texts
        if len(values[pair.first.block.ordinal, pair.first.start]) >= SERIES:
            continue  # “We can take 80% off that. … We can take 75% off that. … 90% …”
        if not WHOLE.fullmatch(one) or not WHOLE.fullmatch(other) or _value(one) == _value(other):
            continue
        (a, b), (c, d) = pair.first_span, pair.again_span
        if labels.is_label(pair.first.block, a, one) or labels.is_label(pair.again.block, c, other):
            continue
        if inside(dated.get(pair.again.block.ordinal, []), c, d):
            continue  # dates are another check's
        if _is_of_another(document, pair):
            continue
        fields = _is_field(pair.first.block, a) and _is_field(pair.again.block, c)
        if fields and in_several_sections(document, pair.first.block, pair.again.block):
            continue
        told.add((pair.again.block.ordinal, c))
        here, there = _with_unit(pair.again.block, c, d), _with_unit(pair.first.block, a, b)
        yield Finding(
            place=document.place(pair.again.block, *here, "a different number here"),
            evidence=(document.place(pair.first.block, *there, "in the same sentence earlier"),),
            values={
                "odd": pair.again.block.prose[slice(*here)],
                "other": pair.first.block.prose[slice(*there)],
                "how": SAME_WORDS,
            },
            confidence=LIKELY,
        )


def _counts(document: Document) -> Iterator[tuple[Told, Told]]:
    """The later and the earlier count of one thing, told in other words; labels count nothing."""
    from lint.checks.told.same_count import differing_counts  # many texts have too few numbers for it

    for said, before in differing_counts(document):
        if not labels.is_label(said.block, said.start, said.text):
            yield said, before
    yield from of_several_numbers(document)


def _is_of_another(document: Document, pair: Restated) -> bool:
    """Whether a sentence that stands twice speaks of two people, periods, titles or things that it brings up,
    of charges, or puts a number right."""
    from lint.checks.told.same_claim import (  # few texts tell anything twice
        OF_SEVERAL,
        REVISED,
        are_of_two_cases,
        are_of_two_days,
        are_of_two_firms,
        are_of_two_people,
        are_of_two_subjects,
        are_titles,
        is_brought_up,
        is_of_charges,
    )

    first, again = pair.first, pair.again
    return (
        _is_remark(document, first, again)
        or (REVISED.search(again.text) is not None and not REVISED.search(first.text))
        or OF_SEVERAL.search(again.text) is not None
        or are_of_two_cases(first, again)
        or _are_two_periods(document, first, again)
        or are_of_two_people(first, again)
        or are_of_two_subjects(document, first, again)
        or are_of_two_firms(document, first.block, again.block)
        or are_of_two_days(document, first, again)
        or are_titles(first, again)
        or is_of_charges(again.block, pair.again_span[0])
        or (is_brought_up(first.block, *pair.first_span) and is_brought_up(again.block, *pair.again_span))
    )


def _is_remark(document: Document, first: Sentence, again: Sentence) -> bool:
    """Whether a sentence speaks to the reader, below each of several headings: “When you see 4 yards at work …”;
    speaks of what such a heading names; tells of another choice, or labels a page."""
    if again.text.startswith(ALTERNATIVE) or "min read" in again.text:
        return True  # “You can have 280. Or you can have 180.”
    if all(entries.is_of_numbered_entry(document, one.block) for one in (first, again)):
        return in_several_sections(document, first.block, again.block)  # what is told of each release
    if entries.are_built_alike(document, first.block, again.block):
        return True
    return (
        YOU.search(again.text) is not None or all(OF_HEADING.search(one.text) for one in (first, again))
    ) and in_several_sections(document, first.block, again.block)


@once_a_document
def _periods(document: Document) -> dict[int, frozenset[str]]:
    """The months and quarters that each paragraph tells of, by its ordinal."""
    return {
        block.ordinal: frozenset(one.lower() for one in PERIOD.findall(block.prose))
        for block in document.prose_blocks()
    }


def _are_two_periods(document: Document, first: Sentence, again: Sentence) -> bool:
    """Whether two sentences, or their paragraphs, tell of other months or quarters,
    or the sentences of other kinds of a sum."""
    own = [set(PERIOD.findall(sentence.text.lower())) for sentence in (first, again)]
    if all(own) and own[0] != own[1]:
        return True
    periods = [_periods(document)[sentence.block.ordinal] for sentence in (first, again)]
    kinds = [set(KIND_OF_SUM.findall(sentence.text)) for sentence in (first, again)]
    return (all(periods) and periods[0].isdisjoint(periods[1])) or kinds[0] != kinds[1]


def _with_unit(block: Block, start: int, end: int) -> tuple[int, int]:
    """The place of a number with the sign of its currency, its magnitude and its “percent”."""
    behind = UNIT.match(block.prose, end)
    return start - block.prose.endswith(tuple(CURRENCY_SIGNS), 0, start), behind.end() if behind else end


def _is_field(block: Block, start: int) -> bool:
    """Whether a number is the value of a field: “Base score: 6.5 (medium)”."""
    return FIELD.search(block.prose, max(0, start - LONGEST_FIELD), start) is not None


_Counted = tuple[str, str, tuple[str, ...]]
"""A kind of quantity, its unit, and the words behind it."""


def _in_same_words(document: Document, told: set[tuple[int, int]]) -> Iterator[Finding]:
    """Two values where the words around are the same: “an 85% chance of survival if treated”, “a 50% chance …”."""
    chosen, _, repeated = comparable(document)
    near = [one.text for one, pairs in zip(chosen, repeated, strict=True) if len(pairs) >= FEWEST_PAIRS]
    text = "\n".join(near).lower()
    behind = [*BEHIND_DIGITS.findall(text), *BEHIND_WORDS.findall(text)]
    if len(behind) == len(set(behind)):
        return  # no two numbers have the same words behind them
    from lint.checks.told.same_claim import are_of_two_subjects, claim, is_same_claim
    from lint.language.quantities.expressions import quantities

    seen: dict[_Counted, list[Claim]] = {}
    pairs: dict[_Counted, list[tuple[Claim, Claim]]] = {}
    for quantity in quantities(document):
        if quantity.type in ("ordinal", "number") or quantity.bound:
            continue
        if LABEL.search(quantity.block.prose, max(0, quantity.start - labels.LONGEST_LABEL), quantity.start):
            continue
        if any((quantity.block.ordinal, at) in told for at in range(quantity.start, quantity.end)):
            continue
        said = claim(document, quantity)
        if said is None:
            continue
        counted: _Counted = quantity.type, quantity.unit, said.after[:3]
        for other in seen.setdefault(counted, [])[-MOST:]:
            if (
                other.quantity.value != quantity.value
                and is_same_claim(document, other, said)
                and not _is_remark(document, other.sentence, said.sentence)
                and not _are_two_periods(document, other.sentence, said.sentence)
                and not are_of_two_subjects(document, other.sentence, said.sentence)
            ):
                pairs.setdefault(counted, []).append((other, said))
                break
        seen[counted].append(said)
    for counted, contrary in pairs.items():
        if len({one.quantity.value for one in seen[counted]}) >= SERIES:
            continue  # what each of several has to pay
        for other, said in contrary:
            here, there = said.quantity, other.quantity
            told.add((here.block.ordinal, here.start))
            yield Finding(
                place=document.place(here.block, here.start, here.end, "a different number here"),
                evidence=(document.place(there.block, there.start, there.end, "in the same words before"),),
                values={"odd": here.text, "other": there.text, "how": SAME_WORDS},
                confidence=LIKELY,
            )


ALTERNATIVE = ("Or ", "Alternatively")
"""How a sentence begins that tells of something else."""


def _of_same_thing(document: Document, told: set[tuple[int, int]]) -> Iterator[Finding]:
    """“Norrland Rail, which owns over 700 carriages at Umber”;
    “Norrland Rail owns fewer than 300 carriages at Umber”."""
    from lint.checks.told.same_claim import are_of_two_firms
    from lint.checks.told.two_sources import are_of_two_sources
    from lint.language.events.standing_facts import standing_facts  # many texts have too few numbers for it

    for said in standing_facts(document).values():
        first, *others = said
        if len({fact.quantity.value for fact in said}) >= SERIES:
            continue  # “Taxi costs $16”, “Taxi costs $14”, “Taxi costs $11”, each below the name of a place
        for fact in others:
            here, there = fact.quantity, first.quantity
            if (
                fact.excludes(first)
                and (here.block.ordinal, here.start) not in told
                and not are_of_two_firms(document, there.block, here.block)
                and not are_of_two_sources(document, (here.block, here.start), (there.block, there.start))
            ):
                told.add((here.block.ordinal, here.start))
                article = "the " if fact.subject[:1].islower() else ""
                yield Finding(
                    place=document.place(here.block, here.start, here.end, f"of {article}{fact.subject} here"),
                    evidence=(document.place(there.block, there.start, there.end, "and before"),),
                    values={"odd": here.text, "other": there.text, "how": SAME_THING},
                    confidence=LIKELY,
                )


def _value(written: str) -> float:
    return value(re.sub(r"(?:st|nd|rd|th|%)$", "", written))
