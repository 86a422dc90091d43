"""One number with a full stop where it has a comma elsewhere: “1,250 beads”, and then “1.250 beads”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._replacement import replacement
from lint.diagnostics import SURE, Finding
from lint.document import Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.figures import Figure, figures
from lint.language.quotations import stands_quoted
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "the number here", "usual": "the number elsewhere"}
STOP = pattern(r"[1-9]\d{0,2}(?:\.\d{3})+")
FRACTION = pattern(r"0\.\d{3}")
EXPLAINED = pattern(r" \w+ \(([^()]{1,20})\)")
"""Behind a number: its unit, and what that is in another one."""
BEHIND_UNIT = pattern(r" ?[A-Za-z]{1,12} [(=] ?")
BEFORE = (*CURRENCY_SIGNS, "/", "-")
OPERATORS, OPERATORS_BEHIND = (" / ", " × ", " ÷ ", " * "), (" = ", " / ", " × ", " ÷ ")
IN_MILLIONS = (" million", " billion", " trillion", "m ", "bn")


class TwoSeparators(Options):
    """No options."""


def check(document: Document, options: TwoSeparators) -> Iterator[Finding]:
    """Every number with full stops that the text has with commas too; of English,
    where a full stop makes a fraction."""
    every = figures(document)
    if any(map(FRACTION.fullmatch, every)):
        return  # a text of fractions with three decimals: “0.969”, “1.000”
    for number, places in every.items():
        if not STOP.fullmatch(number):
            continue
        usual = [one for one in every.get(number.replace(".", ""), ()) if "," in one.block.prose[one.start : one.end]]
        odd = [one for one in places if _is_bare(document, one, number)] if usual else []
        if odd and not _are_explained(odd[0], usual[0]) and not _are_thousandfold(odd[0], usual[0]):
            right = number.replace(".", ",")
            yield Finding(
                place=document.place(*odd[0], "with a full stop here"),
                also=tuple(document.place(*one, "and here") for one in odd[1:]),
                evidence=tuple(document.place(*one, "with a comma here") for one in usual),
                values={"match": number, "usual": right},
                fixes=replacement(odd, right),
                confidence=SURE,
            )


def _are_explained(one: Figure, other: Figure) -> bool:
    """Whether brackets behind both give two other values for them: “1.852 km (1 nm)”, “1,852 km (1000 nm)”."""
    behind = [EXPLAINED.match(figure.block.prose, figure.end) for figure in (one, other)]
    return behind[0] is not None and behind[1] is not None and behind[0][1] != behind[1][1]


def _are_thousandfold(one: Figure, other: Figure) -> bool:
    """Whether one stands in brackets behind the other, in a unit that is a thousand of its: “3,785 mL (3.785 L)”."""
    between = one.block.prose[other.end : one.start] if one.block is other.block else ""
    return BEHIND_UNIT.fullmatch(between) is not None


def _is_bare(document: Document, one: Figure, number: str) -> bool:
    """Whether a number stands in the writer's own words,
    with nothing before it that makes a price or a version of it."""
    prose = one.block.prose
    if prose[one.start : one.end] != number or prose[max(0, one.start - 1) : one.start] in BEFORE:
        return False
    if prose[: one.start].endswith(OPERATORS) or prose.startswith(OPERATORS_BEHIND, one.end):
        return False  # worked with: “$4.29 / 1.971 = $2.18”
    if prose.startswith(IN_MILLIONS, one.end):
        return False  # “1.264 million”, beside 1,264 in a table of thousands
    return not stands_quoted(document, one)
