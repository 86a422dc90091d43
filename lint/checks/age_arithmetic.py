"""An age that the years of the text do not make: born in 1950, died in 2000, aged 45."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from lint.checks import Options
from lint.checks._everywhere import everywhere
from lint.checks.ages.anniversaries import anniversaries
from lint.checks.ages.at_death import NAME_AT_BIRTH, ages_at_death
from lint.checks.ages.by_name import ages_at_two_times, ages_of_the_born
from lint.checks.ages.findings import OLDEST, age_finding
from lint.checks.ages.in_sentence import ages_in_sentences
from lint.checks.ages.of_birth_date import ages_beside_birth_dates
from lint.checks.ages.today import ages_today
from lint.checks.dates.days import counted_to, may_be_old
from lint.diagnostics import LIKELY, SURE, Finding
from lint.document import Block, Document, once_a_document
from lint.gates import Gate, Need
from lint.language.names.forms import LAST_NAME, names_by_form
from lint.language.names.people import first_names
from lint.language.names.relatives import RELATIVE
from lint.language.quotations import inside, is_quoted, quoted
from lint.language.sentences import sentence_at
from lint.language.temporal.months import SHORT_MONTH
from lint.language.temporal.words import MONTH, MONTHS, PRINTED_YEAR
from lint.language.words import lower_in_place, vocabulary, whole_prose
from lint.patterns import CAPITAL, caseless, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "age": "the age as written",
    "right": "the age that the years make",
    "from": "the year of birth",
    "until": "the year or day that the age is of",
}
BORN = (
    rf"born (?:(?:in|at|near) [{CAPITAL}][\w’'-]+(?:,? [{CAPITAL}][\w’'-]+){{0,3}},? )?(?:(?:in|on) )?"
    rf"(?:(?P<month>{MONTH}) (?P<day>\d{{1,2}}),? )?(?:in )?(?:the (?:spring|summer|autumn|fall|winter) of |early |late )?(?P<birth>{PRINTED_YEAR})\b"
)
NAME_AGE_BORN = pattern(
    rf"\w, (?:aged )?(?P<age>\d{{1,3}}), (?:who )?(?:was )?{BORN}",
    re.IGNORECASE,
)
BORN_AND_IS = pattern(
    rf"\b{BORN},? and (?:is|turned|will be) (?:now )?(?P<age>\d{{1,3}})(?: years old| this year)?(?=[.,;)])",
    re.IGNORECASE,
)
"""Ages on the day of publication."""
FOUNDED_AND = pattern(
    rf"\b(?:founded|established|opened|set up) in (?P<birth>{PRINTED_YEAR}),? (?:and )?(?:it |the [a-z]+ )?(?:celebrates|celebrated|is celebrating|marks|marked|is marking) "
    rf"its (?P<age>\d{{1,3}})(?:st|nd|rd|th) (?:anniversary|birthday) in (?P<then>{PRINTED_YEAR})\b",
    re.IGNORECASE,
)
BORN_TURNED = pattern(
    rf"{BORN}[^.;]{{0,80}}?\b(?:turned|turns|would turn|will turn) (?P<age>\d{{1,3}})(?: years old)? in (?P<then>{PRINTED_YEAR})",
    re.IGNORECASE,
)
BORN_DIED = pattern(
    rf"{BORN}(?:(?!\b(?:who|{RELATIVE})\b)[^.;]){{0,80}}?\bdied [^.;]{{0,30}}?(?:in )?(?P<then>{PRINTED_YEAR}),? (?:at the age of|at age|at|aged) (?P<age>\d{{1,3}})\b",
    re.IGNORECASE,
)
DIED_BORN = pattern(
    rf"\bdied [^.;]{{0,30}}?(?:in )?(?P<then>{PRINTED_YEAR}),? (?:at the age of|at age|at|"
    rf"aged) (?P<age>\d{{1,3}})\b[^.]{{0,40}}?[,;] (?:he|she) (?:was|"
    rf"had been) born (?:[^.;,]{{0,40}} )?in (?P<birth>{PRINTED_YEAR})\b",
    re.IGNORECASE,
)
LIFE_DATES = pattern(
    rf"\((?P<birth>{PRINTED_YEAR}) ?[–—-] ?(?P<then>{PRINTED_YEAR})\),? (?:who )?(?:died|dead) (?:[\w ]{{0,30}}? )?(?:at the age of|at age|aged|at) (?P<age>\d{{1,3}})\b"
)
ANNIVERSARY = pattern(
    rf"\b(?P<age>\d{{1,3}})(?:st|nd|rd|th) (?:anniversary|birthday) (?:of (?:its|the|his|her) (?:founding|birth|"
    rf"foundation|opening) )?in (?P<then>{PRINTED_YEAR})[^.;]{{0,60}}?\b(?:founded|born|opened|"
    rf"established) in (?P<birth>{PRINTED_YEAR})",
    re.IGNORECASE,
)


AGED_THEN = pattern(
    rf"\b(?:[Ii]n (?:the (?:spring|summer|autumn|fall|winter) of |early |late )?(?:[A-Z][a-z]+ )?|"
    rf"[Oo]n (?:[A-Z\d][\w’'-]*,? ){{1,4}})(?P<then>{PRINTED_YEAR}),? (?:when,? )?(?:aged|at the age of|at age|"
    rf"(?<=when )(?P<who>he|she) was|as an?(?= \d\d-year-old)) (?P<age>\d{{1,3}})\b(?! (?:months|weeks))"
)
WAS_WHEN = pattern(
    rf"\b(?P<who>[Hh]e|[Ss]he) (?:was|had been) (?:only |just |already )?(?P<age>\d{{1,3}}) when(?:, (?:in|on)|(?: [^.;:()\d“”\"]{{4,60}}?,?)? (?:in|on)) "
    rf"(?:the (?:spring|summer|autumn|fall|winter) of |early |late )?(?:\d{{1,2}} )?(?:[A-Z][a-z]+ )?(?:\d{{1,2}}, )?(?P<then>{PRINTED_YEAR})(?=[.,;]|$)"
)
"""“She was 23 when, in June 1961, she married”."""
BORN_ON = pattern(
    rf"\b(?:(?:was|were|,|;|\() ?born|Born) (?:(?:[^.;:()]|\b{SHORT_MONTH}\.){{0,60}}? )?(?P<birth>{PRINTED_YEAR})\b"
)
OTHERS = pattern(rf"\b(?:{RELATIVE}|parents|friend)\b|^(?:His|Her|Their|My|Our|(?:The|An?) [a-z]+[’']s) [a-z]")
"""Who “he” or “she” may be instead of whoever was born."""
DIED = pattern(r"(?P<who>, who (?:had )?|\bwho (?:had )?)?(?:\b|(?<= ))(?:died|drowned|was killed|fell)\b")
REACH_OF_DEATH = 300  # characters before an age
THEN = (AGED_THEN, WAS_WHEN)
YEAR_OLD = pattern(
    r"\b[Tt]he (?P<age>\d{2})-year-old\b(?=$|[^\w ]| (?:is|was|has|had|will|would|can|could|may|says?|said|told|tells|who|whose|from|of|also|now|"
    r"and|in|at|on|to|with|man|woman|father|mother|native|resident|veteran|[a-z]+ed|"
    r"(?!(?:tower|river|tanker|steamer|cutter|trawler|water|tractor|door|floor|chapter|letter|timber|quarter|theater|character|protagonist)\b)[a-z]+(?:er|or|ist|ian|ess|man|woman))\b)"
)
"""“The 24-year-old has signed”, in a text that tells of one birth, and of no other age."""
IS_AND_WAS = pattern(
    rf"\b(?:[{CAPITAL}][\w’'-]+|He|She) is (?:now )?(?P<age>\d{{2,3}})\. (?:He|She) (?:[a-z’'-]+ ){{1,12}}in (?P<then>{PRINTED_YEAR}),? "
    r"(?:aged|at the age of|at age) (?P<was>\d{1,3})\b(?! (?:months|weeks))"
)
"""“He is 78. He came to the pier in 1971, at the age of 24.”"""
OFTEN = 5
"""Times that a pronoun stands in the story of one person, at least, and how many times as often as the other one."""
AGES = pattern(r"\b\d{2}-year-old\b|\baged \d|, \d{2},")
"""What tells of another age."""
BIRTH_AT_ALL = pattern(r"\bborn\b")


class AgeArithmetic(Options):
    """No options."""


def needs(options: AgeArithmetic) -> Gate:
    """What a text must hold: a word of births, deaths and foundings, or an age at another time."""
    then = Need(
        frozenset(("aged", "age", "turned")),
        frozenset(f"{digit} {word}" for digit in range(10) for word in ("when", "in ")),
    )
    others = Need(
        frozenset(), frozenset(("at the time of", *(f"{ending} year" for ending in ("st", "nd", "rd", "th"))))
    )
    had_stood = Need(
        frozenset(("years",)),
        frozenset(("years old", *(f"{verb} for" for verb in ("stood", "run", "existed", "lasted")))),
    )
    return Gate(
        frozenset(("dob", "baby", "birth", "born", "died", "lived", "founded", "opened", "established", "anniversary")),
        ((then,), (others,), (had_stood,)),
    )


BEHIND = 120
"""Characters behind a wrong age in which a correction has the right one."""


def check(document: Document, options: AgeArithmetic) -> Iterator[Finding]:
    """Every age that differs from what the years around it make."""
    published = document.metadata.published
    told: set[tuple[int, int]] = set()
    for found in _single(document, published):
        told.add((found.place.start, found.place.end))
        if not _is_put_right(document, found):
            yield found
    known = vocabulary(document)
    others = (of_another_kind for of_another_kind, words in KINDS if not words.isdisjoint(known))
    for found in chain.from_iterable(of_another_kind(document) for of_another_kind in others):
        if (found.place.start, found.place.end) not in told and not _is_put_right(document, found):
            yield found


def _is_put_right(document: Document, found: Finding) -> bool:
    """Whether the words behind a wrong age have the right one, as a correction does: “at the age of 84. She was 86.”"""
    behind = document.text[found.place.end : found.place.end + BEHIND]
    return any(re.search(rf"\b(?:was|is|aged) {age}\b", behind) for age in re.findall(r"\d+", found.values["right"]))


def _single(document: Document, published: datetime.date | None) -> Iterator[Finding]:
    """Ages that stand in one sentence with their years."""
    for block in document.prose_blocks():
        lower = lower_in_place(block.prose)
        of_birth, of_death = "born" in lower, "died" in lower
        if not (of_birth or of_death or any(word in lower for word in ("founded", "opened", "established"))):
            continue
        spans = quoted(document, block)
        shapes = (
            *((BORN_TURNED,) if of_birth and "turn" in lower else ()),
            *((BORN_DIED, DIED_BORN) if of_birth and of_death else ()),
            *((LIFE_DATES,) if of_death else ()),
            *((ANNIVERSARY, FOUNDED_AND) if "anniversary" in lower or "birthday" in lower else ()),
        )
        found = [(shape, match) for shape in shapes for match in shape.finditer(block.prose)]
        for shape, match in found:
            birth, then, age = int(match["birth"]), int(match["then"]), int(match["age"])
            exact = shape in (BORN_TURNED, ANNIVERSARY, FOUNDED_AND)
            allowed = {then - birth} if exact else {then - birth, then - birth - 1}
            if age not in allowed and not inside(spans, match.start(), match.end()) and then >= birth:
                yield age_finding(document, block, match, str(birth), str(then), allowed, SURE)
        shapes = (NAME_AGE_BORN, BORN_AND_IS) if of_birth else ()
        for match in (found for shape in shapes for found in shape.finditer(block.prose)):
            if published is None or inside(spans, match.start(), match.end()):
                continue
            allowed = _ages(match, published)
            is_younger = int(match["age"]) < min(allowed)
            if int(match["age"]) not in allowed and max(allowed) < OLDEST and not (is_younger and may_be_old(document)):
                today = document.metadata.published_from == "today"
                until = counted_to(document.metadata)
                yield age_finding(document, block, match, match["birth"], until, allowed, SURE, rests_on_today=today)


def _ages_then(document: Document) -> Iterator[Finding]:
    """Ages at times of the story, in a text that tells of one birth only."""
    born = list(everywhere(document, BORN_ON))
    if len({birth["birth"] for _, birth in born}) != 1 or is_quoted(document, *born[0]):
        return
    block, birth = born[0]
    born_at = document.place(block, *birth.span("birth"), "the year of birth")
    # Of the same paragraph, and so of the same person; elsewhere of whom the text is about throughout.
    later = [
        (block, match)
        for shape in THEN
        for match in shape.finditer(block.prose, birth.end())
        if not match["who"] or not OTHERS.search(block.prose, birth.end(), match.start())
    ]
    for other in document.prose_blocks():
        if other.ordinal > block.ordinal:
            found_there = (match for shape in THEN for match in shape.finditer(other.prose))
            later += [
                (other, match)
                for match in found_there
                if _is_throughout(document, match["who"]) or _is_of_named(document, other, match, block, birth)
            ]
    for place, match in later:
        if _is_death_of_another(document, place, match):
            continue
        years = int(match["then"]) - int(birth["birth"])
        if int(match["age"]) not in (years, years - 1) and 0 < years < OLDEST and not is_quoted(document, place, match):
            found = age_finding(document, place, match, birth["birth"], match["then"], {years, years - 1}, LIKELY)
            yield found._replace(evidence=(*found.evidence, born_at))
    published = document.metadata.published if document.metadata.published_from != "today" else None
    olds = [(other, match) for other in document.prose_blocks() for match in YEAR_OLD.finditer(other.prose)]
    if published is None or len(olds) != 1 or len(BIRTH_AT_ALL.findall(whole_prose(document))) > 1:
        return
    ((other, old),) = olds
    if any(_has_other_age(block.prose, old.span() if block is other else (0, 0)) for block in document.prose_blocks()):
        return
    years = published.year - int(birth["birth"])
    if abs(int(old["age"]) - years) > 1 and 0 < years < OLDEST and not is_quoted(document, other, old):
        until = counted_to(document.metadata)
        found = age_finding(document, other, old, birth["birth"], until, {years, years - 1}, LIKELY)
        yield found._replace(evidence=(born_at,))


def _is_of_named(document: Document, block: Block, match: re.Match[str], born_in: Block, birth: re.Match[str]) -> bool:
    """Whether “he” or “she” is whom the sentence begins with, and of whom the birth is told:
    “Moe’s first boat sank in 1951, when she was 24.”"""
    name = NAME_AT_BIRTH.search(born_in.prose, 0, birth.end()) if match["who"] else None
    if name is None or len(first_names(document).get(name[1], ())) != 1:
        return False  # of a family of which the text has several
    own, of_birth = sentence_at(document, block, match.start()), sentence_at(document, born_in, birth.start())
    if own is None or of_birth is None or OTHERS.search(f"{own.text} {of_birth.text}"):
        return False
    return own.text.startswith(tuple(f"{name[1]}{mark}" for mark in (" ", "’s ", "'s ")))


def _has_other_age(prose: str, own: tuple[int, int]) -> bool:
    """Whether a paragraph tells of an age besides what stands at its own place."""
    return any(not (own[0] <= match.start() < own[1]) for match in AGES.finditer(prose))


def _is_death_of_another(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether an age is that at which a relative died, or somebody whom the sentence brings up."""
    own = sentence_at(document, block, match.start())
    before = block.prose[max(own.start, match.start() - REACH_OF_DEATH) : match.start()] if own else ""
    died = DIED.search(before)
    if died is None:
        return False
    name = LAST_NAME.search(before, 0, died.start())
    is_new = name is not None and len(names_by_form(document).get(name[1], ())) < 2
    return is_new or died["who"] is not None or OTHERS.search(before) is not None


