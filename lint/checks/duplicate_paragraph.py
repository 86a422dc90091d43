"""A paragraph is repeated, as it is or nearly so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from lint.checks import Options, _one_form, _told_apart, option
from lint.checks._deletion import delete_block, delete_either_block
from lint.checks._repeats import as_meant
from lint.checks._wording import difference, times
from lint.checks.paragraphs import meant_twice
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Finding, Fix
from lint.document import Block, Document
from lint.language.quantities.numbers import WORDS
from lint.language.quotations import QUOTED_TITLE
from lint.language.resemblance import alike, plain_words, reworded
from lint.language.restatement import comparable, masked_parts
from lint.language.sections import (
    is_formula,
    is_handbook,
    is_manual,
)
from lint.language.sentences import sentences_of
from lint.language.sources import without_notes
from lint.patterns import pattern

VALUES: Mapping[str, str] = {
    "what": "“This paragraph appears”, or “These 3 paragraphs appear”",
    "likeness": "“word for word” or “nearly word for word”",
    "difference": "nothing, or what differs",
    "times": "how often the paragraph appears in the text, as in “twice”",
}


ONE, ALL = "This paragraph appears", "Delete the repetition"
FEWEST_CELLS = 3
STOPS = frozenset('.!?”"')
REWORDED = 0.3
"""Share of its pairs of words that a paragraph has in common with others at least, to be one of them in other words."""
LENIENCE = 0.6
"""How far the share of repeated pairs of words may lie below the likeness of two paragraphs."""


NAVIGATION = pattern(r"Next:? [^\n]{0,80}\s?Up:?\s|#include\b|struct \w+ \{|-- [^<\n]{2,60}<[^>\n]+@[^>\n]+> ")
"""The links of a page to those beside it, as LaTeX2HTML writes them above and below; the lines of a program;
who signed an entry of a list of changes."""
FIXTURES = pattern(r" vs?\.? [A-Z][^;]{2,40}; [^;]{2,40} vs?\.? [A-Z]")
"""Who plays whom on a day: of the same teams each day has its own pairs."""


class DuplicateParagraph(Options):
    """Options."""

    least_words: int = option(10, "words that a paragraph has at least, to be compared")
    least_likeness: float = option(0.72, "how alike two paragraphs are at least, from 0 to 1", most=1)
    least_shared: float = option(
        0.6, "share of their telling words that two paragraphs of other order have in common", most=1
    )


def check(document: Document, options: DuplicateParagraph) -> Iterator[Finding]:
    """Every paragraph that repeats an earlier one; the copies of one paragraph are one finding."""
    yield from as_meant(document, _repeated(without_notes(document), options))


def _repeated(document: Document, options: DuplicateParagraph) -> Iterator[Finding]:
    shared = _shared_pairs(document)
    blocks = [
        (block, words)
        for block in document.blocks
        if block.kind in ("paragraph", "item")
        and not block.key
        and not NAVIGATION.match(block.prose)
        and not FIXTURES.search(block.prose)
        and not block.prose.startswith("$ ")  # a command in a text without marks for it
        and not _is_row(block.prose)
        if shared.get(block.ordinal, 1.0) >= options.least_likeness - LENIENCE
        for words in [_words(document, block)]
        if len(words) >= options.least_words and not _is_data(words) and not _is_question(document, block)
    ]
    groups: dict[int, list[tuple[int, float]]] = {}
    for earlier, later, likeness in alike([words for _, words in blocks], options.least_likeness):
        if _code(document, blocks[earlier][0]) == _code(document, blocks[later][0]):
            groups.setdefault(earlier, []).append((later, likeness))
    if document.metadata.language == "en" and not is_manual(document):
        told = {at for first, copies in groups.items() for at in (first, *(later for later, _ in copies))}
        others = [
            one for at, one in enumerate(blocks) if at not in told and shared.get(one[0].ordinal, 0.0) >= REWORDED
        ]
        yield from _reworded(document, others, options) if len(others) > 1 else ()
    yield from _in_passages(document, _copies(document, blocks, groups))


def _copies(
    document: Document,
    blocks: Sequence[tuple[Block, tuple[str, ...]]],
    groups: Mapping[int, Sequence[tuple[int, float]]],
) -> Iterator[tuple[Block, Block, Finding]]:
    """A finding for each paragraph with copies, with the paragraph and its first copy."""
    for first, copies in sorted(groups.items()):
        later, likeness = copies[0]
        exact = likeness == 1.0
        if exact:
            copies = [one for one in copies if one[1] == 1.0]  # of which alone it is true that they are word for word
        source, copy = blocks[first], blocks[later]
        if source[0] is document.blocks[0] and QUOTED_TITLE.fullmatch(source[0].prose):
            continue  # words of somebody as the headline
        if not exact and (_one_form.is_template(source, copy) or _one_form.is_entry(source[0], copy[0], likeness)):
            continue
        all_of_it = meant_twice.Copies(document, (source[0], *(blocks[at][0] for at, _ in copies)), exact)
        is_pasted = _source(document, source[0]) == _source(document, copy[0]) and meant_twice.stand_together(all_of_it)
        finding = Finding(
            place=document.whole(copy[0], "repeated here"),
            also=tuple(document.whole(blocks[at][0], "and here") for at, _ in copies[1:]),
            evidence=(document.whole(source[0], "first here"),),
            values={
                "what": ONE,
                "likeness": "word for word" if exact else "nearly word for word",
                "difference": difference(source[0].prose, copy[0].prose),
                "times": times(len(copies) + 1),
            },
            fixes=delete_block(document, copy[0], "Delete the repetition", "safe" if is_pasted else "ask")
            if exact
            else delete_either_block(document, source[0], copy[0]),
            confidence=DOUBTFUL if _told_apart.are_told_apart(document, source, copy) else _confidence(all_of_it),
        )
        yield source[0], copy[0], finding


FEWEST_PASTED, LEAST_PASTED = 3, 60
"""Blocks of a passage that was pasted twice into one section, and their words."""
LONG_PASSAGE = 12
"""Paragraphs of a passage that stands twice, whatever its first one may be meant for."""


def _in_passages(document: Document, copies: Iterable[tuple[Block, Block, Finding]]) -> Iterator[Finding]:
    """The findings, those of a passage that was pasted twice as one: all between its paragraphs is the same too."""
    at = {block.ordinal: place for place, block in enumerate(document.blocks)}
    passages: list[list[tuple[Block, Block, Finding]]] = []
    for copy in copies:
        if passages and _goes_on(document, at, passages[-1][-1], copy):
            passages[-1].append(copy)
        else:
            passages.append([copy])
    for passage in passages:
        source, again, finding = passage[0]
        count = at[passage[-1][1].ordinal] - at[again.ordinal] + 1
        if count > 1:
            if finding.confidence > DOUBTFUL or count >= LONG_PASSAGE:
                finding = finding._replace(confidence=max(one.confidence for _, _, one in passage))
            elif _is_pasted(document, at[source.ordinal], at[again.ordinal], count):
                finding = finding._replace(confidence=LIKELY)
            finding = _of_passage(document, at[source.ordinal], at[again.ordinal], count, finding)
        yield finding


def _is_pasted(document: Document, source: int, again: int, count: int) -> bool:
    """Whether a passage and its copy stand in one section and are so long that no list has both on purpose."""
    words = sum(len(block.prose.split()) for block in document.blocks[again : again + count])
    between = document.blocks[source:again]
    return (
        count >= FEWEST_PASTED
        and words >= LEAST_PASTED
        and not any(block.kind in ("heading", "code", "cell") for block in between)
    )


def _goes_on(
    document: Document, at: Mapping[int, int], one: tuple[Block, Block, Finding], next_one: tuple[Block, Block, Finding]
) -> bool:
    """Whether a paragraph and its copy stand as far behind as those before, and all between is the same."""
    (source, copy, finding), (next_source, next_copy, next_finding) = one, next_one
    start, end = at[source.ordinal], at[next_source.ordinal]
    again, again_end = at[copy.ordinal], at[next_copy.ordinal]
    return (
        end - start == again_end - again
        and end < again
        and not (finding.also or next_finding.also)
        and all(
            a.prose == b.prose
            for a, b in zip(document.blocks[start : end + 1], document.blocks[again : again_end + 1], strict=True)
        )
    )


def _of_passage(document: Document, source: int, again: int, count: int, first: Finding) -> Finding:
    """The finding of a passage of so many blocks, which stands at one place among the blocks and at another again."""
    fixes = [delete_block(document, block, ALL, "ask") for block in document.blocks[again : again + count]]
    return first._replace(
        also=tuple(document.whole(block, "and this with it") for block in document.blocks[again + 1 : again + count]),
        evidence=tuple(document.whole(block, "first here") for block in document.blocks[source : source + count]),
        values={**first.values, "what": f"These {count} paragraphs appear"},
        fixes=(Fix(ALL, tuple(edit for fix in fixes for edit in fix[0].edits), "ask"),) if all(fixes) else (),
    )


def _reworded(
    document: Document, blocks: Sequence[tuple[Block, tuple[str, ...]]], options: DuplicateParagraph
) -> Iterator[Finding]:
    """Paragraphs that say what an earlier one says in the words of it, put in another order."""
    told = [
        (block, words)
        for block, words in blocks
        if block.kind == "paragraph" and block.prose.rstrip()[-1:] in STOPS and not is_formula(document, [block])
    ]
    for earlier, later, _ in reworded([words for _, words in told], options.least_shared):
        (source, one), (copy, other) = told[earlier], told[later]
        if _one_form.is_template((source, one), (copy, other)) or not _have_same_numbers(one, other):
            continue
        yield Finding(
            place=document.whole(copy, "told again here"),
            evidence=(document.whole(source, "first here"),),
            values={"what": ONE, "likeness": "in nearly the same words", "difference": "", "times": times(2)},
            fixes=delete_either_block(document, source, copy),
            confidence=DOUBTFUL
            if is_handbook(document) or _told_apart.are_retold(document, (source, copy))
            else LIKELY,
        )


def _have_same_numbers(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of two paragraphs has no number that the other lacks: what is only told again keeps its numbers."""
    numbers = [{word for word in words if word in WORDS or any(map(str.isdigit, word))} for words in (one, other)]
    return numbers[0] <= numbers[1] or numbers[1] <= numbers[0]


