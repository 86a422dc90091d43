"""Words and tokens that follow themselves in some prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import eq

from lint.checks.patterns import doubled_words
from lint.language.quotations import QUOTES
from lint.matching import compiled, ungrouped
from lint.patterns import pattern
from lint.records import Record

WORD = r"(?<![\w'’-])[^\W\d_]+(?![\w'’-])"
PUT_RIGHT = pattern(
    r" ?\[sic\b|[^\"“”.]{0,40}[\"”],? (?:now reads|should (?:have )?read|has become|becomes|is now|was changed to)\b"
)
DOUBLED = pattern(r"(?<![\w'’-])([^\W\d_]++)\s+(?=\1(?![\w'’-]))", re.IGNORECASE)
SHORTENED = pattern(r"(?<![\w'’-])(he|she|we|they|i)\s+(?=\1['’](?:d|ll|ve|re|m|s)\b)", re.IGNORECASE)
"""A pronoun that stands again with the short form of a verb: “he he’d”."""
OPENING = str.maketrans(dict.fromkeys('“"', " "))
"""Marks that a word may begin with, as spaces."""
LONGEST_WORD = 60  # characters
JOINED = pattern(r"&|\.\w|\(\)")
"""What makes another word of the second one: “at AT&T”, “the the.md file”, “a a.m. shift”."""


class Pair(Record):
    """A token and its repetition in a block's prose."""

    text: str
    first: tuple[int, int]
    second: tuple[int, int]


def pairs(prose: str, tokens: tuple[str, ...], *, most: int, ignorecase: bool, alpha: bool) -> Iterator[Pair]:
    """Every token that follows itself more than `most` times; without tokens every word, and `alpha` if only words of
    letters count."""
    if not tokens and ignorecase and most == 0:
        lower = prose.lower()
        pieces = (lower.translate(OPENING) if "“" in prose or '"' in prose else lower).split()
        # A look at neighbours costs less than the pattern, and most paragraphs have none that are alike.
        has_double = any(map(str.startswith, pieces[1:], pieces))
        for match in (one for shape in (DOUBLED, SHORTENED) for one in shape.finditer(prose)) if has_double else ():
            start = match.end()
            end = start + len(match[1])
            text = prose[start:end]
            if (match[1], text) in (("May", "may"), ("A", "a")) and prose[
                max(0, match.start() - 1) : match.start()
            ] == " ":
                if prose[match.start() - 2] not in ".!?\"”’'":
                    continue  # “a ticket bought in May may be used”, “won Serie A a year ago”
            if JOINED.match(prose, end) or (len(text) > 1 and match[1].isupper() and text.islower()):
                continue  # “GET get”
            if "\n" in prose[match.start() : start] and match[1].istitle():
                continue  # a line that is a heading, and the sentence below it
            if (
                _is_sung(prose, match, end)
                or _is_cited(prose, match, end)
                or doubled_words.is_needed_twice(prose, text, match.start(), end)
            ):
                continue
            yield Pair(text, match.span(1), (start, end))
        return
    if alpha and most == 0 and not doubled_words.may_repeat(prose, tokens):
        return
    shape = compiled(ungrouped(f"(?:{'|'.join(tokens)})") if tokens else WORD, ignorecase)
    if most == 0:
        words = list(map(str.casefold, map(str.strip, shape.texts(prose))))
        if not any(map(eq, words[1:], words)):  # most paragraphs have none, and where each stands costs more to know
            return
    last, count = None, 0
    for match in shape.finditer(prose):
        text = match[0].strip()
        word = text.casefold() if ignorecase else text
        again = bool(word) and last is not None and last[0] == word
        count = count + 1 if again else 0
        if last is not None and count > most and (tokens or prose[last[1][1] : match.start()].isspace()):
            yield Pair(text, last[1], match.span())
        last = (word, match.span())


def _is_cited(prose: str, match: re.Match[str], end: int) -> bool:
    """Whether the two words alone are quoted, or said to be put right:
    “"Wait for for it" now reads …”, “for for [sic]”."""
    if PUT_RIGHT.match(prose, end):
        return True
    return prose[max(0, match.start(1) - 1) : match.start(1)] in QUOTES and prose[end : end + 1] in QUOTES


def _is_sung(prose: str, match: re.Match[str], end: int) -> bool:
    """Whether a word stands a third time (“Turn, Turn Turn”),
    or is followed by itself as a title (“law lord Lord Holm”)."""
    first, second = match[1], prose[match.end() : end]
    third = end + 1 + len(first)
    if (
        first[:1].isupper()
        and second == first
        and prose[end:third] == f" {first}"
        and not prose[third : third + 1].isalnum()
    ):
        return True
    if (
        first[:1].isupper()
        and prose[max(0, match.start() - LONGEST_WORD) : match.start()]
        .rstrip(" ,!")
        .rpartition(" ")[2]
        .lstrip("“\"‘'(")
        == first
    ):
        return True
    if first == "the":
        return False  # “of the The Ferrymen”: whoever cites a name with its article needs no other one
    return (
        first.islower() and second[:1].isupper() and prose[end : end + 1] == " " and prose[end + 1 : end + 2].isupper()
    )
