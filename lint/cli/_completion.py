"""What a shell completes when one presses the tab key: rules, desks and formats of reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def complete_rules(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The rules and desks that begin so, the last of several with commas between them."""
    from click.shell_completion import CompletionItem  # nothing else needs these, and they take a while to import

    from lint.rules import shipped

    listed, comma, begun = incomplete.rpartition(",")
    known = sorted({*shipped().rules, *(rule.desk for rule in shipped().rules.values())})
    return [CompletionItem(f"{listed}{comma}{name}") for name in known if name.startswith(begun)]


def complete_formats(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The formats that begin so."""
    from click.shell_completion import CompletionItem

    from lint import reporters

    return [CompletionItem(name) for name in reporters.names() if name.startswith(incomplete)]
