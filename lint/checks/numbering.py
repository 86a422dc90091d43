"""Numbers of headings, steps and entries that leave one out or come twice: 1, 2, 4, 4, 5."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lint.checks import Options, option
from lint.diagnostics import Finding
from lint.document import Block, Document, Place, Span
from lint.language.sections import has_code
from lint.patterns import pattern

VALUES: Mapping[str, str] = {
    "match": "the number as the text has it",
    "before": "the number before it",
    "problem": "what is wrong with it, as in “comes behind 2, and there is no 3”",
}
HEADING = pattern(
    r"(?P<word>(?:Step|Part|Chapter|Section|Tip|Day|Week|Lesson|Rule|No\.|#) ?)?(?P<number>\d{1,2})"
    r"(?P<mark>[.)](?= |$)| [–—-] |:(?= )|(?=$))"
)
"""How a numbered heading begins; with a word in front of it a number needs no mark behind it."""
ENTRY = pattern(r"^[ \t>]*(?P<number>\d{1,2})[.)](?=[ \t])")


class Numbering(Options):
    """Options."""

    least: int = option(3, "numbered headings or entries that belong together at least, to be taken for a series")


class _Numbered(NamedTuple):
    """A heading or an entry with its number, which stands in the source at `place`; `series` is what it belongs to."""

    number: int
    place: Place
    series: tuple[str, int, str]


def check(document: Document, options: Numbering) -> Iterator[Finding]:
    """Every number that is not the one behind the number before it, in a series that else counts up or down."""
    for series in _series(document):
        if len(series) < options.least:
            continue
        numbers = [one.number for one in series]
        step = 1 if numbers[-1] >= numbers[0] else -1
        wrong = [at for at in range(1, len(numbers)) if numbers[at] != numbers[at - 1] + step]
        # A series in which more is wrong than right counts otherwise: years, a programme, “1. 1. 1.”.
        if not wrong or len(wrong) * 2 > len(numbers) - 1:
            continue
        yield from _findings(document, series, wrong, step)


def _findings(document: Document, series: list[_Numbered], wrong: list[int], step: int) -> Iterator[Finding]:
    done = -1
    for at in wrong:
        if at <= done:
            continue
        before, one = series[at - 1], series[at]
        evidence = [before.place]
        expected = before.number + step
        if one.number == before.number:
            problem = f"stands twice in a row; behind {before.number} comes {expected}"
        elif at + 1 < len(series) and series[at + 1].number == one.number == expected + step:
            problem = f"stands where {expected} belongs, and again behind it"
            evidence.append(series[at + 1].place)
            done = at + 1
        elif (one.number - expected) * step > 0:
            problem = f"comes behind {before.number}, and there is no {expected}"
        else:
            problem = f"comes behind {before.number}, where {expected} belongs"
        yield Finding(
            place=one.place,
            evidence=tuple(evidence),
            values={"match": str(one.number), "before": str(before.number), "problem": problem},
            confidence=0.6 if one.series[0] == "item" and has_code(document) else 0.85,
        )


def _series(document: Document) -> list[list[_Numbered]]:
    """Numbered headings of one kind and numbered entries of one depth, as far as they belong together, in reading order."""
    found: list[list[_Numbered]] = []
    running: dict[tuple[str, int, str], list[_Numbered]] = {}
    for block in document.blocks:
        if block.key or block.kind not in ("heading", "headline", "item"):
            continue
        if block.kind != "item":
            for series in [one for one in running if one[0] == "item" or one[1] > block.level]:
                del running[series]  # a heading ends the lists before it, and the parts of the part before it
        one = _numbered(document, block)
        if one is None:
            continue
        if one.number <= 1 or one.series not in running:
            running[one.series] = []
            found.append(running[one.series])
        running[one.series].append(one)
    return found


def _numbered(document: Document, block: Block) -> _Numbered | None:
    """A block with the number that it begins with, if it does with one."""
    if block.kind == "item":
        line, _ = document.line_and_column(block.runs[0].source)
        span = document.line_span(line)
        match = ENTRY.match(document.text[span.start : span.end])
        if match is None:
            return None
        place = Span(span.start + match.start("number"), span.start + match.end("number"))
        return _Numbered(int(match["number"]), document.place_at(place, "out of order"), ("item", block.level, ""))
    match = HEADING.match(block.prose)
    if match is None or (not match["word"] and match["mark"] in (":", "")):
        return None
    if not block.level and document.format != "text":
        return None  # a heading by its form alone: of a series of them some may look otherwise
    place = block.source(*match.span("number"))
    return _Numbered(
        int(match["number"]),
        document.place_at(place, "out of order"),
        ("heading", block.level, (match["word"] or "").strip()),
    )
