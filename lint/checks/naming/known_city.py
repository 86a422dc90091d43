"""Whether a spelling is a slip of a city that everybody knows, whatever stands beside it."""

from __future__ import annotations

from collections.abc import Set

from lint.checks.naming.pair import Pair, are_no_words
from lint.checks.naming.person_and_place import may_be_borne
from lint.language.names.near import within_one, within_two
from lint.language.vocabulary.known_words import is_known_name

SHORTEST = 5  # letters
AS_OFTEN = 2
"""Times as often as a city its slip may stand."""
OF_ITS_PEOPLE = frozenset("s n an ns ans ian ians er ers i is ite ites ese ish y".split())
"""Endings that make its people, or what is theirs, of a city or of what it is without its last vowels: Dubliner,
Brightonian, Parisian."""
VOWELS = "aeiou"


def is_slip_of_city(pair: Pair, cities: Set[str]) -> bool:
    """Whether the rarer one, which nobody bears, is a listed city but for one letter: Bristol City, Bristo Rovers.

    `cities` are as `names.plain` has them.
    """
    odd, usual = pair.odd, pair.usual
    return (
        usual.bare in cities
        and odd.bare not in cities
        and not pair.odd_is_listed
        and pair.shorter >= SHORTEST
        and odd.times <= AS_OFTEN * usual.times
        and are_no_words(odd, usual)
        and not is_known_name(odd.form)
        and within_two(odd.bare, usual.bare)
        and (pair.sounds_same or within_one(odd.bare, usual.bare))
        and not _is_of_its_people(odd.bare, usual.bare)
        and odd.is_company == usual.is_company  # shares of the Tokyu Group in Tokyo
        and not (odd.is_entry and usual.is_entry)
        and not may_be_borne(odd)
        and not may_be_borne(usual)
    )


def _is_of_its_people(name: str, city: str) -> bool:
    stems = (city, city.rstrip(VOWELS), *([city[:-2]] if city.endswith("en") else []))
    return any(name == stem + ending for stem in stems for ending in OF_ITS_PEOPLE)
