"""A phrase of several words that stands twice in a row: “risks of the storm, risks of the storm and”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._wording import shortened
from lint.diagnostics import Edit, Finding, Fix
from lint.document import Block, Document
from lint.language.quotations import inside, quoted
from lint.language.words import Word, words

VALUES: Mapping[str, str] = {"match": "the phrase that stands twice"}
KINDS = frozenset(("paragraph", "item", "standfirst", "caption"))
IDIOMATIC = frozenset("after by upon and or on of within inside".split())
SPOKEN = frozenset("i you we he she they it no yes".split())
FROM = 3  # words
LEAST_LETTERS = 4
"""Of the longest word of a phrase."""
LONGEST = 14
"""Words of a phrase: what is longer is a sentence that stands twice, which another rule tells."""


class RepeatedPhrase(Options):
    """Options."""

    least_words: int = option(3, "words that a phrase has at least that stands twice with nothing between")
    least_behind_comma: int = option(5, "words that it has at least where a comma parts both")


def check(document: Document, options: RepeatedPhrase) -> Iterator[Finding]:
    """Every phrase that is followed by itself, outside of quotations; what stands three times is meant."""
    for block in document.prose_blocks():
        if block.kind not in KINDS or block.key or not _may_repeat(block.prose):
            continue
        tokens = words(block.prose)
        found = _first(tokens, options)
        if found is None:
            continue
        first, second = found
        joint = block.source(first[1], second[0])
        is_of_lines = "\n" in document.text[joint.start : joint.end]
        if is_of_lines or inside(quoted(document, block), first[0], second[1]):
            continue
        if not block.in_one_run(first[0], second[1]):
            continue
        yield _finding(document, block, first, second)


def _may_repeat(prose: str) -> bool:
    """Whether some three words stand twice: a cheap test."""
    pieces = prose.lower().split()
    triples = list(zip(pieces, pieces[1:], pieces[2:], strict=False))
    return len(set(triples)) < len(triples)


def _first(tokens: list[Word], options: RepeatedPhrase) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The spans of the first phrase that is followed by itself, the longest that begins there."""
    texts = [token.text.lower() for token in tokens]
    for at in range(len(texts)):
        for size in range(min(LONGEST, (len(texts) - at) // 2), options.least_words - 1, -1):
            phrase = texts[at : at + size]
            for gap in (0, 1):
                second = at + size + gap
                if gap and texts[at + size] != ",":
                    continue
                if (
                    size < (options.least_behind_comma if gap else options.least_words)
                    or phrase != texts[second : second + size]
                ):
                    continue
                if not all(token.is_word and not token.text.isdigit() for token in tokens[at : at + size]):
                    continue
                if (
                    _is_meant(tokens, at, size, gap)
                    or _is_refrain(phrase)
                    or texts[second + size + gap : second + 2 * size + gap] == phrase
                ):
                    continue  # “over and over and over”, and what is called three times
                return (
                    (tokens[at].start, tokens[at + size - 1].end),
                    (tokens[second].start, tokens[second + size - 1].end),
                )
    return None


def _is_meant(tokens: list[Word], at: int, size: int, gap: int) -> bool:
    """Whether both may be meant: “and so on and so on”, “from a port to a port to”, “pilot after pilot after pilot”, a name, or what somebody says."""
    first = tokens[at].text.lower()
    if all(len(token.text) < LEAST_LETTERS for token in tokens[at : at + size]):
        return True  # letters that a program has taken apart
    if (
        first in IDIOMATIC
        or (gap and first in SPOKEN)
        or "if" in (token.text.lower() for token in tokens[max(0, at - 2) : at])
    ):
        return True
    if any(token.text[0].isupper() for token in tokens[at + 1 : at + size]):
        return True
    texts = [token.text.lower() for token in tokens]
    phrase, behind = texts[at : at + size], at + 2 * size + gap
    if texts[behind : behind + 1] == phrase[:1] or texts[max(0, at - 2) : at] == phrase[-2:]:
        return True  # “a copy of a copy of a copy”, “a friend of a friend of a friend”
    if gap and texts[behind : behind + 1] not in ([","], ["and"], ["or"], ["."]):
        return True  # “two counts of theft, two counts of theft of a boat”
    return any(token.text.lower() == "from" for token in tokens[max(0, at - FROM) : at])


def _is_refrain(phrase: list[str]) -> bool:
    """Whether a phrase is itself one that stands several times: “over and over and”."""
    size = len(phrase)
    return any(phrase == (phrase[:part] * size)[:size] for part in range(1, size))


def _finding(document: Document, block: Block, first: tuple[int, int], second: tuple[int, int]) -> Finding:
    span = block.source(first[1], second[1])
    return Finding(
        place=document.place(block, *second, "again here"),
        evidence=(document.place(block, *first, "first here"),),
        values={"match": shortened(block.prose[slice(*first)], 60)},
        fixes=(Fix("Delete the second", (Edit(span.start, span.end, ""),), "ask"),),
        confidence=0.88,
    )
