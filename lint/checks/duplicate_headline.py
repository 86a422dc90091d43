"""The headline is repeated in the body: as a line or a heading, as it is or nearly so, or as a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from operator import attrgetter

from lint.checks import Options, option
from lint.checks._deletion import delete_block, delete_sentence
from lint.checks._wording import difference
from lint.checks.headlines.in_paragraphs import in_paragraphs
from lint.checks.headlines.other_words import denies, is_of_part
from lint.checks.headlines.shown_again import has_own_frame, is_shown_again
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Finding, Fix, Trust
from lint.document import PAGE_TITLE, Block, Document
from lint.language.quotations import QUOTES
from lint.language.resemblance import likeness, plain_words
from lint.language.sections import is_minutes
from lint.language.words import lower_in_place
from lint.patterns import pattern
from lint.records import Record

VALUES: Mapping[str, str] = {
    "headline": "the headline",
    "likeness": "nothing, or “, nearly word for word,”",
    "kind": "“line”, “heading” or “sentence”",
    "difference": "nothing, or what differs",
}


MOST_NEAR = 3


OF_FIELD = pattern(r"(?:[A-Za-z]+ )?(?:names?|titles?):?", re.IGNORECASE)
LABELLED_LINK = pattern(r"[A-Z][a-z]+(?: [A-Z]?[a-z]+)?: #?\d")
NAVIGATION = pattern(r"\b(?:Next|Previous|Prev|Up|Home|Contents|Index)\b")
"""Words of the links above a page, of which two make a line of links."""
TRAIL = pattern(r" [>»›] [^>»›]{1,60} [>»›] ")
"""What parts the pages above a page from each other: “Harbour > Documentation > Version 3”."""
FEWEST_WORDS = 6
"""Of a headline that no sentence has by chance."""
REFRAIN = 3
"""Times that a text comes back to words on purpose."""
LONGEST_REFRAIN = 9
"""Words: nobody comes back to more of them."""
NO_LIKENESS = 0.5
"""Of two headlines that say other things."""
FEWEST_ALIKE = 4
"""Words of two lines that are nearly alike, and not by chance."""
STOPS = ".!?"
LEADS = pattern(r"(?:continue reading|read (?:more|the rest)|see also)\b", re.IGNORECASE)
"""How a line begins that leads to another page."""
LOWER_NEXT_LINE = pattern(r"\s+[a-z]")
SUBJECT = pattern(r"(?:SUBJECT|Subject|RE|Re): ")
"""How the line of a memorandum or a letter begins that says what it is about."""
OF_RECIPE = pattern(r"(?:makes|serves|yields?|servings|ingredients|prep(?:aration)? time)\b", re.IGNORECASE)
"""What stands right below the name of a dish where its recipe begins."""
OF_SERIES = pattern(
    r"\((?:this|the current) (?:article|post|part|page|chapter)\)|\((?:you are here|current)\)", re.IGNORECASE
)
"""What an entry of a series says of the page on which it stands."""
OPENING = 4
"""Blocks behind the headline among which a heading that repeats it is no section of its own."""


class DuplicateHeadline(Options):
    """Options."""

    least_words: int = option(3, "words that a headline has at least, to be looked for")
    least_likeness: float = option(0.82, "how alike the two are at least, from 0 to 1", most=1)


class Headline(Record):
    """What a text is called, in the front matter first and as the page shows it last,
    and the blocks right behind it."""

    first: Block
    shown: Block
    words: tuple[str, ...]
    opening: list[Block]
    is_refrain: bool


class Line(Record):
    """A line that may be the headline again, `block.prose[:end]`, and how alike its words are to it, from 0 to 1."""

    block: Block
    end: int
    words: tuple[str, ...]
    alike: float

    @property
    def text(self) -> str:
        """The line as it stands in the prose."""
        return self.block.prose[: self.end]

    @property
    def is_exact(self) -> bool:
        """Whether it has the words of the headline, and no others."""
        return self.alike == 1.0


def check(document: Document, options: DuplicateHeadline) -> Iterator[Finding]:
    """Every line that repeats the headline."""
    headline = _headline(document)
    if (
        headline is None
        or len(headline.words) < options.least_words
        or len(NAVIGATION.findall(headline.first.prose)) > 1
    ):
        return
    near: list[Finding] = []
    shown_once: set[tuple[str, ...]] = set()
    for block in document.blocks:
        if not _may_repeat(block) or block.ordinal <= headline.first.ordinal:
            continue
        line = _line(document, headline, block)
        if line is None or not _is_repetition(document, options, headline, line):
            continue
        finding = _finding(document, headline, line, is_new=line.words not in shown_once)
        shown_once.add(line.words)
        if line.is_exact:
            yield finding
        else:
            near.append(finding)
    if len(near) <= MOST_NEAR:  # more of them are lines that are built alike on purpose
        yield from near
    if len(headline.words) >= FEWEST_WORDS and not headline.is_refrain:
        yield from in_paragraphs(document, headline.shown)


def _headline(document: Document) -> Headline | None:
    """What the text is called, if it has a headline."""
    headlines = [block for block in document.blocks if block.kind == "headline" and block.key != PAGE_TITLE]
    if not headlines:
        return None
    first, shown = headlines[0], max(headlines, key=lambda block: block.ordinal)
    opening = [block for block in document.blocks if not block.key and block.ordinal > first.ordinal][:OPENING]
    return Headline(first, shown, plain_words(first.prose), opening, _is_refrain(document, first))


def _line(document: Document, headline: Headline, block: Block) -> Line | None:
    """The first line of a block, or all of it, if it is about as long as the headline."""
    end = _line_end(document, block, len(headline.first.prose))
    if not 0.4 < end / len(headline.first.prose) < 2.2:
        return None
    words = plain_words(block.prose[:end])
    if not 0.5 < len(words) / len(headline.words) < 1.6:
        return None
    return Line(block, end, words, likeness(headline.words, words))


def _is_repetition(document: Document, options: DuplicateHeadline, headline: Headline, line: Line) -> bool:
    """Whether a line is the headline again, and not what a page has to show: its title, a quotation,
    the name of a recipe."""
    first, block, text = headline.first, line.block, line.text
    if first.key and block.kind == "heading" and line.words == headline.words and _opens(headline, block):
        return False  # the page shows the title of the front matter with the first heading, whatever its level
    if block.kind == "quotation" and first.prose[:1] in QUOTES:
        return False  # somebody’s words, which head the text and are pulled out of it again
    if line.end < len(block.prose) and not line.is_exact:
        return False  # a line of a wrapped paragraph is a headline only if it is the same
    if LOWER_NEXT_LINE.match(block.prose, line.end) and text.rstrip()[-1:] not in f"{STOPS}:":
        return False  # the sentence goes on in the next line
    if block not in headline.opening and (headline.is_refrain or _is_sender(document, block, line.end)):
        return False
    if "\f" in document.text[max(0, block.span.start - 1) : block.span.start + 1]:
        return False  # the head of each page
    if LABELLED_LINK.match(block.prose) and block.marked("link"):
        return False  # a field of a record: “Technical Story: #231 …”
    if text.startswith("See ") and block.marked("link"):
        return False
    if SUBJECT.match(text) or (0, line.end) in block.marked("link", 0, 1):
        return False  # an entry of a table of contents
    below = document.neighbour(block, 1)
    if (below is not None and OF_RECIPE.match(below.prose)) or is_shown_again(document, first.prose, block, text):
        return False
    if line.is_exact:
        return True
    if block.kind == "heading" and is_of_part(line.words, headline.words):
        return False
    if (text[-1:] in STOPS and first.prose[-1:] not in STOPS) or is_minutes(document):
        return False  # a sentence of the text, in words of its own; the formal name of a meeting
    return (
        line.alike >= options.least_likeness
        and min(len(line.words), len(headline.words)) >= FEWEST_ALIKE
        and not denies(line.words, headline.words)
    )


def _opens(headline: Headline, block: Block) -> bool:
    """Whether a heading is the first thing of a text, but for a note in a quotation, “> This was printed in …”,
    or a picture whose tag is torn."""
    before = (one for one in headline.opening if one.kind != "quotation" and not one.prose.startswith("<img "))
    return block is next(before, None)


def _finding(document: Document, headline: Headline, line: Line, is_new: bool) -> Finding:
    """That a line is the headline again; `is_new` says that no line before it had its words."""
    first, shown, block = headline.first, headline.shown, line.block
    title = "Delete the repetition" if line.is_exact else "Delete this line"
    trust: Trust = "safe" if _is_spare(document, shown, first, block) else "ask"
    return Finding(
        place=document.place(block, 0, line.end, "repeated here"),
        evidence=(document.whole(shown if shown.ordinal < block.ordinal else first, "the headline"),),
        values={
            "headline": first.prose,
            "likeness": "" if line.is_exact else ", nearly word for word,",
            "kind": "heading" if block.kind == "heading" and block.level else "line",
            "difference": difference(first.prose, block.prose[: line.end]),
        },
        fixes=_deletion(document, block, line.end, title, trust),
        confidence=DOUBTFUL if _is_of_page(document, headline, line, is_new) else _sure(document, headline, line),
    )


def _is_of_page(document: Document, headline: Headline, line: Line, is_new: bool) -> bool:
    """Whether a page may well show the line besides its headline: a short form of the title for search,
    a quotation, a link."""
    first, block, text = headline.first, line.block, line.text
    shared = min(len(line.words), len(headline.words))
    is_title = bool(first.key) and (
        # A field may have a short form of the headline that the page shows, once.
        (block.level == 1 and line.words[:shared] == headline.words[:shared])
        or (block.level == 1 and line.words == headline.words[-len(line.words) :])
        or (block.kind == "heading" and block is headline.opening[0] and {*headline.words} <= {*line.words})
        # Below the title of a section, once; the field is not shown.
        or (block.level > 1 and block in headline.opening and _is_below_another(headline))
        # The page words its title as it likes; the field is for search.
        or (block.level == 1 and block is headline.opening[0])
    )
    return (
        (is_title and is_new and (not line.is_exact or block.level > 1))
        or (bool(first.key) and is_new and block in headline.opening and has_own_frame(document, block))
        or _is_value_of_field(document, block)
        or any(one.prose == text for one in document.blocks if one.marked("alt"))  # what stands below a picture
        or (text.endswith(",") and not first.prose.endswith(","))  # a line of a poem, after which the text is called
        or (text[:1] in QUOTES and first.prose[:1] not in QUOTES)
        or LEADS.match(text) is not None
        or text.endswith(":")
        or (text.endswith("!") and first.prose.endswith("!") and block not in headline.opening)  # called out at the end
        or block.kind == "quotation"
        # the head of an older text that the page introduces, and copies out: “THE QUAY⏎(for the feast, 1/11/87)”
        or (
            bool(first.key)
            and text.isupper()
            and not first.prose.isupper()
            and line.end < len(block.prose)
            and block is not headline.opening[0]
        )
        # with which the last paragraph closes
        or (block is document.blocks[-1] and text.endswith(".") and first.prose[-1:].isalnum())
    )


def _is_value_of_field(document: Document, block: Block) -> bool:
    """Whether a line is what a record has under “Short name” or “Title”."""
    above = document.neighbour(block, -1)
    return above is not None and above.kind == "heading" and OF_FIELD.fullmatch(above.prose) is not None


def _is_below_another(headline: Headline) -> bool:
    """Whether the page opens with the title of a section, or with one of its own in large letters."""
    return any(
        top.level == 1 and likeness(headline.words, plain_words(top.prose)) < NO_LIKENESS for top in headline.opening
    )


def _sure(document: Document, headline: Headline, line: Line) -> float:
    """How sure it is that the line was not meant to be there."""
    if _is_section(document, headline.shown, line.block):
        return DOUBTFUL if _has_siblings(document, line.block) else LIKELY
    is_early = line.block in headline.opening or document.format == "text"
    closes = document.neighbour(line.block, 1) is None
    # what a headline says in title case may be said as a sentence: “Less is more.”
    is_said = line.block.prose[: line.end].endswith(".") and not headline.shown.prose.endswith(".")
    sure = _confidence(line.block, line.end, line.is_exact, opens=is_early, closes=closes)
    return min(sure, LIKELY) if is_said else sure


def _is_spare(document: Document, shown: Block, first: Block, block: Block) -> bool:
    """Whether nothing is lost with a line: it is the headline as it is, without a link, a note or an anchor,
    no heading of a section, to which links may lead, and not all that stands within an element."""
    source = document.text[block.span.start : block.span.end]
    return (
        block.prose == first.prose
        and not CLOSING_TAG.match(document.text, block.span.end)
        and (block.kind != "heading" or document.neighbour(block, -1) is shown)
        and (document.format == "html" or _bare(source) == _bare(block.prose))
    )


LONGEST_OF_HEAD = 60
"""Characters of a line between the headline and the text, such as a date or a byline."""
CLOSING_TAG = pattern(r"\s*</[A-Za-z]")
PLAIN_MARKS = str.maketrans("", "", "#*_=~^+- \t\r\n")


def _bare(words: str) -> str:
    """Words without what makes a heading or a loud line of them."""
    return words.translate(PLAIN_MARKS)


def _is_section(document: Document, headline: Block, block: Block) -> bool:
    """Whether a heading is that of a section, behind an introduction, which manuals may call as they call the page."""
    blocks = document.blocks
    at = bisect_left(blocks, block.ordinal, key=attrgetter("ordinal")) - 1
    while at > 0 and blocks[at] is not headline and _is_of_page_head(blocks[at]):
        at -= 1
    if block.kind != "heading" or (at >= 0 and blocks[at] is headline):
        return False
    return block.level > 1 or (
        bool(headline.key)
        and _has_siblings(document, block)
        and any(one.kind == "paragraph" and not one.key for one in document.blocks if one.ordinal < block.ordinal)
    )


def _is_of_page_head(block: Block) -> bool:
    """Whether a block is no introduction: a date or a byline, which stand above the text."""
    is_line = len(block.prose) <= LONGEST_OF_HEAD and block.prose[-1:] not in STOPS
    return block.kind in ("byline", "dateline") or (block.kind == "paragraph" and is_line)


def _has_siblings(document: Document, heading: Block) -> bool:
    """Whether a heading is that of one of several sections."""
    return any(one.kind == "heading" and one.level == heading.level and one is not heading for one in document.blocks)


def _is_refrain(document: Document, headline: Block) -> bool:
    """Whether a text comes back to its headline again and again: “And still the lamp was lit.”"""
    sought = lower_in_place(headline.prose.rstrip(STOPS))
    if len(sought.split()) > LONGEST_REFRAIN:
        return False
    body = [block for block in document.blocks if not block.key and block.ordinal > headline.ordinal]
    return sum(lower_in_place(block.prose).count(sought) for block in body) >= REFRAIN


def _confidence(block: Block, end: int, exact: bool, *, opens: bool, closes: bool) -> float:
    """How sure it is that a line is no section with the name of the whole, as a manual has,
    and no link to the page itself."""
    is_sentence = block.prose[:end][-1:] in STOPS
    links = block.marked("link", 0, end)
    if any(is_sentence or end_of_link - start == len(block.prose) for start, end_of_link in links):
        return DOUBTFUL  # a link to the page, or the first sentence of a note with a link to what it is about
    if block.kind == "heading" and block.level and not opens:
        return DOUBTFUL
    is_section = block.kind == "heading" and block.level > 1  # which may be called nearly as the whole
    if closes and is_sentence:
        return DOUBTFUL  # the last words of an essay, which say its title once more
    return SURE if opens and (exact or not is_section) else LIKELY  # farther down it may head what follows


def _is_sender(document: Document, block: Block, end: int) -> bool:
    """Whether nothing but lines of an address stands below a line: it is the sender of a letter,
    who stands above it too."""
    blocks = document.blocks
    below = range(bisect_right(blocks, block.ordinal, key=attrgetter("ordinal")), len(blocks))
    return (bool(below) or end < len(block.prose)) and all(
        blocks[at].kind == "heading" and not blocks[at].level for at in below
    )


def _line_end(document: Document, block: Block, length: int) -> int:
    """Where the text of a block ends that may be the headline: its end, or that of its first line if one is as long."""
    if len(block.prose) < 1.6 * length:
        return len(block.prose)
    first, last = block.span.start + length // 2, block.span.start + 3 * length
    if "\n" not in document.text[first:last]:
        return len(block.prose)
    for at in range(length // 2, min(2 * length, len(block.prose))):
        if block.prose[at].isspace() and document.text[block.source(at, at + 1).start] in "\r\n":
            return at
    return len(block.prose)


def _deletion(document: Document, block: Block, end: int, title: str, trust: Trust) -> tuple[Fix, ...]:
    if end == len(block.prose):
        return delete_block(document, block, title, trust)
    return delete_sentence(block, 0, end, title, trust)


def _may_repeat(block: Block) -> bool:
    if block.key or OF_SERIES.search(block.prose) or TRAIL.search(block.prose):
        return False
    if block.prose.startswith(":"):
        return False  # an attribute of AsciiDoc: “:list-lamps: 1”
    return block.kind in ("heading", "paragraph", "standfirst", "quotation")
