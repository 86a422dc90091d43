"""One count told twice with two numbers, in other words: “17 patients died”,
“the 19 patients who died”; swapped digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from lint.checks.told.casualties import casualties
from lint.checks.told.definite_sets import definite_sets
from lint.checks.told.known_sets import known_sets
from lint.checks.told.known_things import MOST, OTHERS
from lint.checks.told.numbers import Told, as_told
from lint.checks.told.opponents import opponents
from lint.document import Document
from lint.language.quantities.bounds import INEXACT
from lint.language.quantities.expressions import Quantity, quantities
from lint.language.quantities.numbers import NUMBER, is_swap
from lint.language.quotations import stands_quoted
from lint.language.resemblance import plain_words
from lint.language.sentences import Sentence, sentence_at, whole_sentence_at
from lint.language.words import lower_in_place, vocabulary
from lint.patterns import pattern

_NOUN = r"(?P<noun>[a-z]+s|people|men|women|children)"
_WAS = r"(?:(?:were|was|have|had|has|are|is|been|being) ){0,2}"
DEFINITE = pattern(
    rf"\b(?:the|all|all the|those|these) (?P<number>{NUMBER}) {_NOUN} (?:who|that|which) {_WAS}(?P<verb>(?!(?:were|was|have|had|has|are|is|been|being|in|on|at|of|to|for|with|from|by|the|an?|not|also|now|still)\b)[a-z]+)\b"
)
"""People or things that the reader knows already by what happened to them."""
PART_OF = pattern(
    rf"\b(?:{NUMBER}|one|some|most|many|all|half|none|percent|cent|third|quarter|each|any|rest) of $|\bthan $"
)
"""“Seventeen of the 35 goals”; “more than the 35 ships that sank in storms”, which holds another count against it."""
REACH = 24  # characters that are looked back at for it
FEWEST_DIGITS = 4  # of a number whose digits are swapped, zeros at its end not counted
FEWEST_WITH_UNIT = 3  # of one with a noun, a unit or a currency, if its paragraphs share words
WORD_BEFORE = pattern(r"\b[a-z]{4,} $")
"""A word before a number that tells what is said with it."""
ALL, ALL_REACH = pattern(r"\b(?:the|its|their|his|her|all|these|those|our) $", re.IGNORECASE), 8
"""What stands before a count of all that there are, and characters that it takes."""
SMALLEST_SWAPPED, SMALLEST_MEASURE = 20, 12
FEWEST_WITH_SCALE = 2  # of one of a million or more, if its paragraphs share words
SHARED = 2
OF_ANY_SUM = frozenset("with from that this about around compared year years quarter company total".split())
"""Words beside a number that say nothing of what it is."""
NEAR, BESIDE = 60, 6
"""Characters and words beside a number that tell what it is of."""
HOUSEHOLDS = frozenset("homes households houses properties customers".split())
SCALES = frozenset(("thousand", "million", "billion", "percent"))
MARGINS = frozenset("run runs vote votes point points".split())


def differing_counts(document: Document) -> Iterator[tuple[Told, Told]]:
    """Pairs of numbers that are said of one thing and differ: the later one, and the earlier one."""
    counted = {
        (sentence.block.ordinal, sentence.start): sentence
        for one in quantities(document)
        if (sentence := whole_sentence_at(document, one.block, one.start))
    }
    lowers = [(sentence, lower_in_place(sentence.text)) for sentence in counted.values()]
    if len(lowers) > 1:
        yield from _known_by_what_happened(document, lowers)
        for one, other in chain(known_sets(lowers), definite_sets(document, lowers)):
            if not stands_quoted(document, one) and not stands_quoted(document, other):
                yield one, other
        yield from casualties(document, lowers)
        yield from opponents(document, lowers)
        if "magnitude" in vocabulary(document):
            from lint.checks.told.quakes import quakes  # few texts tell of one

            yield from quakes(document)
        if "vote" in vocabulary(document):
            from lint.checks.told.votes import votes  # few texts tell of one

            yield from votes(document)
        yield from _swapped(document)


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
        one, key = as_told(sentence, match), (match["noun"], match["verb"])
        if key not in told:
            same = re.compile(rf"(?<![\w.,/-])(?P<number>{NUMBER}) {key[0]} (?:[^.;:,()]{{0,40}} )?{_WAS}{key[1]}\b")
            told[key] = [
                (other, as_told(other, said))
                for other, lower in (lowers if len(told) < MOST else ())
                if not OTHERS.search(lower)
                for said in same.finditer(lower)
            ]
        others = [other for its_sentence, other in told[key] if its_sentence is not sentence]
        if len({other.value for other in others}) == 1 and one.value != others[0].value:
            if not stands_quoted(document, one) and not stands_quoted(document, others[0]):
                yield one, others[0]


def _swapped(document: Document) -> Iterator[tuple[Told, Told]]:
    """Numbers of which one is the other with two neighbouring digits swapped, of one kind and magnitude."""
    by_figures: dict[tuple[str, ...], list[Quantity]] = {}
    by_unit: dict[str, list[Quantity]] = {}
    for one in quantities(document):
        if one.type == "measure" and one.block.kind != "cell":
            by_unit.setdefault(one.unit.removesuffix("s"), []).append(one)
        figures = re.sub(r"\D", "", one.text).rstrip("0")
        if (
            one.type in ("count", "money", "measure", "number")
            and one.block.kind != "cell"
            and len(figures) >= FEWEST_WITH_SCALE
        ):
            if "." not in one.text and not 1400 < one.value < 2100 and (one.type != "number" or "," in one.text):
                digits = sorted(re.sub(r"\D", "", one.text))
                by_figures.setdefault((*digits, (one.type == "money" and one.unit) or ""), []).append(one)
    for measured in by_unit.values():
        # The only two lengths, weights or distances of a text.
        values = sorted({one.value for one in measured})
        if len(values) == 2 and values[0] >= SMALLEST_MEASURE and _are_swapped(*values):
            later = next(one for one in measured if one.value != measured[0].value)
            if later.block is not measured[0].block:
                yield _of(later), _of(measured[0])
    for same in by_figures.values():
        values = sorted({one.value for one in same})
        if len(values) != 2 or not _are_swapped(*values):
            continue
        first = same[0]
        later = next(one for one in same if one.value != first.value)
        if first.block is later.block and _stand_in_one_sentence(document, first, later):
            continue  # who names both in one breath means two
        words = [set(plain_words(one.block.prose)) for one in (first, later)]
        shared = [word for word in words[0] & words[1] if len(word) > 4 and word not in SCALES]
        figures = re.sub(r"\D", "", first.text).rstrip("0")
        if (
            (len(figures) >= FEWEST_DIGITS and (first.unit != "" or not _near(first).isdisjoint(_near(later))))
            or _is_told_again(first, later)
            or _is_told_alike(first, later)
            or (first.unit == later.unit and all(map(_is_margin, (first, later))))
            or (
                len(shared) >= SHARED
                and first.block is not later.block
                and not _near(first).isdisjoint(_near(later))
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
        and (first.bound or "about") in INEXACT
        and not later.bound
        and ALL.search(before) is not None
        and max(first.value, later.value) > SMALLEST_SWAPPED
    )


def _is_told_alike(first: Quantity, later: Quantity) -> bool:
    """Whether the same word stands before two sums or two counts of one noun: “runs 64 hotels in nine countries”,
    “which runs 46 hotels”."""
    if first.block is later.block or not first.type == later.type in ("money", "count"):
        return False
    words = [WORD_BEFORE.search(one.block.prose, max(0, one.start - NEAR), one.start) for one in (first, later)]
    is_of_one = first.unit == later.unit if first.type == "money" else _noun(first) == _noun(later)
    return is_of_one and all(words) and len({word[0] for word in words if word}) == 1


def _near(one: Quantity) -> set[str]:
    """The words that tell something right beside a number:
    two of a report’s many sums may well have the same digits."""
    prose = one.block.prose
    around = [
        *plain_words(prose[max(0, one.start - NEAR) : one.start])[-BESIDE:],
        *plain_words(prose[one.end : one.end + NEAR])[:BESIDE],
    ]
    return {word for word in around if len(word) > 3 and word not in SCALES | OF_ANY_SUM}


def _is_margin(one: Quantity) -> bool:
    """Whether somebody won or lost by so much: “by 46 runs”."""
    return not MARGINS.isdisjoint(one.unit.split()[:1]) and one.block.prose.endswith("by ", 0, one.start)


def _noun(counted: Quantity) -> str:
    """What is counted: those who live in homes are counted by them."""
    words = counted.unit.split()
    noun = next((word for word in words if word.endswith("s")), words[0])  # “misdirected letters”
    return "homes" if noun in HOUSEHOLDS else noun


def _of(quantity: Quantity) -> Told:
    return Told(quantity.block, quantity.start, quantity.end, quantity.value)


def _are_swapped(one: float, other: float) -> bool:
    """Whether two neighbouring digits stand in the other order."""
    return is_swap(f"{one:.0f}", f"{other:.0f}")


def _stand_in_one_sentence(document: Document, one: Quantity, other: Quantity) -> bool:
    """Whether two numbers of one block are told in the same sentence."""
    own = sentence_at(document, one.block, one.start)
    return own is not None and own.start <= other.start < own.end
