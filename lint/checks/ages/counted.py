"""The finding that an age is not what the years around it make, and the longest life that is held against them."""

from __future__ import annotations

import re

from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.language.numbers import either

YEAR = r"(?:1[5-9]|20)\d\d"
OLDEST = 120  # years


def counted(
    document: Document,
    block: Block,
    match: re.Match[str],
    birth: str,
    until: str,
    allowed: set[int],
    sure: float,
    rests: bool,
) -> Finding:
    """That the group `age` of a match of a block's prose is none of the ages allowed.

    `birth` and `until` say in words from when and until when was counted; groups of these names in the match are the evidence.
    """
    return Finding(
        place=document.place(block, match.start("age"), match.end("age"), "the age"),
        evidence=tuple(
            document.place(block, *match.span(group), label)
            for group, label in (
                ("birth", "the year that it is counted from"),
                ("then", "the year that it is counted to"),
            )
            if group in match.groupdict()
        ),
        values={
            "age": match["age"],
            "right": either(allowed),
            "from": birth,
            "until": until,
        },
        confidence=sure,
        rests_on_today=rests,
    )
