"""What is said on standard error and shown on standard output, which a terminal or the log of a job shows."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
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
    except BrokenPipeError:  # nobody reads it any more, which changes nothing of the run
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


LONG = re.compile(r"\S{400,}")
"""A value without a space that no reader wants to see whole."""


def _cut(found: re.Match[str]) -> str:
    return f"{found[0][:120]}…"


def complain(problems: Iterable[Problem], notices: Iterable[str]) -> None:
    """Say what is wrong with settings and rules, of each file in the order of its lines, and what else there is to know
    of them."""
    by_file: dict[str, list[Problem]] = {}
    for problem in problems:
        by_file.setdefault(problem.path, []).append(problem)
    for of_file in by_file.values():
        for problem in sorted(of_file, key=attrgetter("line")):
            say(str(problem))
    for notice in notices:
        say(notice)


def tell(text: str) -> None:
    """Print lines on standard output, likewise."""
    click.echo("\n".join(map(without_controls, text.split("\n"))))
