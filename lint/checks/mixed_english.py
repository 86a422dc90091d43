"""British and American spelling mixed in one text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from lint.checks import Options, option
from lint.diagnostics import Edit, Finding, Fix
from lint.document import Block, Document, Place
from lint.language.quotations import inside, quoted
from lint.language.words import vocabulary
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "odd": "the word on the smaller side",
    "odd-kind": "British or American",
    "usual": "the word on the larger side",
    "usual-kind": "American or British",
    "odd-count": "how many words the smaller side has",
    "usual-count": "how many the larger side has",
}
WORD = pattern(r"[A-Za-z]{4,}")
DOUBLING = pattern("l(?:ed|ing|er|ers)$")
EITHER = frozenset(
    """
    aeon aeons aesthete aesthetes aesthetic aesthetically aesthetics ageing amphitheatre analogue analogues archaeological
    archaeologist archaeologists archaeology axe bannister bannisters baulk bingeing buses busing cancellation cancellations
    catalogue catalogued catalogues cataloguing chilli cosy dialogue dialogues disc discs draught epilogue epilogues fillet
    fillets filleted gases gauge gauged gauges gauging gipsies gramme grammes groyne judgement likeable licence licences
    licenced licencing metre metres micrometre minibuses monologue monologues moustache moustaches mould omelette omelettes
    phoney philtre philtres practise practised practises practising prologue prologues sabre sheikh spectre theatre theatres
    tonne tonnes travelogue tranquilly tyre tyres videodisc woolly woollies worshipped worshipping worshipper yoghurt
    chequered cheque councillor councillors counsellor counsellors instal glamour saviour instalment install mitre louvre
    lustre bougainvillaea gaol misspelt likeable pummelled pummelling snowploughs storey storeys kerb grey greys analyses micrometers micrometer
    """.split()
)
"""Words that both sides use in some sense ("theatre" in names, "disc", "meter" as a device), so that they prove nothing."""


class MixedEnglish(Options):
    """Options."""

    english: Literal["mixed", "british", "american", "canadian", "australian"] = option(
        "mixed", "the spelling of the house; “mixed” looks only whether a text keeps to one side"
    )
    allow: tuple[str, ...] = option((), "words that are let through")


@cache
def sides() -> dict[str, tuple[str, str]]:
    """Every telling word in lower case, with its side and the other side's spelling.

    The pairs are those of the breame package (Apache-2.0), without the words in -ise and -ize: -ize is British too.
    """
    from breame.data.spelling_constants import BRITISH_ENGLISH_SPELLINGS

    found: dict[str, tuple[str, str]] = {}
    for british, american in BRITISH_ENGLISH_SPELLINGS.items():
        if british in EITHER or british.endswith(ENDINGS_IN_ISE):
            continue
        found[british] = ("British", american)
        found[american] = ("American", british)
    return found


def check(document: Document, options: MixedEnglish) -> Iterator[Finding]:
    """One finding for a document: the places of the smaller side, with the larger side as evidence."""
    found: dict[str, list[tuple[Block, int, int, str]]] = {"British": [], "American": []}
    telling = sides()
    allowed = {word.lower() for word in options.allow}
    if len({telling[word][0] for word in telling.keys() & vocabulary(document)}) < 2:
        return
    for block in document.prose_blocks():
        spans: list[tuple[int, int]] | None = None
        for match in WORD.finditer(block.prose):
            lower = match[0].lower()
            if lower not in telling or lower in allowed:
                continue
            spans = quoted(document, block) if spans is None else spans
            if not inside(spans, match.start(), match.end()) and not _is_in_name(block, match):
                side, other = telling[lower]
                found[side].append((block, match.start(), match.end(), other))
    british, american = found["British"], found["American"]
    if not british or not american or options.english in ("canadian", "australian"):
        return
    # On equal terms the side that comes later is the odd one: the text had begun otherwise.
    british_is_odd = len(british) < len(american) or (
        len(british) == len(american) and british[0][0].ordinal > american[0][0].ordinal
    )
    if options.english in ("british", "american"):
        british_is_odd = options.english == "american"
    odd_side, usual_side = ("British", "American") if british_is_odd else ("American", "British")
    odd, usual = found[odd_side], found[usual_side]
    places = [document.place(block, start, end, f"{odd_side} spelling") for block, start, end, _ in odd]
    evidence = [document.place(block, start, end, f"{usual_side} spelling") for block, start, end, _ in usual]
    yield Finding(
        place=places[0],
        also=tuple(places[1:]),
        evidence=tuple(evidence),
        values={
            "odd": places[0].quote,
            "odd-kind": odd_side,
            "usual": evidence[0].quote,
            "usual-kind": usual_side,
            "odd-count": str(len(odd)),
            "usual-count": str(len(usual)),
        },
        fixes=_fixes(odd, places, usual_side),
        confidence=0.85 if _is_telling(places) and _is_telling(evidence) else 0.7,
    )


def _is_telling(places: list[Place]) -> bool:
    """Whether a side rests on more than doubled letters ("cancelled"), which many writers of the other side use too."""
    return any(not DOUBLING.search(place.quote.lower()) for place in places)


def _fixes(odd: list[tuple[Block, int, int, str]], places: list[Place], side: str) -> tuple[Fix, ...]:
    edits = []
    for (block, start, end, other), place in zip(odd, places, strict=True):
        if not block.in_one_run(start, end):
            return ()
        edits.append(Edit(place.start, place.end, _cased(other, place.quote)))
    title = (
        f"Write “{edits[0].replacement}”" if len(edits) == 1 else f"Use the {side} spelling in all {len(edits)} places"
    )
    return (Fix(title, tuple(edits)),)


def _cased(word: str, like: str) -> str:
    if like.isupper():
        return word.upper()
    return word.capitalize() if like[:1].isupper() else word


def _is_in_name(block: Block, match: re.Match[str]) -> bool:
    """Whether a word is part of the name of a body, place or work, which is written as its owner writes it.

    A title before a person's name ("Defence Minister Ann Lee") is no such name; a headline has capitals throughout.
    """
    if not match[0][:1].isupper() or block.kind in ("headline", "heading"):
        return False
    prose = block.prose
    before = re.search(
        r"([A-Z][\w.’'-]*)\s+(?:of\s+|for\s+|and\s+|the\s+)*$", prose[max(0, match.start() - 40) : match.start()]
    )
    after = re.match(r"\s+(?:of\s+|for\s+|and\s+|the\s+)*([A-Z][\w.’'-]*)", prose[match.end() : match.end() + 40])
    if after and after[1] in TITLES:
        return False
    return bool(before or after)


ENDINGS_IN_ISE = tuple(f"i{letter}{rest}" for letter in "sz" for rest in "e ed es ing er ers ation ations able".split())
TITLES = frozenset(
    "Minister Ministers Secretary Chief Spokesman Spokeswoman Spokesperson Adviser Advisor Attaché Correspondent Editor Analyst".split()
)
"""Words that make an office of the word before them, not a body."""
