"""Marks in reStructuredText that are none there, or not whole: links of Markdown, links without their underscore."""

from __future__ import annotations

import re

from lint.checks._everywhere import outside_code
from lint.document import MASK, Document, Place
from lint.patterns import pattern
from lint.spans import Span

LINK_OF_MARKDOWN = pattern(rf"\[[^\[\]\n]{{1,80}}\]\((?:{MASK}{{8,}}|(?:/|\.{{1,2}}/)[^\s()<>]{{1,300}})\)")
"""Words in brackets and an address, which is masked in the prose where it is a whole one."""
HEADING_OF_MARKDOWN = pattern(r"^#{1,4} \S", re.MULTILINE)
WITHOUT_UNDERSCORE = pattern(r"`(?<![:`].)[^`<>]{1,80}\s<(?:https?|ftp|mailto):[^<>\s]{1,300}>`(?![`_:])")
"""The marks of a link about words and an address, with no role and no underscore."""


_ROLES = "term|ref|doc|numref|guilabel|menuselection|kbd|option|envvar|class|func|meth|attr|mod|abbr|command|file|program|samp|download"
HALF_A_ROLE = pattern(
    rf"(?<![:\w`.-])(?:{_ROLES}):`[^`\n]{{1,80}}`|(?<!\w):(?:{_ROLES}):[A-Za-z][^`\n:]{{0,60}}``?(?!`)"
)
"""A role of Sphinx without its first colon, or without its first backquote: “term:`Net`”, “:term:Net`”."""


def halves_of_roles(document: Document) -> list[Place]:
    """Roles that lost one of their marks, outside of code."""
    return outside_code(document, HALF_A_ROLE, "shown as it stands") if ":" in document.text else []


def links_of_markdown(document: Document) -> list[Place]:
    """Links as Markdown has them, which readers see with their brackets and their address."""
    return [
        document.place(block, *match.span(), "shown as it stands")
        for block in document.prose_blocks()
        if "](" in block.prose
        for match in LINK_OF_MARKDOWN.finditer(block.prose)
    ]


def has_headings_of_markdown(document: Document) -> bool:
    """Whether a file has headings of Markdown alone, which its site may turn into those of this format first."""
    own = any(block.kind in ("headline", "heading") and block.level for block in document.blocks)
    return not own and HEADING_OF_MARKDOWN.search(document.text) is not None


def links_without_underscore(document: Document) -> list[Place]:
    """`` `words <address>` ``, which is a link with an underscore behind it alone;
    without one readers see it in italics."""
    marks = (block.source(*mark) for block in document.prose_blocks() for mark in block.marked("code"))
    found = (WITHOUT_UNDERSCORE.match(document.text, start - 1) for start, _ in marks)
    return [document.place_at(Span(*match.span()), "no underscore after it") for match in found if match]
