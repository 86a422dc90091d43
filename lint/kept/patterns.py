"""Where compiled patterns are kept for later runs: in the user's cache, a file for each Python.

In front stands where each pattern lies, so that a run reads those only which it uses: a folder of texts comes to need thousands.
"""

from __future__ import annotations

import marshal
import sys
import zlib
from contextlib import suppress
from pathlib import Path

from lint import patterns
from lint.kept.files import cache_folder, write_cache

SUM, LENGTH = 4, 4
"""Bytes in front: the sum of the index behind them, and how long that is."""
MANY = 64
"""New patterns from which on one of several processes keeps them, since none of them knows which file is its last."""


def take_over() -> None:
    """Take over the patterns that earlier runs compiled; a file that is not there or damaged is no fault."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        kept = memoryview(_file().read_bytes())
        start = SUM + LENGTH
        end = start + int.from_bytes(kept[SUM:start], "big")
        index, content = kept[start:end], kept[end:]
        if zlib.crc32(index).to_bytes(SUM, "big") == kept[:SUM]:
            places = marshal.loads(index)
            patterns.recall({key: content[start:end] for key, (start, end) in places.items()})


def keep(least: int = 1) -> None:
    """Keep the patterns of this run for later ones, if so many are new, with those that another process has kept meanwhile."""
    if patterns.number_learnt() < least:
        return
    take_over()
    places, content, at = {}, bytearray(), 0
    for key, kept in patterns.learnt().items():
        places[key] = at, at + len(kept)
        at += len(kept)
        content += kept
    index = marshal.dumps(places)
    head = zlib.crc32(index).to_bytes(SUM, "big") + len(index).to_bytes(LENGTH, "big")
    write_cache(_file(), head + index + content)


def _file() -> Path:
    return cache_folder() / f"patterns-{sys.implementation.cache_tag}-{sys.hexversion:x}-2.bin"
