"""Letters that every match of a pattern has, with a capital or beyond ASCII:
a look for these costs less than the pattern."""

from __future__ import annotations

from re import _constants as kind  # type: ignore[attr-defined]
from typing import Any

from lint.gates import pattern_needs
from lint.gates.reading import read_off

BEYOND_ASCII = 0x80
WITHIN = (kind.LITERAL, kind.RANGE)
"""Members of a class of characters that name each of them; others, such as “any digit”, leave open which."""


@read_off
def capitals(pattern: str) -> tuple[str, ...]:
    """Pieces with a capital of which a text must have one, as they are, where small letters do not do;
    nothing where none is known."""
    if pattern_needs.IGNORES_CASE.search(pattern):
        return ()
    found: list[list[str]] = [[""]]
    for item in pattern_needs.elements(pattern):
        following = _as_written(item)
        grown = pattern_needs.longer(found[-1], following)
        found[-1:] = [grown] if grown else [found[-1], following or [""]]
    telling = [
        phrases
        for phrases in found
        if all(len(one) >= pattern_needs.SHORTEST and one != one.lower() for one in phrases)
    ]
    return tuple(max(telling, key=lambda phrases: min(map(len, phrases)), default=()))


@read_off
def foreign_letters(pattern: str) -> str:
    """A class of characters beyond ASCII of which a text must have one, where case matters;
    nothing where none is known."""
    if pattern_needs.IGNORES_CASE.search(pattern):
        return ""
    classes = (_foreign_class(item) for item in pattern_needs.elements(pattern))
    return next(filter(None, classes), "")


def _foreign_class(item: Any) -> str:
    op, value = item
    if op in (kind.MAX_REPEAT, kind.MIN_REPEAT) and value[0] > 0 and len(value[2]) == 1:
        return _foreign_class(value[2][0])
    if op is not kind.IN:
        return ""
    ends = [(members, members) if what is kind.LITERAL else members for what, members in value if what in WITHIN]
    if len(ends) < len(value) or any(first < BEYOND_ASCII for first, _last in ends):
        return ""
    return "[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in ends) + "]"


def _as_written(item: Any) -> list[str]:
    """The same as `texts`, with capitals as they are, of what is simple."""
    op, value = item
    if op is kind.LITERAL:
        return [chr(value)]
    if op is kind.AT:
        return [""]
    if op is kind.IN and all(member[0] is kind.LITERAL for member in value):
        return sorted({chr(member[1]) for member in value})
    if op is kind.SUBPATTERN and len(value[3]) == 1:
        return _as_written(value[3][0])
    return []
