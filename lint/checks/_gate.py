"""What a text must hold for a pattern to match at all: a cheap test in front of regular expressions.

A rule of a hundred patterns costs nothing on a text that has none of their words. What is required is read off the
pattern itself, once, when a rule is first loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from re import _constants as kind  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

SHORTEST = 2  # characters of a required piece that is no whole word


class Need(NamedTuple):
    """Pieces, in lower case, of which a text must have one, and whether they are whole words."""

    pieces: frozenset[str]
    whole: bool


class Gate(NamedTuple):
    """A text must have one of the words, or meet all needs of one of the patterns."""

    words: frozenset[str]
    patterns: tuple[tuple[Need, ...], ...]


def gate(patterns: Iterable[str], *, starts: bool = False, ends: bool = False) -> Gate | None:
    """The gate for any of the patterns; None if one needs nothing.

    `starts` and `ends` say that a match begins and ends where a word does.
    """
    words: set[str] = set()
    others: list[tuple[Need, ...]] = []
    for pattern in patterns:
        try:
            parsed = parser.parse(pattern)
        except (re.error, OverflowError, RecursionError):
            return None  # syntax that only the `regex` library knows
        needs = _sequence(list(parsed), starts, ends)
        if not needs:
            return None
        if len(needs) == 1 and needs[0].whole:
            words |= needs[0].pieces
        else:
            others.append(tuple(needs))
    return Gate(frozenset(words), tuple(others)) if words or others else None


def joined(one: Gate | None, other: Gate | None) -> Gate | None:
    """The gate that passes what one of two passes."""
    return Gate(one.words | other.words, one.patterns + other.patterns) if one and other else None


def _sequence(items: Sequence[Any], starts: bool, ends: bool) -> list[Need]:
    """All that a match of a sequence needs; `starts` and `ends` say that word ends stand around it."""
    found: list[Need] = []
    run, whole = "", starts
    for at, (op, value) in enumerate(items):
        if op is kind.LITERAL and chr(value).isalnum():
            run += chr(value).lower()
            continue
        edge = _parts_words(op, value)
        _keep(found, run, whole and edge)
        if op is kind.LITERAL and not chr(value).isspace():
            found.append(Need(frozenset((chr(value),)), False))
        run, whole = "", edge
        after = items[at + 1] if at + 1 < len(items) else None
        before = items[at - 1] if at else None
        opens = starts if before is None else _parts_words(*before)
        closes = ends if after is None else _parts_words(*after)
        if op is kind.SUBPATTERN:
            found += _sequence(list(value[3]), opens, closes)
        elif op is kind.BRANCH:
            found += _branch(value[1], opens, closes)
        elif op in (kind.MAX_REPEAT, kind.MIN_REPEAT) and value[0] > 0:
            found += _sequence(list(value[2]), False, False)
    _keep(found, run, whole and ends)
    return found


def _parts_words(op: Any, value: Any) -> bool:
    """Whether an element of a pattern is the end of a word: white space, punctuation, a word boundary."""
    if op is kind.LITERAL:
        return not chr(value).isalnum() and chr(value) != "_"
    if op is kind.IN:
        return all(_parts_words(*member) for member in value)
    if op in (kind.MAX_REPEAT, kind.MIN_REPEAT) and value[0] > 0:
        return _parts_words(*value[2][0])
    return op is kind.AT and value is kind.AT_BOUNDARY


def _branch(branches: Sequence[Any], starts: bool, ends: bool) -> list[Need]:
    """What one of several branches needs: the longest pieces of each, if each needs something."""
    needs = [_sequence(list(branch), starts, ends) for branch in branches]
    if not all(needs):
        return []
    best = [max(need, key=lambda one: (min(map(len, one.pieces)), one.whole, sorted(one.pieces))) for need in needs]
    return [Need(frozenset(piece for need in best for piece in need.pieces), all(need.whole for need in best))]


def _keep(found: list[Need], run: str, whole: bool) -> None:
    if len(run) >= SHORTEST:
        found.append(Need(frozenset((run,)), whole))


def passes(needed: Gate, vocabulary: frozenset[str], lowered: str) -> bool:
    """Whether a text can match: its words, and the text itself in lower case."""
    if not needed.words.isdisjoint(vocabulary):
        return True
    return any(
        all(
            not need.pieces.isdisjoint(vocabulary) if need.whole else any(piece in lowered for piece in need.pieces)
            for need in needs
        )
        for needs in needed.patterns
    )


def pack(needed: Gate | None) -> Any:
    """A gate as plain lists for a JSON cache."""
    if needed is None:
        return None
    return [sorted(needed.words), [[[sorted(n.pieces), n.whole] for n in needs] for needs in needed.patterns]]


def unpack(value: Any) -> Gate | None:
    """The reverse of `pack`."""
    if value is None:
        return None
    patterns = tuple(tuple(Need(frozenset(pieces), whole) for pieces, whole in needs) for needs in value[1])
    return Gate(frozenset(value[0]), patterns)
