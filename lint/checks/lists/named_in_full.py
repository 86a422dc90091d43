"""Things that a sentence of their own names in full, against how many of them the text counts elsewhere:
“six districts”, and “The districts are Amber, Bow and Cliff.”"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.lists.entries import Listed, entries_of
from lint.document import Block, Document
from lint.language.quantities.numbers import NUMBER, value
from lint.language.quotations import is_quoted
from lint.language.sentences import sentence_at
from lint.patterns import CAPITAL, pattern

_NAME = rf"[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+){{0,2}}"
NAMED = pattern(rf"(?:^|(?<=[.!?] ))The (?P<noun>[a-z]+s) are (?P<list>{_NAME}(?:, {_NAME}){{1,11}},? and {_NAME})\.")
PART = pattern(
    r"\b(?:others?|more|another|further|of the|of them|of which|first|last|latest|earlier|at least|up to|about|around|some|least|most|"
    r"over|nearly|almost|previous\w*|once|used to|formerly|originally|each|every|per|had)\b"
)
"""Words of a sentence whose count may be of some of them, of others, or of another time."""


def named_in_full(document: Document) -> Iterator[Listed]:
    """Every first count of things that are more or fewer by their names, where all counts of them are one number."""
    blocks = [block for block in document.prose_blocks() if not block.key]
    for block in blocks:
        for match in NAMED.finditer(block.prose) if " are " in block.prose else ():
            names = len(entries_of(match["list"]))
            count = re.compile(rf"(?<![\w.,/-])(?P<number>(?i:{NUMBER})) (?:[a-z-]+ )?{match['noun']}\b")
            found = [(one, told) for one in blocks for told in count.finditer(one.prose)]
            said = {value(told["number"]) for _, told in found}
            if not names or is_quoted(document, block, match) or len(said) != 1 or said == {float(names)}:
                continue
            if min(said) > 1 and not any(_is_part(document, *one) for one in found):
                where, told = found[0]
                yield Listed(where, told.start("number"), told.end(), block, match.span("list"), names)


def _is_part(document: Document, block: Block, told: re.Match[str]) -> bool:
    """Whether a count may be of some of them only, or of others, or somebody says it."""
    sentence = sentence_at(document, block, told.start())
    text = sentence.text if sentence else block.prose
    return PART.search(text) is not None or is_quoted(document, block, told)
