"""The command `copydesk`: its verbs, each imported when it is called, and what every verb has in common."""

from __future__ import annotations

import errno
import io
import os
import sys
from importlib import import_module
from typing import Any

import click

from lint.cli._option import help_option, option
from lint.cli._say import say, utter
from lint.cli._status import FAILED, INTERRUPTED
from lint.files import reason
from lint.plugins import BrokenPluginError
from lint.screen import is_plain, without_controls

VERBS = {
    "check": "Check files and folders before they are published.",
    "watch": "Check files again whenever they are saved.",
    "facts": "List what a text states, to be checked one by one: dates, numbers, names, quotations.",
    "names": "Draft a list of the house's names from texts that were published.",
    "baseline": "Note what is known, so that only what is new counts.",
    "rules": "List, show, test and write rules.",
    "config": "Say which settings hold for a file, and where each comes from.",
    "init": "Write a commented copydesk.yaml into this folder.",
}
"""The verbs with their one-line help: so that `--help` and a single verb import nothing else."""
DEBUG = "COPYDESK_DEBUG"
"""An environment variable that lets a fault of the program show its traceback."""


class Verbs(click.Group):
    """A group that imports a verb's module when it is asked for."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The verbs, in the order in which one meets them."""
        return list(VERBS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a verb."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(f"lint.cli.{cmd_name}").command
        command.short_help = VERBS[cmd_name]  # what the completion of a shell shows
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs with their help."""
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """Like click's, with the nearest verb for one that is unknown."""
        if args and args[0] not in VERBS and not args[0].startswith("-"):
            from pathlib import Path

            from lint.options import nearest

            if Path(args[0]).exists():
                ctx.fail(f"There is no command “{args[0]}”; to check it, write: copydesk check {args[0]}")
            ctx.fail(f"There is no command “{args[0]}”{nearest(args[0], VERBS)} (commands: {', '.join(VERBS)})")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a verb; that whoever reads what it prints has enough is no failure, for which click would take it."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            sys.exit(0)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run, with Ctrl-C and everything unforeseen turned into exit statuses without a traceback."""
        try:
            return super().main(*args, **{**kwargs, "standalone_mode": False})
        except click.exceptions.Abort:
            utter("\nStopped.\n")
            sys.exit(INTERRUPTED)
        except click.ClickException as error:
            shown = io.StringIO()
            error.show(shown)
            utter("\n".join(map(without_controls, shown.getvalue().split("\n"))))
            sys.exit(FAILED)
        except BrokenPluginError as error:
            say(f"{error}; take the package out, or tell those who make it")
            sys.exit(FAILED)
        except OSError as error:
            if os.environ.get(DEBUG):
                raise
            said = reason(error) + (f": {error.filename}" if error.filename else "")
            is_closed = error.errno == errno.EBADF and not error.filename
            say(f"the run could not go on: {'standard input or output is closed' if is_closed else said}")
            sys.exit(FAILED)
        except click.exceptions.Exit as done:
            sys.exit(done.exit_code)
        except Exception as error:
            if os.environ.get(DEBUG):
                raise
            say(
                f"this is a fault of copydesk, please report it: {type(error).__name__}: {error} ({DEBUG}=1 shows where)"
            )
            sys.exit(FAILED)


def _version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from lint import __version__

        click.echo(f"copydesk {__version__}")
        ctx.exit()


@click.group(
    cls=Verbs,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status: 0 nothing to report at or above --fail-on, 1 something, 2 the run itself failed "
    "(a path, a rule, an option or a file could not be used), 130 after Ctrl-C.",
)
@option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Print the version.")
@help_option()
@click.pass_context
def main(ctx: click.Context) -> None:
    """Check a piece of writing before it is published: hold it against itself.

    copydesk finds what a spelling checker cannot see: the headline that stands twice, the sentence that lost its
    beginning, one event with two dates, one name with two spellings, an assistant's offer left at the end.

    Start with: copydesk check FILE
    """
    if is_plain():
        ctx.color = False
