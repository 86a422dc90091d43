"""Whether a clause can end with “between”: “the cities they hop between”, and not “a difference between”."""

from __future__ import annotations

EVERYTHING = frozenset("everyone everybody everything all anything those".split())
"""Words that “between” alone may say something of."""
HELD_BETWEEN = frozenset(
    "relationship relationships relations talks agreement agreements deal deals difference differences distance distances match game border borders war wars "
    "conflict conflicts dialogue tension tensions dispute disputes treaty treaties pact pacts trade ties link links contrast contract marriage fight clash "
    "clashes debate friendship feud rivalry balance choice choices choose distinguish distinction contact contacts exchange parity somewhere anywhere caught torn "
    "comparison similarity similarities line lines".split()
)
"""Words behind which “between” wants its two sides."""
GAPS = frozenset("interval gap pause space break".split())
ABSTRACT = ("ation", "ment", "ity", "ations", "ments", "ities", "ence", "ences", "ings")
"""Endings of nouns that want an object behind the preposition that follows them."""


def may_end_with_between(before: list[str]) -> bool:
    """Whether the words before it, in small letters, leave nothing open."""
    previous = before[-1]
    return (
        # “officers, pilots and everyone between”, “without an interval between”
        previous in EVERYTHING | GAPS
        or previous == "in"
        or "to" in before[-6:]
        or "with" in before[-5:]
        # “in the hour between”
        or before[-3:-1] == ["in", "the"]
        or before[-3:] == ["few", "and", "far"]
        or before[-2:] == ["if", "not"]
        or not (previous in HELD_BETWEEN or previous.endswith(ABSTRACT))
    )
