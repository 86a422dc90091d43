"""What a headline names for something that the text calls otherwise throughout: North for South,
another college, another length, another share, another month."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lint.document import Block
from lint.language.quantities.numbers import NUMBER, value
from lint.language.temporal.months import MONTH_NAME
from lint.language.words import lower_in_place
from lint.patterns import pattern
from lint.records import Record

OPPOSITES = {"North": "South", "South": "North", "East": "West", "West": "East"}
DIRECTED = pattern(r"\b(?P<way>North|South|East|West)(?:ern)?[ -](?P<noun>[A-Z][a-z]{3,})\b")
STEM = 3
"""Letters at the end of a name in which a country and its people differ: Korea, Korean."""
OFTEN = 2
"""Times that the text has the other name at least."""
MEMBERS = pattern(
    r"\b(?P<body>College|School|Department|Faculty|Ministry|Institute|Bureau|Office|Court|Council|Academy|Institution) of (?P<name>[A-Z][a-z]{3,}(?: and [A-Z][a-z]{3,})?)"
)
IN_ONE_WORD = pattern(r"\b(?P<first>[A-Z][a-z]{2,})(?P<way>North|South|East|West)\b")
LENGTH = pattern(
    rf"(?<![\w.,-])(?P<number>{NUMBER})-(?P<unit>day|week|month|year)s?[ -](?P<noun>low|high|peak|ban|deal|contract|sentence|term|jail|prison|suspension|strike|war|siege|"
    r"drought|wait|delay|plan|lease|loan|extension|freeze|pact|agreement|campaign|search|hunt|run|streak|reign|"
    r"career|marriage|feud|dispute|closure|lockdown|curfew|truce|ceasefire)s?\b(?!-)"
)
"""“six-month low”, in small letters."""
RATIO = pattern(
    rf"(?<![\w.,-])(?P<number>{NUMBER}) (?:in|out of) (?:every )?(?P<all>{NUMBER}) (?:of the )?(?P<noun>[a-z]{{4,}})"
)
"""“one in five pupils”, in small letters."""
SHARE = pattern(r"\d ?(?:%|per ?cent\b)")
BEHIND, BEGINNING = 60, 4
"""Characters behind a share that say what is true of so many, and letters by which two of their words are one."""


PLANNED = pattern(rf"\bto (?P<verb>[a-z]{{4,}})\b[^.;:]{{0,60}}? in (?P<month>{MONTH_NAME})\b(?! ?\d)", re.IGNORECASE)
WILL = pattern(
    r"\b(?:will|is to|are to|is due to|are due to) (?P<verb>[a-z]{4,})(?: [a-z’'-]+){0,4}? (?:in|on) (?:early |late |mid-)?"
    rf"(?P<day>(?:[A-Z][a-z]+day,? )?(?:\d{{1,2}} )?(?:{MONTH_NAME})(?: \d{{1,2}}(?!\d))?)\b"
)
"""“Pool to reopen in August”, and “the pool will reopen on 7 April”."""
MONTHS_NAMED = pattern(rf"\b(?:{MONTH_NAME})\b")
OF_VERB = 5
"""Letters by which two forms of a verb are one."""


ROAD = pattern(r"(?<![\w-])(?:[AMBN]\d{1,4}(?:\(M\))?|I-\d{1,3}|(?:Route|Highway|Interstate) \d{1,4})(?![\w-])")
ON_ROAD = pattern(
    r"\b(?:roads?|motorways?|highways?|junctions?|traffic|lanes?|carriageways?|lorr(?:y|ies)|trucks?|cars?|bus|buses|vehicles?|drivers?|crash)\b"
)
"""What tells that a letter and a number are those of a road, and not of a vitamin or of paper."""


class OtherName(Record):
    """A name or a length of the headline, `block.prose[start:end]`, and where the text has the other one."""

    block: Block
    start: int
    end: int
    others: tuple[tuple[Block, int, int], ...]


def other_names(heads: Sequence[Block], body: Sequence[Block]) -> Iterator[OtherName]:
    """Each of them of which the text has nothing, and one other: of names again and again."""
    text = "\n".join(block.prose for block in body)
    for head in heads:
        yield from _other_way(head, body, text)
        yield from _other_member(head, body, text)
        yield from _other_half(head, body, text)
        yield from _other_length(head, body)
        yield from _other_ratio(head, body)
        yield from _other_month(head, body)
        yield from _other_road(head, body)


def _found(body: Sequence[Block], shape: re.Pattern[str]) -> tuple[tuple[Block, int, int], ...]:
    return tuple((block, *match.span()) for block in body for match in shape.finditer(block.prose))


def _other_road(head: Block, body: Sequence[Block]) -> Iterator[OtherName]:
    """“Crash on A40” above a text of which one road has a number, the A48."""
    claims = list(ROAD.finditer(head.prose))
    found = _found(body, ROAD) if len(claims) == 1 else ()
    named = {block.prose[start:end] for block, start, end in found}
    is_other = len(named) == 1 and _kind_of(*named) == _kind_of(claims[0][0]) and named != {claims[0][0]}
    if is_other and any(ON_ROAD.search(block.prose) for block, _, _ in found):
        yield OtherName(head, *claims[0].span(), found)


def _kind_of(road: str) -> str:
    """What a road is called by without its number: “A” of “A40”."""
    return road.rstrip("()M0123456789") or road[:1]


def _other_way(head: Block, body: Sequence[Block], text: str) -> Iterator[OtherName]:
    """“North Korean deal” above a text that is about South Korea."""
    for match in DIRECTED.finditer(head.prose):
        stem = re.escape(match["noun"][: max(4, len(match["noun"]) - STEM)])
        if re.search(rf"\b{match['way']}(?:ern)?[ -]{stem}", text):
            continue
        others = _found(body, re.compile(rf"\b{OPPOSITES[match['way']]}(?:ern)?[ -]{stem}[a-z]*"))
        if len(others) >= OFTEN:
            yield OtherName(head, *match.span(), others)


def _other_member(head: Block, body: Sequence[Block], text: str) -> Iterator[OtherName]:
    """“College of Engineering” above a text that has one college, and it is of Education."""
    for match in MEMBERS.finditer(head.prose):
        if any(word in text for word in match["name"].split(" and ")):
            continue
        others = [
            (block, *one.span())
            for block in body
            for one in MEMBERS.finditer(block.prose)
            if one["body"] == match["body"]
        ]
        if len(others) >= OFTEN and len({block.prose[start:end] for block, start, end in others}) == 1:
            yield OtherName(head, *match.span(), tuple(others))


def _other_half(head: Block, body: Sequence[Block], text: str) -> Iterator[OtherName]:
    """“HealthNorth” above a text about HealthSouth."""
    for match in IN_ONE_WORD.finditer(head.prose):
        others = _found(body, re.compile(rf"\b{match['first']}{OPPOSITES[match['way']]}\b"))
        if match[0] not in text and len(others) >= OFTEN:
            yield OtherName(head, *match.span(), others)


def _other_ratio(head: Block, body: Sequence[Block]) -> Iterator[OtherName]:
    """“One in five pupils” above a text that has “one in four pupils”."""
    if any(SHARE.search(block.prose) for block in body):
        return  # “some 34% of them”
    for match in RATIO.finditer(lower_in_place(head.prose)):
        told = _telling(head.prose, match.end())
        others = [
            (block, one)
            for block in body
            for one in RATIO.finditer(lower_in_place(block.prose))
            if one["noun"].rstrip("s") == match["noun"].rstrip("s") and value(one["number"]) == value(match["number"])
            if not told.isdisjoint(_telling(block.prose, one.end()))
        ]
        numbers = {value(one["all"]) for _, one in others}
        if len(numbers) == 1 and value(match["all"]) not in numbers:
            yield OtherName(head, *match.span(), tuple((block, *one.span()) for block, one in others))


def _telling(prose: str, start: int) -> frozenset[str]:
    """The beginnings of the longer words that follow in a sentence."""
    behind = lower_in_place(prose[start : start + BEHIND]).split(".")[0]
    return frozenset(word[:BEGINNING] for word in behind.split() if len(word) > BEGINNING)


def _other_length(head: Block, body: Sequence[Block]) -> Iterator[OtherName]:
    """“six-month low” above a text with “three-month lows”."""
    for match in LENGTH.finditer(lower_in_place(head.prose)):
        others = [
            (block, one)
            for block in body
            for one in LENGTH.finditer(lower_in_place(block.prose))
            if (one["unit"], one["noun"]) == (match["unit"], match["noun"])
        ]
        numbers = {value(one["number"]) for _, one in others}
        if len(numbers) == 1 and value(match["number"]) not in numbers:
            yield OtherName(head, *match.span(), tuple((block, *one.span()) for block, one in others))


def _other_month(head: Block, body: Sequence[Block]) -> Iterator[OtherName]:
    """The one month of a headline, which the text does not have, where its first paragraph has one other for the
    same plan."""
    planned = PLANNED.search(head.prose)
    told = list(WILL.finditer(body[0].prose)) if planned and body else []
    if planned is None or len(told) != 1 or len(MONTHS_NAMED.findall(head.prose)) != 1:
        return
    (will,) = told
    month = planned["month"].lower()
    if will["verb"][:OF_VERB] != planned["verb"].lower()[:OF_VERB]:
        return
    if not any(month in lower_in_place(block.prose) for block in body):
        yield OtherName(head, *planned.span("month"), ((body[0], *will.span("day")),))
