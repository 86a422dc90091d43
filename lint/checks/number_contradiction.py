"""Two numbers for one thing: three people were killed … four people were killed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import Finding
from lint.document import Document
from lint.language.numbers import NUMBER, value
from lint.language.restatement import restated
from lint.language.temporal import times
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "odd": "the number here",
    "other": "the number there",
}
WHOLE = pattern(rf"(?:{NUMBER})(?:st|nd|rd|th|%)?", re.IGNORECASE)
REVISED = pattern(
    r"\b(?:initially|at first|originally|later|revised|corrected|updated|earlier|previous(?:ly)?|first|second|again|another|rose to|has risen|now)\b",
    re.IGNORECASE,
)


class NumberContradiction(Options):
    """No options."""


def check(document: Document, options: NumberContradiction) -> Iterator[Finding]:
    """Every sentence that stands twice, with another number in it the second time."""
    dated = [(one.block, one.start, one.end) for one in times(document)] if restated(document) else []
    for pair in restated(document):
        one, other = pair.texts
        if not WHOLE.fullmatch(one) or not WHOLE.fullmatch(other) or _value(one) == _value(other):
            continue
        (a, b), (c, d) = pair.first_span, pair.again_span
        if any(block is pair.again.block and start <= c and d <= end and document.text for block, start, end in dated):
            continue  # dates are another check's
        if REVISED.search(pair.again.text) and not REVISED.search(pair.first.text):
            continue
        yield Finding(
            place=document.place(pair.again.block, c, d, "another number here"),
            evidence=(document.place(pair.first.block, a, b, "in the same sentence before"),),
            values={"odd": other, "other": one},
            confidence=0.88,
        )


def _value(written: str) -> float:
    return value(re.sub(r"(?:st|nd|rd|th|%)$", "", written))
