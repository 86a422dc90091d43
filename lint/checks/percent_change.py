"""A change in percent that its two values do not make: rose 20 percent from 50 to 65."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._replacement import replacement
from lint.checks.changes.amounts import (
    AFTER,
    BARE_YEAR,
    BEFORE,
    DOWN,
    FRACTIONS,
    IN_WORDS,
    NOUN,
    NOUNS,
    PERCENT,
    VERB,
    VERBS,
    WHEN,
    amounts,
    changed,
    in_direction,
    is_negative,
    is_of_one_kind,
    rounding,
)
from lint.checks.changes.by_amount import by_amount
from lint.checks.changes.direction import TURNING, TURNS, against_series, directed, turned
from lint.checks.changes.elsewhere import called_below, stated_elsewhere
from lint.checks.changes.multiple import IS_SAID, TIMES, multiplied, of_amount, told_after
from lint.checks.changes.multiples import multiples_elsewhere
from lint.checks.changes.next_sentence import turned_otherwise
from lint.checks.changes.points import points, points_of_known_change
from lint.checks.changes.told import DOWN_NOUNS, FALLEN, RISEN, UP_NOUNS, told_changes
from lint.checks.changes.told import FRACTIONS as PARTS
from lint.diagnostics import LIKELY, Finding, Fix
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.quantities.bounds import ROUGHLY
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import PERCENT_SIGN, value
from lint.patterns import CAPITAL, caseless, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "percent": "the change as written",
    "from": "the value before",
    "to": "the value after",
    "right": "the change that the two values make",
}
ENDS = "from against compared was were cost than above below".split()
"""Words beside one of the two values."""
LOOSELY = 4.0
"""Percentage points by which a fraction in words may be off: “a third” is said of 30 percent and of 36."""
FRACTION = pattern(IN_WORDS, re.IGNORECASE)
SHAPES = tuple(
    pattern(rf"\b{VERB} {PERCENT},? {rest}(?![\d%]|,\d|\.\d)", re.IGNORECASE)
    for rest in (
        rf"(?:(?:in|over|during|within) [\w ]{{1,20}},? )?from {BEFORE}(?: in (?:(?:[A-Z][a-z]+ )?(?:19|20)\d\d|[A-Z][a-z]{{2,8}}))? (?:[a-z]+ ){{0,3}}to {AFTER}",
        rf"(?:in [\w ]{{1,20}} )?to {AFTER}(?: (?:dollars|pounds|euros|kronor|"
        rf"yen))?(?: in (?:the )?[\w ]{{1,50}})?,? (?:[a-z]+ ){{0,3}}from (?:an? (?:[a-z]+ ){{1,3}}of )?{BEFORE}",
    )
)
NAMED_FIRST = pattern(
    rf"(?<![\w.,]){PERCENT} {NOUN} (?:in|of) [^,.;:\d%]{{2,60}}, from {BEFORE} to {AFTER}(?![\d%]|,\d|\.\d| (?:years?|months|weeks|days|hours)\b)",
    re.IGNORECASE,
)
"""“a 30 percent rise in the number of boats, from 50 to 65”."""
HEDGE = rf"(?:(?:an estimated|some|{ROUGHLY}) )?"
HEDGED = pattern(rf"\b(?:estimated|some|{ROUGHLY}) [{CURRENCY_SIGNS}]?\d", re.IGNORECASE)
BY_ABOUT = pattern(rf"\bby (?:some|{ROUGHLY}) \d")
VAGUELY = 3.0
"""Percentage points by which a change may be off whose values are about so much."""
NAMES = (rf"an? {NOUN} of {PERCENT}", rf"an? {PERCENT}[ -]{NOUN}\b", rf"(?P<verb>up|down) {PERCENT}")
NAMED = tuple(
    pattern(rf"\b{values},? {name}", re.IGNORECASE)
    for name in NAMES
    for values in (rf"from {HEDGE}{BEFORE}{WHEN} to {HEDGE}{AFTER}{WHEN}", rf"to {AFTER}{WHEN},? from {BEFORE}{WHEN}")
)
"""A change that is named behind its two values: “from 50 to 65, a rise of 30 percent”."""
THEN_AND_NOW = tuple(
    pattern(
        rf"\b(?:was|were|cost) {BEFORE}(?: [a-z]+){{1,3}} (?:is|are|costs?) (?:now )?{AFTER}(?: now| today| this year)?,? {name}",
        re.IGNORECASE,
    )
    for name in NAMES
)
"""“was 50 last May is 65 now, a rise of 30 percent”."""
OF_WHOLE = pattern(
    rf"\b(?P<verb>lost|shed|cut|gained|added) {PERCENT} of (?:its|their|the|his|her) [a-z]+(?: [a-z]+)?,? (?:or )?(?:(?:falling|going|down|dropping|shrinking|growing) )?"
    rf"from {BEFORE} (?:[a-z]+ ){{0,3}}to {AFTER}(?![\d%]|,\d|\.\d)",
    re.IGNORECASE,
)
"""“lost 40 percent of its staff, from 100 to 50 people”."""
BEING = pattern(rf"\b(?:was|were|cost) [{CURRENCY_SIGNS}]?\d")
"""A cheap test in front of them."""
FOLLOWED = pattern(
    rf"{AFTER}(?: (?!up\b|down\b)[\w’'-]+){{0,6}},? (?P<verb>up|down) {PERCENT}(?: from|,? (?:against|compared (?:with|to))) "
    rf"{BEFORE}(?![\d%]|,\d|\.\d)(?P<rest>(?: [\w’'-]+){{0,6}})",
    re.IGNORECASE,
)
"""“$1,380 a month in July, up 20 percent from $1,150”."""
UP_FROM = pattern(
    rf"{AFTER}(?: (?!up\b|down\b)[\w’'-]+){{0,9}},? (?:up from|down from|against|compared (?:with|to)) {BEFORE}(?: (?:[a-z]+|(?:19|20)\d\d)){{0,8}},? an? {NOUN} of {PERCENT}",
    re.IGNORECASE,
)
"""“24,000 cars a day, up from 16,000 on the old bridge, an increase of 50 percent”."""
BY_NOUN = pattern(
    rf"{AFTER}(?: (?!up\b|down\b)[\w’'-]+){{0,9}},? an? {NOUN} of {PERCENT} (?:from|against|compared (?:with|to)) {BEFORE}(?![\d%]|,\d|\.\d)",
    re.IGNORECASE,
)
"""“$132 million last year, an increase of 10 percent from $120 million”."""
SAYS_WHY = (
    rf"[{CAPITAL}][\w’'-]+(?: [\w’'-]+){{0,4}} (?:attributed|ascribed|put|blamed|credited|explained) (?:the|that|this)"
)
THAT_CHANGE = tuple(
    pattern(
        rf"{AFTER}(?: [\w’'-]+){{0,6}}(?:, or [^.,;:]{{3,30}})?,? (?:compared (?:with|to)|against|up from|"
        rf"down from) {BEFORE}(?![\d%]|,\d|\.\d)[^.;:]{{0,80}}\. (?:The|That|This|"
        rf"{SAYS_WHY}) {name}(?! (?:in (?!the (?:year|past|last))|of|for|among) ?[a-z])",
        re.IGNORECASE,
    )
    for name in (rf"{NOUN},? of {PERCENT}", rf"{PERCENT}[ -]{NOUN}\b")
)
_THAT_IS = rf"(?![\d%]|,\d|\.\d)[^.;:\d]{{0,160}}\. (?:That|This|It) (?:is|was|makes|means) an? {NOUN} of {PERCENT}"
THAT_IS = pattern(rf"\bfrom {BEFORE} to {AFTER}{_THAT_IS}", re.IGNORECASE)
AGAINST_THAT_IS = pattern(
    rf"{AFTER}(?: [\w’'-]+){{0,6}},? (?:compared (?:with|to)|against|up from|down from) {BEFORE} (?:the|a) year (?:before|earlier){_THAT_IS}",
    re.IGNORECASE,
)
"""“3,200 burrows, compared with 1,600 in 2019. The increase of 100 per cent”; “from $4.00 to $5.20 in a year.
That is a rise of 30%”."""
HELD_AGAINST = pattern(
    rf"\b{VERB} {PERCENT},? (?:in [\w ]{{1,20}} )?to {AFTER}(?: in the [\w ]{{1,50}})?,? (?:compared (?:with|to)|against|up from|down from) "
    rf"{BEFORE}(?![\d%]|,\d|\.\d)(?P<rest>(?: [\w’'-]+){{0,6}})",
    re.IGNORECASE,
)
"""“profit rose 12% to £57m in the year to March, compared with £48m in the previous year”."""
MORE_THAN = pattern(
    rf"{AFTER}(?: (?!(?:than|and)\b)[\w’'-]+){{0,6}},? (?:(?:which|that) )?(?:(?:is|was|are|were) |or |– )?{PERCENT}(?: [a-z]+)? "
    rf"(?P<verb>more|less|higher|lower|cheaper|dearer|fewer|above|below)(?: than)? (?:the |its |a )?{BEFORE}(?![\d%]|,\d|\.\d)",
    re.IGNORECASE,
)
"""“sold for £3.4 million, 20 per cent more than the £2 million that was offered”."""
OF_VERSION = pattern(rf"\b[{CAPITAL}][\w-]* $")
"""Before the number of a version."""
REACH = 300
"""Characters behind a change in which a text may put it right."""
WITHOUT_BOUNDS = (FOLLOWED, UP_FROM, BY_NOUN, HELD_AGAINST, MORE_THAN, THAT_IS, AGAINST_THAT_IS, *THAT_CHANGE)
"""Shapes that may join two values which are not of one thing."""
ALL_SHAPES = (*SHAPES, NAMED_FIRST, *NAMED, OF_WHOLE, *WITHOUT_BOUNDS, *THEN_AND_NOW)
COMPARED = pattern(r"\b(?:against|compared)\b", re.IGNORECASE)
EXPECTED = pattern(
    r"\b(?:expected|forecast|target|budget\w*|planned|hoped|estimat\w+|predicted|promised)\b", re.IGNORECASE
)
TIME = pattern(
    r"\b(?:year|years|month|quarter|half|week|season|period|earlier|before|previous|old|then|ago|last|19\d\d|20\d\d)\b",
    re.IGNORECASE,
)
"""What is compared has to be the same thing at two times."""


BOUNDED = pattern(rf"\b(?:less|more|fewer|over|under) (?:than )?[{CURRENCY_SIGNS}]?$")
"""Before a value that is a bound of some, and no value of one thing."""
EACH_YEAR = pattern(r"\b(?:annual|annuali[sz]ed|yearly|average|compound)\b", re.IGNORECASE)
ADJUSTED = pattern(
    r"[^.;:]{0,40}\b(?:inflation|real terms|constant (?:prices|currency)|adjusted|adjusting|like-for-like)\b"
)
"""In a change and behind it: that it is one of each of several years, or not that of the two values alone."""
AND_ANOTHER = pattern(
    rf"\b(?:and|but|while|as|whereas|though)\b[^\d]*\b(?:{'|'.join(verb for verb in VERBS if verb not in ('up', 'down'))})\b",
    re.IGNORECASE,
)
"""What tells that the second value is of another change, in a clause of its own."""
AFTER_ANOTHER = pattern(r"\b(?:after|following|before|despite) [a-z]+ing\b", re.IGNORECASE)
"""What stands between a change and the values of another one."""


ONE_KIND = frozenset((*WITHOUT_BOUNDS, NAMED_FIRST))
"""Shapes whose values are to be of one kind, and not far apart."""


class PercentChange(Options):
    """Options."""

    tolerance: float = option(1.0, "percentage points by which rounding may move the result")


def needs(options: PercentChange) -> Gate:
    """What a text must hold: a share, and both ends of a change."""
    fractions = ("by half", *(f"a {part}" for part in PARTS), *(one for one in FRACTIONS if one != "half"))
    half = (f"half {noun}" for noun in f"{UP_NOUNS}|{DOWN_NOUNS}".split("|"))
    share = Need(frozenset(("percent", "cent", *TIMES)), frozenset(("%", "up from", "down from", *fractions, *half)))
    so_many_times = (
        f"{times} {article} " for times in ("twice", "times", "half") for article in ("the", "its", "an", "of")
    )
    multiple = Need(
        frozenset(),
        frozenset((*IS_SAID, *so_many_times, "doubl", "tripl", "trebl", "quadrupl", "halv", "fold ", "fold,")),
    )
    amount = Need(
        frozenset(),
        frozenset(
            (
                *(f"{verb} by " for verb in VERBS),
                *(f" {noun} of " for noun in NOUNS),
                *(f"{more} {sign}" for more in ("extra", "additional", "further") for sign in CURRENCY_SIGNS),
            )
        ),
    )
    turn = Need(frozenset(), frozenset(f"{verb} to " for verb in (*RISEN, *FALLEN)))
    return Gate(
        frozenset(),
        (
            (share, Need(frozenset((*ENDS, *TURNING, "to", "in", "previous", "now", "gave")), frozenset())),
            (multiple,),
            (amount, Need(frozenset(("from",)), frozenset())),
            (turn, Need(frozenset(("from", "against", "compared", "had")), frozenset())),
            (Need(frozenset(TURNS), frozenset()), Need(frozenset(("from",)), frozenset())),
        ),
    )


def check(document: Document, options: PercentChange) -> Iterator[Finding]:
    """Every change in percent that is further off than rounding explains, told once."""
    told: set[int] = set()
    for finding in _all(document, options):
        told.update(place.start for place in (finding.place, *finding.evidence))
        yield finding
    for one in told_changes(document):
        block, at = one.sentence.block, one.sentence.start
        place = document.place(block, at + one.start, at + one.end, "the change")
        values = [
            document.place(block, at + match.start(), at + match.end(), label)
            for match, label in ((one.before, "before"), (one.after, "after"))
        ]
        if told.isdisjoint(
            (
                place.start,
                *(value.start for value in values),
                *(_start(block, at + match.start("number")) for match in (one.before, one.after)),
            )
        ):
            yield Finding(
                place=place,
                evidence=tuple(values),
                values={"percent": one.said, "from": values[0].quote, "to": values[1].quote, "right": one.makes},
                confidence=LIKELY,
            )


def _start(block: Block, at: int) -> int:
    """Where a place of a block begins in the source."""
    return block.source(at, at + 1).start


def _all(document: Document, options: PercentChange) -> Iterator[Finding]:
    yield from stated_elsewhere(document)
    yield from turned_otherwise(document)
    yield from called_below(document)
    yield from multiples_elsewhere(document)
    for block in document.prose_blocks():
        prose = block.prose
        yield from against_series(document, block)
        yield from told_after(document, block)
        yield from of_amount(document, block)
        yield from points_of_known_change(document, block)
        has_from = any(word in prose for word in ("from ", "against ", "compared ", "than ", " above ", " below "))
        if has_from:
            yield from multiplied(document, block)
            yield from turned(document, block)
            yield from directed(document, block)
            yield from points(document, block)
            yield from by_amount(document, block)
        elif not BEING.search(prose):
            continue
        if "%" not in prose and "percent" not in prose and "per cent" not in prose and not FRACTION.search(prose):
            continue
        for shape in ALL_SHAPES if has_from else THEN_AND_NOW:
            for match in shape.finditer(block.prose):
                before, after = amounts(match)
                if (
                    shape in WITHOUT_BOUNDS
                    and COMPARED.search(match[0])
                    and (EXPECTED.search(match[0]) or not TIME.search(match[0]))
                ):
                    continue
                if all(BARE_YEAR.fullmatch(match[name]) for name in ("before", "after")):
                    continue  # “rose 74% from 1997 to 2003”
                if shape is MORE_THAN and (
                    BOUNDED.search(prose, max(0, match.start() - 24), match.start())
                    or OF_VERSION.search(prose, max(0, match.start("after") - 24), match.start("after"))
                ):
                    continue  # “60% made less than $2,000 a year, 42% less than $1,000”; “Tern 4.7 takes 46% more than 4.6”
                if _is_of_other_values(match):
                    continue
                if not before or _is_share(match) or (shape in ONE_KIND and not is_of_one_kind(block, match)):
                    continue
                right = (after - before) / before * 100
                group = "fraction" if match["fraction"] else "percent"
                said = _said(match) * (-1 if match["verb"].lower() in DOWN or is_negative(match) else 1)
                slack = (LOOSELY if match["fraction"] else options.tolerance) + _slack(match, before, after)
                slack += VAGUELY if match["percent"] and HEDGED.search(match[0]) else 0
                slack += VAGUELY if BY_ABOUT.search(match[0]) else 0
                if abs(right - said) <= max(slack, abs(right) * 0.03):
                    continue
                is_whole = abs(right) >= 10 or ("." not in (match["percent"] or ".") and abs(right) >= 1)
                percent = f"{abs(right):.0f}" if is_whole else f"{abs(right):.1f}"
                behind = block.prose[match.end() : match.end() + REACH]
                if re.search(rf"(?<![\d.]){re.escape(percent)} ?{PERCENT_SIGN}", behind):
                    continue  # a text that puts right what others said
                fixes: tuple[Fix, ...] = ()
                if right * said > 0 and match["percent"]:
                    fixes = replacement([(block, *match.span(group))], percent)
                written = f"{match['percent']} percent" if match["percent"] else match["fraction"].lower()
                told = in_direction(f"{percent} percent", written, right, said)
                yield changed(document, block, match, group, *told)._replace(fixes=fixes)


def _is_of_other_values(match: re.Match[str]) -> bool:
    """Whether a change is not that of the two values alone: “sales rose 7 per cent to £84m, and profit fell from £5m”,
    “rose 29 percent after falling from 40 to 30”."""
    first, last = sorted((match.span("before"), match.span("after")))
    return (
        AND_ANOTHER.search(match.string, first[1], last[0]) is not None
        or AFTER_ANOTHER.search(match[0]) is not None
        or EACH_YEAR.search(match[0]) is not None
        or ADJUSTED.match(match.string, match.end()) is not None
    )


def _said(match: re.Match[str]) -> float:
    """The change as written, in percent."""
    return float(match["percent"]) if match["percent"] else FRACTIONS[caseless(match["fraction"])]


def _is_share(match: re.Match[str]) -> bool:
    """Whether the values are percentages themselves, whose change may be counted in points."""
    return any((match[name] or "").strip() in ("%", "percent", "points") for name in ("beforeunit", "afterunit"))


def _slack(match: re.Match[str], before: float, after: float) -> float:
    """Percentage points that the rounding of the two values themselves may account for."""
    digits = [len(match[name].partition(".")[2]) for name in ("before", "after")]
    if all(
        match.string[: match.start(name)].endswith(tuple(CURRENCY_SIGNS)) and not match[f"{name}unit"]
        for name in ("before", "after")
    ):
        digits = [max(digits)] * 2  # beside £16.50, £15 is no rounded sum
    values = [value(match[name]) for name in ("before", "after")]
    return 100 * rounding(values, digits) * after / before
