"""Two amounts and the difference that a text tells of them: “$5.2 million, $1.1 million more than the $3.9 million …”,
a deficit, a score."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.document import Block, Document
from lint.language.quantities.bounds import ABOUT_SO_MANY, ROUGHLY
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, SCALE, scale_of, value
from lint.language.words import lowered
from lint.patterns import AnyOf, pattern

_MONEY = r"(?: (?:euros?|dollars?|pounds?|francs?|kron(?:or|er|a)|crowns?|yen)\b)?"


def _amount(name: str) -> str:
    """A pattern for an amount, with groups of that name."""
    return rf"(?P<{name}sign>[{CURRENCY_SIGNS}]?)(?P<{name}>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)(?P<{name}scale>{SCALE})?{_MONEY}(?![\w,.]*\d|%| ?per ?cent)"


MORE_THAN = pattern(
    rf"(?<![\w.,/–-]){_amount('one')}(?: (?!(?:and|or|than|to)\b)[a-z’'-]+){{0,8}}, {_amount('gap')}(?: [a-z]+)? (?P<way>more|fewer|less|higher|lower) than "
    rf"(?:the|its|last year[’']s|the year before[’']s) {_amount('other')}(?! (?:more|fewer|less)\b)"
)
GAPS = "deficit|gap|shortfall|surplus"
_NOT_PLANNED = rf"(?:(?!\b(?:cut|rise|fall|increase|reduction|up|down|from|grew|rose|fell|by|more|less)\b)[^.;\d{CURRENCY_SIGNS}]){{0,40}}?"
SPENDING = pattern(
    rf"\b(?P<what>[Ss]pending|[Ee]xpenditure|[Cc]osts|[Ii]ncome|[Rr]evenues?|[Ee]xports|"
    rf"[Ii]mports) {_NOT_PLANNED}{_amount('one')},? (?:and|against|with|while) (?P<what2>spending|expenditure|costs|"
    rf"income|revenues?|exports|imports) {_NOT_PLANNED}{_amount('other')}"
    rf"[.,;]?(?: (?!(?:(?:19|20)\d\d|month|quarter)\b)[\w’'-]+){{0,6}}? (?P<kind>{GAPS}) of {ABOUT_SO_MANY}{_amount('gap')}"
)
"""“spending of 61 billion crowns and revenue of 57 billion. The deficit of 6 billion”."""
SCORE = pattern(
    rf"(?<![\w.,/:–-])(?P<one>\d{{1,3}}) ?[-–] ?(?P<other>\d{{1,3}})(?![\w/:–-]|[.,]\d)(?:(?!\b(?:after|half|leading|"
    rf"trailing|tied|then)\b)[^.;:\d]){{0,40}}?,? (?:by|a margin of) (?P<gap>{NUMBER}) (?P<unit>points|runs|"
    rf"goals)\b(?! (?:to|or more|in)\b)"
)
"""“lost 104-88, by 26 points”."""
AT_ALL = AnyOf(
    *(
        (f" {way} than ", rf", [{CURRENCY_SIGNS}]?\d(?:[^.;]|\.\d){{0,30}} {way} than ")
        for way in ("more", "fewer", "less", "higher", "lower")
    ),
    *((f" {gap} of ", "") for gap in GAPS.split("|")),
    *((f" {unit}", rf"\d ?[-–] ?\d[^.;]{{1,60}} {unit}\b") for unit in ("points", "runs", "goals")),
)
"""A cheap test, in small letters."""
NOT_EXACT = pattern(rf"\b(?:some|{ROUGHLY}|at least|over|more than|up to) [{CURRENCY_SIGNS}]?$")
REACH = 24  # characters before an amount
MOST_TIMES = 3.0
"""How many times as large one amount is at most, for both to be of one kind."""
BASKETBALL = 3
"""Digits or points: a lower score has other margins, as that of a shoot-out."""


def differences(document: Document) -> Iterator[tuple[Block, re.Match[str], float, str]]:
    """Every difference that its two amounts do not make: where it is told, with what they make, and the unit of it."""
    if not AT_ALL.stands_in(lowered(document)):
        return
    for shape in (MORE_THAN, SPENDING):
        for block, match in in_own_words(document, shape):
            if any(
                NOT_EXACT.search(block.prose, max(0, match.start(f"{name}sign") - REACH), match.start(f"{name}sign"))
                for name in ("one", "gap", "other")
            ):
                continue
            signs = {match[f"{name}sign"] for name in ("one", "gap", "other")}
            scales = {match[f"{name}scale"] or "" for name in ("one", "gap", "other")}
            if len(signs) > 1 or len({scale.strip() for scale in scales}) > 1 or not _are_apart(match):
                continue
            one, gap, other = (value(match[name]) for name in ("one", "gap", "other"))
            digits = max(len(match[name].partition(".")[2]) for name in ("one", "gap", "other"))
            right = round(abs(one - other), digits)
            slack = 1.51 * 10.0**-digits if scales != {""} else 0.0
            if (
                abs(right - gap) > slack
                and 0 < max(one, other) <= MOST_TIMES * min(one, other)
                and gap < max(one, other)
            ):
                yield block, match, right, match["gapscale"] or ""
    for block, match in in_own_words(document, SCORE):
        one, gap, other = (value(match[name]) for name in ("one", "gap", "other"))
        if abs(one - other) != gap and len(match["one"]) + len(match["other"]) > BASKETBALL and one != other:
            yield block, match, abs(one - other), f" {match['unit']}"


def _are_apart(match: re.Match[str]) -> bool:
    """Whether the difference goes the way that the words say, and is of two things."""
    named = match.groupdict()
    if named.get("what2"):
        return named["what"].lower().rstrip("s") != named["what2"].rstrip("s")
    is_more = match["way"] in ("more", "higher")
    return (
        value(match["one"]) * scale_of(match["onescale"]) > value(match["other"]) * scale_of(match["otherscale"])
    ) == is_more


def written(match: re.Match[str], name: str) -> str:
    """An amount with its currency and its magnitude."""
    said = match.groupdict()
    return f"{said.get(f'{name}sign') or ''}{match[name]}{said.get(f'{name}scale') or ''}"
