"""One thing that rose by one sentence and fell by another: “Revenue rose 5%”, “Revenue fell 5%”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks.changes.trends import FALL, RISE
from lint.document import Block, Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quotations import inside, quoted
from lint.language.sentences import whole_sentences
from lint.language.temporal.months import DAY_NAMES
from lint.language.temporal.words import MONTHS
from lint.patterns import CAPITAL, pattern
from lint.records import Record

_NAME = rf"[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+)?"
MOVED = pattern(
    rf"(?P<subject>(?:(?:The|Its|Their|{_NAME}[’']s?) )?(?:[A-Za-z-]+ ){{0,2}}?[A-Za-z]+(?: (?:in|at|of) (?:the )?[A-Za-z’'-]+)?) "
    rf"(?:(?P<rise>{RISE.verbs}|gained|advanced)|(?P<fall>{FALL.verbs}|lost))(?: (?:by|about|around|nearly|almost|sharply|slightly|more than|to)){{0,2}} "
    rf"[{CURRENCY_SIGNS}]?\d[\d,.]*(?: ?%| per ?cent\b| (?:million|billion|trillion)\b|m\b|bn\b)?"
)
"""What a sentence begins with: a thing, which way it went, and by or to how much."""
OTHERWISE = pattern(
    r"\b(?:but|after|before|while|whereas|earlier|previous\w*|last|then|when|although|though|despite|would|could|if|may|might|will|had|has|have|been|"
    rf"first|second|third|fourth|half|quarter\w*|Q[1-4]|weeks?|months?|{'|'.join(name.capitalize() for name in MONTHS)})\b|\b(?:19|20)\d\d\b"
)
"""Words of a sentence that tells of one of several times, or of a turn."""
OWNED = pattern(rf"(?P<who>{_NAME})[’']s? (?P<what>shares|stock)")
"""“Norline’s shares”, which are the shares in Norline."""
LIMIT = pattern(r"\b(?:on|in|at|for|among|across|during|of) (?:the )?([\w’'-]+)")
WEEKDAYS = frozenset(DAY_NAMES)
ANYTHING = frozenset("it this that they these those he she we i you the".split())


class Move(Record):
    """What a sentence says of a thing: `block.prose[start:end]`, and whether that is a rise."""

    block: Block
    start: int
    end: int
    is_rise: bool
    when: frozenset[str]
    """Days and places that its sentence limits it to."""


def both_ways(document: Document) -> Iterator[tuple[Move, Move]]:
    """The later and the earlier of two, of a thing of which the text tells no more than these."""
    told: dict[str, list[Move]] = {}
    for sentence in whole_sentences(document):
        match = MOVED.match(sentence.text)
        if match is None or OTHERWISE.search(sentence.text):
            continue
        owned = OWNED.fullmatch(match["subject"])
        subject = f"{owned['what']} in {owned['who']}" if owned else match["subject"]
        subject = subject.lower().removeprefix("the ").removeprefix("its ").removeprefix("their ")
        start, end = sentence.start, sentence.start + match.end()
        if subject.split()[0] not in ANYTHING and not inside(quoted(document, sentence.block), start, end):
            when = frozenset(LIMIT.findall(sentence.text, match.end()))
            told.setdefault(subject, []).append(Move(sentence.block, start, end, match["rise"] is not None, when))
    for earlier, *others in told.values():
        if len(others) != 1 or others[0].is_rise == earlier.is_rise:
            continue
        days = [move.when & WEEKDAYS for move in (earlier, others[0])]
        if (days[0] == days[1] or not all(days)) and (earlier.when <= others[0].when or others[0].when <= earlier.when):
            yield others[0], earlier
