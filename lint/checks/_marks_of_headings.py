"""Marks of headings that Markdown does not read as such, so that readers see them as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import outside_code
from lint.diagnostics import LIKELY, SURE
from lint.document import Document, Place
from lint.patterns import LINE_START, pattern

ESCAPED_HEADING = pattern(rf"(?m){LINE_START}(?P<marks>\\#{{2,6}}) [A-Z][^\n#]{{2,100}}$")
HEADING = pattern(
    LINE_START
    + r" {0,3}<(?:hr|/?(?:div|p|section|article|center|table|ul|ol|details))\b[^<>\n]{0,200}>[ \t]*(?P<marks>#{1,6}) (?=\S)",
    re.MULTILINE,
)
"""The mark of a heading behind a tag that opens a block of HTML,
in which Markdown reads no marks (CommonMark 0.31, 4.6)."""
EMPTY_HEADING = pattern(r"(?P<marks>#(?:(?<=\n\n.)|(?<=\n\r\n.))#{1,5}) ?(?=\r?\n(?:\r?\n|\Z))")
"""A heading without words between two empty lines; a single mark is a comment as a rule,
of something that was pasted."""
UNDERLINE = pattern(rf"{LINE_START} {{0,3}}#{{1,6}} [^\n]+\n(?P<marks>={{3,}})[ \t]*(?=\r?$)", re.MULTILINE)
"""The underline of a heading (CommonMark 0.31, 4.3) below one that has its marks in front (4.2)."""
NO_BREAK = pattern(rf"{LINE_START} {{0,3}}(?P<marks>#{{1,6}})(?=[\u00a0\u2007\u202f]+\w)", re.MULTILINE)
"""The marks of a heading before a space that is none to Markdown."""


def marks_of_headings(document: Document) -> Iterator[tuple[list[Place], str, float]]:
    """All places of each such fault, what is wrong there, and how sure that is."""
    text = document.text
    if "\n\\" in text:
        escaped = outside_code(document, ESCAPED_HEADING, "shown as it stands", "marks")
        yield escaped, "is the mark of a heading after a backslash, so that readers see it", LIKELY
    if ">#" in text or "> #" in text:
        behind = outside_code(document, HEADING, "shown as it stands", "marks")
        yield behind, "is the mark of a heading, and the tag before it keeps it from being one", SURE
    if "\n##" in text:
        empty = outside_code(document, EMPTY_HEADING, "no words", "marks")
        empty = empty if [one.quote for one in empty] != ["###"] else []  # which ends a press release
        yield empty, "is the mark of a heading that has no words", LIKELY
    if "\n===" in text:
        lines = outside_code(document, UNDERLINE, "shown as it stands", "marks")
        yield lines, "underlines a heading that has its marks already, so that readers see it", SURE
    if "#\u00a0" in text or "#\u202f" in text or "#\u2007" in text:
        spaced = outside_code(document, NO_BREAK, "shown as it stands", "marks")
        problem = "is the mark of a heading, and for most programs the no-break space after it keeps it from being one"
        yield spaced, problem, LIKELY  # Python-Markdown reads it as a heading nevertheless
