"""The markup within a paragraph of reStructuredText: literals, roles, links, emphasis, references, escapes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from lint.document import MASK
from lint.patterns import pattern
from lint.prose import ProseBuilder
from lint.spans import Mark

BEFORE = r"(?<![^\s'\"(\[{<\-/:‘’“”«»–—¡¿])"
AFTER = r"(?![^\s'\")\]}>\-/:.,;!?\\‘’“”«»–—…])"
"""What may stand before markup and behind it, as the specification has it (“Inline markup recognition rules”)."""
QUOTED_MARK = r"(?!(?<=['\"(\[]\*)['\")\]]|(?<=['\"(\[]\*\*)['\")\]])"
"""A mark in quotation marks or brackets is itself: “*”."""
SIMPLE_NAME = r"[^\W_]{1,60}(?:[-._:+][^\W_]{1,60}){0,9}"
INLINE = pattern(
    r"\\(?P<escaped>[\s\S])"
    rf"|{BEFORE}``(?P<literal>\S(?:[\s\S]{{0,400}}?\S)??)``{AFTER}"
    rf"|{BEFORE}:(?P<role>{SIMPLE_NAME}):`(?P<inner>[^\s`][^`]{{0,400}})`{AFTER}"
    rf"|{BEFORE}_`(?P<anchor>[^\s`][^`]{{0,400}})`{AFTER}"
    rf"|{BEFORE}`(?P<link>[^\s`][^`]{{0,400}})`(?P<underscores>__?)?(?::{SIMPLE_NAME}:)?{AFTER}"
    rf"|{BEFORE}\*\*{QUOTED_MARK}(?P<strong>[^\s*](?:[^*]{{0,400}}[^\s*])?)\*\*{AFTER}"
    rf"|{BEFORE}\*{QUOTED_MARK}(?P<emphasis>[^\s*](?:[^*]{{0,400}}[^\s*])?)\*{AFTER}"
    rf"|{BEFORE}\|(?P<substitution>[^\s|][^|\n]{{0,80}})\|_{{0,2}}{AFTER}"
    rf"|(?P<note>\[(?:#?(?:{SIMPLE_NAME})?|\*)\]_){AFTER}"
    rf"|(?<![\w`.])(?P<reference>{SIMPLE_NAME})__?{AFTER}"
)
TARGET = pattern(r"\s*<[^<>]{1,600}>$")
"""Where a link or a role leads, behind its words, or in place of any."""
WITH_WORDS = frozenset(
    "term abbr guilabel menuselection kbd emphasis strong title title-reference dfn pep rfc sub sup".split()
)
"""Roles whose words are prose; those of others are code."""
LABELLED = frozenset("ref doc numref any eq download".split())
"""Roles that show the words before their target; without any, those of a title elsewhere."""


def add_inline(builder: ProseBuilder, text: str, pieces: Sequence[tuple[int, int]], between: str) -> None:
    """Add the prose of pieces of lines, joined by a space or a line end, without their markup."""
    raw = _Raw(builder, text, pieces, between)
    at = 0
    for match in INLINE.finditer(raw.joined):
        name = (
            match.lastgroup if match.lastgroup not in ("underscores", "inner") else "link" if match["link"] else "role"
        )
        raw.add(at, match.start())
        at = match.end()
        if name == "escaped":
            if not match["escaped"].isspace():
                raw.add(*match.span("escaped"))
        elif name == "literal":
            raw.marked("code", *match.span("literal"), is_code=True)
        elif name == "role":
            start, end = match.span("inner")
            role = match["role"].rpartition(":")[2]
            target = TARGET.search(raw.joined, start, end)
            is_prose = role in WITH_WORDS or (role in LABELLED and target is not None)
            raw.marked("link" if is_prose else "code", start, target.start() if target else end, is_code=not is_prose)
        elif name == "link":
            start, end = match.span("link")
            target = TARGET.search(raw.joined, start, end)
            is_link = match["underscores"] is not None and not (target and target.start() == start)
            raw.marked(
                "link" if is_link else "code", start, target.start() if target and is_link else end, is_code=not is_link
            )
        elif name == "anchor":
            raw.add(*match.span(name))  # what links elsewhere lead to
        elif name in ("strong", "emphasis"):
            raw.marked(name, *match.span(name))
        elif name in ("substitution", "note"):
            raw.marked("code", *match.span(name), is_code=True)
        elif name == "reference":
            raw.marked("link", *match.span("reference"))
    raw.add(at, len(raw.joined))


class _Raw:
    """The pieces as one string, with the way back to the source."""

    def __init__(self, builder: ProseBuilder, text: str, pieces: Sequence[tuple[int, int]], between: str) -> None:
        self._builder, self._pieces, self._between = builder, pieces, between
        self.joined = between.join(text[start:end] for start, end in pieces)
        lengths = (end - start + len(between) for start, end in pieces)
        self._starts = list(accumulate(lengths, initial=0))[: len(pieces)]  # of the pieces within `joined`

    def add(self, start: int, end: int, *, is_code: bool = False) -> None:
        """Add `joined[start:end]`, or as many marks for code."""
        for number in range(max(0, bisect_right(self._starts, start) - 1), len(self._pieces)):
            first, last = self._pieces[number]
            offset = self._starts[number]
            joint = offset - len(self._between)
            if joint >= end:
                return
            if number and start <= joint:
                before = self._pieces[number - 1][1]
                self._builder.add(self._between, before, max(1, first - before))
            low, high = max(start, offset), min(end, offset + last - first)
            if low < high:
                words = MASK * (high - low) if is_code else self.joined[low:high]
                self._builder.add(words, first + low - offset)

    def marked(self, kind: str, start: int, end: int, *, is_code: bool = False) -> None:
        """Add a part, and note what sets it off."""
        at = self._builder.length
        self.add(start, end, is_code=is_code)
        self._builder.marks.append(Mark(kind, at, self._builder.length))
