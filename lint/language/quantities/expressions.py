"""Numbers and quantities: percentages, money, ages, measures, counts with their noun, ordinals,
with what bounds them."""

from __future__ import annotations

import re
from math import prod
from typing import Literal

from lint.document import Block, Document, once_a_document
from lint.language.quantities.currencies import CODES, CURRENCY_SIGNS, LETTERS, NAMES
from lint.language.quantities.numbers import NUMBER, SCALES, WORDS, value
from lint.language.quantities.several import CARDINAL_WORDS, date_spans, overlaps
from lint.language.temporal.expressions import words_by_block
from lint.language.temporal.words import ORDINALS, TENS
from lint.language.verbs.finite import known_class
from lint.language.words import lower_in_place
from lint.patterns import caseless, pattern
from lint.records import Record

Type = Literal["percent", "money", "age", "measure", "count", "fraction", "ordinal", "number"]
MULTIPLES = {"dozen": 12.0, "hundred": 1e2, **SCALES}
SIGNS_OF_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
COUNTED_BY_MILLION = pattern(
    r" (?:[a-z]+ ){0,2}?(?:barrels|children|copies|customers|downloads|followers|homes|households|jobs|listeners|members|passengers|people|pupils|readers|"
    r"residents|shares|subscribers|tonnes|tourists|users|viewers|visitors|voters|votes|workers)\b"
)
"""What stands behind a number with “m” or “k” that is none of metres: “6.5m people”."""
MEASURES = (
    "miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|yards?|feet|foot|ft|inch(?:es)?|centimet(?:er|re)s?|cm|millimet(?:er|re)s?|mm|"
    "pounds?|lbs?|kilograms?|kilos?|kg|ounces?|grams?|tonnes?|tons?|acres?|hectares?|gallons?|lit(?:er|re)s?|barrels?|mph|km/h|"
    "degrees?|watts?|kilowatts?|megawatts?|gigawatts?|knots|light-years?|parsecs?|bytes?|megabytes?|gigabytes?"
)
GLUED = "km|kg|cm|mm|ft|lbs?|mph|kph"
"""Units that may stand right behind the digits: “48km”."""
BOUNDS = "at least|at most|more than|less than|fewer than|no more than|up to|about|around|roughly|approximately|nearly|almost|over|under|some|only|just"
QUANTITY = pattern(
    rf"(?<![\w.,/^×])(?<!-(?![{CURRENCY_SIGNS}]))(?<!\d[ \u00a0\u202f](?=000\b))(?:(?P<bound>{BOUNDS}) )?(?:an? )?(?P<symbol>(?:us|c|a|nz|"
    rf"hk)?[{CURRENCY_SIGNS}] ?|rs\.? ?(?=\d)|(?:{CODES})[ \u00a0]?(?=\d)|{LETTERS} ?(?=\d[\d,.]* (?:million|billion|trillion)\b))?(?P<number>\d{{1,4}}[½¼¾]|\d{{1,3}}(?:[ \u00a0\u202f]000\b(?!,\d))+|"
    rf"{NUMBER}(?: and (?:a|one) (?:half|quarter)(?= (?:million|billion|trillion|{MEASURES})\b))?|half a (?:dozen|hundred|thousand|million|billion|trillion)|"
    rf"(?<=\ba )(?:dozen|hundred|thousand|million|billion|trillion))(?!(?!(?:[mbt]n|[mkb]|pc|{GLUED})\b)[\w/]|[.,]\d)"
    r"(?:(?P<scale>[ -](?:dozen|hundred(?: (?:thousand|million|billion))?|thousand|lakh|million|crore|billion|trillion))\b|(?P<short> ?(?:mn|bn|tn)\b|(?(symbol) ?[mkb]|[mkb])\b))?"
    rf"(?:(?P<percent>(?: ?%|(?<=\d)pc\b| percent\b| per cent\b|-percent\b| percentage points?\b))|(?P<money>[ -](?:{NAMES}|{CODES})\b)|"
    rf"(?P<age>[ -](?:years?[ -]old|months?[ -]old)\b)|(?:[ -](?P<unit>{MEASURES})|(?P<glued>{GLUED}))\b|(?=(?P<noun>(?: [a-z]+(?:-[a-z]+)?){{1,3}})))?"
)
"""For a text in lower case: to look for words in any case takes twice the time."""
SPACES = pattern(r"(?<=\d)[ \u00a0\u202f](?=\d)")
"""What parts the thousands of a number: “10 000”."""
RANGE_TO = pattern(
    rf"[–-][{CURRENCY_SIGNS}]?\d{{1,4}}(?:\.\d{{1,3}})?(?P<scale> (?:thousand|million|billion|trillion)\b|(?:[mbt]n|[mkb])\b)"
)
"""The end of a range of sums, whose magnitude is that of its beginning too: “£2–3m”."""
VAGUE = pattern(
    r"\b(?P<bound>(?P<size>dozens|scores|hundreds|thousands|tens of thousands|hundreds of thousands|millions|billions) of)"
    r"(?P<noun>(?: (?!of\b|thousands\b|millions\b)[a-z]+(?:-[a-z]+)?){1,3})",
    re.IGNORECASE,
)
_SMALL_NUMBER = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|\\d{1,3}"
FRACTION = pattern(
    r"(?<![\w-])(?:(?:an?|one|two|three|four)[ -](?P<part>half|thirds?|quarters?|fifths?|sixths?|eighths?|"
    r"tenths?)(?= of\b|[.,;:)]|$| (?:more|less|fewer|as|to|in|from|off|is|are|was|were|has|have|had)\b)"
    rf"|(?P<one>{_SMALL_NUMBER}) (?:in|out of)(?: every)? (?P<of>{_SMALL_NUMBER})(?! (?:years?|months?|weeks?|days?|"
    rf"hours?|minutes?|seconds?|innings|sets|games|the)\b)(?![\d.,]*\d))"
)
"""“A third of the boats”, “one in five”; for a text in lower case."""
OF_SCALE = pattern(r" of (?:a|one) (?P<scale>thousand|million|billion|trillion)\b")
BEHIND = pattern(r"(?: [a-z]+(?:-[a-z]+)?){1,3}")
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
PART_WORDS = frozenset((*PARTS, *(f"{part}s" for part in PARTS)))
VAGUE_SIZES = {
    "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1e3, "tens of thousands": 1e4, "hundreds of thousands": 1e5,
    "millions": 1e6, "billions": 1e9,
}  # fmt: skip
VAGUE_WORDS = frozenset("dozens scores hundreds thousands millions billions".split())
DIGIT = pattern(r"\d")
LONGEST_NAME = 60  # characters
NUMBER_WORDS = CARDINAL_WORDS | VAGUE_WORDS | PART_WORDS | ORDINALS.keys()
ORDINAL = pattern(
    rf"(?<![\w.,-])(?:(?P<digits>\d+)(?:st|nd|rd|th)|(?:(?P<tens>{'|'.join(TENS)})-)?(?P<word>{'|'.join(ORDINALS)}))\b"
    r"(?!-|(?:(?<=\bin a second)|(?<=\bfor a second)|(?<=\bper second)|(?<=\beach second))(?:[.,;:!?)]|$))"
)
"""For a text in lower case too; not the second of a minute."""
OF_ANOTHER = pattern(
    r"(?:-(?:first|second|third|fourth|quarter|fifth|sixth|seventh|eighth|ninth|tenth)|[ -](?:thirds|quarters|fifths|sixths|eighths|tenths|halves))\b|[ \u00a0\u202f]000\b|[ \u00a0\u202f][½¼¾]| ?[×x] ?10\^|\^\d"
)
"""What stands behind digits or words that are but a part of a number."""
AGED = pattern(r"\b(?:aged?|age of) $", re.IGNORECASE)
OPENERS = frozenset(
    "the these those all its their our his her my your some only just of at over for in by with from and but or when as if while "
    "after before since until that there then so yet another about around nearly almost roughly approximately each every both "
    "further additional other within during through between including like not no once though although even also plus up under "
    "more fewer less than total where who what how which here now today twice".split()
)
"""Words with which a sentence may begin before a number: no names of which the number is a part."""
NO_NOUN = frozenset(
    "of in on at to for from with by and or but as than is are was were has have had will would can could that which who when while "
    "if because after before since until about into over under out up down off per the a an this these those it its he she they we "
    "their his her our more less times".split()
)


