"""Which place something has among its kind, told twice: “the largest ferry line in the north”,
“the second-largest ferry line in the north”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks.told.numbers import Told
from lint.document import Document
from lint.language.quotations import stands_quoted
from lint.language.sentences import whole_sentences
from lint.language.temporal.words import ORDINALS
from lint.patterns import CAPITAL, pattern

_NAME = rf"(?P<who>[{CAPITAL}][\w’'-]*\w(?: [{CAPITAL}][\w’'-]*\w){{0,3}})"
PLACED = pattern(
    rf"(?<![\w’'-]){_NAME}(?:, | is | was |, which is |, which was )(?:the|[{CAPITAL}][\w-]+[’']s?|its|an?) "
    r"(?P<rank>(?:(?P<ordinal>second|third|fourth|fifth)[- ])?(?P<most>largest|biggest|oldest|longest|tallest|highest|smallest|busiest|richest|fastest|deepest)) "
    rf"(?P<kind>[a-z-]+(?: (?!and\b|which\b|that\b|who\b)[a-z-]+){{0,3}}?(?: (?:in|of|on) (?:the )?[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+)?)?)"
    r"(?=[,.;]| (?:and|has|had|said|is|was|will)\b)"
)
"""A name, the place that it has, and among what."""
SAME = {"biggest": "largest"}


def superlatives(document: Document) -> Iterator[tuple[Told, Told]]:
    """The later and the earlier place of each thing that has two."""
    first: dict[tuple[str, str, str], Told] = {}
    for sentence in whole_sentences(document):
        for match in PLACED.finditer(sentence.text) if "est " in sentence.text else ():
            start, end = (sentence.start + at for at in match.span("rank"))
            number = ORDINALS[match["ordinal"]] if match["ordinal"] else 1
            one = Told(sentence.block, start, end, float(number))
            if stands_quoted(document, one):
                continue
            key = match["who"].split()[-1], SAME.get(match["most"], match["most"]), match["kind"]
            other = first.setdefault(key, one)
            if other.value != one.value:
                yield one, other
