"""Elements of HTML within Markdown whose content is none, as the parser finds their ends: in small letters only."""

from __future__ import annotations

import re

from lint.patterns import pattern

CLOSES = "</"
CLOSED = pattern(r"</(?=[A-Za-z]*[A-Z])(?:script|style|pre|textarea)>", re.IGNORECASE)
"""How such an element ends (CommonMark 0.31, 4.6), with a capital in its name."""


def in_small_letters(body: str) -> str:
    """The text for the parser, as long as it was."""
    return CLOSED.sub(lambda tag: tag[0].lower(), body) if CLOSES in body else body


def as_written(value: str, written: str) -> str:
    """What the parser says that a place has, with the capitals that it was not shown; what it decoded has no others."""
    return written if len(written) == len(value) else value
