"""Phrases that writers put for sentences, told by how they are built: a list, two halves, a place,
opening hours, an entry."""

from __future__ import annotations

import re

from lint.language.temporal.words import WEEKDAY
from lint.patterns import pattern

LEADING = frozenset(
    "about above across after against along among around as at before behind below beneath beside between beyond by despite "
    "during except for from in inside into like near of off on onto out outside over past since than through throughout to "
    "toward towards under until unlike up upon with within without".split()
)
"""Prepositions."""
NOT_LISTED = LEADING | frozenset(
    "the a an this that these those his her its their our my your some any no every each both and but or so".split()
)
"""What does not open a list of things that were seen: “Sun, flat water, a crowd.”"""
PART = pattern(r",\s+(?:and\s+)?")
FEWEST_PARTS, LONGEST_PART = 3, 3
HOURS = pattern(
    rf"(?:Daily|Weekdays|Weekends|Weekday|Weekend|{WEEKDAY}s?(?:,| to| until| and)?|Open|Closed)"
    rf" (?:daily|weekdays|{WEEKDAY}s?|from|at|until|till|to|between|\d)",
    re.IGNORECASE,
)
ENTRY = pattern(r"(?:[A-Z][a-z]+ ){1,2}(?=[\w/.-]*\d)(?=[\w/.-]*[/A-Z-])[\w/.-]+, ")
"""An entry that begins with its number: “Application NW/25/0147, conversion of a barn.”"""
FROM_TO = pattern(r"From (?!the (?:very )?(?:start|beginning)\b)[^.;:]+ to [^.;:]+\.[”\"]?$")
"""What goes from one end to the other: “From the first rowing boats to the ferries of the war
and the quay of today.”"""
ONLY = pattern(r"[A-Z][a-z]+(?: [a-z]+){0,3} only\b")
"""A rule: “Small boats only on the inner pier.”"""
WISHED = pattern(
    r"(?:My|Our) (?:[a-z]+ )?(?:congratulations|thanks|appreciation|gratitude|condolences|apologies|respects|sympathy|compliments|best|regards) (?:to|for|on)\b"
)
"""“My deepest appreciation for your work.”"""
PENDING = pattern(
    r"[^,;:]{3,80} (?:(?:still )?in progress|under way|underway|to be (?:confirmed|announced|decided|determined|arranged))\.$"
)
"""How an entry of a plan ends: “Speakers to be confirmed.”"""
BORN = pattern(r"Born (?:on|in|to|at)\b")
"""How an obituary begins."""
SHARES = pattern(r"[^,;:%]{3,60} at (?:about )?\d[\d.]*(?: ?%| per ?cent)[^,;:]*,? and [^,;:%]{3,60} at \d[\d.]*")
"""Shares of several, of which the sentence before told the first: “Wool at 4% and flax at 9%.”"""
BECAUSE_OF = r"(?:because of|owing to|due to|thanks to)"
REASONS = pattern(rf"[A-Z][\w’'-]+ {BECAUSE_OF} [^;:]+? and [A-Z][\w’'-]+ {BECAUSE_OF}\b")
"""Why each of two is away: “Siv because of the ice and Jorn owing to a cold.”"""
IDLE = pattern(
    r"Time (?:then|now|again) (?:for|to)\b|All the while [a-z]+ing\b|Same [a-z]+, (?:same|different|other) |Too [a-z]+ by half\b|[A-Z][a-z]+ all the way (?:down|up|along|home)\b"
)
SEQUEL = pattern(r"(?:Afterwards|Beforehand|Meanwhile|Then|Later), ")
"""How a programme goes on: “Afterwards, tea in the hall.”"""


def is_phrase(text: str) -> bool:
    """Whether a sentence without a verb is likely meant so, by how it is built."""
    return bool(
        has_equal_halves(text)
        or _is_enumeration(text)
        or _is_place(text)
        or HOURS.match(text)
        or ENTRY.match(text)
        or ONLY.match(text)
        or SEQUEL.match(text)
        or FROM_TO.match(text)
        or WISHED.match(text)
        or PENDING.match(text)
        or BORN.match(text)
        or SHARES.match(text)
        or REASONS.match(text)
        or IDLE.match(text)
    )


def has_equal_halves(text: str) -> bool:
    """Whether a text is two pairs or triples of words: “Quiet chain, happy ride.”"""
    halves = [half.split() for half in text.split(", ")]
    return len(halves) == 2 and len(halves[0]) == len(halves[1]) in (2, 3)


def _is_enumeration(text: str) -> bool:
    """Whether short phrases are told one after the other: “Whitewashed walls, blue doors, cats.”"""
    parts = [part.split() for part in PART.split(text)]
    return (
        len(parts) >= FEWEST_PARTS
        and all(0 < len(part) <= LONGEST_PART and not part[0].isdigit() for part in parts[:-1])
        and parts[0][0].lower() not in NOT_LISTED
        and parts[-1] != []
        and parts[-1][0].lower() not in LEADING
    )


def _is_place(text: str) -> bool:
    """Whether a short text is a place, a manner or a time and nothing else: “From a paper bag.”,
    “In Danish, with a list.”"""
    parts = [part.split() for part in PART.split(text)]
    return (
        all(part and part[0].lower() in LEADING for part in parts)
        and not any(character.isdigit() for character in text)
        and all(len(part) <= LONGEST_PART + 1 for part in parts)
    )


NAMED_BY_QUESTION = pattern(r", (?:How|What|When|Where|Why|Who)\b[^,.;:]{2,60},?$")
"""Headings that are named one behind the other, of which one is a question:
“Purpose, How to steer, and When it holds”."""
NAMED_PLACE = pattern(r"(?:Above|Behind|Below|Beneath|Beyond|Inside|Outside|Under) the [A-Z]")
"""How titles begin: of a book, of a site."""
