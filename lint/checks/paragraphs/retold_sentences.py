"""A sentence that tells again, in other words, what a sentence of an earlier paragraph tells: both share words
that no other sentence of the text has, and the later one has no number and no name that is new."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from lint.checks.paragraphs.retold import SUMS_UP
from lint.document import Block, Document
from lint.language.names.forms import name_words
from lint.language.quantities.figures import FIGURE
from lint.language.quantities.numbers import WORDS
from lint.language.quotations import quoted
from lint.language.resemblance import likeness, plain_words, telling_words
from lint.language.sentences import Sentence, sentences_of
from lint.language.verbs.irregular import IRREGULAR
from lint.language.vocabulary.known_words import is_word
from lint.patterns import pattern
from lint.records import Record

FEWEST_PARAGRAPHS, LONGEST = 5, 100
"""Paragraphs that a text has at least, and sentences from which on it comes back to what it told on purpose."""
FEWEST_SHARED, FEWEST_IN_SMALL_LETTERS = 4, 3
"""Words that two sentences have and no other one, and how many that both have are no names and no numbers."""
FEWEST_NUMBERS = 2
"""Numbers among these, of a sentence of which most words are in the other one."""
MANY = 6
"""Words that both have, a number among them, where these are mostly names."""
LEAST, SURELY, FULLY = 0.5, 0.6, 0.65
"""Shares of the telling words of the later sentence that the earlier one has too. Of 2,104 news articles 2 have such a
pair, of 151 articles that a program wrote 25."""
LEAST_SPREAD = 0.5
"""Share of the later sentence over which the words in common are spread: a turn of phrase is no statement."""
TOO_LIKE = 0.8
"""Likeness from which on another check says so."""
LEAD = 100  # characters of a first paragraph, of which the text tells more
MOST_QUOTED = 0.25
ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("ing", ""),
    ("ers", ""),
    ("er", ""),
    ("ed", ""),
    ("es", ""),
    ("s", ""),
    ("ply", "ply"),
    ("ly", "l"),
)
SHORTEST_STEM = 3  # letters
SAID, REACH = pattern(r"\b(?:according to|said|says|added)(?: [A-Z][\w’'-]+){0,2} $"), 60
"""Before the name of whoever said so, who is no news."""
WORD, DIGIT = pattern(r"\b(?:[Ss]ix|[Tt]en)\b|[^\W\d_]{4,}"), pattern(r"\d")
OF_ANOTHER = pattern(
    r"\b(?:another|each|others?|similar\w*|likewise|as (?:he|she|it|they) had|accused of|charged with|counts? of|suspicion of|"
    r"on the other hand|in contrast|by contrast)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells of one case of several, and of what somebody is charged with, which is told again and
again."""
LABELLED = pattern(  # “A note on method: the figures are …”
    r"\W*(?:\d+[.)] )?[A-Z][^.:]{0,40}: "
)
SENDS = pattern(
    r"^\W*(?:Visit|See|Read|Click|Check|Follow|Contact|Call|Email|For (?:more|further|details)|To (?:learn|find out|see|read))\b|\b(?:shown|listed|seen) (?:above|below)\b"
)
"""How a sentence begins that sends readers somewhere."""


class RetoldSentence(Record):
    """Two sentences, the words that only they have, as the later one has them, and whether it is sure."""

    first: Sentence
    again: Sentence
    words: list[str]
    is_sure: bool


def retold_sentences(document: Document) -> Iterator[RetoldSentence]:
    """Every such pair, of which at least one paragraph stands between the two."""
    paragraphs = [block for block in document.blocks if block.kind == "paragraph" and not block.key]
    if len(paragraphs) < FEWEST_PARAGRAPHS:
        return
    lead = next((at for at, one in enumerate(paragraphs) if len(one.prose) >= LEAD and one.prose.endswith(".")), 0)
    order = {block.ordinal: at for at, block in enumerate(paragraphs)}
    every = [one for block in paragraphs for one in sentences_of(document, block)]
    told = [_told(one.text) for one in every]
    holders: dict[str, list[int]] = defaultdict(list)
    for at, own in enumerate(told):
        for stem in own:
            holders[stem].append(at)
    shared: dict[tuple[int, int], list[str]] = defaultdict(list)
    for stem, places in holders.items():
        if len(places) == 2:
            shared[places[0], places[1]].append(stem)
    for (earlier, later), stems in sorted(shared.items()):
        first, again, mine, theirs = every[earlier], every[later], told[earlier], told[later]
        between = order[again.block.ordinal] - order[first.block.ordinal]
        if len(stems) < FEWEST_NUMBERS or between < 2 or order[first.block.ordinal] <= lead:
            continue
        common = frozenset(mine.keys() & theirs.keys())
        words = [word for stem, word in theirs.items() if stem in stems]
        share = len(common) / len(theirs)
        numbers = sum(map(str.isdecimal, words))
        is_same_figures = numbers >= FEWEST_NUMBERS and share >= SURELY and len(common) > FEWEST_SHARED
        is_much = share >= FULLY and len(common) > MANY
        if share < LEAST or not (len(stems) >= FEWEST_SHARED or is_much or is_same_figures):
            continue
        if not is_same_figures and _are_names(words, [word for stem, word in theirs.items() if stem in common]):
            continue
        if _is_spread(again.text, common) and _tells_the_same(document, first, again):
            is_alone = len(sentences_of(document, again.block)) == 1
            yield RetoldSentence(first, again, words, (share >= SURELY or is_alone) and len(every) < LONGEST)


