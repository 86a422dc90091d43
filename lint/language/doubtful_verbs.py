"""Words that may be verbs although the model does not know them as such: what a sentence without a verb has to be rid of."""

from __future__ import annotations

from functools import cache

from lint.language.finite_verbs import OPENERS, known_class, model
from lint.language.words import is_mark
from lint.patterns import pattern


def ends_with_verb(tokens: list[str]) -> bool:
    """Whether the last word is a plain verb and nothing else, as in “Today only a few survive”."""
    lasts = [token.lower() for token in tokens if not is_mark(token)][-2:]
    before, kind = (model().classes.get(word, "")[:-1] for word in lasts) if len(lasts) > 1 else ("", "")
    if lasts and lasts[0].endswith(("'s", "’s")):
        return False
    if lasts[:1] not in (["few"], ["many"]) and before.startswith(("JJ", "DT", "IN", "TO", "PRP$")):
        return False
    return kind.startswith("VB") and "NN" not in kind and not kind.endswith(("VBG", "VBN"))


def starts_with_bare_noun(tokens: list[str]) -> bool:
    """Whether a noun without an article opens the sentence and a preposition follows: “Attitude that looks …”.

    Such a beginning is what is left of a longer one, unless a verb follows after all.
    """
    known = model().classes
    first, second = (known.get(token.lower(), "")[:-1] for token in tokens[:2])
    return (
        first in ("NN", "NNS", "NNPNNS") and second in ("IN", "TO", "INTO", "WDT", "INWDT", "DTIN") and len(tokens) > 3
    )


COMMANDS_LIKE_NOUNS = frozenset(
    "access bookmark book experience pair sample schedule source stage tour witness".split()
)
"""Commands of service copy that news text has as nouns only, so that the model knows them for nothing else."""


def may_be_command(tokens: list[str]) -> bool:
    """Whether the first word may be a command (“Sample regional cheeses …”) and an object follows it."""
    known = known_class(tokens[1]) if len(tokens) > 1 else ""
    return tokens[0].lower() in COMMANDS_LIKE_NOUNS and not known.startswith(("IN", "TO", "CC", "WDT"))


VERBAL_IDIOM = pattern(
    r"[a-z] (?:cent(?:er|re)s? (?:on|around)|dates? (?:to|back)|spans? (?:[a-z]+ing|the|a|two|three|four|five|more|over)|"
    r"hinges? on|stems? from)\b"
)
"""Verbs that are nouns too, with what follows them as verbs."""
SAYING = ("NNS", "NNPSNNS", "VBDVBN", "NNSVBZ", "VBVBP", "NNVB")


NO_SUBJECT = ("DT", "IN0", "JJ0", "JJR", "JJS", "PRP$", "CD", "TO", "MD")


def may_be_said(tokens: list[str]) -> bool:
    """Whether a word that may be a verb stands between a noun and an object (“the union reports sixteen deaths”).

    Of such words the model knows too few to be believed.
    """
    subordinate = next((at for at, token in enumerate(tokens) if token.lower() in OPENERS), len(tokens))
    kinds = [known_class(token) for token in tokens[:subordinate]]
    triples = enumerate(zip(kinds, kinds[1:], kinds[2:], strict=False), 1)
    return any(
        tokens[at].islower()
        and (
            (
                (kind.startswith(SAYING) or _is_formed_like_verb(kind))
                and not before.startswith((*NO_SUBJECT, "IN", "CC", "VB", "RB"))
                and after.startswith(("DT", "PRP", "CD"))
            )
            or (
                (kind.startswith(("VBDVBN", "VBN")) or kind == "?ed")
                and before.startswith(("NN", "RB", "?"))
                and (after.startswith(("NN", "?")) or (kind[-1] in "1234" and at < 3 and after.startswith("IN")))
                and not after.startswith("?s")
            )
            # “the operator positions Ferryline for growth”
            or (
                kind.startswith(("NNS", "NNPSNNS"))
                and before.startswith("NN")
                and after[-1:] == "^"
                and after[0] == "?"
            )
            # “the ferry sails at noon”: of an unknown noun and a word in -s behind it, either may be the verb
            or (
                kind.startswith("NNS")
                and before.startswith("?")
                and before != "?ng"
                and at < 3
                and kinds[0].startswith("DT")
                and after.startswith(("IN", "RB"))
            )
        )
        for at, (before, kind, after) in triples
    )


@cache
def _is_formed_like_verb(kind: str) -> bool:
    """Whether the words of a class are unknown and end as the third person or the past does."""
    return kind[:1] == "?" and kind != "?ss" and kind.endswith(("s", "ed"))


def no_word_can_be(tokens: list[str]) -> bool:
    """Whether no word is known as a finite verb, or unknown and formed like one, so that the model has nothing to miss."""
    kinds = ["", *(known_class(token) for token in tokens), ""]
    return not any(
        (kind.rstrip("^")[-1:] in ("1", "2", "3", "4") and "VB" in kind and not before.startswith(NO_SUBJECT))
        or (_is_formed_like_verb(kind) and not before.startswith(NO_SUBJECT))
        or (
            kind.startswith(("NNS", "NNPSNNS"))
            and before.startswith(("NN", "?"))
            and after.startswith(("IN", "RB", "DT"))
        )
        for before, kind, after in zip(kinds, kinds[1:], kinds[2:], strict=False)
    )
