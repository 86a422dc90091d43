"""The verb that a date belongs to, and what says of a date with its year that it is to come."""

from __future__ import annotations

import re

from lint.checks.dates.days import interval
from lint.document import Document
from lint.language.quotations import inside, is_quoted, quoted
from lint.language.sentences import sentence_at
from lint.language.temporal.reader import TimeExpression
from lint.patterns import CAPITAL, pattern

ANY_WILL = pattern(
    r"\b(?P<verb>will (?:(?:also|then|again|now|first) )?(?:be )?[a-z]{2,}|(?:is|are) due (?:back )?in court)\b"
)
"""Any verb of the future: of a day that lay some weeks ago nobody would say so of the next year’s."""
NEXT_TO_VERB = pattern(
    r"(?: (?:into (?:force|effect)|effect|place|there|here|again|back|live|online|in court)| (?:in|at) (?:the )?[\w’'-]+(?: [\w’'-]+){0,2})? on (?:the )?"
)
"""Between any verb of the future and a full date of its own: “will come into force on”;
in “will show the flood on” it may be that of the flood."""
TO_COME = pattern(
    r"\b(?P<verb>will (?:(?:also|then|again) )?(?!(?:be|have|mark|remember|honou?r|celebrate|recall|show|tell|feature|discuss|review|examine|air|play)\b)[a-z]{2,}"
    r"|(?:is|are) (?:expected|set|due|scheduled) to (?!(?:be|have|mark|celebrate|show|tell|feature|discuss|review|examine|play)\b)[a-z]{2,})"
    r"(?: (?!(?:the|this|that|these|those)\b)[\w’'-]+(?: (?!(?:the|that|of)\b)[\w’'-]+){0,2})?,? (?:on|in) (?:early |late |mid-)?$"
)
"""What says of anything but an event with its own date that it is to come: “will pass Mars on”,
“is expected to reach its closest point in”."""
AHEAD_OF_VERB = pattern(
    r",? (?:the |an? |its |their )?[\w’'-]+(?: (?!(?:that|which|who|and|but|said)\b)[\w’'-]+){0,5} (?P<verb>will (?:also )?(?:be )?[a-z]{2,})\b"
)
"""What stands behind such a date that opens its sentence: “, the crews will lead a tour”."""
OWN = frozenset(("given", "front matter", "head of the page", "date line"))
"""Sources of a publication date that tell of the text itself."""
LATE = 30  # days
OPENS_SENTENCE = pattern(r"(?:On|In) (?:the )?(?:early |late |mid-)?")
WILL_UNTIL = pattern(
    r"\b(?P<verb>will (?:(?:also|only|still) )?(?:be )?[a-z]{2,})(?: [a-z]+){0,3} (?:until|till|through|by|no later than) (?:[a-z]+ )?$"
)
"""What stands before the last day of something to come: “will be accepted until 20 December 2024”."""
_AIM = "release|publication|launch|completion|delivery|trial|demolition|renewal"
SET_FOR = pattern(
    rf"\b(?P<verb>(?:is|are) (?:(?:set|scheduled|slated|planned|pencilled in)(?: for (?:{_AIM}))? for|(?:scheduled|slated|planned|due|expected)(?: for (?:{_AIM}))? (?:in|on|by)))"
    r" (?:the )?(?:early |late |mid-|end of )?$"
)
"""What stands before the day for which something is set; “set in” tells when a story plays."""
_AIMING = rf"(?:aims|intends|(?:is|are) (?:aiming|planning|hoping|on track)|(?:\b(?:which|who|that|it|he|she|they|we|[{CAPITAL}][\w’'-]+) )(?:plans?|hopes?|aim|intend))"
AIMS = pattern(
    rf"\b(?P<verb>{_AIMING} to [a-z]+)(?: [\w’'-]+){{0,9}} (?:by|in|before) (?:the (?:end|start|middle) of |early |late |mid-)?$"
)
"""What somebody means to do up to the date behind it: “which aims to open the line by 2025”."""
LASTS = pattern(
    r"\b(?:remain|stay|keep|be|is|are|been|being|left|find|found) (?:\w+ )?$|\bremain(?:s|ed)? $|\b(?:Are|Is) (?:[\w’'-]+ ){1,4}$"
)
"""Before a form such as “closed”: that it says how something is, not what happened."""
ELSEWHERE = pattern(
    r"[,;:()—–]|\b(?:that|which|who|whose|when|where|after|before|since|until|till|if|as|because|while|and|but|or|than|from|to|"
    r"for|by|of|between|planned|due|expected|scheduled|supposed|[a-z]+ed)\b"
)
"""What between a verb and a date makes the date belong to something else."""
BODY = pattern(
    r"\bbefore (?:[Pp]arliament|[Cc]ongress|magistrates|(?:the )?(?:[Cc]ouncil|[Hh]ouse|[Cc]ourt|[Bb]oard|[Cc]ommittee|[Aa]ssembly|[Ss]enate))\b"
)
"""Before whom something is to be laid, which is no other time."""
ON_A_DAY = pattern(r"(?:^|.* )(?:on|in|at|this|early|late)? ?(?:the )?$")
YEAR = pattern(r"\b20\d\d\b")
TOLD = pattern(r"\b(?:said|says|announced|told|wrote|according|had|was|were|at the time|then)\b")
"""Words of a sentence that may tell what somebody meant to do back then."""
REACH = 110
"""Characters: how far before a date its verb begins at most."""


