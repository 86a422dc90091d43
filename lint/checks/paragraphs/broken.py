"""Paragraphs that a program broke within a sentence, which the next one goes on with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.checks.sentences import leading_in, without_stop
from lint.diagnostics import LIKELY, Finding
from lint.document import MASK, Block, Document, Place
from lint.language.completeness.last_words import terminal
from lint.language.names.forms import is_small_name
from lint.language.sections import is_liturgy
from lint.language.verbs.finite import settled
from lint.language.vocabulary.abbreviations import NEVER_ENDS
from lint.language.vocabulary.known_words import is_function_word
from lint.patterns import pattern

CUT_AT_STATE = pattern(
    r"(?:In|During|After|Before|Since|By|At|On|As|Under|With|Among|Throughout|Across|Unlike|Like|Despite) [^.!?]{3,80}, the (?:[A-Z]\.){2,}"
)
"""A paragraph that a program ended at an abbreviation: “During the war, the U.S.”"""
BEFORE_NAME = frozenset("mr mrs ms messrs dr prof rev pres gov lt col gen capt maj sgt sen rep cllr".split())
"""Titles that are cut short, behind which a name follows: “Gov.”"""
INITIALS = pattern(r"(?:[A-Z]\.){2,}")
LOWER_START = pattern(r"[a-z][a-z’'-]*,? [a-z]")
LAST_TWO = pattern(r"(?:\S{1,80}\s+)?\S{1,80}$")
EMBED = pattern(r"<(?:script|iframe|embed|object)\b")
TAG = pattern(r"<[^<>]{0,1000}>")
COMMAND = pattern(r"(?:apt|brew|docker|git|hg|npm|pip|ssh|sudo|svn) [a-z.~/-]")
"""How a line begins that is to be typed: “git branch -d nets”."""
VALUE = pattern(r"[\w ]{3,40}: \S")
"""How a line begins that has a value: “tide levels: 1 2 3”."""
FEWEST_THROUGHOUT, MOST_SHARE = 3, 0.1
"""Paragraphs that may be broken, and their share of all, before it is the text as a whole."""
LONGEST_VERSE = 45  # characters of a line
FORMULA = "$$"
LABEL = pattern(r"[A-Z][a-z]+(?: [a-z]+)?[.:] [A-Z\d]")
"""How an entry begins that says first what it is about."""


def broken_paragraphs(document: Document, blocks: Sequence[Block]) -> Iterator[Finding]:
    """Every such paragraph of some blocks; of a text that is broken throughout, since its line ends were taken for
    paragraphs, one with all places."""
    if is_liturgy(document):
        return  # verses
    lower = sum(block.prose[:1].islower() for block in blocks if block.kind == "paragraph")
    if 2 * lower > len(blocks):
        return  # a chat, whose lines begin so
    broken = [(before, block) for before, block in pairwise(blocks) if _goes_on(document, before, block)]
    if len(broken) > max(FEWEST_THROUGHOUT, len(blocks) * MOST_SHARE):
        yield _broken(document, *broken[0], also=broken[1:])
    else:
        for before, block in broken:
            yield _broken(document, before, block)


CREDIT = pattern(
    r"(?:cover |header )?(?:image|photo|picture|photograph)s? (?:credits?|courtesy|by|via)\b|(?:photo )?credits?\b|source: "
)
"""How the line begins that says whose picture stands above."""


def _goes_on(document: Document, block: Block, following: Block) -> bool:
    """Whether a paragraph is the rest of the sentence that the one before it began."""
    if block.kind == following.kind == "item":
        return _is_cut_at_stop(block, following)
    if block.kind != "paragraph" or following.kind != "paragraph" or following.level != block.level:
        return False
    between = document.text[block.span.end : following.span.start]
    if (
        "\f" in between
        or following.prose.startswith("\f")
        or EMBED.search(between)
        or _has_formula(document, block, following)
    ):
        return False  # a page ends there, with what stands at its foot; or something is shown there
    if following.ordinal - block.ordinal > 1 or TAG.sub("", between).strip(" \t\r\n>"):
        return False  # a listing stands between them, or code on a page, which is no block
    are_short = max(len(block.prose), len(following.prose)) <= LONGEST_VERSE
    is_next_line = between.count("\n") == 1
    if is_next_line and (are_short or (between.isspace() and not terminal(following.prose))):
        return False  # lines of a poem, entries of a list
    if document.format == "text" and _is_set_apart(document, block, following, between):
        return False
    behind = document.text[block.source(0, len(block.prose)).end : following.span.start]
    if (_is_verse(document, block) and _is_verse(document, following)) or "<br" in behind or "\n" in block.prose:
        return False  # a poem, whose lines end where the writer ends them
    if block.prose.endswith(("; and", "; or")) or all(VALUE.match(one.prose) for one in (block, following)):
        return False  # entries of a list without marks, or values with their labels
    if any(COMMAND.match(one.prose) for one in (block, following)) or CREDIT.match(following.prose):
        return False
    if " = " in block.prose or block.prose.startswith(("$ ", "# ")) or block.prose.endswith(" min read"):
        return False  # settings, which a tag of the site shows as code; a command; the label of an article, above the next one
    if CUT_AT_STATE.fullmatch(block.prose) and not settled(block.prose):
        return following.prose[:1].isupper()
    start = following.prose[:60]
    if not LOWER_START.match(start) or MASK in start or is_small_name(document, start.split(None, 1)[0].rstrip(",")):
        return False
    if any(":" in following.prose[end - 1 : end + 1] for _, end in following.marked("strong", 0, 1)):
        return False  # an entry of a glossary: “**quay**: a wall along the water”
    last = block.prose.rsplit(None, 1)[-1]
    if following.prose[1:2] == following.prose[3:4] == " ":
        return False  # the letters of a typeface: “A B C”
    if last.endswith("."):
        return INITIALS.fullmatch(last) is not None or last[:-1].lower() in NEVER_ENDS
    is_open = not terminal(block.prose) and last[-1:].isalnum() and len(block.prose.split()) > 4
    is_continued = is_open and leading_in.CONTINUED.match(following.prose) is not None
    return is_open and not is_continued and not without_stop.is_among_lines(document, block)


def _has_formula(document: Document, block: Block, following: Block) -> bool:
    """Whether a formula on lines of its own stands between two halves of a sentence."""
    text = document.text
    return text.startswith(FORMULA, following.span.start) or text.endswith(FORMULA, 0, block.span.end)


def _is_cut_at_stop(block: Block, following: Block) -> bool:
    """Whether a program took the stop of an abbreviation for the end of an entry: “- Gov.”, “- Siv Moe spoke”."""
    if following.ordinal - block.ordinal > 1 or following.level != block.level:
        return False
    if all(LABEL.match(one.prose) for one in (block, following)):
        return False  # “Speed. It is under X ms.”, “Reach. It is …”
    *before, last = block.prose.split()
    if last.endswith(".") and last[:-1].lower() in BEFORE_NAME:
        first, _, rest = following.prose.partition(" ")
        is_list_of_titles = not rest or first.rstrip(".").lower() in BEFORE_NAME
        return first[:1].isupper() and not is_list_of_titles and not is_function_word(first.lower())
    return len(before) > 2 and INITIALS.fullmatch(last) is not None and LOWER_START.match(following.prose) is not None


def _is_set_apart(document: Document, block: Block, following: Block, between: str) -> bool:
    """Whether two paragraphs of a plain text stand apart by its layout: one is indented, or the writer has begun
    a new line."""
    indents = [_indent(document, one) for one in (block, following)]
    if indents[1] > indents[0]:
        return True  # a quotation that goes on with the sentence, or the sentence behind it
    if indents[0] > indents[1] and (block.prose[:1].islower() or _is_displayed(document, block)):
        return True  # what somebody sees on a screen, or a quotation, between two halves of the sentence
    # Lines that end with a phrase.
    return between.count("\n") == 1 and "\n" in document.text[block.span.start : block.span.end]


def _indent(document: Document, block: Block) -> int:
    """How far the first line of a block is indented."""
    line = document.line_at(block.span.start)
    return len(document.text[line.start : line.end]) - len(document.text[line.start : line.end].lstrip())


def _is_displayed(document: Document, block: Block) -> bool:
    """Whether a block has several lines, all of them indented."""
    line = document.line_at(block.span.start)
    lines = document.text[line.start : block.span.end].splitlines()
    return len(lines) > 1 and all(one[:1].isspace() for one in lines)


def _is_verse(document: Document, block: Block) -> bool:
    """Whether a block has several lines, all of them short, as a stanza has."""
    lines = document.text[block.span.start : block.span.end].splitlines()
    return len(lines) > 1 and max(map(len, lines)) <= LONGEST_VERSE


def _broken(document: Document, block: Block, following: Block, also: Sequence[tuple[Block, Block]] = ()) -> Finding:
    first = following.prose.split()[0]
    return Finding(
        place=_last_words(document, block),
        also=tuple(_last_words(document, before) for before, _ in also),
        evidence=(document.place(following, 0, len(first), "and goes on here"),),
        values={
            "match": " ".join(block.prose.split()[-2:]),
            "problem": f"a new {'entry' if block.kind == 'item' else 'paragraph'} begins inside this sentence, before “{first}”"
            + (f", and so in {len(also)} more places" if also else ""),
        },
        confidence=LIKELY,
    )


def _last_words(document: Document, block: Block) -> Place:
    start = len(block.prose) - len(LAST_TWO.search(block.prose)[0])  # type: ignore[index]
    return document.place(block, start, len(block.prose), "the sentence stops here")
