"""Whether a line with the words of the headline stands there on purpose: the name of somebody above what he does,
a line that says more of the whole, the words that a text leads up to, the headline of a page with its own frame."""

from __future__ import annotations

import re

from lint.document import Block, Document
from lint.language.completeness.last_words import terminal
from lint.language.vocabulary.known_words import is_word
from lint.patterns import pattern

OF_WHOLE = pattern(r"(?:About|(?:The )?End of|Adapted from|Based on|Source|Welcome to)\b")
"""How a line begins that says something of what is called so."""
SIGNED = pattern(r"[“”\"'’.] ?[-–—] ?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2}$")
"""Whose words a line has: “The tide waits for nobody.” – Siv Moe."""
PARTICLES = frozenset("bin binte bint de del della der di du la le van von al el ap ibn".split())
"""Words of a name without a capital."""
FEWEST, MOST = 2, 5  # words of a name
BYLINE = pattern(r"By [A-Z]|(?:Staff (?:[Rr]eporter|[Ww]riter)|Reuters|AP|AFP|Reporting)\b")
"""What stands below a headline that was pasted twice, and is no office."""
IMPRINT = pattern(r"(?:©|Copyright\b|All rights reserved|ISBN\b|First (?:published|edition))", re.IGNORECASE)
"""How a line of the page begins that says whose a book is, and has its title again."""
LINES_OF_IMPRINT, LONGEST_LINE = 5, 12
"""Lines behind the title within which it stands, and words of each: a longer one is of a text."""
FRAME = pattern(r"^<(?:section|div|main|article)\b", re.MULTILINE)
CENTRED = pattern(r"<center\b|\balign ?= ?[\"']?center\b", re.IGNORECASE)
AUTHOR_BELOW = pattern(
    r"(?:\n|<br[ /]*>)[ \t]*(?:<[^<>]{1,40}>)*(?:[Bb]y|Translated by|Edited by) (?:<[^<>]{1,40}>)*[A-Z]"
)
"""How the title page of a book is set, and who wrote it below."""
REACH_OF_TAG = 300  # characters
LONGEST_OFFICE = 8  # words of a line that says what somebody does


def is_shown_again(document: Document, headline: str, block: Block, line: str) -> bool:
    """Whether a line of a block is meant to have the words of the headline, or nearly those."""
    if OF_WHOLE.match(line) and not OF_WHOLE.match(headline):
        return True
    if SIGNED.search(line) and not SIGNED.search(headline):
        return True
    before, below = document.neighbour(block, -1), document.neighbour(block, 1)
    if below is not None and _is_of_imprint(document, below):
        return True
    if line[:1].islower() and before is not None and before.prose.rstrip().endswith(":"):
        return True
    following = block.prose[len(line) :].strip().partition("\n")[0] or (below.prose if below is not None else "")
    return _is_name(headline) and _is_office(following)


def _is_of_imprint(document: Document, block: Block | None) -> bool:
    """Whether one of a few lines from a block on is of an imprint."""
    for _ in range(LINES_OF_IMPRINT):
        if block is None or len(block.prose.split()) > LONGEST_LINE:
            return False
        if IMPRINT.match(block.prose):
            return True
        block = document.neighbour(block, 1)
    return False


def _is_name(headline: str) -> bool:
    """Whether a headline is the name of somebody."""
    words = headline.split()
    return FEWEST <= len(words) <= MOST and all(
        word in PARTICLES or (word.isalpha() and word.istitle() and not is_word(word)) for word in words
    )


def _is_office(line: str) -> bool:
    """Whether a line may say what somebody does."""
    return (
        line[:1].isupper()
        and len(line.split()) <= LONGEST_OFFICE
        and not (terminal(line) or BYLINE.match(line) or any(map(str.isdigit, line)))
    )


def has_own_frame(document: Document, block: Block) -> bool:
    """Whether a page without a layout has a frame of HTML around a block, or the block is the title page of a book;
    the title of the page is for the tab of the browser."""
    text, (start, end) = document.text, block.span
    if CENTRED.search(text, max(0, start - REACH_OF_TAG), start) and AUTHOR_BELOW.search(
        text, start, end + REACH_OF_TAG
    ):
        return True
    has_layout = document.format != "markdown" or any(one.key == "layout" for one in document.blocks)
    return not has_layout and FRAME.search(document.text, 0, block.span.start) is not None
