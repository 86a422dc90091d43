"""How a page sets a number apart from the words around it: as that of a verse or a note, as one put for another, as a
line of its own."""

from __future__ import annotations

from lint.document import Document, Place
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.patterns import CAPITAL, pattern

VERSE = pattern(rf" [{CAPITAL}]")
LONGEST_TAG = 8  # characters
LINE_OF_SUM = pattern(rf"\s*[{CURRENCY_SIGNS}]\s?[\d,.]+(?:\s[a-z]+){{0,4}}\s*")


def opens_line(document: Document, place: Place) -> bool:
    """Whether a number stands before the first word of its line, as that of a verse does: “10 O Lord our governor”."""
    line = document.line_at(place.start)
    return not document.text[line.start : place.start].strip() and VERSE.match(document.text, place.end) is not None


def is_set_by_page(document: Document, place: Place) -> bool:
    """Whether a page sets a number as that of a note, or as one that was put for another, which it strikes out."""
    before = document.text[max(0, place.start - LONGEST_TAG) : place.start].rstrip()
    return before.endswith(("<sup>", "<ins>"))


def is_line_of_sum(document: Document, place: Place) -> bool:
    """Whether a sum is a line of its own: “$735,000 over three years”."""
    line = document.line_at(place.start)
    return LINE_OF_SUM.fullmatch(document.text, line.start, line.end) is not None
