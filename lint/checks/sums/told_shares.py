"""A share in percent or in words beside a part and its whole: “96 of the 240 members, or 45 per cent”,
“two thirds of the 36, 26 of them”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document import Block, Document
from lint.language.quantities.bounds import ROUGHLY, hedged, rough
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import LABEL, NUMBER, PERCENT_SIGN, SCALE, value
from lint.language.quotations import is_quoted
from lint.patterns import CAPITAL, caseless, pattern
from lint.records import Record

_SCALE = rf"{SCALE}?"
_WHOSE = r"(?:(?:the|its|their|his|her|our|all|these|those)(?: [\w’'-]+){0,2}? )?"
PART_OF_WHOLE = pattern(
    rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<sign>[{CURRENCY_SIGNS}]?)(?P<part>{NUMBER})(?P<scale>{_SCALE})(?: (?!(?:percent|per)\b)[a-z]+)? (?:(?:out )?of|among) {_WHOSE}"
    rf"(?P=sign)(?P<whole>{NUMBER})(?P=scale)(?!{SCALE}|[\w%]|[.,]\d| ?(?:percent|per ?cent)\b)",
    re.IGNORECASE,
)
WHOLE_THEN_PART = pattern(
    rf"\bof {_WHOSE}(?P<whole>{NUMBER}) (?!(?:percent|per)\b)[a-z]+(?: [a-z’'-]+){{0,4}}?, "
    rf"(?P<part>{NUMBER})(?![\w%]|[.,]\d| ?(?:percent|per ?cent)\b)(?: (?!(?:percent|per)\b)[a-z]+)?",
    re.IGNORECASE,
)
"""“Of the society’s 240 members, 96”, and “96 of the society’s 240”, “12 million of the 80 million”,
“18 sales among 72”."""
_FRACTION = (
    r"half|(?:a|one) (?:third|quarter|fifth|sixth|tenth)(?= of\b|[,.;:)–—]|$| (?:were|was|are|is|have|had|has|did|"
    r"do)\b)|two[- ]thirds|three[- ](?:quarters|fifths)|two[- ]fifths|nine[- ]tenths|"
    r"(?:one|two|three|four|five|six|seven|eight|nine) in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten)|every (?:second|third|fourth|fifth|tenth)"
)
SHARE = pattern(
    rf"\b{rough()}"
    rf"(?:(?<![\w.,{CURRENCY_SIGNS}–−+-])(?P<percent>\d{{1,3}}(?:\.\d+)?) ?{PERCENT_SIGN}|\b(?P<fraction>{_FRACTION})\b(?!-)|\b(?P<side>a minority|a majority)\b)",
    re.IGNORECASE,
)
ONE_OF_SEVERAL = pattern(
    rf"(?: ?{PERCENT_SIGN})?,(?: (?:or|and)|(?= \d[^()]{{0,20}},)) \d{{1,3}}(?:\.\d+)? ?{PERCENT_SIGN}[^()]{{0,40}}\)"
)
"""Behind a share in brackets that hold more of them."""
SIGNS = (
    "%", "ercent", "er cent", "alf", "third", "quarter", "fifth", "sixth", "tenth", "fourth", "second", "minority", "majority",
    " in every ", *(f" in {number}" for number in ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")),
)  # fmt: skip
"""Pieces of which each of them has one: a cheap test in front of the pattern."""
OF_CHANGE_BEFORE = pattern(
    r"\b(?:by|rose|rise|rises|risen|fell|fall|falls|fallen|(?<!made )(?<!make )(?<!makes )(?<!making )up|down|cut|"
    r"increase[sd]?|decrease[sd]?|grew|grown|drop(?:ped)?|than|least|interest(?: rate)?|discount|off|tax|rate of|"
    r"from|to)"
    r"(?: of| (?:an?|the|about|some|exactly))* $",
    re.IGNORECASE,
)
OF_CHANGE_BEHIND = pattern(
    r",?(?: percent| per cent)? (?:more|less|fewer|higher|lower|rise|increase|cut|discount|off|drop|fall|growth|tax|"
    r"interest|effective|accurate|certain|sure|sensitive|specific|pure|reliable|efficient|below|above|up|down|points?|cheaper|dearer|stronger|chance|risk|"
    r"an hour|a year|hour|year|mile|century|time|price|day|way|past|of (?!the (?:total|whole|vote|votes)\b|all\b))",
    re.IGNORECASE,
)
"""What makes of a share a change, or a share of something else."""
AFTER = pattern(
    rf"(?: [\w’'-]+){{0,4}}(?:,? or (?:exactly |just )?|,? making (?:up )?|,? giving (?:it|them|him|her|"
    rf"[{CAPITAL}][\w’'-]+) an? |,? equivalent to |,? (?:that is|which is|i\.e\.),? | ?[(–—] ?)"
    r"|[^.;:\d“”\"]{0,60}\. (?:In other words|That is|That means|That makes|So),? (?:exactly |just )?"
    r"|[^.;:\d“”\"]{0,60}\b(?:success rate|share|proportion|percentage|turnout)(?: (?:stands at|stood at|is|was|of))? (?:exactly )?"
    r"|[^.:\d“”\"]{0,40}[;,] (?:expressed )?as a percentage,? "
)
"""What joins a share to its part and whole in front of it."""
BEFORE = pattern(
    r"(?: (?!(?:and|but|while)\b)[\w’'-]+){0,6} ?(?:[(–—]|,(?: with| or)?) ?|(?: (?!(?:and|but|while)\b)[\w’'-]+){0,10}: "
)
"""And to those behind it."""
OF_NAMED_WHOLE = pattern(
    rf"(?:(?<=second)|(?<=third)|(?<=fourth)|(?<=fifth)|(?<=tenth)| of) (?:(?:the|its|their|his|her|our)(?: [\w’'-]+){{0,2}}? )?(?P<whole>{NUMBER})(?:-[a-z]+| [a-z]+)?"
    rf"(?:[^.;:\d“”\"]{{0,50}}?(?:,|[–—:]| \(| ?[–—] ?)[^.;:\d“”\"]{{0,30}}?(?P<part>{NUMBER}) (?:of (?:them|those)(?=[,.;:)]| ?[–—-]|$)|[a-z]+ in all\b|in all\b)"
    rf"|[^.;:\d“”\"]{{0,60}}[.,][”\"]?[^.;:\d“”\"]{{0,40}} “?\"?(?:That (?:means|is|makes)|or) (?P<part2>{NUMBER})\b)",
    re.IGNORECASE,
)
"""The whole behind a share, and the part: “of the 36 councillors – 26 of them”."""
WHOLE_FRACTIONS = {
    "half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "sixth": 1 / 6, "tenth": 1 / 10, "second": 1 / 2, "fourth": 1 / 4,
    "thirds": 1 / 3, "quarters": 1 / 4, "fifths": 1 / 5, "tenths": 1 / 10,
}  # fmt: skip
NEARLY = pattern(rf"\b(?:some|{ROUGHLY}|over|more than|less than|fewer than|up to) $", re.IGNORECASE)
COUNTS = {"a": 1, "one": 1, "every": 1, "two": 2, "three": 3, "four": 4, "nine": 9}
OF_VOTE, OF_SEATS = (
    pattern(r" of the (?:popular )?votes?\b"),
    pattern(r"\b(?:seats|mandates|deputies|members|MPs|councillors)\b"),
)
"""Behind a share, and before it, where it is none of what was counted."""
FEW = 10
"""The largest whole of which “nine out of ten” is said of any share near it."""
REACH = 90
"""Characters between a share and its part."""
SLACK, SLACK_OF_WORDS, ROUGH, ROUGH_WORDS = 0.01, 0.04, 0.04, 0.07
"""By how much a share may be off, in percent and in words, and one that is said to be rough."""


class ToldShare(Record):
    """A share, `block.prose[start:end]`, with its part and whole, and what these make."""

    block: Block
    start: int
    end: int
    part: re.Match[str]
    right: float


def told_shares(document: Document) -> Iterator[ToldShare]:
    """Every share that its part and its whole do not make, and that is not that of the rest either."""
    for block in document.prose_blocks():
        prose = block.prose
        if not any(sign in prose for sign in SIGNS):
            continue
        told = [one for one in SHARE.finditer(prose) if not _is_change(prose, one)]
        shares = [one for one in told if not (one["percent"] and OF_CHANGE_BEHIND.match(prose, one.end()))]
        pairs = [
            one for shape in (PART_OF_WHOLE, WHOLE_THEN_PART) for one in shape.finditer(prose) if _is_pair(prose, one)
        ]
        for share in told:
            if is_quoted(document, block, share) or ONE_OF_SEVERAL.match(prose, share.end()):
                continue  # “one of the three levels (2.5%, 3%, or 5%)”
            if share in shares and (pair := _joined(prose, share, shares, pairs)):
                part, whole = value(pair["part"]), value(pair["whole"])
            elif (pair := OF_NAMED_WHOLE.match(prose, share.end())) and share["side"] is None:
                part, whole = value(pair["part"] or pair["part2"]), value(pair["whole"])
            else:
                continue
            if OF_VOTE.match(prose, share.end()) and OF_SEATS.search(prose, pair.end() - 1, share.start()):
                continue  # “141 of 199 seats (53.6% of the vote)”
            if 0 < part < whole and not (_agrees(share, part / whole) or _is_of_few(share, pair, part / whole)):
                yield ToldShare(block, *share.span(), pair, part / whole)


def _joined(
    prose: str, share: re.Match[str], shares: list[re.Match[str]], pairs: list[re.Match[str]]
) -> re.Match[str] | None:
    """The part and whole that words or marks join to a share, with no other share between them."""
    for pair in pairs:
        if 0 <= share.start() - pair.end() < REACH and AFTER.fullmatch(prose, pair.end(), share.start()):
            return pair
        if 0 <= pair.start() - share.end() < REACH and BEFORE.fullmatch(prose, share.end(), pair.start()):
            nearer = any(share.end() <= other.start() < pair.start() for other in shares)
            return None if nearer else pair
    return None


def _is_change(prose: str, share: re.Match[str]) -> bool:
    return OF_CHANGE_BEFORE.search(prose, max(0, share.start() - 30), share.start()) is not None


def _is_pair(prose: str, pair: re.Match[str]) -> bool:
    """Whether two numbers are a part and its whole, and not “5 of 12” of a series or a date."""
    before = prose[max(0, pair.start() - 16) : pair.start()]
    return value(pair["whole"]) > 1 and not LABEL.search(before) and not NEARLY.search(before)


def _agrees(share: re.Match[str], right: float) -> bool:
    """Whether a share may be said of what part and whole make, or of the rest."""
    if share["side"]:
        return (right < 1 / 2) == ("minority" in caseless(share["side"]))
    bound = caseless(share["roughly"] or "")
    said = float(share["percent"]) / 100 if share["percent"] else _worth(caseless(share["fraction"]))
    if share["percent"] and hedged(share.string, share.start("percent"), 100 * said, 100 * right):
        return True
    slack = (ROUGH if bound else SLACK) if share["percent"] else (ROUGH_WORDS if bound else SLACK_OF_WORDS)
    if bound in ("more than", "over", "at least"):
        return right >= said - SLACK and right - said < 1 / 4
    if bound in ("less than", "under", "up to"):
        return right <= said + SLACK and said - right < 1 / 4
    return min(abs(right - said), abs(1 - right - said)) <= slack


def _is_of_few(share: re.Match[str], pair: re.Match[str], right: float) -> bool:
    """Whether “nine out of ten” may be said of a share near it."""
    is_near = share["percent"] is not None and abs(float(share["percent"]) / 100 - right) <= ROUGH
    return is_near and "out of" in pair[0] and value(pair["whole"]) <= FEW


def _worth(fraction: str) -> float:
    """What a share in words is worth: “nine in every ten”, “two-thirds”."""
    if " in " in fraction:
        first, _, last = fraction.replace(" every", "").partition(" in ")
        return value(first) / value(last)
    if fraction == "half":
        return 1 / 2
    count, _, part = fraction.replace("-", " ").partition(" ")
    return COUNTS[count] * WHOLE_FRACTIONS[part]
