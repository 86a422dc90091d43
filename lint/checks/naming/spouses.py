"""The wife or husband of one person by two first names: “Olsen and his wife, Siv”, “Olsen’s wife, Ida”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document import Block, Document
from lint.language.names.forms import plain
from lint.language.names.near import is_near
from lint.language.names.people import PERSON, may_be_one, person
from lint.language.names.short_forms import share_letters
from lint.language.names.whole import names_of
from lint.language.quotations import inside, quoted
from lint.language.sentences import whole_sentence_at
from lint.language.words import lowered
from lint.patterns import CAPITAL, SMALL, pattern
from lint.records import Record

KIN = frozenset("wife husband fiancée fiancé fiancee girlfriend boyfriend".split())
_KIN = rf"(?P<kin>{'|'.join(sorted(KIN, key=len, reverse=True))})"
_NAME = rf"(?P<name>[{CAPITAL}][{SMALL}]{{2,}})(?![\w’'-])"
NAMED = (
    pattern(rf"(?<![\w’'-])(?P<who>{PERSON})(?:, \d\d,?)? and (?:his|her) {_KIN},? {_NAME}"),
    pattern(rf"(?<![\w’'-])(?P<who>{PERSON})[’']s {_KIN},? {_NAME}"),
    pattern(rf"(?<![\w’'-]){_NAME}(?: {PERSON})?, (?:the )?{_KIN} of (?P<who>{PERSON})"),
)
"""A spouse by name, with the one whose spouse it is."""
OF_PRONOUN = pattern(rf"\b(?:his|her) {_KIN},? {_NAME}")
"""The same where that one is named before, in the same sentence."""
SEVERAL = pattern(
    r"\b(?:ex|former|first|second|third|fourth|late|then|estranged|new|future|previous|current|last)[- ](?:wife|husband|fianc\w+|girlfriend|boyfriend|spouse)\b"
    r"|\bre-?marri|\bdivorc|\b(?:wives|husbands|girlfriends|boyfriends)\b|\bwidow",
)
"""Words of a text, in small letters, in which somebody may have had two."""


class Spouse(Record):
    """A spouse, `block.prose[start:end]`, by the first name."""

    block: Block
    start: int
    end: int
    kin: str
    name: str


PRONOUNS = frozenset(("He", "She", "They", "I", "We"))
"""What is no name, though a sentence may begin with it."""


def two_spouses(document: Document) -> Iterator[tuple[str, Spouse, Spouse]]:
    """Whose spouse it is, by the surname, the later place, and the first."""
    if SEVERAL.search(lowered(document)):
        return
    first: dict[tuple[str, str], tuple[tuple[str, str], Spouse]] = {}
    told: set[tuple[str, str]] = set()
    for who, one in _spouses(document):
        other_who, other = first.setdefault((who[1], one.kin), (who, one))
        if (
            (who[1], one.kin) in told
            or who[1] in PRONOUNS
            or _may_be_one_name(one.name, other.name)
            or not may_be_one(document, who, other_who)
        ):
            continue
        told.add((who[1], one.kin))
        yield who[1], one, other


def _spouses(document: Document) -> Iterator[tuple[tuple[str, str], Spouse]]:
    for block in document.prose_blocks():
        if not any(f" {kin}" in block.prose for kin in KIN):
            continue
        found = [
            (person(match["who"]), _spouse(block, match)) for shape in NAMED for match in shape.finditer(block.prose)
        ]
        for match in OF_PRONOUN.finditer(block.prose):
            sentence = whole_sentence_at(document, block, match.start())
            before = names_of(document, block, sentence.start, match.start()) if sentence else []
            if len({name.text for name in before}) == 1:
                found.append((person(before[0].text), _spouse(block, match)))
        for who, one in sorted(found, key=lambda each: each[1].start):
            if who[1] and not inside(quoted(document, block), one.start, one.end):
                yield who, one


def _spouse(block: Block, match: re.Match[str]) -> Spouse:
    """From “wife” to the name, or the name alone where it comes first."""
    name, kin = match.start("name"), match.start("kin")
    return Spouse(block, min(name, kin), match.end("name"), match["kin"], match["name"])


def _may_be_one_name(one: str, other: str) -> bool:
    """Whether two first names are one, or one in two spellings, or the other’s short form."""
    a, b = plain(one), plain(other)
    return is_near(a, b) or a[:2] == b[:2] or share_letters(a, b)
