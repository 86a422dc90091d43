"""What a text must hold for a rule to find anything: a cheap test in front of checks and regular expressions.

A rule of a hundred patterns costs nothing on a text that has none of their words. What patterns need is read off them
(see `lint.gates.pattern_needs`), once, when a rule is first loaded.
"""

from __future__ import annotations

from typing import Any

from lint.records import Record

FEW = 6
"""Phrases up to which each is looked for as a whole."""
EDGE = "\0"
"""At an end of a fragment: there a word begins or ends."""


class Need(Record):
    """A text must have one of the words, or of the fragments; all are in lower case, fragments with `EDGE` marks."""

    words: frozenset[str]
    fragments: frozenset[str]


class Gate(Record):
    """A text must have one of the words, or meet all needs of one of the patterns.

    The text is the prose of the document, or its source with markup and addresses where `of_source` says so.
    """

    words: frozenset[str]
    patterns: tuple[tuple[Need, ...], ...]
    of_source: bool = False


def one_of(*pieces: str, of_source: bool = False) -> Gate:
    """The gate for what has one of some pieces, in lower case, wherever they stand."""
    return Gate(frozenset(), ((Need(frozenset(), frozenset(pieces)),),), of_source)


def without_vocabulary(needed: Gate | None) -> Gate | None:
    """The gate for a text whose words are not known: whole words become pieces."""
    if needed is None:
        return None
    patterns = [tuple(Need(frozenset(), need.words | need.fragments) for need in needs) for needs in needed.patterns]
    single = [(Need(frozenset(), needed.words),)] if needed.words else []
    return Gate(frozenset(), (*patterns, *single))


def for_source(needed: Gate | None) -> Gate | None:
    """The gate for a document's source."""
    bare = without_vocabulary(needed)
    return bare and bare._replace(of_source=True)


def joined(one: Gate | None, other: Gate | None) -> Gate | None:
    """The gate that passes what one of two passes."""
    return Gate(one.words | other.words, one.patterns + other.patterns) if one and other else None


def pack(needed: Gate | None) -> Any:
    """A gate as plain tuples and sets, which is how it is kept between runs."""
    if needed is None:
        return None
    return needed.words, tuple(tuple(map(tuple, needs)) for needs in needed.patterns), needed.of_source


def unpack(packed: Any) -> Gate | None:
    """The reverse of `pack`; needs stay plain, since every start makes thousands of them and only looks into them."""
    return packed and Gate(*packed)
