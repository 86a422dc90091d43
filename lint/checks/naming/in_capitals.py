"""Names in capitals throughout, as datelines and headlines show them: “SEVERYNIVKA, Ukraine —”."""

from __future__ import annotations

from collections.abc import Mapping

from lint.document import Document, once_a_document
from lint.language.names.forms import NameWord
from lint.language.vocabulary.known_words import is_word
from lint.patterns import CAPITAL, pattern

IN_CAPITALS = pattern(rf"(?<![\w.@/#$-])[{CAPITAL}]{{5,}}(?![\w/@-])")
"""Five letters and more: what is shorter is an abbreviation as often as a name."""


@once_a_document
def names_in_capitals(document: Document) -> Mapping[str, list[NameWord]]:
    """The words in capitals of a text, by how they are written, in reading order."""
    found: dict[str, list[NameWord]] = {}
    for block in document.prose_blocks():
        for match in IN_CAPITALS.finditer(block.prose):
            if is_word(match[0].lower()):
                continue  # “SHARP FALL IN TRADE”, of which nobody knows whether it is a name
            found.setdefault(match[0], []).append(NameWord(block, *match.span(), match[0], False, "", ""))
    return found
