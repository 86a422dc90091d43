"""Checkstyle XML, which many code review tools read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement

from lint.diagnostics import Report
from lint.reporters._wording import failure, with_places
from lint.reporters._xml import clean, written
from lint.screen import PAGE, Screen

ENDING = "xml"
SEVERITIES = {"error": "error", "warning": "warning", "suggestion": "info"}


def render(reports: Sequence[Report], *, screen: Screen = PAGE) -> str:
    """All files with their diagnostics."""
    return written(_files([(report.path, report) for report in reports]))


def index(entries: Mapping[str, Report]) -> str:
    """All files, each named after the file of its report."""
    return written(_files(entries.items()))


def _files(entries: Iterable[tuple[str, Report]]) -> Element:
    root = Element("checkstyle", version="8.0")
    for name, report in entries:
        file = SubElement(root, "file", name=clean(name))
        for diagnostic in report.diagnostics:
            assert report.document is not None
            line, column = report.document.line_and_column(diagnostic.place.start)
            SubElement(
                file,
                "error",
                line=str(line),
                column=str(column),
                severity=SEVERITIES[diagnostic.severity],
                message=clean(with_places(report, diagnostic)),
                source=f"copydesk.{diagnostic.rule}",
            )
        if report.error:
            at = str(report.line or 1)
            SubElement(file, "error", line=at, severity="error", message=clean(failure(report)), source="copydesk")
    return root
