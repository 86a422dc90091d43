"""A rise in the headline that the text tells as a fall, or the other way round: “Exports climb”,
and “5 per cent less than in June”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks.changes.trends import BOTH, FALL, RISE, place_of, told_otherwise
from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.gates import Gate, Need
from lint.language.quotations import is_quoted
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the rise or fall as the headline has it",
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
    return Gate(frozenset(), (tuple(sides),))


def check(document: Document, options: DeniedTrend) -> Iterator[Finding]:
    """The one rise or fall of a headline, where the text has the opposite of the same subject
    and nothing else of it."""
    heads = [block for block in document.blocks if block.kind == "headline"][-1:]
    for head in heads:
        match = HEAD.search(head.prose) or LIFTED.search(head.prose)
        if match is None or len(TREND.findall(head.prose)) > 1 or "?" in head.prose:
            continue
        if is_quoted(document, head, match):
            continue
        falls = match["verb"].lower() in FALL.verbs.split("|")
        said, opposite = (FALL, RISE) if falls else (RISE, FALL)
        told = told_otherwise(document, head, match["noun"], said, opposite)
        if told:
            yield Finding(
                place=document.place(head, *match.span(), "said in the headline"),
                evidence=(place_of(document, told),),
                values={"match": match[0], "instead": told.sentence.text[: told.end]},
                confidence=LIKELY,
            )
