"""The numbers of notes that HTML sets behind words and figures, of which they would be read as the last digits."""

from __future__ import annotations

import re

from lint.document import MASK
from lint.formats._generator import FENCED
from lint.patterns import pattern

_INSIDE = r"(?:<(?!/?su[bp]\b)[^<>\n]{0,400}>[ \t]*){0,3}"
_RAISED = (
    r"<sup\b[^<>\n]{0,200}>[ \t]*"
    rf"{_INSIDE}\[?\d{{1,3}}(?:[,–-] ?\d{{1,3}}){{0,3}}\]?(?:\([^()\s]{{1,200}}\))?[ \t]*{_INSIDE}</sup>"
)
"""Raised digits, with what marks them as a link: `<sup><a …>[4]</a></sup>`, `<sup>[4](#note)</sup>`."""
NOTE_MARK = pattern(
    rf"{FENCED}|(?P<span>`[^`\n]+`)"
    r"|(?P<fraction><sup\b[^<>\n]{0,200}>\d{1,3}</sup>[ \t]?[/⁄∕][ \t]?<sub\b[^<>\n]{0,200}>\d{1,4}</sub>)"
    r"|(?:(?<=\d)|(?<=[a-z]{3})|(?<=[.,;:!?”’\"')\]]))<sup>(?P<number>\d{1,3})</sup>"
    rf"|(?<=\d)(?:<a\b[^<>\n]{{0,400}}>[ \t]*{_RAISED}[ \t]*</a>|{_RAISED})",
    re.MULTILINE | re.IGNORECASE,
)
"""Such a number, “2022<sup><a …>4</a></sup>” or “boats<sup>4</sup>”, or a fraction, “5<sup>1</sup>/<sub>2</sub>”;
what is code is found before, and stays."""
BASES = pattern(r"(?<![\d.,])(?:2|10)$")
"""Numbers behind which a raised one is an exponent: “10<sup>6</sup>”."""
LONGEST_BASE = 3  # characters, with what stands before it


def without_note_marks(source: str) -> str:
    """A source with comments of the same length in place of such numbers, and a mask over exponents and fractions,
    so that every place stays as it is."""
    return NOTE_MARK.sub(_hidden, source) if "<sup" in source or "<SUP" in source else source


def _hidden(found: re.Match[str]) -> str:
    if found["code"] is not None or found["span"] is not None:
        return found[0]
    start, end = found.start(), found.end()
    if found["fraction"]:
        return MASK * (end - start)
    if found["number"] and BASES.search(found.string, max(0, start - LONGEST_BASE), start):
        first, last = found.span("number")
        return found.string[start:first] + MASK * (last - first) + found.string[last:end]
    return "<!--".ljust(end - start - len("-->")) + "-->"