def _is_throughout(document: Document, who: str | None) -> bool:
    """Whether a text says “he” or “she” throughout, so that it is of one person: many times, and the other hardly ever.

    Where the age does not say whose it is, it may be either.
    """
    said = _pronouns(document)
    who = (who or max(said, key=lambda word: said[word])).lower()
    other = said["she" if who == "he" else "he"]
    return said[who] >= OFTEN and said[who] >= OFTEN * other


@once_a_document
def _pronouns(document: Document) -> dict[str, int]:
    return {word: len(re.findall(rf"\b{word}\b", document.text, re.IGNORECASE)) for word in ("he", "she")}


def _ages_now(document: Document) -> Iterator[Finding]:
    """Ages on the day of publication, of those whose age at another time the next sentence tells."""
    published = document.metadata.published
    for block in document.prose_blocks() if published else ():
        for match in IS_AND_WAS.finditer(block.prose) if " is " in block.prose else ():
            assert published is not None
            years = published.year - int(match["then"]) + int(match["was"])
            allowed = {years - 1, years, years + 1}
            if int(match["age"]) in allowed or not 0 < years < OLDEST or is_quoted(document, block, match):
                continue
            is_to_come = int(match["age"]) > years + 1  # whatever day the text is of, it is not tomorrow’s
            if not is_to_come and may_be_old(document):
                continue
            found = age_finding(
                document,
                block,
                match,
                f"the age of {match['was']} in {match['then']}",
                counted_to(document.metadata),
                allowed,
                LIKELY,
                rests_on_today=document.metadata.published_from == "today" and not is_to_come,
            )
            yield found._replace(
                evidence=(document.place(block, match.start("then"), match.end("was"), "the age at another time"),)
            )


