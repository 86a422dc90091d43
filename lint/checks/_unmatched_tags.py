"""Tags of HTML in Markdown without their counterpart: ends of what never began, beginnings of what never ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lint.checks._hidden import is_hidden
from lint.checks._second_front_matter import end_of_front_matter
from lint.document import Document, Place
from lint.patterns import pattern
from lint.spans import Span

ELEMENT = pattern(
    r"<(?P<closes>/?)(?P<name>p|div|span|ul|ol|li|table|tr|td|th|font|blockquote|h[1-6])\b[^<>]{0,20000}>",
    re.IGNORECASE,
)
FEWEST_ELEMENTS, ELEMENTS_A_STRAY = 3, 3
"""Elements that begin in a text that is written in HTML, and how many for each end without one:
of what its editor left so, readers see nothing."""
DEEP = "    "
"""What a line begins with that is code for CommonMark, and for kramdown inside of an element is not."""
PART = "div"
"""The element whose end HTML never leaves out, and that stands around parts of a page (HTML Standard, 13.1.2.4)."""


def ends_without_begin(document: Document) -> tuple[list[Place], bool]:
    """Ends of elements that never began, and whether the text has so many elements that few readers see anything of it;
    a browser drops them, and what stood between is lost or out of place."""
    opened: Counter[str] = Counter()
    begun, stray = 0, []
    for match, line, is_code in _tags(document):
        name = match["name"].lower()
        if is_code:
            # a line of nothing but code makes no block; of a deep one some programs make markup, where others make code
            opened[name] += not match["closes"] and document.text.startswith(DEEP, line)
        elif not match["closes"]:
            opened[name] += 1
            begun += 1
        elif opened[name]:
            opened[name] -= 1
        else:
            stray.append(document.place_at(Span(*match.span()), "ends what never began"))
    return stray, begun >= max(FEWEST_ELEMENTS, ELEMENTS_A_STRAY * len(stray))


IN_CELL, LONGEST_CELL = pattern(r"(?:^|\n)\ufeff?[ \t]*\|(?:[^\n|]*\|)*[^\n|]*$"), 400  # characters
"""Before what stands in a cell of a table, whose end closes it: “| <div style=…>Name | Use |”."""


def never_ended(document: Document) -> list[Place]:
    """Beginnings of parts of the page that nothing ends; none where code, which may be markup for another program,
    has any."""
    opened: list[re.Match[str]] = []
    for match, _, is_code in _tags(document):
        if match["name"].lower() != PART or match[0].endswith("/>"):
            continue
        if is_code:
            return []
        if not match["closes"]:
            if not IN_CELL.search(document.text, max(0, match.start() - LONGEST_CELL), match.start()):
                opened.append(match)
        elif opened:
            opened.pop()
    return [document.place_at(Span(*match.span()), "never ended") for match in opened]


def _tags(document: Document) -> Iterator[tuple[re.Match[str], int, bool]]:
    """The tags of a text, each with where its line begins and whether it stands in code."""
    line = ticks = read = 0
    for match in ELEMENT.finditer(document.text, end_of_front_matter(document)):
        if is_hidden(document, match.start()) or document.text.endswith("\\", 0, match.start()):
            continue
        end = document.text.rfind("\n", read, match.start()) + 1
        if end:
            line = read = end
            ticks = 0
        ticks += document.text.count("`", read, match.start())  # of the line so far; a text may be one line
        read = match.start()
        yield match, line, document.is_code(match.start()) or ticks % 2 == 1
