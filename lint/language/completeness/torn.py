"""Sentences that have lost their middle, so that a verb stands where a noun did: “They met in were expecting rain”,
“She read the was cold.”"""

from __future__ import annotations

import re

from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quotations import QUOTES
from lint.language.verbs.finite import known_class, settled
from lint.language.words import words as word_list
from lint.patterns import pattern

TORN = pattern(
    r"(?<![\w’'.-])(?P<before>of|in|for|with|between|from|at|into|onto|among|to|on|as(?= \w+ed \w+sel(?:f|ves)\b)) (?P<verb>"
    r"(?:are|is|was|were|would|does|did|can(?! (?:the|an?|this|that|these|those|all|any) )|could|has|had)(?![\w’'-])|will(?= (?:be|have|not|also|[a-z]+ly|never|soon|now)\b)"
    r"|(?!granted|logged|signed|embed|imbed|shred)[a-z]{2,}[^e\W]ed(?= (?:it|in|to|the|that|his|her|its|their|him|them|(?:him|her|it)self|themselves)\b(?!-)))"
)
"""A preposition and a form of a verb that its object cannot be,
with what follows such a verb and no participle before a noun."""
BEHIND_ARTICLE = pattern(
    r"(?P<before>t(?<![\w’'.-].)he|a(?<![\w’'.-].)n?) (?P<verb>"
    r"(?:(?:were|had)|(?<=the )(?:are|is|was|could|has))(?= (?!been?s?\b|nots?\b|and\b|or\b|(?:statement|clause|"
    rf"keyword|operator|symbol|sign|method|function|verb|word)s?\b)[\w’'{CURRENCY_SIGNS}])"
    r"|(?!left|lost|said|thought|rose|led|ground|bound|saw|spoke|bit|felt|lit|shed|wound|met|read|killed|accused|wanted|hit )[a-z]{3,}"
    r"(?= (?:the|an?|no|some|any|his|her|its|their|it|him|them|(?:him|her|it)self|themselves)\b)"
    r"|[a-z]{3,}(?:[lnrt]izes|ifies)(?= ))"
)
"""An article and what may be a form of a verb, with what follows such a verb and no noun: “the were late”,
“a made a change”."""
OPENS_RELATIVE = pattern(
    r"\b(?:who|which|that|what|where|whom|whose|how|when|why|whether|whatever|whoever|wherever|whichever|one|ones)\b",
    re.IGNORECASE,
)
"""What may be the object of a preposition that stands behind it: “the hall that they met in was cold”."""
HAVE_AND_BE = frozenset("is are was were could has had".split())
"""Verbs behind an article that are a lost middle where the sentence has had its verb, and else a lost word:
“The end of the was near.”"""
REFLEXIVES = ("himself", "herself", "itself", "themselves")
NAMED_BY_LETTER = ("variable ", "variables ", "parameter ", "value ", "register ", "point ", "side ")
"""Before the letter that is its name."""
NO_NOUN_BEHIND = frozenset("the his its their him them".split())
"""Words in front of which a participle is no adjective: “soup laced with varied their hunger”."""
ALWAYS_WITH_OBJECT = ("difference between", "differences between", ", in", ", of", ", with", ", from", ", as")
"""What no relative clause ends with: “Gulls, in are common”."""
REDUCED_BEHIND = pattern(r" (?:his|her|its|their|our|my|your|the) [a-z]+ [a-z]+(?:s|ed)\b")
"""Behind a noun that looks like a verb: who does something to it."""
WITH_PARTICLE = pattern(
    r" (?:in|out|up) (?!(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|it|them|him|each|all|some|any)\b)[a-z]"
)
"""Behind a participle: a particle of it, and the noun that both describe."""
STAGES = pattern(r"\bfrom [a-z]+ed to [a-z]+\b")
"""Two stages of something by their names: “went from opened to closed in a day”, “rose from enlisted to captain”."""
INFINITIVE_REACH = 5
"""Words: “the best place to be in is the hall”."""
IDIOM = pattern(
    r"(?:\b(?:kind|sort) of|\b(?:your|our|their|my|his|her|the|or|and) heads? of|\b(?:on|off|in|out|up|down) and (?:on|off|in|out)|\bback in|\b(?:further|farther|deeper) (?:in|out)|\bin between|\bto and from|\bways? (?:in|on|through)|\b(?:early|later|so|now|"
    r"then|further) on|\b(?:\w+ing|(?:set|made|cut|built|paid|known|asked|ready|fit)(?: up| out)?) (?:in|on|for|to|"
    r"from|with|at)|\b(?:log|sign|check|plug|break|step|come|go|put)\w* (?:\w+ )?(?:in|on)|\b(?:is|are|was|were|been|"
    r"be|being) (?:\w+(?:ed|en)|sung|paid|shot|spat|read|told|sent) (?:of|to|for|with|at|on|in|from)|\b(?:referred|alluded|provided|disposed|spoken|written|"
    r"complied|dealt|applied|wished|hoped|accounted|sought|accused|deprived|complained|thought|asked|cared|longed|"
    r"relied|insisted) (?:to|for|of|about|with|after|at|on)|\bworth \w+ing (?:\w+ )?(?:of|in|at|on|for|to)|"
    r"\b\w+ing (?:it|them|him|her|this|that|us|me) (?:on|in|to)|[A-Z][a-z]+ (?:alludes|refers|points|belongs|"
    r"objects) to|[A-Z] (?:took|brought|sent|led) (?:me|us|him|her|them) to|\bwith(?: (?:the|an?|its|their|your|his|"
    r"her|my|our))?(?: [a-z]+){1,4} (?:in|on|off)|^[a-z]+ing (?:the|an?|your|his|her|their) [a-z]+ (?:in|on|off)"
    r"|\b(?:best|worst|most|least|all) (?:an?|the|he|she|they|we|I|you|anyone|one|anybody) (?:[a-z]+ )?(?:can|could|will|would|might|may|should|had|has|have) (?:[a-z]+ )?[a-z]+ (?:for|on|of|to|from|with))$",
    re.IGNORECASE,
)
"""What ends with a preposition that has no object: “everything in between is green”, “logging in is easy”,
“working with gloves on is slow”."""


