"""YAML as an editor means it: every scalar is text, every value knows its line, and complaints are in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from lint.patterns import pattern
from lint.records import Record

LARGEST = 2_000_000  # characters
MOST = 200_000  # values in one file
DEEPEST = 50  # levels
OWN_TAGS = frozenset("str int float bool null timestamp merge value seq map".split())
"""Tags that a reader of YAML puts to values by itself (YAML 1.1, language-independent types)."""
BLOCK_HEADER = pattern(r"[>|](?:[+-]?[1-9]?|[1-9]?[+-]?)(?:\s+#.*)?")
"""What stands behind a key whose text begins on the next line (YAML 1.1, section 8.1)."""
KEY = pattern(r" *[\w/.-]+:(?: |$)")
BEHIND_QUOTED = pattern(r"""\s*(?:- +)*(?:[^\s:'"]+:\s+)?(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]+[^\s#]""")
"""A line whose value is in quotation marks and goes on behind them."""


class Problem(Record):
    """What is wrong with a file that a user wrote, and where."""

    path: str
    line: int
    text: str

    def __str__(self) -> str:
        place = f"{self.path}, line {self.line}" if self.line else self.path
        return f"{place}: {self.text}"


class Scalar(Record):
    """A text, as written."""

    text: str
    line: int


class Sequence(Record):
    """A list."""

    items: tuple[Node, ...]
    line: int


class Mapping(Record):
    """Keys with their values; `lines` has the line of each key."""

    items: dict[str, Node]
    lines: dict[str, int]
    line: int


Node: TypeAlias = Scalar | Sequence | Mapping


def in_one_line(node: Node) -> str:
    """A node as YAML that a reader can take in at a glance; its texts are not quoted."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return f"[{', '.join(map(in_one_line, node.items))}]"
    return f"{{{', '.join(f'{key}: {in_one_line(value)}' for key, value in node.items.items())}}}"


class Unreadable(Exception):
    """Text that is no YAML, or no YAML for us: `line` and the message say where and why."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line
        self.text = text


def parse(source: str) -> tuple[Node | None, list[tuple[int, str]]]:
    """The value of a YAML text (None if it is empty) and the duplicate keys, as lines with sentences.

    Raises Unreadable.
    """
    import yaml  # 20 ms to import: only where no compiled copy was found

    if len(source) > LARGEST:
        raise Unreadable(0, f"the file has {len(source):,} characters; the limit is {LARGEST:,}")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    if re.search(rf"[\[{{]{{{DEEPEST}}}|(?:- ){{{DEEPEST}}}", source):
        raise Unreadable(0, "the file is nested too deeply")
    try:
        node = yaml.compose(source, Loader=loader)
    except yaml.YAMLError as error:
        raise _translated(source, error) from None
    except RecursionError:
        raise Unreadable(0, "the file is nested too deeply") from None
    repeated: list[tuple[int, str]] = []
    count = 0

    def refuse_tag(node: Any) -> None:
        """A word with “!” in front is a tag of YAML, and would be lost without notice."""
        if node.tag.removeprefix("tag:yaml.org,2002:") not in OWN_TAGS:
            line = node.start_mark.line + 1
            raise Unreadable(line, "a text that starts with “!” needs quotation marks around it: '!…'")

    def convert(node: Any, depth: int) -> Node:
        nonlocal count
        count += 1
        line = node.start_mark.line + 1
        if depth > DEEPEST:
            raise Unreadable(line, "the file is nested too deeply")
        refuse_tag(node)
        if count > MOST:
            raise Unreadable(line, f"the file has more than {MOST:,} values; is it meant to repeat itself so often?")
        if isinstance(node, yaml.ScalarNode):
            return Scalar(node.value, line)
        if isinstance(node, yaml.SequenceNode):
            return Sequence(tuple(convert(item, depth + 1) for item in node.value), line)
        items: dict[str, Node] = {}
        lines: dict[str, int] = {}
        for key, value in node.value:
            at = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise Unreadable(at, "a key is a word or a text, not a list")
            refuse_tag(key)
            if key.value in items:
                repeated.append((at, f"“{key.value}” stands twice; the first is in line {lines[key.value]}"))
                continue
            items[key.value] = convert(value, depth + 1)
            lines[key.value] = at
        return Mapping(items, lines, line)

    return (None if node is None else convert(node, 0)), repeated


def _translated(source: str, error: Any) -> Unreadable:
    """YAML's own complaint, said for an editor."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else 0
    said = str(getattr(error, "problem", None) or error).replace("\n", " ")
    lines = source.split("\n")
    for at in (line, line - 1):
        text = lines[at - 1] if 0 < at <= len(lines) else ""
        match = re.match(r"\s*(?:- +)?(?:[^\s:'\"]+:\s+)?(?P<value>[^\s].*)$", text)
        value = match["value"].strip() if match else ""
        first = value[:1]
        if first and first in "[{*&%@`" and not re.fullmatch(r"\[.*\]|\{.*\}", value):
            remedy = f"a text that starts with “{first}” needs quotation marks around it: '{first}…'"
            closing = {"[": "]", "{": "}"}.get(first)
            if closing and closing not in value:
                remedy = f"“{first}” is opened and never closed with “{closing}”; {remedy}"
            return Unreadable(at, remedy)
        if first and first in ">|" and not BLOCK_HEADER.fullmatch(value):
            return Unreadable(at, f"a text that starts with “{first}” needs quotation marks around it: '{value}'")
    for at in (line, line - 1):
        text = lines[at - 1] if 0 < at <= len(lines) else ""
        if bare := re.search(r"[\[,]\s*(?P<value>[*&%@`][^\s,\]]*)", text):
            value = bare["value"]
            return Unreadable(at, f"a text that starts with “{value[0]}” needs quotation marks around it: '{value}'")
    here = lines[line - 1] if 0 < line <= len(lines) else ""
    if "mapping values are not allowed" in said:
        if KEY.match(here) and _indent(here) > _indent(lines[line - 2] if line > 1 else ""):
            return Unreadable(
                line, "this line begins further right than the one above it; keys of one list begin in one column"
            )
        return Unreadable(
            line, "a text that has “: ” in it needs quotation marks around it, as in message: 'Wrong: this'"
        )
    if "expected ',' or" in said:
        return Unreadable(line, "inside a list […] a text that has a bracket or a comma in it needs quotation marks")
    if "\t" in here[: len(here) - len(here.lstrip())]:
        return Unreadable(line, "the line is indented with a tab; YAML wants spaces")
    if "unknown escape" in said:
        return Unreadable(line, "a backslash in \"…\" starts an escape; put the text into '…' instead")
    if "found unexpected end of stream" in said or "quoted scalar" in str(getattr(error, "context", "")):
        return Unreadable(line, "a quotation mark is opened and never closed")
    if BEHIND_QUOTED.match(here):
        return Unreadable(
            line, "text stands behind a closing quotation mark; put the whole text between marks of the other kind"
        )
    if "did not find expected key" in said or "did not find expected '-'" in said:
        return Unreadable(line, "the spaces at the beginning of this line do not fit those of the lines above it")
    if "could not find expected ':'" in said:
        return Unreadable(
            line, "a “:” is missing behind the key, or a text goes on that needs quotation marks around it"
        )
    return Unreadable(line, f"this is not valid YAML ({said})")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def texts(node: Node) -> Iterator[str]:
    """The scalars of a list, or the one scalar."""
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from texts(item)


def from_python(value: Any) -> Node:
    """Values that another parser read, such as those of a TOML table, as nodes; their lines are unknown (0)."""
    if isinstance(value, dict):
        items = {str(key): from_python(own) for key, own in value.items()}
        return Mapping(items, dict.fromkeys(items, 0), 0)
    if isinstance(value, list):
        return Sequence(tuple(map(from_python, value)), 0)
    return Scalar(str(value).lower() if isinstance(value, bool) else str(value), 0)
