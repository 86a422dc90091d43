"""Why two spellings are two names whatever stands beside them: each function in `TWO_NAMES` is a reason, and its name
says which."""

from __future__ import annotations

from collections.abc import Callable

from lint.checks.naming import named_briefly
from lint.checks.naming.letters import are_compounds
from lint.checks.naming.pair import Pair, are_no_words
from lint.checks.naming.told_apart import stand_together
from lint.language.names.near import (
    derived,
    has_other_consonant,
    have_two_endings,
    is_pet_name,
    may_begin_alike,
    within_one,
)
from lint.language.names.sounds import VOWEL_LETTERS
from lint.language.names.whole import TITLES
from lint.language.reasons import first_reason
from lint.language.vocabulary.known_words import is_common_noun, is_known_name, is_word
from lint.patterns import pattern

ADVERBS = ("ally", "edly", "ingly", "ously")
OPPOSITES = (("inter", "intra"), ("hyper", "hypo"), ("macro", "micro"), ("endo", "exo"))
OF_FAMILY = pattern(r"[A-Z][a-z]?[’'][A-Z]")
"""How names begin that say whose family somebody is of: “O’Regan”, “D’Amico”."""
LEAST_WITH_ALL = 7
"""Letters of a name that lacks one of them, where the one before its last is not that of an ending."""
LONG_NAME = 9  # letters, of which no two names in one breath have nearly all by chance


def are_nouns(pair: Pair) -> bool:
    """Both are common nouns, and neither names somebody."""
    return is_common_noun(pair.odd.form) and is_common_noun(pair.usual.form) and not pair.is_second_reference


def are_titles(pair: Pair) -> bool:
    """Chancellor, Councillor."""
    return pair.odd.form in TITLES and pair.usual.form in TITLES


def are_adverbs(pair: Pair) -> bool:
    """Amazingly, Amusingly."""
    return pair.odd.form.endswith(ADVERBS) and pair.usual.form.endswith(ADVERBS)


def have_opposite_beginnings(pair: Pair) -> bool:
    """Inter-socket, Intra-socket."""
    forms = (pair.odd.bare, pair.usual.bare)
    return any(all(map(str.startswith, forms, order)) for two in OPPOSITES for order in (two, two[::-1]))


def is_abbreviation(pair: Pair) -> bool:
    """The rarer one has no vowel: “Stcks”."""
    return VOWEL_LETTERS.isdisjoint(pair.odd.bare)


def begin_otherwise(pair: Pair) -> bool:
    """Their first letters do not stand for one another."""
    return not may_begin_alike(pair.odd.bare, pair.usual.bare)


def are_known_apart(pair: Pair) -> bool:
    """Both are on the list of names that look alike and are each a name of its own."""
    return pair.odd_is_listed and pair.usual_is_listed


def have_two_parts(pair: Pair) -> bool:
    """They are compounds of other words."""
    return are_compounds(pair.odd.form, pair.usual.form)


def are_family_and_word(pair: Pair) -> bool:
    """O’Regan, Oregon."""
    return bool(OF_FAMILY.match(pair.odd.form)) != bool(OF_FAMILY.match(pair.usual.form))


def are_clan_and_word(pair: Pair) -> bool:
    """McGeehan, Michigan."""
    odd, usual = pair.odd.form, pair.usual.form
    return odd.startswith("Mc") != usual.startswith("Mc") and "Mac" not in (odd[:3], usual[:3])


def end_as_two_names(pair: Pair) -> bool:
    """Their ends are those of two names of one stem."""
    return have_two_endings(pair.odd.bare, pair.usual.bare)


def are_man_and_woman(pair: Pair) -> bool:
    """“Inga Moe won. Her father, Ingo, …”, Mario and Maria DeLuca."""
    odd, usual = pair.odd, pair.usual
    if odd.bare[:-1] != usual.bare[:-1] or {odd.bare[-1], usual.bare[-1]} != {"a", "o"}:
        return False
    are_first = bool(odd.afters & usual.afters) and not (odd.befores or usual.befores)
    return are_first or odd.is_relative or usual.is_relative


def are_english_and_french(pair: Pair) -> bool:
    """National, Nationale."""
    return not pair.same_company and (
        _is_french(pair.odd.form, pair.usual.form) or _is_french(pair.usual.form, pair.odd.form)
    )


def _is_french(longer: str, shorter: str) -> bool:
    return longer == f"{shorter}e" and is_word(shorter) and not is_word(longer)


def is_made_of_other(pair: Pair) -> bool:
    """Russia, Russian; and not Maria and Mariya Holm, whose names are no words and sound the same."""
    odd, usual = pair.odd, pair.usual
    if not derived(odd.form, usual.form):
        return False
    is_of_company = pair.same_company and are_no_words(odd, usual)
    return not (
        (is_of_company and (pair.sounds_same or is_pet_name(odd.form, usual.form) or _lacks_inner_letter(pair)))
        or (pair.is_second_reference and (odd.is_of_men or pair.have_one_ending))
        or _stand_in_one_place(pair)
        or named_briefly.has_other_ending(pair)
        or named_briefly.is_of_one_person(pair)
    )


def _lacks_inner_letter(pair: Pair) -> bool:
    """Whether one has a letter more before its last one: Macapagl, Macapagal."""
    one, other = sorted((pair.odd.bare, pair.usual.bare), key=len)
    return (
        pair.shorter >= LEAST_WITH_ALL
        and len(other) == len(one) + 1
        and other[-1] == one[-1]
        and other[:-2] == one[:-1]
    )


def _stand_in_one_place(pair: Pair) -> bool:
    """Whether they differ in a vowel, are no words, and nothing but the same word stands before them:
    Port Hallin, Port Hallan."""
    befores = {word.before for word in (*pair.odd.words, *pair.usual.words)}
    if len(pair.odd.form) != len(pair.usual.form) or len(befores) != 1 or befores == {""}:
        return False
    return (
        within_one(pair.odd.bare, pair.usual.bare)
        and not has_other_consonant(pair.odd.bare, pair.usual.bare)
        and are_no_words(pair.odd, pair.usual)
    )


def is_middle_name(pair: Pair) -> bool:
    """Marc, and John Mark Moe."""
    if _is_long(pair) or not pair.odd.is_alone:
        return False
    return all(word.after and is_known_name(word.before) for word in pair.usual.words)


def stand_in_one_breath(pair: Pair) -> bool:
    """Who names both in one breath tells them apart."""
    sounds_same = pair.sounds_same if pair.same_company else pair.tells_by_sound
    return not (_is_long(pair) or sounds_same) and stand_together(pair.odd, pair.usual)


def _is_long(pair: Pair) -> bool:
    return pair.shorter >= LONG_NAME and are_no_words(pair.odd, pair.usual)


TWO_NAMES: tuple[Callable[[Pair], bool], ...] = (
    are_nouns,
    are_titles,
    are_adverbs,
    have_opposite_beginnings,
    is_abbreviation,
    begin_otherwise,
    are_known_apart,
    have_two_parts,
    are_family_and_word,
    are_clan_and_word,
    end_as_two_names,
    are_man_and_woman,
    are_english_and_french,
    is_made_of_other,
    is_middle_name,
    stand_in_one_breath,
)


def reason(pair: Pair) -> str:
    """The name of the first reason that holds; nothing where none does, and both may be one name."""
    return first_reason(TWO_NAMES, pair)
