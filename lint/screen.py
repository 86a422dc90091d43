"""What a report is written for: colours or none, and how many columns there are."""

from __future__ import annotations

from lint.records import Record

WIDTH, NARROWEST, WIDEST = 80, 40, 120
"""Columns of what is no terminal, and the fewest and the most that are made use of."""


class Screen(Record):
    """Colours or none, and columns of text."""

    color: bool = False
    width: int = WIDTH


PAGE = Screen()
"""A file, or a pipe: the same run gives the same bytes, wherever it is."""
