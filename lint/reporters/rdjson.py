"""Reviewdog's diagnostic format as one object (rdjson)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lint.diagnostics import Report
from lint.reporters._json_text import dumped
from lint.reporters._reviewdog import SOURCE, entries
from lint.screen import PAGE, Screen

ENDING = "json"


def render(reports: Sequence[Report], *, screen: Screen = PAGE) -> str:
    """All diagnostics. reviewdog does the colours."""
    value = {"source": SOURCE, "diagnostics": [entry for report in reports for entry in entries(report)]}
    return dumped(value, 1)


def index(listed: Mapping[str, Report]) -> str:
    """All diagnostics; each says in which report it stands too."""
    found = [{**entry, "original_output": name} for name, report in listed.items() for entry in entries(report)]
    return dumped({"source": SOURCE, "diagnostics": found}, 1)
