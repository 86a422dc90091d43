"""Which English a text is at home in, by what it counts in and how it addresses people: pounds and “per cent”, or
“percent” and “Mr.”."""

from __future__ import annotations

from typing import Literal

from lint.document import Document, once_a_document
from lint.language.words import whole_prose
from lint.patterns import pattern

Home = Literal["British", "American", ""]
BRITISH = pattern(
    r"£\d|\bper cent\b|\b(?:[Cc]ouncillors?|Cllr|MPs?|pence|postcodes?|NHS|[Ss]chool governors|GCSEs?|A-levels?)\b|\blang(?:uage)?: ?[\"']?en-GB|lang=\"en-GB\""
)
AMERICAN = pattern(
    r"\b(?:Mr|Mrs|Ms|Dr)\. [A-Z]|\bpercent\b|\b(?:zip codes?|ZIP codes?|[Cc]ongress(?:man|woman)|[Cc]ouncil(?:man|woman)|sophomores?|cents)\b|"
    r"\blang(?:uage)?: ?[\"']?en-US|lang=\"en-US\""
)


@once_a_document
def home(document: Document) -> Home:
    """The English whose signs a text has more of; empty where it has none, or as many of both."""
    british, american = (len(signs.findall(whole_prose(document))) for signs in (BRITISH, AMERICAN))
    if british == american:
        return ""
    return "British" if british > american else "American"
