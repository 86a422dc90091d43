"""Totals over reports, in numbers and in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from lint.diagnostics import Report

MOST_NAMED = 3
"""Files of which the same is said one by one."""
Named = TypeVar("Named")


def summary(reports: Iterable[Report]) -> dict[str, int]:
    """How many files, errors, warnings and suggestions, and how much failed; and where there are any, how many files
    were checked in part, how many options and files of settings could not be used, and how much is let stand."""
    total = {"files": 0, "errors": 0, "warnings": 0, "suggestions": 0, "failed": 0}
    rare = {"partly": 0, "unusable": 0, "suppressed": 0}
    for report in reports:
        total["files"] += not report.is_of_settings
        rare["unusable"] += report.is_of_settings
        total["errors"] += report.count("error")
        total["warnings"] += report.count("warning")
        total["suggestions"] += report.count("suggestion")
        total["failed"] += report.error is not None
        rare["partly"] += report.error is not None and report.document is not None
        rare["suppressed"] += len(report.suppressed)
    return total | {key: count for key, count in rare.items() if count}


def added(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    """Two totals as one."""
    return {key: one.get(key, 0) + other.get(key, 0) for key in {**one, **other}}


def said_once(said: Iterable[tuple[Named, str]], most: int) -> Iterator[tuple[Named, str, int]]:
    """What is said of files, as who it is of, the text, and of how many more;
    what holds for more than `most` of them is said once."""
    named: dict[str, list[Named]] = {}
    for one, text in said:
        named.setdefault(text, []).append(one)
    for text, found in named.items():
        if len(found) > most:
            yield found[0], text, len(found) - 1
        else:
            yield from ((one, text, 0) for one in found)


def counted(number: int, noun: str) -> str:
    """`1 error`, `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def verdict_of(report: Report) -> str:
    """What the totals say of one report, without its number of files."""
    return verdict(summary([report])).partition(": ")[2]


def verdict(total: Mapping[str, int]) -> str:
    """The totals as a sentence without its full stop."""
    said = [", ".join(counted(total[key], key[:-1]) for key in ("errors", "warnings", "suggestions") if total[key])]
    partly, unusable = total.get("partly", 0), total.get("unusable", 0)
    failed = total["failed"] - partly - unusable
    if not said[0] and (failed < total["files"] or not total["files"]):
        said = ["nothing found"]
    if total.get("suppressed"):
        said.append(f"{total['suppressed']} known or allowed")
    if failed:
        said.append(f"{failed} could not be checked")
    if partly:
        said.append(f"{partly} could be checked only in part")
    if unusable:
        said.append(f"{counted(unusable, 'setting')} could not be used")
    return f"{counted(total['files'], 'file')}: {'; '.join(filter(None, said))}"
