"""What a sentence calls the largest of its kind, against a table in which something else is larger."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.document import Block, Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import in_digits
from lint.language.sentences import sentence_at
from lint.language.tables import is_head, tables
from lint.patterns import CAPITAL, pattern
from lint.records import Record

SUPERLATIVE = pattern(
    rf"(?:^|(?<=[.!?] )|(?<=, ))(?:The |Our )?(?P<name>[{CAPITAL}][\w’' -]{{2,40}}?) (?:was|were|is|are|remained|proved) (?:by far |again )?(?:the |our )(?:single )?"
    r"(?P<most>largest|biggest|highest|greatest|most expensive|dearest|smallest|lowest|cheapest)(?: single)? (?:cost|"
    r"expense|item|sum|source|entry|figure|bill|outlay|number|total|contribution|donation|category|ward|site|"
    r"group)s?\b"
)
SMALL = frozenset("smallest lowest cheapest worst weakest poorest".split())
BEST_YEAR = pattern(
    r"\b[Tt]he (?P<most>best|strongest|busiest|highest|most successful|worst|weakest|lowest|poorest) year (?:in (?:the|its|their|our) history(?: of [^.;:\d]{3,40}?)?|on record|ever|so far) (?:was|is|remains) (?P<name>(?:19|20)\d\d)\b"
)
FOR_A_TIME = pattern(
    r"\b(?:for (?:a|some|many)|until|till|before|once|then|at (?:the|that) time|previous\w*|up to)\b", re.IGNORECASE
)
"""Words of a sentence about a record that was broken since."""
YEARLY = pattern(r"(?P<year>(?:19|20)\d\d):?[ \t]+(?P<digits>\d{1,3}(?:,\d{3})+|\d{3,})")
"""A line of a year and its number."""
NUMBER = pattern(rf"[{CURRENCY_SIGNS}]? ?(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?) ?%?")
TOTAL = pattern(r"\W*(?:sub-?|grand )?(?:total|sum|all|overall|average|mean)\b", re.IGNORECASE)
OTHER_TIME = pattern(
    r"\b(?:last|previous|once|had been|used to|until|(?:19|20)\d\d|after|per|relative|share|own|other|elsewhere)\b"
)
"""Words of a sentence that may be of another table."""
FEWEST = 3
"""Rows of a table that are compared."""


class Larger(Record):
    """What is called the most, with the cell that has its number and the one that has more."""

    block: Block
    match: re.Match[str]
    own: Block
    more: Block
    more_name: str


def superlatives(document: Document) -> Iterator[Larger]:
    """Every row that a sentence calls the most of its kind,
    where the one column of numbers of its table has more in another row."""
    ranked = [rows for table in tables(document) if len(rows := list(_numbers(table))) >= FEWEST]
    for block, match in in_own_words(document, SUPERLATIVE) if ranked else ():
        sentence = sentence_at(document, block, match.start("name"))
        if sentence is None or block.kind == "cell" or OTHER_TIME.search(sentence.text):
            continue
        named = match["name"].lower()
        found = [
            (rows, cell, number) for rows in ranked for name, cell, number in rows if _is_called(name.lower(), named)
        ]
        if len(found) != 1:
            continue
        rows, own, number = found[0]
        best = (min if match["most"] in SMALL else max)(rows, key=lambda row: row[2])
        if best[2] != number:
            yield Larger(block, match, own, best[1], best[0])


def best_years(document: Document) -> Iterator[Larger]:
    """Every year that a sentence calls the best or the worst, where lines of a year and a number have a better one."""
    claims = in_own_words(document, BEST_YEAR)
    runs: list[list[tuple[str, Block, float]]] = [[]]
    for block in document.blocks if claims else ():
        line = YEARLY.fullmatch(block.prose)
        if line:
            runs[-1].append((line["year"], block, in_digits(line["digits"])))
        elif runs[-1]:
            runs.append([])
    years = [run for run in runs if len(run) > FEWEST]
    for block, match in claims if len(years) == 1 else ():
        own = next((row for row in years[0] if row[0] == match["name"]), None)
        best = (min if match["most"] in SMALL else max)(years[0], key=lambda row: row[2])
        sentence = sentence_at(document, block, match.start())
        if own is None or sentence is None or FOR_A_TIME.search(sentence.text):
            continue
        if best[2] != own[2]:
            yield Larger(block, match, own[1], best[1], best[0])


def _is_called(row: str, named: str) -> bool:
    """Whether a sentence means a row: by its name, or by its first words."""
    return row == named or row.startswith(f"{named} ") or named.startswith(f"{row} ")


def _numbers(table: list[list[Block]]) -> Iterator[tuple[str, Block, float]]:
    """The rows of a table of names and one number each, but for totals."""
    for row in table:
        number = NUMBER.fullmatch(row[1].prose.strip()) if len(row) == 2 and not is_head(row) else None
        if number and not TOTAL.match(row[0].prose):
            yield row[0].prose.strip(), row[1], in_digits(number["digits"])
