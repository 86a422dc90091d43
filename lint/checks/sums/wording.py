"""How a sum is told: its parts, what they make and the total, as readers see them in the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lint.document import Block
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import SCALE, exact
from lint.patterns import pattern

MAGNITUDE = pattern(SCALE)
ARTICLES = ("a", "an", "the", "my", "our", "his", "her", "its")
"""Words before a noun that stand for one of it: “two rafts and a boat”."""


def sum_told(
    total: tuple[Block, int, int] | None, parts: Sequence[tuple[Block, int, int]], makes: float, sign: str = " + "
) -> Mapping[str, str]:
    """What a message says of a total, `block.prose[start:end]`, and of its parts: “€1.12 million + €310,000 make €1.43
    million”; of numbers without currencies and magnitudes the bare numbers.

    `makes` counts as the total does; without one it is a percentage.
    """
    numbers = [_number(*part) for part in parts]
    if total is None:
        return {"parts": sign.join(numbers), "makes": f"{exact(makes)} percent", "total": "100 percent"}
    numbers = [number.lower() for number in numbers]
    around = [_around(*amount) for amount in (total, *parts)]
    if any(currency or magnitude for currency, magnitude in around):
        (before, behind), *of_parts = around
        numbers = [f"{currency}{number}{scale}" for number, (currency, scale) in zip(numbers, of_parts, strict=True)]
    else:
        before = behind = ""
    said = {"makes": exact(makes), "total": _number(*total).lower()}
    parts_told = sign.join(numbers)
    return {
        "parts": parts_told[:1].upper() + parts_told[1:],
        **{name: f"{before}{number}{behind}" for name, number in said.items()},
    }


def _number(block: Block, start: int, end: int) -> str:
    written = block.prose[start:end]
    return "one" if written.lower() in ARTICLES else written


def _around(block: Block, start: int, end: int) -> tuple[str, str]:
    """The sign of a currency before a number, and the magnitude behind it: “€”, “ million”."""
    behind = MAGNITUDE.match(block.prose, end)
    has_sign = block.prose.endswith(tuple(CURRENCY_SIGNS), 0, start)
    return block.prose[start - 1 : start] if has_sign else "", behind[0] if behind else ""
