"""The pieces of text of which every match of a pattern has one: to look for them costs less than to match."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as kind  # type: ignore[attr-defined]
from typing import Any

MOST, SHORTEST = 6, 4
"""Pieces that are looked for, and characters of one: more of them, or shorter ones, cost as much as they save."""
PLAIN = re.MULTILINE | re.DOTALL | re.VERBOSE | re.UNICODE
"""Flags that change no character of what is matched."""
ZERO_WIDTH = (kind.AT, kind.ASSERT, kind.ASSERT_NOT)


def pieces(text: Any, flags: int) -> tuple[str, ...]:
    """The pieces of which a match of the pattern has one; none where that cannot be told, or where they are many."""
    from re import _parser as parser  # type: ignore[attr-defined]

    if not isinstance(text, str) or flags & ~PLAIN:
        return ()
    parsed = parser.parse(text, flags)
    if parsed.state.flags & ~PLAIN:
        return ()
    return _telling(_of_sequence(list(parsed)))


def _telling(found: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Of several choices of pieces the one with the fewest, and of these the one with the longest."""
    return min(found, key=lambda choice: (len(choice), -min(map(len, choice))), default=())


def _of_sequence(items: list[Any]) -> list[tuple[str, ...]]:
    """Each choice of pieces that a sequence makes sure of: a run of characters, or one of those of an alternation."""
    found: list[tuple[str, ...]] = []
    run = ""
    for operation, value in [*items, (None, None)]:
        if operation is kind.LITERAL:
            run += chr(value)
            continue
        if operation in ZERO_WIDTH:
            continue
        inner = _inside(operation, value)
        if inner and all(one is kind.LITERAL for one, _ in inner) and operation is kind.SUBPATTERN:
            run += "".join(chr(character) for _, character in inner)
            continue
        if len(run.strip()) >= SHORTEST:  # “ of ” is in nearly every text
            found.append((run,))
        run = ""
        if operation is kind.BRANCH:
            choices = [_telling(_of_sequence(list(branch))) for branch in value[1]]
            either = tuple(dict.fromkeys(piece for choice in choices for piece in choice))
            if all(choices) and len(either) <= MOST:
                found.append(either)
        elif inner:
            found += _of_sequence(inner)
    return found


def _inside(operation: Any, value: Any) -> list[Any]:
    """What a group, or what is repeated once at least, is made of; nothing where a group has flags of its own."""
    if operation is kind.SUBPATTERN and not (value[1] or value[2]):
        return list(value[3])
    if operation in (kind.MAX_REPEAT, kind.MIN_REPEAT) and value[0] > 0:
        return list(value[2])
    return []
