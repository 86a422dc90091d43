"""When the one firm or club of a text was founded, by its name and by what it is called:
“Norline was founded in 1921”, “The company, established in 1912, …”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import Document, reading_order
from lint.language.events.statements import Statement
from lint.language.names.whole import names_of
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, whole_sentence_at, whole_sentences
from lint.patterns import CAPITAL, pattern

_FOUNDED = r",? (?:which )?(?:was )?(?:founded|established|set up|formed)\b(?: [^.;:()\d]{0,40}?)? in (?:[A-Z][a-z]+ )?(?P<year>(?:1[5-9]|20)\d\d)\b"
BY_NAME = pattern(rf"(?:The )?(?P<who>[{CAPITAL}][\w&’'-]*\w(?: [{CAPITAL}][\w&’'-]*\w){{0,3}}){_FOUNDED}")
BY_KIND = pattern(
    rf"The (?P<who>company|firm|group|business|bank|club|charity|brewery|newspaper|band|orchestra|choir|brand|retailer|airline){_FOUNDED}"
)
"""With which a sentence begins."""
PRONOUNS = ("It", "This", "That", "They")
OTHERWISE = pattern(
    r"\b(?:re-?founded|predecessor|parent|subsidiary|merged|originally|first|formerly|then|another|other|again|anew|second)\b"
)
"""Words of a sentence that tells of another founding or another firm."""


def own_founding(document: Document) -> Iterator[tuple[Statement, Statement]]:
    """The later and the earlier of two years, where the text tells of the founding of one firm by name."""
    named: list[Statement] = []
    called: list[Statement] = []
    for sentence in whole_sentences(document):
        by_kind = BY_KIND.match(sentence.text)
        match = by_kind or BY_NAME.match(sentence.text)
        if match is None or match["who"] in PRONOUNS or OTHERWISE.search(sentence.text):
            continue
        start, end = (sentence.start + at for at in match.span("year"))
        if not inside(quoted(document, sentence.block), start, end):
            one = Statement("founding", match["who"], match["year"], sentence.block, start, end)
            (called if by_kind else named).append(one)
    if len({one.subject for one in named}) != 1 or len({one.value for one in named}) != 1:
        return
    for one in called:
        own = whole_sentence_at(document, one.block, one.start)
        if one.value != named[0].value and own is not None and _is_meant(document, own, named[0].subject):
            earlier, later = sorted((one, named[0]), key=reading_order)
            yield later, earlier


def _is_meant(document: Document, own: Sentence, name: str) -> bool:
    """Whether “the company” at the beginning of a sentence is a name: the one before begins with it,
    or the paragraph has named nobody."""
    before = whole_sentence_at(document, own.block, own.start - 2) if own.start > 1 else None
    if before is not None:
        return before.text.removeprefix("The ").startswith(name)
    return not names_of(document, own.block, 0, own.start)
