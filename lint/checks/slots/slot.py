"""A mark that looks like a slot, at its place."""

from __future__ import annotations

import re

from lint.document import Block, Document
from lint.patterns import pattern
from lint.records import Record

IN_TEMPLATES = frozenset(("your", "source", "link"))
"""What slots begin with that a text shows to its readers: “Write “Dear [your name]” at the top.”"""
STILL_TO_COME = pattern(
    r"\b(?:TK|to ?do|tb[acd]|fixme|here|to (?:be|come|follow)|needed|needs|add|insert|check|confirm|verify|query|ask|"
    r"note|not|internal|external)\b",
    re.IGNORECASE,
)
"""What says of a bracket that its writer is not done with it."""


class Slot(Record):
    """A mark, `block.prose[start:end]`, and the words with which a slot begins that says what to fill in."""

    document: Document
    block: Block
    start: int
    end: int
    commands: frozenset[str]

    @property
    def mark(self) -> str:
        """The mark itself."""
        return self.block.prose[self.start : self.end]

    @property
    def before(self) -> str:
        """The character in front of it; empty where it opens its block."""
        return self.block.prose[max(0, self.start - 1) : self.start]

    @property
    def words(self) -> list[str]:
        """Its words, in small letters."""
        return re.findall(r"[a-z]+", self.mark.lower())

    @property
    def is_command(self) -> bool:
        """Whether it says to the writer, and not to readers, what to fill in."""
        return bool(self.words) and self.words[0] in self.commands and self.words[0] not in IN_TEMPLATES

    @property
    def may_be_of_template(self) -> bool:
        """Whether somebody else may be meant to fill it in: it is the tag of a program, crosses, or a bracket that
        only names what belongs into it, “[date]”, and does not say that it is still to come."""
        mark = self.mark
        if mark[0] in "{%<" or mark.startswith("${") or mark.endswith("null") or not mark.strip("X"):
            return True
        return mark[0] == "[" and not self.is_command and not STILL_TO_COME.search(mark)
