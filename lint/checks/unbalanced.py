"""A quotation mark or a bracket without its other half."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter

from lint.checks import Options
from lint.checks.marks.brackets import brackets, mismatched
from lint.checks.marks.inner import guillemets, inner_marks
from lint.checks.marks.lone import LoneMark
from lint.checks.marks.quotation_marks import quotation_marks
from lint.checks.marks.second_paragraphs import not_opened_again
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language import lists
from lint.language.sections import in_several_sections
from lint.patterns import pattern

VALUES: Mapping[str, str] = {
    "mark": "the mark that has no partner",
    "what": "what it is: quotation mark or bracket",
    "missing": "which half is missing: opening or closing",
    "words": "the words next to it",
}
KINDS = frozenset(("paragraph", "item", "quotation", "standfirst", "headline", "heading", "caption"))
FORMULA = pattern(r"\\(?:left|right|text|frac|dot)\b")
"""What a formula of TeX has, whose brackets stand for more than one."""
DATA = pattern(r"\[\s*\[?\s*\"[^\"\n]*\", \"")
"""How lines of data begin, in whose texts brackets stand alone: “["org,example)/", "200", …]”."""
OPENS_MORE = ("(", "[", "{")
"""What no sentence ends with."""
NEAR = 12
"""Blocks within which a bracket may be closed: around a list, or a quotation of some paragraphs."""
LONGEST_VERSE = 70  # characters of a line
INSERTED = pattern(
    r"\W*(?:advertisement|(?:article|story) continues|read (?:more|also)|see also|related|watch|listen)\b[^“”\"]{0,80}|"
    r"[\[(]?(?:Pg |p\. ?)?\d{1,4}[\])]?|[\s\\*_.=~–—-]{3,}",
    re.IGNORECASE,
)
"""A line of the page between two paragraphs, one that is drawn, or the number of the next page of a book,
over which a quotation goes on."""
OPENS = pattern(r"(?:\[\d{1,3}\] ?)?[\"“„]")
"""How a paragraph begins that goes on with a quotation, behind the number of its verse, if it has one."""
LONGEST_INSERTED = 120  # characters
HELP_OF_VIM = pattern(r"\b(?:vim|vi|ex):[^\n]{0,80}\b(?:ft|filetype)=help\b")
"""How help for Vim ends, in which such marks are keys, registers and the beginnings of remarks
(`:help help-writing`)."""
LONGEST_MODELINE = 200  # characters


class Unbalanced(Options):
    """No options."""


def check(document: Document, options: Unbalanced) -> Iterator[Finding]:
    """Every mark that stands alone.

    A quotation that goes on in the next paragraph is opened there again and closed only at its end (Chicago Manual of
    Style 13.32); apostrophes, inches, smileys and the brackets of enumerations stand alone by right.
    """
    if HELP_OF_VIM.search(document.text, max(0, len(document.text) - LONGEST_MODELINE)):
        return
    blocks = [block for block in document.blocks if block.kind in KINDS and not block.key]
    alone: list[LoneMark] = []
    for block, following in _with_next(blocks):
        alone += quotation_marks(document, block, goes_on=OPENS.match(following) is not None)
        alone += inner_marks(document, block)
        alone += guillemets(block, following)
        alone += brackets(block)
    of_quotations = [mark for mark in alone if mark.what == "quotation mark"]
    yield from not_opened_again(document, blocks, of_quotations)
    not_told = _around_verse(blocks, of_quotations) | _drawn_before(blocks, of_quotations) | _halves(alone)
    not_told |= _around_section(document, of_quotations)
    told = [mark for mark in alone if mark not in not_told and not _is_cut_off(mark) and not _is_of_program(mark)]
    others = mismatched(told)
    for mark in told:
        if mark not in others.values():
            yield _finding(document, mark, others.get(mark))


def _halves(marks: Sequence[LoneMark]) -> set[LoneMark]:
    """The marks whose other half stands in a neighbouring block."""
    sides = {(shape, mark.opens, mark.block.ordinal) for mark in marks for shape in mark.shapes}
    return {
        mark
        for mark in marks
        if not sides.isdisjoint(
            (shape, not mark.opens, mark.block.ordinal + (away if mark.opens else -away))
            for shape in mark.shapes
            for away in range(NEAR + 1)
        )
    }


def _is_cut_off(mark: LoneMark) -> bool:
    """Whether a block is a teaser, which was cut on purpose."""
    return mark.opens and mark.block.prose.endswith(("...", "…"))


def _is_of_program(mark: LoneMark) -> bool:
    """Whether a block is a formula or a line of a program, set as text: “37  return (”, “arden*) row ;;”."""
    prose = mark.block.prose
    if DATA.match(prose):
        return True
    return ";;" in prose or prose.endswith(OPENS_MORE) or FORMULA.search(prose) is not None


def _around_verse(blocks: Sequence[Block], marks: Sequence[LoneMark]) -> set[LoneMark]:
    """The marks before and behind a poem or a song, each of whose lines is a block: it is quoted as a whole."""
    found: set[LoneMark] = set()
    for first, last in pairwise(marks):
        if first.opens and not last.opens:
            start, end = (bisect_left(blocks, one.block.ordinal, key=attrgetter("ordinal")) for one in (first, last))
            if all(len(block.prose) <= LONGEST_VERSE for block in blocks[start : end + 1]):
                found |= {first, last}
    return found


def _around_section(document: Document, marks: Sequence[LoneMark]) -> set[LoneMark]:
    """The marks of a post or a letter that one section quotes as a whole, with nothing left over between them."""
    return {
        mark
        for first, last in pairwise(marks)
        if first.opens
        and not last.opens
        and not any(map(str.isalnum, first.block.prose[: first.at]))
        and not last.block.prose[last.end :].strip()
        and not in_several_sections(document, first.block, last.block)
        for mark in (first, last)
    }


def _drawn_before(blocks: Sequence[Block], marks: Sequence[LoneMark]) -> set[LoneMark]:
    """The marks behind quotations in blocks of their own, most of which close so without having opened: the style of
    the page draws a mark in front of each."""
    found = {
        mark
        for mark in marks
        if mark.block.kind == "quotation" and not mark.opens and not mark.block.prose[mark.end :].strip()
    }
    quotations = sum(block.kind == "quotation" for block in blocks)
    return found if len(found) > 1 and 2 * len(found) > quotations else set()


def _with_next(blocks: Sequence[Block]) -> Iterator[tuple[Block, str]]:
    """Each block with the words of the next one, over what the page puts between two paragraphs,
    and over the list that a block leads to."""
    found: list[tuple[Block, str]] = []
    following = behind_list = ""
    for block in reversed(blocks):
        found.append((block, behind_list if block.prose.rstrip().endswith(":") else following))
        is_inserted = block.kind in ("caption", "credit") or (
            len(block.prose) <= LONGEST_INSERTED and INSERTED.fullmatch(block.prose)
        )
        is_entry = block.kind == "item" or block.prose.startswith(lists.BULLETS)
        following = following if is_inserted else block.prose
        behind_list = behind_list if is_inserted or is_entry else block.prose
    return reversed(found)


def _finding(document: Document, mark: LoneMark, other: LoneMark | None) -> Finding:
    """What is told of a mark, with the one that stands where its other half should, if there is one."""
    missing = "closing" if mark.opens else "opening"
    if other is None:
        evidence = document.whole(mark.block, f"no {missing} {mark.what} here")
    else:
        evidence = document.place(other.block, other.at, other.end, f"a {mark.what} of another kind")
    return Finding(
        place=document.place(mark.block, mark.at, mark.end, "has no partner"),
        evidence=(evidence,),
        values={"mark": mark.written, "what": mark.what, "missing": missing, "words": mark.words},
        confidence=LIKELY,
    )
