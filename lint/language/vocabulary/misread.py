"""Whether a text is what a scanner read from paper, with so many words wrong that one unknown word proves nothing."""

from __future__ import annotations

from lint.document import Document, once_a_document
from lint.language.vocabulary import listed_words
from lint.language.vocabulary.known_words import is_word
from lint.language.words import vocabulary

SHORTEST = 4
"""Letters of the words that count."""
FEWEST = 60
"""Different words that a text has at least, to be judged."""
MOST_UNKNOWN = 0.15
"""Share of unknown words; letters of the nineteenth century and pages on medicine have up to 0.11, names included."""


@once_a_document
def is_misread(document: Document) -> bool:
    """Whether more of its words are unknown than those of any writer."""
    words = [word for word in vocabulary(document) if len(word) >= SHORTEST and word.isascii() and word.isalpha()]
    unknown = sum(
        not (is_word(word) or listed_words.is_listed_word(word) or listed_words.is_listed_name(word.title()))
        for word in words
    )
    return len(words) >= FEWEST and unknown > MOST_UNKNOWN * len(words)
