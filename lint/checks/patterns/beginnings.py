"""What every match of a pattern begins with, where that is one of a few texts.

To look for these takes a few millionths of a second, and the pattern is then tried where they stand; to try it at every
letter of a text takes thirty times as long.
"""

from __future__ import annotations

from collections.abc import Sequence
from re import _constants as kind  # type: ignore[attr-defined]
from typing import Any

from lint.gates import elements, longer, read_off, texts

SHORTEST = 3
"""Characters: shorter beginnings stand nearly everywhere, unless they have a mark that is rare."""
COMMON_MARKS = frozenset(" .,-'’\"")
MOST = 8
"""Beginnings, beyond which to look for each costs as much as the pattern."""


@read_off
def beginnings(pattern: str) -> tuple[str, ...]:
    """Texts in lower case with one of which each match begins; none where they are many or short."""
    found = _of(elements(pattern))
    return tuple(sorted(set(found))) if found and all(map(_is_rare, found)) else ()


def _is_rare(text: str) -> bool:
    return len(text) >= SHORTEST or any(not (mark.isalnum() or mark in COMMON_MARKS) for mark in text)


def _of(items: Sequence[Any]) -> list[str]:
    found = [""]
    for op, value in items:
        if op in (kind.AT, kind.ASSERT, kind.ASSERT_NOT):
            continue  # has no width
        following = texts((op, value))
        whole = longer(found, following)
        if whole and len(whole) <= MOST:
            found = whole
            continue
        part = longer(found, _first_of(op, value))
        return part if part and len(part) <= MOST else found
    return found


def _first_of(op: Any, value: Any) -> list[str]:
    """What an element begins with that can be followed by more of itself."""
    if op is kind.SUBPATTERN:
        return _of(value[3])
    if op is kind.BRANCH:
        return [text for branch in value[1] for text in _of(branch)]
    if op in (kind.MAX_REPEAT, kind.MIN_REPEAT) and value[0] > 0:
        return _of(value[2])
    return []


def places(text: str, pieces: Sequence[str]) -> list[int]:
    """Where one of the pieces begins, in order."""
    found: list[int] = []
    for piece in pieces:
        at = text.find(piece)
        while at >= 0:
            found.append(at)
            at = text.find(piece, at + 1)
    return sorted(set(found)) if len(pieces) > 1 else found
