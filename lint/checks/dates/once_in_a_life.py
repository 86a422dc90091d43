"""What happens to somebody on one day, told with two days in other words: “Moe was arrested on Friday”,
“since Moe’s capture on Tuesday”."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain

from lint.document import Document, reading_order
from lint.language.events.statements import Statement
from lint.language.names.courtesies import COURTESY, HONOUR
from lint.language.names.people import PERSON, first_names, person
from lint.language.quotations import stands_quoted
from lint.language.sentences import Sentence, sentence_at
from lint.language.temporal.expressions import times
from lint.language.temporal.reader import TimeExpression
from lint.language.temporal.values import iso_day
from lint.language.temporal.words import WEEKDAYS
from lint.patterns import CAPITAL, pattern

VERBS = {
    "death": "died|passed away|was killed|was found dead|was pronounced dead|drowned",
    "arrest": "was arrested|was apprehended|was captured|was taken into custody",
    "sentencing": "was sentenced",
    "conviction": "was convicted|was found guilty",
    "guilty plea": "pleaded guilty|pled guilty",
    "resignation": "resigned|stepped down|handed in (?:his|her) resignation",
    "funeral": "was buried|was laid to rest",
    "swearing-in": "was sworn in|was inaugurated|took the oath of office",
}
"""What befalls somebody on one day."""
NOUNS = {
    "death": "death|drowning",
    "arrest": "arrest|capture|apprehension",
    "sentencing": "sentencing",
    "conviction": "conviction",
    "guilty plea": "guilty plea",
    "resignation": "resignation",
    "funeral": "funeral|burial",
    "swearing-in": "swearing-in|inauguration",
}
"""How a text comes back to it."""
KIND_OF = {
    word: kind
    for forms in (VERBS, NOUNS)
    for kind, words in forms.items()
    for word in words.replace("(?:his|her)", "his").split("|") + words.replace("(?:his|her)", "her").split("|")
}
_VERB = rf"(?P<verb>{'|'.join(VERBS.values())})\b"
_NOUN = rf"(?P<noun>{'|'.join(NOUNS.values())})\b(?! (?:penalty|row|toll|warrant|threat|sentence|certificate|hearing|plea)s?\b)"
_ASIDE = r"(?:,? (?:Jr|Sr)\.?)?(?:, [^,.;:()“”\"]{2,80}, |,? who | )?"
WHO_DID = pattern(rf"(?P<name>{PERSON}){_ASIDE}(?:(?:has|had) )?(?:also )?{_VERB}")
WHOSE = pattern(rf"(?P<name>{PERSON})(?:’s|'s|s’|s') {_NOUN}")
OF_WHOM = pattern(rf"\bthe {_NOUN} of (?P<name>{PERSON})")
HIS = pattern(rf"\b(?<!warrant for )(?<!issued for )(?P<name>[Hh]is|[Hh]er) {_NOUN}")
"""Whom it befell, in front of the word for it or behind it."""
BEFORE_DATE = pattern(
    r"(?:(?!\b(?:and|but|when|after|before|while|who|which|that|until|since|by|from|following|ahead|it|was|were|is|"
    r"has|had|said|says|announced|according|revealed|confirmed|reported)\b)[^;:()“”\"]){0,80}? ?$"
)
"""What may stand between that word and its day."""
BEHIND_NOUN = pattern(
    r"(?: there| here| (?:in|at|near|outside|inside) [^,;:()“”\"]{2,40}?)?,? (?:(?:early|late) )?(?:on |last )?(?:the (?:night|morning|evening) of )?$"
)
"""The same behind “his death”: a place, and nothing that may have been on that day itself."""
BEHIND_DATE = pattern(r",? (?:(?!\b(?:and|but|when|after|before|while|which|that|until|since)\b)[^;:()“”\",]){0,12}$")
UNSURE = pattern(
    r"\b(?:again|another|second|third|earlier|previous\w*|re-?arrested|re-?sentenced|first|originally|initially|will|would|could|may|might|should|"
    r"scheduled|expected|due|planned|set to|anniversary|if|not|never|until|alleged\w*|reportedly|later|or)\b"
)
"""Words of one of several times, of plans, and of what is not sure."""
DAY = pattern(r"(?:\d{4}|XXXX)-\d\d-\d\d")
FINAL = frozenset(("death", "funeral"))
"""What nobody has twice, however far apart two days of it are."""
WEEKDAY = "weekday "
NO_YEAR = "XXXX-"
"""What a value begins with that is a day of the week, or that of a month of a year nobody names."""
LEAP_YEAR = 2000
DAYS_OF_YEAR = 366
NEAR = 31
"""Days that an arrest or a sentence may be told apart by a slip; what lies farther apart has happened twice."""
TITLES = pattern(rf"^(?:(?:{COURTESY}|{HONOUR}|Judge|Officer|Sgt|Det|Rev)\.? )+(?=[{CAPITAL}])")
NO_PERSON = frozenset("He She It They The This That On In At".split())


def once_in_a_life(document: Document) -> Iterator[tuple[Statement, Statement]]:
    """The later and the earlier statement of such a day, where the text has two days of it, and no third."""
    said: dict[tuple[str, str], list[Statement]] = {}
    events: dict[tuple[int, int], list[re.Match[str]]] = {}
    for one in times(document):
        if one.type == "DATE" and (told := _told(document, one, events)):
            said.setdefault((told.kind, told.subject), []).append(told)
    for (kind, name), pronouns in [(key, every) for key, every in said.items() if not key[1]]:
        named = [key for key in said if key[0] == kind and key[1]]
        if len(named) == 1:
            said[named[0]] += pronouns
        del said[kind, name]
    for every in said.values():
        if len({one.value.startswith(WEEKDAY) for one in every}) > 1:
            continue  # a day of the week may be any day of a month
        if any(one.value.startswith(NO_YEAR) for one in every):
            every = [one._replace(value=_without_year(one.value)) for one in every]
        ordered = sorted(every, key=reading_order)
        if len({one.value for one in ordered}) == 2:
            first = ordered[0]
            later = next(one for one in ordered if one.value != first.value)
            if (first.kind not in FINAL or not (first.subject and later.subject)) and not _are_near(
                first.value, later.value
            ):
                continue  # “her death”, years later, is that of somebody else
            if later.block is not first.block or sentence_at(document, later.block, later.start) is not sentence_at(
                document, first.block, first.start
            ):
                yield later, first


def _are_near(one: str, other: str) -> bool:
    """Whether two days are less than a month apart, as those of a slip are;
    of two days of the week nobody knows more."""
    if one.startswith(WEEKDAY):
        return True
    has_year = not one.startswith(NO_YEAR)
    if one[4:] == other[4:]:
        return True  # in another year
    first, last = (iso_day(value if has_year else f"{LEAP_YEAR}-{value[len(NO_YEAR) :]}") for value in (one, other))
    if first is None or last is None:
        return False  # a day that the calendar does not have is told by another rule
    apart = abs((first - last).days)
    return apart <= NEAR or (not has_year and apart >= DAYS_OF_YEAR - NEAR)


def _told(
    document: Document, one: TimeExpression, events: dict[tuple[int, int], list[re.Match[str]]]
) -> Statement | None:
    """What a day is of, if it is of something that befell somebody; the subject is the surname,
    and empty for “his arrest”.

    `events` keeps what the sentences before tell, by block and place.
    """
    sentence = sentence_at(document, one.block, one.start)
    value = _value(document, one)
    if sentence is None or not value or stands_quoted(document, one):
        return None
    key = one.block.ordinal, sentence.start
    if key not in events:
        events[key] = _events(sentence)
    found = _event(sentence, one, events[key])
    if found is None:
        return None
    kind = KIND_OF[found.groupdict().get("verb") or found["noun"]]
    name = found["name"]
    if name.lower() in ("his", "her"):
        return Statement(kind, "", value, one.block, one.start, one.end)
    surname = person(TITLES.sub("", name))[1]
    if name.partition(" ")[0] in NO_PERSON or len(first_names(document).get(surname, ())) > 1:
        return None
    return Statement(kind, surname, value, one.block, one.start, one.end)


def _events(sentence: Sentence) -> list[re.Match[str]]:
    """What a sentence tells that befell somebody, in the order of their ends; nothing where it is not sure."""
    if UNSURE.search(sentence.text):
        return []
    prose = sentence.block.prose
    shapes = (WHO_DID, WHOSE, OF_WHOM, HIS)
    found = chain.from_iterable(shape.finditer(prose, sentence.start, sentence.end) for shape in shapes)
    return sorted(found, key=lambda match: match.end())


def _event(sentence: Sentence, one: TimeExpression, events: list[re.Match[str]]) -> re.Match[str] | None:
    """The event that a day belongs to: the last one before it,
    or the first one behind a day that opens the sentence."""
    prose, start = sentence.block.prose, sentence.start
    at = bisect_right(events, one.start, key=lambda match: match.end())
    before = events[at - 1] if at else None
    between = BEFORE_DATE if before and before.groupdict().get("verb") else BEHIND_NOUN
    if before and between.fullmatch(prose, before.end(), one.start):
        return before
    opens = prose[start : one.start].strip().lower() in ("", "on", "early on", "late on")
    behind = WHO_DID.search(prose, one.end, sentence.end) if opens and events else None
    return behind if behind and BEHIND_DATE.fullmatch(prose, one.end, behind.start()) else None


def _value(document: Document, one: TimeExpression) -> str:
    """The day as in ISO 8601; of a text without a date of its own only what it says, a weekday or a day of a month."""
    day = one.value.partition("T")[0]
    is_dated = document.metadata.published is not None and document.metadata.published_from != "today"
    weekday = WEEKDAYS.get(one.text.lower())
    if weekday is not None and not is_dated:
        return f"{WEEKDAY}{weekday}"
    if not DAY.fullmatch(day) or not (is_dated or one.names_day):
        return ""
    return _without_year(day) if one.names_day and not one.year_given else day


def _without_year(day: str) -> str:
    return f"{NO_YEAR}{day[len(NO_YEAR) :]}" if DAY.fullmatch(day) else day
