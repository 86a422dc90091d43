"""Marks in reStructuredText that are none there, or not whole: links of Markdown, links without their underscore."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import MASK, Document, Place, Span
from lint.patterns import pattern

LINK_OF_MARKDOWN = pattern(rf"\[[^\[\]\n]{{1,80}}\]\((?:{MASK}{{8,}}|(?:/|\.{{1,2}}/)[^\s()<>]{{1,300}})\)")
"""Words in brackets and an address, which is masked in the prose where it is a whole one."""
WITHOUT_UNDERSCORE = pattern(r"[^`<>\n]{1,80}\s<(?:https?|ftp|mailto):[^<>\s]{1,300}>")
"""What stands between the marks of a link, words and an address; behind them there would be an underscore."""


def links_of_markdown(document: Document) -> list[Place]:
    """Links as Markdown has them, which readers see with their brackets and their address."""
    return [
        document.place(block, *match.span(), "shown as it stands")
        for block in document.prose_blocks()
        if "](" in block.prose
        for match in LINK_OF_MARKDOWN.finditer(block.prose)
    ]


def links_without_underscore(document: Document) -> list[Place]:
    """`` `words <address>` ``, which is a link with an underscore behind it alone; without one readers see it in italics."""
    return list(_links_without_underscore(document))


def _links_without_underscore(document: Document) -> Iterator[Place]:
    text = document.text
    for block in document.prose_blocks():
        for mark in block.marked("code"):
            start, end = block.source(*mark)
            is_between = text[start - 1 : start] == "`" == text[end : end + 1] and text[start - 2 : start - 1] != ":"
            if is_between and text[end + 1 : end + 2] not in ("`", "_", ":") and text[start - 2 : start - 1] != "`":
                if WITHOUT_UNDERSCORE.fullmatch(text, start, end):
                    yield document.place_at(Span(start - 1, end + 1), "no underscore behind it")
