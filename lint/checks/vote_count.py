"""More votes than there are members: 31 votes to 24, in a council of 52."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.numbers import NUMBER, shown, value
from lint.language.quotations import inside, quoted
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "ayes": "the votes for it",
    "noes": "the votes against it",
    "makes": "all votes",
    "members": "how many can vote",
}
VOTES = pattern(
    rf"(?<![\w.,/-])(?P<ayes>{NUMBER}) votes? (?:to|against) (?P<noes>{NUMBER})(?![\w,]*[.,]?\d| ?%)"
    rf"|\bvoted (?P<ayes2>{NUMBER}) ?(?:to|[-–]) ?(?P<noes2>{NUMBER})(?![\w,]*[.,/–-]?\d| ?%)"
)
_BODY = "council|assembly|parliament|house|senate|chamber|board|committee|synod"
MEMBERS = pattern(
    rf"\b(?P<one>{NUMBER})[ -](?:member|seat|strong) (?:[a-z]+ )?(?:{_BODY})\b"
    rf"|\b[Aa]ll (?P<two>{NUMBER}) (?:members|councillors|senators|deputies|lawmakers|legislators)\b"
    rf"|\b(?:{_BODY}) (?:of|has|with) (?P<three>{NUMBER}) (?:members|seats|councillors|senators|deputies)\b"
    rf"|\b(?P<four>{NUMBER}) (?:members|councillors) of the (?:{_BODY})\b"
)
MOST_TIMES = 1.5
"""How many times as many votes as members there are at most, for it to be a vote of these."""


class VoteCount(Options):
    """No options."""


def needs(options: VoteCount) -> Gate:
    """What a text must hold: votes, and who may vote."""
    votes = Need(frozenset(("votes", "vote", "voted")), frozenset())
    who = "member members seat seats strong councillors senators deputies lawmakers legislators"
    return Gate(frozenset(), ((votes, Need(frozenset(who.split()), frozenset())),))


def check(document: Document, options: VoteCount) -> Iterator[Finding]:
    """Every vote with more votes than the one body that the text tells of has members."""
    bodies = list(_found(document, MEMBERS, ("one", "two", "three", "four")))
    if len({number for _, _, _, number in bodies}) != 1:
        return
    other, match, group, members = bodies[0]
    for block in document.prose_blocks():
        for vote in VOTES.finditer(block.prose) if "vote" in block.prose else ():
            ayes, noes = ("ayes", "noes") if vote["ayes"] else ("ayes2", "noes2")
            makes = value(vote[ayes]) + value(vote[noes])
            if members < makes <= MOST_TIMES * members and not inside(
                quoted(document, block), vote.start(), vote.end()
            ):
                yield Finding(
                    place=document.place(block, vote.start(ayes), vote.end(noes), f"makes {shown(makes)}"),
                    evidence=(document.place(other, *match.span(group), "who can vote"),),
                    values={
                        "ayes": vote[ayes].lower(),
                        "noes": vote[noes].lower(),
                        "makes": shown(makes),
                        "members": match[group].lower(),
                    },
                    confidence=0.8,
                )


def _found(
    document: Document, shape: re.Pattern[str], groups: tuple[str, ...]
) -> Iterator[tuple[Block, re.Match[str], str, float]]:
    """Every match with the group that holds its number, and the number."""
    for block in document.prose_blocks():
        for match in shape.finditer(block.prose):
            group = next(group for group in groups if match[group])
            yield block, match, group, value(match[group])
