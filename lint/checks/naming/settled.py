"""Which of two spellings of one name is to be written, where that is settled: the house's, today's, the one with its
accents."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from lint.checks.naming.names_of_house import is_spelled_by_house
from lint.checks.naming.spelled_name import SpelledName
from lint.language.names.forms import plain


def settled(odd: SpelledName, usual: SpelledName, right: tuple[str, ...], same: tuple[str, ...]) -> str:
    """The one that is to be written, however often the text has it and however well known the other one is;
    nothing where either may be the slip.

    In each of `same`, such as “Kyiv / Kiev”, the first is today's.
    """
    if is_spelled_by_house(usual, odd, right):
        return usual.form
    todays = _todays(same)
    if todays.get(odd.form, odd.form) == todays.get(usual.form, usual.form):
        return todays[odd.form]
    if plain(odd.form) == plain(usual.form) and odd.form.isascii() and not usual.form.isascii():
        return usual.form  # a mark gets lost, and none comes by itself: “Müller” twice, “Muller”
    return ""


@lru_cache(maxsize=8)
def _todays(same: tuple[str, ...]) -> Mapping[str, str]:
    """Under each listed spelling the first one of its line."""
    lines = ([form.strip() for form in line.split("/")] for line in same)
    return {form: line[0] for line in lines for form in line}
