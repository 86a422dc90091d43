"""Marks that a program leaves in a file, in addresses and markup too: looked for in the source as it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from lint.checks import Options, option
from lint.checks._wording import shortened
from lint.diagnostics import SURE, Edit, Finding, Fix
from lint.document import MASK, Document
from lint.gates import Gate, for_source
from lint.gates.reading import gate
from lint.matching import compiled
from lint.patterns import pattern
from lint.spans import Span

VALUES: Mapping[str, str] = {"match": "the mark"}
KIND = pattern(r"\W*(?P<word>[^\W\d_]+)")
"""The first word of a mark, by which others are of its kind: “[caption”, “[/caption”."""
OPENS, CLOSES = pattern(r"[ \t>*]*<(?P<name>\w+)>$"), pattern(r"</(?P<name>\w+)>[ \t]*$")
SPACE = pattern(r"\s*")


class Artefact(Options):
    """Options."""

    tokens: tuple[str, ...] = option((), "the marks: words or regular expressions, in any case", pattern=True)


def needs(options: Artefact) -> Gate | None:
    """What a source must hold."""
    return for_source(gate(options.tokens))


def check(document: Document, options: Artefact) -> Iterator[Finding]:
    """Every mark outside code, those of one kind together."""
    if not options.tokens:
        return
    marks = compiled("|".join(f"(?:{token})" for token in options.tokens), True)
    found: dict[str, list[re.Match[str]]] = {}
    for match in marks.finditer(document.text):
        if match[0] and not document.is_code(match.start()):
            kind = KIND.match(match[0])
            found.setdefault(kind["word"].lower() if kind else match[0], []).append(match)
    for first, *more in found.values():
        place, *also = (document.place_at(Span(*match.span()), "left by a program") for match in (first, *more))
        yield Finding(
            place=place,
            also=tuple(also),
            values={"match": _shown(first[0])},
            fixes=_deletion(document, (first, *more)),
            confidence=SURE,
        )


def _shown(mark: str) -> str:
    """A mark as a message has it; by its name the one that stands for code in all messages."""
    return shortened(mark, 70) if mark.strip(MASK) else unicodedata.name(MASK).capitalize()


def _deletion(document: Document, marks: Sequence[re.Match[str]]) -> tuple[Fix, ...]:
    """Delete what stands between each mark that opens something and the one that closes it, if all are such pairs."""
    pairs = list(zip(marks[::2], marks[1::2], strict=False))
    names = [(OPENS.match(one[0]), CLOSES.match(other[0])) for one, other in pairs]
    if len(marks) % 2 or not all(one and other and one["name"] == other["name"] for one, other in names):
        return ()
    edits = []
    for one, other in pairs:
        after = SPACE.match(document.text, other.end())
        edits.append(Edit(one.start(), after.end() if after else other.end(), ""))
    return (Fix("Delete all between the two marks", tuple(edits)),)
