"""People as a text writes them: with or without the first name, and which of two mentions may be of one person."""

from __future__ import annotations

from lint.document import Document
from lint.language.whole_names import NO_NAMES, TITLES, whole_names

PERSON = r"(?:(?:[A-ZÀ-ÖØ-Þ][\w’'-]+|[A-Z]\.) (?:(?:de|da|di|dos|del|van|von|der|den|bin|al|el|la|le|du) ){0,2}){0,3}[A-ZÀ-ÖØ-Þ][\w’'-]*\w"
"""A pattern for the name of a person, from one word to four."""


def person(words: str) -> tuple[str, str]:
    """The first name and the surname in a name as written; the first is empty where the name has one word only.

    Titles before it, a possessive ending and the day of the week behind it are no part of it.
    """
    found = [word for word in words.split() if word.rstrip(".") not in TITLES and word not in NO_NAMES]
    if not found:
        return "", ""
    surname = found[-1]
    for ending in ("’s", "'s", "’", "'"):
        surname = surname.removesuffix(ending)
    return (found[0] if len(found) > 1 else ""), surname


def first_names(document: Document) -> dict[str, frozenset[str]]:
    """The first names that the text has with each surname."""
    found: dict[str, frozenset[str]] | None = document.cache.get("first names")
    if found is None:
        found = {}
        for name in whole_names(document):
            first, surname = person(name.text)
            if first:
                found[surname] = found.get(surname, frozenset()) | {first}
        document.cache["first names"] = found
    return found


def may_be_one(document: Document, one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two mentions, as `person` gives them, are of one person: nothing in the text speaks of a namesake.

    A first name with the same first letter is held to be the same one: short, misspelled, an initial.
    """
    if one[1] != other[1]:
        return False
    if one[0] and one[0] == other[0]:
        return True
    initials = {first[0] for first in first_names(document).get(one[1], ())}
    return len(initials) <= 1 and (not (one[0] and other[0]) or one[0][0] == other[0][0])
