"""A number that a text has of somebody, told twice: the years of a sentence, the children, the titles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.told.numbers import Told, as_told
from lint.document import Document
from lint.language.names.people import PERSON, may_be_one, person
from lint.language.quantities.numbers import NUMBER, PERCENT_SIGN
from lint.language.quotations import stands_quoted
from lint.language.sentences import whole_sentences
from lint.language.words import lowered, vocabulary
from lint.patterns import CAPITAL, pattern
from lint.records import Record

_WHO = rf"(?<![\w’'-])(?P<who>{PERSON})"
_TERM = rf"(?P<number>{NUMBER})[- ](?P<what>year|month)s?"
_PRISON = r"(?: (?:in|behind)\b| (?:(?:prison|jail) )?(?:sentence|term)\b| prison\b| jail\b|[,.;]|$| for\b| on\b)"
_OFFSPRING = r"(?:children|kids)\b(?! (?:from|by|with|under|of|at|in|and|who)\b)"
_TITLE = r"(?P<number>(?i:two|three|four|five|six|seven|eight|nine|ten)|\d+)-time (?P<what>(?:[\w’-]+ ){0,3}?(?:champion|winner|medall?ist|nominee|finalist))"


class Kind(Record):
    """A kind of number that people have: words of which a text has one, the shapes that tell it,
    whether all of a sentence may limit it, and words that do."""

    words: frozenset[str]
    shapes: tuple[re.Pattern[str], ...]
    is_of_sentence: bool
    limits: re.Pattern[str]


OTHERWISE = pattern(
    r"\b(?:reduc\w+|appeal\w*|cut|earlier|previous\w*|suspended|concurrent\w*|consecutive\w*|up to|maximum|fac(?:es?|ed|ing)|could|would|may|might|should|minimum|at least|"
    r"additional|another|separate|each|both|extend\w*|increas\w*|later|then|more|further|total|counts?|office|presidential|mayor\w*|former\w*|"
    r"before|after|now|became|becomes?|expecting|pregnant|young|younger|other|step\w+|grand\w+|first|second|third|fourth)\b|\b(?:19|20)\d\d\b"
)
"""Words of a sentence that tells of another time, of a part, or of what may come."""
OTHER_VOTE = pattern(
    r"\b(?:round|run-?off|primar(?:y|ies)|poll(?:s|ed)?|survey|count(?:ed|ing)?|early|earlier|previous\w*|last|re-?election|(?:19|20)\d\d|"
    r"district|count(?:y|ies)|province|region|city|north|south|east|west|women|men|voters|respectively|against|to \d\d|while|whereas|abroad|"
    r"overseas|projected|preliminary|partial|exit|forecast\w*|need(?:s|ed)|about|around|nearly|almost|over \d|states?|of those|ago|before)\b"
)
"""Words of a sentence that tells of a part of the votes, of another vote, or of somebody else."""
KINDS = (
    Kind(
        frozenset("jailed jailing imprisoned imprisoning sentenced sentencing sentence serving".split()),
        (
            pattern(rf"{_WHO},? (?:who )?(?:was|has been|had been|is) (?:jailed|imprisoned) (?:for )?{_TERM}"),
            pattern(rf"{_WHO},? (?:who )?(?:was|has been|had been) (?:sentenced to|given|ordered to serve)(?: an?)? {_TERM}{_PRISON}"),
            pattern(rf"\b(?:sentenced|jailed) {_WHO} (?:to|for) {_TERM}{_PRISON}"),
            pattern(rf"\b(?:sentencing|jailing|imprisoning) (?P<who>him|her) (?:to|for) {_TERM}{_PRISON}"),
            pattern(rf"{_WHO}(?:[’']s|,? (?:who )?(?:is |was )?serving (?:an?|his|her)) {_TERM} (?:(?:prison|jail) )?(?:sentence|term)\b"),
            pattern(rf"{_WHO},? (?:who )?(?:is |was )?serving {_TERM}{_PRISON}"),
            pattern(rf"(?P<who>\b[Aa]) (?:[a-z-]+ )?(?:man|woman|teenager|driver|couple|"
                rf"former [a-z]+)\b[^.;:“”\"]{{0,90}}? (?:was|has been) (?:jailed|imprisoned) (?:for )?{_TERM}"),
            pattern(rf"\b(?P<who>[Hh]is|[Hh]er|[Tt]he) {_TERM} (?:prison sentence|jail sentence|sentence|prison term|jail term)\b"),
        ),
        is_of_sentence=True,
        limits=OTHERWISE,
    ),
    Kind(
        frozenset("children kids father mother dad mum parent".split()),
        (
            pattern(rf"{_WHO}(?:, \d\d)?, (?:who is )?(?:an? |the )?(?:married |single |divorced )?(?P<what>)(?:father|"
                rf"mother|dad|mum|mom|parent)[- ]of[- ](?P<number>{NUMBER})\b(?! (?:sons|daughters|boys|girls)\b)"),
            pattern(rf"{_WHO}(?:, \d\d)?,? (?:is|was) an? (?:married |single |divorced )?(?P<what>)(?:father|mother|dad|"
                rf"mum|mom|parent)[- ]of[- ](?P<number>{NUMBER})\b(?! (?:sons|daughters|boys|girls)\b)"),
            pattern(rf"{_WHO}(?:, \d\d)?,? (?:who )?(?P<what>)(?:has|have) (?P<number>{NUMBER}) {_OFFSPRING}"),
            pattern(rf"\b(?P<what>)(?:[Ff]ather|[Mm]other|[Dd]ad|[Mm]um|[Mm]om)[- ]of[- ](?P<number>{NUMBER}),? {_WHO}"),
            pattern(rf"{_WHO}(?:, \d\d)?,? (?:who )?(?P<what>)(?:leaves|leaves behind|is survived by) (?:(?:his|her|"
                rf"a) (?:wife|husband|widow|widower|partner)(?:, [{CAPITAL}][\w’'-]+)?,? and )?(?P<number>{NUMBER}) "
                rf"{_OFFSPRING}"),
            pattern(rf"\b(?P<what>)(?P<who>[Hh]is|[Hh]er) (?P<number>{NUMBER}) {_OFFSPRING}"),
        ),
        is_of_sentence=False,
        limits=OTHERWISE,
    ),
    Kind(
        frozenset(("vote", "votes")),
        (
            pattern(
                rf"{_WHO}[^.;:“”\"]{{0,60}}? (?:with|by taking|took|taking|won|received|got|secured|polled) (?:just |only )?"
                rf"(?P<number>{NUMBER}) ?{PERCENT_SIGN} of (?:all |the )?(?P<what>vote)s?\b(?! (?:in|from|of|among|at|with|counted)\b)"
            ),
        ),
        is_of_sentence=True,
        limits=OTHER_VOTE,
    ),
    Kind(
        frozenset("champion winner medalist medallist nominee finalist".split()),
        (
            pattern(rf"\b{_TITLE},? {_WHO}"),
            pattern(rf"{_WHO},? (?:who is |is |was )?(?:the|an?) {_TITLE}\b"),
        ),
        is_of_sentence=False,
        limits=OTHERWISE,
    ),
)  # fmt: skip
"""How a text tells such numbers, with whom they are of."""
NEW_CHILD = pattern(
    r"\b(?:pregnant|expecting|newborn|new baby|adopted|(?:second|third|fourth|fifth|sixth|another) child|gave birth)\b"
)
"""Words of a text in which the number of somebody's children changes."""
OF_CHILDREN = frozenset(("children", "kids"))
PARENTS = {"his": pattern(r"\b(?:father|dad)[- ]of[- ]"), "her": pattern(r"\b(?:mother|mum|mom)[- ]of[- ]")}
"""In small letters: as what a text has brought in those whose children it speaks of with a pronoun."""
ANYBODY = frozenset("his him her the a".split())


