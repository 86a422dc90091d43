"""Ages that a text tells by the decade: “the octogenarian Per Moe”, “Ann Lund, a woman in her late fifties”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document import Block, Document
from lint.language.names.people import PERSON
from lint.language.quotations import is_quoted
from lint.patterns import caseless, pattern
from lint.records import Record

WORDS = {
    "teenager": (13, 19),
    "sexagenarian": (60, 69),
    "septuagenarian": (70, 79),
    "octogenarian": (80, 89),
    "nonagenarian": (90, 99),
    "centenarian": (100, 119),
}
"""What a word says of an age, the least and the most."""
TENS = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
PARTS = {"early": (0, 4), "mid": (3, 7), "late": (5, 9), "": (0, 9)}
"""Which years of a decade “early” and the like may be."""
_DECADE = rf"(?P<decade>(?:in (?:his|her) )(?:(?P<part>early|mid|late)[- ])?(?P<tens>{'|'.join(TENS)}|[2-9]0s)|{'|'.join(WORDS)})\b"
SHAPES = (
    pattern(rf"\b[Tt]he (?P<decade>{'|'.join(WORDS)}) (?:[a-z-]+ ){{0,2}}(?P<name>{PERSON})"),
    pattern(rf"(?<![\w-])(?P<name>{PERSON}), (?:who is |who’s |who's |an? (?:[a-z-]+ ){{0,2}}|the )?{_DECADE}"),
    pattern(rf"(?<![\w-])(?P<name>{PERSON}) is (?:(?:an? |the )(?:[a-z-]+ ){{0,2}}|still )?{_DECADE}"),
)
NO_NAMES = frozenset(("He", "She", "The", "A", "Who", "National", "Citizen"))
MARKS = (*WORDS, "ties", "0s")
BEFORE = pattern(r"(?:when|while|if) (?:[a-z]+ )?$")
BEHIND = pattern(r" (?:when|at the time|then|until|by the time)\b")
"""What tells that it was the age at another time."""


class Decade(Record):
    """An age in a word or two, `block.prose[start:end]`, of somebody; the least and the most that it may be."""

    block: Block
    start: int
    end: int
    name: str
    least: int
    most: int


def decades(document: Document) -> Iterator[Decade]:
    """Every such age that a text gives somebody by name today, in its own words."""
    for block in document.prose_blocks():
        if not any(mark in block.prose for mark in MARKS):
            continue
        for match in (one for shape in SHAPES for one in shape.finditer(block.prose)):
            if is_quoted(document, block, match) or BEHIND.match(block.prose, match.end()):
                continue
            if BEFORE.search(block.prose, max(0, match.start() - 20), match.start()):
                continue
            if match["name"] in NO_NAMES:
                continue
            least, most = _range(match)
            yield Decade(block, *match.span("decade"), match["name"], least, most)


def _range(match: re.Match[str]) -> tuple[int, int]:
    tens = match.groupdict().get("tens")
    if not tens:
        return WORDS[caseless(match["decade"])]
    first = TENS.get(tens) or int(tens[:2])
    least, most = PARTS[match["part"] or ""]
    return first + least, first + most
