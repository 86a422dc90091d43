"""Scores of a headline held against those of the text: of one match, and of its end."""

from __future__ import annotations

from collections.abc import Sequence

from lint.checks.headlines.values import Value
from lint.document import Block
from lint.patterns import CAPITAL, SMALL, pattern

INTERIM = (
    pattern(
        r"\b(?:gap|lead|leads|led|leading|trail\w*|deficit|ahead|behind|level|equal\w*|half-?time|interval|break)\b[^.;]{0,25}$"
    ),
    pattern(
        r" (?:lead|ahead|up|down|behind|deficit|at (?:half|the (?:break|interval))|after \d|early|midway|before|on pen(?:alties|s)|in (?:an?|the) (?:penalty )?shoot-?out)\b"
    ),
)
"""What stands before and behind a score that was not the last one."""
OTHER_MATCH = pattern(
    r"\b(?:beaten|lost|lose|earlier|previous\w*|last|legs?|aggregate|sets?|autumn|fall|spring|winter|summer|season|"
    r"ago|when|since|after|before|first|second|penalt(?:y|ies)|shoot-?outs?|extra time|half-?time)\b"
)
"""Near a score: that it may be of another match, or of a part of it."""
NAME = pattern(rf"\b[{CAPITAL}][{SMALL}]{{3,}}\b")
MAKES_IT = pattern(r"\b(?:make|makes|made|making) (?:it|the score) $")


def other_score(claim: Value, there: Sequence[Value], body: Sequence[Block]) -> Value | None:
    """The score that the text has for the match of the headline, where it is another one."""
    if claim.kind != "score":
        return None
    return _later_score(claim, there) or _half_of_score(claim, there, body) or _only_score(there, body)


def is_interim(score: Value) -> bool:
    """Whether a score was that of a moment of the match: “cut the gap to 18-12”, “led 1-0 at half-time”."""
    prose = score.block.prose
    before, behind = INTERIM
    return bool(before.search(prose, max(0, score.start - 60), score.start) or behind.match(prose, score.end))


def _later_score(claim: Value, there: Sequence[Value]) -> Value | None:
    """A score that the match reached, as in “to make it 3-2”, and that was over before the headline’s,
    with a goal fewer, can be."""
    low, high = map(int, claim.code.split("-"))
    for other in there:
        prose = other.block.prose
        if other.kind == "score" and MAKES_IT.search(prose, max(0, other.start - 16), other.start):
            lower, higher = map(int, other.code.split("-"))
            if lower >= low and higher >= high:
                return other
    return None


def _half_of_score(claim: Value, there: Sequence[Value], body: Sequence[Block]) -> Value | None:
    """A score in the first paragraph, of a match of the headline’s names,
    that has one of its two numbers and another one."""
    opening = body[0].ordinal if body else -1
    scores = [one for one in there if one.kind == "score" and one.block.ordinal == opening and not is_interim(one)]
    if len(scores) != 1:
        return None
    mine, theirs = set(claim.code.split("-")), set(scores[0].code.split("-"))
    prose = scores[0].block.prose
    if MAKES_IT.search(prose, max(0, scores[0].start - 16), scores[0].start):
        return None
    if OTHER_MATCH.search(prose, max(0, scores[0].start - 60), scores[0].end + 30):
        return None
    named = NAME.findall(claim.block.prose)
    shared = [name for name in named if name in scores[0].block.prose]
    return scores[0] if len(mine & theirs) == 1 and len(mine) == len(theirs) == 2 and shared else None


def _only_score(there: Sequence[Value], body: Sequence[Block]) -> Value | None:
    """The only score that the text has, where it stands in its first paragraph and ended the match."""
    scores = [one for one in there if one.kind == "score"]
    if len(scores) != 1 or not body or scores[0].block is not body[0]:
        return None
    (one,) = scores
    prose = one.block.prose
    is_other = OTHER_MATCH.search(prose, max(0, one.start - 60), one.end + 30)
    is_reached = MAKES_IT.search(prose, max(0, one.start - 16), one.start)
    return None if is_other or is_reached or is_interim(one) else one
