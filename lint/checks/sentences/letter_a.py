"""Letters that look like an article: “a” that names a quantity or marks an entry of a list."""

from __future__ import annotations

from lint.document import Document, once_a_document
from lint.language.sentences import Sentence
from lint.language.words import whole_prose
from lint.patterns import pattern

VARIABLE = pattern(
    r"[=+(] ?a(?:[\^²³]|\b ?[=+*/(])|\ba ?= ?[\w(]|\ba[xb]\b ?[+²^]|\b(?:a/b|b/a|a and b|a or b|a, b|b and c)\b|\ba <- |\[-?a[,\]]|"
    r"\b[b-hj-zA-HJ-Z] (?:represents|denotes|stands for) |\b(?:variables?|parameter|coefficient|constant|number|value|side|angle|vector|element) a\b(?! (?:few|lot|bit|little|certain|given|while))"
)
"""How a text uses the letter that is a word too: “y = a(x − 4)”, “the ratio a/b”."""
NEXT_LETTER, FEWEST_NEXT = pattern(r" b[.,;)]? "), 3
"""The letter behind it, by itself, and how often it stands in a text of both: “for b and c”."""
NEXT_ENTRY = pattern(r" b\. (?=[A-Z])")
"""The mark of the next entry, of a list in one paragraph."""


def is_no_article(document: Document, sentence: Sentence) -> bool:
    """Whether the “a” at the end of a sentence may be a letter that is no article."""
    return _has_variable(document) or _is_mark_of_item(document, sentence)


@once_a_document
def _has_variable(document: Document) -> bool:
    """Whether the letter that is an article is a quantity in a text."""
    return VARIABLE.search(document.text) is not None or len(NEXT_LETTER.findall(whole_prose(document))) >= FEWEST_NEXT


def _is_mark_of_item(document: Document, sentence: Sentence) -> bool:
    """Whether the letter at the end opens its line, as the mark of a list in dialects of Markdown: “a. The rules”,
    or the list goes on in its paragraph: “a. The rules are new. b. The nets are old.”"""
    if NEXT_ENTRY.search(sentence.block.prose, sentence.end):
        return True
    source = sentence.block.source(sentence.start, sentence.end)
    return document.text[source.start : source.end].rpartition("\n")[2].strip() == "a."
