"""Patterns of files as in .gitignore: read by pathspec,
and matched without trying all ways to share a name out to their stars."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from lint.patterns import pattern

ANY, DEEPER, FROM_TOP = "[^/]*", "(?:/.+)?", "^(?:.+/)?"
"""What pathspec writes for a star, for two stars between folders, and for two before the first."""
SEGMENT = pattern(r"(?:\[\^/\]|[^/])+")
"""What stands between two slashes of its expressions."""


class FilePatternError(Exception):
    """A line is no pattern, as `[z-a]` is none."""


class Globs:
    """Patterns in their order: of several that fit, the last decides."""

    def __init__(self, lines: Iterable[str], *, lenient: bool = False) -> None:
        """The patterns of some lines; where `lenient`, lines that are none are left out, as git does.
        Raises FilePatternError."""
        self._patterns: list[Any] = []
        for line in lines:
            try:
                self._patterns += _read(line)
            except FilePatternError:
                if not lenient:
                    raise

    def verdict(self, name: str) -> bool | None:
        """Whether a path, with slashes and one behind a folder, is meant; None where no pattern speaks of it.

        What speaks of the path itself counts more than what speaks of a folder above it.
        """
        of_folder = None
        for one in reversed(self._patterns):
            found = one.match_file(name)
            if found is None:
                continue
            if not found.match.groupdict().get("ps_d"):
                return bool(one.include)
            if of_folder is None:
                of_folder = bool(one.include)
        return of_folder


def _read(line: str) -> list[Any]:
    """The pattern of a line, or nothing where it is empty or a comment."""
    from pathspec import GitIgnoreSpec, RegexPattern  # most runs have no patterns

    try:
        found = GitIgnoreSpec.from_lines([line]).patterns
        return [
            RegexPattern(re.compile(_quick(one.regex.pattern)), one.include) for one in found if one.regex is not None
        ]
    except (ValueError, re.error):
        raise FilePatternError(line) from None


def _quick(expression: str) -> str:
    """An expression of pathspec that finds the same,
    and tries for each star but the last one only the first place that fits.

    What fits at a later place fits behind the first one too, so to try the others would be in vain, and take for ever.
    """
    first, *others = SEGMENT.sub(_one_by_one, expression).split(DEEPER)
    if not others:
        return first
    if first.startswith(FROM_TOP):
        first = f"^(?>(?:.+?/)??{first.removeprefix(FROM_TOP)}(?=/))"
    return "".join((first, *(f"(?>(?:/.+?)??{part}(?=/))" for part in others[:-1]), DEEPER, others[-1]))


def _one_by_one(segment: re.Match[str]) -> str:
    parts = segment[0].split(ANY)
    if len(parts) < 3:
        return segment[0]
    return "".join((parts[0], *(f"(?>{ANY}?{part})" for part in parts[1:-1]), ANY, parts[-1]))
