"""What happens once and has a date: a purchase, an opening, a launch, with the words that tell which one it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.document import Block, Document
from lint.language.names.whole import WholeName, names_of
from lint.language.quotations import stands_quoted
from lint.language.sentences import Sentence, sentence_at, sentences_of
from lint.language.temporal.expressions import times
from lint.language.temporal.reader import TimeExpression
from lint.language.temporal.words import MONTHS
from lint.language.words import vocabulary
from lint.patterns import caseless, pattern
from lint.records import Record

KINDS: Mapping[str, str] = {
    word: kind
    for kind, words in {
        "purchase": "buys bought acquires acquired acquisition purchase purchased takeover",
        "opening": "opens opened opening inaugurated inauguration premiere première premiered",
        "closure": "closes closed closure closing shut",
        "beginning": "began begun",
        "end": "ended",
        "passage": "passes passed approves approved adopted enacted ratified adoption",
        "launch": "launch launches launched liftoff",
        "founding": "founded founding established",
        "death": "dies died death",
        "wedding": "married wedding",
        "signing": "signed signing",
        "sinking": "sank sunk sinking",
        "crash": "crash crashed collided collision derailed derailment",
        "collapse": "collapsed collapse",
        "explosion": "exploded explosion",
        "election": "elected",
        "completion": "completed completion finished",
        "construction": "built constructed",
        "fire": "burned burnt blaze fire",
        "disaster": "earthquake quake massacre riot mutiny avalanche landslide",
        "disappearance": "vanished disappeared disappearance",
        "theft": "stolen stole theft robbery robbed burglary",
        "flotation": "floated flotation",
        "eruption": "erupted eruption",
        "appointment": "appointed appointment",
        "retirement": "retired retirement",
        "resignation": "resigned resignation",
        "merger": "merged merger",
        "publication": "published publication released release unveiled",
        "arrest": "arrested arrest",
        "sentence": "sentenced",
        "conviction": "convicted",
        "demolition": "demolished demolition",
        "birth": "born",
    }.items()
    for word in words.split()
}
"""Words for what happens to one thing once, verbs and nouns."""
WORD = pattern(r"[^\W\d_][\w’'-]*\w")
SHORTEST = 4  # letters of a word that tells something
STEM = 5  # letters by which two such words are held to be one
LONGEST = 1000  # characters of a sentence; what is longer is a text without full stops
NEAR = 70  # characters between a date and the word for what happened
LONGEST_SUBJECT = 60  # characters
BESIDE = 10  # characters between a name and that word
BREAK = pattern(r"[;:(—–]|, (?:but|while|and|whereas) ")
"""What parts a date from what happened elsewhere in the sentence."""
UNSURE = pattern(
    r"\b(?:plan(?:s|ned|ning)?|schedul\w+|due|expect\w*|postpon\w+|delay\w+|original\w*|will|would|could|(?-i:may)|might|should|hop\w+|propos\w+|"
    rf"intend\w*|until|since(?! (?:his|her|their|its|the|it|he|she|they|[A-Z][a-z]+) [a-z])|by(?= (?:\d|the end|"
    rf"early|mid|late|(?:{'|'.join(name.capitalize() for name in MONTHS)})\b))|between|not|never|if|every|each|"
    rf"annual\w*|again|another|last|next|term|as of|"
    r"as (?:first |originally )?(?:launched|published|built|opened|released|designed)|there (?:is|was|has been) no|"
    r"earlier|later|previous\w*|re-?open\w*|re-?built|to be|round|reading|stage|phase|part|version|edition|anniversary|twice|also|several|namesake|widow(?:er)?)\b",
    re.IGNORECASE,
)
"""Words of plans, of one of several, and of what goes on: such dates may well differ."""
OF_ANOTHER = pattern(
    r"\b(?:reports?|inquir\w+|investigations?|trial|hearing|book|film|documentary|memorial|monument|law|rules?|"
    r"stud(?:y|ies)|review|history|account|article|interview|ceremony|appeal|retrial|survivors?|investigators?)\b"
)
"""Between a date and the words for what happened: that the date is of what came of it."""
ORDINAL = pattern(r"\b(?:first|second|third|fourth|fifth|sixth|new|other)(?: \w+)? $", re.IGNORECASE)
OF_OTHER = pattern(r"\b[a-z]+,? (?:which|that) (?:was|were|had been) (?:\w+ly )?$")
"""Before what happened to something without a name: “the business, which was established in 2019”."""
OF_OCCASION = pattern(
    r" (?:part(?:y|ies)|functions?|dinner|lunch|ceremon(?:y|ies)|celebrations?|reception|speech|gift|home|age|plans?|"
    r"funds?|savings|night|weekend|penalty|sentences?|row|tolls?|threats?|certificates?|warrants?|benefits?)\b"
)
"""Behind a word for what happened: that it is of something else, on a day of its own: “the retirement party”."""
CHARGED = pattern(
    r"\b(?:counts?|charges?|charged|convicted|convictions?|guilty|accused|suspicion|conspiracy|sentenced|attempted)\b[^.;]{0,40}\b(?:of|with|to) (?:[\w-]+ ){0,3}$"
)
"""Before a word for what happened: that it is what somebody is charged with, on the day of the court:
“guilty on May 3 to two counts of theft”."""
INDEFINITE = (" a ", " an ", "(a ", "As of ", "as of ")
"""Before the date of one of several, or of a count: “a 2014 arrest”, “as of May 2020 they have founded 40 firms”."""
OF_WARRANT = pattern(r"\bwarrants?\b[^.;]{0,30} for (?:his|her|their) $")
"""Before “arrest”: that it is yet to come."""
DESCRIBED = pattern(r"\b(?:the|an?|with|using|of|his|her|its|their) (?:stolen|published|released|elected)$")
"""What only says what something is like: “enters the port with stolen keys”."""
OF_PERIOD = pattern(r"\b(?:week|period|month|quarter|season|year)s?(?: (?:that|which))?(?: (?:was|had|has))? $")
"""Before “ended”: that it is the end of one of many."""
SUBJECT = pattern(
    r"\b(?:the|this|our) (?:[\w’'-]+ ){0,3}?(?P<noun>[a-z]{3,})(?:,? (?:which|that|who))?(?: (?:was|were|had been|has been|is|had|has|first|finally|officially|formally))*,? $",
    re.IGNORECASE,
)
SUBJECT_BEHIND = pattern(
    r"[^,;:]{0,60}, (?:the|this|our) (?:[a-z-]+ )??(?P<noun>[a-z]{3,}) (?:is|was|has|had|[a-z]+s|[a-z]+ed)\b"
)
OF_SUBJECT = pattern(r" of (?:the|this|our) (?:[a-z-]+ )??(?P<noun>[a-z]{3,})\b(?! (?:of|in|at)\b)")
"""What it happened to, where that has no name: “the museum was opened”, “Founded in 1912, the firm makes”,
“the opening of the museum”."""
IT = pattern(r"\bit(?:s| (?:was|had been|is)(?: \w+ly)?)? $", re.IGNORECASE)
OPENS = pattern(
    r"(?:The|This|Our) (?:[\w’'-]+ ){0,3}?(?P<noun>[a-z]{3,})(?:, (?:which |[a-z]+ed )| (?:was|is|has|had|[a-z]+ed|[a-z]+s|stands) )"
)
"""What “it” goes on with: the subject of the sentence before it."""
ONCE = frozenset(("death", "birth", "founding", "demolition", "sinking", "collapse", "explosion", "disappearance"))
"""What happens to one thing once and for all, so that no other date can be of a second time."""
OF_ONE = pattern(r" of (?:an?|another|some|several) ")
"""Behind a noun for what happened: that nobody has spoken of it before, as in “the release of a new chart”."""
DEFINITE = pattern(r"\b(?:the|that|its|their|his|her) $", re.IGNORECASE)
COMMA = pattern(r"[^.;:,]{0,60}, (?:[Tt]he )?")
WAS = pattern(r"(?: \([^()]{2,40}\))?(?:, (?:which|who))? (?:was|were|had been) (?:[a-z]+ly )?")
"""Between the name of what something befell and the word for it: “, which was founded”."""
TITLE = pattern(r"[“\"]([^“”\"]{2,60})[”\"]")
OF_STUDY = pattern(r"\b(?:study|studies|research|paper|article|findings)\b", re.IGNORECASE)
WHEN_IT_WAS_OVER = pattern(r"\b(?:[Ff]ollowing|[Aa]fter|[Uu]pon) (?:[\w’'-]+ ){0,4}$")
"""Before what was over on a date behind a comma: “Following his father’s death, he took the throne in 1628.”"""
SAID_THEN = pattern(r",? that\b")
"""Between a date and the words behind it for what happened: that it is the day on which somebody said so."""
CLEFT = pattern(r"\b[Ii]t (?:was|is) (?:only |not until )?(?:on |in )$")
"""Before a date behind which “that” says what happened then: “It was on 3 May that the fire broke out.”"""
OBJECT = pattern(r" (?:(?:an?|its|the|their|his|her|our|another) |(?=[A-Z]))([^,.;:()]{3,60})")
"""What was launched, opened or bought."""
OFFICE = pattern(r" (?!in\b|on\b|by\b|at\b)(?:as |to )?(?:an? |its |the |their |his |her )?([^,.;:()\d]{3,60})")
"""What somebody was elected or appointed to: “elected mayor in 2001”, “elected to the senate in 2009”."""
PERSONAL = frozenset(("death", "birth", "wedding", "election", "arrest", "conviction", "sentence"))
"""What befalls one person."""
OFTEN: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("conviction", "sentence", "arrest"), frozenset("court jury judge tribunal panel police".split())),
    "election": frozenset("council parliament assembly board committee government house senate chamber".split()),
}
"""What does some of these things, or sees them, again and again: “the court convicted him”,
“the council was elected”."""
WHOSE = {"his": "he", "her": "she", "their": "they"}
"""Before the word for what happened: what the text calls those to whom it did."""
ABSOLUTE = pattern(r"(?:\d{4}|XXXX)-\d\d(?:-\d\d)?|\d{4}")
KINDS_OF_BLOCKS = frozenset(("paragraph", "standfirst", "headline", "item", "caption"))


class DatedEvent(Record):
    """A date with its event: `block.prose[start:end]` is the date, `value` what it means, as in TIMEX3.

    Where the text does not name the year, `value` has none (`-06-12`). `word` is the word for what happened. `names`
    are the words of the names in its sentence and `words` the beginnings of all words that tell something, both in
    lower case; `beside` is the name right before or behind `word`, and `definite` says that `word` is a noun that
    speaks of something known: “the launch”. `subject` is the noun for what it happened to, as in “the museum was
    opened”, and `whose` is “he” where it is somebody’s, as in “his death”, and empty where nobody’s. `objects` are the
    beginnings of the words for what was launched, opened or bought, or for the office; empty where that does not
    follow. `befell` is the name of what it happened to where that is sure: “Founded in 1666, the Academy …”, “the Club,
    which was founded in …”.
    """

    kind: str
    word: str
    block: Block
    start: int
    end: int
    value: str
    names: frozenset[str]
    words: frozenset[str]
    beside: str
    sentence: Sentence
    definite: bool
    whose: str
    subject: str
    objects: frozenset[str]
    befell: str

    def may_be(self, other: DatedEvent) -> bool:
        """Whether two of one kind are one event: with the same names or the same thing,
        and none that only one of them has."""
        if self.sentence is other.sentence or _have_other_objects(self, other):
            return False
        if self.definite and not self.names:
            return not self.whose or self.whose in other.sentence.text.lower().split()
        shared = self.names & other.names
        if self.befell and other.befell and _are_two(self.befell, other.befell):
            return False
        if self.kind in PERSONAL and self.beside and other.beside and _are_two(self.beside, other.beside):
            return False
        if self.subject and self.subject == other.subject and (self.names <= other.names or other.names <= self.names):
            return True
        if not (shared and (self.names <= other.names or other.names <= self.names)):
            return False
        return len(self.words & other.words) > 1 or (self.beside != "" and self.beside == other.beside)

    def contradicts(self, other: DatedEvent) -> bool:
        """Whether two dates differ as slips do: both name the same of year, month and day,
        and one of these is another."""
        if self.kind == "disaster" and not (self.value.count("-") == other.value.count("-") == len(("month", "day"))):
            return False  # there are many, and years tell them apart
        if self.value.startswith("-") != other.value.startswith("-"):
            one, another = (value[4:] if value[:1].isdigit() else value for value in (self.value, other.value))
            is_one = self.kind == "death" or (self.kind in ONCE and self.beside == other.beside != "")
            return is_one and one != "" != another and _differ_in_one_part(one, another)  # nobody dies twice
        if (
            self.kind in ONCE
            and (self.subject or self.beside.count(" "))
            and self.value[:1].isdigit() == other.value[:1].isdigit()
        ):
            return not (self.value.startswith(other.value) or other.value.startswith(self.value))
        if len(self.value) != len(other.value) and (self.definite or other.definite):
            years = self.value[:4], other.value[:4]
            return all(map(str.isdigit, years)) and _differ_in_one_digit(*years)
        return _differ_in_one_part(self.value, other.value)


def _are_two(one: str, other: str) -> bool:
    """Whether each of two names has a word that the other has not: “Saint Leander”, “Saint Isidore”."""
    words, others = set(one.split()), set(other.split())
    return bool(words - others and others - words)


def _have_other_objects(one: DatedEvent, other: DatedEvent) -> bool:
    """Whether both say what was launched or opened, and that is not the same: “launched its shop”,
    “launched a new magazine”."""
    titles = [set(TITLE.findall(event.sentence.text)) for event in (one, other)]
    if one.kind == "publication" and (
        (all(titles) and titles[0].isdisjoint(titles[1]))
        or all(OF_STUDY.search(event.sentence.text) for event in (one, other))
    ):
        return True  # two records; what two studies found
    return bool(one.objects and other.objects) and one.objects.isdisjoint(other.objects)


def _differ_in_one_digit(one: str, other: str) -> bool:
    """Whether two years are another by one digit."""
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _differ_in_one_part(one: str, other: str) -> bool:
    """Whether two dates that name the same of year, month and day have another one of these."""
    return len(one) == len(other) and sum(a != b for a, b in zip(one.split("-"), other.split("-"), strict=True)) == 1


def events_by_kind(document: Document) -> dict[str, list[DatedEvent]]:
    """What a text itself gives a date to more than once, by its kind, in reading order;
    without plans and quotations."""
    if KINDS.keys().isdisjoint(vocabulary(document)):
        return {}
    dates = [
        time
        for time in times(document)
        if time.type == "DATE" and time.block.kind in KINDS_OF_BLOCKS and _is_absolute(time)
    ]
    found: dict[str, list[tuple[Sentence, TimeExpression, re.Match[str]]]] = {}
    for sentence, time, happened in _happenings(document, dates) if len(dates) > 1 else ():
        found.setdefault(KINDS[caseless(happened[0])], []).append((sentence, time, happened))
    return {kind: [_event(document, *one) for one in several] for kind, several in found.items() if len(several) > 1}


def _happenings(
    document: Document, dates: list[TimeExpression]
) -> Iterator[tuple[Sentence, TimeExpression, re.Match[str]]]:
    """The dates that have a word for what happened near them, and surely tell when it did."""
    for time in dates:
        sentence = sentence_at(document, time.block, time.start)
        if (
            sentence is None
            or len(sentence.text) > LONGEST
            or UNSURE.search(sentence.text)
            or stands_quoted(document, time)
        ):
            continue
        happened = _happened(sentence, time)
        if happened and not time.block.prose.endswith(INDEFINITE, 0, time.start):
            yield sentence, time, happened


def _is_absolute(time: TimeExpression) -> bool:
    """Whether a date names a year, or a month with a day."""
    if not ABSOLUTE.fullmatch(time.value):
        return False
    has_month = any(word.lower() in MONTHS for word in WORD.findall(time.text))
    return time.year_given or (has_month and any(map(str.isdigit, time.text)))


def _happened(sentence: Sentence, time: TimeExpression) -> re.Match[str] | None:
    """The nearest word for what happened, in the same clause as the date."""
    best: tuple[int, re.Match[str]] | None = None
    start, end = time.start - sentence.start, time.end - sentence.start
    for match in WORD.finditer(sentence.text):
        if match[0].lower() not in KINDS:
            continue
        gap = (match.end(), start) if match.end() <= start else (end, match.start())
        away = gap[1] - gap[0]
        if OF_OTHER.search(sentence.text, max(0, match.start() - 40), match.start()):
            continue
        if ORDINAL.search(sentence.text, max(0, match.start() - 20), match.start()):
            return None
        if OF_OCCASION.match(sentence.text, match.end()):
            continue
        if OF_PERIOD.search(sentence.text, max(0, match.start() - 20), match.start()):
            continue
        near = max(0, match.start() - NEAR), match.start()
        if OF_WARRANT.search(sentence.text, *near) or CHARGED.search(sentence.text, *near):
            continue
        if DESCRIBED.search(sentence.text, near[0], match.end()):
            continue
        if "," in sentence.text[match.end() : start] and WHEN_IT_WAS_OVER.search(sentence.text, 0, match.start()):
            continue
        if is_day_of_saying(sentence.text, start, end, match.start()):
            continue
        if (
            0 <= away <= NEAR
            and not (BREAK.search(sentence.text, *gap) or OF_ANOTHER.search(sentence.text, *gap))
            and (best is None or away < best[0])
        ):
            best = away, match
    return best[1] if best else None


def is_day_of_saying(text: str, start: int, end: int, at: int) -> bool:
    """Whether a date, `text[start:end]`, is that on which somebody said what stands behind it:
    “They said on 3 May that the fire …”."""
    return at > end and SAID_THEN.match(text, end) is not None and not CLEFT.search(text, max(0, start - 40), start)


def _event(document: Document, sentence: Sentence, time: TimeExpression, happened: re.Match[str]) -> DatedEvent:
    own = names_of(document, sentence.block, sentence.start, sentence.end)
    names = frozenset(
        word.lower() for name in own for word in name.words if word[0].isupper() and word.lower() not in MONTHS
    )
    words = {word.lower() for word in WORD.findall(sentence.text) if len(word) >= SHORTEST}
    telling = frozenset(word[:STEM] for word in words if word not in KINDS and word not in MONTHS)
    first, last = sentence.start + happened.start(), sentence.start + happened.end()
    kind = KINDS[caseless(happened[0])]
    shape = OFFICE if kind in ("election", "appointment") else OBJECT
    # “The bill passed the council”, “the council approved the bill”: what stands behind may be either.
    launched = shape.match(sentence.text, happened.end()) if kind != "passage" else None
    return DatedEvent(
        kind=kind,
        word=happened[0],
        block=time.block,
        start=time.start,
        end=time.end,
        value=time.value if time.year_given else time.value[len("2024") :],
        names=names,
        words=telling,
        beside=_beside(own, first, last),
        sentence=sentence,
        subject=_subject(document, sentence, happened),
        befell=_befell(own, sentence, happened, time),
        objects=frozenset(
            word[:STEM]
            for word in WORD.findall(launched[1].lower() if launched else "")
            if len(word) >= SHORTEST and word not in MONTHS
        ),
        definite=DEFINITE.search(sentence.block.prose, max(0, first - BESIDE), first) is not None
        and not OF_ONE.match(sentence.block.prose, last),
        whose=WHOSE.get(
            sentence.block.prose[max(0, first - len("their ")) : first].lower().strip().rpartition(" ")[2], ""
        ),
    )


def _subject(document: Document, sentence: Sentence, happened: re.Match[str]) -> str:
    """The noun for what something happened to; empty where it has a name, or stands elsewhere."""
    text, (start, end) = sentence.text, happened.span()
    said = SUBJECT.search(text, max(0, start - LONGEST_SUBJECT), start) or OF_SUBJECT.match(text, end)
    if said is None and start == 0:
        said = SUBJECT_BEHIND.match(text, end)
    if said is None and IT.search(text, max(0, start - LONGEST_SUBJECT), start):
        own = sentences_of(document, sentence.block)
        at = own.index(sentence)
        said = OPENS.match(own[at - 1].text) if at else None
    noun = said["noun"].lower() if said else ""
    return "" if noun in OFTEN.get(KINDS[caseless(happened[0])], ()) else noun


def _befell(names: list[WholeName], sentence: Sentence, happened: re.Match[str], time: TimeExpression) -> str:
    """The name of what something befell where the sentence leaves no doubt; empty elsewhere."""
    prose, start = sentence.block.prose, sentence.start + happened.start()
    if start == sentence.start:
        comma = COMMA.match(prose, max(sentence.start + happened.end(), time.end))
        return next((name.text for name in names if comma and name.start == comma.end()), "")
    before = [name for name in names if name.end < start and not prose.endswith("(", 0, name.start)]
    return before[-1].text if before and WAS.fullmatch(prose, before[-1].end, start) else ""


def _beside(names: list[WholeName], start: int, end: int) -> str:
    """The name next to a word, before it or else behind it."""
    for name in reversed(names):
        if 0 <= start - name.end <= BESIDE:
            return name.text
    return next((name.text for name in names if 0 <= name.start - end <= BESIDE), "")
