"""A sum in two currencies: the rate of exchange beside it, or the one of the text, does not make the second."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import everywhere
from lint.checks._replacement import replacement
from lint.diagnostics import LIKELY, SURE, Finding
from lint.document import Block, Document
from lint.language.quantities.bounds import ABOUT_SO_MANY
from lint.language.quantities.numbers import SCALE, in_digits, shown, value
from lint.language.words import lowered
from lint.patterns import pattern

RATE = pattern(
    rf"(?P<sa>[$£€])(?P<a>\d[\d,]*(?:\.\d+)?)(?P<xa>{SCALE})? ?\({ABOUT_SO_MANY}(?P<sb>[$£€])(?P<b>\d[\d,]*(?:\.\d+)?)(?P<xb>{SCALE})?"
    r"[^()]{1,60}\brate of (?P=sb)(?P<rate>\d+\.\d+) (?:to|a|per) (?:the )?(?P<of>pound|dollar|euro)\b"
)
"""A sum in two currencies, with the rate of exchange: “£310m ($394m at the rate of $1.27 to the pound)”."""
AT_RATE = pattern(rf"\bat {ABOUT_SO_MANY}(?P<rate>\d+(?:\.\d+)?) (?P<unit>[a-z]+) to the (?P<of>pound|dollar|euro)\b")
IN_BOTH = pattern(
    rf"(?<![\w.,])(?P<a>\d[\d,]*(?:\.\d+)?) (?P<unit>[a-z]+) \({ABOUT_SO_MANY}(?P<sb>[$£€])(?P<b>\d[\d,]*(?:\.\d+)?)\)"
)
"""A rate for a whole text, and the sums that go by it: “at 35 crowns to the pound”, “1,750 crowns (about £50)”."""
FAR_OFF = 0.12
"""Share by which such a sum may be rounded."""
CURRENCIES = {"$": "dollar", "£": "pound", "€": "euro"}
EXCHANGED = 0.03
"""Share by which a sum may be off its rate of exchange."""


def exchanged(document: Document) -> Iterator[Finding]:
    """Every such sum."""
    for block in document.prose_blocks():
        for match in RATE.finditer(block.prose) if "rate of" in block.prose else ():
            yield from _by_its_rate(document, block, match)
    yield from _by_one_rate(document)


def _by_its_rate(document: Document, block: Block, match: re.Match[str]) -> Iterator[Finding]:
    """A sum that the rate of exchange beside it does not make."""
    one, two = (in_digits(match[name]) for name in ("a", "b"))
    right = one * float(match["rate"])
    if match["of"] != CURRENCIES[match["sa"]] or match["xa"] != match["xb"] or abs(two - right) <= EXCHANGED * right:
        return
    said = f"{right:,.0f}" if right >= 100 else f"{right:.1f}"
    yield Finding(
        place=document.place(
            block, match.start("sb"), match.end("xb") if match["xb"] else match.end("b"), "does not fit"
        ),
        evidence=(
            document.place(
                block, match.start("sa"), match.end("xa") if match["xa"] else match.end("a"), "the same sum"
            ),
            document.place(block, *match.span("rate"), "the rate"),
        ),
        values={
            "match": match[0],
            "one": f"{match['sa']}{match['a']}{match['xa'] or ''} at {match['sb']}{match['rate']}",
            "right": f"{match['sb']}{said}{match['xb'] or ''}",
        },
        fixes=replacement([(block, *match.span("b"))], said),
        confidence=SURE,
    )


def _by_one_rate(document: Document) -> Iterator[Finding]:
    """Every sum in two currencies that the one rate of exchange of a text does not make."""
    if not any(f" to the {currency}" in lowered(document) for currency in CURRENCIES.values()):
        return
    rates = list(everywhere(document, AT_RATE))
    if len(rates) != 1:
        return
    ((source, rate),) = rates
    for block in document.prose_blocks():
        for match in IN_BOTH.finditer(block.prose):
            if match["unit"] != rate["unit"] or CURRENCIES[match["sb"]] != rate["of"] or not float(rate["rate"]):
                continue
            right, said = value(match["a"]) / float(rate["rate"]), value(match["b"])
            if abs(right - said) > max(FAR_OFF * right, 1):
                unit = rate["unit"]
                yield Finding(
                    place=document.place(block, match.start("sb"), match.end("b"), "does not fit"),
                    evidence=(
                        document.place(block, *match.span("a"), "the same sum"),
                        document.place(source, *rate.span("rate"), "the rate"),
                    ),
                    values={
                        "match": match[0],
                        "one": f"{match['a']} {unit} at {rate['rate']} to the {rate['of']}",
                        "right": f"{match['sb']}{shown(round(right, 0 if right >= 20 else 1))}",
                    },
                    confidence=LIKELY,
                )
