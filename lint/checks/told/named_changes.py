"""A rise or fall in percent that a text comes back to: “Rents rose 6 percent”, “The 8 percent rise in rents”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lint.checks._everywhere import in_own_words
from lint.checks.changes.trends import FALL, RISE
from lint.checks.told.known_things import may_be_rounded
from lint.checks.told.numbers import Told, as_told
from lint.document import Document, reading_order
from lint.language.quantities.numbers import NUMBER, PERCENT_SIGN, value
from lint.language.quotations import stands_quoted
from lint.language.sentences import sentence_at, sentences
from lint.language.temporal.words import MONTH
from lint.patterns import pattern

_SHARE = rf"(?P<number>{NUMBER})(?: ?{PERCENT_SIGN}|-percent)"
_OWN = r"(?:(?:the|its|their|average|overall|total|annual) )*"
NAMED = pattern(
    rf"\b[Tt]he {_SHARE} (?:(?P<up>rise|increase|growth|jump|surge)|fall|drop|decline|decrease|slump) in {_OWN}(?P<noun>[a-z]{{4,}})\b"
    r"(?! (?:of|in|at|for|from|over|between|since|among|during|to)\b)"
)
MOST_NAMED = 20
"""Such changes that are looked for, each in all sentences."""
OTHER_TIME = pattern(
    rf"\b(?:(?:19|20)\d\d|{MONTH}|quarter|decade|months?|years|since|compared|previous\w*|earlier|last|another|further|forecast|expected)\b",
    re.IGNORECASE,
)
"""Words of a sentence that comes back to the change of another time."""


def named_changes(document: Document) -> Iterator[tuple[Told, Told]]:
    """The change that is named, where the text tells one of the same, and otherwise."""
    for block, match in islice(in_own_words(document, NAMED), MOST_NAMED):
        own = sentence_at(document, block, match.start())
        if own is None or OTHER_TIME.search(own.text):
            continue
        verbs = (RISE if match["up"] else FALL).verbs
        said = re.compile(
            rf"^(?:[^,;:]{{0,30}}, )?{_OWN}{match['noun']}\b(?! of\b)[^,;:()\d]{{0,40}}? (?:{verbs}) (?:by )?(?:an? (?:average|total) of )?{_SHARE}",
            re.IGNORECASE,
        )
        told = [as_told(one, found) for one in sentences(document) if (found := said.match(one.text))]
        one = Told(block, *match.span("number"), value(match["number"]))
        if len({each.value for each in told}) != 1 or may_be_rounded(told[0].value, one.value):
            continue
        if not stands_quoted(document, told[0]):
            earlier, later = sorted((told[0], one), key=reading_order)
            yield later, earlier
