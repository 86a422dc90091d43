"""What befell one thing at one time, told in any words: “the plant, built in 1956”,
“when the smelter was put up in 1959”.

`lint.language.events.milestones` holds one word against itself and its noun. Here a kind has all the words by which
reporters tell of it, and two mentions are of one event where what it happened to is the same: a name beside both, or
the one thing of its sort in the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lint.document import Block, Document
from lint.language.events.kinds import ALONE, KINDS, OF_BODIES, OF_PLACES, PERSONAL, RECURS
from lint.language.events.milestones import OF_ANOTHER, OF_OCCASION, OF_OTHER, is_day_of_saying
from lint.language.names.relatives import RELATIVE
from lint.language.names.whole import BODIES, TITLES, names_of
from lint.language.quotations import stands_quoted
from lint.language.sentences import Sentence, sentence_at
from lint.language.temporal.expressions import times
from lint.language.temporal.reader import TimeExpression
from lint.language.temporal.words import CALENDAR
from lint.language.vocabulary.known_words import is_common_noun
from lint.language.words import lowered
from lint.patterns import CAPITAL, caseless, pattern
from lint.records import Record

GENERIC = frozenset(map(str.lower, BODIES)) | frozenset(
    "company group bank club programme program university college".split()
)
"""Words of the names of bodies that many have."""
_ALL = "|".join(f"(?P<{kind}>{words})" for kind, words in KINDS.items())
HAPPENED = pattern(rf"(?<![\w-])(?:{_ALL})(?![\w-])", re.IGNORECASE)
NOUNS = pattern(
    r"(?:construction|completion|founding|establishment|incorporation|formation|merger|death|conviction|verdict|signing|publication|release|premi[eè]re|purchase|acquisition|takeover|sale|closing|closure|shutdown|wedding|"
    r"marriage|appointment|coup|putsch|overthrow|ouster|privati[sz]ation|offering|flotation|unveiling|dismissal|"
    r"sacking|indictment|acquittal|resignation|explosion|blast|settlement|arrest|capture|ban|launch|defection|filing|"
    r"bankruptcy|eruption|earthquake|quake|nationali[sz]ation|independence|blaze|fire|"
    r"sinking|crash|collapse|discovery|opening|inauguration|walkout|strike|stoppage|flood|patent|order|ruling)$",
    re.IGNORECASE,
)
"""Those that an article may stand before."""
TELLING = pattern(r"[a-z]{4,}")
WORDS = frozenset(word for words in KINDS.values() for word in TELLING.findall(words))
NEAR, BESIDE = 60, 70
"""Characters between a date and the words for what happened, and between these and what it happened to."""
BREAK = pattern(
    r"\b(?:after|before|during|following|since|until|later|earlier|(?:took|takes|taking) effect|effective|announced)\b|[;:]|, (?:but|while|whereas|and (?:he|she|it|they|then|has|have|had|is|was|now))\b| but "
)
UNSURE = pattern(
    r"\b(?:plan(?:s|ned|ning)?|schedul\w+|due|expect\w*|postpon\w+|delay\w+|will|would|could|might|should|hop\w+|propos\w+|intend\w*|until|never|not|no|if|every|each|annual\w*|"
    r"again|another|last \w+ed|first|second|third|fourth|next|previous\w*|re-?open\w*|re-?built|re-?elect\w*|re-?founded|re-?named|re-?launch\w*|to be|stage|phase|anniversary|twice|also|several|both|attempt\w*|tried|failed|almost|nearly|new|other|further|part of|parts of|series|"
    r"some of|half of|two|three|four|separate|per ?cent|stake|shares? (?:in|of)|version|edition|remake|reissue\w*|extension|wing|annex\w*|between|from (?:19|20)\d\d|alleged\w*|suspect\w*|accus\w+|charg\w+|conspir\w+)\b",
    re.IGNORECASE,
)
"""Words beside an event of plans, of one of several, of parts of it."""
OF_SERIES = pattern(
    r"\b(?:second|third|fourth|fifth|new|next|another|final|last) (?:season|series|part|volume|album|book|film)\b[^.;]*$"
)
"""Before the words for what happened: one of several that a series has."""
SPAN = pattern(
    r"(?:\b(?:from|between|until|till|through|by|before|after|as of|As of) (?:the |early |late |mid-)?|\d{4} to |[–/-] ?)$"
)
SPAN_BEHIND = pattern(r" ?[–/-] ?\d| (?:to|until|through) (?:the )?(?:19|20)\d\d")
"""What makes a date the end of a span, or a bound."""
THING = pattern(
    r"\b(?P<article>[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?)(?P<words>(?: (?!(?:the|a|an|and|or|but|in|on|at|of|to|by|for|with|from|as|that|which|who|when|after|before|since|was|were|is|are|had|has|have)\b)[a-z][\w’'-]*){1,4})"
)
"""“the smelter”, “a fishing treaty”: what something may have happened to, with the words before it."""
BEHIND_NAME = pattern(rf"[{CAPITAL}][\w’'-]+ (?P<noun>[a-z]{{4,}})\b(?!ed\b)")
"""“the Harlow Point smelter”."""
PLACED = pattern(r"\b(?:in|at|near|outside|inside|from|to|on|off|around|across|through) (?:the )?$")
"""Before a name that says where."""
INDEFINITE = pattern(r"\b(?:an?|one|any|some) (?:[\w’'-]+ ){0,2}$", re.IGNORECASE)
"""Before a noun for what happened, of which nothing has been said yet."""
OF_A_NEW = pattern(r"(?: by [^.;,]{3,40})? of an? ")
"""Behind it: that it befell something of which nothing has been said."""
DEFINITE = pattern(r"\b(?:the|that|this) (?:[\w’'-]+ ){0,2}$", re.IGNORECASE)
POSSESSED = pattern(r"\b(?:his|her|its|their) (?:[\w’'-]+ ){0,2}$", re.IGNORECASE)
WOMAN, MAN = pattern(r"\b(?:[Ss]he|[Hh]ers?)\b"), pattern(r"\b(?:[Hh]e|[Hh]im|[Hh]is)\b")
_RELATIVES = rf"\b(?:{RELATIVE}|parents?|predecessor|successor|rival|subsidiary|parent company|unit|branch|version|model|edition|replica|replacement|today|current|present|original|neighbou?r\w*)\b"
"""Somebody or something else that belongs to what is named."""
RELATIVES, OF_RELATIVE = pattern(_RELATIVES), pattern(rf"(?<=\w) of (?:[\w’'-]+ ){{0,3}}?({_RELATIVES})")
OBJECT = pattern(r" (?:the|an?|its|his|her|their) [\w’'-]| [A-Z]")
PASSIVE = pattern(r"\b(?:was|were|been|being|is|are)(?: \w+ly)? $")
"""What tells that somebody did it to what follows, who is none of those whom it befell."""
NEXT_TO = 14  # characters between a name and the words for what happened to it
NO_THINGS = frozenset(
    "year years time times month months week weeks days same first last people company companies firm country government state city town group world area region man woman men women "
    "place part parts end start beginning case report news number family members police court official officials president minister leader chief head second third "
    "spring summer autumn winter fall wake hands heart most more then that this which with from into over after before during since until when while where whose some many such only other "
    "than been were have had was are will would could should their they them there these those very also just even still year-old northern southern eastern western early late previous following "
    "national local public private federal royal former current british american english french german deal plan work life way side name names line point north south east west river".split()
)
"""Words that tell nothing of what is meant, or that are none of a thing."""
KINDS_OF_BLOCKS = frozenset(("paragraph", "standfirst", "headline", "caption"))
OPENINGS = frozenset(
    "After Before Since When While In On At By With Although Though Because If As For From But And The Until Under During Following Despite".split()
)
"""Words that open a sentence and no name."""
POINTING = ("This ", "These ", "Those ")
"""How a sentence begins that is of what its own heading names."""
YEAR = pattern(r"\d{4}(?:-\d\d(?:-\d\d)?|-(?:SP|SU|FA|WI))?")
LAST = pattern(r"(?:last|this past) (?!week|year|night|time|century|decade)[a-z]+$", re.IGNORECASE)
MOST = 40  # dates of a text that is a story, and no chronicle
CLAUSE_END = pattern(r"[,;:.)]")
REACH = 36  # characters of a clause behind what happened in it and its date
LEAD = 12  # characters before a date that opens its sentence: “Early in 1985, …”
LONGEST = 600  # characters of a sentence


class OneTimeEvent(Record):
    """A date, `block.prose[start:end]`, of one of `years` (none where it is open), and what happened then;
    `value` is what it means, as in TIMEX3.

    `names` are the words of the names near the words for it that say no place, `beside` those right beside them,
    `places` those that do, and `things` the words behind an article; `known` are those of them that the text speaks of
    as of something known, all in lower case. `is_new` says that nothing has been said of it, `whose` that it is
    somebody's without a name, `is_only` that the text speaks of no other one of its noun, and `relatives` who else is
    meant.
    """

    kind: str
    word: str
    block: Block
    start: int
    end: int
    years: frozenset[int]
    value: str
    is_relative: bool
    sentence: Sentence
    names: frozenset[str]
    beside: frozenset[str]
    places: frozenset[str]
    things: frozenset[str]
    known: frozenset[str]
    is_new: bool
    is_known: bool
    whose: bool
    is_only: bool
    relatives: frozenset[str]

    def is_of(self, earlier: OneTimeEvent) -> bool:
        """Whether it is the same event as one of its kind before it."""
        if (
            self.is_new
            or self.relatives != earlier.relatives
            or ("Mrs" in self.sentence.text) != ("Mrs" in earlier.sentence.text)
        ):
            return False
        if self.beside - earlier.names and earlier.beside - self.names:
            return False  # “Coastal Rescue”, “Mountain Rescue”
        if self.kind in PERSONAL and self.beside - earlier.beside and earlier.beside - self.beside:
            return False  # “Saint Leander of Olby”, “Saint Isidore of Olby”
        if self.kind in OF_BODIES and any(map(is_common_noun, self.beside ^ earlier.beside)):
            return False  # a firm, and “Holm Books”, which it set up
        if self.is_known and not self.beside and self.kind in ALONE:
            return True
        if self.is_slip_of(earlier):
            return True
        shared = (self.names & earlier.names) - GENERIC
        thing = self.known & (earlier.things | earlier.names)
        if self.kind in PERSONAL:
            is_told_of = self.kind == "death" or self.is_known or (self.whose and self.kind != "wedding")
            return is_told_of and bool((self.beside | self.known) & earlier.beside)
        if self.kind in OF_PLACES and self.beside & (earlier.places | earlier.beside):
            return True
        if self.kind in RECURS:
            return len(shared) > 1 or bool(shared and thing) or bool(self.known & earlier.beside)
        shared &= self.beside | earlier.beside
        return bool(shared or thing or (self.whose and not self.beside and earlier.beside))

    def is_slip_of(self, other: OneTimeEvent) -> bool:
        """Whether both are of the one fire, crash or flood of a text, on one day of two months."""
        are_only = self.is_known and other.is_known and self.is_only and other.is_only
        year, months, day = slice(0, 4), slice(5, 7), slice(8, 10)  # of “2024-03-11”
        is_one_day = self.value[day] == other.value[day] != "" and self.value[year] == other.value[year]
        return are_only and not self.beside | other.beside and is_one_day and self.value[months] != other.value[months]

    def contradicts(self, other: OneTimeEvent) -> bool:
        """Whether the dates are of two years, or of two months or days where both name one."""
        if self.is_relative and other.is_relative:
            return False
        if self.years and other.years and not self.years & other.years:
            return True
        return any(
            one.isdigit() and another.isdigit() and one != another
            for one, another in zip(self.value.split("-")[1:], other.value.split("-")[1:], strict=False)
        )


SUDDEN_KINDS = frozenset("fire explosion crash collapse flood earthquake".split())
HIS = (" his ", " her ")
"""Before a date and what happened then: that it is one of several, which the date tells apart,
as in “his April 2008 conviction”."""

OF_WORDS = pattern(
    r" (?:interview|speech|letter|report|article|book|paper|memoir|study|essay|film|documentary|survey|poll|statement|edition|census|budget|lecture)\b"
)
"""Behind a date that is of what was said then, and not of what it was said about: “in a 2016 interview”."""

LIFE = pattern(r"\((?:b|d|fl|r)\. $")
"""What stands before a date of somebody’s life or reign: “Liv Berg (b. 1931) founded it”."""


def one_time_events(document: Document) -> list[OneTimeEvent]:
    """Every such event with a date whose year is known, in reading order, outside quotations and plans."""
    text = lowered(document)
    if not any(word in text for word in WORDS):
        return []
    dates = [
        time
        for time in times(document)
        if time.type == "DATE"
        and time.block.kind in KINDS_OF_BLOCKS
        and YEAR.fullmatch(time.value)
        and (time.year_given or time.names_day or (document.metadata.published and _is_last(time)))
    ]
    return list(_events(document, dates)) if 1 < len(dates) <= MOST else []


def _events(document: Document, dates: list[TimeExpression]) -> Iterator[OneTimeEvent]:
    nearest: dict[tuple[int, int], tuple[int, Sentence, TimeExpression, re.Match[str]]] = {}
    for time in dates:
        prose = time.block.prose
        sentence = sentence_at(document, time.block, time.start)
        if (
            sentence is None
            or len(sentence.text) > LONGEST
            or stands_quoted(document, time)
            or SPAN.search(prose, max(0, time.start - 20), time.start)
            or SPAN_BEHIND.match(prose, time.end)
            or LIFE.search(prose, max(0, time.start - 6), time.start)
            or sentence.text.startswith(POINTING)
            or OF_WORDS.match(prose, time.end)
            or prose[time.end : time.end + 1].isalpha()
            or "namesake" in sentence.text
        ):
            continue
        happened = _happened(sentence, time)
        if happened and prose.endswith(HIS, 0, time.start) and sentence.start + happened.start() == time.end + 1:
            continue
        if happened:
            at = sentence.start + happened.start()
            away = max(time.start - at, at - time.end)
            key = time.block.ordinal, at
            if key not in nearest or away < nearest[key][0]:
                nearest[key] = away, sentence, time, happened
    often = Counter(happened.lastgroup for *_, happened in nearest.values())
    for _, sentence, time, happened in nearest.values():
        if often[happened.lastgroup] > 1:  # names are read of those only that another may be held against
            yield _event(document, sentence, time, happened)


def _happened(sentence: Sentence, time: TimeExpression) -> re.Match[str] | None:
    """The nearest words for what happened, in the clause of a date."""
    text, start, end = sentence.text, time.start - sentence.start, time.end - sentence.start
    best: tuple[int, re.Match[str]] | None = None
    for match in HAPPENED.finditer(text):
        gap = (match.end(), start) if match.end() <= start else (end, match.start())
        away = gap[1] - gap[0]
        if not 0 <= away <= NEAR or BREAK.search(text, *gap) or OF_ANOTHER.search(text, *gap):
            continue
        if UNSURE.search(text, *gap) or UNSURE.search(
            text, max(0, match.start() - 16), _clause_end(text, max(match.end(), end))
        ):
            continue
        if match.start() >= end and "," in text[slice(*gap)] and start > LEAD:
            continue  # “her retirement in 1990, died at home”
        if is_day_of_saying(text, start, end, match.start()):
            continue
        if OF_SERIES.search(text, max(0, match.start() - REACH), match.start()):
            continue
        if OF_OCCASION.match(text, match.end()) or OF_OTHER.search(text, max(0, match.start() - 40), match.start()):
            continue
        if best is None or away < best[0]:
            best = away, match
    return best[1] if best else None


def _clause_end(text: str, at: int) -> int:
    """Where a clause ends at the latest that has a place in it."""
    stop = CLAUSE_END.search(text, at, at + REACH)
    return stop.start() if stop else min(len(text), at + REACH)


def _event(document: Document, sentence: Sentence, time: TimeExpression, happened: re.Match[str]) -> OneTimeEvent:
    prose, at, to = sentence.block.prose, sentence.start + happened.start(), sentence.start + happened.end()
    first, last = max(sentence.start, at - BESIDE), min(sentence.end, to + BESIDE)
    is_active = OBJECT.match(prose, to) is not None and not PASSIVE.search(prose, max(first, at - 12), at)
    names, beside, places = _named(document, sentence, (at, to), (to if is_active else first, last))
    possessed = POSSESSED.search(prose, max(first, at - 24), at)
    if possessed is not None and not beside and not _is_of_one_of_two(sentence.text, possessed[0]):
        # Somebody named in the sentence itself rather than one of those before it.
        said = list(names_of(document, sentence.block, sentence.start, at)) or names_of(document, sentence.block, 0, at)
        beside = {caseless(word) for name in said for word in name.words if word[0].isupper()}
        names |= beside
    things, known = _things(prose, first, last)
    lead, is_noun = max(first, at - 24), NOUNS.search(happened[0]) is not None
    return OneTimeEvent(
        kind=happened.lastgroup or "",
        word=happened[0],
        block=time.block,
        start=time.start,
        end=time.end,
        years=_years(document, time),
        value=time.value,
        is_relative=not (time.year_given or time.names_day),
        sentence=sentence,
        names=frozenset(names),
        beside=frozenset(beside),
        places=frozenset(places),
        things=frozenset(things),
        known=frozenset(known),
        is_new=is_noun and (INDEFINITE.search(prose, lead, at) or OF_A_NEW.match(prose, to)) is not None,
        is_known=is_noun and DEFINITE.search(prose, lead, at) is not None,
        whose=possessed is not None,
        is_only=happened.lastgroup in SUDDEN_KINDS and not _has_others(document, caseless(happened[0])),
        relatives=frozenset(
            (*RELATIVES.findall(prose, max(first, at - 44), at), *OF_RELATIVE.findall(prose, to, last))
        ),
    )


def _has_others(document: Document, noun: str) -> bool:
    """Whether a text speaks of several events of one noun: “fires”, “another fire”, “the first fire”."""
    others = rf"\b(?:{noun}s|(?:another|other|first|second|third|earlier|previous|last|two|both|similar|new) (?:[a-z-]+ )?{noun})\b"
    return re.search(others, lowered(document)) is not None


def _named(
    document: Document, sentence: Sentence, happened: tuple[int, int], around: tuple[int, int]
) -> tuple[set[str], set[str], set[str]]:
    """The words of the names around what happened, of those right beside it, and of places, all without case."""
    prose, (at, to) = sentence.block.prose, happened
    names: set[str] = set()
    beside: set[str] = set()
    places: set[str] = set()
    for name in names_of(document, sentence.block, *around):
        words = {
            caseless(word)
            for word in name.words
            if word[0].isupper() and word.rstrip(".") not in TITLES and not CALENDAR.issuperset((caseless(word),))
        }
        if PLACED.search(prose, max(0, name.start - 12), name.start):
            places |= words
            continue
        opening = prose[sentence.start : name.start]
        if (
            opening.endswith(" ")
            and opening.count(" ") == 1
            and opening.rstrip().isalpha()
            and opening[0].isupper()
            and opening.rstrip() not in OPENINGS
        ):
            words.add(caseless(opening.rstrip()))  # “Coastal Rescue”, whose first word is a word
        names |= words
        if at <= name.start < to or 0 <= at - name.end <= NEXT_TO or 0 <= name.start - to <= NEXT_TO:
            beside |= words
    return names, beside, places


def _things(prose: str, first: int, last: int) -> tuple[set[str], set[str]]:
    """The nouns of a stretch that tell what it is about, and those among them that the reader knows already."""
    things = {match["noun"] for match in BEHIND_NAME.finditer(prose, first, last)} - NO_THINGS - WORDS
    known: set[str] = set()
    for match in THING.finditer(prose, first, last):
        told = set(TELLING.findall(match["words"])) - NO_THINGS - WORDS
        things |= told
        if caseless(match["article"]) not in ("a", "an"):
            known |= told
    return things, known


def _is_last(time: TimeExpression) -> bool:
    """Whether a date is a month or a day counted from the publication: “last July”, “this past May”, “last month”."""
    return LAST.match(time.text) is not None and len(time.value) >= len("2024-06") and time.value[5:7].isdigit()


def _is_of_one_of_two(text: str, possessed: str) -> bool:
    """Whether a sentence speaks of a man and a woman, so that “her death” is not of whoever was named last:
    “He had her bring part of it, and upon her death on 4 April …”."""
    other = {"his": WOMAN, "her": MAN}.get(possessed.split()[0].lower())
    return other is not None and other.search(text) is not None


def _years(document: Document, time: TimeExpression) -> frozenset[int]:
    """The years that a date may be of, none where the text leaves that open: “last March”, said in the same year,
    may be the one before too."""
    year, published = int(time.value[:4]), document.metadata.published
    if not time.year_given and time.names_day:
        return frozenset()
    if not time.year_given and published and year == published.year and caseless(time.text).startswith("last "):
        return frozenset((year, year - 1))
    return frozenset((year,))
