"""Whether a fix leaves the rest of a text as it is: what it writes lies in one run,
what it deletes may be whole blocks, and what others said stays.

Checks see to it; here it is enforced, since a fix that cuts markup in two loses words of the writer's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from operator import attrgetter

from lint.diagnostics import Edit, Fix
from lint.document import Document, Run, once_a_document
from lint.language.quotations import said_by_others
from lint.patterns import pattern
from lint.spans import Span


def keeps_intact(document: Document, fix: Fix) -> bool:
    """Whether every edit of a fix takes only what it may."""
    return all(
        (_is_within_a_run(document, edit) or _is_of_whole_blocks(document, edit))
        and not _breaks_attribute(document, edit)
        and not _breaks_line(document, edit)
        and not _empties_mark(document, edit)
        for edit in fix.edits
    )


OF_ATTRIBUTES = frozenset("\"'<>&\r\n")
"""What a value in quotation marks may not have."""


def _breaks_attribute(document: Document, edit: Edit) -> bool:
    """Whether an edit puts a mark into the words of an attribute, as the text of a picture, or markup into HTML."""
    if OF_ATTRIBUTES.isdisjoint(edit.replacement):
        return False
    if document.format == "html" and not OF_MARKUP.isdisjoint(edit.replacement):
        return not ENTITIES.fullmatch(edit.replacement)
    block = document.block_at(edit.start)
    if block is None or not block.runs:
        return False
    is_alt = bool(block.marked("alt"))
    return is_alt or (document.format == "html" and block.key != "")


OF_MARKUP = frozenset("<&")
ENTITIES = pattern(r"(?:[^<&]|&(?:#?\w+);)*")


def _empties_mark(document: Document, edit: Edit) -> bool:
    """Whether an edit deletes all that markup sets off and leaves the markup: “a **very** big boat”, “a **** boat”."""
    if edit.replacement.strip():
        return False
    text, first = document.text, edit.start
    while first and text[first - 1].isspace():
        first -= 1
    marks = _marks(document)
    opening = marks[bisect_left(marks, (first,)) : bisect_left(marks, (edit.start + 1,))]
    return any(edit.end <= end and not text[edit.end : end].strip() for _, end in opening)


@once_a_document
def _marks(document: Document) -> list[Span]:
    """The places in the source of all that markup sets off, in order."""
    return sorted(block.source(mark.start, mark.end) for block in document.blocks for mark in block.marks)


def _breaks_line(document: Document, edit: Edit) -> bool:
    """Whether an edit makes a cell of reStructuredText another width than its column has, or a title longer than the
    line of marks below it."""
    block = document.block_at(edit.start) if document.format == "rst" else None
    grows = len(edit.replacement) - (edit.end - edit.start)
    if block is None or not grows or (edit.start <= block.span.start and block.span.end <= edit.end):
        return False
    if block.kind == "cell":
        return True
    if block.kind not in ("heading", "headline") or grows < 0:
        return False
    line = document.line_at(edit.start)
    below = document.line_at(min(line.end + 1, len(document.text)))
    marks = document.text[below.start : below.end].strip()
    return len(set(marks)) == 1 and len(marks) < len(document.text[line.start : line.end].rstrip()) + grows


def changes_target(document: Document, fix: Fix) -> bool:
    """Whether a fix changes words by which something else is found: those of a link whose address stands elsewhere, or
    of a heading to which the text has a link."""
    return any(_is_of_target(document, edit) for edit in fix.edits)


def _is_of_target(document: Document, edit: Edit) -> bool:
    spans, reached = _targets(document)
    first = bisect_right(reached, edit.start)
    return first < len(spans) and spans[first].start < edit.end


@once_a_document
def _targets(document: Document) -> tuple[list[Span], list[int]]:
    """The places of such words in the order of the source, and how far each and those before it reach."""
    if document.format not in ("markdown", "rst"):
        return [], []
    has_links = "](#" in document.text
    found = [block.span for block in document.blocks if has_links and block.kind in ("heading", "headline")]
    for block in document.blocks:
        for start, end in block.marked("link"):
            span = block.source(start, end)
            behind = document.text[span.end : span.end + 2]
            if behind != "](" and behind[:1] not in (" ", "<"):
                found.append(span)
    found.sort()
    return found, list(accumulate((span.end for span in found), max))


def _is_within_a_run(document: Document, edit: Edit) -> bool:
    """Whether an edit lies in one run, is all of a decoded character, or touches no words at all,
    as the address of a link."""
    runs = _runs(document)
    first = bisect_right(runs, edit.start, key=_end)
    touched = runs[first : bisect_left(runs, max(edit.end, edit.start + 1), lo=first, key=attrgetter("source"))]
    if len(touched) > 1:
        return False
    for run in touched:
        if run.length != run.source_length:
            return run.length == 1 and (edit.start, edit.end) == (run.source, _end(run))
        before = document.text[edit.start : run.source]  # the space at the end of a line, which the prose has not
        if not ((run.source <= edit.start or before.isspace()) and edit.end <= _end(run)):
            return False
    return True


def _is_of_whole_blocks(document: Document, edit: Edit) -> bool:
    """Whether an edit deletes blocks, and none of them in part."""
    return not edit.replacement and all(
        edit.start <= block.span.start and block.span.end <= edit.end
        for block in document.meeting(edit.start, edit.end)
        if block.runs
    )


def _end(run: Run) -> int:
    return run.source + run.source_length


@once_a_document
def _runs(document: Document) -> list[Run]:
    """The runs of all blocks in the order of the source."""
    return sorted((run for block in document.blocks for run in block.runs), key=attrgetter("source"))


MARKS = frozenset("“”‘’\"'„«»")


def changes_quotation(document: Document, fix: Fix) -> bool:
    """Whether a fix changes words that somebody else said.

    Taking out a whole quotation is none of that, nor is another mark at its beginning or end.
    """
    quotations = said_by_others(document)
    return any(
        start < edit.end
        and edit.start < end
        and not (edit.start <= start and end <= edit.end)
        and not (edit.replacement in MARKS and (edit.end == start + 1 or edit.start == end - 1))
        for edit in fix.edits
        for start, end in around(quotations, edit)
    )


def around(spans: list[tuple[int, int]], edit: Edit) -> list[tuple[int, int]]:
    """Of spans that are apart from each other and in order, those that may touch an edit."""
    first = max(0, bisect_right(spans, (edit.start, edit.start)) - 1)
    return spans[first : bisect_right(spans, (edit.end, edit.end)) + 1]