def verb_before(document: Document, one: TimeExpression, shape: re.Pattern[str]) -> re.Match[str] | None:
    """The verb that a date belongs to: closely before it, in the same clause, and not in a quotation."""
    prose = one.block.prose
    own = sentence_at(document, one.block, one.start)
    if own is None:
        return None
    found = list(shape.finditer(prose, max(own.start, one.start - REACH), one.start))[-1:]
    if found and LASTS.search(prose, own.start, found[0].start()):
        return None
    if not found or inside(quoted(document, one.block), found[0].start(), found[0].end()):
        return None
    between = BODY.sub("", prose[found[0].end() : one.start])
    return found[0] if ON_A_DAY.fullmatch(between) and not ELSEWHERE.search(between) else None


def verb_of_full_date(document: Document, one: TimeExpression) -> re.Match[str] | None:
    """What says of a day, or of a date with its year, whatever the verb, that it is to come: “is set for”,
    “will be accepted until”."""
    found = _before(document, one, WILL_UNTIL) if one.names_day else None
    if found is None and one.year_given:
        found = _set_for(document, one) or _aimed(document, one)
    if found is None and one.year_given and one.names_day and document.metadata.published_from != "today":
        found = verb_before(document, one, ANY_WILL)
        if found and not NEXT_TO_VERB.fullmatch(one.block.prose, found.end("verb"), one.start):
            found = None
    return found or _of_anything(document, one)


def _of_anything(document: Document, one: TimeExpression) -> re.Match[str] | None:
    """What says of whatever it may be that it is to come: before a date of a month at least, or behind one that
    opens its sentence."""
    if not one.year_given or document.metadata.published_from not in OWN or not _is_long_past(document, one):
        return None
    own = sentence_at(document, one.block, one.start)
    if own is None or TOLD.search(own.text) or len(YEAR.findall(own.text)) > 1:
        return None
    prose = one.block.prose
    found = TO_COME.search(prose, max(own.start, one.start - REACH), one.start)
    if found is None and OPENS_SENTENCE.fullmatch(prose, own.start, one.start):
        found = AHEAD_OF_VERB.match(prose, one.end, own.end)
    if found is None or is_quoted(document, one.block, found):
        return None
    between = prose[found.end("verb") : one.start]
    return None if ELSEWHERE.search(between.rstrip().rpartition(" ")[0]) else found


def _is_long_past(document: Document, one: TimeExpression) -> bool:
    """Whether a date of a month at least was over well before the day of the text, which may be put out late."""
    published, days = document.metadata.published, interval(one.value) if len(one.value) > len("2023") else None
    return published is not None and days is not None and (published - days[1]).days > LATE


def _set_for(document: Document, one: TimeExpression) -> re.Match[str] | None:
    """What says that something is set for a day: “is set for May 2025”."""
    return _before(document, one, SET_FOR)


def _before(document: Document, one: TimeExpression, shape: re.Pattern[str]) -> re.Match[str] | None:
    """What of a shape stands directly before a date, and in no quotation."""
    prose = one.block.prose
    found = shape.search(prose, max(0, one.start - REACH), one.start)
    return None if found is None or is_quoted(document, one.block, found) else found


def _aimed(document: Document, one: TimeExpression) -> re.Match[str] | None:
    """What says that somebody means to do something up to a year that is over,
    in a sentence that tells of no other year."""
    own = sentence_at(document, one.block, one.start)
    found = AIMS.search(one.block.prose, own.start, one.start) if own and one.year_given else None
    if own is None or found is None or is_quoted(document, one.block, found):
        return None
    return None if TOLD.search(own.text) or len(YEAR.findall(own.text)) > 1 else found
