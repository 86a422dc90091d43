"""Regular expressions of rules: compiled once, stopped when they take too long, kept out of direct quotations.

Rules are written for .NET-like engines; where that syntax and the `regex` library's differ, a pattern is translated.
"""

from __future__ import annotations

import copyreg
import math
import re
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cache, lru_cache
from typing import Any

from lint.document import Block, Document
from lint.language.quotations import inside, quoted
from lint.patterns import OF_REGEX, UNUSABLE
from lint.patterns import pattern as later

SECONDS = 2.0
"""The longest that one search may take; then it is stopped with TimeoutError."""
ALTOGETHER = 20.0
"""Seconds of the processor that a rule may take in one text,
so that a busy machine reports no less than an idle one."""
STEPS = 1_000_000
"""Steps that a search takes in some milliseconds at most."""
UNASKED, BETWEEN = 64, 0.1
"""Searches of so short texts, and seconds, between two looks at the clock of the processor,
which costs more than most searches."""
ESCAPED = later(r"\\(?:(?P<many>[1-9gkLpPRX])|.)", re.DOTALL)
"""An escaped character, or `many`: a reference to a group,
or what stands for more than one character or goes on in braces."""
KNOWN_GROUPS = later(
    r"(?:[^()]|\((?!\?)|\(\?(?:[:>]|<?[=!]|P?<\w+>|P=\w+\)|(?:[ims]+|[ims]*-[ims]+)[:)])|\)(?![*+{]))*"
)
"""A pattern of whose groups none is repeated, calls another, or may be more than it seems:
what its repeats cost can be told."""
CAPTURES = later(r"(?<!\\)\((?!\?)|(?<!\\)\(\?P?<(?![=!])\w+>")
NEEDS_CAPTURES = later(r"\\(?:[1-9]|[gk])|\(\?P?[=>&(R\d]|\[[^\]]*\(")
"""What refers to groups, and sets of characters in which a bracket is one."""
LITERAL_BRACE = later(r"(?<!\\)(?:\\\\)*(?<!\\[pPNxuk])\{(?!\d+(?:,\d*)?\}|,\d+\})")
"""A brace that counts nothing: `regex` takes `{x}` for a fuzzy match."""
COUNTED = later(r"\{\d*[1-9]\d")
PIECE = later(
    r"(?P<open>\((?!\?#))|(?P<close>\))|\{(?P<least>\d+)(?:,\d*)?\}|\s|\(\?#[^)]*\)|"
    r"(?P<one>\\.(?:\{\D\w*\})?|\[\^?\]?(?:\\.|[^\]\\])*\]|.)",
    re.DOTALL,
)
"""A bracket, a count, or what a count may stand behind; a count goes over white space,
which `(?x)` leaves out of a pattern."""
MOST_PIECES = 100_000
"""How much longer a pattern may be with its counts written out, as the library has it in memory."""
FLAGS_INSIDE = later(r"(?<!^)\(\?[a-zA-Z]*-?[imsx]+\)")
MULTILINE = later(r"\(\?m\)")


class _Time(threading.local):
    """When the time of the rule that a thread runs is over, and how many short searches did not ask for it."""

    over: float | None = math.inf
    """Seconds of the thread's processor; None until its clock is first asked."""
    unasked = 0
    asked = -math.inf
    """When its clock was last asked, by a clock that costs a tenth of that:
    no more of the processor can have gone since."""


_time = _Time()


def time_starts() -> None:
    """From now on the searches of this thread are those of another rule, or of another text."""
    _time.over = None


def time_ends() -> None:
    """From now on no rule runs in this thread, and its searches have each their own time."""
    _time.over = math.inf


class Limited:
    """A pattern of the `regex` library whose every search ends in time, or raises TimeoutError; see `time_starts`.

    The library is not told of a limit where the text is so short that no search can take long: it would ask a clock
    that costs more than the search. For the same reason few of these searches ask whether the time of the rule is over.
    """

    __slots__ = ("_pattern", "_short", "groups")

    def __init__(self, pattern: Any) -> None:
        self._pattern = pattern
        self._short = _length_in_time(pattern.pattern)
        self.groups: int = pattern.groups

    def search(self, text: str, *span: int) -> Any:
        """The first match."""
        return self._pattern.search(text, *span, timeout=self._limit(text))

    def match(self, text: str, *span: int) -> Any:
        """The match at the beginning."""
        return self._pattern.match(text, *span, timeout=self._limit(text))

    def fullmatch(self, text: str, *span: int) -> Any:
        """The match of all of it."""
        return self._pattern.fullmatch(text, *span, timeout=self._limit(text))

    def finditer(self, text: str) -> Iterator[Any]:
        """All matches."""
        found: Iterator[Any] = self._pattern.finditer(text, timeout=self._limit(text))
        return found

    def texts(self, text: str) -> list[str]:
        """What matches."""
        if self.groups:  # the library would give these in its place
            return [match[0] for match in self.finditer(text)]
        return list(self._pattern.findall(text, timeout=self._limit(text)))

    def count(self, text: str) -> int:
        """How many matches there are."""
        return len(self._pattern.findall(text, timeout=self._limit(text)))

    def sub(self, replacement: Callable[[Any], str], text: str) -> str:
        """The text with its matches replaced."""
        return str(self._pattern.sub(replacement, text, timeout=self._limit(text)))

    def _limit(self, text: str) -> float | None:
        """Seconds that a search of a text may take. Raises TimeoutError where none are left."""
        is_short = len(text) <= self._short
        if is_short and _time.unasked < UNASKED:
            _time.unasked += 1
            return None
        _time.unasked, now = 0, time.monotonic()
        if _time.over is None or now - _time.asked > BETWEEN:
            _time.asked = now
            spent = time.thread_time()
            if _time.over is None:
                _time.over = spent + ALTOGETHER
            if _time.over <= spent:
                raise TimeoutError
        return None if is_short else SECONDS


