"""An elder brother or sister who was born later than the one whom a text is about, and a younger one who was born
before: “born on 12 June 1868”, “His elder brother Matteo, born in 1872”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.document import Block, Document
from lint.language.names.people import PERSON
from lint.language.sentences import sentence_at
from lint.language.words import vocabulary
from lint.patterns import pattern

_BORN = r"born (?:on |in )(?:[^.;:()\d]{0,24}? ?\d{0,2}(?:,? [A-Z][a-z]+)?,? )?(?P<born>(?:1[5-9]|20)\d\d)\b"
SUBJECT = pattern(rf"(?<![\w’'-])(?P<name>{PERSON}),? (?:\(|was |who was )?{_BORN}")
"""The one whom a text is about, as its first sentence tells."""
SIBLING = pattern(
    rf"\b(?:[Hh]is|[Hh]er) (?P<kin>(?P<order>younger|older|elder) (?:brother|sister)),? (?P<other>{PERSON}),? (?:\(|was |who was )?{_BORN}"
)

OTHERS = pattern(
    r"(?:^|[.!?] )(?:His|Her|Their|The) (?:[a-z]+ )?(?:father|mother|uncle|aunt|grand\w+|husband|wife|friend|teacher|cousin)\b"
)
"""Somebody of whom a sentence of the paragraph is, whose brother it may be."""
Born = tuple[Block, "re.Match[str]"]


def siblings(document: Document) -> Iterator[tuple[Born, Born]]:
    """The one whom a text is about, and each sibling who was not born in the order that the word says."""
    if vocabulary(document).isdisjoint(("elder", "older", "younger")):
        return
    subjects = in_own_words(document, SUBJECT)
    others = in_own_words(document, SIBLING)
    if not others or len({match["name"] for _, match in subjects} - {match["other"] for _, match in others}) != 1:
        return
    block, subject = subjects[0]
    for where, sibling in others:
        own = sentence_at(document, where, sibling.start())
        is_later = (where.ordinal, sibling.start()) > (block.ordinal, subject.start())
        if own is None or not is_later or OTHERS.search(where.prose, 0, sibling.start()):
            continue
        years = int(sibling["born"]) - int(subject["born"])
        if years and (years > 0) != (sibling["order"] == "younger"):
            yield (block, subject), (where, sibling)
