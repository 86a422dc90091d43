"""Options of checks: YAML values to the declared types, with errors that name what was expected."""

from __future__ import annotations

import marshal
import math
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import Any, Literal, get_args, get_origin, get_type_hints

from lint.checks import Declared, Options
from lint.matching import no_pattern
from lint.plain_yaml import MappingNode, Node, ScalarNode, SequenceNode, texts
from lint.records import Record

TRUE, FALSE = frozenset(("true", "yes", "on")), frozenset(("false", "no", "off"))


class OptionError(Exception):
    """A value that does not fit: line, and a sentence that says what was expected; `more` are those behind it."""

    def __init__(self, line: int, text: str, more: Iterable[OptionError] = ()) -> None:
        super().__init__(text)
        self.line = line
        self.text = text
        self.more = tuple(more)


def nearest(word: str, known: Iterable[str]) -> str:
    """`; did you mean “…”?`, or nothing if no known name is near."""
    import difflib  # only where something is wrong

    found = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"; did you mean “{found[0]}”?" if found else ""


_hints = cache(get_type_hints)


def types(options: type[Options]) -> dict[str, Any]:
    """The declared type of every option of a class, by the name used in YAML."""
    hints = _hints(options)  # type: ignore[arg-type]  # mypy takes the class for its instance
    return {name.replace("_", "-"): hints[name] for name in options.declared()}


def build(options: type[Options], node: Node | None, line: int) -> tuple[Any, list[OptionError]]:
    """An instance of a class of options from a YAML mapping, and everything that is wrong with it.

    Regular expressions are compiled, which is slow, to see if they can be.
    """
    values, wrong = given(options, node, line)
    written = {key.replace("-", "_") for key in node.items} if isinstance(node, MappingNode) else ()
    wrong += [
        OptionError(line, f"the option “{name.replace('_', '-')}” is missing")
        for name, declared in options.declared().items()
        if declared.required and name not in values and name not in written
    ]
    if wrong:
        return None, wrong
    wrong += _bad_patterns(options, values, node)
    return options(**values), wrong


class Packed(Record):
    """What options are told, in the form in which they are kept between runs, and read once a text needs the check."""

    values: bytes
    """Those that are no defaults, by their names; a list is the module of an entry's class, its name,
    and the entries as tuples."""


def pack(options: Options) -> Packed:
    """Options in the form that is kept."""
    values = {}
    for name, declared in options.declared().items():
        value = getattr(options, name)
        if value == declared.default:
            continue
        if isinstance(value, tuple) and value and is_entry(type(value[0])):
            kind = type(value[0])
            value = [kind.__module__, kind.__qualname__, tuple(map(tuple, value))]
        values[name] = value
    return Packed(marshal.dumps(values))


def unpack(options: type[Options], packed: Packed) -> Options:
    """The reverse of `pack`, without a look at the types: values that are kept were right,
    and whoever kept them tells what is damaged."""
    values = marshal.loads(packed.values)
    for name, value in values.items():
        if isinstance(value, list):
            module, kind, entries = value
            values[name] = tuple(map(getattr(import_module(module), kind)._make, entries))
    return options(**values)


def changed(before: Options, node: Node | None, line: int) -> tuple[Options, list[OptionError]]:
    """Options with some of them replaced by a YAML mapping; lists and pairs add to what there was."""
    kind = type(before)
    values, wrong = given(kind, node, line)
    wrong += _bad_patterns(kind, values, node)
    for name, value in values.items():
        old = getattr(before, name)
        if isinstance(value, tuple):
            values[name] = (*old, *(item for item in value if item not in old))
        elif isinstance(value, dict):
            values[name] = {**old, **value}
    return (before if wrong else before.replaced(**values)), wrong


def given(options: type[Options], node: Node | None, line: int) -> tuple[dict[str, Any], list[OptionError]]:
    """The values in a YAML mapping by the names of the options in Python, and everything that is wrong with them."""
    wrong: list[OptionError] = []
    values: dict[str, Any] = {}
    if node is not None and not isinstance(node, MappingNode):
        return {}, [
            OptionError(line, "the options of a check stand below, each on a line of its own, as in “least-words: 5”")
        ]
    known = types(options) if node else {}  # to evaluate annotations is slow
    for key, value in node.items.items() if node else ():
        name = key if key in known else key.replace("_", "-")
        if name not in known:
            listed = ", ".join(known) or "none"
            wrong.append(
                OptionError(
                    node.lines[key] if node else line,
                    f"unknown option “{key}”{nearest(key, known)} (options: {listed})",
                )
            )
            continue
        field = name.replace("-", "_")
        try:
            values[field] = convert(value, known[name], key)
        except OptionError as problem:
            wrong += (problem, *problem.more)
            continue
        if fault := _out_of_range(values[field], options.declared()[field]):
            wrong.append(OptionError(value.line, f"“{key}” takes {fault}"))
            del values[field]
    lines = {key.replace("_", "-"): at for key, at in node.lines.items()} if node else {}
    for at, text in options.faults(values):
        wrong.append(OptionError((lines.get(at.replace("_", "-")) if isinstance(at, str) else at) or line, text))
    return values, wrong


