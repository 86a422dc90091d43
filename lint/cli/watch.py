"""`copydesk watch`: check files again whenever they are saved."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import click

from lint.cli._option import option
from lint.cli._output import Stream, screen
from lint.cli._run import Run, RunSettings, checked, rule_options
from lint.cli._status import INTERRUPTED
from lint.files import NOWHERE, search
from lint.formats import endings

States = Mapping[str, tuple[int, ...]]
"""Every file with its time of change, in nanoseconds, and its size, and those of all that says how it is checked."""


@click.command("watch")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@option(
    "--interval", type=click.FloatRange(0.05, 60), default=0.5, show_default=True, help="Seconds between two looks."
)
@rule_options
def command(paths: tuple[str, ...], interval: float, **settings: Any) -> None:
    """Check files now, and again whenever they or their settings are saved, until Ctrl-C.

    PATH is a file or a folder, as for `copydesk check`; files that come later are checked too.
    """
    asked = RunSettings(**settings)
    if missing := [path for path in paths if not Path(path).exists()]:
        raise click.ClickException(f"{missing[0]}: {NOWHERE}")
    try:
        for changed in rounds(lambda: _states(paths, Run(asked)), lambda: time.sleep(interval)):
            _report(changed, Run(asked))
            click.echo("Waiting for the next file to be saved; Ctrl-C ends this.", err=True)
    except KeyboardInterrupt:
        click.echo("\nStopped.", err=True)
        sys.exit(INTERRUPTED)


def rounds(look: Callable[[], States], wait: Callable[[], None]) -> Iterator[list[str]]:
    """What is new or was changed since the last look, whenever there is anything; the first time everything."""
    before: States = {}
    first = True
    while True:
        now = look()
        changed = [path for path, state in now.items() if before.get(path) != state]
        if changed or first:
            yield changed
        before, first = now, False
        wait()


def _states(paths: Sequence[str], run: Run) -> States:
    """The files of some paths, as they are now."""
    known = endings()
    own = tuple(map(Path, run.settings.rule_paths))
    states = {}
    rules = cache(_all_below)

    def is_wanted(file: Path) -> bool:
        return run.is_wanted(file, known) and not run.configs.is_ignored(file)

    for path in map(Path, paths):
        for file in search(path, is_wanted) if path.is_dir() else (path,):
            if state := _state(file):
                states[file.as_posix()] = (*state, *rules((*run.configs.sources(file), *own)))
    return states


def _all_below(paths: tuple[Path, ...]) -> tuple[int, ...]:
    """The states of some files, and of all that lie in some folders."""
    files = (file for path in paths for file in (sorted(path.rglob("*")) if path.is_dir() else (path,)))
    return tuple(number for file in files for number in _state(file))


def _state(file: Path) -> tuple[int, ...]:
    """When a file was changed, in nanoseconds, and its size; nothing where it is gone."""
    try:
        state = file.stat()
    except OSError:
        return ()
    return state.st_mtime_ns, state.st_size


def _report(paths: Sequence[str], run: Run) -> None:
    if sys.stdout.isatty():
        click.clear()
    sink = Stream("terminal", screen=screen())
    for report in checked(paths, run, 1):
        sink.add(report)
    sink.close()
    run.complain()
