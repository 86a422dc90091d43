"""Settings: the config files that hold for a file, found upward from it and merged from the outermost in."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from lint import plain_yaml
from lint.config.file_patterns import anchored, is_pattern, matches
from lint.config.keys import ALLOW, KEYS, NOT_IN_SECTIONS, PATHS, PATTERNS, Kind
from lint.config.places import PROJECT, astray, find
from lint.files import reason, text_of
from lint.options import FALSE, TRUE, nearest
from lint.plain_yaml import Mapping, Node, Problem, Scalar, Unreadable, texts
from lint.records import Record
from lint.written_days import written_day

DEEPEST = 20
"""Files that may extend one another in a chain."""


class Allowed(Record):
    """An entry of `allow`."""

    rule: str
    files: tuple[str, ...]
    folders: tuple[Path, ...]
    words: str
    until: datetime.date | None
    reason: str


class Setting(Record):
    """One value, and the file and line that it comes from."""

    key: str
    value: Any
    path: str
    line: int

    @property
    def source(self) -> str:
        """Where it stands, for a person."""
        return f"{self.path}, line {self.line}" if self.line else self.path


class Config:
    """What holds for a file: all settings in the order in which they count, the outermost first.

    Of a list all values count, of everything else the last. `options` keeps every layer: their lists add up too.
    """

    def __init__(self, settings: tuple[Setting, ...] = ()) -> None:
        self.settings = settings

    def listed(self, key: str) -> tuple[Setting, ...]:
        """All values of a list, in order."""
        return tuple(one for one in self.settings if one.key == key)

    def last(self, key: str, default: str = "") -> str:
        """The value of a key that has one."""
        return next((str(one.value) for one in reversed(self.settings) if one.key == key), default)


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


class Settings:
    """The configs of a run: finds, reads and merges them, each once, and keeps what is wrong or odd with them."""

    def __init__(self, only: Path | None = None) -> None:
        self.only = only
        self.problems: list[Problem] = []
        self.notices: list[str] = []
        self._find, self._astray, self._read = (
            cache(find),
            cache(astray),
            cache(read),
        )  # a run sees each file in one state, the next may see another
        self._chains: dict[Path, tuple[Layer, ...]] = {}
        self._configs: dict[tuple[Any, ...], Config] = {}

    def of(self, file: Path) -> Config:
        """What holds for a file."""
        layers = self._layers(file.parent)
        if not layers:
            return EMPTY
        fitting = [
            tuple(at for at, (patterns, _) in enumerate(layer.sections) if matches(file, layer.folders, patterns))
            for layer in layers
        ]
        key = (*layers, *fitting)
        if key not in self._configs:
            found: list[Setting] = []
            for layer, sections in zip(layers, fitting, strict=True):
                found += layer.settings
                for at in sections:
                    found += layer.sections[at][1]
            self._configs[key] = Config(tuple(found))
        return self._configs[key]

    def is_ignored(self, file: Path) -> bool:
        """Whether a config says that a file is not to be checked."""
        return any(
            matches(file, layer.folders, patterns)
            for layer in self._layers(file.parent)
            if (patterns := _patterns(layer, "ignore"))
        )

    def is_wanted(self, file: Path, endings: frozenset[str]) -> bool:
        """Whether a file of a folder is one to check: by the patterns of the configs, else by its ending.

        The lists of words and names that the configs read are no texts.
        """
        listed = [(layer, patterns) for layer in self._layers(file.parent) if (patterns := _patterns(layer, "files"))]
        if not listed:
            return file.suffix.lower() in endings and not self._is_list(file)
        return any(matches(file, layer.folders, patterns) for layer, patterns in listed) and not self._is_list(file)

    def sources(self, file: Path) -> tuple[Path, ...]:
        """What says how a file is checked: its configs, and the files and folders of rules, names and words that they list."""
        listed = (Path(one.value) for one in self.of(file).settings if one.key in PATHS)
        return (*(layer.path for layer in self._layers(file.parent)), *listed)

    def _is_list(self, file: Path) -> bool:
        """Whether a config reads a file for the words or names in it."""
        paths = {one.value for one in self.of(file).settings if one.key in PATHS}
        return bool(paths) and os.path.abspath(file) in map(os.path.abspath, paths)

    def _layers(self, folder: Path) -> tuple[Layer, ...]:
        """All layers that hold for the files of a folder, the outermost first, each after those that it extends."""
        if folder not in self._chains:
            outer: tuple[Path, ...] = (Path(),) if self.only else ()
            if self.only:
                paths = [self.only]
            else:
                here = Path(os.path.abspath(folder))
                places = (*reversed(here.parents), here)
                paths = [path for place in places if (path := self._find(place))]
                self.notices += [said for place in places if (said := self._astray(place)) and said not in self.notices]
            found: list[Layer] = []
            for path in paths:
                for layer in self._extended(path, (), outer):
                    if all(layer.path != one.path for one in found):
                        found.append(layer)
                        self.problems += [problem for problem in layer.problems if problem not in self.problems]
            self._chains[folder] = tuple(found)
        return self._chains[folder]

    def _extended(self, path: Path, before: tuple[Path, ...], outer: tuple[Path, ...]) -> Iterator[Layer]:
        """The layers that a file extends, then its own; `outer` are the folders of those that extend it.

        Patterns count from the folder of their own file. What lies elsewhere, as a house's config that others extend does,
        counts from theirs, and what the command line names from the current folder.
        """
        folders = (path.parent, *outer)
        layer = self._read(path, folders)
        place = Path(os.path.realpath(path))
        if place in before or len(before) > DEEPEST:
            chain = " → ".join(place.name for place in (*before, path))
            said = (
                "config files extend each other in a circle"
                if place in before
                else f"more than {DEEPEST} config files extend each other"
            )
            yield Layer(path, problems=(Problem(path.as_posix(), 0, f"{said}: {chain}"),))
            return
        for base in layer.bases:
            yield from self._extended(base, (*before, place), folders)
        yield layer


EMPTY = Config()


def _patterns(layer: Layer, key: str) -> tuple[str, ...]:
    """The patterns of files that a layer lists, in order: of several that fit, the last one decides."""
    return tuple(one.value for one in layer.settings if one.key == key)


def read(path: Path, folders: tuple[Path, ...]) -> Layer:
    """What a config file says, and everything that is wrong with it; `folders` are those that its patterns count from."""
    shown = path.as_posix()
    try:
        node, problems = _parsed(path, shown)
    except OSError as error:
        said = f"the config file cannot be read: {reason(error)}"
        return Layer(path, problems=(Problem(shown, 0, said),))
    except UnicodeDecodeError:
        return Layer(path, problems=(Problem(shown, 0, "the config file is not UTF-8 text"),))
    except Unreadable as error:
        return Layer(path, problems=(Problem(shown, error.line, error.text),))
    if node is None:
        return Layer(path, problems=tuple(problems))
    if not isinstance(node, Mapping):
        return Layer(path, problems=(Problem(shown, 1, f"a config file has keys: {', '.join(KEYS)}"),))
    settings = tuple(_settings(node, path, folders, frozenset(KEYS), problems))
    sections = tuple(_sections(node, path, folders, problems))
    bases = tuple(path.parent / one.value for one in settings if one.key == "extends")
    return Layer(path, folders, settings, sections, tuple(problems), bases)


def _parsed(path: Path, shown: str) -> tuple[Node | None, list[Problem]]:
    if path.name == PROJECT:
        import tomllib

        try:
            table = tomllib.loads(text_of(path)).get("tool", {}).get("copydesk")
        except RecursionError:
            raise Unreadable(0, "this is no config: it is nested too deeply") from None
        except tomllib.TOMLDecodeError as error:
            raise Unreadable(0, f"this is no TOML: {error}") from None
        return (plain_yaml.from_python(table) if table is not None else None), []
    node, repeated = plain_yaml.parse(text_of(path))
    return node, [Problem(shown, line, text) for line, text in repeated]


def _settings(
    node: Mapping, path: Path, folders: tuple[Path, ...], allowed: frozenset[str], problems: list[Problem]
) -> Iterator[Setting]:
    """The values of a mapping, each of the kind that its key takes."""
    shown = path.as_posix()
    for key, value in node.items.items():
        line = node.lines[key]
        if key not in allowed:
            listed = ", ".join(name for name in KEYS if name in allowed)
            problems.append(Problem(shown, line, f"unknown key “{key}”{nearest(key, allowed)} (keys: {listed})"))
            continue
        kind, _, _, choices = KEYS[key]
        if kind == "list":
            fault = _not_a_list(key, value)
            if fault:
                problems.append(Problem(shown, line, f"{key}: {fault}"))
                continue
            for text in texts(value):
                file = (path.parent / text).as_posix()
                if key in ("extends", "rules") and not os.path.exists(file):  # noqa: PTH110  # no error for what no path can be
                    problems.append(Problem(shown, line, f"{key}: there is no file or folder {file}"))
                elif key in PATTERNS:
                    yield Setting(key, anchored(text), shown, line)
                else:
                    yield Setting(key, file if key in PATHS else text, shown, line)
        elif kind == "pairs":
            yield from _pairs(key, value, shown, choices, problems)
        elif kind == "entries":
            yield from _entries(value, shown, folders, problems)
        elif kind == "settings":
            yield Setting(key, value, shown, line)
        elif kind != "sections":
            text = value.text if isinstance(value, Scalar) else ""
            if choices == ("yes", "no"):
                text = "yes" if text.lower() in TRUE else "no" if text.lower() in FALSE else text
            fault = _misfit(text, kind, choices)
            if fault:
                given = f"“{text}”{nearest(text, choices)}" if isinstance(value, Scalar) else "a list or keys"
                problems.append(Problem(shown, line, f"{key}: takes {fault}, not {given}"))
            else:
                yield Setting(key, text, shown, line)


def _not_a_list(key: str, value: Node) -> str:
    """What is wrong with the value of a key that takes a list."""
    if isinstance(value, Mapping):
        return f"takes a list, as in “{KEYS[key].example}”"
    if isinstance(value, Scalar) and not value.text.strip():
        return f"is empty; leave the line out, or fill it in, as in “{KEYS[key].example}”"
    if isinstance(value, plain_yaml.Sequence) and not all(isinstance(item, Scalar) for item in value.items):
        return f"takes a list of texts, as in “{KEYS[key].example}”; one that has “: ” in it needs quotation marks around it"
    if any("\0" in text for text in texts(value)):
        return "a text in it has a character that none can have (NUL)"
    return next(
        (f"“{text}” is not a file pattern" for text in texts(value) if key in PATTERNS and not is_pattern(text)), ""
    )


def _misfit(text: str, kind: Kind, choices: Sequence[str]) -> str:
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
    if not isinstance(value, Mapping):
        problems.append(
            Problem(shown, value.line, f"{key}: takes rules with their values, as in “names/name-variants: …”")
        )
        return
    for name, own in value.items.items():
        text = own.text if isinstance(own, Scalar) else ""
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


def _entries(value: Node, shown: str, folders: tuple[Path, ...], problems: list[Problem]) -> Iterator[Setting]:
    """The exceptions of a list."""
    for node in value.items if isinstance(value, plain_yaml.Sequence) else (value,):
        if not isinstance(node, Mapping) or "rule" not in node.items:
            problems.append(
                Problem(
                    shown,
                    node.line,
                    f"allow: takes a list, each entry with rule:, and where it helps with {':, '.join(ALLOW[1:])}:",
                )
            )
            continue
        unknown = [key for key in node.items if key not in ALLOW]
        for key in unknown:
            said = f"unknown key “{key}”{nearest(key, ALLOW)} (keys: {', '.join(ALLOW)})"
            problems.append(Problem(shown, node.lines[key], said))
        if unknown:
            continue  # what was to narrow the exception would be lost
        if several := next(
            (key for key in ("rule", "until") if not isinstance(node.items.get(key, node.items["rule"]), Scalar)), ""
        ):
            problems.append(Problem(shown, node.lines[several], f"{several}: takes one; write an entry for each"))
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
        files = tuple(map(anchored, texts(node.items["files"]))) if "files" in node.items else ()
        if bad := next((text for text in files if not is_pattern(text)), ""):
            problems.append(Problem(shown, node.lines["files"], f"files: “{bad}” is not a file pattern"))
            continue
        entry = Allowed(told["rule"], files, folders, told.get("words", ""), until, told.get("reason", ""))
        yield Setting("allow", entry, shown, node.line)


def _sections(
    node: Mapping, path: Path, folders: tuple[Path, ...], problems: list[Problem]
) -> Iterator[tuple[tuple[str, ...], tuple[Setting, ...]]]:
    value = node.items.get("sections")
    if value is None:
        return
    shown = path.as_posix()
    for section in value.items if isinstance(value, plain_yaml.Sequence) else (value,):
        if not isinstance(section, Mapping) or "files" not in section.items:
            problems.append(
                Problem(shown, section.line, "sections: takes a list, each entry with files: and other keys")
            )
            continue
        found = tuple(_settings(section, path, folders, frozenset(KEYS) - NOT_IN_SECTIONS, problems))
        yield (
            tuple(one.value for one in found if one.key == "files"),
            tuple(one for one in found if one.key != "files"),
        )