def _code(document: Document, block: Block) -> tuple[str, ...]:
    return masked_parts(document, block, 0, len(block.prose))


def _source(document: Document, block: Block) -> str:
    """A block with its markup: what the words of two have in common, their links and notes may not."""
    return document.text[slice(*block.span)]


def _confidence(copies: meant_twice.Copies) -> float:
    """How sure it is that a paragraph and its copies are no entries, steps or remarks that are meant to return."""
    if meant_twice.are_signatures(copies):
        return LIKELY  # of two quotations, maybe
    if meant_twice.reason(copies):
        return DOUBTFUL
    is_pasted = copies.are_exact and len(sentences_of(copies.document, copies.blocks[0])) > 1
    return SURE if is_pasted and not (meant_twice.may_be_steps(copies) or meant_twice.are_ends(copies)) else LIKELY


def _shared_pairs(document: Document) -> dict[int, float]:
    """For each block with whole sentences, which share of its pairs of words stands in another sentence too.

    Another check needs the pairs of the sentences anyway, and a paragraph that shares few of them is like no other.
    """
    counts: dict[int, list[int]] = {}
    for sentence, piece, repeated in zip(*comparable(document), strict=True):
        both = counts.setdefault(sentence.block.ordinal, [0, 0])
        both[0] += len(repeated)
        both[1] += len(piece)
    return {ordinal: pairs / words for ordinal, (pairs, words) in counts.items()}


def _words(document: Document, block: Block) -> tuple[str, ...]:
    """The words of a paragraph, from those of its sentences, which another check needs too."""
    return tuple(chain.from_iterable(plain_words(sentence.text) for sentence in sentences_of(document, block)))


def _is_question(document: Document, block: Block) -> bool:
    """Whether a block asks, as an interview or a form does the same more than once."""
    return block.prose.startswith(("Q: ", "Q. ")) or all(
        sentence.text.rstrip(" \n*_").endswith("?") for sentence in sentences_of(document, block)
    )


def _is_data(words: tuple[str, ...]) -> bool:
    """A row of figures, or of letters."""
    return sum(word.isdecimal() or len(word) == 1 for word in words) > len(words) / 2


def _is_row(prose: str) -> bool:
    """Whether a paragraph is the row of a table without the marks of one: “Windows | GPL | C++ | 2003”."""
    return prose.count(" | ") >= FEWEST_CELLS and "{{" not in prose
