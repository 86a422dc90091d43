"""A measure and its conversion in brackets that do not agree: 10 miles (20 km)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from lint.checks import Options, option
from lint.checks._replacement import replacement
from lint.checks._wording import as_noun
from lint.checks.told.exchange_rates import CURRENCIES, exchanged
from lint.checks.told.linked_measures import (
    ABOUT,
    FIRST,
    LINK,
    NAMES,
    PLAUSIBLE,
    SAYS,
    halved,
    is_said,
    is_within,
    linked,
)
from lint.checks.told.two_currencies_apart import sums_apart
from lint.diagnostics import SURE, Finding
from lint.document import Block, Document
from lint.gates import EDGE, Gate, Need
from lint.language.quantities.bounds import ABOUT_SO_MANY
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.measures import IMPERIAL, UNITS
from lint.language.quantities.numbers import NUMBER, in_digits, shown, value
from lint.patterns import caseless, pattern

VALUES: Mapping[str, str] = {
    "match": "both measures as written",
    "one": "the first measure",
    "right": "what it makes in the other unit",
}
BESIDE_UNITS = frozenset("a an imperial in metric per s second u.s. us".split())
"""Words of units that nearly every text has, or that stand beside another unit or are held against one."""
GLUED = ("mph", "kph", "km", "ft", "lb", "kg")
"""Units that are written without a space behind their number, and held against another one without a bracket."""
LONGEST_SHORT = 4
"""Characters of a unit that may stand so in a bracket."""
BRACKET = rf"[(\[](?:{SAYS},? )?(?:{ABOUT} )?(?P<b>{NUMBER})[ -]?(?P<ub>{NAMES})(?:,? (?P<rest>{NUMBER})[ -]?(?P<ur>inch(?:es)?|in|ounces?|oz|pounds?|lbs?))?[)\]]"
PAIR = pattern(
    rf"{FIRST}(?:[ -](?:long|wide|high|tall|deep|away|or so|apart|across)|(?:[ -](?!of\b)[a-z]+){{1,2}})? ?{BRACKET}",
    re.IGNORECASE,
)
RANGE = pattern(
    rf"(?<![\w.,{CURRENCY_SIGNS}/-])(?P<lower>{NUMBER}) ?(?:to|[–-]) ?(?P<a>{NUMBER})[ -]?(?P<ua>{NAMES}) ?[(\[](?:{ABOUT} )?(?:{NUMBER}) ?(?:to|[–-]) ?(?P<b>{NUMBER})[ -]?(?P<ub>{NAMES})[)\]]",
    re.IGNORECASE,
)
"""Two measures with those of the other system, each held against its own: “8 to 12 inches (20 to 30 cm)”."""
NAMED = pattern(r" [A-Z]")
"""Behind a unit with a capital: that it belongs to a name."""
_DEGREES = r"(?P<{0}>(?:minus |[-−–])?(?:\d{{1,3}}(?:,\d{{3}})?|\d{{4}})(?:\.\d)?) ?(?:[°º]|degrees?)? ?(?P<u{0}>[CF]|Celsius|Fahrenheit|centigrade)"
TEMPERATURES = pattern(
    rf"(?<![\w.,−–-]){_DEGREES.format('a')} ?[(\[](?:[Gg]as(?: mark)? \d,? )?(?:or )?{ABOUT_SO_MANY}{_DEGREES.format('b')}[)\]]"
)
"""A temperature, or a difference of temperatures, and the same on the other scale."""
OR_DEGREES = pattern(
    rf"(?<![\w.,−–-]){_DEGREES.format('a')}(?:,| ?[–—]| --?) (?:or|that is|which is|equal to) {ABOUT_SO_MANY}{_DEGREES.format('b')}(?=[,;.]| [–—]| --)"
)
"""The same without a bracket: “30 degrees Celsius, or 86 Fahrenheit,”."""
BARE_DEGREES = pattern(
    rf"(?<![\w.,−–-])(?P<a>(?:minus |[-−–])?\d{{1,3}}(?:\.\d)?) ?(?P<ua>degrees|[°º]) ?[(\[](?:or )?{ABOUT_SO_MANY}"
    r"(?P<b>(?:minus |[-−–])?\d{1,3}(?:\.\d)?) ?(?:degrees |[°º] ?)?(?P<ub>[CF]|Celsius|Fahrenheit|centigrade)\b[)\]]?"
)
"""“38 degrees (100 Fahrenheit)”: the scale of the second tells that of the first."""
OF_DIFFERENCE = pattern(
    r"\b(?:(?:warming|warmed) (?:[a-z]+ ){0,4}(?:by |of |to )?|(?:rise|rises|rose|risen|increase[sd]?|fall|fell|drop(?:ped)?|cooling|cooled|hotter|cooler|warmer|colder) (?:(?!to |from )[a-z]+ ){0,4}(?:by |of )?|by |difference of )(?:about |around |nearly |some |up to )?$"
)
BEYOND = pattern(
    r",? (?:above|below|over(?! the (?:course|day|night|week|weekend|month|year|next|past|last|summer|winter)\b)|beyond|warmer|cooler|hotter|colder|higher|lower|more|less)\b"
)
LARGEST_DIFFERENCE = 9.0
"""What tells of a difference of temperatures, and the largest that climate and fevers have, in degrees Celsius."""
ON_SCALE = {"F": 1.5, "C": 1.0}
"""Degrees that rounding may account for; twice as many where the result is a multiple of five."""
HOT, HOT_SLACK, VERY_HOT = 500, 30.0, 0.01
"""Degrees from which on temperatures are rounded to fifties, and by how much or what share they are off then."""
OVEN, OVEN_SLACK = 225, 8.0
"""Degrees Fahrenheit from which cookery books go by the steps of an oven, how far 25 are from 10 of the other."""
OF_WINDS, SLOWLY = 0.1, 10
"""Share by which a speed may be off, since weather services round what they make of knots; thrice that below ten."""
SLIP = 0.1
"""Share by which a measure in a unit a thousand times smaller may be off."""
EACH = pattern(
    r"\b(?:(?:every|each|per|than) (?:about )?|(?:times|halves|quarters|sets|rounds|periods|sessions|parts) (?:of )?)$"
)
"""Before a length of time: that the one in brackets is of all of them, or of something else."""
COUNT = pattern(rf"(?<![\w.,{CURRENCY_SIGNS}/-]){NUMBER}(?![\w.,/-]*\d)", re.IGNORECASE)
SMALLEST = 0.1
"""Measures below it are told with two digits that are no nought."""
TWO, NEARLY_SO_MANY, REACH = 1.9, 0.06, 60  # the last in characters
LARGER = pattern(rf"(?<![\w.,])(?P<number>{NUMBER})(?:[ -]|(?<=\d))(?P<unit>{NAMES}|st),? ?(?:and )?$", re.IGNORECASE)
IN_BRACKETS = pattern(r"[(\[][^()\[\]]{0,20}\d ?(?:to|[–-]) ?\d")
AT_ALL = pattern(BRACKET, re.IGNORECASE)
DEGREES = pattern(r"\d ?(?:[°ºCF]|degree|centigrade)")  # cheap tests in front of the patterns


class UnitConversion(Options):
    """Options."""

    tolerance: float = option(0.06, "share by which a rounded conversion may be off, from 0 to 1", most=1)


def needs(options: UnitConversion) -> Gate:
    """What a text must hold: a unit, and a bracket."""
    units = (
        frozenset(part for unit in UNITS for part in unit.replace("/", " ").replace("-", " ").split()) - BESIDE_UNITS
    )
    glued = Need(frozenset(), frozenset(f"{unit}{EDGE}" for unit in GLUED))
    with_digit = Need(frozenset(), frozenset(f"{digit}{unit}" for digit in range(10) for unit in GLUED))
    short = ("c", "f", *(unit for unit in UNITS if len(unit) <= LONGEST_SHORT))
    closing = Need(frozenset(), frozenset(f"{unit}{mark}" for unit in short for mark in ")]"))
    brackets = Need(frozenset(), frozenset("([")), Need(frozenset(), frozenset(")]"))
    degrees = Need(frozenset(("degrees", "celsius", "fahrenheit", "centigrade")), frozenset("°º"))
    rate = Need(frozenset(("rate",)), frozenset())
    sign = Need(frozenset(), frozenset(CURRENCIES))
    return Gate(
        frozenset(),
        (
            (Need(units, frozenset()),),
            (closing, Need(frozenset(), frozenset(map(str, range(10))))),
            (glued, with_digit),
            (degrees, *brackets),
            (degrees, Need(frozenset(("or", "is", "to")), frozenset())),
            (rate, *brackets),
            (sign, *brackets),
        ),
    )


def check(document: Document, options: UnitConversion) -> Iterator[Finding]:
    """Every conversion in brackets or behind “or” that is further off than rounding explains."""
    for block in document.prose_blocks():
        pairs = list(linked(block.prose)) if LINK.search(block.prose) else []
        if not (pairs or "(" in block.prose or "[" in block.prose or " or " in block.prose):
            continue
        pairs += PAIR.finditer(block.prose) if AT_ALL.search(block.prose) else ()
        pairs += RANGE.finditer(block.prose) if IN_BRACKETS.search(block.prose) else ()
        for match in pairs:
            (kind, factor), (other, divisor) = UNITS[caseless(match["ua"])], UNITS[caseless(match["ub"])]
            if kind != other or factor == divisor:
                continue
            if match["ua"].istitle() and NAMED.match(block.prose, match.end("ua")):
                continue  # “33 Minute Show (1 hour)”
            is_aside = "mark" in match.re.groupindex
            if is_aside and kind == "time":
                continue  # “a day, or eight hours”: of a length of work
            if kind == "time" and EACH.search(block.prose, max(0, match.start() - 40), match.start()):
                continue
            one, two = halved(match["a"]), value(match["b"]) + _rest(match, other) / divisor
            winds = 0.0 if kind != "speed" else OF_WINDS if two >= SLOWLY else 3 * OF_WINDS
            larger_unit, first_of_all = _before(block.prose, match.start(), kind)
            right = (one * factor + larger_unit) / divisor
            # Of “6 feet 2 inches” the inches alone are rounded.
            first = _rounding(match["a"]) * one * factor / (one * factor + larger_unit) if one else 0.0
            if caseless(match["ua"]) in IMPERIAL or caseless(match["ub"]) in IMPERIAL:
                larger = (
                    one * IMPERIAL.get(caseless(match["ua"]), factor) / IMPERIAL.get(caseless(match["ub"]), divisor)
                )
                right = min(right, larger, key=lambda made: abs(two - made))
            if (
                not one
                or not two
                or (
                    is_aside and not is_said(match) and kind != "area" and not PLAUSIBLE[0] < two / right < PLAUSIBLE[1]
                )
                or abs(two - right)
                <= max(options.tolerance, winds, first, _rounding(match["b"]), _tens(one, two)) * right
            ):
                continue
            if is_within(match, right, two):
                continue  # “five litres (less than 1.5 gallons)”
            makes = shown(round(right, 0 if right >= 20 else 1)) if right >= SMALLEST else f"{right:.2g}"
            if makes == match["b"] or _are_many(
                block.prose[max(0, match.start() - REACH) : match.start()], two / right
            ):
                continue  # “16 cubic feet (0.5 cubic metres)”; “ten tins at 400 g (4 kg)”
            finding = _finding(document, block, match, makes, match["ub"], first_of_all)
            # A number a thousand times too small is right, and its unit is wrong.
            yield finding._replace(fixes=()) if abs(right / two / 1000 - 1) < SLIP else finding
        yield from _degrees(document, block) if DEGREES.search(block.prose) else ()
    yield from exchanged(document)
    yield from _of_other_magnitude(document)


def _degrees(document: Document, block: Block) -> Iterator[Finding]:
    """Every temperature that is another one on the other scale."""
    for match in chain(TEMPERATURES.finditer(block.prose), OR_DEGREES.finditer(block.prose)):
        if (makes := _difference(block.prose, match)) is not None:
            finding = _finding(document, block, match, makes, f"°{match['ub'][0].upper()}")
            yield finding._replace(values={**finding.values, "one": f"a difference of {finding.values['one']}"})
            continue
        scales = ["F" if match[name][0].upper() == "F" else "C" for name in ("ua", "ub")]
        if scales[0] != scales[1] and (degrees := _on_other_scale(match, scales[1])) is not None:
            yield _finding(document, block, match, degrees, f"°{match['ub'][0].upper()}")
    for match in BARE_DEGREES.finditer(block.prose):
        scale = "F" if match["ub"][0] == "F" else "C"
        if (degrees := _on_other_scale(match, scale)) is not None:
            yield _finding(document, block, match, degrees, f"°{scale}")


def _of_other_magnitude(document: Document) -> Iterator[Finding]:
    """Every sum in two currencies that is a thousand times as much in one: “£138bn ($259.8m)”."""
    for block, match, right in sums_apart(document):
        first = min(match.start("sa"), match.start("a")), max(match.end(name) for name in ("sa", "a", "xa"))
        second = match.start("sb"), match.end("xb") if match["xb"] else match.end("b")
        yield Finding(
            place=document.place(block, *second, "does not fit"),
            evidence=(document.place(block, *first, "the same sum"),),
            values={"match": match[0], "one": block.prose[slice(*first)], "right": right},
            fixes=replacement([(block, *second)], right),
            confidence=SURE,
        )


def _are_many(before: str, ratio: float) -> bool:
    """Whether a number right before says that there are so many of what is measured."""
    return ratio >= TWO and any(
        abs(value(number[0]) / ratio - 1) <= NEARLY_SO_MANY for number in COUNT.finditer(before)
    )


def _rest(match: re.Match[str], kind: str) -> float:
    """What the smaller unit of a measure in two adds, as the inches of “(5 ft 2 in)”; 0 where nothing does."""
    rest = match["rest"] if "rest" in match.re.groupindex else None
    unit = UNITS[caseless(match["ur"])] if rest else None
    return value(rest) * unit[1] if rest and unit and unit[0] == kind else 0.0


def _before(prose: str, start: int, kind: str) -> tuple[float, int]:
    """What stands in front as part of it, as the feet of “5 feet 10 inches”, and where it begins; 0 for nothing."""
    larger = LARGER.search(prose, max(0, start - REACH), start)
    unit = caseless(larger["unit"]) if larger else ""
    unit = "stone" if unit == "st" else unit
    if not larger or UNITS[unit][0] != kind:
        return 0.0, start
    return value(larger["number"]) * UNITS[unit][1], larger.start("number")


def _difference(prose: str, match: re.Match[str]) -> str | None:
    """What a difference of temperatures makes on the other scale,
    where the text has converted it as if it were a temperature.

    The Associated Press Stylebook warns of it: 2°C more are 3.6°F more, and not 35.6°F.
    """
    scales = [match[name][0].upper() for name in ("ua", "ub")]
    if scales[0] == "F" or scales[1] != "F":
        return None
    one, two = (in_digits(re.sub(r"minus |[−–]", "-", match[name])) for name in "ab")
    if not 0 < one <= LARGEST_DIFFERENCE or abs(two - (one * 1.8 + 32)) > ON_SCALE["F"]:
        return None
    said = OF_DIFFERENCE.search(prose, max(0, match.start() - REACH), match.start()) or BEYOND.match(prose, match.end())
    return f"{one * 1.8:.1f}" if said else None


def _on_other_scale(match: re.Match[str], scale: str) -> str | None:
    """The temperature on the scale of the second number, to the degree; None where the text is right.

    A difference of temperatures has no zero: 2°C more are 3.6°F more.
    """
    one, two = (in_digits(re.sub(r"minus |[−–]", "-", match[name])) for name in "ab")
    difference = one * 1.8 if scale == "F" else one / 1.8
    right = difference + 32 if scale == "F" else (one - 32) / 1.8
    slack = ON_SCALE[scale] * (2 if two % 5 == 0 else 1)
    if two >= HOT and two % 50 == 0:
        slack = max(HOT_SLACK, VERY_HOT * two)
    fahrenheit, celsius = (one, two) if scale == "C" else (two, one)
    if fahrenheit >= OVEN and fahrenheit % 25 == 0 and celsius % 5 == 0:
        slack = max(slack, OVEN_SLACK)
    if min(abs(two - right), abs(two - difference)) <= slack:
        return None
    return str(round(right)).replace("-", "−")


def _finding(
    document: Document, block: Block, match: re.Match[str], said: str, unit: str, start: int | None = None
) -> Finding:
    """That two measures are not the same; the first one begins at `start` where a larger unit is part of it."""
    joint = "" if unit.startswith("°") else "-" if block.prose.startswith("-", match.end("b")) else " "
    right = f"{said}{joint}{unit}"
    begins = match.start() if start is None else start
    first = match.start("a") if "lower" in match.re.groupindex else begins  # of a range its end
    in_two = "ur" in match.re.groupindex and match["ur"]  # “5 ft 2 in”, of which no number alone is wrong
    fixes = () if in_two else replacement([(block, *match.span("b"))], said, f"Write “{right}”")
    return Finding(
        place=document.place(block, match.start("b"), match.end("ur" if in_two else "ub"), "does not fit"),
        evidence=(document.place(block, min(first, match.start("a")), match.end("ua"), "the same measure"),),
        values={
            "match": block.prose[begins : match.end()],
            "one": as_noun(block.prose[first : match.end("ua")]),
            "right": as_noun(right),
        },
        fixes=fixes,
        confidence=SURE,
    )


def _tens(one: float, two: float) -> float:
    """How far a measure may be off where both are given in tens: “30ft (10m)”."""
    return 0.1 if one % 10 == two % 10 == 0 else 0.0


def _rounding(written: str) -> float:
    """How far a number may be off that is rounded: a single digit, the last decimal, or hundreds that end in zeros."""
    number = halved(written)
    if number < 10 and number == int(number) and number:
        return 0.5 / number + 0.02
    decimals = len(written.partition(".")[2])
    if decimals and number:
        return 0.5 * 0.1**decimals / number
    digits = f"{number:.0f}".rstrip("0")
    return (
        min(0.2, 0.5 / int(digits))
        if number >= 100 and len(digits) == 1
        else 0.08
        if number >= 100 and len(digits) == 2
        else 0.0
    )
