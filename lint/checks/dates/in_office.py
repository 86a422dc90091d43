"""Since when somebody has been in office, or with a firm or club, told with two years: “Quist, mayor since 2015”, “Quist, who became mayor in 2018”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import Document
from lint.language.people import PERSON, may_be_one, person
from lint.language.quotations import inside, quoted
from lint.language.sentences import sentences
from lint.language.statements import Statement
from lint.patterns import CAPITAL, pattern

_YEAR = r"(?P<year>(?:19|20)\d\d)\b(?![–/-]\d)"
_ROLE = r"(?:the |its |their |his |her )?(?P<role>[a-z]+(?:[ -](?!(?:of|at|in|for|since|and|to|on)\b)[a-z]+)?)"
_WHO = rf"(?<![\w’'-])(?P<name>{PERSON}),?"
SINCE = (
    pattern(rf"{_WHO} (?:who )?(?:has been|has served as|has worked as) {_ROLE} (?:[^.;:()“”\"\d]{{0,40}} )?since {_YEAR}"),
    pattern(rf"{_WHO} {_ROLE} (?:[^.;:()“”\"\d]{{0,40}} )?since {_YEAR}"),
    pattern(rf"{_WHO} (?:who )?(?:became|was made|was named|was appointed|took over as) {_ROLE} (?:[^.;:()“”\"\d]{{0,40}} )?in {_YEAR}"),
)  # fmt: skip
_WHERE = rf"(?P<where>[{CAPITAL}][\w&’'-]*\w(?: [{CAPITAL}][\w&’'-]*\w){{0,2}})"
JOINED = (
    pattern(rf"{_WHO} (?:who )?(?:has |had )?joined (?:the )?{_WHERE}(?: as [^.;:()\d]{{3,40}}?)? in (?:[A-Z][a-z]+ )?{_YEAR}"),
    pattern(rf"{_WHO} (?:who )?(?:has|have) (?:played for|worked for|worked at|been with|been at|led|coached|managed) (?:the )?{_WHERE} since (?:[A-Z][a-z]+ )?{_YEAR}"),
)  # fmt: skip
OTHERWISE = pattern(
    r"\b(?:again|first|second|third|acting|interim|deputy|vice|former\w*|until|from|before|after|returned|loan|academy|youth|left|re-?\w*elected|re-?appointed|twice|between|then|later)\b"
)
"""Words of another office, or of one held more than once."""
APART = 2
"""Years apart at least: who was named in December may have begun in January."""


def in_office(document: Document) -> Iterator[tuple[Statement, Statement]]:
    """The later and the earlier of two statements of when somebody began in an office."""
    first: dict[tuple[str, str], tuple[Statement, tuple[str, str]]] = {}
    for sentence in sentences(document):
        if not (" since " in sentence.text or " in " in sentence.text) or OTHERWISE.search(sentence.text):
            continue
        for match in (match for shape in (*SINCE, *JOINED) for match in shape.finditer(sentence.text)):
            who = person(match["name"])
            start, end = (sentence.start + at for at in match.span("year"))
            if not who[1] or inside(quoted(document, sentence.block), start, end):
                continue
            groups = match.groupdict()
            what = f"as {groups['role']}" if "role" in groups else f"at {groups['where']}"
            one = Statement("start", f"{who[1]} {what}", match["year"], sentence.block, start, end)
            other, other_who = first.setdefault((who[1], what), (one, who))
            if abs(int(one.value) - int(other.value)) >= APART and may_be_one(document, other_who, who):
                yield one, other
