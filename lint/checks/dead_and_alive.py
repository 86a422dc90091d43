"""Somebody who has died by one sentence, and lives by another: “Jean’s death in 2009”,
“He is survived by his wife, Jean”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._everywhere import in_own_words
from lint.checks.naming.outlives import outliving, surviving
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document, once_a_document
from lint.gates import Gate, Need
from lint.language.names.courtesies import COURTESY, HONOUR, TITLED
from lint.language.names.people import PERSON, first_names, may_be_one, person
from lint.language.names.relatives import RELATIVE
from lint.language.quotations import is_quoted
from lint.language.sentences import sentence_at, sentences_of
from lint.language.temporal.words import WEEKDAY, WEEKDAYS
from lint.language.words import whole_prose
from lint.patterns import CAPITAL, pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"name": "the person", "match": "what says that he or she lives"}
_YEAR = r"(?:1[89]|20)\d\d"
_OF = r"(?:(?:his|her|their|its|the) [a-z-]+(?: [a-z-]+){0,2},? )?"
DIED = (
    pattern(rf"\b(?:the )?death of {_OF}(?P<name>{PERSON}),? (?:in|on) [^.;:()“”\"]{{0,20}}?{_YEAR}\b"),
    pattern(rf"(?<![\w’'-])(?P<name>{PERSON})[’']s? death (?:in|on|at|from)\b"),
    pattern(rf"(?<![\w’'-])(?P<name>{PERSON}) (?:died|was killed|drowned) (?:in|on|of|at|from|aged)\b"),
    pattern(rf"\b(?:His|Her|his|her) (?P<kin>{RELATIVE}),? (?P<name>{PERSON}),? (?:had )?died\b"),
    pattern(rf"(?<![\w’'-])(?P<name>{PERSON}),? (?:\d{{1,3}}, )?(?:was|has been) (?:pronounced|declared) dead\b"),
)
"""That somebody died, in the words of the text itself."""
SURELY_DIED = (
    pattern(
        rf"(?<![\w’'-])(?P<name>{PERSON}), \d{{1,3}},(?: an? [^.;:()“”\"]{{3,60}},)? (?:died|was killed|drowned) (?:in|on|of|at|from|before|when)\b"
    ),
    pattern(rf"(?<![\w’'-])(?P<name>{PERSON}), the [^.;:()“”\"]{{3,80}} (?:and )?who died in {_YEAR}\b"),
    pattern(rf"\b(?:lost|buried) (?:his|her) (?P<kin>{RELATIVE}),? (?P<name>{PERSON}),? (?:in|to)\b"),
)
"""The same in words that are hardly of a novel, or of what might have happened, whatever the sentence goes on with."""
LIVES = (
    pattern(
        rf"\bsurvived by (?:[^.;:()]{{3,80}}?,? (?:and )?by )?(?:(?:his|"
        rf"her) )?(?P<kin>{RELATIVE})(?: of [\w-]+ years)?,? (?P<name>[^\W\d_][\w’'-]+(?: "
        rf"[^\W\d_][\w’'-]+)?)(?=[,.;]| and\b)"
    ),
    pattern(
        rf"(?<![\w’'-])(?P<name>{PERSON})(?:,? who (?:now|still)| now) (?:lives|works|teaches|runs|plays|leads|owns|writes|coaches|farms)\b"
    ),
)
"""That somebody lives, on the day of the text."""
STILL_HERE = (
    pattern(
        rf"\b[Ss]peaking from (?:his|her) (?:hospital )?bed\b[^.;“”\"]{{0,40}}, (?P<name>{PERSON}) (?:said|says|told)\b"
    ),
    pattern(
        rf"(?<![\w’'-])(?P<name>{PERSON}),? (?:who )?(?:is|has been) (?:still )?(?:recovering|being treated) (?:in|at|from)\b"
    ),
    pattern(rf"(?<![\w’'-])(?P<name>{PERSON}), (?:reached|contacted|interviewed) by (?:tele)?phone\b"),
    pattern(rf"\b(?:is|was) survived by (?P<name>[{CAPITAL}][a-z]+)(?=,| and\b|\.)"),
)
OF_THOSE_HERE = ("peaking from ", "recovering", "being treated", "phone", "survived by")
"""Somebody in hospital or at the telephone, or one who is left: whoever has the surname alone is the one whom the text
has named in full."""
DIED_IN = pattern(
    rf"(?<![\w’'-])(?P<name>{PERSON}),? (?:who )?(?:had )?died (?:in|on) [^.;:()“”\"]{{0,20}}?(?P<year>{_YEAR})\b"
)
SPEAKS = pattern(
    rf"(?<![\w’'-])(?P<name>{PERSON})(?:, [^.;“”\"]{{1,80}},)? (?:said|told [^.;,“”\"]{{1,40}}|announced|confirmed|added) "
    rf"(?:on {WEEKDAY}|yesterday|today|this (?:week|morning|afternoon))\b"
)
SPEAKS_FIRST = pattern(
    rf"(?:\b[Oo]n {WEEKDAY}|\b[Yy]esterday|\b[Tt]his (?:week|morning|afternoon)),? (?P<name>{PERSON})(?:, [^.;“”\"]{{1,80}},)? "
    r"(?:said|told [^.;,“”\"]{1,40}|announced|confirmed|added)\b"
)
"""Who died in a year, and who spoke in the days before the text."""
DIED_ON = pattern(
    rf"(?<![\w’'-])(?P<name>{PERSON})(?:, \d{{1,3}})?,? (?:who )?(?:died|passed away|was killed|was found dead) (?:[^.;:()“”\"]{{0,40}} )?on (?P<day>{WEEKDAY})\b"
)
SPOKE_ON = pattern(
    rf"(?<![\w’'-])(?P<name>{PERSON})(?:, [^.;“”\"]{{1,80}},)? (?:said|told [^.;,“”\"]{{1,40}}|announced|confirmed|added) (?:on )?(?P<day>{WEEKDAY})\b"
)
"""Who died on a day of the week, and who spoke on one."""
DEEDS = "opened founded bought moved married retired resigned joined became began started returned wrote sold built took ran handed".split()
DEED = pattern(
    rf"\b[Ii]n (?:[A-Z][a-z]+ )?(?P<year>{_YEAR}),? (?P<name>(?!(?:He|She|It|They|We|I|You|The)\b){PERSON}) (?:had )?"
    rf"(?:{'|'.join(DEEDS)})\b"
)
"""What somebody did in a year: “In 1984 Nels opened a second shop”."""
NAMESAKE = pattern(
    r"\b(?:namesake|the same name|[Yy]ounger|[Ee]lder|Junior|Senior|Jr|Sr)\b|\balso (?:called |named )?[A-Z]"
)
"""Words of a text with two people of one name; numerals behind it, as in “Edward VIII”, are others."""
MARRIED = pattern(
    rf"\b(?:(?P<he>[Hh]e)|(?P<she>[Ss]he)|{TITLED}[{CAPITAL}][\w’'-]+) (?:had )?married (?P<name>{PERSON})"
)
SPOUSE_DIED = pattern(
    rf"(?:(?:When|After|Since|Until|Before) )?(?:(?P<she>[Ss]he|[Hh]er)|[Hh]e|[Hh]is) (?:had )?(?:died|death) (?:in|on|of|at|from|after)\b(?=[^.;]*\b{_YEAR}\b)"
)
"""A marriage, and the death of the one who was married, told right behind it: “In 1963 he married Ida Holm.
She died in 2015.”"""
LATER_WORDS = pattern(
    rf"\b[Ii]n an? (?:[a-z-]+ ){{0,2}}(?:interview|conversation|speech|lecture|letter) (?:with [^.;,“”\"]{{1,40}} )?(?:in|of) (?:[A-Z][a-z]+ )?(?P<year>{_YEAR}),? (?P<who>he|she) "
    r"(?:said|told|called|recalled|described|explained|spoke|remembered|admitted|wrote|insisted|declared)\b"
)
LIFE = pattern(
    rf"\bborn (?:[^.;:()]{{0,40}} )?{_YEAR} ?[;,–—-] ?(?:and )?died (?:[^.;:()]{{0,40}} )?(?P<year>{_YEAR})\b|"
    rf"\((?:[^()]{{0,30}} )?{_YEAR} ?[–—-] ?(?:[^()]{{0,30}} )?(?P<last>{_YEAR})\)"
)
"""What somebody said in a year, and the year of death of the one whom a text is about."""
SPOUSE_LEFT = pattern(
    rf"\b(?:survived by|leaves(?: behind)?|[Bb]esides|[Ii]n addition to) (?:his|her) (?P<kin>wife|"
    rf"husband)(?: of [\w-]+ years)?\b(?:, (?P<name>(?!(?:{COURTESY}|{HONOUR})\b)[{CAPITAL}][\w’'-]+)(?=[,.;]|"
    rf" and\b))?"
)
LEFT_BY_NAME = pattern(
    rf"\b(?P<who>He|She) (?:is|was) survived by (?P<name>(?!(?:{COURTESY}|{HONOUR})\b)[{CAPITAL}][\w’'-]+)(?=,| and\b|\.)"
)
"""A wife or husband whom a text has named before: “He is survived by Ruth, by their daughters, …”."""
SPOUSE_SPEAKS = pattern(
    rf"\b(?:[Hh]is|[Hh]er) (?P<kin>wife|husband)(?:, {PERSON},)? (?:said|told [^.;,“”\"]{{1,40}}|announced|confirmed)\b"
)
SPOUSE_IS_DEAD = pattern(
    rf"\b(?:[Hh]is|[Hh]er) (?P<kin>wife|husband)(?: of [\w-]+ years)?,? (?:(?P<name>{PERSON}),? )?(?:had )?died (?:in|on) [^.;:()“”\"]{{0,20}}?{_YEAR}\b"
)
THESE_DAYS = pattern(rf"\b(?:{WEEKDAY}|yesterday|today|this (?:week|morning))\b", re.IGNORECASE)
"""A wife or husband who told of a death in these days, and who died in a year."""
AGAIN = pattern(
    r"\b(?:remarried|(?:second|first|third|late|former) (?:wife|husband|marriage)|ex-(?:wife|husband)|married again|widow|divorced|divorce)\b"
)
"""Words of a text that tells of two marriages."""
LATER = 2
"""Sentences behind that of the marriage in which the death may stand."""
OF_DEATH = ("death", "died", "killed", "drowned", " dead", " lost h", "buried h")
OF_LIFE = ("survived", "now", "still")
OF_SPEECH = ("said", "told", "announced", "confirmed", "added")
NOT_SO = pattern(
    r"\b(?:not|never|nearly|almost|if|would|could|might|feared|rumou?rs?|hoax|falsely|wrongly|reported|fictional|novel|film|play|character|"
    r"season|episode|series|(?<!at the )scene|spirit|namesake|junior|senior|Jr|Sr|grand\w+|(?:first|second|third|late|former) (?:wife|husband))\b",
    re.IGNORECASE,
)
"""Words of a sentence in which a death or a life may be another’s, or none."""


NEAR = 20
"""Characters behind a sure death, or the words of somebody who lives, in which a sentence may deny it."""
OF_KIN = pattern(rf"\b(?:{RELATIVE}|younger|elder|older),? $")
"""Before a name that a dead relative may have had too."""
LONGEST_RELATIVE = 20  # characters


class DeadAndAlive(Options):
    """No options."""


class _Told(Record):
    """A name as `people.person` gives it, whose relative it is, the words that tell of life or death,
    `block.prose[start:end]`, and its year; 0 where none is told."""

    who: tuple[str, str]
    kin: str
    block: Block
    start: int
    end: int
    year: int


def needs(options: DeadAndAlive) -> Gate:
    """What a text must hold: a death, and a life."""
    death = Need(frozenset("death died killed drowned dead lost buried".split()), frozenset())
    return Gate(
        frozenset(),
        (
            (
                death,
                Need(
                    frozenset(
                        "will unhurt unharmed uninjured hurt injured injuries speaking recovering treated reached contacted interviewed survived leaves besides "
                        "addition now still said told announced confirmed added interview conversation speech lecture".split()
                    ).union(DEEDS),
                    frozenset(),
                ),
            ),
        ),
    )


def check(document: Document, options: DeadAndAlive) -> Iterator[Finding]:
    """Every life of somebody whose death the text tells under the same name."""
    dead_by_year = {one.who: one for one in reversed(list(_told(document, (DIED_IN,), OF_DEATH)))}
    if dead_by_year:
        yield from _speakers(document, dead_by_year)
        yield from _deeds(document, dead_by_year)
    yield from _in_one_week(document)
    yield from _spouses(document)
    yield from _spouse_speaks(document)
    yield from _after_death(document)
    for living, death_told in (*outliving(document), *surviving(document)):
        place = document.place(living.block, living.start, living.end, "alive here")
        yield Finding(
            place=place,
            evidence=(document.place(death_told.block, death_told.start, death_told.end, "has died"),),
            values={"name": f"the {living.name}" if living.name[0].islower() else living.name, "match": place.quote},
            confidence=LIKELY,
        )
    dead = {one.who: one for one in reversed(list(_told(document, DIED, OF_DEATH)))}
    surely_dead = {one.who: one for one in _told(document, SURELY_DIED, OF_DEATH, NEAR)} | dead
    for life in _told(document, STILL_HERE, OF_THOSE_HERE, NEAR) if surely_dead else ():
        firsts = first_names(document).get(life.who[1], frozenset())
        who = life.who if life.who[0] or len(firsts) != 1 else (next(iter(firsts)), life.who[1])
        death = surely_dead.get(who)
        if death is not None and (death.block.ordinal, death.start) < (life.block.ordinal, life.start):
            yield _against(document, life, "alive here", death)
    for life in _told(document, LIVES, OF_LIFE) if dead else ():
        death = dead.get(life.who)
        if (
            death is None
            or (death.kin and life.kin and death.kin != life.kin)
            or _is_relative(life)
            or _is_surname(document, life.who)
        ):
            continue
        yield _against(document, life, "alive here", death)


def _against(document: Document, life: _Told, note: str, death: _Told) -> Finding:
    """A life with the death that it contradicts."""
    return Finding(
        place=document.place(life.block, life.start, life.end, note),
        evidence=(document.place(death.block, death.start, death.end, "has died"),),
        values={"name": " ".join(filter(None, life.who)), "match": life.block.prose[life.start : life.end]},
        confidence=LIKELY,
    )


def _speakers(document: Document, dead: Mapping[tuple[str, str], _Told]) -> Iterator[Finding]:
    """Everybody who spoke in the week of the text, and died in a year before;
    a text without a day may be as old as that."""
    published = document.metadata.published
    if published is None or document.metadata.published_from == "today":
        return
    for one in _told(document, (SPEAKS, SPEAKS_FIRST), OF_SPEECH):
        death = dead.get(one.who)
        if death is not None and death.year < published.year and one.who[0] and not _is_relative(one):
            yield _against(document, one, "speaks", death)


def _in_one_week(document: Document) -> Iterator[Finding]:
    """Everybody who spoke on a later day of the week in which the text tells of his or her death."""
    died = {
        person(match["name"])[1]: (block, match)
        for block, match in reversed(in_own_words(document, DIED_ON))
        if person(match["name"])[0]
    }
    for block, match in in_own_words(document, SPOKE_ON) if died else ():
        who = person(match["name"])
        where, death = died.get(who[1], (block, None))
        if death is None or not may_be_one(document, who, person(death["name"])):
            continue
        sentences = (sentence_at(document, *place) for place in ((block, match.start()), (where, death.start())))
        is_so = all(one is not None and not NOT_SO.search(one.text) for one in sentences)
        if is_so and WEEKDAYS[match["day"].lower()] > WEEKDAYS[death["day"].lower()]:
            spoken = _Told(who, "", block, *match.span(), 0)
            yield _against(document, spoken, "speaks", _Told(who, "", where, *death.span(), 0))


def _deeds(document: Document, dead: Mapping[tuple[str, str], _Told]) -> Iterator[Finding]:
    """What somebody did in a year behind that of the death, by the very name that the death is told with."""
    for one in _told(document, (DEED,), ("In ", "in ")):
        death = dead.get(one.who)
        if death is None or one.year <= death.year or _is_surname(document, one.who) or _is_relative(one):
            continue
        if not _has_namesakes(document) and not any(
            f"{one.who[1]} {numeral}" in whole_prose(document) for numeral in "IV"
        ):
            yield _against(document, one, "after the death", death)


@once_a_document
def _has_namesakes(document: Document) -> bool:
    return NAMESAKE.search(whole_prose(document)) is not None


def _spouses(document: Document) -> Iterator[Finding]:
    """A wife or husband who outlives somebody, and whose death the text has told behind the marriage."""
    left = in_own_words(document, SPOUSE_LEFT) or in_own_words(document, LEFT_BY_NAME)
    married = in_own_words(document, MARRIED) if len(left) == 1 else []
    if len(married) != 1 or AGAIN.search(whole_prose(document)):
        return
    ((block, life),), ((where, marriage),) = left, married
    is_wife = "wife" in life.groupdict().values() or life.groupdict().get("who") == "He"
    if (marriage["he"] and not is_wife) or (marriage["she"] and is_wife):
        return
    first, last = person(marriage["name"])
    if life["name"] and life["name"] not in (first, last):
        return
    behind = [one for one in sentences_of(document, where) if one.start > marriage.start()][:LATER]
    for sentence in behind:
        death = SPOUSE_DIED.match(sentence.text)
        if death and bool(death["she"]) == is_wife:
            start = sentence.start
            yield Finding(
                place=document.place(block, *life.span(), "alive here"),
                evidence=(document.place(where, start, start + len(death[0]), "has died"),),
                values={"name": marriage["name"], "match": life[0]},
                confidence=LIKELY,
            )
            return


def _spouse_speaks(document: Document) -> Iterator[Finding]:
    """A wife or husband who told of something in these days, and has died by the rest of the text."""
    dead = in_own_words(document, SPOUSE_IS_DEAD)
    if len(dead) != 1 or AGAIN.search(whole_prose(document)):
        return
    ((where, death),) = dead
    for block, words in in_own_words(document, SPOUSE_SPEAKS):
        sentence = sentence_at(document, block, words.start())
        if words["kin"] == death["kin"] and sentence is not None and THESE_DAYS.search(sentence.text):
            yield Finding(
                place=document.place(block, *words.span(), "speaks"),
                evidence=(document.place(where, *death.span(), "has died"),),
                values={"name": death["name"] or f"the {death['kin']}", "match": words[0]},
                confidence=LIKELY,
            )


def _after_death(document: Document) -> Iterator[Finding]:
    """What somebody said in a year behind that of the one death that a text tells, at its foot or in brackets."""
    lives = in_own_words(document, LIFE)
    if len({match["year"] or match["last"] for _, match in lives}) != 1:
        return
    block, life = lives[0]
    group = "year" if life["year"] else "last"
    for where, words in in_own_words(document, LATER_WORDS):
        if int(words["year"]) > int(life[group]):
            yield Finding(
                place=document.place(where, *words.span(), "after the death"),
                evidence=(document.place(block, *life.span(group), "the year of death"),),
                values={"name": words["who"].title(), "match": words[0]},
                confidence=LIKELY,
            )


def _told(
    document: Document, shapes: tuple[re.Pattern[str], ...], words: tuple[str, ...], near: int | None = None
) -> Iterator[_Told]:
    """What the text tells in its own words of the life or death of somebody, by the name as it stands there.

    One of the words stands in whatever matches; what makes it uncertain is looked for in the whole sentence,
    or in so many characters behind the match.
    """
    for block in document.prose_blocks():
        likely = shapes if any(word in block.prose for word in words) else ()
        for match in (found for shape in likely for found in shape.finditer(block.prose)):
            who = person(match["name"])
            sentence = sentence_at(document, block, match.start("name"))
            if not who[1][:1].isupper() or sentence is None:
                continue
            end = sentence.end if near is None else min(sentence.end, match.end() + near)
            if NOT_SO.search(block.prose, sentence.start, end):
                continue
            if not is_quoted(document, block, match):
                groups = match.groupdict()
                yield _Told(who, groups.get("kin") or "", block, *match.span(), int(groups.get("year") or 0))


def _is_relative(one: _Told) -> bool:
    """Whether a name stands behind a word for a relative, who may have the name too: “his nephew Karl Moe”."""
    return OF_KIN.search(one.block.prose, max(0, one.start - LONGEST_RELATIVE), one.start) is not None


def _is_surname(document: Document, who: tuple[str, str]) -> bool:
    """Whether a name is a surname alone, which relatives share."""
    return not who[0] and who[1] in first_names(document)
