"""Numbers in brackets that cite a source behind the last one of the list: “[10]”, where the sources are 1 to 7."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.diagnostics import LIKELY, Finding
from lint.document import Document, Place
from lint.language.sections import has_code
from lint.language.sources import LIST
from lint.patterns import pattern
from lint.spans import Span

CITED = pattern(r"\[(?P<number>[1-9]\d?)\]")
ENTRY = pattern(
    r"^[ \t]{0,3}(?:[-*] )?(?:\[(?P<label>\d{1,2})\]:?|(?P<number>\d{1,2})[.)])[ \t]+\S[^\r\n]*", re.MULTILINE
)
FEWEST = 3
"""Sources of a list, and citations of them, from which on a number that it lacks is a slip."""


def beyond_the_sources(document: Document) -> Iterator[Finding]:
    """One finding for each number that is cited and stands behind the last of the sources."""
    heads = [block for block in document.blocks if block.kind == "heading" and LIST.fullmatch(block.prose.lower())]
    if len(heads) != 1 or has_code(document):
        return
    head = heads[0]
    following = [
        block.span.start for block in document.blocks if block.kind == "heading" and block.ordinal > head.ordinal
    ]
    entries = {
        int(match["label"] or match["number"]): Span(*match.span())
        for match in ENTRY.finditer(document.text, head.span.end, following[0] if following else len(document.text))
    }
    if len(entries) < FEWEST or set(entries) != set(range(1, len(entries) + 1)):
        return
    cited: dict[int, list[Place]] = {}
    for block in document.prose_blocks():
        for match in CITED.finditer(block.prose) if block.ordinal < head.ordinal and not block.key else ():
            cited.setdefault(int(match["number"]), []).append(document.place(block, *match.span(), "not in the list"))
    if sum(len(places) for number, places in cited.items() if number in entries) < FEWEST:
        return
    for number in sorted(set(cited) - set(entries)):
        first, *others = cited[number]
        last = document.place_at(entries[len(entries)], "the last of the sources")
        values = {"match": first.quote, "problem": f"the last source is {len(entries)}"}
        yield Finding(place=first, also=tuple(others), evidence=(last,), values=values, confidence=LIKELY)
