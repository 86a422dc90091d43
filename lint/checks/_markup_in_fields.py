"""Markup in fields of the front matter that pages show as plain words."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from lint.checks._wording import shortened
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Finding
from lint.document import Block, Document
from lint.language.quotations import QUOTES
from lint.patterns import pattern
from lint.spans import Span

TAG = pattern(
    r"<(?:/?(?:a|p|div|span|img|br|ul|ol|li|font|h[1-6])(?:\s[^<>]{0,400})?/?>|a\s+href=)|&lt;/?(?:a|p|div|img|span)\b",
    re.IGNORECASE,
)
OF_FIELD = pattern(r"^#{1,6}(?= [A-Z])|(?<![\w*])\*\*(?=[^\s*])[^*\n]{1,100}(?<=\S)\*\*(?![\w*])")
"""What a field that pages show as plain words begins with or holds."""
SUMMARIES = frozenset(("summary", "excerpt", "abstract", "metaDescription", "meta_description"))
"""Fields that sum a page up, which some sites read as Markdown; none begins with a heading."""
OF_HEADING = pattern(r"#{1,6}(?= [A-Z])")
FLAG = pattern(r"\*{1,2}(?:[A-Z]{4,}|Updated?|Corrected|Correction)\*{1,2}")
"""A word of the house behind a title, whose stars may be meant: “**UPDATE**”."""
BELOW_TITLE = frozenset(("subtitle", "subheading", "tagline"))
"""Fields that sites show on the page alone, and search engines nowhere."""
TITLES = frozenset(("title", "headline"))
SHOWN_MARKS = ("<", "*", "_", "[", "`")
"""How marks begin that sites make markup of in a summary."""


def in_fields(document: Document, fields: Container[str]) -> Iterator[Finding]:
    """The first mark or tag of each such field."""
    for block in document.blocks:
        if span := _in_field(document, block) if block.key in fields else _in_summary(block):
            place = document.place_at(span, "markup, not words")
            problem = f"is markup in the field “{block.key}”, which pages show as plain words"
            yield Finding(
                place=place,
                values={"match": shortened(place.quote, 40), "problem": problem},
                confidence=_sure(document, block, place.quote),
            )


def _sure(document: Document, block: Block, written: str) -> float:
    """A title is shown in many places; many sites show what sums a page up with its markup, and some print
    any field as it is, but a page that is ready shows nothing of it."""
    is_break = written.lower().startswith("<br")  # where somebody wants the line of a title to end
    is_mark = written[:1] in SHOWN_MARKS and not written.lower().startswith("<a ")  # of a feed
    if document.format != "html" and (is_break or (is_mark and block.key not in TITLES)):
        return DOUBTFUL
    is_stressed = written.startswith("**") and block.prose.strip() != written  # a site may show a word of it in bold
    if block.key in BELOW_TITLE and written.lower().startswith("<a ") and "</a>" in document.text[slice(*block.span)]:
        return DOUBTFUL  # a site may print it as it is, with a link that works
    return SURE if block.key in TITLES and not FLAG.fullmatch(written) and not is_stressed else LIKELY


def _in_summary(block: Block) -> Span | None:
    """The mark of a heading with which what sums a page up begins."""
    match = OF_HEADING.match(block.prose) if block.key in SUMMARIES else None
    return block.source(*match.span()) if match else None


def _in_field(document: Document, block: Block) -> Span | None:
    """The first tag of HTML in a field of plain words, or else the first mark of Markdown."""
    if tag := TAG.search(document.text, block.span.start, block.span.end):
        return Span(*tag.span())
    match = OF_FIELD.search(block.prose) if block.prose[:1] not in QUOTES else None
    return block.source(*match.span()) if match else None
