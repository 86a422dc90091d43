"""Somebody who was released without charge by one sentence, and has been charged by another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._everywhere import in_own_words
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.people import PERSON
from lint.language.sentences import sentence_at, sentences_of
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "that there is a charge", "instead": "that there is none"}
_SOMEBODY = "woman|man|boy|girl|teenager|youth|couple|brother|sister|father|mother|son|daughter|wife|husband|driver|nurse|teacher|officer|student"
RELEASED = pattern(
    r"\b(?:released|freed|let go) without (?:being )?charged?\b|\bfac(?:es|ed|ing) no (?:further action|charges)\b|\b(?:was|were|been|is|are) not (?:being )?charged\b"
)
WHO = pattern(rf"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Aa]nother) (?:[\w’'-]+ ){{0,3}}?(?P<noun>{_SOMEBODY})\b")
CHARGED = pattern(
    rf"(?:\b[Tt]he (?P<noun>{_SOMEBODY})|(?<![\w’'-])(?P<name>{PERSON})),? who (?:has (?:since )?been|is|was) (?:(?:him|her)self |also |now )?charged with\b"
)
"""Of whom a text says that there is no charge, and one."""
ANOTHER_TIME = pattern(
    r"\b(?:re-?arrested|later(?! this\b)|previous\w*|earlier|last (?:year|month)|since|at first|initially|originally|(?:19|20)\d\d)\b"
)
"""Words of a sentence whose charge may have come or gone since."""


class DeniedCharge(Options):
    """No options."""


def needs(options: DeniedCharge) -> Gate:
    """What a text must hold: a charge, and that there is none."""
    none = Need(frozenset(("released", "freed", "facing", "faces", "faced", "not", "go")), frozenset())
    return Gate(frozenset(), ((Need(frozenset(("charged",)), frozenset()), none),))


def check(document: Document, options: DeniedCharge) -> Iterator[Finding]:
    """Every charge of somebody whom the text has let go without one."""
    released: list[tuple[Block, re.Match[str], frozenset[str]]] = []
    for block, match in in_own_words(document, RELEASED):
        names = _released(document, block, match)
        if names and not any(block is other and names == known for other, _, known in released):
            released.append((block, match, names))
    for block, match in in_own_words(document, CHARGED) if released else ():
        sentence = sentence_at(document, block, match.start())
        called = [match["noun"]] if match["noun"] else match["name"].split()
        others = [(where, other) for where, other, names in released if not names.isdisjoint(called)]
        if sentence is None or len(others) != 1 or ANOTHER_TIME.search(sentence.text):
            continue
        ((where, other),) = others
        yield Finding(
            place=document.place(block, *match.span(), "charged"),
            evidence=(document.place(where, *other.span(), "not charged"),),
            values={"match": match[0], "instead": other[0]},
            confidence=0.82,
        )


def _released(document: Document, block: Block, match: re.Match[str]) -> frozenset[str]:
    """By which words the text names whoever was let go: the noun or the surname in the sentence, or, of “he” and “she”, in the one before."""
    own = sentence_at(document, block, match.start())
    if own is None or ANOTHER_TIME.search(own.text):
        return frozenset()
    text = own.text[: match.start() - own.start]
    if re.match(r"(?:He|She|They)\b", own.text):
        before = [one for one in sentences_of(document, block) if one.end <= own.start][-1:]
        text = f"{before[0].text} {text}" if before else text
    nouns = {found["noun"] for found in WHO.finditer(text)}
    names = {word for found in NAME.finditer(text) for word in found[0].split() if word[:1].isupper()}
    return frozenset(nouns | names) if len(nouns) < 2 else frozenset()


NAME = pattern(rf"(?<![\w’'-]){PERSON}")
