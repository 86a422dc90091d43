"""The addresses that a source has, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.patterns import pattern

SCHEME = pattern(r"(?:https?|file)$", re.IGNORECASE)
REST = pattern(r"[^\s<>()\[\]\"'“”{}|\\^`]*")
HOST = pattern(r"(?:https?://)?(?:[^/@]*@)?(?P<host>[^/:?#]+)")
SIGNS = ("://", "localhost:", "localhost/", "127.0.0.1:", "127.0.0.1/")
"""By which an address is found."""


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where an address stands: with its scheme, or of this machine without one."""
    for sign in SIGNS:
        at = text.find(sign)
        while at >= 0:
            start = at
            if sign == "://":
                scheme = SCHEME.search(text, max(0, at - 5), at)
                start = scheme.start() if scheme else -1
            elif text[at - 1 : at].isalnum() or text[at - 1 : at] in ("/", ".", "@", "-"):
                start = -1  # part of a longer address
            rest = REST.match(text, at + len(sign))
            end = rest.end() if rest else at + len(sign)
            if start >= 0:
                yield start, end
            at = text.find(sign, end)


def host(link: str) -> str:
    """The machine that an address leads to, in small letters; empty where it names none."""
    named = HOST.match(link)
    return named["host"].lower() if named else ""
