"""What is said on standard error and shown on standard output, which a terminal or the log of a job shows."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from operator import attrgetter

import click

from lint.plain_yaml import Problem
from lint.screen import without_controls


def say(text: str) -> None:
    """Say something, without the control characters of names and texts:
    nobody can trust what these do to a screen or a log."""
    utter(f"copydesk: {LONG.sub(_cut, without_controls(text))}\n")


def utter(text: str) -> None:
    """Write lines on standard error, as they are."""
    try:
        click.echo(text, err=True, nl=False)
    except OSError:  # nobody reads it any more, or nothing can be written there, which changes nothing of the run
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


LONG = re.compile(r"\S{400,}")
"""A value without a space that no reader wants to see whole."""


def _cut(found: re.Match[str]) -> str:
    return f"{found[0][:120]}…"


def by_file(problems: Iterable[Problem]) -> Iterator[tuple[str, list[Problem]]]:
    """What is wrong with each file, by its path: the files as they came, and of each the problems in the order of its
    lines."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.path, []).append(problem)
    for path, of_file in found.items():
        yield path, sorted(of_file, key=attrgetter("line"))


def complain(problems: Iterable[Problem], notices: Iterable[str]) -> None:
    """Say what is wrong with settings and rules, and what else there is to know of them."""
    for problem in (one for _, of_file in by_file(problems) for one in of_file):
        say(str(problem))
    for notice in notices:
        say(notice)


def tell(text: str) -> None:
    """Print lines on standard output, likewise."""
    click.echo("\n".join(map(without_controls, text.split("\n"))))
