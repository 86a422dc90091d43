"""What every match of a pattern begins with, where that is one of a few texts.

To look for these takes a few millionths of a second, and the pattern is then tried where they stand; to try it at every
letter of a text takes thirty times as long.
"""

from __future__ import annotations

from collections.abc import Sequence

from lint.gates import pattern_needs
from lint.gates.reading import read_off

SHORTEST = 3
"""Characters: shorter beginnings stand nearly everywhere, unless they have a mark that is rare."""
COMMON_MARKS = frozenset(" .,-'’\"")
MOST = 8
"""Beginnings, beyond which to look for each costs as much as the pattern."""


@read_off
def beginnings(pattern: str) -> tuple[str, ...]:
    """Texts in lower case with one of which each match begins; none where they are many or short."""
    found = pattern_needs.openings(pattern_needs.elements(pattern), MOST)
    return tuple(sorted(set(found))) if found and all(map(_is_rare, found)) else ()


def _is_rare(text: str) -> bool:
    return len(text) >= SHORTEST or any(not (mark.isalnum() or mark in COMMON_MARKS) for mark in text)


def places(text: str, pieces: Sequence[str]) -> list[int]:
    """Where one of the pieces begins, in order."""
    found: list[int] = []
    for piece in pieces:
        at = text.find(piece)
        while at >= 0:
            found.append(at)
            at = text.find(piece, at + 1)
    return sorted(set(found)) if len(pieces) > 1 else found
