"""Two measures of which the one is the other in the units of another system: “30 feet – 9 metres”,
“the 10-km race (6 miles)”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.measures import METRIC, UNITS
from lint.language.quantities.numbers import NUMBER, value
from lint.patterns import caseless, pattern

NAMES = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
CLOSING = ("", ",", ";", ".", ")", "–", "—", "-")
_HALF = r"half(?= an? )"
FIRST = rf"(?<![\w.,{CURRENCY_SIGNS}/-])(?P<a>{_HALF}|{NUMBER})(?:[ -](?:an? )?|(?<=\d))(?P<ua>{NAMES})\b"
_SECOND = rf"(?P<b>{NUMBER})(?:[ -]|(?<=\d))(?P<ub>{NAMES})"
_SHAPE = (
    r"(?:[ -](?:long|wide|high|tall|deep|thick|away|or so|apart|across|off|inland|offshore|below|above|apiece|each))?"
)
_OF_WHAT = r"(?P<of> of [a-z]+(?: (?:from|in|on|off|for) (?:the |its |their )?[a-z]+)?)?"
"""What is measured, before words that say that the other measure is the same: “11 cubic feet of mud,
the equivalent of 3 cubic metres”."""
ABOUT = (
    r"(?:about|around|roughly|just|only|nearly|almost|some|approximately|(?:just|slightly|a (?:little|touch|bit|"
    r"shade)|well) (?:over|under|above|below|more than|less than|short of)|"
    r"more than|less than|over|under|close to)"
)
SAYS = (
    r"(?:or|(?:(?:converted|translated),? )?(?:which (?:is|was|makes|equals|works out at|comes to)|"
    r"that is(?: to say)?|that[’']s|this is|i\.e\.|in other words|(?:the )?equivalent (?:of|to)|equal to|the same as|"
    r"an? (?:altitude|height|depth|length|width|distance|area|weight|speed|volume|drop|climb) of|"
    r"in (?:metric|imperial|British|American|old|modern)(?: terms| units| measures?| money)?|(?:for|to) (?:the )?(?:American|British|metric|European|foreign)s?(?: readers)?))"
)
LINKED = pattern(
    rf"{FIRST}{_SHAPE}{_OF_WHAT}(?P<mark>,|;|:|/| ?[–—]| --?) ?(?:(?P<says>{SAYS}),? )?(?P<about>{ABOUT} )?{_SECOND}"
    rf"(?P<by>,? (?:by|in) (?:American|British|metric|imperial) (?:reckoning|terms|units|measures?))?(?=[ ,;.)–—]|$)(?! ?(?:by|x|×) \d| (?:and|or|to) {NUMBER})",
    re.IGNORECASE,
)


LINK = pattern(rf"[,;:/–—-] ?(?:{SAYS},? )?(?:{ABOUT} )?{NUMBER}[ -]?[a-zA-Z°º]", re.IGNORECASE)
"""A cheap test in front of that pattern."""


PLAUSIBLE = (0.4, 2.5)
"""Shares of the right measure between which one that stands behind “or” is meant to be the same length."""
BELOW, ABOVE = (
    pattern(r"\b(?:(?<!no )less than|under|below|up to|at most) $", re.IGNORECASE),
    pattern(r"\b(?:(?<!no )more than|over|above|at least) $", re.IGNORECASE),
)
"""What makes the second measure a bound."""


def is_within(match: re.Match[str], right: float, said: float) -> bool:
    """Whether the second measure is a bound that the first one keeps, and not far from it."""
    if not PLAUSIBLE[0] < said / right < PLAUSIBLE[1]:
        return False
    before = match.string[match.end("ua") : match.start("b")]
    return (right < said and BELOW.search(before) is not None) or (right > said and ABOVE.search(before) is not None)


def is_said(match: re.Match[str]) -> bool:
    """Whether words say that two measures are one, and not “or” alone."""
    return caseless(match["says"] or match["by"] or "or") != "or"


def linked(prose: str) -> Iterator[re.Match[str]]:
    """Every two measures, most of them of two systems, that words or marks say to be one."""
    for match in LINKED.finditer(prose):
        one, other = caseless(match["ua"]), caseless(match["ub"])
        says = caseless(match["says"] or match["by"] or "")
        if match["of"] and not is_said(match):
            continue  # “8 kilos of fish, 20 pounds of bread”
        closed = prose[match.end() : match.end() + 2].lstrip()[:1] in CLOSING
        if (one in METRIC) == (other in METRIC):
            is_meant = says not in ("", "or")
        else:
            is_meant = bool(
                match["about"]
                or match["mark"] == "/"
                or (says and says != "or")
                or (closed and (says or match["mark"] != ","))
            )
        if is_meant:
            yield match


def halved(written: str) -> float:
    """What the first measure is worth: “half a mile” too."""
    return 0.5 if caseless(written) == "half" else value(written)
