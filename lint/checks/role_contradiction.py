"""One person with two offices at one time, or with one that another place calls a former one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from lint.checks import Fault, Options, option
from lint.checks.naming.one_post import HEADS, Post, two_posts
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Document, Place, reading_order
from lint.gates import Gate
from lint.language.names.offices import POSITIONS, Held, held
from lint.language.names.people import may_be_one
from lint.language.quotations import inside, quoted
from lint.language.sentences import sentence_at, sentences
from lint.language.vocabulary.known_words import is_word
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "name": "the person",
    "tie": "how the person and the words are tied: “is called”, “works for”",
    "here": "the office that the person has here",
    "there": "the office that the person has elsewhere, or “former …”",
}
WORD = pattern(r"\w+")
PAST = pattern(
    r"\b(?:then|at the time|when|while|in (?:19|20)\d\d|during|under|served|until|had been|was (?:president|prime)|late|"
    r"years? ago|elect|administration|era|presidency|in office|candidate|if|would|re-?instated|return(?:s|ed|ing)?|interim)\b|\b(?:19|20)\d\ds?\b|\bfor (?:[a-z]+|\d+) years\b",
    re.IGNORECASE,
)
"""Words of a sentence that may speak of a time in which a former office was held."""
THEN = pattern(
    r"\b(?:then|once|at the time|at one time|(?:in|from) (?:those|her|his) days|until (?:last|recently|then|"
    r"[A-Z][a-z]+)|used to|previously|formerly|(?:he|she|who) had been|when (?:he|she|they) (?:was|were)|served|"
    r"elect|administration|era|presidency|candidate|"
    r"(?:in|from|until|during|of|by) (?:\w+ )?(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words of a sentence that surely do not speak of the present."""
CHANGE = pattern(
    r"\b(?:named|appoint\w*|promot\w+|becam\w+|becom\w+|elected|sworn|succeed\w*|replac\w+|resign\w*|step\w* down|quit|nominat\w+|formerly|re-?instat\w+|return\w*|interim|"
    r"later(?! (?:in the|on|that day|this|today)\b)|previous\w*|t(?:ook|akes?|aking) (?:over|office)|reshuffl\w+|"
    r"(?:was|were|been|be) moved|moved (?:from|to|on|up|into)|double\w*|concurrently|"
    r"also (?:an?|the|its?|his|her|our|their|[a-z]+ (?:executive|officer|minister|secretary|coach|editor|director)|serv\w+|chair\w*|head\w*|"
    r"r[ua]n\w*|leads?|led|work\w*|act\w*)|both (?:as |an? |the |its? |his |her )?[\w-]+(?: [\w-]+){0,2} and)\b",
    re.IGNORECASE,
)
"""Words that say that an office changed hands, or that somebody has two."""


NO_CHANGE = pattern(
    r"\b(?:no (?:intention|plans?) (?:of|to)|not|never|refus\w+ to|ruled out|calls? (?:for \w+ )?(?:on \w+ )?to|"
    r"pressure to|urged? \w+ to|asked to|demand\w*[^.;]{0,30}) (?:resign\w*|quit\w*|step\w* down)"
    r"|\b(?:calls?|demands?|pressure) for (?:his|her|their) resignation"
    r"|\b(?:government|cabinet|coalition|parliament|president) (?:took|takes) office",
    re.IGNORECASE,
)
"""Words that speak of a change that is none, or of somebody else's."""
INITIAL = pattern(r"(?<![.\w])[A-Z]\.(?!\w)")
OF_BODY = pattern(
    rf" (?:of|at|for) (?:the )?(?:[a-z]+ )?(?P<body>[{CAPITAL}][\w’'-]+(?: (?:(?:of|for|and|the) )*[{CAPITAL}][\w’'-]+)*)"
)
"""Behind an office, of what it is."""
BODYS = pattern(rf", (?P<body>[{CAPITAL}][\w-]+(?: [{CAPITAL}][\w-]+)*)[’']s ")
"""Before an office, whose it is: “Ann Moe, Quaynet’s editor”."""
AND_NOW = pattern(r"\b(?:and|but) (?:is )?(?:currently|now|presently)\b")
"""Words of a sentence that has the office of today beside a former one."""
PAST_MARKS = frozenset(("former", "ex", "onetime"))
LEAVING = frozenset("stepped stood retired resigned dismissed sacked removed".split())
"""Words of which a text has one that tells of somebody who left an office."""


CALLED = "is called"
EMPLOYMENT = frozenset(("employed", "employer"))
SIDES = frozenset("prosecutor prosecuting prosecution prosecuted".split())


class Apart(Record):
    """Offices of which nobody holds two at one time; a stroke parts the names of one office: “Senator / Sen.”."""

    among: tuple[str, ...]
    line: int = 0


