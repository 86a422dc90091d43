"""Lengths of time in years whose first and last year a text tells in the same sentence or in
others of the same story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document import Block, Document
from lint.language.quantities.bounds import BOUND, LONGER, hedged
from lint.language.quantities.numbers import NUMBER, value
from lint.language.quotations import inside, is_quoted, quoted
from lint.language.sentences import sentence_at
from lint.language.temporal.words import PRINTED_YEAR
from lint.patterns import CAPITAL, pattern
from lint.records import Record

_IN = r"in (?:the (?:spring|summer|autumn|fall|winter) of |early |late |mid-)?(?:[A-Z][a-z]+ )?"
_COUNT = rf"{BOUND}(?P<count>{NUMBER}) years"
OPENED = r"(?:opened|founded|launched|started|established|set up|began|joined|built|formed)"
IN_ONE = pattern(
    rf"\b{OPENED}\b[^.;]{{0,60}}?\b{_IN}(?P<from>{PRINTED_YEAR})\b[^.;]{{0,80}}?\b(?:for|after) {_COUNT} (?:when|by the time|by|until)\b[^.;]{{0,80}}?\b(?P<until>{PRINTED_YEAR})\b"
)
"""“It opened in the spring of 2009 and will have traded for 15 years when it shuts at the end of 2024”."""
CLOSED = pattern(
    rf"\b{OPENED}\b[^.;\d]{{0,60}}?\b{_IN}(?P<from>{PRINTED_YEAR})\b,? and (?:was |were )?(?:closed|shut|ended|folded|"
    rf"demolished|ceased|went|sold|wound up|scrapped|dissolved)\b[^.;\d]{{0,60}}?"
    rf"\b{_IN}(?P<until>{PRINTED_YEAR}),? (?:after|having (?:traded|run|served|lasted) for) {_COUNT}\b(?! (?:later|under|"
    rf"with|without|of (?!trading|business|service|operation|work|life)))"
)
"""“It opened in 1898 and closed in 1962 after 74 years in business”."""
_WORK = (
    r"(?:[Ww]ork|[Cc]onstruction|[Bb]uilding|[Ff]ilming|[Dd]igging|[Ii]t)(?: on (?:it|the [a-z-]+))? (?:was )?(?:begun|began|started) "
    rf"{_IN}(?P<from>{PRINTED_YEAR}) and (?:was )?(?:ended|finished|completed|done) {_IN}(?P<until>{PRINTED_YEAR})\b"
)
_TOOK = rf"\btook {_COUNT} to (?:build|complete|finish|restore|rebuild|dig|film|make|write)\b"
BUILT = (
    pattern(rf"{_TOOK}[^.;\d]{{0,40}}[;.,:] {_WORK}"),
    pattern(rf"\b{_WORK}[^.;\d]{{0,40}}[;.,:] [^.;\d]{{0,60}}{_TOOK}"),
)
"""“The pier took three years to build; work began in 2019 and ended in 2024”, and the other way about."""
CLOSED_AFTER = pattern(
    rf"(?<![\w’'-])(?P<who>[Tt]he (?:[{CAPITAL}][\w’'-]+ ){{0,2}}[A-Za-z]+|"
    rf"[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+)*),? (?:which |that )?(?:was |were |finally )?(?:closed|shut|"
    rf"folded|demolished)(?: its doors)? {_IN}(?P<until>{PRINTED_YEAR}),? "
    rf"after {_COUNT}\b(?! (?:later|under|with|without))"
)
OPENED_IN = pattern(
    rf"(?<![\w’'-])(?P<who>[Tt]he (?:[{CAPITAL}][\w’'-]+ ){{0,2}}[A-Za-z]+|"
    rf"[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+)*),? (?:which |that )?(?:was |were |"
    rf"first )?{OPENED} {_IN}(?P<from>{PRINTED_YEAR})\b"
)
"""“the Victoria Baths, which closed in 2019 after 112 years”, and elsewhere “The Victoria Baths opened in 1909”."""
JOINED = pattern(
    rf"\b(?:joined|went to work (?:at|for)|was hired (?:by|at)|entered|started (?:work )?(?:at|with)|began (?:work )?(?:at|with))\b[^.;]{{0,60}}?\b{_IN}(?P<from>{PRINTED_YEAR})\b"
    rf"|\b[Ii]n (?:[A-Z][a-z]+ )?(?P<from2>{PRINTED_YEAR}),? (?:he|she|[{CAPITAL}][\w’'-]+) (?:joined|went to work (?:at|for)|was hired by|entered)\b"
)
STAYED = pattern(
    rf"\b(?:(?:remained|stayed|worked|served) there|spent|having (?:spent|worked|served))(?: for)? {_COUNT}\b"
)
RETIRED = pattern(rf"\b(?:retired|left|stepped down)\b[^.;]{{0,40}}?\b{_IN}(?P<until>{PRINTED_YEAR})\b")
MOVED = pattern(r"\b(?:moved|became|become|went|was (?:appointed|named|hired)|transferred|returned)\b")
"""When somebody came, how long he stayed, when he left, and that he went on to somewhere else in between."""
JOURNEY = pattern(rf"\b(?:after|following) an? (?:journey|voyage|flight|cruise|trip) (?:of|lasting) {_COUNT}\b")
LAUNCHED = pattern(
    rf"\b(?:launched|set off|set out|set sail|lifted off)\b[^.;]{{0,60}}?\b{_IN}(?P<from>{PRINTED_YEAR})\b"
)
MARRIED = pattern(
    rf"\b[Ii]n (?:[A-Z][a-z]+ )?(?P<from>{PRINTED_YEAR}),? (?:he|she|they|the couple|[{CAPITAL}][\w’'-]+) (?:was |were |got )?married\b"
    rf"|\b(?:married|wed)\b[^.;\d]{{0,60}} {_IN}(?P<from2>{PRINTED_YEAR})\b"
)
WIDOWED = pattern(
    rf"\bdied (?:in|on) (?:\d{{1,2}} )?(?:[A-Z][a-z]+ )?(?:\d{{1,2}}, )?(?P<until>{PRINTED_YEAR}),? after "
    rf"(?:(?P<wed>(?:the two|they) had been married (?:for )?)|(?:the two had shared |they had shared |sharing )?){_COUNT}"
    r"(?(wed)| (?:of marriage|as (?:husband|man) and wife|as a couple|together|of married life))\b"
)
"""“In 1951 he married …”; “She died in 1998, after 52 years of marriage”."""
MARRIED_FOR = pattern(
    rf"\b(?:they|the (?:couple|two|pair)) (?:were|had been) married (?:for )?{_COUNT}[.;,] (?:when )?(?:She|He|she|he) died (?:in|on) "
    rf"(?:\d{{1,2}} )?(?:[A-Z][a-z]+ )?(?:\d{{1,2}}, )?(?P<until>{PRINTED_YEAR})\b"
)
"""The same in two sentences: “they were married for 52 years. She died in 1998.”"""
YEAR = pattern(rf"\b{PRINTED_YEAR}\b")
NEAR = 2  # paragraphs over which a stay is told


class Length(Record):
    """A length of time, `block.prose[start:end]`, and the years that it is held against, each with its place."""

    block: Block
    start: int
    end: int
    said: str
    worth: float
    bound: str
    first: tuple[Block, int, int]
    last: tuple[Block, int, int] | None
    """None where the length ends with the publication of the text."""
    years: tuple[int, int]

    @property
    def fits(self) -> bool:
        """Whether the length may be that of its years, of which the first and the last one may count or not."""
        right = self.years[1] - self.years[0]
        if hedged(self.block.prose, self.start, self.worth, right):
            return True
        longest = 0 if self.bound in LONGER else 1
        return right < 0 or right - 1 <= self.worth <= right + longest


def lengths(document: Document) -> Iterator[Length]:
    """Every such length, right or wrong."""
    blocks = [block for block in document.prose_blocks() if not block.key]
    for block in blocks:
        shapes = (IN_ONE, CLOSED, *BUILT) if " years" in block.prose else ()
        for match in (found for shape in shapes for found in shape.finditer(block.prose)):
            if not inside(quoted(document, block), *match.span("count")):
                last = (block, *match.span("until"))
                yield length(block, match, (block, *match.span("from")), last, int(match["from"]), int(match["until"]))
    yield from _lives_of_houses(document, blocks)
    yield from _stays(document, blocks)
    yield from _journeys(document, blocks)
    yield from _marriages(document, blocks)


def _lives_of_houses(document: Document, blocks: list[Block]) -> Iterator[Length]:
    """How long a house or a firm was open, of which the text tells the first year elsewhere, under the same name."""
    closed = _all(document, blocks, CLOSED_AFTER)
    opened = _all(document, blocks, OPENED_IN) if closed else []
    for block, match in closed:
        name = match["who"].lower().removeprefix("the ")
        of_it = [(where, told) for where, told in opened if told["who"].lower().removeprefix("the ") == name]
        if len(of_it) == 1:
            ((where, told),) = of_it
            last = (block, *match.span("until"))
            yield length(block, match, (where, *told.span("from")), last, int(told["from"]), int(match["until"]))


def _stays(document: Document, blocks: list[Block]) -> Iterator[Length]:
    """How long somebody worked somewhere, in a story that tells of one such stay only."""
    stays = _all(document, blocks, STAYED)
    if len(stays) != 1:
        return
    joined, retired = _all(document, blocks, JOINED), _all(document, blocks, RETIRED)
    if len(joined) != 1 or len(retired) != 1:
        return
    (block, stay), (first, came), (last, went) = stays[0], joined[0], retired[0]
    if max(one.ordinal for one in (block, first, last)) - min(one.ordinal for one in (block, first, last)) > NEAR:
        return
    if _has_moved(blocks, (block, stay.end()), (last, went.start())):
        return
    group = "from" if came["from"] else "from2"
    yield length(
        block, stay, (first, *came.span(group)), (last, *went.span("until")), int(came[group]), int(went["until"])
    )


def _has_moved(blocks: list[Block], since: tuple[Block, int], until: tuple[Block, int]) -> bool:
    """Whether somebody went on to another place between two places of a text."""
    (first, start), (last, end) = since, until
    between = [one for one in blocks if first.ordinal <= one.ordinal <= last.ordinal]
    return any(
        MOVED.search(one.prose, start if one is first else 0, end if one is last else len(one.prose)) is not None
        for one in between
    )


def _journeys(document: Document, blocks: list[Block]) -> Iterator[Length]:
    """How long something was under way that a text says once was sent off."""
    journeys = _all(document, blocks, JOURNEY)
    launches = _all(document, blocks, LAUNCHED) if len(journeys) == 1 else []
    if len(launches) != 1:
        return
    (block, journey), (first, launch) = journeys[0], launches[0]
    own = sentence_at(document, block, journey.start())
    named = list(YEAR.finditer(block.prose, own.start, own.end)) if own else []
    published = document.metadata.published if document.metadata.published_from != "today" else None
    place = (first, *launch.span("from"))
    if len(named) == 1:
        last = (block, *named[0].span())
        yield length(block, journey, place, last, int(launch["from"]), int(named[0][0]))
    elif not named and published:
        yield length(block, journey, place, None, int(launch["from"]), published.year)


def _marriages(document: Document, blocks: list[Block]) -> Iterator[Length]:
    """How long the one couple was married of whom a text tells when they were and when one of them died."""
    ends = _all(document, blocks, WIDOWED) + _all(document, blocks, MARRIED_FOR)
    begins = _all(document, blocks, MARRIED) if len(ends) == 1 else []
    if len(begins) == 1:
        ((block, widowed),), ((first, married),) = ends, begins
        group = "from" if married["from"] else "from2"
        years = int(married[group]), int(widowed["until"])
        yield length(block, widowed, (first, *married.span(group)), (block, *widowed.span("until")), *years)


def _all(document: Document, blocks: list[Block], shape: re.Pattern[str]) -> list[tuple[Block, re.Match[str]]]:
    return [
        (block, match)
        for block in blocks
        for match in shape.finditer(block.prose)
        if not is_quoted(document, block, match)
    ]


def length(
    block: Block,
    match: re.Match[str],
    first: tuple[Block, int, int],
    last: tuple[Block, int, int] | None,
    begins: int,
    ends: int,
) -> Length:
    """The length that a match of a shape with the groups `count` and `bound` tells,
    with the years that it is held against."""
    start, end = match.span("count")
    end += len(" years") if block.prose.startswith(" years", end) else 0
    bound = (match["bound"] or "").lower()
    return Length(block, start, end, match["count"], value(match["count"]), bound, first, last, (begins, ends))
