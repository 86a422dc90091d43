"""The birthday of the one person of a text that has an age: “Ada Moe, 63, …”, “her 60th birthday next month”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.checks.ages.of_callings import Told
from lint.document import Document
from lint.language.names.people import PERSON
from lint.language.names.relatives import RELATIVE
from lint.language.sentences import sentence_at
from lint.language.temporal.words import WEEKDAY
from lint.language.words import vocabulary
from lint.patterns import pattern

AGED = pattern(rf"(?<![\w’'-])(?P<name>{PERSON}), (?P<age>[1-9]\d),")
BIRTHDAY = pattern(
    rf"\b(?:[Hh]is|[Hh]er) (?P<day>(?P<age>\d{{2}})(?:st|nd|rd|th) birthday) (?:(?:next|last|this) (?:week|month|{WEEKDAY})|tomorrow|yesterday|today|on {WEEKDAY}|later this (?:week|month))\b"
)
OTHERS = pattern(rf"\b(?:{RELATIVE}|friend|colleague|neighbou?r|when|had been|would)\b")
"""Words of a sentence whose birthday may be another's, or in another year."""
FARTHEST = 10
"""Years between both, so that the birthday is still that person's."""


def birthdays(document: Document) -> Iterator[tuple[Told, Told]]:
    """The birthday that the age of the one person with an age does not allow, and that age."""
    if "birthday" not in vocabulary(document):
        return
    aged, days = in_own_words(document, AGED), in_own_words(document, BIRTHDAY)
    if len(aged) != 1 or len(days) != 1:
        return
    ((where, person),), ((block, birthday),) = aged, days
    sentence = sentence_at(document, block, birthday.start())
    years = int(birthday["age"]) - int(person["age"])
    if sentence is None or OTHERS.search(sentence.text) or years in (0, 1) or abs(years) > FARTHEST:
        return
    name = person["name"]
    yield (
        Told(block, *birthday.span("day"), birthday["day"], name, True),
        Told(where, *person.span("age"), person["age"], name, True),
    )
