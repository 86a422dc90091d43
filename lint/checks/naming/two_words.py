"""How sure it is that two names are one that are each two words in one, such as HarborWise."""

from __future__ import annotations

from lint.checks.naming.spelled_name import SpelledName
from lint.diagnostics import LIKELY
from lint.language.names.near import derived, is_near
from lint.language.vocabulary.known_words import is_word
from lint.patterns import pattern

PARTS = pattern(r"[A-Z][a-z]+")
OFTEN = 3
"""Times that a text has the right one."""


def of_two_words(odd: SpelledName, usual: SpelledName) -> float:
    """How sure it is where a name is two words in one: one of them is a word in the one that stands often,
    and none in the other."""
    parts = [PARTS.findall(name.form) for name in (odd, usual)]
    changed = [pair for pair in zip(*parts, strict=False) if pair[0] != pair[1]]
    if len(parts[0]) != len(parts[1]) or len(changed) != 1 or usual.count < OFTEN or derived(odd.form, usual.form):
        return 0.0
    ((wrong, right),) = changed
    return (
        LIKELY
        if is_word(right.lower()) and not is_word(wrong.lower()) and is_near(wrong.lower(), right.lower())
        else 0.0
    )
