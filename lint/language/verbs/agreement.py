"""A verb that the number of its subject gives away: no plural stands behind “this”, and no singular behind “many”."""

from __future__ import annotations

from itertools import takewhile

from lint.language.verbs.finite import known_class
from lint.language.verbs.noun_phrases import DETERMINERS, LINKS, OBJECTS, is_plural, is_subject

OF_ONE = frozenset("this that a an each every another".split())
OF_SEVERAL = frozenset("many these those several few both".split())
"""Words that no plural follows, and words that a plural must follow."""
AUXILIARIES = frozenset("be is are was were been being has have had to".split())
NO_VERB_BEHIND = LINKS | DETERMINERS | AUXILIARIES
"""Words that no finite verb follows, but for those of relative clauses."""


def has_verb_by_agreement(tokens: list[str]) -> bool:
    """Whether the number of a determiner tells a verb from a noun: “This tide lifts cold water”, “many boats cycle
    through”: no plural stands behind “this”, and no singular behind “many”."""
    for at, token in enumerate(tokens):
        determiner = token.lower()
        if (at and tokens[at - 1] != ",") or determiner not in OF_ONE | OF_SEVERAL:
            continue
        words = list(takewhile(_is_of_noun_phrase, tokens[at + 1 :]))
        plurals = [place for place, word in enumerate(words) if is_plural(word)]
        if plurals and (
            _is_singular_verb(determiner, words, plurals[0])
            if determiner in OF_ONE
            else len(plurals) == 1 and _is_plural_verb(words[plurals[0] + 1 :])
        ):
            return True
    return False


def _is_singular_verb(determiner: str, words: list[str], at: int) -> bool:
    """Whether the first plural of a phrase that “this” opens is its verb;
    of “a sports hall” it goes before another noun."""
    if at == 0 or (determiner in ("a", "an") and at < len(words) - 1):
        return False
    return is_subject(words[at - 1]) or known_class(words[at - 1]).startswith("JJNN")


def _is_plural_verb(behind: list[str]) -> bool:
    """Whether the one word behind the only plural of a phrase that “many” opens is its verb, but for adverbs."""
    words = [word for word in behind if not word.endswith("ly")]
    return len(words) == 1 and not known_class(words[0]).startswith(("JJ", "VBN", "RB", "IN"))


def _is_of_noun_phrase(token: str) -> bool:
    """Whether a word may stand within a noun phrase, or be the verb behind it."""
    return (
        token.isalpha()
        and token.islower()
        and token not in NO_VERB_BEHIND
        and token not in OBJECTS
        and not token.endswith(("ed", "ing"))
    )