def numbers_of_people(document: Document) -> Iterator[tuple[Told, Told]]:
    """The later number and the earlier one, of whoever has two; a pronoun is of the only one who has any."""
    for kind in KINDS:
        if kind.words.isdisjoint(vocabulary(document)):
            continue
        found = list(_told(document, kind))
        people = {who[1] for who, _, _ in found if who[1]}
        is_of_one = sum(who[0] == "a" for who, _, _ in found) == 1  # “a man”, and then “he”
        if len(found) < 2 or (kind.words & OF_CHILDREN and NEW_CHILD.search(lowered(document))):
            continue
        by_person: dict[tuple[str, str], list[tuple[tuple[str, str], Told]]] = {}
        for who, what, one in found:
            if not who[1]:
                if len(people) > 1 or (not people and not is_of_one):
                    continue
                if kind.words & OF_CHILDREN and not _is_parent(document, who[0]):
                    continue
                who = "", next(iter(people), "")
            by_person.setdefault((who[1], what), []).append((who, one))
        for (first_who, first), *others in by_person.values():
            apart = [(who, one) for who, one in others if one.value != first.value]
            if len({one.value for _, one in apart}) == 1 and all(
                may_be_one(document, first_who, who) for who, _ in apart
            ):
                yield apart[0][1], first


def _is_parent(document: Document, pronoun: str) -> bool:
    """Whether a text has brought in a father, or a mother, by so many children, as whose the pronoun speaks of them."""
    return pronoun in PARENTS and PARENTS[pronoun].search(lowered(document)) is not None


def _told(document: Document, kind: Kind) -> Iterator[tuple[tuple[str, str], str, Told]]:
    """Who has a number, of what, and the number, in reading order; who is not named is nobody by the surname."""
    for sentence in whole_sentences(document):
        lower = sentence.text.lower()
        if not any(word in lower for word in kind.words):
            continue
        matches = [match for shape in kind.shapes for match in shape.finditer(sentence.text)]
        for match in sorted(matches, key=lambda match: match.start("number")):
            one = as_told(sentence, match)
            end = len(sentence.text) if kind.is_of_sentence else match.end()
            if kind.limits.search(sentence.text, 0, end) or stands_quoted(document, one):
                continue
            who = (match["who"].lower(), "") if match["who"].lower() in ANYBODY else person(match["who"])
            yield who, match["what"], one
