"""Lists of words as they ship: each word without the beginning that it has in common with the one before it.

This is front coding (Witten, Moffat and Bell, Managing Gigabytes, 1999, section 4.1). How long the beginnings are, the
ends, and what is said of each word are packed each by themselves, since like packs well with like; what is said is a
number, the commonest the lowest, in two bytes that are packed apart too.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from os.path import commonprefix

from lint.kept.shipped import smallest

LENGTH = 4  # bytes that say how long each part is
PARTS = 5
LONGEST = 255  # characters of a common beginning


def packed(entries: Iterable[tuple[str, str]]) -> bytes:
    """Words with what is said of each, on one line, in the order that is kept; neighbours should begin alike.
    Raises ValueError for more than 65,536 different remarks."""
    lengths, ends, remarks, before = bytearray(), [], [], ""
    for word, remark in entries:
        lengths.append(min(LONGEST, len(commonprefix((before, word)))))  # noqa: RUF071  # letters, not parts of a path
        ends.append(word[lengths[-1] :])
        remarks.append(remark)
        before = word
    counts = Counter(remarks)
    numbers = {remark: number for number, remark in enumerate(sorted(counts, key=lambda one: (-counts[one], one)))}
    low, high = bytes(numbers[one] & 255 for one in remarks), bytes(numbers[one] >> 8 for one in remarks)
    texts = ("\n".join(each).encode() for each in (ends, numbers))
    parts = [smallest(part) for part in (bytes(lengths), low, high, *texts)]
    return b"".join([*(len(part).to_bytes(LENGTH, "big") for part in parts), *parts])


def words_of(content: bytes) -> Iterator[str]:
    """The words of a list, in its order. Raises zlib.error for what is damaged."""
    lengths, _, _, ends, _ = _parts(content)
    word = ""
    for length, end in zip(lengths, ends.decode().split("\n"), strict=True):
        word = word[:length] + end
        yield word


def entries_of(content: bytes) -> Iterator[tuple[str, str]]:
    """The words of a list with what is said of each. Raises zlib.error for what is damaged."""
    _, low, high, _, said = _parts(content)
    remarks = said.decode().split("\n")
    for word, first, second in zip(words_of(content), low, high, strict=True):
        yield word, remarks[first + (second << 8)]


def _parts(content: bytes) -> Sequence[bytes]:
    at, parts = PARTS * LENGTH, []
    for start in range(0, at, LENGTH):
        end = at + int.from_bytes(content[start : start + LENGTH], "big")
        parts.append(zlib.decompress(content[at:end]))
        at = end
    return parts
