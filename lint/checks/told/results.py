"""Results that are told in two ways: “Ashford 3 Brookvale 1” and “the 2-1 win”, “voted 6-3” and “the 7-2 result”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lint.checks._everywhere import everywhere, in_own_words
from lint.checks.told.numbers import Told
from lint.document import Block, Document
from lint.language.quotations import is_quoted
from lint.language.sentences import sentence_at
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, pattern

_TEAM = rf"[{CAPITAL}][\w’'&.-]*(?: [{CAPITAL}][\w’'&.-]*){{0,3}}"
RESULT = pattern(rf"(?P<score>{_TEAM} (?P<one>\d{{1,2}}),? {_TEAM} (?P<other>\d{{1,2}}))(?=\n|$)")
SCORELINE = pattern(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|final) (?P<score>(?P<one>\d{1,2})[-–](?P<other>\d{1,2})) (?:(?:scoreline|"
    r"final score|result)\b|(?:win|victory|defeat|loss|draw|success)\b(?! (?:over|against|at|in|on|of|by|last|to|"
    r"away|home|for)\b))"
)
WON = pattern(
    r"\b(?:won|lost|drew|win|beat|beats|beaten|defeat|defeated|victory|loss|draw|thrashed|edged|overcame)\b(?: (?!and\b|but\b|after\b|before\b|then\b)[\w’'-]+){0,6}? "
    r"(?P<score>(?P<one>\d{1,2})[-–](?P<other>\d{1,2}))(?![\w.,/–-]*\d)"
)
WIN = pattern(
    rf"\b[Tt]he (?P<score>(?P<one>\d{{1,2}})[-–](?P<other>\d{{1,2}})) (?:win|victory|defeat|loss|draw|success|result|scoreline)\b"
    rf"(?: (?:over|against|by|to|at|at home to) (?P<opponent>[{CAPITAL}][\w’'-]+))?"
)
"""How a report tells in a sentence who won, and how it comes back to it; the opponent is then one of that sentence."""
OTHER_MATCH = pattern(
    r"\b(?:last|previous\w*|earlier|first leg|second leg|aggregate|reverse|season|year|month|ago|before|women|reserves?|penalt\w+|sets?|half-?time|"
    r"(?:19|20)\d\d)\b|-time\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells of another match, or of a part of one."""
ANY_SCORE = pattern(r"(?<![\w.,/–-])(?P<one>\d{1,2})[-–](?P<other>\d{1,2})(?![\w.,/–-]*\d)")
FIRST_BLOCKS = 5
"""Blocks of a report of a match among which its result stands."""
VOTED = pattern(r"\bvoted (?P<score>(?P<one>\d{1,3})[-–](?P<other>\d{1,3}))(?![\w.,/–-]*\d)")
VOTE = pattern(
    r"\b[Tt]he (?:[a-z-]+ )?(?P<score>(?P<one>\d{1,3})[-–](?P<other>\d{1,3})) (?:result|vote|decision|tally|outcome|margin)\b"
)
"""How a text tells of its one vote, and how it comes back to it."""
MOST_SCORES = 4
"""Scores that the report of one match has at most, its result and whatever stood in between."""
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
    yield from _of_report(document)


def _of_report(document: Document) -> Iterator[tuple[Told, Told]]:
    """The result of the only match whose score a report tells, where the text comes back to it with another one."""
    if sum(1 for _ in islice(everywhere(document, ANY_SCORE), MOST_SCORES + 1)) > MOST_SCORES:
        return
    won = [one for one in in_own_words(document, WON) if not _is_of_another_match(document, one)]
    if len({tuple(_numbers(match)) for _, match in won}) != 1:
        return
    where, result = next(((block, match) for block, match in won if block.kind != "headline"), won[0])
    for block, match in in_own_words(document, WIN):
        if _is_of_another_match(document, (block, match)) or _numbers(match) == _numbers(result):
            continue
        opponent = match["opponent"]
        if opponent is None or opponent in where.prose:
            yield Told(block, *match.span("score"), 0.0), Told(where, *result.span("score"), 0.0)
            return


def _is_of_another_match(document: Document, told: _Place) -> bool:
    block, match = told
    sentence = sentence_at(document, block, match.start())
    return sentence is None or OTHER_MATCH.search(sentence.text) is not None


def _of_match(document: Document) -> list[_Place]:
    """The lines near the beginning of a report that are a result."""
    first = [block for block in document.blocks[:FIRST_BLOCKS] if not block.key]
    return [(block, match) for block in first if (match := RESULT.match(block.prose))]


def _numbers(match: re.Match[str]) -> list[int]:
    return sorted((int(match["one"]), int(match["other"])))
