"""Sentences of one text held against each other: which can be compared, and which say the same but for one place."""

from __future__ import annotations

import re
from collections import Counter

from lint.document import MASK, Block, Document, once_a_document
from lint.language.resemblance import LONGEST, alike, plain_words, repeated_pairs
from lint.language.sentences import Sentence, sentences
from lint.language.words import words
from lint.patterns import pattern
from lint.records import Record

FEWEST_WORDS = 6
"""Words: what is shorter may return by chance."""
LEAST_WORDS = 8
"""Words of two sentences that are to differ in one place only."""
LEAST_LIKENESS = 0.8
MOST_COPIES = 2
"""Of what stands more often, the sentences are entries that are built alike."""


LONG, LINKED = 15, 0.2
"""Words of a sentence, and the share of it that is links, from which on it is about where they lead."""
SENDS = pattern(
    r"\b(?:found|read|available|see|seen|watch|watched|more|details|register|sign up|book|visit|listen)\b",
    re.IGNORECASE,
)
"""What such a sentence asks of readers."""
MASKED = pattern(f"{MASK}+")
CITED = pattern(
    r"[\"“*_(]*(?:In )?[*_]*(?:Proceedings of|Transactions (?:of|on)|Journal of|Annals of|Advances in|arXiv|Retrieved |Accessed |Available (?:at|from):)"
    r"|[A-Z][A-Za-z. ]{2,30}: [A-Z][^.:;]{3,80}, (?:1[5-9]|20)\d\d\.?$"
)
"""How what is said of a source begins, which is the same of many sources,
or where a book appeared: “Tarn: University of the North Press, 1996.”"""
OPENING = 4
"""Words: of sentences that begin with the same ones, more than `MOST_COPIES` are entries that are built alike."""


class Comparable(Record):
    """The sentences of running text, their plain words, and the pairs of words that they share with others."""

    sentences: list[Sentence]
    pieces: list[tuple[str, ...]]
    repeated: list[set[tuple[str, str]]]


@once_a_document
def comparable(document: Document) -> Comparable:
    """The sentences of paragraphs and list items that have at least `FEWEST_WORDS` words and are no questions."""
    chosen: list[Sentence] = []
    pieces: list[tuple[str, ...]] = []
    for sentence in sentences(document):
        if sentence.block.kind in ("paragraph", "item") and not sentence.block.key and not sentence.text.endswith("?"):
            plain = plain_words(sentence.text)
            if len(plain) >= FEWEST_WORDS and not CITED.match(sentence.text):
                chosen.append(sentence)
                pieces.append(plain)
    return Comparable(chosen, pieces, repeated_pairs(pieces))


class Restated(Record):
    """Two sentences and the one place in which they differ, as offsets into the prose of their blocks."""

    first: Sentence
    again: Sentence
    first_span: tuple[int, int]
    again_span: tuple[int, int]

    @property
    def texts(self) -> tuple[str, str]:
        """The words that differ."""
        (a, b), (c, d) = self.first_span, self.again_span
        return self.first.block.prose[a:b], self.again.block.prose[c:d]


NAMED = pattern(r"<(?!h[1-6]>)[a-z]+(?:\d|[_-][a-z_-]+)>")
"""What stands for something else in angle brackets, which Markdown takes for a tag: “<m1>”, “<your-file>”."""


def masked_parts(document: Document, block: Block, start: int, end: int) -> tuple[str, ...]:
    """What stands in the source where a piece of prose has code or an address, and what it has in the form of a tag:
    two pieces with other code say other things."""
    prose = block.prose
    whole = block.source(start, end)
    has_tag = document.text.find("<", whole.start, whole.end) >= 0
    named = NAMED.findall(document.text, whole.start, whole.end) if has_tag else ()
    if prose.find(MASK, start, end) < 0:
        return tuple(named)
    spans = (block.source(*match.span()) for match in MASKED.finditer(prose, start, end))
    return (*named, *(document.text[span.start : span.end] for span in spans))


