"""How much of a stuff there is, told twice: “4,000 tonnes of grain”, “the 400 tonnes of grain”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks.told.known_sets import OTHERS
from lint.checks.told.known_things import may_be_rounded
from lint.checks.told.numbers import Told, as_told
from lint.checks.told.telling_words import AMOUNTS
from lint.document import Document, reading_order
from lint.language.quantities.bounds import ROUGHLY
from lint.language.quantities.numbers import NUMBER
from lint.language.quotations import stands_quoted
from lint.language.sentences import whole_sentences
from lint.language.words import lower_in_place
from lint.patterns import pattern

AMOUNT = pattern(
    rf"(?P<the>\b(?:the|all|its|their) )?(?<![\w.,/-])(?P<number>{NUMBER}) (?P<unit>{'|'.join(sorted(AMOUNTS))}) of (?P<noun>(?!the\b|an?\b|which\b|it\b|this\b)[a-z]{{3,}})"
)
LESS = pattern(rf"\b(?:{ROUGHLY}|remaining|rest|already|per|a (?:day|year|month|week)|each|every|from|of which)\b")
"""Words of a sentence whose amount is rough, or a part."""


def amounts_of(document: Document) -> Iterator[tuple[Told, Told]]:
    """The amount that a text comes back to, where it has told one other of the same."""
    told: dict[tuple[str, str], list[tuple[bool, Told]]] = {}
    for sentence in whole_sentences(document):
        lower = lower_in_place(sentence.text)
        for match in AMOUNT.finditer(lower) if " of " in lower else ():
            one = as_told(sentence, match)
            limits = (limit.search(lower, 0, match.end()) for limit in (OTHERS, LESS))
            if not (any(limits) or stands_quoted(document, one)):
                told.setdefault((match["unit"], match["noun"]), []).append((match["the"] is not None, one))
    for every in told.values():
        first, last = every[0], every[-1]
        if (
            len({one.value for _, one in every}) != 2
            or not last[0]
            or first[0]
            or may_be_rounded(first[1].value, last[1].value)
        ):
            continue
        if first[1].value != last[1].value and reading_order(first[1]) < reading_order(last[1]):
            yield last[1], first[1]
