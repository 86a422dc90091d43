"""A lead that two results do not make: 43 points, five ahead of a side that has 36; won by 500 votes, 24,618 to 24,107."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.numbers import NUMBER, shown, value
from lint.language.quotations import inside, quoted
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "gap": "the lead as written",
    "one": "the better result",
    "other": "the other one",
    "right": "the lead that they make",
}
UNITS = "points|votes|runs|seats|goals|strokes|shots|medals"
AHEAD = pattern(
    rf"(?<![\w.,/-])(?P<one>{NUMBER}) (?P<unit>{UNITS}),? (?P<gap>{NUMBER}) (?:(?P=unit) )?"
    r"(?:ahead of|clear of|in front of|above|behind|below|more than|fewer than) [^.;:()\d]{1,60}?\b"
    rf"(?:on|with|have|has|had|at) (?P<other>{NUMBER})(?![\w,]*[.,]?\d| ?%)"
)
"""“43 points, five ahead of Tarn, who stay on 36”."""
BY = pattern(
    rf"\b(?:by|(?:margin|majority|lead) of) (?P<gap>{NUMBER}) (?P<unit>{UNITS})(?: [a-z]+){{0,4}}(?:[,:] | \()"
    rf"(?P<one>{NUMBER})(?: (?P=unit))?(?: to | ?[-–] ?)(?P<other>{NUMBER})(?![\w,]*[.,/–-]?\d| ?%)"
)
"""“by 511 votes, 24,618 to 24,107”."""
EACH_HAD = pattern(
    rf"\b(?:had|got|won|received|polled|took|with) (?P<one>{NUMBER}) (?P<unit>votes)(?:(?!\b(?:of|turnout|total|cast|needed|required)\b)[^.;:\d]){{1,40}}? (?P<other>{NUMBER})(?: votes)?,? (?:or |for )?an? "
    rf"(?:margin|majority|lead) of (?P<gap>{NUMBER})(?![\w,]*[.,]?\d| ?%| percent| per cent)"
)
"""“Lund had 18,902 votes and Moe 17,498, a margin of 1,404”."""
_TIME = r"(?P<time>(?P<hours>\d{1,2})(?::| hours?,? )(?P<minutes>\d{1,2})(?::(?P<seconds>\d\d)|(?<=\d) minutes?,? (?:and )?(?P<last>\d{1,2}) seconds?))"
CLOCKED = pattern(rf"(?<![\w:.]){_TIME}(?![\d:])")
BEHIND = pattern(
    rf"(?<![\w:.]){_TIME},? (?:just |only |a mere |and )?(?P<gap>{NUMBER}) (?P<unit>seconds?|minutes?) (?:behind|adrift|back)(?= ?[.;:,)]|$| and\b)"
)
"""“second in 2:08:51, just 19 seconds behind”."""
FARTHER = ("behind", "adrift", "back")
FURTHEST = 1800
"""Seconds between two results of one race, at most."""
MOST_TIMES = 3.0
"""How many times as large the better result is at most, for both to be of one contest."""


class LeadMismatch(Options):
    """No options."""


def needs(options: LeadMismatch) -> Gate:
    """What a text must hold: what is counted, and a word of leads."""
    units = Need(frozenset((*UNITS.split("|"), "second", "seconds", "minute", "minutes")), frozenset())
    leads = Need(
        frozenset("ahead clear front above behind below more fewer by margin majority lead adrift back".split()),
        frozenset(),
    )
    return Gate(frozenset(), ((units, leads),))


def check(document: Document, options: LeadMismatch) -> Iterator[Finding]:
    """Every lead that is another than the difference of its two results."""
    yield from _behind(document)
    for block in document.prose_blocks():
        for shape in (AHEAD, BY, EACH_HAD):
            for match in shape.finditer(block.prose):
                one, other, gap = (value(match[name]) for name in ("one", "other", "gap"))
                if abs(one - other) == gap or inside(quoted(document, block), match.start(), match.end()):
                    continue
                if 0 < max(one, other) <= MOST_TIMES * min(one, other) and gap < max(one, other):
                    yield _finding(document, block, match, abs(one - other))


def _behind(document: Document) -> Iterator[Finding]:
    """A time with a distance to another one that no time before it in the paragraph is away: “second in 2:08:51, 19 seconds behind”."""
    for block in document.prose_blocks():
        for match in BEHIND.finditer(block.prose) if any(word in block.prose for word in FARTHER) else ():
            own = _seconds(match)
            earlier = [
                one for one in CLOCKED.finditer(block.prose, 0, match.start()) if 0 < own - _seconds(one) < FURTHEST
            ]
            gap = value(match["gap"]) * (60 if match["unit"].startswith("minute") else 1)
            if not earlier or any(abs(own - _seconds(one) - gap) < 1 for one in earlier):
                continue
            if gap % 60 == 0 and any(abs(own - _seconds(one) - gap) < 60 for one in earlier):
                continue  # in whole minutes
            if inside(quoted(document, block), match.start(), match.end()):
                continue
            first = earlier[0]
            yield Finding(
                place=document.place(block, *match.span("gap"), "the distance"),
                evidence=(
                    document.place(block, *first.span(), "one result"),
                    document.place(block, match.start("hours"), match.end("time"), "the other one"),
                ),
                values={
                    "gap": match["gap"].lower(),
                    "one": first[0],
                    "other": match["time"],
                    "right": shown(own - _seconds(first)),
                },
                confidence=0.85,
            )


def _seconds(match: re.Match[str]) -> int:
    """A time that was taken, in seconds."""
    return int(match["hours"]) * 3600 + int(match["minutes"]) * 60 + int(match["seconds"] or match["last"])


def _finding(document: Document, block: Block, match: re.Match[str], right: float) -> Finding:
    return Finding(
        place=document.place(block, *match.span("gap"), "the lead"),
        evidence=(
            document.place(block, *match.span("one"), "one result"),
            document.place(block, *match.span("other"), "the other one"),
        ),
        values={
            "gap": match["gap"].lower(),
            "one": match["one"].lower(),
            "other": match["other"].lower(),
            "right": shown(right),
        },
        confidence=0.85,
    )
