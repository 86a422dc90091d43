"""A heading with nothing below it: the next one that follows at once is no part of it, or the text ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest

from lint.checks import Options, option
from lint.checks._wording import shortened
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.patterns import pattern

VALUES: Mapping[str, str] = {"heading": "the heading", "problem": "what follows instead of its text"}
FORMATS = ("markdown", "html")
"""Formats whose source shows all that may stand in a section, pictures and tables too."""
NOTHING = pattern(
    r"[ \t]*#*[ \t]*(?:\{[^{}\n]{1,80}\})?[ \t]*(?:\r?\n {0,3}(?:=+|-+))?[ \t]*"
    r"(?:\s|<!-- ?(?:prettier|markdownlint|eslint|vale|copydesk)\b[^<>]{0,200}-->|</?(?:h[1-6]|section|article|header|div|span|a|strong|b|em|hr)\b[^<>]{0,300}>|#{1,6}[ \t]|(?:-{3,}|\*{3,}|_{3,})(?=\s))*"
)
"""What stands between two headings when that is nothing: the end of one, its underline, its identifier,
what another program is told, a line across the page, the beginning of the next."""
FILLED = pattern(r"<(?P<tag>div|section|article|span)\b[^<>]{0,300}>\s*</(?P=tag)\b")
"""An element that a script fills when the page is shown."""
GATHERED = pattern(
    r"(?:references|bibliography|works cited|literature|sources|(?:foot|end)?notes|citations|comments|(?:table of )?contents|index|glossary)\W*",
    re.IGNORECASE,
)
"""Headings below which a site puts what it gathers itself."""
SOURCES = pattern(r"(?:references|bibliography|works cited|sources|citations)\W*", re.IGNORECASE)
CITES = pattern(
    r"\[\^[^\]\s]+\](?!:)|\[@|\\(?:cite|footnote)|\{\{|\{%|<ref\b|\bcit(?:e|ation)s?\b|\[\[|<script\b|<!--|<\w+ id=",
    re.IGNORECASE,
)
"""What a site makes a list of sources of, at the end of the page."""
ENTRY = pattern(r"\[\d{1,3}\] ")
"""How an entry of a list of sources begins."""
VERSION = pattern(r"\W{0,2}(?:(?:v(?:ersion)? ?)?\d+\.\d|unreleased\b)", re.IGNORECASE)
"""The heading of a version in a list of changes, whose parts may be empty."""
DEEPEST = 4
"""The last level that is used for headings of sections; those below it are small print."""


class EmptySection(Options):
    """Options."""

    most_share: float = option(
        0.34,
        "share of the headings that may have nothing below them before that is taken for the text's style, from 0 to 1",
        most=1,
    )


def check(document: Document, options: EmptySection) -> Iterator[Finding]:
    """Every heading of a section that another of its own level or above follows at once, or nothing at all."""
    if document.format not in FORMATS:
        return
    headings = [
        block for block in document.blocks if block.kind in ("heading", "headline") and block.level and not block.key
    ]
    if any(VERSION.match(block.prose) for block in headings):
        return
    followed = zip_longest(headings, headings[1:])
    found = [(heading, after) for heading, after in followed if _is_empty(document, heading, after)]
    if len(found) > 1 and len(found) > options.most_share * len(headings):
        return
    for heading, after in found:
        problem = (
            "the text ends there"
            if after is None
            else f"“{shortened(after.prose)}” follows at once, and is no part of it"
        )
        yield Finding(
            place=document.whole(heading, "nothing below"),
            evidence=() if after is None else (document.whole(after, "the next heading"),),
            values={"heading": shortened(heading.prose), "problem": problem},
            confidence=LIKELY,
        )


def _is_empty(document: Document, heading: Block, after: Block | None) -> bool:
    """Whether nothing stands between a heading and one that is no part of its section;
    a title may have another below it."""
    if (
        heading.kind == "headline"
        or not 2 <= heading.level <= DEEPEST
        or (GATHERED.fullmatch(heading.prose) and (after is not None or not _lacks_sources(document, heading)))
        or ENTRY.match(heading.prose)
    ):
        return False
    if after is not None and after.level > heading.level:
        return False
    start, end = heading.span.end, len(document.text) if after is None else after.span.start
    return NOTHING.fullmatch(document.text, start, end) is not None and not FILLED.search(document.text, start, end)


def _lacks_sources(document: Document, heading: Block) -> bool:
    """Whether sources are announced that the text does not have, and nothing in it is cited that a site would list."""
    is_of_sources = document.format == "markdown" and SOURCES.fullmatch(heading.prose) is not None
    return is_of_sources and CITES.search(document.text) is None
