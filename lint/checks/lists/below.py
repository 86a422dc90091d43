"""The entries of the list that stands below a paragraph, and whether one of them is of several things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from lint.document import Block, Document
from lint.language.quantities.numbers import NUMBER, WORDS, value
from lint.patterns import pattern

INSIDE_ITEMS = ("code", "caption")
"""What may stand between two entries of one list."""
BARE = pattern(r":?(?:\s|[-*+•>`_]|\d+[.)]|<[^<>]*>|&nbsp;)*")
"""What the source has between two entries where none is left out; one of code alone has no prose."""
IN_LIST = pattern(r"(?m)^ {0,3}(?:[-*+•]|\d+[.)])\s|<li\b")
"""Before a block: that it is in the list too."""
SPAN = pattern(r"\d+ ?(?:through|to|[-–]) ?\d+\b")
"""What an entry begins with that is of several things: “2 through 5”."""
GROUP = pattern(
    rf"(?!one\b)(?:{NUMBER}) (?:\(\d+\) )?(?:members|people|persons|representatives|delegates|seats|others)\b",
    re.IGNORECASE,
)
"""What one begins with that is of several people: “Three (3) members of the community”."""
SEVERAL = pattern(rf"(?:The|Both|Another|[Tt]he last|[Tt]he other) (?P<number>{NUMBER}) [a-z]", re.IGNORECASE)
LEADING = pattern(rf"(?P<number>{NUMBER}) [A-Za-z]")
OF_EACH = pattern(rf"[^.;]{{2,60}}?\b(?:in|on|for|at|of) each of (?:the|its|their) (?P<times>{NUMBER})\b")
"""What an entry begins with that has its own count: “1 lamp on each of the two masts”."""
MANNERS = frozenset(
    "with in over by on at from through across via using for without within under between during".split()
)
"""What entries begin with that say how something was done, and are not the things that were counted."""


JOINTS = frozenset(("or", "and"))
"""What stands alone between two entries."""


def entries_below(document: Document, reached: int, blocks: Sequence[Block]) -> list[Block]:
    """The entries of the list behind a place, without what belongs to one of them; nothing where one may be missing."""
    found: list[Block] = []
    for at, block in enumerate(blocks):
        gap = BARE.fullmatch(document.text, min(reached, block.span.start), block.span.start)
        if not gap:
            return []
        if block.kind == "item":
            is_second = block.marked("paragraph") and not IN_LIST.search(gap[0])
            if block.level == 1 and not is_second and block.prose.strip().lower() not in JOINTS:
                found.append(block)
        elif block.kind not in INSIDE_ITEMS:
            behind = takewhile(lambda later: later.kind != "heading", blocks[at : at + 3])  # which ends the list
            goes_on = IN_LIST.search(gap[0]) or any(later.kind == "item" and later.level == 1 for later in behind)
            return [] if goes_on else found
        reached = max(reached, block.span.end)
    return found if BARE.fullmatch(document.text, reached) else []


def stand_for_several(entries: Sequence[Block], number: str) -> bool:
    """Whether the entries of a list are not one thing each: “two systems:”, “two editors”, “two desks”;
    “7 levels:”, “2 through 5”.

    `number` is the count as it stands above the list.
    """
    first = entries[0].prose.split(" ", 1)[0].lower()
    begin_alike = first.isalnum() and all(one.prose.lower().startswith(f"{first} ") for one in entries)
    return (
        all(one.prose.lower().startswith(number.lower()) for one in entries)
        or any(SPAN.match(one.prose) or GROUP.match(one.prose) for one in entries)
        or all(one.prose.split(" ", 1)[0] in MANNERS for one in entries)
        or (begin_alike and first in WORDS)
        or sum(_things(one.prose) for one in entries) == value(number)
    )


def _things(entry: str) -> float:
    """How many things an entry is of: “The two lower panels show the map.”"""
    several = SEVERAL.match(entry) or LEADING.match(entry)
    if several is None:
        return 1
    times = OF_EACH.match(entry, several.end())
    return value(several["number"]) * (value(times["times"]) if times else 1)


CASES = frozenset("cases conditions situations scenarios rules options possibilities outcomes".split())


def are_cases_of(entries: Sequence[Block], noun: str) -> bool:
    """Whether entries say when something holds, of things that were counted before: “The two tests tell this: If …”."""
    return all(one.prose.startswith("If ") for one in entries) and noun.rpartition(" ")[2] not in CASES
