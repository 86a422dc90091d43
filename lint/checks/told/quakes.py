"""The magnitude of one earthquake, told twice: “an earthquake of magnitude 5.4”, “the 6.4-magnitude tremor”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks.told.numbers import Told, as_told
from lint.document import Document
from lint.language.quotations import stands_quoted
from lint.language.sentences import sentences
from lint.language.words import lower_in_place
from lint.patterns import pattern

_QUAKE = r"(?:earthquake|quake|tremor|temblor|shock)"
TOLD = pattern(r"\bmagnitude(?: of)?[ -](?P<number>\d\.\d)(?!\d)")
KNOWN = (
    pattern(rf"\b(?:the|this) (?P<number>\d\.\d)[ -]magnitude {_QUAKE}\b"),
    pattern(rf"\b(?:the|this) magnitude[ -](?P<number>\d\.\d) {_QUAKE}\b"),
    pattern(rf"\b(?:the|this) {_QUAKE} of magnitude (?P<number>\d\.\d)(?!\d)"),
)
INTRODUCED = pattern(rf"\ban? (?P<number>\d\.\d)[ -]magnitude {_QUAKE}\b")
"""In small letters."""
OF_ANOTHER = pattern(
    r"\b(?:aftershocks?|foreshocks?|previous\w*|earlier|last|another|second|first|past|since|in (?:18|19|20)\d\d|years?|months?|up to|initially|revised|put at|between)\b"
)
"""Words of a sentence whose magnitude is of another earthquake, or not the last word."""


def quakes(document: Document) -> Iterator[tuple[Told, Told]]:
    """The magnitude of the earthquake that the reader knows,
    where the text has told one other magnitude, and that one."""
    with_magnitudes = [
        (sentence, lower_in_place(sentence.text)) for sentence in sentences(document) if "agnitude" in sentence.text
    ]
    known = [
        as_told(sentence, match)
        for sentence, lower in with_magnitudes
        for shape in KNOWN
        for match in shape.finditer(lower)
        if not OF_ANOTHER.search(lower)
    ]
    again = {(one.block.ordinal, one.start) for one in known}
    told = [
        (lower, as_told(sentence, match))
        for sentence, lower in with_magnitudes
        for shape in (TOLD, INTRODUCED)
        for match in shape.finditer(lower)
        if (sentence.block.ordinal, sentence.start + match.start("number")) not in again
    ]
    if any(OF_ANOTHER.search(lower) for lower, _ in told):
        return
    if len(known) == 1 and len({one.value for _, one in told}) == 1:
        if known[0].value != told[0][1].value and not stands_quoted(document, known[0]):
            yield known[0], told[0][1]
