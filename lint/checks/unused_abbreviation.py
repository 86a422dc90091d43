"""An abbreviation that is explained and then never used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.diagnostics import DOUBTFUL, Edit, Finding, Fix
from lint.document import Document
from lint.gates import Gate, one_of
from lint.language.vocabulary.expansions import ROMAN, by_short_form, uses

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"short": "the abbreviation", "long": "what it stands for"}


ROW = 3
"""Bodies of one paragraph that it names in full with their short names, by which some readers know them better."""


class UnusedAbbreviation(Options):
    """Options."""

    known: tuple[str, ...] = option(
        (), "abbreviations that help readers even if they stand once, as a search word does"
    )


def needs(options: UnusedAbbreviation) -> Gate:
    """What a text must hold: the bracket that explains."""
    return one_of("(")


def check(document: Document, options: UnusedAbbreviation) -> Iterator[Finding]:
    """Every abbreviation that stands nowhere but in its own explanation."""
    defined = by_short_form(document)
    used = uses(document) if defined else {}
    explained = Counter(one.block.ordinal for places in defined.values() for one in places)
    for short, places in defined.items():
        (first, *again) = places
        one = short[:-1] if short.endswith("s") else short  # “improvised trip wires (ITWs)”, and then “an ITW”
        if not first.in_brackets or again or short in options.known or any(_holds(word, one) for word in used):
            continue
        is_used = first.short_start < first.long_start  # “the BUNAC (British Universities North America Club)”
        if is_used or first.is_attendee or ROMAN.fullmatch(short) or explained[first.block.ordinal] >= ROW:
            continue
        if any(one in block.prose for block in document.blocks if block is not first.block):
            continue
        if first.block.prose.count(one) > 1:
            continue
        if any(sorted(word) == sorted(short) for word in used if word not in defined):
            continue  # it is used, with its letters in another order, which another rule says
        place = document.place(first.block, first.short_start, first.short_end, "never used")
        fixes: tuple[Fix, ...] = ()
        if first.long_end < first.short_start and first.block.in_one_run(first.long_end, first.end):
            span = first.block.source(first.long_end, first.end)
            fixes = (Fix(f"Delete “({short})”", (Edit(span.start, span.end, ""),)),)
        yield Finding(place=place, values={"short": short, "long": first.long}, fixes=fixes, confidence=DOUBTFUL)


def _holds(word: str, short: str) -> bool:
    """Whether an abbreviation is part of a longer one: NASA’s, NASA-funded, US/NATO."""
    return short in word
