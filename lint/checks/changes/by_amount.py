"""Changes by an amount that two values do not make: “rose by £20, from £100 to £130”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.changes.amounts import AFTER, BEFORE, DOWN, NOUN, VERB, changed, in_direction
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import SCALE, SCALES, added, exact, value
from lint.patterns import pattern

_BY = rf"(?P<sign>[{CURRENCY_SIGNS}])?(?P<by>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)(?P<byunit>%|{SCALE}| (?:percent|per cent|points|cents|pence)\b)?"
SHAPES = (
    pattern(rf"\b{VERB} by {_BY}(?: a [a-z]+)?,? from {BEFORE}(?: a [a-z]+)? to {AFTER}", re.IGNORECASE),
    pattern(
        rf"\b(?:extra|additional|further) {_BY}(?: a [a-z]+)?,? (?P<verb>moving|going|rising|increasing|up) from {BEFORE}(?: a [a-z]+)? to {AFTER}",
        re.IGNORECASE,
    ),
    pattern(
        rf"\bfrom {BEFORE}(?: a [a-z]+)? to {AFTER}(?: a [a-z]+| [a-z]+)?,? (?:an? {NOUN} of|up by|down by) {_BY}(?! ?(?:%|per))",
        re.IGNORECASE,
    ),
)
SIGNS = (" by ", " of ", "extra ", "additional ", "further ")
SHARES = ("%", "percent", "per cent", "points")
LARGEST = 3.0
"""Times that the amount may be what the values make, to be a slip."""


def by_amount(document: Document, block: Block) -> Iterator[Finding]:
    """Every change by an amount that the two values beside it do not make."""
    prose = block.prose
    for shape in SHAPES if "from " in prose and any(sign in prose for sign in SIGNS) else ():
        for match in shape.finditer(prose):
            units = [(match[name] or "").strip().lower() for name in ("byunit", "beforeunit", "afterunit")]
            if units[0] in SHARES or any(unit in SHARES for unit in units):
                continue
            scales = {SCALES.get(unit, 1.0) for unit in units if unit}
            if len(scales) > 1 or bool(match["sign"]) != (prose[match.start("before") - 1] in CURRENCY_SIGNS):
                continue  # “by 300,000, from 1.2 million to 1.5 million”, and “by 5, from £10 to £15”
            before, after, said = (value(match[name]) for name in ("before", "after", "by"))
            right = added((after, -before))
            told = -said if (match["verb"] or "").lower() in DOWN or "down by" in match[0].lower() else said
            digits = max(len(match[name].partition(".")[2]) for name in ("before", "after", "by"))
            slack = 1.01 * 10.0**-digits if scales else 0.0
            if not (right and said) or abs(right - told) <= slack or not 1 / LARGEST <= abs(right / said) <= LARGEST:
                continue
            sign, unit = match["sign"] or "", match["byunit"] or ""
            makes, written = f"{sign}{exact(abs(right))}{unit}", f"{sign}{match['by']}{unit}"
            yield changed(document, block, match, "by", *in_direction(makes, written, right, told))
