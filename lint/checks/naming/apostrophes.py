"""Names of places and bodies that have their apostrophe in one place and not in another: Queen’s Park, Queens Park."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lint.document import Document
from lint.language.names.forms import NameWord
from lint.language.words import whole_prose
from lint.patterns import CAPITAL, pattern

MARKED = pattern(rf"[’'](?P<s>s)(?= (?P<next>[{CAPITAL}][\w’'-]+))")
"""Behind the name of whom a place is called after, and the rest of its name."""
SAINT = frozenset(("St", "St."))
POSSESSIVE = pattern(rf"[’']s(?! [{CAPITAL}])")
NEXT = pattern(rf" (?P<next>[{CAPITAL}][\w’'-]+)(?! [{CAPITAL}])")


def without_apostrophe(
    document: Document, forms: Mapping[str, list[NameWord]]
) -> Iterator[tuple[list[NameWord], list[NameWord]]]:
    """The rarer and the usual form of each such name, which the same word follows in both."""
    if "’" not in whole_prose(document) and "'" not in whole_prose(document):
        return
    for form, words in forms.items():
        own = forms.get(f"{form}s", ())
        saints = _of_saint(words, own) if own else None
        if saints is not None:
            yield saints
        marked = _by_next(words, MARKED) if own else {}
        bare = _by_next(own, NEXT) if marked else {}
        for following in sorted(marked.keys() & bare.keys()):
            first, last = [_with_mark(word) for word in marked[following]], bare[following]
            usual, odd = sorted((first, last), key=len, reverse=True)
            yield odd, usual


def _of_saint(words: Sequence[NameWord], own: Sequence[NameWord]) -> tuple[list[NameWord], list[NameWord]] | None:
    """The rarer and the usual form of what is called after a saint: “St Anne’s won”, “St Annes lost”."""
    marked = [
        _with_mark(word) for word in words if word.before in SAINT and POSSESSIVE.match(word.block.prose, word.end)
    ]
    bare = [word for word in own if word.before in SAINT]
    if not (marked and bare):
        return None
    usual, odd = sorted((marked, bare), key=len, reverse=True)
    return odd, usual


def _by_next(words: Sequence[NameWord], shape: re.Pattern[str]) -> dict[str, list[NameWord]]:
    """Words by the word of the same name behind them."""
    found: dict[str, list[NameWord]] = {}
    for word in words:
        match = shape.match(word.block.prose, word.end)
        if match:
            found.setdefault(match["next"], []).append(word)
    return found


def _with_mark(word: NameWord) -> NameWord:
    """A word with its apostrophe."""
    end = word.end + len("’s")
    return word._replace(end=end, text=word.block.prose[word.start : end])