def _out_of_range(value: Any, declared: Declared) -> str:
    """What a value has to be, if it is a number that is too small or too large, or none at all."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return ""
    if declared.least <= value <= declared.most and value < math.inf:
        return ""
    wanted = (
        f"from {declared.least:g} on" if declared.most == math.inf else f"from {declared.least:g} to {declared.most:g}"
    )
    return f"a number {wanted}, not “{value:g}”"


def convert(node: Node, kind: Any, key: str) -> Any:
    """A YAML value as the declared type. Raises OptionError."""
    if get_origin(kind) is tuple:
        entry = get_args(kind)[0]
        return _entries(node, entry, key) if is_entry(entry) else _list(node, entry, key)
    if get_origin(kind) is dict:
        return _pairs(node, key)
    if not isinstance(node, ScalarNode):
        raise OptionError(node.line, f"“{key}” takes {_said(kind)}, not a list")
    text = node.text
    if get_origin(kind) is Literal:
        if text not in get_args(kind):
            raise OptionError(node.line, f"“{key}” takes {_said(kind)}, not “{text}”{nearest(text, get_args(kind))}")
        return text
    if kind is bool:
        if text.lower() in TRUE | FALSE:
            return text.lower() in TRUE
    else:
        try:
            return kind(text)
        except ValueError:
            pass
    raise OptionError(node.line, f"“{key}” takes {_said(kind)}, not “{text}”")


def _list(node: Node, kind: Any, key: str) -> tuple[str, ...]:
    """The texts of a list, which may be limited to some."""
    if isinstance(node, MappingNode):
        raise OptionError(node.line, f"“{key}” takes a list")
    for item in node.items if isinstance(node, SequenceNode) else ():
        if not isinstance(item, ScalarNode):
            raise OptionError(
                item.line, f"“{key}” takes a list of texts; one that has “: ” in it needs quotation marks around it"
            )
    found, known = tuple(texts(node)), get_args(kind)
    for text in found if known else ():
        if text not in known:
            raise OptionError(node.line, f"“{key}” takes {_said(kind)}, not “{text}”{nearest(text, known)}")
    return found


def is_entry(kind: Any) -> bool:
    """Whether a type of options is a named tuple: an entry with keys of its own."""
    return isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields")


def entry_types(kind: Any) -> dict[str, Any]:
    """The types of an entry's keys, by the names used in YAML; its line is no key."""
    return {name.replace("_", "-"): hint for name, hint in _hints(kind).items() if name != "line"}


def _entries(node: Node, kind: Any, key: str) -> tuple[Any, ...]:
    """The entries of a list; one that is a text alone has only its first key, and a list of such texts is as many
    entries. Raises OptionError, with everything that is wrong with any of them."""
    found: list[Any] = []
    wrong: list[OptionError] = []
    for item in node.items if isinstance(node, SequenceNode) else (node,):
        if not isinstance(item, MappingNode):
            found += (kind(text, line=item.line) for text in texts(item))
            continue
        try:
            found.append(_entry(item, kind, key))
        except OptionError as problem:
            wrong.append(problem)
    if wrong:
        raise OptionError(wrong[0].line, wrong[0].text, wrong[1:])
    return tuple(found)


def _entry(node: MappingNode, kind: Any, key: str) -> Any:
    """One entry with keys of its own. Raises OptionError."""
    known = entry_types(kind)
    first = next(iter(known))
    for name in node.items:
        if name not in known:
            listed = ", ".join(known)
            raise OptionError(node.lines[name], f"unknown key “{name}”{nearest(name, known)} (keys: {listed})")
    if first not in node.items and first not in kind._field_defaults:
        raise OptionError(node.line, f"an entry of “{key}” needs the key “{first}”")
    given = {name.replace("-", "_"): convert(own, known[name], name) for name, own in node.items.items()}
    return kind(**given, line=node.line)


def _pairs(node: Node, key: str) -> dict[str, str]:
    entries = node.items if isinstance(node, SequenceNode) else (node,)
    pairs: dict[str, str] = {}
    for entry in entries:
        if not isinstance(entry, MappingNode):
            raise OptionError(entry.line, f"“{key}” takes pairs, as in “colour: color”")
        for left, right in entry.items.items():
            if not isinstance(right, ScalarNode):
                raise OptionError(right.line, f"“{key}” takes a text after “{left}:”")
            pairs[left] = right.text
    return pairs


def _said(kind: Any) -> str:
    if get_origin(kind) is Literal:
        return "one of " + ", ".join(filter(None, get_args(kind)))
    return {bool: "true or false", int: "a whole number", float: "a number", str: "a text"}[kind]


def _bad_patterns(options: type[Options], values: dict[str, Any], node: Node | None) -> list[OptionError]:
    """The regular expressions among the values that do not compile."""
    wrong: list[tuple[str, OptionError]] = []
    for field, declared in options.declared().items():
        if not declared.pattern or field not in values:
            continue
        name = field.replace("_", "-")
        value = values[field]
        key = name if isinstance(node, MappingNode) and name in node.items else field
        holder = node.items[key] if isinstance(node, MappingNode) and key in node.items else None
        patterns = [value] if isinstance(value, str) else list(value)
        for number, pattern in enumerate(patterns):
            if fault := no_pattern(pattern):
                line = holder.line if holder else 0
                if isinstance(holder, SequenceNode) and number < len(holder.items):
                    line = holder.items[number].line
                elif isinstance(holder, MappingNode):
                    line = holder.lines.get(pattern, line)
                wrong.append(
                    (field, OptionError(line, f"“{pattern[:60]}” is not a valid regular expression ({fault})"))
                )
    together = options.joined(values) if wrong else frozenset()
    return [fault for field, fault in wrong if field not in together]
