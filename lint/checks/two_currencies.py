"""One amount in two currencies: “€48 million in cash”, and further down “the $48 million purchase price”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._everywhere import in_own_words
from lint.checks._replacement import replacement
from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.gates import Gate, Need
from lint.language.quantities.expressions import Quantity, quantities
from lint.language.quotations import stands_quoted
from lint.language.sentences import sentence_at
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the amount here, or its sign",
    "other": "the amount elsewhere, or its sign",
}
CURRENCIES = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yen"}
NAMES = {
    word: name
    for name, words in {
        "dollar": "dollar dollars",
        "euro": "euro euros",
        "yen": "yen",
        "yuan": "yuan",
        "krone": "krone kroner krona kronor kronas",
        "franc": "franc francs",
        "rupee": "rupee rupees",
        "rand": "rand",
        "rouble": "rouble roubles ruble rubles",
    }.items()
    for word in words.split()
}
"""Names of currencies; pounds without their sign may be a weight."""
RATE = pattern(
    r"(?<![\w.,(\[])(?P<sign>[$£€¥])(?P<number>\d[\d,]*(?:\.\d+)?)(?P<rate> an? (?:head|hour|day|week|month|year|tonne|ton|litre|mile|night|piece)\b)"
)
"""A price of one of several: “€50 a head”."""
CONVERTED = pattern(r"[(\[]|\b(?:or|about|equivalent|worth|exchange|against|compared|abroad|across the border)\b")
"""Words of a sentence that has one price in two currencies."""
SIGNIFICANT = 2
"""Digits other than the noughts at the end that an amount has at least:
50 million of one and of another are told apart by nobody."""
LEAST = 1e4
"""What an amount is worth at least: prices of 20 in each currency are a list of prices."""
LARGE = 1e6
"""What it is worth at least, for the second in a paragraph to be no price in another country."""


class TwoCurrencies(Options):
    """No options."""


def needs(options: TwoCurrencies) -> Gate:
    """What a text must hold: the signs or the names of two currencies."""
    signs = [
        Need(
            frozenset(word for word, name in NAMES.items() if name == currency),
            frozenset(sign for sign, name in CURRENCIES.items() if name == currency),
        )
        for currency in dict.fromkeys((*CURRENCIES.values(), *NAMES.values()))
    ]
    return Gate(frozenset(), tuple((one, other) for at, one in enumerate(signs) for other in signs[at + 1 :]))


def check(document: Document, options: TwoCurrencies) -> Iterator[Finding]:
    """Every amount that has another currency where the text names it first, and is nowhere converted."""
    yield from _rates(document)
    amounts: dict[float, list[tuple[str, Quantity]]] = {}
    for one in quantities(document):
        currency = _currency(one)
        if currency and not _is_converted(one) and one.value >= LEAST and _significant(one.value) >= SIGNIFICANT:
            amounts.setdefault(one.value, []).append((currency, one))
    for named in amounts.values():
        (usual, first), *others = named
        odd = next((one for currency, one in others if currency != usual), None)
        if odd is None or _is_listed(document, first, odd):
            continue
        if any(stands_quoted(document, one) for one in (first, odd)):
            continue
        yield Finding(
            place=document.place(odd.block, odd.start, odd.end, "in this currency here"),
            evidence=(document.place(first.block, first.start, first.end, "in that one there"),),
            values={"match": odd.text, "other": first.text},
            fixes=(
                *replacement([(odd.block, odd.start, odd.end)], first.text, f"Write “{first.text}” for “{odd.text}”"),
                *replacement(
                    [(first.block, first.start, first.end)], odd.text, f"Write “{odd.text}” for “{first.text}”"
                ),
            ),
            confidence=LIKELY,
        )


def _rates(document: Document) -> Iterator[Finding]:
    """A price in another currency than the one before it in its sentence, of as much, where no other amount of the text
    has that currency."""
    for block, match in in_own_words(document, RATE):
        sentence = sentence_at(document, block, match.start())
        first = RATE.search(sentence.text) if sentence else None
        if sentence is None or first is None or (first["sign"], first["rate"]) == (match["sign"], match["rate"]):
            continue
        if first["rate"] != match["rate"] or CONVERTED.search(sentence.text):
            continue
        if document.text.count(match["sign"]) > 1 or document.text.count(first["sign"]) <= 1:
            continue
        start = sentence.start + first.start()
        yield Finding(
            place=document.place(block, *match.span(), "in this currency here"),
            evidence=(document.place(block, start, start + len(first[0]), "in that one there"),),
            values={"match": match["sign"], "other": first["sign"]},
            fixes=replacement([(block, *match.span("sign"))], first["sign"]),
            confidence=LIKELY,
        )


def _currency(one: Quantity) -> str:
    """The currency of an amount; the dollars of all countries are one,
    as a text that has named the country leaves it out."""
    if one.type != "money":
        return ""
    return next((name for sign, name in CURRENCIES.items() if sign in one.text), NAMES.get(one.unit.lower(), ""))


def _is_converted(one: Quantity) -> bool:
    """Whether an amount is a conversion in brackets: it is a rounded one, and the same as another by chance."""
    return one.block.prose[: one.start].rstrip().endswith(("(", "[", "=", "≈"))


def _significant(worth: float) -> int:
    """How many digits of an amount are not noughts at its end."""
    return len(f"{worth:.0f}".rstrip("0"))


def _is_listed(document: Document, one: Quantity, other: Quantity) -> bool:
    """Whether both stand in a table, in one sentence or, if they are small, in one paragraph,
    as prices in several countries do."""
    if "cell" in (one.block.kind, other.block.kind):
        return True
    if one.block is not other.block:
        return False
    return one.value < LARGE or sentence_at(document, one.block, one.start) is sentence_at(
        document, other.block, other.start
    )
