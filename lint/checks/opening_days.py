"""A day on which something is closed, and open by what the text says elsewhere: “shut on Mondays”,
“Open Monday to Saturday”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._everywhere import everywhere
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.quotations import is_quoted
from lint.language.sentences import sentence_at
from lint.language.temporal.months import DAY_NAMES, MONTH_NAME
from lint.patterns import CAPITAL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "the days as written", "day": "the day of both", "closed": "when it is closed"}
_DAY = f"(?:{'|'.join(DAY_NAMES)})"
_SUBJECT = rf"(?:^|(?<=[.!?;] ))(?:(?P<subject>[Tt]he (?:[a-z-]+ ){{1,2}}|It |We |They |[{CAPITAL}][\w’'-]+ )(?:is|are) (?:always |also )?)?"
CLOSED = pattern(
    rf"{_SUBJECT}(?:[Cc]losed|[Ss]hut|[Nn]ot open) (?:all day )?on (?P<days>{_DAY}s(?:(?:,|,? and|,? or) {_DAY}s)*)(?=[.;)]|$|,? (?:when|because|since|so|but it)\b)"
)
OPEN = pattern(
    rf"{_SUBJECT}(?:[Oo]pen|[Oo]pening (?:hours|times)):?,? (?:daily |"
    rf"every day )?(?:from )?(?P<days>(?P<first>{_DAY})s? ?(?:to|until|till|through|"
    rf"[–—-]) ?(?P<last>{_DAY})s?)(?! \d{{1,2}} [A-Z])"
)
DAILY = pattern(rf"{_SUBJECT}[Oo]pen (?P<days>seven days a week|every day of the week)\b")
"""How a sentence says it, of what it names or of what the text is about."""
EACH_DAY = pattern(
    rf"(?:^|(?<=[.!?;] ))(?P<subject>[Tt]he (?:[a-z-]+ ){{1,2}}|[{CAPITAL}][\w’'-]+ )(?:is|are) (?:also )?open (?P<days>daily|every day)\b"
)
"""The same where one thing is named, as it then has to be with the days on which it is closed:
who lists hours writes “daily” before an exception."""
OF_SEASON = pattern(
    rf"\b(?:except|apart from|but|holidays?|winter|summer|spring|autumn|seasons?|during|until|from [A-Z][a-z]+ to|{MONTH_NAME}|weeks?|months?|last|next|this)\b"
)
"""Words of a sentence whose days are not all there are."""
PRONOUNS = frozenset(("It", "We", "They"))


class OpeningDays(Options):
    """No options."""


def needs(options: OpeningDays) -> Gate:
    """What a text must hold: when it is open, and when it is not."""
    closed = Need(frozenset("closed shut not".split()), frozenset())
    return Gate(frozenset(), ((closed, Need(frozenset(("open", "opening")), frozenset())),))


def check(document: Document, options: OpeningDays) -> Iterator[Finding]:
    """The one statement of the days on which something is closed, where the one on when it is open has them too."""
    closed = list(everywhere(document, CLOSED))
    if len(closed) != 1:
        return
    named = (closed[0][1]["subject"] or "").strip().lower()
    each_day = [one for one in everywhere(document, EACH_DAY) if one[1]["subject"].strip().lower() == named]
    opened = [*everywhere(document, OPEN), *everywhere(document, DAILY), *each_day]
    if len(opened) != 1:
        return
    ((other, shut),), ((block, match),) = closed, opened
    both = [day for day in _of(match) if day in shut["days"]]
    if not both or is_quoted(document, other, shut) or is_quoted(document, block, match):
        return
    if any(_is_of_season(document, *one) for one in ((other, shut), (block, match))):
        return
    subjects = {
        one["subject"].strip().lower()
        for one in (shut, match)
        if one["subject"] and one["subject"].strip() not in PRONOUNS
    }
    if len(subjects) > 1:
        return  # “The bar is open … The gym is closed …”
    yield Finding(
        place=document.place(block, *match.span("days"), "open on these days"),
        evidence=(document.place(other, *shut.span("days"), "closed on these"),),
        values={"match": match["days"], "day": both[0], "closed": shut["days"]},
        confidence=LIKELY,
    )


def _of(match: re.Match[str]) -> tuple[str, ...]:
    """The days of a span."""
    if "first" not in match.groupdict():
        return DAY_NAMES
    first, last = (DAY_NAMES.index(match[name]) for name in ("first", "last"))
    return tuple(
        DAY_NAMES[at % len(DAY_NAMES)] for at in range(first, last + 1 if last >= first else last + 1 + len(DAY_NAMES))
    )


def _is_of_season(document: Document, block: Block, match: re.Match[str]) -> bool:
    sentence = sentence_at(document, block, match.start())
    text = sentence.text if sentence else block.prose
    return OF_SEASON.search(text.replace(match[0], "")) is not None
