"""Where reports go: standard output, files, a folder with an index, the summary of a step in GitHub Actions."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from lint import reporters
from lint.diagnostics import Report
from lint.options import nearest


class Output(NamedTuple):
    """A format, and the file that it is written to; standard output where that is empty."""

    name: str
    file: str = ""


class OutputOption(click.ParamType[Output]):
    """`NAME` or `NAME:FILE`."""

    name = "output"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Output:
        """The output that a word means."""
        if isinstance(value, Output):
            return value
        name, colon, file = str(value).partition(":")
        known = reporters.names()
        if name not in known:
            self.fail(f"there is no format “{name}”{nearest(name, known)} (formats: {', '.join(known)})", param, ctx)
        if colon and not file:
            self.fail(f"“{value}” lacks the file behind the colon", param, ctx)
        return Output(name, file)


def write_folder(folder: Path, reporter: reporters.Reporter, reports: Sequence[Report]) -> None:
    """One report for each file, and the index; every file is written whole or not at all."""
    entries: dict[str, Report] = {}
    for report in reports:
        parts = [part.replace("..", "__") for part in Path(report.path).parts if part not in ("/", "\\", ".")]
        entries["/".join(parts) + f".{reporter.ENDING}"] = report
    for name, report in entries.items():
        write_file(folder / name, reporter.render([report]))
    write_file(folder / f"index.{reporter.ENDING}", reporter.index(entries))


def write_file(path: Path, text: str) -> None:
    """Write a file whole or not at all, and make its folder."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(text.encode("utf-8", "backslashreplace"))
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise click.ClickException(f"the report {path} cannot be written: {error.strerror or error}") from None


def print_bytes(text: str) -> None:
    """Print as UTF-8 whatever the terminal's encoding, so that the same run gives the same bytes."""
    sys.stdout.flush()
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.write(text)
    else:
        stream.write(text.encode("utf-8", "backslashreplace"))
        stream.flush()


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
        raise click.ClickException(f"the step summary {path} cannot be written: {error.strerror or error}") from None
