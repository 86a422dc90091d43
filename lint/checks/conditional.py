"""Something that needs something else in the same text: an abbreviation its explanation, a section its summary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from lint.checks import Options, option
from lint.checks.patterns.exceptions import exceptions_of
from lint.diagnostics import Finding
from lint.document import Document
from lint.gates import Gate, without_vocabulary
from lint.gates.reading import gate
from lint.matching import Limited, compiled
from lint.text_index import TextIndex, passes

VALUES: Mapping[str, str] = {"match": "what needs the other thing"}


class Conditional(Options):
    """Options, with the names and the meaning of Vale's check of this name."""

    first: str = option(..., "what needs the other thing, as a regular expression", pattern=True)
    second: str = option(
        ...,
        "the other thing; where it captures something, exactly that must be the match of the first, else it must "
        "only be there",
        pattern=True,
    )
    exceptions: tuple[str, ...] = option((), "matches that need nothing", pattern=True, house="words")
    ignorecase: bool = option(False, "whether capitals make no difference")
    vocab: bool = option(True, "whether the words of the house’s vocabulary are exceptions")
    in_order: bool = option(False, "whether the other thing has to come first, as in Vale")

    @cached_property
    def second_needs(self) -> Gate | None:
        """What a block must hold to have the second."""
        return without_vocabulary(gate((self.second,)))


def needs(options: Conditional) -> Gate | None:
    """What a text must hold."""
    return gate((options.first,))


def check(document: Document, options: Conditional) -> Iterator[Finding]:
    """Every match of the first that has no second."""
    first, second = compiled(options.first, options.ignorecase), compiled(options.second, options.ignorecase)
    exceptions = exceptions_of(options.exceptions, options.ignorecase)
    blocks = list(document.prose_blocks())
    known: set[str] = set()
    if second.groups and not options.in_order:
        known = {group for block in blocks for group in _captured(second, block.prose, options.second_needs)}
    for block in blocks:
        if second.groups:
            known.update(_captured(second, block.prose, options.second_needs))
        elif second.search(block.prose):
            continue
        for match in first.finditer(block.prose):
            text = match[0]
            if text and text not in known and not exceptions.hold(block.prose, *match.span()):
                yield Finding(place=document.place(block, match.start(), match.end()), values={"match": text})


def _captured(second: Limited, prose: str, needed: Gate | None) -> Iterator[str]:
    """Everything that the groups of the second captured in a block."""
    if needed is not None and not passes(needed, TextIndex(prose.lower())):
        return
    for match in second.finditer(prose):
        yield from (group for group in match.groups() if group)
