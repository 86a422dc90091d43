"""Whether two dated events of one kind are of two things: of two houses, two people, two versions,
two museums, two who did it."""

from __future__ import annotations

import re

from lint.document import Document
from lint.language.events.milestones import DatedEvent
from lint.language.events.one_time import OneTimeEvent
from lint.language.names.whole import whole_names
from lint.language.quantities.numbers import NUMBER, value
from lint.language.sections import in_several_sections
from lint.language.sentences import Sentence, with_one_before
from lint.language.temporal.months import MONTHS
from lint.patterns import CAPITAL, pattern

VERSION = pattern(
    rf"\b[Vv](?:ersion )?(?P<number>\d+(?:\.\d+)*)|\b[{CAPITAL}]\w+ (?P<bare>\d+\.\d+(?:\.\d+)*)\b(?! ?%)"
)
DONE_BY = pattern(rf"([{CAPITAL}][\w’'-]+) ([a-z]+)\b")
"""A name, and what it does."""
OF_MODEL = pattern(rf"a (?:19|20)\d\d [{CAPITAL}]\w+ [{CAPITAL}\d]")
"""The year of a thing that is sold by years, with its article: “a 1989 Tern Cutter”."""
NUMBERED = pattern(
    rf"(?:\b(?!(?:{'|'.join(MONTHS)}|Release|Version)\b)[A-Z][a-z]+ v?|\b[Ii]s (?=\d+\.))(\d{{1,3}}(?:\.\d+)*)\b"
)
"""The number of a version, an issue or a season behind its name."""
POINTING = ("This ", "These ", "That ", "Those ")
"""How a sentence begins that is about what stands above it."""
LEADING_NAME = pattern(rf"(?:The )?((?:[{CAPITAL}][\w’'-]*(?: |\b)){{2,5}})")
"""A name of several words that opens a sentence: Coastal Rescue, and Mountain Rescue in another one."""


IN_BRACKETS = pattern(r"(?P<name>\w[^().;:]{1,60}) \([a-z ]{3,24}")
"""A name that opens a sentence, and what befell it, in brackets before its date: “Khana (launched 2017) is …”."""


WITH_STAGES = frozenset(
    "merger takeover acquisition purchase sale fire blaze eruption explosion blast crash collision collapse flood strike walkout stoppage "
    "ban launch deal signing release flotation theft robbery massacre earthquake quake accident construction opening closure".split()
)
"""Nouns for what may be announced, begin, be approved, end and be looked into on days of their own."""
STAGE = pattern(
    r"\b(?:announced|proposed|agreed|approved|blocked|cleared|rejected|abandoned|called off|cancelled|canceled|completed|finali[sz]ed|closed|"
    r"put out|extinguished|contained|stopped|ended|subsided|called|caused|ruled|reported|discovered|found|investigat\w+|inquiry|inquest|probe|report|hearing|"
    r"remembered|commemorat\w+|marked|mourned|lifted|suspended|resumed|extended)\b",
    re.IGNORECASE,
)
"""Words for what came of it."""
LONGEST_OPENING = 10
"""Characters of an entry before the date that it is of: “By early ”."""
COUNTED = pattern(rf"\b(?P<number>{NUMBER}) [\w-]+ (?:was|were|have been|had been) (?P<word>[a-z]+)", re.IGNORECASE)
SUBJECT_OPENS = pattern(
    rf"(?!(?:The|This|That|He|She|It|They|We|His|Her|Its|Their|Both|Each|Who|Which) )([{CAPITAL}][\w-]+(?: [{CAPITAL}][\w-]+){{0,2}}) (?:was|were|is|had|has)\b"
)
"""Whom a sentence is about, by the surname too: “Moe was born in 1950.” “Holm was born in 1960.”"""


