"""Blocks without a full stop by their kind, or that go on in the next one: pull quotes, lines of a song, entries."""

from __future__ import annotations

from lint.document import MASK, Block, Document, once_a_document
from lint.language.completeness.last_words import terminal
from lint.language.sections import has_code
from lint.language.temporal.words import WEEKDAY
from lint.patterns import pattern

LONGEST_VERSE = 10  # words
LONGEST_OF_POEM = 16
"""Words of a line in a text of nothing but such lines."""
FEWEST_OF_POEM = 8
"""Lines by which a poem is told from a text that has lost a stop or two."""
SHARE_OF_POEM = 0.7
FEWEST_OF_STANZA, WIDEST_OF_STANZA = 4, 60
"""Lines of a stanza, and characters of each."""
TAG_BEHIND = pattern(r"[ \t]*(?:\{[{%<]|<[A-Z]\w*\s[^<>]{1,400}/>)")
"""A tag of a template, or a component, which is no prose and may stand for words: “for <Badge label="Keeper" />”."""
SHOUTED = pattern(r"[A-Z]{2,}(?: [A-Z]{2,})+\b")


def is_line_of_verse(document: Document, block: Block) -> bool:
    """Whether a block is a short line in italics beside another one, as those of a song are."""
    return _is_italic_line(block) and any(
        (beside := document.neighbour(block, step)) is not None and _is_italic_line(beside) for step in (-1, 1)
    )


def is_among_lines(document: Document, block: Block) -> bool:
    """Whether a block is a short line between two others that no stop ends, as those of a poem are."""
    return (
        (_is_of_poem(document) and _is_open_line(block, LONGEST_OF_POEM))
        or (
            _is_open_line(block)
            and all(
                (beside := document.neighbour(block, step)) is not None and _is_open_line(beside) for step in (-1, 1)
            )
        )
        or _is_in_stanza(document, block)
    )


def _is_in_stanza(document: Document, block: Block) -> bool:
    """Whether a block is one of several short lines with nothing between them, of which each has a capital."""
    lines, reached = 1, block
    while (below := document.neighbour(reached, 1)) is not None and is_right_below(document, reached, below):
        lines, reached = lines + 1, below
        if not _is_set_as_verse(below):
            return False
    reached = block
    while (above := document.neighbour(reached, -1)) is not None and is_right_below(document, above, reached):
        lines, reached = lines + 1, above
        if not _is_set_as_verse(above):
            return False
    return lines >= FEWEST_OF_STANZA and _is_set_as_verse(block)


def _is_set_as_verse(block: Block) -> bool:
    is_short = len(block.prose) <= WIDEST_OF_STANZA and len(block.prose.split()) <= LONGEST_VERSE
    return is_short and block.kind in ("paragraph", "heading") and not block.level and block.prose[:1].isupper()


def is_right_below(document: Document, block: Block, following: Block) -> bool:
    """Whether nothing but the end of a line parts two blocks."""
    gap = document.text[block.span.end : following.span.start]
    return gap.count("\n") == 1 and not gap.strip()


@once_a_document
def _is_of_poem(document: Document) -> bool:
    """Whether most paragraphs of a text are short lines that no stop ends, and no headings part them."""
    if has_code(document) or any(block.kind == "heading" and block.level > 1 for block in document.blocks):
        return False
    blocks = [block for block in document.prose_blocks() if block.kind in ("paragraph", "heading") and not block.level]
    lines = sum(_is_open_line(block, LONGEST_OF_POEM) for block in blocks)
    return lines >= FEWEST_OF_POEM and lines > SHARE_OF_POEM * len(blocks)


def _is_open_line(block: Block, longest: int = LONGEST_VERSE) -> bool:
    return (
        block.kind in ("paragraph", "heading")
        and not block.level
        and len(block.prose.split()) <= longest
        and terminal(block.prose)[-1:] in ("", ",")
    )


def _is_italic_line(block: Block) -> bool:
    return len(block.prose.split()) <= LONGEST_VERSE and any(
        start == 0 and end >= len(block.prose) for start, end in block.marked("emphasis")
    )


def is_pull_quote(document: Document, block: Block) -> bool:
    """Whether a quotation is words of the text, shown once more."""
    return block.kind == "quotation" and any(
        block.prose in other.prose for other in document.blocks if other is not block and not other.key
    )


IS_CODE = pattern(rf"(?:{MASK})+(?: \([^()]{{1,80}}\))?[.,;]?$|\w+(?:::|\(\))")
"""Code alone, or with a remark in brackets, or a name of a program with which a paragraph begins."""
ADDRESSES = ("http://", "https://", "www.")
BEFORE_ADDRESS = (" from", " at", " see", " via", " on", " visit")


