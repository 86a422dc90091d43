"""A balance that the amounts before it do not make: at the start, what came in, what went out, what is left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._replacement import replacement
from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.gates import Gate, Need
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import SCALE, value
from lint.language.quotations import is_quoted
from lint.language.tables import tables
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the balance as written",
    "right": "what the other amounts make",
}
_NUMBER = r"(?P<amount>\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d+(?:\.\d\d)?)"
_AMOUNT = rf"(?P<sign>[{CURRENCY_SIGNS}]){_NUMBER}(?![.,]?\d|{SCALE})"
_IS = r"(?:came to|were|was|stood at|of|to|totalled|totaled|amounted to|is|at)"
PARTS = tuple(
    pattern(rf"\b(?:{words})\b[^.;£$€]{{0,50}}? {_IS} {_AMOUNT}", re.IGNORECASE)
    for words in (
        "balance (?:at the (?:start|beginning)|brought forward|on 1|at 1)|opening balance|began (?:the (?:year|month) )?with",
        "income|receipts|takings|came in",
        "spending|expenditure|payments|outgoings|expenses|went out",
    )
)
LEFT = pattern(
    rf"\b(?:leaving|leaves|left|closing balance (?:was|of|is)|balance (?:at the end|carried forward|now)[^.;£$€]{{0,40}}? (?:was|is|of|stands at)) (?:a balance of )?{_AMOUNT}",
    re.IGNORECASE,
)

OPENING = pattern(
    r"(?:opening balance|balance (?:brought forward|at (?:the )?(?:start|beginning)|on 1\b|at 1\b))", re.IGNORECASE
)
CLOSING = pattern(r"(?:closing balance|balance (?:carried forward|at (?:the )?end))", re.IGNORECASE)
"""How the first and the last row of an account begin."""
CELL = pattern(rf"(?P<less>[-−–(]?) ?(?P<sign>[{CURRENCY_SIGNS}]?)(?P<less2>[-−–]?){_NUMBER}\)?")
"""An amount in a table, which a sign or brackets take off."""
FEWEST_ROWS = 2  # from the opening to the closing balance


class Balance(Options):
    """No options."""


def needs(options: Balance) -> Gate:
    """What a text must hold: a balance, and what is left."""
    left = Need(frozenset(("leaving", "leaves", "left", "closing", "balance")), frozenset())
    return Gate(frozenset(), ((Need(frozenset(("balance",)), frozenset()), left),))


def check(document: Document, options: Balance) -> Iterator[Finding]:
    """Every such balance of a paragraph that names each of the four amounts once."""
    for block in document.prose_blocks():
        if "balance" not in block.prose.lower():
            continue
        found = [list(shape.finditer(block.prose)) for shape in (*PARTS, LEFT)]
        if any(len(matches) != 1 for matches in found):
            continue
        before, came, went, left = (matches[0] for matches in found)
        in_order = before.start() < min(came.start(), went.start()) and max(came.start(), went.start()) < left.start()
        if len({match.start("amount") for match in (before, came, went, left)}) < len(found):
            continue  # one amount for two of them: nobody knows what is what
        if not in_order or len({match["sign"] for match in (before, came, went, left)}) != 1:
            continue
        makes = _cents(before) + _cents(came) - _cents(went)
        if makes == _cents(left) or makes < 0 or is_quoted(document, block, left):
            continue
        right = _written(makes, left)
        span = left.start("sign"), left.end("amount")
        yield Finding(
            place=document.place(block, *span, "what is left"),
            evidence=tuple(
                document.place(block, match.start("sign"), match.end("amount"), label)
                for match, label in ((before, "at the start"), (came, "came in"), (went, "went out"))
            ),
            values={"match": block.prose[slice(*span)], "right": right},
            fixes=replacement([(block, *span)], right),
            confidence=LIKELY,
        )
    yield from _accounts(document)


def _accounts(document: Document) -> Iterator[Finding]:
    """Every closing balance of a table that its rows do not make; what goes out has a sign there,
    or else nobody knows it."""
    for rows in tables(document):
        begins = next((at for at, row in enumerate(rows) if OPENING.match(row[0].prose)), None)
        ends = next((at for at, row in enumerate(rows) if CLOSING.match(row[0].prose)), None)
        if begins is None or ends is None or ends - begins < FEWEST_ROWS:
            continue
        cells = [row[-1] for row in rows[begins : ends + 1] if len(row) == len(rows[begins])]
        amounts = [CELL.fullmatch(cell.prose.strip()) for cell in cells]
        found = [amount for amount in amounts if amount]
        if len(found) != ends - begins + 1 or len({amount["sign"] for amount in found}) != 1:
            continue
        signed = [-_cents(amount) if amount["less"] or amount["less2"] else _cents(amount) for amount in found]
        makes = sum(signed[:-1])
        if min(signed[1:-1]) >= 0 or makes == signed[-1] or makes < 0:
            continue
        right = _written(makes, found[-1])
        labels = ["at the start", *("came in" if one > 0 else "went out" for one in signed[1:-1])]
        yield Finding(
            place=document.whole(cells[-1], "what is left"),
            evidence=tuple(document.whole(cell, label) for cell, label in zip(cells[:-1], labels, strict=True)),
            values={"match": cells[-1].prose.strip(), "right": right},
            fixes=replacement([(cells[-1], 0, len(cells[-1].prose))], right),
            confidence=LIKELY,
        )


def _cents(match: re.Match[str]) -> int:
    return round(value(match["amount"]) * 100)


def _written(cents: int, like: re.Match[str]) -> str:
    """An amount as another one is written: with cents where that one has them, or where it needs them."""
    has_cents = "." in like["amount"] or cents % 100
    return f"{like['sign']}{cents / 100:,.{2 if has_cents else 0}f}"
