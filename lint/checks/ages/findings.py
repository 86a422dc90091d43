"""The finding that an age is not what the years around it make, and the longest life that is held against them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.language.quantities.numbers import either

OLDEST = 120  # years


def age_finding(
    document: Document,
    block: Block,
    match: re.Match[str],
    birth: str,
    until: str,
    allowed: set[int],
    sure: float,
    *,
    rests_on_today: bool = False,
) -> Finding:
    """That the group `age` of a match of a block's prose is none of the ages allowed.

    `birth` and `until` say in words from when and until when was counted;
    groups of these names in the match are the evidence.
    """
    spans: dict[str, tuple[int, int]] = {
        group: match.span(group) for group in ("age", "birth", "then") if group in match.groupdict()
    }
    return found_at(document, block, spans, birth, until, allowed, sure)._replace(rests_on_today=rests_on_today)


def found_at(
    document: Document,
    block: Block,
    spans: Mapping[str, tuple[int, int]],
    birth: str,
    until: str,
    allowed: set[int],
    sure: float,
) -> Finding:
    """The same for the places of the age, and of `birth` and `then`, in a block's prose."""
    return Finding(
        place=document.place(block, *spans["age"], "the age"),
        evidence=tuple(
            document.place(block, *spans[group], label)
            for group, label in (
                ("birth", "the year that it is counted from"),
                ("then", "the year that it is counted to"),
            )
            if group in spans
        ),
        values={
            "age": block.prose[slice(*spans["age"])],
            "right": either(allowed),
            "from": birth,
            "until": until,
        },
        confidence=sure,
    )
