"""The age of somebody whom a headline does not name, “Grandmother, 71, swims lough”, and of the one person to whom the text gives an age."""

from __future__ import annotations

import re

from lint.document import Block, Document
from lint.patterns import pattern
from lint.records import Record

AGED = pattern(r"(?:^|[ :–—-])(?P<who>[^\W\d_][\w’'-]*), (?P<age>1[0-9]|[2-9]\d|10\d),? (?=[^\W\d_])")
"""“Driver, 34, jailed”."""
NAMED = pattern(r"\b(?:and|or|vs?|of|at|to|from|in|on)$", re.IGNORECASE)


class InHeadline(Record):
    """An age in a headline, `block.prose[start:end]`."""

    block: Block
    start: int
    end: int
    age: int


def age_in_headline(document: Document) -> InHeadline | None:
    """The one such age; None where the headline has none or several."""
    for block in document.blocks:
        if block.kind == "headline":
            found: list[re.Match[str]] = [one for one in AGED.finditer(block.prose) if not NAMED.search(one["who"])]
            if len(found) == 1 and sum(map(str.isdigit, block.prose)) == len(found[0]["age"]):
                return InHeadline(block, *found[0].span("age"), int(found[0]["age"]))
            return None
    return None
