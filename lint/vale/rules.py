"""Vale's rules as ours: a file with `extends:` becomes the same rule under `check:` and `with:`, line by line.

What Vale's keys mean is in its public documentation (https://vale.sh/docs); what differs by intent is in docs/vale.md.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from lint import checks
from lint.options import nearest
from lint.patterns import pattern
from lint.plain_yaml import MappingNode, Node, Problem, ScalarNode, SequenceNode, YamlError, texts
from lint.word_lists import words_in

EXTENDS = re.compile(rb"(?im)^[ \t]*[{]?[ \t]*[\"']?extends[\"']?[ \t]*:")
BAD_ESCAPE = pattern(r"(?<!\\)((?:\\\\)*)\\(?=[^0abtnvfre\"/\\N_LPxuU \t\r\n])")
HEADER = frozenset("extends message level scope link description limit action name code matchcase tests nlp".split())
"""Keys that every Vale rule may have, and that are no options of its check."""
VALUES = {
    "existence": ("match", "instead"),
    "substitution": ("expected", "found"),
    "occurrence": ("count", "match"),
    "repetition": ("match", "match"),
    "consistency": ("match", "usual"),
    "conditional": ("match", "match"),
    "capitalization": ("match", "expected"),
    "metric": ("value", "condition"),
    "readability": ("grade", "limit"),
    "spelling": ("match", "suggestion"),
    "sequence": tuple(f"word{number}" for number in range(1, 10)),
}
"""What the `%s` of a message stand for, in order."""
ALWAYS = {
    "existence": {"quotations": "true"},
    "substitution": {"quotations": "true"},
    "conditional": {"in-order": "true"},
    "consistency": {"in-order": "true"},
    "capitalization": {"names": "false", "inside": "true"},
    "repetition": {"each": "true", "whole": "true", "ignorecase": "false"},
    "spelling": {"each": "true", "names": "false", "action": "", "compounds": "false"},
}
"""Options that make a check do what Vale's does, where ours does more."""
WHOLE = frozenset(("metric", "readability"))
"""Checks of a whole text, whatever scope a rule names."""
CHOICES = re.compile(r"\A(?P<before>[^%]*)(?P<mark>['\"])(?P<verb>%(?:\[1\])?s)(?P=mark)")
VERB = re.compile(r"%(?:\[(?P<number>\d+)\])?[sdvq]|%%")


class NotRunError(Exception):
    """A rule that this program does not run; the message says why."""


def is_vale(path: str, content: bytes) -> bool:
    """Whether a rule file is Vale's, by its ending and by what it holds."""
    return path.endswith(".yml") and EXTENDS.search(content) is not None


def identity(path: Path) -> str:
    """The id of a rule: `Style.Rule`, the folder and the file."""
    return f"{Path(os.path.realpath(path.parent)).name}.{path.name.split('.')[0]}"


def mended(source: str) -> str:
    """The YAML with backslashes doubled that Go's reader takes for themselves and YAML does not know."""
    return re.sub(r'"(?:[^"\\\n]|\\.)*"', lambda quoted: BAD_ESCAPE.sub(r"\1\\\\", quoted[0]), source)


def translated(node: Node | None, path: Path, notices: list[str]) -> Node | None:
    """The rule as ours. Raises NotRunError for what is not run here."""
    if not isinstance(node, MappingNode):
        return node
    given = {key.lower(): key for key in node.items}
    name = _text(node, given, "extends")
    shown = f"{identity(path)} ({path.as_posix()})"
    if name == "script":
        raise NotRunError(f"{shown} is a script and is not run; a check in Python does what a script does")
    if name not in VALUES:
        if "extends" not in given:
            raise NotRunError(f"{shown} extends no check; it is not run")
        known = nearest(name, VALUES) or f" (it may be {', '.join(sorted((*VALUES, 'script')))})"
        raise YamlError(node.lines[given["extends"]], f"extends: there is no check “{name}”{known}")
    line = node.lines[given["extends"]]
    with_items, with_lines = _options(name, node, given, path, notices)
    items: dict[str, Node] = {"check": ScalarNode(name, line)}
    lines = {"check": line, "with": line}
    if "message" in given:
        key = given["message"]
        has_action = with_items.get("action") == ScalarNode("replace", line) or _action(node, given)[0] == "replace"
        message = _message(_text(node, given, "message"), name, joins=has_action and "params" not in with_items)
        items["message"], lines["message"] = ScalarNode(message, node.lines[key]), node.lines[key]
    if "level" in given:
        key = given["level"]
        level = _text(node, given, "level").lower()
        items["severity"], lines["severity"] = ScalarNode(level, node.lines[key]), node.lines[key]
    for theirs, ours in (("link", "link"), ("description", "why"), ("limit", "limit")):
        if theirs in given and isinstance(node.items[given[theirs]], ScalarNode):
            items[ours], lines[ours] = node.items[given[theirs]], node.lines[given[theirs]]
    if name not in WHOLE:
        selectors = list(texts(node.items[given["scope"]])) if "scope" in given else []
        at = node.lines[given["scope"]] if "scope" in given else line
        chosen = ["text"] if not selectors or "text" in selectors else selectors
        if name == "sequence":
            chosen = ["sentence"]  # whatever it names
        items["scope"], lines["scope"] = SequenceNode(tuple(ScalarNode(one, at) for one in chosen), at), at
    items["with"] = MappingNode(with_items, with_lines, line)
    return MappingNode(items, lines, node.line)


