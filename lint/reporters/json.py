"""The JSON report, schema version 1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lint import __version__
from lint.diagnostics import Report
from lint.reporters._json_text import dumped
from lint.reporters._stream import whole
from lint.screen import PAGE, Screen
from lint.totals import summary

ENDING = "json"
SCHEMA = 1


def render(reports: Sequence[Report], *, screen: Screen = PAGE) -> str:
    """One object with all reports and their totals, each report on a line of its own. JSON has no colours."""
    return whole(head, entry, tail, reports)


def head() -> str:
    """The tool, and the beginning of the list."""
    return f'{dumped(_head())[: -len("}") - 1]}, "reports": [\n  '


def entry(report: Report, *, first: bool, screen: Screen = PAGE) -> str:
    """A report on a line of its own."""
    return ("" if first else ",\n  ") + dumped(report.to_dict()).rstrip("\n")


def tail(totals: Mapping[str, int], *, screen: Screen = PAGE) -> str:
    """The end of the list, and the totals."""
    return f'],\n "summary": {dumped(totals).rstrip()}}}\n'


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
    return dumped(_head() | {"index": listed, "summary": summary(entries.values())})


def _head() -> dict[str, Any]:
    return {"schema": SCHEMA, "tool": {"name": "copydesk", "version": __version__}}
