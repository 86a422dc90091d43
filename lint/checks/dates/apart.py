"""What tells two dated events of one kind apart: versions, models, those who did it, and that one of them lasted."""

from __future__ import annotations

from lint.document import Block
from lint.language.dates import MONTHS
from lint.language.events import DatedEvent
from lint.language.one_time_events import OneTimeEvent
from lint.language.sentences import Sentence
from lint.patterns import CAPITAL, pattern

Event = DatedEvent | OneTimeEvent
DONE_BY = pattern(rf"([{CAPITAL}][\w’'-]+) ([a-z]+)\b")
"""A name, and what it does."""
LASTING = tuple(
    f" {said} "
    for said in "since|until|till|by|through|from|to|between|past|before|after|due|due in|due around".split("|")
)
"""Words before a date that is no event’s, but that from which, or to which, something lasts, or on which it is to come."""
OF_MODEL = pattern(rf"a (?:19|20)\d\d [{CAPITAL}]\w+ [{CAPITAL}\d]")
"""The year of a thing that is sold by years, with its article: “a 1989 Tern Cutter”."""


NUMBERED = pattern(
    rf"(?:\b(?!(?:{'|'.join(MONTHS)}|Release|Version)\b)[A-Z][a-z]+ v?|\b[Ii]s (?=\d+\.))(\d{{1,3}}(?:\.\d+)*)\b"
)
"""The number of a version, an issue or a season behind its name."""


def are_of_two_things(one: Event, other: Event) -> bool:
    """Whether two events are of two things: of a book, and of the film that was made of it; of two versions or models; or one of them lasted."""
    if one.kind == "publication" and (
        are_two_versions(one.sentence, other.sentence) or _is_premiere(one.word) != _is_premiere(other.word)
    ):
        return True
    return any(
        OF_MODEL.match(each.block.prose, each.start - len("a ")) or lasts(each.block, each.start)
        for each in (one, other)
    )


def are_two_versions(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences are of two: “Ferryline 2.0 was released …”, “Ferryline 3.0 was released …”."""
    versions = [set(NUMBERED.findall(sentence.text)) for sentence in (one, other)]
    return all(versions) and versions[0].isdisjoint(versions[1])


def are_done_by_two(one: Sentence, other: Sentence, words: set[str], other_words: set[str]) -> bool:
    """Whether one name does it here, and another one there: “The Crown opened in July 2024. The Anchor opened in July 2025.”"""
    doers = [
        {doer for doer, word in DONE_BY.findall(sentence.text) if word in said}
        for sentence, said in ((one, words), (other, other_words))
    ]
    return all(doers) and doers[0].isdisjoint(doers[1])


def lasts(block: Block, start: int) -> bool:
    """Whether something lasts from a date, or until it: “since 2016 they have built …”."""
    return f" {block.prose[max(0, start - 12) : start]}".lower().endswith(LASTING)


def _is_premiere(word: str) -> bool:
    return word.lower().startswith("premi")
