"""The day of what a text announces, each time that it is told: “the by-election on 7 May”,
“applications close on 15 May”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from lint.document import Document
from lint.language.events.statements import Statement
from lint.language.names.forms import NAME
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, sentence_at
from lint.language.temporal.expressions import dated_days
from lint.language.temporal.reader import TimeExpression
from lint.language.temporal.words import MONTHS, WEEKDAY, WEEKDAYS
from lint.patterns import caseless, pattern
from lint.records import Record

_EVENT = (
    "by-election|byelection|election|referendum|hearing|trial|funeral|inquest|strike|walkout|vote|ballot|debate|auction|draw|march|rally|"
    "parade|concert|ceremony|wedding|coronation|premiere|fair|fayre|fête|fete|sale|carnival|regatta|picnic|supper|festival|workshop|webinar|"
    "conference|summit|symposium|launch"
)
_SENT = (
    "applications?|forms?|entry|entries|tenders?|bids?|nominations?|submissions?|proposals?|abstracts?|summaries|registrations?|comments|"
    "responses|objections|orders|contributions|bookings|manuscripts|papers|claims|expressions of interest"
)
"""What one must send by a day."""
_RULES = "rules?|order|law|ban|requirement|regulations?|act|measures?|restrictions?|charge|levy|limit"
_DETERMINER = r"(?P<determiner>the|our|this|your|any|an?)"
_LINK = (
    "before|after|until|when|while|where|by|to|of|in|on|at|for|from|with|and|or|but|that|which|who|is|are|was|were|will|would|has|have|had|be|"
    "been|goes?|comes?|opens?|closes?|starts?|begins?|ends?|takes?"
)
_WORDS = rf"(?P<words>(?:(?!(?:{_LINK}|the|an?|our|this|your|any)(?![\w-]))[\w’'-]+ ){{0,3}}?)"
"""Words between an article and its noun."""
_OF = r"(?P<of>(?: (?:for|in|of|at|to) [^.;:,\d]{1,40}?)?)"
_ASIDE = r"(?:, [^.;:()\d]{1,60},)?"
_TO_BE = r"(?:is|are|will be|to be)(?: being)?(?: (?:held|set|scheduled|due|planned|to be held))?"
_HELD = rf",?(?: which| that)? (?:{_TO_BE}|(?:takes?|will take|is to take) place|returns?|will return|is back)"
_WILL = r"(?:,? (?:which|that))?(?: (?:will|(?:is|are) (?:due |set |expected |scheduled )?to))?"
_HOUR = r"(?:noon|midnight|[\d.:]{1,5} ?[ap]\.?m\.?|\d\d?[.:]\d\d)"
_UNTIL = rf"(?:by|before|until|no later than|not later than|after|on)(?: {_HOUR})?(?: on)?"
_BARE = r"(?P<bare>(?:^|(?<=[.,] )|(?<=when )|(?<=before )|(?<=until )))"
_SUBJECT = rf"\b(?:{_DETERMINER} {_WORDS}|{_BARE})(?P<noun>(?!(?:{_LINK})(?![\w-]))[a-z]{{4,}}){_OF}{_WILL}"
_CLOSING = "closing date|deadline|last (?:date|day)|cut-off date|due date"
_MUST = (
    r"(?:must|should|have to|has to|need to) (?:be|reach|arrive)|(?:will|can|may) be (?:accepted|made|sent|submitted)"
)
_AT = r"(?: (?:in|at) [^.;:,()\d]{1,40}?)?"
_ON = r"(?: on| from)?"
SHAPES = (
    ("day", True, r"(?:\b(?:will|are to|plan to)|s) (?P<strikes>strike|walk out|down tools)(?: for [^.;:,]{1,20})? on"),
    ("day", True, r"\b(?:is|will be|is to be|is due to be) (?P<sentenced>sentenced)(?: [^.;,\d]{1,60})? on|\bsets? (?P<set>sentencing) for"),
    ("day", True, r"\b(?:will|is to|are to) hear (?P<heard>the (?:case|appeal|claim|evidence)) on"),
    ("day", True, r"\b(?:residents|voters|people|members|citizens) (?:will )?(?P<votes>vote|go to the polls)(?: [^.;,\d]{1,40})? on"),
    ("day", False, r"\b(?:learns?|hears?) (?:his|her|their) (?P<sentence>sentence) on|\b(?:his|her|their|"
        r"the) (?P<sentencing>sentencing)(?: is| will be)?(?: set| due)?(?: on| for)"),
    ("force", True, rf"\b{_DETERMINER} {_WORDS}(?P<noun>{_RULES})(?: [^.;:,\d]{{1,60}}?)?{_WILL} (?:takes? effect|"
        rf"comes? into (?:force|effect)|(?:starts? to )?appl(?:y|ies)|kicks? in){_ON}"),
    ("sale", True, rf"\b(?P<noun>tickets|seats|places){_OF}{_WILL} (?:go|be) on sale on|\b(?P<sold>box office){_WILL} (?:opens?|starts? selling(?: [^.;:]{{1,60}})?) on"),
    ("opening", True, rf"{_SUBJECT} (?:re-?)?opens?(?: its doors)?(?: again)?(?: to (?:traffic|the public|visitors|passengers))?{_AT} on"),
    ("opening", True, rf"\b(?P<it>it|they){_WILL} (?:re-?)?opens? on"),
    ("opening", True, rf"\b(?:will|(?:is|are) (?:due |set |expected |scheduled )?to) (?:re-?)?open (?:an?|its|the|their) {_WORDS}(?P<noun>[a-z]{{4,}}){_OF} on"),
    ("launch", True, rf"{_SUBJECT} (?:goes? live|launch(?:es)?|(?:is|are|be) launched) on"),
    ("launch", True, rf"\bthe launch of the {_WORDS}(?P<launched>[a-z]{{4,}}),?(?: which is)? on"),
    ("release", True, rf"(?P<version>\d+(?:\.\d+)+){_WILL} (?:be released|comes? out|is (?:due|released|out)|(?:be|is) available|ships?|arrives?) on"),
    ("start", True, rf"{_SUBJECT} (?:starts?|begins?){_AT} on"),
    ("end", True, rf"{_SUBJECT} (?:closes?|shuts?|ends?|expires?|finish(?:es)?|(?:is|are|stays?|remains?) open until|(?:runs?|"
        rf"continues?|lasts?) until)(?: its doors)?(?: at (?:noon|midnight))?(?: on)?"),
    ("closing date", True, rf"\b(?:{_CLOSING}) for (?:receipt of |submitting |the submission of |all |your )?(?P<noun>{_SENT})(?: is| will be|:| falls on)?(?: on)?"),
    ("closing date", True, rf"\b(?P<noun>{_SENT}){_OF} (?:due|to be (?:returned|submitted|sent)|deadline|must be in)(?: by)?:?"),
    ("closing date", True, rf"\b(?P<noun>{_SENT}){_OF} (?:close|are due|are (?:accepted|open|welcome)|{_MUST}|arriving|received|sent)(?: [a-z’'-]+){{0,6}}? {_UNTIL}"),
    ("closing date", True, rf"\b(?:submission|receipt|return) of (?P<noun>{_SENT}):?"),
    ("closing date", True, rf"\b(?:send|submit|return|hand in|post|email)(?: us| in)? (?:all |any |your |their )*(?P<noun>{_SENT})(?: [a-z’'-]+){{0,6}}? {_UNTIL}"),
    ("closing date", True, rf"\b(?P<noun>{_SENT}) should be (?:e-?mailed|sent|posted|submitted|returned)(?: [^.;:\d]{{1,80}})? {_UNTIL}"),
    ("day", True, rf"\b{_DETERMINER} {_WORDS}(?P<noun>(?!(?:{_LINK})(?![\w-]))[a-z-]{{4,}}){_OF}{_ASIDE}{_HELD},?(?: on| for)?"),
    ("day", False, rf"\b{_DETERMINER} {_WORDS}(?P<noun>(?!(?:{_LINK})(?![\w-]))[a-z-]{{4,}}),?(?: on| for)"),
    ("day", False, rf"\b{_DETERMINER} {_WORDS}(?P<noun>{_EVENT})"),
    ("day", True, rf"\b(?:his|her|their) (?P<noun>funeral|inquest|wedding){_OF}{_ASIDE}{_HELD},?(?: on| for)?"),
)  # fmt: skip
"""What a day is of, whether that is to come, and what stands before it."""
BEFORE_DAY = tuple((kind, ahead, pattern(rf"(?:{shape}) (?:the )?$", re.IGNORECASE)) for kind, ahead, shape in SHAPES)
IN_DIARY = pattern(
    rf"(?:,? (?:at )?[\d.:]+ ?(?:[ap]m)?)?(?::| [–—-]) ?(?:our |the )?(?:annual )?{_WORDS}(?P<noun>{_EVENT})\b",
    re.IGNORECASE,
)
"""What stands behind the day that begins an entry of a diary: “Saturday, 23 May: plant sale on the green”."""
DAY_OF = pattern(
    rf",? (?:is )?the (?:day|date|night|evening|morning) of the {_WORDS}(?P<noun>(?!(?:{_LINK})(?![\w-]))[a-z-]{{4,}})\b",
    re.IGNORECASE,
)
"""“On 6 September, the day of the fair”."""
SEVERAL = pattern(
    r"\b(?:again another|another|other|further|each|every|annually|previous\w*|last(?! (?:date|day)\b)|next|later|earlier|early|late|first|second|third|"
    r"final|(?:semi|quarter)-?finals?|run-?off|primary|or|rounds?|phases?|stages?|online|print|post|postal|paper|paid|members?|preview|friends|press|"
    r"international|students?|overseas|if|could|might|anniversary)\b",
    re.IGNORECASE,
)
"""Words of one of several such days."""
NEUTRAL = frozenset(
    "annual new coming forthcoming upcoming planned special local public great big completed signed whole".split()
)
"""Words before a noun that do not tell which one is meant."""
SPAN = pattern(
    rf",? ?(?:to|until|till|through|and|or|[-–—]) ?(?:on |the )?(?:{WEEKDAY},? )?(?:the )?(?:\d|(?:{'|'.join(MONTHS)})\b)",
    re.IGNORECASE,
)
"""What goes on to another day of the same thing: “on 16 May and 17 May”."""
UNKNOWN = "XXXX"
"""The year of a day that is told without it, as in TIMEX3."""
REACH = 160  # characters
LONGEST = 1000
"""Characters of a sentence; what is longer is a text without full stops."""
NEAR = 12
"""Characters before a day in which no other clause begins: “open until”."""
CLAUSE_START = pattern(r"[;:—–]|\b(?:when|before|until|while|once|after|because|since|as)\b", re.IGNORECASE)
PLACE = pattern(r" (?:in|at|for|of|near|on|or|and|if|to|last|next|every|each)\b[^,;]{0,60}")
"""What stands behind a day and goes with it."""
WORD = pattern(r"[^\W\d_]{3,}")
SENT, EVENT = pattern(_SENT), pattern(_EVENT)
UNCOUNTED = frozenset("registration enrolment enrollment booking voting polling filming trading entry".split())
"""Nouns that need no article."""
NO_NOUNS = frozenset(
    "which that this they there what when then also will only date dates deadline day days night evening morning afternoon week weekend month "
    "time event meeting match game race session class lesson visit talk lecture show performance screening service train trains flight bus "
    "trip walk year years court police people".split()
)
"""Nouns of what happens many times in a text, or of what tells nothing."""
ONE_NAME = {
    word: name
    for name, words in {
        "strike": "walkout",
        "applications": "application form forms",
        "entries": "entry",
        "tenders": "tender bid bids",
        "abstracts": "abstract summaries",
        "rules": "rule order law ban requirement regulation regulations act measure measures restriction restrictions",
        "tickets": "seats places",
        "by-election": "byelection",
    }.items()
    for word in words.split()
}
"""Words for one thing, and the one under which it is kept."""
DOORS = "doors"
"""What opens of whatever opens."""
SMALL = frozenset("the for and its our your this that".split())
"""Words of a phrase that tell nothing."""
OF_VERB = {
    "votes": "election",
    "strikes": "strike",
    "sentenced": "sentencing",
    "sentence": "sentencing",
    "sentencing": "sentencing",
    "set": "sentencing",
    "heard": "hearing",
    "sold": "tickets",
    "it": DOORS,
}
"""The thing that a group of the shapes is of."""


class Announced(Record):
    """A day that a text gives something; `thing` is the one name of what is called in many ways."""

    statement: Statement
    thing: str
    words: frozenset[str]
    """What tells which one is meant."""
    is_ahead: bool
    """Whether it speaks of what is to come."""
    names: frozenset[str]
    sentence: Sentence


def announced(document: Document) -> Iterator[Announced]:
    """Every such day, in reading order; none where the text names fewer than two days."""
    days = dated_days(document)
    for day in days if len(days) > 1 else ():
        found = _announced(document, day)
        if found:
            yield found


def _announced(document: Document, time: TimeExpression) -> Announced | None:
    """What a day is said to be of."""
    block = time.block
    sentence = sentence_at(document, block, time.start)
    if (
        sentence is None
        or len(sentence.text) > LONGEST
        or SPAN.match(block.prose, time.end)
        or inside(quoted(document, block), time.start, time.end)
    ):
        return None
    kind, is_ahead, found = _said_before(document, time, sentence)
    if found is None and time.start == sentence.start:
        kind, is_ahead, found = "day", True, IN_DIARY.match(block.prose, time.end)
    found = found or DAY_OF.match(block.prose, time.end)
    clause = _clause(time, sentence)
    if found is None or SEVERAL.search(clause):
        return None
    given = found.groupdict("")
    noun = caseless(given.get("noun") or given.get("launched") or given.get("version") or "")
    noun = noun or next(name for group, name in OF_VERB.items() if given.get(group))
    is_bare = bool("bare" in given and not given["determiner"])
    if noun in NO_NOUNS or (is_bare and not (noun.endswith("s") or noun in UNCOUNTED)):
        return None
    if kind == "end" and SENT.fullmatch(noun):
        kind = "closing date"
    if kind == "opening" and EVENT.fullmatch(noun):
        kind = "start"  # a trial opens, and begins
    told = f"{given.get('words', '')} {given.get('of', '')}".lower()
    return Announced(
        Statement(
            kind, noun, time.value if time.year_given else f"{UNKNOWN}{time.value[4:]}", block, time.start, time.end
        ),
        ONE_NAME.get(noun, noun),
        frozenset(WORD.findall(told)) - NEUTRAL - SMALL,
        is_ahead,
        _names(clause),
        sentence,
    )


def _said_before(
    document: Document, time: TimeExpression, sentence: Sentence
) -> tuple[str, bool, re.Match[str] | None]:
    """What the words before a day say; in a table they stand in the cell before it."""
    before = time.block.prose[max(sentence.start, time.start - REACH) : time.start]
    if not before and time.block.kind == "cell":
        at = bisect_left(document.blocks, time.block.ordinal, key=attrgetter("ordinal"))
        other = document.blocks[at - 1] if at else None
        if other is not None and other.kind == "cell" and other.level == time.block.level:
            before = f"{other.prose} "
    for kind, is_ahead, shape in BEFORE_DAY:
        if match := shape.search(before):
            return kind, is_ahead, match
    return "day", False, None


def _clause(time: TimeExpression, sentence: Sentence) -> str:
    """The words around a day that belong to it."""
    prose = time.block.prose
    before, behind = prose[sentence.start : time.start], prose[time.end : sentence.end]
    starts = [match.start() for match in CLAUSE_START.finditer(before) if match.start() < len(before) - NEAR]
    place = PLACE.match(behind)
    return f"{before[max(starts, default=0) :]}{place[0] if place else ''}"


def _names(clause: str) -> frozenset[str]:
    """The words of the names in a clause, but for days and months."""
    words = (word for match in NAME.finditer(clause, 1) for word in caseless(match[0]).split())
    return frozenset(word for word in words if word not in MONTHS and word not in WEEKDAYS)
