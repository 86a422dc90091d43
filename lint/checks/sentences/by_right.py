"""Sentences that return by right: they send readers elsewhere, name an answer, or say what the law wants said."""

from __future__ import annotations

from lint.language.sentences import Sentence
from lint.patterns import pattern

ANSWER = pattern(r"\W*(?:Correct )?(?:Answer|Solution)s?(?: is)?:? ?\(?[A-Ha-h][.)] ")
"""How the answer to a question of several choices begins, one of which it is."""
CHOICE = pattern(r"\(?([A-Ha-h])[.)] ")
DISCLOSED = pattern(r"\bAmazon Associate\b|\baffiliate (?:links?|commissions?)\b")
"""What somebody who is paid for a sale has to say of each thing on sale (16 CFR 255)."""


def returns_by_right(source: Sentence, copy: Sentence) -> bool:
    """Whether a sentence sends readers elsewhere, says which answer is right, or what is to be said of each thing."""
    return (
        _points_on(copy)
        or ANSWER.match(copy.text) is not None
        or DISCLOSED.search(copy.text) is not None
        or _are_choices(source, copy)
    )


def _are_choices(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences are answers to choose from: “B) Open, since …”, “D) Open, since …”."""
    choices = [CHOICE.match(sentence.text) for sentence in (one, other)]
    return choices[0] is not None and choices[1] is not None and choices[0][1] != choices[1][1]


def _points_on(sentence: Sentence) -> bool:
    """Whether a sentence does nothing but send readers to where more is told: “See [the guide](guide.md).”"""
    return sentence.text.startswith("See ") and bool(sentence.block.marked("link", sentence.start, sentence.end))
