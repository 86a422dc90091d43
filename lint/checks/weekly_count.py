"""So many times a week, and other days: “four flights a week”, and they leave on Mondays, Thursdays and Saturdays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._everywhere import everywhere
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, one_of
from lint.language.quantities.numbers import NUMBER, value
from lint.language.quotations import is_quoted
from lint.language.sentences import sentence_at
from lint.language.temporal.months import MONTH_NAME
from lint.language.temporal.words import WEEKDAY
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "how often a week, as written",
    "days": "the days that the text names",
    "count": "how many they are",
}
_DAY = rf"{WEEKDAY}s?"
DAYS = pattern(rf"\b{_DAY}(?:, {_DAY})*,? and (?:on )?{_DAY}\b")
"""Two weekdays and more in a row."""
DAY = pattern(_DAY)
SPAN = pattern(rf"\b{_DAY} ?(?:through|to|until|till|[–—-]) ?{_DAY}\b")
"""Days from one to another, beside those in a row."""
NOUNS = (
    "flights|sailings|crossings|departures|services|trains|buses|ferries|boats|trips|performances|shows|concerts|classes|sessions|lessons|"
    "meetings|markets|clinics|tours|games|matches"
)
WEEKLY = pattern(
    rf"\b(?P<claim>(?P<number>{NUMBER}) (?:[a-z-]+ ){{0,2}}?(?P<noun>{NOUNS}|times|days) (?:a|per|each|every) week)\b(?! (?:more|before|until))",
    re.IGNORECASE,
)
TWICE = pattern(
    rf"\b(?:twice|two|three|double|extra|additional|also|until|from (?:[A-Z][a-z]+day|{MONTH_NAME})|in (?:summer|winter|spring|autumn)|except|at first|more|"
    r"currently|instead|rising|increas\w+|will (?:rise|grow)|up from|each way)\b"
)
"""Words of several on one day, of other days and of other times of the year."""
ADVERBS = ("times", "days")


class WeeklyCount(Options):
    """No options."""


def needs(options: WeeklyCount) -> Gate:
    """What a text must hold: a count a week."""
    return one_of(" a week", " per week", " each week", " every week")


def check(document: Document, options: WeeklyCount) -> Iterator[Finding]:
    """The one count of a text that the one list of its days cannot keep: fewer than there are days,
    or no multiple of them."""
    claims = list(everywhere(document, WEEKLY))
    lists = list(everywhere(document, DAYS))
    if len(claims) != 1 or len(lists) != 1:
        return
    ((block, claim),), ((other, days),) = claims, lists
    count, said = len(DAY.findall(days[0])), value(claim["number"])
    if (
        said != int(said)
        or (said >= count and said % count == 0)
        or not _are_of_one_thing(document, block, claim, other, days)
    ):
        return
    whole = sentence_at(document, other, days.start())
    if whole is not None and SPAN.search(whole.text):
        return  # “Sunday through Thursday until 11, Friday and Saturday until 12”
    if is_quoted(document, block, claim) or is_quoted(document, other, days):
        return
    yield Finding(
        place=document.place(block, *claim.span("claim"), "how often"),
        evidence=(document.place(other, *days.span(), f"{count} days"),),
        values={"match": claim["claim"], "days": days[0], "count": str(count)},
        confidence=LIKELY,
    )


def _are_of_one_thing(
    document: Document, block: Block, claim: re.Match[str], other: Block, days: re.Match[str]
) -> bool:
    """Whether the sentence with the days is the one with the count, or speaks of what that counts,
    and of nothing more."""
    one = sentence_at(document, block, claim.start())
    two = sentence_at(document, other, days.start())
    if one is None or two is None or TWICE.search(two.text.replace(claim["claim"], "")):
        return False
    noun = claim["noun"].lower()
    if one is two or (block is other and one.start == two.start):
        return True
    return noun not in ADVERBS and noun.rstrip("s") in two.text.lower()
