"""Quotation marks that are none: bytes of another character, in a text that was read in the wrong encoding."""

from __future__ import annotations

PUNCTUATION = frozenset(("â€", "вЂ", "ΓÇ"))
"""E2 80, with which dashes and quotation marks begin in UTF-8, read as Windows-1252, Windows-1251 and code page 437."""
EMOJI = frozenset(("ðŸ", "рџ"))
"""F0 9F, with which emoji begin, read as Windows-1252 and Windows-1251; two bytes follow."""


def is_debris(prose: str, at: int) -> bool:
    """Whether the mark at a place is the rest of a wrongly decoded character: the ” of “вЂ””, which was a dash."""
    if at < 2 or prose[at - 1].isascii():
        return False
    before = prose[at - 2 : at]
    return before in PUNCTUATION or before in EMOJI or prose[max(0, at - 3) : at - 1] in EMOJI
