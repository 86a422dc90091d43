"""An age that the years of the text do not make: born in 1950, died in 2000, aged 45."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._gate import Gate
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.language.quotations import inside, quoted
from lint.language.temporal_words import MONTHS
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "age": "the age as written",
    "right": "the age that the years make",
    "from": "the year of birth",
    "until": "the year or day that the age is of",
}
YEAR = r"(?:1[5-9]|20)\d\d"
_MONTH = "|".join(name for name in MONTHS if len(name) > 4 or name in ("may", "june", "july"))
BORN = (
    rf"born (?:(?:in|at|near) [A-Z][\w’'-]+(?:,? [A-Z][\w’'-]+){{0,3}},? )?(?:(?:in|on) )?"
    rf"(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}}),? )?(?:in )?(?P<birth>{YEAR})\b"
)
NAME_AGE_BORN = pattern(
    rf"\w, (?:aged )?(?P<age>\d{{1,3}}), (?:who )?(?:was )?{BORN}",
    re.IGNORECASE,
)
BORN_TURNED = pattern(
    rf"{BORN}[^.;]{{0,80}}?\b(?:turned|turns|would turn|will turn) (?P<age>\d{{1,3}})(?: years old)? in (?P<then>{YEAR})",
    re.IGNORECASE,
)
BORN_DIED = pattern(
    rf"{BORN}[^.;]{{0,80}}?\bdied [^.;]{{0,30}}?(?:in )?(?P<then>{YEAR}),? (?:at the age of|at age|at|aged) (?P<age>\d{{1,3}})\b",
    re.IGNORECASE,
)
DIED_BORN = pattern(
    rf"\bdied [^.;]{{0,30}}?(?:in )?(?P<then>{YEAR}),? (?:at the age of|at age|at|aged) (?P<age>\d{{1,3}})\b[^.]{{0,40}}?[,;] (?:he|she) (?:was|had been) born (?:[^.;,]{{0,40}} )?in (?P<birth>{YEAR})\b",
    re.IGNORECASE,
)
LIFE_DATES = pattern(
    rf"\((?P<birth>{YEAR}) ?[–—-] ?(?P<then>{YEAR})\),? (?:who )?died (?:[\w ]{{0,30}}? )?(?:at the age of|at age|aged|at) (?P<age>\d{{1,3}})\b"
)
ANNIVERSARY = pattern(
    rf"\b(?P<age>\d{{1,3}})(?:st|nd|rd|th) (?:anniversary|birthday) (?:of (?:its|the|his|her) (?:founding|birth|foundation|opening) )?in (?P<then>{YEAR})[^.;]{{0,60}}?\b(?:founded|born|opened|established) in (?P<birth>{YEAR})",
    re.IGNORECASE,
)


class AgeArithmetic(Options):
    """No options."""


def needs(options: AgeArithmetic) -> Gate:
    """What a text must hold: a word of births, deaths and foundings."""
    return Gate(frozenset(("born", "died", "founded", "opened", "established")), ())


def check(document: Document, options: AgeArithmetic) -> Iterator[Finding]:
    """Every age that differs from what the years around it make."""
    published = document.metadata.published
    for block in document.prose_blocks():
        if not any(word in block.prose for word in ("born", "Born", "died", "founded", "opened", "established")):
            continue
        spans = quoted(document, block)
        found = [
            (shape, match)
            for shape in (BORN_TURNED, BORN_DIED, DIED_BORN, LIFE_DATES, ANNIVERSARY)
            for match in shape.finditer(block.prose)
        ]
        for shape, match in found:
            birth, then, age = int(match["birth"]), int(match["then"]), int(match["age"])
            exact = shape in (BORN_TURNED, ANNIVERSARY)
            allowed = {then - birth} if exact else {then - birth, then - birth - 1}
            if age not in allowed and not inside(spans, match.start(), match.end()) and then >= birth:
                yield _finding(document, block, match, str(birth), str(then), allowed, 0.93, False)
        for match in NAME_AGE_BORN.finditer(block.prose):
            if published is None or inside(spans, match.start(), match.end()):
                continue
            allowed = _ages(match, published)
            if int(match["age"]) not in allowed and max(allowed) < 120:
                today = document.metadata.published_from == "today"
                until = f"{published.day} {published:%B %Y}"
                yield _finding(document, block, match, match["birth"], until, allowed, 0.92, today)


def _ages(match: re.Match[str], published: datetime.date) -> set[int]:
    """The ages that somebody born then may have on a day."""
    years = published.year - int(match["birth"])
    if match["month"] and match["day"]:
        birthday = (MONTHS[match["month"].lower()], int(match["day"]))
        return {years - ((published.month, published.day) < birthday)}
    return {years, years - 1}


def _finding(
    document: Document,
    block: Block,
    match: re.Match[str],
    birth: str,
    until: str,
    allowed: set[int],
    sure: float,
    rests: bool,
) -> Finding:
    return Finding(
        place=document.place(block, match.start("age"), match.end("age"), "the age"),
        evidence=(document.place(block, match.start("birth"), match.end("birth"), "the year that it is counted from"),),
        values={
            "age": match["age"],
            "right": " or ".join(map(str, sorted(allowed))),
            "from": birth,
            "until": until,
        },
        confidence=sure,
        rests_on_today=rests,
    )
