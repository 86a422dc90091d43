"""One quotation in two mouths."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.language.quotations import quoted
from lint.language.speakers import speaker

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"one": "who says it here", "other": "who says it there"}
MARKS = "“”„\"'‘’.,;:!?…« »"
"""What stands around the words of a quotation and may differ."""


class QuoteTwoSpeakers(Options):
    """Options."""

    least_words: int = option(6, "words that a quotation has at least, to be compared")


def check(document: Document, options: QuoteTwoSpeakers) -> Iterator[Finding]:
    """Every quotation that the text has given to somebody else before, word for word."""
    said: dict[str, list[tuple[Block, int, int]]] = {}
    for block in document.prose_blocks():
        if block.key:
            continue
        for start, end in quoted(document, block):
            if block.prose.count(" ", start, end) + 1 >= options.least_words:
                words = block.prose[start:end].strip(MARKS).lower()
                said.setdefault(words, []).append((block, start, end))
    for first, *again in said.values():
        other = speaker(*first) if again else ""
        for here in again if other else ():
            name = speaker(*here)
            if name and not _may_be_one(other, name):
                yield Finding(
                    place=document.place(*here, f"{name} says it here"),
                    evidence=(document.place(*first, f"{other} says it here"),),
                    values={"one": name, "other": other},
                    confidence=0.85,
                )


def _may_be_one(one: str, other: str) -> bool:
    """Whether two names have a word in common."""
    return not set(one.replace(".", "").split()).isdisjoint(other.replace(".", "").split())
