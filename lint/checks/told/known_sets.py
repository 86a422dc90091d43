"""A set that the reader knows by what befell it, counted otherwise: “trapped 27 miners”, “the 31 miners trapped”,
“31 trapped miners”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lint.checks.told.numbers import Told, as_told
from lint.language.quantities.bounds import ROUGHLY
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER
from lint.language.sentences import Sentence
from lint.language.temporal.words import WEEKDAYS
from lint.language.verbs.irregular import IRREGULAR
from lint.patterns import pattern

NOUN = r"(?P<noun>(?!(?:years|months|weeks|days|hours|minutes|times|percent|points|miles|others|yards)\b)[a-z]{3,}s|people|men|women|children|sheep)"
_ADJECTIVES = r"(?:(?!of\b|in\b|or\b|and\b|to\b)[a-z-]+ ){0,2}"
_DONE = r"(?P<done>[a-z]{3,}(?:ed|en|wn|orn)|sunk|slain|shot|hurt|lost|sold|built|held|caught|hit|cut|found|left|hung|won|made ill|taken ill)"
_DEFINITE = r"\b(?:(?:all|none|most|any|each|both|half|every one|some|many|few) of (?:the|those|these|its|their|his|her)|the|those|these|all(?: the)?|[a-z]+[’']s)"
KNOWN = tuple(
    pattern(shape)
    for shape in (
        rf"{_DEFINITE} (?P<number>{NUMBER}) (?P<kind>(?:(?!of\b|in\b|or\b|and\b|to\b)[a-z-]+ )?){NOUN} (?:(?:who|"
        rf"that|which) (?:(?:were|was|had been|have been|are) )?)?{_DONE}\b(?![’']| (?:the|an?|his|her|its|their|him|"
        rf"it|them|to|that|on their|up)\b)",
        rf"{_DEFINITE} (?P<number>{NUMBER}) {_DONE} (?P<kind>){NOUN}\b",
    )
)
"""In text of small letters: a count of all of them, and what was done to them."""
COUNTED = pattern(rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<number>{NUMBER}) {_ADJECTIVES}?{NOUN}\b")
PART_OF = pattern(rf"\b(?:{NUMBER}|percent|cent|third|quarter) of $")
OTHERS = pattern(
    r"\b(?:other|others|another|more|further|additional|including|includes?|of them|of whom|of those|among|"
    r"every(?! one of)|per|initially|at first|originally|later|revised|corrected|updated|earlier|previous\w*|"
    rf"best|worst|top|finest|first|second|third|again|alone|rose|risen|now|then|only|except|last year|this year|so far|since(?! [a-z]+day\b)|at least|up to|{ROUGHLY}|more than|remaining|rest)\b"
)
"""Words that make it another count, a part of it, one of another time, or a rough one."""
ALIKE = {
    form: kind
    for kind, forms in {
        "kill": "kill slay die murder dead",
        "free": "free releas",
        "steal": "steal take made",
        "shut": "shut clos",
        "seize": "impoun seiz confis",
        "hurt": "hurt injur wound",
        "arrest": "arrest detain",
        "sicken": "sicken ill poison",
    }.items()
    for form in forms.split()
}
"""Verbs by which reporters vary one another."""
WORD = pattern(r"[a-z]{3,}")
FEWEST, MOST_TIMES = 5, 1.5
"""The least count that is held against another, and how many times as many the other may be."""
STEM = 6  # letters by which two forms of a verb are held to be one
BEFORE, BEHIND = 30, 40  # characters around the earlier count in which the verb stands
MOST = 20
"""Counts of one noun that a text has at most, to be held against each other."""


def known_sets(lowers: Sequence[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    """The later count, and the earlier one, of every set that a text knows by what was done to it;
    sentences with their small letters."""
    exact = [(sentence, lower) for sentence, lower in lowers if not OTHERS.search(lower)]
    known = [
        (sentence, match)
        for sentence, lower in exact
        for shape in KNOWN
        for match in shape.finditer(lower)
        if not PART_OF.search(lower, max(0, match.start() - 24), match.start())
    ]
    counts: dict[str, list[tuple[Sentence, re.Match[str]]]] = {match["noun"]: [] for _, match in known}
    for sentence, lower in exact if known else ():
        for match in COUNTED.finditer(lower):
            if match["noun"] in counts:
                counts[match["noun"]].append((sentence, match))
    for sentence, match in known:
        if len(counts[match["noun"]]) > MOST:
            continue  # a text that counts many sets of them
        one, days, stem = (
            as_told(sentence, match),
            days_of(match.string[match.start() : match.end() + 16]),
            stem_of(match["done"]),
        )
        others = [
            as_told(other, said)
            for other, said in counts[match["noun"]]
            if other is not sentence
            and match["kind"].strip() in said[0]
            and is_done(said.string, said, stem)
            and days <= days_of(said.string)
        ]
        if others and len({other.value for other in others}) == 1 and _is_slip(one.value, others[0].value):
            yield one, others[0]


def is_done(lower: str, counted: re.Match[str], stem: str) -> bool:
    """Whether a verb stands right before a count or right behind it."""
    before = WORD.findall(lower, max(0, counted.start() - BEFORE), counted.start())[-2:]
    behind = WORD.findall(lower, counted.end(), counted.end() + BEHIND)[:4]
    return stem in map(stem_of, (*before, *behind))


def _is_slip(one: float, other: float) -> bool:
    """Whether two counts differ, and not so much that they must be of two sets."""
    return one != other and min(one, other) >= FEWEST and max(one, other) <= MOST_TIMES * min(one, other)


def days_of(lower: str) -> set[str]:
    """The days of the week that a text names: “the nine boats seized on Sunday” are some of those of a weekend."""
    return WEEKDAYS.keys() & set(WORD.findall(lower))


def stem_of(word: str) -> str:
    """What forms of one verb have in common."""
    word = IRREGULAR.get(word, word)
    for ending in ("ing", "ed", "en", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
            break
    stem = word[:STEM].rstrip("e")
    return ALIKE.get(stem, ALIKE.get(word, stem))
