"""Options of the command line, whose help costs a start nothing.

click tidies the help of each option while it is declared, with `inspect`, a module that takes a twentieth of a cold
check to read. What is written here is tidy already.
"""

from __future__ import annotations

from functools import partial
from typing import Any

import click


class Option(click.Option):
    """An option whose help stays as it is written."""

    def __init__(self, *args: Any, help: str | None = None, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.help = help


class Given(click.ParamType):
    """A text that is not empty, as one is where a variable of a script is not set."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text as it was given."""
        if value == "":
            self.fail("it is empty; a variable of the script may not be set", param, ctx)
        return str(value)


option = partial(click.option, cls=Option)
"""`click.option` for such an option."""
help_option = partial(click.help_option, "-h", "--help", cls=Option)
"""The option that prints the help of a command."""
