"""Offices that a text gives to people: “Finance Minister Anna Vik”, “Anna Vik, the finance minister”,
“Vik is the finance minister”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lint.document import Block, Document
from lint.language.names.people import PERSON, person
from lint.language.words import lower_in_place
from lint.patterns import CAPITAL, pattern
from lint.records import Record

FORMER = pattern(
    r"\b(?P<word>former|one-?time|ex)[ -](?:(?:(?!(?:for|to|by|with|under) )[\w’'-]+|U\.S\.|U\.K\.) ){0,3}(?<! of )$",
    re.IGNORECASE,
)
"""What makes an office a past one; not “a former spokesman for President Moe”."""
OTHER = pattern(
    r"\b(?:then|late|outgoing|ousted|retired|acting|interim|future|incoming|next|new|would-be|vice|deputy|first|second|third|fourth|fifth|sixth|last|shadow|"
    r"assistant|associate|honorary|opposition|aspiring|co|sub|under|fellow|and|or|to|for|by|of|with|as|like|his|her|their)[ -]"
    r"(?:(?!of\b)[\w’'-]+ ){0,2}$|[&/-] ?$",
    re.IGNORECASE,
)
"""What makes it another one, or somebody else's, or one of two."""
POSSESSED = pattern(rf"\b[{CAPITAL}][\w-]+[’']s $")
"""A country or a body whose office it is, whatever stands before it: “talks with Norland’s energy minister”."""
LISTED = pattern(rf"[{CAPITAL}][\w’'-]*, (?:[\w’'-]+ ){{0,4}}$")
"""A name whose office this is, although the next name stands right behind it."""
ANY = pattern(r"\ban? $")
"""Before an office: that the name behind it begins anew, as in “how good a mayor Ann Vik will make”."""
BEHIND = pattern(
    rf"(?P<comma>,?) (?P<name>{PERSON})(?![\w’'-])(?!,? (?:N\.V\.|S\.A\.|Inc|Ltd|plc|GmbH|AG|LLC|Corp)(?!\w))"
)
BEHIND_PLACE = pattern(
    rf" of (?:the )?[{CAPITAL}][\w’'-]*(?: [{CAPITAL}][\w’'-]*){{0,3}}, (?P<name>{PERSON})(?=, (?!and\b|or\b)| (?:said|says|told|has|had|was|is|will)\b)"
)
"""The same behind what the office is of: “the mayor of Tarn, Ann Vik, said”."""
AHEAD = pattern(
    rf"(?<![\w-])(?P<name>{PERSON})(?:,| is)(?: who (?:as|is|has been))?(?P<between> (?:(?!is\b)[\w’'.-]+ ){{0,4}})$"
)
IN_CHARGE = pattern(
    rf"(?<![\w-])(?P<name>{PERSON}), who (?:has been in charge of|is in charge of|heads|leads|runs|commands|has (?:headed|led|run|commanded)) the "
    r"(?:(?P<department>[a-z]+) ministry|(?P<force>navy|army|air force|coast guard))\b"
)
"""Who leads a ministry or a force, and what that makes him: “Vik, who has been in charge of the finance ministry”."""
PLAYS = pattern(
    rf"(?<![\w-])(?P<name>{PERSON}), who plays (?P<where>(?:on the (?:left|right) wing|in goal|in midfield|in defen[cs]e|up front))\b"
)
POSITIONS = {
    "wing": "winger",
    "goal": "goalkeeper",
    "midfield": "midfielder",
    "defence": "defender",
    "defense": "defender",
    "front": "striker",
}
"""What whoever plays there is called: “Velk, who plays on the left wing”."""
ENDS = pattern(r"[,.;:)]| (?:of|for|at|in|with|since|leads|heads|runs|has|is|and (?:reports|works))\b")
"""What stands behind an office that belongs to a name before it."""
OFFICE_TOO = pattern(r"(?i:co-)?(?i:founders?|chairs?|owners?|presidents?|directors?|authors?|leads?|captains?)")
"""What is no name but another office: “Co-founder, CEO”."""
NO_NAMES = frozenset("Assembly Division Electric League Leagues Mills Motors Video".split())
"""What stands behind a word that is an office elsewhere, and is no surname."""
ANOTHER = pattern(r"(?: of [^.,;:]{2,40})?, and the ")
"""Behind an office that is one of a list, and not of the name before it: “the premier Holm,
the president of Norland, and the mayor”."""
REACH = 60  # characters before an office that tell whose and of what time it is


class Held(Record):
    """Somebody who has an office: `block.prose[start:end]` is both together, `office` as written.

    Of who is in charge of a ministry or a force, `office` is what that makes him.
    `who` is the first name and the surname, see `people.person`; `former` is the word that makes the office a past one.
    """

    block: Block
    start: int
    end: int
    office: str
    who: tuple[str, str]
    former: str


def held(document: Document, offices: tuple[str, ...]) -> Iterator[Held]:
    """Every office of a list that the text gives to somebody by name; not a deputy's or a successor's,
    and not one of two."""
    named = _shape(offices)
    for block in document.prose_blocks():
        for match in named.finditer(lower_in_place(block.prose)):
            yield from _held(block, *match.span())
        for match in IN_CHARGE.finditer(block.prose) if ", who " in block.prose else ():
            office = f"{match['department']} minister" if match["department"] else f"commander of the {match['force']}"
            if named.fullmatch(office):
                yield Held(block, *match.span(), office, person(match["name"]), "")
        for match in PLAYS.finditer(block.prose) if ", who plays " in block.prose else ():
            office = POSITIONS[match["where"].split()[-1]]
            if named.fullmatch(office):
                yield Held(block, *match.span(), office, person(match["name"]), "")


@lru_cache(maxsize=8)
def _shape(offices: tuple[str, ...]) -> re.Pattern[str]:
    """The offices, for a text in lower case."""
    longest_first = sorted({office.lower() for office in offices}, key=lambda office: (-len(office), office))
    return pattern(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _held(block: Block, start: int, end: int) -> Iterator[Held]:
    """Who has the office that stands at a place: the name behind it, or else the one before it."""
    prose = block.prose
    before = prose[max(0, start - REACH) : start]
    behind = BEHIND.match(prose, end)
    of_place = None if behind else BEHIND_PLACE.match(prose, end)
    if behind and not (behind["comma"] and LISTED.search(before)) and not ANY.search(before):
        yield from _said(block, (start, behind.end()), (start, end), behind["name"], before)
    elif of_place and not LISTED.search(before) and not ANY.search(before):
        yield from _said(block, (start, of_place.end("name")), (start, end), of_place["name"], before)
    elif ENDS.match(prose, end) and (ahead := AHEAD.search(before)) and not ANOTHER.match(prose, end):
        first = start - len(before) + ahead.start()
        yield from _said(block, (first, end), (start, end), ahead["name"], ahead["between"])


def _said(block: Block, whole: tuple[int, int], office: tuple[int, int], name: str, before: str) -> Iterator[Held]:
    """That somebody has an office, if the words before it do not say that it is another one."""
    if block.prose[slice(*whole)].isupper():
        return  # in a line of capitals nobody can tell what is a name
    former = FORMER.search(before)
    who = person(name)
    if who[1] in NO_NAMES:
        return  # “the Premier League”
    if who[1] and not OFFICE_TOO.fullmatch(who[1]) and (former or POSSESSED.search(before) or not OTHER.search(before)):
        yield Held(block, *whole, block.prose[slice(*office)], who, former["word"].lower() if former else "")
