"""The JSON report, schema version 1."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from lint import __version__
from lint.diagnostics import Report
from lint.reporters._summary import summary

ENDING = "json"
SCHEMA = 1


def render(reports: Sequence[Report], *, color: bool = False) -> str:
    """One object with all reports and their totals, each report on a line of its own. JSON has no colours."""
    head = _text(_head())[: -len("}\n")]
    lines = ",\n  ".join(_text(report.to_dict()).rstrip("\n") for report in reports)
    return f'{head}, "reports": [\n  {lines}],\n "summary": {_text(summary(reports)).rstrip()}}}\n'


def index(entries: Mapping[str, Report]) -> str:
    """Path, report file and counts of every report, and the totals."""
    listed = [
        {
            "path": report.path,
            "report": name,
            **{key: value for key, value in summary([report]).items() if key != "files"},
        }
        for name, report in entries.items()
    ]
    return _text(_head() | {"index": listed, "summary": summary(entries.values())})


def _head() -> dict[str, Any]:
    return {"schema": SCHEMA, "tool": {"name": "copydesk", "version": __version__}}


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8") + "\n"
