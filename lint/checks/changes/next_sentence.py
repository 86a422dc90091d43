"""A rise or a fall without its values, and the two values in the next sentence, which make the other:
“Unemployment fell in September. The rate went from 4.1 to 4.6 per cent.”"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lint.checks.changes.direction import RANKED
from lint.checks.changes.told import FALLEN, RISEN
from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import value
from lint.language.quotations import stands_quoted
from lint.language.sentences import sentences
from lint.language.words import vocabulary
from lint.patterns import pattern

TURNED = pattern(
    rf"[A-Z][^.;:,\d“”\"]{{2,80}}? (?P<turn>(?P<up>{'|'.join(RISEN)})|(?P<down>{'|'.join(FALLEN)}))(?: [a-z]+ly)?"
    r"(?= (?:in|for|last|again|this|over|during|on)\b|[,.])"
)
_VALUE = rf"[{CURRENCY_SIGNS}]?(?P<{{}}>\d[\d,]*(?:\.\d+)?)(?: ?%| per ?cent| [a-z]+)?"
WENT = pattern(
    r"(?:The|Its|That|This) (?:[a-z]+ ){0,2}?(?:rate|figure|number|share|index|total|price|level|proportion|average|count) (?:went|moved|changed|shifted) "
    rf"from {_VALUE.format('before')}(?: (?:in|a|last) [\w ]{{1,20}}?)? to {_VALUE.format('after')}"
)
"""How the next sentence tells the two values, without a word for up or down."""
MOVES = frozenset("went moved changed shifted".split())
OTHERWISE = pattern(r"\b(?:but|however|although|while|adjusted|except|elsewhere|instead|abroad)\b", re.IGNORECASE)


def turned_otherwise(document: Document) -> Iterator[Finding]:
    """Every such rise or fall; the next sentence may begin the next paragraph."""
    if MOVES.isdisjoint(vocabulary(document)):
        return
    for one, other in pairwise(sentences(document)):
        went = WENT.match(other.text)
        turn = TURNED.match(one.text) if went else None
        if (
            went is None
            or turn is None
            or any(map(OTHERWISE.search, (one.text, other.text)))
            or RANKED.search(other.text)
        ):
            continue
        before, after = value(went["before"]), value(went["after"])
        if (
            before == after
            or (after > before) == bool(turn["up"])
            or any(stands_quoted(document, each) for each in (one, other))
        ):
            continue
        said, makes = ("a rise", "a fall") if turn["up"] else ("a fall", "a rise")
        places = [
            document.place(other.block, other.start + went.start(name), other.start + went.end(name), name)
            for name in ("before", "after")
        ]
        yield Finding(
            place=document.place(one.block, one.start + turn.start("turn"), one.start + turn.end("turn"), "the change"),
            evidence=tuple(places),
            values={"percent": said, "from": places[0].quote, "to": places[1].quote, "right": makes},
            confidence=LIKELY,
        )
