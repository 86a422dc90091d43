"""What a number counts: the noun in the plural right behind it."""

from __future__ import annotations

from lint.patterns import pattern

NOUN = pattern(r" (?:[A-Z]{2,5} )?([a-z-]{3,}s)(?![\w’'-])")


def counted(prose: str, end: int) -> str:
    """The plural behind a number that ends in a place; empty where none stands there."""
    noun = NOUN.match(prose, end)
    return noun[1] if noun else ""


def are_of_two_kinds(one: str, other: str) -> bool:
    """Whether two numbers count things that are called otherwise: “of the 50 runs … the other 22 lines”."""
    return bool(one and other and one != other)
