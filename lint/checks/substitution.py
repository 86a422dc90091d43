"""Words and phrases for which a house has others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._gate import Gate, gate
from lint.checks._matching import compiled, joined, matches
from lint.diagnostics import Edit, Finding, Fix
from lint.document import Document

VALUES: Mapping[str, str] = {"found": "the words that were found", "instead": "what the house writes"}


class Substitution(Options):
    """Options, with the names and the meaning of Vale's check of this name."""

    swap: dict[str, str] = option(
        {}, "what is found (a word, a phrase, a regular expression): what to write", pattern=True
    )
    exceptions: tuple[str, ...] = option((), "matches that are let through", pattern=True)
    ignorecase: bool = option(False, "whether capitals make no difference")
    nonword: bool = option(False, "whether a match may begin or end inside a word")
    capitalize: bool = option(True, "whether the replacement takes over an initial capital")
    quotations: bool = option(False, "whether direct quotations are searched too")


def needs(options: Substitution) -> Gate | None:
    """What a text must hold."""
    return gate(options.swap, starts=not options.nonword, ends=not options.nonword)


def check(document: Document, options: Substitution) -> Iterator[Finding]:
    """Every match of a left side that is not what its right side wants already."""
    if not options.swap:
        return
    # The longest first, so that “health care system” is tried before “health care”.
    keys = sorted(options.swap, key=len, reverse=True)
    exceptions = (
        compiled("|".join(f"(?:{e})" for e in options.exceptions), options.ignorecase) if options.exceptions else None
    )
    whole = compiled(joined(keys, nonword=options.nonword), options.ignorecase)
    for block, match in matches(document, whole, quotations=options.quotations):
        found = match[0]
        key = next((key for key in keys if compiled(key, options.ignorecase).fullmatch(found)), None)
        if key is None or (exceptions is not None and exceptions.search(found)):
            continue
        instead = options.swap[key]
        if options.capitalize and found[:1].isupper() and instead[:1].islower():
            instead = instead[0].upper() + instead[1:]
        if instead == found or ("|" in instead and found in instead.split("|")):
            continue
        choices = [choice for choice in instead.split("|") if choice] if options.swap[key] else []
        place = document.place(block, match.start(), match.end())
        replaceable = block.in_one_run(match.start(), match.end())
        yield Finding(
            place=place,
            values={
                "found": found,
                "instead": " or ".join(f"“{choice}”" for choice in choices) if len(choices) > 1 else instead,
            },
            fixes=tuple(
                Fix(f"Write “{choice}”", (Edit(place.start, place.end, choice),)) for choice in choices if replaceable
            ),
        )
