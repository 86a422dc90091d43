"""The publication date as an option of the command line, and the one reading of the clock."""

from __future__ import annotations

import datetime
import os
from typing import Any

import click

from lint.runner import Day
from lint.written_days import written_day


class DayOption(click.ParamType):
    """A date like 2024-06-12, or `today`, or `none`."""

    name = "YYYY-MM-DD|today|none"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Day:
        """The day that a run is given."""
        if isinstance(value, Day):
            return value
        if value == "none":
            return Day(ignored=True)
        if value == "today":
            return Day(given=today())
        try:
            return Day(given=written_day(value))
        except ValueError:
            self.fail(f"“{value}” is not a date; write it like 2024-06-12, or “today”, or “none”", param, ctx)


def today() -> datetime.date:
    """The one reading of the clock; the environment variable SOURCE_DATE_EPOCH overrides it
    (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.date.today()
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(f"SOURCE_DATE_EPOCH is “{epoch}”; it takes seconds since 1970") from None
