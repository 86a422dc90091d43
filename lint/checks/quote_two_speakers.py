"""One quotation in two mouths."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks.headlines.parts import HEADS
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.names.whole import names_of
from lint.language.quotations import quoted
from lint.language.sentences import sentence_at, sentences_of
from lint.language.speakers import are_alike, is_attribution, is_nobody_in_particular, said_by, speaker
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"one": "who says it here", "other": "who says it there"}
PRONOUN = pattern(r"[,.]?[”\"’]?,? (?P<who>he|she) (?:had |has )?(?:said|says|told|added|wrote|explained)\b")
OF_OTHER_SEX = {"he": pattern(r"\b(?:she|her|hers|herself)\b"), "she": pattern(r"\b(?:he|him|his|himself)\b")}
OATH = pattern(
    r"(?:happy|merry|congratulations|thank you|good (?:luck|morning|evening|night)|welcome|best wishes)\b|(?:i|"
    r"we)(?:, [^,]{2,40},)? (?:do )?(?:solemnly|hereby|swear|promise|pledge|vow|affirm|take (?:you|thee))\b"
)
"""What more than one says in the same words, in small letters."""
OPENING = 40  # characters of a sentence in which its subject stands
NO_SUBJECT = pattern(r"\b(?:of|in|at|on|for|from|by|with|near|about|after|before|between|to|outside|inside)\b")
"""Words between the beginning of a sentence and a name that is not its subject: “The roof of the Olby school”."""
MARKS = "“”„\"'‘’.,;:!?…« »"
"""What stands around the words of a quotation and may differ."""


_Place = tuple[Block, int, int]


class QuoteTwoSpeakers(Options):
    """Options."""

    least_words: int = option(6, "words that a quotation has at least, to be compared")


def check(document: Document, options: QuoteTwoSpeakers) -> Iterator[Finding]:
    """Every quotation that the text has given to somebody else before, word for word."""
    said: dict[str, list[_Place]] = {}
    for block in document.prose_blocks():
        if block.key:
            continue
        for start, end in quoted(document, block):
            if block.prose.count(" ", start, end) + 1 >= options.least_words:
                words = block.prose[start:end].strip(MARKS).lower()
                if OATH.match(words):
                    continue
                said.setdefault(words, []).append((block, start, end))
    told: set[tuple[int, int]] = set()
    for first, *again in _together(said):
        other = _who(document, *first) if again else ""
        for here in again if other else ():
            name = _who(document, *here)
            place = (here[0].ordinal, here[1])
            if name and place not in told and not are_alike(other, name):
                told.add(place)
                yield Finding(
                    place=document.place(*here, f"{name} says it here"),
                    evidence=(document.place(*first, f"{other} says it here"),),
                    values={"one": name, "other": other},
                    confidence=LIKELY,
                )


def _together(said: Mapping[str, list[_Place]]) -> Iterator[list[_Place]]:
    """The places of each quotation in reading order,
    then each with the first place at which only its beginning stands."""
    beginnings: list[str] = []  # each is the beginning of the next
    for words in sorted(said):
        yield said[words]
        while beginnings and not words.startswith(beginnings[-1]):
            beginnings.pop()
        shortest = next((one for one in beginnings if not words[len(one)].isalnum()), None)
        if shortest is not None:
            for place in said[words]:
                yield sorted((said[shortest][0], place), key=lambda place: (place[0].ordinal, place[1]))
        beginnings.append(words)


def _who(document: Document, block: Block, start: int, end: int) -> str:
    """Who says a quotation, where that can be told; “he said” means the one whom the sentence before begins with,
    or that before “He …”; who stands in a headline as “Mayor” or “Farmer” is somebody whom the text names."""
    if name := speaker(block, start, end):
        return "" if block.kind in HEADS and is_nobody_in_particular(name) else name
    last = [span for span in quoted(document, block) if span[1] <= start][-1:]
    if last and is_attribution(block.prose[last[0][1] : start]) and not said_by(block, start, end):
        return speaker(block, *last[0])  # “It was dark,” said Anna Quist. “We saw the light.”
    own = sentence_at(document, block, start)
    pronoun = PRONOUN.match(block.prose, end)
    if own is None or not pronoun:
        return ""
    before = [one for one in sentences_of(document, block) if one.end <= own.start]
    above = document.neighbour(block, -1)
    if not before and above is not None and above.kind == block.kind:
        # “Anna Quist came late.”, and below: ““…,” she said.”
        block, before = above, list(sentences_of(document, above))
    who = pronoun["who"]
    while before and before[-1].text.startswith(f"{who.capitalize()} "):
        if OF_OTHER_SEX[who].search(before.pop().text):
            return ""  # “The builder, Paolo Ferrand, came. She thanked him,” and “she told” is of neither
    names = list(names_of(document, block, before[-1].start, before[-1].end)) if before else []
    opening = block.prose[before[-1].start : names[0].start] if names else ""
    return names[0].text if names and len(opening) < OPENING and not NO_SUBJECT.search(opening) else ""
