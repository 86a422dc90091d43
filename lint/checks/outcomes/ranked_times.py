"""Times of a list of results that stand in their order but for two neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.patterns import pattern

TIME = pattern(
    r"(?<![\d:.])(?:(?P<hours>\d{1,2}):(?=\d\d:))?(?P<minutes>\d{1,2}):(?P<seconds>\d\d(?:\.\d{1,3})?)(?: ?(?:s|secs?|PB|SB|NR|CR|Q|q))?$"
)
"""At the end of an entry; with a decimal point or with hours, so that it is no time of day."""
FEWEST = 5
"""Entries with a time: of fewer in no order, many would be in order by chance if two neighbours changed places."""

Timed = tuple[Block, "re.Match[str]"]


def ranked_times(document: Document) -> Iterator[Finding]:
    """Every time that is better than the one above it, where the list is in order once both have changed places."""
    run: list[Timed] = []
    for block in (*document.blocks, None):
        time = TIME.search(block.prose) if block is not None and block.kind == "item" else None
        if block is not None and time and (time["hours"] or "." in time["seconds"]):
            run.append((block, time))
            continue
        seconds = [_seconds(timed[1]) for timed in run]
        falls = [at for at, (one, other) in enumerate(pairwise(seconds)) if other < one]
        if len(run) >= FEWEST and len(falls) == 1:
            at = falls[0]
            seconds[at : at + 2] = reversed(seconds[at : at + 2])
            if seconds == sorted(seconds):
                yield from _found(document, run[at], run[at + 1])
        run = []


def _found(document: Document, above: Timed, below: Timed) -> Iterator[Finding]:
    place = document.place(below[0], *below[1].span(), "less than the time above it")
    evidence = document.place(above[0], *above[1].span(), "the time above it")
    yield Finding(
        place=place,
        evidence=(evidence,),
        values={"match": place.quote, "told": evidence.quote},
        confidence=LIKELY,
    )


def _seconds(time: re.Match[str]) -> float:
    return 3600 * int(time["hours"] or 0) + 60 * int(time["minutes"]) + float(time["seconds"])
