"""JSON as every reporter writes it: readable letters, and escapes only for what UTF-8 cannot hold."""

from __future__ import annotations

import json
from typing import Any


def dumped(value: Any, indent: int | None = None) -> str:
    """The value as JSON with its last line end."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"
