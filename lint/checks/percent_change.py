"""A change in percent that its two values do not make: rose 20 percent from 50 to 65."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._gate import Gate, Need
from lint.diagnostics import Edit, Finding, Fix
from lint.document import Document
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "percent": "the change as written",
    "from": "the value before",
    "to": "the value after",
    "right": "the change that the two values make",
}
AMOUNT = r"[$£€]?(?P<{}>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<{}unit>%| (?:percent|cents|pence|million|billion|trillion|thousand|points|people|visitors|jobs|dollars|pounds|euros))?"
VERB = (
    r"(?P<verb>rose|risen|rises|rising|grew|grown|grows|climbed|jumped|surged|soared|gained|increased?|increases|up|"
    r"fell|fallen|falls|falling|dropped|declined|decreased?|slid|slipped|plunged|tumbled|shrank|down|cut)"
)
PERCENT = r"(?:by |of |about |nearly |some |a |an )*(?P<percent>\d{1,4}(?:\.\d+)?) ?(?:%|percent|per cent)"
BEFORE, AFTER = AMOUNT.format("before", "before"), AMOUNT.format("after", "after")
SHAPES = tuple(
    pattern(rf"\b{VERB} {PERCENT},? {rest}(?![\d%]|,\d|\.\d)", re.IGNORECASE)
    for rest in (
        rf"(?:in [\w ]{{1,20}} )?from {BEFORE} (?:[a-z]+ ){{0,3}}to {AFTER}",
        rf"(?:in [\w ]{{1,20}} )?to {AFTER},? (?:[a-z]+ ){{0,3}}from {BEFORE}",
    )
)
DOWN = frozenset(
    "fell fallen falls falling dropped declined decrease decreased slid slipped plunged tumbled shrank down cut".split()
)
SCALE = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


class PercentChange(Options):
    """Options."""

    tolerance: float = option(1.0, "percentage points by which rounding may move the result")


def needs(options: PercentChange) -> Gate:
    """What a text must hold: a share, and both ends of a change."""
    share = Need(frozenset(("percent", "cent")), frozenset("%"))
    return Gate(frozenset(), ((share, Need(frozenset(("from",)), frozenset())),))


def check(document: Document, options: PercentChange) -> Iterator[Finding]:
    """Every change in percent that is further off than rounding explains."""
    for block in document.prose_blocks():
        if "%" not in block.prose and "percent" not in block.prose and "per cent" not in block.prose:
            continue
        for shape in SHAPES:
            for match in shape.finditer(block.prose):
                before, after = _amounts(match)
                if not before or _is_share(match):
                    continue
                right = (after - before) / before * 100
                said = float(match["percent"]) * (-1 if match["verb"].lower() in DOWN else 1)
                slack = options.tolerance + _slack(match, before, after)
                if abs(right - said) <= max(slack, abs(right) * 0.03):
                    continue
                span = block.source(*match.span("percent"))
                shown = f"{abs(right):.0f}" if abs(right) >= 10 else f"{abs(right):.1f}"
                fixes = (Fix(f"Write “{shown}”", (Edit(span.start, span.end, shown),)),) if right * said > 0 else ()
                yield Finding(
                    place=document.place(block, *match.span("percent"), "the change"),
                    evidence=(
                        document.place(block, *match.span("before"), "before"),
                        document.place(block, *match.span("after"), "after"),
                    ),
                    values={
                        "percent": f"{match['percent']} percent",
                        "from": match["before"],
                        "to": match["after"],
                        "right": f"{'minus ' if right < 0 and said > 0 else ''}{shown} percent",
                    },
                    fixes=fixes,
                    confidence=0.88,
                )


def _amounts(match: re.Match[str]) -> tuple[float, float]:
    """Both values; a unit that only one of them has holds for both."""
    units = [(match[name] or "").strip().lower() for name in ("beforeunit", "afterunit")]
    numbers = [float(match[name].replace(",", "")) for name in ("before", "after")]
    scales = [SCALE.get(unit, 0) for unit in units]
    if scales[0] and not scales[1] and not units[1]:
        scales[1] = scales[0]
    elif scales[1] and not scales[0] and not units[0]:
        scales[0] = scales[1]
    return numbers[0] * (scales[0] or 1), numbers[1] * (scales[1] or 1)


def _is_share(match: re.Match[str]) -> bool:
    """Whether the values are percentages themselves, whose change may be counted in points."""
    return any((match[name] or "").strip() in ("%", "percent", "points") for name in ("beforeunit", "afterunit"))


def _slack(match: re.Match[str], before: float, after: float) -> float:
    """Percentage points that the rounding of the two values themselves may account for."""
    half = [0.5 * 10.0 ** -len(match[name].partition(".")[2]) for name in ("before", "after")]
    values = [float(match[name].replace(",", "")) or 1.0 for name in ("before", "after")]
    slack: float = 100 * (half[0] / values[0] + half[1] / values[1]) * max(1.0, after / before)
    return slack
