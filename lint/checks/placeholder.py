"""Places left to be filled in: TK, lorem ipsum, [Name], {{headline}}."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import lru_cache
from typing import Any

from lint.checks import Fault, Options, option
from lint.checks._wording import shortened
from lint.checks.slots.as_meant import stands_as_meant
from lint.checks.slots.filled_in import is_of_the_subject, variables
from lint.checks.slots.meant import reason
from lint.checks.slots.slot import Slot
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Finding
from lint.document import MASK, Block, Document
from lint.gates import Gate, Need
from lint.gates.reading import gate
from lint.language import agreements
from lint.language.quotations import is_quoted
from lint.language.vocabulary.expansions import long_form
from lint.matching import compiled
from lint.patterns import pattern
from lint.text_index import passes, prose_index

VALUES: Mapping[str, str] = {"match": "what was left to be filled in"}
BRACKETED = pattern(
    r"\[(?P<inner>[^\[\]\n]{1,80})\]|<(?P<angle>[A-Z][A-Z _-]{2,30})>|\{{1,2}(?P<brace>[a-z_ ]{2,30})\}{1,2}"
)


NUMBERED_SHORT = pattern(r"[A-Za-z]+\.\d")
"""The number of something whose name is shortened to what is a command elsewhere: “[Add.160 silence]”."""
EXPLAINS = pattern(r" (?:is|are|stands? for|means?|indicates?|denotes?|represents?|=|:|–|—) ")
"""Behind braces that stand for something in a listing: “{server name} is the name of the machine”."""
CITED = pattern(
    rf"[Ss]ource: {MASK}|"  # an address, which is none of the words
    r"[Ss]ource: (?:(?:[A-Z]|§|pp?\. ).*\d|[\w-]+\.[a-z]{2}|(?!(?:TB[ACD]|TK|X+|[Nn]ame|[Ll]ink|URL|[Aa]dd|[Ii]nsert|[Pp]ublication|[Tt]itle)\b)[A-Z])"
)
"""A source that is named in brackets: “Source: Section 5.3, Harbour Code”, “Source: harbour.example”."""
REMOVED = pattern(
    r"[A-Z][a-z]+ (?:removed|omitted|deleted|withheld|no longer)\b|.* (?:removed|omitted|redacted|snipped|withheld)$"
)
"""What says why nothing stands there."""
MARKS_PLACE = pattern(r"@|(?:Fig(?:ure)?|Plate|Table|Chart|Map|Illustration|Page|Note)\.? \d|\d\d? [A-Z][a-z]{2,8}\b")
"""A citation of Pandoc, “@url:https://…”, where a plain text leaves out a picture, “Figure 6”,
and when something is elsewhere: “9 May UK time”."""
IN_BRACKETS = pattern(r"\[[A-Z][a-z]+(?: [\w’'-]+){0,5}\]")
LONGEST_TOLD = 120
"""Characters of a slot that a message tells."""
AS_A_RULE = 3
"""Times as many brackets a paragraph has than slots, in which brackets hold the titles of works."""
BRACKETS = frozenset("[<{")
FORM = 12
"""Slots of a text that is a form for others to fill in; who forgets some forgets fewer."""
FEWEST_OF_LAW = 3
"""The same of a contract or a licence, which is a form more often than not."""
FEWEST_OF_HABIT = 3
"""Notes of a text on what is still to be done, from which on its writers keep them there."""
FEWEST_MEANT = 2
"""Slots that are meant for readers, by which a text is told to be a manual where they are most of its slots."""
URGENT = frozenset(("insert", "add", "your"))
"""What a slot in small letters begins with inside of a quotation."""
WITHHELD = pattern(
    r"\b(?:Mrs?|Ms|Miss|Dr|Professor|[Cc]hild|[Pp]erson|[Ww]itness|[Pp]atient|[Cc]ompany)\.? \[[A-Z]{1,2}\]$"
)
"""Somebody whose name a court or a report does not tell: “Ms [X]”."""
SPEAKER = pattern(r"\s*(?:$|:|[^a-z\s,])")
"""What follows a name that says who speaks: a colon, or his words."""
SPOKEN = pattern(r"[A-Z]{1,3}: ")
"""How somebody speaks in an interview: “S: I left [university].”"""
UNKNOWN = pattern(r"[Xx]{1,3}|Y")
"""What stands for a figure that the writer did not have yet: “[XX] percent”."""
NAME = pattern(r"[A-Z][a-z]+(?: [A-Z][a-z’'-]+){1,2}")
COUNTED = pattern(r"\d+-[a-z]")
"""How long or large something is: “a [5-year] pause”."""
ORDINAL = pattern(r"\d+(?:st|nd|rd|th)\b")
SHOWN = frozenset("view show see open hide".split())
"""What the link of a page begins with that shows something: “[view email]”."""


NO_PAGE = pattern(r"(?<=\()(?:[Ss]ee )?[Pp]ages? XX+(?=\))|\b[Ss]ee pages? XX+(?!\w)")
TO_DO = pattern(
    r"^[A-Z][A-Z ]{2,} TO (?:COME|FOLLOW|BE (?:CONFIRMED|ADDED|SUPPLIED))\b|^[A-Z][A-Z ]{2,} ?[-–—:/] ?(?:CHECK|TBC|"
    r"TBD|TK|CONFIRM|VERIFY|ADD|FILL IN)\b|^(?:CHECK|CONFIRM|VERIFY) ?[:–—-]"
)
"""What says in capitals that somebody was to look it up: “[CONTRACTOR NAME – CHECK]”."""


class Placeholder(Options):
    """Options."""

    tokens: tuple[str, ...] = option(
        (), "marks that stand for something missing: words or regular expressions", pattern=True
    )
    slots: tuple[str, ...] = option((), "words that make a bracket a slot to be filled in, as in [Name]")
    commands: tuple[str, ...] = option(
        (), "words with which a slot begins that says what to fill in, as in [insert quote]"
    )

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:
        """A mark that is no text."""
        return () if all(given.get("tokens", ())) else (("tokens", "“tokens” takes texts that are not empty"),)


def needs(options: Placeholder) -> Gate | None:
    """What a text must hold: a mark, an opening bracket, or a page without its number."""
    found = _gate_of_marks(options.tokens)
    return (
        Gate(found.words, (*found.patterns, (Need(frozenset(), frozenset(("[", "<", "{", "page xx", "pages xx"))),)))
        if found
        else None
    )


@lru_cache(maxsize=8)
def _gate_of_marks(tokens: tuple[str, ...]) -> Gate | None:
    return gate(tokens, starts=True, ends=True)


def _may_have_marks(document: Document, options: Placeholder) -> bool:
    """Whether a text that has brackets can have one of the marks too."""
    found = _gate_of_marks(options.tokens)
    return bool(options.tokens) and (found is None or passes(found, prose_index(document)))


def check(document: Document, options: Placeholder) -> Iterator[Finding]:
    """Every mark, and every bracket that names what belongs into it."""
    marks = None
    if _may_have_marks(document, options):
        marks = compiled("|".join(rf"(?<!\w)(?:{token})(?!\w)" for token in options.tokens), False)
    slots, commands = {word.lower() for word in options.slots}, frozenset(map(str.lower, options.commands))
    yield from _pages(document)
    findings: list[Finding] = []
    for block in document.prose_blocks():
        taken: list[tuple[int, int]] = []
        for match in BRACKETED.finditer(block.prose) if any(mark in block.prose for mark in "[<{") else ():
            inner = (match["inner"] or match["angle"] or match["brace"] or "").strip()
            following = block.prose[match.end() : match.end() + 1]
            if following == "(" or following.isalpha() or _is_tick_box(block, match) or _is_definition(block, match):
                continue  # a link, “[Y]ou”
            if following == "\\" or (following == "/" and block.prose[: match.start()].endswith("/")):
                continue  # a part of a path that each reader has otherwise: “C:\\Users\\[NAME]\\data”
            if PUBLISHED.match(block.prose, match.end()) and block.prose[: match.start()].endswith(": "):
                continue  # who printed a book, as a list has it that was not told: “Olby: [Moe Press], 1951”
            if following == ":" and _closes_label(block, match):
                continue  # what a label was marked with: “**Bikes [ELITE source]:**”
            if match.span() == (0, len(block.prose)) and block.marked("alt"):
                continue  # a button, for whoever cannot see it: “[DEPTH]”
            if (
                (match["brace"] is not None and inner in variables(document))
                or _is_long_form(block, match)
                or _is_translation(block, match, slots)
                or _is_link(document, block, match)
                or WITHHELD.search(block.prose, max(0, match.start() - 12), match.end())
                or any(match.start() < start and end < match.end() for start, end in block.marked("link"))
            ):
                continue
            in_quotation = is_quoted(document, block, match) or (SPOKEN.match(block.prose) is not None)
            if _is_slot(inner, slots, commands, in_quotation, bool(match["angle"])) or (
                not in_quotation and _is_name_in_bold(block, match)
            ):
                taken.append((match.start(), match.end()))
        starts = [start for start, _ in taken]
        for match in marks.finditer(block.prose) if marks else ():
            before = bisect_left(starts, match.end()) - 1  # the brackets follow one another
            is_in_bracket = before >= 0 and match.start() < taken[before][1]
            if match[0] and not is_in_bracket and not is_of_the_subject(document, block, match):
                taken.append((match.start(), match.end()))
        are_titles = len(IN_BRACKETS.findall(block.prose)) > AS_A_RULE * len(taken)
        for start, end in sorted(taken):
            place = document.place(block, start, end, "nothing was filled in here")
            slot = Slot(document, block, start, end, commands)
            is_meant = (
                len(findings) >= FORM
                or are_titles
                or stands_as_meant(document, block, start, end)
                or reason(slot) != ""
            )
            is_habit = slot.mark == "TODO:" and document.text.count(slot.mark) >= FEWEST_OF_HABIT
            sure = DOUBTFUL if is_meant else LIKELY if is_habit or slot.may_be_of_template else SURE
            findings.append(
                Finding(place=place, values={"match": shortened(block.prose[start:end], LONGEST_TOLD)}, confidence=sure)
            )
    meant = sum(one.confidence == DOUBTFUL for one in findings)
    is_form = (
        len(findings) >= FORM
        or (len(findings) >= FEWEST_OF_LAW and agreements.is_agreement(document))
        or (meant >= FEWEST_MEANT and 2 * meant > len(findings))
    )
    yield from _once_each([one._replace(confidence=DOUBTFUL) if is_form else one for one in findings])


def _once_each(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, with all places of one slot as one: whoever fills in “[Company Name]” does so everywhere."""
    slots: dict[tuple[str, float], list[Finding]] = {}
    for one in findings:
        is_named = one.place.quote[:1] in BRACKETS
        key = one.place.quote if is_named else str(one.place.start)
        slots.setdefault((key, one.confidence), []).append(one)
    for first, *others in slots.values():
        yield first._replace(also=tuple(one.place for one in others))


