"""Where compiled patterns are kept for later runs: in the user's cache, a file for each Python."""

from __future__ import annotations

import sys
import zlib
from contextlib import suppress
from pathlib import Path

from lint import patterns
from lint.kept.files import cache_folder, write_cache

CHECK = 4  # bytes of the sum in front
MANY = 64
"""New patterns from which on one of several processes keeps them, since none of them knows which file is its last."""


def take_over() -> None:
    """Take over the patterns that earlier runs compiled; a file that is not there or damaged is no fault."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        kept = _file().read_bytes()
        if kept[:CHECK] == _sum(kept[CHECK:]):
            patterns.recall(kept[CHECK:])


def keep(least: int = 1) -> None:
    """Keep the patterns of this run for later ones, if so many are new."""
    if patterns.number_learnt() >= least:
        learnt = patterns.learnt()
        write_cache(_file(), _sum(learnt) + learnt)


def _file() -> Path:
    return cache_folder() / f"patterns-{sys.implementation.cache_tag}-{sys.hexversion:x}.bin"


def _sum(content: bytes) -> bytes:
    return zlib.crc32(content).to_bytes(CHECK, "big")