class Quantity(Record):
    """A number with what it counts: `block.prose[start:end]`.

    `value` is its worth in units of `unit`, which is the unit or the noun as written, `%`, a currency sign or `year`.
    `bound` is what limits it (“at least”), empty where it is said to be exact; where it is “dozens of” and the like,
    `value` is the size of that word only.
    """

    block: Block
    start: int
    end: int
    type: Type
    value: float
    unit: str
    bound: str

    @property
    def text(self) -> str:
        """The words as they stand in the prose."""
        return self.block.prose[self.start : self.end]


@once_a_document
def quantities(document: Document) -> list[Quantity]:
    """Every number of the document that is no date, in reading order."""
    found: list[Quantity] = []
    taken = date_spans(document)
    words = words_by_block(document)
    for block in document.prose_blocks():
        told = NUMBER_WORDS.intersection(words[block.ordinal])
        has_digit = DIGIT.search(block.prose) is not None
        if not (told or has_digit):
            continue
        dates = taken.get(block.ordinal, [])
        own = [] if VAGUE_WORDS.isdisjoint(told) else _vague(block)
        own = [one for one in own if not overlaps(dates, one.start, one.end)]
        tells_number = has_digit or not CARDINAL_WORDS.isdisjoint(told)
        if not PART_WORDS.isdisjoint(told) or (tells_number and not {"in", "out"}.isdisjoint(words[block.ordinal])):
            own += [one for one in _fractions(block) if not overlaps(dates, one.start, one.end)]
        if tells_number:
            used = sorted([*dates, *((quantity.start, quantity.end) for quantity in own)])
            own += [
                one if not overlaps(used, one.start, one.end) else _without_noun(one)
                for one in _cardinals(block)
                if not overlaps(used, one.start, _number_end(one))
            ]
        if has_digit or not ORDINALS.keys().isdisjoint(told):
            used = sorted([*dates, *((quantity.start, quantity.end) for quantity in own)])
            own += [one for one in _ordinals(block) if not overlaps(used, one.start, one.end)]
        found += sorted(own, key=lambda quantity: quantity.start)
    return found


