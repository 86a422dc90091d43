"""What may stand twice in a text as it was meant: refrains, stage directions, roll calls, appeals, and quotations that a page sets apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lint.diagnostics import Finding
from lint.document import Document
from lint.language.sections import is_liturgy
from lint.patterns import CAPITAL, pattern

FORMULA = pattern(
    rf"^\W*(?:SOUNDBITE|MUSIC|APPLAUSE|LAUGHTER)\b|(?:[{CAPITAL}]\w+(?: [{CAPITAL}]\w+)? (?:aye|nay|abstain(?:s|ed)?)\b[,.;]? ?){{2,}}"
    r"|\b(?:donate|subscribe|newsletter|contributions? to support|support (?:this|our) work|follow us)\b"
    r"|^\W*So that (?:I|we|they) |\b[Tt]hank you so much for having me\b|^\W*If you answered |\bskip to the next\b"
)
"""What is said again each time that it applies."""
SHORTCODE = pattern(r"\{\{[%<] ?pull-?quote[^{}]*[%>]\}\}\s*$")
"""Right before a quotation that a page of Hugo sets apart."""
REACH = 60  # characters
DOUBTED = 0.6


def as_meant(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of repetition, in doubt where such may stand twice; without what the page shows a second time itself."""
    for finding in findings:
        places = (finding.place, *finding.evidence)
        if any(SHORTCODE.search(document.text, max(0, one.start - REACH), one.start) for one in places):
            continue
        is_meant = is_liturgy(document) or FORMULA.search(finding.place.quote) is not None
        yield finding._replace(confidence=min(finding.confidence, DOUBTED)) if is_meant else finding
