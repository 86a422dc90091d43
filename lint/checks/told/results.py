"""Results that are told in two ways: “Ashford 3 Brookvale 1” and “the 2-1 win”, “voted 6-3” and “the 7-2 result”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import everywhere
from lint.checks.told.numbers import Told
from lint.document import Block, Document
from lint.language.quotations import is_quoted
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, pattern

_TEAM = rf"[{CAPITAL}][\w’'&.-]*(?: [{CAPITAL}][\w’'&.-]*){{0,3}}"
RESULT = pattern(rf"(?P<score>{_TEAM} (?P<one>\d{{1,2}}),? {_TEAM} (?P<other>\d{{1,2}}))(?=\n|$)")
SCORELINE = pattern(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|final) (?P<score>(?P<one>\d{1,2})[-–](?P<other>\d{1,2})) (?:(?:scoreline|"
    r"final score|result)\b|(?:win|victory|defeat|loss|draw|success)\b(?! (?:over|against|at|in|on|of|by|last|to|"
    r"away|home|for)\b))"
)
FIRST_BLOCKS = 5
"""Blocks of a report of a match among which its result stands."""
VOTED = pattern(r"\bvoted (?P<score>(?P<one>\d{1,3})[-–](?P<other>\d{1,3}))(?![\w.,/–-]*\d)")
VOTE = pattern(
    r"\b[Tt]he (?:[a-z-]+ )?(?P<score>(?P<one>\d{1,3})[-–](?P<other>\d{1,3})) (?:result|vote|decision|tally|outcome|margin)\b"
)
"""How a text tells of its one vote, and how it comes back to it."""
_Place = tuple[Block, "re.Match[str]"]


def differing_results(document: Document) -> Iterator[tuple[Told, Told]]:
    """The result of a match or of a vote where the text tells it again, and otherwise; then where it told it first."""
    voted = list(everywhere(document, VOTED)) if "voted" in vocabulary(document) else []
    for first, again in ((_of_match(document), SCORELINE), (voted, VOTE)):
        said = list(everywhere(document, again)) if len(first) == 1 else []
        if len(said) != 1:
            continue
        ((other, result),), ((block, match),) = first, said
        if _numbers(match) != _numbers(result) and not is_quoted(document, block, match):
            yield Told(block, *match.span("score"), 0.0), Told(other, *result.span("score"), 0.0)


def _of_match(document: Document) -> list[_Place]:
    """The lines near the beginning of a report that are a result."""
    first = [block for block in document.blocks[:FIRST_BLOCKS] if not block.key]
    return [(block, match) for block in first if (match := RESULT.match(block.prose))]


def _numbers(match: re.Match[str]) -> list[int]:
    return sorted((int(match["one"]), int(match["other"])))
