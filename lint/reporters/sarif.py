"""SARIF 2.1.0 (OASIS, 2020), as GitHub code scanning and other viewers read it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from lint import __version__
from lint.diagnostics import Diagnostic, Edit, Report
from lint.document import BYTE_ORDER_MARK, Document, Place
from lint.reporters._json_text import dumped
from lint.reporters._of_repository import of_repository
from lint.reporters._wording import failure
from lint.screen import PAGE, Screen

ENDING = "sarif"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}


def render(reports: Sequence[Report], *, screen: Screen = PAGE) -> str:
    """One log with one run. SARIF has no colours."""
    reports = of_repository(reports)
    rules: dict[str, Diagnostic] = {}
    for report in reports:
        for diagnostic in report.diagnostics:
            rules.setdefault(diagnostic.rule, diagnostic)
    numbers = {rule: number for number, rule in enumerate(sorted(rules))}
    run = {
        "tool": {
            "driver": {
                "name": "copydesk",
                "version": __version__,
                "rules": [_rule(rules[rule]) for rule in sorted(rules)],
            }
        },
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [_invocation(reports)],
        "results": [
            _result(report, diagnostic, numbers[diagnostic.rule])
            for report in reports
            for diagnostic in report.diagnostics
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return dumped(log, 1)


def index(entries: Mapping[str, Report]) -> str:
    """All reports in one log; its property `reports` names the file of each."""
    log = json.loads(render(list(entries.values())))
    names = zip(of_repository(list(entries.values())), entries, strict=True)
    log["runs"][0]["properties"] = {"reports": {report.path: name for report, name in names}}
    return dumped(log, 1)


def _rule(diagnostic: Diagnostic) -> dict[str, Any]:
    """A rule as viewers list it: by its name in words, with the reason for it."""
    name = diagnostic.rule.rpartition("/")[2].replace("-", " ")
    why = {"text": _text(diagnostic.why or diagnostic.rule)}
    return {
        "id": diagnostic.rule,
        "shortDescription": {"text": _text(name[:1].upper() + name[1:])},
        "fullDescription": why,
        "help": why,
        **({"helpUri": diagnostic.link} if diagnostic.link.startswith(("http://", "https://")) else {}),
    }


def _invocation(reports: Sequence[Report]) -> dict[str, Any]:
    failed = [report for report in reports if report.error]
    return {
        "executionSuccessful": not failed,
        "toolExecutionNotifications": [
            {
                "level": "error",
                "message": {"text": _text(f"{report.path}: {failure(report)}")},
                **({"locations": [_of_file(report)]} if report.what != "option" else {}),
            }
            for report in failed
        ]
        + [
            {"level": "note", "message": {"text": _text(f"{report.path}: {notice}")}, "locations": [_of_file(report)]}
            for report in reports
            for notice in report.notices
        ],
    }


def _of_file(report: Report) -> dict[str, Any]:
    """Where a failure is; an option of the command line is in no file."""
    region = {"region": {"startLine": report.line}} if report.line else {}
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(report.path)}, **region}}


def _result(report: Report, diagnostic: Diagnostic, number: int) -> dict[str, Any]:
    assert report.document is not None
    result: dict[str, Any] = {
        "ruleId": diagnostic.rule,
        "ruleIndex": number,
        "level": LEVELS[diagnostic.severity],
        "message": {"text": _text(diagnostic.message)},
        # The fault is mended only where all of them are changed, which is what several locations mean.
        "locations": [_location(report.path, report.document, place) for place in diagnostic.places],
        "relatedLocations": [
            {"id": number, **_location(report.path, report.document, place)}
            for number, place in enumerate(diagnostic.evidence, 1)
        ],
        "partialFingerprints": {"copydesk/v1": diagnostic.fingerprint},
        "rank": round(100 * diagnostic.confidence, 1),
    }
    if diagnostic.fixes:
        result["fixes"] = [
            {
                "description": {"text": _text(fix.title)},
                "artifactChanges": [
                    {
                        "artifactLocation": {"uri": _uri(report.path)},
                        "replacements": [_replacement(report.document, edit) for edit in fix.edits],
                    }
                ],
                "properties": {"trust": fix.trust},  # whether it may be made without a look
            }
            for fix in diagnostic.fixes
        ]
    return result


def _location(path: str, document: Document, place: Place) -> dict[str, Any]:
    region = {**_region(document, place.start, place.end), "snippet": {"text": place.quote}}
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}, "region": region}}
    if place.label:
        location["message"] = {"text": _text(place.label)}
    return location


def _replacement(document: Document, edit: Edit) -> dict[str, Any]:
    return {
        "deletedRegion": _region(document, edit.start, edit.end),
        "insertedContent": {"text": edit.replacement},
    }


def _region(document: Document, start: int, end: int) -> dict[str, int]:
    line, column = document.line_and_column(start)
    end_line, end_column = document.line_and_column(end)
    mark = len(BYTE_ORDER_MARK) if document.text.startswith(BYTE_ORDER_MARK) else 0  # which counts for nothing: 3.30.2
    start, end = max(start, mark), max(end, mark)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": start - mark,
        "charLength": end - start,
    }


def _uri(path: str) -> str:
    """A path as a URI reference; one that starts at the root is a URI of its own."""
    uri = quote(path.encode("utf-8", "surrogateescape"), safe="/")
    return f"file://{uri}" if path.startswith("/") else uri


def _text(words: str) -> str:
    """Words as a plain message: brackets and braces mean links and placeholders there (sections 3.11.5 and 3.11.6)."""
    for mark in ("\\", "[", "]"):
        words = words.replace(mark, f"\\{mark}")
    return words.replace("{", "{{").replace("}", "}}")
