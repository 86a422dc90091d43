"""A day as settings, examples and the command line write it: 2024-06-12,
and in no other of the ways that ISO 8601 has."""

from __future__ import annotations

import datetime

from lint.patterns import pattern

WRITTEN = pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def written_day(text: str) -> datetime.date:
    """The day of a text. Raises ValueError where it is none, as of “20240612” and “2024-W24-3”."""
    if not WRITTEN.fullmatch(text):
        raise ValueError(text)
    return datetime.date.fromisoformat(text)
