"""Passages of scripture by their references: where one stands again, somebody reads it out or explains it."""

from __future__ import annotations

from lint.document import Block, Document, once_a_document
from lint.language.words import whole_prose
from lint.patterns import pattern

BOOKS = (
    "Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Ezra|Nehemiah|Job|Proverbs|"
    "Ecclesiastes|Isaiah|Jeremiah|Lamentations|Ezekiel|Daniel|Hosea|Joel|Amos|Jonah|Micah|Zechariah|Malachi|Matthew|Mark|"
    "Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Philippians|Colossians|Thessalonians|Timothy|Titus|Hebrews|"
    "James|Peter|Jude|Revelation"
)
"""Books of the Bible whose names do not change with a number before them."""
PASSAGE = pattern(
    rf"\b(?:{BOOKS}|Psalms?|Song of Songs|Gen|Exod|Lev|Deut|Josh|Judg|Neh|Ps|Prov|Eccl|Isa?|Jer|Lam|Ezek?|Hos|Mic|Zech|Mal|Mt|Matt|Mk|Lk|Jn|Jhn|"
    r"Rom|Gal|Eph|Heb|Jas|Rev|[1-3] ?(?:Sam|Kgs|Chr|Cor|Thess|Tm|Tim|Pet|Jn))\.?\s\d{1,3}[:_]\d{1,3}"
)
"""A chapter and a verse: “John 11:23-27”, “Mt 16:21-28”."""


OF_SERMON = 3
"""Passages that a text names, from which on it explains scripture, and says it again as often as it likes."""


@once_a_document
def _is_sermon(document: Document) -> bool:
    return len(PASSAGE.findall(whole_prose(document))) >= OF_SERMON


@once_a_document
def _named(document: Document) -> frozenset[int]:
    """The ordinals of the blocks that name a passage."""
    return frozenset(block.ordinal for block in document.blocks if PASSAGE.search(block.prose))


def is_passage(document: Document, block: Block) -> bool:
    """Whether a block may have the words of scripture: the text explains it, or the block says which they are,
    or what stands right above it does."""
    if block.ordinal in _named(document) or _is_sermon(document):
        return True
    above = document.neighbour(block, -1)
    return above is not None and above.ordinal in _named(document)
