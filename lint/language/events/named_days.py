"""The one day of what has a name: “the Harvest Supper on 4 November”, “published in Uplands on Monday”,
“support for 3.x ends on …”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document import Document
from lint.language.events.statements import Statement
from lint.language.quotations import stands_quoted
from lint.language.sentences import sentence_at
from lint.language.temporal.expressions import times
from lint.language.words import lowered
from lint.patterns import CAPITAL, pattern

_NAME = rf"[{CAPITAL}][\w’'-]+"
_OCCASION = (
    "Supper|Dinner|Lunch|Breakfast|Fair|Fayre|Fête|Fete|Gala|Concert|Ball|Parade|Procession|Auction|Bazaar|Quiz|Party|Picnic|Lecture|Ceremony|"
    "Marathon|Regatta|Walk|Run|Race|Derby|Final|Open Day|Show|Meeting|Assembly|Election|Debate|Workshop|Hackathon|Service|Festival"
)
_HELD = r"(?:,? (?:which )?(?:is|will be|to be|was)(?: being)?(?: held)?| (?:takes|will take|took) place| (?:returns|will return|is back))?"
ENDS = frozenset(("end of life", "end of the event"))
NEXT = "day of the next"
SHAPES = {
    "day": pattern(rf"\b(?P<subject>(?:{_NAME} ){{1,4}}(?:{_OCCASION})),?{_HELD},? on (?:the )?$"),
    "publication": pattern(
        rf"\b(?:published|appeared|appears|was printed) (?:today )?in (?:the (?:journal|magazine|newspaper|"
        rf"review) )?(?P<subject>{_NAME}(?: (?:of |and )?{_NAME}){{0,4}}) on (?:the )?$"
    ),
    "end of support": pattern(
        rf"\b[Ss]upport for (?:the )?(?P<subject>[\w.-]*(?:\d[\w.-]*|[{CAPITAL}][\w.-]*(?: \d[\w.-]*)?))(?: series| branch| line| release)? "
        r"(?:ends|ended|will end|stops|will stop|expires|will expire|is (?:withdrawn|dropped|removed)|"
        r"will be (?:withdrawn|dropped|removed|discontinued)|is (?:due|set|scheduled) to end) on (?:the )?$"
    ),
    "day of the occasion": pattern(
        rf"\b(?:[Oo]ur|[Tt]he|[Tt]his year[’']s|[Ii]ts|[Tt]heir) (?:annual |next )?(?P<subject>open day|summer fair|"
        rf"annual meeting|f[eê]te|quiz night|carnival|regatta|jumble sale|plant sale|AGM){_HELD},? on (?:the )?$"
    ),
    "end of the event": pattern(
        r"\b(?:[Tt]he|[Aa]n?|[Tt]his) (?:new |free )?(?P<subject>exhibition|consultation|competition|festival)\b"
        r"(?: (?:closes|ends|finishes) on| (?:runs|continues|is open|lasts)(?: [a-z]+){0,4} (?:until|till)|[^.;:]{0,60} and (?:runs|continues) (?:until|till)) (?:the )?$"
    ),
    NEXT: pattern(
        r"\b[Nn]ext (?P<subject>(?:(?!meeting)[a-z]+ )?meeting(?: of (?:the |this )?[\w’'-]+(?: [\w’'-]+){0,3}?)?)"
        r"(?:,|:| is| will be)?(?: to be)?(?: held| (?:takes|will take) place| scheduled| due)?(?: on| for)? (?:the )?$"
    ),
    "end of life": pattern(
        r"(?<![\w.])(?P<subject>\d+(?:\.[\dx]+)+)\b[^;]{0,100}\b(?:will |is to )?(?:reach|reaches|reached|hits)(?: its)? (?:end[- ]of[- ]life|EOL) on (?:the )?$"
    ),
}
"""What stands before such a day, by what the day is."""
SEVERAL = pattern(
    r"\b(?:again|another|each|every|annually|moved|postponed|original\w*|instead|delay\w*|previous\w*|last|next|later|earlier|first|second|"
    r"third|or|from|until|online|print|extended|security|paid|commercial)\b"
)
"""Words of one of several such days, or of one that was moved."""
REACH = 140  # characters


OF_MANY = frozenset(
    ("Special", "Regular", "Annual", "General", "Public", "Board", "Council", "Committee", "Town", "City", "Planning")
)
"""Names of what is held again and again: “a Special Meeting on 3 August”."""


def named_days(document: Document) -> Iterator[Statement]:
    """Every such day, in reading order; the subject is the name."""
    text = lowered(document)
    if not any(word in text for word in (" on ", " until ", " till ", "next meeting")):
        return
    for one in times(document):
        if not one.names_day:
            continue
        before = one.block.prose[max(0, one.start - REACH) : one.start]
        found = next(((kind, match) for kind, shape in SHAPES.items() if (match := shape.search(before))), None)
        if found is None:
            continue
        kind, match = found
        if kind == "day" and OF_MANY.issuperset(match["subject"].split()[:-1]):
            continue
        if before[: match.start("subject")].rstrip()[-1:].isdigit():
            continue  # a number in front makes one of several of it: “P1/4 Christmas Party”
        sentence = sentence_at(document, one.block, one.start)
        # “repairs until it reaches end of life”: nothing that is said in between makes two days of this one
        last = one.start if kind not in ENDS else one.start - len(before) + match.start()
        if (
            sentence is None
            # there is one next meeting, whatever is put off until then
            or (kind != NEXT and SEVERAL.search(sentence.block.prose, sentence.start, last))
            or stands_quoted(document, one)
        ):
            continue
        yield Statement(kind, _without_opening(match), one.value, one.block, one.start, one.end)


def _without_opening(match: re.Match[str]) -> str:
    """A name without a word that may open the sentence: “Our Harvest Supper”, “The Harvest Supper”."""
    first, _, rest = match["subject"].partition(" ")
    return (
        rest if first in ("The", "Our", "This", "Its", "Their", "His", "Her", "A", "An") and rest else match["subject"]
    )
