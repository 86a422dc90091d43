"""What a text says that something has, employs, holds, measures or destroyed:
“Norrland Rail owns 700 carriages at Umber”."""

from __future__ import annotations

import math
import re
from bisect import bisect_left

from lint.document import Document
from lint.language.quantities.bounds import EITHER_SIDE, JUST_BELOW
from lint.language.quantities.expressions import Quantity, quantities
from lint.language.quotations import inside, quoted
from lint.language.resemblance import plain_words
from lint.language.sentences import Sentence, sentence_at
from lint.language.temporal.expressions import times
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, pattern
from lint.records import Record

VERBS = frozenset(
    "has have employs employ owns own operates operate runs run covers cover serves serve holds hold houses house contains contain "
    "comprises comprise seats seat weighs weigh measures measure costs cost spans span hosts host carries carry produces produce "
    "generates generate represents represent manages manage oversees oversee counts count accommodates accommodate".split()
)
"""Verbs of what lasts, in the present tense: a player scores two numbers in two games, but a hall seats one."""
ONCE = frozenset(
    "killed injured wounded destroyed damaged displaced burned evacuated left trapped stranded flooded disrupted delayed affected".split()
)
"""Verbs of what one fire or storm did once; of somebody named they may tell of many times."""
IS = frozenset(("is", "stands"))
DIMENSIONS = {"tall": "high", "high": "high", "long": "long", "wide": "wide", "deep": "deep", "thick": "thick"}
"""What is measured, behind the measure: “is 31 metres tall”."""
CLAIM = pattern(
    r"(?:^|(?P<before>[\w’'-]+)[,;:]? |[(“\"])"
    rf"(?P<subject>(?:The )?[{CAPITAL}][\w.&’'-]*(?: (?:of (?:the )?)?[{CAPITAL}][\w.&’'-]*){{0,5}}|[Tt]he (?:[a-z-]+ )?(?P<noun>[a-z-]+)),?"
    r"(?: (?:which|who|that))?(?: (?:now|currently|also|still|today|already))? (?P<verb>[a-z]+) $"
)
OWNED = pattern(
    rf"(?:^|(?P<before>[\w’'-]+)[,;:]? |[(“\"])(?P<subject>(?:The )?[{CAPITAL}][\w.&-]*(?: (?:of (?:the )?)?[{CAPITAL}][\w.&-]*){{0,5}}|[Tt]he (?P<noun>[a-z-]+))[’']s $"
)
"""“The school’s 350 pupils”, of which the school has so many, and no more."""
HAS = "has".removesuffix("s")
"""What that is kept under."""
ALL_OF_THEM = pattern(r"(?: (?:were|are|have|had|will|would|can|could|must|may)\b|[.,;])")
"""Behind such a number: that it is not of some of them, as in “the school’s 350 pupils in Olby”."""
CONDITION = pattern(r"(?:With|Without|When|If|Once|Unless|Including|Fully|Before|After)\b")
"""How a sentence begins in which something holds only so far: “With a full tank the unit weighs 18.7 kg”."""
WITHIN = frozenset("of in at for by with from to on and or than".split())
"""What stands before a name that is not the subject: the German arm of Norrland Rail."""
PRONOUNS = frozenset("It This That These Those They Each Both One Another".split())
REACH = 200
"""Characters before a quantity that hold its subject and verb;
a long sentence of many quantities is not read for each."""
TAIL_ENDS = pattern(
    r"[.,;:!?()—–“”\"]|\b(?:and|but|while|as|after|before|when|which|who|that|because|since|although|than)\b"
)
BEFORE_DAY = pattern(r" (?:on|in|at|early|late)(?: the)? $| $")
LONGEST_TAIL = 8  # words
SMALLEST = ("more than", "at least", "over")
LARGEST = ("less than", "fewer than", "under", "at most", "no more than", "up to")
APPROXIMATE = (*EITHER_SIDE, *JUST_BELOW, "some")
LATITUDE = 1.33
"""What “about” may mean: a third more, or as much less."""


class StandingFact(Record):
    """A quantity that is said of a subject, and all values that it may stand for, from the least to the greatest."""

    subject: str
    quantity: Quantity
    least: float
    greatest: float

    def excludes(self, other: StandingFact) -> bool:
        """Whether both cannot be true."""
        return self.greatest < other.least or other.greatest < self.least


