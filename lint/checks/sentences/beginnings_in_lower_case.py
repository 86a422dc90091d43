"""Paragraphs that begin in lower case: the only one of its text has lost something, several are its manner."""

from __future__ import annotations

import re

from lint.document import Block, Document, once_a_document
from lint.language.completeness.last_words import terminal
from lint.language.sentences import Sentence
from lint.language.speakers import SAYING
from lint.language.vocabulary.known_words import is_word
from lint.language.words import vocabulary
from lint.patterns import pattern

FEWEST = 4
"""Paragraphs that a text has more of, for the only one that begins so to stand out."""
NEVER_FIRST = frozenset("of and or that which who whom whose was were is are has had with from by than into".split())
"""Words in small letters that no text begins with, whatever its manner."""
MARK = pattern(r"[,;.)] ?[a-z][\w’'-]*")
LINE_BREAK, LONGEST_BREAK = pattern(r"<br ?/?>\s*$", re.IGNORECASE), 20  # characters
SAYS_WHO = pattern(rf"(?:{SAYING}) [A-Zt]")
LONGEST_CAPTION = 45  # characters
LONGEST_SHORT = 5
"""Letters of a word that is shortened, and ends with a full stop."""
LABEL = pattern(r"[a-z][a-z -]{2,30}: ")
ADDRESSED = pattern(r"[a-z][a-z -]{2,30}: (?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?")
"""A label and an address: “short link: harbour.example/lamp”."""


STOP_ALONE = pattern(r"(?<!\.)\.$")
"""A full stop, and no dots behind which the next paragraph goes on."""


def opens_alone(document: Document, sentence: Sentence) -> bool:
    """Whether no other paragraph of the text begins in lower case,
    and the one before this ended with a full stop, if there is one.

    A few words alone in their paragraph are a caption: “pilgrims at the mosque in 2008.”
    """
    prose = sentence.block.prose
    if _in_lower_case(document) != [sentence.block.ordinal] or terminal(prose) != "." or len(prose) < LONGEST_CAPTION:
        return False
    blocks = [block for block in document.blocks if block.kind == "paragraph"]
    if document.blocks[0] is sentence.block:  # the text itself begins so, without a headline
        return len(blocks) > 2 and prose.split()[0] in NEVER_FIRST
    at = next(at for at, block in enumerate(blocks) if block is sentence.block)
    follows = STOP_ALONE.search(terminal(blocks[at - 1].prose)) if at else document.blocks[0].kind == "headline"
    return len(blocks) > FEWEST and bool(follows)


def opening_mark(document: Document, sentence: Sentence) -> str:
    """What a text begins with that stands within a sentence: “, she”; nothing where it begins with none."""
    opens = document.blocks[0] is sentence.block and sentence.block.kind == "paragraph" and not sentence.start
    match = MARK.match(sentence.text) if opens else None
    return match[0] if match and terminal(sentence.text) else ""


def may_be_shortened(document: Document, before: Sentence) -> bool:
    """Whether the full stop before a small letter may be that of a shortened word, which nobody’s list has:
    of one that the text writes out, or within brackets: “the spons. team … of sponsors”, “(wifi, prox. sensor)”."""
    last = before.text.rstrip(".").rpartition(" ")[2]
    if not (last.isalpha() and last.islower() and len(last) <= LONGEST_SHORT) or last[-1] in "aeiouy" or is_word(last):
        return False  # a word is cut off behind a consonant, and “data” is none
    in_brackets = before.text.count("(") > before.text.count(")")
    return in_brackets or last in _short_forms(document)


@once_a_document
def _short_forms(document: Document) -> frozenset[str]:
    """What the longer words of a text may be shortened to."""
    long = [word for word in vocabulary(document) if len(word) > LONGEST_SHORT]
    return frozenset(word[:length] for word in long for length in range(1, LONGEST_SHORT + 1))


@once_a_document
def _in_lower_case(document: Document) -> list[int]:
    """The ordinals of the paragraphs that begin in lower case."""
    return [block.ordinal for block in document.blocks if block.kind == "paragraph" and block.prose[:1].islower()]


def opens_line_of_verse(document: Document, sentence: Sentence) -> bool:
    """Whether a line that the writer broke begins with a sentence, as in a poem: “as they cry.<br>a village down”."""
    source = sentence.block.source(sentence.start, sentence.end)
    return LINE_BREAK.search(document.text, max(0, source.start - LONGEST_BREAK), source.start) is not None


def says_who(document: Document, block: Block, text: str) -> bool:
    """Whether a sentence says who said what stands above it in a block of its own: “says Siv Moe, a pilot.”"""
    above = document.neighbour(block, -1)
    return above is not None and above.kind == "quotation" and SAYS_WHO.match(text) is not None


def labels_address(sentence: Sentence) -> bool:
    """Whether a sentence is a label of its writer’s own and an address, or a paragraph begins with such a label
    and a link: “song of the day: [Tides](…)”."""
    if ADDRESSED.fullmatch(sentence.text):
        return True
    label = None if sentence.start else LABEL.match(sentence.text)
    return label is not None and bool(sentence.block.marked("link", label.end(), label.end() + 1))
