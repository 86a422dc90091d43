"""An abbreviation that is explained again though the text had explained it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import LIKELY, Edit, Finding, Fix
from lint.document import Document
from lint.gates import Gate, one_of
from lint.language.vocabulary.expansions import by_short_form, same_words

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"short": "the abbreviation", "long": "what it stands for"}


class AbbreviationDefinedTwice(Options):
    """No options."""


def needs(options: AbbreviationDefinedTwice) -> Gate:
    """What a text must hold: the bracket that explains."""
    return one_of("(")


def check(document: Document, options: AbbreviationDefinedTwice) -> Iterator[Finding]:
    """Every later explanation with the same words, with the first one as evidence."""
    for short, (first, *later) in by_short_form(document).items():
        if first.block.kind in ("headline", "standfirst", "caption", "heading"):
            continue  # a caption or a teaser is read by itself
        for again in later:
            if (
                not again.in_brackets
                or again.is_attendee
                or again.block.kind not in ("paragraph", "item")
                or not same_words(first.long, again.long)
            ):
                continue
            place = document.place(again.block, again.start, again.end, "explained again")
            fixes: tuple[Fix, ...] = ()
            if again.block.in_one_run(again.start, again.end):
                fixes = (Fix(f"Write “{short}” alone", (Edit(place.start, place.end, short),)),)
            yield Finding(
                place=place,
                evidence=(document.place(first.block, first.long_start, first.long_end, "explained here"),),
                values={"short": short, "long": again.long},
                fixes=fixes,
                confidence=LIKELY,
            )
