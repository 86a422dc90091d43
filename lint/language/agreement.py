"""A verb that the number of its subject gives away: no plural stands behind “this”, and no singular behind “many”."""

from __future__ import annotations

from lint.language.finite_verbs import known_class
from lint.language.noun_phrase_ends import DETERMINERS, LINKS, OBJECTS, is_plural, is_subject

OF_ONE = frozenset("this that a an each every another".split())
OF_SEVERAL = frozenset("many these those several few both".split())
"""Words that no plural follows, and words that a plural must follow."""
AUXILIARIES = frozenset("be is are was were been being has have had to".split())
NO_VERB_BEHIND = LINKS | DETERMINERS | AUXILIARIES
"""Words that no finite verb follows, but for those of relative clauses."""


def has_verb_by_agreement(tokens: list[str]) -> bool:
    """“This tide lifts cold water”, “many boats cycle through”: no plural stands behind “this”, and no singular behind “many”."""
    for at, token in enumerate(tokens):
        opens = at == 0 or tokens[at - 1] == ","
        if not opens or not (token.lower() in OF_ONE or token.lower() in OF_SEVERAL):
            continue
        end = next((end for end in range(at + 1, len(tokens)) if not _is_of_noun_phrase(tokens[end])), len(tokens))
        words = tokens[at + 1 : end]
        plurals = [place for place, word in enumerate(words) if is_plural(word)]
        first = plurals[0] if plurals else 0
        if token.lower() in OF_ONE:
            # “A sports hall”: what goes before another noun of a compound may be a plural
            if (
                first
                and (token.lower() not in ("a", "an") or first == len(words) - 1)
                and (is_subject(words[first - 1]) or known_class(words[first - 1]).startswith("JJNN"))
            ):
                return True
        elif plurals and plurals == [first]:
            behind = [word for word in words[first + 1 :] if not word.endswith("ly")]
            if len(behind) == 1 and not known_class(behind[0]).startswith(("JJ", "VBN", "RB", "IN")):
                return True
    return False


def _is_of_noun_phrase(token: str) -> bool:
    """Whether a word may stand within a noun phrase, or be the verb behind it."""
    return (
        token.isalpha()
        and token.islower()
        and token not in NO_VERB_BEHIND
        and token not in OBJECTS
        and not token.endswith(("ed", "ing"))
    )
