"""A .vale.ini as settings: its styles, its sections, its levels, its vocabularies and what it ignores.

What the keys mean is in Vale's public documentation (https://vale.sh/docs/topics/config); what differs by intent is in
docs/vale.md.
"""

from __future__ import annotations

import configparser
import fnmatch
import os
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from lint.config.files import ConfigLoader
from lint.config.places import NAME
from lint.config.settings import Config, Setting
from lint.diagnostics import SEVERITIES
from lint.files import reason, text_of
from lint.matching import Limited, compiled, no_pattern
from lint.options import nearest
from lint.plain_yaml import MappingNode, Node, Problem, ScalarNode, SequenceNode
from lint.word_lists import words_in

CORE = "\0core"
CORE_KEYS = frozenset(
    "StylesPath Packages Vocab MinAlertLevel IgnoredScopes SkippedScopes IgnoredClasses WordTemplate NLPEndpoint".split()
)
SECTION_KEYS = frozenset("BasedOnStyles BlockIgnores TokenIgnores CommentDelimiters Transform View Lang".split())
LISTS = frozenset(
    "BasedOnStyles BlockIgnores TokenIgnores Vocab IgnoredScopes SkippedScopes IgnoredClasses Packages".split()
)
OWN_STYLES = Path(__file__).parent.parent / "vale" / "styles"
"""Where Vale's own style lies that every installation of it has."""
ACCEPTED, REJECTED = "accept.txt", "reject.txt"
SPACE = re.compile(r"[ \t]+")
SYNTAX = re.compile(r"[\\^$*+?{}\[\]|()]")
"""What a term has that is a regular expression, and no plain text."""
SECTION = re.compile(r"\s*\[(?P<name>.+)\]\s*(?:[#;].*)?$")
INLINE_COMMENT = re.compile(r"\s[#;]")
COMMA = re.compile(r"(?<!\\),")
BRACES = re.compile(r"([{},])")
SWITCHES = frozenset("yes on true no off false".split())
MARKS = {"link": "link", "strong": "strong", "emphasis": "emphasis", "a": "link", "em": "emphasis", "b": "strong"}
"""Scopes of inline markup that a config can ignore."""
ELEMENTS = {
    "p": "paragraph", "li": "list", "blockquote": "blockquote", "table": "table", "td": "table.cell", "th": "table.header",
    "ul": "list", "ol": "list", "dl": "list", "figcaption": "caption", "caption": "caption",
    **{f"h{level}": f"heading.h{level}" for level in range(1, 7)},
}  # fmt: skip
"""Elements of HTML that a config can skip, and our selectors of what is in them."""


