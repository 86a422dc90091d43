"""Totals whose parts the next sentence names: “killing 23. Of the dead, 14 were …, six … and five …”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.document import Block, Document
from lint.language.numbers import NUMBER, value
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, sentences
from lint.language.words import lower_in_place
from lint.patterns import pattern

OPENING = pattern(
    r"of (?:(?P<money>this|that|it|the (?:money|sum|total|cost|amount|budget))|"
    r"(?P<dead>the dead|the victims|those (?:killed|who died)|the fatalities)|(?P<others>these|those|them)),? "
)
"""What a sentence begins with that shares out what the one before told."""
PIECES = pattern(r",? and |, ")
_SIGNED = rf"(?P<sign>(?:[a-z]{{1,3}})?[$£€¥])?(?P<number>{NUMBER})(?P<scale>m\b|bn\b| (?:thousand|million|billion)\b)?(?![\w/]|[.,]\d| ?%| percent| per cent)"
FIRST = pattern(rf"(?:the (?:other|remaining) )?{_SIGNED}")
AMOUNT = pattern(rf"(?<![\w.,/-]){_SIGNED}")
TOLL = pattern(
    rf"\b(?:kill(?:s|ed|ing)|death toll [^.;,]{{0,40}}?(?:to|at|of)|claim(?:s|ed|ing)(?: the lives of)?) (?:at least |about |some |nearly )?(?P<number>{NUMBER})(?![\w,.-]*\d)"
    rf"|(?<![\w.,/-])(?P<number2>{NUMBER})(?: [a-z]+){{0,2}} (?:(?:were|was|have been|had been) )?(?:dead|died|killed)\b"
)
UNSURE = pattern(
    r"\b(?:at least|about|around|nearly|almost|some|more than|over(?! [\w-]+ (?:years?|months?|weeks?|days?))|up to|including|among|alone|so far|mostly|between)\b"
)
"""Words by which parts or a total are not exact, or parts not all there are."""
THE_REST = pattern(r"(?:The (?:rest|remaining|remainder|others?)|A further|Another|Others)\b")
"""What the next sentence goes on with where the parts are not all named yet."""
FEWEST = 3  # parts
NEARLY = 0.15
"""How far the sum of the parts of an amount may be from it, for them to be its parts at all."""
LARGEST_GAP = 0.4
"""The same of people, whom nobody rounds."""


class Parts(NamedTuple):
    """A total, `block.prose[start:end]`, with the numbers of its parts: their values, and their places in `parts_block`."""

    block: Block
    start: int
    end: int
    total: str
    parts_block: Block
    places: tuple[tuple[int, int], ...]
    makes: float


def parts_below(document: Document) -> Iterator[Parts]:
    """Every total that the parts named in the next sentence do not make."""
    every = sentences(document)
    for at, sentence in enumerate(every):
        opening = OPENING.match(sentence.text.lower()) if at and sentence.text.startswith("Of ") else None
        if opening is None or inside(quoted(document, sentence.block), sentence.start, sentence.end):
            continue
        parts = _parts(sentence, opening.end())
        if len(parts) < FEWEST or len({(part["sign"], part["scale"]) for part, _ in parts}) != 1:
            continue
        follows = every[at + 1].text if at + 1 < len(every) else ""
        if THE_REST.match(follows) or UNSURE.search(sentence.text.lower()):
            continue
        makes = round(sum(value(part["number"]) for part, _ in parts), 6)
        found = _toll(every[:at]) if opening["dead"] else _amount_before(every[at - 1], parts[0][0])
        if found is None:
            continue
        block, (start, end), total = found
        gap = LARGEST_GAP if opening["dead"] else NEARLY
        if 0 < abs(makes - total) <= gap * total and all(value(part["number"]) < total for part, _ in parts):
            places = tuple(span for _, span in parts)
            yield Parts(block, start, end, block.prose[start:end], sentence.block, places, makes)


def _parts(sentence: Sentence, at: int) -> list[tuple[re.Match[str], tuple[int, int]]]:
    """The numbers with which the pieces of an enumeration begin, with their places; nothing where none stands behind “and”."""
    lower = lower_in_place(sentence.text)
    found: list[tuple[re.Match[str], tuple[int, int]]] = []
    last_is_joined, joined = False, False
    for piece, link in _pieces(lower, at):
        part = FIRST.match(lower, piece)
        if part and not (part["number"] == "one" and not part["sign"]):
            start, end = part.span("number")
            found.append((part, (sentence.start + start, sentence.start + end)))
            last_is_joined = "and" in link
            joined |= last_is_joined
    return found if joined and last_is_joined else []


def _pieces(text: str, at: int) -> Iterator[tuple[int, str]]:
    """Where each piece of an enumeration begins, with what stands before it."""
    yield at, ""
    for link in PIECES.finditer(text, at):
        yield link.end(), link[0]


def _amount_before(sentence: Sentence, like: re.Match[str]) -> tuple[Block, tuple[int, int], float] | None:
    """The one amount of a sentence that is written as the parts are; a sum of money, or a number of five or more."""
    lower = lower_in_place(sentence.text)
    if UNSURE.search(lower):
        return None
    found = [
        match
        for match in AMOUNT.finditer(lower)
        if (match["sign"], match["scale"]) == (like["sign"], like["scale"])
        and (match["sign"] or value(match["number"]) >= 5)
    ]
    if len(found) != 1 or (not like["sign"] and not like["scale"] and _is_year(found[0])):
        return None
    start, end = found[0].span("number")
    return sentence.block, (sentence.start + start, sentence.start + end), value(found[0]["number"])


def _is_year(match: re.Match[str]) -> bool:
    return match["number"].isdecimal() and 1500 < int(match["number"]) < 2100


def _toll(before: list[Sentence]) -> tuple[Block, tuple[int, int], float] | None:
    """The number of dead that the text has told so far, where it has told one only; its last place."""
    found: list[tuple[Block, tuple[int, int], float]] = []
    for sentence in before:
        lower = lower_in_place(sentence.text)
        for match in TOLL.finditer(lower):
            group = "number" if match["number"] else "number2"
            start, end = match.span(group)
            found.append((sentence.block, (sentence.start + start, sentence.start + end), value(match[group])))
    return found[-1] if len({total for *_, total in found}) == 1 else None
