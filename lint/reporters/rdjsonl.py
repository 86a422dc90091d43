"""Reviewdog's diagnostic format, one object a line (rdjsonl)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lint.diagnostics import Report
from lint.reporters._json_text import dumped
from lint.reporters._reviewdog import SOURCE, entries
from lint.screen import PAGE, Screen

ENDING = "jsonl"


def render(reports: Sequence[Report], *, screen: Screen = PAGE) -> str:
    """A line for each diagnostic. reviewdog does the colours."""
    return "".join(dumped({**entry, "source": SOURCE}) for report in reports for entry in entries(report))


def index(listed: Mapping[str, Report]) -> str:
    """A line for each diagnostic, with the file of its report."""
    return "".join(
        dumped({**entry, "source": SOURCE, "original_output": name})
        for name, report in listed.items()
        for entry in entries(report)
    )
