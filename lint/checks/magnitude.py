"""One amount with two magnitudes: $4.5 million here, $4.5 billion there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import pairwise

from lint.checks import Options, option
from lint.checks._everywhere import in_own_words
from lint.checks.sums.counted import are_of_two_kinds, counted
from lint.diagnostics import LIKELY, SURE, Edit, Finding, Fix
from lint.document import Block, Document, Place, once_a_document
from lint.gates import EDGE, Gate, Need
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import SCALES, in_digits
from lint.language.quotations import is_quoted
from lint.language.resemblance import plain_words
from lint.language.sentences import Sentence, sentence_at
from lint.language.table_rows import named_rows
from lint.language.words import lowered, whole_prose
from lint.patterns import caseless, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "odd": "the amount here",
    "other": "the amount there",
    "alike": "“the digits are the same” or “the numbers are alike”",
}
SAME, ALIKE = "the digits are the same", "the numbers are alike"
AMOUNT = pattern(
    rf"(?<![\w.,])(?P<symbol>(?:US|C|A|NZ|HK)?[{CURRENCY_SIGNS}] ?)?(?P<digits>\d{{1,3}}(?:\.\d+)?)[ -]?(?P<scale>thousand|million|billion|trillion|mn|bn|tn|crore|lakh(?! crore))\b"
)
FORECAST = pattern(r"\b(?:analysts|economists|consensus|forecasts?|estimates?)\b", re.IGNORECASE)
AMOUNT_IN_ANY_CASE = pattern(AMOUNT.pattern, re.IGNORECASE)
RESULT = pattern(
    rf"\b(?P<noun>(?:(?:net|operating|gross|pre-?tax) )?(?:revenue|sales|turnover|profit|income|earnings))s?\b(?:(?!\b(?:revenue|sales|profit|turnover|income)|[.;:{CURRENCY_SIGNS}]).){{0,60}}?"
    r"\b(?:of|at|was|were|to|reached|totall?ed) (?:about |around )?" + AMOUNT.pattern,
    re.IGNORECASE,
)
"""What a company took or earned, as it reports and as others foresaw."""
OF_ANOTHER = pattern(r"\b(?:rivals?|competitors?|peers?|subsidiary|division|segment|unit)\b", re.IGNORECASE)
"""Words of a sentence whose result is another’s."""
FORESEEN = 2.0
"""How many times a result may be what was foreseen."""
WORDS = frozenset("thousand million billion trillion mn bn tn lakh crore".split())
SPELLED_OUT = {"mn": "million", "bn": "billion", "tn": "trillion"}
REVISED = pattern(r"\b(?:correct(?:ed|ion)|revised|initially|originally|mistakenly|not)\b", re.IGNORECASE)
SHORTEST, SURELY_ONE = 2, 3  # digits that two amounts do not have in common by chance
SET_APART = pattern(
    r"\b(?:(?:cut|reduced?|slashed|lowered|raised|increased) (?:[a-z]+ ){1,4}to|between) (?:about |just |only )?$"
)
"""What stands before an amount that another one was brought to, and before the lower end of a range."""
REACH = 60
COMMON = frozenset(
    "about after also amid been before being billion could dollars euros first from have into last less million more most next "
    "over percent pounds said says since some than that their them there these they this thousand those three trillion under "
    "were what when which while will with would year years".split()
)
"""Words that any two sentences about money may share."""


FAR_BEYOND, FEWEST_OTHERS = 20.0, 4
"""How many times all other sums of a text one is that stands out, and how many others there are at least."""
ROUND_SUMS = frozenset(("1", "10", "100", "1.0"))
TOLD = pattern(r"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:new |whole |entire )?$")
OF_NOUN = pattern(
    r" (?:program(?:me)?|project|plan|scheme|deal|fund|budget|package|investment|contract|grant|loan|bid|takeover|upgrade|redevelopment|sale|"
    r"award|settlement|merger|acquisition|purchase|renovation|extension|bridge|building|centre|center)\b"
)
"""What a sum behind “the” is the price of, which a text has told before."""
MANY_SUMS = 10
"""Sums of money of a report, of which two may have the same digits by chance."""
MOST = 20
"""Amounts of the same digits and magnitude that others are held against: the first of them."""
BESIDE = 60  # characters
NEAR = 1.4
"""How many times the one end of a range the other is at most, digit by digit, for them to be of one magnitude."""
MOVED = pattern(
    r"(?: (?:crowns|kronor|pounds|euros|dollars|francs|yen|rupees|people|tonnes|"
    r"tons))?(?: at the end of (?:the )?[A-Za-z]+)?(?: (?:in|of) (?!.*\b(?:and|but|"
    rf"while)\b)(?:[a-z]+ ?){{1,3}})?,? (?:up|down|raised|cut|compared with|against)\b[^.;:{CURRENCY_SIGNS}\d]{{0,50}}"
)
"""What stands between a sum and the one before it: “, up from its previous range of ”, “ in revenue, against ”."""
WRITTEN_OUT = pattern(
    r"(?<![\w.,])(?P<digits>\d{1,3}(?:\.\d+)?) (?P<scale>thousand|million|billion|trillion) (?:(?P<unit>[a-z]+) )?"
    r"[(\[](?:or )?(?P<full>[1-9]\d{0,2}(?:,\d{3}){1,4})(?(unit) (?P=unit))[)\]]"
)
"""“1.2 million tonnes (1,200,000 tonnes)”."""


class Magnitude(Options):
    """Options."""

    shared_words: int = option(
        1,
        "words that two sentences have in common, for an amount of two digits to be the same; rounder ones take two more",
    )


def needs(options: Magnitude) -> Gate:
    """What a text must hold: a magnitude."""
    closing = Need(frozenset(), frozenset(f"{scale}{EDGE}" for scale in WORDS))
    glued = Need(frozenset(), frozenset(f"{digit}{scale}" for digit in range(10) for scale in WORDS))
    return Gate(WORDS, ((closing, glued),))


APIECE = pattern(r" (?:apiece|each)\b")


def check(document: Document, options: Magnitude) -> Iterator[Finding]:
    """Every amount whose digits stand elsewhere, of the same thing, with another magnitude."""
    yield from _written_out(document)
    yield from _in_tables(document)
    text = lowered(document)
    if sum(scale in text for scale in WORDS) < 2:
        return
    yield from _against_forecast(document)
    compared = frozenset(_compared(document))
    has_many = len(_sizes_of_sums(document)) >= MANY_SUMS
    seen: dict[tuple[str, str], list[tuple[Block, re.Match[str], Sentence, str]]] = {}
    for block in document.prose_blocks():
        matches = list(AMOUNT.finditer(block.prose)) if block.kind != "cell" else []
        for first, last in pairwise(matches):
            if _are_ends(block, first, last):
                yield _finding(document, (block, last), (block, first))
        for match in matches:
            own = sentence_at(document, block, match.start())
            if own is None or is_quoted(document, block, match) or REVISED.search(own.text):
                continue
            if APIECE.match(block.prose, match.end()):
                continue  # of each, and elsewhere of all
            key = ((match["symbol"] or "").strip(), match["digits"])
            if key in compared or SET_APART.search(block.prose, max(0, match.start() - REACH), match.start()):
                continue
            entry = _entry(own, match, is_near=has_many or len(match["digits"]) == 1)
            others = [one for one in seen.setdefault(key, []) if _scale(match) != _scale(one[1])]
            for other_block, other, sentence, other_entry in others:
                if (
                    (_stands_out(document, match, other) and not has_many)
                    or _is_told_again(block, match, symbol=key[0])
                    or (
                        _may_be_one(own, sentence)
                        and not _are_of_two_units(match, other)
                        and _is_of_one_thing(entry, other_entry, match["digits"], options, has_many=has_many)
                    )
                ):
                    yield _finding(document, (block, match), (other_block, other))
                    break
            if sum(_scale(match) == _scale(one[1]) for one in seen[key]) < MOST:
                seen[key].append((block, match, own, entry))


def _against_forecast(document: Document) -> Iterator[Finding]:
    """Every forecast of a result that is a thousand times what the text reports, or a thousandth of it:
    “expected revenue of 4.7 million”."""
    if not FORECAST.search(whole_prose(document)):
        return
    foreseen: list[tuple[Block, re.Match[str]]] = []
    reported: dict[str, list[tuple[Block, re.Match[str]]]] = {}
    for block, match in in_own_words(document, RESULT):
        own = sentence_at(document, block, match.start())
        if own is None or OF_ANOTHER.search(own.text):
            continue
        if FORECAST.search(own.text):
            foreseen.append((block, match))
        else:
            reported.setdefault(match["noun"].lower(), []).append((block, match))
    for block, match in foreseen:
        results = reported.get(match["noun"].lower(), [])
        if len({_scale(result) for _, result in results}) != 1:
            continue
        low, high = sorted((float(match["digits"]), float(results[0][1]["digits"])))
        if _scale(match) != _scale(results[0][1]) and high <= FORESEEN * low:
            yield _finding(document, (block, _amount(match)), (results[0][0], _amount(results[0][1])))


def _amount(match: re.Match[str]) -> re.Match[str]:
    """The amount alone of a match that ends with one."""
    start = match.start("symbol") if match["symbol"] else match.start("digits")
    found = AMOUNT_IN_ANY_CASE.match(match.string, start)
    assert found is not None  # the pattern that matched ends with this one
    return found


def _compared(document: Document) -> Iterator[tuple[str, str]]:
    """The symbol and the digits of amounts that one sentence has with two magnitudes:
    “a $1.4 million line in a $1.4 billion budget”."""
    for block in document.prose_blocks():
        for first, last in pairwise(AMOUNT.finditer(block.prose)):
            if first["digits"] != last["digits"] or _scale(first) == _scale(last):
                continue
            if sentence_at(document, block, first.start()) is sentence_at(document, block, last.start()):
                yield (last["symbol"] or "").strip(), last["digits"]


def _stands_out(document: Document, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether the larger of two sums is far beyond all others of the text:
    “$90 billion” for a “$90 million factory”."""
    symbol = (one["symbol"] or "").strip()
    if not symbol or len(one["digits"].replace(".", "").strip("0")) < 1 or one["digits"] in ROUND_SUMS:
        return False
    largest = max((one, other), key=lambda match: SCALES[_scale(match)])
    size, sizes = _size(largest), _sizes_of_sums(document)
    is_largest = bisect_left(sizes, size) == len(sizes) - 1  # and it stands once
    return is_largest and len(sizes) > FEWEST_OTHERS and sizes[-2] < size / FAR_BEYOND


