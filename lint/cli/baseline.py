"""`copydesk baseline`: write, tidy up and show the file of known diagnostics."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from lint import baseline as known
from lint.cli._option import Given, option
from lint.cli._output import complaints, would_be_lost, write_file
from lint.cli._run import Run, RunSettings, checked, run_options
from lint.cli._say import say
from lint.diagnostics import Report

FILE = option(
    "--file", "file", type=Given(), metavar="FILE", default=known.NAME, show_default=True, help="The baseline file."
)


@click.group("baseline")
def command() -> None:
    """Note what is known, so that only what is new counts.

    \b
    Examples:
      copydesk baseline create articles/
      copydesk check articles/ --baseline copydesk-baseline.json
      copydesk baseline update articles/
    """


@command.command("create", short_help="Note everything that is found now.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@FILE
@option("--force", is_flag=True, help="Replace a file that is there.")
@run_options
def create(paths: tuple[str, ...], file: str, force: bool, **settings: Any) -> None:
    """Note everything that is found now, and write the file.

    Give the same paths, rules and settings as for `copydesk check`; paths are kept relative to the file.
    """
    if (lost := would_be_lost(Path(file))) not in ("", "a baseline"):
        raise click.ClickException(f"{file} would overwrite {lost}; name another file")
    if os.path.lexists(os.path.realpath(file)) and not force:
        raise click.ClickException(
            f"{file} is there already; “copydesk baseline update” with the same paths tidies it, --force replaces it"
        )
    _, reports = _reports(paths, settings)
    found = known.of(reports, Path(file).parent)
    write_file(Path(file), known.written(found), "baseline")
    count = sum(map(len, found.files.values()))
    click.echo(f"Wrote {file}: {count} known in {len(found.files)} of {len(reports)} files.")


@command.command("update", short_help="Take out what is mended; with --add put in what is new.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@FILE
@option("--add", is_flag=True, help="Put in what is new too, so that it counts no more.")
@run_options
def update(paths: tuple[str, ...], file: str, add: bool, **settings: Any) -> None:
    """Take out what is mended; with --add put in what is new.

    Only the files of PATH are looked at, and only the rules that run; what is known of others stays,
    unless they are gone.
    """
    before = _read(file)
    run, reports = _reports(paths, settings)
    now = known.of(reports, before.folder)
    not_run = {now.name(report.path): run.left_out(report.path) for report in reports}
    after = before.updated(now if add else now.within(before), not_run)
    write_file(Path(file), known.written(after), "baseline")
    were, are = before.entries, after.entries
    gone, added = (were - are).total(), (are - were).total()
    click.echo(f"Wrote {file}: {(were & are).total()} kept, {gone} taken out, {added} put in.")


@command.command("show", short_help="Say what is known, by rule and by file.")
@FILE
def show(file: str) -> None:
    """Say what is known, by rule and by file."""
    found = _read(file)
    rules = Counter(entry.rule for entries in found.files.values() for entry in entries)
    for rule, count in sorted(rules.items(), key=lambda pair: (-pair[1], pair[0])):
        click.echo(f"{count:6}  {rule}")
    click.echo()
    for name, entries in sorted(found.files.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        click.echo(f"{len(entries):6}  {name}")


def _read(file: str) -> known.Baseline:
    try:
        return known.read(Path(file))
    except known.BaselineError as error:
        raise click.ClickException(str(error)) from None


def _reports(paths: Sequence[str], settings: dict[str, Any]) -> tuple[Run, list[Report]]:
    """The run, and what is found now, whatever its severity; a fault of the run ends it."""
    if "-" in paths:
        raise click.UsageError("a baseline notes what is known of files, and standard input is none")
    jobs = settings.pop("jobs")
    run = Run(RunSettings(**settings, min_severity="suggestion"))  # what a config does not show is known all the same
    reports = list(checked(paths, run, jobs))
    run.complain()
    failed = [report for report in reports if report.error]
    if run.is_faulty or failed:
        for text in complaints([(report.path, report.error or "") for report in failed]):
            say(text)
        raise click.ClickException(
            "nothing was written, since not everything could be checked; mend those files, or leave them out with “ignore:” in copydesk.yaml"
        )
    return run, reports
