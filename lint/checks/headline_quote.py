"""Words that a headline has in quotation marks and the text does not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lint.checks import Options, option
from lint.checks._wording import shortened
from lint.checks.headlines.parts import BODY, HEADS, name_of
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.quotations import quoted
from lint.language.resemblance import plain_words
from lint.language.sentences import Sentence, sentences

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "head": "“headline” or “summary”",
    "match": "the words in quotation marks",
    "nearest": "nothing, or what the text has instead",
}
SHORTENED = ("…", "...", "[", "*")
"""What a quotation has from which something was left out, or put into it."""
SINGLE = "'‘"
"""Marks in which British headlines set what is claimed, in their own words: “Union ‘may close the port’”."""
MARKS = "“”\"'‘’,. "
"""What stands around the words of a quotation."""
NESTED = str.maketrans("“”", "‘’", '"')
"""Marks of a quotation within another."""
NEAR = 0.7
"""Share of the quoted words that a sentence has at least, to be shown as what the text has instead."""


class HeadlineQuote(Options):
    """Options."""

    least_words: int = option(4, "words that a quotation has at least, to be looked for")
    least_text: int = option(60, "words that the text has at least")


def check(document: Document, options: HeadlineQuote) -> Iterator[Finding]:
    """Each quotation of headline and summary whose words stand nowhere in the text in this order."""
    heads = [block for block in document.prose_blocks() if block.kind in HEADS]
    if not any(quoted(document, block) for block in heads):
        return
    body = [block for block in document.prose_blocks() if block.kind in BODY and not block.key]
    said = [word for block in body for word in plain_words(block.prose)]
    if len(said) < options.least_text:
        return
    text = f" {' '.join(said)} "
    told: set[tuple[str, ...]] = set()
    for block in heads:
        for start, end in quoted(document, block):
            words = plain_words(block.prose[start:end])
            if (
                len(words) < options.least_words
                or words in told
                or f" {' '.join(words)} " in text
                or any(mark in block.prose[start:end] for mark in SHORTENED)
                or block.prose[start] in SINGLE
                or _stands_below(document, block, words)
            ):
                continue
            told.add(words)
            yield _finding(document, block, start, end, words)


def _finding(document: Document, block: Block, start: int, end: int, words: Sequence[str]) -> Finding:
    instead = _nearest(document, words)
    return Finding(
        place=document.place(block, start, end, f"quoted in the {name_of(block)}"),
        evidence=(document.place(instead.block, instead.start, instead.end, "nearest to it"),) if instead else (),
        values={
            "head": name_of(block),
            "match": block.prose[start:end].strip(MARKS),
            "nearest": f"; nearest to them is “{shortened(instead.text.rstrip('. ')).translate(NESTED)}”"
            if instead
            else "",
        },
        confidence=LIKELY,
    )


def _stands_below(document: Document, head: Block, words: Sequence[str]) -> bool:
    """Whether the source has some words below a headline in what is no prose,
    as in a shortcode that shows a quotation."""
    below = document.text[head.source(0, len(head.prose)).end :]
    return f" {' '.join(words)} " in f" {' '.join(plain_words(below))} "


def _nearest(document: Document, words: Sequence[str]) -> Sentence | None:
    """The first sentence of the text with most of some words, if it has nearly all."""
    wanted = set(words)
    found = [one for one in sentences(document) if one.block.kind in BODY and not one.block.key]
    best = max(found, key=lambda one: len(wanted.intersection(plain_words(one.text))), default=None)
    if best is None or len(wanted.intersection(plain_words(best.text))) < NEAR * len(wanted):
        return None
    return best
