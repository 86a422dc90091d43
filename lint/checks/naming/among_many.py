"""Whether two names of a text that has many of them may be alike by chance."""

from __future__ import annotations

from collections.abc import Mapping

from lint.checks.naming.spelled_name import SpelledName
from lint.document import Document
from lint.language.names.forms import NameWord
from lint.language.names.near import derived, within_one
from lint.language.names.sounds import sound
from lint.language.vocabulary import listed_words
from lint.language.vocabulary.known_words import is_known_name, is_word

MANY = 150
"""Names of a text from which on it is no article about one thing: two of its names that look alike are hardly ever one,
unless something tells so."""
FAMILY = 4
"""First names that a text has before one surname: of a family, two may well be called nearly the same."""
OFTEN, FRAME = 10, 3
"""Times that a text has a name, and letters that another one begins with like it,
to be a slip of it by two letters."""
SHORT = 5
"""Letters of names of which a changed one often makes another name: Rath, Ruth."""


def may_be_alike_by_chance(document: Document, odd: SpelledName, usual: SpelledName) -> bool:
    """Whether nothing tells that they are one, and the rarer one does not look like a slip of the other."""
    if odd.is_titled and usual.befores:
        return False
    if odd.is_only_quoted(document) and not usual.is_only_quoted(document):
        return True
    is_near, sounds_same = within_one(odd.bare, usual.bare), sound(odd.bare) == sound(usual.bare)
    if odd.words_beside & usual.words_beside:
        return (not is_near and not sounds_same) or _are_two_of_first_names(odd, usual)
    if odd.bare == usual.bare:
        return listed_words.is_listed_word(odd.form) or listed_words.is_listed_word(
            usual.form
        )  # the Opera, Nouvel Opéra
    if _is_listed(odd):
        return True
    if not is_near:
        is_slip = usual.count >= OFTEN and odd.count == 1 and _have_one_frame(odd.bare, usual.bare)
        return not is_slip and (_is_listed(usual) or not sounds_same)
    if len(odd.bare) == len(usual.bare) <= SHORT and sorted(odd.bare) != sorted(usual.bare):
        return True
    return _is_listed(usual) and (bool(odd.befores or odd.afters) or _has_own_ending(odd, usual))


def are_words_of_their_own(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether nothing stands beside both, and they are two words that any text may have, or a short word of that kind
    and a name: “Wile”, “Will”; “Unprotected Left Turns” beside Lyft. Whom nobody introduced may be one: “Mr Lack”."""
    if odd.words_beside & usual.words_beside or odd.is_titled or (usual.count >= OFTEN and not _is_listed(odd)):
        return False
    words = [is_word(name.form.lower()) for name in (odd, usual)]
    is_short = min(len(odd.bare), len(usual.bare)) <= SHORT
    return (any(words) and is_short) or (all(words) and not derived(odd.form, usual.form))


def are_of_large_family(odd: SpelledName, usual: SpelledName, forms: Mapping[str, list[NameWord]]) -> bool:
    """Whether both are known first names, or stand in a list of people, and share nothing but the surname of many:
    Tom and Tim Holm, of the Holms."""
    may_be_two = (_is_listed(odd) and _is_listed(usual)) or (odd.is_entry and usual.is_entry)
    if not may_be_two or odd.befores & usual.befores:
        return False
    surnames = {word.after for word in odd.words} & {word.after for word in usual.words} - {""}
    return any(len({word.before for word in forms.get(name, ())} - {""}) > FAMILY for name in surnames)


def are_families(odd: SpelledName, usual: SpelledName, forms: Mapping[str, list[NameWord]]) -> bool:
    """Whether the rarer one is the plural of a third name that the text has: the two Athenas, not Athens."""
    stem = odd.form.removesuffix("s")
    return stem != odd.form and stem in forms and not usual.form.startswith(stem)


def _are_two_of_first_names(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether both stand behind the same first name, and each has its own surname: Mary Anne Holm, Mary Ann Berg."""
    return bool(odd.befores & usual.befores and odd.afters and usual.afters) and odd.afters.isdisjoint(usual.afters)


def _have_one_frame(one: str, other: str) -> bool:
    """Whether two plain names begin and end alike: Brevikstad, Breivkstad."""
    return one[:FRAME] == other[:FRAME] and one[-1] == other[-1] and min(len(one), len(other)) > SHORT


def _is_listed(name: SpelledName) -> bool:
    """Whether it is a name or a word in its own right."""
    form = name.form
    return (
        is_known_name(form) or is_word(form) or listed_words.is_listed_name(form) or listed_words.is_listed_word(form)
    )


def _has_own_ending(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether they differ at their end, or in letters that English has not, as the forms of two languages do:
    Palmyra, Palmyre."""
    shorter, longer = sorted((odd.bare, usual.bare), key=len)
    return longer.startswith(shorter) or odd.bare[:-1] == usual.bare[:-1] or not odd.form.isascii()
