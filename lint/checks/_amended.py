"""Whether a block has the old or the new wording of a text that is amended: “So that it reads: …”."""

from __future__ import annotations

import re

from lint.document import Block, Document
from lint.patterns import pattern

LEADS = pattern(
    r"(?:and )?(?:to(?: read)?|with|by|and replace it with|replaced (?:by|with))(?: the following)? ?:", re.IGNORECASE
)
"""A line that leads to the new wording right below it: “from: … to: …”."""
AMENDS = pattern(
    r"(?:.{0,80}\b)?(?:so that (?:it|they|[A-Z]+\d[\w.]*|the \w+) (?:now )?reads?|(?:currently|now) reads?|amended to read)(?: ?:)?"
    r"|(?:.{0,80}\b)?(?:replaced? (?:it )?with|delete|add|insert) ?:",
    re.IGNORECASE,
)
"""A line of an amendment: “Amend 1.11, which currently reads:”, “Delete:”."""
WITHIN = pattern(r"so that [\w. ]{2,20} reads? ?:|(?:delete|add|replace with|insert) ?: ", re.IGNORECASE)
"""The same in front of the wording itself."""
REACH, LONGEST_LINE = 3, 120
"""Blocks above one among which such a line may stand, and the characters that it has at most."""


def is_new_wording(document: Document, block: Block) -> bool:
    """Whether a line leads to a block as to the wording of a text before or after a change."""
    above = [document.neighbour(block, -step) for step in range(1, REACH + 1)]
    lines = [one.prose.strip() if one is not None and len(one.prose) <= LONGEST_LINE else "" for one in above]
    return (
        LEADS.fullmatch(lines[0]) is not None
        or any(map(AMENDS.fullmatch, lines))
        or WITHIN.match(block.prose) is not None
    )