def standing_facts(document: Document) -> dict[tuple[str, ...], list[StandingFact]]:
    """What is said of the same subject with the same verb, noun and rest of the clause, in reading order.

    Left out is what is quoted, and what a date before it or in it may limit.
    """
    found: dict[tuple[str, ...], list[StandingFact]] = {}
    known = vocabulary(document)
    if known.isdisjoint(VERBS | ONCE) and known.isdisjoint(DIMENSIONS):
        return found
    dates: dict[int, list[int]] = {}
    for one in times(document):
        dates.setdefault(one.block.ordinal, []).append(one.start)
    for quantity in quantities(document):
        if quantity.type not in ("count", "money", "percent", "measure") or quantity.bound.endswith(" of"):
            continue
        block = quantity.block
        words = block.prose[max(0, quantity.start - 20) : quantity.start].split()
        verb = words[-1] if words else ""
        is_owned = verb.endswith(("’s", "'s"))
        if not (is_owned or verb in VERBS or verb in ONCE or verb in IS):
            continue
        own = sentence_at(document, block, quantity.start)
        if own is None or inside(quoted(document, block), quantity.start, quantity.end):
            continue
        starts = dates.get(block.ordinal, [])
        subject = _subject(OWNED if is_owned else CLAIM, quantity, own, verb, known)
        if not subject:
            continue
        said = _owned(quantity, own, starts) if is_owned else _claimed(quantity, own, verb, starts)
        if said is not None:
            key = (subject, *said)
            found.setdefault(key, []).append(StandingFact(subject, quantity, *_range(quantity)))
    return found


def _subject(shape: re.Pattern[str], quantity: Quantity, own: Sentence, verb: str, known: frozenset[str]) -> str:
    """Of what a quantity is said, in front of it and its verb; empty where nobody knows,
    or where a text has several such things."""
    first = max(own.start, quantity.start - REACH)
    match = shape.search(quantity.block.prose[first : quantity.start])
    if not match or (match["before"] or "").lower() in WITHIN or (first > own.start and not match["before"]):
        return ""
    if match["before"] and CONDITION.match(own.text):
        return ""
    noun = match["noun"]
    if match["subject"] in PRONOUNS:
        return ""  # a catalogue tells of each piece that “it” is so long
    if (verb in ONCE and not noun) or (noun and f"{noun}s" in known):
        return ""  # of several such things, “the ferry” is now this one and now that
    subject: str = match["subject"]
    return subject.removeprefix("The ").removeprefix("the ").removeprefix("new ")


def _owned(quantity: Quantity, own: Sentence, starts: list[int]) -> tuple[str, ...] | None:
    """How many of something there are, in a sentence without a date:
    as if it were said that the subject has so many."""
    is_dated = bisect_left(starts, own.start) != bisect_left(starts, own.end)
    if quantity.type != "count" or is_dated or not ALL_OF_THEM.match(quantity.block.prose, quantity.end):
        return None
    return (HAS, quantity.type, quantity.unit)


def _claimed(quantity: Quantity, own: Sentence, verb: str, starts: list[int]) -> tuple[str, ...] | None:
    """What a verb says of the subject; None where a date may limit it, or where too many words follow."""
    prose = quantity.block.prose
    rest = prose[quantity.end : own.end]
    ends = TAIL_ENDS.search(rest)
    end = quantity.end + (ends.start() if ends else len(rest))
    limits = starts[bisect_left(starts, own.start) : bisect_left(starts, end)]
    if limits and (verb not in ONCE or limits[0] < quantity.end):
        return None
    if limits:  # what happened once needs no day to tell it from another time
        end = quantity.end + len(BEFORE_DAY.sub("", prose[quantity.end : limits[0]]))
    tail = plain_words(prose[quantity.end : end])
    if verb in IS:
        if not tail or tail[0] not in DIMENSIONS:
            return None
        verb, tail = DIMENSIONS[tail[0]], tail[1:]
    if len(tail) > LONGEST_TAIL:
        return None
    return (verb.removesuffix("s"), quantity.type, quantity.unit, *tail)


def _range(quantity: Quantity) -> tuple[float, float]:
    """All that a quantity may stand for: its bound, and the rounding that its zeros imply."""
    amount = quantity.value
    if quantity.bound in SMALLEST:
        return amount, math.inf
    if quantity.bound in LARGEST:
        return -math.inf, amount
    if quantity.bound in APPROXIMATE:
        return amount / LATITUDE, amount * LATITUDE
    zeros = 0
    while amount and amount % 10 ** (zeros + 1) == 0:
        zeros += 1
    rounding = 10**zeros / 2 if zeros else 0
    return amount - rounding, amount + rounding
