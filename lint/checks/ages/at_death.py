"""The age at death of the one whom an obituary is about, against the year of birth that another sentence tells."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from lint.checks._everywhere import everywhere
from lint.checks.ages.findings import OLDEST
from lint.checks.dates.days import counted_to, interval, may_be_old
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.names.forms import LAST_NAME, names_by_form
from lint.language.names.relatives import RELATIVE
from lint.language.quotations import is_quoted
from lint.language.temporal.expressions import times
from lint.language.temporal.months import SHORT_MONTH, long_day
from lint.language.temporal.words import PRINTED_YEAR
from lint.patterns import CAPITAL, pattern

Told = list[tuple[Block, re.Match[str]]]
DIED_AT = pattern(
    rf"(?:\bdied\b(?:[^.;]|\b(?:{SHORT_MONTH}|St|Mt)\.){{0,100}}?(?:\. (?:He|She) was|,? (?:at the age of|at age|aged|at))"
    r"|\b(?:[Hh]e|[Ss]he|who) (?:even |still |eventually )?lived to (?:be|reach|"
    r"(?:the )?(?:(?:ripe )?old )?age of)) (?P<age>\d{1,3})\b(?!, [A-Z][\w’'-]+ (?:Street|Road|Lane|Avenue|Square|"
    r"Terrace|Gardens|Place|Drive)\b)(?=[.,;]|$| (?:in|at|on|after|from|of|and)\b)"
)
"""“She died on 3 May, aged 84”, “who lived to be 84”."""
YEARS = pattern(rf"\b{PRINTED_YEAR}\b")
BORN_IN = pattern(
    rf"\b(?:(?:He|She|[{CAPITAL}][\w’'-]+)(?:, who)? was born|Born|(?<=\d), was born) "
    rf"(?:(?:[^.;]|\b(?:{SHORT_MONTH}|St|Mt)\.){{0,80}}? )?(?P<birth>{PRINTED_YEAR})\b"
)
"""The death and the birth of the one whom an obituary is about, in sentences of their own."""
LIFE_AT_FOOT = pattern(
    rf"\bborn (?:[^.;:()]{{0,40}} )?(?P<birth>{PRINTED_YEAR}) ?[;,–—-] ?(?:and )?died (?:[^.;:()]{{0,40}} )?(?P<then>{PRINTED_YEAR})\b(?!,? (?:aged|at))",
    re.IGNORECASE,
)
"""Birth and death as they stand at the foot of an obituary."""
LIFESPAN = pattern(
    rf"(?P<name>[{CAPITAL}][\w’'-]+)(?: (?P<bracket>\()|, )(?P<birth>{PRINTED_YEAR}) ?[–—-] ?(?P<then>{PRINTED_YEAR})(?(bracket)\)|$)"
)
"""Birth and death behind a name: “Ann Lund (1858–1931)”, and as a headline “Ann Lund, 1858–1931”."""
DIED_ON = pattern(
    rf"\b(?:He|She|[{CAPITAL}][\w’'-]+) died (?:(?:[^.;]|\b(?:{SHORT_MONTH}|St|Mt)\.){{0,90}}? )?(?P<then>{PRINTED_YEAR})\b(?!,? (?:aged|at age))"
)
"""The death alone, where the age stands in another sentence."""
AND_DIED = pattern(
    rf"(?:^|(?<=[.!?] ))(?P<who>He|She) (?:[^.;]{{1,120}},? )?(?:and )?died (?:(?:[^.;]|\b(?:{SHORT_MONTH}|St|Mt)\.){{0,60}}? )?(?P<then>{PRINTED_YEAR})\b(?!,? (?:aged|at age))"
)
"""The end of a life in the last paragraphs of what tells of it:
“He retired in 2003 and died at home on 11 February 2025.”"""
LONGEST_SUBJECT = 40  # characters before “died”
REACH = 300  # characters before it in which its sentence begins
LONGEST_DAY = len("30 September ")
"""Characters of a day before its year."""
RELATIVE_DIED = pattern(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|whose|an?|one|the) (?:late |only |elder |older |younger |(?:first|second|third) )?"
    rf"(?:{RELATIVE}|parents)\b[^.;]{{0,40}}? (?:died|lived)\b[^.;]*$"
    r"|\b(?:from|with|of|by|to|under|for) (?:(?:an?|the|his|her) )?[\w’' -]{2,40},? who (?:had )?died\b[^.;]*$"
)
"""Who died in “five days after his wife Marit died aged 91”, “from Tom Holm, who died in 1981”: not who was born
in the next sentence."""
OF_ANOTHER = pattern(r"(?:^|[.!?] )(?:His|Her|Their|My|Our|(?:The|An?) [a-z]+[’']s) [^.!?]*$")
"""How a sentence begins that tells of somebody else: “Her publisher, Max Roe, died in 1990, aged 80.”"""
NAME_BEFORE = pattern(rf"(?:^|[.!?] )(?!(?:Mr|Mrs|Ms|Miss|Dr|Old|King|Queen)\b)(?:[{CAPITAL}][\w’'-]+ ){{0,2}}$")
NAME_AT_BIRTH = pattern(rf"([{CAPITAL}][\w’'-]+)(?:, who)? was born\b")
PRONOUNS = {"He", "She"}
"""Of somebody and of a wife or a husband, who may have died too."""
NEAR = 3
"""Blocks below that of the age in which the day of the same death may be told; farther down it may be another's."""
GOES_ON = pattern(r"\b(?:he|she|who|which|until|including)\b")
"""What stands between a birth and a year that is of something else: “Born in Brevik, she also starred in 1989’s …”."""


