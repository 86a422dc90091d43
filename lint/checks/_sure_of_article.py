"""How sure it is that a word wants the other article."""

from __future__ import annotations

import re

from lint.checks._everywhere import blocks_with
from lint.diagnostics import DOUBTFUL, LIKELY, SURE
from lint.document import Block, Document
from lint.language.vocabulary import misread
from lint.language.vocabulary.known_words import is_word
from lint.language.vocabulary.old_prose import is_old_prose
from lint.patterns import pattern

ARCHAIC = pattern(r"\b(?:thou|thee|thy|thine|hath|doth|shalt)\b", re.IGNORECASE)
VOWELS = pattern(r"[aeiouy]")
NEAR = 200  # characters


def _is_slip(word: str, before: str) -> bool:
    """Whether an unknown word is a known one with its first letters swapped, “eyar”, or one that stands before it
    without its vowels: “fish … fsh”."""
    if VOWELS.search(word):
        return is_word(word[1:2] + word[:1] + word[2:])
    return any(VOWELS.sub("", other) == word != other for other in before.lower().split())


def how_sure(document: Document, block: Block, match: re.Match[str], word: str) -> float:
    """How sure it is that a word wants the other article."""
    article = match["article"]
    if article.lower() == "an" and word[0].lower() in "hu" and is_old_prose(document):
        return DOUBTFUL  # “an humble boat”, “an universal law”
    if article.lower() == "an" and word[0] in "hu" and block.ordinal in blocks_with(document, ARCHAIC):
        return DOUBTFUL  # a prayer: “an horizon”
    if (
        word.islower()
        and not is_word(word)
        and (misread.is_misread(document) or _is_slip(word, block.prose[max(0, match.start() - NEAR) : match.start()]))
    ):
        return DOUBTFUL  # what a scanner made of another word, or a typist: “a auccessfal”, “a eyar”
    if word.split("-")[0].isupper():
        return DOUBTFUL  # some read a house’s acronym as the words it stands for: “a (system security plan)”
    return SURE if word.islower() else LIKELY
