"""The sections of a text, by its headings: where what returns in each is meant to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from lint.document import MASK, Block, Document, Place, once_a_document
from lint.language.scripture import BOOKS
from lint.language.temporal.words import WEEKDAY
from lint.language.words import lowered, vocabulary, whole_prose
from lint.patterns import CAPITAL, AnyOf, pattern

HEADING_WITH_CODE = pattern(r"^#{1,6} .*`|<h[1-6][^>]*>\s*<code", re.MULTILINE)
LONGEST_NAME = 60  # characters
COMMIT = pattern(
    rf"#\d+\)?\.?$|^(?:\W*(?:#\d+|{MASK})|[a-z][\w,./ -]{{1,30}}: ).*\([\w.-]+(?: [{CAPITAL}][\w.'’-]*)*\)$"
)
"""The title of a change: it ends with its number, or begins with that,
with code or with a part and ends with whoever made it."""
FEWEST_COMMITS = 5
ROLL = pattern(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}")
LEAST_ROLL = 30
"""Entries that make a roll."""
DEFINED, FEWEST_DEFINED = pattern(r"<dd\b", re.IGNORECASE), 3
"""The beginning of a definition in HTML, and how many make a list that one looks things up in."""
MINUTES = pattern(
    r"\bminutes of\b|\bmeeting minutes\b|\bminutes .{0,60}\b(?:signed|approved|agreed|accepted|true record)\b"
)
"""What minutes, in small letters, say of themselves or of those before them."""
READINGS = pattern(
    rf"\bResponsorial Psalm|\bPsalm \d{{1,3}}\b|\b(?:Gospel|Reading|Epistle|Lesson):? (?:[123] ?|I{{1,3}} ?)?(?:{BOOKS})\b",
    re.IGNORECASE,
)
OF_READINGS = frozenset(("psalm", "gospel", "reading", "epistle", "lesson"))
"""Parts of a service, by their names; of the words each has one."""
FEWEST_READINGS = 2
TABS = AnyOf(
    ("tab-pane", r"\btab-pane\b"),
    ("{%", r"\{%-? tabs?\b"),
    ("<TabItem", r"<TabItem\b"),
    ("<Tab", r"<Tabs?>"),
    (":::", r"(?m)^:{3,4} ?\{?tab"),
)
"""What a text has that shows one of several versions, as of the system that a reader uses."""
STEP = pattern(
    r"(?:\w+\. )?(?:(?:In|From|On|Under|At|To|Once|When|If) [^.]{3,80}, )?(?:[Cc]lick|[Ss]elect|[Nn]avigate|"
    r"[Cc]hoose|[Pp]ress|[Tt]ap|[Tt]oggle|[Ss]croll|[Rr]ight-click|[Gg]o to|[Ll]og in|[Oo]pen the|[Ee]nter)\b"
)
FEWEST_STEPS = 4
"""Steps in a program that make a manual."""
ADDRESS = pattern(r"\b(?:you|your|yours|please)\b", re.IGNORECASE)
ADDRESSED = 0.005
"""Share of its words with which a text speaks to its reader throughout."""
SUMMARY = pattern(
    r"\W*(?:(?:executive|(?:project )?impact|quick|short|article|chapter|section|unit|lesson|module) )?(?:summary|recap|abstract|tl;? ?dr|overview|highlights|the gist|in (?:brief|short)|at a glance|"
    r"(?:the |main |key |top )?(?:takeaways?|points|findings|facts)|(?:the |our )?(?:verdict|bottom line)(?:,? in one paragraph)?)\W*",
    re.IGNORECASE,
)
"""The heading or the label of a part that says in short what the text says."""
SUMMED_UP = ("paragraph", "item", "quotation")
IN_FULL = pattern(
    r"\W*(?:read |here is |below is |this is )?(?:the |his |her |its |their )?(?:[\w’'-]+ ){0,4}?"
    r"(?:full (?:statement|text|transcript|letter|speech|response|remarks|interview)(?: (?:of|from|by|below)\b.{0,40})?"
    r"|(?:statement|letter|text|speech|response|remarks|announcement|interview|q ?& ?a) in full|in full|transcript(?: as)?(?: follows| below)?)\W*",
    re.IGNORECASE,
)
"""The heading or the label of a part that has all of what the text above quotes from."""
MANY_SECTIONS = 12
OF_A_DAY = pattern(
    r"\b(?:said|says|told|tells|announced|reported|asked|adds|added|yesterday|today|tonight|ago|last (?:week|month|"
    rf"year|night)|this (?:week|month|year)|(?:19|20)\d\d|{WEEKDAY}|I|we|our)\b",
    re.IGNORECASE,
)
"""Words of a text that tells what happened, or who speaks; without any, it tells how things are."""
REFERENCE = 6
"""Headings that a text to look things up in has at least."""


def is_formula(document: Document, blocks: Iterable[Block]) -> bool:
    """Whether words that return do so section by section in a reference.

    `blocks` are all blocks that have them. In running text even what returns in every section is padding.
    """
    if not is_reference(document):
        return False
    headings = _starts_of_headings(document)
    sections = [bisect_right(headings, block.span.start) for block in blocks]
    return 0 not in sections and len(set(sections)) == len(sections)


def is_reference(document: Document) -> bool:
    """Whether a text is one to look things up in: most of its headings, and they are many, name functions,
    options or files."""
    headings = _headings(document)
    return len(headings) >= REFERENCE and 2 * sum(headings.values()) > len(headings)


def names_code(document: Document) -> bool:
    """Whether a heading names a function, an option or a file, which the words under it speak of."""
    return any(_headings(document).values())


OF_PAGE, FEWEST_OF_PAGE = pattern(r"^</?(?:div|section|article|main|header|body|table)\b", re.MULTILINE), 4


@once_a_document
def has_code(document: Document) -> bool:
    """Whether a text shows code, so that its steps and entries may return in the same words on purpose.

    Parts of a page of HTML are none, which Markdown takes for code where they are indented behind an empty line
    (CommonMark 0.31, sections 4.4 and 4.6).
    """
    spans = document.code_spans
    may_be_page = document.format == "markdown" and all(document.text.startswith("<", span.start) for span in spans)
    return bool(spans) and not (may_be_page and len(OF_PAGE.findall(document.text)) >= FEWEST_OF_PAGE)


@once_a_document
def is_manual(document: Document) -> bool:
    """Whether a text shows code, steps in a program or tabs, or defines terms one after the other.

    The steps and entries of such a text may return in the same words on purpose.
    """
    return (
        has_code(document)
        or (document.format == "html" and len(DEFINED.findall(document.text)) >= FEWEST_DEFINED)
        or TABS.stands_in(document.text)
        or sum(STEP.match(block.prose) is not None for block in document.prose_blocks()) >= FEWEST_STEPS
    )


def lead(document: Document) -> Block | None:
    """The paragraph with which a text begins; None where it has none."""
    return next((block for block in document.prose_blocks() if block.kind == "paragraph" and not block.key), None)


@once_a_document
def is_handbook(document: Document) -> bool:
    """Whether a text is of no day and tells its reader what to do, or has many sections:
    who looks into it reads one of them.

    What holds in two of them is said in both.
    """
    sections = sum(block.kind == "heading" for block in document.blocks)
    if sections < 2 or document.metadata.published_from not in (None, "today"):
        return False
    prose = [block.prose for block in document.prose_blocks()]
    return (
        sections >= MANY_SECTIONS
        or OF_A_DAY.search(whole_prose(document)) is None
        or (
            sum(len(ADDRESS.findall(words)) for words in prose)
            >= ADDRESSED * sum(words.count(" ") + 1 for words in prose)
        )
    )


AGENDA = ("consent calendar", "consent agenda", "consent item", "public hearing")
"""What entries of an agenda end with."""
FEWEST_ITEMS = 4
PARTS_OF_MINUTES = (
    "present:", "apologies", "attendance", "attendees", "matters arising", "any other business", "aob", "next meeting", "last meeting",
    "previous meeting", "action points", "action items", "seconded by", "minutes from", "minutes of",
)  # fmt: skip
"""Labels of minutes, in small letters."""
FEWEST_PARTS = 4
ROLLS, PARTS_OF_VOTES, FEWEST_OF_VOTES = (
    ("present:", "absent:", "excused:", "members present", "roll call"),
    (
        "motion",
        "ayes",
        "nays",
        "vote:",
        "votes:",
        "voice vote",
        "received and filed",
        "absent",
        "adjourn",
        "public comment",
    ),
    4,
)
"""What a report on a session has that notes who was there, and how each matter was decided."""


@once_a_document
def is_minutes(document: Document) -> bool:
    """Whether a text is the agenda or the minutes of a meeting,
    which notes what is to be done in set phrases and without verbs."""
    text = lowered(document)
    if "in attendance" in text and "agenda" in text:
        return True
    if any(roll in text for roll in ROLLS) and sum(part in text for part in PARTS_OF_VOTES) >= FEWEST_OF_VOTES:
        return True
    if "agenda" in text and any(text.count(item) >= FEWEST_ITEMS for item in AGENDA):
        return True
    if "meeting" in text and sum(part in text for part in PARTS_OF_MINUTES) >= FEWEST_PARTS:
        return True
    return "minutes" in text and "apologies" in text and MINUTES.search(text) is not None


def names_commits(document: Document) -> bool:
    """Whether a text lists changes by their numbers, as notes on a release do, in the words of many who wrote them."""
    return bool(_commits(document))


def is_commit(document: Document, block: Block) -> bool:
    """Whether an entry of such a list is the title of a change: “fix the tide table (Jo Lund) #1234”."""
    return block.ordinal in _commits(document)


