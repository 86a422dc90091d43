"""Who left an office by one sentence and holds it by another: “stepped down as director in 2022”,
“As the serving director, Dr Moe …”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import everywhere, in_own_words
from lint.document import Block, Document
from lint.language.names.people import PERSON, may_be_one, person
from lint.language.quotations import is_quoted
from lint.language.words import lowered, whole_prose
from lint.patterns import CAPITAL, pattern
from lint.records import Record

_OF = r"(?:the |its |their |a |an )?(?:[\w’'-]+ ){0,3}?(?:[\w-]+[’']s? )?"
_OFFICE = r"(?P<office>(?:[a-z]+ ){0,2}(?:director|chairman|chairwoman|chair|president|secretary|treasurer|manager|editor|captain|coach|principal|headteacher|head|conductor|curator|mayor|chief executive|minister|leader|commissioner|superintendent|ambassador|governor))"
LEFT = pattern(
    rf"(?P<name>{PERSON}),? (?:who )?(?:has |had )?(?:stepped down|retired|resigned|stood down|was (?:dismissed|sacked|removed)) as {_OF}{_OFFICE}\b[^.;:]{{0,24}}? in (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b"
)
LEFT_SINCE = pattern(
    rf"\b(?:[Ss]ince|[Aa]fter|[Ww]hen) (?P<name>(?:{PERSON}|[{CAPITAL}][\w’'-]+)) (?:stepped down|retired|resigned|stood down|was (?:dismissed|sacked|removed)) "
    rf"as {_OF}{_OFFICE}\b"
)
"""“Since Moe resigned as chairman in spring, the post has been vacant.”"""
LEAVES = (" down as ", "retired as ", "resigned as ", "dismissed as ", "sacked as ", "removed as ")
"""One of which a text has that tells of it: a cheap test in front of the pattern."""
HOLDS = pattern(
    rf"\b[Aa]s (?:the |its |their )?(?:[\w-]+[’']s? )?(?:serving|current|incumbent|present) {_OFFICE},? (?P<name>{PERSON})"
    rf"|(?P<name2>{PERSON}),? (?:who is )?(?:the |its |their )?(?:[\w-]+[’']s? )?(?:serving|current|incumbent) (?P<office2>[a-z]+(?: [a-z]+)?)(?=[,.;]| of | at )"
    rf"|(?P<name3>{PERSON}),? who has been (?:the |its |their )?(?:[\w-]+[’']s? )?(?P<office3>[a-z]+(?: [a-z]+)?)(?: of [^,.;]{{3,40}})? since (?:19|20)\d\d\b"
)
RETURNED = pattern(
    r"\b(?:return(?:ed|s)|came back|reappointed|re-elected|again|second (?:spell|time|term)|reinstated)\b"
)
"""Words of a text that let somebody come back."""


BODY = pattern(r"\b(?P<owner>[\w-]+)[’']s? |\b(?:of|at) (?:the )?(?P<of>[\w-]+)")
"""Whose office it is: “the museum’s director”, “director of the museum”."""
REACH = 30  # characters behind an office in which its body stands


class LeftOffice(Record):
    """A place where somebody holds an office, and the one by which it was left."""

    holds: tuple[Block, int, int]
    left: tuple[Block, int, int]
    name: str
    office: str


def left_office(document: Document) -> Iterator[LeftOffice]:
    """Every office that the one person who left it by one sentence holds by another,
    in a text where nobody comes back."""
    if not any(word in lowered(document) for word in LEAVES):
        return
    every = (*in_own_words(document, LEFT), *in_own_words(document, LEFT_SINCE))
    gone = list({(left["name"], left["office"]): (block, left) for block, left in reversed(every)}.values())[::-1]
    if not gone or RETURNED.search(whole_prose(document)):
        return
    told: set[tuple[str, str]] = set()
    for block, match in everywhere(document, HOLDS):
        group = next(group for group in ("", "2", "3") if match[f"office{group}"])
        who, office = person(match[f"name{group}"]), match[f"office{group}"]
        for other, left in gone:
            before = person(left["name"])
            if who[1] != before[1] or left["office"].split()[-1] != office.split()[-1]:
                continue
            here, there = _body(block, match, group), _body(other, left, "")
            if (here and there and here.isdisjoint(there)) or (who[1], office) in told:
                continue
            if may_be_one(document, before, who) and not is_quoted(document, block, match):
                told.add((who[1], office))
                yield LeftOffice((block, *match.span()), (other, *left.span()), who[1], office)
                break


def _body(block: Block, match: re.Match[str], group: str) -> frozenset[str]:
    """The words for whose office it is, in small letters."""
    said = block.prose[match.start() : match.end(f"office{group}") + REACH].replace(match[f"name{group}"], "")
    return frozenset((found["owner"] or found["of"]).lower() for found in BODY.finditer(said))
