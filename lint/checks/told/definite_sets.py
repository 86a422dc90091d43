"""A small set that the reader knows, counted otherwise: “Police arrested three men”,
“The four men were arrested at a farm”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lint.checks.told.known_sets import COUNTED, NOUN, OTHERS, PART_OF, days_of, is_done, stem_of
from lint.checks.told.numbers import Told, as_told
from lint.document import Document, reading_order
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, is_slip
from lint.language.sentences import Sentence
from lint.language.words import lowered
from lint.patterns import pattern

KNOWN = pattern(
    rf"\b(?:the|these|those|all|all the) (?P<number>{NUMBER}) {NOUN} (?:(?:were|are|was|have|had|been|all|later|also) ){{1,3}}(?:[a-z]+ly )?"
    r"(?P<done>[a-z]{3,}(?:ed|en|wn|orn)|sunk|slain|shot|hurt|lost|sold|built|held|caught|hit|found|left|won)\b"
)
"""In text of small letters: all of them, and what was done to them."""
_KIND = r"(?P<kind>(?:new|extra|other|old|key|proposed|planned|social|council) [a-z]{3,}(?:s|en)|other people)\b"
OF_KIND, KNOWN_OF_KIND = (
    pattern(rf"(?<![\w.,/{CURRENCY_SIGNS}-]){before}(?P<number>{NUMBER}) {_KIND}")
    for before in ("", r"\b(?:the|these|all|all the|its|their) ")
)
"""The same by what kind they are of: “20 new hotels”, “the 25 new hotels”."""
ALL_OF_THEM = pattern(rf"\ball (?:the |of the )?(?P<number>{NUMBER}) {NOUN}\b")
SENTENCES_BACK = 2
MOST_SETS = 40
"""Such sets that a text tells of; one of more is a manual or a list."""
MOST_COUNTS = 2
"""Counts of one noun beyond which a text counts several sets of them."""
OF_THE = pattern(rf"of (?:the|its|their|these|those) (?P<number>{NUMBER}) (?:[a-z-]+ )?{NOUN}\b")
_ALL_OF_THEM = r"\b(?! (?:of|who|that|from|in|at|with|on)\b)"
THE_PEOPLE = pattern(
    rf"the (?P<number>{NUMBER}) (?P<noun>[a-z]+(?:ers|ors|ists|ants|ents)|men|women|people|children|boys|girls|teenagers|students|pupils|victims|friends|"
    rf"brothers|sisters|suspects|crew members|tourists){_ALL_OF_THEM}"
)
THE_BEFALLEN = pattern(
    rf"the (?P<number>{NUMBER}) (?:stolen|missing|looted|rescued|trapped|seized|kidnapped|captured|escaped) (?P<noun>[a-z]{{3,}}s){_ALL_OF_THEM}"
)
"""How a sentence begins that speaks of all of them: people, or what befell them."""
PARTED = pattern(
    rf"\b(?:(?:{NUMBER}|some|both|none|neither|either|each|most|many) of (?:them|those|whom|these)|the others|the rest|the remaining)\b"
)
_ADDED = r"\b(?:another|other|more|further|additional|second|third|fourth|fifth|sixth|one) (?:[a-z-]+ ){0,2}"
"""Words anywhere in a text, in small letters, that part such a set or add to it."""
SINGULARS = {"men": "man", "women": "woman", "people": "person", "children": "child"}
REACH = 24  # characters that are looked back at for a part


def definite_sets(document: Document, lowers: Sequence[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    """The later count and the earlier one, where the text has no third and does not tell of parts;
    sentences with their small letters."""
    yield from _of_one_kind(lowers)
    yield from _all_of_them(document, lowers)
    yield from _of_the(document, lowers)
    yield from _one_more(document, lowers)
    known = [
        (sentence, match)
        for sentence, lower in lowers
        if not OTHERS.search(lower)
        for match in KNOWN.finditer(lower)
        if not PART_OF.search(lower, max(0, match.start() - REACH), match.start())
    ]
    if not known or len(known) > MOST_SETS or PARTED.search(lowered(document)):
        return
    for sentence, match in known:
        one, verb = as_told(sentence, match), stem_of(match["done"])
        others = [
            (as_told(other, said), said)
            for other, lower in lowers
            if other is not sentence
            for said in COUNTED.finditer(lower)
            if said["noun"] == match["noun"]
        ]
        if len({other.value for other, _ in others}) != 1 or one.value == others[0][0].value:
            continue
        other, said = others[0]
        is_before = (other.block.ordinal, other.start) < (one.block.ordinal, one.start)
        if not is_before or not is_done(said.string, said, verb) or not days_of(match.string) <= days_of(said.string):
            continue
        noun = match["noun"]
        if not re.search(rf"{_ADDED}(?:{noun}|{SINGULARS.get(noun, noun[:-1])})\b", lowered(document)):
            yield one, other


def _counts(lowers: Sequence[tuple[Sentence, str]]) -> dict[str, list[tuple[int, Told]]]:
    """Every count of a text by its noun, with the number of its sentence;
    of a noun that is counted throughout, the first few."""
    found: dict[str, list[tuple[int, Told]]] = {}
    for number, (sentence, lower) in enumerate(lowers):
        for match in COUNTED.finditer(lower):
            own = found.setdefault(match["noun"], [])
            if len(own) <= MOST_COUNTS:
                own.append((number, as_told(sentence, match)))
    return found


def _all_of_them(document: Document, lowers: Sequence[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    """“All four inmates” against the one other count of them, which was told right before: “Three inmates escaped”."""
    known = [
        (at, match, as_told(sentence, match))
        for at, (sentence, lower) in enumerate(lowers)
        if "all " in lower and not OTHERS.search(lower)
        for match in ALL_OF_THEM.finditer(lower)
    ]
    counts = _counts(lowers) if known else {}
    for at, match, one in known:
        others = [pair for pair in counts.get(match["noun"], ()) if pair[1][:2] != one[:2]]
        if len(others) != 1 or not at - SENTENCES_BACK <= others[0][0] <= at:
            continue
        number, other = others[0]
        if abs(other.value - one.value) != 1 or reading_order(one) < reading_order(other):
            continue
        if not (OTHERS.search(lowers[number][1]) or _is_added(document, match["noun"])):
            yield one, other


def _of_the(document: Document, lowers: Sequence[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    """“Of the 600 houses, a third …” against the one other count of them, which was told before:
    “will have 700 houses”."""
    for one, other in _told_before(document, lowers, OF_THE):
        if is_slip(f"{one.value:.0f}", f"{other.value:.0f}"):
            yield one, other


def _one_more(document: Document, lowers: Sequence[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    """“The five hikers”, “The four stolen paintings” against the one other count of them, which is less by one and
    was told before: a part of them would be fewer."""
    for shape in (THE_PEOPLE, THE_BEFALLEN):
        for one, other in _told_before(document, lowers, shape):
            if one.value - other.value == 1:
                yield one, other


def _told_before(
    document: Document, lowers: Sequence[tuple[Sentence, str]], opening: re.Pattern[str]
) -> Iterator[tuple[Told, Told]]:
    """A count with which a sentence begins, and the one other count of the same, where that was told before
    and the text has no parts of them."""
    known = [
        (match, as_told(sentence, match))
        for sentence, lower in lowers
        if (match := opening.match(lower)) is not None and not OTHERS.search(lower)
    ]
    counts = _counts(lowers) if known else {}
    for match, one in known:
        others = [pair for pair in counts.get(match["noun"], ()) if pair[1][:2] != one[:2]]
        if len(others) != 1 or reading_order(one) < reading_order(others[0][1]):
            continue
        number, other = others[0]
        if not (OTHERS.search(lowers[number][1]) or _is_added(document, match["noun"])):
            yield one, other


def _is_added(document: Document, noun: str) -> bool:
    """Whether a text parts what it counts by a noun, or adds to it."""
    text = lowered(document)
    added = rf"{_ADDED}(?:{noun}|{SINGULARS.get(noun, noun[:-1])})\b"
    return PARTED.search(text) is not None or re.search(added, text) is not None


def _of_one_kind(lowers: Sequence[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    """Counts of what is told with the same word before it, where a text has two, and one of them with “the”."""
    every: dict[str, list[Told]] = {}
    for sentence, lower in lowers:
        for match in OF_KIND.finditer(lower):
            every.setdefault(match["kind"], []).append(as_told(sentence, match))
    known = {as_told(sentence, match)[:2] for sentence, lower in lowers for match in KNOWN_OF_KIND.finditer(lower)}
    for told in every.values() if known else ():
        counts = Counter(one.value for one in told)
        for one in told if len(counts) == 2 else ():
            if counts[one.value] == 1 and one[:2] in known:
                other = next(other for other in told if other.value != one.value)
                earlier, later = sorted((one, other), key=reading_order)
                yield later, earlier
