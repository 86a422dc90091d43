"""A month with the event that its sentence dates: “met last September”, “the meeting in September 2022”."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lint.document import Block, Document
from lint.language.names.forms import NAME
from lint.language.names.whole import TITLES
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, sentence_at, with_one_before
from lint.language.temporal.months import MONTHS, MonthMention
from lint.language.words import lower_in_place
from lint.patterns import CAPITAL, pattern
from lint.records import Record

EVENTS: Mapping[str, frozenset[str]] = {
    "meeting": frozenset(
        "meet meets met meeting meetings summit summits talks visit visits visited visiting trip trips".split()
    ),
    "election": frozenset("election elections elected vote voted poll polls referendum".split()),
    "attack": frozenset(
        "attack attacks attacked bombing bombed shooting shot raid raided explosion exploded blast".split()
    ),
    "crash": frozenset("crash crashed crashes collision collided derailment derailed accident".split()),
    "death": frozenset("died dies death dead killed funeral".split()),
    "launch": frozenset("launch launched launches unveiled".split()),
    "opening": frozenset("opened opening".split()),
    "release": frozenset("release released releases".split()),
    "founding": frozenset("founded founding".split()),
    "agreement": frozenset("agreement deal treaty accord pact signed signing ceasefire truce".split()),
    "appointment": frozenset("appointed appointment resigned resignation sworn inaugurated inauguration named".split()),
}
"""Words that speak of one kind of event: verbs, their nouns, and close synonyms."""
NOUNS = frozenset(
    "visit trip summit election referendum explosion crash accident funeral agreement treaty ceasefire".split()
)
"""Nouns of these that say more than their kind."""
EVENTS_OF: Mapping[str, list[str]] = {
    word: [event for event, words in EVENTS.items() if word in words] for words in EVENTS.values() for word in words
}
SEVERAL = frozenset(
    "first second third fourth fifth another previous earlier later again annual every each former next online paper postal early late".split()
)
"""Words that tell two events of a kind apart."""
SERIES = frozenset("weeks months years wave series spate string".split())
"""Words before an “of” that make an event one of many: “months of attacks”."""
WORD = pattern(r"[a-z]{3,}")
LETTERS = pattern(r"[a-z]+")
CAPITALISED = pattern(rf"[{CAPITAL}][\w’-]+")
LONGEST = 2000
"""Characters of a sentence that is read for its events: no writer's is as long."""
_BEFORE = "since|until|till|by|through|from|to|between|past|before|after|due|due in|due around|for|month of"
LASTING = tuple(f" {said} " for said in _BEFORE.split("|"))
"""Words before a date from which, or to which, something lasts, or on which it is to come, and that is no event’s."""
OF_OTHER = pattern(r"\b[Bb]etween [^.;]{3,30} (?:and|to) $|[”\"][^()”\"]*, $")
"""Before the second of two dates between which something lasts, and that of what is cited: “(“A Vote”, 2 May)”."""
ATTRIBUTE = pattern(r"\b(?:the|its|his|her|their|this|that|same|[\w-]+[’']s) $", re.IGNORECASE)
"""Before a date that says of what stands behind it which one it is: “the July 2025 fair”, “its May 2026 cliff”."""
LIFE = pattern(
    r"\b(?:born|birth|christened|bapti[sz]ed|married|wed|buried|interred|(?P<death>died|dies|death|dead|killed))\b"
)
"""What befalls somebody once, of which the last before a date has that date: “was born on 4 May 1817, died in 1886”."""
OF_DEADLINE = pattern(r"\b(?:deadline|anniversar(?:y|ies)|expir(?:y|ed|es|ation))\b", re.IGNORECASE)
"""What has a day of its own, whatever it is of: “the deadline set by the treaty was May 23”."""
OF_ONE_PERSON = frozenset(("death", "appointment"))
SUBJECT = pattern(rf"((?:[{CAPITAL}][\w’'-]*\.? )+)(?:was|is|had|has|who|dies|died|resigned|passed)\b")
"""Whom a sentence is about: the first name that has a verb behind it."""
WHICH = pattern(
    r" (?:and [A-Z][a-z]+ \d{4} )?(?:[a-z-]+ ){0,2}(?:meetings?|summits?|talks|sessions?|trips?|visits?|elections?|votes?|polls?|launch|releases?)\b"
)
REACH_OF_AGAIN = 4  # words
REACH_OF_ATTRIBUTE = 30  # characters behind the date in which that stands
NEAR = 60
"""Characters between a date and the word for its event, at most."""


