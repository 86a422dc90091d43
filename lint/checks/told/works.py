"""Which of somebody’s works one is, told twice: “her second novel, The Quay”, “The Quay, her third novel”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks.told.numbers import Told
from lint.checks.told.telling_words import OF_WORKS
from lint.document import Document
from lint.language.sentences import whole_sentences
from lint.language.temporal.words import ORDINALS
from lint.patterns import CAPITAL, pattern

KINDS = "|".join(sorted(OF_WORKS))
DEBUT = "debut"
_ORDINAL = rf"(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|{DEBUT})"
_TITLE = rf"[“\"‘']?(?P<title>[{CAPITAL}][\w’'-]*(?: (?:[{CAPITAL}][\w’'-]*|of|the|and|in|on|at|for|to|a|an)){{0,6}})[,.]?[”\"’']?"
_WHOSE = rf"(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[{CAPITAL}][\w’'-]+[’']s?|(?:the )?(?:band|author|singer|group|director|writer|rapper|duo|composer|artist)[’']s)"
SHAPES = (
    pattern(rf"\b{_WHOSE} {_ORDINAL} (?:[a-z-]+ )??(?P<kind>{KINDS})(?:, (?:called |titled |entitled )?| |: ){_TITLE}"),
    pattern(
        rf"(?:^|[.,;:] |[“\"]|\b(?:of|to|in|on|with|from|by|is|was|for|and) ){_TITLE}(?:, | is | was |, which (?:is|was) ){_WHOSE} "
        rf"{_ORDINAL} (?:[a-z-]+ )??(?P<kind>{KINDS})\b"
    ),
)  # fmt: skip
"""The number of a work, with its title."""
TELLING = tuple(sorted(OF_WORKS))


def numbered_works(document: Document) -> Iterator[tuple[Told, Told]]:
    """The later number and the earlier one, of each title that has two."""
    first: dict[tuple[str, str], Told] = {}
    for sentence in whole_sentences(document):
        if not any(kind in sentence.text for kind in TELLING):
            continue
        for match in (match for shape in SHAPES for match in shape.finditer(sentence.text)):
            ordinal = match["ordinal"]
            number = 1 if ordinal == DEBUT else ORDINALS[ordinal]
            start, end = (sentence.start + at for at in match.span("ordinal"))
            one = Told(sentence.block, start, end, number)
            title = match["title"].removeprefix("The ").rstrip("'’")
            other = first.setdefault((title, match["kind"]), one)
            if other.value != one.value:
                yield one, other
