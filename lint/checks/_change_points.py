"""Changes in percentage points that two percentages do not make: “from 91 percent to 94 percent, or four points”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._change_amounts import NOUN, WHEN, changed
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.language.numbers import NUMBER, value
from lint.patterns import pattern

POINTS = pattern(
    rf"\bfrom (?P<before>\d{{1,3}}(?:\.\d+)?)(?: ?%| percent| per cent)?{WHEN} to (?P<after>\d{{1,3}}(?:\.\d+)?) ?(?:%|percent|per cent){WHEN}"
    rf",? (?:or |[–—(] ?|up |down |an? {NOUN} of )?(?P<points>{NUMBER})[ -](?:percentage[ -])?points?\b",
    re.IGNORECASE,
)
"""“from 91 percent to 94 percent, or three percentage points”."""


def points(document: Document, block: Block) -> Iterator[Finding]:
    """Every change in percentage points that its two percentages do not make."""
    lower = block.prose.lower()
    for match in POINTS.finditer(block.prose) if "point" in lower and ("%" in lower or "cent" in lower) else ():
        before, after, said = float(match["before"]), float(match["after"]), value(match["points"])
        right = abs(after - before)
        digits = max(len(match[name].partition(".")[2]) for name in ("before", "after"))
        if abs(right - said) > 1.01 * 10.0**-digits:
            makes = f"{right:.{digits}f} {'point' if right == 1 else 'points'}"
            yield changed(document, block, match, "points", f"{match['points'].lower()} points", makes)
