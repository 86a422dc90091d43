"""What the YAML of one rule says: what each key may hold, and what is wrong with it, line by line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from lint import checks, scopes
from lint.diagnostics import SEVERITIES
from lint.options import FALSE, TRUE, OptionError, build, nearest
from lint.patterns import pattern
from lint.plain_yaml import MappingNode, Node, Problem, ScalarNode, SequenceNode, texts
from lint.rules.sense import hint

KEYS = {
    "check": "the check that the rule uses",
    "message": "what is wrong, in one sentence; names in braces are filled in by the check",
    "why": "why it matters",
    "severity": "error, warning or suggestion (default: warning)",
    "scope": "what is looked at, as in “headline”, “~quotation & paragraph”, “sentence” (default: all prose); “What a rule can look at” has all of them",
    "link": "the page of the style guide",
    "language": "the language of the texts that the rule is for, in two letters, as in “en” (default: that of its check, or every one)",
    "limit": "how many of its diagnostics a file gets at most (default: all)",
    "optional": "yes, where the rule runs only if a config or the command line names it (default: no)",
    "tags": "kinds of fault that the rule tells, such as “contradiction”, by which `copydesk rules list --tag` finds it",
    "with": "the options of the check",
    "examples": "texts that the rule must flag, and texts that it must not",
}
"""The keys of a rule file, with what they mean."""
LONGEST_NUMBER = 10  # digits
LANGUAGE, ADDRESS = pattern("[a-z]{2}"), pattern(r"https?://\S+")
"""A code of ISO 639-1."""


def read(node: Node | None, is_vale: bool, path: str, problems: list[Problem]) -> dict[str, Any] | None:
    """What a rule says, as `Rule` takes it; what is wrong is added to `problems`,
    and patterns are compiled to see if they can be."""

    def wrong(line: int, text: str) -> None:
        problems.append(Problem(path, line, text))

    if not isinstance(node, MappingNode):
        wrong(node.line if node else 1, "a rule starts with “check:” and “message:”, each on a line of its own")
        return None
    name = _text(node, "check", wrong, required=True)
    for key in node.items:
        if key not in KEYS:
            said = hint(key, name) or f"{nearest(key, KEYS)} (keys: {', '.join(KEYS)})"
            wrong(node.lines[key], f"unknown key “{key}”{said}")
    _text(node, "message", wrong, required=True)
    _test_values(node, wrong)
    options = None
    if name and not checks.exists(name):
        wrong(node.items["check"].line, f"unknown check “{name}”{nearest(name, checks.names())}")
    elif name:
        line = node.lines.get("with", node.lines["check"])
        kind = checks.options_class(name)
        options, faults = build(kind, node.items.get("with"), line)
        for fault in (*faults, *(() if is_vale else _settings(kind, node.items.get("with")))):
            wrong(fault.line or line, fault.text)
    return _values(node, options, is_vale)


def _values(node: MappingNode, given: Any, is_vale: bool) -> dict[str, Any]:
    """The values of a rule's keys, and the options of its check."""

    def text(key: str) -> str:
        value = node.items.get(key)
        if not isinstance(value, ScalarNode):
            return ""
        # Vale shows the spaces of a message as they were written.
        return value.text.strip() if is_vale else " ".join(value.text.split())

    scope = tuple(texts(node.items["scope"])) if "scope" in node.items else ()
    return {
        "check": text("check"),
        "message": text("message"),
        "why": text("why"),
        "severity": text("severity") or "warning",
        "scope": scope,
        "link": text("link"),
        "language": text("language"),
        "limit": int(text("limit")) if text("limit").isdecimal() else 0,
        "optional": text("optional").lower() in TRUE,
        "tags": tuple(texts(node.items["tags"])) if "tags" in node.items else (),
        "given": given,
    }


def _settings(options: type[checks.Options], given: Node | None) -> Iterator[OptionError]:
    """The options that no rule may give: a rule is somebody else's, and reaches no server,
    no folder and no other file."""
    if not isinstance(given, MappingNode):
        return
    for key in given.items:
        declared = options.declared().get(key.replace("-", "_"))
        if declared is not None and declared.setting:
            said = f"“{key}” cannot be set by a rule; whoever runs it writes it into copydesk.yaml, under options:"
            yield OptionError(given.lines[key], said)


def _test_values(node: MappingNode, wrong: Callable[[int, str], None]) -> None:
    """Say what is wrong with the values of a rule’s keys, those of its check apart."""
    severity = _text(node, "severity", wrong) or "warning"
    if severity not in SEVERITIES:
        line = node.items["severity"].line
        wrong(line, f"severity: takes error, warning or suggestion, not “{severity}”{nearest(severity, SEVERITIES)}")
    for selector in texts(node.items["scope"]) if "scope" in node.items else ():
        if not scopes.is_selector(selector):
            said = f"{nearest(selector, scopes.NAMES)} (scopes: {', '.join(scopes.NAMES)})"
            wrong(node.items["scope"].line, f"unknown scope “{selector}”{said}")
    examples = node.items.get("examples")
    if examples is not None and not isinstance(examples, MappingNode):
        wrong(examples.line, "examples: takes “flag:” and “pass:”, each with a list of texts")
    _text(node, "why", wrong)
    link = _text(node, "link", wrong)
    if link and not ADDRESS.fullmatch(link):
        wrong(
            node.items["link"].line,
            f"link: takes the address of a page, as in “https://example.org/style”, not “{link}”",
        )
    language = _text(node, "language", wrong)
    if language and not LANGUAGE.fullmatch(language):
        wrong(node.items["language"].line, f"language: takes two letters, as in “en” or “fr”, not “{language}”")
    limit = _text(node, "limit", wrong)
    if limit and not (limit.isascii() and limit.isdecimal() and len(limit) < LONGEST_NUMBER):
        wrong(node.items["limit"].line, f"limit: takes a whole number, 0 for no limit, not “{limit}”")
    optional = _text(node, "optional", wrong)
    if optional and optional.lower() not in TRUE | FALSE:
        wrong(node.items["optional"].line, f"optional: takes yes or no, not “{optional}”")
    for key in ("tags", "scope"):
        if isinstance(node.items.get(key), MappingNode):
            wrong(node.lines[key], f"{key}: takes a list of texts")


def _text(node: MappingNode, key: str, wrong: Any, required: bool = False) -> str:
    value = node.items.get(key)
    if value is None or (isinstance(value, ScalarNode) and not value.text.strip()):
        if required:
            wrong(node.lines.get(key, node.line), f"the key “{key}” is missing: {KEYS[key]}")
        return ""
    if not isinstance(value, ScalarNode):
        said = "one text, and no list" if isinstance(value, SequenceNode) else "a text; put it into quotation marks"
        wrong(value.line, f"“{key}:” takes {said}")
        return ""
    return value.text.strip()
