"""The year of a house or a firm with two digits swapped: “The bridge opened in 1964”,
“The bridge was built in 1946”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks.dates.years_ago import IN_YEAR, OF_BUILDING, OTHERWISE, what_of
from lint.document import Document
from lint.language.events.statements import Statement
from lint.language.quotations import inside, quoted
from lint.language.sentences import whole_sentence_at

GENERAL = frozenset("company firm it he she they".split())


def swapped_years(document: Document) -> Iterator[tuple[Statement, Statement]]:
    """The later and the earlier of two such years, of each thing of which a text has no third."""
    told: dict[str, list[Statement]] = {}
    for block in document.prose_blocks():
        for match in IN_YEAR.finditer(block.prose):
            what = what_of(match)
            sentence = whole_sentence_at(document, block, match.start())
            start, end = match.span("year")
            if match["verb"].lower() not in OF_BUILDING or what in GENERAL or sentence is None:
                continue
            if not OTHERWISE.search(block.prose, sentence.start, end) and not inside(
                quoted(document, block), start, end
            ):
                one = Statement("beginning", what, match["year"], block, start, end)
                told.setdefault(what, []).append(one)
    for every in told.values():
        years = list(dict.fromkeys(one.value for one in every))
        if len(years) == 2 and years[0][:2] == years[1][:2] and years[0][2:] == years[1][:1:-1]:
            yield next(one for one in every if one.value == years[1]), every[0]
