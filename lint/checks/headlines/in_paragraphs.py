"""The headline again within a paragraph: as a sentence of it, or run on with its first one."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks._deletion import delete_sentence
from lint.diagnostics import DOUBTFUL, SURE, Edit, Finding, Fix
from lint.document import Block, Document
from lint.language.sentences import sentences_of
from lint.language.words import lower_in_place

STOPS = ".!?"


def in_paragraphs(document: Document, headline: Block) -> Iterator[Finding]:
    """Every such place."""
    yield from _as_sentence(document, headline)
    yield from _run_on(document, headline)


def _as_sentence(document: Document, headline: Block) -> Iterator[Finding]:
    """The sentences that are the headline, with a full stop; the first one of the text may be meant to be."""
    sought = lower_in_place(headline.prose.rstrip(STOPS))
    body = [block for block in document.blocks if not block.key and block.ordinal > headline.ordinal]
    for block in body[1:]:
        if block.kind != "paragraph" or sought not in lower_in_place(block.prose):
            continue
        for sentence in sentences_of(document, block):
            is_line = sentence.end == len(block.prose) and not sentence.start
            if is_line or lower_in_place(sentence.text.rstrip(STOPS)) != sought:
                continue
            yield Finding(
                place=document.place(block, sentence.start, sentence.end, "repeated here"),
                evidence=(document.whole(headline, "the headline"),),
                values={"headline": headline.prose, "likeness": "", "kind": "sentence", "difference": ""},
                fixes=delete_sentence(block, sentence.start, sentence.end, "Delete this sentence", "ask"),
                confidence=DOUBTFUL,  # it may be meant: a headline that the text comes back to
            )


def _run_on(document: Document, headline: Block) -> Iterator[Finding]:
    """The headline at the beginning of a paragraph, with nothing between it and the first sentence."""
    sought = lower_in_place(headline.prose)
    for block in document.blocks:
        end = len(sought)
        goes_on = block.prose[end : end + 1] == " " and block.prose[end + 1 : end + 2].isupper()
        if block.kind == "paragraph" and not block.key and block.ordinal > headline.ordinal and goes_on:
            if lower_in_place(block.prose).startswith(sought) and headline.prose[-1:].isalnum():
                span = block.source(0, end + 1)
                if document.text[span.end - 1] != " ":
                    continue  # a line of its own, which is told already
                yield Finding(
                    place=document.place(block, 0, end, "repeated here"),
                    evidence=(document.whole(headline, "the headline"),),
                    values={"headline": headline.prose, "likeness": "", "kind": "line", "difference": ""},
                    fixes=(Fix("Delete the repetition", (Edit(span.start, span.end, ""),)),)
                    if block.in_one_run(0, end + 1)
                    else (),
                    confidence=SURE,
                )
