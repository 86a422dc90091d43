"""Totals over reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lint.diagnostics import Report


def summary(reports: Iterable[Report]) -> dict[str, int]:
    """How many files, errors, warnings and suggestions, how many files failed, and what is let stand, if anything is."""
    total = {"files": 0, "errors": 0, "warnings": 0, "suggestions": 0, "failed": 0}
    suppressed = 0
    for report in reports:
        total["files"] += 1
        total["errors"] += report.count("error")
        total["warnings"] += report.count("warning")
        total["suggestions"] += report.count("suggestion")
        total["failed"] += report.error is not None
        suppressed += len(report.suppressed)
    return total | {"suppressed": suppressed} if suppressed else total


def added(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    """Two totals as one."""
    return {key: one.get(key, 0) + other.get(key, 0) for key in {**one, **other}}


def counted(number: int, noun: str) -> str:
    """`1 error`, `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def verdict(total: Mapping[str, int]) -> str:
    """The totals as a sentence without its full stop."""
    found = [counted(total[key], key[:-1]) for key in ("errors", "warnings", "suggestions") if total[key]]
    said = f"{counted(total['files'], 'file')}: {', '.join(found) or 'nothing found'}"
    if total.get("suppressed"):
        said += f"; {total['suppressed']} known or allowed"
    if total["failed"]:
        said += f"; {counted(total['failed'], 'file')} could not be checked"
    return said
