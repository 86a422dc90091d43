"""How a summary goes on in its text that a program cut at a fixed length: behind its last word, or inside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from lint.checks._wording import shortened
from lint.checks.sentences.cut_headline import DOTS, Cut
from lint.checks.sentences.shape import is_in_title_case
from lint.diagnostics import DOUBTFUL, LIKELY, SURE
from lint.document import Block, Document
from lint.language.completeness.last_words import lost_end
from lint.language.resemblance import plain_words
from lint.language.sentences import Sentence, sentences_of
from lint.language.speakers import SAYING
from lint.language.vocabulary import listed_words
from lint.language.vocabulary.known_words import is_word
from lint.patterns import pattern

SHORT = 100
"""Characters: no program cuts a summary as short as that."""
TAIL = 8
"""Words at the end of a summary that are looked for in the text."""
ATTRIBUTED = pattern(rf"(?:[\w’'-]+ ){{1,4}}(?:{SAYING})\b|(?:{SAYING}) ")
"""Who said so, behind a sentence, in plain words: “torvik said”."""
SHORTEST_WORD = 3
"""Letters of what may be a word as it stands, and is none to a reader: “an...”."""
REST_OF_WORD = pattern(r"[\w’'-]+")
PAUSES, DASHES = (",", ";", ":"), frozenset(("–", "—", "--", "-"))
ASIDES = frozenset("after before when while following despite amid because".split())
"""Words with which begins what a sentence can do without: “The crew won the cup | after a dominant display.”"""
HEADLINE = 120
"""Characters of a summary that may be worded as a headline is."""
INFLECTIONS = frozenset("s es d ed n ing er ers ly al".split())
"""Endings with which a whole word is another form of it."""
BY_HAND = frozenset(("subtitle", "deck", "dek", "standfirst", "tagline", "kicker", "strapline"))
"""Fields that a writer fills in; a program makes descriptions and excerpts of the first words of a text."""

ROMAN = pattern(r"[ivxlc]+")


def cut_in_word(document: Document, summary: Block, body: Sequence[Block]) -> Cut | None:
    """Whether the last word of a summary that closes with dots is the beginning of a word that the text
    has behind the same two."""
    dots = DOTS.search(summary.prose)
    words = summary.prose[: dots.start()].split() if dots else []
    if len(words) < TAIL or not words[-1].isalpha() or len(summary.prose) < SHORT:
        return None
    if len(words[-1]) > SHORTEST_WORD and (is_word(words[-1].lower()) or not words[-1][1:].islower()):
        return None  # “mislead...” of “misleadingly” is a word to its readers
    return _inside(document, words, 2, body)


def cut_at_stop(document: Document, block: Block, body: Sequence[Block]) -> Cut | None:
    """Whether the last word of a block, behind which a full stop stands, is the beginning of one that the text has
    behind the same four: a program that sums up takes so many characters and puts a stop behind them."""
    words = block.prose[:-1].split()
    if ROMAN.fullmatch(words[-1]):
        return None  # the number of a page: “Tales of the Port, vii.”
    cut = _inside(document, words, 4, body) if len(words) >= TAIL else None
    if cut and listed_words.is_listed_word(words[-1]) and cut.evidence[0].quote[len(words[-1]) :] in INFLECTIONS:
        return None  # another sentence with another form of the word: “onto a wire rack.”, “onto wire racks to cool”
    return cut


def _inside(document: Document, words: Sequence[str], shared: int, body: Sequence[Block]) -> Cut | None:
    """The place in which the last of some words is longer, and never as short, behind so many of those before it."""
    before = r"[^\w]+".join(map(re.escape, words[-1 - shared : -1]))
    found = re.compile(rf"(?<!\w){before}\s+({re.escape(words[-1])}[\w’'-]*)")
    likely = [block for block in body if words[-1] in block.prose and words[-2] in block.prose]  # quick to see
    matches = [(block, match) for block in likely for match in found.finditer(block.prose)]
    matches = [(block, match) for block, match in matches if not block.prose.endswith(f"{words[-2]} {words[-1]}.")]
    if not matches or any(match[1] == words[-1] for _, match in matches):
        return None
    block, match = matches[0]
    place = document.place(block, *match.span(1), "here the word is whole")
    return Cut(f"it breaks off inside the word “{match[1]}”", (place,))


def cut_off(document: Document, summary: Block, body: Sequence[Block]) -> Cut | None:
    """Whether a summary is the beginning of a paragraph of the text, up to a place inside a word, without dots."""
    said = summary.prose.rstrip()
    if len(said) < SHORT or not said[-1].isalpha():
        return None
    for block in body:
        if block.prose.startswith(said) and block.prose[len(said) : len(said) + 1].isalpha():
            whole = REST_OF_WORD.search(block.prose, said.rfind(" ") + 1)
            end = whole.end() if whole else len(said)
            place = document.place(block, said.rfind(" ") + 1, end, "here the word is whole")
            return Cut(f"it breaks off inside the word “{place.quote}”", (place,))
    return None


def cut_summary(document: Document, summary: Block, last: Sentence, body: Sequence[Block]) -> Cut | None:
    """How the last sentence of a summary goes on in the text; `last` has no full stop."""
    whole = plain_words(last.text)
    tail = whole[-TAIL:]
    if len(tail) < 3:
        return None
    said = ((other, own.text, plain_words(own.text)) for other in body for own in sentences_of(document, other))
    for other, text, words in said:
        for at in range(len(words) - len(tail)):
            if words[at] == tail[0] and words[at : at + len(tail)] == tail:
                shared = at + len(tail)
                is_title = not at and len(whole) > shared and is_in_title_case(" ".join(last.text.split()[-shared:]))
                is_other = words[:shared] != whole[-shared:] or is_title
                if is_other and not lost_end(last.text):
                    continue  # a sentence of its own, of which the text has some words too, such as a title
                if ATTRIBUTED.match(" ".join(words[shared : shared + 6])) and not lost_end(last.text):
                    continue  # the text has who said so behind it
                pieces = text.split()
                behind = _pieces_of(pieces, shared)
                going_on = shortened(" ".join(pieces[behind : behind + 4]))
                evidence = document.whole(other, "the text goes on here")
                # A phrase is a summary too, even where a sentence of the text begins with it.
                by_hand = summary.key.rpartition(".")[2] in BY_HAND and not lost_end(last.text)
                is_pause = pieces[behind - 1][-1:] in PAUSES or not DASHES.isdisjoint(pieces[behind : behind + 1])
                is_pause = is_pause or (
                    len(summary.prose) <= HEADLINE and not ASIDES.isdisjoint(pieces[behind : behind + 1])
                )
                is_whole = is_pause and not lost_end(last.text)
                sure = (
                    DOUBTFUL
                    if by_hand
                    else LIKELY
                    if is_whole  # what stands before a comma, a dash or such a word may have been taken out by hand
                    else SURE
                    if len(sentences_of(document, summary)) > 1
                    or (len(tail) == TAIL and last.start == 0 and len(last.text) > SHORT)
                    or lost_end(last.text)
                    else DOUBTFUL
                )
                return Cut(f"in the text the sentence goes on: “… {going_on}”", (evidence,), sure)
    return None


def _pieces_of(pieces: Sequence[str], count: int) -> int:
    """How many pieces between spaces have so many plain words."""
    words = accumulate(len(plain_words(piece)) for piece in pieces)
    return next((at for at, reached in enumerate(words, start=1) if reached >= count), len(pieces))
