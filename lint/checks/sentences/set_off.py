"""What bold type, italics and links set off from the sentence around it, and words that are spoken of."""

from __future__ import annotations

from lint.language.sentences import Sentence
from lint.patterns import pattern

LONGEST_TITLE = 100  # characters
LONGEST_LINE = 1000  # characters
STOPS = (".", "!", "?")
RUN_IN = (" — ", " – ", " - ", ": ", "— ")
"""What parts a label in bold from what is said of it."""
_LOOP = "(?:if|else|for|while|do|switch)"
AS_WORDS = pattern(
    r"\((?:[a-z’'-]{1,4}, ){2,}(?:and |or )?(?!(?:and|or|of|to|in|for|with)\))[a-z’'-]{1,4}\)\W*$"
    rf"|\ban? (?:[a-z]+ )?if\W*$|(?:\b{_LOOP}(?:,? and|,? or|,) ){{2,}}{_LOOP}\W*$"
)
"""How a sentence ends with words that are spoken of: “the common groups (the, wh, an)”, “a big if”."""


def is_set_off(sentence: Sentence) -> bool:
    """Whether bold type makes a sentence a heading, a command or a label, or it is nothing but links."""
    block = sentence.block
    if sentence.start == 0 and any(
        end >= sentence.end - 1 for kind in ("strong", "emphasis") for _, end in block.marked(kind, 0, 1)
    ):
        return True  # a heading that runs into its paragraph
    if any(
        block.prose.endswith(STOPS, 0, end) and not block.prose[end : sentence.start].strip()
        for _, end in block.marked("link", max(0, sentence.start - LONGEST_TITLE), sentence.start)
    ):
        return True  # what follows a title that ends with a full stop: “[All Is Well.](…) by the crew”
    if any(end >= len(block.prose) for _, end in block.marked("emphasis", 0, 1)) or _is_of_line(sentence):
        return True  # what a picture shows, in italics below it
    if any(
        sentence.start < end <= sentence.end and end - start < LONGEST_TITLE
        for kind in ("link", "emphasis")
        for start, end in block.marked(kind, max(0, sentence.start - LONGEST_TITLE), sentence.start)
    ):
        return True  # the second half of a title with a full stop in it
    behind_first = sentence.start + sentence.text.find(" ") + 1
    return (
        # a command with the name of a button: “Press **Power** once to …”
        any(start == behind_first for start, _ in block.marked("strong", behind_first, behind_first + 1))
        # references: “#12, #14.”
        or _is_of_links(sentence)
        # a label: “**Likely** — Based on what was seen.”
        or any(
            block.prose.startswith(RUN_IN, end) for _, end in block.marked("strong", sentence.start, sentence.start + 1)
        )
    )


def _is_of_line(sentence: Sentence) -> bool:
    """Whether a sentence stands in a line of its block that is in italics as a whole."""
    prose = sentence.block.prose
    first = max(0, sentence.start - LONGEST_LINE)
    return any(
        end >= sentence.end
        and prose[first:start].rstrip(" ").endswith("\n")
        and prose[end : end + LONGEST_LINE].lstrip(" ").startswith("\n")
        for start, end in sentence.block.marked("emphasis", first, sentence.start + 1)
    )


def _is_of_links(sentence: Sentence) -> bool:
    """Whether a sentence is nothing but links, with what parts them."""
    rest, at = "", sentence.start
    for start, end in sentence.block.marked("link", sentence.start, sentence.end):
        if at <= start and end <= sentence.end:
            rest, at = rest + sentence.block.prose[at:start], end
    return at > sentence.start and not (rest + sentence.block.prose[at : sentence.end]).replace("and", "").strip(
        " ,;.()"
    )


def is_spoken_of(sentence: Sentence, last: str) -> bool:
    """Whether the last words are spoken of, and set off for it or not: “*form* for *from*”, “not *suffers from*”."""
    is_marked = ends_set_off(sentence, sentence.start + sentence.text.rfind(last) + len(last))
    return is_marked or AS_WORDS.search(sentence.text) is not None


def ends_set_off(sentence: Sentence, end: int) -> bool:
    """Whether what is set off within a sentence ends at a place: “If *Go to Point No.* is chosen”."""
    return any(
        mark.end == end
        for kind in ("emphasis", "strong")
        for mark in sentence.block.marked(kind, sentence.start + 1, end)
    )
