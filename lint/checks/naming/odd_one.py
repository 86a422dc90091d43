"""Which of two spellings of one name is the slip: that which the house has not, no city, the rarer one,
the unknown one."""

from __future__ import annotations

from collections.abc import Set

from lint.checks.naming.known_city import AS_OFTEN
from lint.checks.naming.names_of_house import is_spelled_by_house
from lint.checks.naming.same_name import ListedNames
from lint.checks.naming.spelled_name import SpelledName
from lint.language.vocabulary import listed_words
from lint.language.vocabulary.known_words import is_known_name, is_word

SOUNDS_OF_THEIR_OWN = frozenset("bdlmnprt")
"""Consonants that no other letter is written for."""


def is_slip(one: SpelledName, other: SpelledName, right: tuple[str, ...], listed: ListedNames) -> bool:
    """Whether one of two spellings is odd: that which the house has not, where it has the other one; what is no city,
    where the other one is; or the rarer."""
    own, is_of_house = is_spelled_by_house(one, other, right), is_spelled_by_house(other, one, right)
    if own != is_of_house:
        return is_of_house
    if _misspells_city(one, other, listed.cities):
        return True
    return not _misspells_city(other, one, listed.cities) and _is_rarer(one, other, listed.known)


def _misspells_city(one: SpelledName, other: SpelledName, cities: Set[str]) -> bool:
    """Whether an unknown name stands where a city that everybody knows is meant, be it twice as often: “Melborne”."""
    return (
        other.bare in cities
        and one.bare not in cities
        and one.times <= AS_OFTEN * other.times
        and not is_known_name(one.form)
        and not is_word(one.form)
    )


def _is_rarer(one: SpelledName, other: SpelledName, listed: Set[str]) -> bool:
    """Of two equally frequent spellings the one is odd that is no known name, else the one that comes later."""
    if one.is_tripled != other.is_tripled:
        return one.is_tripled
    if one.times != other.times:
        return one.times < other.times
    known, other_known = (
        is_known_name(name.form) or is_word(name.form) or name.bare in listed for name in (one, other)
    )
    if not (known or other_known) and _is_slip_of_fingers(one.bare, other.bare):
        known, other_known = (_is_in_dictionaries(name.form) for name in (one, other))
    return other_known if known != other_known else one.first > other.first


def _is_in_dictionaries(form: str) -> bool:
    """Whether each part of a name with hyphens is a name, or a word, that the dictionaries have."""
    return all(listed_words.is_listed_name(part) or listed_words.is_listed_word(part) for part in form.split("-"))


def _is_slip_of_fingers(one: str, other: str) -> bool:
    """Whether one spelling has a letter more than the other, two of them changed places, or one consonant became
    another: a vowel, or a consonant of a like sound, may be another way to write it, as in Kiev and Kyiv."""
    if len(one) != len(other) or (one != other and sorted(one) == sorted(other)):
        return True
    changed = [{a, b} for a, b in zip(one, other, strict=True) if a != b]
    return len(changed) == 1 and changed[0] <= SOUNDS_OF_THEIR_OWN