def _pages(document: Document) -> Iterator[Finding]:
    """All references to pages whose numbers were never filled in, as one: “(page XX)”."""
    found = [
        document.place(block, *match.span(), "the page is not named")
        for block in (document.prose_blocks() if "page" in document.text else ())
        for match in NO_PAGE.finditer(block.prose)
    ]
    if found:
        yield Finding(place=found[0], also=tuple(found[1:]), values={"match": found[0].quote}, confidence=SURE)


def _is_link(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether brackets are what is left of a link, or stand around one: “[fees][topic fees]”, “[fees] [2]”,
    “[[Link](…)]”, “[quay] (https://…)”; the label may stand on the next line."""
    behind = block.prose[match.end() : match.end() + 6]
    is_reference = document.format == "markdown" and (
        behind.startswith("[")
        or any(
            block.prose[start:end].isdecimal()
            or not document.text.startswith("](", block.source(end - 1, end).end)  # “[here](…)” is a link of its own
            for start, end in block.marked("link", match.end() + 1, match.end() + 2)
        )
    )
    within = block.marked("link", match.start(), match.end())
    return (
        is_reference
        or behind.startswith((" (http", f" ({MASK}", "[]", f": {MASK}"))
        or any(end >= match.end() - 1 for _, end in within)
    )


def _is_long_form(block: Block, match: re.Match[str]) -> bool:
    """Whether brackets spell out the abbreviation before them: “PLO [Pilots of the Lower Ord]”."""
    short = block.prose[: match.start()].rstrip().rpartition(" ")[2].strip("(“\"’'")
    return short.isupper() and len(short) > 1 and long_form(match["inner"] or "", len(match["inner"] or ""), short) == 0


def _is_translation(block: Block, match: re.Match[str], slots: set[str]) -> bool:
    """Whether brackets say in English what the abbreviation before them stands for: “SED [Socialist Unity Party]”."""
    inner, short = match["inner"] or "", block.prose[: match.start()].rstrip(" \\").rpartition(" ")[2]
    first = inner.split()[:-1]
    named = bool(first) and all(word[0].isupper() and word.lower() not in slots for word in first)
    return named and len(short) > 1 and short.isalpha() and short.isupper()


PUBLISHED = pattern(r", (?:1[5-9]|20)\d\d\b")


def _closes_label(block: Block, match: re.Match[str]) -> bool:
    """Whether brackets stand at the end of a label in bold, behind words of it."""
    return any(start < match.start() - 1 and match.end() <= end <= match.end() + 1 for start, end in block.strong)


def _is_tick_box(block: Block, match: re.Match[str]) -> bool:
    """Whether brackets are the box of a task or an answer, “[x] Book the hall”, “[X] yes [ ] no”, or a button:
    “the Close button [X]”."""
    if match[0] not in ("[x]", "[X]"):
        return False
    before = block.prose[max(0, match.start() - len("button ")) : match.start()].lower()
    return match.start() == 0 or "[ ]" in block.prose or before.endswith("button ")


def _is_definition(block: Block, match: re.Match[str]) -> bool:
    """Whether brackets are an abbreviation that Markdown explains, “*[URL]: …”, or an option of a command,
    “[-N name]”, or braces that the text explains."""
    return (
        block.prose[: match.start()].endswith("*")
        or (match["inner"] or "").lstrip().startswith("-")
        or (match["brace"] is not None and EXPLAINS.match(block.prose, match.end()) is not None)
    )


def _is_name_in_bold(block: Block, match: re.Match[str]) -> bool:
    """Whether brackets in bold hold a full name: a slot that was filled in with a guess.

    In front of a paragraph it says who speaks in an interview; within a link it is of the title of a page.
    """
    if match.start() == 0 and SPEAKER.match(block.prose, match.end()):
        return False
    if any(start < match.start() and match.end() <= end for start, end in block.marked("link")):
        return False
    return NAME.fullmatch(match["inner"] or "") is not None and any(
        start <= match.start() and match.end() <= end for start, end in block.strong
    )


def _is_slot(inner: str, slots: set[str], commands: Set[str], in_quotation: bool, angle: bool) -> bool:
    """Whether brackets hold the name of something missing.

    An insertion by the editor inside a quotation ("[the president]") is no slot, nor is a footnote or "[sic]".
    """
    words = re.findall(r"[a-z]+", inner.lower())
    if not words or words in (["and"], ["or"]) or ("," in inner and len(set(words)) == 1):
        return False  # “[number, number]”: the types of two values
    if ORDINAL.match(inner) or COUNTED.match(inner) or REMOVED.match(inner):
        return False  # of sessions, which are counted: “[1st Allotted Day]”; “a [5-year] pause”
    if inner[0] in "_'\"/," or any(mark in inner.lower() for mark in ("=", "$", "#", "off-")):
        return False  # “[_FILE_NAME]”, “[name=value]”, “['name']”, “[, name]”, “[/caption]”, “[off-topic]”
    if in_quotation and not inner[:1].isupper() and words[0] not in URGENT:
        return False  # “[write code]”, which an editor put into what somebody said
    if words[:3] == ["your", "mileage", "may"] or CITED.match(inner) or words[0] in SHOWN or MARKS_PLACE.match(inner):
        return False  # a saying; “[Source: Section 5.3, Harbour Code]”
    if words[0] in commands and len(words) > 1 and not NUMBERED_SHORT.match(inner):
        return True
    if TO_DO.search(inner):
        return True
    last = words[-1]
    if angle:
        return bool(slots.intersection(words))
    named = (
        last in slots
        and not inner.endswith(".")  # “[Printed in the year 1682.]”
        and not (inner[0].isupper() and "," in inner and slots.isdisjoint(words[:-1]))  # “[Siv, Harbour Team]”
        and len(words) <= 4
        and words[0] not in ("the", "a", "an", "his", "her", "their", "my", "this", "that")
    )
    return named or UNKNOWN.fullmatch(inner) is not None