@once_a_document
def _commits(document: Document) -> frozenset[int]:
    """The ordinals of the titles of changes; none where they are too few for such a list."""
    found = [block.ordinal for block in document.blocks if block.kind == "item" and COMMIT.search(block.prose)]
    return frozenset(found) if len(found) >= FEWEST_COMMITS else frozenset()


@once_a_document
def is_roll(document: Document) -> bool:
    """Whether a text has a roll of people, such as those whom it thanks:
    many blocks that are a name and nothing else."""
    return sum(map(is_entry_of_roll, document.blocks)) >= LEAST_ROLL


def is_entry_of_roll(block: Block) -> bool:
    """Whether a block is a name and nothing else."""
    return block.kind in ("paragraph", "item") and ROLL.fullmatch(block.prose) is not None


def is_of_lines(document: Document, block: Block) -> bool:
    """Whether a block is a list without its marks: several lines that all begin like one of their own."""
    lines = document.text[block.span.start : block.span.end].splitlines()
    return len(lines) > 1 and not any(line.lstrip(" *_")[:1].islower() for line in lines)


def in_several_sections(document: Document, one: Block, other: Block) -> bool:
    """Whether a heading stands between two blocks; of code alone, too, which is no block of prose."""
    first, last = sorted((one, other), key=attrgetter("ordinal"))
    if has_between(_between_sections(document), first.ordinal, last.ordinal):
        return True
    return has_between(_starts_of_headings(document), first.span.start, last.span.start)


