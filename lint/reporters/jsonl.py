"""One JSON object a line and file, for streams: each is an entry of `reports` in the JSON report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lint.diagnostics import Report
from lint.reporters._json_text import dumped

ENDING = "jsonl"


def render(reports: Sequence[Report], *, color: bool = False) -> str:
    """A line for each report. JSON has no colours."""
    return "".join(dumped(report.to_dict()) for report in reports)


def index(entries: Mapping[str, Report]) -> str:
    """A line for each report, with the name of its file."""
    return "".join(dumped({"report": name, **report.to_dict()}) for name, report in entries.items())
