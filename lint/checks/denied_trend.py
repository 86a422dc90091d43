"""A rise in the headline that the text tells as a fall, or the other way round: “Exports climb”, and “5 per cent less than in June”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lint.checks import Options
from lint.diagnostics import Finding
from lint.document import Block, Document, Place
from lint.gates import Gate, Need
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, sentences
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the rise or fall as the headline has it",
    "instead": "what the text has instead",
}


class _Direction(NamedTuple):
    """A rise or a fall: its verbs, and the words of comparisons that say it."""

    verbs: str
    compared: str


RISE = _Direction(
    "rise|rises|rose|risen|rising|climb|climbs|climbed|climbing|jump|jumps|jumped|surge|surges|surged|soar|soars|soared|grow|grows|grew|grown|"
    "increase|increases|increased|rebound|rebounds|rebounded|recover|recovers|recovered",
    "more|higher|up",
)
FALL = _Direction(
    "fall|falls|fell|fallen|falling|drop|drops|dropped|slip|slips|slipped|slide|slides|slid|decline|declines|declined|plunge|plunges|plunged|"
    "tumble|tumbles|tumbled|sink|sinks|sank|sunk|dip|dips|dipped|decrease|decreases|decreased|shrink|shrinks|shrank",
    "less|lower|fewer|down",
)
BOTH = f"{RISE.verbs}|{FALL.verbs}"
HEAD = pattern(rf"(?<![\w’'-])(?P<noun>[A-Za-z]{{4,}}) (?P<verb>{BOTH})(?![\w’'-])", re.IGNORECASE)
LIFTS = "lifts|lifted|boosts|boosted|raises|raised|grows|increases"
LIFTED = pattern(
    rf"(?<![\w’'-])(?P<verb>{LIFTS}) (?:[a-z-]+ ){{0,2}}(?P<noun>profits?|sales|revenues?|earnings|output|exports|turnover)\b",
    re.IGNORECASE,
)
"""Who lifts what, in a headline."""
TREND = pattern(rf"\b(?:{BOTH})\b|\b(?:highest|lowest|record|growth|higher|lower|gains?|loss(?:es)?)\b", re.IGNORECASE)
LEAD = 6
"""Words of a sentence in which its subject begins."""
BEFORE = pattern(
    r"\b(?:if|unless|would|could|might|may|will|not|never|had|have|has|been|after|before|until|when|while|although|though|despite|but|"
    r"expected|forecast|predicted|earlier|previous\w*|last|originally|excluding|apart|\d{4})\b|\bto $",
    re.IGNORECASE,
)
"""Between the subject and what it did: words of another time, of another case, or of what has not happened."""
PERCENT = r"\d+(?:\.\d+)? ?(?:%|per ?cent)"
SAYS = {one: pattern(rf"\b(?:{one.verbs}|{one.compared}|highest|lowest)\b", re.IGNORECASE) for one in (RISE, FALL)}
"""What a paragraph has that may say the same as the headline."""
TELLS = {
    one: pattern(
        rf"(?<![\w’'-])(?:(?:{one.verbs})(?: sharply| again| slightly)?(?: by| to| from)?(?= [$£€]?\d)|{PERCENT} (?:{one.compared}) than\b)",
        re.IGNORECASE,
    )
    for one in (RISE, FALL)
}
"""What a sentence has that surely says so, of its subject."""


OTHER_NOUN = pattern(
    r"(?:Sales|Revenues?|Turnover|Costs|Prices|Profits?|Earnings|Output|Exports|Imports|Shares|Debts?|Margins?)\b"
)


class DeniedTrend(Options):
    """No options."""


class _Told(NamedTuple):
    """What a text tells of the subject of its headline: `sentence.text[:end]`."""

    sentence: Sentence
    end: int


def needs(options: DeniedTrend) -> Gate:
    """What a text must hold: a word of rises and one of falls."""
    said = (f"{RISE.verbs}|{RISE.compared}|{LIFTS}", f"{FALL.verbs}|{FALL.compared}")
    sides = (Need(frozenset(words.split("|")), frozenset()) for words in said)
    return Gate(frozenset(), (tuple(sides),))


def check(document: Document, options: DeniedTrend) -> Iterator[Finding]:
    """The one rise or fall of a headline, where the text has the opposite of the same subject and nothing else of it."""
    heads = [block for block in document.blocks if block.kind == "headline"][-1:]
    for head in heads:
        match = HEAD.search(head.prose) or LIFTED.search(head.prose)
        if match is None or len(TREND.findall(head.prose)) > 1 or "?" in head.prose:
            continue
        if inside(quoted(document, head), *match.span()):
            continue
        falls = match["verb"].lower() in FALL.verbs.split("|")
        said, opposite = (FALL, RISE) if falls else (RISE, FALL)
        told = _opposite(document, head, match["noun"], said, opposite)
        if told:
            yield Finding(
                place=document.place(head, *match.span(), "said in the headline"),
                evidence=(_place(document, told),),
                values={"match": match[0], "instead": told.sentence.text[: told.end]},
                confidence=0.85,
            )


def _opposite(document: Document, head: Block, noun: str, said: _Direction, opposite: _Direction) -> _Told | None:
    """The first sentence with the opposite; nothing where any paragraph that has the noun has what the headline says, too."""
    stem = re.escape(re.sub(r"(?:ies|es|s|y)$", "", noun.lower()))
    subject = re.compile(rf"(?:[\w’'-]+ ){{0,{LEAD - 1}}}?{stem}(?:ies|es|s|y)?\b", re.IGNORECASE)
    first: _Told | None = None
    for sentence in sentences(document):
        if sentence.block is head or sentence.block.kind not in ("paragraph", "standfirst", "item"):
            continue
        if stem in sentence.block.prose.lower() and _may_say(sentence.text, stem) and SAYS[said].search(sentence.text):
            return None
        begins = subject.match(sentence.text)
        if first or not begins:
            continue
        match = TELLS[opposite].search(sentence.text, begins.end())
        if match and not BEFORE.search(sentence.text, 0, match.start()):
            if not inside(quoted(document, sentence.block), sentence.start, sentence.start + match.end()):
                first = _Told(sentence, match.end())
    return first


def _may_say(text: str, stem: str) -> bool:
    """Whether a sentence of a paragraph that has the noun may be of it: it has it too, or does not begin with another one."""
    return stem in text.lower() or not OTHER_NOUN.match(text)


def _place(document: Document, told: _Told) -> Place:
    start = told.sentence.start
    return document.place(told.sentence.block, start, start + told.end, "said in the text")
