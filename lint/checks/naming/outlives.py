"""Somebody who died by one sentence, and by another got off lightly, or will do something: “the driver, who survived”,
“the driver, who died at the scene”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.document import Block, Document
from lint.language.names.people import PERSON, may_be_one, person
from lint.language.names.relatives import RELATIVE
from lint.language.quantities.numbers import NUMBER
from lint.language.sentences import sentence_at
from lint.language.words import vocabulary, whole_prose
from lint.patterns import CAPITAL, pattern
from lint.records import Record

_ROLES = "driver|pilot|gunman|attacker|suspect|cyclist|pedestrian|rider|motorcyclist|skipper|climber|swimmer|diver|hiker|owner|victim|passenger|boy|girl|man|woman|child|baby|worker|guard|officer"
_WHO = rf"(?:(?P<name>(?<![\w’'-]){PERSON})|\b[Tt]he (?P<role>{_ROLES}))"
_DEATH = r"(?:died|drowned|was (?:killed|shot dead|found dead|pronounced dead|declared dead|stabbed to death|crushed to death))\b"
DIED = pattern(rf"{_WHO}(?:, (?:aged )?\d{{1,3}},?)?,? (?:who )?(?:has |had )?{_DEATH}")
UNHURT = pattern(
    rf"{_WHO}(?:, (?:aged )?\d{{1,3}},?)?,? (?:who )?(?:(?:(?:was|has been) (?:[a-z]+ [a-z]+ [a-z]+ [a-z]+ but )?(?:was )?)"
    r"(?:not (?:seriously|badly) (?:hurt|injured)|slightly (?:hurt|injured)|unhurt|uninjured|unharmed)|escaped (?:unhurt|uninjured|unharmed|with (?:minor|slight) injuries)|"
    r"suffered (?:only )?(?:minor|slight) injuries|survived (?:the (?:crash|accident|attack|fall|fire|explosion|collision|blast|shooting|robbery)|with (?:minor|slight) injuries))\b"
)
"""Who got off lightly from what others may have died of."""
WILL_DO = pattern(
    rf"(?<![\w’'-])(?P<name>{PERSON}),? (?:who )?(?P<role>)?will (?:also )?(?:take part|attend|speak|read|play|perform|appear|lead|join|travel|compete|race|host|chair|sing|"
    r"give (?:a|the|an) (?:[a-z]+ )?(?:talk|speech|reading|lecture|concert))\b"
)
"""What only those do who live."""
_KIN, _FIRST = r"(?:his|her|their) (?P<kin>wife|husband|partner)", rf"(?P<name>[{CAPITAL}][\w’-]+)"
SURVIVES = pattern(
    rf"\b(?:survived by|leaves(?: behind)?) {_KIN}(?: of (?:{NUMBER}|over [a-z]+|more than [a-z]+) years)?,? {_FIRST}(?![’'\w])"
)
DEATH_OF = pattern(
    rf"\b(?:[Aa]fter|[Ss]ince|[Uu]ntil|[Bb]efore|[Ff]ollowing) {_FIRST}[’']s death\b"
    rf"|\b(?:[Hh]is|[Hh]er) (?:wife|husband|partner),? (?P<name2>[{CAPITAL}][\w’-]+),? (?:an? [a-z ]{{3,30}}, )?(?:who )?(?:had )?died\b"
)
"""“He is survived by his wife, Siv”, “After Siv’s death in 2015”."""
NOT_SO = pattern(
    r"\b(?:not die|nearly|almost|if|would|could|might|feared|rumou?rs?|hoax|falsely|wrongly|fictional|novel|film|play(?!ed)|character|season|episode|series|"
    r"namesake|junior|senior|Jr|Sr|another|other|second|earlier|later|(?:in|since) (?:18|19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words of a sentence in which a death or a life may be another’s, or of another time."""
KIN = pattern(rf"\b(?:{RELATIVE}|grand\w+),? $")
"""Before a name that somebody of the family may have too."""
BESIDE = 16  # characters
OF_DEATH = frozenset("died drowned killed dead death".split())


class Life(Record):
    """Where somebody lives, or has died: `block.prose[start:end]`."""

    block: Block
    start: int
    end: int
    name: str


def outliving(document: Document) -> Iterator[tuple[Life, Life]]:
    """Where somebody lives, and where the text has told of the death, of each once."""
    if OF_DEATH.isdisjoint(vocabulary(document)):
        return
    deaths = list(_told(document, DIED))
    told: set[str] = set()
    for one in (*_told(document, UNHURT), *_told(document, WILL_DO)) if deaths else ():
        death = next((other for other in deaths if _are_one(document, one, other)), None)
        if death is not None and one.name not in told:
            told.add(one.name)
            yield one, death


def surviving(document: Document) -> Iterator[tuple[Life, Life]]:
    """Where a wife or husband survives somebody, and where the text has told of the death of one of that name."""
    if "death" not in vocabulary(document) and "died" not in vocabulary(document):
        return
    survivors = in_own_words(document, SURVIVES)
    for block, match in in_own_words(document, DEATH_OF) if len(survivors) == 1 else ():
        name = match["name"] or match["name2"]
        where, survivor = survivors[0]
        if name == survivor["name"]:
            yield Life(where, *survivor.span(), name), Life(block, *match.span(), name)
            return


def _told(document: Document, shape: re.Pattern[str]) -> Iterator[Life]:
    for block, match in in_own_words(document, shape):
        sentence = sentence_at(document, block, match.start())
        is_of_kin = KIN.search(block.prose, max(0, match.start() - BESIDE), match.start()) is not None
        if sentence is not None and not is_of_kin and not NOT_SO.search(sentence.text):
            yield Life(block, *match.span(), match["name"] or match["role"])


def _are_one(document: Document, one: Life, other: Life) -> bool:
    """Whether both are of one person: by name, or the only one whom the text calls so."""
    if one.name[0].islower() or other.name[0].islower():
        several = re.compile(rf"\b(?:another|other|second|two|three|both|each|every|a) {one.name}\b|\b{one.name}s\b")
        return one.name == other.name and not several.search(whole_prose(document))
    return may_be_one(document, person(one.name), person(other.name))