def _options(
    name: str, node: MappingNode, given: dict[str, str], path: Path, notices: list[str]
) -> tuple[dict[str, Node], dict[str, int]]:
    """The options of the check, with their lines; what it does not know is dropped with a notice."""
    declared = {one.replace("_", "-") for one in checks.options_class(name).declared()}
    line = node.lines[given["extends"]]
    items: dict[str, Node] = {key: ScalarNode(value, line) for key, value in ALWAYS.get(name, {}).items()}
    if name == "substitution":
        items["capitalize"] = ScalarNode("false", line)
    lines = dict.fromkeys(items, line)
    unknown: dict[str, str] = {}
    for lower, key in given.items():
        if lower in HEADER:
            continue
        option = lower.replace("_", "-")
        if option not in declared:
            unknown[key] = option
            continue
        items[option], lines[option] = node.items[key], node.lines[key]
    needed: tuple[str, ...] = getattr(checks.find(name), "ONE_OF", ())
    for key, option in unknown.items():
        if needed and items.keys().isdisjoint(needed) and (meant := nearest(option, needed)):
            raise YamlError(node.lines[key], f"unknown key “{key}”{meant}")  # the rule would find nothing
        said = f"“{key}” means nothing here and is left out{nearest(key, HEADER | declared)}"
        notices.append(str(Problem(path.as_posix(), node.lines[key], said)))
    action, params = _action(node, given)
    if action and "action" in declared:
        items["action"], lines["action"] = ScalarNode(action, line), line
        if params and "params" in declared:
            items["params"], lines["params"] = SequenceNode(tuple(ScalarNode(one, line) for one in params), line), line
    if name == "spelling":
        _find_files(items, lines, path)
    return items, lines


def _action(node: MappingNode, given: dict[str, str]) -> tuple[str, list[str]]:
    """The name and the parameters of a rule's action."""
    action = node.items.get(given.get("action", ""))
    if not isinstance(action, MappingNode):
        return "", []
    name = action.items.get("name")
    params = action.items.get("params")
    return (name.text if isinstance(name, ScalarNode) else ""), list(texts(params)) if params else []


def _find_files(items: dict[str, Node], lines: dict[str, int], path: Path) -> None:
    """The words of the files that `ignore` names, and the folder of dictionaries, which both lie below the styles."""
    styles = Path(os.path.realpath(path)).parent.parent
    if "ignore" in items:
        line = lines["ignore"]
        found: list[Node] = []
        for name in texts(items["ignore"]):
            for place in (styles / "config" / "ignore" / name, styles / name):
                if place.is_file() and _lies_below(place, styles):
                    found += [ScalarNode(word, line) for _, word in words_in(place)]
                    break
        items["ignore"] = SequenceNode(tuple(found), line)
    folder = next(texts(items["dicpath"]), "") if "dicpath" in items else ""
    for place in (
        (styles / folder, styles / "config" / "dictionaries") if folder else (styles / "config" / "dictionaries",)
    ):
        if place.is_dir() and _lies_below(place, styles):
            items["dicpath"], lines["dicpath"] = ScalarNode(str(place), 0), 0
            break


def _lies_below(place: Path, folder: Path) -> bool:
    """Whether a file that a rule names is one of its styles: rules are other people's, and read nothing else."""
    return Path(os.path.realpath(place)).is_relative_to(folder)


def _message(text: str, name: str, *, joins: bool) -> str:
    """A message with the names of our values in place of `%s`."""
    text = " ".join(text.split("\n"))
    if joins and name == "substitution":
        text = CHOICES.sub(r"\g<before>\g<verb>", text)  # the choices come with quotation marks of their own
    values = VALUES[name]
    number = 0

    def value(verb: re.Match[str]) -> str:
        nonlocal number
        if verb[0] == "%%":
            return "%"
        if verb["number"]:
            place = int(verb["number"]) - 1
        else:
            place, number = number, number + 1
        return f"{{{values[place]}}}" if place < len(values) else verb[0]

    return VERB.sub(value, text)


def _text(node: MappingNode, given: dict[str, str], key: str) -> str:
    value = node.items.get(given.get(key, ""))
    return value.text if isinstance(value, ScalarNode) else ""
