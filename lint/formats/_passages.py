"""Passages of a page between an opening and its closing, found in one walk through the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence


def passages(text: str, opening: re.Pattern[str], closing: Callable[[re.Match[str]], str]) -> Iterator[tuple[int, int]]:
    """Start and end of each passage, none within another; `closing` says in small letters what closes one.

    What is never closed is no passage, and is looked for once, however often it is opened.
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = text  # a letter that is two in small letters would move all others
    never: set[str] = set()
    reached = 0
    for match in opening.finditer(text):
        sought = closing(match)
        if match.start() < reached or sought in never:
            continue
        end = lower.find(sought, match.end())
        if end < 0:
            never.add(sought)
        else:
            reached = end + len(sought)
            yield match.start(), reached


def is_within(spans: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether a place lies in one of some passages, which are in order."""
    before = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return before >= 0 and at < spans[before][1]
