"""Whether one of two spellings is somebody's surname and the other a place, or a part of another name,
or both are places, so that neither is a slip."""

from __future__ import annotations

from lint.checks.naming.spelled_name import SpelledName
from lint.language.names.courtesies import BY_COURTESY
from lint.language.names.places import are_places_alike
from lint.language.vocabulary.known_words import is_known_name, is_ordinary, is_word
from lint.patterns import pattern

OF_PLACE = pattern(r"\b(?:in|of|from|at|to|near|around|the(?: local)?) $")
"""What stands before a place."""
LONGEST_COURTESY = 11  # characters
WITH_INITIAL = pattern(r" [A-Z]\. [A-Z]")
"""What stands behind a first name alone: “Lyndon B. Moe”."""
OWN_HEIGHTS = pattern(
    r"[’']s? (?:Heights|Hill|Landing|Mills?|Ferry|Creek|Island|Point|Run|Bay|Cove|Corner|Crossing|Bridge|Court|Gate)\b"
)
"""Behind a name that is part of that of a place: “Marye’s Heights”."""
WITHIN = pattern(
    r"\b(?:in|near|at|outside|around|(?:[Mm]embers?|MPs?|candidates?) for|(?:town|city|village|island|isle|county|state|port|parish|district|province) of) $"
)
"""What stands before a place, and hardly before a person."""


def are_two_places(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether they are places that look alike, and nobody is called so: Hebei, Hubei."""
    return are_places_alike(odd.bare, usual.bare) and not (may_be_borne(odd) or may_be_borne(usual))


def may_be_borne(name: SpelledName) -> bool:
    """Whether somebody is called so once: “Jane Bristow”, “Ms Bristow”, “Bristow, 27”."""
    return name.is_introduced or name.is_titled or any(map(is_known_name, name.befores))


def is_person_and_place(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether one is a surname and the other a place, as what stands before them says: Stuart Orford, Oxford;
    in Marten, Siv Morten."""
    if (
        (is_known_name(usual.form) or is_word(usual.form))
        and all(word.before.istitle() and is_known_name(word.before) for word in odd.words)
        and all(OF_PLACE.search(word.block.prose, max(0, word.start - 24), word.start) for word in usual.words)
    ):
        return True
    if (
        odd.is_followed_by_name
        and is_known_name(usual.form)
        and all(
            BY_COURTESY.search(word.block.prose, max(0, word.start - LONGEST_COURTESY), word.start)
            for word in odd.words
        )
        and all(OF_PLACE.search(word.block.prose, max(0, word.start - 24), word.start) for word in usual.words)
    ):
        return True  # Mr Cyrus Moe, sent to Cyprus
    if all(WITH_INITIAL.match(word.block.prose, word.end) for word in odd.words) and all(
        OF_PLACE.search(word.block.prose, max(0, word.start - 24), word.start) for word in usual.words
    ):
        return True  # Lyndon B. Moe, the bombing of London
    if all(OWN_HEIGHTS.match(word.block.prose, word.end) for word in odd.words) and all(
        word.after.istitle() for word in usual.words
    ):
        return True
    return any(
        all(WITHIN.search(word.block.prose, max(0, word.start - 24), word.start) for word in place.words)
        and any(
            (word.before.istitle() and (is_known_name(word.before) or not is_word(word.before)))
            or BY_COURTESY.search(word.block.prose, max(0, word.start - LONGEST_COURTESY), word.start)
            for word in person.words
        )
        and not any(OF_PLACE.search(word.block.prose, max(0, word.start - 24), word.start) for word in person.words)
        for person, place in ((odd, usual), (usual, odd))
    )


def is_person_and_part(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether one stands behind a first name, and the other, a word of the language,
    in the same longer name throughout: Bjorn Whyte, the White House."""
    return any(
        is_ordinary(part.form.lower())
        and len({word.after for word in part.words}) == 1
        and part.words[0].after.istitle()
        and all(word.before.istitle() and not word.after for word in person.words)
        for person, part in ((odd, usual), (usual, odd))
    )
