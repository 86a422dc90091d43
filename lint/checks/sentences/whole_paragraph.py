"""Why a paragraph without a full stop is whole all the same: each function in the lists below is a reason, and its name
says which."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from unicodedata import category

from lint.checks.sentences import leading_in, without_stop
from lint.checks.sentences.last_line import is_farewell
from lint.checks.sentences.shape import is_in_title_case
from lint.document import MASK, Block, Document, once_a_document
from lint.language.completeness.last_words import JOINED_TO_EMOJI, terminal
from lint.language.quotations import quoted
from lint.language.reasons import first_reason
from lint.language.sections import is_of_lines
from lint.language.sentences import Sentence
from lint.language.temporal.words import BEGINS_WITH_HOUR
from lint.language.vocabulary.known_words import is_word
from lint.patterns import pattern
from lint.records import Record

LONGEST_HEADLINE = 14  # words
CAPTION = pattern(r"(?:fig(?:ure|\.)?|table|map|chart|photo|image|plate) ?\d+[:.] ", re.IGNORECASE)
"""How the words below a picture begin."""
SIGNATURE = pattern(r"[.!?][\"”)]* ?(?:--|—|–) ?[\w.]+(?:,? [\w.]+){0,3}$")
"""The name of the writer behind the last sentence: “So it goes. —Ada Lund”."""
EMOJI = pattern(r"\s*:[a-z\d_+-]+:\s*(?:\n|$)")
"""The name of an emoji behind the last word, as sites write it: “:wave:”."""
FACE = pattern(r"(?:^|\s)[:;=8]['’]?[-o]?[()DPp|/\\]$")
CLOSING_MARKS = (".", "!", "?", ":", "-", "–", "—", "…")
ENDS_OF_ITS_KIND = ("…", MASK, ">", "=", "*", "}", "; and", "; or", "or;", "and;", "`")
"""How code, formulas, and the points of a list end."""
AT_PROMPT = pattern(r"[\w.-]+@[\w.-]+:[^\s$#]*[$#] ")
"""What a shell writes before what is typed: “keeper@lamp:~$ ”."""
COMMAND = pattern(r"(?:^|\s)\.{1,2}/[\w.-]+(?: [\w./-]+){0,6}$")
TYPED = pattern(r"[a-z][\w./-]*\w")
MOST_ABOVE = 4
"""Words of a line that a headline completes."""
LABELLED = pattern(r"[A-Z][a-z]+: [a-z][^.;:]{2,50}")
FEWEST_OF_ROW = 3  # links
FIRST_PARAGRAPHS = 5
"""Blocks at the beginning of a text, among which the name of its writer stands."""


class ParagraphEnd(Record):
    """The end of a block: its last sentence, and how many it has."""

    document: Document
    block: Block
    last: Sentence
    sentences: int

    @property
    def stop(self) -> str:
        """The marks at its end, as far as they end a sentence."""
        return terminal(self.last.text)

    @property
    def last_word(self) -> str:
        """The last word, with the marks at it."""
        return self.last.text.split()[-1]

    @property
    def opens_text(self) -> bool:
        """Whether the block opens the text, and is short."""
        return self.block is self.document.blocks[0] and self.is_short

    @property
    def is_short(self) -> bool:
        """Whether the block has no more words than a headline."""
        return len(self.block.prose.split()) <= LONGEST_HEADLINE

    @property
    def is_below_headline(self) -> bool:
        """Whether it stands right below the headline."""
        above = self.document.neighbour(self.block, -1)
        return above is not None and above.kind == "headline"


def reason(ending: ParagraphEnd, reasons: tuple[Callable[[ParagraphEnd], bool], ...]) -> str:
    """The name of the first of some reasons that holds; nothing where none does."""
    return first_reason(reasons, ending)


def ends_with_mark(ending: ParagraphEnd) -> bool:
    """A mark closes its last sentence, or leads on."""
    return ending.stop.endswith(CLOSING_MARKS)


def ends_like_code(ending: ParagraphEnd) -> bool:
    """It ends as code, a formula or a point of a list does, or it is what somebody types behind a prompt."""
    return ending.last.text.endswith(ENDS_OF_ITS_KIND) or AT_PROMPT.match(ending.block.prose) is not None


def is_row_of_labels(ending: ParagraphEnd) -> bool:
    """Dots part its words, “Ports · Lamps · Keepers”, or it is links behind a word at most: “Tags: ports lamps”."""
    links = ending.block.marked("link")
    linked = sum(len(ending.block.prose[start:end].split()) for start, end in links)
    return " · " in ending.block.prose or (
        len(links) >= FEWEST_OF_ROW and len(ending.block.prose.split()) - linked <= 1
    )


def is_in_brackets(ending: ParagraphEnd) -> bool:
    """Square brackets stand around it, “[The lamp goes out]”, or around its end: “The notes: [c d e a]”."""
    text = ending.last.text
    return text.endswith("]") and (text.startswith("[") or ": [" in text)


def ends_with_emoji(ending: ParagraphEnd) -> bool:
    """An emoji or an arrow stands for the full stop."""
    end = ending.block.source(0, len(ending.block.prose)).end
    shown = ending.last.text.rstrip(JOINED_TO_EMOJI)[-1:] or " "
    return EMOJI.match(ending.document.text, end) is not None or category(shown) in ("So", "Sm")


def ends_with_face(ending: ParagraphEnd) -> bool:
    """A face of signs stands for the full stop: “:-(”."""
    return FACE.search(ending.last.text) is not None


def is_of_element(ending: ParagraphEnd) -> bool:
    """It is the line that a part of a page unfolds under: `<summary>If you know where to go to</summary>`."""
    span = ending.block.source(0, len(ending.block.prose))
    return ending.document.text.startswith("</summary>", span.end)


def closes_letter(ending: ParagraphEnd) -> bool:
    """“With many warm wishes from,”, above a name."""
    return ending.stop == "," and is_farewell(ending.block)


def leads_on(ending: ParagraphEnd) -> bool:
    """A semicolon leads to what stands below: “The answer was;”."""
    return ending.stop == ";" and ending.document.neighbour(ending.block, 1) is not None


CLOSED: tuple[Callable[[ParagraphEnd], bool], ...] = (
    ends_with_mark,
    closes_letter,
    is_of_element,
    leads_on,
    ends_like_code,
    is_row_of_labels,
    is_in_brackets,
    ends_with_emoji,
    ends_with_face,
)
"""Its last sentence has an end, if not a full stop."""


def ends_with_quotation(ending: ParagraphEnd) -> bool:
    """Quotation marks close it."""
    return any(end >= len(ending.block.prose.rstrip(" ,;")) for _, end in quoted(ending.document, ending.block))


def is_followed_up(ending: ParagraphEnd) -> bool:
    """Nothing stands behind the last full stop but links to sources, or the name of who wrote it;
    or all is links in a row."""
    block = ending.block
    end = len(block.prose.rstrip())
    links = block.marked("link")
    for start, link_end in reversed(links):
        if link_end == end:
            end = len(block.prose[:start].rstrip(" ,;"))
    if not end and len(links) > 1:
        return True
    closed = block.prose[:end].endswith((".", "!", "?"))
    return (closed and end < len(block.prose.rstrip())) or SIGNATURE.search(block.prose) is not None


def goes_on(ending: ParagraphEnd) -> bool:
    """What stands behind it belongs to it."""
    return without_stop.goes_on_behind(ending.document, ending.block)


def runs_into_next_line(ending: ParagraphEnd) -> bool:
    """In plain text a line stands right below it, where other paragraphs have an empty line between them, or it ends
    with a space: “in the⏎Pilot Hall”."""
    document, block = ending.document, ending.block
    following = document.neighbour(block, 1) if document.format == "text" else None
    if following is None or not without_stop.is_right_below(document, block, following):
        return False
    return " " in document.text[block.span.end - 1 : block.span.end + 1] or _has_empty_lines(document)


@once_a_document
def _has_empty_lines(document: Document) -> bool:
    """Whether most blocks of a text have an empty line behind them."""
    adjacent = sum(without_stop.is_right_below(document, one, other) for one, other in pairwise(document.blocks))
    return 2 * adjacent < len(document.blocks)


def is_caption(ending: ParagraphEnd) -> bool:
    """It begins with the number of a figure or a table: “Figure 3: The lamp by night”."""
    return CAPTION.match(ending.block.prose) is not None


def is_strong(ending: ParagraphEnd) -> bool:
    """It is a heading in all but name."""
    return any(start == 0 and end >= len(ending.block.prose) for start, end in ending.block.marked("strong"))


def ends_with_command(ending: ParagraphEnd) -> bool:
    """Its last words are typed on a command line: “./lamp on off with”."""
    return COMMAND.search(ending.last.text) is not None


def leads_to_typed_line(ending: ParagraphEnd) -> bool:
    """What stands alone below it is typed: a path, or a command that is no word of English, “fixboot”."""
    following = ending.document.neighbour(ending.block, 1)
    line = following.prose.strip() if following is not None and following.kind == "paragraph" else ""
    return TYPED.fullmatch(line) is not None and ("/" in line or not is_word(line))


def is_headline_in_lines(ending: ParagraphEnd) -> bool:
    """A headline goes on in the next line."""
    following = ending.document.neighbour(ending.block, 1)
    return following is not None and is_in_title_case(ending.last.text) and is_in_title_case(following.prose)


def is_above_headline(ending: ParagraphEnd) -> bool:
    """The highest heading goes on from the few words above it: “Working with our ⏎ Harbour Crew”."""
    following = ending.document.neighbour(ending.block, 1)
    is_first = ending.block.ordinal == 0 and len(ending.block.prose.split()) <= MOST_ABOVE
    return is_first and following is not None and (following.kind, following.level) == ("heading", 1)


def is_shown_again(ending: ParagraphEnd) -> bool:
    """A quotation set apart shows words of the text once more."""
    return without_stop.is_pull_quote(ending.document, ending.block)


def is_of_song(ending: ParagraphEnd) -> bool:
    """It is a line in italics beside another one."""
    return without_stop.is_line_of_verse(ending.document, ending.block)


def is_of_poem(ending: ParagraphEnd) -> bool:
    """It is a short line among others."""
    return without_stop.is_among_lines(ending.document, ending.block)


def is_signed(ending: ParagraphEnd) -> bool:
    """A letter runs into the name below it: “In haste, your”."""
    return without_stop.runs_into_signature(ending.document, ending.block)


def is_of_heading(ending: ParagraphEnd) -> bool:
    """What it says that something is stands below, as a heading."""
    return without_stop.is_completed_by_heading(ending.document, ending.block)


def is_at_page_end(ending: ParagraphEnd) -> bool:
    """The sentence goes on on the next page."""
    return without_stop.stands_at_page_end(ending.document, ending.block)


def leads_elsewhere(ending: ParagraphEnd) -> bool:
    """It says where there is more: “See the log of May for more”."""
    return ending.last.text.startswith("See ") and ending.last.text.endswith((" for more", " for details"))


def is_of_notice(ending: ParagraphEnd) -> bool:
    """It is a line of a notice or of a title page."""
    return without_stop.is_displayed(ending.document, ending.block)


WHOLE: tuple[Callable[[ParagraphEnd], bool], ...] = (
    ends_with_quotation,
    is_followed_up,
    goes_on,
    runs_into_next_line,
    is_caption,
    is_strong,
    ends_with_command,
    leads_to_typed_line,
    is_headline_in_lines,
    is_above_headline,
    is_shown_again,
    is_of_song,
    is_of_poem,
    is_signed,
    is_of_heading,
    is_at_page_end,
    leads_elsewhere,
    is_of_notice,
)
"""It needs no full stop, whatever its last word is."""


def ends_with_number(ending: ParagraphEnd) -> bool:
    """How results and notes on a life end; not the last of several sentences with which a text ends, but for a year."""
    is_last = ending.document.neighbour(ending.block, 1) is None
    return ending.last_word.isdecimal() and not (
        is_last and ending.sentences > 2 and len(ending.last_word) < len("1999")
    )


def ends_with_tag(ending: ParagraphEnd) -> bool:
    """Its last word is a tag or names somebody on a network: “#lamps”, “@keeper”."""
    return ending.last_word.startswith(("#", "@"))


def ends_with_address(ending: ParagraphEnd) -> bool:
    """An address is its last word."""
    return leading_in.ADDRESS.fullmatch(ending.last_word) is not None


def is_headline(ending: ParagraphEnd) -> bool:
    """It opens the text, and is short."""
    return ending.opens_text


def is_of_hour(ending: ParagraphEnd) -> bool:
    """An entry with its hour."""
    return BEGINS_WITH_HOUR.match(ending.block.prose) is not None


def is_line_of_list(ending: ParagraphEnd) -> bool:
    """An entry of a list without its marks."""
    return is_of_lines(ending.document, ending.block)


def is_line_below_headline(ending: ParagraphEnd) -> bool:
    """One sentence right below the headline."""
    return ending.sentences == 1 and ending.is_below_headline


def is_above_byline(ending: ParagraphEnd) -> bool:
    """It sums up the text, between its headline and the name of its writer."""
    following = ending.document.neighbour(ending.block, 1)
    return 0 < ending.block.ordinal < FIRST_PARAGRAPHS and following is not None and following.kind == "byline"


def has_link_behind(ending: ParagraphEnd) -> bool:
    """A link of its own stands behind the last sentence: “… the crane does the rest.” [read]”."""
    prose = ending.block.prose
    return any(
        end == len(prose) and terminal(prose[:start].rstrip())[-1:] in (".", "!", "?")
        for start, end in ending.block.marked("link")
    )


def ends_with_value(ending: ParagraphEnd) -> bool:
    """Its last words are a label with what it says: “Tarn, Saturday. Weather: fair to bright, bright in places”."""
    return ending.is_short and LABELLED.fullmatch(ending.last.text) is not None


def is_list_of_more(ending: ParagraphEnd) -> bool:
    """It ends with “more” behind a comma: “Boats, quays, lamps, more”."""
    return ending.last.text.endswith(", more")


WITHOUT_STOP: tuple[Callable[[ParagraphEnd], bool], ...] = (
    ends_with_number,
    ends_with_tag,
    ends_with_address,
    is_headline,
    is_of_hour,
    is_line_of_list,
    is_line_below_headline,
    is_above_byline,
    has_link_behind,
    ends_with_value,
    is_list_of_more,
)
"""It needs no full stop, unless its last word is one that ends nothing."""
