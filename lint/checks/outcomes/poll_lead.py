"""The lead of one candidate over another, held against the two shares that a poll or a vote gave them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import everywhere
from lint.document import Block, Document
from lint.language.quantities.numbers import NUMBER, value
from lint.language.quotations import is_quoted
from lint.language.sentences import sentence_at
from lint.language.temporal.months import MONTH_NAME
from lint.language.words import lowered
from lint.patterns import CAPITAL, pattern

_NAME = rf"[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+){{0,2}}"
_SHARE = r"\d{1,2}(?:\.\d)?"
_PER_CENT = r"(?:%| percent| per cent)"
SHARES = pattern(
    rf"\b(?P<first>{_NAME}) (?:at |on |with |had |has |won |took |got )?(?P<one>{_SHARE}){_PER_CENT}(?: of the votes?)?,? (?:and |to |against |while |with |compared with )?"
    rf"(?P<second>{_NAME}) (?:at |on |with |had |has |won |took |got )?(?P<other>{_SHARE})(?!\w|\.\d)"
)
"""“gave Lund 47 percent and Moe 42 percent”."""
LEAD = pattern(
    rf"\b(?P<who>{_NAME})[’']s? (?:advantage|lead|margin|edge) of (?P<gap>{NUMBER}) (?:percentage )?points\b"
    rf"|\b(?P<gap2>{NUMBER})[ -]?(?:percentage[ -])?point (?:advantage|lead|margin|edge)\b"
)
OF_ANOTHER = pattern(
    rf"\b(?:last|previous\w*|earlier|ago|had|from|down|up|narrow\w*|widen\w*|among|in {MONTH_NAME}|nationally|nationwide|other|another|average|once|margin of error)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tell of the lead of another time, of another poll, or among some."""
OF_VOTES = pattern(
    r"\b(?:polls?|polled|pollsters?|surveys?|voters?|votes?|voting|elections?|ballots?|candidates?)\b", re.IGNORECASE
)
"""Of which a text has one where a lead is one of votes, and not of a match."""
ROUNDING = 1.0
"""Points that two rounded shares may be nearer to each other, or farther apart, than they say."""


def poll_leads(document: Document) -> Iterator[tuple[Block, re.Match[str], str, Block, re.Match[str]]]:
    """The one lead of a text that its one pair of shares does not make: its block, match and group,
    and the block and match of the shares."""
    text = lowered(document)
    if not any(unit in text for unit in (" point", "-point")) or not any(
        sign in text for sign in ("%", "percent", "per cent")
    ):
        return
    if not OF_VOTES.search(text):
        return
    shares, leads = list(everywhere(document, SHARES)), list(everywhere(document, LEAD))
    if len(shares) != 1 or len(leads) != 1:
        return
    ((other, pair),), ((block, lead),) = shares, leads
    group = "gap" if lead["gap"] else "gap2"
    sentence = sentence_at(document, block, lead.start())
    if sentence is None or is_quoted(document, block, lead) or OF_ANOTHER.search(sentence.text):
        return
    away = abs(abs(value(pair["one"]) - value(pair["other"])) - value(lead[group]))
    if away > ROUNDING and (group == "gap2" or lead["who"] in (pair["first"], pair["second"])):
        yield block, lead, group, other, pair
