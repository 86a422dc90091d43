"""Relatives whom the text says elsewhere that somebody did not have: “The couple had no children”,
“He leaves two sons”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._everywhere import in_own_words
from lint.diagnostics import LIKELY, Finding
from lint.document import Document, Place
from lint.gates import Gate, Need
from lint.language.names.people import PERSON, may_be_one, person
from lint.language.names.relatives import RELATIVE
from lint.language.quantities.numbers import NUMBER
from lint.language.words import lowered, whole_prose
from lint.patterns import pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "the words here", "other": "what they do not fit"}
_LEAVES = r"\b(?:survived by|(?:(?<=\b[Hh]e )|(?<=\b[Ss]he ))leaves(?: behind)?|(?:leaves|leaving)(?: behind)?(?= (?:an?|his|her) ))\b[^.;]{0,160}?"


class _Pair(Record):
    """What says that there is nobody of a kind, and what says that there is."""

    denies: re.Pattern[str]
    affirms: re.Pattern[str]


PAIRS = (
    _Pair(
        pattern(r"\b(?:[Tt]he couple|[Tt]hey|[Hh]e|[Ss]he) (?:had|have|has) no children\b"),
        pattern(
            rf"{_LEAVES}\b(?:{NUMBER} (?:sons|daughters|children)|(?:an?|his|her|their|one) (?:son|daughter))\b(?!-)"
        ),
    ),
    _Pair(
        pattern(r"\b(?:[Hh]e|[Ss]he) (?:had )?never married\b"),
        pattern(rf"{_LEAVES}\b(?:a|his|her) (?:wife|husband|widow|widower)\b"),
    ),
    _Pair(
        pattern(r"\b(?:[Hh]e|[Ss]he) was (?:an|the) only child\b|\b(?:[Hh]e|[Ss]he), an only child,"),
        pattern(
            rf"{_LEAVES}\b(?:(?:an?|his|her|one) (?:brother|sister)|{NUMBER} (?:brothers|sisters|siblings))\b(?!-)"
        ),
    ),
)
OTHERS = pattern(
    r"\b(?:first|second|third|previous|earlier|former) (?:wife|husband|marriage|partner)\b|\bstep-?(?:son|daughter|child|brother|sister)|\bhalf-(?:brother|sister)|"
    r"\badopt|\bfoster|\bremarried\b|\bby (?:his|her) (?:first|second)\b",
    re.IGNORECASE,
)
"""Words of a text in which there were several marriages, or children of another’s."""


SOMEBODY_ELSE = pattern(rf"\b(?:{RELATIVE}|friend)\b")
REACH = 90  # characters
ONLY_CHILD = pattern(rf"(?<![\w’'-])(?P<name>{PERSON}),? (?:who )?was (?P<only>an only child)\b")
OF_SEVERAL = pattern(
    rf"(?<![\w’'-])(?P<name>{PERSON}),? (?:who )?was (?:born [^.;:()“”\"]{{2,60}}?, )?(?P<several>the (?:youngest|"
    rf"oldest|eldest|second|third|fourth|fifth|sixth) of {NUMBER} (?:children|siblings))\b"
)
"""Of one person by name."""


NEVER = pattern(rf"(?<![\w’'-])(?P<name>{PERSON}),? who (?:has |had )?(?P<only>never married)\b")
SPOUSE = pattern(rf"(?<![\w’'-])(?P<name>{PERSON})[’']s (?P<several>(?:wife|husband)\b(?! of\b))")
"""Somebody who never married, and whose wife or husband is told of."""


class DeniedFamily(Options):
    """No options."""


def needs(options: DeniedFamily) -> Gate:
    """What a text must hold: who is left, or an only child."""
    return Gate(
        frozenset("survived leaves leaving".split()),
        ((Need(frozenset(), frozenset(("only child", "never married"))),),),
    )


def check(document: Document, options: DeniedFamily) -> Iterator[Finding]:
    """The relatives that somebody leaves or has, where a text of one family says once that there were none."""
    for place, evidence in _only_children(document):
        yield Finding(
            place=place, evidence=(evidence,), values={"match": place.quote, "other": evidence.quote}, confidence=LIKELY
        )
    if OTHERS.search(whole_prose(document)):
        return
    for pair in PAIRS:
        denied, said = (in_own_words(document, shape) for shape in pair)
        if len(denied) != 1 or len(said) != 1:
            continue
        ((other, denial),), ((block, match),) = denied, said
        if SOMEBODY_ELSE.search(other.prose, max(0, denial.start() - REACH), denial.start()):
            continue  # “Her sister was a nun. She never married.”
        place = document.place(block, *match.span(), "said here")
        evidence = document.place(other, *denial.span(), "and said there")
        yield Finding(
            place=place,
            evidence=(evidence,),
            values={"match": place.quote, "other": evidence.quote},
            confidence=LIKELY,
        )


def _only_children(document: Document) -> Iterator[tuple[Place, Place]]:
    """Everybody who is an only child, and by another sentence one of several; who never married, and has a wife."""
    if "only child" in lowered(document):
        yield from _denied(document, ONLY_CHILD, OF_SEVERAL)
    if "never married" in lowered(document):
        yield from _denied(document, NEVER, SPOUSE)


def _denied(document: Document, none: re.Pattern[str], some: re.Pattern[str]) -> Iterator[tuple[Place, Place]]:
    """What is said of one person by both shapes."""
    several = in_own_words(document, some)
    for block, match in in_own_words(document, none) if several else ():
        who = person(match["name"])
        other = next((one for one in several if who[1] and may_be_one(document, who, person(one[1]["name"]))), None)
        if other:
            evidence = document.place(other[0], *other[1].span("several"), "and said there")
            yield document.place(block, *match.span("only"), "said here"), evidence