def goes_on_behind(document: Document, block: Block) -> bool:
    """Whether a tag stands behind the last word, or the next line is an entry of the same list without its markup."""
    following = document.neighbour(block, 1)
    if following is not None and (following.prose.endswith((";", "{", "}")) or following.prose.startswith(("/", "$ "))):
        return True  # a line of a program or a command, without a mark for it
    if following is not None and IS_CODE.match(following.prose):
        return True  # “the mask can be⏎Lamp::kRed or Lamp::kBlue”, a formula
    leads = block.prose.endswith(BEFORE_ADDRESS)
    if following is not None and leads and document.text.startswith(ADDRESSES, following.span.start):
        return True  # “Retrieved 1 May 2021, from⏎⏎https://…”
    if following is not None and document.format == "text" and block.prose.endswith(" such as"):
        return True  # samples on lines of their own
    # “… declare May 3 as⏎ANN LUND DAY”, and no section that is headed in capitals
    is_proclaimed = following is not None and not following.level and SHOUTED.match(following.prose)
    if (
        following is not None
        and following.kind == "heading"
        and (0, len(following.prose)) in following.marked("link", 0, 1)
    ):
        return True  # “has moved to⏎## [new.example.com](…)”
    return bool(is_proclaimed or TAG_BEHIND.match(document.text, block.source(0, len(block.prose)).end)) or (
        following is not None and block.prose.startswith(("--", "*", "_")) and following.prose[:1] == block.prose[:1]
    )


LONGEST_DISPLAYED = 8  # words
OF_MINUTES = pattern(r"(?:Draft )?(?:Minutes|Notes|Report|Record) of (?:the|an?) [^.;:]{3,120}$")
BEGINS_WITH_DAY = pattern(rf"{WEEKDAY}\b|\d")
"""The first line of minutes, and how the line begins that says when it was."""


def is_displayed(document: Document, block: Block) -> bool:
    """Whether a block is a line of a notice or a title page: a short one between two others, the next of which goes on
    with it: “Minutes of the meeting⏎held on 4 May in⏎the Village Hall”."""
    above, below = (document.neighbour(block, step) for step in (-1, 1))
    if below is not None and OF_MINUTES.match(block.prose) and BEGINS_WITH_DAY.match(below.prose):
        return True
    return (
        len(block.prose.split()) <= LONGEST_DISPLAYED
        and not (above is not None and terminal(above.prose))  # a line of a notice has no stop
        and all(
            one is not None
            and one.kind in ("paragraph", "heading")
            and not one.level
            and len(one.prose.split()) <= LONGEST_VERSE
            and not one.prose.endswith(":")
            for one in (above, below)
        )
    )


SIGNED = pattern(r"Yours?\b|I (?:am|remain)\b|(?:The )?[A-Z][A-Z. ]{3,}\W*$")
LONGEST_SIGNATURE = 8  # words


def runs_into_signature(document: Document, block: Block) -> bool:
    """Whether a letter ends with the block, and the name of its writer goes on with the sentence: “In haste,
    your⏎MOE.”, “or to that of⏎Yours, &c. Moe”."""
    following = document.neighbour(block, 1)
    return (
        following is not None
        and following.kind in ("paragraph", "heading")
        and not following.level  # the heading of a section is no name, be it in capitals
        and len(following.prose.split()) <= LONGEST_SIGNATURE
        and SIGNED.match(following.prose) is not None
    )


def stands_at_page_end(document: Document, block: Block) -> bool:
    """Whether a page ends below a block, with a form feed, behind one more line at most: that at its foot."""
    following = document.neighbour(block, 1)
    second = document.neighbour(following, 1) if following else None
    end = second.span.start if second else len(document.text)
    return "\f" in document.text[block.span.end : end + 1]  # a form feed may open the block behind it


COPULAS = (" is", " are", " was", " were", " be")


def is_completed_by_heading(document: Document, block: Block) -> bool:
    """Whether the next line, set as a heading, is what a sentence says that something is: “The theme of the year will
    be⏎### Mend the nets”."""
    following = document.neighbour(block, 1)
    return (
        following is not None and following.kind == "heading" and following.level > 0 and block.prose.endswith(COPULAS)
    )


def leads_to_next_item(document: Document, block: Block) -> bool:
    """Whether an entry of a list has entries of its own below it, or ends with what joins it to the next one:
    “by the keeper or”, “by the pilot”."""
    following = document.neighbour(block, 1)
    if following is None or following.kind != "item":
        return False
    return following.level > block.level or block.prose.endswith((" and", " or"))
