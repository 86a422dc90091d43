"""Labels that stand alone on a line, or in front of a colon, and were not meant to be published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lint.checks import option
from lint.checks._gate import Gate, gate
from lint.checks._matching import SECONDS, compiled
from lint.diagnostics import Finding
from lint.document import Document

VALUES: Mapping[str, str] = {"match": "the label"}


@dataclass(frozen=True, slots=True)
class BlockLabel:
    """Options. All are regular expressions for the whole label, matched without regard to capitals."""

    lines: tuple[str, ...] = option((), "labels that are a heading or a line of their own", pattern=True)
    starts: tuple[str, ...] = option((), "labels with which a line starts, up to its colon", pattern=True)


def needs(options: BlockLabel) -> Gate | None:
    """What a text must hold."""
    return gate([*options.lines, *options.starts], starts=True, ends=True)


def check(document: Document, options: BlockLabel) -> Iterator[Finding]:
    """Every label."""
    lines = compiled(rf"(?:{'|'.join(options.lines)})\s*:?", True) if options.lines else None
    starts = compiled(rf"(?:{'|'.join(options.starts)})\s*:", True) if options.starts else None
    for block in document.prose_blocks():
        if block.key:
            continue
        match = lines.fullmatch(block.prose, timeout=SECONDS) if lines and len(block.prose) < 80 else None
        if match is None and starts:
            match = starts.match(block.prose, timeout=SECONDS)
        if match is None and lines and ":" in block.prose[:60]:
            match = lines.fullmatch(block.prose, 0, block.prose.index(":", 0, 60) + 1, timeout=SECONDS)
        found = [match] if match else []
        if lines:
            # a label in bold may run on with the paragraph that it announces
            found += [
                m for a, b in block.strong if not match and (m := lines.fullmatch(block.prose, a, b, timeout=SECONDS))
            ]
        for one in found:
            place = document.place(block, one.start(), one.end(), "a label, not copy")
            yield Finding(place=place, values={"match": one[0].rstrip(" :")}, confidence=0.95)
