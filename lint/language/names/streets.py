"""Names of streets, and whether one is a place that a text speaks of: “on Alder Street”, “418 Alder Street”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document import Block
from lint.patterns import CAPITAL, SMALL, pattern

KINDS = "Street|Avenue|Road|Lane|Drive|Terrace|Crescent|Boulevard"
_PLACE = "on|in|of|along|off|from|at|down|up|to|into|across"
STREET = pattern(
    rf"(?<![\w’'-])(?P<name>(?!(?:{'|'.join(map(str.title, _PLACE.split('|')))}|The) )(?:[{CAPITAL}][{SMALL}’']+ ){{1,2}})(?P<kind>{KINDS})\b(?! [{CAPITAL}])"
)
AT_A_PLACE = pattern(rf"(?:\b\d+[A-Za-z]? |\b(?:{_PLACE}) (?:the )?)$", re.IGNORECASE)
REACH = 12  # characters of it
"""What stands before a street: a number of a house, or a word for a place."""


def streets(block: Block) -> Iterator[tuple[int, int]]:
    """Where a block names streets as places."""
    if block.kind == "cell":
        return
    for match in STREET.finditer(block.prose):
        if AT_A_PLACE.search(block.prose, max(0, match.start() - REACH), match.start()):
            yield match.span()
