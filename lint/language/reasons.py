"""The first of some named reasons that holds: each is a function, and its name says which."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

Judged = TypeVar("Judged")


def first_reason(reasons: Iterable[Callable[[Judged], bool]], judged: Judged) -> str:
    """The name of the first function that says yes; nothing where none does."""
    return next((holds.__name__ for holds in reasons if holds(judged)), "")
