"""Annotations for GitHub Actions (workflow commands), the worst first, and a summary of the step with all of them.

GitHub shows ten errors, ten warnings and ten notices of one step, and drops the rest without a word:
the summary says all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lint.diagnostics import Diagnostic, Report
from lint.reporters._of_repository import of_repository
from lint.reporters._wording import failure, with_places, worst_first
from lint.screen import PAGE, Screen, without_controls
from lint.totals import MOST_NAMED, said_once, summary, verdict, verdict_of

ENDING = "txt"
COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}
LARGEST_SUMMARY = 1_000_000  # bytes; GitHub takes 1 MiB of a step


def render(reports: Sequence[Report], *, screen: Screen = PAGE) -> str:
    """One command for each diagnostic, each failed file and each notice. GitHub does the colours."""
    reports = of_repository(reports)
    lines = [f"::error{_of_file(one)}::{_data(said)}\n" for one, said in _failures(reports)]
    lines += [f"::notice{_of_file(one)}::{_data(said)}\n" for one, said in _notices(reports)]
    for report, diagnostic in _rows(reports):
        assert report.document is not None
        line, column = report.document.line_and_column(diagnostic.place.start)
        end_line, end_column = report.document.line_and_column(diagnostic.place.end)
        # A column of the end is understood only where both ends are in one line.
        columns = f",col={column},endColumn={end_column}" if line == end_line else ""
        lines.append(
            f"::{COMMANDS[diagnostic.severity]} file={_property(report.path)},line={line},endLine={end_line}{columns},"
            f"title={_property(diagnostic.rule)}::{_data(with_places(report, diagnostic))}\n"
        )
    return "".join(lines)


def index(entries: Mapping[str, Report]) -> str:
    """The totals of each file."""
    lines = [f"{name}: {verdict_of(report)}" for name, report in entries.items()]
    return "\n".join([*lines, verdict(summary(entries.values()))]) + "\n"


def step_summary(reports: Sequence[Report]) -> str:
    """Markdown for the summary of the step: the totals, and a table of everything that was found."""
    reports = of_repository(reports)
    lines = [f"## copydesk\n\n{verdict(summary(reports))}.\n\n"]
    rows = _rows(reports)
    if rows:
        lines.append("| | file | line | what | rule |\n|---|---|---|---|---|\n")
    size = 0
    for shown, (report, diagnostic) in enumerate(rows):
        assert report.document is not None
        line, _ = report.document.line_and_column(diagnostic.place.start)
        at = line if report.document.unit == "line" else f"{report.document.unit} {line}"
        row = (
            f"| {diagnostic.severity} | {_cell(report.path)} | {at} | {_cell(diagnostic.message)} | "
            f"`{diagnostic.rule}` |\n"
        )
        size += len(row.encode("utf-8", "replace"))
        if size > LARGEST_SUMMARY:
            lines.append(f"\n… and {len(rows) - shown} more.\n")
            break
        lines.append(row)
    lines += [f"\n{_cell(one.path)}: {said.rstrip('.')}.\n" for one, said in (*_failures(reports), *_notices(reports))]
    return "".join(lines)


def _failures(reports: Sequence[Report]) -> Iterator[tuple[Report, str]]:
    """The reports of files that could not be checked, with what is to be said; what holds for many,
    such as a missing dictionary, once."""
    for one, said, more in said_once([(one, failure(one)) for one in reports if one.error], MOST_NAMED):
        yield one, f"{said} (and so {more} more files)" if more else said


def _notices(reports: Sequence[Report]) -> Iterator[tuple[Report, str]]:
    """What is to be known of files, as that one was not checked for what it is; what holds for many once."""
    said = [(report, notice) for report in reports for notice in report.notices]
    for one, text, more in said_once(said, MOST_NAMED):
        yield one, f"{text} (and so {more} more files)" if more else text


def _of_file(report: Report) -> str:
    """The properties of a command that say where a failure is; an option of the command line is in no file."""
    if report.what == "option":
        return f" title={_property(report.path)}"
    return f" file={_property(report.path)}{f',line={report.line}' if report.line else ''}"


def _rows(reports: Sequence[Report]) -> list[tuple[Report, Diagnostic]]:
    return worst_first([(report, one) for report in reports for one in report.diagnostics])


def _data(text: str | None) -> str:
    return without_controls((text or "").replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _cell(text: str) -> str:
    """Words as a cell of a Markdown table."""
    text = without_controls(" ".join(text.split()))
    return "".join(f"\\{letter}" if letter in "\\|`*_[]<>#" else letter for letter in text)
