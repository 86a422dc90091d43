"""`copydesk facts`: the fact sheet of a file."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import click

from lint import fact_sheet, formats
from lint.cli._day import today
from lint.cli._option import Given, option
from lint.cli._say import complain, say
from lint.cli._shared_options import config_option, day_option, stdin_filename_option
from lint.cli._status import FAILED
from lint.config import assignments, selection
from lint.files import contents, held, unreadable
from lint.language.temporal.months import long_day
from lint.runner import Day, dated, shown
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


@click.command("facts")
@click.argument("file", type=Given(), metavar="FILE")
@option(
    "--format",
    "format_",
    type=click.Choice(("terminal", "json", "csv")),
    default="terminal",
    show_default=True,
    help="How the sheet is written.",
)
@day_option
@config_option
@stdin_filename_option
def command(file: str, format_: str, day: Day | None, config_path: str | None, stdin_filename: str) -> None:
    """List every date, number, quantity, name, quotation and abbreviation of a text, with its place and what it means.

    Relative dates (“last May”, “on Tuesday”, “three weeks ago”) are counted from the publication date.
    """
    path = stdin_filename if file == "-" else file
    settings = selection.loader_for(Path(config_path) if config_path else None)
    config = settings.of(Path(path))
    read_on = today()
    read_as = dict(assignments.policy(config, read_on).read_as)
    try:
        data = held(sys.stdin.buffer) if file == "-" else contents(Path(file))
        document = formats.read(data, shown(path), read_as)
    except OSError as error:
        raise click.ClickException(f"{file}: {unreadable(error)}") from None
    except formats.UnreadableError as error:
        raise click.ClickException(f"{file}: {error}") from None
    document = dated(document, day or assignments.day(config, read_on))
    facts = fact_sheet.gather(document)
    if format_ == "json":
        sheet = json.dumps({"schema": 1, "facts": [fact.to_dict() for fact in facts]}, ensure_ascii=False, indent=1)
    elif format_ == "csv":
        sheet = _csv(facts)
    else:
        sheet = _terminal(path, facts, document.metadata)
    click.echo(sheet)
    for notice in document.notices:
        say(f"{path}: {notice}")
    complain(settings.problems, settings.notices)
    if settings.problems:
        sys.exit(FAILED)


def _csv(facts: list[fact_sheet.Fact]) -> str:
    sheet = io.StringIO()
    writer = csv.DictWriter(sheet, FIELDS, lineterminator="\n")
    writer.writeheader()
    for fact in facts:
        row: dict[str, Any] = {**fact.to_dict(), "line": fact.line, "column": fact.column, "quote": fact.place.quote}
        writer.writerow({key: _harmless(row[key]) for key in FIELDS})
    return sheet.getvalue().rstrip("\n")


def _harmless(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula (OWASP, "CSV injection")."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value


def _terminal(path: str, facts: list[fact_sheet.Fact], metadata: Any) -> str:
    lines = [click.style(without_controls(path), bold=True, underline=True)]
    if metadata.published:
        source = {"today": "today, because the text has no date", "given": "as given"}
        origin = source.get(metadata.published_from, f"from the {metadata.published_from}")
        day = metadata.published
        lines.append(f"  Counted from {long_day(day)} ({origin}).")
    lines.append("")
    wide = min(max((len(fact.place.quote) for fact in facts), default=0), 34)
    for fact in facts:
        quote, meaning = (without_controls(" ".join(told.split())) for told in (fact.place.quote, fact.meaning))
        lines.append(f"{fact.line:>5}  {fact.kind:<12}  {quote:<{wide}}  {click.style(meaning, bold=True)}")
    counts = Counter(fact.kind for fact in facts)
    said = [f"{count} {kind if count == 1 else PLURALS[kind]}" for kind, count in sorted(counts.items())]
    lines += ["", ", ".join(said) or "Nothing to check."]
    return "\n".join(lines)
