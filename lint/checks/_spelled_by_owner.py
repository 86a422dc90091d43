"""Words whose spelling is that of a name or of the title of a work, whatever English a text is written in."""

from __future__ import annotations

import re

from lint.document import Block
from lint.patterns import pattern

JOINED_TO_NAME, CAPITAL_NEXT = pattern(r"(?<![\w’'-])[A-Z][\w’']*-$|\bGit[Hh]ub $"), pattern(r" [A-Z]")
"""What stands around a word that is the middle of a name."""
OF_SERIES = pattern(r" (?:\d{1,2}|[IVX]{1,4})(?![\w.,%-]| [a-z])")
"""Behind the title of a work that is one of several."""
REACH = 60  # characters


def is_part_of_name(block: Block, match: re.Match[str]) -> bool:
    """Whether a word is the middle of a name: “GitHub-flavored Markdown”, “Paediatrics & Child Health”."""
    if match[0][0].isupper() and block.prose.startswith(" & ", match.end()):
        return True
    if match[0] == "Tyre" and match.start():
        return True  # the city
    before = max(0, match.start() - REACH), match.start()
    return (
        JOINED_TO_NAME.search(block.prose, *before) is not None
        and CAPITAL_NEXT.match(block.prose, match.end()) is not None
    )


def is_work(block: Block, match: re.Match[str]) -> bool:
    """Whether a word is the title of a work, set off from the sentence, or with its number: “*Dishonored*”,
    “Dishonored 2”."""
    return OF_SERIES.match(block.prose, match.end()) is not None or any(
        span == match.span() for span in block.marked("emphasis", *match.span())
    )
