"""SHA-256 as the interpreter brings it: `hashlib` loads OpenSSL first,
which costs a start more than any module of ours.

The standard library's own `random` goes the same way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import sha256
else:
    try:
        from _sha256 import sha256  # CPython up to 3.11
    except ImportError:
        try:
            from _sha2 import sha256  # CPython from 3.12 on
        except ImportError:
            from hashlib import sha256

__all__ = ["sha256"]