def _number_end(one: Quantity) -> int:
    """Where the number ends, without the noun that it counts."""
    return one.end - len(f" {one.unit}") if one.type == "count" else one.end


def _without_noun(one: Quantity) -> Quantity:
    """The number alone, where a word of time stands before its noun: “850 hourly workers”."""
    return one._replace(type="number", unit="", end=_number_end(one))


def _vague(block: Block) -> list[Quantity]:
    """“Dozens of boats”, “hundreds of thousands of visitors”."""
    found = []
    for match in VAGUE.finditer(block.prose):
        if words := _noun(match["noun"]):
            unit, size = " ".join(words), VAGUE_SIZES[caseless(match["size"])]
            end = match.start("noun") + len(" " + unit)
            found.append(Quantity(block, match.start(), end, "count", float(size), unit, match["bound"].lower()))
    return found


def _fractions(block: Block) -> list[Quantity]:
    """“A third of the boats”, “two thirds”, “one in five of them”; “three quarters of a million people” is a count."""
    found = []
    lower = lower_in_place(block.prose)
    for match in FRACTION.finditer(lower):
        if match["part"]:
            count = match[0].replace("-", " ").split()[0]
            worth = WORDS.get(count, 1) / PARTS[match["part"].rstrip("s") if match["part"] != "half" else "half"]
        else:
            part, whole = (100.0 if match[name] == "hundred" else value(match[name]) for name in ("one", "of"))
            worth = part / whole if whole else 2.0
        if match["part"] and (size := OF_SCALE.match(lower, match.end())):
            behind = BEHIND.match(block.prose, size.end())
            unit = " ".join(_noun(behind[0])) if behind else ""
            end = size.end() + len(f" {unit}") * bool(unit)
            kind: Type = "count" if unit else "number"
            found.append(Quantity(block, match.start(), end, kind, worth * MULTIPLES[size["scale"]], unit, ""))
        elif worth < 1:
            found.append(Quantity(block, match.start(), match.end(), "fraction", round(worth, 4), "", ""))
    return found


def _cardinals(block: Block) -> list[Quantity]:
    found: list[Quantity] = []
    lower = lower_in_place(block.prose)
    for match in QUANTITY.finditer(lower):
        quantity = None if OF_ANOTHER.match(lower, match.end("number")) else _cardinal(block, match)
        if quantity is None or (found and quantity.start < found[-1].end):
            continue
        if found and quantity.value < 100 and _is_hundreds(lower, found[-1], quantity):
            last = found.pop()  # “one hundred and” “twenty-one people”
            quantity = quantity._replace(start=last.start, value=last.value + quantity.value, bound=last.bound)
        found.append(quantity)
    return found


def _is_hundreds(lower: str, one: Quantity, other: Quantity) -> bool:
    """Whether a number is the hundreds of the one behind it."""
    return (
        lower[one.end : other.start] == " and "
        and one.value % 100 == 0
        and lower.endswith(("hundred", "thousand"), 0, one.end)
    )


