"""What a report is written for: colours or none, how many columns there are, and no control characters."""

from __future__ import annotations

import os
import unicodedata

from lint.records import Record

WIDTH, NARROWEST, WIDEST = 80, 40, 120
"""Columns of what is no terminal, and the fewest and the most that are made use of."""


class Screen(Record):
    """Colours or none, and columns of text."""

    color: bool = False
    width: int = WIDTH


PAGE = Screen()
"""A file, or a pipe: the same run gives the same bytes, wherever it is."""


def is_plain() -> bool:
    """Whether whoever reads a terminal wants no colours (no-color.org), or it can show none."""
    return bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"


def without_controls(text: str) -> str:
    """A text without its control characters, which never reach a terminal or the log of a job:
    nobody can trust them."""
    if text.isprintable():
        return text
    return "".join(
        "�" if unicodedata.category(c) in ("Cc", "Cs") or c in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068" else c
        for c in text
    )