def _born_and_is(document: Document) -> Iterator[Finding]:
    """Ages on the day of publication behind the birth: “was born in 1970. She is 40.”"""
    published = document.metadata.published
    for one in ages_today(document, published) if published else ():
        is_younger = int(one.match["age"]) < min(one.allowed)
        if not (is_younger and may_be_old(document)):
            today = document.metadata.published_from == "today"
            until, allowed = counted_to(document.metadata), set(one.allowed)
            yield age_finding(
                document, one.block, one.match, one.match["birth"], until, allowed, SURE, rests_on_today=today
            )


def _of_birth_date(document: Document) -> Iterator[Finding]:
    for block, match, year, right in ages_beside_birth_dates(document):
        until = counted_to(document.metadata)
        yield age_finding(document, block, match, str(year), until, set(right), SURE)


def _jubilees(document: Document) -> Iterator[Finding]:
    for one in anniversaries(document):
        values = {"age": one.place.quote, "right": str(one.years), "from": one.founded, "until": one.until}
        yield Finding(place=one.place, evidence=one.evidence, values=values, confidence=LIKELY)


KINDS: tuple[tuple[Callable[[Document], Iterator[Finding]], frozenset[str]], ...] = (
    (ages_at_death, frozenset(("died", "lived"))),
    (_ages_then, frozenset(("born",))),
    (_ages_now, frozenset(("age", "aged"))),
    (_born_and_is, frozenset(("born",))),
    (ages_of_the_born, frozenset(("born",))),
    (ages_at_two_times, frozenset(("was", "turned", "then", "time"))),
    (
        ages_in_sentences,
        frozenset(
            "born birth baby world signed built dedicated founded opened launched completed established commissioned planted unveiled".split()
        ),
    ),
    (_of_birth_date, frozenset(("dob", "baby", "birth", "born"))),
    (_jubilees, frozenset("year anniversary birthday centenary bicentenary tercentenary jubilee".split())),
)
"""What else is told of ages, with the words of which a text then has one."""


def _ages(match: re.Match[str], published: datetime.date) -> set[int]:
    """The ages that somebody born then may have on a day."""
    years = published.year - int(match["birth"])
    if match["month"] and match["day"]:
        birthday = (MONTHS[caseless(match["month"])], int(match["day"]))
        return {years - ((published.month, published.day) < birthday)}
    return {years, years - 1}
