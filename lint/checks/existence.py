"""Words and phrases that do not belong in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from lint.checks import Fault, Options, option
from lint.checks.patterns import action as actions
from lint.checks.patterns.action import Action, fixes, replacements
from lint.checks.patterns.alternatives import FEW, alternatives
from lint.checks.patterns.exceptions import exceptions_of
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.gates import Gate
from lint.gates.reading import gate
from lint.matching import compiled, joined, matches, no_pattern
from lint.patterns import pattern

ONE_OF = ("tokens", "raw")
"""Options of which a rule has one at least: without them nothing is found."""
VALUES: Mapping[str, str] = {"match": "the words that were found", "instead": "what the action makes of them"}
OPEN, CLOSE = pattern(r"(?<!\\)\("), pattern(r"(?<!\\)\)")


class Existence(Options):
    """Options, with the names and the meaning of Vale's check of this name."""

    tokens: tuple[str, ...] = option(
        (), "words, phrases or regular expressions, matched between word ends", pattern=True
    )
    raw: tuple[str, ...] = option((), "regular expressions, joined into one and matched as they are", pattern=True)
    append: bool = option(False, "whether the raw expressions come after the tokens, not before them")
    exceptions: tuple[str, ...] = option((), "matches that are let through", pattern=True, house="words")
    ignorecase: bool = option(False, "whether capitals make no difference")
    nonword: bool = option(False, "whether a match may begin or end inside a word")
    quotations: bool = option(False, "whether direct quotations are searched too")
    vocab: bool = option(True, "whether the words of the house’s vocabulary are exceptions")
    action: Action = option("", actions.IN_WORDS)
    params: tuple[str, ...] = option((), actions.PARAMS_IN_WORDS)

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:
        """An action that cannot be carried out."""
        return actions.faults(given)

    @classmethod
    def joined(cls, given: Mapping[str, Any]) -> frozenset[str]:
        """Group numbers may count through all tokens."""
        return frozenset() if no_pattern(_pattern(cls(**given))) else frozenset(("tokens", "raw"))


def _pattern(options: Existence) -> str:
    """The whole rule as one pattern: group numbers and flags go through all of it."""
    raw, tokens = "".join(options.raw), [token for token in options.tokens if token]
    either = joined(tokens, nonword=options.nonword) if tokens else ""
    if options.append:
        return either + raw
    # As in Vale: behind the tokens `^` and `$` are the ends of lines, in front of them those of the text.
    return raw + either if "(?m)" in raw else f"(?-m){raw}(?m){either}"


@lru_cache(maxsize=2048)
def _with_flags(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The tokens, each with the flag `(?i)` that one before it set: a rule is one pattern,
    in which it holds from there on."""
    found: list[str] = []
    is_set = False
    for token in tokens:
        found.append(f"(?i){token}" if is_set and token else token)
        at = token.find("(?i)")
        is_set = is_set or (at >= 0 and len(OPEN.findall(token, 0, at)) == len(CLOSE.findall(token, 0, at)))
    return tuple(found)


def needs(options: Existence) -> Gate | None:
    """What a text must hold."""
    if options.raw:
        return gate(("".join(options.raw),))
    tokens = [token for token in options.tokens if token]
    return gate(tokens, starts=not options.nonword, ends=not options.nonword) if len(tokens) <= FEW else None


def check(document: Document, options: Existence) -> Iterator[Finding]:
    """Every match of a token that is no exception."""
    exceptions = exceptions_of(options.exceptions, options.ignorecase)
    for block, start, end in _found(document, options):
        if not exceptions.hold(block.prose, start, end):
            text = block.prose[start:end]
            choices = replacements(options.action, options.params, text)
            yield Finding(
                place=document.place(block, start, end),
                values={"match": text, "instead": choices[0] if choices else ""},
                fixes=tuple(fixes(document, block, (start, end), choices)),
            )


def _found(document: Document, options: Existence) -> Iterator[tuple[Block, int, int]]:
    """Every match. Raw expressions make one pattern with the tokens; tokens alone need not."""
    if options.raw:
        whole = compiled(_pattern(options), options.ignorecase)
        for block, match in matches(document, whole, quotations=options.quotations):
            yield block, match.start(), match.end()
    elif options.tokens:
        several = alternatives(_with_flags(options.tokens), options.nonword, options.ignorecase)
        for found in several.matches(document, quotations=options.quotations):
            yield found.block, found.start, found.end
