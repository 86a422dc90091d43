"""An average that its numbers do not make: “140 yards in seven catches, an average of 22”,
or of the numbers in a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lint.checks import Options
from lint.checks._replacement import replacement
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document, Place, once_a_document
from lint.gates import Gate, one_of
from lint.language.quantities.bounds import rough
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, SCALE, exact, in_digits, scale_of, value
from lint.language.quotations import is_quoted
from lint.language.tables import Row, is_head, tables
from lint.language.temporal.months import MONTH_NAME, SHORT_MONTH
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the average as written",
    "right": "the average that the numbers make",
    "of": "how it is worked out, as in “140 divided by 7” or “The average of the numbers in the table”",
}
_SUM = rf"(?P<sign>[{CURRENCY_SIGNS}]?)(?P<sum>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<scale>{SCALE})?+(?![.,]?\d)"
_COUNT = rf"(?P<count>(?!(?:1[789]|20)\d\d\b){NUMBER})"
"""How many there are; “$3 billion in 1953 to an average of …” has a year there."""
_AVERAGE = rf"(?:an average of|averaging|on average) {rough()}(?P<other>[{CURRENCY_SIGNS}]?)(?P<average>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<scaled>{SCALE})?+(?![.,]?\d|%| ?percent| per cent)"
SHAPES = (
    pattern(rf"(?<![\w.,/-]){_COUNT} [a-z]+ for {_SUM}(?: [a-z]+){{0,2}},? {_AVERAGE}", re.IGNORECASE),
    pattern(
        rf"(?<![\w.,/-]){_SUM}(?: [a-z]+){{0,3}} (?:from|by|among|in|over|across) {_COUNT} (?!hours?\b)[a-z]+(?: [a-z]+)?,? (?:or )?{_AVERAGE}",
        re.IGNORECASE,
    ),
)
"""A sum, how many made it, and the average."""
_EACH = r"(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?: [a-z]+){0,2} in (?:(?:19|20)\d\d|[A-Z][a-z]+)"
EACH = pattern(_EACH)
LISTED = pattern(
    rf"(?<![\w.,/-])(?P<listed>{_EACH.replace('(?P<number>', '(?:')}(?:, {_EACH.replace('(?P<number>', '(?:')}){{1,11}},? and {_EACH.replace('(?P<number>', '(?:')}),? (?:for )?{_AVERAGE}"
)
"""“41,000 visitors in 2022, 45,000 in 2023 and 52,000 in 2024, for an average of 46,000”."""
RATE = pattern(r" (?:an?|per|each|every) (\w+)")
SPEED = pattern(
    rf"(?<![\w.,/-]){_SUM}[ -]?(?P<unit>km|kilomet(?:re|er)s?|miles?)\b[^.;()\d]{{0,60}}? in (?P<exactly>exactly )?(?P<hours>{NUMBER}) hours?(?: and (?P<minutes>{NUMBER}) minutes?)?,? "
    rf"(?:at )?{_AVERAGE} ?(?:(?P=unit)[ /]?(?:s )?(?:an hour|per hour|h\b)|(?P<per>kmh|kph|mph)\b)",
    re.IGNORECASE,
)
"""“162 kilometres in exactly four hours, an average of 40.5 kilometres per hour”."""
OF_FIGURES = pattern(
    rf"\b[Tt]he (?:mean|average) (?:of|for) (?:the|all|these) {_COUNT} (?:[a-z]+ ){{0,3}}?(?:figures|values|numbers|readings|results|months|years|days|weeks|rows|entries) "
    r"(?:is|was|comes to|came to|works out at|makes) "
    rf"{rough()}"
    r"(?P<average>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![.,]?\d|%)"
)
"""The average of a column of a table, which has as many numbers."""
CELL = pattern(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
NO_ROW = pattern(r"(?:total|sum|mean|average|all|median)\b", re.IGNORECASE)
DAY = pattern(rf"\b(?:{MONTH_NAME}|{SHORT_MONTH})\.? $")
"""Before a number that is a day of a month: “3 March at prices of 40 …”."""
OF_TABLE = "The average of the numbers in the table"
LATITUDE = 0.06
"""Share by which an average may be off that is said to be rough."""


class Average(Options):
    """No options."""


def needs(options: Average) -> Gate:
    """What a text must hold: a word for an average."""
    return one_of("average", "averaging", "mean ")


def check(document: Document, options: Average) -> Iterator[Finding]:
    """Every average that is further off than rounding explains."""
    for block in document.prose_blocks():
        for shape in SHAPES if "averag" in block.prose else ():
            for match in shape.finditer(block.prose):
                total, count = in_digits(match["sum"]), value(match["count"])
                unit = scale_of(match["scale"]) / scale_of(match["scaled"])
                if (
                    count < 2
                    or match["sign"] != match["other"]
                    or DAY.search(block.prose, max(0, match.start() - 12), match.start())
                ):
                    continue
                if is_quoted(document, block, match):
                    continue
                if not _agrees(match, unit * total / count):
                    places = tuple(
                        document.place(block, *match.span(group), label)
                        for group, label in (("sum", "the sum"), ("count", "how many"))
                    )
                    of = f"{match['sum']}{match['scale'] or ''} divided by {exact(count)}"
                    yield _finding(document, block, match, unit * total / count, of, places)
        yield from _speeds(document, block)
        yield from _listed(document, block)
        for match in OF_FIGURES.finditer(block.prose):
            columns = _columns(document).get(int(value(match["count"])), [])
            cells = columns[0] if len(columns) == 1 else ()  # of several nobody knows which is meant
            numbers = [in_digits(cell.prose.strip()) for cell in cells]
            if is_quoted(document, block, match):
                continue
            if numbers and not _agrees(match, sum(numbers) / len(numbers)):
                places = tuple(document.whole(cell, "one of them") for cell in cells)
                yield _finding(document, block, match, sum(numbers) / len(numbers), OF_TABLE, places)


def _listed(document: Document, block: Block) -> Iterator[Finding]:
    """Every average of numbers that stand before it, each with its year or the like."""
    for match in LISTED.finditer(block.prose) if "averag" in block.prose else ():
        numbers = list(EACH.finditer(block.prose, *match.span("listed")))
        rate = RATE.match(block.prose, match.end())
        if rate and not (rate[1] == "year" and all(one[0][-4:].isdigit() for one in numbers)):
            continue  # “310 in June, 290 in July and 320 in August, an average of 10 a day”
        if len(numbers) < 3 or is_quoted(document, block, match):
            continue
        right = sum(in_digits(one["number"]) for one in numbers) / len(numbers)
        if not _agrees(match, right):
            places = tuple(document.place(block, *one.span("number"), "one of them") for one in numbers)
            said = " + ".join(one["number"] for one in numbers)
            yield _finding(document, block, match, right, f"{said}, divided by {len(numbers)},", places)


def _speeds(document: Document, block: Block) -> Iterator[Finding]:
    """Every average speed that distance and time do not make; hours without minutes may be rounded ones."""
    for match in SPEED.finditer(block.prose) if " hour" in block.prose else ():
        hours = value(match["hours"]) + (value(match["minutes"]) / 60 if match["minutes"] else 0)
        if not hours or (match["per"] and (match["per"].lower() == "mph") != match["unit"].lower().startswith("mi")):
            continue
        right = in_digits(match["sum"]) / hours
        slack = 0.0 if match["exactly"] or match["minutes"] else LATITUDE * right
        if _agrees(match, right) or abs(in_digits(match["average"]) - right) <= slack:
            continue
        if is_quoted(document, block, match):
            continue
        groups = (("sum", "the distance"), ("hours", "the time"), ("minutes", "the time"))
        places = tuple(document.place(block, *match.span(group), label) for group, label in groups if match[group])
        time = exact(round(hours, 2))
        yield _finding(document, block, match, right, f"{match['sum']} divided by {time}", places)


@once_a_document
def _columns(document: Document) -> dict[int, list[Sequence[Block]]]:
    """The columns of numbers of all tables, by how many numbers they have."""
    found: dict[int, list[Sequence[Block]]] = {}
    for table in tables(document):
        rows: list[Row] = [row for row in table if not is_head(row) and not NO_ROW.match(row[0].prose)]
        width = max((len(row) for row in rows), default=0)
        for column in range(1, width):
            cells = [row[column] for row in rows if len(row) == width]
            if len(cells) == len(rows) and all(CELL.fullmatch(cell.prose.strip()) for cell in cells):
                found.setdefault(len(cells), []).append(cells)
    return found


def _agrees(match: re.Match[str], right: float) -> bool:
    """Whether an average is that of its numbers, as it is rounded."""
    said = in_digits(match["average"])
    digits = len(match["average"].partition(".")[2])
    slack = max(LATITUDE * right, 1.0) if match["roughly"] else 1.01 * 10.0**-digits
    return abs(said - right) <= slack


def _finding(
    document: Document, block: Block, match: re.Match[str], right: float, of: str, places: tuple[Place, ...]
) -> Finding:
    digits = len(match["average"].partition(".")[2])
    written = exact(round(right, max(digits, 1)))
    return Finding(
        place=document.place(block, *match.span("average"), "the average"),
        evidence=places,
        values={"match": match["average"], "right": written, "of": of},
        fixes=replacement([(block, *match.span("average"))], written),
        confidence=LIKELY,
    )
