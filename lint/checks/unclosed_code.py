"""A block of code whose closing fence is missing, so that the text below it is shown as code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import DOUBTFUL, SURE, Finding
from lint.document import Block, Document, Place
from lint.gates import Gate, one_of
from lint.patterns import CAPITAL, LINE_START, pattern
from lint.spans import Span

VALUES: Mapping[str, str] = {"match": "the fence", "problem": "what comes of it"}
OPENING = pattern(
    rf"(?:\n|{LINE_START})[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?P<fence>(?P<mark>`{{3,}}|~{{3,}})[^`\r\n]*)\r?\n[\s>]*$"
)
"""The line before a block of code, as CommonMark 0.31 has it (section 4.5), perhaps in a list or a quotation."""
ANOTHER = pattern(rf"(?:\n|{LINE_START}) {{0,3}}(?P<fence>(?P<mark>`{{3,}}|~{{3,}})[A-Za-z][\w+-]*)[ \t]*(?=\r?\n)")
"""A fence with the name of a language, which can open a block of code and cannot close one."""
PROSE = pattern(
    rf"\n[ \t]*\r?\n {{0,3}}(?:#{{1,6}} \w|[{CAPITAL}][\w'’-]*(?:,? [\w'’`()-]+){{5,}}[^\n;{{}}=]*(?:[.:?!]|\n[a-z]))"
)
"""A heading, or words as in a sentence, below an empty line."""


COMMENTED = frozenset("bash sh shell zsh console python py ruby yaml yml toml r perl makefile dockerfile".split())
COMMENT = pattern(r"\s*# \w")
"""Languages whose remarks look like headings, and one of them: “# Start the server”."""
BEFORE_NEXT = "is not closed before the next block of code opens, so that the text between them is shown as code"
HOLDS_ANOTHER = (
    "opens a block of code that contains another one, and where that closes, both do; "
    "give the outer one a longer fence at both ends"
)
OF_MARKDOWN = frozenset(("markdown", "md", "mdx"))
"""Names of what may well show a block of code itself."""
REACH = 300  # characters before a block of code in which its fence stands


class UnclosedCode(Options):
    """No options."""


def needs(options: UnclosedCode) -> Gate:
    """What the source must hold: a fence."""
    return one_of("```", "~~~", of_source=True)


def check(document: Document, options: UnclosedCode) -> Iterator[Finding]:
    """Every fence that stays open to the end of the text, or to the end of the next block of code."""
    if document.format != "markdown":
        return
    before: Block | None = None
    for block in document.blocks:
        opening = (
            OPENING.search(document.text, max(0, block.span.start - REACH), block.span.start)
            if block.kind == "code"
            else None
        )
        closes = opening and before and not document.text[before.span.end : opening.start("fence")].strip()
        before = block if block.kind == "code" else None
        if (
            opening and not closes and "<" not in opening["fence"]
        ):  # “~~~<iframe …>~~~”, as Franklin has it; else an indented block stands behind a closed one
            yield from _left_open(document, block, opening.span("fence"), opening["mark"])


def _left_open(document: Document, block: Block, fence: tuple[int, int], mark: str) -> Iterator[Finding]:
    text = document.text
    place = document.place_at(Span(*fence), "opens a block of code")
    language = place.quote.strip(f"{mark[0]} \t").lower()
    prose = next(
        (
            one
            for one in PROSE.finditer(text, block.span.start, block.span.end)
            if not (language in COMMENTED and COMMENT.fullmatch(one[0]))
        ),
        None,
    )
    if not text[block.span.end :].strip(" \t\r\n>"):
        yield Finding(
            place=place,
            evidence=tuple(_first_line(document, prose.end()) for _ in [0] if prose),
            values={"match": place.quote.strip(), "problem": "is never closed, and all below it is shown as code"},
            confidence=SURE if prose else DOUBTFUL,  # where nothing but code follows, readers see no difference
        )
        return
    for another in ANOTHER.finditer(text, block.span.start, block.span.end):
        if another["mark"] == mark and PROSE.search(text, block.span.start, another.start()):
            holds_markdown = language in OF_MARKDOWN
            yield Finding(
                place=place,
                evidence=(document.place_at(Span(*another.span("fence")), "the next one opens here"),),
                values={"match": place.quote.strip(), "problem": HOLDS_ANOTHER if holds_markdown else BEFORE_NEXT},
                confidence=SURE,
            )
            return


def _first_line(document: Document, inside: int) -> Place:
    return document.place_at(document.line_at(inside), "shown as code")
