"""`copydesk check`: check files and folders, and print or write the reports."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from lint import reporters
from lint.cli._output import Output, OutputOption, add_step_summary, print_bytes, write_file, write_folder
from lint.cli._run import Filter, Run, checked, run_options
from lint.diagnostics import SEVERITIES, Report
from lint.runner import Day


@click.command("check", short_help="Check files and folders before they are published.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format",
    "outputs",
    type=OutputOption(),
    multiple=True,
    metavar="NAME[:FILE]",
    help=f"How the report is written: {', '.join(reporters.names())}; into FILE, or to standard output. Repeatable. "
    "Default: terminal.",
)
@click.option(
    "--report-dir",
    type=click.Path(file_okay=False),
    help="Write one report for each file into this folder, and an index.",
)
@click.option("--min-severity", type=click.Choice(SEVERITIES), help="Report nothing below this. Default: suggestion.")
@click.option(
    "--fail-on", type=click.Choice((*SEVERITIES, "never")), help="Exit with 1 from this severity on. Default: error."
)
@click.option(
    "--baseline",
    type=click.Path(),
    metavar="FILE",
    help="Leave out what this file knows; “copydesk baseline create” writes it.",
)
@click.option(
    "--changed-since",
    metavar="REF",
    help="Report only what touches lines that were changed since a git reference, such as origin/main: the place "
    "itself, or the evidence.",
)
@click.option("--fix", is_flag=True, help="Put the safe fixes into the files: those that cannot change the meaning.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing; no report is printed.")
@click.option(
    "--no-cache",
    is_flag=True,
    help="Check every file anew (results are not kept yet, so this changes nothing).",
)
@click.option(
    "--stdin-filename",
    default="stdin.txt",
    show_default=True,
    metavar="NAME",
    help="The name, and so the format, of text on standard input (PATH “-”).",
)
@click.option(
    "--color",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    show_default=True,
    help="Colours; NO_COLOR is heeded.",
)
@click.option("--quiet", "-q", is_flag=True, help="Print only what went wrong; the exit status tells the rest.")
@run_options
def command(
    paths: tuple[str, ...],
    outputs: tuple[Output, ...],
    report_dir: str | None,
    day: Day | None,
    rule_paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    min_severity: str | None,
    fail_on: str | None,
    config_path: str | None,
    baseline: str | None,
    changed_since: str | None,
    fix: bool,
    diff: bool,
    jobs: int,
    no_cache: bool,
    stdin_filename: str,
    color: str,
    quiet: bool,
) -> None:
    """Check files and folders before they are published.

    PATH is a file, a folder (searched for files that can be checked) or “-” for standard input. A rule is named by its
    id, such as names/name-variants; a desk by the folder of its rules, such as names.

    \b
    Examples:
      copydesk check story.txt
      copydesk check articles/ --report-dir reports --format json
      copydesk check draft.md --date 2024-06-12 --ignore spelling
    """
    if sum(not output.file for output in outputs) > 1:
        raise click.UsageError("only one --format can go to standard output; write the others as NAME:FILE")
    filters = _filters(baseline, changed_since)
    run = Run(rule_paths, config_path, select, ignore, day, min_severity, fail_on, filters)
    if fix and (diff or "-" in paths):
        raise click.UsageError(
            "--diff shows and --fix changes: use one of them" if diff else "standard input cannot be fixed; use --diff"
        )
    standard_input = sys.stdin.buffer.read() if "-" in paths else b""
    reports = checked(paths, run, jobs, stdin_filename, standard_input)
    run.complain()
    if fix or diff:
        from lint.cli._fix import difference, fix_file  # few runs fix anything

        if fix:
            reports = [fix_file(report, run.lint(report.path)) for report in reports]
        else:
            is_input = {stdin_filename} if "-" in paths else set()
            for report in reports:
                data = standard_input if report.path in is_input else None
                print_bytes(difference(report, run.lint(report.path), data))
    printed = next((output.name for output in outputs if not output.file), None if outputs else "terminal")
    if report_dir:
        write_folder(Path(report_dir), reporters.find(printed or outputs[0].name), reports)
    for output in outputs:
        if output.file:
            write_file(Path(output.file), reporters.find(output.name).render(reports))
    if printed and not quiet and not diff and (not report_dir or printed == "terminal"):
        colored = color == "always" or (color == "auto" and sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
        print_bytes(reporters.find(printed).render(reports, color=colored))
    if any(output.name == "github" for output in outputs):
        add_step_summary(reports)
    for report in reports:
        if report.error:
            click.echo(f"copydesk: {report.path}: {report.error}", err=True)
        for notice in report.notices:
            click.echo(f"copydesk: {report.path}: {notice}", err=True)
    sys.exit(run.status(reports))


def _filters(baseline: str | None, changed_since: str | None) -> list[Filter]:
    """What leaves diagnostics out of reports, by the options of the run."""
    filters: list[Filter] = []
    if changed_since:
        from lint.changes import Changes, Unknown

        changes = Changes(changed_since)

        def only_changed(report: Report) -> Report:
            try:
                return changes.only(report)
            except Unknown as error:
                raise click.ClickException(str(error)) from None

        filters.append(only_changed)
    if baseline:
        from lint.baseline import Unusable, read

        try:
            filters.append(read(Path(baseline)).without)
        except Unusable as error:
            raise click.ClickException(str(error)) from None
    return filters
