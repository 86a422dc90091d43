"""An example that gives a setting a value which its table does not allow: “one of `error`, `info`”,
and `log_level = "verbose"`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate
from lint.gates.reading import gate
from lint.language.tables import code_in, is_head, tables
from lint.patterns import pattern
from lint.records import Record
from lint.spans import Span

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "name": "the setting",
    "match": "the value of the example",
    "allowed": "the values that the table has",
}
ALL_OF_THEM = (
    "one of",
    "either",
    "must be",
    "can be",
    "possible values",
    "allowed values",
    "valid values",
    "accepted values",
    "valid options",
)
CHOICE = pattern(rf"(?:{'|'.join(ALL_OF_THEM)})(?: the following)?:? ", re.IGNORECASE)
"""In the cell of a table: that it names all values there are."""
OPEN = pattern(
    r"\b(?:such as|for example|e\.g\.|etc|and so on|among others|or (?:any|an?|the|one|your|more)|(?:a|the) (?:path|name|number|list|string|url))\b",
    re.IGNORECASE,
)
"""The same: that there are others."""
GIVEN = pattern(
    r"(?<![\w.$-])(?P<quote>[\"']?)(?P<name>[A-Za-z_][\w.-]*)(?P=quote)[ \t]*[=:][ \t]*(?P<mark>[\"'])(?P<value>[\w.-]+)(?P=mark)"
)
"""In an example: a setting with a value in quotation marks, as JSON, TOML and YAML write it."""
WORD = pattern(r"[\"']?(?P<value>[A-Za-z][\w.-]*)[\"']?")
FEWEST = 2  # values


class UnlistedValue(Options):
    """No options."""


class _Setting(Record):
    """A setting of a table with its values, in small letters, and the cell that names them."""

    cell: Block
    values: dict[str, str]


def needs(options: UnlistedValue) -> Gate | None:
    """What a text must hold: the beginning of a list of values."""
    return gate(ALL_OF_THEM)


def check(document: Document, options: UnlistedValue) -> Iterator[Finding]:
    """Every value that an example gives a setting of one table, and that the list of its values does not have."""
    settings = _settings(document)
    for block in document.blocks if settings else ():
        if block.kind != "code":
            continue
        for match in GIVEN.finditer(document.text, block.span.start, block.span.end):
            setting = settings.get(match["name"])
            if setting and match["value"].lower() not in setting.values:
                *first, last = (f"“{value}”" for value in setting.values.values())
                yield Finding(
                    place=document.place_at(Span(*match.span("value")), "in the example"),
                    evidence=(document.whole(setting.cell, "all the values that the table has"),),
                    values={
                        "name": match["name"],
                        "match": match["value"],
                        "allowed": f"{', '.join(first)} and {last}",
                    },
                    confidence=LIKELY,
                )


def _settings(document: Document) -> dict[str, _Setting]:
    """The settings whose values a table names, without those of which there are several."""
    found: dict[str, _Setting] = {}
    named: Counter[str] = Counter()
    for head, *rows in tables(document):
        for row in rows if is_head(head) else ():
            names = code_in(document, row[0])
            named.update(names)
            several = [_Setting(cell, values) for cell in row[1:] if (values := _values(document, cell))]
            if len(names) == len(several) == 1:
                found[names[0]] = several[0]
    return {name: setting for name, setting in found.items() if named[name] == 1}


def _values(document: Document, cell: Block) -> dict[str, str]:
    """The values that a cell has behind its “one of”, if all of them are words in code."""
    choice = CHOICE.search(cell.prose)
    if choice is None or OPEN.search(cell.prose):
        return {}
    words = [WORD.fullmatch(code) for code in code_in(document, cell, choice.end() - 1)]
    named = [word["value"] for word in words if word]
    return {value.lower(): value for value in named} if len(named) == len(words) >= FEWEST else {}
