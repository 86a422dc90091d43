"""A page for a browser: the text with its marks, and each diagnostic with both places side by side;
needs no network."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from html import escape as escaped
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote

from lint import __version__
from lint.diagnostics import SEVERITIES, Diagnostic, Report, Severity
from lint.document import Document, Place
from lint.records import Record
from lint.reporters._readability import readability
from lint.reporters._wording import failure, of_fix
from lint.screen import PAGE, Screen
from lint.totals import counted, summary, verdict, verdict_of

ENDING = "html"
AROUND = 60
"""Characters on either side of a place that are shown with it."""
MOST = 6
"""Places of one kind that are shown with a diagnostic."""


CONTROLS = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"} | {0x7F: 0x2421}
CONTROLS |= dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
"""Control characters, which a page may not have (HTML Living Standard, 13.2.3.5), and the pictures of them that Unicode
has for the first ones."""


def escape(text: str) -> str:
    """A text as a page has it."""
    return escaped(text.translate(CONTROLS))


def render(reports: Sequence[Report], *, screen: Screen = PAGE) -> str:
    """One page with all files. Browsers do the colours."""
    return _of(reports)


def member(report: Report, index: str) -> str:
    """The page of one file, with a link to the list of all."""
    return _of([report], f'<p class="soft"><a href="{escape(quote(index))}">All reports</a></p>')


def _of(reports: Sequence[Report], above: str = "") -> str:
    """A page with some files, and in its head what stands above them."""
    title = reports[0].path if len(reports) == 1 else "report"
    body: list[str] = [*_header(f"copydesk: {title}", reports, above)]
    if len(reports) > 1:
        body += _table([(f"#file-{at}", report) for at, report in enumerate(reports)])
    number = 0
    for at, report in enumerate(reports):
        body += _article(report, at, number)
        number += len(report.diagnostics)
    return _page(f"copydesk: {title}", body, script=True)


def index(entries: Mapping[str, Report]) -> str:
    """A page with a row for each report, the worst first."""
    said = escape(verdict(summary(entries.values())))
    linked = [(quote(name.encode("utf-8", "surrogateescape")), report) for name, report in entries.items()]
    body = [f'<header class="page"><h1>copydesk</h1><p class="soft">{said}</p></header>', *_table(linked)]
    return _page("copydesk: all reports", body, script=False)


def _gravity(report: Report) -> tuple[int, ...]:
    """By what a report comes before others: that the file could not be checked, then its counts, the gravest first."""
    return (not report.error, *(-report.count(level) for level in reversed(SEVERITIES)))


def _table(linked: Sequence[tuple[str, Report]]) -> Iterator[str]:
    """A row for each report, the worst first, with a link to where it is."""
    yield '<div class="table" role="region" aria-label="All files" tabindex="0"><table><tr><th>file</th><th>errors</th><th>warnings</th><th>suggestions</th></tr>'
    for link, report in sorted(linked, key=lambda one: _gravity(one[1])):
        counts = (f'<td class="number">{report.count(level) or ""}</td>' for level in reversed(SEVERITIES))
        failed = f'<br><span class="failed">{escape(report.error)}</span>' if report.error else ""
        target = f' data-article="{escape(link[1:])}"' if link.startswith("#") else ""
        yield f'<tr{target}><td><a href="{escape(link)}">{escape(report.path)}</a>{failed}</td>{"".join(counts)}</tr>'
    yield "</table></div>"


def _page(title: str, body: Sequence[str], *, script: bool) -> str:
    code = f"<script>\n{_asset('report.js')}</script>\n" if script else ""
    text = "\n".join(body)
    page = (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="copydesk {__version__}">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_asset('report.css')}</style>\n</head>\n<body>\n<main>\n{text}\n</main>\n{code}</body>\n</html>\n"
    )
    return page.encode("utf-8", "replace").decode("utf-8")


@cache
def _asset(name: str) -> str:
    return (Path(__file__).parent / "page" / name).read_text(encoding="utf-8")


def _header(title: str, reports: Sequence[Report], above: str) -> Iterator[str]:
    yield f'<header class="page">{above}<h1>{escape(title)}</h1><p class="soft">{escape(verdict(summary(reports)))}</p>'
    totals = summary(reports)
    if not any(report.diagnostics for report in reports):
        yield "</header>"
        return
    yield '<div class="filters" role="group" aria-label="What is shown">'
    for severity in reversed(SEVERITIES):
        if count := totals[f"{severity}s"]:
            said = escape(counted(count, severity))
            yield f'<label><input type="checkbox" value="{severity}" checked> {said}</label>'
    rules = Counter(diagnostic.rule for report in reports for diagnostic in report.diagnostics)
    options = "".join(
        f'<option value="{escape(rule)}">{escape(rule)} ({rules[rule]})</option>' for rule in sorted(rules)
    )
    yield f'<select aria-label="Rule"><option value="">all rules</option>{options}</select><output class="soft"></output>'
    yield '<span class="soft keys">Keys: j or n for the next, k or p for the one before, Esc to choose none</span></div>'
    yield '<p class="soft left" role="status" hidden>Nothing is left by this choice. <button type="button">Show all</button></p></header>'


def _article(report: Report, at: int, first: int) -> Iterator[str]:
    """A file: what is said of it, its text, and its diagnostics, whose numbers begin with `first`."""
    yield f'<article id="file-{at}"><h2>{escape(report.path)}</h2>'
    yield f'<p class="soft">{escape(", ".join(_facts(report)))}</p>'
    for sentence in readability(report.metrics):
        yield f'<p class="soft">{escape(sentence)}</p>'
    if report.error:
        yield f'<p class="failed">{escape(failure(report))}.</p>'
    for notice in report.notices:
        yield f'<p class="soft">Note: {escape(notice)}.</p>'
    if report.document is not None:
        yield '<div class="columns">'
        yield from _text(report.document, report.diagnostics, at, first)
        yield '<div class="cards">'
        yield f'<p class="soft none"{" hidden" if report.diagnostics else ""}>Nothing to show here.</p>'
        for number, diagnostic in enumerate(report.diagnostics, first):
            yield from _card(report.document, diagnostic, at, number)
        yield "</div></div>"
    yield "</article>"


def _facts(report: Report) -> Iterator[str]:
    """What the page says of a file above its text."""
    yield verdict_of(report)
    if report.document and (published := report.document.metadata.published):
        yield f"published {published.day} {published:%B %Y} ({report.document.metadata.published_from})"
    for name in ("word", "sentence"):
        if f"{name}s" in report.metrics:
            yield counted(int(report.metrics[f"{name}s"]), name)


class _Stretch(Record):
    """A stretch of the text that one or more diagnostics speak of: as their place, and as their evidence."""

    start: int
    end: int
    here: tuple[int, ...]
    proofs: tuple[int, ...]


def _text(document: Document, diagnostics: Sequence[Diagnostic], article: int, first: int) -> Iterator[str]:
    """The source text, a row for each line, with marks where diagnostics have their places and their evidence."""
    linked = {document.line_and_column(diagnostic.place.start)[0] for diagnostic in diagnostics}
    stretches = list(_stretches(diagnostics, first))
    starts = [stretch.start for stretch in stretches]
    kinds = {number: diagnostic.severity for number, diagnostic in enumerate(diagnostics, first)}
    yield f'<div class="text" lang="{escape(document.metadata.language or "en")}">'
    lines = document.line_and_column(len(document.text))[0]
    for line in range(1, lines + 1):
        span = document.line_span(line)
        at, shown = span.start, []
        for stretch in stretches[max(0, bisect_right(starts, span.start) - 1) : bisect_left(starts, span.end)]:
            start, end = max(stretch.start, at), min(stretch.end, span.end)
            if start < end:
                shown.append(escape(document.text[at:start]) + _mark(document.text[start:end], stretch, kinds))
                at = end
        shown.append(escape(document.text[at : span.end]))
        name = f' id="file-{article}-line-{line}"' if line in linked else ""
        yield f'<div class="row"{name}><a aria-hidden="true">{line}</a><span dir="auto">{"".join(shown)}</span></div>'
    yield "</div>"


def _stretches(diagnostics: Sequence[Diagnostic], first: int) -> Iterator[_Stretch]:
    """The text cut wherever a place begins or ends, in order, without what nobody speaks of."""
    opens: dict[int, list[tuple[int, bool]]] = defaultdict(list)
    closes: dict[int, list[tuple[int, bool]]] = defaultdict(list)
    for number, diagnostic in enumerate(diagnostics, first):
        for places, is_proof in ((diagnostic.places, False), (diagnostic.evidence, True)):
            for place in places:
                if place.end > place.start:
                    opens[place.start].append((number, is_proof))
                    closes[place.end].append((number, is_proof))
    active: list[tuple[int, bool]] = []
    for start, end in pairwise(sorted({*opens, *closes})):
        for one in closes[start]:
            active.remove(one)
        active += opens[start]
        if active:
            here = tuple(sorted({number for number, is_proof in active if not is_proof}))
            yield _Stretch(start, end, here, tuple(sorted({number for number, is_proof in active if is_proof})))


def _mark(words: str, stretch: _Stretch, kinds: Mapping[int, Severity]) -> str:
    kind = max((SEVERITIES.index(kinds[number]) for number in stretch.here), default=-1)
    at, proof = " ".join(map(str, stretch.here)), " ".join(map(str, stretch.proofs))
    name = SEVERITIES[kind] if kind >= 0 else ""
    return f'<mark class="{name}" data-at="{at}" data-proof="{proof}">{escape(words)}</mark>'


def _card(document: Document, diagnostic: Diagnostic, article: int, number: int) -> Iterator[str]:
    yield (
        f'<section tabindex="0" role="group" aria-label="{escape(diagnostic.message)}" class="card {diagnostic.severity}" '
        f'data-number="{number}" aria-current="false" '
        f'data-severity="{diagnostic.severity}" data-rule="{escape(diagnostic.rule)}">'
    )
    line, _ = document.line_and_column(diagnostic.place.start)
    yield f'<span class="kind"><b>{diagnostic.severity}</b> · {escape(diagnostic.rule)} · <a href="#file-{article}-line-{line}">{document.unit} {line}</a></span>'
    yield f'<p class="message">{escape(diagnostic.message)}</p><div class="both">'
    for place in diagnostic.places[:MOST]:
        yield _figure(document, place, "")
    for place in diagnostic.evidence[:MOST]:
        yield _figure(document, place, "proof")
    yield "</div>"
    hidden = max(0, len(diagnostic.places) - MOST) + max(0, len(diagnostic.evidence) - MOST)
    if hidden:
        yield f'<p class="soft">and {counted(hidden, "more place")}</p>'
    for fix in diagnostic.fixes:
        yield f"<p>{escape(of_fix(fix))}</p>"
    if diagnostic.link.startswith(("http://", "https://")):  # of a style of Vale it may be anything
        yield f'<p class="soft">See: <a href="{escape(diagnostic.link)}" rel="noreferrer">{escape(diagnostic.link)}</a></p>'
    if diagnostic.why:
        yield f'<details class="soft"><summary>Why</summary>{escape(diagnostic.why)}</details>'
    yield "</section>"


def _figure(document: Document, place: Place, kind: str) -> str:
    """A place with some words around it."""
    line, _ = document.line_and_column(place.start)
    span, last = document.line_span(line), document.line_at(place.end)
    before = document.text[max(span.start, place.start - AROUND) : place.start]
    after = document.text[place.end : min(last.end, place.end + AROUND)]
    if place.start - AROUND > span.start:
        before = "… " + before.partition(" ")[2]
    if place.end + AROUND < last.end:
        after = after.rpartition(" ")[0] + " …"
    label = f", {place.label}" if place.label else ""
    words = f"{escape(before)}<b>{escape(place.quote)}</b>{escape(after)}"
    return f'<figure class="{kind}"><figcaption>{document.unit} {line}{escape(label)}</figcaption>{words}</figure>'
