"""Regular expressions that are compiled when they are first used, or taken over as an earlier run compiled them.

Most texts need few of them, and a start must stay cheap: to compile those of one article takes a sixth of its time.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cache, partial
from typing import Any, AnyStr, cast

from lint.packing import packed, unpacked


def _letters(tested: Callable[[str], bool]) -> str:
    """The letters of Latin beyond ASCII of one kind, as ranges for a class of `re`, which knows no `\\p{Lu}`."""
    found = {code for block in LATIN for code in block if tested(chr(code))}
    starts = sorted(code for code in found if code - 1 not in found)
    ends = sorted(code for code in found if code + 1 not in found)
    return "".join(
        chr(start) if start == end else f"{chr(start)}-{chr(end)}" for start, end in zip(starts, ends, strict=True)
    )


LATIN = (range(0xC0, 0x250), range(0x1E00, 0x1F00))
"""Latin-1, Latin Extended-A and -B, and Latin Extended Additional, of the Unicode Standard."""
CAPITAL, SMALL = "A-Z" + _letters(str.isupper), "a-z" + _letters(str.islower)
"""What stands between the brackets of a class of capitals, and of small letters, of any name in Latin script."""

LINE_START = r"(?:^|(?<=\A\ufeff))"
"""Where a line begins, as a part of a pattern of lines: the first one behind a byte order mark, too."""

_FOLDED = str.maketrans("ſıİ\N{KELVIN SIGN}", "siik")


def caseless(text: str) -> str:
    """A text in lower case, with `s`, `i` and `k` for the other letters that `re.IGNORECASE` takes for these.

    Words that such a pattern matched are looked up by it: “10 mıles”.
    """
    return text.translate(_FOLDED).lower() if not text.isascii() else text.lower()


MOST = 8192
"""Patterns of one library that are kept; a program that has more is another one by now."""

Key = tuple[Any, ...]
"""The text of a pattern, its flags, and what else it depends on."""
UNUSABLE = (ImportError, AttributeError, KeyError, RuntimeError, TypeError, ValueError, EOFError, MemoryError)
"""What is raised where something was kept by another Python, or is damaged."""


class Compiled:
    """Compiled patterns of one library: what earlier runs left of them, and what this one adds,
    in a form that only this Python reads."""

    def __init__(self) -> None:
        self.source: Callable[[], Mapping[Key, bytes | memoryview]] | None = None
        """Gives those of earlier runs; it is asked once, when the first is wanted."""
        self._earlier: Mapping[Key, bytes | memoryview] = {}
        self._spoilt: set[Key] = set()
        self._fresh: dict[Key, tuple[Any, ...]] = {}

    def find(self, key: Key, assemble: Callable[..., Any]) -> Any:
        """The pattern, assembled from what is kept under a key; None where nothing is, or nothing of use."""
        self._recall()
        kept = self._earlier.get(key)
        if kept is not None:
            try:
                return assemble(*unpacked(kept))
            except UNUSABLE:
                self._spoilt.add(key)
        return None

    def add(self, key: Key, parts: tuple[Any, ...]) -> None:
        """Keep a pattern that was compiled, as the parts from which it is assembled again."""
        self._fresh[key] = parts

    @property
    def number_fresh(self) -> int:
        """How many patterns were compiled that no earlier run had."""
        return len(self._fresh)

    def learnt(self) -> Mapping[Key, bytes | memoryview]:
        """The patterns of earlier runs, with those that another process has kept meanwhile, and of this one."""
        self._recall()
        known: dict[Key, bytes | memoryview] = {}
        if len(self._earlier) + len(self._fresh) <= MOST:
            known = {key: kept for key, kept in self._earlier.items() if key not in self._spoilt}
        while self._fresh:
            key, parts = self._fresh.popitem()
            with suppress(*UNUSABLE):
                known[key] = packed(parts)
        self._earlier, self._spoilt = known, set()
        return known

    def _recall(self) -> None:
        source, self.source = self.source, None
        if source is not None:
            self._earlier = {**self._earlier, **source()} if self._earlier else source()


OF_RE, OF_REGEX, OF_GATES = Compiled(), Compiled(), Compiled()
"""Those of the standard library, which all parts of this program use, those of `regex`, in which rules are written, and
what was read off the latter (see `lint.gates.reading`), which takes as long as to compile them."""


class _Later:
    """Stands for a compiled pattern: it compiles itself when a text may have a match of it,
    and has each method once it was asked for."""

    def __init__(self, text: Any, flags: int) -> None:
        self._source = text, flags

    def __getattr__(self, name: str) -> Any:
        if name == "_made":
            self._made = _compiled(*self._source)
            return self._made
        if name.startswith("_"):
            raise AttributeError(name)  # what copies and debuggers ask for, before there is a source
        needed = _pieces(*self._source) if name in NO_MATCH else ()
        method = self._tested(name, needed) if needed else getattr(self._made, name)
        setattr(self, name, method)
        return method

    def _tested(self, name: str, needed: tuple[str, ...]) -> Callable[..., Any]:
        """The method, for a text that has one of some pieces; for another one nothing is matched."""
        nothing, piece = NO_MATCH[name], needed[0]

        def of_one(text: str, *bounds: int) -> Any:
            is_there = text.find(piece, *bounds) >= 0 if bounds else piece in text
            return getattr(self._made, name)(text, *bounds) if is_there else nothing()

        def of_several(text: str, *bounds: int) -> Any:
            for one in needed:
                if text.find(one, *bounds) >= 0 if bounds else one in text:
                    return getattr(self._made, name)(text, *bounds)
            return nothing()

        return of_several if len(needed) > 1 else of_one


NO_MATCH: Mapping[str, Callable[[], Any]] = {"search": lambda: None, "finditer": lambda: iter(()), "findall": list}
"""What the methods that look through a text give where there is no match."""


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern of `re.compile(text, flags)`; an error in it is raised when it is first used."""
    return cast("re.Pattern[AnyStr]", _Later(text, int(flags)))


