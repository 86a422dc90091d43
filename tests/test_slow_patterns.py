"""No pattern of ours takes time beyond all measure on a text that nearly matches it."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
import signal
import string
import warnings
from collections.abc import Iterator, Mapping
from types import FrameType

import pytest

import lint
from lint import patterns

MOST_REPEATED = 24
"""Times that what may be repeated is, in the texts: an exponent of it is past all measure,
a square of it is nothing."""
LONGEST = 2500  # characters
SECONDS = 3.0
"""Of the processor, whatever else runs on it: what a search of so few characters may take,
a thousand times more than it does."""
FEWEST = 2000
"""Patterns that there are at least; where fewer are found, they are looked for in the wrong place."""
LETTERS = string.ascii_letters + string.digits + " ,.;:()-’'\"“”$£€%/" + "\n"


class _TooSlowError(Exception):
    pass


def _sources() -> dict[tuple[str | bytes, int], str]:
    """Every pattern that some module makes when it is imported, with the module that has it."""
    found: dict[tuple[str | bytes, int], str] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        for module in pkgutil.walk_packages(lint.__path__, "lint."):
            if module.name == "lint.__main__":
                continue
            try:
                values = list(vars(importlib.import_module(module.name)).values())
            except ImportError:
                continue  # an extra that is not installed
            for source in _within(values):
                found.setdefault(source, module.name)
    return found


def _within(value: object) -> Iterator[tuple[str | bytes, int]]:
    """The patterns of a value of a module: of what lists, tables, records and tests for one of several hold, too."""
    if isinstance(value, patterns._Later):
        yield value._source
    elif isinstance(value, re.Pattern):
        yield value.pattern, value.flags & ~re.UNICODE
    elif isinstance(value, Mapping):
        yield from _within([*value.keys(), *value.values()])
    elif isinstance(value, (tuple, list, set, frozenset)):
        for one in value:
            yield from _within(one)
    elif isinstance(value, patterns.AnyOf):
        yield from _within(value._branches)


def _nearly(tree: object, chosen: random.Random, depth: int = 0) -> Iterator[str]:
    """The pieces of a text that a pattern of this tree matches, or nearly, with everything repeated that may be."""
    for kind, argument in tree:  # type: ignore[attr-defined]
        name = str(kind)
        if name == "LITERAL":
            yield chr(argument)
        elif name == "NOT_LITERAL":
            yield next(one for one in "a x.," if ord(one) != argument)
        elif name == "ANY":
            yield chosen.choice("a x")
        elif name == "IN":
            yield _member(argument, chosen)
        elif name == "BRANCH":
            yield from _nearly(chosen.choice(argument[1]), chosen, depth)
        elif name == "SUBPATTERN":
            yield from _nearly(argument[-1], chosen, depth)
        elif name == "ATOMIC_GROUP":
            yield from _nearly(argument, chosen, depth)
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            least, most, inner = argument
            times = min(int(most), max(int(least), MOST_REPEATED if depth < 2 else 2))
            for _ in range(times):
                yield from _nearly(inner, chosen, depth + 1)


def _member(members: object, chosen: random.Random) -> str:
    """A character that a class has."""
    kinds = list(members)  # type: ignore[call-overload]
    negated = str(kinds[0][0]) == "NEGATE"
    allowed = [one for one in LETTERS if _has(kinds[1:] if negated else kinds, one) != negated]
    return chosen.choice(allowed) if allowed else "a"


def _has(kinds: list[tuple[object, object]], character: str) -> bool:
    code = ord(character)
    for kind, argument in kinds:
        name = str(kind)
        if name == "LITERAL" and code == argument:
            return True
        if name == "RANGE" and argument[0] <= code <= argument[1]:  # type: ignore[index]
            return True
        if name == "CATEGORY":
            tests = {
                "CATEGORY_DIGIT": character.isdigit(), "CATEGORY_NOT_DIGIT": not character.isdigit(),
                "CATEGORY_SPACE": character.isspace(), "CATEGORY_NOT_SPACE": not character.isspace(),
                "CATEGORY_WORD": character.isalnum() or character == "_",
                "CATEGORY_NOT_WORD": not (character.isalnum() or character == "_"),
            }  # fmt: skip
            if tests[str(argument)]:
                return True
    return False


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="only where a search can be interrupted")
def test_no_pattern_is_slow_on_what_it_nearly_matches() -> None:
    def stop(_number: int, _frame: FrameType | None) -> None:
        raise _TooSlowError

    slow = []
    sources = _sources()
    assert len(sources) > FEWEST
    before = signal.signal(signal.SIGVTALRM, stop)
    try:
        for (text, flags), module in sorted(sources.items(), key=lambda one: (one[1], str(one[0]))):
            if isinstance(text, bytes):
                continue
            tree = re._parser.parse(text, flags)  # type: ignore[attr-defined]
            compiled = re.compile(text, flags)
            for seed in range(2):
                near = "".join(_nearly(tree, random.Random(seed)))[:LONGEST]
                signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
                try:
                    compiled.search(near + "\x00")
                    compiled.match(near[:-1] + "\x00")
                except _TooSlowError:
                    slow.append(f"{module}: {text[:80]}")
                    break
                finally:
                    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    finally:
        signal.signal(signal.SIGVTALRM, before)
    assert slow == []
