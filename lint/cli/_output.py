"""Where reports go: standard output, files, a folder with an index, the summary of a step in GitHub Actions."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Any, Protocol

import click

from lint import reporters
from lint.diagnostics import Report
from lint.digests import sha256
from lint.files import reason, write_whole
from lint.formats import endings
from lint.options import nearest
from lint.records import Record
from lint.screen import NARROWEST, PAGE, WIDEST, WIDTH, Screen, is_plain
from lint.totals import MOST_NAMED, added, said_once, summary

LONGEST_NAME = 255
"""Bytes that the name of a file may have, on the systems that there are."""


class Output(Record):
    """A format, and the file that it is written to; standard output where that is empty."""

    name: str
    file: str = ""


class OutputOption(click.ParamType):
    """`NAME` or `NAME:FILE`."""

    name = "output"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Output:
        """The output that a word means; of a file called “-” standard output."""
        if isinstance(value, Output):
            return value
        name, colon, file = str(value).partition(":")
        known = reporters.names()
        if name not in known:
            self.fail(f"there is no format “{name}”{nearest(name, known)} (formats: {', '.join(known)})", param, ctx)
        if colon and not file:
            self.fail(f"“{value}” lacks the file after the colon", param, ctx)
        if colon and (not Path(file).name or Path(file).is_dir()):
            self.fail(f"“{value}” names a folder, and a report is one file; --report-dir takes a folder", param, ctx)
        return Output(name, "" if file == "-" else file)


class Sink(Protocol):
    """Where reports go, one after the other."""

    def add(self, report: Report) -> None:
        """Take a report."""

    def close(self) -> None:
        """Write what is left; called too where a run is broken off."""


class Stream:
    """A format written to standard output as it comes, or to a file that is whole or not there at all."""

    def __init__(self, name: str, file: str = "", *, screen: Screen = PAGE) -> None:
        self.name = name
        self._reporter, self._file, self._screen = reporters.find(name), file, screen
        self._streamed = reporters.as_streamed(self._reporter)
        self._kept: list[Report] = []  # where the format wants all reports at once
        self._written: list[str] = []  # where it goes into a file
        self._totals: dict[str, int] | None = None

    def add(self, report: Report) -> None:
        """Take a report."""
        if self._streamed is None:
            self._kept.append(report)
            return
        if self._totals is None:
            self._write(self._streamed.head())
        self._write(self._streamed.entry(report, first=self._totals is None, screen=self._screen))
        self._totals = added(self._totals or summary(()), summary([report]))

    def close(self) -> None:
        """Write what is left."""
        if self._streamed is None:
            self._write(self._reporter.render(self._kept, screen=self._screen))
        else:
            if self._totals is None:
                self._write(self._streamed.head())
            self._write(self._streamed.tail(self._totals or summary(()), screen=self._screen))
        if self._file:
            write_file(Path(self._file), "".join(self._written))

    def _write(self, text: str) -> None:
        if self._file:
            self._written.append(text)
        elif text:
            print_text(text)


class Folder:
    """One report for each file in a folder, and an index."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder, self._reporter = folder, reporters.find(name)
        self._entries: dict[str, Report] = {}

    def add(self, report: Report) -> None:
        """Write the report of a file."""
        ending = f".{self._reporter.ENDING}"
        parts = [part.replace("..", "__") for part in Path(report.path).parts if part not in ("/", "\\", ".")]
        *folders, own = parts or [""]
        # No folder has the name that a report, or the index, may have.
        stem = "/".join([*(f"{one}~" if one.endswith(ending) else one for one in folders), own])
        names = (_file_name(stem + (f"~{number}" if number else ""), ending) for number in count())
        name = next(name for name in names if name != self._index and name not in self._entries)
        self._entries[name] = report
        linked = reporters.as_linked(self._reporter)
        index = "../" * name.count("/") + self._index
        self._write(name, linked.member(report, index) if linked else self._reporter.render([report]))

    def close(self) -> None:
        """Write the index."""
        self._write(self._index, self._reporter.index(self._entries))

    def _write(self, name: str, text: str) -> None:
        """Write a file of the folder, but never over a text that was there before."""
        file = self._folder / name
        if is_text(file):
            raise click.ClickException(
                f"the report {file} would overwrite a text; give --report-dir a folder of its own"
            )
        write_file(file, text)

    @property
    def _index(self) -> str:
        return f"index.{self._reporter.ENDING}"


def _file_name(stem: str, ending: str) -> str:
    """The name of a report, which ends in a digest where its text has as long a name as a file may have."""
    folder, slash, name = stem.rpartition("/")
    if len(os.fsencode(name + ending)) > LONGEST_NAME:
        ending = f"~{sha256(os.fsencode(stem)).hexdigest()[:16]}{ending}"
        while len(os.fsencode(name + ending)) > LONGEST_NAME:
            name = name[:-1]
    return f"{folder}{slash}{name}{ending}"


