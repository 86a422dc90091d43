"""Many patterns of which any may match: as one large pattern would find them, at the cost of the few that a text can hold.

A large pattern is tried at every letter of a text. Here the words of the text choose the patterns that can match at all, and
each of these runs over the whole text once; where two match in one place, the earlier in the list wins, as in one pattern.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from lint.checks._beginnings import beginnings, places
from lint.checks._gate import Gate, gate, passes, without_vocabulary
from lint.checks._matching import Limited, compiled, in_word, joined
from lint.document import Block, Document
from lint.language.quotations import inside, quoted
from lint.language.words import lowered, vocabulary

REFERENCE = re.compile(r"(?<!\\)\\([1-9]\d?)")
GROUP = re.compile(r"(?<!\\)\((?!\?)|\(\?P?<(?![=!])")
LEADING_RUN = re.compile(r"(?P<kind>\[\^?(?:\\.|[^\[\]\\])+\]|\\[wds]|\.)[*+](?!\+)")
PHRASE = re.compile(r"[A-Za-z0-9]+(?:(?:, |[ '’/&-])[A-Za-z0-9]+)*")
"""A pattern that is words alone: nearly all are, and its words are known without taking it apart."""
WORD = re.compile(r"[a-z0-9]+")
NO_WORDS: frozenset[str] = frozenset()
FEW = 8
"""Patterns up to which a rule has a gate of its own; with more, the choice among them is one."""
BETWEEN = "\n\n"
"""Stands between blocks where all of them are read as one text."""


class Match(NamedTuple):
    """A match: `block.prose[start:end]`, which of the patterns it is of, and its groups by number and name.

    The groups are the match itself, whose offsets are not the block's; of a pattern that is words alone its text alone.
    """

    block: Block
    start: int
    end: int
    number: int
    groups: Any


class _Whole(NamedTuple):
    """All prose as one text, with its blocks and where each begins; `lowered` is empty where it would be of another length."""

    text: str
    lowered: str
    blocks: list[Block]
    starts: list[int]


class Alternatives:
    """Patterns with what a text must hold for each."""

    def __init__(self, patterns: Sequence[str], nonword: bool, ignorecase: bool) -> None:
        self._patterns = own = independent(patterns)
        self._sources = [_from_run_start(one) if nonword else one for one in own]
        self._nonword, self._ignorecase = nonword, ignorecase
        self._gates: dict[int, Gate | None] = {}
        self._by_word: dict[str, list[int]] = {}
        self._others: list[int] = []
        self._wide: dict[int, Gate | None] = {}
        self._begins: dict[int, tuple[str, ...]] = {}
        self._phrases: dict[int, str] = {}
        self._rests = {
            number: _behind_runs(one) for number, one in enumerate(own) if nonword and LEADING_RUN.match(one)
        }
        for number, pattern in enumerate(patterns):
            if not nonword and PHRASE.fullmatch(pattern):
                self._phrases[number] = phrase = pattern.lower()
                words = frozenset((max(WORD.findall(phrase), key=len),))
            else:
                words = _key_words(self._gate(number))
            for word in words:
                self._by_word.setdefault(word, []).append(number)
            if not words and pattern:
                self._others.append(number)
        self._words = frozenset(self._by_word)  # to intersect the keys of a dict looks at every word of the text

    def matches(self, document: Document, *, quotations: bool) -> Iterator[Match]:
        """Every match, none within another, in the order of the text; outside direct quotations unless `quotations`."""
        numbers = self._candidates(document)
        if not numbers:
            return
        found = [one for number in numbers for one in self._of(document, number)]
        last, reached = -1, 0
        for at, start, number, end, groups in sorted(found, key=lambda one: one[:3]):
            if at == last and start < reached:
                continue
            last, reached = at, end
            block = _whole(document).blocks[at]
            if quotations or not inside(quoted(document, block), start, end):
                yield Match(block, start, end, number, groups)

    def _of(self, document: Document, number: int) -> list[tuple[int, int, int, int, Any]]:
        """The matches of one pattern: number of the block, start, number of the pattern, end, and the groups."""
        whole = _whole(document)
        found: list[tuple[int, int, int, int, Any]] = []
        if number not in self._wide:
            phrase = self._phrases.get(number) if whole.lowered else None
            for start, end, groups in self._said(whole, phrase, number) if phrase else self._matched(whole, number):
                at = bisect_right(whole.starts, start) - 1
                offset = whole.starts[at]
                if end - offset > len(whole.blocks[at].prose):
                    # It goes on in the next block: such a pattern is given one block at a time.
                    self._wide[number] = without_vocabulary(self._gate(number))
                    break
                if end > start:
                    found.append((at, start - offset, number, end - offset, groups))
            else:
                return found
        pattern, needed, rest = self._compiled(number), self._wide[number], self._rest(number)
        return [
            (at, match.start(), number, match.end(), match)
            for at, block in enumerate(whole.blocks)
            if needed is None or passes(needed, NO_WORDS, block.prose.lower())
            if rest is None or rest.search(block.prose)
            for match in pattern.finditer(block.prose)
            if match.end() > match.start()
        ]

    def _said(self, whole: _Whole, phrase: str, number: int) -> Iterator[tuple[int, int, Any]]:
        """The matches of words alone: no pattern is needed for them."""
        for start in places(whole.lowered, (phrase,)):
            end = start + len(phrase)
            said = whole.text[start:end]
            if (self._ignorecase or said == self._patterns[number]) and not (
                in_word(whole.text[start - 1 : start]) or in_word(whole.text[end : end + 1])
            ):
                yield start, end, (said,)

    def _matched(self, whole: _Whole, number: int) -> Iterator[tuple[int, int, Any]]:
        """The matches of one pattern in all prose as one text, in order, none within another."""
        begins = self._begins.get(number)
        if begins is None:
            begins = self._begins[number] = beginnings(self._patterns[number])
        if not (begins and whole.lowered):
            rest = self._rest(number)
            if rest is None or rest.search(whole.text):
                yield from ((*match.span(), match) for match in self._compiled(number).finditer(whole.text))
            return
        reached = 0
        for at in places(whole.lowered, begins):
            if at >= reached and (match := self._compiled(number).match(whole.text, at)):
                reached = match.end()
                yield at, reached, match

    def _rest(self, number: int) -> Limited | None:
        """What must stand wherever a pattern matches, and costs far less to look for; None where nothing is known."""
        rest = self._rests.get(number)
        return compiled(joined([rest], nonword=True), self._ignorecase) if rest else None

    def _compiled(self, number: int) -> Limited:
        return compiled(joined([self._sources[number]], nonword=self._nonword), self._ignorecase)

    def _candidates(self, document: Document) -> list[int]:
        """The patterns that can match in a document."""
        known = vocabulary(document)
        likely = {number for word in self._words & known for number in self._by_word[word]}
        likely.update(self._others)
        text, phrases = lowered(document), self._phrases
        return sorted(
            number
            for number in likely
            if (phrases[number] in text if number in phrases else self._passes(number, known, text))
        )

    def _passes(self, number: int, known: frozenset[str], text: str) -> bool:
        needed = self._gate(number)
        return needed is None or passes(needed, known, text)

    def _gate(self, number: int) -> Gate | None:
        """What a text must hold for a pattern, read off it when it is first asked for."""
        if number not in self._gates:
            bounded = not self._nonword
            self._gates[number] = gate((self._patterns[number],), starts=bounded, ends=bounded)
        return self._gates[number]


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


def _from_run_start(pattern: str) -> str:
    """A pattern that begins with any number of some characters, so that it is tried only where a run of them begins.

    Where it matches from within a run it matches from its beginning too, and that match comes first; without this every
    letter of a long line is tried, each time to the end of the line.
    """
    leading = LEADING_RUN.match(pattern)
    if not leading:
        return pattern
    kind = leading["kind"]
    return rf"(?:(?<!{kind if kind != '.' else '[^' + chr(92) + 'n]'})|\G){pattern}"


def _behind_runs(pattern: str) -> str:
    """What follows on the runs that a pattern begins with; they bind nothing that it refers to."""
    while leading := LEADING_RUN.match(pattern):
        pattern = pattern[leading.end() :].removeprefix("?")
    return pattern


@lru_cache(maxsize=2048)
def alternatives(patterns: tuple[str, ...], nonword: bool, ignorecase: bool) -> Alternatives:
    """The patterns of a rule, made ready once."""
    return Alternatives(patterns, nonword, ignorecase)


def _key_words(needed: Gate | None) -> frozenset[str]:
    """Words of which a text must have one, as rare as can be told; nothing where that cannot be said."""
    if needed is None:
        return frozenset()
    words = set(needed.words)
    for needs in needed.patterns:
        own = next((need.words for need in needs if need.words and not need.fragments), None)
        if own is None:
            return frozenset()
        words |= own
    return frozenset(words)


def _whole(document: Document) -> _Whole:
    """All prose as one text, with its blocks and where each begins."""
    found: _Whole | None = document.cache.get("prose as one")
    if found is None:
        blocks = [block for block in document.prose_blocks() if block.prose]
        starts: list[int] = []
        at = 0
        for block in blocks:
            starts.append(at)
            at += len(block.prose) + len(BETWEEN)
        text = BETWEEN.join([block.prose for block in blocks])
        lower = text.lower()
        found = _Whole(text, lower if len(lower) == len(text) else "", blocks, starts)
        document.cache["prose as one"] = found
    return found
