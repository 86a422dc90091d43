"""What several reporters say in the same words: of a file that could not be checked, of other places, of fixes."""

from __future__ import annotations

from collections.abc import Iterator

from lint.diagnostics import SEVERITIES, Diagnostic, Fix, Report
from lint.document import Place

FAILED = {
    "text": "This file could not be checked",
    "folder": "Nothing could be checked",
    "settings": "This could not be used",
    "option": "This could not be used",
}
QUOTED = 80
"""Characters of a place that are quoted."""


def failure(report: Report) -> str:
    """What kept a file, or a part of the work on it, from being checked, without its full stop;
    the report has an error."""
    start = "Not everything could be checked" if report.document is not None else FAILED[report.what]
    return f"{start}: {report.error}"


def other_places(report: Report, diagnostic: Diagnostic) -> Iterator[str]:
    """One line for each further place with the same fault, and for each place that makes the claim true."""
    for place in diagnostic.also:
        yield _said("Also in", report, place)
    for place in diagnostic.evidence:
        yield _said("Evidence in", report, place)


def with_places(report: Report, diagnostic: Diagnostic) -> str:
    """The message with the lines of `other_places`, the reason and what can be done."""
    lines = [diagnostic.message, *other_places(report, diagnostic)]
    if diagnostic.why:
        lines.append(f"Why: {diagnostic.why}")
    if diagnostic.link:
        lines.append(f"See: {diagnostic.link}")
    lines += map(of_fix, diagnostic.fixes)
    return "\n".join(lines)


def of_fix(fix: Fix) -> str:
    """What can be done, and whether it is surely right."""
    return f"{'Fix' if fix.trust == 'safe' else 'Possible fix'}: {fix.title}"


def worst_first(reports: list[tuple[Report, Diagnostic]]) -> list[tuple[Report, Diagnostic]]:
    """Diagnostics by severity; those of one severity stay in their order."""
    return sorted(reports, key=lambda pair: -SEVERITIES.index(pair[1].severity))


def _said(start: str, report: Report, place: Place) -> str:
    assert report.document is not None
    line, column = report.document.line_and_column(place.start)
    quote = " ".join(place.quote.split())
    quote = quote if len(quote) <= QUOTED else quote[: QUOTED - 1] + "…"
    label = f" ({place.label})" if place.label else ""
    return f"{start} {report.document.unit} {line}, column {column}: “{quote}”{label}"
