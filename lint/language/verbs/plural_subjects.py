"""Subjects in the plural that go on behind their noun, so that a word which is mostly a noun is their verb:
“Ports across Europe demand paper”."""

from __future__ import annotations

from lint.language.quantities.numbers import WORDS
from lint.language.verbs.finite import known_class
from lint.language.verbs.noun_phrases import DETERMINERS, LINKS, OBJECTS, is_plural, is_subject
from lint.language.verbs.third_person import RELATIVES

PLACES = frozenset("abroad alike ashore beyond elsewhere overseas worldwide nationwide".split())
"""Words with which a subject ends and that are no nouns: “their ties in the isles and beyond shape the town”."""
ADVERBS = frozenset(
    "each all both also never often always soon still now then further thus later even only just".split()
)
"""What stands between a subject and its verb, beside the words in -ly."""
PREPOSITIONS = frozenset("at in on to for with from behind by about over under into through against of around".split())
ADDING = PREPOSITIONS | frozenset("like across along near within outside throughout".split())
"""Words with which more is said of the noun that opens a sentence."""
BEHIND_NOUN = ADVERBS | PLACES | frozenset("there here today alone too".split())
"""Words between a plural and its verb: “People there grind corn”."""
POINTERS = frozenset("this that these those it them".split())
OPENING_CLAUSES = frozenset(
    "that which who whose where when while if as because although though since once after before".split()
)
"""Words that open a clause, with a verb of its own."""
MODALS = frozenset("will would can could may might must shall should to do does did".split())
"""Words behind which a plain form is no verb of the main clause: “the rules that will define the trade”."""
FARTHEST_SECOND = 4
"""Words from the “and” of two subjects to their verb."""


def is_said_of_several(tokens: list[str], at: int) -> bool:
    """Whether the word at a place, which can be a verb,
    stands behind such a subject and before what goes on behind a verb.

    Also “The mayor and her team broker new deals”, “Crews who came late photograph the quay”.
    """
    behind = tokens[at + 1]
    if behind in DETERMINERS and _is_behind_relative(tokens, at):
        return True
    may_have_object = opens_object(behind) or _may_be_object(behind)
    if at > 1 and tokens[at - 1] in BEHIND_NOUN and is_plural(tokens[at - 2].lower()):
        return may_have_object or behind.endswith("ly")
    if _is_behind_plural(tokens, at):
        is_verb = not known_class(tokens[at]).startswith("NN")
        return may_have_object or (is_verb and behind in PREPOSITIONS)  # “The boats of the line throb in the bay”
    return _is_behind_two(tokens, at) and may_have_object


def ends_plural_subject(tokens: list[str], at: int) -> bool:
    """Whether such a subject ends before a place with a word that no verb stands behind as a rule:
    “Rules like these”, “Three in ten”."""
    link, last = tokens[max(0, at - 2) : at] if at > 1 else ("", "")
    return (link == "like" and last in POINTERS) or (link in LINKS and last in WORDS)


def opens_object(word: str) -> bool:
    """Whether the object of a verb may open with a word, and hardly what follows a noun."""
    lower = word.lower()
    return lower in DETERMINERS or lower in OBJECTS or word[:1].isupper() or (is_plural(word) and word.islower())


def _may_be_object(word: str) -> bool:
    return word.isalpha() and word not in PREPOSITIONS and known_class(word).startswith(("NN", "JJ", "?"))


def _is_behind_plural(tokens: list[str], at: int) -> bool:
    """Whether the words before a place are a plural that opens a sentence, and what a preposition adds:
    “Ports across Europe”."""
    link = next((place for place in range(1, at - 1) if tokens[place] in ADDING), 0)
    before = tokens[at - 1]
    return (
        link > 0
        and (is_plural(tokens[link - 1].lower()) or tokens[0].lower() in WORDS)
        and tokens[0].lower() not in LINKS
        and OPENING_CLAUSES.isdisjoint((tokens[0].lower(), *tokens[:link]))
        and not any(token in (",", "and", "or") or token in OPENING_CLAUSES - POINTERS for token in tokens[link:at])
        and (is_subject(before) or before in PLACES or ends_plural_subject(tokens, at) or not before[:1].islower())
        and not before.endswith(("ing", "ed", "'s", "’s"))
    )


def _is_behind_two(tokens: list[str], at: int) -> bool:
    """Whether two that an “and” joins open a sentence, the second with its article or its name:
    “The mayor and her team”."""
    link = tokens.index("and", 1, at) if "and" in tokens[1:at] else 0
    if not 0 < link < at - 1 or not is_subject(tokens[at - 1]) or at - link > FARTHEST_SECOND:
        return False
    has_opening = tokens[link + 1].lower() in DETERMINERS or tokens[link + 1][:1].isupper()
    return has_opening and LINKS.isdisjoint((tokens[0].lower(), *tokens[:link], *tokens[link + 1 : at]))


def _is_behind_relative(tokens: list[str], at: int) -> bool:
    """Whether a clause that has had its verb stands before a place: “Crews who came late”."""
    opens = next((place for place in range(1, at - 1) if tokens[place] in RELATIVES), at)
    kinds = [known_class(token) for token in tokens[opens + 1 : at]]
    has_verb = any(kind.startswith(("VBD", "VBZ", "VBP", "VBVBP")) for kind in kinds)
    return has_verb and MODALS.isdisjoint(tokens[opens:at])
