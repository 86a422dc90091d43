"""A building of another century: “built in the 12th century”, “the 14th-century church”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.checks.details.found import Found
from lint.document import Document
from lint.language.words import vocabulary
from lint.patterns import pattern

_BUILDING = r"(?P<thing>church|castle|abbey|priory|manor|mill|inn|bridge|house|cottage|farmhouse|chapel|cathedral|tower|palace|mosque|temple)"
AGE = pattern(rf"\b(?P<detail>(?P<nth>\d{{1,2}})(?:st|nd|rd|th)[- ]century) {_BUILDING}\b(?! (?:of|in|at|near)\b)")
BUILT = pattern(
    rf"\b(?:[Tt]he|[Aa]) (?:[a-z]+ )?{_BUILDING}\b"
    r"[^.;:()]{0,40}?,? (?:which )?(?:was |is )?(?:built|founded|begun|dates?|dating) (?:in|from|back to) the (?:early |late |mid-)?(?P<detail>(?P<nth>\d{1,2})(?:st|nd|rd|th) century)\b"
)
"""From which century a building is."""


def other_centuries(document: Document) -> Iterator[tuple[Found, Found]]:
    """The one building of its kind that a text says to be of two centuries."""
    if "century" not in vocabulary(document):
        return
    built, again = in_own_words(document, BUILT), in_own_words(document, AGE)
    for block, match in again:
        thing = match["thing"]
        told = [one for one in built if one[1]["thing"] == thing]
        every = {one[1]["nth"] for one in (*built, *again) if one[1]["thing"] == thing}
        if (
            len(told) == 1
            and len(every) == 2
            and match["nth"] != told[0][1]["nth"]
            and f"{thing}s" not in vocabulary(document)
        ):
            yield (block, match), told[0]
            return
