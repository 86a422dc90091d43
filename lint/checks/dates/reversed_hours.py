"""Hours of one half of a day of which the later one stands first: “from 3 pm to 1 pm”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.language.words import whole_prose
from lint.patterns import CAPITAL, pattern

COMPARING = pattern(
    r"\b(?:down|up|fell|falls|rose|rises|dropped|increased?|decreased?|compared|declined|grew|back|mov(?:es?|ed)|shift(?:s|ed|ing)?|(?:earlier|later)(?=,? from)|forward|shorten(?:s|ed|ing)?|changed|cut(?! off)|than|postponed|"
    r"br(?:ing|ings|ought|inging) (?:forward|back)|revised|corrected|countdown|change|moving|changing|rescheduled?|rolled|slipped|slid|sank|eased|dipped|plunged|"
    r"tumbled|edged|lost|gained|rallied|climbed|retreated|went|index|shares|points|"
    r"reduc(?:e|es|ed|ing|tions?)|shr[aiu]nk\w*|lower(?:s|ed|ing)?|(?:decreas|increas|cutt|dropp|fall|ris)ing|number of)\b",
    re.IGNORECASE,
)
"""Words beside two values that are told as before and after."""
HALF = pattern(r"\d ?[ap]\.?m\b", re.IGNORECASE)
HALVES = pattern(r"\d ?[ap]\.?m\b.{2,12}\d ?[ap]\.?m\b", re.IGNORECASE)
HOURS = pattern(
    r"(?<![\w.:/-])(?P<from>(?:1[0-2]|[1-9])(?:[.:][0-5]\d)?) ?(?P<half>[ap])\.?m\.?(?: (?:to|until|till|through|(?<=[ap]\.m\. )and|(?<=[ap]m )and) | ?[–—-] ?)"
    r"(?P<to>(?:1[0-2]|[1-9])(?:[.:][0-5]\d)?) ?(?P<other>[ap])(?:\.m\.|\.?m\b)",
    re.IGNORECASE,
)
NEXT_DAY = pattern(
    rf"\b(?:next|following|tomorrow|(?<!same )[{CAPITAL}]\w+day|[ECMP][SD]?T|GMT|UTC|local|time|overnight|Eastern|Central|Pacific|daily)\b"
)
CLOSING = 6 * 60
"""Minutes behind midnight until which what opens in the morning may stay open."""
AROUND = 16  # characters


def reversed_hours(document: Document) -> Iterator[Finding]:
    """Hours of one half of a day, each named as such, the later one first: nothing lasts from 3 pm to 1 pm of the next
    day, but the rest of a day: “eat from 12 pm to 8 pm, fast from 8 pm to 12 pm”."""
    for block in document.prose_blocks() if HALF.search(whole_prose(document)) else ():
        spans = list(HOURS.finditer(block.prose)) if HALVES.search(block.prose) else []
        told = {(_minutes(one["from"]), _minutes(one["to"])) for one in spans}
        for match in spans:
            before = block.prose[max(0, match.start() - 60) : match.start()]
            if (
                match["half"].lower() == match["other"].lower()
                and _minutes(match["from"]) > _minutes(match["to"])
                and not COMPARING.search(before)
                and not _is_of_night(match)
                and (_minutes(match["to"]), _minutes(match["from"])) not in told
                and not NEXT_DAY.search(block.prose, match.start(), match.end() + AROUND)
            ):
                yield Finding(
                    place=document.place(block, *match.span(), "ends before it begins"),
                    values={"match": match[0], "from": match["from"], "to": match["to"]},
                    confidence=LIKELY,
                )


def _is_of_night(match: re.Match[str]) -> bool:
    """Whether hours go on behind midnight, as those of a bar do: “10 a.m. to 2 a.m.”"""
    return match["half"].lower() == "a" and _minutes(match["to"]) < CLOSING


def _minutes(hour: str) -> int:
    """The minutes of a half day at a time such as “2.30” or “12”."""
    hours, _, minutes = hour.replace(":", ".").partition(".")
    return int(hours) % 12 * 60 + int(minutes or 0)
