"""Somebody who was released without charge by one sentence, and has been charged by another; who pleaded guilty,
and not guilty; whose case was dropped, and comes to trial."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._everywhere import in_own_words
from lint.checks.naming.court_outcomes import GUILT, court_outcomes
from lint.checks.naming.homicide import CRIMES, homicide_charges
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.names.people import PERSON, first_names, may_be_one, person
from lint.language.names.relatives import RELATIVE
from lint.language.resemblance import GRAMMAR
from lint.language.sentences import sentence_at, sentences_of
from lint.language.vocabulary.known_words import is_common_noun
from lint.language.words import lowered
from lint.patterns import pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "that there is a charge, or the plea or verdict",
    "instead": "that there is none, or the other one",
}
_SOMEBODY = "woman|man|boy|girl|teenager|youth|couple|brother|sister|father|mother|son|daughter|wife|husband|driver|nurse|teacher|officer|student"
RELEASED = pattern(
    r"\b(?:released|freed|let go) without (?:being )?charged?\b|\bfac(?:es|ed|ing) no (?:further action|charges)\b|\b(?:was|were|been|is|are) not (?:being )?charged\b"
)
WHO = pattern(rf"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Aa]nother) (?:[\w’'-]+ ){{0,3}}?(?P<noun>{_SOMEBODY})\b")
CHARGED = pattern(
    rf"(?:\b[Tt]he (?P<noun>{_SOMEBODY}),|(?<![\w’'-])(?P<name>{PERSON}),?) who (?:has (?:since )?been|is|was) (?:(?:him|her)self |also |now )?charged with\b"
)
"""Of whom a text says that there is no charge, and one; “the man who has been charged” tells him from another man."""
NAME = pattern(rf"(?<![\w’'-]){PERSON}")
INTRODUCED = r"\b(?:(?:an?|another|other|second|\d+-year-old) (?:[\w’'-]+ ){{0,3}}?{0}\b|{0},? (?:aged|of) \d|{1}\b)"
"""How a text brings in somebody, or several of a kind; in small letters."""
PLURALS = {"man": "men", "woman": "women", "wife": "wives"}
ANOTHER_TIME = pattern(
    r"\b(?:re-?arrested|later(?! this\b)|previous\w*|earlier|last (?:year|month)|since|at first|initially|originally|(?:19|20)\d\d)\b"
)
"""Words of a sentence whose charge may have come or gone since."""


class DeniedCharge(Options):
    """No options."""


class _Somebody(Record):
    """Whom a text means: by a noun, and by a first name and a surname as `people.person` gives them."""

    noun: str
    name: tuple[str, str] = ("", "")


def needs(options: DeniedCharge) -> Gate:
    """What a text must hold: a charge, and that there is none; or a plea or a verdict."""
    none = Need(frozenset(("released", "freed", "facing", "faces", "faced", "not", "go")), frozenset())
    charged = Need(frozenset(("charged",)), frozenset())
    return Gate(GUILT, ((charged, none), (charged, Need(CRIMES, frozenset()))))


OF_KIN, REACH_OF_KIN = pattern(rf"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[a-z]+ )?{RELATIVE},? $"), 40


def check(document: Document, options: DeniedCharge) -> Iterator[Finding]:
    """Every charge of somebody whom the text has let go without one, and two pleas or verdicts of one person."""
    for one, before in court_outcomes(document):
        if OF_KIN.search(one.block.prose, max(0, one.start - REACH_OF_KIN), one.start):
            continue  # “His wife, Ann Moe, who denies fraud”
        place = document.place(one.block, one.start, one.end, f"the {one.kind}")
        evidence = document.place(before.block, before.start, before.end, "the opposite")
        values = {
            "match": one.block.prose[one.start : one.end],
            "instead": before.block.prose[before.start : before.end],
        }
        yield Finding(place=place, evidence=(evidence,), values=values, confidence=LIKELY)
    for (block, match), (where, charged_with) in homicide_charges(document):
        yield Finding(
            place=document.place(block, *match.span(), "another charge"),
            evidence=(document.place(where, *charged_with.span(), "the charge"),),
            values={"match": match[0], "instead": charged_with[0]},
            confidence=LIKELY,
        )
    released: list[tuple[Block, re.Match[str], _Somebody]] = []
    counted: dict[str, int] = {}
    for block, match in in_own_words(document, RELEASED):
        somebody = _released(document, block, match)
        if somebody and not any(block is other and somebody == known for other, _, known in released):
            released.append((block, match, somebody))
    for block, match in in_own_words(document, CHARGED) if released else ():
        sentence = sentence_at(document, block, match.start())
        charged = _Somebody(match["noun"] or "", person(match["name"]) if match["name"] else ("", ""))
        others = [
            (where, other) for where, other, somebody in released if _are_one(document, somebody, charged, counted)
        ]
        if sentence is None or len(others) != 1 or ANOTHER_TIME.search(sentence.text):
            continue
        ((where, other),) = others
        yield Finding(
            place=document.place(block, *match.span(), "charged"),
            evidence=(document.place(where, *other.span(), "not charged"),),
            values={"match": match[0], "instead": other[0]},
            confidence=LIKELY,
        )


def _released(document: Document, block: Block, match: re.Match[str]) -> _Somebody | None:
    """Whom the sentence says to be let go, or, of “he” and “she”, the one before;
    nobody where it has two such nouns or names."""
    own = sentence_at(document, block, match.start())
    if own is None or ANOTHER_TIME.search(own.text):
        return None
    text = own.text[: match.start() - own.start]
    if re.match(r"(?:He|She|They)\b", own.text):
        before = [one for one in sentences_of(document, block) if one.end <= own.start][-1:]
        text = f"{before[0].text} {text}" if before else text
    nouns = {found["noun"] for found in WHO.finditer(text)}
    names = {person(found[0]) for found in NAME.finditer(text)}
    names = {(first, last) for first, last in names if last and (first or not _is_word(last))}
    if len(nouns) > 1 or len(names) > 1:
        return None
    return _Somebody("".join(nouns), *names) if nouns or names else None


def _is_word(name: str) -> bool:
    """Whether what may be a name is the word that a sentence begins with: “Police”, “He”."""
    return name.lower() in GRAMMAR or is_common_noun(name)


def _times(document: Document, expression: str, counted: dict[str, int]) -> int:
    """How often a text matches an expression, in small letters; it is counted once."""
    if expression not in counted:
        counted[expression] = len(re.findall(expression, lowered(document)))
    return counted[expression]


def _are_one(document: Document, released: _Somebody, charged: _Somebody, counted: dict[str, int]) -> bool:
    """Whether two mentions are of one person: by the name, or by a noun of which the text brings in one person only."""
    if charged.noun:
        if released.noun != charged.noun:
            return False
        several = INTRODUCED.format(charged.noun, PLURALS.get(charged.noun, f"{charged.noun}s"))
        return _times(document, several, counted) < 2
    first, last = released.name
    if not first and last and last == charged.name[0]:
        return sum(last in firsts for firsts in first_names(document).values()) == 1  # “Neil”, and “Neil Lund”
    return bool(last) and may_be_one(document, released.name, charged.name)
