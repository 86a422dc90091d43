"""Two spellings that may be of one name, and what both are."""

from __future__ import annotations

from lint.checks.naming.spelled_name import SpelledName
from lint.language.vocabulary.known_words import is_word
from lint.records import Record


class Pair(Record):
    """Two spellings that may be of one name, with what is asked of both again and again."""

    odd: SpelledName
    usual: SpelledName
    sounds_same: bool
    same_company: bool
    """Whether the same name stands before or behind both."""
    both_first: bool
    """Whether both are first names that look alike and are two."""
    odd_is_listed: bool
    """Whether the rarer one is on the list of names that look alike and are each a name of its own."""
    usual_is_listed: bool
    is_second_reference: bool
    """Whether the rarer one always stands behind “Mr” or the like,
    and only the other one was named with a first name."""

    @property
    def tells_by_sound(self) -> bool:
        """Whether they sound the same, and are so long that this tells something."""
        return self.sounds_same and self.shorter >= 6

    @property
    def is_later(self) -> bool:
        """Whether only the other one has a first name before it:
        whoever was named in full is named by one name later."""
        return bool(self.usual.befores) and not (self.odd.befores or self.odd.afters)

    @property
    def have_one_ending(self) -> bool:
        """Whether they have as many letters and the same last one, so that neither is a plural, a people, or a woman’s
        form of the other."""
        return len(self.odd.bare) == len(self.usual.bare) and self.odd.bare[-1] == self.usual.bare[-1]

    @property
    def shorter(self) -> int:
        """How many letters the shorter one has."""
        return min(len(self.odd.bare), len(self.usual.bare))


def are_no_words(one: SpelledName, other: SpelledName) -> bool:
    """Whether both are names alone, as Kessle and Kessley are, and German is not."""
    return not (is_word(one.form) or is_word(other.form))
