"""The members whom minutes list as present, who cannot cast more votes than there are of them."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import Block, Document
from lint.language.names.courtesies import COURTESY, HONOUR
from lint.language.words import whole_prose
from lint.patterns import CAPITAL, pattern

PRESENT = pattern(
    r"^(?:(?:Voting|Board|Council|Committee|Parish)\s)?(?:[Mm]embers\s)?[Pp]resent:?\s(?P<names>[^\n]+?)(?=\.\s(?:In attendance|Also|Apologies|Absent|Officers|Clerk)|\.?$|\.?\n)"
)
"""The line of minutes that tells who was there."""
BETWEEN = pattern(r",\s+and\s+|,\s+|;\s+|\s+and\s+")
MEMBER = pattern(
    rf"(?:(?:Cllrs?|Councill?ors?|{COURTESY}|{HONOUR}|Rev|Alderman|Commissioner|Trustee)\.?\s)*(?:[A-Z]\.?\s){{0,3}}[{CAPITAL}][\w’'-]+"
    rf"(?:\s[{CAPITAL}][\w’'-]+){{0,3}}(?:\s\([^()]{{1,40}}\))?"
)
CAME_LATER = pattern(
    r"\b(?:arrived|joined the meeting|came in|entered|took (?:his|her|their) seats?|prox(?:y|ies)|postal|casting vote|by e-?mail|by letter|online)\b"
)
"""Words of minutes of a meeting to which some came later, or in which some voted who were not there."""
FEWEST = 3


def listed_as_present(document: Document) -> tuple[Block, int, int, int] | None:
    """The one list of those who were there, `block.prose[start:end]`, and how many they are;
    None where that is not sure."""
    lists = list(_lists(document))
    return lists[0] if len(lists) == 1 and not CAME_LATER.search(whole_prose(document)) else None


def _lists(document: Document) -> Iterator[tuple[Block, int, int, int]]:
    for block in document.prose_blocks():
        match = PRESENT.search(block.prose) if "resent" in block.prose else None
        if match:
            names = BETWEEN.split(match["names"])
            if len(names) >= FEWEST and all(map(MEMBER.fullmatch, names)):
                yield block, *match.span("names"), len(names)