def lead_elsewhere(document: Document, one: Sentence, other: Sentence) -> bool:
    """Whether two sentences have links that lead to different places: “Its source is *here*”, said of two programs.

    A word or two of a long sentence prove nothing, unless that sends readers there at its end:
    programs link words to whatever there is.
    """
    if len(one.text.split()) >= LONG and all(_linked_share(sentence) < LINKED for sentence in (one, other)):
        if not all(map(_sends_readers, (one, other))):
            return False
    targets = [_markup_of_links(document, sentence.block, sentence.start, sentence.end) for sentence in (one, other)]
    return all(targets) and targets[0] != targets[1]


def _sends_readers(sentence: Sentence) -> bool:
    """Whether a sentence ends with the link to what it tells of: “The video can be found on our *blog*.”"""
    last = max((end for _, end in sentence.block.marked("link", sentence.start, sentence.end)), default=0)
    return sentence.end - last <= len("s.") and SENDS.search(sentence.text) is not None


def _linked_share(sentence: Sentence) -> float:
    """The share of a sentence that is links."""
    links = sentence.block.marked("link", sentence.start, sentence.end)
    return sum(end - start for start, end in links) / (sentence.end - sentence.start)


def _markup_of_links(document: Document, block: Block, start: int, end: int) -> tuple[str, ...]:
    """What stands in the source around the words of each link: its address is there."""
    found = []
    for opens, closes in block.marked("link", start, end):
        if opens < closes <= end:
            first, last = block.source(opens, opens + 1), block.source(closes - 1, closes)
            before = block.source(opens - 1, opens).end if opens else block.span.start
            after = block.source(closes, closes + 1).start if closes < len(block.prose) else last.end
            found.append(document.text[min(before, first.start) : first.start] + document.text[last.end : after])
    return tuple(found)


def is_name_in(prose: str, words: str) -> bool:
    """Whether one of some words, given in lower case, has a capital in a text although no sentence opens with it."""
    return any(
        re.search(rf"(?<=[\w,] )(?:{re.escape(word.capitalize())}|{re.escape(word.upper())}s?)\b", prose)
        for word in words.split()
    )


@once_a_document
def resembling(document: Document) -> list[tuple[int, int, float]]:
    """Which of the comparable sentences are alike: `(earlier, later, likeness)`, see `resemblance.alike`."""
    _, pieces, repeated = comparable(document)
    return list(alike(pieces, LEAST_LIKENESS, repeated))


@once_a_document
def restated(document: Document) -> list[Restated]:
    """Every pair of sentences that are the same but for one place, the earlier one first."""
    found: list[Restated] = []
    chosen, pieces, _ = comparable(document)
    pairs = resembling(document)
    copies = Counter(earlier for earlier, _, _ in pairs)
    openings = Counter(piece[:OPENING] for piece in pieces) if pairs else {}
    for earlier, later, likeness in pairs:
        one, other = chosen[earlier], chosen[later]
        if likeness == 1.0 or copies[earlier] > MOST_COPIES or not LEAST_WORDS <= len(pieces[later]) <= LONGEST:
            continue
        if openings[pieces[earlier][:OPENING]] > MOST_COPIES:
            continue
        if one.block.kind == "paragraph" and other.block.kind == "paragraph" and (pair := _compared(one, other)):
            found.append(pair)
    return found


def _compared(one: Sentence, other: Sentence) -> Restated | None:
    from difflib import SequenceMatcher  # few texts have anything to compare

    mine = [word for word in words(one.block.prose, one.start, one.end) if word.is_word]
    theirs = [word for word in words(other.block.prose, other.start, other.end) if word.is_word]
    lows = [word.text.lower() for word in mine], [word.text.lower() for word in theirs]
    changed = [code for code in SequenceMatcher(None, *lows, autojunk=False).get_opcodes() if code[0] != "equal"]
    if changed and changed[0][0] != "replace" and (changed[0][1], changed[0][3]) == (0, 0):
        changed = changed[1:]  # a beginning that one of them goes without
    if len(changed) == 2 and changed[1][1] - changed[0][2] <= 1:  # “last March” against “in March 2021”
        changed = [("replace", changed[0][1], changed[1][2], changed[0][3], changed[1][4])]
    if len(changed) != 1 or changed[0][0] != "replace":
        return None
    _, a, b, c, d = changed[0]
    return Restated(one, other, (mine[a].start, mine[b - 1].end), (theirs[c].start, theirs[d - 1].end))
