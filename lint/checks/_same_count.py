"""One count told twice with two numbers, in other words: “17 patients died”, “the 19 patients who died”; a toll; swapped digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.document import Block, Document
from lint.language.incidents import SUDDEN
from lint.language.numbers import NUMBER, value
from lint.language.quantities import Quantity, quantities
from lint.language.quotations import inside, quoted
from lint.language.resemblance import plain_words
from lint.language.sentences import Sentence, sentence_at
from lint.language.words import lower_in_place
from lint.patterns import pattern

_NOUN = r"(?P<noun>[a-z]+s|people|men|women|children)"
_WAS = r"(?:(?:were|was|have|had|has|are|is|been|being) ){0,2}"
DEFINITE = pattern(
    rf"\b(?:the|all|all the|those|these) (?P<number>{NUMBER}) {_NOUN} (?:who|that|which) {_WAS}(?P<verb>[a-z]+)\b"
)
"""People or things that the reader knows already by what happened to them."""
TOLLS = (
    pattern(
        rf"(?P<bound>at least |more than |over |nearly |about |some )?(?<![\w.,/-])(?P<number>{NUMBER})(?: [a-z]+){{0,2}} (?:have|has) (?:now |so far )?(?:died|drowned|perished|been killed|lost their lives)\b"
    ),
    pattern(
        rf"\b(?:have|has) (?:now |so far )?(?:killed|claimed the lives of) (?P<bound>at least |more than |over |nearly |about |some )?(?P<number>{NUMBER})(?![\w,.-]*\d)"
    ),
    pattern(
        rf"\bthe (?P<number>{NUMBER}) (?:people|men|women|workers|villagers|residents) who (?:died|drowned|perished|were killed)\b"
    ),
    pattern(
        rf"\bdeath toll (?:now )?(?:stands|is|stood|has risen|rose) (?:now )?(?:at|to) (?P<bound>at least |more than |over |nearly |about |some )?(?P<number>{NUMBER})(?![\w,.-]*\d)"
    ),
)
"""How many have died up to now, of which there is one number at a time."""
OF_INCIDENT = pattern(
    rf"(?P<bound>at least |more than |over |nearly |about |some )?(?<![\w.,/-])(?P<number>{NUMBER}) (?P<who>people|persons|men|women|passengers|workers|children) "
    rf"(?:died|drowned|perished|were killed|lost their lives) in the (?P<noun>{'|'.join(sorted(SUDDEN))})\b"
)
"""How many died in the one fire, crash or flood of a text."""
BY_INCIDENT = pattern(
    rf"\bthe (?P<noun>{'|'.join(sorted((*SUDDEN, 'storm', 'hurricane', 'typhoon', 'cyclone', 'tornado')))}) killed "
    rf"(?P<bound>at least |more than |over |nearly |about |some )?(?P<number>{NUMBER}) (?P<who>people|persons|men|women|passengers|workers|children)\b"
    r"(?! (?:in|at|near|along|across|off|who|and) )"
)
"""How many it killed; what is said of one of several places has the place behind it."""
DEADLY = ("died", "drowned", "perished", "killed", "lives", "death toll")
"""Of which a toll has one: a cheap test in front of the patterns."""
ATTRIBUTE = pattern(rf"\b(?:the|this|its|their|our) (?P<number>{NUMBER})-(?P<unit>(?!bit\b)[a-z]+) (?P<noun>[a-z]+)\b")
"""A thing that the reader knows by its measure: “the 42-kilometre line”."""
PART_OF = pattern(rf"\b(?:{NUMBER}|one|some|most|many|all|half|none|percent|cent|third|quarter|each|any|rest) of $")
"""“Seventeen of the 35 goals”."""
REACH = 24  # characters that are looked back at for it
OTHERS = pattern(
    r"\b(?:other|others|another|more|further|additional|including|includes?|of them|of whom|of those|among|each|every|per|initially|"
    r"at first|originally|later|revised|corrected|updated|earlier|previous\w*|first|second|third|again|alone|both|rose|risen|now|then|"
    r"only|except|last year|this year|so far this|since)\b"
)
"""Words that make it another count, a part of it, or one of another time."""
OTHER_TOLLS = pattern(
    r"\b(?:other|others|another|including|of them|of whom|initially|at first|earlier|previous\w*|alone|rose|risen|year|years|decade|"
    r"elsewhere|season|month|week)\b"
)
"""Words that make a toll one of another place, of a part, or of a longer time."""
FEWEST_DIGITS = 4  # of a number whose digits are swapped, zeros at its end not counted
FEWEST_WITH_UNIT = 3  # of one with a noun, a unit or a currency, if its paragraphs share words
ALL, ALL_REACH = pattern(r"\b(?:the|its|their|his|her|all|these|those|our) $", re.IGNORECASE), 8
"""What stands before a count of all that there are, and characters that it takes."""
SMALLEST_SWAPPED, SMALLEST_MEASURE = 20, 12
FEWEST_WITH_SCALE = 2  # of one of a million or more, if its paragraphs share words
SHARED = 2
MOST = 200
"""Things, by their noun and what is said of them, for which a text is searched: no article has as many."""
HOUSEHOLDS = frozenset("homes households houses properties customers".split())
ROUGHLY = frozenset("about around some roughly approximately".split())
SCALES = frozenset(("thousand", "million", "billion", "percent"))


OF_HARMED = pattern(
    rf"\bof the (?P<number>{NUMBER}) (?P<what>injured|wounded|killed|missing|arrested|detained|rescued|evacuated)\b"
)
"""All of those to whom something happened, in small letters."""


OF_DEAD = pattern(
    rf"\b(?:the|all|those|all the) (?P<number>{NUMBER}) (?:dead|fatalities|deaths|killed|who died|who were killed)\b(?! (?:in|at|on|from|and|so far)\b)"
)
"""All who died, in small letters."""
_VESSEL = "plane|aircraft|aeroplane|airliner|jet|flight|helicopter|boat|ship|ferry|vessel|dinghy|train|bus|coach|tram"
ON_BOARD = pattern(
    rf"\b(?:all|all the|all of the|(?:some|most|many|none|each|one) of the|the) (?P<number>{NUMBER}) people "
    rf"(?:(?:who were |travelling |traveling )?(?:on board|aboard)|(?:who were |who had been |travelling |traveling )on the (?:{_VESSEL}))\b"
)
"""All who were on board of the one ship or plane of a text, in small letters."""
OTHER_TIME = pattern(r"\b(?:19|20)\d\d\b|\bsince\b|\bago\b")
DIED = pattern(
    rf"(?P<bound>at least |more than |over |nearly |about |some |up to )?(?<![\w.,/$£€-])(?P<number>{NUMBER}) (?:people|persons|men|women|passengers|workers|children|students|soldiers|civilians|pensioners|miners) "
    r"(?:died|drowned|perished|were killed|lost their lives|have died|have been killed|were dead|are dead)\b"
)


class Told(NamedTuple):
    """A number, `block.prose[start:end]`."""

    block: Block
    start: int
    end: int
    value: float
    bound: str = ""

    @property
    def text(self) -> str:
        """The number as written."""
        return self.block.prose[self.start : self.end]


def differing_counts(document: Document) -> Iterator[tuple[Told, Told]]:
    """Pairs of numbers that are said of one thing and differ: the later one, and the earlier one."""
    counted = {
        (sentence.block.ordinal, sentence.start): sentence
        for one in quantities(document)
        if (sentence := sentence_at(document, one.block, one.start))
    }
    lowers = [(sentence, lower_in_place(sentence.text)) for sentence in counted.values()]
    if len(lowers) > 1:
        yield from _known_by_what_happened(document, lowers)
        yield from _tolls(document, lowers)
        yield from _of_incident(document, lowers)
        yield from _harmed(document, lowers)
        yield from _dead(document, lowers)
        yield from _on_board(document, lowers)
        yield from _known_by_measure(document, lowers)
        yield from _swapped(document)


def _told(sentence: Sentence, match: re.Match[str]) -> Told:
    start = sentence.start + match.start("number")
    bound = (match.groupdict().get("bound") or "").strip()
    return Told(sentence.block, start, start + len(match["number"]), value(match["number"]), bound)


def _is_quoted(document: Document, one: Told) -> bool:
    return inside(quoted(document, one.block), one.start, one.end)


def _known_by_what_happened(document: Document, lowers: list[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    known = [
        (sentence, match)
        for sentence, lower in lowers
        if " the " in lower or "all " in lower
        for match in DEFINITE.finditer(lower)
    ]
    told: dict[tuple[str, str], list[tuple[Sentence, Told]]] = {}
    for sentence, match in known:
        if PART_OF.search(match.string, max(0, match.start() - REACH), match.start()):
            continue
        one, key = _told(sentence, match), (match["noun"], match["verb"])
        if key not in told:
            same = re.compile(rf"(?<![\w.,/-])(?P<number>{NUMBER}) {key[0]} (?:[^.;:,()]{{0,40}} )?{_WAS}{key[1]}\b")
            told[key] = [
                (other, _told(other, said))
                for other, lower in (lowers if len(told) < MOST else ())
                if not OTHERS.search(lower)
                for said in same.finditer(lower)
            ]
        others = [other for its_sentence, other in told[key] if its_sentence is not sentence]
        if len({other.value for other in others}) == 1 and one.value != others[0].value:
            if not _is_quoted(document, one) and not _is_quoted(document, others[0]):
                yield one, others[0]


def _tolls(document: Document, lowers: list[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    found = [
        one
        for sentence, lower in lowers
        if any(word in lower for word in DEADLY) and not OTHER_TOLLS.search(lower)
        for shape in TOLLS
        for match in shape.finditer(lower)
        if not _is_quoted(document, one := _told(sentence, match))
    ]
    values = {one.value for one in found}
    if len(values) == 2 and len({one.bound for one in found}) == 1:
        first = found[0]
        yield next(one for one in found if one.value != first.value), first


def _on_board(document: Document, lowers: list[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    """Two numbers of all who were on board."""
    found = [
        one
        for sentence, lower in lowers
        for match in (ON_BOARD.finditer(lower) if " people " in lower else ())
        if not _is_quoted(document, one := _told(sentence, match))
    ]
    if len(found) == 2 and found[0].value != found[1].value:
        yield found[1], found[0]


def _of_incident(document: Document, lowers: list[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    """Two numbers of those who died in the one thing that a text calls so."""
    told: dict[tuple[str, str, str], list[Told]] = {}
    for sentence, lower in lowers:
        if ("killed" not in lower and " in the " not in lower) or OTHER_TOLLS.search(lower):
            continue
        for match in (*OF_INCIDENT.finditer(lower), *BY_INCIDENT.finditer(lower)):
            one = _told(sentence, match)
            if not _is_quoted(document, one):
                told.setdefault((match["noun"], match["who"], one.bound), []).append(one)
    for first, *others in told.values():
        odd = [one for one in others if one.value != first.value]
        if odd and len({one.value for one in odd}) == 1:
            yield odd[0], first


def _harmed(document: Document, lowers: list[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    """“Of the 22 injured, 15 …”, where the text has one other number of those who were injured."""
    told: dict[str, list[tuple[Sentence, Told]]] = {}
    for sentence, lower in lowers:
        for match in OF_HARMED.finditer(lower) if "of the " in lower else ():
            what = match["what"]
            if what not in told:
                same = re.compile(
                    rf"(?<![\w.,/-])(?P<number>{NUMBER}) (?:people|persons|men|women|passengers|workers|children|students) "
                    rf"(?:were|was|have been|had been) {what}\b"
                )
                told[what] = [
                    (other, _told(other, said))
                    for other, text in lowers
                    for said in same.finditer(text)
                    if not OTHER_TOLLS.search(text, 0, said.end())
                ]
            one = _told(sentence, match)
            others = {other.value: other for its_sentence, other in told[what] if its_sentence is not sentence}
            if len(others) == 1 and one.value not in others and not _is_quoted(document, one):
                (other,) = others.values()
                if not _is_quoted(document, other):
                    yield one, other


def _dead(document: Document, lowers: list[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    """“The families of the thirteen dead”, where the text has one other number of those who died, and no third."""
    known = [(one, match) for one, lower in lowers if "the " in lower for match in OF_DEAD.finditer(lower)]
    if not known:
        return
    told = [
        (other, _told(other, match))
        for other, lower in lowers
        if not OTHER_TIME.search(lower)
        for match in DIED.finditer(lower)
        if not OTHER_TOLLS.search(lower, 0, match.end())
    ]
    for sentence, match in known:
        one = _told(sentence, match)
        others = {other.value: other for its_sentence, other in told if its_sentence is not sentence}
        if len(others) == 1 and one.value not in others and not OTHER_TOLLS.search(match.string, 0, match.end()):
            (other,) = others.values()
            if not (other.bound or _is_quoted(document, one) or _is_quoted(document, other)):
                yield one, other


def _known_by_measure(document: Document, lowers: list[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    told: dict[tuple[str, str], Told | None] = {}
    for sentence, lower in lowers:
        for match in ATTRIBUTE.finditer(lower):
            one, key = _told(sentence, match), (match["noun"], match["unit"])
            if key not in told:
                subject = re.compile(
                    rf"^(?:the|this|its|their|our) (?:[\w-]+ ){{0,2}}{key[0]}\b[^.;:,]{{0,60}}? (?P<number>{NUMBER})[ -]{key[1]}s?\b"
                )
                others = [
                    _told(other, said)
                    for other, text in (lowers if len(told) < MOST else ())
                    if not OTHERS.search(text) and (said := subject.search(text))
                ]
                told[key] = others[0] if len({other.value for other in others}) == 1 else None
            if (other := told[key]) and other.value != one.value and not _is_quoted(document, other):
                yield one, other


def _swapped(document: Document) -> Iterator[tuple[Told, Told]]:
    """Numbers of which one is the other with two neighbouring digits swapped, of one kind and magnitude."""
    by_figures: dict[tuple[str, ...], list[Quantity]] = {}
    by_unit: dict[str, list[Quantity]] = {}
    for one in quantities(document):
        if one.type == "measure" and one.block.kind != "cell":
            by_unit.setdefault(one.unit, []).append(one)
        figures = re.sub(r"\D", "", one.text).rstrip("0")
        if (
            one.type in ("count", "money", "measure", "number")
            and one.block.kind != "cell"
            and len(figures) >= FEWEST_WITH_SCALE
        ):
            if "." not in one.text and not 1400 < one.value < 2100 and (one.type != "number" or "," in one.text):
                by_figures.setdefault((*sorted(figures), (one.type == "money" and one.unit) or ""), []).append(one)
    for measured in by_unit.values():
        # The only two lengths, weights or distances of a text.
        values = sorted({one.value for one in measured})
        if len(values) == 2 and values[0] >= SMALLEST_MEASURE and values[1] < 100 and _is_swap(*values):
            later = next(one for one in measured if one.value != measured[0].value)
            if later.block is not measured[0].block:
                yield _of(later), _of(measured[0])
    for same in by_figures.values():
        values = sorted({one.value for one in same})
        if len(values) != 2 or not _is_swap(*values):
            continue
        first = same[0]
        later = next(one for one in same if one.value != first.value)
        words = [set(plain_words(one.block.prose)) for one in (first, later)]
        shared = [word for word in words[0] & words[1] if len(word) > 4 and word not in SCALES]
        figures = re.sub(r"\D", "", first.text).rstrip("0")
        if (
            len(figures) >= FEWEST_DIGITS
            or _is_told_again(first, later)
            or (
                len(shared) >= SHARED
                and first.block is not later.block
                and (
                    later.value >= 1e6 or (len(figures) >= FEWEST_WITH_UNIT and first.unit and first.unit == later.unit)
                )
            )
        ):
            yield _of(later), _of(first)


def _is_told_again(first: Quantity, later: Quantity) -> bool:
    """Whether two counts are of one noun, and the later one of all of them: “186 pupils”, “with its 168 pupils”."""
    before = later.block.prose[max(0, later.start - ALL_REACH) : later.start]
    return (
        first.type == later.type == "count"
        and _noun(first) == _noun(later)
        and (first.bound or "about") in ROUGHLY
        and not later.bound
        and ALL.search(before) is not None
        and max(first.value, later.value) > SMALLEST_SWAPPED
    )


def _noun(counted: Quantity) -> str:
    """What is counted: those who live in homes are counted by them."""
    noun = counted.unit.split()[0]
    return "homes" if noun in HOUSEHOLDS else noun


def _of(quantity: Quantity) -> Told:
    return Told(quantity.block, quantity.start, quantity.end, quantity.value)


def _is_swap(one: float, other: float) -> bool:
    """Whether two numbers differ by two neighbouring digits in the other order."""
    a, b = f"{one:.0f}", f"{other:.0f}"
    places = [at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    if len(a) != len(b) or len(places) != 2 or places[1] != places[0] + 1:
        return False
    first, last = places
    return a[first] == b[last] and a[last] == b[first]
