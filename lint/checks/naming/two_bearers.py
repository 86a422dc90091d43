"""Whether two spellings have two bearers, by the names and the initials beside them."""

from __future__ import annotations

from lint.checks.naming.spelled_name import SpelledName
from lint.language.vocabulary.known_words import is_known_name


def are_of_man_and_woman(one: SpelledName, other: SpelledName) -> bool:
    """Whether one is the form of the other that women have, and each has a surname of its own:
    Robert Hale, Roberta Hall."""
    shorter, longer = sorted((one.form, other.form), key=len)
    if longer not in (f"{shorter}a", f"{shorter}e") or not is_known_name(shorter):
        return False
    surnames = [{word.after for word in name.words if word.after} for name in (one, other)]
    return all(surnames) and surnames[0].isdisjoint(surnames[1])


def are_first_and_last(one: SpelledName, other: SpelledName) -> bool:
    """Whether one always ends a name and the other always begins one: Mary Davie, David Shive."""
    ends = [bool(name.befores) - bool(name.afters) for name in (one, other)]
    return sorted(ends) == [-1, 1]


def have_other_initials(one: SpelledName, other: SpelledName) -> bool:
    """Whether initials tell both apart: M Holmen and Stine Holman, T Holmen and S Holman."""
    first, second = one.initials, other.initials
    if not (first or second):
        return False
    first, second = (
        letters | {name[:1] for name in bearer.befores} for letters, bearer in ((first, one), (second, other))
    )
    return bool(first and second) and first.isdisjoint(second)