def _word_before(prose: str, at: int) -> tuple[int, str]:
    """The word before a number, and where it begins; what is longer than any name is cut."""
    while at and prose[at - 1].isspace():
        at -= 1
    start = prose.rfind(" ", max(0, at - LONGEST_NAME), at) + 1 or max(0, at - LONGEST_NAME)
    return start, prose[start:at]


def _cardinal(block: Block, match: re.Match[str]) -> Quantity | None:
    prose = block.prose
    try:
        amount = _worth(match["number"])
    except ValueError:
        return None
    symbol = prose[slice(*match.span("symbol"))].strip()
    if (match["short"] or "") in ("m", "k", "b") and not (
        symbol or match["money"] or COUNTED_BY_MILLION.match(match["noun"] or "")
    ):
        return None  # metres, bytes, the number of a model
    scale = match["scale"] or match["short"]
    if not scale and symbol and (range_to := RANGE_TO.match(match.string, match.end("number"))):
        scale = range_to["scale"]
    amount *= prod(MULTIPLES[word] for word in scale.strip(" -").split()) if scale else 1
    first = "bound" if match["bound"] else "symbol" if symbol else "number"
    start, end = match.start(first), match.end("number")
    opens, before = _word_before(prose, match.start("number"))
    if (
        not symbol
        and before[:1].isupper()
        and before.isalpha()
        and len(before) > 1
        and before.lower() not in OPENERS
        and not match["bound"]
        and match["number"][0].isdigit()
    ):
        if opens and match["percent"] is None:
            return None  # part of a name: Boeing 747, Chapter 11
    kind: Type
    unit = ""
    for group in ("scale", "short"):
        end = max(end, match.end(group))
    if match["percent"]:
        kind, end = "percent", match.end("percent")
        unit = "percentage points" if "point" in match["percent"] else "%"
    elif symbol:
        kind, unit = "money", symbol
    elif match["money"]:
        kind, unit, end = "money", prose[slice(*match.span("money"))][1:], match.end("money")
    elif match["age"]:
        kind, unit, end = "age", "month" if "month" in match["age"] else "year", match.end("age")
    elif AGED.search(prose, max(0, start - 8), start):
        kind, unit = "age", "year"
    elif match["unit"] or match["glued"]:
        group = "unit" if match["unit"] else "glued"
        kind, unit, end = "measure", match[group], match.end(group)
    else:
        words = _noun(prose[slice(*match.span("noun"))]) if match["noun"] else []
        kind = "count" if words else "number"
        if words:
            unit = " ".join(words)
            end = match.start("noun") + len(" " + unit)
    if kind in ("count", "number") and match["number"] == "one" and not match["scale"]:
        return None
    return Quantity(block, start, end, kind, amount, unit, match["bound"] or "")


def _worth(number: str) -> float:
    """What a number is worth, with a part in one sign or in words, or as half of a magnitude.
    Raises ValueError for none."""
    if number[-1] in SIGNS_OF_PARTS:
        return float(number[:-1]) + SIGNS_OF_PARTS[number[-1]]
    count, _, part = number.partition(" and ")
    if part:
        return value(count) + (0.5 if part.endswith("half") else 0.25)
    whole = number.removeprefix("half a ")
    if whole in MULTIPLES:
        return MULTIPLES[whole] * (0.5 if whole != number else 1.0)
    return value(SPACES.sub("", number))


def _noun(words: str) -> list[str]:
    """The words behind a number up to the noun that it counts: the first plural, or nothing."""
    found: list[str] = []
    for word in words.split():
        if word.lower() in NO_NOUN or word.lower() in WORDS or not word.islower():
            return []
        found.append(word)
        if known_class(word).startswith("VBZ"):
            return []  # “an elasticity of 3 implies that”
        if (word.endswith("s") and not word.endswith("ss")) or word in PLURALS:
            return found
    return []


PLURALS = frozenset(
    "people men women children police cattle sheep fish aircraft staff troops percent feet teeth mice dead".split()
)


def _ordinals(block: Block) -> list[Quantity]:
    return [
        Quantity(
            block, match.start(), match.end(), "ordinal",
            float(match["digits"] or ORDINALS[match["word"]] + TENS.get(match["tens"] or "", 0)), "", "",
        )
        for match in ORDINAL.finditer(lower_in_place(block.prose))
    ]  # fmt: skip
