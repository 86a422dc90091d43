"""`copydesk init`: write a commented copydesk.yaml."""

from __future__ import annotations

from pathlib import Path

import click

from lint import config, rules


@click.command("init", short_help="Write a commented copydesk.yaml into this folder.")
@click.option("--force", is_flag=True, help="Replace a copydesk.yaml that is there.")
def command(force: bool) -> None:
    """Write a commented copydesk.yaml into this folder.

    Nothing in it is switched on: it says what can be set. It holds for this folder and all below it.
    """
    path = Path(config.NAME)
    if path.exists() and not force:
        raise click.ClickException(f"{path} is there already; --force replaces it")
    lines = ["# Settings of copydesk for this folder and all below it. Take the # away from what you want to set.", ""]
    for key in config.KEYS.values():
        lines.append(f"# {key.meaning[0].upper()}{key.meaning[1:]}.")
        lines += [f"#{line}" for line in key.example.split("\n")]
        lines.append("")
    desks = sorted({rule.desk for rule in rules.shipped().rules.values()})
    lines.append(f"# Desks that ship: {', '.join(desks)}. `copydesk rules list` shows their rules.")
    try:
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror or error}") from None
    click.echo(f"Wrote {path}. Try: copydesk check .")
