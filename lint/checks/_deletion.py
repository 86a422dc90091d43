"""Fixes that take something out of a text: a whole block, or a sentence inside one."""

from __future__ import annotations

from lint.diagnostics import Edit, Fix, Trust
from lint.document import Block, Document
from lint.language.sentences import Sentence
from lint.patterns import pattern

SPACE = pattern(r"\s*")
TO_NEXT_LINE = pattern(r"(?:[ \t]*(?:\r\n|[\r\n]))*")
"""The rest of a line and the empty ones behind it, without the indent of what follows,
which makes it code or an entry."""
REST_OF_LINE = pattern(r"[^\r\n]*")


def delete_block(document: Document, block: Block, title: str, trust: Trust) -> tuple[Fix, ...]:
    """Delete a block with the white space that follows it; no fix where it shares its lines with something else."""
    text, (start, end) = document.text, block.span
    line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    after = REST_OF_LINE.match(text, end)
    if text[line_start:start].strip("\ufeff \t") or (after and after[0].strip()) or block.key:
        return ()
    behind = TO_NEXT_LINE.match(text, end)
    # The indent goes with the block, or what follows would have it: the paragraph behind a list would be of its entry.
    first = line_start + text.startswith("\ufeff", line_start)
    return (Fix(title, (Edit(first, behind.end() if behind else end, ""),), trust),)


def delete_sentence(block: Block, start: int, end: int, title: str, trust: Trust) -> tuple[Fix, ...]:
    """Delete `prose[start:end]` with the white space that follows, or precedes it at the block's end."""
    prose = block.prose
    after = SPACE.match(prose, end)
    last = after.end() if after else end
    first = start
    if last == len(prose):
        first = len(prose[:start].rstrip())
    if not block.in_one_run(first, last):
        return ()
    span = block.source(first, last)
    return (Fix(title, (Edit(span.start, span.end, ""),), trust),)


THIS, OTHER = "Delete this version", "Delete the first version"


def delete_either_block(document: Document, first: Block, again: Block) -> tuple[Fix, ...]:
    """Of two versions of a paragraph, the one that says less is offered for deletion first."""
    this, other = delete_block(document, again, THIS, "ask"), delete_block(document, first, OTHER, "ask")
    return other + this if len(again.prose) > len(first.prose) else this + other


def delete_either_sentence(first: Sentence, again: Sentence) -> tuple[Fix, ...]:
    """Of two versions of a sentence, the one that says less is offered for deletion first."""
    this, other = (
        delete_sentence(one.block, one.start, one.end, title, "ask") for one, title in ((again, THIS), (first, OTHER))
    )
    return other + this if len(again.text) > len(first.text) else this + other
