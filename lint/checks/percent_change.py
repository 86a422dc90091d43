"""A change in percent that its two values do not make: rose 20 percent from 50 to 65."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from lint.checks import Options, option
from lint.checks._replacement import replacement
from lint.diagnostics import Finding, Fix
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.numbers import NUMBER, shown, value
from lint.language.sentences import sentence_at
from lint.language.words import vocabulary
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "percent": "the change as written",
    "from": "the value before",
    "to": "the value after",
    "right": "the change that the two values make",
}
AMOUNT = r"(?<![\d.,])[$£€]?(?P<{}>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<{}unit>%| ?(?:m|bn)\b| (?:percent|cents|pence|million|billion|trillion|thousand|points|people|visitors|jobs|dollars|pounds|euros))?"
VERB = (
    r"(?P<verb>rose|risen|rises|rising|grew|grown|grows|climbed|jumped|surged|soared|gained|increased?|increases|up|"
    r"fell|fallen|falls|falling|dropped|declined|decreased?|slid|slipped|plunged|tumbled|shrank|down|cut)"
)
FRACTIONS = {
    "half": 50.0, "a third": 100 / 3, "a quarter": 25.0, "a fifth": 20.0, "a tenth": 10.0,
    "two thirds": 200 / 3, "two-thirds": 200 / 3, "three quarters": 75.0, "three-quarters": 75.0,
}  # fmt: skip
SIGNS = ("$", "£", "€")
LOOSELY = 4.0
"""Percentage points by which a fraction in words may be off: “a third” is said of 30 percent and of 36."""
_IN_WORDS = "|".join(FRACTIONS).replace("half", "(?<=by )half")
FRACTION = pattern(_IN_WORDS, re.IGNORECASE)
PERCENT = (
    r"(?:by |of |about |nearly |some |a |an )*"
    rf"(?:(?P<percent>\d{{1,4}}(?:\.\d+)?) ?(?:%|percent|per cent)|(?P<fraction>{_IN_WORDS}))"
)
BEFORE, AFTER = AMOUNT.format("before", "before"), AMOUNT.format("after", "after")
SHAPES = tuple(
    pattern(rf"\b{VERB} {PERCENT},? {rest}(?![\d%]|,\d|\.\d)", re.IGNORECASE)
    for rest in (
        rf"(?:(?:in|over|during|within) [\w ]{{1,20}},? )?from {BEFORE} (?:[a-z]+ ){{0,3}}to {AFTER}",
        rf"(?:in [\w ]{{1,20}} )?to {AFTER}(?: (?:dollars|pounds|euros|kronor|yen))?(?: in the [\w ]{{1,50}})?,? (?:[a-z]+ ){{0,3}}from {BEFORE}",
    )
)
NOUN = r"(?P<verb>increase|rise|jump|surge|gain|growth|drop|decrease|decline|fall|cut|reduction|loss)"
WHEN = r"(?: [a-z]+){0,3}(?: in (?:(?:[A-Z][a-z]+ )?(?:19|20)\d\d|[A-Z][a-z]{2,8}))?"
NAMES = (rf"an? {NOUN} of {PERCENT}", rf"an? {PERCENT}[ -]{NOUN}\b")
NAMED = tuple(
    pattern(rf"\b{values},? {name}", re.IGNORECASE)
    for name in NAMES
    for values in (rf"from {BEFORE}{WHEN} to {AFTER}{WHEN}", rf"to {AFTER}{WHEN},? from {BEFORE}{WHEN}")
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
BEING = pattern(r"\b(?:was|were|cost) [$£€]?\d")
"""A cheap test in front of them."""
FOLLOWED = pattern(
    rf"{AFTER}(?: (?!up\b|down\b)[\w’'-]+){{0,6}},? (?P<verb>up|down) {PERCENT}(?: from|,? (?:against|compared (?:with|to))) "
    rf"{BEFORE}(?![\d%]|,\d|\.\d)(?P<rest>(?: [\w’'-]+){{0,6}})",
    re.IGNORECASE,
)
"""“$1,380 a month in July, up 20 percent from $1,150”."""
DIRECTED = pattern(
    rf"{AFTER}(?: (?!up\b|down\b)[\w’'-]+){{0,9}},? (?P<verb>up|down) from {BEFORE}(?![\d%]|,\d|\.\d|[-–]| to [$£€]?\d)"
    rf"(?:(?: [\w’'-]+){{0,6}}, an? (?:[a-z]+ )?(?P<noun>{NOUN.removeprefix('(?P<verb>')})?",
    re.IGNORECASE,
)
"""“$410 million, up from $465 million”, and what the change is called: “86 percent, down from 93 percent, a rise of seven points”."""
POINTS = pattern(
    rf"\bfrom (?P<before>\d{{1,3}}(?:\.\d+)?)(?: ?%| percent| per cent)?{WHEN} to (?P<after>\d{{1,3}}(?:\.\d+)?) ?(?:%|percent|per cent){WHEN}"
    rf",? (?:or |[–—(] ?|up |down |an? {NOUN} of )?(?P<points>{NUMBER})[ -](?:percentage[ -])?points?\b",
    re.IGNORECASE,
)
"""“from 91 percent to 94 percent, or three percentage points”."""
UP_FROM = pattern(
    rf"{AFTER}(?: (?!up\b|down\b)[\w’'-]+){{0,9}},? (?:up from|down from|against|compared (?:with|to)) {BEFORE}(?: [a-z]+){{0,8}},? an? {NOUN} of {PERCENT}",
    re.IGNORECASE,
)
"""“24,000 cars a day, up from 16,000 on the old bridge, an increase of 50 percent”."""
BY_NOUN = pattern(
    rf"{AFTER}(?: (?!up\b|down\b)[\w’'-]+){{0,9}},? an? {NOUN} of {PERCENT} (?:from|against|compared (?:with|to)) {BEFORE}(?![\d%]|,\d|\.\d)",
    re.IGNORECASE,
)
"""“$132 million last year, an increase of 10 percent from $120 million”."""
HELD_AGAINST = pattern(
    rf"\b{VERB} {PERCENT},? (?:in [\w ]{{1,20}} )?to {AFTER}(?: in the [\w ]{{1,50}})?,? (?:compared (?:with|to)|against) "
    rf"{BEFORE}(?![\d%]|,\d|\.\d)(?P<rest>(?: [\w’'-]+){{0,6}})",
    re.IGNORECASE,
)
"""“profit rose 12% to £57m in the year to March, compared with £48m in the previous year”."""
REACH = 300
"""Characters behind a change in which a text may put it right."""
WITHOUT_BOUNDS = (FOLLOWED, UP_FROM, BY_NOUN, HELD_AGAINST)
"""Shapes that may join two values which are not of one thing."""
COMPARED = pattern(r"\b(?:against|compared)\b", re.IGNORECASE)
EXPECTED = pattern(
    r"\b(?:expected|forecast|target|budget\w*|planned|hoped|estimat\w+|predicted|promised)\b", re.IGNORECASE
)
THAN = pattern(
    r"\b(?:than|below|above|against|short of|beating|missing) (?:the |an? |its |their )?(?:[a-z]+ )?[$£€¥]?$"
)
"""Before a value that another is only compared with: “less than the 47% that was forecast, and down from 46%”."""
TIME = pattern(
    r"\b(?:year|years|month|quarter|half|week|season|period|earlier|before|previous|old|then|ago|last|19\d\d|20\d\d)\b",
    re.IGNORECASE,
)
"""What is compared has to be the same thing at two times."""
MOST_TIMES = 4.0  # a change that is larger speaks of two other things
BARE_YEAR = pattern(r"(?:19|20)\d\d")
MULTIPLIED = pattern(
    rf"(?P<bound>\b(?:more than|less than|nearly|almost|about|roughly|over|around|not|had|have) )?\b(?P<verb>doubled|tripled|trebled|quadrupled|halved)"
    rf"(?: (?:in|over|during|within) [\w ]{{1,20}})?,? ?from {BEFORE} (?:[a-z]+ ){{0,3}}to {AFTER}(?![\d%]|,\d|\.\d)",
    re.IGNORECASE,
)
MULTIPLE = pattern(r"(?:doubl|tripl|trebl|quadrupl|halv)ed", re.IGNORECASE)
"""A cheap test in front of the pattern."""
TIMES = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5}
ROSE = "rose risen grew grown climbed jumped surged soared increased widened".split()
FELL = "fell fallen dropped declined decreased plunged tumbled shrank shrunk narrowed".split()
TURNS = (*ROSE, *FELL)
TURNED = pattern(
    rf"\b(?:(?P<up>{'|'.join(ROSE)})|(?P<down>{'|'.join(FELL)}))(?: [a-z]+ly)?,? "
    r"from (?P<sign>[$£€¥]?)(?P<before>\d[\d,]*(?:\.\d+)?)(?P<unit>%| [a-z]+(?: cent)?)?(?: (?:in|last|a|an) [\w ]{1,20}?)? to "
    r"(?P=sign)(?P<after>\d[\d,]*(?:\.\d+)?)(?(unit)(?P=unit)\b|(?:(?:(?<=\.\d)|(?<=\.\d\d))(?= [a-z])|(?! ?[%\w$£€]|[.,:/-]\d|[-–—])))",
    re.IGNORECASE,
)
"""“narrowed from 6.2 per cent to 7.1 per cent”; a unit behind both values, or none, so that it is no range (“fell from 5 to 8 degrees”).

