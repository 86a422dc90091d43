"""A stock name (John Smith, Jane Doe) in place of a person who was never named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from lint.checks import Fault, Options, option
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Document
from lint.gates import Gate
from lint.language.names.people import PSEUDONYMS
from lint.matching import Limited, compiled
from lint.patterns import pattern

VALUES: Mapping[str, str] = {"match": "the name with its role", "name": "the name"}
NEAR = 120  # characters behind a name in which its further facts would stand
FACTS = pattern(
    r"^,? ?\(?\d{1,3}\b|^, (?:aged? )?\d{2}\b|\b(?:born|died|née)\b|^[^.]{0,60}\bof [A-Z][a-z]+ (?:Street|Road|Avenue)\b"
)


REAL = frozenset(("Captain John Smith",))
"""Somebody of history who bore such a name."""
LONGER_NAME = pattern(r" [A-Z][a-z]+ [A-Z][a-z]+")
"""More of a name: “the Captain John Smith Quay Trail”."""


COURT = pattern(
    r"\b(?:defendants?|plaintiffs?|prosecut\w+|convicted|indict\w*|felony|charged with|sued)\b", re.IGNORECASE
)
"""Words of a text about a court, which keeps some out of the news."""


class DummyPerson(Options):
    """Options."""

    names: tuple[str, ...] = option((), "stock names, as “John Smith”")
    roles: tuple[str, ...] = option(
        (), "titles and roles that make a stock name a dummy: words or regular expressions", pattern=True
    )
    most: int = option(4, "times a name may appear in a text and still be taken for a dummy")

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:
        """A name that is no text."""
        return (
            ()
            if all(map(str.strip, given.get("names", ())))
            else (("names", "“names” takes texts that are not empty"),)
        )


def needs(options: DummyPerson) -> Gate:
    """What a text must hold: the surname of a stock name."""
    return Gate(frozenset(name.split()[-1].lower() for name in options.names), ())


@lru_cache(maxsize=8)
def _pattern(names: tuple[str, ...], roles: tuple[str, ...]) -> Limited:
    name = "|".join(re.escape(one) for one in names)
    role = "|".join(roles)
    return compiled(
        rf"(?:\b(?P<title>{role})\.? |\b(?:{role}),? )[\[(]?(?P<name>{name})\b"
        rf"|\b(?P<other>{name})(?:\]|\))?, (?:an? |the )?(?:[\w-]+ ){{0,4}}(?:{role})\b",
        True,
    )


def check(document: Document, options: DummyPerson) -> Iterator[Finding]:
    """The first mention of each stock name that has a role and no further fact."""
    headline = document.metadata.headline or ""
    text = "\n".join(block.prose for block in document.prose_blocks())
    if not any(name in text for name in options.names):
        return
    seen: set[str] = set()
    for block in document.prose_blocks():
        for match in _pattern(options.names, options.roles).finditer(block.prose):
            name = match["name"] or match["other"]
            surname = name.split()[-1]
            if name in seen or name != name.title() or surname in headline or text.count(name) > options.most:
                continue
            after = block.prose[match.end("name" if match["name"] else "other") :][:NEAR]
            if FACTS.search(after) or LONGER_NAME.match(after) or match[0].strip() in REAL:
                continue
            seen.add(name)
            yield Finding(
                place=document.place(block, match.start(), match.end(), "a stock name"),
                values={"match": match[0].strip(), "name": name},
                confidence=DOUBTFUL if surname in PSEUDONYMS and COURT.search(text) else LIKELY,
            )
