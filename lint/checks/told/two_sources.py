"""Whether two claims are of two who differ: “£18m, the council says”, “Opponents say … £30m”."""

from __future__ import annotations

from lint.document import Block, Document
from lint.language.sentences import Sentence, whole_sentence_at
from lint.language.speakers import SAYING
from lint.patterns import pattern

OPPONENTS = pattern(
    r"\b(?:[Oo]pponents|[Cc]ritics|[Cc]ampaigners|[Pp]rotesters|[Rr]ivals|[Ss]c?eptics|[Ss]keptics|[Tt]he (?:union|opposition|defen[cs]e|prosecution))\b"
)
"""Who says otherwise than the one whom a text believes."""
SOURCE = pattern(
    rf"\b[Aa]ccording to (?:the |an? )?(?P<behind>[\w’'-]+)|(?<![\w’'-])(?:[Tt]he )?(?P<before>[\w’'-]+) (?:{SAYING}|"
    rf"say|claim|estimate|estimates|estimated|argue|argues|believes?|puts?)\b"
)
"""Whose claim a sentence tells."""


def are_of_two_sources(document: Document, one: tuple[Block, int], other: tuple[Block, int]) -> bool:
    """Whether two claims, by their places in the prose of their blocks, are of one side and of its opponents."""
    own, another = whole_sentence_at(document, *one), whole_sentence_at(document, *other)
    return own is not None and another is not None and _differ(own, another)


def _differ(one: Sentence, other: Sentence) -> bool:
    if one.start == other.start and one.block is other.block:
        return len(_sources(one)) > 1
    if bool(OPPONENTS.search(one.text)) != bool(OPPONENTS.search(other.text)):
        return True
    sources = _sources(one), _sources(other)
    return OPPONENTS.search(one.text) is not None and all(sources) and sources[0].isdisjoint(sources[1])


def _sources(sentence: Sentence) -> frozenset[str]:
    return frozenset((match["behind"] or match["before"]).lower() for match in SOURCE.finditer(sentence.text))