class RoleContradiction(Options):
    """Options."""

    roles: tuple[str, ...] = option((), "offices that one person at a time holds, as “President”")
    apart: tuple[Apart, ...] = option((), "offices that nobody holds together")

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:
        """Offices that are no list, and one without a name."""
        for group in given.get("apart", ()):
            if isinstance(group.among, str):
                yield group.line, f"“{group.among[:60]}” in “apart” needs a list of offices after “among:”"
                continue
            for office in group.among:
                if not all(map(_words, office.split("/"))):
                    yield group.line, f"“{office[:60]}” in “apart” has a stroke with no name on one side of it"


def needs(options: RoleContradiction) -> Gate:
    """What a text must hold: the last word of an office, or a word that makes one a former one."""
    offices = [name for group in _groups(options.apart) for names in group for name in names]
    return Gate(PAST_MARKS | LEAVING | EMPLOYMENT | SIDES | HEADS | {_words(name)[-1] for name in offices}, ())


@lru_cache(maxsize=1024)
def _words(office: str) -> tuple[str, ...]:
    return tuple(WORD.findall(office.lower()))


@lru_cache(maxsize=8)
def _groups(apart: tuple[Apart, ...]) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Each group as its offices, each office as its names."""
    return tuple(tuple(tuple(map(str.strip, office.split("/"))) for office in group.among) for group in apart)


@lru_cache(maxsize=8)
def _kinds(apart: tuple[Apart, ...]) -> Mapping[str, list[tuple[int, int]]]:
    """The groups that each name of an office is in, and which office of the group it is."""
    kinds: dict[str, list[tuple[int, int]]] = {}
    for at, group in enumerate(_groups(apart)):
        for number, names in enumerate(group):
            for name in names:
                kinds.setdefault(name.lower(), []).append((at, number))
    return kinds


@lru_cache(maxsize=8)
def _named(roles: tuple[str, ...], apart: tuple[Apart, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every name of an office with its words."""
    return tuple((name, _words(name)) for name in dict.fromkeys((*roles, *_kinds(apart))))


def check(document: Document, options: RoleContradiction) -> Iterator[Finding]:
    """Each person, once for a pair of offices: the rarer office, with the other one as evidence."""
    kinds = _kinds(options.apart)
    known = vocabulary(document)
    if not SIDES.isdisjoint(known):
        yield from _sides(document)
    if not EMPLOYMENT.isdisjoint(known):
        yield from _employers(document)
    if not LEAVING.isdisjoint(known):
        yield from _left(document)
    if not HEADS.isdisjoint(known):
        yield from _posts(document)
    said = known.union(POSITIONS.values()) if "plays" in known else known  # “Velk, who plays on the left wing”
    possible = tuple(name for name, words in _named(options.roles, options.apart) if said.issuperset(words))
    groups_met = Counter(group for name in possible for group, _ in kinds.get(name.lower(), ()))
    if PAST_MARKS.isdisjoint(known) and max(groups_met.values(), default=0) < 2:
        return
    every = list(held(document, possible))
    by_surname: dict[str, list[Held]] = {}
    for one in sorted(every, key=reading_order):
        if one.block.kind != "heading" or one.who[0] or not is_word(one.who[1]):  # “## CEO commentary”
            by_surname.setdefault(one.who[1], []).append(one)
    for mentions in by_surname.values():
        if len(mentions) > 1:
            yield from _former(document, mentions)
            yield from _two(document, mentions, kinds)


def _sides(document: Document) -> Iterator[Finding]:
    """Who prosecutes here and defends there."""
    from lint.checks.naming.court_sides import court_sides  # few texts are of a court

    for here, there in court_sides(document):
        yield _apart(document, here, there, ("one side", "the other"), LIKELY)


def _employers(document: Document) -> Iterator[Finding]:
    """Who works at one body here and is employed by another one there."""
    from lint.checks.naming.employers import two_employers  # few texts name an employer

    for here, there in two_employers(document):
        yield _apart(document, here, there, ("employed here", "at work there"), LIKELY, "works for")


def _posts(document: Document) -> Iterator[Finding]:
    """Who is the head of one thing here and of another one there."""
    for here, there in two_posts(document):
        yield _apart(document, here, there, ("called this here", "called that there"), LIKELY)


def _apart(
    document: Document, here: Post, there: Post, labels: tuple[str, str], sure: float, tie: str = CALLED
) -> Finding:
    return Finding(
        place=document.place(here.block, here.start, here.end, labels[0]),
        evidence=(document.place(there.block, there.start, there.end, labels[1]),),
        values={"name": here.name, "tie": tie, "here": here.words, "there": there.words},
        confidence=sure,
    )


