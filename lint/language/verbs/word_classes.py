"""The learnt classes of words, looked up where they lie in the file of the model:
one text asks for a few hundred of eighteen thousand."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from zlib import crc32

NAMES, WORDS, CODE = 4, 4, 4
"""Bytes of the length of the names, of the number of words, and of the sum that stands for a word."""
REMEMBERED = 1 << 16  # words of a long run, as in an editor


class WordClasses:
    """The class of each known word in lower case, as a mapping.

    A word is known by its CRC-32, so one in some 240,000 unknown words passes for a known one.
    """

    def __init__(self, kept: memoryview) -> None:
        """`kept` begins as `laid_out` writes it; more may follow."""
        names = NAMES + int.from_bytes(kept[:NAMES], "little")
        codes = names + WORDS
        number = int.from_bytes(kept[names:codes], "little")
        kinds = codes + CODE * number
        self._names = bytes(kept[NAMES:names]).decode().split(" ")
        self._codes = _together(kept[codes:kinds])
        self._kinds = kept[kinds : kinds + number]
        self._found = lru_cache(REMEMBERED)(self._look_up)

    def get(self, word: str, default: str = "") -> str:
        """The class of a word, or what to take where it has none."""
        return self._found(word) or default

    def _look_up(self, word: str) -> str:
        code = crc32(word.encode("utf-8", "replace"))
        at = bisect_left(self._codes, code)
        is_known = at < len(self._codes) and self._codes[at] == code
        return self._names[self._kinds[at]] if is_known else ""


def laid_out(table: Mapping[str, str]) -> bytes:
    """The bytes of a table of classes. Raises ValueError where two words have one sum,
    or where there are too many classes."""
    names = sorted(set(table.values()))
    numbers = {name: number for number, name in enumerate(names)}
    kinds = {crc32(word.encode("utf-8", "replace")): numbers[name] for word, name in table.items()}
    if len(kinds) < len(table):
        raise ValueError("two words have the same sum")
    codes = sorted(kinds)
    head = " ".join(names).encode()
    return b"".join(
        (
            len(head).to_bytes(NAMES, "little"),
            head,
            len(codes).to_bytes(WORDS, "little"),
            _apart(array("I", codes)),
            bytes(kinds[code] for code in codes),
        )
    )


def _apart(codes: array[int]) -> bytes:
    """All first bytes of some sums, then all second ones: the high ones of a list in order hardly differ,
    and are packed to nearly nothing."""
    plain = _little_endian(codes).tobytes()
    return b"".join(plain[place::CODE] for place in range(CODE))


def _together(kept: memoryview) -> array[int]:
    """The reverse of `_apart`."""
    number = len(kept) // CODE
    plain = bytearray(len(kept))
    for place in range(CODE):
        plain[place::CODE] = kept[place * number : (place + 1) * number]
    return _little_endian(array("I", plain))


def _little_endian(numbers: array[int]) -> array[int]:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
