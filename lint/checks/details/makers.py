"""A work by somebody else: “The Long Field, directed by Maria Tosh”, “The Long Field, directed by Pia Holm”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.checks.details.found import Found
from lint.document import Document
from lint.language.names.people import PERSON, may_be_one, person
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, pattern

HOW = frozenset("directed written composed painted designed illustrated narrated".split())
BY = pattern(
    rf"(?P<thing>[{CAPITAL}][\w’'-]*(?: (?:of |the |and |in |on |a )?[{CAPITAL}][\w’'-]*){{0,5}})(?:, (?:which (?:was|is) )?| was | is )(?P<how>{'|'.join(sorted(HOW))}) "
    rf"by (?P<detail>{PERSON})(?! and\b)"
)
"""By whom a work is."""


def other_makers(document: Document) -> Iterator[tuple[Found, Found]]:
    """A work of somebody, and of somebody else."""
    told: dict[tuple[str, str], Found] = {}
    for block, match in in_own_words(document, BY) if not HOW.isdisjoint(vocabulary(document)) else ():
        before = told.setdefault((match["thing"], match["how"]), (block, match))
        if not may_be_one(document, person(before[1]["detail"]), person(match["detail"])):
            yield (block, match), before
