"""The last paragraph of a story that says at its beginning that it sums up, and has nothing that the text has not."""

from __future__ import annotations

from lint.checks.paragraphs.retold import FEWEST
from lint.document import Block, Document
from lint.language.quantities.figures import FIGURE
from lint.language.resemblance import plain_words, telling_stems, telling_words
from lint.language.sections import is_manual
from lint.patterns import pattern
from lint.records import Record

OPENS = pattern(
    r"(?:In (?:summary|short|sum|brief|conclusion|a nutshell)|To (?:sum up|summari[sz]e|conclude)|All in all|Summing up)[,:] "
)
WORD = pattern(r"[^\W\d_]+")
SHORTEST, LONGEST = 80, 600  # characters of such a paragraph
MOST_NEW = 0.34
"""Share of its telling words that stand nowhere else in the text."""


class SummedUp(Record):
    """Such a paragraph, the earlier one that has most of its words, and those, as it has them."""

    block: Block
    source: Block
    words: list[str]


def summed_up(document: Document) -> SummedUp | None:
    """The end of a text that says nothing new; of a manual none, whose readers may look for it."""
    paragraphs = [block for block in document.blocks if block.kind == "paragraph" and not block.key]
    last = paragraphs[-1] if len(paragraphs) >= FEWEST else None
    match = OPENS.match(last.prose) if last else None
    if last is None or match is None or not SHORTEST <= len(last.prose) <= LONGEST or is_manual(document):
        return None
    own = dict(telling_words(WORD.findall(last.prose, match.end())))
    others = {block: telling_stems(plain_words(block.prose)) for block in paragraphs[:-1]}
    new = own.keys() - frozenset[str]().union(*others.values())
    numbers = set(FIGURE.findall(last.prose)).difference(*(FIGURE.findall(block.prose) for block in others))
    if numbers or len(new) > MOST_NEW * len(own):
        return None
    source = max(others, key=lambda block: len(own.keys() & others[block]))
    return SummedUp(last, source, [word for stem, word in own.items() if stem in others[source]])
