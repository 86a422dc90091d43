"""One quotation in two mouths."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.language.quotations import quoted
from lint.language.resemblance import plain_words
from lint.language.speakers import speaker

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"one": "who says it here", "other": "who says it there"}


class QuoteTwoSpeakers(Options):
    """Options."""

    least_words: int = option(6, "words that a quotation has at least, to be compared")


def check(document: Document, options: QuoteTwoSpeakers) -> Iterator[Finding]:
    """Every quotation that the text has given to somebody else before, word for word."""
    said: dict[tuple[str, ...], tuple[Block, int, int, str]] = {}
    for block in document.prose_blocks():
        if block.key:
            continue
        for start, end in quoted(document, block):
            if block.prose.count(" ", start, end) + 1 < options.least_words:
                continue
            name = speaker(block, start, end)
            words = plain_words(block.prose[start:end])
            if not name or len(words) < options.least_words:
                continue
            earlier = said.setdefault(words, (block, start, end, name))
            if not _may_be_one(earlier[3], name):
                yield Finding(
                    place=document.place(block, start, end, f"{name} says it here"),
                    evidence=(document.place(*earlier[:3], f"{earlier[3]} says it here"),),
                    values={"one": name, "other": earlier[3]},
                    confidence=0.85,
                )


def _may_be_one(one: str, other: str) -> bool:
    """Whether two names have a word in common."""
    return not set(one.replace(".", "").split()).isdisjoint(other.replace(".", "").split())
