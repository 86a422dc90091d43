"""Sentences that answer what stands before them, for which a few words are enough: “Who may apply? Anyone over 18.”"""

from __future__ import annotations

import re

from lint.document import Block, Document
from lint.language.completeness.fragments import is_promised_figure
from lint.language.completeness.last_words import terminal
from lint.language.quantities.numbers import WORDS
from lint.language.sentences import Sentence
from lint.patterns import CAPITAL, pattern

ASKING_HEADING = pattern(r"(?:\W*\d+[.):]? +)?(?:who|whom|whose|what|when|where|why|which|how)\b", re.IGNORECASE)
"""A heading that asks without its mark: “4. WHO IS AGAINST IT”."""
LONGEST_QUESTION = 200
"""Characters of a paragraph that is a question, as in an interview."""
EXTREME = pattern(r"The (?:most|least|best|worst|only|first|last|[a-z]{2,}est)\b")
"""What a sentence begins with that describes the thing which its heading names: “The easiest of all to share.”"""
ANNOUNCED = pattern(r"(?P<number>\w+) (?:more )?[a-z]+s (?:from|on|about|of|for|in|to)\b")
"""“Three stories from the week”, where they stand below."""

CONTRARY = pattern(r"\b(?:not|never|no|cannot|hardly)\b|n['’]t\b")
"""What the sentence before says for a verb at the end to be whole: “A plan is not enough. A pilot is.”"""
CLAUSE_AT_END = pattern(
    r"\b(?:is|was|are|were|['’]s|['’]re) (?:an? |the )?[a-z]+ (?:the|this|that|our|my|your|their|his|her) [a-z]+ "
    r"(?:is|are|was|were|can be|has been)\.$"
)
"""“it is a place the harbour is.”"""
BESIDE = 200
"""Characters before and behind a sentence in which others end with the same word."""
LABELLED = pattern(rf"[{CAPITAL}][\w. ]{{1,40}}: ")
"""Whoever speaks, as in a transcript."""


def may_end_with_verb(document: Document, sentence: Sentence, before: Sentence | None) -> bool:
    """Whether an auxiliary may stand last: for what was asked or denied before, in a clause without “that”, or where
    the sentences beside end so too."""
    ending = sentence.text[sentence.text.rfind(" ") :]
    near = max(0, sentence.start - BESIDE), sentence.end + BESIDE
    if CLAUSE_AT_END.search(sentence.text) or sentence.block.prose.count(ending, *near) > 1:
        return True
    if before:
        return before.text.endswith("?") or CONTRARY.search(before.text) is not None
    return LABELLED.match(sentence.text) is not None and answers(document, sentence, None)


def answers(document: Document, sentence: Sentence, before: Sentence | None) -> bool:
    """Whether a sentence follows a question, a heading or words in bold that a few words answer,
    or announces what is below."""
    block = sentence.block
    if _speaker_ends(block):
        return True
    if before is not None:
        return terminal(before.text)[-1:] == "?" or _is_lead(block, before) or _announces(document, sentence)
    heading = above(document, sentence)
    if heading is None or heading.kind == "code":
        return heading is not None
    if heading.kind in ("heading", "item") and ASKING_HEADING.match(heading.prose) and not terminal(heading.prose):
        return True
    if heading.kind == "paragraph" and heading.prose.endswith("?") and len(heading.prose) < LONGEST_QUESTION:
        return True
    if heading.kind == "heading" and EXTREME.match(sentence.text):
        return True
    asks = heading.kind == "heading" or [(0, len(heading.prose))] == [tuple(span) for span in heading.strong]
    return asks and (heading.prose.endswith("?") or is_promised_figure(sentence.text))


def above(document: Document, sentence: Sentence) -> Block | None:
    """The block before that of a sentence which opens its own."""
    return document.neighbour(sentence.block, -1) if not sentence.start else None


def _speaker_ends(block: Block) -> bool:
    """Whether a block begins with a label in bold, as the answers of an interview do: “**A:** Letters, with stamps.”"""
    return any(
        span.start == 0 and block.prose[span.start : span.end + 1].rstrip().endswith(":")
        for span in block.marked("strong", 0, 1)
    )


def _is_lead(block: Block, before: Sentence) -> bool:
    """Whether the sentence before is a lead in bold, which stands for a heading: “**It smells.** Too much water.”"""
    return any(span.start == before.start == 0 and before.end <= span.end for span in block.marked("strong", 0, 1))


def _announces(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence ends its block, counts things, and they stand below under headings or in a list."""
    match = ANNOUNCED.match(sentence.text)
    if not match or sentence.end < len(sentence.block.prose) or match["number"].lower() not in WORDS:
        return False
    below = document.neighbour(sentence.block, 1)
    return below is not None and below.kind in ("heading", "item")