class AnyOf:
    """A test for one of several patterns, each with a piece of text without which it cannot match,
    or which is all of it.

    `re` tries every branch of an alternation at every character,
    which costs a hundred times as much as to look for a piece.
    """

    __slots__ = ("_branches",)

    def __init__(self, *branches: tuple[str, str]) -> None:
        self._branches = [(piece, pattern(text) if text else None) for piece, text in branches]

    def __bool__(self) -> bool:
        return bool(self._branches)

    def stands_in(self, text: str) -> bool:
        """Whether one of them matches somewhere."""
        return any(True for _ in self._matching(text))

    def found_in(self, text: str) -> AnyOf:
        """Those of them that match somewhere in a text, as a test of its parts."""
        found = AnyOf()
        found._branches = list(self._matching(text))
        return found

    def _matching(self, text: str) -> Iterator[tuple[str, re.Pattern[str] | None]]:
        return ((piece, one) for piece, one in self._branches if piece in text and (one is None or one.search(text)))


def _pieces(text: Any, flags: int) -> tuple[str, ...]:
    """The pieces of text of which a match has one, as an earlier run read them off, or read off now."""
    kept: tuple[str, ...] | None = OF_RE.find((text, flags, "pieces"), lambda *found: found)
    if kept is None:
        from lint.pieces import pieces  # what is kept does without

        kept = pieces(text, flags)
        OF_RE.add((text, flags, "pieces"), kept)
    return kept


def _compiled(text: Any, flags: int) -> re.Pattern[Any]:
    found: re.Pattern[Any] | None = OF_RE.find((text, flags), partial(_assembled, text))
    if found is None and _is_known_python():
        parts = _parts(text, flags)
        found = _assembled(text, *parts)
        OF_RE.add((text, flags), parts)
    return found or re.compile(text, flags)


def _assembled(
    text: Any, flags: int, code: bytes, groups: int, names: dict[str, int], order: tuple[str | None, ...]
) -> re.Pattern[Any]:
    """A pattern from the code of the matching engine, which proves that before it takes it."""
    import _sre  # type: ignore[import-not-found]

    return cast("re.Pattern[Any]", _sre.compile(text, flags, array("I", code).tolist(), groups, names, order))


def _parts(text: Any, flags: int) -> tuple[Any, ...]:
    """What a pattern is assembled from, as `re.compile` makes it, which gives no way to take its own apart.
    Raises `re.error`."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(text, flags)
    code = array("I", _compiler._code(parsed, flags)).tobytes()
    names = dict(parsed.state.groupdict)
    order: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        order[number] = name
    return int(flags | parsed.state.flags), code, parsed.state.groups - 1, names, tuple(order)


@cache
def _is_known_python() -> bool:
    """Whether a pattern that is assembled is the one that `re` compiles; where not, none is kept."""
    text = r"(?i)(?<!\w)(?P<one>[^\W_]+|é*?)(?=(?P=one)|[a-cé-ü]{2,}$)"
    try:
        return _assembled(text, *_parts(text, 0)) == re.compile(text)
    except UNUSABLE:
        return False
