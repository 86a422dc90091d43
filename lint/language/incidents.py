"""When it happened, of the one thing that a text calls “the fire”, “the strike”: “the fire broke out on 3 May”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import Document
from lint.language.quotations import inside, quoted
from lint.language.sentences import sentence_at
from lint.language.statements import Statement
from lint.language.temporal import times
from lint.language.words import vocabulary
from lint.patterns import pattern

SUDDEN = frozenset(
    "fire blaze blast explosion crash collision accident attack earthquake quake flood landslide avalanche robbery raid burglary shooting "
    "stabbing murder killing derailment outage leak spill collapse break-in sinking".split()
)
"""What begins and happens on one day."""
LASTING = frozenset(
    "storm hurricane strike walkout march siege trial hearing inquest election referendum vote ballot match final race concert wedding "
    "funeral ceremony meeting summit visit trip tour talks war battle eruption outbreak".split()
)
"""What may end on another day than it begins."""
BEGINS = "broke out|began|started|erupted|got under way|commenced"
HAPPENS = "happened|occurred|took place|was held|were held|struck|hit|went off|came"
ENDS = "ended|finished|was put out|was extinguished|was called off|concluded"
_NOUN = rf"(?P<noun>{'|'.join(sorted(SUDDEN | LASTING))})"
BEFORE_DATE = pattern(
    rf"\b[Tt]he {_NOUN}(?: [^.;:()\d“”\"]{{0,40}}?)? (?P<verb>{BEGINS}|{HAPPENS}|{ENDS})\b[^.;:()\d“”\"]{{0,50}}$"
)
BEHIND_DATE = pattern(rf",? (?:when )?the {_NOUN} (?P<verb>{BEGINS}|{HAPPENS}|{ENDS})\b")
"""What stands before and behind such a date: “the fire broke out in the mill on …”, “on …, when the fire broke out”."""
SEVERAL = pattern(
    r"\b(?:again|another|second|third|each|every|until|since|before|after|moved|postponed|original\w*|instead|delay\w*|previous\w*|earlier|"
    r"later|last|next|planned|due|scheduled|would|will|could|should|might|or|anniversary|phases?|stages?|rounds?|resum\w+|re-?start\w*|days?)\b"
)
"""Words of one of several, of what was moved, and of what is counted from such a day."""
REACH = 120  # characters


def incidents(document: Document) -> Iterator[Statement]:
    """Every such date with its day, in reading order; the subject is the noun."""
    if (SUDDEN | LASTING).isdisjoint(vocabulary(document)):
        return
    for one in times(document):
        if not one.names_day:
            continue
        prose = one.block.prose
        said = BEFORE_DATE.search(prose, max(0, one.start - REACH), one.start) or BEHIND_DATE.match(prose, one.end)
        sentence = sentence_at(document, one.block, one.start) if said else None
        if said is None or sentence is None or not sentence.start <= said.start() < sentence.end:
            continue
        if SEVERAL.search(sentence.text) or inside(quoted(document, one.block), one.start, one.end):
            continue
        noun = said["noun"]
        kind = "end" if said["verb"] in ENDS.split("|") else "day"
        if noun in LASTING and said["verb"] in BEGINS.split("|"):
            kind = "beginning"
        yield Statement(kind, noun, one.value, one.block, one.start, one.end)
