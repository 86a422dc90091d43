"""Lines that have nearly the words of the headline, and say something else: the name of a part, the contrary."""

from __future__ import annotations

from collections.abc import Sequence

from lint.language.temporal.words import MONTHS, WEEKDAYS
from lint.language.words import DENIALS

OTHERS_OF_KIND = frozenset("past former previous other new future upcoming".split())
"""What a heading has before the words of the headline that tells of others."""
KINDS_OF_PART = frozenset(
    "overview introduction summary reference guide basics examples example details history faq".split()
)
BEFORE_WHOLE = frozenset("about an a for of the to what is".split())
"""Words between such a word, or a question, and what the whole is called."""
ABOUT = KINDS_OF_PART | {"about", "what"}
HALVES = frozenset(("am", "pm"))


def is_of_part(heading: tuple[str, ...], headline: tuple[str, ...]) -> bool:
    """Whether a heading, by its words, is that of a part, or of others: “Fog Horns Overview”, “Introduction to Fog
    Horns”, “Past Keepers”, and “Painting Boats” below “Mending and Painting Boats”."""
    size = len(headline)
    return (
        (heading[1:] == headline and heading[0] in OTHERS_OF_KIND)
        or (heading[:size] == headline and KINDS_OF_PART.issuperset(heading[size:]))
        or (heading[-size:] == headline and _names_a_part(heading[:-size]))
        or ("and" in headline and "and" not in heading and set(heading) < set(headline))
    )


def _names_a_part(words: Sequence[str]) -> bool:
    """Whether words before what the whole is called say which part it is: “Introduction to”, “What is”, not “The”."""
    return not ABOUT.isdisjoint(words) and KINDS_OF_PART.union(BEFORE_WHOLE).issuperset(words)


def denies(line: Sequence[str], headline: Sequence[str]) -> bool:
    """Whether a line says the contrary, “On track”, “Not on track”, or both are days and hours alone."""
    are_days = all(word in MONTHS or word in WEEKDAYS or word in HALVES or word[0].isdigit() for word in line)
    return are_days or not DENIALS.isdisjoint({*line} ^ {*headline})
