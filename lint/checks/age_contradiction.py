"""One person, two ages: “Ray Moe, 72, …”, “the 76-year-old Moe”."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._replacement import replacement
from lint.checks.ages import another_time
from lint.checks.ages.birthdays import birthdays
from lint.checks.ages.in_decades import NO_NAMES, TENS, WORDS, decades
from lint.checks.ages.in_headline import InHeadline, age_in_headline, ages_of_kind
from lint.checks.ages.of_callings import Told, ages_of_callings
from lint.checks.ages.two_of_one_name import stands_for_two
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document, once_a_document, reading_order
from lint.gates import Gate, Need
from lint.language.names.people import PERSON, PSEUDONYMS, address, first_names, may_be_one, person
from lint.language.names.relatives import RELATIVE
from lint.language.names.whole import names_of
from lint.language.quotations import inside, is_quoted, quoted
from lint.language.sentences import sentence_at
from lint.language.sources import without_notes
from lint.language.speakers import VERBS
from lint.language.temporal.words import MONTHS
from lint.language.vocabulary.known_words import is_common_noun
from lint.language.words import places_of
from lint.patterns import CAPITAL, pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "name": "the person",
    "age": "the age here",
    "other": "the age elsewhere",
}
AGE = r"(?P<age>1[0-9]|[2-9]\d|10\d)(?![,.]\d)"
"""From ten on: of a smaller child the months count."""
SHAPES = (
    pattern(
        rf"(?<![\w-])(?P<name>{PERSON})(?:, (?:aged )?|,? aged | \((?:aged )?){AGE}(?!, \d)(?=[,;)]| (?:was|is|has|had)\b)"
    ),
    pattern(rf"[,”\"’'] (?:said|says|adds|added|recalled|recalls) (?P<name>{PERSON}), {AGE}(?=\.(?: |$))"),
    pattern(
        rf"(?<![\w-])(?P<name>{PERSON}),? (?:who is |who’s |who's |who (?P<turns>turns|will turn|turned) |is |an? |the ){AGE}(?:[- ]years?[- ]old)?(?=[,.;)]| (?:and|but|or|now|this|today|years?|in|on|next)\b)"
    ),
    pattern(
        rf"\b[Aa]t {AGE}, (?P<name>{PERSON})(?= (?:is|has|still|remains|continues|will be the (?:youngest|oldest))\b)"
    ),
    pattern(
        rf"\b{AGE}-year-old (?:(?!(?:that|who|whom|said|told|and|to|for|by|with|from|in|at|on|helped|saw|met|shot|killed|stabbed|attacked|hit|beat|robbed|married|found|asked|called|accused|hired|sued|paid|gave|took|knew|recogni[sz]ed|identified|named|approached|followed)\b)[a-z][\w’'-]*,? ){{0,3}}(?P<name>{PERSON})(?![\w’'-]| (?:[A-Z][\w’'-]* )?(?:man|woman|boy|girl|teenager|resident|native|father|mother|motorist|driver)\b)"
    ),
)
THE_AGED = pattern(
    r"\b[Tt]he (?P<age>1[0-9]|[2-9]\d|10\d)-year-old(?=,? (?:is|was|has|had|will|said|says|told|tells|who|an?|father|mother|from|of|also|now|denied|admitted|[a-z]+ed)\b"
    r"| in (?:custody|hospital|prison|jail)\b| (?:to|for) (?:prison|jail|life|\d+|[a-z-]+ (?:years|months|weeks))\b| on (?:bail|remand|loan)\b)"
)
"""Somebody whom the text has spoken of, by the age alone."""
THE_AGED_SOMEBODY = pattern(
    r"\b[Tt]he (?P<age>1[0-9]|[2-9]\d|10\d)-year-old (?:[a-z-]+ ){0,2}?(?!(?:tower|river|tanker|steamer|cutter|trawler|water|paper|matter|order|tractor|door|floor|harbor|motor|monitor|computer|chapter|letter|boiler|timber|corner|quarter|theater)\b)"
    r"(?P<calling>[a-z]+(?:er|or|ist|ian|ess|man|woman))(?=,? (?:is|was|has|had|will|said|says|told|who|also|now|denied|admitted|[a-z]+ed)\b)"
)
"""The same with what he or she does: “the 43-year-old science teacher received it”."""
SAYS = tuple(f"{verb} " for verb in VERBS)  # “added the 29-year-old”: whoever speaks, and not who was last named
NEAR_BY = 3
"""Years by which such an age may be off, for it to be a slip, and not somebody else."""
HE_IS = pattern(r"(?:^|(?<=[.!?] ))(?:He|She) is (?P<age>1[0-9]|[2-9]\d|10\d)(?=,|\.| and | but |$)")
"""The age of whom the sentence before is about."""
FIGURE = pattern(r"(?<![\d.,])\d+(?![\d,]*\d|%)")
SOMEBODY = pattern(
    r"\b(?:an?|another|the other|one|two|the first|the second) (?:[\w’-]+ ){0,2}?(?:man|woman|men|women|boy|girl|teenager|teen|youth|child|person|"
    r"driver|passenger|rider|cyclist|pedestrian|suspect|victim|student|pupil|friend|colleague|neighbou?r|player|winner|survivor|witness|"
    rf"resident|worker|officer|soldier|{RELATIVE})s?\b",
    re.IGNORECASE,
)
"""Somebody who is not named."""
INITIAL = pattern(r"(?<!\w)[A-Z] $")
"""Before a name with a bare number behind it: the score of a cricketer, as in “C Vane 47 not out, E Rusk 39”."""
AT_DEATH = pattern(rf"(?<![\w-])(?P<name>{PERSON}),? who was {AGE} when (?:he|she) (?:died|was killed|was murdered)\b")
"""Whoever died is as old as that in the rest of the text too."""
AT_ALL = pattern(
    r"[, ](?:aged |an? |the |is |turns |turned )?\d\d\d?(?:[,;)]|[- ]years?[- ]old|\.| (?:was|is|has|had)\b)"
    r"|\b(?:is|’s|'s|turns?|turned|an?|the) \d\d\d? "
)
FIGURES = pattern(r"\d\d")
"""Cheap tests in front of the shapes."""
SET_OFF = pattern(r", (?:who|from|of|an?|the)\b")
"""Behind a number that is an age, and no score."""
AFTER_SCORE = pattern(rf"\d \((?:[{CAPITAL}][\w’'-]+ )*$")
"""Before a name with its number in brackets: “2-40 (Orme, 34)”."""
BACK_THEN = pattern(r"\b(?:at the (?:time|age)|years? (?:ago|later|earlier|before)|then|born)\b", re.IGNORECASE)
"""Words of another time that make another age of one with its digits swapped."""


OF_KIN = pattern(rf"\b(?:{RELATIVE}|namesake),? $")
"""Before a name: that it is somebody's relative, who may have the same one."""


