"""One JSON object a line and file, for streams: each is an entry of `reports` in the JSON report."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from lint.diagnostics import Report

ENDING = "jsonl"


def render(reports: Sequence[Report], *, color: bool = False) -> str:
    """A line for each report. JSON has no colours."""
    return "".join(_line(report.to_dict()) for report in reports)


def index(entries: Mapping[str, Report]) -> str:
    """A line for each report, with the name of its file."""
    return "".join(_line({"report": name, **report.to_dict()}) for name, report in entries.items())


def _line(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8") + "\n"
