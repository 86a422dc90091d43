"""A quotation mark or a bracket that stands alone."""

from __future__ import annotations

from collections.abc import Sequence

from lint.document import Block
from lint.patterns import pattern
from lint.records import Record

BRACKET_SHAPES = ("()", "[]")
OF_SENTENCE = 8
"""Words of a block from which on it is a sentence, not a line of a program."""
WORDS_NEAR = 40  # characters
LETTER = pattern(r"[^\W_]")


class LoneMark(Record):
    """A mark that stands alone: at `block.prose[at:end]`, and whether it opens."""

    block: Block
    at: int
    end: int
    opens: bool

    @property
    def written(self) -> str:
        """The mark itself."""
        return self.block.prose[self.at : self.end]

    @property
    def what(self) -> str:
        """What an editor calls it."""
        return "bracket" if self.written in "()[]" else "quotation mark"

    @property
    def shapes(self) -> tuple[str, ...]:
        """What its other half has in common with it: a bracket of a whole sentence is closed by one of its kind.

        Of a line of a few words, as of a program, nobody can tell which of several is missing.
        """
        if self.what != "bracket":
            return (self.what,)
        if len(self.block.prose.split()) < OF_SENTENCE:
            return BRACKET_SHAPES
        return tuple(shape for shape in BRACKET_SHAPES if self.written in shape)

    @property
    def words(self) -> str:
        """A few words behind a mark that opens, before one that closes, without a word that was cut; where there are
        none, those on the other side."""
        prose = self.block.prose
        behind, before = prose[self.end :][:WORDS_NEAR], prose[: self.at][-WORDS_NEAR:]
        is_behind = self.opens if LETTER.search(behind if self.opens else before) else not self.opens
        return whole_words(behind if is_behind else before, from_start=is_behind)


def whole_words(near: str, *, from_start: bool) -> str:
    """The words of what stands next to a mark, without one that was cut at `WORDS_NEAR`."""
    words: Sequence[str] = near.split()
    if len(near) == WORDS_NEAR and len(words) > 1:
        words = words[:-1] if from_start else words[1:]
    return " ".join(words).rstrip(".,;:") if LETTER.search(near) else "…"
