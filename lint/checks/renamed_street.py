"""A street that is of another kind elsewhere: “418 Alder Street”, and further down “Alder Avenue”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate
from lint.language.names.streets import AT_A_PLACE, KINDS, REACH, STREET
from lint.language.quotations import inside, quoted
from lint.language.sentences import sentence_at
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"name": "the street here", "other": "the street elsewhere"}
NUMBERED = pattern(
    r"(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|North|South|East|West|Main|Park|Old|New|High|Quay|Harbou?r|Station|Church|"
    r"Chapel|Mill|Bridge|Castle|Market|School|Victoria|Albert|King(?:[’']?s)?|Queen(?:[’']?s)?|George|Manor|Abbey|Priory|College|London|Albion|Railway)\b"
)
"""Of these a town has a street and an avenue, or a terrace."""
OF_HOME = pattern(r"\d,? of $")
"""Before the street in which somebody lives whose age is told: “Jo Lund, 44, of Foss Road”; others live elsewhere."""
CORNER = pattern(
    r"\b(?:corner|junction|intersection|crossing|crossroads|meets?|parallel|next to|between (?=(?-i:[A-Z]))|new (?:home|premises|site|shop|address)|moved)\b",
    re.IGNORECASE,
)
"""Words of a text that has several streets in one place."""


CROSSING = pattern(r" (?:and|&|at|near) [A-Z]")
"""Behind a street: the one that it crosses, by which the place is known though both kinds of street are there."""


class RenamedStreet(Options):
    """No options."""


def needs(options: RenamedStreet) -> Gate:
    """What a text must hold: a street."""
    return Gate(frozenset(KINDS.lower().split("|")), ())


def check(document: Document, options: RenamedStreet) -> Iterator[Finding]:
    """Each street that the text has once as another kind of street, in another sentence."""
    named: dict[str, dict[str, list[tuple[Block, int, int]]]] = {}
    every: Counter[str] = Counter()
    for block in document.prose_blocks():
        for match in STREET.finditer(block.prose) if block.kind != "cell" else ():
            every[match[0]] += 1
            if AT_A_PLACE.search(block.prose, max(0, match.start() - REACH), match.start()):
                kinds = named.setdefault(match["name"].strip(), {})
                kinds.setdefault(match["kind"], []).append((block, *match.span()))
    for name, kinds in named.items():
        if len(kinds) != 2 or NUMBERED.match(name):
            continue
        usual, odd = kinds.values()
        if len(odd) > len(usual):
            usual, odd = odd, usual
        spots = [sentence_at(document, block, start) for block, start, _ in (*usual, *odd)]
        block, start, end = odd[0]
        if (
            every[block.prose[start:end]] > 1
            or spots.count(spots[-1]) > 1
            or inside(quoted(document, block), start, end)
        ):
            continue
        if any(OF_HOME.search(block.prose, max(0, start - REACH), start) for block, start, _ in (*usual, *odd)):
            continue
        if any(CROSSING.match(block.prose, end) for block, _, end in odd):
            continue
        if any(spot is not None and CORNER.search(spot.text) for spot in spots):
            continue
        place = document.place(block, start, end, "this name here")
        evidence = tuple(document.place(*other, "that name there") for other in usual)
        yield Finding(
            place=place,
            evidence=evidence,
            values={"name": place.quote, "other": evidence[0].quote},
            confidence=LIKELY,
        )
