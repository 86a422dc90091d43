"""Somebody without a name, by what he or she does: “A 31-year-old cyclist was killed”, “The cyclist,
41, was a nurse”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.ages.another_time import is_of_another_time
from lint.document import Block, Document
from lint.language.quotations import is_quoted
from lint.language.sentences import sentence_at
from lint.language.words import lowered
from lint.patterns import pattern
from lint.records import Record

CALLINGS = (
    "driver|motorist|cyclist|motorcyclist|biker|rider|pedestrian|pilot|skipper|captain|teacher|nurse|doctor|surgeon|farmer|fisherman|shopkeeper|baker|butcher|plumber|electrician|"
    "carpenter|mechanic|engineer|lawyer|accountant|banker|clerk|postman|policeman|policewoman|firefighter|paramedic|soldier|sailor|diver|swimmer|surfer|climber|hiker|skier|"
    "snowboarder|jogger|runner|angler|hunter|gunman|attacker|hostage|burglar|robber|thief|fugitive|defendant|accused|actor|actress|singer|dancer|comedian|pianist|violinist|"
    "painter|sculptor|novelist|poet|author|photographer|journalist|musician|drummer|guitarist|striker|goalkeeper|midfielder|defender|boxer|golfer|jockey|sprinter|gymnast|"
    "grandmother|grandfather|pensioner|widow|widower|bride|groom"
)
"""What somebody is called by of whom a report tells one; men, women and suspects are often several."""
_AGE = r"(?P<age>1[0-9]|[2-9]\d)"
SHAPES = (
    pattern(
        rf"\b(?P<article>[Aa]n?|[Tt]he) {_AGE}-year-old (?:[a-z-]+ ){{0,2}}?(?P<calling>{CALLINGS})(?![\w’'-]| of\b| in the other\b| who survived\b)"
    ),
    pattern(
        rf"\b(?P<article>[Tt]he) (?:[a-z]+ )?(?P<calling>{CALLINGS}), (?:who is |aged |an? )?{_AGE}(?:-year-old [a-z]+(?: [a-z]+)?)?(?=,|\.|\))"
    ),
)
AT_ALL = pattern(r"-year-old [a-z]|\bthe (?:[a-z]+ )?[a-z]+, (?:who is |aged |an? )?[1-9]\d\b")
"""A cheap test, in small letters."""
SEVERAL = r"\b(?:another|other|second|first|third|two|three|both|each|every|fellow|former|co-?|one) (?:[a-z-]+ ){{0,2}}{0}\b|\b{0}s\b|\b{1}\b"
"""Words of a text with more than one of them."""
PLURALS = {
    "fisherman": "fishermen",
    "postman": "postmen",
    "policeman": "policemen",
    "policewoman": "policewomen",
    "gunman": "gunmen",
    "thief": "thieves",
}


class Told(Record):
    """The age of somebody who is called so: `block.prose[start:end]`."""

    block: Block
    start: int
    end: int
    text: str
    calling: str
    """What the person is called; in what is found “the cyclist”, or a name."""
    is_known: bool
    """Whether the text has spoken of whoever it is: “the cyclist”."""


def ages_of_callings(document: Document) -> Iterator[tuple[Told, Told]]:
    """The later age and the earlier one of somebody of whom the text has one, where it has two."""
    text = lowered(document)
    if not AT_ALL.search(text):
        return
    by_calling: dict[str, list[Told]] = {}
    for one in _told(document):
        by_calling.setdefault(one.calling, []).append(one)
    for calling, every in by_calling.items():
        first = every[0]
        others = [one for one in every if one.text != first.text]
        if len({one.text for one in every}) != 2 or not others[0].is_known:
            continue
        if not re.search(SEVERAL.format(calling, PLURALS.get(calling, f"{calling}s")), text):
            yield others[0]._replace(calling=f"the {calling}"), first


def _told(document: Document) -> Iterator[Told]:
    for block in document.prose_blocks():
        found = [match for shape in SHAPES for match in shape.finditer(block.prose)]
        for match in sorted(found, key=lambda match: match.start()):
            sentence = sentence_at(document, block, match.start())
            if sentence is None or is_of_another_time(sentence) or is_quoted(document, block, match):
                continue
            yield Told(
                block, *match.span("age"), match["age"], match["calling"].lower(), match["article"].lower() == "the"
            )
