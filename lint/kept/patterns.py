"""Where compiled patterns are kept for later runs: in the user's cache, a file for each library and Python.

In front stands where each pattern lies, so that a run reads those only which it uses: a folder of texts comes to need thousands.
"""

from __future__ import annotations

import marshal
import sys
import zlib
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path

from lint.kept.files import cache_folder, write_cache
from lint.patterns import OF_RE, OF_REGEX, Key

SUM, LENGTH = 4, 4
"""Bytes in front: the sum of the index behind them, and how long that is."""
MANY = 64
"""New patterns from which on one of several processes keeps them, since none of them knows which file is its last."""


STORES = {"patterns": OF_RE, "regex": OF_REGEX}
"""Whose patterns are kept in which file."""


def take_over() -> None:
    """Take over the patterns that earlier runs compiled, once the first is wanted; a file that is not there or damaged is no fault."""
    for name, store in STORES.items():
        store.source = partial(_read, name)


def keep(least: int = 1) -> None:
    """Keep the patterns of this run for later ones, if so many are new, with those that another process has kept meanwhile."""
    for name, store in STORES.items():
        if store.number_fresh >= least:
            store.source = partial(_read, name)
            places, content, at = {}, bytearray(), 0
            for key, kept in store.learnt().items():
                places[key] = at, at + len(kept)
                at += len(kept)
                content += kept
            index = marshal.dumps(places)
            head = zlib.crc32(index).to_bytes(SUM, "big") + len(index).to_bytes(LENGTH, "big")
            write_cache(_file(name), head + index + content)


def _read(name: str) -> Mapping[Key, memoryview]:
    with suppress(OSError, ValueError, EOFError, TypeError):
        kept = memoryview(_file(name).read_bytes())
        start = SUM + LENGTH
        end = start + int.from_bytes(kept[SUM:start], "big")
        index, content = kept[start:end], kept[end:]
        if zlib.crc32(index).to_bytes(SUM, "big") == kept[:SUM]:
            places = marshal.loads(index)
            return {key: content[start:end] for key, (start, end) in places.items()}
    return {}


def _file(name: str) -> Path:
    return cache_folder() / f"{name}-{sys.implementation.cache_tag}-{sys.hexversion:x}-2.bin"
