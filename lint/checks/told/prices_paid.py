"""What was paid for one thing, told twice: “bought the old mill for £2.4 million”, “the £2.6 million that the council
paid for the mill”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks.told.known_things import COMPARED, OTHERS, SUM, may_be_rounded, priced
from lint.checks.told.numbers import Told
from lint.document import Document
from lint.language.quantities.bounds import BOUND
from lint.language.quotations import stands_quoted
from lint.language.sentences import whole_sentences
from lint.language.words import lower_in_place, vocabulary
from lint.patterns import pattern

_THING = r"(?:the|its|their|an?|this) (?:(?!of\b|for\b|and\b|in\b)[\w’'-]+ ){0,3}?(?P<noun>[a-z]{4,})"
_WHERE = r"(?: (?:in|on|at|near|of|from) [^.;:,\d]{1,40}?)?"
_BOUGHT = r"(?:bought|buys?|buying|acquired?|acquires|purchased?)"
SHAPES = (
    pattern(rf"\b{_BOUGHT} {_THING}{_WHERE} for {BOUND}{SUM}"),
    pattern(rf"\b(?:paid|pays?|spent) {BOUND}{SUM}(?: of [a-z ]{{3,20}})? (?:for|on) {_THING}\b"),
    pattern(rf"{SUM} (?:that |which )?(?:(?!paid\b)[a-z’'-]+ ){{0,4}}(?:paid|spent) (?:for|on) {_THING}\b"),
    pattern(
        rf"\b(?:the|its|their|this) (?:[\w’'-]+ ){{0,2}}?(?P<noun>[a-z]{{4,}}),?(?: which)? (?:was|were|had been) {_BOUGHT} for {BOUND}{SUM}"
    ),
    pattern(
        rf"\b(?:the|its|their|this) (?:[\w’'-]+ ){{0,2}}?(?P<noun>[a-z]{{4,}}){_WHERE},?(?: which)? (?:(?:was|were|has been|had been) sold for|sold for|fetched) {BOUND}{SUM}"
    ),
)
"""In small letters: who bought what for how much, in whatever order."""
YEAR = pattern(r"\b(?:1[5-9]|20)\d\d\b|\bago\b")
"""Words of a sentence whose price may be that of another time."""
BEHIND = 20
"""Characters behind a price in which such a word still limits it."""


def prices_paid(document: Document) -> Iterator[tuple[Told, Told]]:
    """The later and the earlier price of each thing for which the text has two, one apart from the other."""
    told: dict[tuple[str, str], list[Told]] = {}
    for sentence in whole_sentences(document):
        lower = lower_in_place(sentence.text)
        if not any(
            word in lower
            for word in ("bought", "buy", "acquire", "purchase", "paid", "pay", "spent", "sold", "fetched")
        ):
            continue
        if OTHERS.search(lower) or COMPARED.search(lower):
            continue
        for match in (match for shape in SHAPES for match in shape.finditer(lower)):
            one = priced(sentence, match)
            if YEAR.search(lower, 0, match.end() + BEHIND):
                continue
            if not match.groupdict().get("bound") and not stands_quoted(document, one):
                told.setdefault((match["noun"], match["unit"]), []).append(one)
    for (noun, _), every in told.items():
        if len(every) != 2 or f"{noun}s" in vocabulary(document):
            continue
        earlier, later = every
        if earlier.block is later.block and abs(earlier.start - later.start) < len(noun):
            continue
        if earlier.value != later.value and not may_be_rounded(earlier.value, later.value):
            yield later, earlier
