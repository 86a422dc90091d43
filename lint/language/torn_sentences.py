"""Sentences that have lost their middle, so that a verb stands where the object of a preposition did: “They met in were expecting rain.”"""

from __future__ import annotations

import re

from lint.language.finite_verbs import known_class
from lint.language.quotations import QUOTES
from lint.language.words import words as word_list
from lint.patterns import pattern

TORN = pattern(
    r"(?<![\w’'-])(?P<before>of|in|for|with|between|from|at|into|onto|among|to|on) (?P<verb>"
    r"(?:are|is|was|were|would|does|did|can|could|has|had)(?![\w’'-])|will(?= (?:be|have|not|also|[a-z]+ly|never|soon|now)\b)"
    r"|(?!granted|logged|signed)[a-z]{2,}[^e\W]ed(?= (?:it|in|to|the|that|his|her|its|their|him|them)\b))"
)
"""A preposition and a form of a verb that its object cannot be, with what follows such a verb and no participle before a noun."""
OPENS_RELATIVE = pattern(
    r"\b(?:who|which|that|what|where|whom|whose|how|when|why|whether|whatever|whoever|wherever|whichever|one|ones)\b",
    re.IGNORECASE,
)
"""What may be the object of a preposition that stands behind it: “the hall that they met in was cold”."""
STAGES = pattern(r"\bfrom [a-z]+ed to [a-z]+ed\b")
"""Two stages of something by their names: “went from opened to closed in a day”."""
INFINITIVE_REACH = 5
"""Words: “the best place to be in is the hall”."""
IDIOM = pattern(
    r"(?:\b(?:kind|sort) of|\bin between|\bto and from|\b(?:early|later|so|now|then|further) on|\b(?:\w+ing|(?:set|made|cut|built|paid|known|asked|ready|fit)(?: up| out)?) (?:in|on|for|to|from|with|at)|\b(?:log|sign|check|plug|break|step|come|go|put)\w* (?:\w+ )?(?:in|on)|\bwith(?: (?:the|an?|its|their|your|his|her|my|our))? [a-z]+ (?:in|on))$",
    re.IGNORECASE,
)
"""What ends with a preposition that has no object: “everything in between is green”, “logging in is easy”, “working with gloves on is slow”."""


def torn(text: str) -> re.Match[str] | None:
    """Where a sentence goes on with a verb behind a preposition; None if it may be whole."""
    for match in TORN.finditer(text):
        before = text[: match.end("before")]
        if any(stages.start() <= match.start() < stages.end() for stages in STAGES.finditer(text)):
            continue
        if _is_verb(match["verb"]) and not _may_be_whole(before, match["before"]):
            return match
    return None


def _is_verb(word: str) -> bool:
    return not word.endswith("ed") or "VBD" in known_class(word)


def _may_be_whole(before: str, preposition: str) -> bool:
    """Whether what stands up to a preposition may have its object, or goes without one."""
    from lint.language.bare_clauses import (
        follows_noun,
        may_be_relative,
        names_subject,
    )  # few sentences have such a pair

    if preposition == "between" or names_subject(word_list(before)):
        return True  # “The spaces between are small”, “the class Brevik belongs to is small”
    if OPENS_RELATIVE.search(before) or IDIOM.search(before) or "?" in before or not QUOTES.isdisjoint(before):
        return True
    words = re.findall(r"[\w’'-]+", before.lower())
    behind_to = "to" in words[-INFINITIVE_REACH - 1 : -1]
    particle = preposition in ("in", "on") and len(words) > 1 and "VB" in known_class(words[-2])
    return behind_to or particle or len(words) < 3 or follows_noun(words) or may_be_relative(words)
