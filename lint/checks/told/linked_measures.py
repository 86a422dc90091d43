"""Two measures of which the one is the other in the units of another system: “30 feet – 9 metres”, “the 10-km race (6 miles)”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.language.measures import METRIC, UNITS
from lint.language.numbers import NUMBER, value
from lint.patterns import caseless, pattern

NAMES = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
CLOSING = ("", ",", ";", ".", ")", "–", "—", "-")
_HALF = r"half(?= an? )"
FIRST = rf"(?<![\w.,$£€-])(?P<a>{_HALF}|{NUMBER})(?:[ -](?:an? )?|(?<=\d))(?P<ua>{NAMES})\b"
_SECOND = rf"(?P<b>{NUMBER})(?:[ -]|(?<=\d))(?P<ub>{NAMES})"
_SHAPE = r"(?:[ -](?:long|wide|high|tall|deep|thick|away|or so|apart|across|off|inland|offshore|below|above))?"
ABOUT = (
    r"(?:about|around|roughly|nearly|almost|some|approximately|(?:just|slightly|a (?:little|touch|bit|shade)|well) (?:over|under|above|below|more than|less than|short of)|"
    r"more than|less than|over|under|close to)"
)
SAYS = (
    r"(?:or|which (?:is|was|makes|equals|works out at|comes to)|that is(?: to say)?|that[’']s|i\.e\.|in other words|(?:the )?equivalent (?:of|to)|equal to|"
    r"in (?:metric|imperial|British|American|old|modern)(?: terms| units| measures?| money)?|(?:for|to) (?:the )?(?:American|British|metric|European|foreign)s?(?: readers)?)"
)
LINKED = pattern(
    rf"{FIRST}{_SHAPE}(?P<mark>,|;|:| ?[–—]| -) ?(?:(?P<says>{SAYS}),? )?(?P<about>{ABOUT} )?{_SECOND}(?=[ ,;.)–—]|$)(?! ?(?:by|x|×) \d| (?:and|or|to) {NUMBER})",
    re.IGNORECASE,
)


def linked(prose: str) -> Iterator[re.Match[str]]:
    """Every two measures, most of them of two systems, that words or marks say to be one."""
    for match in LINKED.finditer(prose):
        one, other = caseless(match["ua"]), caseless(match["ub"])
        says = caseless(match["says"] or "")
        closed = prose[match.end() : match.end() + 2].lstrip()[:1] in CLOSING
        if (one in METRIC) == (other in METRIC):
            is_meant = says not in ("", "or")
        else:
            is_meant = bool(match["about"] or (says and says != "or") or (closed and (says or match["mark"] != ",")))
        if is_meant:
            yield match


def halved(written: str) -> float:
    """What the first measure is worth: “half a mile” too."""
    return 0.5 if caseless(written) == "half" else value(written)
