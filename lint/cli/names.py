"""`copydesk names`: a house's own list of names."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from lint import formats
from lint.cli._option import Given, option
from lint.cli._output import is_report
from lint.cli._say import complain, say
from lint.cli._status import FAILED
from lint.config.files import ConfigLoader
from lint.config.selection import loader_for
from lint.document import Document
from lint.files import contents, search, unreadable
from lint.name_collection import collected, draft


@click.group("names")
def command() -> None:
    """Draft a list of names from texts that were published."""


@command.command("collect", short_help="Print the names of texts, with counts, as a list to prune.")
@click.argument("paths", nargs=-1, required=True, type=Given(), metavar="PATH...")
@option(
    "--least",
    type=click.IntRange(1),
    default=2,
    show_default=True,
    help="How often a name has to appear in all texts together to be listed.",
)
def collect(paths: tuple[str, ...], least: int) -> None:
    """Print the names that stand in files and folders of published texts, as the YAML of a list of names.

    Write it into a file, prune it, and name that file in copydesk.yaml behind “names:”.
    """
    problems: list[str] = []
    settings = loader_for(None)
    collection = collected(_documents(paths, settings, problems))
    if collection.documents:
        click.echo(draft(collection, least), nl=False)
    for problem in problems:
        say(problem)
    complain(settings.problems, settings.notices)
    if problems or settings.problems or not collection.documents:
        sys.exit(FAILED)


def _documents(paths: tuple[str, ...], settings: ConfigLoader, problems: list[str]) -> Iterator[Document]:
    """The documents of files and folders, each file once; what cannot be read is a sentence."""
    endings = formats.endings()
    seen: set[str] = set()

    def is_wanted(file: Path) -> bool:
        return settings.is_wanted(file, endings) and not settings.is_ignored(file) and not is_report(file)

    for path in map(Path, paths):
        files = list(search(path, is_wanted)) if path.is_dir() else [path]
        if not files:
            problems.append(f"{path}: there is no file to read in this folder")
        for file in files:
            if (place := os.path.realpath(file)) in seen:
                continue
            seen.add(place)
            try:
                read_as = dict(one.value for one in settings.of(file).listed("read-as"))
                yield formats.read(contents(file), file.as_posix(), read_as)
            except OSError as error:
                problems.append(f"{file}: {unreadable(error)}")
            except formats.UnreadableError as error:
                problems.append(f"{file}: {error}")
