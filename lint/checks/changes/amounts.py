"""The two values of a change, how they are written, and the finding that the change is another one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import PERCENT_SIGN, SCALE, SCALES, value
from lint.language.temporal.months import MONTH_NAME, SHORT_MONTH
from lint.patterns import pattern

AMOUNT = (
    rf"(?<![\d.,])[{CURRENCY_SIGNS}]?(?P<{{}}>\d{{{{1,3}}}}(?:,\d{{{{3}}}})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:one|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve)(?= (?:(?:(?:m|b|tr)illion|crore|lakh)\b|in (?:19|20)\d\d\b)))(?!-[a-z])(?! (?:"
    + MONTH_NAME
    + "|"
    + SHORT_MONTH
    + r")\b)(?P<{}unit>%|"
    + SCALE
    + r"|(?<=\d)p\b| (?:percent|cents|pence|points|people|visitors|jobs|dollars|pounds|euros))?(?:(?<=ion) (?:dollars|pounds|euros|francs|crowns|yen))?"
)
BEFORE, AFTER = AMOUNT.format("before", "before"), AMOUNT.format("after", "after")
NOUNS = "increase rise jump surge gain growth drop decrease decline fall cut reduction loss".split()
NOUN = f"(?P<verb>{'|'.join(NOUNS)})"
VERBS = (
    *"rose risen rises rising grew grown grows climbed jumped surged soared gained advanced advances expanded raised lifted boosted increased increase increases up".split(),
    *"fell fallen falls falling dropped declined decreased decrease slid slipped plunged tumbled shrank lowered reduced trimmed down cut".split(),
    *(f"{went} {way}" for went in ("went", "gone", "goes") for way in ("up", "down")),
)
VERB = f"(?P<verb>{'|'.join(VERBS)})"
FRACTIONS = {
    "half": 50.0, "a third": 100 / 3, "a quarter": 25.0, "a fifth": 20.0, "a tenth": 10.0,
    "two thirds": 200 / 3, "two-thirds": 200 / 3, "three quarters": 75.0, "three-quarters": 75.0,
}  # fmt: skip
IN_WORDS = "|".join(FRACTIONS).replace("half", "(?<=by )half")
PERCENT = (
    r"(?:by |of |about |nearly |some |a |an )*"
    rf"(?:(?P<percent>\d{{1,4}}(?:\.\d+)?) ?{PERCENT_SIGN}|(?P<fraction>{IN_WORDS}))"
)
WHEN = r"(?: [a-z]+){0,3}(?: in (?:(?:[A-Z][a-z]+ )?(?:19|20)\d\d|[A-Z][a-z]{2,8}))?"
KINDS = ("a rise", "a fall")
MOST_TIMES = 4.0  # a change that is larger speaks of two other things
BARE_YEAR = pattern(r"(?:1[5-9]|20)\d\d")
DOWN = frozenset(
    "drop decline fall reduction loss lost shed less lower below cheaper fewer "
    "fell fallen falls falling dropped declined decrease decreased slid slipped plunged tumbled shrank lowered reduced trimmed down cut".split()
) | {"went down", "gone down", "goes down"}


def changed(document: Document, block: Block, match: re.Match[str], group: str, written: str, makes: str) -> Finding:
    """The change, which stands in a group of the match, with the values before and after it as evidence."""
    return Finding(
        place=document.place(block, *match.span(group), "the change"),
        evidence=(
            document.place(block, *match.span("before"), "before"),
            document.place(block, *match.span("after"), "after"),
        ),
        values={"percent": written, **_bounds(match), "right": makes},
        confidence=LIKELY,
    )


def _bounds(match: re.Match[str]) -> dict[str, str]:
    """Both values as the message has them: with “million” and the like where one of the two alone has that."""
    bounds = {"from": "before", "to": "after"}
    if "beforeunit" in match.re.groupindex:  # not every pattern has one
        scaled = [value(match[name]) != amount for name, amount in zip(bounds.values(), amounts(match), strict=True)]
        if scaled[0] != scaled[1]:
            return {
                key: match[name] + (match[f"{name}unit"] or "") * is_scaled
                for (key, name), is_scaled in zip(bounds.items(), scaled, strict=True)
            }
    return {key: match[name] for key, name in bounds.items()}


def ratio_in_words(ratio: float) -> str:
    """What a multiple is called: “2.5 times as much”, “3 times as much”, below one “33 percent less”."""
    if ratio < 1:
        return f"{100 - 100 * ratio:.0f} percent less"
    return f"{ratio:.1f}".removesuffix(".0") + " times as much"


def amounts(match: re.Match[str]) -> tuple[float, float]:
    """Both values; a unit that only one of them has holds for both."""
    units = [(match[name] or "").strip().lower() for name in ("beforeunit", "afterunit")]
    numbers = [value(match[name]) for name in ("before", "after")]
    scales = [SCALES.get(unit, 0) for unit in units]
    written_out = ["," in match[name] for name in ("before", "after")]  # “from 1.2 million to 300,000”
    if scales[0] and not scales[1] and not units[1] and not written_out[1]:
        scales[1] = scales[0]
    elif scales[1] and not scales[0] and not units[0] and not written_out[0]:
        scales[0] = scales[1]
    return numbers[0] * (scales[0] or 1), numbers[1] * (scales[1] or 1)


def in_direction(made: str, written: str, right: float, said: float) -> tuple[str, str]:
    """What a text says, and what two values make, as a rise and a fall where these go opposite ways."""
    if right * said >= 0:
        return written, made
    of_text, of_values = KINDS if said > 0 else KINDS[::-1]
    return f"{of_text} of {written}", f"{of_values} of {made}"


def rounding(values: Sequence[float], digits: Sequence[int]) -> float:
    """The share by which the ratio of two values may be off as each is rounded to so many digits behind its point."""
    parts = (0.5 * float(10**-places) / (number or 1.0) for number, places in zip(values, digits, strict=True))
    return sum(parts)


def is_of_one_kind(block: Block, match: re.Match[str]) -> bool:
    """Whether both values are written alike, and neither is many times the other."""
    values = amounts(match)
    return are_written_alike(block, match) and max(values) < MOST_TIMES * min(values)


def are_written_alike(block: Block, match: re.Match[str]) -> bool:
    """Whether both values have one sign and unit, and none of them is a year."""
    signs = [block.prose[match.start(name) - 1 : match.start(name)].strip(" (") for name in ("before", "after")]
    units = [(match[name] or "").strip().lower() for name in ("beforeunit", "afterunit")]
    return (
        signs[0] == signs[1]
        and units[0] == units[1]
        and not any(BARE_YEAR.fullmatch(match[name]) for name in ("before", "after"))
    )


def is_negative(match: re.Match[str]) -> bool:
    """Whether a minus sign makes a fall of the change: “a -22.2% growth rate”."""
    return bool(match["percent"]) and match.string[match.start("percent") - 1] in "-−–"
