"""Output that is written file by file, put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lint.diagnostics import Report
from lint.screen import PAGE, Screen
from lint.totals import summary


def whole(
    head: Callable[[], str],
    entry: Callable[..., str],
    tail: Callable[..., str],
    reports: Sequence[Report],
    *,
    screen: Screen = PAGE,
) -> str:
    """The output for all reports."""
    entries = [entry(report, first=number == 0, screen=screen) for number, report in enumerate(reports)]
    return "".join([head(), *entries, tail(summary(reports), screen=screen)])