def are_of_two(document: Document, one: DatedEvent, other: DatedEvent) -> bool:
    """Whether what has no name is one of several in the text: “the museum” of one section,
    and of another; two with names."""
    versions = [_versions(document, event) for event in (one, other)]
    if all(versions) and versions[0].isdisjoint(versions[1]):
        return True
    if one.block is not other.block and all(
        event.block.kind == "item" and event.start <= LONGEST_OPENING for event in (one, other)
    ):
        return True  # entries of a chronicle: “In 2012 the bureau …”
    if (
        one.block is not other.block
        and one.sentence.text.startswith(POINTING)
        and other.sentence.text.startswith(POINTING)
    ):
        return True  # each is what its own heading names: “This house was bought in 1997.”
    leads = [match[1].strip() for event in (one, other) if (match := LEADING_NAME.match(event.sentence.text))]
    if len(leads) > 1 and not (leads[0] in leads[1] or leads[1] in leads[0]):
        return True
    if one.block is not other.block and all(event.sentence.text.startswith("It ") for event in (one, other)):
        return True  # each is what its own paragraph is about
    openings = [{*match[1].split()} for event in (one, other) if (match := SUBJECT_OPENS.match(event.sentence.text))]
    if len(openings) > 1 and openings[0].isdisjoint(openings[1]):
        return True
    if any(_is_of_another(document, named, meant) for named, meant in ((one, other), (other, one))):
        return True
    if not one.subject or one.names & other.names:
        return False
    called = {name.text for name in whole_names(document) if one.subject in name.text.lower().split()}
    return len(called) > 1 or in_several_sections(document, one.block, other.block)


def _counted(text: str, word: str) -> str:
    """How many things a sentence says something was done to: “16” of “16 boats were sold”; empty if it does not say."""
    match = COUNTED.search(text)
    return match["number"] if match and match["word"] == word else ""


def _is_of_another(document: Document, named: DatedEvent, meant: DatedEvent) -> bool:
    """Whether one event is somebody's by name, and the other “his” or “hers” where that name does not
    stand, nor before it."""
    if not (named.beside and meant.whose):
        return False
    near = with_one_before(document, meant.sentence).lower()
    return not any(word in near for word in named.beside.lower().split())


def _versions(document: Document, event: DatedEvent) -> frozenset[str]:
    """The versions that an event is told of: v1, version 2.4."""
    said = _with_what_it_is(document, event.sentence)
    return frozenset(match["number"] or match["bare"] for match in VERSION.finditer(said))


def _with_what_it_is(document: Document, sentence: Sentence) -> str:
    """The text of a sentence, behind the one before it where it speaks of “it”."""
    return with_one_before(document, sentence) if sentence.text.startswith("It ") else sentence.text


OF_WHAT = r"(?:of|at|in) (?:the|an?|his|her|their) (?P<kind>(?:[a-z-]+ )?)(?P<noun>[a-z]{3,})\b(?= (?:in|on|of|at|was|is|had|has|last|this)\b|[,.;])"
"""Behind the noun for an event: what it befell."""
ANY = ("the", "a", "an", "his", "her", "their", "its", "old", "new", "whole")


DATA_OF_BOOK = pattern(r"\bISBN\b|\bDOI\b|\bdoi\b|\bpp?\. ?\d|\bProceedings\b|\bPublished by [A-Z]")


AWAY = pattern(r",? (?:[\w-]+ ){1,2}(?:days?|weeks?|months?|years?) (?:after|before|later than)\b")
"""Behind a date: that it is the one of something else, so long before or after."""
BEGINS_SOMETHING = pattern(r"\b(?:began|begun|started) (?:his|her|their|its|an?) [a-z]")
OF_PRISONERS = pattern(
    r"\b(?:prison|jail|parole|custody|convict(?:ed|s)?|prisoners?|inmates?|hostages?|detainees?|suspects?|captives?|bail|rapist|murderer|killer)\b"
)
"""Words of a sentence in which “released” is said of somebody."""


