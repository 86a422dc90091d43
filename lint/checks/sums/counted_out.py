"""Wholes that one sentence counts out to the end: a house by its parties, a season by its results,
a toll by what it rose by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.sums.parts_apart import UNSURE, Parts
from lint.document import Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, SCALE, added, value
from lint.language.quotations import is_quoted
from lint.language.words import lower_in_place
from lint.patterns import pattern

_TOTAL, _ONE, _TWO, _THREE = (rf"(?P<{name}>{NUMBER})" for name in ("total", "one", "two", "three"))
_BEFORE = rf"(?<![\w.,/{CURRENCY_SIGNS}-])"
_ITEM = rf"{NUMBER} (?:[a-z’'-]+ ){{0,3}}?[a-z’'-]+"
_ITEMS = rf"(?P<parts>{_ITEM}(?:, {_ITEM}){{0,8}},? and {_ITEM})"
_TIMES = r"(?: times| games| matches)?"
SHAPES = tuple(
    pattern(shape)
    for shape in (
        rf"\b{_TOTAL}-(?:seat|member|strong|bed|room|piece|vehicle|ship|man|person)\b[^.;:,\d]{{0,40}} (?:made up of|"
        rf"compris(?:es|ed|ing)|consist(?:s|ed|ing) of|composed of) {_ITEMS}(?=[,.;)]|$)",
        rf"{_BEFORE}{_TOTAL}[- ](?:match|game|race)\b[^.;:\d]{{0,60}}\bw[io]n(?:ning)? {_ONE}{_TIMES},? (?:and "
        rf")?dr(?:ew|awn|awing) {_TWO}{_TIMES},? and (?:lost|losing) {_THREE}\b",
        rf"\bplayed {_TOTAL}(?: (?:matches|games))?,? (?:winning|won) {_ONE}{_TIMES},? (?:drawing|drew|drawn) {_TWO}{_TIMES},? and (?:losing|lost) {_THREE}\b",
        rf"\b(?:stood|standing) at {_ONE}\b[^.;:\d]{{0,40}}\b(?:rose|climbed|grew|increased|jumped) (?:again )?by {_TWO}(?: [a-z]+)? to {_TOTAL}\b",
        rf"{_BEFORE}{_TOTAL} [a-z]+(?: [a-z’'-]+){{0,3}}, {_ONE} of (?:them|whom) [^,.;:\d]{{3,40}},? and the other {_TWO}\b",
        rf"{_BEFORE}{_TOTAL} (?:people|passengers|crew|men|women|children|workers|"
        rf"others)(?: [a-z’'-]+){{0,4}}, of whom {_ONE} (?:died|was killed|were killed)[^.;:\d]{{0,20}}, {_TWO} "
        rf"(?:was |were )?(?:hurt|injured|wounded)[^.;:\d]{{0,20}},? and {_THREE} (?:[a-z]+ ){{0,2}}(?:unhurt|unharmed|uninjured|unscathed)\b",
        rf"{_BEFORE}{_TOTAL} (?P<of>[a-z]+)\b[^.;:\d]{{0,40}} in two (?:[a-z]+ ){{1,3}}?[a-z]+s, one with {_ONE} (?:(?P=of) )?and the other with {_TWO}\b",
        rf"{_BEFORE}{_TOTAL} [a-z]+(?: [a-z’'-]+){{0,6}}, of which {_ONE} (?:were|are|was|is) [^,.;:\d]{{3,50}},? and the (?:other |remaining )?{_TWO}(?: others?)?\b",
        rf"(?:^|(?<=[.!?] )){_ITEMS} (?:made|make|makes|making) up (?:the|a|its|their) {_TOTAL}[- ]",
        rf"{_BEFORE}{_ONE} [a-z]+ in [a-z’'-]+(?: [a-z’'-]+)?, {_TWO} in [a-z’'-]+(?: [a-z’'-]+)?,? and {_THREE} in "
        rf"[a-z’'-]+(?: [a-z’'-]+)?,? (?:altogether|in all|making|a total of|for a total of|"
        rf"making a total of) {_TOTAL}\b",
        rf"{_BEFORE}{_TOTAL} [a-z]+\b[^.;:\d]{{0,40}}, with {_ONE} [a-z]+ [^.;:\d]{{3,50}},? and the (?:balance|rest|remainder)(?:,| of| \(| –| —) ?{_TWO}\b",
        rf"{_BEFORE}{_TOTAL} [a-z]+ (?:breaks?|broke) down into {_ONE} [^.;:\d]{{3,40}},? and [^.;:,\d]{{0,30}}?{_TWO}\b",
        rf"{_BEFORE}{_ONE} golds?,? {_TWO} silvers? and {_THREE} bronzes?\b[^.;\d]{{0,60}}\b{_TOTAL} medals\b",
        rf"\b{_TOTAL} medals\b[^.;\d]{{0,40}}\b{_ONE} golds?,? {_TWO} silvers? and {_THREE} bronzes?\b",
        rf"{_BEFORE}{_TOTAL} (?:members|senators|deputies|councillors|delegates|"
        rf"lawmakers)\b[^.;\d]{{0,60}}, in which {_ONE} voted (?:aye|yes|for|"
        rf"in favou?r)[^.;\d]{{0,20}}, {_TWO} (?:voted )?(?:nay|no|against)[^.;\d]{{0,20}},? and {_THREE} abstained\b",
        rf"\b(?:had|scored|to) {_ONE} points (?:before|at|by|in) (?:halftime|half-time|the half|the break|"
        rf"the interval|the first half),? (?:and )?add(?:ed|ing) {_TWO}(?: more)? (?:after|in the second half|"
        rf"thereafter)[^.;:\d]{{0,20}}(?:finish|end)(?:ed|ing) (?:up )?with {_TOTAL}\b",
    )
)
"""In text of small letters, each with its total, and its parts by name or as items."""
TOO_MANY = tuple(
    pattern(shape)
    for shape in (
        rf"{_BEFORE}{_TOTAL} [a-z]+(?: [a-z’'-]+){{0,6}}\. of (?:those|these|them), (?P<kinds>){_ONE} (?:opposed|"
        rf"supported|backed|spoke for|spoke against|were for|were against)\b[^.;:,\d]{{0,40}},? and {_TWO} "
        r"(?:opposed|supported|backed|spoke for|spoke against|were for|were against|(?:for|against) it)\b",
        rf"{_BEFORE}{_TOTAL} [a-z]+ (?:include|includes|included) (?P<kinds>){_ONE} (?:men|boys|women|girls) and {_TWO} (?:men|boys|women|girls)\b",
        rf"{_BEFORE}{_TOTAL} seats, of which (?P<kinds>)[^.;:\d]{{3,40}} (?:holds?|has|have|won|wins) {_ONE}, [^.;:\d]{{3,40}} {_TWO},? and [^.;:\d]{{3,40}} {_THREE}(?=[.,;)]|$)",
    )
)
"""The same, with a group `kinds`, whose parts shut each other out, and may be fewer than the total, but not more."""
MONEY = pattern(
    rf"(?P<sign>[{CURRENCY_SIGNS}])(?P<total>\d[\d,]*(?:\.\d+)?)(?P<scale>"
    + SCALE
    + r")?(?: [a-z]+){0,2} (?:compris(?:es|ed|ing)|(?:was|is) made up of|consist(?:s|ed) of|br(?:oke|eaks) down into) "
    r"(?P<parts>(?P=sign)\d[\d,]*(?:\.\d+)?(?(scale)(?P=scale)) (?:for|on|in|from|"
    rf"of) [^.;:,{CURRENCY_SIGNS}\d]{{3,30}}(?:, (?P=sign)\d[\d,]*(?:\.\d+)?(?(scale)(?P=scale)) (?:for|on|in|from|"
    rf"of) [^.;:,{CURRENCY_SIGNS}\d]{{3,30}}?)*,? and (?P=sign)\d[\d,]*(?:\.\d+)?(?(scale)(?P=scale)) (?:for|on|in|from|of) [a-z]+)"
)
"""“its $640,000 cost comprised $410,000 for planes, $95,000 for hotels and $75,000 for receptions”."""
SUM = pattern(rf"(?<=[{CURRENCY_SIGNS}])\d[\d,]*(?:\.\d+)?")
ITEM = pattern(rf"(?:^|, |\band )(?P<number>{NUMBER}) ")
AT_ALL = pattern(
    r"-(?:seat|member|strong|bed|room|piece|vehicle|ship|man|person)\b|\bdr(?:ew|awn|awing) |(?:stood|standing) at |"
    r"of (?:them|whom|those|these),? |includ|in two |of which |up (?:the|a|its|their) [\w,-]+[- ]|"
    r"altogether|in all| total of |making |the (?:balance|rest|remainder)\b|down into |compris|made up of|consist|composed of|second half|half-?time|bronze|abstained"
)
"""A cheap test of a paragraph in small letters."""
MOST = 0.5
"""Share of a total by which its parts may differ from it: beyond it they are of something else."""
PARTS = ("one", "two", "three")


def counted_out(document: Document) -> Iterator[Parts]:
    """Every such total that its parts do not make."""
    for block in document.prose_blocks():
        lower = lower_in_place(block.prose)
        for match in _found(lower):
            if UNSURE.search(lower, max(0, match.start() - 12), match.end()) or is_quoted(document, block, match):
                continue
            places = _places(match)
            makes = added(value(lower[start:end]) for start, end in places)
            total = value(match["total"])
            if 0 < abs(makes - total) <= MOST * total and (makes > total or "kinds" not in match.groupdict()):
                yield Parts(block, *match.span("total"), block.prose[slice(*match.span("total"))], block, places, makes)


def _found(lower: str) -> Iterator[re.Match[str]]:
    if AT_ALL.search(lower):
        for shape in (*SHAPES, *TOO_MANY):
            yield from shape.finditer(lower)
        yield from MONEY.finditer(lower)


def _places(match: re.Match[str]) -> tuple[tuple[int, int], ...]:
    """Where the numbers of the parts stand."""
    groups = match.groupdict()
    if "sign" in groups:
        return tuple(one.span() for one in SUM.finditer(match.string, *match.span("parts")))
    if "parts" in groups:
        start = match.start("parts")
        return tuple((start + one.start("number"), start + one.end("number")) for one in ITEM.finditer(match["parts"]))
    return tuple(match.span(name) for name in PARTS if groups.get(name))
