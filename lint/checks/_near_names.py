"""Names that differ in one letter, found by an index and not by comparing all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from lint.language.names import plain

ENDINGS = frozenset(
    (
        "",
        "s",
        "es",
        "n",
        "an",
        "ian",
        "ean",
        "ese",
        "i",
        "ia",
        "er",
        "ers",
        "r",
        "d",
        "ed",
        "y",
        "ly",
        "ish",
        "al",
        "ic",
        "e",
        "a",
        "o",
        "in",
        "is",
    )
)
"""Endings that make another word of a name: Russia and Russian, Iran and Iranian, Niger and Nigeria, Paul and Paula."""


def index(names: Iterable[str]) -> Mapping[str, list[str]]:
    """Every name under itself and under each form of it that lacks one letter (Mor and Fraenkel 1982)."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        bare = plain(name)
        for key in {bare, *(bare[:at] + bare[at + 1 :] for at in range(len(bare)))}:
            found[key].append(name)
    return found


def near(form: str, names: Mapping[str, list[str]]) -> list[str]:
    """The indexed names within one letter of a form: another letter, one more, one less, or two swapped; sorted."""
    bare = plain(form)
    keys = {bare, *(bare[:at] + bare[at + 1 :] for at in range(len(bare)))}
    found = {name for key in keys if key in names for name in names[key]}
    return sorted(name for name in found if within_one(bare, plain(name)))


def within_one(one: str, other: str) -> bool:
    """Whether one edit turns one word into the other (Damerau 1964)."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and len(a) > 1 and a[2:] == b[2:])


def derived(one: str, other: str) -> bool:
    """Whether one name is the other with an ending that makes another word of it."""
    a, b = sorted((plain(one), plain(other)), key=len)
    if a.endswith(("ist", "ism")) and b.endswith(("ist", "ism")):
        return True
    stem = 0
    while stem < len(a) and a[stem] == b[stem]:
        stem += 1
    return a[stem:] in ENDINGS and b[stem:] in ENDINGS
