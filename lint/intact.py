"""Whether a fix leaves the rest of a text as it is: what it writes lies in one run, and what it deletes may be whole blocks.

Checks see to it; here it is enforced, since a fix that cuts markup in two loses words of the writer's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from operator import attrgetter

from lint.diagnostics import Edit, Fix
from lint.document import Block, Document, Run, once_a_document


def keeps_intact(document: Document, fix: Fix) -> bool:
    """Whether every edit of a fix takes only what it may."""
    return all(_is_within_a_run(document, edit) or _is_of_whole_blocks(document, edit) for edit in fix.edits)


def _is_within_a_run(document: Document, edit: Edit) -> bool:
    """Whether an edit lies in one run, is all of a decoded character, or touches no words at all, as the address of a link."""
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
    blocks, reached = _blocks(document)
    first = bisect_right(reached, edit.start)
    touched = blocks[first : bisect_left(blocks, edit.end, lo=first, key=lambda block: block.span.start)]
    return not edit.replacement and all(
        edit.start <= block.span.start and block.span.end <= edit.end
        for block in touched
        if edit.start < block.span.end
    )


def _end(run: Run) -> int:
    return run.source + run.source_length


@once_a_document
def _runs(document: Document) -> list[Run]:
    """The runs of all blocks in the order of the source."""
    return sorted((run for block in document.blocks for run in block.runs), key=attrgetter("source"))


@once_a_document
def _blocks(document: Document) -> tuple[list[Block], list[int]]:
    """The blocks that have words in the order of the source, and how far each and those before it reach."""
    blocks = sorted((block for block in document.blocks if block.runs), key=lambda block: block.span.start)
    return blocks, list(accumulate((block.span.end for block in blocks), max))
