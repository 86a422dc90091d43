"""What a config makes of one file: how it is checked, and what of its report counts. The one road of command line and library."""

from __future__ import annotations

import datetime
from dataclasses import replace

from lint import selection
from lint.config import Config
from lint.diagnostics import SEVERITIES, Report
from lint.runner import Day, Policy


def day(config: Config, today: datetime.date | None) -> Day:
    """The publication date that a config says, for texts that say none: a day, none at all, or today, if it is known."""
    said = config.last("published", "today")
    if said == "none":
        return Day(ignored=True)
    return Day(assumed=today) if said == "today" else Day(given=datetime.date.fromisoformat(said))


def policy(
    config: Config, today: datetime.date | None, known: tuple[str, ...] = (), *, metrics: bool = False
) -> Policy:
    """How the files of a config are checked beside their rules; `known` are the names of all rules and desks."""
    read_as = tuple(one.value for one in config.listed("read-as"))
    return Policy(today, config.last("require-reason") == "yes", selection.masks(config), metrics, read_as, known)


def counted(report: Report, config: Config, today: datetime.date | None) -> Report:
    """The report without what the config lets stand, and without what is less severe than it says."""
    report = selection.without_allowed(report, config, today or datetime.date.min)
    return at_least(report, config.last("min-severity", "suggestion"))


def at_least(report: Report, severity: str) -> Report:
    """The report without what is less severe."""
    wanted = SEVERITIES[SEVERITIES.index(severity) :]
    return replace(report, diagnostics=tuple(one for one in report.diagnostics if one.severity in wanted))
