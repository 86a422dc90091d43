"""What ships compressed, unpacked once into the user's cache, from where a run maps what it needs."""

from __future__ import annotations

import zlib
from mmap import ACCESS_READ, mmap
from pathlib import Path

from lint.kept.files import cache_folder, forget_oldest, write_cache

CHECK = 4  # bytes of the sum of what is packed, in front of it
MOST_KEPT = 3
"""Versions of one file that are kept, of programs that may run beside each other."""


def compressed(content: bytes) -> bytes:
    """A content as it ships: by how often each byte is there alone, since weights do not repeat one another."""
    packing = zlib.compressobj(9, strategy=zlib.Z_HUFFMAN_ONLY)
    return zlib.crc32(content).to_bytes(CHECK, "big") + packing.compress(content) + packing.flush()


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
    plain = zlib.decompress(path.read_bytes()[CHECK:])
    write_cache(kept, plain)
    forget_oldest(folder, f"{path.stem}-*.bin", MOST_KEPT)
    return memoryview(plain)
