"""A section of which a text has one only, and that it has twice: “Key takeaways”, “Conclusion”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.sections import headings_above
from lint.matching import compiled

VALUES: Mapping[str, str] = {"heading": "the heading as it is the second time", "count": "how often it appears"}


class DuplicateSection(Options):
    """Options."""

    sections: tuple[str, ...] = option(
        (), "headings of sections of which a text has one: words or regular expressions", pattern=True
    )


def check(document: Document, options: DuplicateSection) -> Iterator[Finding]:
    """One finding for each such heading that returns at its level, below the same heading or below none."""
    headings = [block for block in document.blocks if block.kind == "heading" and block.level]
    if not options.sections or len(headings) < 2:
        return
    one_of_a_kind = compiled(rf"\W*(?:{'|'.join(options.sections)})\W*", True)
    found: dict[tuple[int, int, str], list[Block]] = {}
    for heading in headings:
        if one_of_a_kind.fullmatch(heading.prose):
            above = next(
                (one.ordinal for one in headings_above(document, heading) if 0 < one.level < heading.level), -1
            )
            found.setdefault((above, heading.level, heading.prose.strip().lower()), []).append(heading)
    for first, *again in found.values():
        if again:
            yield Finding(
                place=document.whole(again[0], "the same section again"),
                also=tuple(document.whole(block, "and here") for block in again[1:]),
                evidence=(document.whole(first, "first here"),),
                values={"heading": again[0].prose.strip(), "count": str(1 + len(again))},
                confidence=LIKELY,
            )
