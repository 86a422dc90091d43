"""Whole names of people, places and bodies: “Maria de la Cruz”, “World Health Organization”, and which of them are one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lint.document import Block, Document
from lint.language.finite_verbs import is_word
from lint.language.sentences import sentences_of
from lint.patterns import pattern

WHOLE = pattern(
    r"(?<![\w.@/#’'-])[A-ZÀ-ÖØ-Þ][\w’'‘-]*"
    r"(?:\.?\ (?:(?:de|da|di|dos|del|della|van|von|der|den|bin|bint|ibn|al|el|la|le|du|of\ the|of|for|and)\ ){0,2}[A-ZÀ-ÖØ-Þ][\w’'‘-]*)*"
)
"""Capitalised words with the particles between them; a full stop only behind an initial or a short title."""
STOPPED = pattern(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Sgt|Lt|Col|Gen|Gov|Sen|Rep|Prof|Rev|Jr|Sr|Hon|Capt|Mt|Ft)\. ")
STOP = pattern(r"\. ")
POSSESSIVE = pattern(r"(?:['’‘]s|(?<=s)['’])$")
NO_NAMES = frozenset(
    "I I’m I'm I’ve I've I’ll I'll I’d I'd Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April "
    "May June July August September October November December Mr Mrs Ms Dr Sir Mister Miss TV PM AM OK".split()
)
JOINING = ("of the", "of", "for", "and")
"""Particles that also stand between two names: “Apple and Google”."""


class WholeName(NamedTuple):
    """A name: `block.prose[start:end]`, without a possessive ending."""

    block: Block
    start: int
    end: int
    text: str

    @property
    def words(self) -> list[str]:
        """Its words, particles included."""
        return self.text.split()


def whole_names(document: Document) -> list[WholeName]:
    """Every name of the prose blocks, in reading order; a word that opens a sentence and is a word is none."""
    found: list[WholeName] | None = document.cache.get("whole names")
    if found is None:
        found = [name for block in document.prose_blocks() for name in names_in(document, block)]
        document.cache["whole names"] = found
    return found


def names_in(document: Document, block: Block) -> list[WholeName]:
    """The names of one block."""
    found: list[WholeName] = []
    starts = {sentence.start for sentence in sentences_of(document, block)}
    for match in WHOLE.finditer(block.prose):
        _split(block, match.start(), match.end(), starts, found)
    return found


def _split(block: Block, start: int, end: int, starts: set[int], found: list[WholeName]) -> None:
    """The names in a run of capitalised words: parted where a sentence ends and at “and”."""
    prose = block.prose
    pieces, at = [], start
    for stop in STOP.finditer(prose, start, end):
        if stop.end() in starts or not STOPPED.match(prose, max(start, prose.rfind(" ", start, stop.start()) + 1)):
            pieces.append((at, stop.start()))
            at = stop.end()
    pieces.append((at, end))
    for first, last in pieces:
        for joint in range(first, last):
            if prose.startswith(" and ", joint):
                _add(block, first, joint, starts, found)
                first = joint + len(" and ")
        _add(block, first, last, starts, found)


def _add(block: Block, start: int, end: int, starts: set[int], found: list[WholeName]) -> None:
    """One name, if it is one."""
    prose = block.prose
    opening = start in starts or prose[start - 1 : start] in ("“", '"', "‘", "'") or prose[start - 2 : start] == ": "
    first = prose[start:end].split(" ", 1)
    if opening and (is_word(first[0]) or first[0] in NO_NAMES or first[0].endswith("ing")):
        if len(first) == 1:
            return
        start += len(first[0]) + 1
        while (rest := prose[start:end].split(" ", 1)) and rest[0] and not rest[0][0].isupper():
            if len(rest) == 1:
                return
            start += len(rest[0]) + 1
    text = POSSESSIVE.sub("", prose[start:end])
    if len(text) > 1 and text not in NO_NAMES and text[0].isupper():
        found.append(WholeName(block, start, start + len(text), text))


def grouped(names: Iterable[WholeName]) -> dict[str, list[WholeName]]:
    """The names by the longest form of each: one word that ends exactly one longer name is that name again."""
    listed = list(names)
    longer: dict[str, set[str]] = {}
    for name in listed:
        words = name.words
        if len(words) > 1 and not any(particle in words for particle in JOINING):
            longer.setdefault(words[-1], set()).add(name.text)
    found: dict[str, list[WholeName]] = {}
    for name in listed:
        whole = longer.get(name.text, set()) if " " not in name.text else set()
        found.setdefault(next(iter(whole)) if len(whole) == 1 else name.text, []).append(name)
    return found