@once_a_document
def _sizes_of_sums(document: Document) -> list[float]:
    """How large each sum of money of a text is, from the smallest on."""
    amounts = (match for block in document.prose_blocks() for match in AMOUNT.finditer(block.prose))
    return sorted(_size(match) for match in amounts if match["symbol"])


def _is_told_again(block: Block, match: re.Match[str], *, symbol: str) -> bool:
    """Whether a sum stands behind “the” as something that the text has told, which it has not with this magnitude:
    “the $1.4 million programme”."""
    return (
        symbol != ""
        and "." in match["digits"]
        and TOLD.search(block.prose, max(0, match.start() - 12), match.start()) is not None
        and OF_NOUN.match(block.prose, match.end()) is not None
    )


def _size(match: re.Match[str]) -> float:
    return float(match["digits"]) * SCALES[_scale(match)]


def _are_ends(block: Block, first: re.Match[str], last: re.Match[str]) -> bool:
    """Whether two amounts are the ends of one range or move, near each other but for their magnitudes:
    “between $2.6 million and $2.7 billion”."""
    prose = block.prose
    is_range = prose[first.end() : last.start()] == " and " and prose.endswith("between ", 0, first.start())
    if not (is_range or MOVED.fullmatch(prose, first.end(), last.start())):
        return False
    low, high = sorted((in_digits(first["digits"]), in_digits(last["digits"])))
    alike = (first["symbol"] or "").strip() == (last["symbol"] or "").strip()
    return alike and _scale(first) != _scale(last) and 0 < high <= NEAR * low


