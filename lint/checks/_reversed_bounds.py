"""Spans that are told in other words than as two dates side by side, the later end first: pages, seasons, limits, “ended in 2004, having begun in 2006”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lint.document import Block, Document
from lint.language.numbers import NUMBER, value
from lint.language.quotations import is_quoted
from lint.language.temporal_words import MONTHS
from lint.patterns import caseless, pattern

_MONTH = "|".join(name.capitalize() for name in MONTHS if len(name) > 3 or name == "may")
_FROM, _TO = (rf"(?P<{end}>(?:(?:{_MONTH}) )?(?:1[5-9]|20)\d\d)\b(?!s)" for end in ("from", "to"))
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?"
NUMBERS = (
    pattern(r"\b(?:pp\.?|pages) ?(?P<from>\d{1,4}) ?[–—-] ?(?P<to>\d{1,4})(?![\w.,–—-]*\d)"),
    pattern(
        r"\b(?:starts?|begins?|began|started) on page (?P<from>\d{1,4})\b[^.;\d]{1,60}\b(?:ends?|ended|finish(?:es|ed)?|stops?) on page (?P<to>\d{1,4})\b"
    ),
    pattern(
        rf"\bfrom {_DAY}(?P<from>\d{{1,2}})(?:st|nd|rd|th)? (?:to|until|till|through) {_DAY}(?P<to>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?:{_MONTH})\b"
    ),
    pattern(r"\bfrom the (?P<from>1\d\d0|20\d0)s (?:to|through|until|into|up to) the (?P<to>1\d\d0|20\d0)s\b"),
    pattern(
        rf"\b(?:no|not) (?:younger|less|fewer|lower|shorter|smaller|earlier|lighter) than (?P<from>{NUMBER})(?P<unit>(?: [a-z]+)?) (?:and|or|but|nor) (?:no|not) "
        rf"(?:older|more|higher|longer|taller|larger|later|heavier|greater) than (?P<to>{NUMBER})(?P<other>(?: [a-z]+)?)\b"
    ),
    pattern(
        rf"\bat least (?P<from>{NUMBER})(?P<unit>(?: [a-z]+)?) (?:and|but) (?:at most|no more than|not more than) (?P<to>{NUMBER})(?P<other>(?: [a-z]+)?)\b"
    ),
)
"""Two numbers of which the first must not be the larger one."""
DATES = (
    pattern(
        rf"\b(?:began|begins?|started|starts?|opened|opens?) (?:again )?in (?:early |late |mid-)?{_FROM}[^.;:()\d]{{0,30}} and (?:breaks? off|broke off|ends?|ended|closed|closes|stops|stopped|finish(?:es|ed))\b[^.;:()\d]{{0,30}} in (?:early |late |mid-)?{_TO}"
    ),
    pattern(
        rf"\b(?:came to an end|ended|ends|finished|closed|stopped) in (?:early |late |mid-)?{_TO},? (?:having|after having|and had) (?:begun|started|opened) in (?:early |late |mid-)?{_FROM}"
    ),
)
"""Two months or years, the beginning and the end by name."""
SEASONS = pattern(
    r"\b(?:seasons?|winters?|campaigns?|terms?|years?)(?: of| in| from)? (?P<from>(?:1[89]|20)\d\d) ?[–—/-] ?(?P<to>\d\d)(?![\w–—/-]*\d)"
)
"""A year and the last two digits of the next one."""
BEFORE_CHRIST = pattern(
    r"\b(?:from|between) (?P<from>\d{2,4}) ?B\.?C\.?(?:E\.?)? (?:to|until|and) (?P<to>\d{2,4}) ?B\.?C\.?(?:E\.?)?(?!\w)"
)
MARKS = (
    "pp",
    "pages ",
    "on page",
    " than ",
    "at least",
    "from ",
    " in 1",
    " in 2",
    "season",
    "winter",
    "campaign",
    "term",
    "years ",
    " BC",
    "B.C",
    "having",
    "begin",
    "began",
    "start",
    "open",
)
COMPARING = pattern(
    r"\b(?:moved|postponed|brought forward|put (?:back|forward)|changed|rescheduled|revised|corrected|shifted|delayed|countdown|back|counts?|counted|backwards?)\b",
    re.IGNORECASE,
)
LEAD = 60  # characters
CENTURY, HALF = 100, 50


class Bounds(NamedTuple):
    """A span, the match of which has `from` and `to`, and which of these ends it."""

    block: Block
    match: re.Match[str]


def reversed_bounds(document: Document) -> Iterator[Bounds]:
    """Every such span that ends before it begins, in the text's own words."""
    for block in document.prose_blocks():
        if not any(mark in block.prose for mark in MARKS):
            continue
        for match in _reversed(block.prose):
            lead = block.prose[max(0, match.start() - LEAD) : match.start()]
            if not COMPARING.search(lead) and not is_quoted(document, block, match):
                yield Bounds(block, match)


def _reversed(prose: str) -> Iterator[re.Match[str]]:
    for shape in NUMBERS:
        for match in shape.finditer(prose):
            groups = match.groupdict()
            units = {one.rstrip("s") for one in (groups.get("unit"), groups.get("other")) if one}
            if len(units) < 2 and value(match["from"]) > value(match["to"]) and _are_alike(match):
                yield match
    for shape in DATES:
        yield from (match for match in shape.finditer(prose) if _is_later(match["from"], match["to"]))
    for match in SEASONS.finditer(prose):
        if 0 < int(match["from"]) % CENTURY - int(match["to"]) < HALF:
            yield match
    for match in BEFORE_CHRIST.finditer(prose):
        if int(match["from"]) < int(match["to"]):
            yield match


def _are_alike(match: re.Match[str]) -> bool:
    """Whether two numbers are written out alike: “pp. 348–52” leaves out what both have."""
    return (
        not match["to"].isdigit()
        or len(match["to"]) == len(match["from"])
        or "page " in match[0]
        or " than " in match[0]
    )


def _is_later(one: str, other: str) -> bool:
    """Whether one month or year is after another; of a year alone its months are not known."""
    first, last = (_parts(said) for said in (one, other))
    return first[0] > last[0] or (first[0] == last[0] and min(first[1], last[1]) > 0 and first[1] > last[1])


def _parts(said: str) -> tuple[int, int]:
    month, _, year = said.rpartition(" ")
    numbers: Mapping[str, int] = MONTHS
    return int(year), numbers.get(caseless(month), 0)
