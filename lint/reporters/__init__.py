"""Reports to text: a module in this folder with `ENDING`, `render` and `index` is an output format.

`render(reports)` gives the whole output for some files, `index(entries)` the page that lists the reports of a folder. A
module with `head`, `entry` and `tail` is written file by file, so that a run over many files needs no more memory; one
with `member` makes the report of a file in a folder with a way back to that page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from lint import plugins
from lint.diagnostics import Report
from lint.patterns import pattern
from lint.screen import PAGE, Screen

OWN = pattern(
    rb'<!doctype html>[^\0]{0,300}<meta name="generator" content="copydesk |'
    rb"::(?:error|warning|notice) (?:file|title)=[^\n]{1,4000}::|"
    rb"[^\n]{1,4000}\.\w{1,12}\r?\n  Note: |"
    rb"[^\n]{1,4000}\r?\n(?:  [^\n]*\r?\n)*"
    rb"(?:\r?\n(?:error|warning|suggestion)  [^\n]{1,400}\n  |"
    rb"  (?:(?:This file could not|Not everything could) be checked: |Readability: Flesch ))|"
    rb"(?:[^\n]{1,4000}\.\w{1,12}(?:  |: )|\d+ files?: )(?:nothing found|\d+ (?:errors?|warnings?|suggestions?|could (?:not )?be checked))"
    rb"(?:[,;] \d+ (?:warnings?|suggestions?|known or allowed|could (?:not be checked|be checked only in part)))*\r?\n",
)
"""How the reports begin that have the ending of a text: pages, commands for GitHub, what a terminal shows of a file, an
index of such files, and totals."""
OWN_SIGNS = (b'content="copydesk ', b"  ", b" files: ", b" file: ", b"::")
"""Of these every report has one, and few texts do."""
FOR_PROGRAMS = (b"copydesk", b'"check_name"', b"<checkstyle", b'"diagnostics"', b'{"path": ', b'"runs": []')
"""Of these every report has one that is written for a program, where anything was found."""
OWN_BEGINS = 8192
"""Bytes in which that can be seen."""


def is_report(beginning: bytes) -> bool:
    """Whether a file that begins so is a report of an earlier run, not a text."""
    beginning = beginning[:OWN_BEGINS]
    return any(sign in beginning for sign in OWN_SIGNS) and OWN.match(beginning) is not None


def may_be_report(beginning: bytes) -> bool:
    """Whether a file that begins so may be a report of an earlier run, for whomever or whatever it was written."""
    beginning = beginning[:OWN_BEGINS]
    is_for_programs = beginning[:1] in (b"{", b"[", b"<") and any(sign in beginning for sign in FOR_PROGRAMS)
    return is_for_programs or beginning.strip() in (b"", b"[]", b"{}") or is_report(beginning)


class Reporter(Protocol):
    """What a module of this folder offers."""

    ENDING: str

    @staticmethod
    def render(reports: Sequence[Report], *, screen: Screen = PAGE) -> str:
        """The output for some reports, with its last line end."""

    @staticmethod
    def index(entries: Mapping[str, Report]) -> str:
        """A page that lists reports by the name of the file that each was written to."""


class Streamed(Protocol):
    """What a module offers besides whose output can be written file by file: `render` is then made of these."""

    @staticmethod
    def head() -> str:
        """What stands before all reports."""

    @staticmethod
    def entry(report: Report, *, first: bool, screen: Screen = PAGE) -> str:
        """One report."""

    @staticmethod
    def tail(totals: Mapping[str, int], *, screen: Screen = PAGE) -> str:
        """What stands behind all reports; see `lint.totals.summary`."""


class Linked(Protocol):
    """What a module offers besides whose reports in a folder lead to the page that lists them."""

    @staticmethod
    def member(report: Report, index: str) -> str:
        """The output for one file; `index` is the address of that page from there."""


def as_linked(reporter: Reporter) -> Linked | None:
    """The reporter as one whose reports lead to their list, if it is one."""
    return cast(Linked, reporter) if hasattr(reporter, "member") else None


def as_streamed(reporter: Reporter) -> Streamed | None:
    """The reporter as one that writes file by file, if it is one."""
    return cast(Streamed, reporter) if hasattr(reporter, "entry") else None


@cache
def names() -> tuple[str, ...]:
    """The names of all output formats, sorted."""
    return tuple(plugins.modules(__path__))


def find(name: str) -> Reporter:
    """The module of an output format."""
    return import_module(f"{__name__}.{name}")  # type: ignore[return-value]