def _length_in_time(pattern: str) -> int:
    """The length up to which no text can keep a search from ending at once, however the pattern goes about it.

    Every repeat and every reference can take each length of the text, every optional piece is there or not, and of so
    many branches in so many groups as many ways lead through the pattern as if each group had the same share of them.
    """
    bare = ESCAPED.sub(lambda escaped: "*" if escaped["many"] else "_", pattern)
    if not KNOWN_GROUPS.fullmatch(bare):
        return 0
    repeats = sum(map(bare.count, ("*", "+", "{", "(?=", "(?>", "(?P=")))
    groups = max(1, bare.count("("))
    ways = 2.0 ** min(99, bare.count("?") - bare.count("(?")) * (1 + bare.count("|") / groups) ** min(99, groups)
    return int((STEPS / ways) ** (1 / (1 + repeats)))


@lru_cache(maxsize=4096)
def compiled(pattern: str, ignorecase: bool) -> Limited:
    """A pattern of the `regex` library, which knows time limits and look-behind of any width. Raises regex.error.

    `^` and `$` are the ends of lines; flags in the middle of a pattern hold from there on, as in .NET.
    """
    import regex

    text = MULTILINE.sub("", pattern)
    if "{" in text:
        text = LITERAL_BRACE.sub(lambda match: match[0][:-1] + r"\{", text)
    flags = regex.MULTILINE | (regex.IGNORECASE if ignorecase else 0)
    if FLAGS_INSIDE.search(text):
        flags |= regex.VERSION1
    key = text, int(flags), regex.__version__
    found = OF_REGEX.find(key, _assembled)
    if found is None:
        found = regex.compile(text, flags)
        with suppress(*UNUSABLE):
            OF_REGEX.add(key, _reduced(found)[1])
    return Limited(found)


def _assembled(*parts: Any) -> Any:
    """A pattern made again."""
    return _assemble()(*parts)


@cache
def _assemble() -> Callable[..., Any]:
    """What the library makes a pattern of again."""
    import regex

    return _reduced(regex.compile(""))[0]


def _reduced(pattern: Any) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    """What makes a pattern anew, and of what: in the way of `copy` and `pickle`, to which the library has shown it."""
    reduce: Any = copyreg.dispatch_table[type(pattern)]
    makes, parts = reduce(pattern)
    return makes, parts


@cache
def in_word(character: str) -> bool:
    """Whether a character is one of words, as patterns count it; the ends of a text, which are empty, are none."""
    return bool(character and compiled(r"\w", False).match(character))


def joined(tokens: Sequence[str], *, nonword: bool) -> str:
    """One pattern for any of the tokens, bounded by word ends unless `nonword`."""
    either = "|".join(token for token in tokens if token)
    return f"(?:{either})" if nonword else rf"\b(?:{either})\b"


@lru_cache(maxsize=512)
def ungrouped(pattern: str) -> str:
    """A pattern that matches the same, and remembers no groups where it does not refer to them: that costs less."""
    return pattern if NEEDS_CAPTURES.search(pattern) else CAPTURES.sub("(?:", pattern)


@lru_cache(maxsize=512)
def any_of(patterns: tuple[str, ...], ignorecase: bool) -> Limited | None:
    """One compiled pattern for exceptions; None where there are none."""
    return compiled("|".join(f"(?:{one})" for one in patterns), ignorecase) if patterns else None


def matches(document: Document, pattern: Limited, *, quotations: bool) -> Iterator[tuple[Block, Any]]:
    """Every match in every block of prose, outside direct quotations unless `quotations`.

    Styles take over one another's patterns: what one rule found is found for all.
    """
    found = document.remembered(
        pattern,
        lambda: [
            (block, match)
            for block in document.prose_blocks()
            for match in pattern.finditer(block.prose)
            if match.end() > match.start()
        ],
    )
    for block, match in found:
        if quotations or not inside(quoted(document, block), match.start(), match.end()):
            yield block, match


def _written_out(pattern: str) -> int:
    """How many pieces a pattern has, each as often as it is there at least."""
    sizes, last = [0], 0
    for piece in PIECE.finditer(pattern):
        if piece["open"]:
            sizes.append(0)
        elif piece["one"] or (piece["close"] and len(sizes) > 1):
            last = 1 if piece["one"] else 1 + sizes.pop()
            sizes[-1] += last
        elif piece["least"]:
            more = last * max(0, int(piece["least"][:9]) - 1)
            sizes[-1] += more
            last += more
    return sum(sizes)


def as_written(word: str) -> str:
    """The regular expression for a word as it was typed, with no letter before or behind it, “C++”, “a.m.”;
    a mark alone may stand beside one: “5%”."""
    escaped = re.escape(word).replace(chr(92) + " ", " ")
    return rf"(?<!\w){escaped}(?!\w)" if any(map(str.isalnum, word)) else escaped


def no_pattern(text: str) -> str:
    """Why a text cannot be a regular expression that is of use, or nothing; most are letters alone."""
    if text.replace(" ", "").isalnum():
        return ""
    if COUNTED.search(text) and _written_out(text) - len(text) > MOST_PIECES:
        return "its counts make it too long; lower the numbers in braces"
    import regex  # slow, and most have no need of it

    try:
        compiled(text, False)
    except (regex.error, ValueError, OverflowError) as error:
        return str(error)
    except RecursionError:
        return "it is nested too deeply"
    return ""
