"""One number with a full stop where it has a comma elsewhere: “1,250 beads”, and then “1.250 beads”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._replacement import replacement
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.quotations import inside, quoted
from lint.patterns import pattern

VALUES: Mapping[str, str] = {"match": "the number here", "usual": "the number elsewhere"}
STOP = pattern(r"(?<![\w.,$£€/-])[1-9]\d{0,2}(?:\.\d{3})+(?![\w.]*\d|,\d)")
COMMA = pattern(r"(?<![\w.,])[1-9]\d{0,2}(?:,\d{3})+(?!,?\d)")


class TwoSeparators(Options):
    """No options."""


def needs(options: TwoSeparators) -> Gate:
    """What a text must hold: a full stop and a comma between digits."""
    return Gate(
        frozenset(),
        tuple(
            (
                Need(frozenset(), frozenset(f"{digit}." for digit in "0123456789")),
                Need(frozenset(), frozenset(f"{first},")),
            )
            for first in "123456789"
        ),
    )


def check(document: Document, options: TwoSeparators) -> Iterator[Finding]:
    """Every number with full stops that the text has with commas too; of English, where a full stop makes a fraction."""
    usual: dict[str, list[tuple[Block, int, int]]] = {}
    odd: list[tuple[Block, int, int]] = []
    for block in document.prose_blocks():
        for match in COMMA.finditer(block.prose) if "," in block.prose else ():
            usual.setdefault(match[0].replace(",", ""), []).append((block, *match.span()))
        for match in STOP.finditer(block.prose) if "." in block.prose else ():
            if not inside(quoted(document, block), *match.span()):
                odd.append((block, *match.span()))
    for block, start, end in odd:
        written = block.prose[start:end]
        others = usual.get(written.replace(".", ""), [])
        if not others:
            continue
        right = written.replace(".", ",")
        yield Finding(
            place=document.place(block, start, end, "with a full stop here"),
            evidence=tuple(document.place(*span, "with a comma here") for span in others),
            values={"match": written, "usual": right},
            fixes=replacement([(block, start, end)], right),
            confidence=0.92,
        )
