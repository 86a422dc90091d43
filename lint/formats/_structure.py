"""What newsrooms mean without markup: headline, dateline, byline, caption, credit and heading, by form and position."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lint.document import MASK, Block, Document
from lint.formats._content import Content
from lint.formats._metadata import (
    DATE_LINE,
    ISO_LINE,
    MONTHS,
    OPENING_DAY,
    WEEKDAYS,
    first_blocks,
    is_only_opening,
    metadata_of,
    not_understood,
)
from lint.formats._page_title import with_page_title
from lint.formats._typed_lists import with_typed_lists
from lint.patterns import CAPITAL, pattern
from lint.prose import part
from lint.records import replaced

DATELINE = pattern(
    rf"(?P<place>[{CAPITAL}][{CAPITAL}'’.\- ]{{2,60}}(?:, [A-Z][A-Za-z.]*(?: [A-Z][A-Za-z.]*){{0,2}}){{0,2}}"
    rf"(?:(?:,| [–—-]) (?:(?:{WEEKDAYS}),? )?(?:(?:{MONTHS})\.? \d{{1,2}}(?:, \d{{4}})?|"
    rf"\d{{1,2}} (?:{MONTHS})(?: \d{{4}})?)|, (?:{WEEKDAYS}))?|[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=,? \([A-Z])"
    rf"|(?:{MONTHS})\.? \d{{1,2}}, \d{{4}}(?:,? \d{{1,2}}:\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{{2,4}})?)?(?=,? \([A-Z]))"
    rf"(?:,? \((?P<agency>[A-Z][A-Za-z/ .-]{{1,30}})\))?,?\s{{0,9}}(?:—|–|--+|-)\s+"
)
DASHES = ("—", "–", "- ", "-\n", "| ")
"""One of them parts a dateline from its story: a cheap test in front of the pattern."""
PLACE_AND_DAY = pattern(
    rf"[{CAPITAL}][{CAPITAL}'’.\- ]{{2,60}}, "
    rf"(?:{WEEKDAYS}|(?:(?:{WEEKDAYS}),? )?(?:(?:{MONTHS})\.? \d{{1,2}}, \d{{4}}|\d{{1,2}} (?:{MONTHS}) \d{{4}}))"
)
BYLINE = pattern(rf"(?:By|BY|Written by|Reporting by|Story by) [{CAPITAL}][^.!?]*", re.DOTALL)
SIGNED = pattern(rf"(?:By|Words by|Written by) [{CAPITAL}][\w’'-]+ [{CAPITAL}]")
"""How a line in italics below the headline begins that says who wrote the text, and goes on with a day or an office."""
CREDIT = pattern(
    r"(?:(?:Photo|Photos|Photograph|Image|Images|Picture|Graphic|Video|Illustration|Credit|Source|Sources)"
    r"(?: credit| courtesy| by| from)?s?:? |(?:File|Handout) (?:photo|image))",
)
TEMPLATE = pattern(r"=[A-Z]{3,}=.+=\s*", re.DOTALL)
"""What publishing systems set apart by a label between equals signs, a picture or words to be pulled out:
`=IMAGE=pier.jpg=The pier=`."""
CAPTION = pattern(
    r"(?:Figure|Fig\.|Table|Chart|Map|Box|Listing(?= \d)|Exhibit(?= \d)|Pictured|Above|Below|From left)\b[ :]?\s*(?:\d|:|[A-Z])"
)
CREDITED = pattern(
    r"[.!?)”\"] (?:Image|Audio|Video|Photo|Photograph|Picture|Credit|Illustration|Graphic)s?(?: [Cc]redit| [Cc]ourtesy)?(?:: | by ).{2,80}$"
)
"""A caption ends with a credit."""
UNFINISHED = frozenset(
    "a an the of and or to for with by from in on at as that which who whose when if because than but nor into onto "
    "their his her its our my your is was are were be been has have had".split()
)
"""No heading ends with one of these words."""
PARTICLES = frozenset(("on", "in"))
"""But for these, with which a headline may: “Strike drags on”."""
ABOVE_TEXT = frozenset(("headline", "heading", "dateline", "byline", "credit", "caption", "field"))
NOTE = pattern(
    r"(?:(?:Editor|Author|Publisher)[’']?s?[’']? note|Note|Update|Updated|Correction|Warning|Disclaimer|This (?:article|story|post|page|piece|essay))\b",
    re.IGNORECASE,
)
"""What is set in italics at the beginning of a text without summing it up."""
WORD, NEXT_SENTENCE = pattern(r"[^\W\d_][\w’'-]*"), pattern(r"[.!?] +[A-Z]")
QUOTED_WHOLE = pattern(r"[\"“‘'][^\"“”]*[^\"“”.!?,;:][\"”’']")
"""A headline of nothing but somebody's words, of more than one sentence: “It leaks. We knew it”."""
SHORT = 12  # words: the longest line without a full stop that passes for a heading
LONGEST_OPENING = 20  # words: the same of the line that opens a text
SITE = pattern(r"\s+[|–—•·-]\s")
SITE_BEFORE = pattern(r"\s[|–—•·-]\s+$")
"""What parts the name of a site from the title of a page: “The ferries are back | Harbour News”."""
TITLE_FIELDS = ("headline", "title")
FIELDS = {
    "headline": ("headline", "title"),
    "standfirst": (
        "standfirst", "summary", "description", "excerpt", "deck", "dek", "lede", "subtitle", "subheadline", "abstract",
        "teaser", "meta_description", "metadescription", "seo_description",
    ),
    "byline": ("byline", "author", "authors"),
    "caption": ("caption", "image_caption", "imagecaption", "image_alt", "imagealt", "alt"),
}  # fmt: skip
"""Front matter keys that hold prose, by the kind of block; the common fields of Hugo, Jekyll, Eleventy and Astro."""
SPOKEN_OF = frozenset("word words verb name letter term".split())
URL = pattern(r"\b(?:https?://|www\.)[^\s<>\[\]()\"“”]+(?<![.,;:!?'’])")


