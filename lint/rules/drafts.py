"""The file of a new rule for a check: a whole rule that works, from `lint/rules/templates`,
or what there is to fill in."""

from __future__ import annotations

import json
from pathlib import Path

from lint import checks

TEMPLATES = Path(__file__).parent / "templates"
"""One rule for each check that houses write rules with, called as the check."""
NOTHING_SAID = "Say in one sentence what is wrong."


def template(check: str) -> str:
    """The template of a check; empty where there is none."""
    file = TEMPLATES / f"{check}.yaml"
    return file.read_text("utf-8") if file.is_file() else ""


def draft(check: str, message: str | None, severity: str | None) -> str:
    """A rule file for a check, with another message and severity than the template's where some are given."""
    text = template(check) or _to_fill_in(check)
    lines = text.splitlines(keepends=True)
    for key, value in (("message", message and json.dumps(message, ensure_ascii=False)), ("severity", severity)):
        if value:
            lines = [f"{key}: {value}\n" if line.startswith(f"{key}: ") else line for line in lines]
    return "".join(lines)


def _to_fill_in(check: str) -> str:
    """A rule for a check that has no template, with its options as comments."""
    values = ", ".join(f"{{{name}}}" for name in checks.find(check).VALUES)
    options = "".join(f"#  {name}:   # {doc}\n" for name, _, doc in checks.documented(check))
    return (
        f"check: {check}\n# the message can use {values}\nmessage: {json.dumps(NOTHING_SAID)}\n"
        f"why: Say in one sentence why it matters to a reader.\nseverity: warning\n#with:\n{options}"
    )
