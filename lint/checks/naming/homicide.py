"""Two charges for one death: “charged with manslaughter”, “the murder charge”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.document import Block, Document
from lint.language.sentences import sentence_at
from lint.language.words import lowered
from lint.patterns import pattern

CRIMES = frozenset(("murder", "manslaughter"))
_CRIME = r"(?P<crime>attempted murder|murder|manslaughter)"
CHARGED = pattern(rf"\bcharged with (?:the )?(?:[a-z]+-degree )?{_CRIME}\b")
COMES_BACK = pattern(
    rf"\bden(?:y|ies|ied|ying) (?:a charge of )?{_CRIME}\b|\b(?:the|his|her|their|[A-Z][\w’'-]+[’']s) (?P<named>attempted murder|murder|manslaughter) (?:charges?|trial|case)\b"
)
"""What somebody denies, and how a text comes back to the charge."""
OTHERWISE = pattern(
    r"\b(?:and|or|also|other|another|second|previous\w*|earlier|originally|initially|first|reduc\w+|upgrad\w+|downgrad\w+|lesser|instead|"
    r"drop\w*|withdr\w+|amend\w+|chang\w+|alternative|co-defendants?|accomplice|if|not|brother|sister|wife|husband|father|mother|son|daughter|friend)\b"
)
"""Words of a sentence with two charges, or with one that changes."""
BOTH = pattern(
    r"\b(?:murder (?:and|or) manslaughter|manslaughter (?:and|or) murder|downgrad|upgrad|lesser charge|reduced to)\b|\bcounts?\b"
)
"""Words of a text that speaks of both."""
_Place = tuple[Block, "re.Match[str]"]


def homicide_charges(document: Document) -> Iterator[tuple[_Place, _Place]]:
    """Where a text comes back to the one charge that it tells, and calls it another; then where it told it."""
    charged = in_own_words(document, CHARGED)
    crimes = {match["crime"] for _, match in charged}
    if len(crimes) != 1 or BOTH.search(lowered(document)):
        return
    (crime,) = crimes
    for block, match in in_own_words(document, COMES_BACK):
        again = match["crime"] or match["named"]
        sentence = sentence_at(document, block, match.start())
        if again != crime and sentence is not None and not OTHERWISE.search(sentence.text):
            yield (block, match), charged[0]
            return
