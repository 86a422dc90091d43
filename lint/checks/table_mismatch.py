"""A value that the text gives for somebody and that the table has otherwise by one digit:
“third in 2:33:26”, and 2:35:26."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import TYPE_CHECKING

from lint.checks import Options
from lint.checks._replacement import replacement
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.quantities.bounds import ROUGHLY
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.measures import UNITS
from lint.language.quantities.numbers import is_slip_in_form, value
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, sentences
from lint.language.tables import is_head, tables
from lint.language.words import lower_in_place, places_of, vocabulary
from lint.patterns import CAPITAL, caseless, pattern
from lint.records import Record

if TYPE_CHECKING:
    from lint.checks.lists.superlatives import Larger

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "name": "whose value it is",
    "match": "the value in the text",
    "other": "the value in the table",
}
NAME = pattern(rf"[{CAPITAL}][\w’'.-]+(?: (?:of |de |van |von )?[{CAPITAL}][\w’'.-]+){{0,3}}")
"""A cell that names somebody or something."""
_VALUE = rf"\d{{1,2}}(?::[0-5]\d){{1,2}}(?:\.\d+)?|[{CURRENCY_SIGNS}]?\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|[{CURRENCY_SIGNS}]?\d+\.\d+|[{CURRENCY_SIGNS}]\d{{3,}}|\d{{4,}}"
REMARK = pattern(r" \([^()]{1,40}\)$")
"""What a cell says of whom it names: “Jo Lund (Brevik)”."""
PRONOUN = pattern(r"^(?:He|She|It)\b|\bthere (?=(?:went|cost|sold|paid|was|were|had|fell|rose|is|are)\b)")
CELL = pattern(rf"(?:{_VALUE})%?")
FIGURE = pattern(rf"(?<![\w.,:/–-])(?:{_VALUE})%?(?![\w:/–-]|[.,]\d| to [{CURRENCY_SIGNS}]?\d)")
"""Values of three digits or more, which are told apart: times, thousands, decimals, sums; no end of a range."""
OTHER_TIME = pattern(
    r"\b(?:(?:in|of|since|from|until) (?:[A-Z][a-z]+ )?(?:1[5-9]|20)\d\d|ago|last (?:year|season|month|week)|(?:year|season|month|week) (?:before|earlier)|previous\w*|"
    rf"records?|best of|own best|missed|then|targets?|goals?|instead of|hop(?:ed|ing)|expected|planned|up from|"
    rf"down from|compared|estimat\w+|with the|without|(?:fell|fall|dropped|drops|rose|cut|down|up|falls|rises) to|"
    rf"makers?[’']?s?|claim(?:s|ed)?|{ROUGHLY}|more than|less than)\b",
    re.IGNORECASE,
)
"""Near a value: that it is of another time, or no exact one."""
CLOCK = pattern(r"\d{1,2}[.:][0-5]\d")
"""A time of the day, of which a timetable has more than one for everything."""
MEASURED = pattern(r"(?<![\w.,/-])(?P<number>\d{1,3}(?:,\d{3})+|\d+\.\d+|\d{3,}) ?(?P<unit>[A-Za-z]{1,12})(?![\w/])")
NEAR = 40  # characters
MOST_ROWS = 400  # that are looked for in every sentence
OF_A_PART = pattern(r" (?:from|of|by|with|without|for|in) [a-z]")
"""Behind the name of a row: that it is but some of it, as in “Visits from telephones”."""
YEAR = pattern(r"(?:1[5-9]|20)\d\d")
DIGITS = pattern(r"\D")
"""What is no digit."""

OF_BEST_YEARS = frozenset("best strongest busiest highest successful worst weakest lowest poorest".split())
"""Words of which a text has one that calls a year the best, or the worst."""


class TableMismatch(Options):
    """No options."""


class _Row(Record):
    """The name of a row and its values."""

    name: str
    cells: list[Block]


def check(document: Document, options: TableMismatch) -> Iterator[Finding]:
    """Every sentence with the name of one row and a value that only differs from one of that row,
    and that no table has."""
    yield from _told_of_it(document)
    labelled: dict[str, list[list[Block]]] = {}
    for cells in [row for table in tables(document) for row in table if _is_labelled(row)][:MOST_ROWS]:
        labelled.setdefault(lower_in_place(cells[0].prose.strip()), []).append(cells)
    for sentence in sentences(document) if labelled else ():
        if sentence.block.kind in ("paragraph", "standfirst", "item"):
            yield from _measured(document, sentence, labelled)
    rows = [row for table in tables(document) for row in _rows(table)]
    if not 0 < len(rows) <= MOST_ROWS:
        return
    known = {cell.prose.strip() for table in tables(document) for row in table for cell in row}
    by_name: dict[str, list[_Row]] = {}
    for row in rows:
        by_name.setdefault(row.name, []).append(row)
    last: tuple[Block, list[_Row]] | None = None
    for sentence in sentences(document):
        if sentence.block.kind not in ("paragraph", "standfirst", "item", "headline", "caption"):
            continue
        named = [
            several[0] for name, several in by_name.items() if len(several) == 1 and _find(sentence.text, name) >= 0
        ]
        if last and last[0] is sentence.block and len(last[1]) == 1 and PRONOUN.search(sentence.text):
            named = last[1]  # “Jo Lund came second. She crossed the line in …”
        last = (sentence.block, named)
        figures = [match for match in FIGURE.finditer(sentence.text) if not YEAR.fullmatch(match[0])]
        if len(named) != 1 or not figures:
            continue
        (row,) = named
        for match in figures:
            near = [cell for cell in row.cells if is_slip_in_form(match[0], cell.prose.strip())]
            around = sentence.text[max(0, match.start() - NEAR) : match.end() + NEAR]
            if match[0] in known or len(near) != 1 or OTHER_TIME.search(around) or _is_change(match[0], row):
                continue
            if CLOCK.fullmatch(match[0]) and sentence.text[: match.start()].endswith(("at ", "At ")):
                continue
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if inside(quoted(document, sentence.block), start, end):
                continue
            other = near[0].prose.strip()
            yield Finding(
                place=document.place(sentence.block, start, end, "said in the text"),
                evidence=(document.whole(near[0], f"in the row of {row.name}"),),
                values={"name": row.name, "match": match[0], "other": other},
                fixes=(
                    *replacement([(sentence.block, start, end)], other, f"Write “{other}” in the text"),
                    *replacement([(near[0], 0, len(near[0].prose))], match[0], f"Write “{match[0]}” in the table"),
                ),
                confidence=LIKELY,
            )


def _told_of_it(document: Document) -> Iterator[Finding]:
    """Every hour of a sentence that the programme has otherwise, and what is called the most and is not."""
    known = vocabulary(document)
    if "year" in known and not OF_BEST_YEARS.isdisjoint(known):
        from lint.checks.lists.superlatives import best_years

        yield from _beyond(document, best_years(document))
    if next(tables(document), None) is None:
        return  # few texts have one
    from lint.checks.lists.column_units import of_column_units
    from lint.checks.lists.programme_times import programme_times
    from lint.checks.lists.superlatives import superlatives

    for amount in of_column_units(document):
        if OTHER_TIME.search(amount.sentence.text):
            continue
        start, end = (amount.sentence.start + at for at in (amount.start, amount.end))
        place = document.place(amount.sentence.block, start, end, "said in the text")
        yield Finding(
            place=place,
            evidence=(document.whole(amount.cell, f"in the row of {amount.label}"),),
            values={"name": amount.label, "match": place.quote, "other": amount.cell.prose.strip()},
            confidence=LIKELY,
        )
    yield from _beyond(document, superlatives(document))
    for hour in programme_times(document):
        start, end = (hour.sentence.start + at for at in (hour.start, hour.end))
        place = document.place(hour.sentence.block, start, end, "said in the text")
        yield Finding(
            place=place,
            evidence=(document.whole(hour.cell, f"in the row of the {hour.name}"),),
            values={"name": f"the {hour.name}", "match": place.quote, "other": hour.cell.prose.strip()},
            confidence=LIKELY,
        )


def _beyond(document: Document, found: Iterable[Larger]) -> Iterator[Finding]:
    """Whatever is called the most of its kind, and is not."""
    for larger in found:
        place = document.place(larger.block, *larger.match.span(), "said in the text")
        more = larger.more.prose.strip()
        yield Finding(
            place=place,
            evidence=(document.whole(larger.own, "its number"), document.whole(larger.more, "a number beyond it")),
            values={
                "name": larger.match["name"],
                "match": place.quote,
                "other": more if more.startswith(larger.more_name) else f"{more} for {larger.more_name}",
            },
            confidence=LIKELY,
        )


def _measured(document: Document, sentence: Sentence, rows: Mapping[str, list[list[Block]]]) -> Iterator[Finding]:
    """“The range in our test came to 354 kilometres”, where the one row of that name has 334 km, and no cell 354 km."""
    lower = lower_in_place(sentence.text)
    for label, named in rows.items():
        at = _find(lower, label) if len(named) == 1 else -1
        if at < 0:
            continue
        ((name, *cells),) = named
        for match in MEASURED.finditer(sentence.text, at + len(label)):
            if match.start() > at + len(label) + NEAR:
                break
            unit = UNITS.get(caseless(match["unit"]))
            values = [(cell, found) for cell in cells if (found := MEASURED.fullmatch(cell.prose.strip()))]
            if unit is None or any(UNITS.get(caseless(found["unit"])) != unit for _, found in values):
                continue
            near = [(cell, found) for cell, found in values if is_slip_in_form(match["number"], found["number"])]
            if len(near) != 1 or any(match["number"] == found["number"] for _, found in values):
                continue
            start, end = sentence.start + match.start(), sentence.start + match.end()
            around = sentence.text[max(0, match.start() - NEAR) : match.end() + NEAR]
            if OTHER_TIME.search(around) or inside(quoted(document, sentence.block), start, end):
                continue
            ((cell, _),) = near
            yield Finding(
                place=document.place(sentence.block, start, end, "said in the text"),
                evidence=(document.whole(cell, f"in the row of {name.prose.strip()}"),),
                values={"name": name.prose.strip(), "match": match[0], "other": cell.prose.strip()},
                confidence=LIKELY,
            )


def _find(text: str, name: str) -> int:
    """Where a name stands in a text, and no part of what it names; -1 where it does not."""
    return next((at for at in places_of(name, text) if not OF_A_PART.match(text, at + len(name))), -1)


def _is_change(figure: str, row: _Row) -> bool:
    """Whether a figure is by how much two values of a row differ: “£5,000 less”."""
    values = [value(digits) for cell in row.cells if (digits := DIGITS.sub("", cell.prose))]
    return any(abs(one - other) == value(DIGITS.sub("", figure)) for one, other in combinations(values, 2))


def _is_labelled(row: list[Block]) -> bool:
    """Whether a row has a label of several words and measures of at least three digits in all other cells."""
    return (
        len(row) > 1 and " " in row[0].prose.strip() and all(MEASURED.fullmatch(cell.prose.strip()) for cell in row[1:])
    )


def _rows(table: list[list[Block]]) -> Iterator[_Row]:
    """The rows that name one thing and have values of several digits."""
    for row in table:
        texts = (REMARK.sub("", cell.prose.strip()) for cell in row)
        names = [text for text in texts if NAME.fullmatch(text)]
        cells = [cell for cell in row if CELL.fullmatch(cell.prose.strip())]
        if names and cells and not is_head(row):
            yield _Row(names[0], cells)
