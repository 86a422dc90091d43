"""Numbers that a text tells twice in other words, each by the reader that knows its words;
few texts need more than one of them."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks.told.numbers import Told
from lint.checks.told.telling_words import AMOUNTS, OF_WORKS
from lint.document import Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import ENDINGS
from lint.language.temporal.words import ORDINALS
from lint.language.words import lowered, vocabulary
from lint.patterns import AnyOf, pattern

OF_PEOPLE = frozenset(
    "jailed jailing imprisoned imprisoning sentenced sentencing sentence serving children kids father mother dad mum "
    "parent champion winner medalist medallist nominee finalist vote votes".split()
)
"""Words beside a number that somebody has: of children, years in prison, titles."""
OF_HARM = frozenset("hurt injured wounded killed".split())
"""Of which a text has one that tells how many were."""
OF_PLACE = AnyOf(*((place, rf"\b{place}[- ][a-z]+est\b") for place in ("second", "third", "fourth", "fifth")))
"""A place among others that is not the first, in small letters."""
_OWN = r" (?<=(?:the|his|its|our|her|eir) )"  # also “this”, “their”
OF_MEASURE = AnyOf(
    ("-", rf"{_OWN}\d[\d,.]*-[a-z]+ [a-z]"),
    *((f"{number}-", rf"{_OWN}[a-z]*{number}-[a-z]+ [a-z]") for number in ENDINGS),
    *((sign, rf"{_OWN}\{sign}\d") for sign in CURRENCY_SIGNS),
)
"""A thing that is known by its measure or its price, in small letters."""

PAID = frozenset(
    "bought buy buys buying acquire acquires acquired purchase purchased paid pay pays spent sold fetched".split()
)
OF_PRICE = pattern(rf"[{CURRENCY_SIGNS}]\d")
"""Words of which a text has one where it tells what was paid for something, and how a sum begins."""
CHANGED_BY = ("% ", "percent ", "per cent ")
"""Of which a text has one that names a change in percent."""


def of_ranks_and_people(document: Document) -> Iterator[tuple[Told, Told]]:
    """The later and the earlier number of one thing, where a text may have one number alone: “nobody”,
    “mother-of-two”, “second-largest”."""
    known = vocabulary(document)
    if any(block.kind == "caption" for block in document.blocks):
        from lint.checks.told.captions import counts_of_captions

        yield from counts_of_captions(document)
    if not OF_PEOPLE.isdisjoint(known):
        from lint.checks.told.of_people import numbers_of_people

        yield from numbers_of_people(document)
    if not OF_HARM.isdisjoint(known):
        from lint.checks.told.nobody_hurt import nobody_hurt

        yield from nobody_hurt(document)
    if OF_PLACE.stands_in(lowered(document)):
        from lint.checks.told.superlatives import superlatives

        yield from superlatives(document)
    if OF_PRICE.search(lowered(document)) and not known.isdisjoint(PAID):
        from lint.checks.told.prices_paid import prices_paid

        yield from prices_paid(document)
    if OF_MEASURE.stands_in(lowered(document)):
        from lint.checks.told.known_things import known_things

        yield from known_things(document)
    if not OF_WORKS.isdisjoint(known) and ("debut" in known or not ORDINALS.keys().isdisjoint(known)):
        from lint.checks.told.works import numbered_works

        yield from numbered_works(document)


def of_several_numbers(document: Document) -> Iterator[tuple[Told, Told]]:
    """The same for texts with two numbers or more."""
    from lint.checks.told.of_bodies import numbers_of_bodies
    from lint.checks.told.one_count import one_count
    from lint.checks.told.rates import rates
    from lint.checks.told.results import differing_results

    yield from numbers_of_bodies(document)
    yield from one_count(document)
    yield from rates(document)
    yield from differing_results(document)
    if not AMOUNTS.isdisjoint(vocabulary(document)):
        from lint.checks.told.amounts_of import amounts_of

        yield from amounts_of(document)
    if any(sign in lowered(document) for sign in CHANGED_BY):
        from lint.checks.told.named_changes import named_changes

        yield from named_changes(document)
    if "port " in lowered(document):
        from lint.checks.told.ports import differing_ports

        yield from differing_ports(document)
    if " one of " in lowered(document) and any(words in lowered(document) for words in (" the only ", " the sole ")):
        from lint.checks.told.only_one import only_ones

        yield from only_ones(document)
