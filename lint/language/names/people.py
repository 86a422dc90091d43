"""People as a text writes them: with or without the first name, and which of two mentions may be of one person."""

from __future__ import annotations

from itertools import combinations, product

from lint.document import Document, once_a_document
from lint.language.names.whole import NO_NAMES, OPENERS, TITLES, opens_surname, whole_names
from lint.patterns import CAPITAL

PERSON = rf"(?:(?:[{CAPITAL}][\w’'-]+|[A-Z]\.) (?:(?:de|da|di|dos|del|van|von|der|den|bin|al|el|la|le|du) ){{0,2}}){{0,3}}[{CAPITAL}][\w’'-]*\w"
"""A pattern for the name of a person, from one word to four."""


PSEUDONYMS = frozenset(("Doe", "Roe"))
"""Surnames of whom a court does not name; there may be several in a text."""


FIRST_NAMES = frozenset(("An", "To"))
"""Words with which sentences open that are names too."""


def person(words: str) -> tuple[str, str]:
    """The first name and the surname in a name as written; the first is empty where the name has one word only.

    The word with which a sentence opens before it, titles, a possessive ending and the day of the week behind it are no
    part of it, nor are the particles of a surname: “Van der Berg” is without a first name.
    """
    found = [word for word in words.split() if word.rstrip(".") not in TITLES and word not in NO_NAMES]
    if len(found) > 1 and found[0] in OPENERS - FIRST_NAMES:
        del found[0]
    while len(found) > 1 and opens_surname(found):
        del found[0]
    if not found:
        return "", ""
    surname = found[-1]
    for ending in ("’s", "'s", "’", "'"):
        surname = surname.removesuffix(ending)
    return (found[0] if len(found) > 1 else ""), surname


@once_a_document
def first_names(document: Document) -> dict[str, frozenset[str]]:
    """The first names that the text has with each surname."""
    found: dict[str, frozenset[str]] = {}
    for name in whole_names(document):
        first, surname = person(name.text)
        if first:
            found[surname] = found.get(surname, frozenset()) | {first}
    return found


def may_be_one(document: Document, one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two mentions, as `person` gives them, are of one person: they have one first name,
    or there is no namesake.

    First names that differ in one letter behind the first,
    or of which one is an initial or the beginning of the other, are held to be the same; so is a name in capitals.
    """
    if one[0] and [*map(str.casefold, one)] == [*map(str.casefold, other)]:
        return True
    if one[1] != other[1] or (one[0] and one == other):
        return one == other
    if one[1] in _surnames_of_several(document):
        return False
    written = sorted({*filter(None, (one[0], other[0]))})
    known = first_names(document).get(one[1], frozenset())
    return all(_may_be_one_name(*pair) for pair in (*combinations(written, 2), *product(written, known)))


@once_a_document
def _surnames_of_several(document: Document) -> frozenset[str]:
    """The surnames that the text has with first names of more than one person."""
    return frozenset(
        surname
        for surname, firsts in first_names(document).items()
        if not all(_may_be_one_name(*pair) for pair in combinations(sorted(firsts), 2))
    )


def _may_be_one_name(one: str, other: str) -> bool:
    a, b = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    return b.startswith(a) or (
        a[:1] == b[:1] and len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) <= 1
    )


def address(words: str) -> str:
    """Whether a name is that of a man or a woman, as a title before it says; empty where none does."""
    first = words.split(" ", 1)[0].rstrip(".")
    return (
        "man" if first in ("Mr", "Sir", "Lord") else "woman" if first in ("Ms", "Mrs", "Miss", "Dame", "Lady") else ""
    )
