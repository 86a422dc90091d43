"""Rises and falls: their words, and whether a text tells the opposite of one that it names elsewhere."""

from __future__ import annotations

import re

from lint.document import Block, Document, Place
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quotations import inside, quoted
from lint.language.sections import lead
from lint.language.sentences import Sentence, sentences
from lint.patterns import pattern
from lint.records import Record


class Direction(Record):
    """A rise or a fall: its verbs, and the words of comparisons that say it."""

    verbs: str
    compared: str


RISE = Direction(
    "rise|rises|rose|risen|rising|climb|climbs|climbed|climbing|jump|jumps|jumped|surge|surges|surged|soar|soars|soared|grow|grows|grew|grown|"
    "increase|increases|increased|rebound|rebounds|rebounded|recover|recovers|recovered",
    "more|higher|up",
)
FALL = Direction(
    "fall|falls|fell|fallen|falling|drop|drops|dropped|slip|slips|slipped|slide|slides|slid|decline|declines|declined|plunge|plunges|plunged|"
    "tumble|tumbles|tumbled|sink|sinks|sank|sunk|dip|dips|dipped|decrease|decreases|decreased|shrink|shrinks|shrank",
    "less|lower|fewer|down",
)
BOTH = f"{RISE.verbs}|{FALL.verbs}"
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
        rf"(?<![\w’'-])(?:(?:{one.verbs})(?: sharply| again| slightly)?(?:(?: by| to| from)?(?= [{CURRENCY_SIGNS}]?\d)|"
        rf"(?= by (?:an? (?:third|quarter|fifth|tenth|half)|half|two[- ]thirds|three[- ]quarters)\b))|"
        rf"{PERCENT} (?:{one.compared}) than\b)",
        re.IGNORECASE,
    )
    for one in (RISE, FALL)
}
"""What a sentence has that surely says so, of its subject."""
TELLS_FIRST = {
    one: pattern(
        rf"(?: (?:in|of|at|for) (?:the )?[\w’'-]+(?: [\w’'-]+)?)? (?:{one.verbs})(?= (?:on|in|after|for|last|this|again|sharply|slightly)\b|[,.])",
        re.IGNORECASE,
    )
    for one in (RISE, FALL)
}
"""The same without a number, right behind the subject, in the first sentence of a text:
it tells what the headline does."""


OTHER_NOUN = pattern(
    r"(?:Sales|Revenues?|Turnover|Costs|Prices|Profits?|Earnings|Output|Exports|Imports|Shares|Debts?|Margins?)\b"
)


class Told(Record):
    """What a text tells of the subject of its headline: `sentence.text[:end]`."""

    sentence: Sentence
    end: int


def told_otherwise(document: Document, head: Block, noun: str, said: Direction, opposite: Direction) -> Told | None:
    """The first sentence with the opposite; nothing where any paragraph that has the noun has what
    the headline says, too."""
    stem = re.escape(re.sub(r"(?:ies|es|s|y)$", "", noun.lower()))
    subject = re.compile(rf"(?:[\w’'-]+ ){{0,{LEAD - 1}}}?{stem}(?:ies|es|s|y)?\b", re.IGNORECASE)
    first: Told | None = None
    for sentence in sentences(document):
        if sentence.block is head or sentence.block.kind not in ("paragraph", "standfirst", "item"):
            continue
        if stem in sentence.block.prose.lower() and _may_say(sentence.text, stem) and SAYS[said].search(sentence.text):
            return None
        begins = subject.match(sentence.text)
        if first or not begins:
            continue
        is_lead = not sentence.start and sentence.block is lead(document)
        match = TELLS[opposite].search(sentence.text, begins.end()) or (
            TELLS_FIRST[opposite].match(sentence.text, begins.end()) if is_lead else None
        )
        if match and not BEFORE.search(sentence.text, 0, match.start()):
            if not inside(quoted(document, sentence.block), sentence.start, sentence.start + match.end()):
                first = Told(sentence, match.end())
    return first


def _may_say(text: str, stem: str) -> bool:
    """Whether a sentence of a paragraph that has the noun may be of it: it has it too,
    or does not begin with another one."""
    return stem in text.lower() or not OTHER_NOUN.match(text)


def place_of(document: Document, told: Told) -> Place:
    """What is told, from the beginning of its sentence."""
    start = told.sentence.start
    return document.place(told.sentence.block, start, start + told.end, "said in the text")
