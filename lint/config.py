"""Settings: `copydesk.yaml`, found upward from the file that is checked, and the rules that hold because of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from lint import checks
from lint.diagnostics import SEVERITIES, Severity
from lint.options import build, nearest
from lint.plain_yaml import Mapping, Node, Problem, Scalar, Unreadable, parse, texts
from lint.rules import Rule, RuleSet, gate_of, load

NAME = "copydesk.yaml"
KEYS = {
    "rules": "files and folders of your own rules, added to those that ship; relative to this file",
    "select": "only these rules or desks run",
    "ignore": "these rules or desks do not run",
    "min-severity": "what is less than this is not reported: suggestion, warning or error",
    "fail-on": "the exit status is 1 from this severity on: suggestion, warning, error or never",
    "severity": "a rule or a desk: its severity in this folder, or off",
    "require-reason": "whether every exception in a text needs a reason: yes or no",
    "options": "a rule: the options of its check that are other than in the rule",
}
"""The keys of the file, with what they mean: the commented file that `init` writes is made from here."""


@dataclass(frozen=True, slots=True)
class Config:
    """What a config file says; `path` is empty where there is none."""

    path: str = ""
    rules: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_severity: Severity = "suggestion"
    fail_on: str = "error"
    severity: tuple[tuple[str, str], ...] = ()
    options: tuple[tuple[str, Node], ...] = field(default=())
    reason_required: bool = False


@cache
def find(folder: Path) -> Path | None:
    """The config file that holds for a folder: the nearest one, there or above."""
    for place in (folder, *folder.parents):
        if (place / NAME).is_file():
            return place / NAME
    return None


@cache
def read(path: Path) -> tuple[Config, tuple[Problem, ...]]:
    """What a config file says, and everything that is wrong with it."""
    shown = path.as_posix()
    try:
        node, repeated = parse(path.read_text(encoding="utf-8"))
    except OSError as error:
        return Config(shown), (
            Problem(shown, 0, f"the config file cannot be read: {(error.strerror or str(error)).lower()}"),
        )
    except UnicodeDecodeError:
        return Config(shown), (Problem(shown, 0, "the config file is not UTF-8 text"),)
    except Unreadable as error:
        return Config(shown), (Problem(shown, error.line, error.text),)
    problems = [Problem(shown, line, text) for line, text in repeated]
    if node is None:
        return Config(shown), tuple(problems)
    if not isinstance(node, Mapping):
        return Config(shown), (Problem(shown, 1, f"a config file has keys: {', '.join(KEYS)}"),)
    for key in node.items:
        if key not in KEYS:
            problems.append(
                Problem(shown, node.lines[key], f"unknown key “{key}”{nearest(key, KEYS)} (keys: {', '.join(KEYS)})")
            )

    def listed(key: str) -> tuple[str, ...]:
        return tuple(texts(node.items[key])) if key in node.items else ()

    def one_of(key: str, allowed: tuple[str, ...], default: str) -> str:
        value = node.items.get(key)
        if value is None:
            return default
        text = value.text if isinstance(value, Scalar) else ""
        if text not in allowed:
            problems.append(
                Problem(shown, value.line, f"{key}: takes {', '.join(allowed)}, not “{text}”{nearest(text, allowed)}")
            )
            return default
        return text

    levels: list[tuple[str, str]] = []
    for key, value in _pairs(node, "severity", shown, problems):
        text = value.text if isinstance(value, Scalar) else ""
        if text not in (*SEVERITIES, "off"):
            problems.append(Problem(shown, value.line, f"{key}: takes error, warning, suggestion or off, not “{text}”"))
        levels.append((key, text))
    config = Config(
        path=shown,
        rules=tuple((path.parent / name).as_posix() for name in listed("rules")),
        select=listed("select"),
        ignore=listed("ignore"),
        min_severity=one_of("min-severity", SEVERITIES, "suggestion"),  # type: ignore[arg-type]
        fail_on=one_of("fail-on", (*SEVERITIES, "never"), "error"),
        severity=tuple(levels),
        reason_required=one_of("require-reason", ("yes", "no"), "no") == "yes",
        options=tuple(_pairs(node, "options", shown, problems)),
    )
    return config, tuple(problems)


def _pairs(node: Mapping, key: str, path: str, problems: list[Problem]) -> list[tuple[str, Node]]:
    value = node.items.get(key)
    if value is None:
        return []
    if not isinstance(value, Mapping):
        problems.append(
            Problem(path, value.line, f"{key}: takes rules with their values, as in “names/name-variants: …”")
        )
        return []
    return list(value.items.items())


def rule_set(config: Config, more: Sequence[str | Path] = (), *, with_shipped: bool = True) -> RuleSet:
    """The rules that hold with a config and further files and folders of rules, before any are selected."""
    return load([*config.rules, *more], with_shipped=with_shipped)


def chosen(
    found: RuleSet, config: Config, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[list[Rule], list[Problem]]:
    """The rules that run, with the severities and options of the config, and names that mean nothing."""
    problems: list[Problem] = []
    known = set(found.rules) | {rule.desk for rule in found.rules.values() if rule.desk}
    wanted, unwanted = list(select) or list(config.select), [*config.ignore, *ignore]
    for name, where in (
        *((name, "--select") for name in select),
        *((name, "--ignore") for name in ignore),
        *((name, config.path) for name in (*config.select, *config.ignore)),
        *((name, config.path) for name, _ in (*config.severity, *config.options)),
    ):
        if name not in known:
            problems.append(Problem(where, 0, f"there is no rule and no desk “{name}”{nearest(name, known)}"))
    levels = dict(config.severity)
    options = dict(config.options)
    rules = []
    for rule in found.rules.values():
        names = (rule.id, rule.desk)
        level = levels.get(rule.id, levels.get(rule.desk, rule.severity))
        if (
            (wanted and not any(name in wanted for name in names))
            or any(name in unwanted for name in names)
            or level == "off"
        ):
            continue
        if level != rule.severity and level in SEVERITIES:
            rule = replace(rule, severity=level)
        if rule.id in options:
            rule = _with_options(rule, options[rule.id], config.path, problems)
        rules.append(rule)
    return rules, problems


def _with_options(rule: Rule, node: Node, path: str, problems: list[Problem]) -> Rule:
    """The rule with some options of its check replaced; lists add to those of the rule."""
    kind = checks.options_class(rule.check)
    changed, wrong = build(kind, node, node.line)
    problems += [Problem(path, fault.line, fault.text) for fault in wrong]
    if wrong or not isinstance(node, Mapping):
        return rule
    merged = {}
    for key in node.items:
        name = key.replace("-", "_")
        value, before = getattr(changed, name), getattr(rule.options, name)
        if isinstance(value, tuple):
            value = (*before, *(item for item in value if item not in before))
        elif isinstance(value, dict):
            value = {**before, **value}
        merged[name] = value
    changed_rule = replace(rule, given=replace(rule.options, **merged))
    return replace(changed_rule, gate=gate_of(changed_rule))
