"""What is said on standard error, which a terminal or the log of a job shows."""

from __future__ import annotations

import click

from lint.screen import without_controls


def say(text: str) -> None:
    """Say something, without the control characters of names and texts: nobody can trust what these do to a screen or a log."""
    click.echo(f"copydesk: {without_controls(text)}", err=True)
