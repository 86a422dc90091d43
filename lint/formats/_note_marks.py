"""The numbers of notes that HTML sets behind figures, of which they would be read as the last digits."""

from __future__ import annotations

import re

from lint.formats._generator import FENCED
from lint.patterns import pattern

NOTE_MARK = pattern(
    rf"{FENCED}|(?P<span>`[^`\n]+`)"
    r"|(?<=\d)<sup\b[^<>\n]{0,200}>[ \t]*<a\b[^<>\n]{0,400}>[ \t]*\[?\d{1,3}\]?[ \t]*</a>[ \t]*</sup>",
    re.MULTILINE | re.IGNORECASE,
)
"""Such a number with its link, “2022<sup><a …>4</a></sup>”; what is code is found before, and stays."""


def without_note_marks(source: str) -> str:
    """A source with comments of the same length in place of such numbers, so that every place stays as it is."""
    return NOTE_MARK.sub(_commented_out, source) if "<sup" in source or "<SUP" in source else source


def _commented_out(found: re.Match[str]) -> str:
    is_code = found["code"] is not None or found["span"] is not None
    return found[0] if is_code else "<!--".ljust(len(found[0]) - len("-->")) + "-->"
