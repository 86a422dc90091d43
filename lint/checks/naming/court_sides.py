"""A lawyer who prosecutes here and defends there: “Prosecutor Dana Kowal”, “Kowal, who defended Strand”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.checks.naming.one_post import Post
from lint.document import Document
from lint.language.names.people import PERSON, first_names, person
from lint.patterns import pattern

PROSECUTES = (
    pattern(
        rf"\b(?:[Pp]rosecutor,?|[Pp]rosecuting (?:lawyer|attorney|barrister)|[Aa]ssistant [Dd]istrict [Aa]ttorney) (?P<name>{PERSON})"
    ),
    pattern(
        rf"(?<![\w’'-])(?P<name>{PERSON}), (?:prosecuting|for the prosecution|the prosecutor|who (?:prosecuted|led the prosecution))\b"
    ),
)
DEFENDS = (
    pattern(
        rf"\b(?:[Dd]efen[cs]e (?:lawyer|attorney|counsel|barrister|solicitor)|[Pp]ublic [Dd]efender) (?P<name>{PERSON})"
    ),
    pattern(
        rf"\b(?:[Hh]is|[Hh]er) (?:counsel|barrister|solicitor|defen[cs]e lawyer|defen[cs]e attorney), (?P<name>{PERSON})"
    ),
    pattern(
        rf"(?<![\w’'-])(?P<name>{PERSON}), (?:defending|for the defen[cs]e|the (?:public defender|defen[cs]e (?:lawyer|attorney|barrister))|who (?:had defended|defended|(?:is|was) defending|defends))\b"
    ),
)


def court_sides(document: Document) -> Iterator[tuple[Post, Post]]:
    """Where somebody defends whom the text has prosecute, by one surname that nobody else has,
    and where the text said so."""
    prosecutes, defends = (
        {one.name: one for one in reversed(list(_found(document, shapes, side)))}
        for shapes, side in ((PROSECUTES, "prosecutor"), (DEFENDS, "defender"))
    )
    for name in sorted(prosecutes.keys() & defends.keys()):
        if len(first_names(document).get(name, ())) < 2:
            yield defends[name], prosecutes[name]


def _found(document: Document, shapes: tuple[re.Pattern[str], ...], side: str) -> Iterator[Post]:
    for shape in shapes:
        for block, match in in_own_words(document, shape):
            who = person(match["name"])
            if who[1]:
                yield Post(block, *match.span(), who[1], side)
