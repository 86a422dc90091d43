"""Whether a word that can be a verb stands where the verb of a sentence does: what speaks against a verdict that there is none.

The model of `finite_verbs` knows a word by what it mostly was in the text it learnt from, so a noun that is a verb now and
then (“the shop stocks trendy brands”) or a participle that is a past tense (“the union organised protests”) escapes it. What
gives such a word away is a noun before it and an object behind it: two nouns do not stand so beside each other.
"""

from __future__ import annotations

from functools import lru_cache

from lint.language.finite_verbs import known_class, model
from lint.language.words import is_mark

OBJECTS = frozenset("it him her them us me himself herself itself themselves".split())
DETERMINERS = frozenset(
    "a an the this these those his her its their my your our every each some any no all both one two three four five six seven "
    "eight nine ten more most several many".split()
)
PARTICLES = frozenset("off up out down away back".split())
LINKS = frozenset(
    "of in on at to for from with by as about over under into after before during against between through without within among "
    "and or but nor than such that which who whom whose when where while because if alongside despite including per via".split()
)
"""Words that no noun phrase ends or begins with."""
NO_OBJECTS = frozenset(
    "last next only also well south north east west long ago worldwide alone later online alike nearby available".split()
)
"""Words like nouns or adjectives that follow a noun without being its verb's object."""
QUANTIFIERS = frozenset("Some Many Most Others Several Few Both All".split())
AUXILIARIES = frozenset("be is are was were been being has have had to".split())
RELATIVES = frozenset("who which that".split())
CLAUSE_OPENERS = frozenset("When If Before After While To Once For In By".split())


def may_have_verb(tokens: list[str]) -> bool:
    """Whether one of the words and marks of a sentence stands as its verb would."""
    return (
        any(
            token[:1].islower() and (_is_past(tokens, at) or _is_third_person(tokens, at))
            for at, token in enumerate(tokens[1:], 1)
        )
        or _is_plain_form(tokens)
        or _is_command_after_clause(tokens)
    )


def _is_past(tokens: list[str], at: int) -> bool:
    """“Wales beat 14 rivals”, “he committed perjury”, “a fourth late on made it certain”."""
    token, kind = tokens[at], known_class(tokens[at])
    if "VBD" not in kind and not (token.endswith("ed") and len(token) > 4):
        return False
    if _at(tokens, at + 1) in OBJECTS:
        return tokens[at - 1].lower() not in AUXILIARIES
    # “The number of doctors who leave the north declined in May”: what has no object is the verb behind a relative clause.
    return _is_subject(tokens[at - 1]) and (_is_object(tokens, at + 1) or not RELATIVES.isdisjoint(tokens[: at - 2]))


def _is_third_person(tokens: list[str], at: int) -> bool:
    """“The shop stocks trendy brands”, “the ferry ships off”, “the identity of the owner matters”."""
    token, before = tokens[at], tokens[at - 1]
    if (
        not token.endswith("s")
        or token.endswith("ss")
        or len(token) < 4
        or not _is_subject(before)
        or _is_plural(before)
    ):
        return False
    if at == len(tokens) - 2 and is_mark(tokens[-1]):
        return "VBZ" in known_class(token) and known_class(token)[-1] != "0"
    follows = _at(tokens, at + 1)
    if before[:1].isupper() and tokens[at - 2][:1].isupper() and at > 2 and any(map(_can_be_verb, _singular(token))):
        return True  # “Karin Holm reports from Brevik”
    goes_on = follows in PARTICLES or (follows == "to" and _at(tokens, at + 2) in DETERMINERS)
    return (goes_on or _is_object(tokens, at + 1)) and any(map(_can_be_verb, _singular(token)))


def _is_plain_form(tokens: list[str]) -> bool:
    """“Some feature lakes”: after such a word a singular is no noun."""
    return (
        tokens[0] in QUANTIFIERS
        and len(tokens) > 2
        and tokens[1].islower()
        and not _is_plural(tokens[1])
        and _can_be_verb(tokens[1])
        and _is_object(tokens, 2)
    )


def _is_command_after_clause(tokens: list[str]) -> bool:
    """“When buying paint, shop around.”"""
    if tokens[0] not in CLAUSE_OPENERS or "," not in tokens[2:-2] or "VB" not in known_class(tokens[1]):
        return False
    command = tokens[tokens.index(",", 2) + 1]
    return command.islower() and not _is_plural(command) and _can_be_verb(command)


def _at(tokens: list[str], at: int) -> str:
    return tokens[at].lower() if at < len(tokens) else ""


def _is_subject(word: str) -> bool:
    """Whether a noun phrase may end with a word."""
    if word == ")":
        return True
    lower = word.lower()
    if not word[:1].isalpha() or lower in LINKS or lower in DETERMINERS:
        return False
    kind = known_class(word)
    return word[0].isupper() or kind.startswith("NN") or (kind.startswith("?") and not lower.endswith("ly"))


def _is_object(tokens: list[str], at: int) -> bool:
    """Whether the object of a verb may begin at a place."""
    word = tokens[at] if at < len(tokens) else ""
    lower = word.lower()
    if lower in OBJECTS or lower in DETERMINERS or word[:1].isdigit():
        return True
    if not word[:1].isalpha() or lower in LINKS or lower in NO_OBJECTS or lower.endswith("ly"):
        return False
    return word[0].isupper() or known_class(word).startswith(("NN", "JJ", "?"))


def _is_plural(word: str) -> bool:
    return known_class(word).startswith(("NNS", "NNPS")) or (word.islower() and word[-1:] == "s" and word[-2:] != "ss")


def _singular(word: str) -> set[str]:
    """What a form in -s may come from."""
    found = {word[:-1]}
    if word.endswith("es"):
        found.add(word[:-2])
    if word.endswith("ies"):
        found.add(word[:-3] + "y")
    return found


@lru_cache(maxsize=4096)
def _can_be_verb(word: str) -> bool:
    """Whether a word, or a form in -ed or -ing of it, is known as a verb."""
    classes = model().classes
    stem = word[:-1] if word.endswith(("e", "y")) else word + word[-1:]
    forms = (word, word + "ed", word + "ing", word + "d", stem + "ed", stem + "ing", stem + "ied")
    return any("VB" in classes.get(form, "") for form in forms)
