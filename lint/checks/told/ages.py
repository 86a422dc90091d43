"""A man of two ages: “Ann Moe, a woman of about 60”, and further down “Ann Moe is a woman of 30”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.told.numbers import SAME_THING
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.quantities.bounds import ABOUT_SO_MANY
from lint.language.quantities.numbers import NUMBER, value
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, pattern

WORDS_OF_AGE = frozenset("man woman boy girl".split())
MAN_OF = pattern(
    rf"(?P<name>[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+)+)(?:,| is| was) an? (?:man|woman|boy|girl) of {ABOUT_SO_MANY}(?P<age>{NUMBER})\b"
)


def differing_ages(document: Document, told: set[tuple[int, int]]) -> Iterator[Finding]:
    """“John Beard, a man of about 60”; “John Beard is a man of 30”."""
    first: dict[str, tuple[Block, re.Match[str]]] = {}
    for block in document.prose_blocks() if WORDS_OF_AGE & vocabulary(document) else ():
        for match in MAN_OF.finditer(block.prose):
            other_block, other = first.setdefault(match["name"], (block, match))
            if abs(value(match["age"]) - value(other["age"])) > 1 and (block.ordinal, match.start("age")) not in told:
                told.add((block.ordinal, match.start("age")))
                yield Finding(
                    place=document.place(
                        block, match.start("age"), match.end("age"), f"the age of {match['name']} here"
                    ),
                    evidence=(document.place(other_block, other.start("age"), other.end("age"), "and before"),),
                    values={"odd": match["age"], "other": other["age"], "how": SAME_THING},
                    confidence=LIKELY,
                )
