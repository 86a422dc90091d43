"""The manner of a text in which phrases stand for sentences: captions, columns, what goes on from a heading or a listing."""

from __future__ import annotations

import re

from lint.checks._answers import above
from lint.document import Document
from lint.language.finite_verbs import ENOUGH, has_free_verb, odds
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence
from lint.language.words import pieces, word_count
from lint.patterns import pattern

LONGEST_LEGEND = 600
"""Characters, likewise of what stands directly below an image."""
IMAGE = pattern(r"!\[|<(?:img|figure|picture|video|iframe|svg)\b", re.IGNORECASE)
SCRAPS, LONGEST_SCRAP, MOST_WORDS_OF_SCRAP = 3, 40, 3
SAID_I = pattern(r"\b(?:I|[Mm]y)\b")
PERSONAL = 250
"""Words of a text for each such word, at most, that make it a personal one."""


def is_personal(document: Document) -> bool:
    """Whether the writer says “I” throughout, outside of quotations: a column, in which phrases stand for sentences."""
    said = words_in_all = 0
    for block in document.prose_blocks():
        spans = quoted(document, block)
        said += sum(not inside(spans, *match.span()) for match in SAID_I.finditer(block.prose))
        words_in_all += word_count(block.prose)
    return said > 2 and said * PERSONAL > words_in_all


def is_clipped(every: list[Sentence]) -> bool:
    """Whether a text has several sentences of a word or two: “Fog. A horn.” One whose phrases are longer has that manner too."""
    return sum(_is_scrap(sentence) for sentence in every) >= SCRAPS


def _is_scrap(sentence: Sentence) -> bool:
    text = sentence.text
    return (
        sentence.block.kind == "paragraph"
        and len(text) < LONGEST_SCRAP
        and text.endswith(".")
        and text[:1].isupper()
        and len(text.split()) <= MOST_WORDS_OF_SCRAP
        and not has_free_verb(pieces(text))
        and odds(pieces(text)) < ENOUGH
    )


def begins_with_capitals(every: list[Sentence]) -> bool:
    """Whether the text begins most of its sentences with a capital, as not every writer does."""
    firsts = [letter for sentence in every if (letter := next(filter(str.isalpha, sentence.text), ""))]
    return sum(map(str.islower, firsts)) * 2 < len(firsts)


def stands_under_heading(document: Document, sentence: Sentence) -> bool:
    block = above(document, sentence)
    return block is not None and block.kind == "heading"


def goes_on_after_code(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence opens its block, and a listing stands before it that it may go on from."""
    block = above(document, sentence)
    return block is not None and block.kind == "code"


def stands_below_image(document: Document, sentence: Sentence) -> bool:
    """Whether the block of a sentence is short and stands directly below an image, as captions do without any markup."""
    block = sentence.block
    before = document.neighbour(block, -1)
    if len(block.prose) > LONGEST_LEGEND or before is None:
        return False
    is_text_for_image = any(mark.kind == "alt" for mark in before.marks)
    return is_text_for_image or IMAGE.search(document.text, before.span.end, block.span.start) is not None
