"""Totals whose parts are set off behind them: in brackets, between commas, behind “of which”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.sums.nouns import PEOPLE
from lint.checks.sums.parts_apart import PIECES, UNSURE, Parts
from lint.checks.sums.parts_of_whole import TOO_MANY
from lint.document import Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, SCALE, added, value
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, sentences
from lint.language.words import lower_in_place
from lint.patterns import pattern

_SCALE = rf"{SCALE}?"
_TOTAL = rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<total>{NUMBER}) (?!(?:percent|per)\b)[a-z-]+(?: [a-z-]+){{0,6}}"
MONEY_IN_BRACKETS = pattern(
    rf"(?P<sign>[{CURRENCY_SIGNS}])(?P<total>{NUMBER})(?P<scale>{_SCALE}) \((?P<parts>[{CURRENCY_SIGNS}]{NUMBER}{_SCALE} (?:[^().;:]|\.(?=\d)){{3,200}})\)"
)
"""“$43 million ($30 million for the hall and $18 million for the rest)”."""
IN_BRACKETS = pattern(
    rf"{_TOTAL} \((?:with )?(?P<parts>(?:{NUMBER}) (?:for|in favou?r|against|yes|no)\b[^().;:{CURRENCY_SIGNS}]{{5,120}})\)"
)
"""“all 23 members took part (14 for, five against, six abstentions)”."""
_PEOPLE = "|".join(PEOPLE)
BETWEEN_COMMAS = pattern(
    rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<total>{NUMBER}) (?:people|names|victims|passengers|civilians|members|persons|prisoners|refugees|settlers|souls|survivors|patients|residents|villagers),"
    rf" (?P<parts>{NUMBER} (?:{_PEOPLE})(?:, {NUMBER} (?:{_PEOPLE})){{0,3}},? and {NUMBER} (?:{_PEOPLE}))(?=[,.;]| (?:are|were|have|had)\b)"
)
"""“340 people, 212 men, 97 women and 41 children, are named”."""
OF_WHICH = pattern(
    rf"{_TOTAL}, of (?:which|whom) (?P<parts>(?:{NUMBER}) (?:[^.;:{CURRENCY_SIGNS}]|\.(?=\d)){{5,200}})(?=[.;](?!\d)|$)"
)
"""“1,240 birds, of which 610 were coots, 388 ducks, and 272 belonged to other species”."""
OF_ALL = pattern(
    rf"^of (?:the|its|their|our|these|those) (?P<total>{NUMBER}) [a-z-]+(?: [a-z’'-]+){{0,4}}, (?P<parts>(?:{NUMBER}) [^.;:{CURRENCY_SIGNS}]{{5,240}})(?=[.;]|$)"
)
"""“Of the 24 boats, five were lost, 11 were sold and the remaining six lie at the quay”."""
CASUALTIES = pattern(
    rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<total>{NUMBER}) (?:[a-z]+ )?casualties\b[^.;:\d]{{0,60}}?,? with (?P<parts>{NUMBER} "
    rf"(?:people |civilians |were )?(?:killed|dead) and {NUMBER} (?:people |were )?(?:injured|wounded))\b"
)
"""“703 civilian casualties, with 129 people killed and 547 injured”."""
EXCLUSIVE = pattern(r"\b(?:did not|abstain\w*|against|none|neither)\b")
"""Words of a part that is of none of the others."""
FIRST = pattern(
    rf"(?P<rest>the (?:other|remaining|rest,) )?(?P<sign>[{CURRENCY_SIGNS}]?)(?P<number>{NUMBER})(?P<scale>{_SCALE})(?![\w/]|[.,]\d| ?%)"
)
OTHERS = pattern(r"\b(?:others?|remaining|rest|remainder)\b")
OF_THEM = pattern(r"\bof (?:them|whom|which|those|these)\b|\bincluding\b|\beach\b|\bper\b|\bor\b(?= \d)")
"""What makes a part one of another part."""
LARGEST_GAP = 0.4
"""How far the parts may be from their total for them to be its parts at all: whoever counts wrong is off by little."""
FEWEST, OF_TWO = 3, 2
MANY, FEW = 10, 2
"""Things of which two kinds are named, and how many of them are left out by a slip."""
MARKS = (" (", ", of wh", "of the ", "of its ", "of their ", " men", " women", " children", " casualties")


OF_TWO_PARTS = (MONEY_IN_BRACKETS, CASUALTIES)
"""Shapes whose parts are all there are, even if they are two."""


def set_off(document: Document) -> Iterator[Parts]:
    """Every such total that its parts do not make, outside of quotations."""
    for sentence in sentences(document):
        lower = lower_in_place(sentence.text)
        if not any(mark in lower for mark in MARKS):
            continue
        for found in _enumerated(sentence, lower):
            if not inside(quoted(document, sentence.block), found.start, found.end):
                yield found


def _enumerated(sentence: Sentence, lower: str) -> Iterator[Parts]:
    for shape in (MONEY_IN_BRACKETS, IN_BRACKETS, BETWEEN_COMMAS, OF_WHICH, OF_ALL, CASUALTIES):
        for match in shape.finditer(lower):
            parts = _pieces(match)
            if (
                not parts
                or UNSURE.search(lower, max(0, match.start() - 20), match.end())
                or OF_THEM.search(match["parts"])
            ):
                continue
            if shape is MONEY_IN_BRACKETS and parts[0][0].group("sign", "scale") != match.group("sign", "scale"):
                continue
            total, values = value(match["total"]), [value(part["number"]) for part, _ in parts]
            makes = added(values)
            if shape is OF_WHICH and len(parts) == OF_TWO and _are_all_but_few(match, total, makes):
                yield _found(sentence, match.span("total"), [span for _, span in parts], makes)
                continue
            is_whole = shape in (IN_BRACKETS, BETWEEN_COMMAS, *OF_TWO_PARTS) or OTHERS.search(match["parts"])
            too_many = LARGEST_GAP if EXCLUSIVE.search(match["parts"]) else TOO_MANY
            if not is_whole and not total < makes <= (1 + too_many) * total:
                continue  # others may be left out, or the parts overlap: “120 were men, 150 under 30”
            if len(parts) < (OF_TWO if shape in OF_TWO_PARTS or parts[-1][0]["rest"] else FEWEST):
                continue
            if _rounding(match, parts) < abs(makes - total) <= LARGEST_GAP * total and max(values) < total:
                yield _found(sentence, match.span("total"), [span for _, span in parts], makes)


def _are_all_but_few(match: re.Match[str], total: float, makes: float) -> bool:
    """Whether two kinds of things, not of people, are all but one or two of many: “23 bridges, of which nine are to be
    new and 13 repaired”."""
    return ", of which " in match[0] and total >= MANY and 0 < abs(total - makes) <= FEW


def _pieces(match: re.Match[str]) -> list[tuple[re.Match[str], tuple[int, int]]]:
    """The number with which each entry of a list begins, and its place in the sentence;
    nothing where one begins otherwise."""
    found = []
    at = match.start("parts")
    for start in _starts(match["parts"]):
        part = FIRST.match(match.string, at + start, match.end("parts"))
        if part is None:
            return []
        found.append((part, part.span("number")))
    signs = {(part["sign"], part["scale"]) for part, _ in found}
    return found if len(signs) == 1 else []


def _starts(words: str) -> list[int]:
    """Where each entry of a list begins: behind a comma or “and”, with a number."""
    return [0, *(link.end() for link in PIECES.finditer(words) if FIRST.match(words, link.end()))]


def _rounding(match: re.Match[str], parts: list[tuple[re.Match[str], tuple[int, int]]]) -> float:
    """By how much rounded parts and their rounded total may be off together: nothing,
    where people or whole sums are counted."""
    numbers = [match["total"], *(part["number"] for part, _ in parts)]
    if not match.groupdict().get("scale"):
        return 0.0
    decimals = max(len(number.partition(".")[2]) for number in numbers)
    return len(numbers) * 0.5 * 10.0**-decimals


def _found(sentence: Sentence, total: tuple[int, int], parts: list[tuple[int, int]], makes: float) -> Parts:
    start, end = sentence.start + total[0], sentence.start + total[1]
    places = tuple((sentence.start + a, sentence.start + b) for a, b in parts)
    return Parts(sentence.block, start, end, sentence.text[slice(*total)], sentence.block, places, makes)
