"""Front matter behind the front matter, and fields of it further down, which pages show as words."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from lint.checks._hidden import is_hidden
from lint.checks._wording import shortened
from lint.checks.dates.of_metadata import day_of
from lint.diagnostics import SURE, Finding
from lint.document import Block, Document
from lint.language.temporal.months import long_day
from lint.language.temporal.values import iso_day
from lint.patterns import pattern
from lint.spans import Span

SECOND_FRONT_MATTER = pattern(
    r"(?:\r?\n){1,2}---[ \t]{0,9}\r?\n(?P<fields>(?:(?:[A-Za-z_][\w-]{1,30}:|[ \t-])[^\r\n]*\r?\n){2,40})---[ \t]{0,9}\r?$",
    re.MULTILINE,
)
"""What stands behind the line that closes front matter, where more of it follows."""
LATE_FIELDS = pattern(
    r"(?:\r?\n)+(?P<fields>(?:(?:tags|categories|category|keywords|image|thumbnail|cover|layout|slug|permalink|draft|date|author|description|summary|excerpt): ?\S[^\r\n]*(?:\r?\n|$)){2,})"
)
"""Fields behind the line that closes front matter: it stands too high."""
FIELD = pattern(r"[A-Za-z_][\w-]{1,30}: *\S")
LINE = pattern(r"[^\r\n]+")
LONGEST_SHOWN = 4000  # characters of code
FEWEST = 2
"""Fields in a row that stand in a text by no chance."""
DATE_FIELD = pattern(r"(?m)^date: *[\"']?(\d{4}-\d\d-\d\d)")


def second_front_matter(document: Document) -> Iterator[Finding]:
    """Front matter behind the front matter, which a generator of sites takes for a line, words and a heading."""
    end = end_of_front_matter(document)
    found = SECOND_FRONT_MATTER.match(document.text, end) if end else None
    if found:
        place = document.place_at(Span(*found.span("fields")), "shown to readers")
        problem = "is a second front matter, which readers see as words"
        first_line = place.quote.splitlines()[0]
        evidence = []
        if other := _other_day(document, found["fields"]):
            field, day = other
            evidence = [document.whole(field, "the date of the first one")]
            problem += f", and its date is {long_day(day)}"
        yield Finding(
            place=place,
            evidence=tuple(evidence),
            values={"match": shortened(first_line, 60), "problem": problem},
            confidence=SURE,
        )


def late_fields(document: Document) -> Iterator[Finding]:
    """Fields behind the front matter, which was closed before them, so that pages show them as words."""
    end = end_of_front_matter(document)
    found = LATE_FIELDS.match(document.text, end) if end else None
    if found and not SECOND_FRONT_MATTER.match(document.text, end):
        place = document.place_at(
            Span(found.start("fields"), found.start("fields") + len(found["fields"].rstrip())), "shown to readers"
        )
        said = shortened(place.quote.splitlines()[0], 60)
        problem = "is a field below the line that closes the front matter, and readers see it as words"
        yield Finding(place=place, values={"match": said, "problem": problem}, confidence=SURE)


def fields_again(document: Document) -> Iterator[Finding]:
    """Fields of the front matter that stand again in the text, with their values, where pages show them as words."""
    end = end_of_front_matter(document)
    fields = {line.strip() for line in document.text[:end].splitlines() if FIELD.match(line)} if end else set()
    if len(fields) < FEWEST:
        return
    runs: list[list[Span]] = [[]]
    for line in LINE.finditer(document.text, end):
        if line[0].rstrip() in fields and not (document.is_code(line.start()) or is_hidden(document, line.start())):
            runs[-1].append(Span(line.start(), line.start() + len(line[0].rstrip())))
        elif runs[-1]:
            runs.append([])
    for first, *more in filter(None, runs):
        if len(more) + 1 >= FEWEST and not _is_shown(document.text, first.start):
            place = document.place_at(Span(first.start, more[-1].end), "shown to readers")
            said = shortened(document.text[first.start : first.end], 60)
            problem = "is in the front matter too, with the lines below it, and readers see it here as words"
            yield Finding(place=place, values={"match": said, "problem": problem}, confidence=SURE)


def _is_shown(text: str, at: int) -> bool:
    """Whether an element of HTML for code is open there, which began not far above."""
    near = max(0, at - LONGEST_SHOWN)
    return text.rfind("<code", near, at) > text.rfind("</code", near, at)


def _other_day(document: Document, fields: str) -> tuple[Block, datetime.date] | None:
    """The date of the front matter that a second one contradicts, and the day that this one has."""
    match = DATE_FIELD.search(fields)
    first = next((block for block in document.blocks if block.key == "date"), None)
    said = day_of(first) if first else None
    day = iso_day(match[1]) if match else None
    return (first, day) if first and said and day and day != said else None


def end_of_front_matter(document: Document) -> int:
    """Where the line ends that closes front matter, 0 where there is none."""
    fields = [block.span.end for block in document.blocks if block.key]
    end = document.text.find("\n---", fields[-1]) if fields else -1
    return end + len("\n---") if end >= 0 else 0
