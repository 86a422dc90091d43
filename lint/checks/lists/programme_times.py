"""When something of a programme begins, by a sentence and by the table:
“the debate begins at half past two”, and 3.30pm."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document import Block, Document
from lint.language.names.forms import names_by_form
from lint.language.quantities.numbers import NUMBER, value
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, sentences
from lint.language.tables import tables
from lint.language.temporal.words import WEEKDAY
from lint.patterns import pattern
from lint.records import Record

EVENTS = frozenset(
    "talk lecture debate concert reading workshop tour film show walk demonstration panel session performance auction quiz parade service "
    "dinner lunch breakfast match race play recital screening class".split()
)
CLOCK = pattern(
    r"(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))? ?(?P<half>[ap])?\.?m?\.?(?: ?[–-] ?\d.*)?", re.IGNORECASE
)
BEGINS = pattern(
    r"\b(?:begins|starts|will begin|will start|is due to (?:begin|start)) (?:promptly |"
    r"sharp )?at (?P<time>(?:half past (?P<past>[a-z]+))|(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?(?: "
    r"?(?P<half>[ap])\.?m\b)?)(?![\d:])"
)
OTHER_DAY = pattern(
    rf"\b(?:usually|normally|last year|next year|every|each|(?:on )?{WEEKDAY}s?|"
    r"instead|until now|used to|another|other|separate|elsewhere|next door|doors|rehears\w+)\b",
    re.IGNORECASE,
)
"""Words of a sentence whose hour is of another day."""
FEWEST = 3
"""Rows of a programme that begin with an hour, at least."""
DAY = 12 * 60
"""Minutes after which a clock that does not tell morning from evening shows the same."""


class Hour(Record):
    """An hour in a sentence, `sentence.text[start:end]`, and the cell that has another one for the same."""

    sentence: Sentence
    start: int
    end: int
    name: str
    cell: Block


class _Entry(Record):
    cell: Block
    minutes: int
    words: frozenset[str]


def programme_times(document: Document) -> Iterator[Hour]:
    """Every hour at which something begins that the one row of the one programme for it has otherwise."""
    programmes = [entries for table in tables(document) if len(entries := list(_entries(table))) >= FEWEST]
    if len(programmes) != 1:
        return
    for sentence in sentences(document):
        match = BEGINS.search(sentence.text) if sentence.block.kind in ("paragraph", "item") else None
        if match is None or OTHER_DAY.search(sentence.text):
            continue
        if inside(quoted(document, sentence.block), sentence.start, sentence.start + match.end()):
            continue
        said = _minutes(match)
        before = sentence.block.prose[: sentence.start + match.start()].lower()
        own = set(re.findall(r"[a-z]+", sentence.text[: match.start()].lower())) & EVENTS
        nouns = own or (set(re.findall(r"[a-z]+", before)) & EVENTS)
        meant = [entry for entry in programmes[0] if nouns & entry.words]
        named = [entry for entry in meant if entry.words & _names(document, before)]
        chosen = named if named else meant
        if said is None or len(nouns) != 1 or len(chosen) != 1 or (len(meant) > 1 and not named):
            continue
        (entry,) = chosen
        if (said - entry.minutes) % DAY:
            yield Hour(sentence, *match.span("time"), next(iter(nouns)), entry.cell)


def _entries(table: list[list[Block]]) -> Iterator[_Entry]:
    for row in table:
        match = CLOCK.fullmatch(row[0].prose.strip()) if len(row) > 1 else None
        if match and (match["minute"] or match["half"]):
            words = frozenset(re.findall(r"[^\W\d_]+", " ".join(cell.prose for cell in row[1:]).lower()))
            yield _Entry(row[0], int(match["hour"]) % 12 * 60 + int(match["minute"] or 0), words)


def _minutes(match: re.Match[str]) -> int | None:
    """Minutes of the half day; nothing for an hour that has no such number."""
    if match["past"]:
        return int(value(match["past"])) % 12 * 60 + 30 if re.fullmatch(NUMBER, match["past"]) else None
    return int(match["hour"]) % 12 * 60 + int(match["minute"] or 0)


def _names(document: Document, prose: str) -> frozenset[str]:
    """The names of a text that a piece of it in small letters has."""
    return frozenset(
        name.lower() for name in names_by_form(document) if re.search(rf"\b{re.escape(name.lower())}\b", prose)
    )
