"""Marks that a program leaves in a file, in addresses and markup too: looked for in the source as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._wording import shortened
from lint.diagnostics import SURE, Finding
from lint.document import Document
from lint.gates import Gate, for_source
from lint.gates.reading import gate
from lint.matching import compiled
from lint.patterns import pattern
from lint.spans import Span

VALUES: Mapping[str, str] = {"match": "the mark"}
KIND = pattern(r"\W*[^\W\d_]+")
"""The first word of a mark, by which others are of its kind: “[caption”."""


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
            found.setdefault(kind[0].lower() if kind else match[0], []).append(match)
    for first, *more in found.values():
        place, *also = (document.place_at(Span(*match.span()), "left by a program") for match in (first, *more))
        yield Finding(place=place, also=tuple(also), values={"match": shortened(first[0], 70)}, confidence=SURE)
