"""The age of somebody whom a headline does not name: “Grandmother, 71, swims lough”, “Man, 34, jailed”."""

from __future__ import annotations

import re

from lint.document import Block, Document
from lint.patterns import pattern
from lint.records import Record

AGED = pattern(r"(?:^|[ :–—-])(?P<who>[^\W\d_][\w’'-]*), (?P<age>1[0-9]|[2-9]\d|10\d),? (?=[^\W\d_])")
"""“Driver, 34, jailed”."""
_KIND = "man|woman|boy|girl|child|baby|toddler|teenager|driver|cyclist|motorcyclist|pedestrian|passenger|pensioner|student|grandmother|grandfather|mother|father"
OF_KIND = pattern(
    rf"\b(?:(?P<who>{_KIND}), (?P<age>\d{{1,3}}),? (?=[a-z])|(?P<first>\d{{1,3}})-year-old (?P<whom>{_KIND})\b)",
    re.IGNORECASE,
)
"""Somebody of some kind with an age, in a headline."""
IN_TEXT = (
    pattern(rf"\b(?P<age>\d{{1,3}})-year-old (?:[a-z]+ )?(?P<who>{_KIND})\b"),
    pattern(rf"\b(?P<who>{_KIND})(?:,? aged| of|,) (?P<age>\d{{1,3}})\b(?=[,.]? [a-z]|[.,])"),
    pattern(rf"\b(?P<who>{_KIND}), who (?:is|was) (?P<age>\d{{1,3}})\b(?=[,.])"),
)
"""The same in a text."""
AGE = pattern(r"\b(\d{1,3})-year-old|\baged (\d{1,3})\b|, (\d{1,3}),|\bwho (?:is|was) (\d{1,3})\b[,.]")
"""Any age of a text."""
FIGURE = pattern(r"\d+")
NAMED = pattern(r"\b(?:and|or|vs?|of|at|to|from|in|on)$", re.IGNORECASE)


class InHeadline(Record):
    """An age in a headline, `block.prose[start:end]`."""

    block: Block
    start: int
    end: int
    age: int


def age_in_headline(document: Document) -> InHeadline | None:
    """The one such age; None where the headline has none or several."""
    for block in document.blocks:
        if block.kind == "headline":
            found: list[re.Match[str]] = [one for one in AGED.finditer(block.prose) if not NAMED.search(one["who"])]
            if len(found) == 1 and sum(map(str.isdigit, block.prose)) == len(found[0]["age"]):
                return InHeadline(block, *found[0].span("age"), int(found[0]["age"]))
            return None
    return None


def ages_of_kind(document: Document) -> tuple[InHeadline, InHeadline] | None:
    """The age in the headline and that in the text,
    where both are of one of a kind (“a man”) and the text has no other age.

    None where the text has the same number, or more than one of the kind.
    """
    heads = [block for block in document.blocks if block.kind == "headline"]
    said = [(block, match) for block in heads for match in OF_KIND.finditer(block.prose)]
    if len(said) != 1:
        return None
    ((block, match),) = said
    group, who = ("age", match["who"]) if match["who"] else ("first", match["whom"])
    body = [one for one in document.prose_blocks() if one.kind not in ("headline", "heading") and not one.key]
    ages = {next(filter(None, found)) for one in body for found in AGE.findall(one.prose)}
    told = [
        (one, found)
        for one in body
        for shape in IN_TEXT
        for found in shape.finditer(one.prose)
        if found["who"].lower() == who.lower()
    ]
    figures = {figure for one in body for figure in FIGURE.findall(one.prose)}
    if not told or ages - {told[0][1]["age"]} or match[group] in figures:
        return None
    other, found = told[0]
    if sum(len(re.findall(rf"\b[Aa]n? (?:[\w-]+ ){{0,2}}{who.lower()}\b", one.prose)) for one in body) > 1:
        return None  # “A man was held after a 43-year-old man was hurt”
    return (
        InHeadline(block, *match.span(group), int(match[group])),
        InHeadline(other, *found.span("age"), int(found["age"])),
    )
