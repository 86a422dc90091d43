"""One number with a full stop where it has a comma elsewhere: “1,250 beads”, and then “1.250 beads”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._replacement import replacement
from lint.diagnostics import Finding
from lint.document import Document
from lint.language.figures import figures
from lint.language.quotations import inside, quoted
from lint.patterns import pattern

VALUES: Mapping[str, str] = {"match": "the number here", "usual": "the number elsewhere"}
STOP = pattern(r"[1-9]\d{0,2}(?:\.\d{3})+")
CURRENCY = pattern(r"[$£€/-]$")


class TwoSeparators(Options):
    """No options."""


def check(document: Document, options: TwoSeparators) -> Iterator[Finding]:
    """Every number with full stops that the text has with commas too; of English, where a full stop makes a fraction."""
    every = figures(document)
    for number, places in every.items():
        if not STOP.fullmatch(number):
            continue
        others = [one for one in every.get(number.replace(".", ""), ()) if "," in one.block.prose[one.start : one.end]]
        for block, start, end in places if others else ():
            written = block.prose[start:end]
            if (
                written != number
                or CURRENCY.search(block.prose, 0, start)
                or inside(quoted(document, block), start, end)
            ):
                continue
            right = written.replace(".", ",")
            yield Finding(
                place=document.place(block, start, end, "with a full stop here"),
                evidence=tuple(document.place(*span, "with a comma here") for span in others),
                values={"match": written, "usual": right},
                fixes=replacement([(block, start, end)], right),
                confidence=0.92,
            )
