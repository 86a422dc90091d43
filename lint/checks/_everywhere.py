"""Every match of a shape in all prose of a document, quotations and all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document import Block, Document


def everywhere(document: Document, shape: re.Pattern[str]) -> Iterator[tuple[Block, re.Match[str]]]:
    """Every match with the block whose prose it is of, in the order of the text."""
    for block in document.prose_blocks():
        for match in shape.finditer(block.prose):
            yield block, match
