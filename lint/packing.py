"""What is kept for later runs as bytes that only this Python reads, with a sum in front that tells what is damaged."""

from __future__ import annotations

import marshal
import zlib
from typing import Any

CHECK = 4  # bytes of the sum


def packed(plain: Any) -> bytes:
    """Texts, numbers, tuples, sets and mappings of such as bytes. Raises ValueError for anything else."""
    content = marshal.dumps(plain)
    return zlib.crc32(content).to_bytes(CHECK, "big") + content


def unpacked(kept: bytes | memoryview) -> Any:
    """The reverse of `packed`. Raises ValueError, EOFError or TypeError for what is damaged."""
    if zlib.crc32(kept[CHECK:]).to_bytes(CHECK, "big") != kept[:CHECK]:
        raise ValueError("damaged")
    return marshal.loads(kept[CHECK:])