def ages_at_death(document: Document) -> Iterator[Finding]:
    """The age at death against the year of birth, where a text tells of one birth and one death."""
    died = [
        (block, match)
        for block, match in everywhere(document, DIED_AT)
        if not RELATIVE_DIED.search(block.prose, max(0, match.start() - REACH), match.start("age"))
        and not OF_ANOTHER.search(block.prose, max(0, match.start() - REACH), match.start())
    ]
    born = [
        (block, match)
        for block in document.prose_blocks()
        for match in BORN_IN.finditer(block.prose)
        if not GOES_ON.search(match[0].partition("orn ")[2])
    ]
    if len({death["age"] for _, death in died}) == len({birth["birth"] for _, birth in born}) == 1:
        # A life is told again at its foot, birth beside death; elsewhere it may be another’s who was as old.
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
    if _are_of_two(block, death, other, birth):
        return
    published = document.metadata.published
    end = None if YEARS.search(death[0]) else _end(document, block, born)
    named = [*YEARS.findall(death[0]), *([end[1]["then"]] if end else [])]
    if not named and published is None:
        return
    then = int(named[-1]) if named or published is None else published.year
    years = then - int(birth["birth"])
    told = (end[0], end[1].start("then") - LONGEST_DAY, end[1].end("then")) if end else (block, *death.span())
    days = _day(document, other, birth.start(), birth.end("birth")), _day(document, *told)
    right = _ages(years, *days)
    if (
        int(death["age"]) in right
        or not 0 < years < OLDEST
        or (block is other and death.span() == birth.span())
        or (not named and int(death["age"]) < years and may_be_old(document))
    ):
        return
    yield Finding(
        place=document.place(block, *death.span("age"), "the age at death"),
        evidence=(
            document.place(other, *birth.span("birth"), "the year of birth"),
            *([document.place(end[0], *end[1].span("then"), "the year of death")] if end else []),
        ),
        values={
            "age": death["age"],
            "right": " or ".join(map(str, right)),
            "from": long_day(days[0]) if days[0] and days[1] else birth["birth"],
            "until": long_day(days[1])
            if days[0] and days[1]
            else str(then)
            if named
            else counted_to(document.metadata),
        },
        confidence=LIKELY,
        rests_on_today=not named and document.metadata.published_from == "today",
    )


