"""An amount that one sentence calls a multiple of an earlier one, and another sentence tells with that earlier one:
“$200bn, nearly double what they spent in 2025”, “$200bn, up from $132bn in 2025”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.checks.changes.amounts import AFTER, BEFORE, amounts, is_of_one_kind, ratio_in_words
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.words import lowered
from lint.patterns import pattern

WORTH = {
    "double": 2.0,
    "twice": 2.0,
    "triple": 3.0,
    "treble": 3.0,
    "three times": 3.0,
    "four times": 4.0,
    "quadruple": 4.0,
}
_TIMES = "|".join(WORTH)
CALLED = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}]){AFTER}(?:(?! (?:up|down|from|and|but)\b)(?:[^.;:\d{CURRENCY_SIGNS}]|(?<= )(?:19|20)\d\d\b)){{0,60}}?[,—–-] ?(?:which is |that is |that’s |that's )?"
    rf"(?P<bound>nearly |almost |about |roughly |close to |more than |over |well over )?(?P<times>{_TIMES}) "
    r"(?:what|that of|the (?:amount|sum|figure|total|number)|as (?:much|many)|its|last)\b",
    re.IGNORECASE,
)
TOLD = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}]){AFTER}(?: (?!up\b|down\b)[\w’'-]+){{0,12}},?(?: [—–-]| \()? ?(?:compared (?:with|to)|against|up from) {BEFORE}(?![\d%]|,\d|\.\d)",
    re.IGNORECASE,
)
BELOW = frozenset("nearly almost".split()) | {"close to"}
ABOVE = frozenset(("more than", "over", "well over"))
LEAST, MOST = 0.85, 1.15
"""How far a ratio may be from its word, as a share of it: 1.7 times is “nearly double” to some."""


def multiples_elsewhere(document: Document) -> Iterator[Finding]:
    """Every such multiple that the two amounts, told once elsewhere, do not make."""
    if not any(word in lowered(document) for word in WORTH):
        return
    told: dict[tuple[str, str, str], list[tuple[Block, re.Match[str]]]] = {}
    for block, match in in_own_words(document, TOLD):
        told.setdefault(_key(match), []).append((block, match))
    for block, called in in_own_words(document, CALLED) if told else ():
        values = told.get(_key(called), [])
        if len(values) != 1:
            continue
        where, match = values[0]
        before, after = amounts(match)
        if not before or not is_of_one_kind(where, match) or _is_so(called, after / before):
            continue
        yield Finding(
            place=document.place(
                block, called.start("bound" if called["bound"] else "times"), called.end("times"), "the change"
            ),
            evidence=(
                document.place(where, *match.span("before"), "before"),
                document.place(where, *match.span("after"), "after"),
            ),
            values={
                "percent": f"{called['bound'] or ''}{called['times']}".lower(),
                "from": match["before"],
                "to": match["after"],
                "right": ratio_in_words(after / before),
            },
            confidence=LIKELY,
        )


def _key(match: re.Match[str]) -> tuple[str, str, str]:
    """The sign, the number and the magnitude by which an amount is known again."""
    sign = match.string[match.start("after") - 1 : match.start("after")]
    return sign.strip(" ("), match["after"], (match["afterunit"] or "").strip().lower()


def _is_so(called: re.Match[str], ratio: float) -> bool:
    """Whether a ratio may be called so: “nearly double” what is 1.8 times as much, “more than double” what is 2.4."""
    worth, bound = WORTH[called["times"].lower()], (called["bound"] or "").strip().lower()
    least = worth if bound in ABOVE else LEAST * worth
    most = worth * (1.0 if bound in BELOW else 1.5 if bound in ABOVE else MOST)
    return least <= round(ratio, 2) <= most + 0.05
