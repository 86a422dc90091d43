"""What every verb that checks files has in common: its options,
the rules and settings of each file, the exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Literal, TypeVar

import click

from lint.batches import lint_paths
from lint.cli import _empty_folder
from lint.cli._completion import complete_rules
from lint.cli._day import today
from lint.cli._option import Given, option
from lint.cli._output import is_report, is_text
from lint.cli._say import by_file, complain
from lint.cli._shared_options import config_option, day_option
from lint.cli._status import FAILED, FOUND
from lint.config import assignments, selection
from lint.config.assignments import Filter
from lint.config.settings import EMPTY, Config
from lint.diagnostics import SEVERITIES, Report, Severity
from lint.exception_faults import DESK, IDS
from lint.files import NOWHERE, search
from lint.formats import endings
from lint.kept.files import cache_folder
from lint.plain_yaml import Problem
from lint.records import Record, replaced
from lint.rules import Rule, RuleSet
from lint.runner import Day, Job, lint_bytes, shown
from lint.totals import counted

MANY_FOR_BAR, MANY_FOR_CACHE, MANY_FOR_PROCESSES = 20, 50, 64
"""Files from which on there is a progress bar, reports are kept, and the cores share the work unasked."""

WORD_PROCESSORS = frozenset((".doc", ".docx", ".odt", ".rtf", ".pages"))
"""Endings of files that hold articles and are not read."""
UNREAD = frozenset((".adoc", ".asciidoc", ".ipynb", ".org", ".tex", ".textile", ".typ"))
"""Endings of texts that are read, as plain ones, only where somebody names them."""
TOLD_OF = WORD_PROCESSORS | UNREAD
"""Who has any of these in a folder of texts is told that they are left out."""
REPORTS = (".html", ".txt")
"""Endings that reports and texts have."""

Command = TypeVar("Command", bound=Callable[..., None])


def _names(_context: click.Context, _parameter: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """The names of rules and desks, of which one option may give several: “names,numbers”."""
    return tuple(name.strip() for one in given for name in one.split(","))


def rule_options(command: Command) -> Command:
    """The options of every verb that checks files: the date, the rules and the config."""
    for add in reversed(
        (
            day_option,
            option(
                "--rules",
                "rule_paths",
                type=Given(),
                multiple=True,
                metavar="PATH",
                help="A file or folder of your own rules, added to those that ship. Repeatable.",
            ),
            option(
                "--select",
                multiple=True,
                metavar="RULE|DESK",
                callback=_names,
                shell_complete=complete_rules,
                help="Run only this rule or desk. Repeatable, or several with commas between them.",
            ),
            option(
                "--ignore",
                multiple=True,
                metavar="RULE|DESK",
                callback=_names,
                shell_complete=complete_rules,
                help="Leave this rule or desk out. Repeatable, or several with commas between them.",
            ),
            config_option,
        )
    ):
        command = add(command)
    return command


jobs_option = option(
    "--jobs",
    type=click.IntRange(1, 64),
    help="How many processes share the work, at most one for each core. Default: the cores, where there are many files.",
)


def run_options(command: Command) -> Command:
    """Those options, and how many processes share the work."""
    return rule_options(jobs_option(command))


class RunSettings(Record):
    """What the command line says of a run; where it says nothing, the config of each file does.

    `is_untouched` tells of a file that nothing of it would be reported, so that it need not be checked. `keep` is
    whether reports and answers of servers are kept for later runs; `written` are absolute paths of reports.
    """

    day: Day | None = None
    rule_paths: Sequence[str] = ()
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    config_path: str | None = None
    min_severity: str | None = None
    fail_on: str | None = None
    filters: Sequence[Filter] = ()
    is_untouched: Callable[[str], bool] | None = None
    report_dir: str | None = None
    metrics: bool = False
    keep: bool = True
    written: frozenset[str] = frozenset()


class StandardInput(Record):
    """What stands on standard input, and the name that it has in reports."""

    name: str
    data: bytes


class Run:
    """One run: its settings, the rules of each config that holds for a file, and what is wrong with them."""

    def __init__(self, settings: RunSettings) -> None:
        self.today = today()
        self.settings = settings
        self.reports = os.path.realpath(settings.report_dir) if settings.report_dir else None
        self.problems: list[Problem] = []
        self.notices: list[str] = []
        self.ignored: list[str] = []
        self.old_reports: list[str] = []
        self.configs = selection.loader_for(Path(settings.config_path) if settings.config_path else None)
        self._chosen: dict[Config, tuple[Rule, ...]] = {}
        self._known: dict[Config, tuple[str, ...]] = {}

    def rules(self, config: Config) -> tuple[Rule, ...]:
        """The rules that run under a config."""
        if config not in self._chosen:
            asked = self.settings
            found: RuleSet = selection.rule_set(config, asked.rule_paths)
            chosen, more = selection.chosen(found, config, asked.select, asked.ignore)
            self.problems += [p for p in (*found.problems, *more) if p not in self.problems]
            self.notices += [notice for notice in found.notices if notice not in self.notices]
            self._known[config] = found.names
            self._chosen[config] = tuple(chosen if asked.keep else map(selection.without_kept_answers, chosen))
        return self._chosen[config]

    def asks_for_exceptions(self, path: str) -> bool:
        """Whether what is said of exceptions is asked for, by the command line or the config of a file."""
        wanted = self.settings.select or [one.value for one in self.configs.of(Path(path)).listed("select")]
        return not {DESK, *IDS}.isdisjoint(wanted)

    def left_out(self, path: str) -> frozenset[str]:
        """The rules and desks that are there and do not run for a file, by name.

        Where only some are asked for, what is said of exceptions is among them:
        of one that is for another rule nothing is known.
        """
        config = self.configs.of(Path(path))
        running = {rule.id for rule in self.rules(config)}
        of_exceptions = IDS if self.settings.select or self.settings.ignore else ()
        return frozenset((*self._known[config], *of_exceptions)) - running

    def is_wanted(self, file: Path, endings: frozenset[str]) -> bool:
        """Whether a file of a folder is checked: not one of our own reports, of this run or an earlier one."""
        return (
            self.configs.is_wanted(file, endings)
            and not (self.settings.written and os.path.abspath(file) in self.settings.written)
            and (is_text(file) if self._is_among_reports(file) else not self._is_old_report(file))
        )

    def _is_among_reports(self, file: Path) -> bool:
        """Whether a file is in the folder of the reports, where that of an earlier run needs no word,
        and a text is one all the same."""
        return self.reports is not None and Path(os.path.realpath(file)).is_relative_to(self.reports)

    def _is_old_report(self, file: Path) -> bool:
        """Whether a file of a folder is a report of an earlier run, which then is told of."""
        if file.suffix not in REPORTS or not is_report(file):
            return False
        self.old_reports.append(file.as_posix())
        return True

    def job(self, path: str) -> Job:
        """The work on one file."""
        config = self.configs.of(Path(path))
        day = self.settings.day or assignments.day(config, self.today)
        rules = self.rules(config)
        policy = assignments.policy(config, self.today, self._known[config], metrics=self.settings.metrics)
        return Job(path, rules, day, policy)

    def lint(self, path: str) -> Callable[[bytes], Report]:
        """Reports on further states of a file, with all settings of the run."""
        return lambda data: self.kept(lint_bytes(data, self.job(path)))

    def kept(self, report: Report) -> Report:
        """The report without what is known, untouched or below the least severity."""
        config = self.configs.of(Path(report.path))
        asked = self.settings
        counted_ones = assignments.counted(report, config, self.today, filters=asked.filters, least=asked.min_severity)
        return replaced(counted_ones, failing=self._failing(report))

    def tell_of(self, others: Sequence[str]) -> None:
        """Note the texts that a folder holds and nobody checks: files of word processors, formats that are not read."""
        for kind, said in (
            (WORD_PROCESSORS, "files of word processors are not read; save them as text, Markdown or HTML"),
            (UNREAD, "texts of this kind are left out of a folder; name one to have it checked as plain text"),
        ):
            of_kind = [one for one in others if Path(one).suffix.lower() in kind]
            if of_kind:
                more = f" and {counted(len(of_kind) - 1, 'more file')}" if len(of_kind) > 1 else ""
                self.notices.append(f"{of_kind[0]}{more}: {said}")

    def unusable(self) -> Iterator[Report]:
        """What is wrong with rules and configs, as a report that is not read on a terminal has it."""
        here = Path.cwd()
        for path, problems in by_file(dict.fromkeys((*self.configs.problems, *self.problems))):
            name = Path(path).relative_to(here).as_posix() if Path(path).is_relative_to(here) else path
            said = [f"line {one.line}: {one.text}" if one.line else one.text for one in problems]
            what: Literal["settings", "option"] = "option" if path.startswith("--") else "settings"
            yield Report(name, error="; ".join(said), what=what, line=problems[0].line)

    def complain(self) -> None:
        """Say on standard error what is wrong with rules and configs."""
        notices = (*self.configs.notices, *self.notices, *self._left_out(), *self._over(), *self._unseen())
        complain((*self.configs.problems, *self.problems), notices)

    def _left_out(self) -> Iterator[str]:
        """What is to be said of reports that lie among the texts."""
        if self.old_reports:
            first, *others = sorted(set(self.old_reports))
            more = f" and {counted(len(others), 'more file')}" if others else ""
            said = "were left out, as they are reports" if others else "was left out, as it is a report"
            yield f"{first}{more} {said} of an earlier run"

    def _over(self) -> Iterator[str]:
        """What is to be said of exceptions in configs that hold no more."""
        entries = {(one.path, one.line): one.value for config in self._chosen for one in config.listed("allow")}
        for (path, line), entry in sorted(entries.items()):
            if entry.until and entry.until < self.today:
                yield f"{path}, line {line}: the exception of “{entry.rule}” held until {entry.until} and allows nothing any more; delete it"

    def _unseen(self) -> Iterator[str]:
        """What is to be said where the run is to fail by what it does not show."""
        for config in self._chosen or (EMPTY,):
            limit, least = (
                (f"--{key} {given}", given) if given else (f"{key}: {config.last(key)}", config.last(key))
                for key, given in (("fail-on", self.settings.fail_on), ("min-severity", self.settings.min_severity))
            )
            if {limit[1], least[1]} <= set(SEVERITIES) and SEVERITIES.index(limit[1]) < SEVERITIES.index(least[1]):
                yield f"“{limit[0]}” asks for more than is looked at: “{least[0]}” leaves out what is less"
                return

    def status(self, report: Report) -> int:
        """The exit status that one report asks for."""
        if report.error:
            return FAILED
        return FOUND if any(diagnostic.severity in report.failing for diagnostic in report.diagnostics) else 0

    def _failing(self, report: Report) -> tuple[Severity, ...]:
        """The severities that make the run fail, for one file."""
        limit = self.settings.fail_on or self.configs.of(Path(report.path)).last("fail-on", "error")
        return () if limit == "never" else SEVERITIES[SEVERITIES.index(limit) :]

    @property
    def is_faulty(self) -> bool:
        """Whether a rule or a config could not be used."""
        return bool(self.problems or self.configs.problems)


def checked(
    paths: Sequence[str], run: Run, processes: int | None, *, stdin: StandardInput | None = None
) -> Generator[Report, None, None]:
    """The reports of everything that was named, each file once: what cannot be checked first, then file by file.

    The order in which paths are named changes nothing.

    `processes` None means as many as there are cores, where there is enough to do; `stdin` is there where one of the
    paths is “-”. It stands for the file of its name, as an editor means it.
    """
    failed: dict[str, Report] = {}
    files: dict[str, str] = {}  # by where they are, however that was written
    for path in sorted(paths):
        if path != "-":
            for file in _expanded(path, run, failed):
                files.setdefault(os.path.abspath(file), file)  # links stay links
    if stdin is not None:
        files.pop(os.path.abspath(stdin.name), None)
        if run.configs.is_ignored(Path(stdin.name)):
            run.ignored.append(stdin.name)  # an editor shows what a run over the files would
        else:
            failed[stdin.name] = lint_bytes(stdin.data, run.job(stdin.name))
    if run.ignored and not (files or failed):
        run.notices.append(f"nothing was checked: “ignore:” in the config leaves out {_first_of(run.ignored)}")
    yield from map(run.kept, failed.values())
    if run.settings.is_untouched and files:
        files = {place: file for place, file in files.items() if not run.settings.is_untouched(file)}
        if not (files or failed):
            run.notices.append("nothing was checked: no file that was named has changed since then")
    jobs = [run.job(path) for path in files.values()]
    idle = [job.path for job in jobs if not job.rules and not run.asks_for_exceptions(job.path)]
    if idle and not run.is_faulty:
        by = f" --config {run.settings.config_path}" if run.settings.config_path else ""
        said = f"the settings choose no rule for {_first_of(idle)}, so nothing was looked for"
        run.notices.append(f"{said}; see: copydesk config show{by} {idle[0]}")
    cores = os.cpu_count() or 1
    if processes is None:
        processes = cores if len(jobs) >= MANY_FOR_PROCESSES else 1
    processes = min(processes, cores)  # more would wait for each other
    known = None
    if run.settings.keep and len(jobs) >= MANY_FOR_CACHE:
        from lint.result_cache import ResultCache  # small runs are as fast without

        known = ResultCache(cache_folder())
    results = lint_paths(jobs, processes, known)
    if len(jobs) >= MANY_FOR_BAR and sys.stderr.isatty() and not sys.stdout.isatty():
        with closing(results), click.progressbar(results, length=len(jobs), label="Checking", file=sys.stderr) as bar:
            yield from map(run.kept, bar)
    else:
        with closing(results):
            yield from map(run.kept, results)
    if known is not None:
        known.close()


IN_PATTERNS = frozenset("*?[")
"""What only patterns of file names hold, as a rule."""


def _first_of(paths: Sequence[str]) -> str:
    """The first of some files, and how many more there are."""
    return f"{paths[0]} and {counted(len(paths) - 1, 'more file')}" if len(paths) > 1 else paths[0]


def _expanded(path: str, run: Run, reports: dict[str, Report]) -> Iterator[str]:
    """The files of a path; one that is missing, or a folder without a file to check, becomes a report with an error."""
    place = Path(path)
    name = shown(path)
    if not path:
        reports[path] = Report(path, error="a path is empty; a variable of the script may not be set")
        return
    try:
        if not place.exists():
            looping = "it is a link that leads nowhere" if place.is_symlink() else NOWHERE
            if not IN_PATTERNS.isdisjoint(path):
                looping += "; a pattern that the shell did not fill in is not looked up: name its folder"
            reports[name] = Report(name, error=looping)
            return
    except (OSError, RuntimeError, ValueError) as error:
        reports[name] = Report(name, error=f"the path cannot be used: {getattr(error, 'strerror', None) or error}")
        return
    if not place.is_dir():
        if run.configs.is_ignored(place):
            run.ignored.append(name)
        else:
            yield name
        return
    known = endings()
    others: set[Path] = set()

    def is_wanted(file: Path) -> bool:
        if run.is_wanted(file, known):
            return True
        if file.suffix.lower() in TOLD_OF:
            others.add(file)
        return file in others

    everything = list(search(place, is_wanted))
    found = [file.as_posix() for file in everything if file not in others]
    run.tell_of([file.as_posix() for file in everything if file in others and not run.configs.is_ignored(file)])
    if not found:
        is_of_reports = any(Path(report).is_relative_to(place) for report in run.old_reports)
        patterns = run.configs.of(place / "any").listed("files")
        said = _empty_folder.nothing_in(
            place, known, is_of_reports=is_of_reports, wanted=patterns[-1].source if patterns else ""
        )
        reports[name] = Report(name, error=said, what="folder")
    wanted = [file for file in found if not run.configs.is_ignored(Path(file))]
    if found and not wanted:
        run.ignored.append(name)
    yield from wanted
