"""When it happened, of the one thing that a text calls “the fire”, “the strike”: “the fire broke out on 3 May”."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from lint.document import Document
from lint.language.events.kinds import SUDDEN
from lint.language.events.statements import Statement
from lint.language.quotations import inside, quoted, stands_quoted
from lint.language.sentences import sentence_at, whole_sentences
from lint.language.temporal.expressions import times
from lint.language.temporal.values import exists, shifted
from lint.language.temporal.words import WEEKDAY, WEEKDAYS
from lint.language.words import lowered, vocabulary
from lint.patterns import pattern

LASTING = frozenset(
    "storm hurricane strike walkout march siege trial hearing inquest election referendum vote ballot match final race concert wedding "
    "funeral ceremony meeting summit visit trip tour talks war battle eruption outbreak".split()
)
"""What may end on another day than it begins."""
SINGLE = frozenset("storm hurricane siege election referendum wedding funeral eruption outbreak".split())
"""Of these what a text hardly tells of twice: of meetings and matches there are some each week."""
BEGINS = "broke out|began|started|erupted|got under way|commenced"
HAPPENS = "happened|occurred|took place|was held|were held|struck|hit|went off|came"
ENDS = "ended|finished|was put out|was extinguished|was called off|concluded"
_NOUN = rf"(?P<noun>{'|'.join(sorted(SUDDEN | LASTING))})"
NAMES = {
    "quake": "earthquake", "blaze": "fire", "blast": "explosion", "collision": "crash", "lift-off": "liftoff", "launch": "liftoff",
    "touchdown": "landing", "conviction": "verdict",
}  # fmt: skip
"""Nouns for one thing, and the one under which it is kept."""
_NOUNS = "fire|blaze|blast|explosion|crash|collision|earthquake|quake|landslide|avalanche|derailment|shooting|stabbing|sinking|robbery"
_ONCE = rf"(?P<noun>{_NOUNS})\b(?! (?:engine|brigade|crew|service|station|alarm|test|course|victim)s?\b)"
TOLD = pattern(rf"\b(?:[Aa]n?|[Oo]ne) (?:[\w-]+ ){{0,3}}?{_ONCE}[^.;:“”\"\d]{{0,100}}$")
DONE = {
    "lifted off": "liftoff", "blasted off": "liftoff", "was launched": "liftoff", "touched down": "landing", "derailed": "derailment",
    "resigned": "resignation", "stepped down": "resignation", "collided": "crash", "exploded": "explosion", "sank": "sinking",
    "capsized": "sinking", "was arrested": "arrest", "were arrested": "arrests", "was sentenced": "sentencing",
    "were sentenced": "sentencing", "was convicted": "verdict", "was found guilty": "verdict",
}  # fmt: skip
"""What happens on one day, by its verb, and the noun by which a text comes back to it."""
OF_DEEDS = frozenset(
    "liftoff lift-off launch landing touchdown resignation arrest arrests sentencing verdict conviction".split()
)
DEEDS = "liftoff|lift-off|launch|landing|touchdown|resignation|arrests?|sentencing|verdict|conviction"
TOLD_BY_VERB = pattern(
    rf"\b(?P<verb>{'|'.join(DONE)})\b(?:(?!\b(?:and|but|after|before|who|which|that|when|until|since)\b)[^.;:“”\"\d]){{0,60}}(?:\bon |\bat )?$"
)
CALLED_BY_DAY = pattern(rf"[’']s (?:{_ONCE}|(?P<deed>{DEEDS})\b(?! (?:of|date|day|window|site|pad)\b))")
"""How a text first tells of it with its day, and how it comes back to it: “an earthquake struck … on Thursday”,
“Thursday’s quake”."""
OF_MANY = pattern(
    rf"\b(?:(?:second|third|another|other|earlier|previous|first|latest|last|(?:series|spate|string|wave) of) (?:[\w-]+ ){{0,2}}(?:{_NOUNS})(?:e?s)?"
    rf"|(?:two|three|four|several|both|twin|more|many) (?:[\w-]+ )?(?:{_NOUNS})e?s)\b"
)
"""Of one of several, in small letters."""
DAY = pattern(r"\d{4}-\d\d-\d\d")
BEFORE_DATE = pattern(
    rf"\b[Tt]he {_NOUN}(?: [^.;:()\d“”\"]{{0,40}}?)? (?P<verb>{BEGINS}|{HAPPENS}|{ENDS})\b[^.;:()\d“”\"]{{0,50}}$"
)
BEHIND_DATE = pattern(rf",? (?:when )?the {_NOUN} (?P<verb>{BEGINS}|{HAPPENS}|{ENDS})\b")
"""What stands before and behind such a date: “the fire broke out in the mill on …”, “on …, when the fire broke out”."""
DATED = frozenset("final funeral wedding coronation".split())
AT_DATE = pattern(
    rf"\b[Tt]he (?P<noun>{'|'.join(sorted(DATED))}) (?:(?:is|will be|takes place|will take place|is to be held|will be held) )?on (?:[A-Z][a-z]+day,? )?$"
)
"""The same of what there is one of: “in the final on 18 May”."""
SEVERAL = pattern(
    r"\b(?:again|another|second|third|each|every|until|since|before|after|moved|postponed|original\w*|instead|delay\w*|previous\w*|earlier|"
    r"later|last|next|planned|due|scheduled|would|will|could|should|might|or|anniversary|phases?|stages?|rounds?|resum\w+|re-?start\w*|days?)\b"
)
"""Words of one of several, of what was moved, and of what is counted from such a day."""
ANOTHER = pattern(
    r"\b(?:again|another|second|third|each|every|moved|postponed|original\w*|instead|delay\w*|previous\w*|earlier|last|next|or|anniversary)\b"
)
"""Those of them that may stand where something to come is told with its day."""
MOVED = pattern(
    r"\b(?:postpon|rearrang|re-?schedul|brought forward|put back|pushed back|delayed|moved (?:to|from|by|forward|back))"
)
"""Words of a text, in small letters, in which that day may be another one by now."""
REACH, NEAR = 120, 40  # characters
_DAY = rf"(?P<day>{WEEKDAY})\b"
_SINGLE = rf"(?P<noun>{'|'.join(sorted(SUDDEN | SINGLE))})"
CLAUSE = r"(?:(?!\b(?:and|but|after|before|until|since|who|which|that|when|while|as|for|from)\b)[^.;:()\d“”\"])"
ON_WEEKDAY = (
    pattern(
        rf"\b[Tt]he {_NOUN}\b(?:,? [^.;:()\d“”\"]{{0,40}}?)? (?P<verb>{BEGINS}|{HAPPENS}|{ENDS})\b{CLAUSE}{{0,40}}?\b{_DAY}"
    ),
    pattern(rf"\b[Tt]he {_SINGLE} (?:(?:in|at|near) [^.;:()\d“”\"]{{2,30}} )?on {_DAY}"),
    pattern(rf"\b{_DAY}[’']s (?:[a-z-]+ ){{0,2}}{_SINGLE}\b(?![ -](?:engine|crew|brigade|service|chief)s?\b)"),
    pattern(rf"\b(?:told|attended|addressed) the {_NOUN} on {_DAY}"),
    pattern(rf"\b[Oo]n {_DAY},? (?:when )?the {_NOUN} (?P<verb>{BEGINS}|{HAPPENS}|{ENDS})\b"),
)
"""The day of the one fire, match or trial that the reader knows."""
BEFALLEN = {
    "capsized": "sinking", "sank": "sinking", "went down": "sinking", "overturned": "overturning", "derailed": "derailment",
    "came off the rails": "derailment", "crashed": "crash", "exploded": "explosion", "blew up": "explosion", "collapsed": "collapse",
    "caved in": "collapse", "caught fire": "fire", "burned down": "fire", "burnt down": "fire",
}  # fmt: skip
"""What befalls a thing once, by its verb, and the noun for it."""
WHICH_BEFELL = pattern(
    r"\b(?:[Aa]n?|[Tt]he) (?:[\w-]+ ){0,3}?(?P<thing>ferry|boat|ship|vessel|tanker|trawler|yacht|train|tram|bus|"
    r"coach|lorry|truck|van|plane|aircraft|jet|helicopter|balloon|building|bridge|dam|mine|mill|factory|warehouse|"
    r"roof|crane|tower|pier|stand)\b"
    rf"(?:(?!\b(?:and|but|after|before|until|since|when|while)\b)[^.;:“”\"]){{0,60}}? (?P<befell>{'|'.join(BEFALLEN)})\b{CLAUSE}{{0,60}}?\b{_DAY}"
)
"""“A passenger ferry that had 140 people on board capsized off the island on Sunday”."""
INTRODUCED_ON = pattern(rf"\b[Aa]n? (?:[\w-]+ ){{0,3}}?{_ONCE}{CLAUSE}{{0,60}}?\bon {_DAY}")
"""How a text first tells of a sudden one."""
NAMED_DAY = pattern(WEEKDAY)
"""A cheap test in front of these."""
VERBS = frozenset(verb.split()[0] for verb in BEFALLEN)
NIGHT = " night"
"""Behind a weekday: which night it was."""
AT_NIGHT = pattern(r"\b(?:nights?|overnight|midnight|early|late|small hours|dawn)\b")
"""Words of a sentence that may count one night to either of two days."""


def on_weekdays(document: Document) -> Iterator[Statement]:
    """The weekday of every such thing, in reading order, as in “the fire broke out on Monday”, “Tuesday’s fire”;
    the value is its name, with “night” where that night is meant, or “or so” where it may be the day beside it.

    Nothing where the text may tell of several.
    """
    if (SUDDEN | LASTING | VERBS).isdisjoint(vocabulary(document)) or WEEKDAYS.keys().isdisjoint(vocabulary(document)):
        return
    told = [
        (sentence, match)
        for sentence in whole_sentences(document)
        for shape in ((*ON_WEEKDAY, INTRODUCED_ON, WHICH_BEFELL) if NAMED_DAY.search(sentence.text) else ())
        for match in shape.finditer(sentence.text)
    ]
    if len({match["day"] for _, match in told}) < 2 or OF_MANY.search(lowered(document)):
        return
    for sentence, match in told:
        start, end = (sentence.start + at for at in match.span("day"))
        if SEVERAL.search(sentence.text, 0, match.end()) or inside(quoted(document, sentence.block), start, end):
            continue
        day = match["day"].lower()
        value = f"{day} or so" if AT_NIGHT.search(sentence.text) else day
        if sentence.block.prose.startswith(NIGHT, end):
            value = day + NIGHT
        groups = match.groupdict()
        if befell := groups.get("befell"):
            yield Statement(BEFALLEN[befell], groups["thing"] or "", value, sentence.block, start, end)
            continue
        verb, noun = groups.get("verb") or "", groups["noun"] or ""
        kind = "end" if verb in ENDS.split("|") else "day"
        if noun in LASTING and verb in BEGINS.split("|"):
            kind = "beginning"
        yield Statement(kind, NAMES.get(noun, noun), value, sentence.block, start, end)


def called_by_day(document: Document) -> Iterator[Statement]:
    """The day of a sudden thing where a text tells of it, and each day by which the text calls it later:
    “Thursday’s quake”."""
    if (SUDDEN | OF_DEEDS).isdisjoint(vocabulary(document)):
        return
    told: dict[str, list[Statement]] = {}
    called: list[tuple[Statement, int]] = []
    for one in times(document):
        before = one.block.prose, max(0, one.start - REACH), one.start
        behind = CALLED_BY_DAY.match(one.block.prose, one.end)
        found = behind or TOLD.search(*before) or TOLD_BY_VERB.search(*before)
        if found is None or stands_quoted(document, one):
            continue
        groups = found.groupdict()
        noun = groups.get("noun") or groups.get("deed") or DONE[groups["verb"]]
        noun = NAMES.get(noun, noun)
        weekday = WEEKDAYS.get(one.text.lower().split()[0])
        day = one.value.partition("T")[0]
        if behind and weekday is not None:
            called.append((Statement("day", noun, "", one.block, one.start, one.end), weekday))
        elif not behind and DAY.fullmatch(day):
            told.setdefault(noun, []).append(Statement("day", noun, day, one.block, one.start, one.end))
    if not called or OF_MANY.search(lowered(document)):
        return
    for noun, (first, *more) in told.items():
        of_noun = [(statement, weekday) for statement, weekday in called if statement.subject == noun]
        year, month, number = map(int, first.value.split("-"))
        if more or not of_noun or not exists(year, month, number):
            continue
        day_of_first = datetime.date(year, month, number)
        yield first
        for statement, weekday in of_noun:  # the nearest day of that name
            yield statement._replace(value=shifted(day_of_first, "D", (weekday - day_of_first.weekday() + 3) % 7 - 3))


def incidents(document: Document) -> Iterator[Statement]:
    """Every such date with its day, in reading order; the subject is the noun."""
    if (SUDDEN | LASTING | DATED).isdisjoint(vocabulary(document)):
        return
    for one in times(document):
        if not one.names_day:
            continue
        prose = one.block.prose
        before = prose, max(0, one.start - REACH), one.start
        said = BEFORE_DATE.search(*before) or AT_DATE.search(*before) or BEHIND_DATE.match(prose, one.end)
        sentence = sentence_at(document, one.block, one.start) if said else None
        if said is None or sentence is None or not sentence.start <= said.start() < sentence.end:
            continue
        noun, verb = said["noun"], said.groupdict().get("verb") or ""
        is_another = (
            SEVERAL.search(sentence.text)
            if verb
            else ANOTHER.search(prose, max(sentence.start, one.start - NEAR), one.end)
            or MOVED.search(lowered(document))
        )
        if is_another or stands_quoted(document, one):
            continue
        kind = "end" if verb in ENDS.split("|") else "day"
        if noun in LASTING and verb in BEGINS.split("|"):
            kind = "beginning"
        yield Statement(kind, noun, one.value, one.block, one.start, one.end)
