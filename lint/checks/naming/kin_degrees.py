"""One relative of the one whom an obituary is about, by two degrees: “her niece Clara”, and “her daughter Clara”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document import Block, Document
from lint.language.names.whole import names_of
from lint.language.quotations import is_quoted
from lint.language.sentences import sentence_at, sentences_of
from lint.language.vocabulary.known_words import is_word
from lint.language.words import lowered
from lint.patterns import CAPITAL, SMALL, pattern
from lint.records import Record

DEGREES = tuple(
    frozenset(words.split())
    for words in ("daughter niece granddaughter", "son nephew grandson", "sister cousin", "brother cousin")
)
"""Words of which one person is one only; those of other generations may be of namesakes."""
_KIN = "|".join(sorted({word for words in DEGREES for word in words}))
RELATIVE = pattern(
    rf"\b(?P<whose>[Hh]is|[Hh]er) (?P<kin>{_KIN}),? (?P<name>[{CAPITAL}][{SMALL}]{{2,}})(?P<more> [{CAPITAL}][\w’'-]+)?"
)
OF_DEATH = pattern(r"\b(?:dies|died|dead|death|obituary)\b", re.IGNORECASE)
PRONOUNS = {"he": "his", "she": "her"}
HE_OR_SHE = pattern(r"(?:^|(?<=[.!?] ))(?P<who>He|She)\b", re.MULTILINE)
OTHERS = pattern(r"\b(?:mother|sister|wife|aunt|father|brother|husband|uncle|friend)\b")
"""Somebody else in a sentence, who may have a niece too."""
LEAD = 600
"""Characters behind the headline in which an obituary says that somebody died."""
MOSTLY = 3
"""How many times as many sentences begin with the one pronoun as with the other, where a text is about one person."""


class Relative(Record):
    """A relative, `block.prose[start:end]`, of the one whom the text is about."""

    block: Block
    start: int
    end: int
    kin: str
    name: str


def of_two_degrees(document: Document) -> Iterator[tuple[Relative, Relative]]:
    """Each relative who is somebody else before: the later place, and the first."""
    head = document.metadata.headline or ""
    if not OF_DEATH.search(head) and " died" not in lowered(document)[: len(head) + LEAD]:
        return
    whose = _whose(document)
    first: dict[str, Relative] = {}
    for one in _relatives(document, whose) if whose else ():
        other = first.setdefault(one.name, one)
        if one.kin != other.kin and any({one.kin, other.kin} <= words for words in DEGREES):
            yield one, other
            return


def _whose(document: Document) -> str:
    """“his” or “her”, by the pronoun with which nearly all sentences begin that begin with one."""
    counted = {"he": 0, "she": 0}
    for block in document.prose_blocks():
        for match in HE_OR_SHE.finditer(block.prose):
            counted[match["who"].lower()] += 1
    most, least = sorted(counted, key=lambda who: -counted[who])
    return PRONOUNS[most] if counted[most] > MOSTLY * counted[least] else ""


def _relatives(document: Document, whose: str) -> Iterator[Relative]:
    for block in document.prose_blocks():
        for match in RELATIVE.finditer(block.prose):
            own = sentence_at(document, block, match.start())
            if own is None or match["whose"].lower() != whose or is_quoted(document, block, match):
                continue
            before = [one for one in sentences_of(document, block) if one.end <= own.start][-1:]
            if not _names_others(document, block, before[0].start if before else own.start, match.start()):
                yield Relative(block, match.start("kin"), match.end(), match["kin"], match["name"])


def _names_others(document: Document, block: Block, start: int, end: int) -> bool:
    """Whether a stretch of a block brings in somebody else, by a relation or by a first name and a surname."""
    names = (name.words for name in names_of(document, block, start, end))
    return OTHERS.search(block.prose, start, end) is not None or any(
        len(words) > 1 and not is_word(words[0].lower()) for words in names
    )
