"""Whether a text is an agreement, terms or a licence, in each part of which the same may hold."""

from __future__ import annotations

from lint.document import Document, once_a_document
from lint.language.words import whole_prose
from lint.patterns import pattern

OF_TERMS = pattern(
    r"\b(?:shall|hereby|herein|hereunder|thereof|liab(?:le|ility)|warrant(?:s|y|ies)|licen[cs]e[se]?|sub-?licensees?|indemnif(?:y|ies)|Agreement|Terms|Parties|provisions?)\b"
)
"""Words of an agreement, in each part of which the same may hold."""
FEWEST_OF_TERMS = 25
"""Such words of a text that is one; every fiftieth word is one, too."""
WORDS_A_TERM = 50


@once_a_document
def is_agreement(document: Document) -> bool:
    """Whether a text is an agreement or a licence."""
    prose = whole_prose(document)
    found = len(OF_TERMS.findall(prose))
    return found >= max(FEWEST_OF_TERMS, (prose.count(" ") + 1) // WORDS_A_TERM)
