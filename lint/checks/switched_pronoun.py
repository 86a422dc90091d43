"""“He” for somebody who is “she” in the rest of the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Literal

from lint.checks import Options
from lint.diagnostics import Finding
from lint.document import Document, Place
from lint.gates import Gate, Need
from lint.language.people import first_names, person
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, sentences_of
from lint.language.whole_names import names_of
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the pronoun here",
    "name": "who is meant",
    "other": "the pronoun elsewhere",
}
Sex = Literal["woman", "man"]
PRONOUN = pattern(r"\b(?:(?P<woman>[Ss]he|[Hh]er|[Hh]erself)|(?P<man>[Hh]e|[Hh]is|[Hh]im|[Hh]imself))\b(?![’'])")
OPENS = pattern(r"(?:(?P<woman>She|Her)|(?P<man>He|His)) ")
OTHERS = {
    "woman": pattern(
        r"\b(?:Mr|Sir|Lord|man|men|husband|father|son|brother|boy|king|prince|uncle|nephew|grandfather|boyfriend|gentleman|chairman|spokesman|widower)\b"
    ),
    "man": pattern(
        r"\b(?:Mrs|Ms|Miss|Dame|Lady|woman|women|wife|mother|daughter|sister|girl|queen|princess|aunt|niece|grandmother|girlfriend|lady|chairwoman|spokeswoman|widow)\b"
    ),
}
"""Words of a paragraph in which somebody of the other sex may be meant."""
OTHER: Mapping[Sex, Sex] = {"woman": "man", "man": "woman"}
FEWEST = 2
"""Sentences that name one person alone and have the pronoun behind the name, to know it: a single one may be of somebody else."""
SUBJECT = 40
"""Characters of a sentence within which its subject is named."""


class SwitchedPronoun(Options):
    """No options."""


def needs(options: SwitchedPronoun) -> Gate:
    """What a text must hold: pronouns of both."""
    return Gate(
        frozenset(),
        ((Need(frozenset(("she", "her")), frozenset()), Need(frozenset(("he", "his")), frozenset())),),
    )


def check(document: Document, options: SwitchedPronoun) -> Iterator[Finding]:
    """Every sentence that goes on with the other pronoun right behind one whose subject is somebody whose pronoun is known."""
    known = _known(document)
    if not known:
        return
    for block in document.prose_blocks():
        if block.kind != "paragraph":
            continue
        own = sentences_of(document, block)
        for at, (before, sentence) in enumerate(pairwise(own)):
            match = OPENS.match(sentence.text)
            named = {name for one in own[: at + 1] for name in _named(document, one)} if match else set()
            if match is None or len(named) != 1 or _named(document, sentence) or _has_quotation(document, before):
                continue
            (name,) = named
            sex, places = known.get(name, (None, []))
            if sex is None or not match[OTHER[sex]] or OTHERS[sex].search(block.prose):
                continue
            at_name = before.text.find(name)
            if (
                not 0 <= at_name < SUBJECT
                or PRONOUN.search(before.text[:at_name])
                or inside(quoted(document, block), sentence.start, sentence.start + 1)
            ):
                continue
            place = document.place(block, sentence.start, sentence.start + len(match[0]) - 1, "of whom?")
            yield Finding(
                place=place,
                evidence=(
                    document.place(block, before.start, before.start + at_name + len(name), "who was spoken of"),
                    *places[:FEWEST],
                ),
                values={"match": place.quote, "name": name, "other": places[0].quote.lower()},
                confidence=0.8,
            )


def _known(document: Document) -> dict[str, tuple[Sex, list[Place]]]:
    """Those whose pronoun is the same in all sentences that name them alone, with its places."""
    found: dict[str, dict[str, list[Place]]] = {}
    for block in document.prose_blocks():
        spans = quoted(document, block)
        for sentence in sentences_of(document, block):
            named = _named(document, sentence)
            if len(named) != 1:
                continue
            (name,) = named
            # “she married Denzil Rowe” tells nothing of him
            behind = block.prose.find(name, sentence.start, sentence.end)
            if behind < 0 or PRONOUN.search(block.prose, sentence.start, behind):
                continue
            for match in PRONOUN.finditer(block.prose, behind, sentence.end):
                if not inside(spans, *match.span()) and match.lastgroup:
                    place = document.place(block, *match.span(), "elsewhere")
                    found.setdefault(name, {}).setdefault(match.lastgroup, []).append(place)
                    break
    return {
        name: ("woman" if "woman" in sexes else "man", places)
        for name, sexes in found.items()
        if len(sexes) == 1
        and len(first_names(document)[name]) == 1
        and len(places := next(iter(sexes.values()))) >= FEWEST
    }


def _named(document: Document, sentence: Sentence) -> set[str]:
    """The surnames of those whom a sentence names outside of quotations, of all whom the text introduces with a first name."""
    introduced = first_names(document)
    spans = quoted(document, sentence.block)
    names = names_of(document, sentence.block, sentence.start, sentence.end)
    people = (person(name.text)[1] for name in names if not inside(spans, name.start, name.end))
    return {surname for surname in people if surname in introduced}


def _has_quotation(document: Document, sentence: Sentence) -> bool:
    """Whether somebody speaks in a sentence, so that the next may be of whoever is spoken to."""
    return any(start < sentence.end and sentence.start < end for start, end in quoted(document, sentence.block))
