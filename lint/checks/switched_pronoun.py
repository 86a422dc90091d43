"""“He” for somebody who is “she” in the rest of the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, pairwise
from typing import Literal

from lint.checks import Options
from lint.checks._everywhere import blocks_with
from lint.checks.naming.alone_in_paragraph import he_and_she_alone
from lint.checks.naming.of_one_age import man_and_woman
from lint.checks.naming.one_speaker import A_MAN, A_WOMAN, OF_MEN, OF_WOMEN, called_he_and_she, titled_otherwise
from lint.diagnostics import LIKELY, Finding
from lint.document import Document, Place
from lint.gates import Gate, Need
from lint.language.names.people import first_names, person
from lint.language.names.whole import WholeName, names_of
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, sentences_of
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
OTHER_THAN = {
    "woman": pattern(rf"\b(?:Mr|Sir|Lord|chairman|spokesman|{A_MAN})\b"),
    "man": pattern(rf"\b(?:Mrs|Ms|Miss|Dame|Lady|chairwoman|spokeswoman|{A_WOMAN})\b"),
}
"""Words of a paragraph in which somebody of the other sex may be meant."""
OF_ANOTHER = pattern(
    r"\b(?:the|an?|his|her|their|another|one|young|teenage) (?:[\w-]+ ){0,2}(?:students?|pupils?|victims?|girls?|boys?|teens?|teenagers?|child|children|"
    r"wom[ae]n|m[ae]n|wife|husband|mother|father|sister|brother|daughter|son|friend|girlfriend|boyfriend|partner|patient|colleague|neighbou?r|player|driver|officer)\b"
)
"""Somebody between a name and a pronoun, who may be meant."""
OTHER: Mapping[Sex, Sex] = {"woman": "man", "man": "woman"}
FEWEST = 2
"""Sentences that name one person alone and have the pronoun behind the name, to know it:
a single one may be of somebody else."""
OF_ONE = (called_he_and_she, titled_otherwise, he_and_she_alone, man_and_woman)
SUBJECT = 40
"""Characters of a sentence within which its subject is named."""


class SwitchedPronoun(Options):
    """No options."""


def needs(options: SwitchedPronoun) -> Gate:
    """What a text must hold: pronouns of both."""
    return Gate(
        frozenset(),
        (
            (
                Need(frozenset(("she", "her", *OF_WOMEN)), frozenset()),
                Need(frozenset(("he", "his", *OF_MEN)), frozenset()),
            ),
            (Need(frozenset(("woman", "girl")), frozenset()), Need(frozenset(), frozenset(("-year-old ",)))),
        ),
    )


def check(document: Document, options: SwitchedPronoun) -> Iterator[Finding]:
    """Every sentence that goes on with the other pronoun right behind one whose subject is somebody
    whose pronoun is known."""
    yield from _of_one_speaker(document)
    known = _known(document)
    for block in document.prose_blocks() if known else ():
        if block.kind != "paragraph":
            continue
        every: set[str] = set()  # all who were named in the paragraph so far
        for before, sentence in pairwise(sentences_of(document, block)):
            named = _named(document, before)
            every.update(named)
            match = OPENS.match(sentence.text)
            if match is None or len(every) != 1 or len(named) != 1 or _named(document, sentence):
                continue
            ((surname, name),) = named.items()
            sex, places = known.get(surname, (None, []))
            if sex is None or not match[OTHER[sex]] or block.ordinal in blocks_with(document, OTHER_THAN[sex]):
                continue
            if (
                name.start - before.start >= SUBJECT
                or PRONOUN.search(block.prose, before.start, name.start)
                or _has_quotation(document, before)
                or inside(quoted(document, block), sentence.start, sentence.start + 1)
            ):
                continue
            place = document.place(block, sentence.start, sentence.start + len(match[0]) - 1, "who is meant?")
            spoken_of = document.place(block, name.start, name.end, "named last")
            yield Finding(
                place=place,
                evidence=(spoken_of, *places[:FEWEST]),
                values={"match": place.quote, "name": surname, "other": places[0].quote.lower()},
                confidence=LIKELY,
            )


def _of_one_speaker(document: Document) -> Iterator[Finding]:
    """Whoever speaks or is named alone in a paragraph and is he and she there, or is “Mr” elsewhere;
    and who is known by an age."""
    for one in chain.from_iterable(read(document) for read in OF_ONE):
        place = document.place(one.block, one.start, one.end, "who is meant?")
        known = document.place(*one.known, "elsewhere")
        yield Finding(
            place=place,
            evidence=(known,),
            values={"match": place.quote, "name": one.who, "other": known.quote},
            confidence=LIKELY,
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
            ((surname, name),) = named.items()
            if PRONOUN.search(block.prose, sentence.start, name.start):
                continue  # “she married Denzil Rowe” tells nothing of him
            for match in PRONOUN.finditer(block.prose, name.end, sentence.end):
                if OF_ANOTHER.search(block.prose, name.end, match.start()):
                    break
                if not inside(spans, *match.span()) and match.lastgroup:
                    place = document.place(block, *match.span(), "elsewhere")
                    found.setdefault(surname, {}).setdefault(match.lastgroup, []).append(place)
                    break
    return {
        surname: ("woman" if "woman" in sexes else "man", places)
        for surname, sexes in found.items()
        if len(sexes) == 1
        and len(first_names(document)[surname]) == 1
        and len(places := next(iter(sexes.values()))) >= FEWEST
        and any(place.quote.lower() in ("he", "she") for place in places)  # “Moe pushed her arm away” may be of another
    }


def _named(document: Document, sentence: Sentence) -> dict[str, WholeName]:
    """Those whom a sentence names outside of quotations by their surnames,
    as far as the text introduces them with a first name."""
    introduced = first_names(document)
    spans = quoted(document, sentence.block)
    found: dict[str, WholeName] = {}
    for name in names_of(document, sentence.block, sentence.start, sentence.end):
        surname = person(name.text)[1]
        if surname in introduced and not inside(spans, name.start, name.end):
            found.setdefault(surname, name)
    return found


def _has_quotation(document: Document, sentence: Sentence) -> bool:
    """Whether somebody speaks in a sentence, so that the next may be of whoever is spoken to."""
    return any(start < sentence.end and sentence.start < end for start, end in quoted(document, sentence.block))
