"""Something that appears too often, or not often enough, in one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lint.checks import Fault, Options, option
from lint.diagnostics import Finding
from lint.document import MASK, Document
from lint.matching import compiled
from lint.patterns import pattern

VALUES: Mapping[str, str] = {"count": "how often it appears there", "match": "the first of them"}


ONE_OF = ("max", "min")
FIRST_WORD = pattern(r"\w+")
MOST_SHOWN = 30  # of what is counted; who counts the letters of a line does not want to see them


class Occurrence(Options):
    """Options, with the names and the meaning of Vale's check of this name."""

    token: str = option(..., "what is counted, as a regular expression", pattern=True)
    max: int = option(0, "how often it may appear in a block, at most (0: as often as it wants)")
    min: int = option(0, "how often it has to appear in a block, at least")
    ignorecase: bool = option(False, "whether capitals make no difference")

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:
        """A least number above the greatest, which no text could meet; none at all as the greatest, which is none."""
        least, most = given.get("min", 0), given.get("max", 0)
        if given.get("max") == 0 and not least:
            yield "max", "“max: 0” sets no limit, so nothing is found; to report every one write “check: existence”"
        if 0 < most < least:
            yield "min", f"“min” is {least} and “max” is {most}, so no text would be right"


def check(document: Document, options: Occurrence) -> Iterator[Finding]:
    """One finding for each block that has more or less of it; the scope says what a block is."""
    token = compiled(options.token, options.ignorecase)
    for block in document.prose_blocks():
        count = token.count(block.prose)
        if not ((options.max > 0 and count > options.max) or count < options.min):
            continue
        found = list(token.finditer(block.prose))
        first = next((match for match in found if match[0].strip() and MASK not in match[0]), None)
        if found and first is None:
            continue  # nothing but code
        shows = first or (None if block.prose is document.text else FIRST_WORD.search(block.prose))
        # Where it is missing, the block is what there is to show, and of a whole text its beginning.
        place = document.place(block, *(shows.span() if shows else (0, min(1, len(block.prose)))))
        shown = found[1:] if count <= MOST_SHOWN else []
        yield Finding(
            place=place,
            evidence=tuple(document.place(block, match.start(), match.end(), "counted") for match in shown),
            values={"count": str(count), "match": first[0] if first else ""},
        )