def _are_of_two(block: Block, death: re.Match[str], other: Block, birth: re.Match[str]) -> bool:
    """Whether one name was born, and another one died: “Bo was born in 1976.” “Siv died in 2019, aged 98.”"""
    who = NAME_AT_BIRTH.match(birth[0])
    dead = LAST_NAME.search(block.prose, 0, death.start())
    if (
        who
        and dead
        and who[1] in PRONOUNS
        and dead[1] not in PRONOUNS
        and other is block
        and birth.end() < death.start()
    ):
        return block.prose.find(dead[1], 0, birth.start()) < 0
    return (
        who is not None
        and dead is not None
        and PRONOUNS.isdisjoint((who[1], dead[1]))
        and who[1] not in block.prose
        and dead[1] not in birth[0]
    )


def _end(document: Document, block: Block, born: Told) -> tuple[Block, re.Match[str]] | None:
    """Where the year of death stands, if not with the age: with the birth, at the foot of the text,
    or a few lines below the age."""
    if "then" in born[0][1].groupdict():
        return born[0]
    told = list(everywhere(document, LIFE_AT_FOOT))[:1]
    who = born[0][1][0].partition(" ")[0]
    if not told:
        told = [
            (near, match)
            for near, match in everywhere(document, DIED_ON)
            if 0 <= near.ordinal - block.ordinal <= NEAR
            and not GOES_ON.search(match[0])
            and {who, match[0].partition(" ")[0]} != PRONOUNS
            and _is_of_the_dead(document, block, near, match)
        ]
    if not told:
        told = [one for one in everywhere(document, AND_DIED) if one[1]["who"] == who and _is_last(document, one[0])]
        told += [
            one
            for one in everywhere(document, DIED_ON)
            if (name := one[1][0].partition(" ")[0]) not in PRONOUNS
            and name in block.prose
            and _is_last(document, one[0])
            and _is_of_the_dead(document, block, *one)
        ]
    return told[0] if len(told) == 1 and not is_quoted(document, *told[0]) else None


def _is_of_the_dead(document: Document, block: Block, near: Block, died: re.Match[str]) -> bool:
    """Whether who “died” is “he” or “she”, or somebody whom the text names up to the sentence of the age,
    without a word that says who else it is: “Her brother Gerald died in 1960”."""
    name = died[0].partition(" ")[0]
    if name in PRONOUNS:
        return True
    said = next(iter(names_by_form(document).get(name, ())), None)
    return (
        said is not None
        and said.block.ordinal <= block.ordinal
        and (said.block is not near or said.start < died.start())
        and NAME_BEFORE.search(near.prose, max(0, died.start() - REACH), died.start()) is not None
    )


def _is_last(document: Document, block: Block) -> bool:
    """Whether a block is one of the last two paragraphs of a text."""
    return block in [one for one in document.blocks if one.kind == "paragraph"][-2:]


def _day(document: Document, block: Block, start: int, end: int) -> datetime.date | None:
    """The last day that a piece of prose tells in full, with month and year."""
    told = [
        one.value
        for one in times(document)
        if one.block is block and start <= one.start and one.end <= end and one.names_day and one.year_given
    ]
    days = interval(told[-1]) if told else None
    return days[0] if days else None


def _ages(years: int, birth: datetime.date | None, death: datetime.date | None) -> tuple[int, ...]:
    """The ages that so many years make: one or two, as the days are known or not."""
    if birth is None or death is None:
        return years - 1, years
    return (years - ((death.month, death.day) < (birth.month, birth.day)),)


def _lifespans(document: Document, died: Told) -> Told:
    """The one lifespan of a text, where it is that of a name in the paragraph that tells of the one death."""
    found = list(everywhere(document, LIFESPAN))
    if len(found) != 1 or len(died) != 1:
        return []
    block, death = died[0]
    is_plain = found[0][1]["bracket"] is None  # a line, as one of several lives may have
    beside = block.prose[max(0, death.start() - LONGEST_SUBJECT) : death.start()] if is_plain else block.prose
    return found if found[0][1]["name"] in beside else []
