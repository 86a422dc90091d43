"""Relatives: the words for them, and what matches any of these."""

from __future__ import annotations

from lint.patterns import CAPITAL, pattern

MEN = tuple(
    (
        "father son brother husband widower uncle nephew grandfather grandson stepfather stepson stepbrother "
        "father-in-law son-in-law brother-in-law"
    ).split()
)
WOMEN = tuple(
    (
        "mother daughter sister wife widow aunt niece grandmother granddaughter stepmother stepdaughter stepsister "
        "mother-in-law daughter-in-law sister-in-law"
    ).split()
)
OF_EITHER_SEX = ("partner", "cousin", "twin", "sibling")


def any_of(*words: str) -> str:
    """What matches one of some words; of two that begin alike, the longer one."""
    return f"(?:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))})"


RELATIVE = any_of(*MEN, *WOMEN, *OF_EITHER_SEX)
"""One relative."""
RELATIVES = rf"(?:{RELATIVE}s?|wives)"
"""One or several."""
IN_ROW = pattern(
    rf" (?:{RELATIVES}|children|grandchildren|kids),? (?:were |are |called |named )?(?:[{CAPITAL}][\w’'-]+(?:,? and |, )){{0,4}}$"
)
LONGEST_ROW = 90  # characters
"""What stands before the name of one of several who are introduced together: “two daughters, Joan and Jane”."""
