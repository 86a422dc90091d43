"""Multiples that two values do not make: “doubled from 40 to 65”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._change_amounts import AFTER, BARE_YEAR, BEFORE, amounts, changed
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.language.numbers import shown
from lint.patterns import caseless, pattern

MULTIPLIED = pattern(
    rf"(?P<bound>\b(?:more than|less than|nearly|almost|about|roughly|over|around|not|had|have) )?\b(?P<verb>doubled|tripled|trebled|quadrupled|halved)"
    rf"(?: (?:in|over|during|within) [\w ]{{1,20}})?,? ?from {BEFORE} (?:[a-z]+ ){{0,3}}to {AFTER}(?![\d%]|,\d|\.\d)",
    re.IGNORECASE,
)
MULTIPLE = pattern(r"(?:doubl|tripl|trebl|quadrupl|halv)ed", re.IGNORECASE)
"""A cheap test in front of the pattern."""
TIMES = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5}
ROUGHLY = 0.2
"""Share by which a multiple may be off: “doubled” is said of 1.7 and of 2.3 times as much."""


def multiplied(document: Document, block: Block) -> Iterator[Finding]:
    """Every “doubled” whose two values make another multiple."""
    for match in MULTIPLIED.finditer(block.prose) if MULTIPLE.search(block.prose) else ():
        before, after = amounts(match)
        times = TIMES[caseless(match["verb"])]
        bound = (match["bound"] or "").strip().lower()
        is_span = all(BARE_YEAR.fullmatch(match[name]) for name in ("before", "after"))
        if not before or is_span or bound not in ("", "had", "have") or abs(after / before - times) <= times * ROUGHLY:
            continue
        yield changed(document, block, match, "verb", f"{shown(times)} times", f"{after / before:.1f} times as much")
