"""Where a spelling stands that may be somebody else's: quotations, titles, credits and notes."""

from __future__ import annotations

from collections.abc import Sequence

from lint.checks.naming.spelled_name import SpelledName
from lint.document import Document, once_a_document
from lint.language.names.forms import NameWord
from lint.language.quotations import around, quoted, stands_quoted
from lint.language.sources import bibliography, has_footnotes, is_note
from lint.patterns import CAPITAL, pattern

LONGEST_TITLE, LONGEST_CREDIT = 60, 130  # characters
CREDIT = pattern(r"\b[Cc]redit: [^()]{0,120}$")
"""Before what a picture is called by those who own it."""
SOURCE_BEHIND = pattern(rf" in (?=[{CAPITAL}\d])| [(\[]?[{CAPITAL}][\w.]+ \d| \([^()]{{2,60}}\d{{4}}\)")
"""Behind a title within quotation marks: where it was published."""


def is_quoted_spelling(document: Document, odd: SpelledName, usual: SpelledName) -> bool:
    """Whether somebody who is quoted spells the name so throughout, as “Holtsen” in its statement:
    that may not be changed.

    In a text with footnotes a quotation is from a source, and its one spelling is that of the source.
    """
    if odd.count == 1 and not has_footnotes(document):
        return _is_cited(document, odd.words[0])
    return odd.is_only_quoted(document) and not usual.is_only_quoted(document)


def _is_cited(document: Document, word: NameWord) -> bool:
    """Whether a name stands in a few words between quotation marks, as a title does, or in the credit of a picture."""
    block = word.block
    if CREDIT.search(block.prose, max(0, word.start - LONGEST_CREDIT), word.start):
        return True
    start, end = around(quoted(document, block), word.start, word.end) or (0, 0)
    # What closes with a stop of its own is what somebody said, as we wrote it down.
    is_said = block.prose[end - 2] in ",.!?" and not SOURCE_BEHIND.match(block.prose, end)
    return 0 < end - start <= LONGEST_TITLE and not is_said


def is_of_a_title(name: SpelledName) -> bool:
    """Whether a name stands only in titles and foreign phrases: “*Der strenge Stil*”, “*Amerika*”."""
    return _is_set_in_italics(name.words)


def are_set_apart(document: Document, odd: Sequence[NameWord], usual: Sequence[NameWord]) -> bool:
    """Whether one of two spellings always stands in titles or notes, or it alone in quotations and the like."""
    in_titles = any(map(_is_set_in_italics, (odd, usual))) or any(_are_notes(document, one) for one in (odd, usual))
    return in_titles or _is_all_cited(document, odd) != _is_all_cited(document, usual)


def _is_all_cited(document: Document, words: Sequence[NameWord]) -> bool:
    return all(stands_quoted(document, word) or _is_cited(document, word) for word in words)


def _is_set_in_italics(words: Sequence[NameWord]) -> bool:
    return all(
        any(
            word.end <= end and end - start < LONGEST_TITLE
            for start, end in word.block.marked("emphasis", max(0, word.start - LONGEST_TITLE), word.start + 1)
        )
        for word in words
    )


def is_only_in_notes(document: Document, name: SpelledName) -> bool:
    """Whether a name stands in notes and lists of sources alone, where titles have their own language and spelling."""
    return _are_notes(document, name.words)


def _are_notes(document: Document, words: Sequence[NameWord]) -> bool:
    return all(is_note(document, word.block) or word.block.ordinal in bibliography(document) for word in words)


LETTERS = pattern(r"[a-z]+")


def are_typed(document: Document, odd: SpelledName, usual: SpelledName) -> bool:
    """Whether the code of a text has both, in small letters, as programs are called: `kompose`, `compose`."""
    return {odd.form.lower(), usual.form.lower()} <= _typed(document)


@once_a_document
def _typed(document: Document) -> frozenset[str]:
    codes = (document.text[span.start : span.end].lower() for span in document.code_spans)
    return frozenset(LETTERS.findall(" ".join(codes)))
