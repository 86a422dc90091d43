"""What is known of a text beside its prose: from which day it is, in which language, by whom;
read off its fields, lines and name."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from lint.document import MODIFIED_FIELDS, PAGE_TITLE, PUBLISHED_FIELDS, Block, Metadata
from lint.formats._content import Content
from lint.patterns import CAPITAL, pattern

MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_FULL_DAY = (
    rf"(?:(?P<month>{MONTHS})\.? (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) (?P<month2>{MONTHS})\.?),? (?P<year>\d{{4}})"
)
_SAID_OF_IT = r"(?:(?:Published|Posted|Issued|Released|Generated|Created|Updated|Last updated)(?: on)?:? )?"
DATE_LINE = pattern(
    rf"{_SAID_OF_IT}(?:(?:{WEEKDAYS}),? )?{_FULL_DAY}"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d.{0,12})?\.?"
)
UPDATED = pattern(
    rf"(?:(?:This|The) page was )?(?:[Ll]ast )?[Uu]pdated(?: on)?:? (?:(?:{WEEKDAYS}),? )?{_FULL_DAY}(?=[.;]|$)"
)
"""A sentence near the beginning that says from when the text is: “Last updated on Monday 2 June 2025. If …”."""
_WEEKDAY = rf"(?:(?:{WEEKDAYS}),? )?"
YEAR = pattern(r"(?:19|20)\d\d")
OF_RELEASE = pattern(
    r"(?:(?:FOR IMMEDIATE RELEASE|For [Ii]mmediate [Rr]elease|NEWS RELEASE|PRESS RELEASE|Date|DATE|Release [Dd]ate|Date of (?:issue|release|publication))[:,]? (?:[|–—-] )?)?"
    rf"\(?{_WEEKDAY}{_FULL_DAY}\)?(?: ?[|•·] ?[^|.!?]{{2,40}})?"
)
"""A line that is a day, in brackets or beside the name of a section: “Date: 7 July 2016”, “7 July 2016 | News”."""
OF_OCCASION = pattern(r"(?:Time|Venue|Where|Location|Place|Doors|Tickets|Cost|Price)s?:")
BEHIND_BYLINE = pattern(rf"[|,•·–—-] ?{_WEEKDAY}{_FULL_DAY}$")
_OPENING = (
    rf"(?!(?:On|In|By|Since|From|Until|At|Before|After|Of)\b)(?:[{CAPITAL}][\w’'.]*(?: [A-Z(][\w’'.)]*){{0,3}}(?:, [{CAPITAL}][\w. ]{{1,24}}){{0,2}}[,:]? ?(?:[–—]|--?)? ?)?"
    rf"(?P<bracket>\()?(?:[{CAPITAL}][\w .]{{2,20}} - )?(?:(?:Posted|Published|Updated)(?: on)? )?{_WEEKDAY}{_FULL_DAY}(?:,? /[{CAPITAL}][\w .]{{2,30}}/)?(?(bracket)\))"
)
_ANOTHER_DAY = rf"(?:(?:{MONTHS})\.? \d{{1,2}}|\d{{1,2}} (?:{MONTHS}))"
PLACE_AND_DATE, OPENING_DAY = pattern(_OPENING), pattern(rf"{_OPENING} ?(?P<mark>(?:–|—|--?|:|\|)+) (?!{_ANOTHER_DAY})")
"""How a press release opens: “(July 7, 2016) – …”, “Tarn, Maine (July 7, 2016) – …”, “TARN, July 7,
2016 /Newsline/ -- …”; not “Ann Moe (May 2, 1929 – June 3, 2014) was”."""
ISO_DAY = pattern(r"\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
ISO_LINE = pattern(_SAID_OF_IT + r"(\d{4})-(\d\d)-(\d\d)(?:[T,]? ?\d\d:\d\d.{0,12})?\.?")
"""A date line in figures: “Published 2025-09-20 23:39 UTC”."""
SWITCHED = frozenset(("true", "false", "yes", "no", "0", "1", "null", "none", "~", "n/a", "tbd", "tba"))
"""Values of a field that says whether, and not when or what, or that nobody knows yet."""
DAY_IN_WORDS = pattern(
    rf"\b(?:(?P<month>{MONTHS})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?P<month2>{MONTHS})\.?),? (?P<year>\d{{4}})\b"
)
TIME_WITHIN = pattern(r" \d\d:\d\d:\d\d(?: [A-Z]{2,5}| [+-]\d{4})?(?= \d{4}\b)")
"""The time between a day and its year, as the command `date` prints them (POSIX): “Fri Mar  3 08:42:37 PST 2017”."""
IN_SLASHES = pattern(r"\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)")
"""A day and its month in either order, “12-31-2023”, which only a number above 12 tells;
with points, the day is first (DIN 5008)."""
ISO_BASIC = pattern(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)\s*")
"""The basic format of ISO 8601: 20240612."""
MONTHS_OF_YEAR = 12
NO_DAY = pattern(rf"(?:(?:{MONTHS})\.? )?\d{{4}}|\d{{4}}-\d{{1,2}}|.*(?<![\w.])(?:BCE?|B\.C\.|CE|A\.?D\.?)")
"""A year, or a month of one, or one of the time that a text is about: it is a date, and says no day."""
AGENCY = pattern(r",? \([A-Z][A-Za-z/ .-]{1,30}\)$")
FILE_NAME_DATE = pattern(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
ADDRESSES = ("permalink", "url", "path", "slug")
"""Front matter keys that hold the address of the page, which many sites begin with its date."""
ADDRESS_DATE = pattern(r"(?<!\d)(\d{4})[/-](\d\d)[/-](\d\d)(?!\d)")
LANGUAGE_TAG = pattern(r"\s*([^\W\d_]{2})[^\W\d_]*(?:[-_.@][\w-]+)*\s*")
"""A tag of BCP 47, one of a locale, or a name of one word, of which the first two letters tell."""
LANGUAGES = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu "
    "fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn "
    "ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os "
    "pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw "
    "ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split()
)
"""The codes of ISO 639-1: what is none (“utf-8”) says nothing of the language."""


def _is_of_event(path: str, front: Mapping[str, Any]) -> bool:
    """Whether the date of a page is the day of the event that it is about, as site generators have it."""
    kinds = {str(front.get(key, "")).lower() for key in ("type", "layout", "content_type")}
    return not kinds.isdisjoint(("event", "events")) or "events" in PurePath(path).parts[:-1]


def metadata_of(path: str, blocks: list[Block], content: Content) -> Metadata:
    """What is known of a text: its headline, its day and from where that is, its byline, dateline and language."""
    front = content.front

    def first(kind: str) -> str | None:
        return next((block.prose for block in blocks if block.kind == kind and block.key != PAGE_TITLE), None)

    published, source = None if _is_of_event(path, front) else _date(front, PUBLISHED_FIELDS), content.front_is
    if published is None:
        published, source = _date_line(blocks) or _release_day(blocks), "date line"
    if published is None:
        match = FILE_NAME_DATE.search(PurePath(path).name)
        published, source = (_day(*map(int, match.groups())) if match else None), "file name"
    if published is None:
        published, source = _updated(blocks), "date line"
    if published is None:
        match = next((m for key in ADDRESSES if (m := ADDRESS_DATE.search(str(front.get(key, ""))))), None)
        published, source = (_day(*map(int, match.groups())) if match else None), content.front_is
    return Metadata(
        headline=first("headline"),
        published=published,
        published_from=source if published else None,
        is_dated=_says_a_day(front),
        modified=_date(front, MODIFIED_FIELDS),
        byline=first("byline"),
        dateline=first("dateline"),
        language=_language(str(front.get("lang") or front.get("language") or "")),
    )


def _language(said: str) -> str:
    """The language of a tag such as “de-AT”, or of a name such as “German”, in two letters;
    empty where it is none (“US terms”)."""
    tag = LANGUAGE_TAG.fullmatch(said)
    code = tag[1].lower() if tag else ""
    return "en" if said.lower().startswith("eng") else code if code in LANGUAGES else ""


def _date(front: dict[str, Any], keys: tuple[str, ...]) -> datetime.date | None:
    return next((day for key in keys if (day := _day_in(str(front.get(key, ""))))), None)


def _day_in(written: str) -> datetime.date | None:
    """The day of a value: in figures as ISO 8601 has it, or in words as a date line has."""
    match = ISO_DAY.match(written) or ISO_BASIC.fullmatch(written)
    if match:
        return _day(*map(int, match.groups()))
    if match := IN_SLASHES.match(written):
        if match[2] == ".":
            return _day(int(match[4]), int(match[3]), int(match[1]))
        lower, higher = sorted((int(match[1]), int(match[3])))
        is_plain = higher > MONTHS_OF_YEAR or lower == higher
        return _day(int(match[4]), lower, higher) if is_plain else None
    spaced = TIME_WITHIN.sub("", " ".join(written.split()))  # programs pad a day of one digit: “May  5, 2011”
    in_words = DAY_IN_WORDS.search(spaced) or DAY_IN_WORDS.search(spaced.title())  # “23 oct 2017”
    return _day_of(in_words) if in_words else None


def _says_a_day(front: dict[str, Any]) -> bool:
    """Whether the front matter has a date at all, read or not: a month is one too, and today is not the day then."""
    written = (str(front.get(key, "")).strip() for key in PUBLISHED_FIELDS)
    return any(one and one.lower() not in SWITCHED and "{" not in one for one in written)


def not_understood(front: dict[str, Any]) -> Iterator[str]:
    """What is to be said of dates of the front matter that mean no day; what a tag of a site fills in may mean one."""
    for key in (*PUBLISHED_FIELDS, *MODIFIED_FIELDS):
        written = str(front.get(key, "")).strip()
        if written.lower() in SWITCHED:
            continue
        if written and "{" not in written and not NO_DAY.fullmatch(written) and _day_in(written) is None:
            said = "is not a day of the calendar" if ISO_DAY.match(written) else "is not understood"
            yield f"the date in the front matter, “{key}: {written[:40]}”, {said}; write it as in 2024-06-12"


def _day_of(match: re.Match[str]) -> datetime.date | None:
    month = (match["month"] or match["month2"])[:3]
    number = "JanFebMarAprMayJunJulAugSepOctNovDec".index(month) // 3 + 1
    return _day(int(match["year"]), number, int(match["day"] or match["day2"]))


def _date_line(blocks: list[Block]) -> datetime.date | None:
    """The date of a date line among the first blocks, before the story gets going."""
    for prose in (block.prose for block in first_blocks(blocks) if block.kind in ("dateline", "byline")):
        if match := _dated(prose) or PLACE_AND_DATE.fullmatch(prose):
            return _day_of(match)
        if match := ISO_LINE.fullmatch(prose):
            return _day(*map(int, match.groups()))
    return None


def _release_day(blocks: list[Block]) -> datetime.date | None:
    """The day with which a release opens, on a line of its own, behind who wrote it, or in front of its first words.

    A chronicle has such a day in front of several paragraphs, and is of none of them.
    """
    for block in (block for block in first_blocks(blocks) if YEAR.search(block.prose)):
        if block.kind in ("heading", "paragraph") and (match := OF_RELEASE.fullmatch(block.prose)):
            others = (other for other in blocks if other.kind in ("heading", "paragraph") and other is not block)
            return None if any(_is_of_another_day(other) for other in others) else _day_of(match)
        if block.kind == "byline" and (match := BEHIND_BYLINE.search(block.prose)):
            return _day_of(match)
        if block.kind == "paragraph" and (match := OPENING_DAY.match(block.prose)):
            return _day_of(match) if is_only_opening(block, blocks) else None
    return None


def is_only_opening(block: Block, blocks: list[Block]) -> bool:
    """Whether no other paragraph opens with a day, as those of a chronicle do."""
    return not any(
        other.kind == "paragraph" and other is not block and OPENING_DAY.match(other.prose) for other in blocks
    )


def _is_of_another_day(block: Block) -> bool:
    """Whether a line is another day, as each entry of a log has one, or a line of what takes place that day:
    “Venue: the hall”."""
    is_day = YEAR.search(block.prose) is not None and OF_RELEASE.fullmatch(block.prose) is not None
    return is_day or OF_OCCASION.match(block.prose) is not None


def _updated(blocks: list[Block]) -> datetime.date | None:
    """The day from which a text says that it is, in a sentence that opens one of its first paragraphs."""
    told = (UPDATED.match(block.prose) for block in first_blocks(blocks) if block.kind == "paragraph")
    return next((_day_of(match) for match in told if match), None)


def first_blocks(blocks: list[Block]) -> list[Block]:
    """The first blocks of a text, among which that stands from which day it is."""
    return [block for block in blocks if not block.key][:5]


def _dated(dateline: str) -> re.Match[str] | None:
    """The date that a dateline is or ends with (“LISBON, June 12, 2024 (Agency)”)."""
    dateline = AGENCY.sub("", dateline)
    starts = [0, *(match.end() for match in re.finditer(", | [–—-] ", dateline))]
    return next((match for start in starts if (match := DATE_LINE.fullmatch(dateline, start))), None)


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
