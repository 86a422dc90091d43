"""Since when somebody has been in office, or with a firm or club, told with two years: “Quist, mayor since 2015”,
“Quist, who became mayor in 2018”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import Document
from lint.language.events.statements import Statement
from lint.language.names.people import PERSON, may_be_one, person
from lint.language.quotations import inside, quoted
from lint.language.sentences import whole_sentences
from lint.patterns import CAPITAL, pattern

_YEAR = r"(?P<year>(?:19|20)\d\d)\b(?![–/-]\d)"
HAS_YEAR = pattern(r"[12][09]\d\d")
_ROLE = r"(?:the |its |their |his |her )?(?P<role>(?!as\b)[a-z]+(?:[ -](?!(?:of|at|in|for|since|and|to|on)\b)[a-z]+)?)"
_WHO = rf"(?<![\w’'-])(?P<name>{PERSON}),?"
SINCE = (
    pattern(rf"{_WHO} (?:who )?(?:has been|has served as|has worked as) {_ROLE} (?:[^.;:()“”\"\d]{{0,40}} )?since {_YEAR}"),
    pattern(rf"(?<![\w’'-])(?P<name>{PERSON}), (?!(?:has|have|had|is|was|who|were)\b){_ROLE} (?:[^.;:()“”\"\d]{{0,40}} )?since {_YEAR}"),
    pattern(rf"{_WHO} (?:who )?(?:became|was made|was named|was appointed|took over as) {_ROLE} (?:[^.;:()“”\"\d]{{0,40}} )?in {_YEAR}"),
)  # fmt: skip
_HEADS = r"manager|head coach|coach|captain|editor|chief executive|director|headteacher|chairman|chairwoman|mayor|president|governor"
TOOK_OVER = (
    pattern(
        rf"\b(?P<role>{_HEADS}),? (?P<name>{PERSON}), who (?:took over|took charge|was appointed|got the job|took the job) in (?:[A-Z][a-z]+ )?{_YEAR}"
    ),
    pattern(
        rf"{_WHO} (?:who )?took (?:over|charge) as {_ROLE} (?:[^.;:()“”\"\d]{{0,40}} )?in (?:[A-Z][a-z]+ )?{_YEAR}"
    ),
)
"""“manager Anna Quist, who took over in 2021”."""
CAME = pattern(
    rf"{_WHO} (?:who )?(?:joined|signed|moved|arrived) from [{CAPITAL}][\w’'-]*(?: [{CAPITAL}][\w’'-]*)? in (?:[A-Z][a-z]+ )?{_YEAR}"
)
"""When somebody came to where the text tells that he or she has been."""
_WHERE = rf"(?P<where>[{CAPITAL}][\w&’'-]*\w(?: [{CAPITAL}][\w&’'-]*\w){{0,2}})"
JOINED = (
    pattern(rf"{_WHO} (?:who )?(?:has |had )?joined (?:the )?{_WHERE}(?: as [^.;:()\d]{{3,40}}?)? in (?:[A-Z][a-z]+ )?{_YEAR}"),
    pattern(rf"{_WHO} (?:who )?(?:has|have) (?:played for|worked for|worked at|been with|been at|led|coached|managed) (?:the )?{_WHERE} since (?:[A-Z][a-z]+ )?{_YEAR}"),
)  # fmt: skip
OTHERWISE = pattern(
    r"\b(?:again|first|second|third|acting|interim|deputy|vice|former\w*|until|from|before|after|returned|loan|"
    r"academy|youth|left|re-?\w*elected|re-?appointed|twice|between|then|later)\b"
)
"""Words of another office, or of one held more than once."""
CAME_FROM = pattern(rf" from (?=[{CAPITAL}])")
"""What tells where somebody was before, and of no other time."""
PRONOUNS = frozenset(("He", "She", "They", "It", "Who"))
"""Who they stand for another sentence says."""
BEGINNINGS = " since | became | made | named | appointed | took | got | joined | signed | moved | arrived ".split("|")
"""Of which a sentence has one that tells of such a year."""
BEHIND = 20
"""Characters behind such a year in which those words still limit it."""
APART = 2
"""Years apart at least: who was named in December may have begun in January."""


def in_office(document: Document) -> Iterator[tuple[Statement, Statement]]:
    """The later and the earlier of two statements of when somebody began in an office."""
    first: dict[tuple[str, str], tuple[Statement, tuple[str, str]]] = {}
    for sentence in whole_sentences(document):
        if not any(piece in sentence.text for piece in BEGINNINGS) or not HAS_YEAR.search(sentence.text):
            continue
        for match in (
            match for shape in (*SINCE, *TOOK_OVER, *JOINED, CAME) for match in shape.finditer(sentence.text)
        ):
            who = person(match["name"])
            start, end = (sentence.start + at for at in match.span("year"))
            limits = CAME_FROM.sub(" ", sentence.text[: match.end() + BEHIND])
            if not who[1] or who[1] in PRONOUNS or OTHERWISE.search(limits):
                continue
            if inside(quoted(document, sentence.block), start, end):
                continue
            groups = match.groupdict()
            what = f"as {groups['role']}" if "role" in groups else f"at {groups['where']}" if "where" in groups else ""
            one = Statement("start", f"{who[1]} {what}".strip(), match["year"], sentence.block, start, end)
            same = [key for key in first if key[0] == who[1] and "" in (what, key[1]) and not key[1].startswith("as ")]
            key = same[0] if len(same) == 1 and not what.startswith("as ") else (who[1], what)
            other, other_who = first.setdefault(key, (one, who))
            if abs(int(one.value) - int(other.value)) >= APART and may_be_one(document, other_who, who):
                yield one, other
