"""Brackets and marks that stand as they were meant: the label of a button, what a manual speaks of,
the margin of a page, words of a sentence."""

from __future__ import annotations

from lint.document import Block, Document
from lint.patterns import CAPITAL, pattern

IS_NUMBER = pattern(r" (?:as|values?|or|and|is|are|in|when|if)\b")
IN_MENU = pattern(r"> ?$")
"""Before a step of a way through menus: “Users > [Fill the fields] > Save”."""
LONGEST_WAY = 60  # characters
PRESS, REACH_OF_PRESS = pattern(r"\b(?:[Cc]lick|[Tt]ap|[Pp]ress|[Ss]elect|[Cc]hoose)(?: on)?(?: the)? $"), 24
INSERTED = pattern(r"\[[a-z][^\[\]]* (?:to|of|for|from|by|with|the|an?|and|that)\]")
"""What an editor put into a sentence, which goes on behind it."""
OF_NAME, LONGEST_NAME = pattern(rf"\b[{CAPITAL}][a-z]+ $"), 40
MEETING = pattern(r"\b(?:[Mm]inutes|[Mm]eetings?|[Aa]genda|[Aa]ttendees|[Ii]n attendance|[Aa]ction items)\b")
"""What a heading of minutes says."""
MARGIN = pattern(r"\[(?:Margin|In the margin|Marginal note|Endorsed|Page|Folio): ")


def stands_as_meant(document: Document, block: Block, start: int, end: int) -> bool:
    """Whether a mark or a bracket, `block.prose[start:end]`, is nothing that a writer forgot to fill in."""
    return (
        _is_on_button(block, start)
        or _is_told_to_readers(block, start, end)
        or _is_of_margin(document, block.prose[start:end])
        or _is_of_meeting(document, block.prose[start:end])
        or _is_of_sentence(block, start, end)
    )


def _is_told_to_readers(block: Block, start: int, end: int) -> bool:
    """Whether a mark is what a manual speaks of: “never send NaN as a number”, “U+XXXX”, a step between menus,
    “search for [your model] [your system]”."""
    prose, mark = block.prose, block.prose[start:end]
    return (
        (mark == "NaN" and IS_NUMBER.match(prose, end) is not None)
        or prose.endswith("U+", 0, start)
        or (
            prose[max(0, start - LONGEST_WAY) : start].count(">") > 1
            and IN_MENU.search(prose, start - 2, start) is not None
        )
        or (IN_MENU.search(prose, max(0, start - len("> ")), start) is not None and prose.startswith((" >", ">"), end))
        or (mark.startswith("[your ") and prose.count("[your ") > 1)
    )


def _is_on_button(block: Block, start: int) -> bool:
    """Whether brackets are a button, “Click [Add a boat »]”, or stand for what varies in its label, “Click **Block
    [Contact Name]**”."""
    labels = [mark.start for mark in block.marks.meeting(start, start + 1) if mark.kind == "strong"]
    return any(PRESS.search(block.prose, max(0, label - REACH_OF_PRESS), label) for label in (start, *labels))


def _is_of_margin(document: Document, mark: str) -> bool:
    """Whether brackets hold what stands at the edge of the page that a text is a transcript of: “[Margin: Names]”."""
    label = MARGIN.match(mark)
    return label is not None and document.text.count(label[0]) > 1


def _is_of_meeting(document: Document, mark: str) -> bool:
    """Whether a mark says what a meeting has yet to do or to decide, as its minutes do."""
    return mark in ("TODO:", "TBD", "TBC") and any(
        MEETING.search(one.prose) for one in document.blocks if one.kind in ("headline", "heading")
    )


def _is_of_sentence(block: Block, start: int, end: int) -> bool:
    """Whether brackets hold words without which the sentence goes on, “a call to [give what is needed to] plot tides”,
    or an X that is of a name, “the Lighthouse [X] team”."""
    mark = block.prose[start:end]
    if mark == "[X]":
        return OF_NAME.search(block.prose, max(0, start - LONGEST_NAME), start) is not None
    return INSERTED.fullmatch(mark) is not None and block.prose[end : end + 2].strip().islower()