Who gives decimals of both gives no range: “has risen from 0.24 to 0.09 milligrams”."""
TURNED_BACK = pattern(
    rf"\b(?:(?P<up>{'|'.join(ROSE)})|(?P<down>{'|'.join(FELL)}))(?: [a-z]+ly)? "
    r"to (?P<sign>[$£€¥]?)(?P<after>\d[\d,]*(?:\.\d+)?)(?P<unit>%| ?(?:m|bn)\b| [a-z]+(?: cent)?)(?:(?: (?:in|last|a|an) [\w ]{1,20}?)?,? )from "
    r"(?P=sign)(?P<before>\d[\d,]*(?:\.\d+)?)(?P=unit)(?![\w$£€])",
    re.IGNORECASE,
)
"""“climbed to $11 million from $14 million”."""
RANKED = pattern(
    r"\b(?:rank|table|chart|seed|position|list|league|division|odds|ratio|handicap|grade|scale|"
    r"(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|top|bottom|last)[ -]place|places? (?:up|down|above|below|higher|lower))",
    re.IGNORECASE,
)
"""What is better the smaller it is."""
VERSION = pattern(r"\b(?:versions?|release|Python|Node(?:\.js)?|Java|minimum supported)\b")
"""What is numbered: 3.10 comes behind 3.9."""
ROUGHLY = 0.2
"""Share by which a multiple may be off: “doubled” is said of 1.7 and of 2.3 times as much."""
DOWN = frozenset(
    "drop decline fall reduction loss lost shed "
    "fell fallen falls falling dropped declined decrease decreased slid slipped plunged tumbled shrank down cut".split()
)
SCALE = {"thousand": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}


class PercentChange(Options):
    """Options."""

    tolerance: float = option(1.0, "percentage points by which rounding may move the result")


def needs(options: PercentChange) -> Gate:
    """What a text must hold: a share, and both ends of a change."""
    fractions = ("by half", *(fraction for fraction in FRACTIONS if fraction != "half"))
    share = Need(frozenset(("percent", "cent", *TIMES, *TURNS)), frozenset(("%", "up from", "down from", *fractions)))
    return Gate(
        frozenset(), ((share, Need(frozenset(("from", "against", "compared", "was", "were", "cost")), frozenset())),)
    )


def check(document: Document, options: PercentChange) -> Iterator[Finding]:
    """Every change in percent that is further off than rounding explains."""
    for block in document.prose_blocks():
        prose = block.prose
        has_from = "from " in prose or "against " in prose or "compared " in prose
        if has_from:
            yield from _multiplied(document, block)
            yield from _turned(document, block)
            yield from _directed(document, block)
            yield from _points(document, block)
        elif not BEING.search(prose):
            continue
        if "%" not in prose and "percent" not in prose and "per cent" not in prose and not FRACTION.search(prose):
            continue
        for shape in (*SHAPES, *NAMED, OF_WHOLE, *WITHOUT_BOUNDS, *THEN_AND_NOW) if has_from else THEN_AND_NOW:
            for match in shape.finditer(block.prose):
                before, after = _amounts(match)
                if (
                    shape in WITHOUT_BOUNDS
                    and COMPARED.search(match[0])
                    and (EXPECTED.search(match[0]) or not TIME.search(match[0]))
                ):
                    continue
                if not before or _is_share(match) or (shape in WITHOUT_BOUNDS and not _is_of_one_kind(block, match)):
                    continue
                right = (after - before) / before * 100
                group = "fraction" if match["fraction"] else "percent"
                said = _said(match) * (-1 if match["verb"].lower() in DOWN else 1)
                slack = (LOOSELY if match["fraction"] else options.tolerance) + _slack(match, before, after)
                if abs(right - said) <= max(slack, abs(right) * 0.03):
                    continue
                is_whole = abs(right) >= 10 or ("." not in (match["percent"] or ".") and abs(right) >= 1)
                percent = f"{abs(right):.0f}" if is_whole else f"{abs(right):.1f}"
                behind = block.prose[match.end() : match.end() + REACH]
                if re.search(rf"(?<![\d.]){re.escape(percent)} ?(?:%|per ?cent\b)", behind):
                    continue  # a text that puts right what others said
                fixes: tuple[Fix, ...] = ()
                if right * said > 0 and match["percent"]:
                    fixes = replacement([(block, *match.span(group))], percent)
                written = f"{match['percent']} percent" if match["percent"] else match["fraction"].lower()
                makes = f"{'minus ' if right < 0 and said > 0 else ''}{percent} percent"
                yield _finding(document, block, match, group, written, makes)._replace(fixes=fixes)


def _finding(document: Document, block: Block, match: re.Match[str], group: str, written: str, makes: str) -> Finding:
    """The change, which stands in a group of the match, with the values before and after it as evidence."""
    return Finding(
        place=document.place(block, *match.span(group), "the change"),
        evidence=(
            document.place(block, *match.span("before"), "before"),
            document.place(block, *match.span("after"), "after"),
        ),
        values={"percent": written, "from": match["before"], "to": match["after"], "right": makes},
        confidence=0.88,
    )


def _said(match: re.Match[str]) -> float:
    """The change as written, in percent."""
    return float(match["percent"]) if match["percent"] else FRACTIONS[match["fraction"].lower()]


def _multiplied(document: Document, block: Block) -> Iterator[Finding]:
    """Every “doubled” whose two values make another multiple."""
    for match in MULTIPLIED.finditer(block.prose) if MULTIPLE.search(block.prose) else ():
        before, after = _amounts(match)
        times = TIMES[match["verb"].lower()]
        bound = (match["bound"] or "").strip().lower()
        is_span = all(BARE_YEAR.fullmatch(match[name]) for name in ("before", "after"))
        if not before or is_span or bound not in ("", "had", "have") or abs(after / before - times) <= times * ROUGHLY:
            continue
        yield _finding(document, block, match, "verb", f"{shown(times)} times", f"{after / before:.1f} times as much")


def _turned(document: Document, block: Block) -> Iterator[Finding]:
    """Every rise to a smaller value, and every fall to a larger one."""
    turned = () if vocabulary(document).isdisjoint(TURNS) else (TURNED, TURNED_BACK)
    for match in chain.from_iterable(shape.finditer(block.prose) for shape in turned):
        before, after = (float(match[name].replace(",", "")) for name in ("before", "after"))
        rises = bool(match["up"])
        sentence = sentence_at(document, block, match.start())
        around = block.prose[sentence.start : sentence.end] if sentence else match[0]
        if before == after or rises == (after > before) or RANKED.search(around) or VERSION.search(around):
            continue
        if not (match["unit"] or match["sign"]) and any(
            BARE_YEAR.fullmatch(match[name]) for name in ("before", "after")
        ):
            continue  # “fell from 2010 to 2019”
        if max(before, after) > MOST_TIMES * min(before, after):
            continue
        if not match["unit"] and "." in match["after"] and "." not in match["before"]:
            continue
        said, makes = ("a rise", "a fall") if rises else ("a fall", "a rise")
        yield _finding(document, block, match, "up" if rises else "down", said, makes)


def _directed(document: Document, block: Block) -> Iterator[Finding]:
    """Every value that is “up from” a larger one, or “down from” a smaller one, and every such change under a wrong name."""
    lower = block.prose.lower()
    for match in DIRECTED.finditer(block.prose) if "up from " in lower or "down from " in lower else ():
        before, after = _amounts(match)
        sentence = sentence_at(document, block, match.start())
        around = block.prose[sentence.start : sentence.end] if sentence else match[0]
        if not before or before == after or not _is_of_one_kind(block, match) or RANKED.search(around):
            continue
        if THAN.search(block.prose, max(0, match.start("after") - 30), match.start("after")):
            continue
        rises = match["verb"].lower() == "up"
        kinds = ("a rise", "a fall") if rises else ("a fall", "a rise")
        if rises != (after > before):
            yield _finding(document, block, match, "verb", *kinds)
        elif match["noun"] and rises == (match["noun"].lower() in DOWN):
            yield _finding(
                document, block, match, "noun", f"{_article(match['noun'])} {match['noun'].lower()}", kinds[0]
            )


def _article(noun: str) -> str:
    return "an" if noun[0] in "iI" else "a"


def _points(document: Document, block: Block) -> Iterator[Finding]:
    """Every change in percentage points that its two percentages do not make."""
    lower = block.prose.lower()
    for match in POINTS.finditer(block.prose) if "point" in lower and ("%" in lower or "cent" in lower) else ():
        before, after, said = float(match["before"]), float(match["after"]), value(match["points"])
        right = abs(after - before)
        digits = max(len(match[name].partition(".")[2]) for name in ("before", "after"))
        if abs(right - said) > 1.01 * 10.0**-digits:
            makes = f"{right:.{digits}f} {'point' if right == 1 else 'points'}"
            yield _finding(document, block, match, "points", f"{match['points'].lower()} points", makes)


def _amounts(match: re.Match[str]) -> tuple[float, float]:
    """Both values; a unit that only one of them has holds for both."""
    units = [(match[name] or "").strip().lower() for name in ("beforeunit", "afterunit")]
    numbers = [float(match[name].replace(",", "")) for name in ("before", "after")]
    scales = [SCALE.get(unit, 0) for unit in units]
    if scales[0] and not scales[1] and not units[1]:
        scales[1] = scales[0]
    elif scales[1] and not scales[0] and not units[0]:
        scales[0] = scales[1]
    return numbers[0] * (scales[0] or 1), numbers[1] * (scales[1] or 1)


def _is_of_one_kind(block: Block, match: re.Match[str]) -> bool:
    """Whether both values are written alike, with one sign and unit, and none of them is a year."""
    signs = [block.prose[match.start(name) - 1 : match.start(name)].strip(" (") for name in ("before", "after")]
    units = [(match[name] or "").strip().lower() for name in ("beforeunit", "afterunit")]
    values = _amounts(match)
    return (
        signs[0] == signs[1]
        and units[0] == units[1]
        and max(values) < MOST_TIMES * min(values)
        and not any(BARE_YEAR.fullmatch(match[name]) for name in ("before", "after"))
    )


def _is_share(match: re.Match[str]) -> bool:
    """Whether the values are percentages themselves, whose change may be counted in points."""
    return any((match[name] or "").strip() in ("%", "percent", "points") for name in ("beforeunit", "afterunit"))


def _slack(match: re.Match[str], before: float, after: float) -> float:
    """Percentage points that the rounding of the two values themselves may account for."""
    digits = [len(match[name].partition(".")[2]) for name in ("before", "after")]
    if all(
        match.string[: match.start(name)].endswith(SIGNS) and not match[f"{name}unit"] for name in ("before", "after")
    ):
        digits = [max(digits)] * 2  # beside £16.50, £15 is no rounded sum
    half = [0.5 * 10.0**-number for number in digits]
    values = [float(match[name].replace(",", "")) or 1.0 for name in ("before", "after")]
    slack: float = 100 * (half[0] / values[0] + half[1] / values[1]) * max(1.0, after / before)
    return slack
