"""A line that leads to a list and has no empty line above it, so that a page shows it within the entry above."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._wording import shortened
from lint.diagnostics import LIKELY, Edit, Finding, Fix
from lint.document import Document
from lint.language.sentences import sentences_of
from lint.patterns import pattern

VALUES: Mapping[str, str] = {"line": "the line that leads to the list", "above": "the end of the entry above it"}
LEAD = pattern(r"[*_]{0,3}[A-Z“\"][^|<>`]{2,120}:[*_]{0,3}\s*")
"""A line that begins at the margin, and so is none of the entry to its writer, and a part of it to a page:
a lazy continuation line (CommonMark 0.31, section 5.2)."""
WHOLE = pattern(r"[.!?…][”\")*_]{0,4}\s*$")
"""How the line above ends: a sentence does not go on."""
LONGEST_ABOVE = 40  # characters


class GluedLead(Options):
    """No options."""


def check(document: Document, options: GluedLead) -> Iterator[Finding]:
    """Every such line between the entries of a list."""
    if document.format != "markdown":
        return
    text = document.text
    for block in document.blocks:
        below = document.neighbour(block, 1) if block.kind == "item" and block.prose.rstrip().endswith(":") else None
        if below is None or below.kind != "item" or below.level != block.level:
            continue  # entries further in are parts of the one that leads to them
        line = document.line_at(block.source(len(block.prose.rstrip()) - 1, len(block.prose.rstrip())).start)
        if line.start <= block.span.start:
            continue
        above = document.line_at(line.start - 1)
        lead, entry = text[line.start : line.end], text[above.start : above.end]
        starts = (block.source(one.start, one.start + 1).start for one in sentences_of(document, block))
        is_sentence = any(line.start <= start <= line.start + len("***") for start in starts)
        if LEAD.fullmatch(lead) and WHOLE.search(entry) and is_sentence:
            yield Finding(
                place=document.place_at(line, "a line of its own?"),
                values={"line": shortened(lead), "above": shortened(entry, LONGEST_ABOVE)},
                fixes=(
                    Fix("Set it apart by an empty line", (Edit(line.start, line.start, text[above.end : line.start]),)),
                ),
                confidence=LIKELY,
            )
