"""A default that the text and its table of settings give differently: “the last 14 are kept”, and 7 in the table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, one_of
from lint.language.quantities.numbers import NUMBER, in_digits, value
from lint.language.sentences import Sentence, sentences
from lint.language.tables import code_in, is_head, tables
from lint.patterns import pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "name": "the setting",
    "match": "the default that the sentence gives",
    "other": "the default that the table gives",
}
HEAD = pattern(r"defaults?(?: value)?", re.IGNORECASE)
SAYS = pattern(
    r"\b(?:defaults? (?:is|to|value)|by default|the default|leave (?:out|off)|left out|omit(?:s|ted)?|unless you (?:change|set)|"
    r"(?:is|are) not (?:set|given)|do not (?:set|give|pass)|don[’']t (?:set|give|pass))\b",
    re.IGNORECASE,
)
"""In a sentence: that it tells what happens where a setting is left alone."""
_FIGURE = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
DEFAULT = pattern(_FIGURE)
WITH_UNIT = pattern(rf"(?P<number>{_FIGURE}) ?(?P<unit>[A-Za-z]+)")
IN_WORDS = pattern(
    rf"\b[Dd]efault (?P<name>[a-z]+(?:[ _-][a-z]+){{0,2}}) (?:of|is) (?P<number>{_FIGURE}) ?(?P<unit>[A-Za-z]+)\b"
)
"""“The default timeout of 10 seconds”, where the table has 30 seconds for `timeout`."""
OF_TIME: Mapping[str, int] = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
"""Seconds of each unit of time in which settings count."""
LENGTH = pattern(rf"(?<![\w.,/-])(?P<number>{NUMBER}) (?P<unit>{'|'.join(OF_TIME)})s?\b", re.IGNORECASE)
ALONE = pattern(r"\b(?:by default|left alone|unless you (?:change|set)|if you (?:change|set) nothing)\b", re.IGNORECASE)
COUNTED = pattern(rf"(?P<unit>{'|'.join(OF_TIME)})s", re.IGNORECASE)
"""What a setting counts, by its name or by what the table says of it: “Days before a snapshot is removed”."""
NOT_TELLING = frozenset(
    (
        *OF_TIME,
        "default",
        "which",
        "before",
        "after",
        "number",
        "value",
        "setting",
        "option",
        "there",
        "their",
        "every",
        "until",
    )
)
TELLING = pattern(r"[a-z]{5,}")
STEM = 6
"""Letters by which two words are held to be one."""
FIGURE = pattern(rf"(?<![\w.,/-]){NUMBER}(?![\w%]|[.,]?\d)", re.IGNORECASE)


class DefaultMismatch(Options):
    """No options."""


class _Setting(Record):
    """A setting of a table with its default."""

    cell: Block
    default: float


def needs(options: DefaultMismatch) -> Gate:
    """What a text must hold: the head of the column."""
    return one_of("default")


def check(document: Document, options: DefaultMismatch) -> Iterator[Finding]:
    """Every sentence that names one setting and one number, which is not the default that the table has."""
    yield from _in_words(document)
    yield from _of_what_it_counts(document)
    settings = dict(_settings(document))
    for sentence in sentences(document) if settings else ():
        if sentence.block.kind == "cell" or not SAYS.search(sentence.text):
            continue
        named = [name for name in code_in(document, sentence.block, sentence.start, sentence.end) if name in settings]
        numbers = [match for match in FIGURE.finditer(sentence.text) if value(match[0]) != 1]
        if len(set(named)) != 1 or len(numbers) != 1:
            continue
        setting, number = settings[named[0]], numbers[0]
        if value(number[0]) != setting.default:
            yield _finding(document, sentence, named[0], number, setting)


def _in_words(document: Document) -> Iterator[Finding]:
    """Every default with its unit that a sentence gives a setting by its name,
    and the table another one of the same unit."""
    settings = {name.replace("_", " ").replace("-", " "): (name, cell) for name, cell in _cells(document)}
    for sentence in sentences(document) if settings else ():
        for match in IN_WORDS.finditer(sentence.text) if sentence.block.kind != "cell" else ():
            name, cell = settings.get(match["name"].replace("_", " ").replace("-", " "), ("", None))
            written = WITH_UNIT.fullmatch(cell.prose.strip()) if cell else None
            if cell is None or written is None or _unit(written) != _unit(match):
                continue
            number = in_digits(written["number"])
            if value(match["number"]) != number:
                yield _finding(document, sentence, name, match, _Setting(cell, number))


def _of_what_it_counts(document: Document) -> Iterator[Finding]:
    """Every default in time that a sentence gives a thing without the name of its setting,
    where the table has one setting for it."""
    rows = list(_counting(document))
    for sentence in sentences(document) if rows else ():
        if sentence.block.kind == "cell" or not ALONE.search(sentence.text):
            continue
        lengths = list(LENGTH.finditer(sentence.text))
        if len(lengths) != 1 or code_in(document, sentence.block, sentence.start, sentence.end):
            continue
        said, stems = value(lengths[0]["number"]) * OF_TIME[lengths[0]["unit"].lower()], _stems(sentence.text)
        meant = [(name, setting, unit) for name, setting, unit, words in rows if not words.isdisjoint(stems)]
        if len(meant) == 1:
            ((name, setting, unit),) = meant
            if said != setting.default * OF_TIME[unit]:
                yield _finding(document, sentence, name, lengths[0], setting)


def _counting(document: Document) -> Iterator[tuple[str, _Setting, str, frozenset[str]]]:
    """Every setting that counts time: its name, its default, the unit and the telling words of its row."""
    settings = dict(_settings(document))
    for table in tables(document) if settings else ():
        for row in table:
            names = code_in(document, row[0])
            setting = settings.get(names[0]) if len(names) == 1 else None
            if setting is None:
                continue
            words = f"{names[0].replace('_', ' ').replace('-', ' ')} {' '.join(cell.prose for cell in row[1:] if cell is not setting.cell)}"
            units = {match["unit"].lower() for match in COUNTED.finditer(words)}
            if len(units) == 1:
                yield names[0], setting, next(iter(units)), _stems(words)


def _stems(text: str) -> frozenset[str]:
    """The telling words of a text, cut to their first letters."""
    return frozenset(word[:STEM] for word in TELLING.findall(text.lower()) if word.rstrip("s") not in NOT_TELLING)


def _unit(match: re.Match[str]) -> str:
    """A unit in the singular; one of two letters, as “ms”, has no plural."""
    return match["unit"].rstrip("s") if len(match["unit"]) > 2 else match["unit"]


def _settings(document: Document) -> Iterator[tuple[str, _Setting]]:
    """Every setting whose default is a number."""
    for name, cell in _cells(document):
        written = code_in(document, cell) or [cell.prose.strip()]
        if DEFAULT.fullmatch(written[0]):
            yield name, _Setting(cell, in_digits(written[0]))


def _cells(document: Document) -> Iterator[tuple[str, Block]]:
    """Every setting with the cell of its default."""
    for head, *rows in tables(document):
        column = next((at for at, cell in enumerate(head) if HEAD.fullmatch(cell.prose.strip())), None)
        if column is None or not is_head(head):
            continue
        for row in rows:
            names = code_in(document, row[0])
            if len(row) == len(head) and len(names) == 1:
                yield names[0], row[column]


def _finding(document: Document, sentence: Sentence, name: str, match: re.Match[str], setting: _Setting) -> Finding:
    """That a sentence has another default, which is the match or its group `number`."""
    start, end = match.span("number" if "number" in match.groupdict() else 0)
    other = document.whole(setting.cell, "the default in the table")
    return Finding(
        place=document.place(sentence.block, sentence.start + start, sentence.start + end, "a different number here"),
        evidence=(other,),
        values={"name": name, "match": sentence.text[start:end], "other": other.quote.strip("`")},
        confidence=LIKELY,
    )
