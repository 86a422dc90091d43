"""`copydesk check --fix --ask`: walk through what only an editor can decide, both places in sight."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import click

from lint import fixing, formats
from lint.cli._fix import is_left_alone
from lint.cli._output import screen
from lint.diagnostics import Diagnostic, Edit, Fix, Report, apply
from lint.exception_faults import IDS
from lint.files import contents
from lint.patterns import pattern
from lint.reporters.terminal import shown
from lint.screen import without_controls
from lint.suppressions import comment

Lint = Callable[[bytes], Report]
Answer = Callable[[str], str]

MOST_WRONG_ANSWERS = 5
TAG = pattern(r"<[A-Za-z][^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*>")
"""A tag of HTML, in whose values an angle bracket may stand."""


class Quit(Exception):  # noqa: N818  (it is no error)
    """The editor has had enough; what was decided so far is kept."""


def ask_file(report: Report, lint: Lint, answer: Answer) -> Report:
    """Ask for each fault of a file that has a fix, put the chosen fixes in, and write the file once."""
    if is_left_alone(report):
        return report
    try:
        before = contents(Path(report.path))
        decoded = formats.decode(before)
    except (OSError, formats.UnreadableError):
        return report  # its report says why
    if decoded.text.encode(decoded.encoding) != before:
        report.error = fixing.NOT_THE_SAME
        return report
    text, skipped = decoded.text, set[str]()
    stopped: BaseException | None = None
    try:
        while (one := _next(lint(text.encode(decoded.encoding)), skipped)) is not None:
            text = _decided(text, one[0], one[1], skipped, answer)
            text.encode(decoded.encoding)
    except (Quit, click.Abort) as reason:  # Ctrl-C and the end of the input keep what was decided, as q does
        stopped = reason
    except UnicodeEncodeError:
        report.error = (
            "a correction cannot be written in this file’s encoding, so nothing was changed; save it as UTF-8"
        )
        return report
    data = text.encode(decoded.encoding)
    if data != before:
        try:
            fixing.write(Path(report.path), before, data)
        except fixing.UnfixableError as error:
            report.error = str(error)
            return report
        report = lint(data)
    if stopped is not None:
        raise stopped
    return report


def _next(report: Report, skipped: set[str]) -> tuple[Report, Diagnostic] | None:
    """The next diagnostic that has a fix which can be made and was not passed over."""
    for diagnostic in report.diagnostics:
        if diagnostic.fingerprint not in skipped and any(fixing.together(report, [fix]) for fix in diagnostic.fixes):
            return report, diagnostic
    return None


def _decided(text: str, report: Report, diagnostic: Diagnostic, skipped: set[str], answer: Answer) -> str:
    """The text after an editor's decision on one diagnostic. Raises Quit."""
    assert report.document is not None
    fixes = [fix for fix in diagnostic.fixes if fixing.together(report, [fix])]
    alone = diagnostic._replace(fixes=())  # which the choices below say
    click.echo(f"\n{without_controls(report.path)}\n{shown(report.document, alone, screen().width)}", err=True)
    for number, fix in enumerate(fixes, 1):
        click.echo(f"  {number}  {fix.title}", err=True)
    may_allow = report.document.format != "text" and diagnostic.rule not in IDS
    allow = ", a allow it with a reason" if may_allow else ""
    for _ in range(MOST_WRONG_ANSWERS):
        said = answer(f"  {'1' if len(fixes) == 1 else f'1–{len(fixes)}'} make the fix, s skip{allow}, q quit").strip()
        if said.isdecimal() and 0 < int(said) <= len(fixes):
            return apply(text, fixes[int(said) - 1])
        if said == "s":
            skipped.add(diagnostic.fingerprint)
            return text
        if said == "a" and may_allow:
            reason = answer("  the reason, or b to go back").replace("-->", "→").replace("*/", "* /").strip()
            if reason == "q":
                raise Quit
            if reason != "b":
                return apply(text, _exception(report, diagnostic, reason))
            continue
        if said == "q":
            raise Quit
        click.echo(
            f"  “{said}” is none of these; type one and press Enter" if said else "  one of these is needed", err=True
        )
    raise Quit  # nobody is there who reads the question


def _exception(report: Report, diagnostic: Diagnostic, reason: str) -> Fix:
    """A comment that lets a diagnostic stand: before its paragraph, within another block,
    or for the file of front matter."""
    assert report.document is not None
    document, place = report.document, diagnostic.place
    within = document.block_at(place.start)
    reach = " file" if within is None or within.key else ""
    line_end = "\r\n" if "\r\n" in document.text else "\n"
    said = comment(f"allow {diagnostic.rule}{reach}{f': {reason}' if reason else ''}", document)
    if within is not None and within.kind == "cell":
        said = said.replace("|", "/")  # which would end the cell
    is_alt = within is not None and bool(within.marked("alt"))
    if within is not None and is_alt and document.format == "html":
        tags = (tag.start() for tag in TAG.finditer(document.text) if tag.end() > within.span.start)
        at = next(tags, document.text.rfind("<", 0, within.span.start))
        return Fix("", (Edit(at, at, said),))  # in front of the picture: an attribute has no comments
    if within is not None and not reach:
        if document.format == "html" or (
            document.format != "rst" and within.kind not in ("paragraph", "heading", "headline") and not is_alt
        ):
            return Fix("", (Edit(within.span.end, within.span.end, f" {said}"),))
        at = document.line_at(within.span.start).start
        line = document.text[at : within.span.end]
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        return Fix("", (Edit(at, at, f"{indent}{said}{line_end}{line_end}"),))
    end = len(document.text)
    gap = (
        ""
        if re.search(r"\n\s*\n\Z|\A\Z", document.text)
        else line_end
        if document.text.endswith("\n")
        else line_end * 2
    )
    return Fix("", (Edit(end, end, f"{gap}{said}{line_end}"),))
