"""Labels that stand alone on a line, or in front of a colon, and were not meant to be published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lint.checks import Options, option
from lint.diagnostics import Finding
from lint.document import Block, Document, Place
from lint.gates import Gate, gate
from lint.language.sections import has_code
from lint.matching import compiled
from lint.patterns import pattern

VALUES: Mapping[str, str] = {"match": "the label"}


class BlockLabel(Options):
    """Options. All are regular expressions for the whole label, matched without regard to capitals."""

    lines: tuple[str, ...] = option((), "labels that are a heading or a line of their own", pattern=True)
    starts: tuple[str, ...] = option((), "labels with which a line starts, up to its colon", pattern=True)
    opening: tuple[str, ...] = option(
        (), "labels in front of a colon, or in bold, that give away the first paragraph only", pattern=True
    )


def needs(options: BlockLabel) -> Gate | None:
    """What a text must hold."""
    return gate([*options.lines, *options.starts, *options.opening], starts=True, ends=True)


LEVEL = pattern(r"h[1-6]")


def check(document: Document, options: BlockLabel) -> Iterator[Finding]:
    """Every label; one that returns, as in a table of contents, is one finding with all its places."""
    found: dict[str, list[Place]] = {}
    kinds: set[str] = set()
    for block, match in _labels(document, options):
        label = match[0].rstrip(" :")
        kinds.add(block.kind)
        found.setdefault(label.casefold(), []).append(
            document.place(block, match.start(), match.end(), "a label, not copy")
        )
    # One such heading may be a section of a text about its subject; in a text with code it mostly is, and so is an entry.
    sure = 0.95
    if len(found) == 1:
        sure = 0.6 if has_code(document) or kinds == {"item"} else 0.75 if kinds == {"heading"} else sure
    elif all(LEVEL.fullmatch(label) for label in found):
        sure = 0.6  # the levels of something: “H1: the crew sails alone”, “H2: …”
    for places in found.values():
        label = places[0].quote.rstrip(" :")
        yield Finding(place=places[0], also=tuple(places[1:]), values={"match": label}, confidence=sure)


def _labels(document: Document, options: BlockLabel) -> Iterator[tuple[Block, Any]]:
    lines = compiled(rf"(?:{'|'.join(options.lines)})\s*:?", True) if options.lines else None
    starts = compiled(rf"(?:{'|'.join(options.starts)})\s*:", True) if options.starts else None
    opening = compiled(rf"(?:{'|'.join(options.opening)})", True) if options.opening else None
    blocks = [block for block in document.prose_blocks() if not block.key]
    for number, block in enumerate(blocks):
        match = lines.fullmatch(block.prose) if lines and len(block.prose) < 80 else None
        if match is None and starts:
            match = starts.match(block.prose)
        if match is None and lines and ":" in block.prose[:60]:
            match = lines.fullmatch(block.prose, 0, block.prose.index(":", 0, 60) + 1)
        found = [match] if match else []
        if lines:
            # a label in bold may run on with the paragraph that it announces
            found += [m for a, b in block.strong if not match and (m := lines.fullmatch(block.prose, a, b))]
        if opening and number == 0:
            found += _opening(block, opening)
        for one in sorted(found, key=lambda one: one.start()):
            yield block, one


def _opening(block: Block, opening: Any) -> list[Any]:
    """The labels of the first paragraph: one before a colon at its start, and those in bold anywhere."""
    found = [m for a, b in block.strong if (m := opening.fullmatch(block.prose, a, b))]
    match = opening.match(block.prose)
    if match and block.prose[match.end() : match.end() + 1] == ":" and not found:
        found.append(match)
    return found