class StepSummary:
    """The summary of a step in GitHub Actions, where there is one."""

    def __init__(self) -> None:
        self._reports: list[Report] = []

    def add(self, report: Report) -> None:
        """Take a report."""
        self._reports.append(report)

    def close(self) -> None:
        """Add everything that was found to the summary."""
        add_step_summary(self._reports)


def complaints(said: Sequence[tuple[str, str]], *, most: int = MOST_NAMED) -> Iterator[str]:
    """What is to be said of files on standard error, given as pairs of path and text.

    What holds for more than `most` files, such as a dictionary that is not there, is said once.
    """
    for path, text, more in said_once(said, most):
        yield f"{path} and {more} more files: {text}" if more else f"{path}: {text}"


def screen(color: str = "auto") -> Screen:
    """What standard output is written for: a terminal as wide as it is, else a page; `color` is “auto”,
    “always” or “never”."""
    is_terminal = sys.stdout.isatty()
    wants_color = color == "always" or (color == "auto" and is_terminal and not is_plain())
    return Screen(wants_color, min(max(_columns() or WIDTH, NARROWEST), WIDEST) if is_terminal else WIDTH)


def _columns() -> int:
    """The columns of the terminal, or 0 where it does not say; `shutil` asks so too, and takes a while to import."""
    said = os.environ.get("COLUMNS", "")
    try:
        return int(said) if said.isdecimal() else os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return 0


def is_report(file: Path) -> bool:
    """Whether a file is a report of an earlier run; one that cannot be read is none,
    and is told of when it is checked."""
    try:
        if not file.is_file():
            return False  # a pipe, which to open is to wait
        with file.open("rb") as opened:
            return reporters.is_report(opened.read(reporters.OWN_BEGINS))
    except OSError:
        return False


def is_text(file: Path) -> bool:
    """Whether there is a file that could be checked, and that no earlier run wrote."""
    try:
        return file.suffix.lower() in endings() and file.is_file() and file.stat().st_size > 0 and not is_report(file)
    except OSError:
        return False


SETTINGS = frozenset((".yaml", ".yml", ".ini", ".toml"))
"""How the files end in which somebody wrote settings or rules; no report ends so."""


SHORT = 4096
"""Bytes of a file that may have nothing but line ends in it."""


def would_be_lost(file: Path) -> str:
    """What of the user's would be gone if a file were written: “a text”, “settings”, “a baseline”,
    “a file that copydesk did not write”; empty where nothing would."""
    from lint import baseline  # few runs write a file

    file = Path(os.path.realpath(file))  # what is written, whatever the way to it
    try:
        if not file.is_file() or (file.stat().st_size < SHORT and not file.read_bytes().strip()):
            return ""
        if is_text(file):
            return "a text"
        if file.suffix.lower() in SETTINGS:
            return "settings"
        with file.open("rb") as opened:
            is_report = reporters.may_be_report(opened.read(reporters.OWN_BEGINS))
        baseline.read(file)
    except OSError:
        return ""  # what keeps it from being read keeps it from being written, or is told then
    except baseline.BaselineError:
        return "" if is_report else "a file that copydesk did not write"
    return "a baseline"


def write_file(path: Path, text: str, what: str = "report") -> None:
    """Write a file whole or not at all, as UTF-8; `what` it is called where it cannot be written."""
    try:
        write_whole(path, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise click.ClickException(f"the {what} {path} cannot be written: {reason(error)}") from None


def print_text(text: str) -> None:
    """Print as UTF-8 whatever the terminal's encoding, so that the same run gives the same bytes."""
    print_bytes(text.encode("utf-8", "backslashreplace"))


def print_bytes(data: bytes) -> None:
    """Print bytes as they are.

    Where nobody reads any more, as behind `head`, the rest goes nowhere, and the run ends as it would have.
    """
    try:
        sys.stdout.flush()
        stream = getattr(sys.stdout, "buffer", None)
        if stream is None:
            sys.stdout.write(data.decode("utf-8", "replace"))
        else:
            stream.write(data)
            stream.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    except OSError as error:
        raise click.ClickException(f"standard output cannot be written: {reason(error)}") from None


def add_step_summary(reports: Sequence[Report]) -> None:
    """Add everything that was found to the summary of the step, where GitHub Actions keeps one."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    from lint.reporters.github import step_summary

    try:
        with Path(path).open("ab") as file:
            file.write(step_summary(reports).encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise click.ClickException(f"the step summary {path} cannot be written: {reason(error)}") from None
