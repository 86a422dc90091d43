"""`copydesk check`: check files and folders, and print or write the reports."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from lint import config as settings
from lint import reporters
from lint.cli._day import DayOption, today
from lint.cli._output import Output, OutputOption, add_step_summary, print_bytes, write_file, write_folder
from lint.diagnostics import SEVERITIES, Report
from lint.files import expand
from lint.plain_yaml import Problem
from lint.rules import RuleSet
from lint.runner import Day, Job, lint_bytes, lint_paths
from lint.suppressions import Policy

MANY = 20  # files from which on a progress bar is shown at a terminal


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
@click.option(
    "--date",
    "day",
    type=DayOption(),
    metavar="YYYY-MM-DD|today|none",
    help="The publication date. Default: what the text says, then its file name, then today.",
)
@click.option(
    "--rules",
    "rule_paths",
    multiple=True,
    metavar="PATH",
    help="A file or folder of your own rules, added to those that ship. Repeatable.",
)
@click.option("--select", multiple=True, metavar="RULE|DESK", help="Run only this rule or desk. Repeatable.")
@click.option("--ignore", multiple=True, metavar="RULE|DESK", help="Leave this rule or desk out. Repeatable.")
@click.option("--min-severity", type=click.Choice(SEVERITIES), help="Report nothing below this. Default: suggestion.")
@click.option(
    "--fail-on", type=click.Choice((*SEVERITIES, "never")), help="Exit with 1 from this severity on. Default: error."
)
@click.option(
    "--config",
    "config_path",
    type=click.Path(),
    help="This config file, instead of the copydesk.yaml nearest to each file.",
)
@click.option("--fix", is_flag=True, help="Put the safe fixes into the files: those that cannot change the meaning.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing; no report is printed.")
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="How many processes share the work."
)
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
    run = _Run(rule_paths, config_path, select, ignore, min_severity, fail_on, day)
    if fix and (diff or "-" in paths):
        raise click.UsageError(
            "--diff shows and --fix changes: use one of them" if diff else "standard input cannot be fixed; use --diff"
        )
    standard_input = sys.stdin.buffer.read() if "-" in paths else b""
    reports = _checked(paths, run, jobs, stdin_filename, standard_input)
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


class _Run:
    """The settings of one run: the rules of each config that holds for a file, and what is wrong with them."""

    def __init__(
        self,
        rule_paths: Sequence[str],
        config_path: str | None,
        select: Sequence[str],
        ignore: Sequence[str],
        min_severity: str | None,
        fail_on: str | None,
        day: Day | None,
    ) -> None:
        self.today = today()
        self.day = day or Day(assumed=self.today)
        self.rule_paths, self.select, self.ignore = rule_paths, select, ignore
        self.config_path, self.min_severity, self.fail_on = config_path, min_severity, fail_on
        self.problems: list[Problem] = []
        self.notices: list[str] = []
        self._configs: dict[Path, Path | None] = {}
        self._chosen: dict[str, tuple[settings.Config, tuple[Any, ...]]] = {}

    def settings(self, path: Path) -> tuple[settings.Config, tuple[Any, ...]]:
        """The config and the rules that hold for a file."""
        found = Path(self.config_path) if self.config_path else self._found(path.parent)
        key = str(found or "")
        if key not in self._chosen:
            values, problems = settings.read(found) if found else (settings.Config(), ())
            rules: RuleSet = settings.rule_set(values, self.rule_paths)
            chosen, more = settings.chosen(rules, values, self.select, self.ignore)
            self.problems += [p for p in (*problems, *rules.problems, *more) if p not in self.problems]
            self.notices += [notice for notice in rules.notices if notice not in self.notices]
            self._chosen[key] = values, tuple(chosen)
        return self._chosen[key]

    def _found(self, folder: Path) -> Path | None:
        """The config that holds for a folder, looked for once."""
        if folder not in self._configs:
            self._configs[folder] = settings.find(folder.absolute())
        return self._configs[folder]

    def job(self, path: str) -> Job:
        """The work on one file."""
        values, rules = self.settings(Path(path))
        return Job(path, rules, self.day, Policy(self.today, values.reason_required))

    def lint(self, path: str) -> Callable[[bytes], Report]:
        """Reports on further states of a file, with all settings of the run."""
        return lambda data: self.kept(lint_bytes(data, self.job(path)))

    def kept(self, report: Report) -> Report:
        """The report without what is below the least severity."""
        least = self.min_severity or self.settings(Path(report.path))[0].min_severity
        wanted = SEVERITIES[SEVERITIES.index(least) :]
        return replace(report, diagnostics=tuple(d for d in report.diagnostics if d.severity in wanted))

    def complain(self) -> None:
        """Say on standard error what is wrong with rules and configs."""
        for problem in self.problems:
            click.echo(f"copydesk: {problem}", err=True)
        for notice in self.notices:
            click.echo(f"copydesk: {notice}", err=True)

    def status(self, reports: Sequence[Report]) -> int:
        """The exit status: 2 beats 1 beats 0."""
        if self.problems or not reports or any(report.error for report in reports):
            return 2
        for report in reports:
            limit = self.fail_on or self.settings(Path(report.path))[0].fail_on
            if limit != "never" and any(
                d.severity in SEVERITIES[SEVERITIES.index(limit) :] for d in report.diagnostics
            ):
                return 1
        return 0


def _checked(
    paths: Sequence[str], run: _Run, processes: int, stdin_filename: str, standard_input: bytes
) -> list[Report]:
    """The reports of everything that was named, in that order, each file once."""
    reports: dict[str, Report] = {}
    files: dict[str, None] = {}
    for path in paths:
        if path == "-":
            job = run.job(stdin_filename)
            reports[stdin_filename] = lint_bytes(standard_input, job)
            continue
        found = list(_expanded(path, reports))
        for file in found:
            files.setdefault(file)
    jobs = [run.job(path) for path in files]
    checked = lint_paths(jobs, processes)
    if len(jobs) >= MANY and sys.stderr.isatty():
        with click.progressbar(checked, length=len(jobs), label="Checking", file=sys.stderr) as bar:
            done = list(bar)
    else:
        done = list(checked)
    for report in done:
        reports[report.path] = report
    return [run.kept(report) for report in reports.values()]


def _expanded(path: str, reports: dict[str, Report]) -> Iterator[str]:
    """The files of a path; one that is missing, or a folder without a file to check, becomes a report with an error."""
    place = Path(path)
    shown = path.replace("\\", "/")
    try:
        if not place.exists():
            looping = "it is a link that leads nowhere" if place.is_symlink() else "there is no such file or folder"
            reports[shown] = Report(shown, error=looping)
            return
    except (OSError, RuntimeError, ValueError) as error:
        reports[shown] = Report(shown, error=f"the path cannot be used: {getattr(error, 'strerror', None) or error}")
        return
    found = [file.as_posix() if place.is_dir() else shown for file in expand(place)]
    if not found:
        from lint.formats import endings

        reports[shown] = Report(
            shown, error=f"this folder holds no file to check (known endings: {', '.join(sorted(endings()))})"
        )
    yield from found
