"""The dead or the arrested, all named in one sentence, against how many of them others tell: “Three people died.”"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lint.checks.lists.entries import Listed
from lint.document import Block, Document
from lint.language.quantities.numbers import NUMBER, value
from lint.language.quotations import is_quoted
from lint.language.sentences import sentence_at
from lint.patterns import CAPITAL, pattern

_NAME = rf"[{CAPITAL}][\w’'-]+(?: (?:de |van |von |bin )?[{CAPITAL}][\w’'-]+){{0,3}}"
_PERSON = (
    rf"(?:(?:his|her|their) [a-z-]+(?: [a-z]+)?,? |the [a-z]+ )?{_NAME}"
    r"(?:,? (?:both |aged |who (?:was|were) (?:aged )?)?\d{1,2}(?: and \d{1,2})?| \(\d{1,2}\))?"
)
_DEAD = "dead|deceased|victims"
_GROUP = "men|women|boys|girls|teenagers|brothers|sisters|students|pupils|climbers|suspects|defendants|soldiers|workers"
NAMED = pattern(
    rf"(?:\b(?:named|identified) (?:the (?P<group>{_DEAD}|{_GROUP})|those (?:killed|who died))"
    rf"|\b[Tt]he (?P<they>{_DEAD}|{_GROUP}) (?:were|have been) (?:later |formally )?(?:named|identified)(?: by [a-z ]{{3,30}})?)"
    rf" as (?P<list>{_PERSON}(?:(?:[,;]| and|[,;] and),? {_PERSON}){{1,11}})(?=[.;]|$)"
)
"""“Police named the dead as Jo Moe, 34, his wife Siv, 31, and the brothers Ola and Per Lund.”"""
NAME, AGE = pattern(_NAME), pattern(r"\d+")
_PEOPLE = f"people|persons|passengers|children|{_GROUP}"
_COUNT = rf"(?<![\w.,/-])(?P<number>(?i:{NUMBER})) (?P<noun>(?:[a-z-]+ )?(?:%s))\b"
DIED = (
    pattern(
        rf"{_COUNT % _PEOPLE} (?:have |had |were |have been |had been )?(?:died|drowned|perished|killed|lost their lives|dead)\b"
    ),
    pattern(rf"\bkilled {_COUNT % _PEOPLE}"),
)
HURT = pattern(r"\b(?:injured|wounded|hurt|injuries)\b")
"""Who may be among the victims."""
PART = pattern(
    r"\b(?:others?|more|another|further|of the|of them|of whom|first|last|latest|earlier|at least|up to|year|month)\b"
)
"""Words of a sentence whose count is of some of them, or of others."""
FEWEST, MOST = 2, 12


def named_people(document: Document) -> Iterator[Listed]:
    """Every first count of people who are more by their names, where all counts of them are one number."""
    blocks = [block for block in document.prose_blocks() if not block.key]
    for block in blocks:
        for match in NAMED.finditer(block.prose) if " as " in block.prose else ():
            names, ages = len(NAME.findall(match["list"])), len(AGE.findall(match["list"]))
            if is_quoted(document, block, match) or ages not in (0, names) or names > MOST:
                continue
            who = match["group"] or match["they"] or "dead"
            is_dead = who in _DEAD.split("|")
            if who == "victims" and HURT.search(document.text):
                continue
            counts = [
                (one, count)
                for one in blocks
                for shape in (DIED if is_dead else (_of_group(who),))
                for count in shape.finditer(one.prose)
            ]
            said = {value(count["number"]) for _, count in counts}
            if len(said) != 1 or not FEWEST <= min(said) < names or any(_is_part(document, *one) for one in counts):
                continue
            where, count = counts[0]
            yield Listed(where, count.start("number"), count.end("noun"), block, match.span("list"), names)


@lru_cache(maxsize=32)
def _of_group(noun: str) -> re.Pattern[str]:
    """A count of people under one noun."""
    return re.compile(_COUNT % noun)


def _is_part(document: Document, block: Block, count: re.Match[str]) -> bool:
    """Whether a count is one of some of the people, or somebody says it."""
    sentence = sentence_at(document, block, count.start())
    return sentence is None or PART.search(sentence.text) is not None or is_quoted(document, block, count)
