"""Whether one of two spellings, beside which no name stands that both have, is a name or a word in its own right."""

from __future__ import annotations

from lint.checks.naming.spelled_name import SpelledName
from lint.checks.naming.told_apart import SOVEREIGNS
from lint.language.names.sounds import sound
from lint.language.vocabulary import listed_words
from lint.language.vocabulary.known_words import is_known_name, is_word
from lint.patterns import pattern

SHORTEST_WORD = 6
"""Letters from which on a word of the dictionary is hardly a surname too, as Hall and Hale are."""
SELDOM = 2
"""Times that a text has the usual spelling at most, for a name that the dictionary lists to be another one beside it:
the oftener it stands, the likelier is a slip."""
BEFORE_FOREIGN = pattern(
    r"\b(?:(?:de|à|en|dans) (?:la|le|les)|à|aux?|der|das|dem|mit|und|für|zur|zum|du|des|della|delle|dei|dos|das|et|sur|dans|pour|och|og) $|\b(?:El|La|Los|Las|Les|Il) $"
)
LOWER_BEFORE = pattern(r"\b([a-zà-ÿ]{3,})(?: \([A-Z]{2,6}\))? (?:de|di|da) $")
BEHIND_FOREIGN = pattern(r" (?:du|des|del|della|sur|et|und|für|mit|pour|zur|och|og|saga)\b")
JOINED_BEHIND = pattern(r" (?:de|di|da|do|y) ")
SPECIES = pattern(r" [a-z]{4,}\)")
"""Behind a genus in brackets, which zoologists and botanists write so (ICZN, article 28): its species."""
LONGEST_BEFORE = 24  # characters
"""What stands before and behind a word in a phrase of another language: “le jardin des Récollets”, “Lettre sur”."""


def has_own_spelling(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether what parts them may well be no slip."""
    if odd.words_beside & usual.words_beside or (odd.is_titled and not usual.afters):
        return False
    return (
        _is_foreign(odd) != _is_foreign(usual)
        or _is_known_elsewhere(odd, usual)
        or _are_listed_names(odd, usual)
        or _are_listed_words(odd, usual)
    )


def _is_known_elsewhere(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether the rarer one is known and opens a longer name, or stands behind a name of its own where the usual one is
    known: Prince Charles, in a text of Carles; Kunstindeks Danmark, in a text of Denmark."""
    if _is_listed(odd) and (odd.is_first_word or all(word.before in SOVEREIGNS for word in odd.words)):
        return True
    return _is_in_dictionary(usual) and any(not is_word(name) for name in odd.befores)


def _is_listed(name: SpelledName) -> bool:
    """Whether it is a name or a word that is known by itself."""
    return is_known_name(name.form) or _is_in_dictionary(name)


def _is_in_dictionary(name: SpelledName) -> bool:
    return is_word(name.form) or listed_words.is_listed_name(name.form) or listed_words.is_listed_word(name.form)


def _are_listed_names(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether both are names that dictionaries list, and sound otherwise: Astoria, Austria."""
    return (
        usual.count <= SELDOM
        and (odd.bare[0] != usual.bare[0] or sound(odd.bare) != sound(usual.bare))
        and all(
            is_known_name(one.form) or is_word(one.form) or listed_words.is_listed_name(one.form)
            for one in (odd, usual)
        )
    )


def _are_listed_words(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether both are words of the dictionary: Felons, Felonies."""
    return all(len(one.form) >= SHORTEST_WORD and listed_words.is_listed_word(one.form) for one in (odd, usual))


def _is_foreign(name: SpelledName) -> bool:
    """Whether it always stands in a phrase of another language: “Universidad Nacional de Rosario”, “the blackcap
    (Sylvia atricapilla)”."""
    return all(
        BEFORE_FOREIGN.search(word.block.prose, max(0, word.start - LONGEST_BEFORE), word.start)
        or BEHIND_FOREIGN.match(word.block.prose, word.end)
        or (word.block.prose.endswith("(", 0, word.start) and SPECIES.match(word.block.prose, word.end))
        or (JOINED_BEHIND.match(word.block.prose, word.end) and not is_known_name(word.before or name.form))
        or (
            (lower := LOWER_BEFORE.search(word.block.prose, max(0, word.start - LONGEST_BEFORE), word.start))
            and not is_word(lower[1])
        )
        for word in name.words
    )
