"""Which of two spellings is the house's, which has listed the name of whoever is meant."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from lint.checks.naming.spelled_name import SpelledName
from lint.language.names.forms import plain
from lint.language.vocabulary.known_words import is_known_name


def is_spelled_by_house(name: SpelledName, other: SpelledName, right: tuple[str, ...]) -> bool:
    """Whether the one of two spellings is in a name that the house lists, and the text has another word of that name
    beside it or beside the other one: a listed Marten Reed says nothing of Martin Cole.

    A name of one word is meant wherever it stands, unless many people are called so.
    """
    listed = _by_word(right).get(name.form, ())
    beside = name.words_beside | other.words_beside if listed else frozenset()
    return any(not words.isdisjoint(beside) if words else not is_known_name(name.form) for words in listed)


@lru_cache(maxsize=8)
def _by_word(right: tuple[str, ...]) -> Mapping[str, list[frozenset[str]]]:
    """For each word of the listed names the others of its name, in plain letters."""
    found: dict[str, list[frozenset[str]]] = {}
    for entry in right:
        words = entry.split()
        for word in words:
            found.setdefault(word, []).append(frozenset(plain(one) for one in words if one != word))
    return found
