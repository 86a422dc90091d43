"""What ships compressed, unpacked once into the user's cache, from where a run maps what it needs."""

from __future__ import annotations

import zlib
from mmap import ACCESS_READ, mmap
from pathlib import Path

from lint.kept.files import cache_folder, forget_oldest, write_cache

CHECK = 4  # bytes of the sum of what is packed, in front of it
MOST_KEPT = 3
"""Versions of one file that are kept, of programs that may run beside each other."""
MEMORY = 9  # the most that zlib takes
STRATEGIES = (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED, zlib.Z_HUFFMAN_ONLY)


def compressed(*parts: bytes) -> bytes:
    """A content as it ships, each of its parts packed by itself, since like packs well with like."""
    return zlib.crc32(b"".join(parts)).to_bytes(CHECK, "big") + b"".join(map(smallest, parts))


def smallest(part: bytes) -> bytes:
    """The smallest of what zlib makes of bytes: where nothing repeats, as in lengths and weights,
    Huffman's codes alone are."""
    makers = (zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS, MEMORY, strategy) for strategy in STRATEGIES)
    return min((maker.compress(part) + maker.flush() for maker in makers), key=len)


def content_of(path: Path) -> memoryview:
    """The content of a file that `compressed` made; where the cache has none that is whole, it is unpacked,
    and kept if that can be."""
    with path.open("rb") as shipped:
        check = int.from_bytes(shipped.read(CHECK), "big")
    folder = cache_folder()
    kept = folder / f"{path.stem}-{check:08x}.bin"
    try:
        with kept.open("rb") as file:
            content = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
        if zlib.crc32(content) == check:
            return content
    except (OSError, ValueError):  # there is none, or it is empty
        pass
    plain = _plain(path.read_bytes()[CHECK:])
    write_cache(kept, plain)
    forget_oldest(folder, f"{path.stem}-*.bin", MOST_KEPT)
    return memoryview(plain)


def _plain(packed: bytes) -> bytes:
    """The parts of a content, one after the other. Raises zlib.error where the last one ends too early."""
    parts = []
    while packed:
        part = zlib.decompressobj()
        parts.append(part.decompress(packed))
        if not part.eof:
            raise zlib.error("the file ends too early")
        packed = part.unused_data
    return b"".join(parts)
