"""`copydesk config`: say which settings hold for a file, and where each comes from."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from lint.cli._option import Given
from lint.cli._say import complain
from lint.cli._shared_options import config_option
from lint.cli._status import FAILED
from lint.config.keys import KEYS
from lint.config.selection import loader_for
from lint.config.settings import Allowed, Config, Setting
from lint.files import NOWHERE
from lint.plain_yaml import MappingNode, Node, ScalarNode


@click.group("config")
def command() -> None:
    """Say which settings hold for a file, and where each comes from."""


@command.command("show")
@click.argument("file", type=Given())
@config_option
def show(file: str, config_path: str | None) -> None:
    """Print what holds for FILE and where each value comes from; for a folder, what holds for the texts in it.

    Settings are merged from the outermost copydesk.yaml in: lists add up, and of everything else the innermost counts.
    """
    if not Path(file).exists():
        raise click.ClickException(f"{file}: {NOWHERE}")
    settings = loader_for(Path(config_path) if config_path else None)
    config = settings.of(Path(file, "copydesk.md") if Path(file).is_dir() else Path(file))
    lines = list(_lines(config))
    click.echo("\n".join(lines) if lines else f"No setting holds for {file}: everything is as it ships.")
    if settings.is_ignored(Path(file)):
        click.echo(f"\n{file} is ignored: it is not checked.")
    complain(settings.problems, settings.notices)
    sys.exit(FAILED if settings.problems else 0)


@command.command("schema")
def schema() -> None:
    """Print the JSON Schema of copydesk.yaml, for editors that complete and check it."""
    from lint.schema import config_schema

    click.echo(json.dumps(config_schema(), indent=2, ensure_ascii=False))


def _lines(config: Config) -> Iterator[str]:
    for key, declared in KEYS.items():
        found = list(config.listed(key))
        if declared.kind == "pairs":
            yield from _pairs(key, found)
            continue
        if declared.kind == "entries":
            yield from (_line(f"{key}: {_entry(one.value)}", one) for one in found)
            continue
        if declared.kind != "list":
            found = found[-1:]
        for one in found:
            shown = _plain(one.value) if declared.kind == "settings" else one.value
            yield _line(f"{key}: {shown}", one)


def _entry(allowed: Allowed) -> str:
    """An entry of `allow`, in the words of the file."""
    said = {
        "rule": allowed.rule,
        "files": f"[{', '.join(allowed.files)}]" if allowed.files else "",
        "words": allowed.words,
        "until": str(allowed.until or ""),
        "reason": allowed.reason,
    }
    return "{" + ", ".join(f"{key}: {value}" for key, value in said.items() if value) + "}"


def _pairs(key: str, found: list[Setting]) -> Iterator[str]:
    """The last value of each name, unless one of its desk comes later; of options every layer, since their
    lists add up."""
    last = {one.value[0]: number for number, one in enumerate(found)}
    for number, one in enumerate(found):
        name, value = one.value
        if isinstance(value, str):
            if number == last[name] and number >= last.get(name.partition("/")[0], 0):
                yield _line(f"{key}: {name}: {value}", one)
        else:
            yield _line(f"{key}: {name}: {_plain(value)}", one)


def _plain(node: Node) -> Any:
    if isinstance(node, ScalarNode):
        return node.text
    if isinstance(node, MappingNode):
        return "{" + ", ".join(f"{key}: {_plain(own)}" for key, own in node.items.items()) + "}"
    return "[" + ", ".join(str(_plain(own)) for own in node.items) + "]"


def _line(said: str, one: Setting) -> str:
    return f"{said:<50}  # {one.source}"
