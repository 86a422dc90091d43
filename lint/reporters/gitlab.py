"""GitLab's code quality report (a subset of the Code Climate format)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from lint.diagnostics import Diagnostic, Report
from lint.digests import sha256
from lint.reporters._json_text import dumped
from lint.reporters._of_repository import of_repository
from lint.reporters._wording import failure, with_places
from lint.screen import PAGE, Screen

ENDING = "json"
SEVERITIES = {"error": "major", "warning": "minor", "suggestion": "info"}


def render(reports: Sequence[Report], *, screen: Screen = PAGE) -> str:
    """One list with all diagnostics. A file that could not be checked is a blocker."""
    reports = of_repository(reports)
    issues = [_issue(report, diagnostic) for report in reports for diagnostic in report.diagnostics]
    issues += [_failure(report) for report in reports if report.error]
    return dumped(issues, 1)


def index(entries: Mapping[str, Report]) -> str:
    """All reports in one list; each issue names the file of its report."""
    issues = [{**issue, "report": name} for name, one in entries.items() for issue in json.loads(render([one]))]
    return dumped(issues, 1)


def _issue(report: Report, diagnostic: Diagnostic) -> dict[str, Any]:
    assert report.document is not None
    begin, _ = report.document.line_and_column(diagnostic.place.start)
    end, _ = report.document.line_and_column(diagnostic.place.end)
    return {
        "description": diagnostic.message,
        "check_name": diagnostic.rule,
        "content": {"body": with_places(report, diagnostic)},
        "fingerprint": _unique(report.path, diagnostic.fingerprint),
        "severity": SEVERITIES[diagnostic.severity],
        "location": {"path": report.path, "lines": {"begin": begin, "end": end}},
    }


def _failure(report: Report) -> dict[str, Any]:
    return {
        "description": failure(report),
        "check_name": "copydesk",
        "fingerprint": _unique(report.path, "failed"),
        "severity": "blocker",
        "location": {"path": report.path, "lines": {"begin": report.line or 1}},
    }


def _unique(path: str, mark: str) -> str:
    """A fingerprint of a diagnostic among those of all files."""
    return sha256(f"{path}\0{mark}".encode("utf-8", "surrogatepass")).hexdigest()
