"""Listings in plain text: indented lines that are commands, settings or lines of a program, without a mark for it,
and what stands between the fences of Markdown for a program."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import groupby

from lint.patterns import pattern

INDENTED = pattern(r"(?: {2,}|\t)\S")
COMMANDS = "sudo make cd apt apt-get pip npm git export echo cat ls cp mv rm ssh tar wget curl docker xterm chmod mkdir".split()
CODE = pattern(
    r"\s*(?:"
    r"[$#%>] ?\S.*"  # a prompt, a comment
    r"|(?://|/\*|--\s).*"
    r"|[.~]{0,2}/[\w.-]+/?\S*(?: \S+){0,6}"  # a path that runs
    rf"|(?:{'|'.join(COMMANDS)})(?: \S+){{0,8}}"
    r"|[A-Za-z][\w.-]*(?: \S+){0,4}? --?\w\S*(?: \S+){0,8}"  # a command with an option
    r"|[\w$.&>()\[\]'\"-]+ ?[:+-]?= ?\S.*"
    r"|.*[;{}\\]"
    r")\s*"
)
"""A line of one."""
SENTENCE = pattern(r"\s*[A-Z][\w’',-]*(?: [\w’'(),-]+){4,}[.!?]\s*")
LEAST_SHARE = 0.6
"""Share of the lines of a listing that are such lines."""


FENCE = "```"
OPENS = pattern(
    r" {0,3}```(?:bash|c|console|cpp|cs|csharp|css|diff|go|ini|java|javascript|js|json|julia|kotlin|lua|matlab|perl|php|py|python|r|"
    r"rb|ruby|rust|scala|sh|shell|sql|swift|toml|ts|typescript|xml|ya?ml)\s*",
)
"""The line above a program, with its language."""


def listings(text: str, lines: Sequence[tuple[int, int]], tables: Container[int]) -> Iterator[range]:
    """The numbers of the lines of every listing, in order: what stands between fences, with these; and lines with an
    indent, behind the beginning of the text, between empty lines or below a line without an indent. None of `tables`,
    the numbers of lines that are rows, is one."""
    fenced = list(_fenced([text[start:end] for start, end in lines])) if FENCE in text else []
    within = {number for numbers in fenced for number in numbers}
    indented = (one for one in _indented(text, lines, tables) if within.isdisjoint(one))
    yield from sorted((*fenced, *indented), key=lambda numbers: numbers.start)


def _fenced(lines: Sequence[str]) -> Iterator[range]:
    first = -1
    for number, line in enumerate(lines):
        if first < 0 and OPENS.fullmatch(line):
            first = number
        elif first >= 0 and line.strip() == FENCE:
            yield range(first, number + 1)
            first = -1


def _indented(text: str, lines: Sequence[tuple[int, int]], tables: Container[int]) -> Iterator[range]:
    first, begun = 0, False
    for is_indented, group in groupby(
        (text[start:end] for start, end in lines), key=lambda line: INDENTED.match(line) is not None
    ):
        own = list(group)
        numbers = range(first, first + len(own))
        if is_indented and begun and not any(number in tables for number in numbers) and _is_listing(own):
            yield numbers
        begun = begun or any(map(str.strip, own))
        first += len(own)


def _is_listing(lines: Sequence[str]) -> bool:
    """Whether most of some lines are code, and none is a sentence."""
    if any(SENTENCE.fullmatch(line) for line in lines):
        return False
    return sum(CODE.fullmatch(line) is not None for line in lines) >= LEAST_SHARE * len(lines)
