"""`copydesk facts`: the fact sheet of a file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from lint import formats
from lint.cli._day import today
from lint.cli._option import Given, option
from lint.cli._say import complain, say
from lint.cli._shared_options import config_option, day_option, stdin_filename_option
from lint.cli._status import FAILED
from lint.config import assignments, selection
from lint.fact_sheet import gather
from lint.fact_sheet.formats import FORMATS
from lint.files import contents, held, unreadable
from lint.runner import Day, dated, shown


@click.command("facts")
@click.argument("file", type=Given(), metavar="FILE")
@option(
    "--format",
    "format_",
    type=click.Choice(tuple(FORMATS)),
    default="terminal",
    show_default=True,
    help="How the sheet is written.",
)
@day_option
@config_option
@stdin_filename_option
def command(file: str, format_: str, day: Day | None, config_path: str | None, stdin_filename: str) -> None:
    """List dates, numbers, quantities, names, quotations and abbreviations of a text, with places and meanings.

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
    click.echo(FORMATS[format_](gather(document), document))
    for notice in document.notices:
        say(f"{path}: {notice}")
    complain(settings.problems, settings.notices)
    if settings.problems:
        sys.exit(FAILED)
