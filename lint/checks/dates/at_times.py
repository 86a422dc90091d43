"""The time of day at which the one fire or crash of a text happened, with two: “at 3pm”, “the crash, at 5pm”,
“the morning crash”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document import Document
from lint.language.events.incidents import BEGINS, CLAUSE, HAPPENS, NAMES, OF_MANY, SEVERAL
from lint.language.events.kinds import SUDDEN
from lint.language.events.statements import Statement
from lint.language.quotations import inside, quoted
from lint.language.sentences import whole_sentences
from lint.language.words import lowered
from lint.patterns import pattern

_NOUN = rf"(?P<noun>{'|'.join(sorted(SUDDEN))})"
_CLOCK = r"(?P<about>about |around |roughly |shortly before |shortly after |just before |just after |some time after )?(?P<time>(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))? ?(?P<half>[ap])\.?m\b|(?P<hour24>\d{1,2})[:.](?P<minute24>\d\d)(?![\d:.]*\d)|noon\b|midday\b|midnight\b)"
AT = (
    pattern(
        rf"\b[Tt]he {_NOUN}\b(?:,? [^.;:()\d“”\"]{{0,40}}?)? (?:{BEGINS}|{HAPPENS})\b{CLAUSE}{{0,40}}?\b(?:at )?{_CLOCK}"
    ),
    pattern(rf"\b[Tt]he {_NOUN},? (?:which was )?at {_CLOCK}"),
)
"""“The fire broke out at 3pm”, “the fire, at 3pm, …”."""
IN_PART = pattern(
    rf"\b[Tt]he (?:early[ -]|late[ -])?(?P<part>morning|afternoon|evening)(?:[’']s)? {_NOUN}\b(?! (?:engine|crew|brigade|service|chief)s?\b)"
)
PARTS = {"morning": (0, 12), "afternoon": (12, 18), "evening": (17, 24)}
"""“The morning crash”, and the hours that it may have been in."""
NAMED = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 0}
HALF_DAY = 12
HOUR = 60
DAY = 2 * HALF_DAY * HOUR
LATITUDE, ABOUT = 20, 60
"""Minutes by which a time may be rounded, and by which one that is told so may be off."""


def at_times(document: Document) -> Iterator[tuple[Statement, Statement]]:
    """The later and the earlier time of one thing, where the text has two, or one and another part of the day."""
    times: dict[str, list[tuple[Statement, int, int]]] = {}
    for sentence in whole_sentences(document):
        text = sentence.text
        if not any(noun in text for noun in SUDDEN):
            continue
        for match in (match for shape in (*AT, IN_PART) for match in shape.finditer(text)):
            group = "time" if "time" in match.groupdict() else "part"
            start, end = (sentence.start + at for at in match.span(group))
            span = _span(match)
            before = match.start("about") if match.groupdict().get("about") else match.start(group)
            if span is None or SEVERAL.search(text, 0, before) or inside(quoted(document, sentence.block), start, end):
                continue
            noun = NAMES.get(match["noun"], match["noun"])
            one = Statement("time", noun, match[group], sentence.block, start, end)
            times.setdefault(noun, []).append((one, *span))
    for told in times.values():
        (first, least, most), *others = told
        apart = [one for one, low, high in others if _are_apart((least, most), (low, high))]
        if apart and len({one.value for one, *_ in told}) == 2 and not OF_MANY.search(lowered(document)):
            yield apart[0], first


def _are_apart(span: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether no minute of one span is near one of the other, on a clock that goes round."""
    return not any(
        span[0] + turn - other[1] <= LATITUDE and other[0] - span[1] - turn <= LATITUDE for turn in (-DAY, 0, DAY)
    )


def _span(match: re.Match[str]) -> tuple[int, int] | None:
    """The first and the last minute of the day that are meant; None where no clock has the time."""
    groups = match.groupdict()
    if groups.get("part"):
        first, last = PARTS[groups["part"]]
        return first * HOUR, last * HOUR
    if groups["time"].lower() in NAMED:
        return (NAMED[groups["time"].lower()],) * 2
    if groups["hour24"]:
        minutes = int(groups["hour24"]) * HOUR + int(groups["minute24"])
    else:
        minutes = int(groups["hour"]) % HALF_DAY * HOUR + int(groups["minute"] or 0)
        minutes += HALF_DAY * HOUR * (groups["half"] == "p")
    latitude = ABOUT if groups["about"] else 0
    return (minutes - latitude, minutes + latitude) if minutes < DAY else None