def _left(document: Document) -> Iterator[Finding]:
    """Who holds an office here that was left elsewhere, with its year."""
    from lint.checks.naming.left_office import left_office  # few texts tell of anybody who leaves

    for one in left_office(document):
        left = document.place(*one.left, "left it here")
        yield Finding(
            place=document.place(*one.holds, "holds the office here"),
            evidence=(left,),
            values={"name": one.name, "tie": CALLED, "here": one.office, "there": f"former {one.office}"},
            confidence=LIKELY,
        )


def _former(document: Document, mentions: Sequence[Held]) -> Iterator[Finding]:
    """The first place where somebody holds an office that another place calls a former one."""
    told: set[str] = set()
    for past in mentions:
        role = past.office.lower()
        if not past.former or role in told or _is_guarded(document, past, AND_NOW):
            continue
        told.add(role)
        for now in mentions:
            if now.former or now.office.lower() != role or _is_guarded(document, now, PAST):
                continue
            if now.block is past.block and now.start < past.end and past.start < now.end:
                continue  # “the former King Sigismund should be elected King”
            if may_be_one(document, past.who, now.who) and not (
                _have_other_initials(past, now) or _are_of_two_bodies(past, now)
            ):
                there = f"{past.former} {past.office}"
                finding = _finding(document, now, [past], there, "holds the office here", "held it once")
                # “President Moe” is what many call one who was
                is_courtesy = role == "president" and not now.who[0]
                yield finding._replace(confidence=DOUBTFUL) if is_courtesy else finding
                break


def _have_other_initials(one: Held, other: Held) -> bool:
    """Whether the letters between two first names and surnames tell two people apart: “Bo A. Moe”, “Bo J. H. Moe”."""
    initials = [INITIAL.findall(each.block.prose, each.start, each.end) for each in (one, other)]
    return all(initials) and initials[0] != initials[1]


def _are_of_two_bodies(one: Held, other: Held) -> bool:
    """Whether both places say of what somebody is the head, and it is not the same: “president of the Pilots’ Club”."""
    bodies = [
        OF_BODY.match(each.block.prose, each.end)
        or BODYS.search(each.block.prose, each.start, each.end)
        or OF_BODY.search(each.block.prose, each.start, each.end)  # “The mayor of Olby, Ann Moe”
        for each in (one, other)
    ]
    return bodies[0] is not None and bodies[1] is not None and bodies[0]["body"] != bodies[1]["body"]


def _two(document: Document, mentions: Sequence[Held], kinds: Mapping[str, list[tuple[int, int]]]) -> Iterator[Finding]:
    """The places where somebody holds another office than in more, or in earlier places."""
    sides: dict[tuple[int, int], list[Held]] = {}
    for one in mentions:
        for kind in kinds.get(one.office.lower(), ()) if not one.former else ():
            sides.setdefault(kind, []).append(one)
    ordered = sorted(sides.items(), key=lambda side: -len(side[1]))
    for at, ((group, _), usual) in enumerate(ordered):
        for (other, _), odd in ordered[at + 1 :]:
            if group != other or not may_be_one(document, usual[0].who, odd[0].who):
                continue
            if sentence_at(document, usual[0].block, usual[0].start) is sentence_at(
                document, odd[0].block, odd[0].start
            ):
                continue  # who takes an office has another one now
            if any(_is_guarded(document, one, THEN) for one in (usual[0], odd[0])) or _changes(document, odd[0].who[1]):
                continue
            finding = _finding(document, odd[0], usual, usual[0].office, "one office", "the other")
            are_two = _are_of_two_bodies(usual[0], odd[0])  # of which one may be an earlier one
            yield finding._replace(confidence=DOUBTFUL) if are_two else finding


def _is_guarded(document: Document, one: Held, times: re.Pattern[str]) -> bool:
    """Whether the sentence speaks of another time, or is quoted."""
    spans = quoted(document, one.block)
    if inside(spans, one.start, one.end):
        return True
    if " has been " in one.block.prose[one.start : one.end]:
        return False  # “Vik, who has been finance minister since May 2022”
    sentence = sentence_at(document, one.block, one.start)
    return sentence is None or any(
        not inside(spans, *match.span()) for match in times.finditer(one.block.prose, sentence.start, sentence.end)
    )


def _changes(document: Document, surname: str) -> bool:
    """Whether a sentence with the name says that an office changed hands, or that somebody has two."""
    return any(
        surname in sentence.text and CHANGE.search(NO_CHANGE.sub("", sentence.text)) for sentence in sentences(document)
    )


def _finding(document: Document, one: Held, others: Sequence[Held], there: str, here: str, label: str) -> Finding:
    return Finding(
        place=_place(document, one, here),
        evidence=tuple(_place(document, other, label) for other in others),
        values={"name": one.who[1], "tie": CALLED, "here": one.office, "there": there},
        confidence=LIKELY,
    )


def _place(document: Document, one: Held, label: str) -> Place:
    return document.place(one.block, one.start, one.end, label)
