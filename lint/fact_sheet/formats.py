"""The fact sheet as its readers want it: for a terminal, as JSON, as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import click

from lint.document import Document
from lint.fact_sheet import Fact
from lint.language.temporal.months import long_day
from lint.screen import without_controls

PLURALS = {
    "date": "dates",
    "number": "numbers",
    "quantity": "quantities",
    "name": "names",
    "quotation": "quotations",
    "abbreviation": "abbreviations",
}
FIELDS = ("line", "column", "kind", "type", "value", "quote", "meaning", "sentence")
SAID_OF_DATE = {"today": "today, because the text has no date", "given": "as given"}
WIDEST = 34  # columns of the quoted words


def for_terminal(facts: Sequence[Fact], document: Document) -> str:
    """A line for each fact, and how many there are of each kind."""
    lines = [click.style(without_controls(document.path), bold=True, underline=True)]
    metadata = document.metadata
    if metadata.published:
        origin = SAID_OF_DATE.get(metadata.published_from or "", f"from the {metadata.published_from}")
        lines.append(f"  Counted from {long_day(metadata.published)} ({origin}).")
    lines.append("")
    wide = min(max((len(fact.written) for fact in facts), default=0), WIDEST)
    for fact in facts:
        quote, meaning = (without_controls(" ".join(told.split())) for told in (fact.written, fact.meaning))
        lines.append(f"{fact.line:>5}  {fact.kind:<12}  {quote:<{wide}}  {click.style(meaning, bold=True)}")
    counts = Counter(fact.kind for fact in facts)
    said = [f"{count} {kind if count == 1 else PLURALS[kind]}" for kind, count in sorted(counts.items())]
    return "\n".join([*lines, "", ", ".join(said) or "Nothing to check."])


def as_json(facts: Sequence[Fact], _document: Document) -> str:
    """All facts under their schema."""
    return json.dumps({"schema": 1, "facts": [fact.to_dict() for fact in facts]}, ensure_ascii=False, indent=1)


def as_csv(facts: Sequence[Fact], _document: Document) -> str:
    """A row for each fact, below the names of the columns."""
    sheet = io.StringIO()
    writer = csv.DictWriter(sheet, FIELDS, lineterminator="\n")
    writer.writeheader()
    for fact in facts:
        row: dict[str, Any] = {**fact.to_dict(), "line": fact.line, "column": fact.column, "quote": fact.written}
        writer.writerow({key: _harmless(row[key]) for key in FIELDS})
    return sheet.getvalue().rstrip("\n")


def _harmless(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula (OWASP, "CSV injection")."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value


FORMATS: Mapping[str, Callable[[Sequence[Fact], Document], str]] = {
    "terminal": for_terminal,
    "json": as_json,
    "csv": as_csv,
}
