"""The message of a rule, with the values of a finding where names stand in braces."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from lint.patterns import pattern

PLACEHOLDER = pattern(r"\{([A-Za-z_][A-Za-z0-9_-]*)\}")
LINE_ENDS = pattern(r"[ \t]*[\r\n][ \t\r\n]*|\t")
INNER_MARKS = str.maketrans("“”", "‘’")
HOLDS_QUOTATION = pattern(r"(?:^|(?<=[\s(]))“(?=\w)")
"""What a message quotes may hold a quotation: the sentence “‘We never sold it,’ she said …” stands twice."""


def filled(message: str, values: Mapping[str, str], *, is_raw: bool) -> str:
    """The message with the values filled in: on one line, and with inner marks around what a quotation quotes,
    unless they are raw. A name without a value stays as it is."""
    said = list(_parts(message))
    for at in range(1, len(said), 2):
        value = values.get(said[at])
        if value is None:
            said[at] = f"{{{said[at]}}}"
        elif is_raw or value.isalnum():
            said[at] = value
        elif said[at - 1].endswith("“") and HOLDS_QUOTATION.search(value):
            said[at] = LINE_ENDS.sub(" ", value.translate(INNER_MARKS))
        else:
            said[at] = LINE_ENDS.sub(" ", value)
    return "".join(said)


@cache
def _parts(message: str) -> tuple[str, ...]:
    """A message taken apart: every second part is a name in braces."""
    return tuple(PLACEHOLDER.split(message))
