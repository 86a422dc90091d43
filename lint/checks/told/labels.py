"""Numbers that tell which of several, and count nothing."""

from __future__ import annotations

from lint.document import Block
from lint.language.quantities.numbers import LABEL
from lint.language.temporal.words import CALENDAR
from lint.language.vocabulary.known_words import is_common_noun
from lint.patterns import pattern

REFERENCE = pattern(r"[a-z] \d+, (?!including\b|only\b|about\b|over\b|nearly\b)[a-z]+ $")
"""Before the last number of a reference: “Part 4, hymn 85, verse 12”."""
ENDS = pattern(r"[.;)\]]|$")
BEFORE_NUMBER = pattern(
    r"\w (?:-|–|No\.) $|\b[Nn]o\.:? (?:[A-Z]{2,6} )?$|\b\d{3,4}, $|\d-$|[/=]$|[≥≤<>≈=±] ?$|\b(?:1[5-9]|20)\d\d[-–]$"
)
"""Before a number that is a part of a path, of what is numbered with a sign, or of a span of years: “1926-7”."""
BEHIND_LABEL = pattern(
    r"(?<=\(\d)\)|(?<=\(\d\d)\)| of \d+\)| [+-]\d{4}\b|[/=]|\.x\b|-(?:stable|beta|alpha|rc\d*|dev|lts)\b"
)
"""Behind a number: how many there are of them, the zone of a time of day, the rest of a path."""
WITHIN = pattern(r"[a-z,] [A-Z][a-z]+ $")
"""Before a number: a word with a capital within the sentence."""
LONGEST_LABEL = 40  # characters before a number that hold the name of what is numbered


def is_label(block: Block, start: int, number: str) -> bool:
    """Whether a number tells which of several: “#2244”, “v5.10.1”, “[2]”, “Ferryline 2.0”, “(2 of 3)”,
    “Ferries - 12”, “2244 +0200”, “on Runway 32”, “05”."""
    before = block.prose[max(0, start - LONGEST_LABEL) : start]
    if (
        BEHIND_LABEL.match(block.prose, start + len(number))
        or BEFORE_NUMBER.search(before[-12:])
        or LABEL.search(before[-12:])
        or (REFERENCE.search(before) and ENDS.match(block.prose, start + len(number)))
    ):
        return True
    last = before.split()[-1:] or [""]
    is_named = before.endswith(" ") and last[0][:1].isupper() and last[0] not in ("The", "A", "An")
    is_of_kind = (
        is_named and WITHIN.search(before) is not None and is_common_noun(last[0]) and last[0].lower() not in CALENDAR
    )
    is_code = number[0] == "0" and number[1:].isdigit()
    return before[-1:] in ("#", ".", "[", "v", "_") or ("." in number and is_named) or is_of_kind or is_code
