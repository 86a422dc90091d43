"""A rise or fall in percent that the row of a table denies: “profit climbed 19 per cent”,
and the row has 218 and 200."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks.changes.amounts import VERB, VERBS
from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.gates import Gate, Need
from lint.language.quantities.numbers import PERCENT_SIGN
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, sentences
from lint.language.table_rows import NamedRow, amount, decimals, named_rows
from lint.language.words import lower_in_place, places_of
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the change as written",
    "name": "the name of the row",
    "values": "the two values of the row",
    "right": "the change that they make",
}
CHANGED = pattern(
    rf"^(?: (?!not\b|which\b|that\b)[\w’'-]+){{0,3}} {VERB}(?: by)? (?P<percent>\d{{1,3}}(?:\.\d+)?) ?{PERCENT_SIGN}(?! (?:points?|of)\b)",
    re.IGNORECASE,
)
OTHER_PERIOD = pattern(
    r"\b(?:half|nine months|year to date|full year|so far this year|since|over (?:two|three|five|ten)|annuali[sz]ed|adjusted|underlying|like-for-like|"
    r"organic\w*|constant currenc\w+|expected|forecast|would|will|could|may|target\w*|compared with the (?:previous|second|first|third|fourth) quarter)\b",
    re.IGNORECASE,
)
"""Words of a change between other values than those of the table."""
BEFORE, BEHIND = 14, 60  # characters in which such a word speaks of the change
ROUND = 10
"""From so many percent on a change is written without a decimal."""


class TableChange(Options):
    """Options."""

    tolerance: float = option(1.0, "percentage points by which rounding may move the result")


def needs(options: TableChange) -> Gate:
    """What a text must hold: a change in percent."""
    share = Need(frozenset(("percent", "cent")), frozenset("%"))
    return Gate(frozenset(), ((share, Need(frozenset(verb.partition(" ")[0] for verb in VERBS), frozenset())),))


def check(document: Document, options: TableChange) -> Iterator[Finding]:
    """Every change of what one row of the tables is called, where no row with two values changes so."""
    rows = [row for row in named_rows(document) if len(row.numbers) == 2 and not row.shares and amount(row.numbers[1])]
    by_name: dict[str, list[NamedRow]] = {}
    for row in rows:
        by_name.setdefault(row.name, []).append(row)
    single = {name: several[0] for name, several in by_name.items() if len(several) == 1}
    for sentence in sentences(document) if single else ():
        if sentence.block.kind in ("cell", "code"):
            continue
        for row, match, start in _changes(sentence, single):
            percent = match["percent"]
            if any(_fits(percent, other, options.tolerance) for other in rows):
                continue  # it may be of another row, or of one under another name
            first = start + match.start("percent")
            last = start + match.end()
            if inside(quoted(document, sentence.block), first, last):
                continue
            one, other = row.numbers
            if 0 in (amount(one), amount(other)):
                continue  # no change from or to nothing is a percentage
            makes = abs(amount(one) - amount(other)) / min(abs(amount(one)), abs(amount(other))) * 100
            latest = abs(amount(one) - amount(other)) / abs(amount(other)) * 100
            if makes > 4 * 100:
                continue
            yield Finding(
                place=document.place(sentence.block, first, last, "the change"),
                evidence=tuple(document.whole(cell, f"in the row of “{row.label.prose}”") for cell in row.numbers),
                values={
                    "match": sentence.block.prose[first:last],
                    "name": row.label.prose,
                    "values": f"{one.prose.strip()} and {other.prose.strip()}",
                    "right": f"{latest:.0f} percent" if latest >= ROUND else f"{latest:.1f} percent",
                },
                confidence=LIKELY,
            )


def _changes(sentence: Sentence, single: Mapping[str, NamedRow]) -> Iterator[tuple[NamedRow, re.Match[str], int]]:
    """The rows that a sentence says to have changed, with the change,
    and where its text begins in the prose of the block."""
    lower = lower_in_place(sentence.text)
    for name, row in single.items():
        for at in places_of(name, lower):
            end = at + len(name)
            match = CHANGED.match(sentence.text[end:])
            if match and not OTHER_PERIOD.search(sentence.text, max(0, at - BEFORE), end + match.end() + BEHIND):
                yield row, match, sentence.start + end
                break


def _fits(percent: str, row: NamedRow, tolerance: float) -> bool:
    """Whether the two values of a row make a change, whichever of them is the later one."""
    one, other = map(amount, row.numbers)
    slack = tolerance + 100 * sum(
        0.5 * 10.0 ** -decimals(cell) / abs(amount(cell)) for cell in row.numbers if amount(cell)
    )
    return any(
        base and abs(abs(one - other) / abs(base) * 100 - float(percent)) <= max(slack, 0.03 * float(percent))
        for base in (one, other)
    )
