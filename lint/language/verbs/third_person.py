"""Where a form in -s stands as a verb would: “the shop stocks trendy brands”."""

from __future__ import annotations

from lint.language.verbs.finite import known_class
from lint.language.verbs.noun_phrases import (
    DETERMINERS,
    LINKS,
    can_be_verb,
    is_object,
    is_plural,
    is_subject,
    singular_forms,
    word_at,
)
from lint.language.verbs.phrases import PARTICLES
from lint.language.words import is_mark

SINGULAR = frozenset("this that it he she".split())
WITH_INFINITIVE = frozenset(
    "plans wants needs tries seeks hopes aims claims threatens intends endeavors endeavours strives vows pledges projects expects".split()
)
BEFORE_VERB = frozenset(
    "first later soon next last also all both each almost nearly never always often still just now then ever even instead rarely once".split()
)
"""Adverbs and the like that stand between a subject and its verb: “Brevik next sails in May”, “the rest all agreed”."""
RELATIVES = frozenset("who which that".split())
PAUSES = frozenset((",", ".", ";", ":"))
POSSESSIVES = frozenset("his her its their our my your".split())
SINGULAR_IN_S = frozenset("focus bus virus campus status bonus process access".split())
"""Nouns that look like plurals."""
FARTHEST_COMMA = 6  # words and marks before that of an apposition
OF_PLACE = frozenset("above below near around between beyond".split())


def is_third_person(tokens: list[str], at: int) -> bool:
    """Whether the word at a place may be a verb in the third person, by what stands beside it."""
    return (
        _is_by_neighbours(tokens, at)
        or _is_behind_apposition(tokens, at)
        or _has_own_object(tokens, at)
        or _is_unknown_behind_name(tokens, at)
    )


def _is_by_neighbours(tokens: list[str], at: int) -> bool:
    """“The shop stocks trendy brands”, “the ferry ships off”, “the identity of the owner matters”."""
    token, before = tokens[at], tokens[at - 1]
    if before in BEFORE_VERB and at > 1 and is_subject(tokens[at - 2]) and _is_behind_adverb(tokens, at):
        return True  # “Brevik next competes in the north”, “trouble soon results”
    if before in ("now", "still") and is_subject(tokens[at - 2]) and token.endswith("s"):
        return _may_be(token) or word_at(tokens, at + 1) in OF_PLACE  # “Ferryline now positions the quay as its centre”
    if before.lower() == "this" and token.islower() and len(token) > 3 and token[-2:] not in ("ss", "us", "is"):
        return token.endswith("s")  # “This positions the port for growth”
    if at > 2 and tokens[at - 2] in RELATIVES and token.endswith("s") and is_object(tokens, at + 1):
        return _may_be(token)  # “the version that exists beats the others”
    if at > 2 and tokens[at - 2] == "," and token.endswith("s") and before.islower() and not is_plural(before):
        if _may_be(token) and word_at(tokens, at + 1) in LINKS | PAUSES:
            return True  # “As the town grows, traffic diversifies, with …”
    if before == "," and tokens[0] in ("The", "A", "An") and "," in tokens[1:3] and token.endswith("s"):
        if tokens[at + 1 : at + 2] and tokens[at + 1][0].isupper() and _may_be(token):
            return True  # “The bridge, 500 feet long, links Brevik with the west”
    if before.endswith("ly") and at > 1 and token.endswith("s") and word_at(tokens, at + 1) in LINKS:
        return is_subject(tokens[at - 2])  # “the plan largely rests on tourists”
    has_subject = is_subject(before) and (not is_plural(before) or before in SINGULAR_IN_S)
    if not token.endswith("s") or token.endswith("ss") or len(token) < 4 or not has_subject:
        return False
    if at == len(tokens) - 2 and is_mark(tokens[-1]):
        return "VBZ" in known_class(token) and known_class(token)[-1] != "0"
    follows = word_at(tokens, at + 1)
    if before.lower() in SINGULAR and _may_be(token):
        return True  # “in some cases this results in delays”
    if before[:1].isupper() and at > 1 and _may_be(token):
        return True  # “Karin Holm reports from Brevik”, “every version of Ferryline releases with a map”
    if token.islower() and word_at(tokens, at + 1).isalpha() and is_plural(follows) and follows not in LINKS:
        return True  # “the app services customers”: of two plurals one is no noun
    if follows == "and" and at < 3 and word_at(tokens, at + 2).endswith("s") and is_object(tokens, at + 3):
        return _may_be(token)  # “Ferryline processes and stores data”
    goes_on = (
        follows in PARTICLES
        or (follows == "to" and word_at(tokens, at + 2) in ("those", "anyone", "everyone", "whoever", "people"))
        or (follows == "to" and (word_at(tokens, at + 2) in DETERMINERS or token in WITH_INFINITIVE))
        or (follows.endswith("ly") and word_at(tokens, at + 2) in DETERMINERS)  # “studies successively every pixel”
    )
    return (goes_on or is_object(tokens, at + 1)) and _may_be(token)


def _is_behind_apposition(tokens: list[str], at: int) -> bool:
    """“Ferryline, a core part of the port, functions as a hub”."""
    token = tokens[at]
    if tokens[at - 1] != "," or not token.endswith("s") or word_at(tokens, at + 1) not in ("as", "to"):
        return False
    opens = next((place for place in range(1, at - 1) if tokens[place] == ","), 0)
    return (
        0 < opens < FARTHEST_COMMA
        and word_at(tokens, opens + 1) in ("a", "an", "the", "one", "once")
        and _may_be(token)
    )


def _has_own_object(tokens: list[str], at: int) -> bool:
    """“Her wish to make it open underscores her belief”: a word that is known as a verb in -s,
    with “her”, “its” behind it."""
    return (
        at > 2
        and word_at(tokens, at + 1) in POSSESSIVES
        and tokens[at].endswith("s")
        and "VBZ" in known_class(tokens[at])
        and known_class(tokens[at - 1]).startswith("JJ")
    )


def _is_unknown_behind_name(tokens: list[str], at: int) -> bool:
    """“FERRYLINE enchants by its calm”: a word in -s that the model does not know."""
    before = tokens[at - 1]
    if not before.isupper() or len(before) < len("ABC") or word_at(tokens, at + 1) not in LINKS:
        return False
    kind = known_class(tokens[at])
    return kind.startswith("?") and kind.endswith("s") and kind != "?ss"


def _is_behind_adverb(tokens: list[str], at: int) -> bool:
    """Whether a form in -s behind an adverb is a verb, if need be by its being the last word."""
    token = tokens[at]
    if known_class(token).startswith("VBZ"):
        return True
    is_last = word_at(tokens, at + 1) in ("", ".")
    return is_last and known_class(token).startswith("NNS") and _may_be(token)


def _may_be(token: str) -> bool:
    """Whether a word is a verb’s form in -s, if it is none of a noun."""
    return any(map(can_be_verb, singular_forms(token)))
