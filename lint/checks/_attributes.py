"""Attributes in the source of a page: whether a place is inside of one that a script reads, and nobody else."""

from __future__ import annotations

import re

from lint.patterns import pattern

OF_SCRIPTS = pattern(r"data-[\w-]+|props|opts", re.IGNORECASE)
"""Attributes that a script reads, and nobody else."""
LONGEST_TAG = 2000  # characters


def is_for_a_script(text: str, at: int) -> bool:
    """Whether a place is inside of an attribute that a script reads, or of what a template is given."""
    given = text.rfind("{{", max(0, at - LONGEST_TAG), at)
    if given >= 0 and text.rfind("}}", given, at) < 0:
        return True
    opens = text.rfind("<", max(0, at - LONGEST_TAG), at)
    if opens < 0 or text.rfind(">", opens, at) >= 0:
        return False
    value = max(text.rfind(f"={mark}", opens, at) for mark in ('"', "'"))
    return value > opens and OF_SCRIPTS.fullmatch(text[opens:value].split()[-1]) is not None
