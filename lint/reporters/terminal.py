"""The report that a person reads: message, source lines with marks under both places, why, and what to do."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import click

from lint.diagnostics import Diagnostic, Report
from lint.document import Document, Place
from lint.patterns import pattern
from lint.records import Record
from lint.reporters._readability import readability
from lint.reporters._stream import whole
from lint.reporters._wording import failure, of_fix
from lint.screen import PAGE, WIDTH, Screen, without_controls
from lint.totals import summary, verdict, verdict_of

ENDING = "txt"
OF_OTHER_WIDTHS = pattern(r"[^\x00-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")
"""Other characters than European letters, dashes, quotation marks and currencies, each of which takes one column."""


class _Pen(Record):
    """How lines are written: `click.style`, or what stands for it where there are no colours,
    and the columns of a line."""

    style: Callable[..., str]
    width: int


COLORS = {"error": "red", "warning": "yellow", "suggestion": "blue"}
LISTED = 12  # line numbers that are named of places which are not shown
SPACES = str.maketrans("\t\u2028", "  ")
"""What moves on a terminal, and the break of a line within a paragraph of Word."""
SIGNS = {"line": "", "paragraph": "¶"}
"""What stands before the number of each."""
NEARBY = 500  # characters of a line that are looked at on either side of a place
MOST = 4  # places of one kind that are shown in full


def render(reports: Sequence[Report], *, screen: Screen = PAGE) -> str:
    """Every file with its diagnostics, and the totals."""
    return whole(head, entry, tail, reports, screen=screen)


def head() -> str:
    """Nothing."""
    return ""


def entry(report: Report, *, first: bool, screen: Screen = PAGE) -> str:
    """A file with its diagnostics; nothing where there is nothing to say, or where standard error says it."""
    lines = [] if report.is_of_settings else _file(report, _Pen(click.style if screen.color else _plain, screen.width))
    return "\n".join([*lines, ""]) if lines else ""


def tail(totals: Mapping[str, int], *, screen: Screen = PAGE) -> str:
    """The totals."""
    return f"{(click.style if screen.color else _plain)(verdict(totals), bold=True)}\n"


def index(entries: Mapping[str, Report]) -> str:
    """One line a file, and the totals."""
    lines = [f"{name}  {verdict_of(report)}" for name, report in entries.items()]
    return "\n".join([*lines, *([""] if lines else []), verdict(summary(entries.values()))]) + "\n"


def _plain(text: str, **_: Any) -> str:
    """A text without colours."""
    return text


def _file(report: Report, pen: _Pen) -> list[str]:
    measured = list(readability(report.metrics))
    if not report.diagnostics and not report.error and not report.notices and not measured:
        return []
    lines = [pen.style(without_controls(report.path), bold=True, underline=True)]
    for notice in report.notices:
        lines += _wrapped(f"Note: {notice}.", pen.width, "  ")
    if report.error:
        lines += _wrapped(f"{failure(report)}.", pen.width, "  ")
    for sentence in measured:
        lines += _wrapped(sentence, pen.width, "  ", "    ")
    lines.append("")
    assert report.document is not None or not report.diagnostics
    for diagnostic in report.diagnostics:
        if report.document:
            lines += _diagnostic(report.document, diagnostic, pen)
            lines.append("")
    return lines


def _diagnostic(document: Document, diagnostic: Diagnostic, pen: _Pen) -> list[str]:
    color, style, width = COLORS[diagnostic.severity], pen.style, pen.width
    said = _wrapped(diagnostic.message, width, "  ")
    lines = [
        f"{style(diagnostic.severity, fg=color, bold=True)}  {style(diagnostic.rule, dim=True)}",
        *(style(line, bold=True) for line in said),
        "",
    ]
    shown = [(place, "^", color) for place in diagnostic.places[:MOST]]
    shown += [(place, "~", "cyan") for place in diagnostic.evidence[:MOST]]
    numbers = [document.line_and_column(place.start)[0] for place, _, _ in shown]
    gutter = len(f"{SIGNS[document.unit]}{max(numbers)}")
    for number, (place, mark, of_mark) in zip(numbers, shown, strict=True):
        lines += _excerpt(document, place, number, mark, of_mark, gutter, pen)
    hidden = max(0, len(diagnostic.places) - MOST) + max(0, len(diagnostic.evidence) - MOST)
    if hidden:
        rest = [*diagnostic.places[MOST:], *diagnostic.evidence[MOST:]]
        others = sorted({document.line_and_column(place.start)[0] for place in rest})
        listed = ", ".join(map(str, others[:LISTED])) + (" …" if len(others) > LISTED else "")
        lines += _wrapped(f"and {hidden} more, in {document.unit} {listed}", width, "  ")
    lines += [""] if diagnostic.why or diagnostic.link or diagnostic.fixes else []
    if diagnostic.why:
        lines += _wrapped(f"Why: {diagnostic.why}", width, "  ", "       ")
    if diagnostic.link:
        lines.append(f"  See: {diagnostic.link}")  # in one piece, so that it can be followed
    for fix in diagnostic.fixes:
        lines += _wrapped(of_fix(fix), width, "  ", "       ")
    return lines


def shown(document: Document, diagnostic: Diagnostic, width: int = WIDTH) -> str:
    """One diagnostic, without colours."""
    return "\n".join(_diagnostic(document, diagnostic, _Pen(_plain, width)))


def _excerpt(document: Document, place: Place, line: int, mark: str, color: str, gutter: int, pen: _Pen) -> list[str]:
    """The line of a place, cut to the width around it, with marks underneath and the label behind them."""
    whole = document.line_span(line)
    goes_on = place.end > whole.end
    base = max(whole.start, place.start - NEARBY)  # a line may be a whole book
    text = document.text[base : min(whole.end, base + 3 * NEARBY)].translate(SPACES)
    start = place.start - base
    end = len(text) if goes_on else place.end - base
    style, room = pen.style, pen.width - gutter - 5
    first, lead = 0, ""
    if len(text) > room and start > 12:
        # Begin at a word, some words before the place, so that its end is in sight if it fits at all.
        first = max(0, min(start - 12, len(text) - room + 2))
        while first < start and text[first - 1] != " ":
            first += 1
        lead = "… " if first else ""
    cut = without_controls(text[first : first + room + 1])
    if len(cut) <= room - len(lead):
        shown = cut
    else:
        cut = cut[: room - len(lead) - 2]
        whole_words = cut.rsplit(" ", 1)[0]
        shown = (
            f"{whole_words if len(whole_words) > start - first else cut} …"  # a place in a long address stays in sight
        )
    offset = _width(lead + shown[: start - first])
    stop = min(end - first, len(shown) - (2 if shown.endswith(" …") and end - first > len(shown) - 2 else 0))
    marks = mark * max(1, _width(shown[start - first : stop]))
    if end - first > stop or goes_on:
        marks += "…"
    number = style(f"  {f'{SIGNS[document.unit]}{line}':>{gutter}} │ ", dim=True)
    blank = style(f"  {'':>{gutter}} │ ", dim=True)
    label = place.label
    under = f"{' ' * offset}{marks}"
    beside = bool(label) and len(under) + len(label) + 1 <= room
    lines = [f"{number}{lead}{shown}", f"{blank}{style(under, fg=color)}{f' {label}' if beside else ''}"]
    if label and not beside:
        lines.append(f"{blank}{' ' * max(0, min(offset, room - len(label)))}{label}")
    return lines


def _width(text: str) -> int:
    """Columns of a terminal: wide characters take two, combining ones none."""
    if not OF_OTHER_WIDTHS.search(text):
        return len(text)
    from wcwidth import wcswidth  # few texts need its tables

    columns: int = wcswidth(text)
    return columns if columns >= 0 else len(text)  # it counts no control characters


@lru_cache(maxsize=512)  # a rule says the same of many places
def _wrapped(text: str, width: int, indent: str, hanging: str | None = None) -> Sequence[str]:
    text = without_controls(text)
    if text and not text[-1].isspace() and len(indent) + len(text) <= width:
        return [f"{indent}{text}"]
    return textwrap.wrap(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent if hanging is None else hanging,
        break_long_words=False,
        break_on_hyphens=False,  # the id of a rule is copied
    ) or [indent]