def _are_names(alone: list[str], common: list[str]) -> bool:
    """Whether the words that only two sentences have, or those that both have, are mostly names,
    and no number among many."""
    own, both = (sum(map(str.islower, words)) for words in (alone, common))
    has_number = len(alone) >= MANY and any(map(str.isdecimal, alone))
    return (both < FEWEST_IN_SMALL_LETTERS or own < FEWEST_IN_SMALL_LETTERS - 1) and not (own and has_number)


def _tells_the_same(document: Document, first: Sentence, again: Sentence) -> bool:
    """Whether two sentences of which much is the same are statements about one thing, the later one without news."""
    texts = first.text, again.text
    if any(map(OF_ANOTHER.search, texts)) or SENDS.search(again.text) or LABELLED.match(again.text):
        return False
    if SUMS_UP.match(again.block.prose) or likeness(*map(plain_words, texts)) >= TOO_LIKE:
        return False
    are_statements = _is_statement(document, first) and _is_statement(document, again)
    return are_statements and not _has_news(document, first, again)


def _told(text: str) -> dict[str, str]:
    """The stems of the telling words, and the numbers, each as it is written."""
    found = {_stem(word.casefold()): word for _, word in telling_words(WORD.findall(text)) if word != "according"}
    for number in FIGURE.findall(text) if DIGIT.search(text) else ():
        found[number.replace(",", "").rstrip(".:")] = number.rstrip(".,:")
    return found


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    """What the forms of a word have in common: “supply” and “supplied”, “ate” and “eaten”, “close” and “closing”."""
    word = IRREGULAR.get(word, word)
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            word = word.removesuffix(ending) + instead
            break
    return word.rstrip("e")


def _is_spread(text: str, common: frozenset[str]) -> bool:
    """Whether the words in common stand all over a sentence, and not in one turn of phrase."""
    shapes = (WORD, FIGURE)
    places = [
        match.start() for shape in shapes for match in shape.finditer(text) if not common.isdisjoint(_told(match[0]))
    ]
    return max(places, default=0) - min(places, default=0) >= LEAST_SPREAD * len(text)


def _numbers(text: str) -> set[str]:
    """The numbers of a text, in digits and in words."""
    digits = {match[0].replace(",", "").rstrip(".:") for match in FIGURE.finditer(text)}
    return digits | {word for word in plain_words(text) if WORDS.get(word, 0) > 2}


def _has_news(document: Document, first: Sentence, again: Sentence) -> bool:
    """Whether a later sentence has a number or a name that the paragraph of the earlier one lacks."""
    if _numbers(again.text) - _numbers(first.block.prose):
        return True
    names = _names(document, again.block, again.start + 1, again.end)
    opening = again.text.split()[0].strip(",;:“”\"'")
    if not is_word(opening.lower()):
        names.add(opening)
    if any(name not in first.block.prose for name in names):
        return True
    before = _names(document, first.block, 0, first.end), _names(document, again.block, 0, again.end)
    # “the thieves of Brevik … They took …”, “the thieves of Tarn … They took …”
    return any(name not in again.block.prose for name in before[0]) and any(
        name not in first.block.prose for name in before[1]
    )


def _names(document: Document, block: Block, start: int, end: int) -> set[str]:
    """The names that begin between two places of a block, and open no sentence and no label."""
    return {
        name.text
        for name in name_words(document)
        if name.block is block
        and not name.opens
        and start <= name.start < end
        and block.prose[name.start - 1 : name.start] not in ("*", "_")
        and not SAID.search(block.prose[max(0, name.start - REACH) : name.start])
    }


def _is_statement(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is one of running text, in which nobody speaks."""
    spans = quoted(document, sentence.block)
    spoken = sum(max(0, min(end, sentence.end) - max(start, sentence.start)) for start, end in spans)
    return sentence.text.endswith(".") and spoken <= MOST_QUOTED * (sentence.end - sentence.start)
