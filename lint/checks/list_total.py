"""A sum of money at the end of a list that its entries do not make: a bill, a budget, a shopping list;
and a total below lines with a number each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from lint.checks import Options, option
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import SCALE, exact, in_digits, scale_of
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"total": "the total as written", "makes": "what the entries make"}
_NUMBER = rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<scale>{SCALE})?"
AMOUNT = pattern(rf"(?P<sign>[{CURRENCY_SIGNS}]) ?{_NUMBER}")
LAST = pattern(rf"{AMOUNT.pattern}[.;,]?$")
TOTAL = pattern(
    rf"(?:(?:grand |sub-?)?total(?: (?:cost|price|bill|due|to pay))?|sum|in all|altogether)\b[^{CURRENCY_SIGNS}]{{0,30}}[{CURRENCY_SIGNS}]",
    re.IGNORECASE,
)
"""How the entry begins that is the sum of those before it."""
LINE = pattern(
    rf"^(?P<label>[^\W\d_][^\n\d{CURRENCY_SIGNS}]{{2,50}}?)[:.]*[ \t]+(?P<sign>[{CURRENCY_SIGNS}]?){_NUMBER}$",
    re.MULTILINE,
)
BARE_YEAR = pattern(r"(?:19|20)\d\d")
FEWEST_LINES = 3
"""Lines above a total, each of which is a few words and a number."""
WHOLE = pattern(r"(?:grand )?total\b|in all\b|altogether\b", re.IGNORECASE)
LESS = pattern(r"(?:less|minus|discount|refund|credit|deposit|of which|including|rebate|saving)\b|[-−–]", re.IGNORECASE)
"""How an entry begins that is taken off, or that is a part of another."""
FARTHEST = 0.5
"""Share by which a sum may be off, for the entries to be the parts of the total at all."""


class ListTotal(Options):
    """Options."""

    least: int = option(2, "entries that a list has at least before its total", least=1)


def needs(options: ListTotal) -> Gate:
    """What a text must hold: a word for a total."""
    return Gate(frozenset(("total", "sum", "altogether", "subtotal")), ((Need(frozenset(), frozenset(("in all",))),),))


def check(document: Document, options: ListTotal) -> Iterator[Finding]:
    """Every total below a list of amounts of one currency that these do not make, or below such lines."""
    yield from _lines(document)
    entries: list[tuple[Block, re.Match[str]]] = []
    is_whole = True
    for block in document.blocks:
        is_line = block.kind == "heading" and not block.level  # it has no full stop
        if block.kind not in ("item", "paragraph") and not is_line:
            entries, is_whole = [], True
            continue
        amount = LAST.search(block.prose)
        if amount and TOTAL.match(block.prose):
            if is_whole and len(entries) >= options.least:
                yield from _off(document, block, amount, entries)
            entries, is_whole = [], True
        elif block.kind != "item":
            entries, is_whole = [], True
        elif amount is None or LESS.match(block.prose):
            is_whole = False
        else:
            entries.append((block, amount))


def _lines(document: Document) -> Iterator[Finding]:
    """The totals below lines in a row that are a few words and a number each."""
    entries: list[tuple[Block, re.Match[str]]] = []
    for block, line in _each_line(document):
        if line is None or LESS.match(line["label"]) or BARE_YEAR.fullmatch(line["number"]):
            entries = []
        elif not WHOLE.match(line["label"]):
            entries.append((block, line))
        else:
            if len(entries) >= FEWEST_LINES and not _is_of_some(entries, line):
                yield from _off(document, block, line, entries)
            entries = []


def _is_of_some(entries: list[tuple[Block, re.Match[str]]], total: re.Match[str]) -> bool:
    """Whether a total is that of all lines but one or two, which may be parts of another."""
    numbers = [in_digits(entry["number"]) for _, entry in entries]
    rest = round(sum(numbers) - in_digits(total["number"]), 2)
    return any(round(sum(left), 2) == rest for many in (1, 2) for left in combinations(numbers, many))


def _each_line(document: Document) -> Iterator[tuple[Block, re.Match[str] | None]]:
    """Every line of the text that may be an entry, and nothing for each block that has another one."""
    for block in document.blocks:
        may_be = block.kind in ("paragraph", "heading") and not block.level
        lines = list(LINE.finditer(block.prose)) if may_be else []
        if len(lines) == block.prose.count("\n") + 1:
            yield from ((block, line) for line in lines)
        else:
            yield block, None


def _off(
    document: Document, block: Block, total: re.Match[str], entries: list[tuple[Block, re.Match[str]]]
) -> Iterator[Finding]:
    amounts = [amount for _, amount in entries]
    if {(one["sign"], scale_of(one["scale"])) for one in amounts} != {(total["sign"], scale_of(total["scale"]))}:
        return
    said, makes = in_digits(total["number"]), round(sum(in_digits(one["number"]) for one in amounts), 2)
    rounding = 0.05 * (len(amounts) + 1) if total["scale"] else 0.005
    ends = (round(sum(in_digits(one["number"]) for one in amounts[at:]), 2) for at in range(1, len(amounts) - 1))
    if any(abs(said - end) <= rounding for end in ends):
        return  # the entries right above it make the total: what was paid stands over what came in
    if makes and rounding < abs(said - makes) <= FARTHEST * makes:
        written = f"{makes:,.2f}" if any("." in one["number"] for one in (total, *amounts)) else exact(makes)
        yield Finding(
            place=document.place(block, total.start("sign"), total.end(), "the total"),
            evidence=tuple(
                document.place(other, amount.start("sign"), amount.end(), "a part") for other, amount in entries
            ),
            values={
                "total": block.prose[total.start("sign") : total.end()].rstrip(".;,"),
                "makes": f"{total['sign']}{written}{total['scale'] or ''}",
            },
            confidence=LIKELY,
        )
