"""The age at death of the one whom an obituary is about, against the year of birth that another sentence tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._counted_age import OLDEST, YEAR
from lint.checks._dates import counted_to, may_be_old
from lint.checks._everywhere import everywhere
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.language.quotations import is_quoted
from lint.patterns import CAPITAL, pattern

DIED_AT = pattern(
    r"\bdied\b(?:[^.;]|\b(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|St|Mt)\.){0,100}?(?:\. (?:He|She) was|,? (?:at the age of|at age|aged|at)) (?P<age>\d{1,3})\b(?=[.,;]|$)"
)
YEARS = pattern(rf"\b{YEAR}\b")
BORN_IN = pattern(
    rf"\b(?:(?:He|She|[A-Z][\w’'-]+) was born|Born) "
    rf"(?:(?:[^.;]|\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|St|Mt)\.){{0,80}}? )?(?P<birth>{YEAR})\b"
)
"""The death and the birth of the one whom an obituary is about, in sentences of their own."""
LIFE_AT_FOOT = pattern(
    rf"\bborn (?:[^.;:()]{{0,40}} )?(?P<birth>{YEAR}) ?[;,–—-] ?(?:and )?died (?:[^.;:()]{{0,40}} )?(?P<then>{YEAR})\b(?!,? (?:aged|at))",
    re.IGNORECASE,
)
"""Birth and death as they stand at the foot of an obituary."""
LIFESPAN = pattern(rf"(?P<name>[{CAPITAL}][\w’'-]+) \((?P<birth>{YEAR}) ?[–—-] ?(?P<then>{YEAR})\)")
"""Birth and death behind a name: “Ann Lund (1858–1931)”."""
GOES_ON = pattern(r"\b(?:he|she|who|which|until|including)\b")
"""What stands between a birth and a year that is of something else: “Born in Brevik, she also starred in 1989’s …”."""


def ages_at_death(document: Document) -> Iterator[Finding]:
    """The age at death against the year of birth, where a text tells of one birth and one death."""
    died = list(everywhere(document, DIED_AT))
    born = [
        (block, match)
        for block in document.prose_blocks()
        for match in BORN_IN.finditer(block.prose)
        if not GOES_ON.search(match[0])
    ]
    if len({death["age"] for _, death in died}) == len({birth["birth"] for _, birth in born}) == 1:
        # A life is told again at its foot, with birth and death side by side; elsewhere it may be another’s who was as old.
        year = born[0][1]["birth"]
        died = [one for one in died if len(died) == 1 or year in one[0].prose[: one[1].start()]]
        born = born[:1]
    if not born:
        born = list(everywhere(document, LIFE_AT_FOOT))
    if not born:
        born = _lifespans(document, died)
    if len(died) != 1 or len(born) != 1 or any(is_quoted(document, *one) for one in (*died, *born)):
        return
    ((block, death),), ((other, birth),) = died, born
    published = document.metadata.published
    named, ends = YEARS.findall(death[0]), []
    if not named:
        told = born if "then" in birth.groupdict() else []
        feet = told or [(one, match) for one in document.prose_blocks() for match in LIFE_AT_FOOT.finditer(one.prose)]
        ends = [document.place(one, *match.span("then"), "the year of death") for one, match in feet[:1]]
        named = [end.quote for end in ends]
    if not named and published is None:
        return
    then = int(named[-1]) if named or published is None else published.year
    years = then - int(birth["birth"])
    if (
        int(death["age"]) in (years, years - 1)
        or not 0 < years < OLDEST
        or (block is other and death.span() == birth.span())
        or (not named and int(death["age"]) < years and may_be_old(document))
    ):
        return
    yield Finding(
        place=document.place(block, *death.span("age"), "the age at death"),
        evidence=(document.place(other, *birth.span("birth"), "the year of birth"), *ends),
        values={
            "age": death["age"],
            "right": f"{years - 1} or {years}",
            "from": birth["birth"],
            "until": str(then) if named else counted_to(document.metadata),
        },
        confidence=0.88,
        rests_on_today=not named and document.metadata.published_from == "today",
    )


def _lifespans(document: Document, died: list[tuple[Block, re.Match[str]]]) -> list[tuple[Block, re.Match[str]]]:
    """The one lifespan of a text, where it is that of a name in the paragraph that tells of the one death."""
    found = list(everywhere(document, LIFESPAN))
    return found if len(found) == len(died) == 1 and found[0][1]["name"] in died[0][0].prose else []
