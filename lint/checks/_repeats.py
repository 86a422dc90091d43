"""What may stand twice in a text as it was meant: refrains, stage directions, roll calls, appeals,
and quotations that a page sets apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import or_

from lint.checks.sentences.loose import is_of_lists
from lint.diagnostics import DOUBTFUL, SURE, Finding
from lint.document import Block, Document, Place, once_a_document
from lint.language import agreements
from lint.language.scripture import is_passage
from lint.language.sections import is_handbook, is_liturgy, is_manual
from lint.language.temporal.months import MONTH_NAME
from lint.language.verse import is_verse
from lint.patterns import CAPITAL, pattern
from lint.spans import Span

FORMULA = pattern(
    rf"^\W*(?:SOUNDBITE|MUSIC|APPLAUSE|LAUGHTER)\b|(?:[{CAPITAL}]\w+(?: [{CAPITAL}]\w+)? (?:aye|nay|abstain(?:s|ed)?)\b[,.;]? ?){{2,}}"
    r"|^\W*Last (?:amended|changed|modified|reviewed|updated)\b"
    r"|^\W*(?:Buy|Order|Get) .{10,400}\bavailable (?:on|at|from|in)\b"
    r"|\b(?:donate|subscribe|newsletter|contributions? to support|support (?:this|our) work|follow us)\b"
    r"|^\W*(?:AUDIENCE|CROWD|PARTICIPANTS|ALL)(?: MEMBERS?)?: |^\W*(?:Source|Sources|Photo|Credit): |"
    r"^\W*So that (?:I|we|they) |\b[Tt]hank you so much for having me\b|^\W*If you answered |\bskip to the next\b"
)
"""What is said again each time that it applies."""
LONGEST_FORMULA = 400  # characters of what is nothing else
SHORTCODE = pattern(r"\{\{[%<] ?pull-?quote[^{}]*[%>]\}\}(?![^{}]*\{\{)[^{}]*$")
"""Before words that a page of Hugo sets apart as a quotation."""
REACH = 1200  # characters
FORM_BELOW = pattern(r"\s{0,80}(?:</?[a-z][^<>]{0,200}>\s{0,80}){0,8}<form\b", re.IGNORECASE)
"""Behind what invites readers of a page to leave their address, at its side and at its end."""


TURN = pattern(
    r"(?:THE|HON|MRS?|MS|DR|SEN|REP|SENATOR|SECRETARY|GOVERNOR|PRESIDENT|VICE|CHAIR\w*|SPEAKER|AUDIENCE)\b[A-Z.,’' -]{0,40}(?:\([^()]{2,40}\))?(?::|(?<=\.)[-–—]) "
)
"""How a turn of a speech begins that was taken down: “THE MAYOR: ”, “HON. P. MOE.- ”."""
FEWEST_TURNS = 2
TEASER_ENDS = pattern(r"<!-- ?(?:more|/?excerpt|end(?:-| )?excerpt) ?-->", re.IGNORECASE)
"""What ends the words that a site shows in its lists, and perhaps on the page."""
DAY = pattern(
    rf"\W*(?:\d{{1,2}}(?: ?[–-] ?\d{{1,2}})? {MONTH_NAME}|{MONTH_NAME} (?:\d{{1,2}}|(?=\d{{4}})))(?:,? ?\d{{4}})?\b"
)
"""A day, with which an entry of a calendar begins."""
BLOCKS_OF_ENTRY = 4
"""Blocks of an entry of a calendar, the first of which begins with its day."""
DATED = pattern(
    rf"\W*(?:[A-Z][a-z]+day,? )?(?:{MONTH_NAME} \d{{1,2}}|\d{{1,2}} {MONTH_NAME})(?:,? \d{{4}})?[^.:]{{0,24}}[:–—]"
)
"""How an update of a notice begins."""


@once_a_document
def _is_spoken(document: Document) -> bool:
    """Whether a text is a speech or a debate as it was taken down, in which people say a thing again."""
    return (
        sum(TURN.match(block.prose) is not None for block in document.prose_blocks()) >= FEWEST_TURNS
        or "(Applause.)" in document.text
    )


def _are_labels(document: Document, places: Sequence[Place]) -> bool:
    """Whether all places are entries of lists, headings in all but name, or updates with their day,
    and no running text."""
    blocks = [document.block_at(place.start) for place in places]
    if all(block is not None and DATED.match(block.prose) for block in blocks):
        return True
    set_off = [block is not None and _is_strong(block, place) for block, place in zip(blocks, places, strict=True)]
    entries = [block is not None and block.kind == "item" for block in blocks]
    return any(set_off) and all(map(or_, set_off, entries))


def _is_strong(block: Block, place: Place) -> bool:
    """Whether all of a place is strong, and no entry of a list, as a heading without its mark is."""
    return block.kind != "item" and any(
        span.start <= place.start and place.end <= span.end for span in _set_off(block, "strong")
    )


def _set_off(block: Block, kind: str) -> list[Span]:
    """Where marks of a kind stand in the source."""
    return [block.source(mark.start, mark.end) for mark in block.marked(kind)]


def _is_of_teaser(document: Document, places: Sequence[Place]) -> bool:
    """Whether one of two places is of the words above a mark that makes a teaser of them, and another one below it."""
    marks = _ends_of_teasers(document)
    starts = [place.start for place in places]
    return bisect_left(marks, min(starts)) < bisect_left(marks, max(starts))


@once_a_document
def _ends_of_teasers(document: Document) -> list[int]:
    return [match.start() for match in TEASER_ENDS.finditer(document.text)]


def _are_of_days(document: Document, places: Sequence[Place]) -> bool:
    """Whether each place is of an entry that begins with a day of its own, as in a calendar."""
    days = [_day_above(document, place) for place in places]
    return all(days) and len(set(days)) == len(days)


def _are_of_scripture(document: Document, places: Sequence[Place]) -> bool:
    """Whether one of the places is a passage that a sermon or a service reads out."""
    blocks = (document.block_at(place.start) for place in places)
    return any(block is not None and is_passage(document, block) for block in blocks)


def _day_above(document: Document, place: Place) -> str:
    """The day with which the entry of a list begins that a place is in; empty where there is none."""
    block = document.block_at(place.start)
    for _ in range(BLOCKS_OF_ENTRY):
        if block is None:
            return ""
        if day := DAY.match(block.prose):
            return day[0] if block.kind == "item" or block.marked("strong", 0, 1) else ""
        block = document.neighbour(block, -1)
    return ""


def _is_of_link(document: Document, place: Place) -> bool:
    """Whether a place is a part of the words of a link, as where a page shows what it leads to."""
    block = document.block_at(place.start)
    return block is not None and any(
        span.start < place.start and place.end <= span.end for span in _set_off(block, "link")
    )


@once_a_document
def _is_looked_up(document: Document) -> bool:
    """Whether a text is a manual, a handbook or a contract, of which readers look at a part."""
    return is_manual(document) or is_handbook(document) or agreements.is_agreement(document)


def as_meant(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of repetition, in doubt where such may stand twice; without what a page shows a second time itself,
    and, of a text in which readers look things up, without what is in doubt: there it is meant nearly always."""
    for finding in findings:
        places = (finding.place, *finding.evidence)
        if any(SHORTCODE.search(document.text, max(0, one.start - REACH), one.start) for one in places):
            continue
        is_meant = (
            is_liturgy(document)
            or is_verse(document)
            or _is_spoken(document)
            or _are_labels(document, places)
            or _is_of_teaser(document, places)
            or _are_of_days(document, places)
            or _are_of_scripture(document, places)
            # but for a passage, which was pasted twice
            or (len(finding.evidence) == 1 and finding.confidence < SURE and is_of_lists(document))
            or any(_is_of_link(document, place) for place in places)
            or all(FORM_BELOW.match(document.text, place.end) for place in places)
            or (len(finding.place.quote) <= LONGEST_FORMULA and FORMULA.search(finding.place.quote) is not None)
        )
        sure = DOUBTFUL if is_meant else finding.confidence
        if sure > DOUBTFUL or not _is_looked_up(document):
            yield finding._replace(confidence=sure)
