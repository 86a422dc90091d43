"""What a text states of a thing in so many words: when somebody was born, when something began, which year it is of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from lint.document import Block, Document, once_a_document
from lint.language.sentences import Sentence, sentences
from lint.language.temporal.expressions import times
from lint.language.temporal.reader import TimeExpression
from lint.language.words import lowered, vocabulary
from lint.patterns import CAPITAL, pattern
from lint.records import Record

NAME = rf"[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'.-]*){{1,3}}"
YEARS = pattern(r"[12]\d\d\ds?")
DIGIT = pattern(r"\d")
OPENS = r"(?:^|(?<=[.=] )|(?<=[.=])|(?<=  ))"
"""Where a sentence may begin, in text that lost its spaces too."""
BORN = pattern(rf"(?P<subject>{NAME}) ?(?:was |,? ?\( ?)born (?:on |in )?")
BEGUN = "formed founded established created assigned incorporated raised launched inaugurated commissioned".split()
BEGINNING = pattern(
    rf"{OPENS}(?!(?:It|They|He|She|This|That|These|Those|Both) )(?:No\. )?(?P<subject>(?:The )?[A-Z0-9][^,.;:()]{{1,50}}?) (?:was|were) (?:[a-z]+ly )?(?:{'|'.join(BEGUN)}) "
    rf"(?:[^.;]{{0,60}}? )?(?:in|on) (?:the )?(?:early |mid |late )?(?=\d|[A-Z][a-z]+ (?:\d|of ))"
)
OF_YEAR = pattern(
    rf"{OPENS}(?P<subject>(?:The )?{NAME}|[{CAPITAL}][\w’' -]{{2,50}}?) (?:is|was) an? (?P<year>(?:1[89]|20)\d\d) (?:[\w-]+ ){{0,5}}?"
    r"(?P<noun>film|novel|album|book|song|play|series|game|opera|documentary|musical)\b"
)
BEGUN_IN = pattern(r"(?:Raised|Formed|Founded|Established|Created|Launched) (?:in|on) (?=\d|[A-Z][a-z]+ \d)")
"""Said of the subject of the whole text, where none follows."""
NAMED_BEHIND = pattern(
    rf"[^;.]{{0,30}}\b(?:1[5-9]|20)\d\d\b[^;.]{{0,60}}?, (?:[Tt]he )?(?P<subject>[{CAPITAL}][\w’'-]*(?: [{CAPITAL}][\w’'.-]*){{0,3}})"
)
"""The same with its subject: “Established in 2011, the Golden Oar Awards are …”."""
RELEASED = pattern(
    r"(?P<subject>The (?P<noun>film|novel|album|book|song|play|series|game|opera|documentary|musical)) was "
    r"(?:first )?(?:released|published|issued|premiered)\b"
)
WORDS = frozenset(
    ("born", *BEGUN, "film", "novel", "album", "book", "song", "play", "series", "game", "opera", "musical")
)


class Statement(Record):
    """One thing that is said of a subject, once: `block.prose[start:end]` is the date.

    `kind` says what is stated, `value` is the date as in TIMEX3.
    """

    kind: str
    subject: str
    value: str
    block: Block
    start: int
    end: int


@once_a_document
def statements(document: Document) -> list[Statement]:
    """Every dated statement whose subject is named, in reading order."""
    several = len(YEARS.findall(lowered(document))) > 1
    found = list(_read(document)) if several and WORDS & vocabulary(document) else []
    headline = document.metadata.headline or document.text[:100]
    main = next((one.subject for one in found if one.subject and one.subject in headline), "")
    return [
        one if one.subject else one._replace(subject=main)
        for one in found
        if one.subject or (main and main in one.block.prose)
    ]


def _read(document: Document) -> Iterator[Statement]:
    works: dict[str, str] = {}
    for sentence in sentences(document):
        text = sentence.text
        if not DIGIT.search(text):
            continue
        for match in BORN.finditer(text) if "born" in text else ():
            yield from _dated("birth", match["subject"], document, sentence, match.end())
        begun = BEGINNING.search(text) if " was " in text or " were " in text else None
        if begun:
            yield from _dated("beginning", begun["subject"].removeprefix("The "), document, sentence, begun.end())
        begun_in = BEGUN_IN.match(text)
        if begun_in:
            named = NAMED_BEHIND.match(text, begun_in.end())
            yield from _dated("beginning", named["subject"] if named else "", document, sentence, begun_in.end())
        work = OF_YEAR.search(text) if " is a" in text or " was a" in text else None
        if work:
            works.setdefault(work["noun"], work["subject"])
            start = sentence.start + work.start("year")
            yield Statement("year", work["subject"], work["year"], sentence.block, start, start + 4)
        released = RELEASED.match(text)
        if released and released["noun"] in works:
            yield from _dated("year", works[released["noun"]], document, sentence, released.end(), reach=80)


def _dated(
    kind: str, subject: str, document: Document, sentence: Sentence, at: int, reach: int = 2
) -> Iterator[Statement]:
    """The statement, if a date that names its year begins within reach of a place in the sentence."""
    first = sentence.start + at
    dates = dates_by_block(document).get(sentence.block.ordinal, [])
    for one in dates[bisect_left(dates, first - 12, key=attrgetter("start")) :]:
        if one.start > first + reach:
            return
        if one.end <= sentence.end and re.match(r"\d{3}", one.value):
            if one.year_given or len(one.value) == 3:
                yield Statement(kind, subject, one.value, sentence.block, one.start, one.end)
            return


@once_a_document
def dates_by_block(document: Document) -> dict[int, list[TimeExpression]]:
    """The dates of a document by the ordinal of their block, in reading order."""
    found: dict[int, list[TimeExpression]] = {}
    for one in times(document):
        if one.type == "DATE":
            found.setdefault(one.block.ordinal, []).append(one)
    return found
