"""Whether a name that stands once, alone, is that of somebody or of a place that the text has named in full before."""

from __future__ import annotations

from lint.checks.naming.pair import Pair, are_no_words
from lint.checks.naming.spelled_name import SpelledName
from lint.language.names.near import has_other_consonant, within_one
from lint.language.vocabulary.known_words import is_known_name, is_word
from lint.patterns import pattern

ENDS_OTHERS = "snra"
"""Last letters that make another name of a surname: Adam, Adams; Hart, Harta."""
DERIVED = frozenset("srdn")
"""The last letters of words that are made from one another: Goggles, a Goggler."""
SHORTEST_OF_ENDING, SHORTEST_ALONE = 5, 4
OF_ONE = pattern(
    r",? who (?:was|is|has|had)\b|,? (?:aged )?\d\d,| (?:has|was|is|says|told|added|pleaded|admitted|denied|declined)\b|,? (?:his|her) "
)
"""Behind the name of one person."""
PLACED, LONGEST_PLACED = pattern(r"\b(?:in|at|from|to|of|near|around|outside|for|between|via) $"), 9  # characters
"""Before the name of a place."""


def has_other_ending(pair: Pair) -> bool:
    """Whether an unknown name ends as no word made of the other would, where somebody has been named in full: Karame,
    and Karami later."""
    odd, usual = pair.odd, pair.usual
    if is_known_name(odd.form) or not are_no_words(odd, usual):
        return False
    shared = any(map(is_known_name, odd.befores & usual.befores))
    is_later = pair.is_later and odd.count == 1 and usual.first < odd.first and any(map(is_known_name, usual.befores))
    if len(odd.bare) == len(usual.bare):
        is_derived = {odd.bare[-1], usual.bare[-1]} <= DERIVED  # a Goggler, and Goggles
        return (shared or is_later) and not is_derived
    shorter, longer = sorted((odd.bare, usual.bare), key=len)
    has_one_more = longer[:-1] == shorter and longer[-1] not in ENDS_OTHERS and len(shorter) >= SHORTEST_OF_ENDING
    return has_one_more and odd.count == 1 and usual.first < odd.first and (shared or is_later)


def is_of_one_person(pair: Pair) -> bool:
    """Whether a surname with an -s more or less than the one that was introduced is that of one person, and no family:
    “Hargreaves, who was born in 1986” behind Daniel Hargreave."""
    odd, usual = pair.odd, pair.usual
    return (f"{odd.bare}s" == usual.bare or odd.bare == f"{usual.bare}s") and (
        len(odd.bare) >= SHORTEST_OF_ENDING
        and usual.first < odd.first
        and any(map(is_known_name, usual.befores))
        and not (odd.befores or odd.afters or odd.has_article or is_word(odd.form))
        and (odd.form.endswith("s") or not is_known_name(odd.form))
        and all(OF_ONE.match(word.block.prose, word.end) for word in odd.words)
    )


def is_named_by_one_name(pair: Pair) -> bool:
    """Whether whoever was named in full, by a first name that is known, is named by it alone later, once:
    Ryan Holm, and Rian."""
    odd, usual = pair.odd, pair.usual
    return (
        odd.count == 1
        and pair.shorter >= SHORTEST_ALONE
        and bool(usual.afters)
        and not (odd.befores or odd.afters or odd.is_entry)
        and usual.first < odd.first
        and is_known_name(usual.form)
        and not is_word(odd.form)
        and (pair.sounds_same or (not is_known_name(odd.form) and within_one(odd.bare, usual.bare)))
    )


def is_of_known_place(pair: Pair) -> bool:
    """Whether what no list knows stands once, alone, behind “in” or the like,
    with the consonants of a name that stands elsewhere."""
    odd, usual = pair.odd, pair.usual
    return (
        odd.count == 1
        and pair.shorter >= SHORTEST_ALONE
        and not (odd.befores or odd.afters)
        and are_no_words(odd, usual)
        and not is_known_name(odd.form)
        and not has_other_consonant(odd.bare, usual.bare)
        and is_placed(odd)
    )


def is_placed(name: SpelledName) -> bool:
    """Whether it always stands behind “in”, “from” or the like, as a place does."""
    return all(PLACED.search(word.block.prose, max(0, word.start - LONGEST_PLACED), word.start) for word in name.words)