DONE_BY_NAME = pattern(
    r"^(?:Every|Each|The|Any|All|Most|Many|No) [a-z]+ [A-Z][\w’'-]+ [a-z]+(?:s|ed) (?:of|in|on|to|for|from|with|at|into)$"
)
"""What ends with a preposition whose object is told first: “Every port Holm sails to”."""


def torn(text: str) -> re.Match[str] | None:
    """Where a sentence goes on with a verb behind an article or a preposition; None if it may be whole."""
    for match in BEHIND_ARTICLE.finditer(text):
        if text.endswith(NAMED_BY_LETTER, 0, match.start()):
            continue  # “the shared variable a allows it”
        if text.startswith((" itself", " themselves"), match.end()):
            continue  # “the escapes themselves are”, “the injured themselves”, “the fell itself”
        if match["verb"].endswith("s") and REDUCED_BEHIND.match(text, match.end()):
            continue  # “all the turns his life takes”
        if _cannot_follow_article(match["verb"], text[: match.start()]):
            return match
    for match in TORN.finditer(text):
        before = text[: match.end("before")]
        if any(stages.start() <= match.start() < stages.end() for stages in STAGES.finditer(text)):
            continue
        if _is_verb(match, text) and not _may_be_whole(before, match["before"]):
            return match
    return None


def _cannot_follow_article(verb: str, before: str) -> bool:
    if verb in HAVE_AND_BE:
        return settled(before)
    return verb.endswith(("izes", "ifies")) or known_class(verb).startswith(("VBD", "VBZ"))


def _is_verb(match: re.Match[str], text: str) -> bool:
    """Whether a form in -ed is no adjective: its noun would stand behind it, or, behind “to”, nobody uses it as one."""
    word, kind = match["verb"], known_class(match["verb"])
    if word.endswith("ed") and WITH_PARTICLE.match(text, match.end()):
        return False  # “the grain of scanned in maps”
    if not word.endswith("ed") or text.startswith(REFLEXIVES, match.end() + 1) or "VBD" in kind:
        return True
    behind = text[match.end() + 1 :].split(" ", 1)[0]
    return ("VB" in kind and behind in NO_NOUN_BEHIND) or (match["before"] == "to" and kind == "?ed")


def _may_be_whole(before: str, preposition: str) -> bool:
    """Whether what stands up to a preposition may have its object, or goes without one."""
    from lint.language.verbs.bare_clauses import (
        follows_noun,
        may_be_relative,
        names_subject,
    )  # few sentences have such a pair

    if before.endswith(ALWAYS_WITH_OBJECT) and QUOTES.isdisjoint(before):
        return False
    if preposition == "between" or names_subject(word_list(before)):
        return True  # “The spaces between are small”, “the class Brevik belongs to is small”
    if (
        OPENS_RELATIVE.search(before)
        or IDIOM.search(before)
        or DONE_BY_NAME.search(before)
        or "?" in before
        or not QUOTES.isdisjoint(before)
    ):
        return True
    clauses = [re.findall(r"[\w’'-]+", clause) for clause in re.split("[,;:]", before.lower())]
    words = [word for clause in clauses for word in clause]
    behind_to = "to" in words[-INFINITIVE_REACH - 1 : -1]
    particle = preposition in ("in", "on") and len(words) > 1 and "VB" in known_class(words[-2])
    return (
        behind_to or particle or len(words) < 3 or any(map(follows_noun, clauses)) or any(map(may_be_relative, clauses))
    )
