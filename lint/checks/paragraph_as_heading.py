"""A paragraph that is set as a heading: a heading of many words that ends with a full stop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._wording import shortened
from lint.checks.sentences.shape import is_in_title_case
from lint.diagnostics import DOUBTFUL, LIKELY, Edit, Finding, Fix
from lint.document import Block, Document
from lint.patterns import pattern

VALUES: Mapping[str, str] = {"beginning": "its first words", "count": "how many words it has"}
MARK = pattern(r"#{1,6}[ \t]+")
ENDS = (".", ".”", '."', ".)")
REFERENCE = pattern(r"\[?\d{1,3}[\].)] ")
"""How an entry of a list of sources begins."""
QUESTION = pattern(
    r"Q\d{0,2}[:.)] |(?:Is|Are|Was|Were|Do|Does|Did|Can|Could|Will|Would|Should|Has|Have|Why|How|What|When|Where|Who|Which)\b[^.?]*\?"
)
"""A question of a list of them, with a sentence that explains it."""


NUMBERED = pattern(r"\d{1,2}\.(?:\d{1,2}|[a-z])\.? ")
"""A point of a plan or a treaty, with the number of its part: “1.e. Look at the plans for …”."""


SENTENCE = pattern(r"(?:\d{1,2}[:.)] )?[A-Z](?:\S* ){5,}\S+\.")
HABIT = 3
"""Headings of one level that are sentences, from which on a text sets what is to be done as headings."""


class ParagraphAsHeading(Options):
    """Options."""

    least_words: int = option(25, "words that such a heading has at least")


def check(document: Document, options: ParagraphAsHeading) -> Iterator[Finding]:
    """Every heading of running text; a title has no full stop, and a question may be long."""
    closed = Counter(
        block.level
        for block in document.blocks
        if block.kind == "heading" and not block.key and SENTENCE.fullmatch(block.prose.rstrip())
    )
    for block in document.blocks:
        if block.kind != "heading" or not block.level or block.key:
            continue
        words = block.prose.split()
        if len(words) < options.least_words or not block.prose.rstrip().endswith(ENDS):
            continue
        if (
            is_in_title_case(block.prose)
            or REFERENCE.match(block.prose)
            or NUMBERED.match(block.prose)
            or QUESTION.match(block.prose)
        ):
            continue
        yield Finding(
            place=document.whole(block, "a paragraph?"),
            values={"beginning": shortened(block.prose), "count": str(len(words))},
            fixes=_without_mark(document, block),
            confidence=DOUBTFUL if closed[block.level] >= HABIT else LIKELY,
        )


def _without_mark(document: Document, block: Block) -> tuple[Fix, ...]:
    """The fix that makes a paragraph of it, where nothing but a mark of Markdown stands before it."""
    start = document.text.rfind("\n", 0, block.span.start) + 1
    mark = MARK.match(document.text, start)
    if mark is None or mark.end() != block.span.start:
        return ()
    return (Fix("Make it a paragraph", (Edit(start, mark.end(), ""),)),)
