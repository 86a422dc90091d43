"""One measure in two units: a dam “310 metres” long, and further down “310 feet”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._replacement import replacement
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.figures import has_repeated_figure
from lint.language.quantities.measures import UNITS
from lint.language.quotations import is_quoted
from lint.language.sentences import sentence_at
from lint.patterns import caseless, pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the measure here",
    "other": "the measure elsewhere",
}
NAMES = [name for name in UNITS if len(name) > 1 and name not in ("in", "mi", "min", "sec", "oz", "stone")]
"""Names and signs that are hardly anything else, as “in” and “m” are."""
MEASURE = pattern(
    rf"(?P<number>\d(?<![\w.,/{CURRENCY_SIGNS}–-].)(?:\d{{0,2}}(?:,\d{{3}})+(?:\.\d+)?|\d*(?:\.\d+)?))[ -]?(?P<unit>{'|'.join(sorted(map(re.escape, NAMES), key=len, reverse=True))})\b"
    r"(?![²³/-]|[ -](?:a|an|per|and|by)\b)(?P<of> of (?:the )?[a-z]+| (?:thick|deep|long|tall|high|wide|away|apart|across)\b)?",
    re.IGNORECASE,
)
DIGITS = 3
"""Digits of a number that hardly returns by chance; with a decimal point two are enough."""
SIZES = frozenset(str(1 << power) for power in range(4, 17))
"""In which memory and disks are sold: 128 MB of the one, and 128 GB of the other."""
THING = pattern(
    r"(?<![\w’'-])(?P<noun>[A-Za-z][a-z]{2,})(?:(?:, which)? (?:is|are|was|were) (?:now |only |just |about |some )?|"
    r" of (?:up to |about |around |over |nearly |at least |more than )?)$"
)
"""Before a measure: of what it is, as in “the core, which is 18 metres long”, “gusts of up to 85mph”."""
DIRECTIONS = frozenset("thick deep long tall high wide away apart across".split())
BARE = pattern(r"(?<![\w’'-])(?P<noun>[a-z]{3,}) $")
"""Before a measure that has its direction behind it: “a mirror 60 centimetres across”."""
HAS_IT = pattern(r" (?P<noun>[a-z]{3,})")
"""Behind a measure with a hyphen, as in “the 18-metre core”."""
GOES_ON = pattern(r"[.,;]| (?:at|was|were|is|are|had|have|has|would|will)\b")
"""Behind a measure that is known, and is of nothing else."""
CONVERTED = pattern(r" ?[(\[]|, (?:or|about)\b| or (?:about )?\d| ?/ ?\d")
"""What stands behind a measure that is converted there, or before one that is a conversion."""


DIGIT = pattern(r"\d")
PUT_RIGHT = pattern(
    r"\b(?:[Ww]e (?:said|wrote|reported|stated|gave)|[Cc]orrect(?:ion|ed|ions)|[Aa]n earlier version|was wrong|were wrong)\b"
)
"""Words of a paragraph that puts right what a text had."""


ANOTHER = pattern(
    r"\b(?:old|older|new|newer|former|first|second|third|other|original|previous|next|earlier|later) [a-z]+\b"
)
"""Another thing of the same name: “The old dam, 310 feet long”."""


class TwoUnits(Options):
    """No options."""


class _Measure(Record):
    block: Block
    start: int
    end: int
    factor: float
    of: frozenset[str]
    is_known: bool


def needs(options: TwoUnits) -> Gate:
    """What a text must hold: a unit with its full name."""
    return Gate(
        frozenset(name for name in NAMES if name.isalpha()),
        ((Need(frozenset(), frozenset("0123456789")),),),
    )


def check(document: Document, options: TwoUnits) -> Iterator[Finding]:
    """Every measure that has another unit of its kind where the text names it first."""
    if not has_repeated_figure(document):
        return
    named: dict[tuple[str, str], list[_Measure]] = {}
    for block in document.prose_blocks():
        if block.kind in ("cell", "caption") or block.key or not DIGIT.search(block.prose):
            continue
        for match in MEASURE.finditer(block.prose) if not PUT_RIGHT.search(block.prose) else ():
            before = block.prose[max(0, match.start() - 12) : match.start()]
            if (
                "(" in before
                or "[" in before
                or before.endswith(" or ")
                or CONVERTED.match(block.prose, match.end("unit"))
            ):
                continue
            if is_quoted(document, block, match):
                continue
            kind, factor = UNITS[caseless(match["unit"])]
            one = _Measure(
                block,
                match.start(),
                match.end("unit"),
                factor,
                _of(block, match),
                before.lower().endswith((" the ", " these ", " those "))
                and GOES_ON.match(block.prose, match.end("unit")) is not None,
            )
            named.setdefault((kind, match["number"].replace(",", "")), []).append(one)
    for (kind, number), several in named.items():
        if kind == "time":
            continue  # 15.5 seconds and 15.5 minutes are results of two races
        first = several[0]
        odd = next((one for one in several if one.factor != first.factor), None)
        digits = len(number.strip("0")) if odd is None or not _is_one_thing(odd, first) else len(number)
        if odd is None or not (_is_rare(number) or (digits > 1 and _are_of_one(number, odd, first))):
            continue
        own = sentence_at(document, odd.block, odd.start)
        if own and (
            (first.block is odd.block and own.start <= first.start < own.end)
            or ANOTHER.search(odd.block.prose, own.start, odd.start)
        ):
            continue  # the text puts it right: “gave the weight as 19.2 lb; it is 19.2 kg”
        texts = [one.block.prose[one.start : one.end] for one in (odd, first)]
        yield Finding(
            place=document.place(odd.block, odd.start, odd.end, "in this unit here"),
            evidence=(document.place(first.block, first.start, first.end, "in that one there"),),
            values={"match": texts[0], "other": texts[1]},
            fixes=(
                *replacement([odd[:3]], texts[1], f"Write “{texts[1]}” for “{texts[0]}”"),
                *replacement([first[:3]], texts[0], f"Write “{texts[0]}” for “{texts[1]}”"),
            ),
            confidence=LIKELY,
        )


def _are_of_one(number: str, odd: _Measure, first: _Measure) -> bool:
    """Whether both measure the same thing, or the second comes back to the first: “The 34 kilograms were …”."""
    return not odd.of.isdisjoint(first.of) or (odd.is_known and number not in SIZES)


def _is_one_thing(odd: _Measure, first: _Measure) -> bool:
    """Whether both measure what has one noun: “a mirror 60 centimetres across”, “the 60-metre mirror”."""
    return not (odd.of & first.of).issubset(DIRECTIONS)


def _of(block: Block, match: re.Match[str]) -> frozenset[str]:
    """What is measured, and in which direction."""
    said = (match["of"] or "").removeprefix(" of the").removeprefix(" of").strip().lower()
    thing = THING.search(block.prose, max(0, match.start() - 40), match.start())
    if not thing and said in DIRECTIONS:
        thing = BARE.search(block.prose, max(0, match.start() - 40), match.start())
    if not thing and "-" in match[0]:
        thing = HAS_IT.match(block.prose, match.end("unit"))
    return frozenset(filter(None, (said, thing["noun"].lower() if thing else "")))


def _is_rare(number: str) -> bool:
    """Whether a number hardly stands twice by chance: with many digits other than noughts at its end,
    or with a decimal point; no size of memory."""
    if number in SIZES:
        return False
    whole, point, decimals = number.partition(".")
    return len(whole.lstrip("0") + decimals) >= 2 if point else len(whole.rstrip("0")) >= DIGITS
