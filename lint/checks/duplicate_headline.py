"""The headline stands again in the body, as it is or nearly so, as a line of its own or as a heading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._deletion import delete_block
from lint.checks._wording import difference
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.language.resemblance import likeness, plain_words

VALUES: Mapping[str, str] = {
    "headline": "the headline",
    "likeness": "“again” or “again, nearly word for word”",
    "difference": "nothing, or what differs",
}


MOST_NEAR = 3


class DuplicateHeadline(Options):
    """Options."""

    least_words: int = option(3, "words that a headline has at least, to be looked for")
    least_likeness: float = option(0.82, "how alike the two are at least, from 0 to 1")


def check(document: Document, options: DuplicateHeadline) -> Iterator[Finding]:
    """Every line that repeats the headline."""
    headlines = [block for block in document.blocks if block.kind == "headline"]
    if not headlines:
        return
    first = headlines[0]
    wanted = plain_words(first.prose)
    if len(wanted) < options.least_words:
        return
    shown = max(headlines, key=lambda block: block.ordinal)
    near: list[Finding] = []
    for block in document.blocks:
        if not _may_repeat(block) or block.ordinal <= first.ordinal or len(block.prose) > 4 * len(first.prose):
            continue
        words = plain_words(block.prose)
        if not 0.5 < len(words) / len(wanted) < 1.6:
            continue
        alike = likeness(wanted, words)
        if alike < options.least_likeness or (alike < 1 and min(len(words), len(wanted)) < 4):
            continue
        exact = alike == 1.0
        title = "Delete the repetition" if exact else "Delete this line"
        finding = Finding(
            place=document.whole(block, "here it stands again"),
            evidence=(document.whole(shown if shown.ordinal < block.ordinal else first, "the headline"),),
            values={
                "headline": first.prose,
                "likeness": "again" if exact else "again, nearly word for word",
                "difference": difference(wanted, words),
            },
            fixes=delete_block(document, block, title, "safe" if block.prose == first.prose else "ask"),
            confidence=0.98 if exact else 0.9,
        )
        if exact:
            yield finding
        else:
            near.append(finding)
    if len(near) <= MOST_NEAR:  # more of them are lines that are built alike on purpose
        yield from near


def _may_repeat(block: Block) -> bool:
    if block.key:
        return False
    return block.kind in ("heading", "paragraph", "standfirst", "quotation")
