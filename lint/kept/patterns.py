"""Where compiled patterns are kept for later runs: in the user's cache, a file for each library and Python.

In front stands where each pattern lies, so that a run reads those only which it uses:
a folder of texts comes to need thousands.
"""

from __future__ import annotations

import marshal
import sys
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import partial
from mmap import ACCESS_READ, mmap
from pathlib import Path

from lint.kept.files import cache_folder, forget_oldest, write_cache
from lint.patterns import OF_GATES, OF_RE, OF_REGEX, Key

SUM, LENGTH = 4, 4
"""Bytes in front: the sum of the index behind them, and how long that is."""
OF_BYTES = b"\xff"
"""In front of a pattern for bytes; no text in UTF-8 has it."""
FORMAT = 4
"""What the layout of these files is called; whoever changes it counts on."""
MOST_KEPT = 3
"""Files of one kind that are kept, for Pythons that are used beside each other."""
MANY = 64
"""New patterns from which on one of several processes keeps them, since none of them knows which file is its last."""


STORES = {"patterns": OF_RE, "regex": OF_REGEX, "gates": OF_GATES}
"""Whose patterns are kept in which file."""


def take_over() -> None:
    """Take over the patterns that earlier runs compiled, once the first is wanted;
    a file that is not there or damaged is no fault."""
    for name, store in STORES.items():
        store.source = partial(_read, name)


def keep(least: int = 1) -> None:
    """Keep the patterns of this run for later ones, if so many are new,
    with those that another process has kept meanwhile."""
    for name, store in STORES.items():
        if store.number_fresh >= least:
            store.source = partial(_read, name)
            places, content = {}, bytearray()
            for key, kept in store.learnt().items():
                start = len(content)
                content += _written(key[0])
                middle = len(content)
                content += kept
                places[_short(key)] = start, middle, len(content)
            index = marshal.dumps(places)
            head = zlib.crc32(index).to_bytes(SUM, "big") + len(index).to_bytes(LENGTH, "big")
            write_cache(_file(name), head + index + content)
            forget_oldest(cache_folder(), f"{name}-*.bin", MOST_KEPT)


class _Kept(Mapping[Key, bytes]):
    """The patterns of a file, of which those are read that are asked for: whoever checks many texts has thousands.

    The file stays mapped: another one that is put in its place has its patterns elsewhere, and processes that share an
    open file would move each other's place in it.
    """

    def __init__(self, content: memoryview, places: dict[Key, tuple[int, int, int]]) -> None:
        self._content, self._places = content, places

    def __getitem__(self, key: Key) -> bytes:
        start, middle, end = self._places[_short(key)]
        if self._content[start:middle] != _written(key[0]):
            raise KeyError(key)
        return bytes(self._content[middle:end])

    def __iter__(self) -> Iterator[Key]:
        """The keys of those that are not damaged."""
        for short, (start, middle, _) in self._places.items():
            with suppress(UnicodeDecodeError):
                key = _text(bytes(self._content[start:middle])), *short[2:]
                if _short(key) == short:
                    yield key

    def __len__(self) -> int:
        return len(self._places)


def _short(key: Key) -> Key:
    """What stands for a key in the index: patterns are long,
    and two with one sum are told apart where they are read."""
    text, *others = key
    written = _written(text)
    return zlib.crc32(written), len(written), *others


def _written(text: str | bytes) -> bytes:
    """The text of a pattern as it stands in a file, and which of the two it was."""
    return OF_BYTES + text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")


def _text(written: bytes) -> str | bytes:
    """The reverse of `_written`. Raises UnicodeDecodeError for what is damaged."""
    return written.removeprefix(OF_BYTES) if written.startswith(OF_BYTES) else written.decode("utf-8", "surrogatepass")


def _read(name: str) -> Mapping[Key, bytes]:
    with suppress(OSError, ValueError, EOFError, TypeError, MemoryError), _file(name).open("rb") as file:
        content = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
        start = SUM + LENGTH
        end = start + int.from_bytes(content[SUM:start], "big")
        if zlib.crc32(content[start:end]).to_bytes(SUM, "big") == content[:SUM]:
            return _Kept(content[end:], marshal.loads(content[start:end]))
    return {}


def _file(name: str) -> Path:
    return cache_folder() / f"{name}-{sys.implementation.cache_tag}-{sys.hexversion:x}-{FORMAT}.bin"