class ValeConfigLoader(ConfigLoader):
    """The settings of a .vale.ini: of the rules only those of its styles run."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path
        if (path.parent / NAME).is_file():
            self.notices.append(
                f"{(path.parent / NAME).as_posix()} is not read: --config names {path.name}, and one of the two holds"
            )
        self._parser = configparser.RawConfigParser(
            delimiters=("=",),
            comment_prefixes=("#", ";"),
            inline_comment_prefixes=("#", ";"),
            strict=False,
            empty_lines_in_values=False,
        )
        self._parser.optionxform = str  # type: ignore[assignment,method-assign]
        self._lines: dict[tuple[str, str], int] = {}  # by section and key
        self._of: dict[tuple[str, ...], Config] = {}
        try:
            text = text_of(path)
            self._parser.read_string(f"[{CORE}]\n{_joined_lines(text)}")
        except OSError as error:
            self._wrong(0, f"the config file cannot be read: {reason(error)}")
        except UnicodeDecodeError:
            self._wrong(0, "the config file is not UTF-8 text; save it as UTF-8")
        except configparser.Error as error:
            line = getattr(error, "lineno", 0) or (getattr(error, "errors", None) or [(1, "")])[0][0]
            self._wrong(max(0, line - 1), "this is no line of a .vale.ini: a key, “=” and a value, or a [section]")
        else:
            self._lines = _lines_of(text)
        core = self._core()
        for key in core:
            # Other versions of Vale have keys that this one does not know.
            if key not in CORE_KEYS | SECTION_KEYS and (meant := nearest(key, CORE_KEYS)):
                self._wrong(self._line(key), f"{key}: there is no such setting{meant}")
        self.styles = path.parent / core.get("StylesPath", "styles").strip("\"'")
        if not self.styles.is_dir() and "StylesPath" in core:
            self._wrong(self._line("StylesPath"), f"StylesPath: there is no folder {self.styles.as_posix()}")

    def of(self, file: Path) -> Config:
        """What holds for a file: all sections that fit it, in order."""
        sections = tuple(one for one in self._parser.sections() if one not in (CORE, "formats") and _fits(one, file))
        if sections not in self._of:
            self._of[sections] = Config(tuple(self._settings(sections)))
        return self._of[sections]

    def is_ignored(self, _file: Path) -> bool:
        """Vale ignores no file that is named."""
        return False

    def is_wanted(self, file: Path, endings: frozenset[str]) -> bool:
        """Whether a file of a folder is one to check: by its ending, unless it belongs to the styles,
        as what their makers say of them does."""
        styles = Path(os.path.realpath(self.styles))
        if Path(os.path.realpath(self.path.parent)).is_relative_to(styles):
            styles /= "config"  # the styles lie where the texts do
        if Path(os.path.realpath(file)).is_relative_to(styles):
            return False
        return file.suffix.lower() in endings or file.suffix.lower() in dict(self._formats())

    def sources(self, _file: Path) -> tuple[Path, ...]:
        """What says how a file is checked: the config, and all styles."""
        return self.path, self.styles

    def _formats(self) -> Iterator[tuple[str, str]]:
        """The endings that are read as others."""
        for ending, other in self._parser.items("formats") if self._parser.has_section("formats") else ():
            yield f".{ending.lower()}", f".{(other or '').strip().lower()}"

    def _core(self) -> dict[str, str]:
        return dict(self._parser.items(CORE)) if self._parser.has_section(CORE) else {}

    def _wrong(self, line: int, text: str) -> None:
        problem = Problem(self.path.as_posix(), line, text)
        if problem not in self.problems:
            self.problems.append(problem)

    def _line(self, key: str, section: str = "") -> int:
        """Where a key stands; 0 where it does not."""
        return self._lines.get((section, key), 0)

    def _setting(self, key: str, value: object, source: str, section: str = "") -> Setting:
        return Setting(key, value, self.path.as_posix(), self._line(source, section))

    def _settings(self, sections: tuple[str, ...]) -> Iterator[Setting]:
        """The settings that some sections make: which styles, which rules of others,
        with which levels, without what."""
        core = self._core()
        yield self._setting("shipped", "no", "StylesPath")
        yield self._setting("select", "", "BasedOnStyles")  # what no section names does not run
        level = core.get("MinAlertLevel", "suggestion")
        if level in SEVERITIES:
            yield self._setting("min-severity", level, "MinAlertLevel")
        else:
            self._wrong(
                self._line("MinAlertLevel"),
                f"MinAlertLevel: takes {', '.join(SEVERITIES)}, not “{level}”{nearest(level.lower(), SEVERITIES)}",
            )
        if "BasedOnStyles" in core:
            self._odd(self._line("BasedOnStyles"), "BasedOnStyles: is before the first section, where it does nothing")
            if not any(self._parser.has_option(section, "BasedOnStyles") for section in self._parser.sections()[1:]):
                self._wrong(
                    self._line("BasedOnStyles"), "BasedOnStyles: no style is used; write [*] in a line above it"
                )
        yield from self._skipped(core)
        for pair in self._formats():
            yield self._setting("read-as", pair, pair[0].removeprefix("."))
        vocabularies = [path for name in _list(core.get("Vocab", "")) for path in self._vocabulary(name)]
        for path in vocabularies:
            if (path / ACCEPTED).is_file():
                yield self._setting("vocabulary", (path / ACCEPTED).as_posix(), "Vocab")
        based: list[str] = []
        based_in = ""  # the section that says so
        named: dict[str, tuple[str, str]] = {}
        for section in sections:
            yield from self._ignored(section)
            for key, value in self._parser.items(section):
                if key == "BasedOnStyles":
                    based, based_in = _list(value or ""), section
                elif key in CORE_KEYS:
                    self._wrong(
                        self._line(key, section), f"{key}: holds for all files; write it above the first section"
                    )
                elif key in SECTION_KEYS:
                    continue
                elif "." not in key and self._style(key) is None and (meant := nearest(key, SECTION_KEYS)):
                    self._wrong(self._line(key, section), f"{key}: there is no such setting{meant}")
                elif "[" in key:
                    self._odd(
                        self._line(key, section), f"{key}: options of rules are not set here, and this is left out"
                    )
                else:
                    named[key] = (value or "", section)
        yield from self._rules(based, based_in, named)
        if "Vale" in based or any(name.startswith("Vale.") for name in named):
            yield from self._terms(vocabularies)

    def _skipped(self, core: dict[str, str]) -> Iterator[Setting]:
        """What no rule looks at, wherever it stands: inline markup and elements."""
        for scope in _list(core.get("IgnoredScopes", "")):
            if scope in MARKS:
                yield self._setting("mask-marks", MARKS[scope], "IgnoredScopes")
        for element in _list(core.get("SkippedScopes", "")):
            if element in ELEMENTS:
                yield self._setting("mask-scopes", ELEMENTS[element], "SkippedScopes")
            elif element.isalnum():
                yield self._setting("mask-blocks", _element(element), "SkippedScopes")

    def _ignored(self, section: str) -> Iterator[Setting]:
        """What no rule looks at in the files of a section, by patterns."""
        for key, kind in (("TokenIgnores", "mask-tokens"), ("BlockIgnores", "mask-blocks")):
            for pattern in _list(dict(self._parser.items(section)).get(key) or ""):
                if fault := no_pattern(pattern):
                    self._wrong(self._line(key, section), f"{key}: “{pattern}” is not a regular expression ({fault})")
                else:
                    yield self._setting(kind, pattern, key, section)

    def _terms(self, vocabularies: list[Path]) -> Iterator[Setting]:
        """The words of vocabularies and of lists as what the rules look for, or let through, that every Vale has."""
        line = self._line("Vocab")
        accepted = [word for path in vocabularies for word in _words(path / ACCEPTED)]
        rejected = [word for path in vocabularies for word in _words(path / REJECTED)]
        pairs: dict[str, Node] = {_as_pattern(word): ScalarNode(word, line) for word in accepted}
        tokens = SequenceNode(tuple(ScalarNode(_as_pattern(word), line) for word in rejected), line)
        lists = sorted((self.styles / "config" / "ignore").glob("*.txt"))
        ignored = SequenceNode(tuple(ScalarNode(word, line) for path in lists for _, word in words_in(path)), line)
        for rule, key, node in (
            ("Vale.Terms", "swap", MappingNode(pairs, {}, line)),
            ("Vale.Avoid", "tokens", tokens),
            ("Vale.Spelling", "ignore", ignored),
        ):
            yield self._setting("options", (rule, MappingNode({key: node}, {key: line}, line)), "Vocab")

    def _rules(self, based: list[str], based_in: str, named: dict[str, tuple[str, str]]) -> Iterator[Setting]:
        """The rules that run: whole styles, and single rules that are switched on, off, or to another level."""
        folders: dict[str, Path | None] = {name: self._style(name) for name in based}
        for name in based:
            if folders[name] is None:
                self._wrong(self._line("BasedOnStyles", based_in), self._no_style(name))
            else:
                yield self._setting("select", name, "BasedOnStyles", based_in)
        for name, (value, section) in sorted(named.items(), key=_is_of_style_or_rule):
            style, _, rule = name.partition(".")
            folder = folders.setdefault(style, self._style(style))
            if folder is None or (rule and not (folder / f"{rule}.yml").is_file()):
                self._odd(self._line(name, section), self._missing(folder, style, rule))
                continue  # switched off or on, but not there
            wanted = value.strip().lower()
            if wanted not in SWITCHES and wanted not in SEVERITIES:
                self._odd(self._line(name, section), f"{name}: takes YES, NO or a level, not “{value.strip()}”")
            if wanted in ("no", "off", "false"):
                yield self._setting("severity", (name, "off"), name, section)
                continue
            if rule and style not in based:
                yield self._setting("select", name, name, section)
            if wanted in SEVERITIES:
                yield self._setting("severity", (name, wanted), name, section)
        for folder in folders.values():
            if folder is not None:
                yield self._setting("rules", folder.as_posix(), "StylesPath")

    def _missing(self, folder: Path | None, style: str, rule: str) -> str:
        """That a style, or a rule of it, is not there."""
        if folder is None:
            return self._no_style(style)
        known = [file.stem for file in folder.iterdir() if file.suffix == ".yml"]
        return f"the style “{style}” has no rule “{rule}”{nearest(rule, known)}"

    def _no_style(self, style: str) -> str:
        remedy = "; “vale sync” fetches it" if style in _list(self._core().get("Packages") or "") else ""
        folders = [one.name for one in self.styles.iterdir() if one.is_dir()] if self.styles.is_dir() else []
        by_letters = {one.lower(): one for one in folders}
        meant = "" if remedy else nearest(by_letters.get(style.lower(), style), folders)
        return f"there is no style “{style}” in {self.styles.as_posix()}{remedy or meant}"

    def _odd(self, line: int, text: str) -> None:
        """Note what Vale passes over, and a user would want to know."""
        notice = f"{self.path.as_posix()}{f', line {line}' if line else ''}: {text}"
        if notice not in self.notices:
            self.notices.append(notice)

    def _style(self, name: str) -> Path | None:
        """The folder of a style: the user's own, or the one that every Vale has."""
        for folder in (self.styles / name, OWN_STYLES / name):
            if folder.is_dir():
                return folder
        return None

    def _vocabulary(self, name: str) -> Iterator[Path]:
        """The folder of a vocabulary, with its accepted and its rejected words."""
        places = (self.styles / "config" / "vocabularies" / name, self.styles / "Vocab" / name)
        found = next((folder for folder in places if folder.is_dir()), None)
        if found is None:
            self._wrong(self._line("Vocab"), f"Vocab: there is no vocabulary “{name}” in {self.styles.as_posix()}")
        else:
            yield found


