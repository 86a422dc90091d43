"""JUnit XML, as continuous integration servers show test results: a suite for each file,
a failure for each diagnostic that fails the run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement

from lint.diagnostics import Report
from lint.reporters._wording import failure, with_places
from lint.reporters._xml import clean, written
from lint.screen import PAGE, Screen

ENDING = "xml"


def render(reports: Sequence[Report], *, screen: Screen = PAGE) -> str:
    """All files; one in which nothing was found has one test that passed.
    What does not fail the run is a skipped test, and so is a notice, as that a file was not checked."""
    return written(_suites([(report.path, report) for report in reports]))


def index(entries: Mapping[str, Report]) -> str:
    """All files, each suite named after the file of its report."""
    return written(_suites(entries.items()))


def _suites(entries: Iterable[tuple[str, Report]]) -> Element:
    root = Element("testsuites", name="copydesk")
    for name, report in entries:
        failures = sum(map(report.count, report.failing))
        suite = SubElement(
            root,
            "testsuite",
            name=clean(name),
            tests=str(max(1, len(report.diagnostics) + (report.error is not None) + len(report.notices))),
            failures=str(failures),
            errors=str(int(report.error is not None)),
            skipped=str(len(report.diagnostics) - failures + len(report.notices)),
        )
        for diagnostic in report.diagnostics:
            assert report.document is not None
            line, column = report.document.line_and_column(diagnostic.place.start)
            case = SubElement(
                suite,
                "testcase",
                name=f"{diagnostic.rule}, {report.document.unit} {line}, column {column}",
                classname=clean(report.path),
            )
            kind = "failure" if diagnostic.severity in report.failing else "skipped"
            result = SubElement(case, kind, message=clean(diagnostic.message))
            if kind == "failure":
                result.set("type", diagnostic.severity)
            result.text = clean(with_places(report, diagnostic))
        if report.error:
            case = SubElement(suite, "testcase", name=_failed(report), classname=clean(report.path))
            SubElement(case, "error", message=clean(failure(report)))
        for notice in report.notices:
            case = SubElement(suite, "testcase", name="notice", classname=clean(report.path))
            SubElement(case, "skipped", message=clean(notice))
        if not (report.error or report.diagnostics or report.notices):
            SubElement(suite, "testcase", name="nothing found", classname=clean(report.path))
    for key in ("tests", "failures", "errors"):  # the schema of Jenkins knows no others for all suites together
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
    return root


def _failed(report: Report) -> str:
    return "could not be checked" if report.document is None else "could be checked only in part"
