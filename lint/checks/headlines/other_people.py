"""Somebody whom a headline names in full and the text calls by another first name, or by another surname."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lint.diagnostics import DOUBTFUL, LIKELY, SURE
from lint.document import Block, Document
from lint.language.names.forms import plain
from lint.language.names.near import is_near
from lint.language.names.whole import NO_NAMES, TITLES, WholeName, names_in
from lint.language.vocabulary.known_words import is_known_name, is_word
from lint.patterns import CAPITAL, SMALL, pattern
from lint.records import Record

PAIR = pattern(rf"([{CAPITAL}][\w’'-]+) (?=([{CAPITAL}][\w’'-]+))")
COMPOUND = pattern(r"-[a-z]")
"""What makes an adjective of a word: “Fit-again Holm”."""
ADJECTIVE = pattern(r"(?:ed|less|ful|ous|ive|[ai]ble|ing|ssy)$")
"""How adjectives end, which have a capital where they open a headline: “Dogged Holm wins”."""
SENTENCE_END = pattern(r"[a-z]{3}\. $")
"""Behind a name: that it ends a sentence, and the surname begins the next one."""
OFTEN = 3
"""Times that the text names somebody whose first name it has once only, to be sure of it."""


class OtherPerson(Record):
    """A name of the headline, `head.prose[start:end]`, the name that the text has, where, and how sure it is
    that it is of the same person."""

    head: Block
    start: int
    end: int
    name: str
    others: tuple[tuple[Block, int, int], ...]
    sure: float


def other_people(document: Document, heads: Sequence[Block], body: Sequence[Block], text: str) -> Iterator[OtherPerson]:
    """Each of them; `text` is the text of the body in lower case."""
    for head in heads:
        lacking = [
            (first.lower() in text, last.lower() in text)
            for first, last in PAIR.findall(head.prose)
            if not is_word(first)
        ]
        for name in names_in(document, head) if (False, True) in lacking or (True, False) in lacking else ():
            words = name.words
            if len(words) != 2 or COMPOUND.search(words[0]) or words[1].isupper() or any(map(is_word, words)):
                continue
            has_first, has_last = (word.lower() in text for word in words)
            if has_last and not has_first:
                yield from _by_first_name(head, name, body)
            elif has_first and not has_last:
                yield from _by_surname(heads, head, name, body)


def _by_first_name(head: Block, name: WholeName, body: Sequence[Block]) -> Iterator[OtherPerson]:
    """The surname with another first name, where the text has it with no more than one."""
    first, last = name.words
    if not name.start and ADJECTIVE.search(first) and not is_known_name(first):
        return
    before = re.compile(rf"(?<![\w-])(?:[{CAPITAL}][\w’'.-]+ )+(?={re.escape(last)}\b)")
    found = [(block, match) for block in body for match in before.finditer(block.prose)]
    found = [(block, match) for block, match in found if not SENTENCE_END.search(match[0])]
    firsts = {match[0].strip() for _, match in found}
    if len(firsts) != 1:
        return
    (other,) = firsts
    if (
        " " in other
        or other.isupper()  # an office and its place: “NWS Orrin”
        or is_word(other)
        or other.rstrip(".") in TITLES
        or _may_be_short(other, first)
        or is_near(plain(other), plain(first))
    ):
        return
    mentions = sum(block.prose.count(last) for block in body)
    is_told_often = len(found) > 1 or mentions >= OFTEN
    # With the capital of the beginning any word looks like a first name: “Dogged Moe holds on”.
    sure = SURE if is_told_often and (name.start or is_known_name(first)) else DOUBTFUL
    others = tuple((block, match.start(), match.end() + len(last)) for block, match in found)
    yield OtherPerson(head, name.start, name.end, f"{other} {last}", others, sure)


def _by_surname(heads: Sequence[Block], head: Block, name: WholeName, body: Sequence[Block]) -> Iterator[OtherPerson]:
    """The first name with another surname, where the text has it with no more than one,
    who is nobody else of the headlines."""
    first, last = name.words
    if not is_known_name(first):
        return
    full = re.compile(rf"(?<![\w’'-]){re.escape(first)} (?P<last>[{CAPITAL}][\w’'-]*[{SMALL}])\b")
    found = [(block, match) for block in body for match in full.finditer(block.prose)]
    lasts = {match["last"].removesuffix("’s").removesuffix("'s") for _, match in found}
    if len(lasts) != 1:
        return
    (other,) = lasts
    if is_word(other) or other in NO_NAMES or is_near(plain(other), plain(last)):
        return
    if other in last or last in other or any(f"{first} {other}" in one.prose for one in heads):
        return  # “Emma Watson-Torvin”, who is Emma Watson in the text
    others = tuple((block, match.start(), match.start() + len(f"{first} {other}")) for block, match in found)
    yield OtherPerson(head, name.start, name.end, f"{first} {other}", others, LIKELY)


def _may_be_short(one: str, other: str) -> bool:
    """Whether two first names may be one: an initial, or Kate and Katherine; Marcus and Martin are two."""
    if one[0] != other[0]:
        return False
    short, long = sorted((plain(one), plain(other)), key=len)
    return len(short) < 5 or short.endswith(("y", "ie")) or long.startswith(short[:4]) or long.endswith(short[-3:])