def _is_of_style_or_rule(named: tuple[str, tuple[str, str]]) -> bool:
    """Whether a line is of one rule, which counts for more than that of its style, in whichever order they stand."""
    return "." in named[0]


def _element(name: str) -> str:
    """An element of HTML with all that is in it, up to its end."""
    return rf"(?is)<{name}\b[^>]*>.*?</{name}\s*>"


def _words(path: Path) -> Iterator[str]:
    return (word for _, word in words_in(path)) if path.is_file() else iter(())


def _as_pattern(term: str) -> str:
    """A term of a vocabulary as a pattern: the dots of a name are dots, and where it has a space a line may end."""
    return SPACE.sub(r"\\s+", term if SYNTAX.search(term) else term.replace(".", r"\."))


def _joined_lines(text: str) -> str:
    """Lines that end with a backslash go on in the next one; what is indented is no continuation.

    Of a list that stands twice in a section the second adds to the first, as in Vale.
    """
    joined = re.sub(r"\\[ \t]*\r?\n[ \t]*", "", text)
    lines = [line.strip() for line in joined.splitlines()]
    first: dict[tuple[str, str], int] = {}
    section = ""
    for at, line in enumerate(lines):
        if heading := SECTION.match(line):
            section = heading["name"]
            continue
        key, equals, value = (part.strip() for part in line.partition("="))
        if equals and key in LISTS and (before := first.setdefault((section, key), at)) != at:
            lines[before] = f"{INLINE_COMMENT.split(lines[before])[0]}, {value}"
            lines[at] = ""
    return "\n".join(lines)


