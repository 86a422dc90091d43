"""YAML as an editor means it: every scalar is text, every value knows its line, and complaints are in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from lint.records import Record

LARGEST = 2_000_000  # characters
MOST = 200_000  # values in one file
DEEPEST = 50  # levels
OWN_TAGS = frozenset("str int float bool null timestamp merge value seq map".split())
"""Tags that a reader of YAML puts to values by itself (YAML 1.1, language-independent types)."""


class Problem(Record):
    """What is wrong with a file that a user wrote, and where."""

    path: str
    line: int
    text: str

    def __str__(self) -> str:
        place = f"{self.path}, line {self.line}" if self.line else self.path
        return f"{place}: {self.text}"


class ScalarNode(Record):
    """A text, as written."""

    text: str
    line: int


class SequenceNode(Record):
    """A list."""

    items: tuple[Node, ...]
    line: int


class MappingNode(Record):
    """Keys with their values; `lines` has the line of each key."""

    items: dict[str, Node]
    lines: dict[str, int]
    line: int


Node: TypeAlias = ScalarNode | SequenceNode | MappingNode


def in_one_line(node: Node) -> str:
    """A node as YAML that a reader can take in at a glance; its texts are not quoted."""
    if isinstance(node, ScalarNode):
        return node.text
    if isinstance(node, SequenceNode):
        return f"[{', '.join(map(in_one_line, node.items))}]"
    return f"{{{', '.join(f'{key}: {in_one_line(value)}' for key, value in node.items.items())}}}"


class YamlError(Exception):
    """Text that is no YAML, or no YAML for us: `line` and the message say where and why."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line
        self.text = text


def parse(source: str) -> tuple[Node | None, list[tuple[int, str]]]:
    """The value of a YAML text (None if it is empty) and the duplicate keys, as lines with sentences.

    Raises YamlError.
    """
    import yaml  # 20 ms to import: only where no compiled copy was found

    if len(source) > LARGEST:
        raise YamlError(0, f"the file has {len(source):,} characters; the limit is {LARGEST:,}")
    if "\0" in source:
        line = source.count("\n", 0, source.index("\0")) + 1
        raise YamlError(line, "the line has a character that no text has (NUL); take it out, or save the file as UTF-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    if re.search(rf"[\[{{]{{{DEEPEST}}}|(?:- ){{{DEEPEST}}}", source):
        raise YamlError(0, "the file is nested too deeply")
    try:
        node = yaml.compose(source, Loader=loader)
    except yaml.YAMLError as error:
        from lint.yaml_faults import said  # only where something is wrong

        raise YamlError(*said(source, error)) from None
    except RecursionError:
        raise YamlError(0, "the file is nested too deeply") from None
    repeated: list[tuple[int, str]] = []
    count = 0

    def refuse_tag(node: Any) -> None:
        """A word with “!” in front is a tag of YAML, and would be lost without notice."""
        if node.tag.removeprefix("tag:yaml.org,2002:") not in OWN_TAGS:
            line = node.start_mark.line + 1
            raise YamlError(line, "a text that starts with “!” needs quotation marks around it: '!…'")

    def convert(node: Any, depth: int) -> Node:
        nonlocal count
        count += 1
        line = node.start_mark.line + 1
        if depth > DEEPEST:
            raise YamlError(line, "the file is nested too deeply")
        refuse_tag(node)
        if count > MOST:
            raise YamlError(line, f"the file has more than {MOST:,} values; is it meant to repeat itself so often?")
        if isinstance(node, yaml.ScalarNode):
            return ScalarNode(node.value, line)
        if isinstance(node, yaml.SequenceNode):
            return SequenceNode(tuple(convert(item, depth + 1) for item in node.value), line)
        items: dict[str, Node] = {}
        lines: dict[str, int] = {}
        for key, value in node.value:
            at = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise YamlError(at, "a key is a word or a text, not a list")
            refuse_tag(key)
            if key.value in items:
                repeated.append((at, f"“{key.value}” appears twice; the first is in line {lines[key.value]}"))
                continue
            items[key.value] = convert(value, depth + 1)
            lines[key.value] = at
        return MappingNode(items, lines, line)

    return (None if node is None else convert(node, 0)), repeated


def texts(node: Node) -> Iterator[str]:
    """The scalars of a list, or the one scalar."""
    if isinstance(node, ScalarNode):
        yield node.text
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from texts(item)


def from_python(value: Any) -> Node:
    """Values that another parser read, such as those of a TOML table, as nodes; their lines are unknown (0)."""
    if isinstance(value, dict):
        items = {str(key): from_python(own) for key, own in value.items()}
        return MappingNode(items, dict.fromkeys(items, 0), 0)
    if isinstance(value, list):
        return SequenceNode(tuple(map(from_python, value)), 0)
    return ScalarNode(str(value).lower() if isinstance(value, bool) else str(value), 0)
