"""Words that stand where only a verb stands, by a list of the verbs of English: behind a plural, behind a noun and before its object.

The model of `finite_verbs` knows a word as its training text used it: “control”, “regard”, “foster” and “pride” as nouns and adjectives.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lint.language.finite_verbs import known_class
from lint.language.noun_phrase_ends import DETERMINERS, LINKS, OBJECTS, is_plural, is_subject, singular_forms, word_at

VERBS = Path(__file__).parent / "verbs.txt"
"""The plain forms of common verbs, those that are nouns too among them."""
IRREGULAR = frozenset(
    "awoke befell beheld bled burnt dreamt flung remade redid rewrote shrank sang sank slew slung spat sped spoke sprang stank stole "
    "stung swelled trod upheld withheld withstood wove wrung".split()
)
"""Past tenses that the training text has rarely, or not."""
NO_VERB_BEFORE = (
    LINKS | DETERMINERS | frozenset("is are was were be been being am has have had having get got not".split())
)
NO_VERBS = frozenset("like near past open close last live present minute".split())
"""Plain forms that stand behind a plural as prepositions and adjectives do: “boats like these”."""
PEOPLES = frozenset(
    "British Chinese Danish Dutch English Finnish French Irish Japanese Polish Spanish Swedish Swiss Turkish Welsh".split()
)
"""Plurals that do not look it: “the Chinese regard this as theirs”."""
BEHIND_HEAD = frozenset("of in at from on for".split())
SHORTEST_HEAD = 3  # words of a subject that goes on behind its noun: “The bells of …”
OF_SOME = frozenset("us them you".split())
"""Objects of “of” behind which the verb may follow: “most of us associate it with …”."""


@cache
def verbs() -> frozenset[str]:
    """The plain forms of the list."""
    return frozenset(VERBS.read_text(encoding="utf-8").split())


def has_verb_in_its_slot(tokens: list[str]) -> bool:
    """Whether some word of a sentence stands where only a verb does."""
    return any(
        token.isalpha()
        and token.islower()
        and tokens[at - 1].lower() not in NO_VERB_BEFORE
        and (_is_past(tokens, at) or _is_plain(tokens, at) or _is_third_person(tokens, at))
        for at, token in enumerate(tokens[1:-1], 1)
    )


def _is_past(tokens: list[str], at: int) -> bool:
    """“The discussion aligned with …”, “the defendant stole $68,000”; not “a house built by monks”."""
    token, before = tokens[at], tokens[at - 1]
    if token in IRREGULAR:
        return True
    kind = known_class(token)
    is_past = "VBD" in kind or "VBN" in kind or kind == "?ed"
    return is_past and word_at(tokens, at + 1) != "by" and (_ends_subject(before) or before.endswith("ly"))


def _is_plain(tokens: list[str], at: int) -> bool:
    """“The lives of my forbears belie such claims”, “most of us associate …”."""
    token, before = tokens[at], tokens[at - 1]
    if token in NO_VERBS or not (token in verbs() or known_class(token).startswith(("VB", "NNVB", "JJVB"))):
        return False
    if before[:1].isupper() and at > SHORTEST_HEAD and word_at(tokens, 2) in BEHIND_HEAD and is_plural(tokens[1]):
        return True  # “The bells of St Martin strike …”
    return before in PEOPLES or before in OF_SOME or (is_plural(before) and before[-2:] not in ("'s", "’s"))


def _is_third_person(tokens: list[str], at: int) -> bool:
    """“Your crop top releases the fibres”: a form in -s between a noun in the singular and what only an object opens with."""
    token, before, behind = tokens[at], tokens[at - 1], word_at(tokens, at + 1)
    return (
        token.endswith("s")
        and (behind in DETERMINERS or behind in OBJECTS)
        and not is_plural(before)
        and is_subject(before)
        and not singular_forms(token).isdisjoint(verbs())
    )


def _ends_subject(word: str) -> bool:
    return is_subject(word) or word in (",", "”", '"', "’", ")")
