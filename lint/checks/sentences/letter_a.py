"""Letters that look like an article: “a” that names a quantity or marks an entry of a list."""

from __future__ import annotations

from lint.document import Document, once_a_document
from lint.language.sentences import Sentence
from lint.patterns import pattern

VARIABLE = pattern(r"[=+(] ?a(?:[\^²³]|\b ?[=+*/(])|\ba ?= ?[\w(]|\ba[xb]\b ?[+²^]")
"""How a text uses the letter that is a word too: “y = a(x − 4)”."""


def is_no_article(document: Document, sentence: Sentence) -> bool:
    """Whether the “a” at the end of a sentence may be a letter that is no article."""
    return _has_variable(document) or _is_mark_of_item(document, sentence)


@once_a_document
def _has_variable(document: Document) -> bool:
    """Whether the letter that is an article is a quantity in a text."""
    return VARIABLE.search(document.text) is not None


def _is_mark_of_item(document: Document, sentence: Sentence) -> bool:
    """Whether the letter at the end opens its line, as the mark of a list in dialects of Markdown: “a. The rules”."""
    source = sentence.block.source(sentence.start, sentence.end)
    return document.text[source.start : source.end].rpartition("\n")[2].strip() == "a."
