"""Paragraphs that begin in lower case: the only one of its text has lost something, several are its manner."""

from __future__ import annotations

from lint.document import Document, once_a_document
from lint.language.completeness.last_words import terminal
from lint.language.sentences import Sentence

FEWEST = 4
"""Paragraphs that a text has more of, for the only one that begins so to stand out."""
LONGEST_CAPTION = 45  # characters


def opens_alone(document: Document, sentence: Sentence) -> bool:
    """Whether no other paragraph of the text begins in lower case,
    and the one before this ended with a full stop, if there is one.

    A few words alone in their paragraph are a caption: “pilgrims at the mosque in 2008.”
    """
    prose = sentence.block.prose
    if _in_lower_case(document) != [sentence.block.ordinal] or terminal(prose) != "." or len(prose) < LONGEST_CAPTION:
        return False
    blocks = [block for block in document.blocks if block.kind == "paragraph"]
    at = next(at for at, block in enumerate(blocks) if block is sentence.block)
    follows = terminal(blocks[at - 1].prose)[-1:] == "." if at else document.blocks[0].kind == "headline"
    return len(blocks) > FEWEST and follows


@once_a_document
def _in_lower_case(document: Document) -> list[int]:
    """The ordinals of the paragraphs that begin in lower case."""
    return [block.ordinal for block in document.blocks if block.kind == "paragraph" and block.prose[:1].islower()]
