"""`copydesk check`: check files and folders, and print or write the reports."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from lint import reporters
from lint.cli._completion import complete_formats
from lint.cli._option import Given, help_option, option
from lint.cli._output import (
    Folder,
    Output,
    OutputOption,
    Sink,
    StepSummary,
    Stream,
    complaints,
    print_bytes,
    screen,
    would_be_lost,
)
from lint.cli._run import Run, RunSettings, StandardInput, checked, run_options
from lint.cli._say import say
from lint.cli._shared_options import STDIN, stdin_filename_option
from lint.cli._status import FAILED, FOUND, INTERRUPTED
from lint.config.assignments import Filter
from lint.diagnostics import SEVERITIES, Report
from lint.exception_faults import DESK, IDS
from lint.files import contents, held
from lint.records import Record, replaced
from lint.runner import Day
from lint.totals import MOST_NAMED


class Asked(Record):
    """What a call of `check` asks for: its arguments and options, by the names that they have below."""

    paths: tuple[str, ...]
    outputs: tuple[Output, ...]
    report_dir: str | None
    day: Day | None
    rule_paths: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    min_severity: str | None
    fail_on: str | None
    config_path: str | None
    baseline: str | None
    changed_since: str | None
    fix: bool
    ask: bool
    diff: bool
    jobs: int | None
    no_cache: bool
    stdin_filename: str
    color: str
    metrics: bool
    quiet: bool

    @property
    def files(self) -> list[str]:
        """Absolute paths of the reports that go into files of their own."""
        return [os.path.abspath(output.file) for output in self.outputs if output.file]


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@option(
    "--format",
    "outputs",
    type=OutputOption(),
    multiple=True,
    metavar="NAME[:FILE]",
    shell_complete=complete_formats,
    help=f"How the report is written: {', '.join(reporters.names())}; into FILE, or to standard output. Repeatable. "
    "Default: terminal.",
)
@option(
    "--report-dir",
    type=Given(),
    metavar="FOLDER",
    help="Write one report for each file into this folder, and an index.",
)
@option("--min-severity", type=click.Choice(SEVERITIES), help="Report nothing below this. Default: suggestion.")
@option(
    "--fail-on", type=click.Choice((*SEVERITIES, "never")), help="Exit with 1 from this severity on. Default: error."
)
@option(
    "--baseline",
    type=Given(),
    metavar="FILE",
    help="Leave out what this file knows; “copydesk baseline create” writes it.",
)
@option(
    "--changed-since",
    type=Given(),
    metavar="REF",
    help="Report only what touches lines that were changed since a git reference, such as origin/main: the place "
    "itself, or the evidence.",
)
@option("--fix", is_flag=True, help="Put the safe fixes into the files: those that cannot change the meaning.")
@option("--ask", is_flag=True, help="With --fix: walk through the other fixes too, and decide on each.")
@option("--diff", is_flag=True, help="Show what --fix would change, and change nothing; no report is printed.")
@option(
    "--no-cache",
    is_flag=True,
    help="Check every file anew, and keep no report for later runs.",
)
@stdin_filename_option
@option(
    "--color",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    show_default=True,
    help="Colours; NO_COLOR is heeded.",
)
@option(
    "--metrics",
    is_flag=True,
    help="Say how hard each text is to read, on the terminal, the page and in JSON: grades, reading time, the spread of its sentences.",
)
@option("--quiet", "-q", is_flag=True, help="Print only what went wrong; the exit status tells the rest.")
@run_options
@help_option()
def command(**options: Any) -> None:
    """Check files and folders before they are published.

    PATH is a file, a folder (searched for files that can be checked) or “-” for standard input. A rule is named by its
    id, such as names/name-variants; a desk by the folder of its rules, such as names.

    \b
    Examples:
      copydesk check story.txt
      copydesk check articles/ --report-dir reports --format json
      copydesk check draft.md --date 2024-06-12 --ignore spelling
    """
    asked = Asked(**options)
    _refuse_contradictions(asked)
    run = Run(_settings(asked))
    stdin = StandardInput(asked.stdin_filename, held(sys.stdin.buffer)) if "-" in asked.paths else None
    sinks = list(_sinks(asked))
    status, said = _feed(sinks, asked, run, stdin)
    for report in run.unusable():
        for sink in sinks:
            if isinstance(sink, Stream):
                sink.add(report)
    for sink in sinks:
        sink.close()
    _say_what_is_left(asked, run, status, said)
    sys.exit(FAILED if run.is_faulty and status != INTERRUPTED else status)


def _refuse_contradictions(asked: Asked) -> None:
    """Raise UsageError where options do not go together, or where a report would take the place of something else."""
    if sum(not output.file for output in asked.outputs) > 1:
        where = "to --report-dir" if asked.report_dir else "to standard output"
        raise click.UsageError(f"only one --format can go {where}; write the others as NAME:FILE")
    if len(set(asked.files)) < len(asked.files):
        raise click.UsageError("two reports go to one file; give each --format a file of its own")
    for output in asked.outputs:
        lost = output.file and ("a text" if _is_named(output, asked.paths) else would_be_lost(Path(output.file)))
        if lost:
            raise click.UsageError(f"--format {output.name}:{output.file} would overwrite {lost}; name another file")
    if asked.report_dir and _holds_texts(Path(asked.report_dir), asked.paths):
        raise click.UsageError(
            f"--report-dir {asked.report_dir} is a folder that is checked; give the reports one of their own"
        )
    if asked.changed_since and "-" in asked.paths:
        raise click.UsageError("--changed-since asks git for the changes of files, and standard input is none")
    if asked.stdin_filename != STDIN and "-" not in asked.paths:
        raise click.UsageError("--stdin-filename names standard input; give “-” as PATH to read it")
    if asked.fix and asked.diff:
        raise click.UsageError("--diff shows and --fix changes: use one of them")
    if asked.fix and "-" in asked.paths:
        raise click.UsageError("standard input cannot be fixed; use --diff")
    if asked.ask and not asked.fix:
        raise click.UsageError("--ask goes with --fix")


def _settings(asked: Asked) -> RunSettings:
    """The settings of the run that is asked for."""
    filters, is_untouched = list(_without_exceptions(asked.ignore)), None
    if asked.changed_since is not None:
        only_changed, is_untouched = _since(asked.changed_since)
        filters.append(only_changed)
    if asked.baseline:
        filters.append(_without_known(asked.baseline))
    return RunSettings(
        day=asked.day,
        rule_paths=asked.rule_paths,
        select=asked.select,
        ignore=asked.ignore,
        config_path=asked.config_path,
        min_severity=asked.min_severity,
        fail_on=asked.fail_on,
        filters=filters,
        is_untouched=is_untouched,
        report_dir=asked.report_dir,
        metrics=asked.metrics,
        keep=not asked.no_cache,
        written=frozenset(asked.files),
    )


def _feed(
    sinks: Sequence[Sink], asked: Asked, run: Run, stdin: StandardInput | None
) -> tuple[int, list[tuple[str, str]]]:
    """Check, fix and ask, and give every report to the sinks; the exit status so far,
    and what is to be said of files."""
    said: list[tuple[str, str]] = []
    status, asking = 0, asked.ask
    reports = checked(asked.paths, run, asked.jobs, stdin=stdin)
    try:
        for report in reports:
            if asked.fix and asking == asked.ask:  # who has had enough of the questions wants no more files changed
                report = _after_fixes(report, run)
            if asked.diff:
                _show_fixes(report, run, stdin)
            if asking:
                report, asking = _after_asking(report, run)
            for sink in sinks:
                sink.add(report)
            said += [(report.path, text) for text in (report.error, *report.notices) if text]
            status = max(status, run.status(report))
    except (KeyboardInterrupt, click.Abort):
        status = INTERRUPTED
        for sink in sinks if asked.outputs else ():  # who reads the file has not seen what standard error says
            if not isinstance(sink, Folder):  # a report for each file, and this is none
                sink.add(Report(".", error="the run was stopped before every file was checked"))
    finally:
        reports.close()  # no process is left behind
    return status, said


def _is_seen_already(asked: Asked) -> bool:
    """Whether whoever reads standard error has just read the same in the report above it."""
    return not asked.outputs and not asked.quiet and not asked.diff and sys.stdout.isatty() and sys.stderr.isatty()


def _say_what_is_left(asked: Asked, run: Run, status: int, said: Sequence[tuple[str, str]]) -> None:
    """Say on standard error what is wrong with rules, configs and files, and whether the run was broken off."""
    run.complain()
    for text in complaints(() if _is_seen_already(asked) else said, most=len(said) if asked.quiet else MOST_NAMED):
        say(text)
    if status == INTERRUPTED:
        say("stopped; the reports end with what was found so far")
    if sys.stderr.isatty() and not asked.quiet:  # a run that writes files alone would say nothing at all
        for written in (*(output.file for output in asked.outputs), asked.report_dir):
            if written and (Path(written).is_file() or Path(written).is_dir()):
                say(f"wrote {written}")
    if asked.diff and status == FOUND:
        say("the status is 1 because of what was found; without --diff a report tells of it")


def _is_named(output: Output, paths: Sequence[str]) -> bool:
    """Whether the file of a report is one of those that are named to be checked."""
    return os.path.realpath(output.file) in (os.path.realpath(path) for path in paths if path != "-")


def _holds_texts(folder: Path, paths: Sequence[str]) -> bool:
    """Whether a folder, or one in it, is named to be checked."""
    here = os.path.realpath(folder)
    return any(Path(os.path.realpath(path)).is_relative_to(here) for path in paths if Path(path).is_dir())


def _sinks(asked: Asked) -> Iterator[Sink]:
    """Where the reports go, by the options of the run."""
    outputs = asked.outputs
    printed = next((output.name for output in outputs if not output.file), None if outputs else "terminal")
    if asked.report_dir:
        yield Folder(Path(asked.report_dir), printed or outputs[0].name)
    for output in outputs:
        if output.file:
            yield Stream(output.name, output.file)
    is_silent = (asked.quiet and printed == "terminal") or asked.diff
    if printed and not is_silent and (not asked.report_dir or printed == "terminal"):
        yield Stream(printed, screen=screen(asked.color))
    if any(output.name == "github" for output in outputs):
        yield StepSummary()


def _after_asking(report: Report, run: Run) -> tuple[Report, bool]:
    """The report after an editor decided on what is left, and whether to go on asking."""
    from lint.cli._ask import Quit, ask_file

    try:
        return ask_file(report, run.lint(report.path), _answer), True
    except Quit:
        return run.lint(report.path)(contents(Path(report.path))), False


def _answer(question: str) -> str:
    """What an editor answers; where nobody is there to answer, as in a script,
    it is that he has had enough. Raises Quit."""
    from lint.cli._ask import Quit

    try:
        return str(click.prompt(question, err=True))
    except click.Abort as aborted:
        if isinstance(aborted.__context__, EOFError):
            raise Quit from None
        raise


def _after_fixes(report: Report, run: Run) -> Report:
    """The report after its safe fixes were made."""
    from lint.cli._fix import fix_file  # few runs fix anything

    return fix_file(report, run.lint(report.path))


def _show_fixes(report: Report, run: Run, stdin: StandardInput | None) -> None:
    """Print what the safe fixes of a report would change."""
    from lint.cli._fix import difference

    print_bytes(difference(report, run.lint(report.path), stdin.data if stdin and report.path == stdin.name else None))


def _since(reference: str) -> tuple[Filter, Callable[[str], bool]]:
    """What leaves out of a report what touches no line that was changed since a state of the repository,
    and whether a file has none."""
    from lint.changes import Changes, GitError

    changes = Changes(reference)

    def only_changed(report: Report) -> Report:
        try:
            return changes.only(report)
        except GitError as error:
            raise click.ClickException(str(error)) from None

    def is_untouched(path: str) -> bool:
        try:
            return changes.touched(path) == ()
        except GitError as error:
            if not changes.is_here(path):
                return False  # its report says why
            raise click.ClickException(str(error)) from None

    return only_changed, is_untouched


def _without_exceptions(ignore: Sequence[str]) -> Iterator[Filter]:
    """What leaves out of a report what is said of exceptions in texts, where the options do not want that."""
    unwanted = IDS.keys() & {one for name in ignore for one in (IDS if name == DESK else (name,))}
    if unwanted:
        yield lambda report: replaced(
            report, diagnostics=tuple(one for one in report.diagnostics if one.rule not in unwanted)
        )


def _without_known(baseline: str) -> Filter:
    """What leaves out of a report what a baseline knows."""
    from lint.baseline import BaselineError, read

    try:
        return read(Path(baseline)).without
    except BaselineError as error:
        raise click.ClickException(str(error)) from None
