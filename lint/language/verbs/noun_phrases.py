"""Where a noun phrase may end and begin: the subject before a verb, the object behind it."""

from __future__ import annotations

from functools import lru_cache

from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import WORDS
from lint.language.verbs.finite import known_class, model

OBJECTS = frozenset("it him her them us me you himself herself itself themselves".split())
DETERMINERS = frozenset(
    "a an the this these those his her its their my your our every each some any no all both one two three four five six seven "
    "eight nine ten more most several many".split()
)
MORE_NOUNS = frozenset("chief executive firm giant official public".split())
"""Nouns of the news that are adjectives more often."""
LINKS = frozenset(
    "of in on at to for from with by as about over under into after before during against between through toward "
    "towards without within among beneath behind beside beyond amid upon onto "
    "and or but nor than such that which who whom whose when where while because if alongside despite including per via".split()
)
"""Words that no noun phrase ends or begins with."""
NO_OBJECTS = frozenset(
    "last next only also well south north east west long ago worldwide alone later online alike nearby available".split()
)
"""Words like nouns or adjectives that follow a noun without being its verb's object."""
APPROXIMATE = frozenset("about around nearly almost some roughly over just only".split())
"""Before a number that is the object of a verb (“completed about one metre”)."""


def word_at(tokens: list[str], at: int) -> str:
    """The word at a place in small letters; nothing behind the last."""
    return tokens[at].lower() if at < len(tokens) else ""


def is_subject(word: str) -> bool:
    """Whether a noun phrase may end with a word."""
    if word == ")" or word.isdigit():
        return True
    lower = word.lower()
    if not word[:1].isalpha() or lower in LINKS or lower in DETERMINERS:
        return False
    kind = known_class(word)
    return (
        word[0].isupper()
        or kind.startswith("NN")
        or lower in MORE_NOUNS
        or (kind.startswith("?") and not lower.endswith("ly"))
    )


def is_object(tokens: list[str], at: int) -> bool:
    """Whether the object of a verb may begin at a place."""
    word = tokens[at] if at < len(tokens) else ""
    lower = word.lower()
    if lower in ("whatever", "whoever", "whichever"):
        return True
    if lower in OBJECTS or lower in DETERMINERS or lower == "not" or word[:1].isdigit() or word[:1] in CURRENCY_SIGNS:
        return True
    if lower in ("at", "up") and " ".join(tokens[at : at + 2]).lower() in ("at least", "at most", "up to"):
        return is_object(tokens, at + 2)
    if lower in APPROXIMATE:
        return at + 1 < len(tokens) and (tokens[at + 1][:1].isdigit() or tokens[at + 1].lower() in WORDS)
    if not word[:1].isalpha() or lower in LINKS or lower in NO_OBJECTS or lower.endswith("ly"):
        return False
    return word[0].isupper() or known_class(word).startswith(("NN", "JJ", "?"))


NO_PLURALS = ("IN", "DT", "PRP", "RB", "CC", "VBZ", "VBD")
"""How the classes of other words in -s begin: as, this, its, thus, was, makes."""


def is_plural(word: str) -> bool:
    """Whether a word is a noun in the plural, or ends as one does."""
    kind = known_class(word)
    return kind.startswith(("NNS", "NNPS")) or (
        word.islower() and word[-1:] == "s" and word[-2:] != "ss" and not kind.startswith(NO_PLURALS)
    )


def singular_forms(word: str) -> set[str]:
    """What a form in -s may come from."""
    found = {word[:-1]}
    if word.endswith("es"):
        found.add(word[:-2])
    if word.endswith("ies"):
        found.add(word[:-3] + "y")
    return found


@lru_cache(maxsize=4096)
def can_be_verb(word: str) -> bool:
    """Whether a word, or a form in -ed or -ing of it, is known as a verb."""
    classes = model().classes
    stem = word[:-1] if word.endswith(("e", "y")) else word + word[-1:]
    forms = (word, word + "ed", word + "ing", word + "d", stem + "ed", stem + "ing", stem + "ied")
    return any("VB" in classes.get(form, "") for form in forms)
