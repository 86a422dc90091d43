"""Spans that are told in other words than as two dates side by side, the later end first: pages, seasons, limits,
“ended in 2004, having begun in 2006”."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from lint.document import Block, Document
from lint.language.quantities.numbers import NUMBER, value
from lint.language.quotations import is_quoted
from lint.language.temporal.months import MONTH_NAME
from lint.language.temporal.words import MONTHS, WEEKDAY
from lint.patterns import caseless, pattern
from lint.records import Record

_FROM, _TO = (rf"(?P<{end}>(?:(?:{MONTH_NAME}) )?(?:1[5-9]|20)\d\d)\b(?!s)" for end in ("from", "to"))
NO_SCALE = r"(?! (?:hundred|thousand|million|billion|dozen)\b)"
"""Behind a number that is a part of no larger one: “one hundred”."""
_DAY = rf"(?:{WEEKDAY},? (?:the )?)?"
COMPARING = pattern(
    r"\b(?:moved|postponed|(?:brought|brings?|bringing)\b.{1,40}\bforward|put (?:back|forward)|changed|rescheduled|"
    r"revised|corrected|shifted|delayed|cut|lower(?:ed|ing)|rais(?:ed|ing)|reduced|fell|fall(?:s|en|ing)?|dropp?(?:s|"
    r"ed|ing)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|slipped|slid|sank|dipped|eased|improved|narrowed|shrank|"
    r"went|countdown|back|counts?|counted|backwards?)\b",
    re.IGNORECASE,
)
LEAD = 60  # characters
CENTURY, HALF = 100, 50
BACK_BY = 3 * 60  # minutes
_SEASON = r"(?:1[89]|20)\d\d ?[–—/-] ?\d\d"
_CLOCK = r"(?:noon|(?!0\.)(?:[01]?\d|2[0-3])[:.][0-5]\d)"


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


def _are_numbers_reversed(match: re.Match[str]) -> bool:
    """Whether of two numbers of one unit the first is the larger one."""
    groups = match.groupdict()
    units = {one.rstrip("s") for one in (groups.get("unit"), groups.get("other")) if one}
    return len(units) < 2 and value(match["from"]) > value(match["to"]) and _are_alike(match)


def _are_dates_reversed(match: re.Match[str]) -> bool:
    """Whether of two months or years the first is the later one."""
    return _is_later(match["from"], match["to"])


def _is_season_reversed(match: re.Match[str]) -> bool:
    """Whether a year stands before the last two digits of an earlier one, and not of one of the next century."""
    return 0 < int(match["from"]) % CENTURY - int(match["to"]) < HALF


def _are_years_before_christ_reversed(match: re.Match[str]) -> bool:
    """Whether years that count down count up."""
    return int(match["from"]) < int(match["to"])


def _is_first_larger(match: re.Match[str]) -> bool:
    """Whether of two whole numbers, neither of which leaves anything out, the first is the larger one."""
    return int(match["from"]) > int(match["to"])


def _is_clock_reversed(match: re.Match[str]) -> bool:
    """Whether hours of one day go back by less than a few:
    what ends so early on the next day lasts nearly all of it."""
    first, last = (_minute(match[end]) for end in ("from", "to"))
    return 0 < first - last <= BACK_BY


def _minute(clock: str) -> int:
    hours, _, minutes = clock.replace(".", ":").partition(":")
    return (12 if clock == "noon" else int(hours)) * 60 + int(minutes or 0)


class Shape(Record):
    """A span in some words, and what tells that it is reversed."""

    span: re.Pattern[str]
    is_reversed: Callable[[re.Match[str]], bool]


SHAPES = (
    Shape(
        pattern(r"\b(?:pp\.?|pages) ?(?P<from>\d{1,4}) ?[–—-] ?(?P<to>\d{1,4})(?![\w.,–—-]*\d)"),
        _are_numbers_reversed,
    ),
    Shape(
        pattern(
            r"\b(?:starts?|begins?|began|started) on page (?P<from>\d{1,4})\b[^.;\d]{1,60}\b(?:ends?|ended|finish(?:es|ed)?|stops?) on page (?P<to>\d{1,4})\b"
        ),
        _are_numbers_reversed,
    ),
    Shape(
        pattern(
            rf"\bfrom {_DAY}(?P<from>\d{{1,2}})(?:st|nd|rd|th)? (?:to|until|till|through) {_DAY}(?P<to>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?:{MONTH_NAME})\b"
        ),
        _are_numbers_reversed,
    ),
    Shape(
        pattern(
            r"\bfrom the (?:early |mid-|late )?(?P<from>1\d\d0|20\d0)s (?:to|through|until|into|up to) the (?:early |mid-|late )?(?P<to>1\d\d0|20\d0)s\b"
        ),
        _are_numbers_reversed,
    ),
    Shape(
        pattern(
            rf"\b(?:no|not) (?:younger|less|fewer|lower|shorter|smaller|earlier|lighter) than (?P<from>{NUMBER}){NO_SCALE}(?P<unit>(?: [a-z]+)?) (?:and|or|but|nor) (?:no|not) "
            rf"(?:older|more|higher|longer|taller|larger|later|heavier|greater) than (?P<to>{NUMBER}){NO_SCALE}(?P<other>(?: [a-z]+)?)\b"
        ),
        _are_numbers_reversed,
    ),
    Shape(
        pattern(
            rf"\bat least (?P<from>{NUMBER}){NO_SCALE}(?P<unit>(?: [a-z]+)?) (?:and|but) (?:at most|no more than|not more than) (?P<to>{NUMBER}){NO_SCALE}(?P<other>(?: [a-z]+)?)\b"
        ),
        _are_numbers_reversed,
    ),
    Shape(
        pattern(
            rf"\b(?:began|begins?|started|starts?|opened|opens?) (?:again )?in (?:early |late |"
            rf"mid-)?{_FROM}[^.;:()\d]{{0,30}} and (?:breaks? off|broke off|ends?|ended|closed|closes|stops|stopped|"
            rf"finish(?:es|ed))\b[^.;:()\d]{{0,30}} in (?:early |late |mid-)?{_TO}"
        ),
        _are_dates_reversed,
    ),
    Shape(
        pattern(
            rf"\b(?:came to an end|ended|ends|finished|closed|stopped) in (?:early |late |mid-)?{_TO},? (?:having|"
            rf"after having|and had) (?:begun|started|opened) in (?:early |late |mid-)?{_FROM}"
        ),
        _are_dates_reversed,
    ),
    Shape(
        pattern(
            r"\b(?:seasons?|winters?|campaigns?|terms?|years?)(?: of| in| from)? (?P<from>(?:1[89]|20)\d\d) ?[–—/-] ?(?P<to>\d\d)(?![\w–—/-]*\d)"
        ),
        _is_season_reversed,
    ),
    Shape(
        pattern(
            r"(?<![\w–—/-])(?P<from>(?:1[89]|20)\d\d) ?[–—/-] ?(?P<to>\d\d) (?:(?:financial|fiscal|school|academic|tax|budget|crop) year|season)\b"
        ),
        _is_season_reversed,
    ),
    Shape(
        pattern(
            rf"\b(?:begin(?:ning|s)?|start(?:ing|s)?|commencing|opening) (?:in|at) (?:the (?:start|"
            rf"end) of )?{_FROM},? and (?:ending|finishing|closing|concluding|running until|lasting until) (?:in|"
            rf"at) (?:the (?:start|end) of )?{_TO}"
        ),
        _are_dates_reversed,
    ),
    Shape(
        pattern(rf"\btook office in {_FROM}, (?:stepped down|retired|left|resigned|lost it) in {_TO}"),
        _are_dates_reversed,
    ),
    Shape(
        pattern(
            rf"\b(?:starting|beginning) (?:on )?\d{{1,2}} {_FROM},? and (?:ending|closing|finishing) (?:on )?\d{{1,2}} {_TO}"
        ),
        _are_dates_reversed,
    ),
    Shape(
        pattern(
            rf"\b(?:began|started|opened) in the (?:first|second|third|fourth|"
            rf"last) quarter of {_FROM},? and (?:was over|ended|had ended|closed|was done) (?:by|in) the (?:first|"
            rf"second|third|fourth|last) quarter of {_TO}"
        ),
        _are_dates_reversed,
    ),
    Shape(
        pattern(
            rf"\b(?:until|till) {_TO},? [^.;:()\d]{{0,30}}\bhaving (?:begun|started|opened) (?:in|at) (?:the (?:start|end) of )?{_FROM}"
        ),
        _are_dates_reversed,
    ),
    Shape(
        pattern(
            rf"\b(?:operated|ran|lived|worked|served|was open|were open|was in use|"
            rf"stood empty) (?:there )?from (?:the (?:spring|summer|autumn|fall|"
            rf"winter) of )?{_FROM}[^.;:()\d]{{0,20}} and (?:shut|closed|ended|left|stopped)"
            rf"[^.;:()\d]{{0,30}} in (?:the (?:spring|summer|autumn|fall|winter) of )?{_TO}"
        ),
        _are_dates_reversed,
    ),
    Shape(
        pattern(
            rf"(?:\(|\bfrom |\bbetween )(?P<from>\d{{1,2}})(?:st|nd|rd|th)? ?(?:[–—-]|to|and|until|till|"
            rf"through) ?(?P<to>\d{{1,2}})(?:st|nd|rd|th)? (?:{MONTH_NAME})(?: (?:19|20)\d\d\b|\))"
        ),
        _is_first_larger,
    ),
    Shape(
        pattern(
            r"\bfrom the (?P<from>\d{1,2})(?:st|nd|rd|th) (?:to|until|till|through) the (?P<to>\d{1,2})(?:st|nd|rd|"
            r"th) of (?:(?:this|that|next|last|the(?: same)?) month|the month)\b"
        ),
        _is_first_larger,
    ),
    Shape(
        pattern(
            rf"\b(?:starting|beginning) (?:on )?(?:{MONTH_NAME}|[A-Z][a-z]{{2,3}}\.) (?P<from>\d{{1,2}})(?:st|nd|rd|"
            rf"th)?,? and (?:finishing|ending) on the (?P<to>\d{{1,2}})(?:st|nd|rd|th) of (?:that|the) same month\b"
        ),
        _is_first_larger,
    ),
    Shape(
        pattern(
            r"\b(?:from|between|cover(?:s|ed|ing)?|spann?(?:s|ed|ing)?) (?:the )?fiscal (?:year )?(?P<from>(?:19|"
            r"20)\d\d) (?:to|and|through|until) (?:fiscal )?(?:year )?(?P<to>(?:19|20)\d\d)\b"
        ),
        _is_first_larger,
    ),
    Shape(
        pattern(r"\bb\. ?(?P<from>1[5-9]\d\d|20\d\d)[,;] ?d\. ?(?P<to>1[5-9]\d\d|20\d\d)\b"),
        _is_first_larger,
    ),
    Shape(
        pattern(
            r"\bfrom (?:the )?age (?:of )?(?P<from>\d{1,2}) (?:up )?to (?:the )?(?:age (?:of )?)?(?P<to>\d{1,2})(?! "
            r"?(?:%|per ?cent|months|weeks|days|[a-z]+ (?:a|of)\b))(?![\w.,:/-]*\d)"
        ),
        _is_first_larger,
    ),
    Shape(
        pattern(
            r"\b(?:takes?|open to|for|admits?|accepts?|teaches) (?:[a-z]+ ){1,3}from (?P<from>\d{1,2}) (?:up )?to (?P<to>\d{1,2}) (?:years old|years of age)\b"
        ),
        _is_first_larger,
    ),
    Shape(
        pattern(
            r"\b(?:spans?|spanning|cover(?:s|ing)|dat(?:es|ing)|ranging|stretching|made|works?|finds|remains|coins|"
            r"silver|pottery) (?:[A-Za-z]+ ){0,2}from the (?P<from>\d{1,2})(?:st|nd|rd|th) century (?:to|through|"
            r"until|up to) the (?P<to>\d{1,2})(?:st|nd|rd|th)(?: century)?\b(?! ?B\.?C)"
        ),
        _is_first_larger,
    ),
    Shape(
        pattern(
            rf"\b(?:(?P<between>between)|from) (?P<from>{_CLOCK}) (?(between)and|(?:to|until|"
            rf"till)) (?P<to>{_CLOCK})(?: (?:GMT|UTC|[A-Z]{{2,4}}T|local time|in the morning|that morning|daily|"
            rf"each day|every day)\b(?! (?:on|the next|the following|[A-Z]))|(?=[,.;)]))"
        ),
        _is_clock_reversed,
    ),
    Shape(
        pattern(
            r"(?<![\w.,:/–—-])(?P<from>[0-2]\d:[0-5]\d)(?: ?[–—] ?| - )(?P<to>[0-2]\d:[0-5]\d)(?![\w:–—-]|[.,/]\d| ?[ap]\.?m\b)"
        ),
        _is_clock_reversed,
    ),
    Shape(
        pattern(rf"(?<![\w–—/-])(?P<from>{_SEASON}) (?:to|through|until) (?P<to>{_SEASON})(?![\w–—/-])"),
        lambda match: match["from"][:4] > match["to"][:4],
    ),
    Shape(
        pattern(r"(?<=[a-z]) \((?P<from>(?:1[89]|20)\d\d)[–—-](?P<to>1[3-9]|[2-9]\d)\)"),
        _is_season_reversed,
    ),
    Shape(
        pattern(
            r"\b(?:from|between) (?P<from>\d{2,4}) ?B\.?C\.?(?:E\.?)? (?:to|until|and) (?P<to>\d{2,4}) ?B\.?C\.?(?:E\.?)?(?!\w)"
        ),
        _are_years_before_christ_reversed,
    ),
)


class Bounds(Record):
    """A span, the match of which has its ends as `from` and `to`."""

    block: Block
    match: re.Match[str]


def reversed_bounds(document: Document, blocks: Iterable[Block]) -> Iterator[Bounds]:
    """Every such span of some blocks that ends before it begins, in the text's own words."""
    for block in blocks:
        for match in _reversed(block.prose):
            lead = block.prose[max(0, match.start() - LEAD) : match.start()]
            if not COMPARING.search(lead) and not is_quoted(document, block, match):
                yield Bounds(block, match)


def _reversed(prose: str) -> Iterator[re.Match[str]]:
    for shape in SHAPES:
        yield from filter(shape.is_reversed, shape.span.finditer(prose))
