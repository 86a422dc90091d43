"""A full stop or a comma too many after a word: “shut..”, “better?.”, “day. ,”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document, once_a_document
from lint.gates import Gate, one_of
from lint.language.quotations import inside, quoted
from lint.language.words import whole_prose
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "the word with its marks"}
DOUBLED = pattern(
    # two full stops, but for the move of Black in a game of chess
    r"(?<=\s)(?:(?:[\w’'-]+\.)*[\w’'-]*[\w)\]”\"](?P<stops>\.\.)(?=\s+(?!(?:[KQRBN][a-h1-8]?x?[a-h][1-8]|O-O)\b)[A-Z“\"‘(]|\s*$)"
    r"|[\w’'-]*\w,,(?=[\s”\"’]|$)"
    # a comma and a full stop, of which one was left over
    r"|[\w’'-]*[a-z](?<!\bal)(?<!\betc)\. ,(?=\s+[A-Z])"
    r"|[\w’'-]*[a-z], ?\.(?=\s+[A-Z]|\s*$)"
    # a title that ends with a question, put into a sentence of a template
    r"|[\w’'-]*\w\?\.(?=\s+[A-Z])"
    # the same, called out; a name with its mark ends a sentence too: “Quaynet!.”
    r"|[a-z][a-z’'-]*!\.(?=\s+[A-Z]|\s*$))",
    re.MULTILINE,
)
TRAILS = pattern(r"\w\.\.(?=[ \n]+[a-z])")
"""Two full stops that stand for three: “I disagree.. we made none”."""
OFTEN = 2
"""Times that a text has them within a sentence, from which on they are its writer’s way."""
OF_TITLE = " | "
"""What parts the name of a page from that of its site, as a browser shows both."""


class DoubledMark(Options):
    """No options."""


def needs(options: DoubledMark) -> Gate:
    """What the prose must hold: two marks."""
    return one_of("..", ",,", ". ,", ",.", ", .", "?.", "!.")


def check(document: Document, options: DoubledMark) -> Iterator[Finding]:
    """Every such word outside of quotations."""
    for block in document.prose_blocks():
        for match in DOUBLED.finditer(block.prose):
            if (match["stops"] and _trails_off(document)) or _is_of_two(document, block, match):
                continue
            if not inside(quoted(document, block), match.start(), match.end()):
                yield Finding(
                    place=document.place(block, match.start(), match.end()),
                    values={"match": match[0]},
                    confidence=LIKELY,
                )


@once_a_document
def _trails_off(document: Document) -> bool:
    """Whether two full stops are the writer’s way to let a sentence trail off."""
    return len(TRAILS.findall(whole_prose(document))) >= OFTEN


def _is_of_two(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether one of the marks ends what stands before the other: a title, the label of a box that is a question, or
    an address that is not shown; or readers see something between both, as the number of a note: “11 p.m.[^4].”."""
    last = match.end() - 1
    before = block.source(last - 1, last)
    if document.text[before.end : block.source(last, match.end()).start].strip(" *_"):
        return True
    return any(
        OF_TITLE in block.prose[link.start : link.end] for link in block.marked("link") if link.start <= last < link.end
    ) or any(
        match.end() - 1 == mark.end and (mark.kind == "emphasis" or (mark.kind == "strong" and match[0].endswith("?.")))
        for mark in block.marks.meeting(match.start(), last)
    )
