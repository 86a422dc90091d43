"""Numbered headings and entries, in the series that they make."""

from __future__ import annotations

import re

from lint.document import Block, Document, Place
from lint.language.temporal.words import ORDINALS
from lint.patterns import caseless, pattern
from lint.records import Record
from lint.spans import Span

HEADING = pattern(
    r"(?P<word>(?:Step|Part|Chapter|Section|Tip|Pick|Reason|Way|Day|Week|Lesson|Rule|No\.|#) ?)?"
    r"(?P<parents>(?<=Section )(?:\d{1,2}\.){1,3})?(?P<number>\d{1,2})"
    r"(?P<mark>[.)](?= |$)| [–—-] |:(?= )|(?=$)|(?(parents)(?= )|(?!)))"
)
"""How a numbered heading begins; with a word in front of it a number needs no mark behind it, and may have those of the
sections that its own is in: “Section 7.6”."""
LEAD = pattern(r"(?P<number>\d{1,2})(?:(?: and |[–-])(?P<last>\d{1,2}))?[.)] ")
"""How a paragraph begins whose number stands in bold: “**1. Leave the leaves.** Rake them …”,
“**6 and 7. Two clocks**”."""
ORDINAL = pattern(rf"(?P<word>{'|'.join(ORDINALS)})(?:ly)?(?=[,:] )", re.IGNORECASE)
"""How paragraphs begin that count in words: “First, its size.”"""
DEEPEST = 4
"""Lists that stand within each other."""
ENTRY = pattern(r"^[ \t>]*(?P<number>\d{1,2})[.)](?=[ \t])")


class Numbered(Record):
    """A heading or an entry with its number, which stands in the source at `place`; `series` is what it belongs to."""

    number: int
    place: Place
    series: tuple[str, int, str]


def numbered_series(document: Document) -> list[list[Numbered]]:
    """Numbered headings of one kind and numbered entries of one depth, as far as they belong together,
    in reading order."""
    found: list[list[Numbered]] = []
    running: dict[tuple[str, int, str], list[list[Numbered]]] = {}
    for block in document.blocks:
        if block.key or block.kind not in ("heading", "headline", "item", "paragraph"):
            continue
        if block.kind == "paragraph":
            for one in _opening(document, block):
                _append(one, running, found)
            continue
        if block.kind != "item" and not block.level and document.format != "text":
            continue  # a heading by its form alone: of a series of them some may look otherwise
        if block.kind != "item":
            for series in [one for one in running if one[0] == "item" or one[1] > block.level]:
                del running[series]  # a heading ends the lists before it, and the parts of the part before it
        if numbered := _numbered(document, block):
            _append(numbered, running, found)
    return found


def _append(
    one: Numbered, running: dict[tuple[str, int, str], list[list[Numbered]]], found: list[list[Numbered]]
) -> None:
    """Add a number to the series that it goes on with, or begin one.

    Where a list within a list has lost its indent,
    the number behind the inner one goes on with the outer one: 3, 1, 2, 4.
    """
    nested = running.setdefault(one.series, [])
    if not nested or one.number <= 1:
        nested.append([])
        found.append(nested[-1])
        del nested[:-DEEPEST]
    elif one.number - 1 in [outer[-1].number for outer in nested]:
        while nested[-1][-1].number != one.number - 1:
            nested.pop()
    nested[-1].append(one)


def _opening(document: Document, block: Block) -> list[Numbered]:
    """The numbers in bold with which a paragraph opens, or its “First,”."""
    word = ORDINAL.match(block.prose)
    if word:
        place = document.place(block, *word.span("word"), "out of order")
        return [Numbered(ORDINALS[caseless(word["word"])], place, ("ordinal", 0, ""))]
    # in plain text the marks of what was written as Markdown stand there as they are
    stars = len("**") if document.format == "text" and block.prose.startswith("**") else 0
    lead = LEAD.match(block.prose, stars) if stars or block.marked("strong", 0, 1) else None
    return [
        Numbered(int(lead[group]), document.place(block, *lead.span(group), "out of order"), ("lead", 0, ""))
        for group in ("number", "last")
        if lead is not None and lead[group]
    ]


def _numbered(document: Document, block: Block) -> Numbered | None:
    """A block with the number that it begins with, if it does with one."""
    if block.kind == "item":
        line, _ = document.line_and_column(block.runs[0].source)
        span = document.line_span(line)
        match = ENTRY.match(document.text[span.start : span.end])
        if match is None:
            return None
        place = Span(span.start + match.start("number"), span.start + match.end("number"))
        return Numbered(int(match["number"]), document.place_at(place, "out of order"), ("item", block.level, ""))
    begins = block.prose[: len("Section 10")]
    match = HEADING.match(block.prose) if any(map(str.isdecimal, begins)) else None
    if match is None or (not match["word"] and match["mark"] in (":", "")):
        return None
    place = block.source(*match.span("number"))
    return Numbered(
        int(match["number"]),
        document.place_at(place, "out of order"),
        ("heading", block.level, f"{(match['word'] or '').strip()}{match['parents'] or ''}"),
    )