NICKNAMED = pattern(rf"(?P<first>[{CAPITAL}][\w’'-]+) [(“\"‘']{{1,2}}[^”\"’']{{1,20}}[”\"’')]{{1,2}} $")
"""Before a surname: the first name, and what friends call its bearer: “Jens “Fly” Moe”, “Torstein (“Toto”) Moe”."""
LONGEST_NICKNAME = 60
"""Characters before a surname that hold both."""
ALIAS = pattern(r"\ba\.?k\.?a\.?,? $", re.IGNORECASE)
HOME = pattern(rf", of (?:[a-z]+ )?(?P<home>[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+)*)")
"""Where somebody lives, behind the age, as reports from courts have it."""
NEAR_AGE = 3
"""Years between an age in the headline and that of the text where one is a slip; more are of two people."""
OPENS, LONGEST_NAME = 2, 40
"""Characters of a sentence before “the 34-year-old”, and of the one before that hold the name of its subject."""


class AgeContradiction(Options):
    """No options."""


class Aged(Record):
    """An age, `block.prose[start:end]`, of somebody, see `people.person` and `people.address`;
    the least and the most that it may be.

    `middle` are the words between first name and surname that are no initials.
    """

    block: Block
    start: int
    end: int
    who: tuple[str, str]
    least: int
    most: int
    address: str
    middle: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The age as written."""
        return self.block.prose[self.start : self.end]


def needs(options: AgeContradiction) -> Gate:
    """What a text must hold: a number behind a comma, or before “year-old”."""
    return Gate(
        frozenset(("aged", "old", *WORDS, *TENS)),
        ((Need(frozenset(), frozenset((", 1", ", 2", ", 3", ", 4", ", 5", ", 6", ", 7", ", 8", ", 9"))),),),
    )


def check(document: Document, options: AgeContradiction) -> Iterator[Finding]:
    """Each person whose age is told again, and told otherwise."""
    document = without_notes(document)
    earlier: dict[str, list[Aged]] = {}
    told: set[str] = set()
    ages = sorted(_ages(document), key=reading_order)
    if ages:
        yield from _unnamed(document, ages)
        yield from _in_headline(document, ages)
    for later, before in (*ages_of_callings(document), *birthdays(document)):
        yield _differ(document, later, before, later.calling, LIKELY)
    if all(one.block.kind == "headline" for one in ages) and (both := ages_of_kind(document)):
        yield _of_kind(document, *both)
    for one in ages:
        surname = one.who[1]
        others = earlier.setdefault(surname, [])
        other = next((other for other in others if _is_same(document, one, other)), None)
        if not any((one.who, one.address) == (other.who, other.address) for other in others):
            # Of several mentions in the same words the first is the one that later ones are held against.
            others.append(one)
        if other is None or surname in told:
            continue
        if surname not in first_names(document) and not (one.who[0] or other.who[0]):
            continue
        if one.most < other.least or other.most < one.least:
            told.add(surname)  # and of two whom the text tells apart nothing more is said
            if _are_namesakes(document, one, other):
                continue
            if stands_for_two(document, surname):
                continue
            yield _differ(document, one, other, surname, LIKELY)


def _are_namesakes(document: Document, one: Aged, other: Aged) -> bool:
    """Whether one sentence names both in full: “Amy Stone, 34, from Hull, and Amy Stone, 43, from Goole”, “Thandeka
    Moe, 47, and Thandeki Moe, 23”."""
    if one.block is not other.block or not (one.who[0] and other.who[0]):
        return False
    own = sentence_at(document, one.block, one.start)
    return own is not None and own.start <= other.start < own.end and " and " in one.block.prose[other.end : one.start]


def _differ(document: Document, one: Aged | Told, other: Aged | Told, name: str, sure: float) -> Finding:
    """That somebody has another age than before."""
    return Finding(
        place=document.place(one.block, one.start, one.end, "the age here"),
        evidence=(document.place(other.block, other.start, other.end, "and before"),),
        values={"name": name, "age": one.text, "other": other.text},
        fixes=(
            *replacement([one[:3]], other.text, f"Write “{other.text}” for “{one.text}”"),
            *replacement([other[:3]], one.text, f"Write “{one.text}” for “{other.text}”"),
        ),
        confidence=sure,
    )


def _in_headline(document: Document, ages: list[Aged]) -> Iterator[Finding]:
    """The age in a headline that nobody of the text has, where the text has the age of one person,
    told once and for all."""
    said = age_in_headline(document)
    named = {one.who[1] for one in ages if said and one.block is said.block}
    ages = [one for one in ages if said and one.block is not said.block]
    if said is None or len({(one.who[1], one.least, one.most) for one in ages}) != 1 or ages[0].least != ages[0].most:
        return
    known, text = ages[0], str(said.age)
    if (
        said.age == known.least
        or known.who[1] in named
        or not _opens_text(document, known)
        or _figures(document)[text] > 1
    ):
        return
    if _first_other(document) < (known.block.ordinal, known.start) or text in document.text[: said.block.span.start]:
        return
    if abs(said.age - known.least) > NEAR_AGE and sorted(text) != sorted(known.text):
        return
    yield Finding(
        place=document.place(said.block, said.start, said.end, "the age here"),
        evidence=(document.place(known.block, known.start, known.end, "and in the text"),),
        values={"name": known.who[1], "age": text, "other": known.text},
        fixes=replacement([said[:3]], known.text, f"Write “{known.text}” for “{text}”"),
        confidence=LIKELY,
    )


def _of_kind(document: Document, said: InHeadline, told: InHeadline) -> Finding:
    """“Man, 34, jailed”, where the only age of the text is that of “a 43-year-old man”."""
    age, other = (one.block.prose[one.start : one.end] for one in (said, told))
    return Finding(
        place=document.place(said.block, said.start, said.end, "the age here"),
        evidence=(document.place(told.block, told.start, told.end, "and in the text"),),
        values={"name": "the person in the headline", "age": age, "other": other},
        fixes=replacement([said[:3]], other, f"Write “{other}” for “{age}”"),
        confidence=LIKELY,
    )


def _opens_text(document: Document, one: Aged) -> bool:
    """Whether somebody is the first whom the text below its headline names, in its first paragraph."""
    first = next((block for block in document.prose_blocks() if block.kind == "paragraph"), None)
    own = sentence_at(document, one.block, one.start) if first is one.block else None
    names = names_of(document, one.block, 0, one.start) if own and own.start == 0 else []
    return bool(names) and {person(name.text)[1] for name in names} == {one.who[1]}


def _unnamed(document: Document, ages: list[Aged]) -> Iterator[Finding]:
    """“The 34-year-old”, where nobody is 34, and the text has the age of one person alone, or of one who is 43."""
    inexact = [one for one in ages if one.least != one.most]
    exact = {(one.who[1], one.least): one for one in reversed(ages) if one.least == one.most}
    if len(exact) != len({one.who[1] for one in ages if one.least == one.most or one.text.isdigit()}):
        return  # somebody has two ages, or one that is not sure
    for block in document.prose_blocks():
        for match in HE_IS.finditer(block.prose) if "e is " in block.prose else ():
            beside = _just_named(document, block, match.start(), ages)
            sentence = sentence_at(document, block, match.start())
            if beside is None or beside.least <= int(match["age"]) <= beside.most or sentence is None:
                continue
            if not another_time.is_of_another_time(sentence) and not is_quoted(document, block, match):
                yield _otherwise(document, block, match, beside)
                return
        shapes = (THE_AGED, THE_AGED_SOMEBODY) if "-year-old" in block.prose else ()
        for match in (match for shape in shapes for match in shape.finditer(block.prose)):
            age = match["age"]
            if _figures(document)[age] > 1 or is_quoted(document, block, match):
                continue  # somebody else may be as old as that
            sentence = sentence_at(document, block, match.start())
            before = [one for one in exact.values() if (one.block.ordinal, one.start) < (block.ordinal, match.start())]
            swapped = [one for one in exact.values() if age != one.text and sorted(age) == sorted(one.text)]
            is_other_told = _first_other(document) < (block.ordinal, match.start())
            alone = before if len(exact) == 1 and not is_other_told else []
            beside = _just_named(document, block, match.start(), [*before, *inexact])
            known = swapped[0] if len(swapped) == 1 else alone[0] if alone else beside
            if known is not None and is_common_noun(known.who[1]):
                continue  # “in Knowsley Road, 19”
            if sentence is None or known is None or known.least <= int(age) <= known.most:
                continue
            is_vague = "calling" in match.groupdict() or block.prose.endswith(SAYS, 0, match.start())
            if is_vague and known not in swapped and abs(int(age) - known.least) > NEAR_BY:
                continue
            if BACK_THEN.search(sentence.text) if known in swapped else another_time.is_of_another_time(sentence):
                continue
            yield _otherwise(document, block, match, known)
            return


def _otherwise(document: Document, block: Block, match: re.Match[str], known: Aged) -> Finding:
    """That somebody whose age is known has another one here."""
    place = (block, *match.span("age"))
    is_before = (known.block.ordinal, known.start) < (block.ordinal, match.start())
    is_exact = known.least == known.most
    return Finding(
        place=document.place(*place, "the age here"),
        evidence=(document.place(known.block, known.start, known.end, "and before" if is_before else "and elsewhere"),),
        values={"name": known.who[1], "age": match["age"], "other": known.text},
        fixes=replacement([place], known.text, f"Write “{known.text}” for “{match['age']}”") if is_exact else (),
        confidence=LIKELY,
    )


def _just_named(document: Document, block: Block, at: int, ages: list[Aged]) -> Aged | None:
    """Whose age is known and whom the sentence before names at its beginning,
    where it names nobody else of that kind."""
    own = sentence_at(document, block, at)
    before = sentence_at(document, block, own.start - 2) if own and own.start > 1 and at - own.start < OPENS else None
    if before is None:
        return None
    named = [(one, at) for one in ages if (at := next(places_of(one.who[1], before.text), -1)) >= 0]
    if len(named) != 1:
        return None
    ((one, name),) = named
    rest = before.text
    if one.block is block and before.start <= one.start < before.end:
        rest = f"{rest[:name]} {block.prose[one.end : before.end]}"  # “Per Moe, a man in his sixties” is one man
    is_first = before.text.split()[0].istitle() and name + len(one.who[1]) <= LONGEST_NAME
    return one if is_first and SOMEBODY.search(rest) is None else None


@once_a_document
def _figures(document: Document) -> Counter[str]:
    """How often a text has each whole number that is no percentage."""
    return Counter(FIGURE.findall(document.text))


@once_a_document
def _first_other(document: Document) -> tuple[float, int]:
    """Where a text first tells of somebody without a name, who may be of any age: “a teenager died”;
    behind it all where it does not."""
    found = (
        (block.ordinal, match.start()) for block in document.prose_blocks() if (match := SOMEBODY.search(block.prose))
    )
    return next(found, (math.inf, 0))


def _is_same(document: Document, one: Aged, other: Aged) -> bool:
    """Whether two ages may be of one person."""
    if {one.address, other.address} == {"man", "woman"} or not may_be_one(document, one.who, other.who):
        return False
    homes = {match["home"] for said in (one, other) if (match := HOME.match(said.block.prose, said.end))}
    return len(homes) < 2 and not (one.middle and other.middle and one.middle.isdisjoint(other.middle))


def _ages(document: Document) -> Iterator[Aged]:
    """Every age that a text gives to somebody by name, today and in its own words."""
    for told in decades(document):
        who, own = person(told.name), sentence_at(document, told.block, told.start)
        rest = f"{told.block.prose[own.start : told.start]}{told.block.prose[told.end : own.end]}" if own else ""
        if who[1] and own and not (another_time.OTHER_TIME.search(rest) or another_time.OF_SCORES.search(rest)):
            yield Aged(told.block, told.start, told.end, who, told.least, told.most, address(told.name))
    for block in document.prose_blocks():
        for match in AT_DEATH.finditer(block.prose) if " when " in block.prose else ():
            who, age = person(match["name"]), int(match["age"])
            if who[1] and not is_quoted(document, block, match):
                yield Aged(block, *match.span("age"), who, age, age, address(match["name"]))
        for shape in SHAPES if FIGURES.search(block.prose) and AT_ALL.search(block.prose) else ():
            for match in shape.finditer(block.prose):
                who = person(match["name"])
                if not who[1] or who[1] in PSEUDONYMS or _is_no_age(document, block, match, who[1]):
                    continue
                start = match.start("name")
                nicknamed = NICKNAMED.search(block.prose, max(0, start - LONGEST_NICKNAME), start)
                if nicknamed and not who[0]:
                    who = (nicknamed["first"], who[1])
                age = int(match["age"])
                turns = match.groupdict().get("turns")
                middle = frozenset(word for word in match["name"].split()[1:-1] if not word.endswith("."))
                least = age - 1 if turns else age
                yield Aged(block, *match.span("age"), who, least, age, address(match["name"]), middle)


def _is_no_age(document: Document, block: Block, match: re.Match[str], surname: str) -> bool:
    """Whether a number behind a name is no age, or not that of today: a score, a day, a product,
    words of somebody else."""
    sentence = sentence_at(document, block, match.start())
    if sentence is None or another_time.may_be_past(document, sentence):
        return True
    prose, start, name, end = block.prose, match.start(), match["name"], match.end("age")
    if another_time.is_of_scores(sentence, name, start, end) and not SET_OFF.match(prose, end):
        return True
    is_bare = prose.startswith(" ", match.end("name"))
    return (
        surname.isupper()  # an acronym and a day: “ASCII, 10”, “Jun, 12”
        or surname.lower() in MONTHS
        or surname in NO_NAMES
        or (is_bare and is_common_noun(surname))  # “Article 33 has”
        or (" " not in name and surname.endswith("s") and is_common_noun(surname[:-1]))  # “Windows 95, 98”
        or inside(quoted(document, block), start, match.end())
        or (is_bare and INITIAL.search(prose, max(0, start - 3), start) is not None)
        or name.endswith(("’s", "'s"))  # what follows is hers: “Moe’s 72, three more than the others”
        or OF_KIN.search(prose, max(0, start - 40), start) is not None
        or ALIAS.search(prose, max(0, start - 10), start) is not None
        or AFTER_SCORE.search(prose, max(0, start - LONGEST_NAME), start) is not None
    )
