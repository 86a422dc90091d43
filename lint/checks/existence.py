"""Words and phrases that do not belong into a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._gate import Gate, gate
from lint.checks._matching import compiled, joined, matches
from lint.diagnostics import Finding
from lint.document import Document

VALUES: Mapping[str, str] = {"match": "the words that were found"}


class Existence(Options):
    """Options, with the names and the meaning of Vale's check of this name."""

    tokens: tuple[str, ...] = option(
        (), "words, phrases or regular expressions, matched between word ends", pattern=True
    )
    raw: tuple[str, ...] = option((), "regular expressions, joined into one and matched as they are", pattern=True)
    exceptions: tuple[str, ...] = option((), "matches that are let through", pattern=True)
    ignorecase: bool = option(False, "whether capitals make no difference")
    nonword: bool = option(False, "whether a match may begin or end inside a word")
    quotations: bool = option(False, "whether direct quotations are searched too")


def needs(options: Existence) -> Gate | None:
    """What a text must hold."""
    if options.raw:
        return gate(("".join(options.raw),))
    return gate([token for token in options.tokens if token], starts=not options.nonword, ends=not options.nonword)


def check(document: Document, options: Existence) -> Iterator[Finding]:
    """Every match of a token that is no exception."""
    parts = "".join(options.raw)
    if options.tokens:
        parts += joined(options.tokens, nonword=options.nonword)
    if not parts:
        return
    exceptions = (
        compiled("|".join(f"(?:{e})" for e in options.exceptions), options.ignorecase) if options.exceptions else None
    )
    for block, match in matches(document, compiled(parts, options.ignorecase), quotations=options.quotations):
        if exceptions is None or not exceptions.search(match[0].strip()):
            yield Finding(place=document.place(block, match.start(), match.end()), values={"match": match[0]})
