"""Two paragraphs that tell the same in other words: they share words that no other part of the text has,
and have these in one order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from lint.document import Block, Document
from lint.language.quotations import quoted
from lint.language.resemblance import telling_words
from lint.patterns import pattern

SHORTEST = 120  # characters of a paragraph
FEWEST, FEWEST_SHARED = 5, 7
"""Paragraphs of a text, and words that two of them have and the rest of the text has not. Of 2,440 releases of
prosecutors 3 have such a pair, which the check holds for doubtful in each; of 151 articles that a program wrote, 14."""
MOST_OUT_OF_ORDER, LEAST_IN_ORDER = 2, 0.75
"""Of the words that both share: how many may stand elsewhere in the other, and the share that does not."""
LEAST_OF_SHORTER = 0.4
"""Share of the telling words of the shorter one that the other has too."""
MOST_QUOTED = 0.25
WORD = pattern(r"[^\W\d_]{4,}")
SUMS_UP = pattern(
    r"\W*(?:In (?:conclusion|summary|short|brief|sum)|To (?:conclude|sum up|summari[sz]e)|Overall|Ultimately|Yes|No)\b|[^.!]{3,160}\?|(?:Q|A|Note|Tip|Image|Caption)\b ?[:.]"
)
"""How a paragraph begins that is meant to say again what was said: the end of a text, and an answer."""


def retold(document: Document) -> Iterator[tuple[Block, Block, list[str]]]:
    """Every two paragraphs that stand apart, neither of them the first of the text, with the words
    that both alone have, as the later one has them."""
    paragraphs = [block for block in document.blocks if block.kind == "paragraph" and not block.key]
    likely = [block for block in paragraphs if len(block.prose) >= SHORTEST and not SUMS_UP.match(block.prose)]
    if len(likely) < FEWEST:
        return
    order = {block.ordinal: at for at, block in enumerate(paragraphs)}
    told = {block.ordinal: _told(block) for block in document.blocks if block.kind != "code"}
    holders: dict[str, list[int]] = {}
    for ordinal, words in told.items():
        for stem in words:
            holders.setdefault(stem, []).append(ordinal)
    candidates = {block.ordinal: block for block in likely}
    shared: dict[tuple[int, int], list[str]] = {}
    for stem, ordinals in holders.items():
        if len(ordinals) == 2 and candidates.keys() >= set(ordinals):
            shared.setdefault((ordinals[0], ordinals[1]), []).append(stem)
    for (one, other), stems in sorted(shared.items()):
        if len(stems) < FEWEST_SHARED or order[one] == 0 or order[other] < order[one] + 2:
            continue
        mine, theirs = told[one], told[other]
        alone = set(stems)
        places = [at for at, stem in enumerate(theirs) if stem in alone]
        ranks = {stem: at for at, stem in enumerate(mine)}
        in_order = _longest_rise(ranks[stem] for stem in theirs if stem in alone)
        if in_order < max(len(stems) - MOST_OUT_OF_ORDER, LEAST_IN_ORDER * len(stems)):
            continue
        if len(mine.keys() & theirs.keys()) < LEAST_OF_SHORTER * min(len(mine), len(theirs)):
            continue
        if not any(_is_mostly_quoted(document, candidates[ordinal]) for ordinal in (one, other)):
            written = list(theirs.values())
            yield candidates[one], candidates[other], [written[at] for at in places]


def _is_mostly_quoted(document: Document, block: Block) -> bool:
    """Whether so much of a paragraph is in quotation marks that the other one tells who said it."""
    return sum(end - start for start, end in quoted(document, block)) > MOST_QUOTED * len(block.prose)


def _told(block: Block) -> dict[str, str]:
    """The stems of the telling words, in the order of their first places, with the words."""
    found: dict[str, str] = {}
    for stem, word in telling_words(WORD.findall(block.prose)):
        found.setdefault(stem, word)
    return found


def _longest_rise(numbers: Iterable[int]) -> int:
    """How many of some numbers stand in ascending order at most, others between them left out
    (patience sorting; Mallows 1963)."""
    tails: list[int] = []
    for number in numbers:
        at = bisect_left(tails, number)
        tails[at : at + 1] = [number]
    return len(tails)