def _written_out(document: Document) -> Iterator[Finding]:
    """Amounts that are written out behind them a thousand times too large or too small."""
    for block in document.prose_blocks():
        for match in WRITTEN_OUT.finditer(block.prose) if "(" in block.prose else ():
            ratio = float(match["digits"]) * SCALES[caseless(match["scale"])] / in_digits(match["full"])
            if any(abs(ratio - power) < 0.02 * power for power in (1e-6, 1e-3, 1e3, 1e6)):
                place = document.place(block, *match.span("full"), "written out")
                evidence = document.place(block, match.start("digits"), match.end("scale"), "in words")
                yield Finding(
                    place=place,
                    evidence=(evidence,),
                    values={"odd": place.quote, "other": evidence.quote, "alike": SAME},
                    confidence=SURE,
                )


def _in_tables(document: Document) -> Iterator[Finding]:
    """Amounts of what a row of a table is called, with the digits of the row,
    where the table counts in another magnitude."""
    rows = [row for row in named_rows(document) if row.scale]
    for block in document.prose_blocks() if rows else ():
        if block.kind == "cell":
            continue
        for match in AMOUNT.finditer(block.prose):
            own = sentence_at(document, block, match.start())
            cells = [
                (cell, row.scale)
                for row in rows
                for cell in row.numbers
                if cell.prose.strip().lstrip(CURRENCY_SIGNS) == match["digits"]
            ]
            if own is None or len(cells) != 1 or REVISED.search(own.text):
                continue
            ((cell, scale),) = cells
            names = [row.name for row in rows if cell in row.numbers]
            if _scale(match) == scale or not any(name in own.text.lower() for name in names):
                continue
            if is_quoted(document, block, match):
                continue
            place = document.place(block, match.start(), match.end(), f"{_scale(match)} here")
            yield Finding(
                place=place,
                evidence=(document.whole(cell, f"in a table of {scale}s"),),
                values={"odd": place.quote, "other": f"{cell.prose.strip()} {scale}", "alike": SAME},
                confidence=LIKELY,
            )


