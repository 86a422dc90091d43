"""A rise in the headline that the text tells as a fall, or the other way round: “Exports climb”,
and “5 per cent less than in June”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks.changes.trends import BOTH, FALL, RISE, told_otherwise
from lint.checks.headlines.directions import DOWN, TOLD, UP, Turned, turned_round
from lint.checks.headlines.parts import body_of, heads_of, name_of
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.quotations import is_quoted
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "head": "headline or summary",
    "match": "the rise or fall as the headline or summary has it",
    "instead": "what the text has instead",
}


HEAD = pattern(rf"(?<![\w’'-])(?P<noun>[A-Za-z]{{4,}}) (?P<verb>{BOTH})(?![\w’'-])", re.IGNORECASE)
LIFTS = "lifts|lifted|boosts|boosted|raises|raised|grows|increases"
LIFTED = pattern(
    rf"(?<![\w’'-])(?P<verb>{LIFTS}) (?:[a-z-]+ ){{0,2}}(?P<noun>profits?|sales|revenues?|earnings|output|exports|turnover)\b",
    re.IGNORECASE,
)
"""Who lifts what, in a headline."""
TREND = pattern(rf"\b(?:{BOTH})\b|\b(?:highest|lowest|record|growth|higher|lower|gains?|loss(?:es)?)\b", re.IGNORECASE)


class DeniedTrend(Options):
    """No options."""


def needs(options: DeniedTrend) -> Gate:
    """What a text must hold: a word of rises and one of falls."""
    said = (f"{RISE.verbs}|{RISE.compared}|{LIFTS}", f"{FALL.verbs}|{FALL.compared}")
    sides = (Need(frozenset(words.split("|")), frozenset()) for words in said)
    changes = [Need(frozenset(words), frozenset()) for words in (UP, DOWN)]
    return Gate(frozenset(), (tuple(sides), (*changes, TOLD)))


def check(document: Document, options: DeniedTrend) -> Iterator[Finding]:
    """The one rise or fall of a headline, where the text has the opposite of the same subject or by the same share,
    and nothing else of it."""
    for head in heads_of(document):
        one = _of_one_subject(document, head) or turned_round(document, head, body_of(document, head))
        if one:
            yield Finding(
                place=document.place(head, *one.span, f"said in the {name_of(head)}"),
                evidence=(document.place(one.block, *one.other, "said in the text"),),
                values={
                    "head": name_of(head),
                    "match": head.prose[slice(*one.span)],
                    "instead": one.block.prose[slice(*one.other)],
                },
                confidence=LIKELY,
            )


def _of_one_subject(document: Document, head: Block) -> Turned | None:
    """What a headline says that its subject does, where the text has its subject do the opposite."""
    match = HEAD.search(head.prose) or LIFTED.search(head.prose)
    if head.kind != "headline" or match is None or len(TREND.findall(head.prose)) > 1 or "?" in head.prose:
        return None
    if is_quoted(document, head, match):
        return None
    falls = match["verb"].lower() in FALL.verbs.split("|")
    said, opposite = (FALL, RISE) if falls else (RISE, FALL)
    told = told_otherwise(document, head, match["noun"], said, opposite)
    if told is None:
        return None
    start = told.sentence.start
    return Turned(match.span(), told.sentence.block, (start, start + told.end))
