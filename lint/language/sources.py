"""Notes and lists of literature: there names, titles and figures stand as those of others have them."""

from __future__ import annotations

import re

from lint.document import Block, Document, once_a_document
from lint.patterns import CAPITAL, pattern

LIST = pattern(
    r"(?:\d+[.)] )?(?:selected |further |additional |suggested |primary |secondary |chapter )?"
    r"(?:sources?|references(?: (?:and|&) (?:further reading|notes))?|reference list|citations|(?:foot|end)?notes(?: (?:and|&) (?:references|sources))?|"
    r"works cited|bibliography|literature|readings?):?"
)
"""The heading of a list of sources, in small letters."""
REMARKS = frozenset(("notes", "notes:", "reading"))
"""Headings of this kind that may stand above prose as well."""
NUMBERED_ENTRY = pattern(r"\[\d{1,3}\] [A-Z]|\[{1,2}[A-Za-z][\w-]{2,30}\]{1,2} (?:[“\"]|[A-Z][\w’'-]+, [A-Z]\.)")
DATED_ENTRY = pattern(
    r".{0,300}[\w”\"’.], (?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|"
    r"Dec)[a-z]*\.? \d{4}[,.] (?:\S{1,20}$|\S+\.(?:com|org|edu|gov|net|io|uk)/|www\.|https?:|Accessed|pp?\. )"
)
"""An entry of a bibliography, numbered or as the MLA Handbook (9th edition) has it: title, place, day, address."""
AUTHOR_DATE = pattern(
    rf"[{CAPITAL}][\w’'-]+, [{CAPITAL}][\w.’'-]*(?:[ ,&]+(?:and )?[{CAPITAL}][\w.’'-]*){{0,8}},? \(?(?:1[5-9]|20)\d\d[a-z]?\)?\. [“\"{CAPITAL}]"
)
"""The same, with the year behind the author (The Chicago Manual of Style, 17th edition, chapter 15)."""
NOTE_OF_PAGE = pattern(r"<li\b[^<>]*\bid ?= ?[\"'](?:(?:end|foot)?note|fn)[-_:]?\d", re.IGNORECASE)
"""What opens a note in the list of those of a page: `<li id="endnote-3">`."""
LONGEST_TAG = 200  # characters in front of a note
BEHIND_YEAR = pattern(r"\d{4}[,.] ")
"""A cheap test in front of it."""


@once_a_document
def of_indexes(document: Document) -> frozenset[int]:
    """Which blocks stand below the heading “Index”, where names are turned round: “Nets, mending of.”"""
    found: set[int] = set()
    level = 0
    for block in document.blocks:
        if block.kind in ("headline", "heading") and (not level or (block.level or 1) <= level):
            level = (block.level or 1) if block.prose.strip(" .:").lower() == "index" else 0
        elif level:
            found.add(block.ordinal)
    return frozenset(found)


def is_note(document: Document, block: Block) -> bool:
    """Whether a block is a footnote, or stands below the heading of a list of sources."""
    return block.ordinal in _notes(document)


@once_a_document
def without_notes(document: Document) -> Document:
    """The document without its notes and lists of sources; itself, where it has none."""
    notes = _notes(document)
    return (
        document.with_blocks(tuple(one for one in document.blocks if one.ordinal not in notes)) if notes else document
    )


def has_footnotes(document: Document) -> bool:
    """Whether a text names its sources in footnotes."""
    return bool(_footnotes(document))


@once_a_document
def _notes(document: Document) -> frozenset[int]:
    found = set(_footnotes(document))
    level = 0
    for block in document.blocks:
        if block.kind == "heading" and (not level or block.level <= level):
            name = block.prose.strip().lower()
            level = (block.level or 1) if LIST.fullmatch(name) and name not in REMARKS else 0
        elif level and not block.key:
            found.add(block.ordinal)
    found.update(block.ordinal for block in document.blocks if not block.key and AUTHOR_DATE.match(block.prose))
    return frozenset(found)


@once_a_document
def _footnotes(document: Document) -> frozenset[int]:
    marked = {block.ordinal for block in document.blocks if block.marked("note")}
    if "<li" in document.text and NOTE_OF_PAGE.search(document.text):
        marked.update(block.ordinal for block in document.blocks if _is_note_of_page(document, block))
    return frozenset(marked)


def _is_note_of_page(document: Document, block: Block) -> bool:
    """Whether a block is an entry of a list that a page marks as its notes."""
    entry = document.text.rfind("<li", max(0, block.span.start - LONGEST_TAG), block.span.start + len("<li"))
    return entry >= 0 and NOTE_OF_PAGE.match(document.text, entry) is not None


@once_a_document
def bibliography(document: Document) -> frozenset[int]:
    """Which blocks are entries of a bibliography."""
    return frozenset(
        block.ordinal
        for block in document.prose_blocks()
        if NUMBERED_ENTRY.match(block.prose) or (BEHIND_YEAR.search(block.prose) and DATED_ENTRY.match(block.prose))
    )
