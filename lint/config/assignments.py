"""What a config makes of one file: how it is checked, and what of its report counts. The one road of command line and library."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import cast

from lint.config import selection
from lint.config.files import Config
from lint.diagnostics import SEVERITIES, Report, Severity
from lint.exception_faults import DESK, IDS
from lint.records import replaced
from lint.runner import Day, Policy

Filter = Callable[[Report], Report]
"""Leaves diagnostics out of a report."""


def day(config: Config, today: datetime.date | None) -> Day:
    """The publication date that a config says, for texts that say none: a day, none at all, or today, if it is known."""
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
    levels = dict(one.value for one in config.listed("severity"))
    if not report.diagnostics or levels.keys().isdisjoint((DESK, *IDS)):
        return report
    kept = []
    for one in report.diagnostics:
        level = levels.get(one.rule, levels.get(DESK, one.severity)) if one.rule in IDS else one.severity
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
    report = _with_levels(selection.without_allowed(report, config, today or datetime.date.min), config)
    for one in filters:
        report = one(report)
    severity = least or config.last("min-severity", "suggestion")
    wanted = SEVERITIES[SEVERITIES.index(severity) :]
    return replaced(report, diagnostics=tuple(one for one in report.diagnostics if one.severity in wanted))
