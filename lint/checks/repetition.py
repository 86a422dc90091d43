"""A word that stands twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lint.checks import option
from lint.checks._matching import SECONDS, compiled
from lint.diagnostics import Edit, Finding, Fix
from lint.document import Block, Document
from lint.language.sentences import sentences

VALUES: Mapping[str, str] = {"match": "the word that is repeated"}
WORD = re.compile(r"(?<![\w'’-])[^\W\d_]+(?![\w'’-])")
FUNCTION_WORDS = frozenset(
    "the a an of and or to for with by from in on at as is are was were be been it its their his her this".split()
)


@dataclass(frozen=True, slots=True)
class Repetition:
    """Options, with the names and the meaning of Vale's check of this name."""

    tokens: tuple[str, ...] = option(
        (), "what may not be repeated: words or regular expressions (default: every word)", pattern=True
    )
    max: int = option(0, "how many repetitions are let through")
    ignorecase: bool = option(True, "whether capitals make no difference")
    alpha: bool = option(False, "whether only words of letters count")
    exceptions: tuple[str, ...] = option((), "words that may be repeated")


def check(document: Document, options: Repetition) -> Iterator[Finding]:
    """Every token that follows itself within a sentence, with nothing but white space between."""
    bounds = r"(?<![\w'’-])", r"(?![\w'’-])"
    token = (
        compiled(f"{bounds[0]}(?:{'|'.join(options.tokens)}){bounds[1]}", options.ignorecase)
        if options.tokens
        else None
    )
    allowed = {word.casefold() for word in options.exceptions}
    found: dict[str, list[tuple[Block, tuple[str, int, int], re.Match[str]]]] = {}
    for sentence in sentences(document):
        last, count = None, 0
        prose = sentence.block.prose
        span = sentence.start, sentence.end
        for match in token.finditer(prose, *span, timeout=SECONDS) if token else WORD.finditer(prose, *span):
            word = match[0].casefold() if options.ignorecase else match[0]
            again = last is not None and last[0] == word and prose[last[2] : match.start()].isspace()
            count = count + 1 if again else 0
            if (
                last
                and again
                and count > options.max
                and word not in allowed
                and (match[0].isalpha() or not options.alpha)
            ):
                found.setdefault(word, []).append((sentence.block, last, match))
            last = (word, match.start(), match.end())
    for word, hits in found.items():
        # What a text doubles more than once is a name or a term of it ("done done"), unless it is a function word.
        if len(hits) == 1 or word in FUNCTION_WORDS:
            for block, last, match in hits:
                yield _finding(document, block, last, match)


def _finding(document: Document, block: Block, last: tuple[str, int, int], match: re.Match[str]) -> Finding:
    place = document.place(block, match.start(), match.end(), "again")
    fixes: tuple[Fix, ...] = ()
    if block.in_one_run(last[2], match.end()):
        gap = document.place(block, last[2], match.end())
        fixes = (Fix(f"Delete the second “{match[0]}”", (Edit(gap.start, gap.end, ""),), "safe"),)
    return Finding(
        place=place,
        evidence=(document.place(block, last[1], last[2], "first here"),),
        values={"match": match[0]},
        fixes=fixes,
        confidence=0.95,
    )
