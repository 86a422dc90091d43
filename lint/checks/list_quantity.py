"""A quantity that the list above gives otherwise: “3 large eggs”, and then “beat in the four eggs”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.quantities.numbers import NUMBER, value
from lint.language.quotations import is_quoted
from lint.language.tables import is_head, tables
from lint.patterns import pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the quantity as the text has it",
    "other": "the quantity as the list has it",
}
_UNIT = r"(?P<unit>ml|cl|l|litres?|liters?|g|kg|oz|lbs?|cups?|tablespoons?|tbsp|teaspoons?|tsp|cm|mm|m|metres?|meters?)"
ENTRY = pattern(
    rf"(?P<number>{NUMBER})(?: ?{_UNIT}\b(?: of)?)?(?P<words>(?: [a-z][a-z’-]*){{1,4}}?)(?=,|\.|;| \(|$| for | with | from )",
    re.IGNORECASE,
)
"""An entry of a list that begins with a quantity, up to its noun."""
AGAIN = pattern(
    rf"(?<!\bof )(?<!\bhalf )\b(?:[Tt]he|[Aa]ll|these|those) (?P<number>{NUMBER})(?: ?{_UNIT}\b(?: "
    rf"of)?)?(?P<words>(?: [a-z][a-z’-]*){{1,3}}?)(?=[,.;:)]| (?:and|in|into|to|on|onto|with|from|one|over|until|for|"
    rf"is|are|at|[a-z]+ly)\b)"
)
"""The same quantity where the text makes use of it: of all that there is."""
ROW = pattern(r"(?:[A-Za-z][a-z’-]* ){0,2}(?P<noun>[A-Za-z][a-z’-]{2,})(?=,|;| \(|$)")
"""The cell of a table of parts, up to its noun."""
MORE_OF_IT = pattern(r"\bplus\b|\+ ?\d|\band (?:\d|one|an? extra)\b")
"""What an entry has behind its quantity, of the same: “2 large eggs, plus 1 for the glaze”."""
PART = frozenset("remaining other rest reserved first second last next more extra half spare leftover new".split())
CHOSEN = frozenset("core main key major primary basic principal essential".split())
"""What makes a quantity one of some among all: “two core types”, and “these four types”."""


class ListQuantity(Options):
    """No options."""


class _Entry(Record):
    """An entry of a list, or the cell of a table: `block.prose[:end]` is its quantity, in a list with its noun."""

    block: Block
    end: int
    number: float
    unit: str


def check(document: Document, options: ListQuantity) -> Iterator[Finding]:
    """Every such quantity whose noun one entry of the lists above has, with another number."""
    entries = _rows(document)
    for block in document.prose_blocks():
        # not the title of a page that the list leads to: “[5 apps for the road](…)”
        if block.kind == "item" and not block.marked("link", 0, 1) and (match := ENTRY.match(block.prose)):
            noun = match["words"].split()[-1]
            one = _Entry(block, match.end(), value(match["number"]), _plain(match["unit"]))
            entries.setdefault(_stem(noun.lower()), []).append(one)
            continue
        for match in AGAIN.finditer(block.prose) if entries else ():
            words = match["words"].split()
            listed = entries.get(_stem(words[-1].lower()), [])
            if len(listed) != 1 or not PART.isdisjoint(words) or is_quoted(document, block, match):
                continue
            (entry,) = listed
            if entry.block.kind == "cell" and not match[0].lower().startswith("all ") and block.kind != "item":
                continue  # a table may be of some of them, but that of a recipe is of what its steps take
            if not CHOSEN.isdisjoint(entry.block.prose[: entry.end].lower().split()) and CHOSEN.isdisjoint(words):
                continue
            if "." in match["number"] and not match["unit"] and not words[-1].endswith("s"):
                continue  # the number of a version: “the 0.12 final release”
            if MORE_OF_IT.search(entry.block.prose, entry.end):
                continue
            if entry.unit != _plain(match["unit"]) or entry.number == value(match["number"]):
                continue
            start = match.start("number")
            yield Finding(
                place=document.place(block, start, match.end(), "this many here"),
                evidence=(document.place(entry.block, 0, entry.end, "this many in the list"),),
                values={"match": block.prose[start : match.end()], "other": entry.block.prose[: entry.end]},
                confidence=LIKELY,
            )


def _rows(document: Document) -> dict[str, list[_Entry]]:
    """The rows of tables that have a thing and a number, by their nouns."""
    entries: dict[str, list[_Entry]] = {}
    for row in (row for table in tables(document) for row in table):
        thing = ROW.match(row[0].prose)
        if len(row) == 2 and thing and row[1].prose.strip().isdecimal() and not is_head(row):
            one = _Entry(row[1], len(row[1].prose), float(row[1].prose), "")
            entries.setdefault(_stem(thing["noun"].lower()), []).append(one)
    return entries


def _plain(unit: str | None) -> str:
    return (unit or "").lower().rstrip("s")


def _stem(noun: str) -> str:
    return re.sub(r"(?:es|s)$", "", noun)
