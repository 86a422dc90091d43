"""Places that look alike and are two, such as Hebei and Hubei, as `places_alike.txt.gz` has them."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

ALIKE = Path(__file__).parent / "places_alike.txt.gz"
GZIP = 16 + zlib.MAX_WBITS
"""How zlib is told of the head that gzip writes (zlib manual, `inflateInit2`); `gzip` takes longer to import."""


def are_places_alike(one: str, other: str) -> bool:
    """Whether two names, in plain letters, are those of two places that look alike."""
    first, second = sorted((one, other))
    return f" {second} " in _alike().get(first, "")


@cache
def _alike() -> Mapping[str, str]:
    """The names that look like each, between spaces, under the first of them by the alphabet."""
    lines = zlib.decompress(ALIKE.read_bytes(), GZIP).decode().splitlines()
    rows = (line.partition(" ") for line in lines if not line.startswith("#"))
    return {one: f" {others} " for one, _, others in rows}
