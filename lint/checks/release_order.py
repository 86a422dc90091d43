"""A release whose day is before that of an earlier release: “3.3.1 – 2 September”,
and “3.3.0 – 14 October” of one year.

Versions are ordered as Semantic Versioning 2.0.0 orders them;
a fix for an older series may well come later, and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from lint.checks import Options
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.temporal.expressions import times
from lint.patterns import pattern
from lint.records import Record

VALUES: Mapping[str, str] = {
    "version": "the later version",
    "date": "its day as written",
    "earlier": "the earlier version",
    "before": "the day of that",
}
VERSION = pattern(
    r"(?:v|[Vv]ersion |[Rr]elease )?\[?(?P<whole>(?P<major>\d{1,3})\.(?P<minor>\d{1,3})(?:\.(?P<patch>\d{1,4}))?)\]?(?![.\d+-])"
)
"""How the heading of a release begins."""
LONGEST = 60  # characters of such a heading
MOST = 200
"""Releases of a text that are held against each other."""
KINDS = frozenset(("heading", "paragraph"))
BESIDE = pattern(r"\W*(?:[Rr]eleased?|[Oo]n|[Dd]ated)?\W*(?:on)?\W*")
"""What a heading of a release has besides its version and its day."""
DAY = pattern(r"\d{4}-\d\d-\d\d")


class ReleaseOrder(Options):
    """No options."""


class _Release(Record):
    """A heading with a version and a day: `block.prose[start:end]` is the day, `value` what it means."""

    block: Block
    start: int
    end: int
    value: str
    name: str
    series: tuple[int, int]
    patch: int


def needs(options: ReleaseOrder) -> Gate:
    """What a text must hold: a dot, as any text does; what it is about shows in its headings."""
    return Gate(frozenset(), ((Need(frozenset(), frozenset(f".{digit}" for digit in range(10))),),))


def check(document: Document, options: ReleaseOrder) -> Iterator[Finding]:
    """Every release that is dated before an earlier one of its series,
    or before the series that came before its own began."""
    told: set[str] = set()
    for one, other in combinations(list(_releases(document))[:MOST], 2):
        earlier, later = sorted((one, other), key=lambda release: (release.series, release.patch))
        if not _must_come_first(earlier, later) or earlier.value <= later.value or later.name in told:
            continue
        told.add(later.name)
        place = document.place(later.block, later.start, later.end, f"the day of {later.name}")
        evidence = document.place(earlier.block, earlier.start, earlier.end, f"the day of {earlier.name}")
        yield Finding(
            place=place,
            evidence=(evidence,),
            values={
                "version": later.name,
                "date": place.quote,
                "earlier": earlier.name,
                "before": evidence.quote,
            },
            confidence=LIKELY,
        )


def _must_come_first(earlier: _Release, later: _Release) -> bool:
    """Whether one release cannot come after the other: of one series, or the first of two series of one program."""
    if earlier.series == later.series:
        return earlier.patch < later.patch
    return earlier.series[0] == later.series[0] and earlier.patch == later.patch == 0


def _releases(document: Document) -> Iterator[_Release]:
    """Every short heading or line that begins with a version and has one whole date."""
    dates = [one for one in times(document) if one.type == "DATE" and DAY.fullmatch(one.value) and one.year_given]
    by_block: dict[int, list[int]] = {}
    for number, one in enumerate(dates):
        by_block.setdefault(one.block.ordinal, []).append(number)
    for numbers in by_block.values():
        date = dates[numbers[0]]
        prose = date.block.prose
        version = VERSION.match(prose)
        if version is None or len(numbers) > 1 or len(prose) > LONGEST or date.block.kind not in KINDS:
            continue
        if BESIDE.fullmatch(prose[version.end() : date.start] + prose[date.end :]):
            series = int(version["major"]), int(version["minor"])
            yield _Release(
                date.block, date.start, date.end, date.value, version["whole"], series, int(version["patch"] or 0)
            )
