"""Ages that one sentence tells with a birth, or a beginning, and the year in which they were reached,
in whatever order."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from lint.checks.ages.findings import OLDEST, found_at
from lint.checks.dates.days import counted_to, may_be_old
from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.language.names.relatives import RELATIVE, RELATIVES
from lint.language.quantities.numbers import NUMBER, value
from lint.language.quotations import stands_quoted
from lint.language.sentences import Sentence, sentences
from lint.language.temporal.words import PRINTED_YEAR
from lint.patterns import pattern

BIRTH = pattern(
    rf"\b(?:(?:[Bb]orn|[Bb]irth certificate (?:is dated|carries|gives|shows)|[Dd]ate of birth|[Yy]ear of birth|came into the world)\b[^;:()]{{0,60}}?|b\. ?)(?P<birth>{PRINTED_YEAR})\b"
    rf"|\ba (?P<baby>{PRINTED_YEAR}) baby\b"
)
AGE = pattern(
    rf"(?:\b|(?=,))(?:at|aged|at the age of|at age|[Tt]urn(?:ed|ing)|(?:[Hh]e|[Ss]he|[A-Za-z]\w+|,) was(?: only|"
    rf" just| then| already)?|age of|(?:man|woman|boy|girl|bride|bridegroom|child|youth|student|lad) of) "
    rf"(?P<age>{NUMBER})\b(?! ?(?:%|percent|per cent|years(?! old)|months|weeks|days|hours|minutes|points|o[’']clock|[ap]\.?m\b|[A-Z]|for\b|[:–/-]|[.,]\d))"
)
"""“at nineteen”, “turning 30”, “a bride of 17”."""
AGE_NOW = pattern(
    r"[a-z], (?P<age>\d{2})(?=, (?:who|whose|was|born|according)\b)|\b[Tt]he (?P<old>\d{2})-year-old [a-z]+, whose\b|\bwill, at (?P<at>\d{2})(?=,)"
)
"""The age on the day of publication: “Moe, 20, who …”, “will, at 35, be”."""
BEGUN = pattern(
    rf"(?:^|\b(?:the|The|its|Its) [^.;:()\d]{{0,60}}, )(?P<verb>[Ss]igned|[Bb]uilt|[Dd]edicated|[Ff]ounded|[Oo]pened|"
    rf"[Ll]aunched|[Cc]ompleted|[Ee]stablished|[Cc]ommissioned|[Pp]lanted|"
    rf"[Uu]nveiled)\b[^.;:()\d]{{0,40}} in (?:[A-Z][a-z]+ )?(?P<birth>{PRINTED_YEAR}),"
)
STOOD = pattern(
    rf"\b(?:was|were|had been|is) (?:already |only |just |barely )?(?P<age>{NUMBER}) years old\b|\bhad (?:stood|"
    rf"flown|sailed|run|existed|lasted|been (?:open|in use|in force|"
    rf"in service)) (?:there )?for (?P<stood>{NUMBER}) years\b"
)
"""“the treaty was already 60 years old when”, “the dam had stood for 29 years when”."""
YEARS = pattern(r"(?P<then>[12](?<![\w–/-].)(?:(?<=1)[5-9]|(?<=2)0)\d\d)(?![\w–/-])")
BESIDE = pattern(r"\b(?:against|with|by|from|to|over|for|than|opposite|alongside|beside) an? (?:[\w-]+ )?$")
"""Before “man of 60”: that it is somebody else."""
PARTED = pattern(
    r", (?:was|were|is|has|had|won|an?|the|[a-z]+ed)\b"
    rf"|\b(?:but|and|until|while|before|whose|who|which|with|than|since|{RELATIVE}|friend|aide|man who)\b",
    re.IGNORECASE,
)
"""Between an age and its year, or before an age: that it is somebody else's, or of another time."""
OTHERS = pattern(
    rf"\b(?:{RELATIVES}|friend|aide|parents?|children|grand\w+|colleague|predecessor|successor)(?:[’']s)?\b",
    re.IGNORECASE,
)
LEAST, TWO = 10, 2
"""The least age that is told so, and how many years a sentence has that tells a birth and a day of a life."""


def ages_in_sentences(document: Document) -> Iterator[Finding]:
    """Every age that the two years of its sentence do not make."""
    published = document.metadata.published if document.metadata.published_from != "today" else None
    for sentence in sentences(document):
        text = sentence.text
        found = {year["then"] for year in YEARS.finditer(text)}
        if len(found) == 1 and published:
            yield from _of_today(document, sentence, published)
        if len(found) != TWO or stands_quoted(document, sentence):
            continue
        yield from _of_a_life(document, sentence)
        yield from _of_a_thing(document, sentence)


def _of_today(document: Document, sentence: Sentence, published: datetime.date) -> Iterator[Finding]:
    """The age on the day of publication that the year of birth in its sentence does not make."""
    text = sentence.text
    ages = list(AGE_NOW.finditer(text))
    births = list(BIRTH.finditer(text)) if len(ages) == 1 else []
    if len(births) != 1 or OTHERS.search(text) or stands_quoted(document, sentence):
        return
    born, at = _birth(births[0]), ages[0].span(ages[0].lastgroup or "age")
    years, said = published.year - int(text[slice(*born)]), int(text[slice(*at)])
    if said in (years, years - 1) or not 0 < years < OLDEST or (said < years and may_be_old(document)):
        return
    spans = _in_block(sentence, birth=born, age=at)
    until = counted_to(document.metadata)
    yield found_at(document, sentence.block, spans, text[slice(*born)], until, {years, years - 1}, LIKELY)


def _of_a_life(document: Document, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    births, ages = list(BIRTH.finditer(text)), list(AGE.finditer(text))
    if len(births) == len(ages) == 1 and not OTHERS.search(text) and not BESIDE.search(text, 0, ages[0].start()):
        yield from _held(document, sentence, _birth(births[0]), ages[0].span("age"))


def _of_a_thing(document: Document, sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    begun, ages = BEGUN.search(text), list(STOOD.finditer(text))
    if begun and len(ages) == 1 and begun.end() <= ages[0].start() and " but " not in text:
        yield from _held(document, sentence, begun.span("birth"), ages[0].span("age" if ages[0]["age"] else "stood"))


def _held(document: Document, sentence: Sentence, birth: tuple[int, int], age: tuple[int, int]) -> Iterator[Finding]:
    """The age, if it is not the years between the birth and the one other year beside it."""
    text = sentence.text
    others = [year.span("then") for year in YEARS.finditer(text) if year["then"] != text[slice(*birth)]]
    if len(others) != 1:
        return
    (then,) = others
    start, end = sorted((age, then))
    if PARTED.search(text, start[1], end[0]):
        return
    years, said = int(text[slice(*then)]) - int(text[slice(*birth)]), value(text[slice(*age)])
    allowed = {years, years - 1}
    if said not in allowed and LEAST <= said < OLDEST and 0 < years < OLDEST:
        spans = _in_block(sentence, birth=birth, age=age, then=then)
        yield found_at(document, sentence.block, spans, text[slice(*birth)], text[slice(*then)], allowed, LIKELY)


def _birth(match: re.Match[str]) -> tuple[int, int]:
    """Where the year of a birth stands."""
    return match.span("birth" if match["birth"] else "baby")


def _in_block(sentence: Sentence, **spans: tuple[int, int]) -> dict[str, tuple[int, int]]:
    """Spans of a sentence as those of its block."""
    return {name: (sentence.start + start, sentence.start + end) for name, (start, end) in spans.items()}
