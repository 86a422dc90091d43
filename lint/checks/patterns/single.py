"""One of many patterns: words alone, or a regular expression; what a text must hold for it, and where it matches.

All prose is read as one text, since to begin a search costs as much as to go through a paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from lint.checks.patterns.beginnings import beginnings, places
from lint.checks.patterns.letters import capitals, foreign_letters
from lint.document import Block, Document, once_a_document
from lint.gates import EDGE, FEW, Gate, without_vocabulary
from lint.gates.reading import gate
from lint.matching import Limited, compiled, in_word, joined
from lint.patterns import pattern as later
from lint.records import Record
from lint.text_index import TextIndex, passes

PHRASE = r"[A-Za-z0-9]+(?:(?:, |[ '’/&-])[A-Za-z0-9]+)*"
PHRASES = later(rf"(?P<open>\(\?:)?(?P<either>{PHRASE}(?:\|{PHRASE})*)(?(open)\))")
"""A pattern that is words alone, or a few of them: nearly all are, and need not be taken apart."""
WORD = later(r"[a-z0-9]+")
LEADING_RUN = later(r"(?P<kind>\[\^?(?:\\.|[^\[\]\\])+\]|\\[wds]|\.)[*+](?!\+)")
LEADING_LIST = later(r"\(\?:(?:\[\^?(?:\\.|[^\[\]\\])+\]|\\[wds]|\.)[*+]\??(?P<mark>[,;:/ -])\)(?:\+|\{1,\})(?![+?])")
"""A list that a pattern begins with: one or more times some characters with a mark behind them."""
LOOKS_AROUND = later(r"\(\?<?[=!]")
MATCHES_LINE_ENDS = later(r"\\[sWDnrp]|\[\^")
NO_WORDS: frozenset[str] = frozenset()
BETWEEN = "\n\n"
"""Stands between blocks where all of them are read as one text."""


class Whole(Record):
    """All prose as one text, with its blocks and where each begins;
    `lowered` is empty where it would be of another length."""

    text: str
    lowered: str
    blocks: list[Block]
    starts: list[int]
    indexes: dict[int, TextIndex]
    """Those of single blocks, by number, as far as a gate has asked for them."""

    def index_of(self, at: int) -> TextIndex:
        """That of a block."""
        if at not in self.indexes:
            self.indexes[at] = TextIndex(self.blocks[at].prose.lower())
        return self.indexes[at]


class Found(Record):
    """A match in the block of a number, at offsets of its prose, with its groups by number and name.

    The groups are the match itself, whose offsets are not the block's; of words alone their text alone.
    """

    at: int
    start: int
    end: int
    groups: Any


@once_a_document
def whole(document: Document) -> Whole:
    """All prose of a document, joined once."""
    blocks = [block for block in document.prose_blocks() if block.prose]
    starts: list[int] = []
    at = 0
    for block in blocks:
        starts.append(at)
        at += len(block.prose) + len(BETWEEN)
    text = BETWEEN.join([block.prose for block in blocks])
    lower = text.lower()
    return Whole(text, lower if len(lower) == len(text) else "", blocks, starts, {})


def single(pattern: str, *, nonword: bool, ignorecase: bool) -> Phrases | Expression:
    """A pattern in the form that costs least."""
    if not nonword and (words := PHRASES.fullmatch(pattern)):
        return Phrases(words["either"].split("|"), ignorecase)
    return Expression(pattern, nonword, ignorecase)


class Phrases:
    """Words alone, between word ends, or several of which the first that fits is taken:
    looked for without an expression."""

    __slots__ = ("_ignorecase", "_lower", "_texts")

    def __init__(self, texts: list[str], ignorecase: bool) -> None:
        self._texts, self._lower, self._ignorecase = texts, [text.lower() for text in texts], ignorecase

    @property
    def words(self) -> frozenset[str]:
        """Words of which a text must have one, as rare as can be told."""
        return frozenset(max(WORD.findall(text), key=len) for text in self._lower)

    def may_match(self, _index: TextIndex) -> bool:
        """Whether a text that has one of the words can hold it: to look costs as much as to find it."""
        return True

    def find(self, prose: Whole) -> Iterator[Found]:
        """Every match, in order."""
        if not prose.lowered:
            yield from Expression("|".join(self._texts), False, self._ignorecase).find(prose)
            return
        searched, looked_for = (prose.lowered, self._lower) if self._ignorecase else (prose.text, self._texts)
        reached = 0
        for start in places(searched, looked_for):
            if start < reached or in_word(prose.text[start - 1 : start]):
                continue
            for sought in looked_for:
                end = start + len(sought)
                if searched.startswith(sought, start) and not in_word(prose.text[end : end + 1]):
                    reached = end
                    at = bisect_right(prose.starts, start) - 1
                    yield Found(at, start - prose.starts[at], end - prose.starts[at], (prose.text[start:end],))
                    break


class Expression:
    """A regular expression, bounded by word ends unless `nonword`; made ready as far as it is asked for."""

    def __init__(self, pattern: str, nonword: bool, ignorecase: bool) -> None:
        self._pattern, self._nonword, self._ignorecase = pattern, nonword, ignorecase
        # What looks for a space or for anything but some characters would find the line ends between two blocks.
        self._is_wide = bool(LOOKS_AROUND.search(pattern) and MATCHES_LINE_ENDS.search(pattern))

    @property
    def words(self) -> frozenset[str]:
        """Words of which a text must have one, as rare as can be told; nothing where that cannot be said."""
        needed = self._gate
        if needed is None:
            return NO_WORDS
        words = set(needed.words)
        for needs in needed.patterns:
            own = next((need.words for need in needs if need.words and not need.fragments), None)
            if own is None:
                return NO_WORDS
            words |= own
        return frozenset(words)

    def may_match(self, index: TextIndex) -> bool:
        """Whether a text can hold a match."""
        return self._gate is None or passes(self._gate, index)

    def find(self, prose: Whole) -> Iterator[Found]:
        """Every match, in order."""
        found: list[Found] = []
        if self._capitals and not any(piece in prose.text for piece in self._capitals):
            return iter(())
        if self._foreign_letters and not self._foreign_letters.search(prose.text):
            return iter(())
        for match in () if self._is_wide else self._matches(prose):
            start, end = match.span()
            at = bisect_right(prose.starts, start) - 1
            offset = prose.starts[at]
            if end - offset > len(prose.blocks[at].prose):
                self._is_wide = True  # it goes on in the next block: such a pattern is given one block at a time
                break
            if end > start:
                found.append(Found(at, start - offset, end - offset, match))
        return self._by_block(prose) if self._is_wide else iter(found)

    def _matches(self, prose: Whole) -> Iterator[Any]:
        """The matches in all prose as one text, none within another."""
        if not (self._beginnings and prose.lowered):
            if self._rest is None or self._rest.search(prose.text):
                yield from self._compiled.finditer(prose.text)
            return
        reached = 0
        for at in places(prose.lowered, self._beginnings):
            if at >= reached and (match := self._compiled.match(prose.text, at)):
                reached = match.end()
                yield match

    def _by_block(self, prose: Whole) -> Iterator[Found]:
        needed = self._block_gate
        for at in self._likely(prose):
            block = prose.blocks[at]
            if (needed is None or passes(needed, prose.index_of(at))) and (
                self._rest is None or self._rest.search(block.prose)
            ):
                for match in self._compiled.finditer(block.prose):
                    if match.end() > match.start():
                        yield Found(at, match.start(), match.end(), match)

    def _likely(self, prose: Whole) -> Iterable[int]:
        """The numbers of the blocks that have one of the pieces, by one look at all prose."""
        if not (self._pieces and prose.lowered):
            return range(len(prose.blocks))
        return sorted({bisect_right(prose.starts, at) - 1 for at in places(prose.lowered, self._pieces)})

    @cached_property
    def _pieces(self) -> tuple[str, ...]:
        """Pieces of which a block must have one; none where they are too many to look for."""
        needs = self._block_gate.patterns if self._block_gate else ()
        pieces = {piece.strip(EDGE) for first, *_ in needs for piece in first.fragments}
        return tuple(sorted(pieces)) if len(pieces) <= FEW else ()

    @cached_property
    def _gate(self) -> Gate | None:
        return gate((self._pattern,), starts=not self._nonword, ends=not self._nonword)

    @cached_property
    def _block_gate(self) -> Gate | None:
        return without_vocabulary(self._gate)

    @cached_property
    def _capitals(self) -> tuple[str, ...]:
        return () if self._ignorecase else capitals(self._pattern)

    @cached_property
    def _foreign_letters(self) -> re.Pattern[str] | None:
        letters = "" if self._ignorecase else foreign_letters(self._pattern)
        return later(letters) if letters else None

    @cached_property
    def _beginnings(self) -> tuple[str, ...]:
        return beginnings(self._pattern)

    @cached_property
    def _rest(self) -> Limited | None:
        """What must stand wherever the pattern matches, and costs far less to look for; None where nothing is known."""
        rest = _behind_runs(self._pattern) if self._nonword else _behind_list(self._pattern)
        return compiled(joined([rest], nonword=True), self._ignorecase) if rest and rest != self._pattern else None

    @cached_property
    def _compiled(self) -> Limited:
        source = _from_run_start(self._pattern) if self._nonword else self._pattern
        return compiled(joined([source], nonword=self._nonword), self._ignorecase)


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
    return _behind_list(pattern)


def _behind_list(pattern: str) -> str:
    """What follows on the list that a pattern begins with, with the last mark of the list;
    a list binds nothing either."""
    leading = LEADING_LIST.match(pattern)
    return leading["mark"] + pattern[leading.end() :] if leading else pattern
