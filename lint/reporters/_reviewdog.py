"""Diagnostics as reviewdog's format has them: columns count bytes of UTF-8, from 1, and the end is exclusive."""

from __future__ import annotations

from itertools import accumulate
from typing import Any

from lint.diagnostics import Diagnostic, Report
from lint.document import Document, once_a_document
from lint.reporters._wording import failure

SHORT = 2000
"""Characters of a line up to which it is counted anew for each place."""
SOURCE = {"name": "copydesk"}
SEVERITIES = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}


def entries(report: Report) -> list[dict[str, Any]]:
    """The diagnostics of a report, and the failure if it has one."""
    found = [_entry(report, diagnostic) for diagnostic in report.diagnostics]
    if report.error:
        place = {"range": {"start": {"line": report.line}}} if report.line else {}
        found.append({"message": failure(report), "location": {"path": report.path, **place}, "severity": "ERROR"})
    return found


def _entry(report: Report, diagnostic: Diagnostic) -> dict[str, Any]:
    document = report.document
    assert document is not None
    entry: dict[str, Any] = {
        "message": diagnostic.message,
        "location": _location(report.path, document, diagnostic.place.start, diagnostic.place.end),
        "severity": SEVERITIES[diagnostic.severity],
        "code": {"value": diagnostic.rule, **({"url": diagnostic.link} if diagnostic.link else {})},
        "related_locations": [
            {
                "message": place.label or "see here",
                "location": _location(report.path, document, place.start, place.end),
            }
            for place in (*diagnostic.also, *diagnostic.evidence)
        ],
    }
    # A suggestion is one edit: a fix of several cannot be said, since each would be taken alone. Of two that exclude
    # each other neither is offered, since a button takes it without a look at the other.
    offered = [fix for fix in diagnostic.fixes if fix.trust == "safe" or len(diagnostic.fixes) == 1]
    single = [fix.edits[0] for fix in offered if len(fix.edits) == 1]
    if single:
        entry["suggestions"] = [
            {"range": _range(document, edit.start, edit.end), "text": edit.replacement} for edit in single
        ]
    return entry


def _location(path: str, document: Document, start: int, end: int) -> dict[str, Any]:
    return {"path": path, "range": _range(document, start, end)}


def _range(document: Document, start: int, end: int) -> dict[str, Any]:
    return {"start": _position(document, start), "end": _position(document, end)}


def _position(document: Document, offset: int) -> dict[str, int]:
    line, column = document.line_and_column(offset)
    if column <= SHORT:
        before = document.text[max(0, offset - column + 1) : offset]
        return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
    known = _columns(document)
    if line not in known:
        span = document.line_span(line)
        sizes = (len(one.encode("utf-8", "surrogatepass")) for one in document.text[span.start : span.end])
        known[line] = list(accumulate(sizes, initial=1))
    return {"line": line, "column": known[line][min(column, len(known[line])) - 1]}


@once_a_document
def _columns(document: Document) -> dict[int, list[int]]:
    """The column in bytes of each character of the long lines that were asked for, each of which may be asked for
    often."""
    return {}
