"""Marks that a program leaves in a file, in addresses and markup too: looked for in the source as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._wording import shortened
from lint.diagnostics import SURE, Finding
from lint.document import Document
from lint.gates import Gate, for_source, gate
from lint.matching import compiled
from lint.spans import Span

VALUES: Mapping[str, str] = {"match": "the mark"}


class Artefact(Options):
    """Options."""

    tokens: tuple[str, ...] = option((), "the marks: words or regular expressions, in any case", pattern=True)


def needs(options: Artefact) -> Gate | None:
    """What a source must hold."""
    return for_source(gate(options.tokens))


def check(document: Document, options: Artefact) -> Iterator[Finding]:
    """Every mark outside code."""
    if not options.tokens:
        return
    pattern = compiled("|".join(f"(?:{token})" for token in options.tokens), True)
    for match in pattern.finditer(document.text):
        if match[0] and not document.is_code(match.start()):
            place = document.place_at(Span(match.start(), match.end()), "left by a program")
            yield Finding(place=place, values={"match": shortened(match[0], 70)}, confidence=SURE)
