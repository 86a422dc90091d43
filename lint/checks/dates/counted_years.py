"""How often something happened, held against the years that the text names for it: “four times,
in 1998, 2006 and 2013”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document import Block, Document
from lint.language.quantities.bounds import ROUGHLY
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, value
from lint.language.quotations import is_quoted
from lint.patterns import pattern

PART = pattern(
    rf"\b(?:of (?:the|its|their|his|her|our|my)|at least|more than|over|{ROUGHLY}|first|last|next|past|other|another|further|additional|including|among) $",
    re.IGNORECASE,
)
"""Before a count: that the years may be those of some, or that there are more."""
YEAR = pattern(r"(?:19|20)\d\d")
IN_YEARS = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}.,-])(?P<number>(?i:{NUMBER})) (?P<noun>(?:[a-z]+ )?(?:times|occasions|titles|championships|crowns|trophies|elections|finals|floods|droughts|famines|coups|"
    r"referendums|Olympics|World Cups|Olympic Games|terms|tours|strikes))(?:,? in | \((?:in )?|, | ?[—–:] ?)(?P<list>(?:19|20)\d\d(?:, (?:19|20)\d\d)*,? and (?:19|20)\d\d)"
    r"(?=[.;)]|,(?! (?:and (?:again|in|then|most|at|finally|\d)|then|again|most|plus|as|at)\b)|$)"
)
"""How often something happened, with all the years."""


def counted_years(document: Document) -> Iterator[tuple[Block, re.Match[str], int]]:
    """Every such count that the number of years behind it is not, with that number."""
    for block in document.prose_blocks():
        for match in IN_YEARS.finditer(block.prose) if " and " in block.prose else ():
            count = len(YEAR.findall(match["list"]))
            if value(match["number"]) == count or PART.search(block.prose, max(0, match.start() - 24), match.start()):
                continue
            if not is_quoted(document, block, match):
                yield block, match, count
