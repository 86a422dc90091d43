"""Regular expressions of rules: compiled once, stopped when they take too long, kept out of direct quotations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from lint.document import Block, Document
from lint.language.quotations import inside, quoted

SECONDS = 2.0
"""The longest that one pattern may take on one block; then it is stopped with TimeoutError."""


@lru_cache(maxsize=4096)
def compiled(pattern: str, ignorecase: bool) -> Any:
    """A pattern of the `regex` library, which knows time limits and look-behind of any width."""
    import regex

    return regex.compile(pattern, regex.IGNORECASE if ignorecase else 0)


def joined(tokens: Sequence[str], *, nonword: bool) -> str:
    """One pattern for any of the tokens, bounded by word ends unless `nonword`."""
    either = "|".join(token for token in tokens if token)
    return f"(?m)(?:{either})" if nonword else rf"(?m)\b(?:{either})\b"


def matches(document: Document, pattern: Any, *, quotations: bool) -> Iterator[tuple[Block, Any]]:
    """Every match in every block of prose, outside direct quotations unless `quotations`."""
    for block in document.prose_blocks():
        spans = [] if quotations else quoted(document, block)
        for match in pattern.finditer(block.prose, timeout=SECONDS):
            if match.end() > match.start() and not inside(spans, match.start(), match.end()):
                yield block, match
