"""An abbreviation that a text uses and never explains."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.diagnostics import Finding
from lint.document import Document
from lint.language.expansions import by_short_form, long_form, uses
from lint.language.whole_names import whole_names
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "the abbreviation", "count": "how often the text has it"}
ROMAN = pattern(r"[IVXLCDM]+")


class UndefinedAbbreviation(Options):
    """Options."""

    known: tuple[str, ...] = option((), "abbreviations that every reader knows")
    least_letters: int = option(3, "letters that an abbreviation has at least")
    least_uses: int = option(2, "how often it stands in the text at least")


def check(document: Document, options: UndefinedAbbreviation) -> Iterator[Finding]:
    """One finding for each such abbreviation, at its first place; whatever the text spells out anywhere is explained."""
    defined = by_short_form(document)
    names: list[str] | None = None
    for short, places in uses(document).items():
        if len(places) < options.least_uses or len(short) < options.least_letters:
            continue
        if short in options.known or short in defined or ROMAN.fullmatch(short):
            continue
        names = [name.text for name in whole_names(document)] if names is None else names
        if any(_stands_for(name, short) for name in names):
            continue
        first = places[0]
        yield Finding(
            place=document.place(first.block, first.start, first.end, "never explained"),
            evidence=tuple(document.place(use.block, use.start, use.end, "used again") for use in places[1:]),
            values={"match": short, "count": str(len(places))},
            confidence=0.7,
        )


def _stands_for(name: str, short: str) -> bool:
    """Whether a name that the text spells out has the letters of an abbreviation."""
    return name.count(" ") >= len(short) - 2 and long_form(name, len(name), short) == 0
