"""A ship under another flag: “the Panama-flagged ship”, “sails under the flag of Liberia”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.checks.details.found import Found
from lint.document import Document
from lint.language.words import lowered
from lint.patterns import pattern

STATES = frozenset(
    "Panama Liberia Malta Cyprus Barbados Gabon Togo Honduras Singapore Belize Cambodia Palau Tuvalu Vanuatu Bermuda Gibraltar Jamaica Mongolia "
    "Cameroon Tanzania Russia Greece Iran Portugal Antigua Bolivia Comoros".split()
)
"""States whose name stands before “flagged”; of others a text has the adjective there."""
FLAGGED = pattern(
    rf"\b(?P<detail>{'|'.join(sorted(STATES))})-(?:flagged|registered) (?:[a-z]+ ){{0,2}}(?:ship|vessel|tanker|freighter|ferry|carrier|yacht|trawler)\b"
)
FLAG = pattern(
    rf"\b(?:(?:sails|sailed|sailing) under the flag of|(?:is|was) registered in) (?P<detail>{'|'.join(sorted(STATES))})\b"
)
SIGNS = ("-flagged ", "-registered ")


def other_flags(document: Document) -> Iterator[tuple[Found, Found]]:
    """The flag of the one ship whose flag a text tells, and another one."""
    if not any(sign in lowered(document) for sign in SIGNS):
        return
    flagged, flags = in_own_words(document, FLAGGED), in_own_words(document, FLAG)
    if len(flagged) == len(flags) == 1 and flagged[0][1]["detail"] != flags[0][1]["detail"]:
        yield flags[0], flagged[0]