def _scale(match: re.Match[str]) -> str:
    scale = caseless(match["scale"])
    return SPELLED_OUT.get(scale, scale)


def _entry(sentence: Sentence, match: re.Match[str], *, is_near: bool) -> str:
    """What a sentence says of an amount: the part between semicolons, where it lists amounts of several things.

    Where `is_near`, only what stands beside it says what it is of: it is a round one, or one of many.
    """
    prose = sentence.block.prose
    start = prose.rfind(";", sentence.start, match.start()) + 1 or sentence.start
    end = prose.find(";", match.end(), sentence.end)
    end = end if end >= 0 else sentence.end
    if is_near:
        start, end = max(start, match.start() - BESIDE), min(end, match.end() + BESIDE)
    return prose[start:end]


def _may_be_one(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences may speak of one amount: within one it grows or is compared,
    and entries of a list are of things of a kind."""
    are_entries = one.block.kind == other.block.kind == "item" and one.block is not other.block
    return one is not other and not are_entries


def _are_of_two_units(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two amounts of no money count different things: “10 trillion suns”, “10 billion light-years”."""
    if one["symbol"] or other["symbol"]:
        return False
    return are_of_two_kinds(*(counted(match.string, match.end()) for match in (one, other)))


def _is_of_one_thing(one: str, other: str, digits: str, options: Magnitude, *, has_many: bool) -> bool:
    """Whether two sentences speak of the same amount: the rounder it is, the more words they share; of many sums,
    some are alike by chance."""
    bare = digits.replace(".", "").lstrip("0")
    figures = len(bare.rstrip("0") if bare.endswith("00") or digits in ROUND_SUMS else bare)
    if figures >= SURELY_ONE and not has_many:
        return True
    shared = _telling(one) & _telling(other)
    return len(shared) >= options.shared_words + (2 if figures < SHORTEST else has_many)


def _telling(text: str) -> set[str]:
    return {word for word in plain_words(text) if len(word) > 3 and word.isalpha() and word not in COMMON}


def _finding(document: Document, odd: tuple[Block, re.Match[str]], other: tuple[Block, re.Match[str]]) -> Finding:
    (block, match), (other_block, base) = odd, other
    place = document.place(block, match.start(), match.end(), f"{_scale(match)} here")
    evidence = document.place(other_block, base.start(), base.end(), f"{_scale(base)} there")
    return Finding(
        place=place,
        evidence=(evidence,),
        values={
            "odd": place.quote,
            "other": evidence.quote,
            "alike": SAME if match["digits"] == base["digits"] else ALIKE,
        },
        fixes=(*_swap(block, match, base, place), *_swap(other_block, base, match, evidence)),
        confidence=LIKELY,
    )


def _swap(block: Block, match: re.Match[str], right: re.Match[str], place: Place) -> Iterator[Fix]:
    """The magnitude of the other place, written here."""
    if block.in_one_run(match.start("scale"), match.end("scale")):
        span = block.source(match.start("scale"), match.end("scale"))
        yield Fix(
            f"Write “{right['scale']}” for “{match['scale']}” in “{place.quote}”",
            (Edit(span.start, span.end, right["scale"]),),
        )