def stand_in_several_sections(document: Document, places: Sequence[Place]) -> bool:
    """Whether the first two places stand below headings of their own: what one section says of its thing,
    another may say of another thing in the same words. Plain text has lines that only look like headings."""
    if document.format == "text":
        return False
    one, other = (document.block_at(place.start) for place in places[:2])
    return one is not None and other is not None and in_several_sections(document, one, other)


@once_a_document
def _between_sections(document: Document) -> list[int]:
    """The ordinals of the headings."""
    return [block.ordinal for block in document.blocks if block.kind == "heading"]


@once_a_document
def _starts_of_headings(document: Document) -> list[int]:
    """Where the headings stand in the source, in order."""
    return sorted(_headings(document))


def has_between(ordinals: Sequence[int], first: int, last: int) -> bool:
    """Whether one of some ordinals, in order, lies between two."""
    at = bisect_right(ordinals, first)
    return at < len(ordinals) and ordinals[at] < last


def open_or_close_sections(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether each of some blocks is the first of a section of its own, or each the last,
    as what is said of each case is."""
    above = [headings_above(document, block)[:1] for block in blocks]
    if (
        not all(above)
        or len({heading.level for (heading,) in above}) != 1
        or len({h.ordinal for (h,) in above}) < len(above)
    ):
        return False
    for step in (-1, 1):
        beside = [document.neighbour(block, step) for block in blocks]
        if all(one is None or one.kind == "heading" for one in beside):
            return True
    return False


def headings_above(document: Document, block: Block) -> list[Block]:
    """The headings of the sections in which a block stands, the innermost first;
    one by its form alone is the lowest."""
    outline = _outline(document)
    at = bisect_left(outline, block.ordinal, key=lambda one: one[0].ordinal) - 1
    found: list[Block] = []
    while at >= 0:
        heading, at = outline[at]
        found.append(heading)
    return found


@once_a_document
def _outline(document: Document) -> list[tuple[Block, int]]:
    """The headings of a text, each with the place here of the one in whose section it stands, -1 where it has none."""
    found: list[tuple[Block, int]] = []
    around: list[int] = []  # the places of the headings whose sections are open
    for block in document.blocks:
        if block.kind != "heading":
            continue
        while around and block.level and found[around[-1]][0].level >= block.level:
            around.pop()
        found.append((block, around[-1] if around else -1))
        if block.level:
            around.append(len(found) - 1)
    return found


@once_a_document
def in_summary(document: Document) -> frozenset[int]:
    """The ordinals of the blocks that sum the text up, below such a heading, or in the list below such a label:
    they say again what it says."""
    found: set[int] = set()
    kinds: tuple[str, ...] = ()  # of blocks that the part has so far
    for block in document.blocks:
        names_summary = len(block.prose) <= LONGEST_NAME and SUMMARY.fullmatch(block.prose) is not None
        if block.kind == "heading":
            kinds = SUMMED_UP if names_summary else ()
        elif names_summary and block.kind == "paragraph":
            kinds = ("item",)
        elif block.kind in kinds:
            found.add(block.ordinal)
        else:
            kinds = ()
    return frozenset(found)


@once_a_document
def given_in_full(document: Document) -> frozenset[int]:
    """The ordinals of the blocks that have in full what the text above quotes from, below such a heading or label."""
    found: set[int] = set()
    is_open = False
    for block in document.blocks:
        if len(block.prose) <= LONGEST_NAME and IN_FULL.fullmatch(block.prose):
            is_open = True
        elif block.kind == "heading" and block.level:
            is_open = False
        elif is_open:
            found.add(block.ordinal)
    return frozenset(found)


@once_a_document
def is_liturgy(document: Document) -> bool:
    """Whether a text is the order of a service, or has readings from scripture: they have refrains, verses,
    and formulas of old."""
    if OF_READINGS.isdisjoint(vocabulary(document)):
        return False
    found = {match.lower() for match in READINGS.findall(document.text)}
    return len(found) >= FEWEST_READINGS or any(match.startswith("responsorial") for match in found)


def begins_as_a_part(document: Document, words: str) -> bool:
    """Whether words begin with the name of a part of the same text, as of an event in a programme."""
    names = _part_names(document)
    return any(words[:length] in names for length in range(1, LONGEST_NAME + 1))


@once_a_document
def _part_names(document: Document) -> frozenset[str]:
    """The first lines of blocks that are short, of more than one word, and end without a full stop."""
    lines = (block.prose.partition("\n")[0].strip() for block in document.blocks if block.kind != "code")
    return frozenset(line for line in lines if " " in line and len(line) <= LONGEST_NAME and line[-1] not in ".!?…,;:")


@once_a_document
def _headings(document: Document) -> dict[int, bool]:
    """Where the headings stand in the source, and whether they hold code;
    what holds nothing else is no block of prose."""
    found = {block.span.start: MASK in block.prose for block in document.blocks if block.kind == "heading"}
    if "`" in document.text or "<code" in document.text:
        found |= {match.start(): True for match in HEADING_WITH_CODE.finditer(document.text)}
    return found