def _lines_of(text: str) -> dict[tuple[str, str], int]:
    """Where each key of each section stands; the section of those before the first is empty."""
    found: dict[tuple[str, str], int] = {}
    section = ""
    for at, line in enumerate(text.splitlines(), 1):
        if heading := SECTION.match(line):
            section = heading["name"]
        elif "=" in line:
            found.setdefault((section, line.partition("=")[0].strip()), at)
    return found


def _list(value: str) -> list[str]:
    """The entries of a list with commas; `\\,` is a comma."""
    return [one.strip().replace("\\,", ",").strip("'\"") for one in COMMA.split(value) if one.strip()]


def _fits(section: str, file: Path) -> bool:
    """Whether a section's glob fits a file as it was named; `*` goes over slashes too."""
    try:
        return _pattern(section).fullmatch(file.as_posix()) is not None
    except TimeoutError:
        return False  # no glob that anybody wrote for his files takes so long


@lru_cache(maxsize=256)
def _pattern(section: str) -> Limited:
    """A glob with braces, which may nest, as a pattern that can be stopped."""
    parts: list[str] = []
    depth = 0
    for piece in BRACES.split(section):
        if piece == "{":
            depth += 1
            parts.append("(?:")
        elif depth and piece == "}":
            depth -= 1
            parts.append(")")
        elif depth and piece == ",":
            parts.append("|")
        else:
            parts.append(fnmatch.translate(piece)[: -len(r"\Z")])
    return compiled(fnmatch.translate(section) if depth else "".join(parts), False)  # a brace may stand for itself
