"""What every verb that checks files has in common: its options, the rules and settings of each file, the exit status."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from lint import config as settings
from lint.cli._day import DayOption, today
from lint.diagnostics import SEVERITIES, Report
from lint.files import expand
from lint.plain_yaml import Problem
from lint.rules import RuleSet
from lint.runner import Day, Job, lint_bytes, lint_paths
from lint.suppressions import Policy

MANY = 20  # files from which on a progress bar is shown at a terminal

Filter = Callable[[Report], Report]
"""Leaves diagnostics out of a report."""
Command = TypeVar("Command", bound=Callable[..., None])


def run_options(command: Command) -> Command:
    """The options of every verb that checks files: the date, the rules, the config and the processes."""
    for option in reversed(
        (
            click.option(
                "--date",
                "day",
                type=DayOption(),
                metavar="YYYY-MM-DD|today|none",
                help="The publication date. Default: what the text says, then its file name, then today.",
            ),
            click.option(
                "--rules",
                "rule_paths",
                multiple=True,
                metavar="PATH",
                help="A file or folder of your own rules, added to those that ship. Repeatable.",
            ),
            click.option(
                "--select", multiple=True, metavar="RULE|DESK", help="Run only this rule or desk. Repeatable."
            ),
            click.option(
                "--ignore", multiple=True, metavar="RULE|DESK", help="Leave this rule or desk out. Repeatable."
            ),
            click.option(
                "--config",
                "config_path",
                type=click.Path(),
                help="This config file, instead of the copydesk.yaml nearest to each file.",
            ),
            click.option(
                "--jobs",
                type=click.IntRange(1, 64),
                default=1,
                show_default=True,
                help="How many processes share the work.",
            ),
        )
    ):
        command = option(command)
    return command


class Run:
    """The settings of one run: the rules of each config that holds for a file, and what is wrong with them."""

    def __init__(
        self,
        rule_paths: Sequence[str],
        config_path: str | None,
        select: Sequence[str],
        ignore: Sequence[str],
        day: Day | None,
        min_severity: str | None = None,
        fail_on: str | None = None,
        filters: Sequence[Filter] = (),
    ) -> None:
        self.today = today()
        self.day = day or Day(assumed=self.today)
        self.rule_paths, self.select, self.ignore = rule_paths, select, ignore
        self.config_path, self.min_severity, self.fail_on = config_path, min_severity, fail_on
        self.filters = filters
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
        """The report without what is known, untouched or below the least severity."""
        for one in self.filters:
            report = one(report)
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


def checked(paths: Sequence[str], run: Run, processes: int, stdin_filename: str, standard_input: bytes) -> list[Report]:
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
    results = lint_paths(jobs, processes)
    if len(jobs) >= MANY and sys.stderr.isatty():
        with click.progressbar(results, length=len(jobs), label="Checking", file=sys.stderr) as bar:
            done = list(bar)
    else:
        done = list(results)
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
