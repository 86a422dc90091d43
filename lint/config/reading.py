"""One config file: the settings that it says, its sections, and everything that is wrong with them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from lint import plain_yaml
from lint.config import file_patterns, keys
from lint.config.places import PROJECT
from lint.config.settings import Allowed, Setting
from lint.files import text_of, unreadable
from lint.options import FALSE, TRUE, nearest
from lint.patterns import pattern
from lint.plain_yaml import MappingNode, Node, Problem, ScalarNode, YamlError, texts
from lint.written_days import written_day

FIRST_WORD = pattern(r"[\w-]+")
ADDRESS = pattern(r"https?://[^\s/]+\S*|local")
"""Where a LanguageTool server is, or that one is started here."""
NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
"""How YAML writes a value that is not there (YAML 1.1, type “null”)."""


class Layer:
    """What one file says: its own settings, and its sections with the patterns of their files.

    `folders` are those that its patterns count from: for each file the first that it lies below.
    """

    def __init__(
        self,
        path: Path,
        folders: tuple[Path, ...] = (),
        settings: tuple[Setting, ...] = (),
        sections: tuple[tuple[tuple[str, ...], tuple[Setting, ...]], ...] = (),
        problems: tuple[Problem, ...] = (),
        bases: tuple[Path, ...] = (),
    ) -> None:
        self.path, self.folders, self.settings, self.sections = path, folders, settings, sections
        self.problems, self.bases = problems, bases


def read(path: Path, folders: tuple[Path, ...]) -> Layer:
    """What a config file says, and everything that is wrong with it;
    `folders` are those that its patterns count from."""
    shown = path.as_posix()
    try:
        node, problems = _parsed(path, shown)
    except OSError as error:
        return Layer(path, problems=(Problem(shown, 0, unreadable(error, "config file")),))
    except UnicodeDecodeError:
        return Layer(path, problems=(Problem(shown, 0, "the config file is not UTF-8 text; save it as UTF-8"),))
    except YamlError as error:
        return Layer(path, problems=(Problem(shown, error.line, error.text),))
    if node is None:
        return Layer(path, problems=tuple(problems))
    if not isinstance(node, MappingNode):
        first = FIRST_WORD.match(node.text) if isinstance(node, ScalarNode) else None
        said = (
            f"a “: ” is missing after “{first[0]}”, as in “{first[0]}: …”"
            if first and first[0] in keys.KEYS
            else f"a config file has keys: {', '.join(keys.KEYS)}"
        )
        return Layer(path, problems=(Problem(shown, 1, said),))
    settings = tuple(_settings(node, path, folders, frozenset(keys.KEYS), problems))
    sections = tuple(_sections(node, path, folders, problems))
    bases = tuple(path.parent / one.value for one in settings if one.key == "extends")
    return Layer(path, folders, settings, sections, tuple(problems), bases)


def _parsed(path: Path, shown: str) -> tuple[Node | None, list[Problem]]:
    if path.name == PROJECT:
        import tomllib

        try:
            tools = tomllib.loads(text_of(path)).get("tool")
        except RecursionError:
            raise YamlError(0, "this is not a config: it is nested too deeply") from None
        except tomllib.TOMLDecodeError as error:
            raise YamlError(0, f"this is not TOML: {error}") from None
        table = tools.get("copydesk") if isinstance(tools, dict) else None
        return (plain_yaml.from_python(table) if table is not None else None), []
    node, repeated = plain_yaml.parse(text_of(path))
    return node, [Problem(shown, line, text) for line, text in repeated]


def _settings(
    node: MappingNode, path: Path, folders: tuple[Path, ...], allowed: frozenset[str], problems: list[Problem]
) -> Iterator[Setting]:
    """The values of a mapping, each of the kind that its key takes."""
    shown = path.as_posix()
    for key, value in node.items.items():
        line = node.lines[key]
        if key not in allowed:
            listed = ", ".join(name for name in keys.KEYS if name in allowed)
            problems.append(Problem(shown, line, f"unknown key “{key}”{nearest(key, allowed)} (keys: {listed})"))
            continue
        kind, _, _, choices = keys.KEYS[key]
        if kind == "list":
            fault = _not_a_list(key, value)
            if fault:
                problems.append(Problem(shown, line, f"{key}: {fault}"))
                continue
            for text in texts(value):
                file = (path.parent / text).as_posix()
                if key in ("extends", "rules") and not os.path.exists(file):  # noqa: PTH110  # no error for what no path can be
                    problems.append(Problem(shown, line, f"{key}: there is no file or folder {file}"))
                elif key == "extends" and not os.path.isfile(file):  # noqa: PTH113
                    problems.append(
                        Problem(shown, line, f"extends: {file} is a folder or a device; name a config file")
                    )
                elif key in keys.PATTERNS:
                    yield Setting(key, file_patterns.anchored(text), shown, line)
                else:
                    yield Setting(key, file if key in keys.PATHS else text, shown, line)
        elif kind == "pairs":
            yield from _pairs(key, value, shown, choices, problems)
        elif kind == "entries":
            yield from _entries(value, shown, folders, problems)
        elif kind == "settings":
            if fault := _no_server(value):
                problems.append(Problem(shown, line, f"{key}: {fault}"))
            else:
                yield Setting(key, value, shown, line)
        elif kind != "sections":
            text = value.text if isinstance(value, ScalarNode) else ""
            if choices == ("yes", "no"):
                text = "yes" if text.lower() in TRUE else "no" if text.lower() in FALSE else text
            fault = _misfit(text, kind, choices)
            if fault:
                given = f"“{text}”{nearest(text, choices)}" if isinstance(value, ScalarNode) else "a list or keys"
                problems.append(Problem(shown, line, f"{key}: takes {fault}, not {given}"))
            else:
                yield Setting(key, text, shown, line)


def _not_a_list(key: str, value: Node) -> str:
    """What is wrong with the value of a key that takes a list."""
    if isinstance(value, MappingNode):
        return f"takes a list, as in “{keys.KEYS[key].example}”"
    if isinstance(value, ScalarNode) and value.text.strip() in NOTHING:
        return f"is empty; leave the line out, or fill it in, as in “{keys.KEYS[key].example}”"
    if isinstance(value, plain_yaml.SequenceNode) and not all(isinstance(item, ScalarNode) for item in value.items):
        return f"takes a list of texts, as in “{keys.KEYS[key].example}”; one that has “: ” in it needs quotation marks around it"
    if key == "select" and not any(texts(value)):
        return f"is empty, so nothing would be looked for; leave the line out, or fill it in, as in “{keys.KEYS[key].example}”"
    if any(not text.strip() for text in texts(value)):
        return f"has an empty entry; take it out, or fill it in, as in “{keys.KEYS[key].example}”"
    if any("\0" in text for text in texts(value)):
        return "a text in it has a character that none can have (NUL)"
    if isinstance(value, ScalarNode) and len(parts := value.text.split(",")) > 1 and key != "allow":
        return (
            f"“{value.text}” is one text; several are written as a list: [{', '.join(part.strip() for part in parts)}]"
        )
    return next(
        (
            f"“{text}” is not a file pattern"
            for text in texts(value)
            if key in keys.PATTERNS and not file_patterns.is_pattern(text)
        ),
        "",
    )


def _no_server(value: Node) -> str:
    """What is wrong with what `languagetool` says of its server."""
    address = value.items.get("server") if isinstance(value, MappingNode) else value
    if isinstance(value, MappingNode) and address is None:
        return ""
    text = address.text if isinstance(address, ScalarNode) else ""
    if ADDRESS.fullmatch(text):
        return ""
    if isinstance(address, ScalarNode) and text.lower() in FALSE | NOTHING:
        return "takes the address of a server; to do without one, leave the line out"
    given = f"“{text}”" if isinstance(address, ScalarNode) else "a list"
    return f"takes the address of a server, as in http://localhost:8081, or “local”, not {given}"


def _misfit(text: str, kind: keys.Kind, choices: Sequence[str]) -> str:
    """What a value has to be, if it is not."""
    if kind == "choice":
        return "" if text in choices else ", ".join(choices)
    try:
        written_day(text)
    except ValueError:
        return "" if text in ("today", "none") else "a date like 2024-06-12, today or none"
    return ""


def _pairs(key: str, value: Node, shown: str, choices: Sequence[str], problems: list[Problem]) -> Iterator[Setting]:
    """The rules or desks of a mapping with their values: `(name, value)`."""
    if not isinstance(value, MappingNode):
        text = value.text if isinstance(value, ScalarNode) else ""
        name, _, told = text.partition(":")
        unspaced = f"; a space is missing after “{name}:”" if told in choices else ""
        said = f"{key}: takes rules with their values, as in “names/name-variants: …”{unspaced}"
        problems.append(Problem(shown, value.line, said))
        return
    for name, own in sorted(value.items.items(), key=_is_of_one_rule):
        text = own.text if isinstance(own, ScalarNode) else ""
        if choices and text not in choices:
            problems.append(
                Problem(
                    shown,
                    value.lines[name],
                    f"{name}: takes {', '.join(choices)}, not “{text}”{nearest(text, choices)}",
                )
            )
        else:
            yield Setting(key, (name, text if choices else own), shown, value.lines[name])


def _is_of_one_rule(pair: tuple[str, Node]) -> bool:
    """Whether a value is that of a rule, which counts for more than that of its desk, in whichever order they stand."""
    return "/" in pair[0]


def _entries(value: Node, shown: str, folders: tuple[Path, ...], problems: list[Problem]) -> Iterator[Setting]:
    """The exceptions of a list."""
    for node in value.items if isinstance(value, plain_yaml.SequenceNode) else (value,):
        if not isinstance(node, MappingNode) or "rule" not in node.items:
            problems.append(
                Problem(
                    shown,
                    node.line,
                    f"allow: takes a list, each entry with rule:, and where it helps with {':, '.join(keys.ALLOW[1:])}:",
                )
            )
            continue
        unknown = [key for key in node.items if key not in keys.ALLOW]
        for key in unknown:
            said = f"unknown key “{key}”{nearest(key, keys.ALLOW)} (keys: {', '.join(keys.ALLOW)})"
            problems.append(Problem(shown, node.lines[key], said))
        if unknown:
            continue  # what was to narrow the exception would be lost
        if several := next(
            (key for key in ("rule", "until") if not isinstance(node.items.get(key, node.items["rule"]), ScalarNode)),
            "",
        ):
            problems.append(Problem(shown, node.lines[several], f"{several}: takes one; write an entry for each"))
            continue
        if several := next(
            (key for key in ("words", "reason") if not isinstance(node.items.get(key, node.items["rule"]), ScalarNode)),
            "",
        ):
            problems.append(Problem(shown, node.lines[several], f"{several}: takes a text"))
            continue
        if fault := _not_a_list("files", node.items["files"]) if "files" in node.items else "":
            problems.append(Problem(shown, node.lines["files"], f"files: {fault}"))
            continue
        told = {key: " ".join(texts(own)) for key, own in node.items.items()}
        until = None
        if "until" in told:
            try:
                until = written_day(told["until"])
            except ValueError:
                said = f"until: takes a date like 2027-01-31, not “{told['until']}”"
                problems.append(Problem(shown, node.lines["until"], said))
                continue
        files = tuple(map(file_patterns.anchored, texts(node.items["files"]))) if "files" in node.items else ()
        if "files" in node.items and not files:  # what was allowed for files that are all taken out is allowed nowhere
            said = "files: has no entry; leave the line out to allow it in all files, or take the exception out"
            problems.append(Problem(shown, node.lines["files"], said))
            continue
        entry = Allowed(told["rule"], files, folders, told.get("words", ""), until, told.get("reason", ""))
        yield Setting("allow", entry, shown, node.line)


def _sections(
    node: MappingNode, path: Path, folders: tuple[Path, ...], problems: list[Problem]
) -> Iterator[tuple[tuple[str, ...], tuple[Setting, ...]]]:
    value = node.items.get("sections")
    if value is None:
        return
    shown = path.as_posix()
    for section in value.items if isinstance(value, plain_yaml.SequenceNode) else (value,):
        if not isinstance(section, MappingNode) or "files" not in section.items:
            problems.append(
                Problem(shown, section.line, "sections: takes a list, each entry with files: and other keys")
            )
            continue
        found = tuple(_settings(section, path, folders, frozenset(keys.KEYS) - keys.NOT_IN_SECTIONS, problems))
        if not texts(section.items["files"]):
            said = "files: has no entry, so the section holds for no file; name its files, or take the section out"
            problems.append(Problem(shown, section.lines["files"], said))
            continue
        yield (
            tuple(one.value for one in found if one.key == "files"),
            tuple(one for one in found if one.key != "files"),
        )
