"""Words and punctuation of a piece of prose, with exact offsets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from lint.document import MASK, Document, once_a_document
from lint.patterns import CAPITAL, pattern
from lint.records import Record

WORD = pattern(
    rf"""
    (?:[A-Za-z]\.){{2,}}                              # U.S., e.g.
    | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|m|bn|k|km|kg|am|pm)?\b%?   # 3,000  4.5  10:30  1990s  21st
    | [^\W_]+(?:[’'‘\-‐‑][^\W_]+)*                    # ordinary words, with inner apostrophes and hyphens
    | {MASK}+                                         # something masked: code, a template tag
    | \.\.\.+ | --+ | [^\w\s]                         # punctuation
    """,
    re.VERBOSE,
)


DENIALS = frozenset("not never no cannot".split())
"""Words that deny what stands behind them; those that end in “n't” do too."""
ALONE = pattern(rf"[a-z,] ([{CAPITAL}]\w+)(?= [a-z]|[.,;:!?])")
WITH_SMALL_LETTER = pattern(r"(?<!\w)[a-z]\w*")
CAPITALS_WITHIN = pattern(rf"[a-z,;] ((?:[{CAPITAL}][\w’'-]*(?: |\b)){{1,3}})")
WHOLE_WORD = pattern(r"[^\W_]+")


class Word(Record):
    """A word or a mark of punctuation: `prose[start:end]`."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether this is no punctuation."""
        return not is_mark(self.text)


def words(prose: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words and marks of `prose[start:end]`; offsets count from the start of `prose`."""
    limit = len(prose) if end is None else end
    found = WORD.finditer(prose, start, limit)
    first = [Word(match[0], *match.span()) for match in islice(found, 1)]  # with which a class of records is made
    new = tuple.__new__  # spares a call a word: most of the time of reading is spent here
    return first + [new(Word, (match[0], *match.span())) for match in found]


def pieces(prose: str) -> list[str]:
    """The texts of the words and marks alone, for whoever does not ask where they stand."""
    found: list[str] = WORD.findall(prose)
    return found


def is_mark(piece: str) -> bool:
    """Whether a piece is punctuation."""
    return not (piece[0].isalnum() or piece[0] == MASK)


@once_a_document
def vocabulary(document: Document) -> frozenset[str]:
    """Every word of the document's prose in lower case: what rules are gated by."""
    others = pieces_with_marks(document)
    return frozenset((_pieces(document) - others).union(WHOLE_WORD.findall(" ".join(others))))


@once_a_document
def capitals_within(document: Document) -> Counter[str]:
    """How often each word has a capital within a sentence, alone or as one of up to three: “the Rusty Plough”."""
    found: Counter[str] = Counter()
    for match in CAPITALS_WITHIN.finditer(document.text):
        found.update(match[1].split())
    return found


@once_a_document
def capitals_alone(document: Document) -> frozenset[str]:
    """Words that stand with a capital in mid-sentence, between words with a small letter,
    and never with one themselves: a program, as in “I have used Ardour for years”."""
    found = frozenset(ALONE.findall(document.text))
    small = frozenset(WITH_SMALL_LETTER.findall(document.text)) if found else frozenset()
    return frozenset(word for word in found if word.lower() not in small)


@once_a_document
def pieces_with_marks(document: Document) -> set[str]:
    """Everything between white space, in lower case, that is more than letters and digits: “long-term”, “end.”."""
    return {piece for piece in _pieces(document) if not piece.isalnum()}  # costs less than a pattern on the text


@once_a_document
def _pieces(document: Document) -> set[str]:
    """Everything between white space, in lower case."""
    return set(lowered(document).split())


@once_a_document
def whole_prose(document: Document) -> str:
    """All prose of the document, blocks apart by line ends;
    a phrase stands in it that a line end of the source divides."""
    return "\n".join(block.prose for block in document.blocks)


@once_a_document
def lowered(document: Document) -> str:
    """All prose of the document in lower case, blocks apart by line ends."""
    return whole_prose(document).lower()


@lru_cache(maxsize=1024)  # many rules ask for the same paragraphs and sentences
def lower_in_place(prose: str) -> str:
    """A text in lower case with straight apostrophes, of the same length."""
    lower = prose.replace("’", "'").lower()
    if len(lower) == len(prose):
        return lower
    return "".join(letter if len(letter.lower()) > 1 else letter.lower() for letter in prose.replace("’", "'"))


def places_of(name: str, text: str) -> Iterator[int]:
    """Where some words stand in a text, not as a part of longer ones: “rent”, but not in “current”."""
    at = text.find(name)
    while at >= 0:
        around = text[max(0, at - 1) : at] + text[at + len(name) : at + len(name) + 1]
        if not any(map(str.isalnum, around)):
            yield at
        at = text.find(name, at + 1)


def word_count(prose: str) -> int:
    """How many words an editor would count: pieces between white space, as word processors count them."""
    return len(prose.split())


SPELLED_OUT = str.maketrans(
    {"ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ł": "l", "Ł": "L", "đ": "dj", "Đ": "Dj", "ð": "d", "Ð": "D", "ı": "i", "þ": "th", "Þ": "Th", "ß": "ss"}
)  # fmt: skip
"""Letters of the Latin alphabet that no mark can be taken from, as texts without them write them."""


def unaccented(text: str) -> str:
    """A text without accents and other marks on letters."""
    if text.isascii():
        return text
    import unicodedata  # few texts need it

    return "".join(
        c for c in unicodedata.normalize("NFKD", text.translate(SPELLED_OUT)) if not unicodedata.combining(c)
    )


def cased_like(word: str, model: str) -> str:
    """A word or phrase with the capitals of another: all of them, the first, or its own."""
    if len(model) > 1 and model.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
