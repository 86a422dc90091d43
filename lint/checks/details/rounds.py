"""The round that somebody has reached, and another one: “reached the final”, “will meet Albion in the semi-final”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.checks.details.found import Found
from lint.document import Document
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, pattern

ROUNDS = "semi-?finals?|quarter-?finals?|final|last 16|last eight|last four"
REACHED = pattern(
    rf"(?<![\w’'-])(?P<name>[{CAPITAL}][\w’'-]*\w) (?:have |has )?(?:reached|advanced to|(?:are|is|went) through to|progressed to|qualified for) the (?P<detail>{ROUNDS})\b"
)
NEXT = pattern(
    rf"(?<![\w’'-])(?P<name>[{CAPITAL}][\w’'-]*\w) (?:will|are to|is to|now) (?:meet|face|play|take on) [^.;:“”\"]{{2,40}}? in the (?P<detail>{ROUNDS})\b"
)
"""A round that somebody has reached, and the one that is said to come next."""


def other_rounds(document: Document) -> Iterator[tuple[Found, Found]]:
    """The round that somebody has reached, and the one in which they are to play next."""
    if "final" not in vocabulary(document):
        return
    reached = {match["name"]: (block, match) for block, match in reversed(in_own_words(document, REACHED))}
    for block, match in in_own_words(document, NEXT):
        before = reached.get(match["name"])
        rounds = {one["detail"].replace("-", "").rstrip("s") for one in (match, before[1])} if before else ()
        if before and len(rounds) > 1:
            yield (block, match), before
