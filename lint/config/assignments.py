"""What a config makes of one file: how it is checked, and what of its report counts.
The one road of command line and library."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import cast

from lint.config import file_patterns, selection
from lint.config.settings import Config
from lint.diagnostics import SEVERITIES, Diagnostic, Report, Severity, Suppressed, names_of
from lint.document import Document, Place
from lint.exception_faults import DESK, IDS
from lint.records import replaced
from lint.runner import Day, Policy

Filter = Callable[[Report], Report]
"""Leaves diagnostics out of a report."""


def day(config: Config, today: datetime.date | None) -> Day:
    """The publication date that a config says, for texts that say none: a day, none at all,
    or today, if it is known."""
    said = config.last("published", "today")
    if said == "none":
        return Day()
    return Day(assumed=today) if said == "today" else Day(None, datetime.date.fromisoformat(said), "config")


def policy(
    config: Config, today: datetime.date | None, known: tuple[str, ...] = (), *, metrics: bool = False
) -> Policy:
    """How the files of a config are checked beside their rules; `known` are the names of all rules and desks."""
    read_as = tuple(one.value for one in config.listed("read-as"))
    return Policy(today, config.last("require-reason") == "yes", selection.masks(config), metrics, read_as, known)


def _with_levels(report: Report, config: Config) -> Report:
    """The report with the severities that the config gives to what is said of exceptions, which no rule file says."""
    if not report.diagnostics or not config.severity_of(DESK, *IDS):
        return report
    kept = []
    for one in report.diagnostics:
        level = (config.severity_of(one.rule, DESK) if one.rule in IDS else "") or one.severity
        if level != "off":
            kept.append(one._replace(severity=cast(Severity, level)))
    return replaced(report, diagnostics=tuple(kept))


def counted(
    report: Report,
    config: Config,
    today: datetime.date | None,
    *,
    filters: Iterable[Filter] = (),
    least: str | None = None,
) -> Report:
    """The report without what the config lets stand, what filters leave out, and what is less severe than `least`.

    None means the least severity that the config says.
    """
    report = _with_levels(_without_allowed(report, config, today or datetime.date.min), config)
    for one in filters:
        report = one(report)
    severity = least or config.last("min-severity", "suggestion")
    wanted = SEVERITIES[SEVERITIES.index(severity) :]
    return replaced(report, diagnostics=tuple(one for one in report.diagnostics if one.severity in wanted))


def _without_allowed(report: Report, config: Config, today: datetime.date) -> Report:
    """The report without what a config lets stand."""
    entries = [
        one
        for one in config.listed("allow")
        if (not one.value.until or today <= one.value.until)
        and (not one.value.files or file_patterns.matches(Path(report.path), one.value.folders, one.value.files))
    ]
    if not entries or not report.diagnostics:
        return report
    left: list[Diagnostic] = []
    allowed: list[Suppressed] = []
    for diagnostic in report.diagnostics:
        names = names_of(diagnostic.rule)
        said = next(
            (
                e.value
                for e in entries
                if e.value.rule in names and _has(report.document, diagnostic.place, e.value.words)
            ),
            None,
        )
        if said is None:
            left.append(diagnostic)
        else:
            allowed.append(Suppressed(diagnostic, "external", said.reason))
    return replaced(report, diagnostics=tuple(left), suppressed=(*report.suppressed, *allowed))


def _has(document: Document | None, place: Place, words: str) -> bool:
    """Whether a place has some words, or is a part of them: “Marketti” of “Helen Marketti”."""
    if not words:
        return True
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    if document is None:
        return whole.search(place.quote) is not None
    found = whole.finditer(document.text, max(0, place.start - len(words)), place.end + len(words))
    return any(match.start() < place.end and match.end() > place.start for match in found)
