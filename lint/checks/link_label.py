"""What a page says of its links to those who have it read out, copied along: “(opens in a new tab)”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._together import together
from lint.diagnostics import LIKELY, Edit, Finding, Fix
from lint.document import Block, Document
from lint.gates import Gate, one_of
from lint.language.quotations import is_quoted
from lint.patterns import pattern

VALUES: Mapping[str, str] = {"match": "the label"}
LABEL = pattern(
    r"(?<=[\w.!?:;,’”)→\u2060])\(opens in (?:a )?new (?:browser )?(?:window|tab)\)",
    re.IGNORECASE,
)
"""It stands right behind the word of the link, where no writer would put it."""


class LinkLabel(Options):
    """No options."""


def needs(options: LinkLabel) -> Gate:
    """What the prose must hold: the beginning of a label."""
    return one_of("(opens in ")


def check(document: Document, options: LinkLabel) -> Iterator[Finding]:
    """The labels of a text as one finding, with all their places."""
    found = [
        Finding(
            place=document.place(block, match.start(), match.end(), "not for readers"),
            values={"match": match[0]},
            fixes=_deletion(block, match),
            confidence=LIKELY,
        )
        for block in document.prose_blocks()
        for match in LABEL.finditer(block.prose)
        if not is_quoted(document, block, match)
    ]
    if found:
        yield together(document, found, lambda count: f"Delete all {count} labels") if len(found) > 1 else found[0]


def _deletion(block: Block, match: re.Match[str]) -> tuple[Fix, ...]:
    """Delete a label that has no markup in it."""
    if not block.in_one_run(*match.span()):
        return ()
    start, end = block.source(*match.span())
    return (Fix("Delete it", (Edit(start, end, ""),)),)
