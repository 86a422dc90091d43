"""The gate in front of patterns, and what else is read off a pattern: as an earlier run did, or now."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable
from functools import cache, wraps
from itertools import starmap
from typing import Any, TypeVar

from lint.gates import Gate, Need, pack, pattern_needs, unpack
from lint.kept import program
from lint.patterns import OF_GATES

Read = TypeVar("Read")


def gate(patterns: Iterable[str], *, starts: bool = False, ends: bool = False) -> Gate | None:
    """The gate for any of the patterns; None if one needs nothing.

    `starts` and `ends` say that a match begins and ends where a word does. What an earlier run made is taken over.
    """
    looked_for = tuple(patterns)
    key = "\n".join(looked_for), len(looked_for), starts, ends, _state()
    kept: tuple[Gate | None] | None = OF_GATES.find(key, _unpacked)
    if kept is None:
        kept = (pattern_needs.needed(looked_for, starts, ends),)
        OF_GATES.add(key, (pack(kept[0]),))
    return kept[0]


def read_off(read: Callable[[str], Read]) -> Callable[[str], Read]:
    """A function that reads something off a pattern, as plain values; what an earlier run read is taken over."""

    @wraps(read)
    def known(pattern: str) -> Read:
        key = pattern, read.__name__, _state()
        kept: tuple[Read] | None = OF_GATES.find(key, lambda value: (value,))
        if kept is None:
            kept = (read(pattern),)
            OF_GATES.add(key, kept)
        return kept[0]

    return known


@cache
def _state() -> int:
    """What changes with the program: gates of another one may let through other texts."""
    return zlib.crc32(program.state().encode("utf-8", "surrogateescape"))


def _unpacked(kept: Any) -> tuple[Gate | None]:
    bare = unpack(kept)
    return (bare and bare._replace(patterns=tuple(tuple(starmap(Need, needs)) for needs in bare.patterns)),)