def are_of_two_things(document: Document, one: DatedEvent | OneTimeEvent, other: DatedEvent | OneTimeEvent) -> bool:
    """Whether two events are of a book, and of the film that was made of it; of two versions;
    of a thing by its year, and of another; of so many things, and of another number of them; of two names."""
    if _counts_to(one, other) or _counts_to(other, one):
        return True
    named = [IN_BRACKETS.fullmatch(event.block.prose, event.sentence.start, event.start) for event in (one, other)]
    if named[0] is not None and named[1] is not None and named[0]["name"] != named[1]["name"]:
        return True
    counts = [_counted(event.sentence.text, event.word) for event in (one, other)]
    if all(counts) and counts[0] != counts[1]:
        return True
    if one.kind == "publication" and any(OF_PRISONERS.search(each.sentence.text) for each in (one, other)):
        return True  # somebody was let go
    if one.kind == "publication" and all(DATA_OF_BOOK.search(each.sentence.text) for each in (one, other)):
        return True  # of two works, each in its entry
    if one.kind == "publication" and (
        are_two_versions(document, one.sentence, other.sentence) or _is_premiere(one.word) != _is_premiere(other.word)
    ):
        return True
    if any(AWAY.match(each.block.prose, each.end) for each in (one, other)):
        return True  # “on 22 January, twenty-two days after the death”
    if len({BEGINS_SOMETHING.search(each.sentence.text) is None for each in (one, other)}) > 1:
        return True  # “began her career”, and a course that began
    if any(_befell_another(*pair) for pair in ((one, other), (other, one))):
        return True
    if _stages(one) != _stages(other) or (_is_told_apart(one) and _is_told_apart(other)):
        return True
    return any(OF_MODEL.match(each.block.prose, each.start - len("a ")) for each in (one, other))


YEARS_APART = pattern(
    rf"\b(?P<count>an?|{NUMBER}) years? (?P<when>before|after|earlier than|later than)\b", re.IGNORECASE
)
"""How far off the other event is, behind the date of the one."""


def _counts_to(one: DatedEvent | OneTimeEvent, other: DatedEvent | OneTimeEvent) -> bool:
    """Whether the sentence of the one event tells how many years before or behind it the other one was: “The hospital
    closed in 2001, a year before the school.”"""
    years = [event.value[:4] for event in (one, other)]
    match = YEARS_APART.search(one.block.prose, one.end, one.sentence.end)
    if match is None or not all(map(str.isdecimal, years)):
        return False
    count = 1 if match["count"].lower() in ("a", "an") else value(match["count"])
    apart = int(years[1]) - int(years[0])
    return apart == (count if match["when"].lower() in ("before", "earlier than") else -count)


def _befell_another(event: DatedEvent | OneTimeEvent, other: DatedEvent | OneTimeEvent) -> bool:
    """Whether a noun says of whom or what an event is, and the sentence of the other event has nothing of the kind, or
    another one: “the death of her husband”, “the fire at the cotton mill” and the harbour mill that burned."""
    named = re.search(rf"\b{re.escape(event.word)} {OF_WHAT}", event.sentence.text)
    if named is None:
        return False
    kind, noun = (named["kind"] or "").strip(), named["noun"]
    text = other.sentence.text.lower()
    beside = {match[1] for match in re.finditer(rf"\b([\w’'-]+) {noun}\b", text)}
    if not beside:
        return re.search(rf"\b{noun}\b", text) is None
    return kind not in ("", *ANY) and beside.isdisjoint((kind, *ANY))


def _stages(event: DatedEvent | OneTimeEvent) -> frozenset[str]:
    """What the sentence says came of something that has stages, the word for the event itself apart:
    “the merger was approved”."""
    if event.word.lower() not in WITH_STAGES:
        return frozenset()
    return frozenset(word.lower() for word in STAGE.findall(event.sentence.text) if word.lower() != event.word.lower())


def _is_told_apart(event: DatedEvent | OneTimeEvent) -> bool:
    """Whether a date right behind its noun says which of several is meant: “the crash of 1987”."""
    noun = event.word if event.word.lower() in WITH_STAGES else f"he {event.word}"
    return event.block.prose.endswith(tuple(f"{noun} {word} " for word in ("of", "in", "on")), 0, event.start)


def are_two_versions(document: Document, one: Sentence, other: Sentence) -> bool:
    """Whether two sentences are of two: “Ferryline 2.0 was released …”, “Ferryline 3.0 was released …”."""
    versions = [set(NUMBERED.findall(_with_what_it_is(document, sentence))) for sentence in (one, other)]
    return all(versions) and versions[0].isdisjoint(versions[1])


def are_done_by_two(one: Sentence, other: Sentence, words: set[str], other_words: set[str]) -> bool:
    """Whether one name does it here, and another one there: “The Crown opened in July 2024.
    The Anchor opened in July 2025.”"""
    doers = [
        {doer for doer, word in DONE_BY.findall(sentence.text) if word in said}
        for sentence, said in ((one, words), (other, other_words))
    ]
    return all(doers) and doers[0].isdisjoint(doers[1])


def _is_premiere(word: str) -> bool:
    return word.lower().startswith("premi")
