"""One person who is “Ms Holm” here and “Mr Holm” there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.people import first_names
from lint.language.quotations import inside, quoted
from lint.patterns import CAPITAL, SMALL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"name": "the name here", "other": "the name elsewhere"}
TITLED = pattern(
    rf"(?<!and )\b(?P<title>Mr|Mrs|Ms|Miss)\.? (?P<last>[{CAPITAL}][{SMALL}]+(?:[-’'][{CAPITAL}][{SMALL}]+)?)(?![\w-]| (?:and (?:Mr|Ms|Miss)|[{CAPITAL}]))"
)
MAN = "Mr"
KIN = pattern(
    r"\b(?:husbands?|wife|wives|brothers?|sisters?|sons?|daughters?|mothers?|fathers?|parents|couple|famil(?:y|ies)|married|widow(?:er)?|twins?|siblings?|cousins?|Mr and Mrs)\b"
)
"""Words of a paragraph in which another of that surname may come in."""


class TwoCourtesies(Options):
    """No options."""


def needs(options: TwoCourtesies) -> Gate:
    """What a text must hold: a title of a man, and one of a woman."""
    return Gate(
        frozenset(), ((Need(frozenset(("mr",)), frozenset()), Need(frozenset(("mrs", "ms", "miss")), frozenset())),)
    )


def check(document: Document, options: TwoCourtesies) -> Iterator[Finding]:
    """Whoever has the title of the other sex once, where nobody else has that surname and the text speaks of no family."""
    titled: dict[str, dict[bool, list[tuple[Block, int, int]]]] = {}
    for block in document.prose_blocks():
        spans = quoted(document, block)
        for match in TITLED.finditer(block.prose):
            if inside(spans, *match.span()):
                continue
            titled.setdefault(match["last"], {}).setdefault(match["title"] == MAN, []).append((block, *match.span()))
    for last, sides in titled.items():
        if len(sides) != 2 or len(first_names(document).get(last, ())) != 1:
            continue
        usual, odd = sorted(sides.values(), key=len, reverse=True)  # of two that stand once, the later one is odd
        if len(odd) > 1:
            continue
        block, start, end = odd[0]
        if any(last in one.prose and KIN.search(one.prose) for one in document.prose_blocks()):
            continue
        place = document.place(block, start, end, "called so here")
        evidence = tuple(document.place(*each, "and so there") for each in usual)
        yield Finding(
            place=place,
            evidence=evidence,
            values={"name": place.quote, "other": evidence[0].quote},
            confidence=0.8 if len(usual) > 1 else 0.76,
        )
