"""What is said on standard error and shown on standard output, which a terminal or the log of a job shows."""

from __future__ import annotations

import re
from collections.abc import Iterable

import click

from lint.screen import without_controls


def say(text: str) -> None:
    """Say something, without the control characters of names and texts:
    nobody can trust what these do to a screen or a log."""
    click.echo(f"copydesk: {LONG.sub(_cut, without_controls(text))}", err=True)


LONG = re.compile(r"\S{400,}")
"""A value without a space that no reader wants to see whole."""


def _cut(found: re.Match[str]) -> str:
    return f"{found[0][:120]}…"


def complain(problems: Iterable[object], notices: Iterable[str]) -> None:
    """Say what is wrong with settings and rules, and what else there is to know of them."""
    for problem in problems:
        say(str(problem))
    for notice in notices:
        say(notice)


def tell(text: str) -> None:
    """Print lines on standard output, likewise."""
    click.echo("\n".join(map(without_controls, text.split("\n"))))