def arrange(path: str, name: str, text: str, content: Content, notices: tuple[str, ...]) -> Document:
    """The finished document: every block with its kind and its ordinal, and the metadata."""
    blocks = list(_split_datelines(list(_mask_urls(content.blocks))))
    blocks = _classify(with_typed_lists(blocks))
    _mark_headline(blocks, str(content.front.get("title", "")))
    blocks = with_page_title(blocks)
    _mark_standfirst(blocks)
    for at, block in enumerate(blocks):
        block.ordinal = at
    metadata = metadata_of(path, blocks, content)
    doubts = tuple(not_understood(content.front)) if content.front_is == "front matter" else ()
    return Document(path, name, text, tuple(blocks), metadata, (*notices, *content.notices, *doubts))


def _with_form(block: Block, opens: bool, longest: int) -> Block:
    """A paragraph as what its form makes it, and that it opens the text; `longest` are the words of a heading."""
    kind = _form(block, opens, longest)
    return block if kind == block.kind else replaced(block, kind=kind)


def _mask_urls(blocks: list[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.kind != "code" and ("://" in block.prose or "www." in block.prose):
            prose = URL.sub(lambda match: MASK * len(match[0]), block.prose)
            if not prose.strip(MASK + " "):
                continue
            yield replaced(block, prose=prose)
        else:
            yield block


def _split_datelines(blocks: list[Block]) -> Iterator[Block]:
    """Parts a dateline from the paragraph that it opens."""
    first = first_blocks(blocks)
    for block in blocks:
        may_be = block.kind == "paragraph" and not block.key and any(dash in block.prose for dash in DASHES)
        match = DATELINE.match(block.prose) if may_be else None
        if match and match.end() < len(block.prose) and (match["agency"] or _is_place(match["place"])):
            yield part(block, 0, match.end("place") if not match["agency"] else match.end("agency") + 1, "dateline")
            yield part(block, match.end(), len(block.prose), "paragraph")
        elif may_be and block in first and (opening := _opening(block, blocks)):
            yield part(block, 0, len(block.prose[: opening.start("mark")].rstrip()), "dateline")
            yield part(block, opening.end(), len(block.prose), "paragraph")
        else:
            yield block


def _opening(block: Block, blocks: list[Block]) -> re.Match[str] | None:
    """The place and day with which a paragraph opens, where it alone does and a dash parts them from its words."""
    match = OPENING_DAY.match(block.prose)
    is_parted = match is not None and ":" not in match["mark"] and match.end() < len(block.prose)
    return match if is_parted and is_only_opening(block, blocks) else None


def _is_place(words: str) -> bool:
    first = words.split(",")[0]
    return first.isupper() and len(first) > 3 and len(first.split()) < 4


def _classify(blocks: list[Block]) -> list[Block]:
    """Gives paragraphs that are something else their kind."""
    longest = LONGEST_OPENING if len(blocks) > 1 else SHORT
    return [
        _with_form(block, opens=not at, longest=SHORT if at else longest)
        if block.kind == "paragraph" and not block.key
        else block
        for at, block in enumerate(blocks)
    ]


def _form(block: Block, opens: bool, longest: int) -> Any:
    prose = block.prose
    if prose[:1] == "=" and TEMPLATE.fullmatch(prose):
        return "caption"
    if len(prose) > 250:
        return "paragraph"
    if (any(map(str.isdigit, prose)) and (DATE_LINE.fullmatch(prose) or ISO_LINE.fullmatch(prose))) or (
        (prose.endswith("day") or prose[-1:].isdigit()) and PLACE_AND_DAY.fullmatch(prose)
    ):
        return "dateline"
    if (": " in prose or " by " in prose) and CREDITED.search(prose):
        return "caption"
    count = len(prose.split())
    closed = prose.rstrip("\"'”’)]*").endswith((".", "!", "?", "…", ":", ";", ","))
    if not closed and count <= SHORT and BYLINE.fullmatch(prose):
        return "byline"
    if count <= 25 and CREDIT.match(prose):
        return "credit"
    if CAPTION.match(prose) and (not closed or block.prose.startswith(("Figure", "Table"))):
        return "caption"
    if (
        not closed
        and count <= longest
        and _looks_like_heading(prose, PARTICLES if opens else frozenset())
        and not _is_row_of_links(block)
    ):
        return "heading"
    return "paragraph"


def _is_row_of_links(block: Block) -> bool:
    """Whether a block is several links and nothing else, as what leads to the pages before and behind."""
    links = block.marked("link")
    reached = 0
    for opens, closes in links:
        if any(map(str.isalnum, block.prose[reached:opens])):
            return False
        reached = max(reached, closes)
    return len(links) > 1 and not any(map(str.isalnum, block.prose[reached:]))


def _looks_like_heading(prose: str, may_end: frozenset[str]) -> bool:
    if "\n" in prose or not (prose[0].isupper() or prose[0].isdigit() or prose[0] in "\"“‘'¿"):
        return False
    words = WORD.findall(prose)
    if not words or MASK in prose or (NEXT_SENTENCE.search(prose) and not (may_end and QUOTED_WHOLE.fullmatch(prose))):
        return False
    if any(map(str.isdigit, prose.split()[-1])):
        return True  # “Composer dies at 87”
    is_spoken_of = words[-2].lower() in SPOKEN_OF if len(words) > 1 else False  # “In praise of the word had”
    return (words[-1].lower() not in UNFINISHED - may_end or is_spoken_of) and prose[-1] not in "-–—/&("


def _mark_headline(blocks: list[Block], page_title: str) -> None:
    """Makes the document's headline one: the front matter's title, the heading that is the page's title,
    else one before all prose.

    Below a title of its own, an H1 that repeats it is the same headline, written where the page shows it.
    """
    titled = [block.prose for block in blocks if block.key in TITLE_FIELDS]
    title = (titled[0] if titled else page_title).casefold().strip()
    top = [
        at
        for at in _before_story(blocks)
        if blocks[at].kind == "heading" and blocks[at].level == 1 and any(map(str.isalnum, blocks[at].prose))
    ]
    same = [at for at in top if _is_title(blocks[at].prose.casefold().strip(), title)]
    # “Tickets – how to” and “Tickets: how to”
    alike = [at for at in top if title and _plain(blocks[at].prose.casefold()) == _plain(title)][:1]
    chosen = max(same or alike, key=lambda at: (len(blocks[at].prose), -at), default=None)
    if chosen is None and not titled:
        chosen = _opening_heading(blocks)
        if chosen is not None and blocks[chosen].level != 1:
            # A line above an H1 is a kicker, whatever its form.
            chosen = top[0] if top else chosen if not blocks[chosen].level else None
    if chosen is not None:
        blocks[chosen] = replaced(blocks[chosen], kind="headline")


def _is_title(heading: str, title: str) -> bool:
    """Whether a title is a heading, or the heading with the name of the site or of a section before it or behind it."""
    before, found, after = title.partition(heading)
    return (
        bool(found)
        and (not before or SITE_BEFORE.search(before) is not None)
        and (not after or SITE.match(after) is not None)
    )


def _plain(title: str) -> str:
    """A title without its marks."""
    return "".join(filter(str.isalnum, title))


def _opening_heading(blocks: list[Block]) -> int | None:
    """Where a heading is that stands before all prose."""
    for at, block in enumerate(blocks):
        is_shown = any(map(str.isalnum, block.prose))
        if (
            is_shown
            and not block.key
            and not _is_row_of_links(block)
            and block.kind not in ("dateline", "byline", "credit", "caption", "field", "code")
        ):
            return at if block.kind in ("heading", "headline") else None
    return None


def _before_story(blocks: list[Block]) -> Iterator[int]:
    """Where the blocks are of which the first may be the page's headline: none but dates,
    kickers and the like stand before it."""
    for at, block in enumerate(blocks):
        if block.key:
            continue
        yield at
        if block.kind in ABOVE_TEXT or len(block.prose.split()) <= SHORT:
            continue
        break


LONGEST_LABEL = 6
"""Words from which on a line without a full stop, in bold or italics, is no heading of what follows."""


def _mark_standfirst(blocks: list[Block]) -> None:
    """Makes the first paragraph below the headline a standfirst, or a byline,
    if all of it is set in bold or italics and others follow."""
    if not any(block.kind == "headline" for block in blocks):
        return
    body = [
        at
        for at, block in enumerate(blocks)
        if not block.key and (block.kind not in ABOVE_TEXT or _is_line_set_off(block))
    ]
    if len(body) < 2 or blocks[body[1]].kind != "paragraph" or NOTE.match(blocks[body[0]].prose):
        return
    first = blocks[body[0]]
    if _is_set_off(first) and SIGNED.match(first.prose):
        blocks[body[0]] = replaced(first, kind="byline")
    elif _is_line_set_off(first) or (first.kind == "paragraph" and _is_set_off(first)):
        blocks[body[0]] = replaced(first, kind="standfirst")


def _is_set_off(block: Block) -> bool:
    """Whether all of a block is set in bold or italics."""
    whole = (0, len(block.prose))
    return any(mark.kind in ("strong", "emphasis") and (mark.start, mark.end) == whole for mark in block.marks)


def _is_line_set_off(block: Block) -> bool:
    """Whether a block is a heading by its form alone, all of it in bold or italics, and too long for one."""
    is_long = len(block.prose.split()) >= LONGEST_LABEL
    return block.kind == "heading" and not block.level and is_long and _is_set_off(block)
