"""How many died, were hurt or were on board, told twice with two numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.told.numbers import Told, as_sum, as_told
from lint.document import Document
from lint.language.events.kinds import SUDDEN
from lint.language.quantities.bounds import ROUGHLY
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, value
from lint.language.quotations import stands_quoted
from lint.language.sentences import Sentence, sentences
from lint.language.words import lower_in_place
from lint.patterns import pattern

WORD = pattern(r"[a-z]+")
STORMS = "storm hurricane typhoon cyclone tornado".split()
_BOUND = rf"(?P<bound>(?:at least|as many as|up to|more than|over|some|{ROUGHLY}) )?"
_WHO = (
    "people|persons|men|women|passengers|workers|children|students|soldiers|civilians|pensioners|miners|fighters|militants|rebels|"
    "officers|protesters|villagers|residents|sailors|fishermen|pilgrims|tourists|farmers"
)
TOLLS = (
    pattern(
        rf"{_BOUND}(?<![\w.,/-])(?<!\bin )(?<!\bacross )(?P<number>{NUMBER})(?: [a-z]+){{0,2}} (?:have|has) (?:now |"
        rf"so far )?(?:died|drowned|perished|been killed|lost their lives)\b"
    ),
    pattern(
        rf"\b(?:have|has) (?:now |so far )?(?:killed|claimed the lives of) {_BOUND}(?P<number>{NUMBER})(?![\w,.-]*\d)"
    ),
    pattern(
        rf"\bthe (?P<number>{NUMBER}) (?:people|men|women|workers|villagers|residents) who (?:died|drowned|perished|were killed)\b"
    ),
    pattern(
        rf"\bdeath toll (?:now )?(?:stands|is|stood|has risen|rose) (?:now )?(?:at|to) {_BOUND}(?P<number>{NUMBER})(?![\w,.-]*\d)"
    ),
)
"""How many have died up to now, of which there is one number at a time."""
OF_INCIDENT = pattern(
    rf"{_BOUND}(?<![\w.,/-])(?P<number>{NUMBER}) (?P<who>{_WHO}) "
    rf"(?:died|drowned|perished|were killed|lost their lives) in the (?P<noun>{'|'.join(sorted(SUDDEN))})\b(?! (?:there|here|on the)\b)"
)
"""How many died in the one fire, crash or flood of a text."""
BY_INCIDENT = pattern(
    rf"\bthe (?P<noun>{'|'.join(sorted((*SUDDEN, *STORMS)))}) killed "
    rf"{_BOUND}(?P<number>{NUMBER}) (?P<who>{_WHO})\b"
    r"(?! (?:in|at|near|along|across|off|who|and) )"
)
"""How many it killed; what is said of one of several places has the place behind it."""
DEADLY = ("died", "drowned", "perished", "killed", "lives", "death toll")
"""Of which a toll has one: a cheap test in front of the patterns."""
OTHER_TOLLS = pattern(
    r"\b(?:other|others|another|including|of them|of whom|initially|at first|earlier|previous\w*|alone|rose|risen|year|years|decade|"
    r"elsewhere|season|month|week)\b"
)
"""Words that make a toll one of another place, of a part, or of a longer time."""
OF_HARMED = pattern(
    rf"\bof the (?P<number>{NUMBER}) (?P<what>injured|wounded|killed|missing|arrested|detained|rescued|evacuated)\b"
)
"""All of those to whom something happened, in small letters."""


ONE_OF_SEVERAL = pattern(
    rf"\b(?:and|while|with) (?:another |a further )?(?:{NUMBER}) (?:for|on|of|were|was|others?|more)\b"
)
"""What follows a part: “12 were arrested for riot and three for assault”."""
OF_DEAD = pattern(
    rf"\b(?:the|all|those|all the) (?P<number>{NUMBER}) (?:dead|fatalities|deaths|killed|who (?:died|perished|drowned|lost their lives|were killed))\b"
    rf"(?: in the (?P<noun>{'|'.join(sorted((*SUDDEN, *STORMS)))})\b)?(?! (?:in|at|on|from|and|so far|there|here|outside|inside|aboard)\b)"
)
"""All who died, in small letters."""
BODIES = pattern(
    rf"\b(?:bodies|remains|coffins|funerals|burials?) of (?:the|all|all the|"
    rf"all of the) (?P<number>{NUMBER}) (?:victims|people|passengers|men|women|children|workers|miners|soldiers)\b"
)
"""The same by what is left of them."""
_VESSEL = "plane|aircraft|aeroplane|airliner|jet|flight|helicopter|boat|ship|ferry|vessel|dinghy|train|bus|coach|tram"
ON_BOARD = pattern(
    rf"\b(?:all|all the|all of the|(?:some|most|many|none|each|one) of the|the) (?P<number>{NUMBER}) people "
    rf"(?:(?:who were |travelling |traveling )?(?:on board|aboard)(?! (?:the|an?|another) (?!(?:{_VESSEL})\b))|"
    rf"(?:who were |who had been |travelling |traveling )on the (?:{_VESSEL}))\b"
)
"""All who were on board of the one ship or plane of a text, in small letters."""
CARRIED = pattern(
    rf"\b(?:(?:was |were )?carrying|carried) (?P<number>{NUMBER}) people\b(?! (?:a|each|every|per|to)\b)|\b(?:with|"
    rf"had|there were) (?P<aboard>{NUMBER}) people (?:on board|aboard)\b"
)
"""How a text first tells of them."""
WITH_CREW = pattern(
    rf"(?<![\w.,/-])(?P<number>{NUMBER}) passengers (?:and|plus) (?P<crew>{NUMBER}) (?:crew|crew members|"
    rf"members of (?:the )?crew)\b(?! (?:died|were (?:killed|hurt|injured|rescued)|survived)\b)"
)
"""The parts of them: “148 passengers and six crew”."""
NOBODY_DIED = pattern(
    r"\b(?P<number>nobody|no one|no-one) (?:has |had )?(?:yet |so far )?(?:died|been killed|was killed)(?: so far|"
    r" yet| of (?:it|the disease)| in the outbreak)?(?=[.,;]|$| and\b| but\b)"
)
ANYBODY = frozenset(("people", "persons"))
"""Words for those of whom nothing more is said."""
NUMBERS = pattern(rf"(?<![\w.,/-]){NUMBER}(?![\w/]|[.,]\d)")
KNOWN_DEAD = pattern(
    rf"\b(?:the|all) (?P<number>{NUMBER}) (?:people|patients|victims|residents|men|women|children|workers|passengers|"
    rf"pupils|students) who (?:have |had )?(?:died|been killed|were killed)\b"
)
"""That nobody died, and those who did, as the reader knows them already."""
OTHER_TIME = pattern(r"\b(?:19|20)\d\d\b|\bsince\b|\bago\b")
DIED = pattern(
    rf"{_BOUND}(?<![\w.,/{CURRENCY_SIGNS}-])(?P<number>{NUMBER}) (?P<who>{_WHO}) "
    r"(?:died|drowned|perished|were killed|lost their lives|have died|have been killed|were dead|are dead)\b"
)

MOST = 40
"""Numbers of the dead in a text that each is held against the others; a chronicle of disasters has more."""


def casualties(document: Document, lowers: list[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    """Pairs of such numbers: the later one, and the earlier one. `lowers` are the sentences that have numbers,
    in small letters too."""
    yield from _tolls(document, lowers)
    yield from _of_incident(document, lowers)
    yield from _harmed(document, lowers)
    yield from _dead(document, lowers)
    yield from _on_board(document, lowers)
    yield from _nobody(document, lowers)


def _tolls(document: Document, lowers: list[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    found = [
        one
        for sentence, lower in lowers
        if any(word in lower for word in DEADLY) and not OTHER_TOLLS.search(lower)
        for shape in TOLLS
        for match in shape.finditer(lower)
        if not stands_quoted(document, one := as_told(sentence, match))
    ]
    values = {one.value for one in found}
    if len(values) == 2 and len({one.bound for one in found}) == 1:
        first = found[0]
        yield next(one for one in found if one.value != first.value), first


def _on_board(document: Document, lowers: list[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    """Two numbers of all who were on board, of which one may be told as passengers and crew."""
    found = [
        one
        for sentence, lower in lowers
        for match in (ON_BOARD.finditer(lower) if " people " in lower else ())
        if not stands_quoted(document, one := as_told(sentence, match))
    ]
    parts = [
        as_sum(sentence, match)
        for sentence, lower in lowers
        for match in (WITH_CREW.finditer(lower) if " crew" in lower else ())
    ]
    if len(parts) == 1 and not stands_quoted(document, parts[0]):
        found = [*parts, *found]
    elif len(found) == 1:
        found = [*_carried(document, lowers), *found]
    if len(found) == 2 and found[0].value != found[1].value:
        yield found[1], found[0]


def _carried(document: Document, lowers: list[tuple[Sentence, str]]) -> list[Told]:
    """The one number that a text first tells of those on board; nothing where it has two."""
    found = []
    for sentence, lower in lowers:
        for match in CARRIED.finditer(lower) if " people" in lower else ():
            start, end = (sentence.start + at for at in match.span("number" if match["number"] else "aboard"))
            one = Told(sentence.block, start, end, value(match["number"] or match["aboard"]))
            if not OTHER_TOLLS.search(lower) and not stands_quoted(document, one):
                found.append(one)
    return found[:1] if len({one.value for one in found}) == 1 else []


def _nobody(document: Document, lowers: list[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    """“Nobody has died so far”, and “the two patients who died”."""
    known = [
        one
        for sentence, lower in lowers
        for match in (KNOWN_DEAD.finditer(lower) if " who " in lower else ())
        if not OTHER_TOLLS.search(lower) and not stands_quoted(document, one := as_told(sentence, match))
    ]
    if len(known) != 1:
        return
    for sentence in sentences(document):
        lower = lower_in_place(sentence.text)
        denied = NOBODY_DIED.search(lower) if "no" in lower else None
        if denied and not OTHER_TOLLS.search(lower, 0, denied.end()):
            start = sentence.start + denied.start()
            none = Told(sentence.block, start, sentence.start + denied.end(), 0.0)
            if not stands_quoted(document, none):
                yield (known[0], none) if known[0].block.ordinal >= none.block.ordinal else (none, known[0])
            return


def _of_incident(document: Document, lowers: list[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    """Two numbers of those who died in the one thing that a text calls so."""
    told: dict[tuple[str, str, str], list[Told]] = {}
    for sentence, lower in lowers:
        if ("killed" not in lower and " in the " not in lower) or OTHER_TOLLS.search(lower):
            continue
        for match in (*OF_INCIDENT.finditer(lower), *BY_INCIDENT.finditer(lower)):
            one = as_told(sentence, match)
            if not stands_quoted(document, one):
                told.setdefault((match["noun"], match["who"], one.bound), []).append(one)
    for first, *others in told.values():
        odd = [one for one in others if one.value != first.value]
        if odd and len({one.value for one in odd}) == 1:
            yield odd[0], first


def _harmed(document: Document, lowers: list[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    """“Of the 22 injured, 15 …”, where the text has one other number of those who were injured."""
    told: dict[str, list[tuple[Sentence, re.Match[str]]]] = {}
    for sentence, lower in lowers:
        for match in OF_HARMED.finditer(lower) if "of the " in lower else ():
            what = match["what"]
            if what not in told:
                same = re.compile(
                    rf"(?<![\w.,/-])(?P<number>{NUMBER}) (?P<who>people|persons|men|women|passengers|workers|children|students) "
                    rf"(?:were|was|have been|had been) {what}\b"
                )
                told[what] = [
                    (other, said)
                    for other, text in lowers
                    for said in same.finditer(text)
                    if not OTHER_TOLLS.search(text, 0, said.end()) and not ONE_OF_SEVERAL.search(text, said.end())
                ]
            one = as_told(sentence, match)
            others = _of_all(told[what], sentence, one.value)
            if len(others) == 1 and one.value not in others and not stands_quoted(document, one):
                (other,) = others.values()
                if not stands_quoted(document, other):
                    yield one, other


MOST_NUMBERS = 60
"""Numbers of those to whom one thing was done, beyond which a text tells of many days or places."""


def _of_all(said: list[tuple[Sentence, re.Match[str]]], sentence: Sentence, whole: float) -> dict[float, Told]:
    """The numbers of other sentences that may be of all, by what they are worth.

    Of whom a word says more, such as women, there may be others; and so there are where the rest is counted too.
    """
    if len(said) > MOST_NUMBERS:
        return {}
    return {
        (told := as_told(its_sentence, match)).value: told
        for its_sentence, match in said
        if its_sentence is not sentence
        and (match["who"] in ANYBODY or value(match["number"]) > whole)
        and not _is_part(its_sentence, match, whole)
    }


def _is_part(sentence: Sentence, match: re.Match[str], whole: float) -> bool:
    """Whether a number beside another one makes a whole: “nine people were arrested, and six later”."""
    others = (value(number[0]) for number in NUMBERS.finditer(lower_in_place(sentence.text)))
    return any(value(match["number"]) + other == whole for other in others)


def _dead(document: Document, lowers: list[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    """“The families of the thirteen dead”, where the text has one other number of those who died, and no third."""
    known = [
        (one, match)
        for one, lower in lowers
        if "the " in lower or "all " in lower
        for shape in (OF_DEAD, BODIES)
        for match in shape.finditer(lower)
    ]
    if not 0 < len(known) <= MOST:
        return
    told = [
        (other, match)
        for other, lower in lowers
        if not OTHER_TIME.search(lower)
        for match in DIED.finditer(lower)
        if not OTHER_TOLLS.search(lower, 0, match.end())
    ]
    for sentence, match in known:
        one = as_told(sentence, match)
        others = _of_all(told, sentence, one.value)
        if len(others) == 1 and one.value not in others and not OTHER_TOLLS.search(match.string, 0, match.end()):
            (other,) = others.values()
            noun = match.groupdict().get("noun")
            if noun and not _is_of(document, noun, other):
                continue  # “the 27 who died in the storm”, of a text that has had a fire
            if not (other.bound or stands_quoted(document, one) or stands_quoted(document, other)):
                yield one, other


def _is_of(document: Document, noun: str, told: Told) -> bool:
    """Whether the paragraph of a toll, or the headline, speaks of what is said to have killed."""
    beside = f"{told.block.prose} {document.metadata.headline or ''}".lower()
    return noun in WORD.findall(beside)
