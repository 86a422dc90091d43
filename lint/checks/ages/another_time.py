"""Whether the sentence of an age speaks of another time than that of the text, or of no age."""

from __future__ import annotations

import re

from lint.document import Document, once_a_document
from lint.language.sentences import Sentence
from lint.patterns import CAPITAL, pattern

OTHER_TIME = pattern(
    r"\b(?:then|when|while|at the time|at the age|years? (?:ago|later|earlier|before)|died|dies|late|born|"
    r"(?:in|since|from|until) (?:\w+ )?(?:1[5-9]|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words of a sentence that speak of another time."""
OF_SCORES = pattern(
    r"\b(?:seed(?:ed)?|ranked|no\.|points?|goals?|scorers?|wickets?|runs?|overs|innings|bowled|not out|under par|over par|bogeys?|birdies?)\b",
    re.IGNORECASE,
)
"""Words of a sentence in which a number behind a name may be no age."""
IN_ROW = pattern(rf"(?:^|[,:;(] |\band |\bby )[{CAPITAL}][\w’'-]+ \(\d{{1,3}}\)")
REPLACED = pattern(rf"[{CAPITAL}][\w’'-]+ \($")
"""Surnames with a minute or a score behind each, “Jensen (66), Carr (75)”, and who leaves the field before who
comes on: “Dale (Jensen, 66)”."""
ASIDE = pattern(
    r", who [^.,;:]{3,80},|\b(?:has|have) been [^.,;:]{0,60}? since (?:[A-Z][a-z]+ )?(?:1[5-9]|20)\d\d\b|\bwho (?:joined|moved|came|signed|arrived) [^.,;:]{3,60}(?=[.,;:])"
)
"""What a sentence says of the past of somebody whose age it tells."""
DATED = pattern(r"\b[A-Z][a-z]+\.?(?: \d{1,2},)? (?P<year>1[5-9]\d\d|20\d\d)\b")
"""A day or a month with its year."""


def may_be_past(document: Document, sentence: Sentence) -> bool:
    """Whether an age in a sentence may be that of another time, or of somebody who lived long ago."""
    return is_of_another_time(sentence) or tells_of_long_ago(document, without_asides(sentence))


def is_of_scores(sentence: Sentence, name: str, start: int, end: int) -> bool:
    """Whether a sentence tells a minute or a score behind a name, which stands there in its block."""
    prose = sentence.block.prose
    return (
        OF_SCORES.search(sentence.text) is not None
        or (" " not in name and len(IN_ROW.findall(sentence.text)) > 1)
        or (prose.startswith(")", end) and REPLACED.search(prose, max(sentence.start, start - 30), start) is not None)
    )


def is_of_another_time(sentence: Sentence) -> bool:
    """Whether a sentence speaks of another time than that of the text, apart from what it says of somebody’s past."""
    return OTHER_TIME.search(without_asides(sentence)) is not None


def without_asides(sentence: Sentence) -> str:
    """A sentence without what it says of somebody’s past."""
    return ASIDE.sub(",", sentence.text)


def tells_of_long_ago(document: Document, text: str) -> bool:
    """Whether a sentence has a date of two or more years before the latest year of the text."""
    years = [int(match["year"]) for match in DATED.finditer(text)]
    return bool(years) and min(years) < _latest_year(document) - 1


@once_a_document
def _latest_year(document: Document) -> int:
    published = document.metadata.published
    years = [int(match["year"]) for match in DATED.finditer(document.text)]
    return max([*years, published.year if published else 0], default=0)
