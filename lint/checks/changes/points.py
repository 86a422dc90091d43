"""Changes in percentage points that two percentages do not make: “from 91 percent to 94 percent, or four points”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from lint.checks.changes.amounts import NOUN, WHEN, changed
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.quantities.numbers import NUMBER, PERCENT_SIGN, exact, value
from lint.patterns import pattern

POINTS = pattern(
    rf"\bfrom (?P<before>\d{{1,3}}(?:\.\d+)?)(?: ?%| percent| per cent)?{WHEN} to (?P<after>\d{{1,3}}(?:\.\d+)?) ?(?:%|percent|per cent){WHEN}"
    rf",? (?:or |[–—(] ?|up |down |an? {NOUN} of )?(?P<points>{NUMBER})[ -](?:percentage[ -])?points?\b(?!,? \d+ comments)",
    re.IGNORECASE,
)
"""“from 91 percent to 94 percent, or three percentage points”; what readers gave a page are others:
“(62 points, 14 comments)”."""
DOWN_POINTS = pattern(
    rf"(?<![\w.,])(?P<after>\d{{1,3}}(?:\.\d+)?) ?(?:%|percent|per cent),? (?:up|down) (?P<points>\d{{1,3}}(?:\.\d+)?) (?:percentage )?points? from (?:the |its |their )?(?P<before>\d{{1,3}}(?:\.\d+)?) ?{PERCENT_SIGN}",
    re.IGNORECASE,
)
"""“42 per cent, down 12.5 percentage points from the 48 per cent of April”."""
BY_POINTS_TO = pattern(
    rf"\bby (?P<points>{NUMBER}|half a|a quarter of a) percentage points? to (?P<after>\d{{1,3}}(?:\.\d+)?) ?(?:%|percent|per cent),? from (?P<before>\d{{1,3}}(?:\.\d+)?) ?{PERCENT_SIGN}",
    re.IGNORECASE,
)
"""“by half a percentage point to 5.25 percent from 4.25 percent”."""
PARTS_OF_A_POINT = {"half a": 0.5, "a quarter of a": 0.25}
PERCENT = rf"(?P<percent>\d{{1,3}}(?:\.\d+)?) ?{PERCENT_SIGN}(?! points?| of\b)"
FOR_POINTS = pattern(
    rf"\bfrom (?P<before>\d{{1,3}}(?:\.\d+)?)(?: ?%| percent| per cent){WHEN} to (?P<after>\d{{1,3}}(?:\.\d+)?) ?(?:%|percent|per cent){WHEN}"
    rf",? (?:or |[–—(] ?)?(?:an? {NOUN} of {PERCENT}|an? (?P<share>\d{{1,3}}(?:\.\d+)?)(?: ?%| percent| per cent|-percent) (?:increase|rise|jump|gain|drop|decrease|decline|fall)\b)",
    re.IGNORECASE,
)
"""“from 62% to 71%, an increase of 9%”, which is one of nine points."""
_CHANGED = "rose|risen|raised|raises|rises|fell|fallen|falls|cut|cuts|lowered|lowers|increased|increases|decreased|dropped|declined|grew|grown|went up|went down|edged up|edged down|inched up|inched down|crept up|slipped|reduced"
BY_POINTS = pattern(
    rf"\b(?:{_CHANGED})(?: [^.;:()\d“”\"]{{1,90}}?)? by (?P<percent>\d{{1,3}}(?:\.\d+)?) ?(?:%|percent|per cent)(?: (?:since|in|over|during) (?:the )?[\w’' ]{{2,30}})?,? "
    rf"from (?P<before>\d{{1,3}}(?:\.\d+)?)(?: ?%| percent| per cent){WHEN} to (?P<after>\d{{1,3}}(?:\.\d+)?) ?(?:%|percent|per cent)",
    re.IGNORECASE,
)
"""“has raised the limit by 25%, from 49% to 74%”, likewise."""
_TO = rf"to (?P<after>\d{{1,3}}(?:\.\d+)?) ?{PERCENT_SIGN}"
_FROM = r"from (?:the |its |their |a )?(?P<before>\d{1,3}(?:\.\d+)?)(?: ?%| percent| per cent)?"
ENDS = tuple(
    pattern(rf"\b(?:{_CHANGED}|down|up) {ends}") for ends in (rf"{_TO}{WHEN},? {_FROM}", rf"{_FROM}{WHEN} {_TO}")
)
COMES_BACK = pattern(
    rf"(?:^|[.!] )(?:The|This|That) (?:[a-z-]+ ){{0,2}}?{NOUN},? of (?P<points>{NUMBER}) percentage points?\b"
)
"""“fell to 4.2% in May from 4.5%”, and, before any other share: “The drop of 0.3 percentage points”."""
SHARE = pattern(rf"\d ?{PERCENT_SIGN}")
TINY = 0.001


def points(document: Document, block: Block) -> Iterator[Finding]:
    """Every change in percentage points that its two percentages do not make."""
    lower = block.prose.lower()
    yield from _said_for_points(document, block)
    shapes = (POINTS, DOWN_POINTS, BY_POINTS_TO) if "point" in lower and ("%" in lower or "cent" in lower) else ()
    for match in chain.from_iterable(shape.finditer(block.prose) for shape in shapes):
        if makes := _makes(match, _points(match["points"])):
            yield changed(document, block, match, "points", _in_points(match["points"].lower()), makes)


def points_of_known_change(document: Document, block: Block) -> Iterator[Finding]:
    """What the text says a change was that it has told in the same paragraph or the one before."""
    prose = block.prose
    for match in COMES_BACK.finditer(prose) if " percentage point" in prose else ():
        above = document.neighbour(block, -1)
        where, until = block, match.start()
        found = _last_change(block, until)
        if found is None and above is not None and above.kind == block.kind and not SHARE.search(prose, 0, until):
            where, found = above, _last_change(above, len(above.prose))
        if found is not None and (makes := _makes(found, value(match["points"]))):
            yield Finding(
                place=document.place(block, *match.span("points"), "the change"),
                evidence=(
                    document.place(where, *found.span("before"), "before"),
                    document.place(where, *found.span("after"), "after"),
                ),
                values={
                    "percent": _in_points(match["points"]),
                    "from": found["before"],
                    "to": found["after"],
                    "right": makes,
                },
                confidence=LIKELY,
            )


def _last_change(block: Block, until: int) -> re.Match[str] | None:
    """The one change from one share to another that stands before a place, if no other share comes behind it."""
    found = [match for shape in ENDS for match in shape.finditer(block.prose, 0, until)]
    if len(found) != 1 or SHARE.search(block.prose, found[0].end(), until):
        return None
    return found[0]


def _makes(ends: re.Match[str], said: float) -> str:
    """How many points two shares make, in words for a message; nothing where they make what is said, as rounded."""
    digits = max(len(ends[name].partition(".")[2]) for name in ("before", "after"))
    right = abs(float(ends["after"]) - float(ends["before"]))
    return "" if abs(right - said) <= 1.01 * 10.0**-digits else _in_points(exact(round(right, digits)))


def _in_points(number: str) -> str:
    """A number of points, in figures or in words: “one point”, “half a point”, “0.5 points”."""
    return f"{number} {'point' if number in ('1', 'one', *PARTS_OF_A_POINT) else 'points'}"


def _points(written: str) -> float:
    """How many points a text tells: “two”, “half a”."""
    return PARTS_OF_A_POINT[written.lower()] if written.lower() in PARTS_OF_A_POINT else value(written)


def _said_for_points(document: Document, block: Block) -> Iterator[Finding]:
    """Every difference of two percentages that is called a change in percent (The Associated Press Stylebook,
    “percentage points”)."""
    prose = block.prose
    has_both = "from " in prose and ("%" in prose or "cent" in prose)
    for match in chain.from_iterable(shape.finditer(prose) for shape in (FOR_POINTS, BY_POINTS)) if has_both else ():
        group = "percent" if match["percent"] else "share"
        before, after, said = float(match["before"]), float(match["after"]), float(match[group])
        right = abs(after - before)
        if not before or abs(right - said) > TINY or abs(100 * right / before - said) < 1:
            continue
        points = f"{right:.3g} percentage point{'' if right == 1 else 's'}"
        yield changed(
            document, block, match, group, f"{match[group]} percent", f"{points}, or {100 * right / before:.3g} percent"
        )
