"""So many things at so much each, against what they come to: “12 boats for €1.9 billion, or €190 million each”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.language.quantities.bounds import rough
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, SCALE, exact, scale_of, value
from lint.language.quotations import is_quoted
from lint.patterns import pattern

_MONEY = "euros?|dollars?|pounds?|francs?|kron(?:or|er|a)|crowns?|yen|marks?|rupees?|pesos?"


def _amount(name: str) -> str:
    """A pattern for an amount of money, with groups of that name."""
    return (
        rough(f"{name}roughly")
        + rf"(?P<{name}sign>[{CURRENCY_SIGNS}]?)(?P<{name}>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)(?P<{name}scale>{SCALE})?(?: (?P<{name}unit>{_MONEY})\b)?(?![\w,.]*\d|%)"
    )


_COUNT = rf"(?P<number>{NUMBER}) (?:[a-z-]+ ){{0,2}}?(?P<noun>[a-z]+s|people|men|women|children|sheep)\b"
_NO_NUMBER = rf"(?:\bin (?:1[5-9]|20)\d\d\b|(?!\b(?:half|both|another|others?|rest|per|twice|double|average|plus|extra|first|second|third)\b)[^.;:()“”\"\d{CURRENCY_SIGNS}]){{0,60}}?"
_EACH = r"(?:each|apiece|a piece|per [a-z]+|an? (?!year\b|month\b|week\b|day\b|hour\b|night\b)[a-z]+)"
_IN_ALL = r"(?: (?:in all|in total|altogether))"
SHAPES = (
    # “12 ships for 1.9 billion dollars, or 190 million dollars each”
    pattern(
        rf"(?<![\w.,{CURRENCY_SIGNS}/-]){_COUNT} {_NO_NUMBER}(?:for|cost|costs|cost us|will cost|at a cost of|"
        rf"worth) {_amount('total')}(?:,? or|, which is|, that is| \() ?{_amount('each')} {_EACH}(?=[.,;)]|$)",
        re.IGNORECASE,
    ),
    # “sold the 14 bronzes for 300 marks apiece, or 3,200 marks in all”
    pattern(
        rf"(?<![\w.,{CURRENCY_SIGNS}/-]){_COUNT} {_NO_NUMBER}(?:for|at|cost|costs|paid|pay|got|received|earned|worth|"
        rf"gave) {_amount('each')} (?:each|apiece|a piece)(?:,? or|, for|,? making|"
        rf", a total of) ?{_amount('total')}(?:{_IN_ALL}|(?=[.;]|$))",
        re.IGNORECASE,
    ),
    # “Each of the 12 households will receive 5,000 euros, or 50,000 euros in all”
    pattern(
        rf"\b[Ee]ach of (?:the|its|their|his|her|our|these|those) {_COUNT} {_NO_NUMBER}{_amount('each')}(?:,? or|, for|,? making|, a total of|, and) ?{_amount('total')}{_IN_ALL}"
    ),
    # “The 60 buses will cost 36 million dollars. That works out at 900,000 dollars a bus.”
    pattern(
        rf"(?<![\w.,{CURRENCY_SIGNS}/-]){_COUNT} {_NO_NUMBER}(?:for|cost|costs|will cost|at a cost of|"
        rf"worth) {_amount('total')}\. (?:That|This|It) (?:works out (?:at|to)|comes to|makes|is|means|"
        rf"amounts to) {_amount('each')} {_EACH}(?=[.,;)]|$)",
        re.IGNORECASE,
    ),
)
CURRENCIES = (
    *CURRENCY_SIGNS,
    *(f" {name}" for name in "euro dollar pound franc kron crown yen mark rupee peso".split()),
)
"""One of which a paragraph has that tells a price."""
TOLERANCE, ROUGH = 0.03, 0.12
"""Share by which a product may be off, and one that is said to be rough."""
MOST_TIMES = 12.0
"""How many times what it makes a total may be, to be that of these things: ten with a zero too many."""


def multiplied(document: Document) -> Iterator[Finding]:
    """Every total that a number of things at a price of each does not make."""
    for block in document.prose_blocks():
        if not any(sign in block.prose for sign in CURRENCIES):
            continue
        for match in (found for shape in SHAPES for found in shape.finditer(block.prose)):
            if is_quoted(document, block, match):
                continue
            number, each, total = value(match["number"]), _worth(match, "each"), _worth(match, "total")
            if number < 2 or not each or not total or not _is_one_currency(match):
                continue
            ratio = total / (number * each)
            is_rough = any(match[f"{name}roughly"] for name in ("each", "total"))
            slack = ROUGH if is_rough else TOLERANCE + _rounding(match, "each") + _rounding(match, "total")
            if abs(ratio - 1) <= slack or not 1 / MOST_TIMES <= ratio <= MOST_TIMES:
                continue
            yield Finding(
                place=document.place(block, *_span(match, "total"), "what they come to"),
                evidence=(
                    document.place(block, *match.span("number"), "how many"),
                    document.place(block, *_span(match, "each"), "for each"),
                ),
                values={
                    "parts": f"{match['number']} × {_written(match, 'each')}",
                    "makes": _as_written(match, number * each),
                    "total": _written(match, "total"),
                },
                confidence=LIKELY,
            )


def _worth(match: re.Match[str], name: str) -> float:
    return value(match[name]) * scale_of(match[f"{name}scale"])


def _span(match: re.Match[str], name: str) -> tuple[int, int]:
    """Where an amount stands with its sign, its magnitude and its currency."""
    ends = [match.end(f"{name}{part}") for part in ("", "scale", "unit")]
    return match.start(f"{name}sign"), max(ends)


def _written(match: re.Match[str], name: str) -> str:
    return match.string[slice(*_span(match, name))]


def _as_written(match: re.Match[str], number: float) -> str:
    """A sum with the currency and the magnitude of the total."""
    scale = match["totalscale"] or ""
    unit = f" {match['totalunit']}" if match["totalunit"] else ""
    return f"{match['totalsign']}{exact(round(number / scale_of(scale), 2))}{scale}{unit}"


def _is_one_currency(match: re.Match[str]) -> bool:
    """Whether both amounts are money, and of one currency,
    or one of them has a currency and stands beside the other."""
    signs = {match[f"{name}sign"] for name in ("each", "total")}
    units = {(match[f"{name}unit"] or "").lower().rstrip("s") for name in ("each", "total")} - {""}
    return (signs != {""} or bool(units)) and len(signs) == 1 and len(units) <= 1


def _rounding(match: re.Match[str], name: str) -> float:
    """Share by which an amount may be off that is told in thousands or more."""
    if not match[f"{name}scale"]:
        return 0.0
    return 0.5 * float(10.0 ** -len(match[name].partition(".")[2])) / (value(match[name]) or 1.0)