class DatedMonth(Record):
    """A month together with the event that it dates."""

    mention: MonthMention
    events: Mapping[str, str]
    names: frozenset[str]
    several: bool
    sentence: Sentence
    names_which: bool
    """Whether the date stands right before the noun for the event, of which there are several: “its June 2012 and
    December 2012 meetings”, “the September 2011 summit”."""
    known: frozenset[str]
    """Events of which the text speaks as known, in a sentence without another name: “after the visit in May”."""

    def events_of(self, other: DatedMonth) -> list[str]:
        """The events that both date, without those that befell two people."""
        one, two = (_subject(each.sentence.text) for each in (self, other))
        are_two = bool(one and two) and not (one <= two or two <= one)
        return [event for event in self.events if event in other.events and not (are_two and event in OF_ONE_PERSON)]


def lasts(block: Block, start: int) -> bool:
    """Whether something lasts from a date, or until it: “since 2016 they have built …”."""
    return f" {block.prose[max(0, start - 12) : start]}".lower().endswith(LASTING)


def dated_month(document: Document, mention: MonthMention) -> DatedMonth | None:
    """The mention with the event words near it in its sentence."""
    block = mention.block
    if block.kind not in ("paragraph", "standfirst", "headline", "heading", "item", "caption"):
        return None
    sentence = sentence_at(document, block, mention.start)
    if sentence is None or len(sentence.text) > LONGEST or inside(quoted(document, block), mention.start, mention.end):
        return None
    if lasts(block, mention.start):
        return None
    if OF_OTHER.search(block.prose, max(0, mention.start - NEAR), mention.start):
        return None
    if OF_DEADLINE.search(block.prose, sentence.start, mention.start):
        return None
    lives = list(LIFE.finditer(block.prose, sentence.start, mention.start))
    is_of_life = bool(lives) and lives[-1]["death"] is None
    is_attribute = (
        ATTRIBUTE.search(block.prose, max(0, mention.start - NEAR), mention.start)
        and block.prose[mention.end : mention.end + 1] == " "
    )
    near_words: list[tuple[int, str, str]] = []
    for match in WORD.finditer(lower_in_place(sentence.text)):
        for event in EVENTS_OF.get(match[0], ()):
            away = min(
                abs(sentence.start + match.start() - mention.end), abs(mention.start - sentence.start - match.end())
            )
            behind = sentence.start + match.start() - mention.end
            if (is_attribute and not 0 <= behind <= REACH_OF_ATTRIBUTE) or (is_of_life and event == "death"):
                continue
            if away <= NEAR and not (
                sentence.text.startswith(":", match.end())
                or _is_parted(sentence, mention, match.start())
                or (match[0] == "elected" and sentence.text.startswith(" by ", match.end()))  # who came to office so
                or sentence.text.endswith(" to death", 0, match.end())  # who was sentenced
            ):
                near_words.append((away, event, match[0]))
    if not near_words:
        return None
    near_words.sort()
    several = _tells_apart(sentence.text.lower(), {word for _, _, word in near_words})
    events = {event: word for _, event, word in reversed(near_words)}
    is_alone = not any(match[0] not in MONTHS for match in NAME.finditer(sentence.text, 1))
    known = {event for event, word in events.items() if is_alone and f" the {word} " in f" {sentence.text.lower()} "}
    names_which = WHICH.match(block.prose, mention.end) is not None
    return DatedMonth(mention, events, _names(document, sentence), several, sentence, names_which, frozenset(known))


def _subject(text: str) -> frozenset[str]:
    """The words of the name of whom a sentence is about, without titles; none where it names nobody first."""
    match = SUBJECT.search(text)
    return frozenset(match[1].split()) - TITLES - PRONOUNS if match else frozenset()


PRONOUNS = frozenset("The This That He She It They We His Her Its Their Who Which There Both Each".split())


def _is_parted(sentence: Sentence, mention: MonthMention, at: int) -> bool:
    """Whether a semicolon stands between a date and a word: what was founded in May; it has since opened a hall."""
    start, end = sorted((mention.start - sentence.start, at))
    return ";" in sentence.text[start:end]


def _tells_apart(text: str, words: set[str]) -> bool:
    """Whether one of the event words has an ordinal or the like before it ("their second meeting")."""
    before: list[str] = []
    for match in LETTERS.finditer(text):
        if match[0] in words and (SEVERAL | SERIES).intersection(before[-2:]):
            return True
        if match[0] == "again" and words.intersection(before[-REACH_OF_AGAIN:]):
            return True  # “they met her again”
        before.append(match[0])
    return False


def _names(document: Document, sentence: Sentence) -> frozenset[str]:
    """The names in a sentence and in the one before it, to which its pronouns point."""
    found = set()
    for match in NAME.finditer(with_one_before(document, sentence)):
        for word in CAPITALISED.findall(match[0]):
            bare = word.removesuffix("’s").removesuffix("'s")
            if bare not in MONTHS and len(bare) > 2 and bare.lower() not in COMMON:
                found.add(bare)
    return frozenset(found)


COMMON = frozenset(
    "the in on at it he she they his her their this that when after before during its and but for from with".split()
)
