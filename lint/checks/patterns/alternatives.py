"""Many patterns of which any may match: as one large pattern would find them,
at the cost of the few that a text can hold.

A large pattern is tried at every letter of a text. Here the words of the text choose the patterns that can match at
all, and each of these runs over the whole text once; where two match in one place, the earlier in the list wins, as in
one pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from lint.checks.patterns.single import single, whole
from lint.document import Block, Document
from lint.language.quotations import inside, quoted
from lint.patterns import pattern as later
from lint.records import Record
from lint.text_index import prose_index

REFERENCE = later(r"(?<!\\)\\([1-9]\d?)")
GROUP = later(r"(?<!\\)\((?!\?)|\(\?P?<(?![=!])")
FEW = 32
"""Patterns up to which a rule has a gate of its own; with more, the choice among them is one."""


class Match(Record):
    """A match: `block.prose[start:end]`, which of the patterns it is of, and its groups by number and name."""

    block: Block
    start: int
    end: int
    number: int
    groups: Any


class Alternatives:
    """Patterns, found by the words that a text must have for each."""

    def __init__(self, patterns: Sequence[str], nonword: bool, ignorecase: bool) -> None:
        self._patterns = [single(one, nonword=nonword, ignorecase=ignorecase) for one in independent(patterns)]
        self._by_word: dict[str, list[int]] = {}
        self._others: list[int] = []
        for number, pattern in enumerate(self._patterns):
            words = pattern.words if patterns[number] else ()  # one that is empty matches nothing
            for word in words:
                self._by_word.setdefault(word, []).append(number)
            if not words and patterns[number]:
                self._others.append(number)
        self._words = frozenset(self._by_word)  # to intersect the keys of a dict looks at every word of the text

    def matches(self, document: Document, *, quotations: bool) -> Iterator[Match]:
        """Every match, none within another, in the order of the text; outside direct quotations unless `quotations`."""
        numbers = self._candidates(document)
        if not numbers:
            return
        prose = whole(document)
        found = [
            (at, start, number, end, groups)
            for number in numbers
            for at, start, end, groups in self._patterns[number].find(prose)
        ]
        last, reached = -1, 0
        for at, start, number, end, groups in sorted(found, key=lambda one: one[:3]):
            if at == last and start < reached:
                continue
            last, reached = at, end
            block = prose.blocks[at]
            if quotations or not inside(quoted(document, block), start, end):
                yield Match(block, start, end, number, groups)

    def _candidates(self, document: Document) -> list[int]:
        """The patterns that can match in a document."""
        index = prose_index(document)
        likely = {number for word in self._words & index.vocabulary for number in self._by_word[word]}
        likely.update(self._others)
        return sorted(number for number in likely if self._patterns[number].may_match(index))


def independent(patterns: Sequence[str]) -> list[str]:
    """Patterns whose references count the groups of all of them, each with references to its own groups.

    What refers to a group of another pattern stays as it is, and matches nothing.
    """
    found: list[str] = []
    before = 0
    for one in patterns:
        own = len(GROUP.findall(one))

        def renumbered(reference: re.Match[str], before: int = before, own: int = own) -> str:
            number = int(reference[1]) - before
            return f"\\{number}" if 0 < number <= own else reference[0]

        found.append(REFERENCE.sub(renumbered, one) if before else one)
        before += own
    return found


@lru_cache(maxsize=2048)
def alternatives(patterns: tuple[str, ...], nonword: bool, ignorecase: bool) -> Alternatives:
    """The patterns of a rule, made ready once."""
    return Alternatives(patterns, nonword, ignorecase)
