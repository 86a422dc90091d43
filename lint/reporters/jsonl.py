"""One JSON object a line and file, for streams: each is an entry of `reports` in the JSON report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lint.diagnostics import Report
from lint.reporters._json_text import dumped
from lint.reporters._stream import whole
from lint.screen import PAGE, Screen

ENDING = "jsonl"


def render(reports: Sequence[Report], *, screen: Screen = PAGE) -> str:
    """A line for each report. JSON has no colours."""
    return whole(head, entry, tail, reports)


def head() -> str:
    """Nothing."""
    return ""


def entry(report: Report, *, first: bool, screen: Screen = PAGE) -> str:
    """The line of a report."""
    return dumped(report.to_dict())


def tail(totals: Mapping[str, int], *, screen: Screen = PAGE) -> str:
    """Nothing."""
    return ""


def index(entries: Mapping[str, Report]) -> str:
    """A line for each report, with the name of its file."""
    return "".join(dumped({"report": name, **report.to_dict()}) for name, report in entries.items())
