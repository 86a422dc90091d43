"""A chart, a table or a map that the text announces “below”, where nothing but words follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import LIKELY, Finding
from lint.document import Document, once_a_document
from lint.gates import Gate, one_of
from lint.language.quotations import is_quoted
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "the announcement, as in “the chart below”", "what": "what is announced"}
ANNOUNCED = pattern(
    r"\b(?:the|this|our) (?P<what>bar chart|chart|graph|table|map|diagram|infographic) below\b", re.IGNORECASE
)
SHOWN = pattern(
    r"!\[|\[\[|\{\{|\{%|\{/\*|<(?:img|svg|iframe|figure|picture|video|canvas|table|object|embed|script|pre|div|amp-|"
    r"[A-Z])|```|~~~|:::|\[(?:caption|gallery|embed|chart|table|image)\b"
    r"|^ {0,3}\|?[^|\n]+\|[^\n]*$|^[ \t]*<?https?://\S+>?[ \t\r]*$|^ {4}\S|\t",
    re.MULTILINE,
)
"""What may show something: images, tables, frames, components and short codes of a site, code,
a link on a line of its own."""


class MissingPicture(Options):
    """No options."""


def needs(options: MissingPicture) -> Gate:
    """What a text must hold: the word that points down."""
    return one_of("chart below", "graph below", "table below", "map below", "diagram below", "infographic below")


def check(document: Document, options: MissingPicture) -> Iterator[Finding]:
    """Every such announcement in Markdown or HTML, whose source below holds nothing that could be shown."""
    if document.format not in ("markdown", "html"):
        return  # copy in plain text goes to a desk that has the pictures
    for block in document.prose_blocks():
        for match in ANNOUNCED.finditer(block.prose):
            place = document.place(block, match.start(), match.end(), "nothing is shown below")
            if _last_shown(document) >= place.end or is_quoted(document, block, match):
                continue
            below = document.neighbour(block, 1)
            if match["what"].lower() == "table" and below is not None and below.kind in ("item", "cell", "code"):
                continue  # a list is meant
            yield Finding(place=place, values={"match": match[0], "what": match["what"]}, confidence=LIKELY)


@once_a_document
def _last_shown(document: Document) -> int:
    """Where the last thing that may show something begins, be it within another; -1 where there is none."""
    last = -1
    while starts := [match.start() for match in SHOWN.finditer(document.text, last + 1)]:
        last = starts[-1]
    return last
