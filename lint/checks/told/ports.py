"""A port that a text names once, one digit away from the one that it has elsewhere:
“TCP port 8443”, and “port 8433”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lint.checks.told.numbers import Told
from lint.document import Document
from lint.language.quantities.numbers import is_slip
from lint.language.quotations import is_quoted
from lint.language.tables import is_head, tables
from lint.patterns import pattern

PORT = pattern(r"\b[Pp]ort (?P<number>[1-9]\d{3,4})\b(?! ?[-–] ?\d)")
CELL = pattern(r"(?:TCP |UDP |tcp/|udp/)?(?P<number>[1-9]\d{3,4})(?:/(?:tcp|udp))?")
SETTING = pattern(r"(?:^|[\s{,])[\"']?port[\"']?\s*[:=]\s*[\"']?(?P<number>[1-9]\d{3,4})\b", re.MULTILINE)
"""A port in a file of settings: “port: 8443”."""
FIGURE = pattern(r"[1-9]\d{3,4}")
MOST = 200
"""Ports of a text: one that has more lists them."""
HEAD = pattern(r"(?:TCP |UDP |[Dd]efault )?[Pp]orts?(?: number)?")
"""The head of a column of ports."""


def differing_ports(document: Document) -> Iterator[tuple[Told, Told]]:
    """The port that stands once, with an earlier one that it may be meant for; nothing where another is as near."""
    told = sorted((*_in_text(document), *_in_tables(document), *_in_code(document)), key=lambda one: one.block.ordinal)
    often = Counter(FIGURE.findall(document.text)) if told else Counter()
    first = {one.value: one for one in reversed(told)}
    if len(first) > MOST:
        return
    for odd in told:
        if odd.block.kind == "cell" or often[odd.text] > 1:
            continue
        near = {value: one for value, one in first.items() if _may_be_meant(odd.text, one.text)}
        if len(near) == 1:
            (other,) = near.values()
            if other.block.ordinal < odd.block.ordinal:
                yield odd, other


def _in_text(document: Document) -> Iterator[Told]:
    for block in document.prose_blocks():
        for match in PORT.finditer(block.prose) if "ort " in block.prose else ():
            if not is_quoted(document, block, match):
                yield Told(block, *match.span("number"), float(match["number"]))


def _in_code(document: Document) -> Iterator[Told]:
    for block in document.blocks:
        for match in SETTING.finditer(block.prose) if block.kind == "code" else ():
            yield Told(block, *match.span("number"), float(match["number"]))


def _in_tables(document: Document) -> Iterator[Told]:
    for head, *rows in tables(document):
        columns = [at for at, cell in enumerate(head) if is_head(head) and HEAD.fullmatch(cell.prose.strip())]
        for row in rows if columns else ():
            for cell in [row[at] for at in columns if at < len(row)]:
                if match := CELL.fullmatch(cell.prose):
                    yield Told(cell, *match.span("number"), float(match["number"]))


def _may_be_meant(one: str, other: str) -> bool:
    """Whether one port is the other with a slip that no neighbour is: 8080 and 8081, 8443 and 9443 are two ports."""
    is_near = one[:-1] != other[:-1] and (one[0] == other[0] or sorted(one) == sorted(other))
    return is_near and is_slip(one, other)
