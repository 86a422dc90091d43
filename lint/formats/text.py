"""Plain text: paragraphs apart by blank lines or one a line, hard-wrapped or not, headings and lists without markup."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import groupby, pairwise

from lint.document import LINE_END, Block, Kind
from lint.formats._content import Content
from lint.formats._structure import BYLINE, PARTICLES, SHORT, UNFINISHED
from lint.formats._text_listings import listings
from lint.formats._text_tables import Row, rows
from lint.patterns import pattern
from lint.prose import ProseBuilder
from lint.spans import Mark, Span

ENDINGS = (".txt", ".text")

WIDEST = 120  # characters: a text whose lines are all shorter may be hard-wrapped
NARROWEST = 40  # characters: below it, lines are verse or a list
MOST_LOWER, FEWEST_WORDS = 0.6, 4
"""Of lines below that width: the share that goes on in lower case, and the words of each,
from which on they are wrapped prose."""
OUTLYING = 1.5  # times as long as any other
SEVERAL = 4  # lines that tell how wide they were set
MOST = 0.95  # share of the lines that are no wider than the text was set
ITEM = pattern(r"(?!pp?\. ?\d|\((?:b|c|d|m|r)\. ?\d)(?:[-*•‣◦–]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)")
FIELD = pattern(r"[a-z][\w-]{1,30}:(?: |$)")
"""A line of front matter that stands in the text: “layout: post”."""
OF_FIGURE = pattern(r"(?:Figures?|Fig\.|Tables?|Sections?|Chapters?|Appendix|Part|Step) [\dA-Z]\b")
OF_DAY = pattern(
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?\d{1,4}\b[ ,.]"
)
RULE = pattern(r"[\W_]{3,}")
UNDERLINES = "-=~^*#"
MISCOUNTED = 2
"""Marks that a line below a heading may have too many, or too few."""
INDENTED = pattern(r"(?: {2,}|\t)\S")
FEWEST_OF_VERSE, LONGEST_OF_VERSE = 4, 60
"""Lines of a stanza, all with an indent, and characters of each."""
DATA = pattern(r"\ufeff?\s{0,20}<(?:\?xml\s|rdf:RDF\b|rss\b|feed\b|opml\b|plist\b)")
NOTICE = "this is a file of XML, not a text, and was not checked; check the text that is made of it"
PAYLOAD = pattern(r"[\da-f]{1,3}:(?:\"\$Sreact\.|I\[\d+,)")
"""How the data begin that React sends beside a page, which Next.js exports as `index.txt`."""
OF_PAGE = "this is what a program sends beside a page, not a text, and was not checked; check the page"
AT_A_TIME = pattern(r"\d{1,2}[.:]\d\d ?(?:[ap]\.?m\b|[–-] ?\d)")
"""How a line of a programme begins: “10.30am Songs and stories”."""
CLOSED = pattern(r"[.!?…:][\"'”’)\]]*$")


def blocks(text: str) -> Content:
    """The blocks of a plain text. A byte order mark belongs to none of them."""
    if DATA.match(text):
        return Content([], notices=(NOTICE,))
    if PAYLOAD.match(text):
        return Content([], notices=(OF_PAGE,))
    lines = _lines(text)
    widths = _widths(text, lines)
    tables = rows(text, lines)
    listed = {number: own for own in listings(text, lines, tables) for number in own}
    tables = {number: row for number, row in tables.items() if number not in listed}
    stanzas = {number: stanza for stanza in _stanzas(text, lines, {*tables, *listed}) for number in stanza}
    found: list[Block] = []
    paragraph: list[tuple[int, int]] = []
    for number, ((start, end), width) in enumerate(zip([*lines, (len(text), len(text))], [*widths, 0], strict=True)):
        line = text[start:end]
        if number in tables:
            if paragraph:
                _close(found, text, paragraph)
                paragraph = []
            found += _row(text, tables[number], level=number + 1)
            continue
        if number in listed:
            if paragraph:
                _close(found, text, paragraph)
                paragraph = []
            if number == listed[number][0]:
                found += _listing(text, [lines[own] for own in listed[number]])
            continue
        if number in stanzas:
            if number == stanzas[number][0]:  # what stands before it has ended with an empty line
                found.append(_stanza(text, [lines[own] for own in stanzas[number]]))
            continue
        parts = not line.strip() or RULE.fullmatch(line.strip()) is not None
        if paragraph and (parts or not _continues(text, paragraph, (start, end), width)):
            is_title = parts and paragraph[-1] == lines[number - 1] and _underlines(line, text[slice(*paragraph[-1])])
            if is_title and len(paragraph) == 1:
                _close(found, text, paragraph, "heading", end)
            else:
                _close(found, text, paragraph)
            paragraph = []
        if not parts:
            paragraph.append((start, end))
    return Content(found)


def _stanzas(text: str, lines: list[tuple[int, int]], tables: Container[int]) -> Iterator[range]:
    """The numbers of the lines of every stanza: short lines with an indent, with an empty line before and behind them.

    What a text begins with is its letterhead, and none of `tables`, the numbers of lines that are rows, is a verse.
    """
    first, begun = 0, False
    for is_filled, group in groupby((text[start:end].rstrip() for start, end in lines), key=bool):
        own = list(group)
        if (
            is_filled
            and begun
            and len(own) >= FEWEST_OF_VERSE
            and all(
                INDENTED.match(line) and len(line) <= LONGEST_OF_VERSE and not ITEM.match(line.lstrip()) for line in own
            )
            and not any(number in tables for number in range(first, first + len(own)))
            and sum(line.lstrip("\"“‘' \t")[:1].isupper() for line in own) * 2 > len(own)
        ):
            yield range(first, first + len(own))
        begun = begun or is_filled
        first += len(own)


def _stanza(text: str, lines: list[tuple[int, int]]) -> Block:
    """A stanza that the text quotes, its lines apart."""
    builder = ProseBuilder()
    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        if number:
            last = lines[number - 1][1]
            builder.add("\n", last, max(1, start - last))
        builder.add(line.strip(), start + len(line) - len(line.lstrip()))
    block = builder.build("quotation", Span(lines[0][0], lines[-1][1]))
    assert block is not None  # its lines have letters
    return block


def _listing(text: str, lines: list[tuple[int, int]]) -> Iterator[Block]:
    """What a program is told or says, as a block of code."""
    builder = ProseBuilder()
    span = Span(lines[0][0], lines[-1][1])
    builder.add(text[span.start : span.end], span.start)
    if block := builder.build("code", span):
        yield block


def _row(text: str, row: Row, level: int) -> Iterator[Block]:
    """The cells of a row."""
    for span in row.cells:
        builder = ProseBuilder()
        builder.add(text[span.start : span.end], span.start)
        if row.is_head:
            builder.marks.append(Mark("header", 0, builder.length))
        block = builder.build("cell", span, level)
        if block:
            yield block


def _lines(text: str) -> list[tuple[int, int]]:
    spans, start = [], 1 if text.startswith("\ufeff") else 0
    for match in LINE_END.finditer(text):
        spans.append((start, match.start()))
        start = match.end()
    spans.append((start, len(text)))
    return spans


def _widths(text: str, lines: list[tuple[int, int]]) -> list[int]:
    """For each line the width at which it may have been wrapped, in characters.

    Lines that stand together without a blank one tell it where they are several; else most lines of the text that
    another follows do: a title or a long address says nothing of how the rest was wrapped.
    """
    lengths = [len(text[start:end].rstrip()) for start, end in lines]
    inner = sorted(length for length, after in pairwise(lengths) if length and after)
    usual = inner[min(len(inner) - 1, int(MOST * len(inner)))] if inner else max(lengths, default=0)
    narrow = _narrow(text, lines) if usual < NARROWEST else set()
    found: list[int] = []
    for is_filled, group in groupby(lengths, key=bool):
        own = list(group)
        several = is_filled and len(own) >= SEVERAL and max(own) <= WIDEST
        found += [_widest(own[:-1]) if several else usual] * len(own)
    return [max(width, NARROWEST) if at in narrow and width < NARROWEST else width for at, width in enumerate(found)]


def _widest(lengths: Sequence[int]) -> int:
    """The length of the longest of some lines but for one that a desk has typed over, much longer than all others."""
    *_, second, longest = sorted(lengths)
    return second if NARROWEST <= second < longest / OUTLYING else longest


def _narrow(text: str, lines: list[tuple[int, int]]) -> set[int]:
    """The numbers of the lines that are of running text though they are short: a stretch ends a sentence,
    and its lines go on in lower case."""
    found: set[int] = set()
    first = 0
    for is_filled, group in groupby((text[start:end].strip() for start, end in lines), key=bool):
        own = list(group)
        goes_on = sum(line[0].islower() for line in own[1:]) if is_filled else 0
        if (
            goes_on
            and CLOSED.search(own[-1])
            and goes_on >= MOST_LOWER * (len(own) - 1)
            and sum(map(len, map(str.split, own))) >= FEWEST_WORDS * len(own)
        ):
            found.update(range(first, first + len(own)))
        first += len(own)
    return found


def _continues(text: str, paragraph: Sequence[tuple[int, int]], line: tuple[int, int], width: int) -> bool:
    """Whether a line goes on with the paragraph of the lines before it.

    In a hard-wrapped text it does where the line before is full: the next word would not have fitted. Elsewhere only a
    line that was broken in mid-sentence goes on.
    """
    first = text[line[0] : line[1]].lstrip()
    if ITEM.match(first):
        return False
    is_field = FIELD.match(first) is not None
    previous = text[slice(*paragraph[-1])].rstrip()
    if AT_A_TIME.match(first) and CLOSED.search(previous):
        return False
    if not CLOSED.search(previous) and len(first.split()) <= SHORT and BYLINE.fullmatch(first.rstrip()):
        return False  # below a headline that is as wide as the text
    if NARROWEST <= width <= WIDEST:
        word = first.split(" ", 1)[0]
        if len(previous) + 1 + len(word) > min(width, 100) * 0.85:
            return True
        goes_on = first[:1].islower() and not CLOSED.search(previous) and not is_field
        # Where both are short, lines of a list or a poem may be meant.
        is_ragged = len(paragraph) > 1 and len(text[slice(*line)].rstrip()) > width / 2
        if goes_on and (is_ragged or len(previous) > width / 2):
            return True
        last = previous.rpartition(" ")[2]
        # “said it has” goes on however short the line is, as what a desk has typed over does; “shown in⏎Figure 4”,
        # “in session on⏎March 9.”
        is_named = OF_FIGURE.match(first) is not None or OF_DAY.match(first) is not None
        return last in UNFINISHED - PARTICLES or (is_named and (last in PARTICLES or last == "under"))
    return width > WIDEST and not CLOSED.search(previous) and first[:1].islower()


def _underlines(line: str, title: str) -> bool:
    """Whether a line of one mark is as long as the line above it, which is a heading then, whatever its form."""
    mark, words = line.strip(), title.strip()
    return (
        len(set(mark)) == 1 and mark[0] in UNDERLINES and abs(len(mark) - len(words)) <= MISCOUNTED and words[-1] != "."
    )


def _close(found: list[Block], text: str, lines: list[tuple[int, int]], kind: Kind = "paragraph", end: int = 0) -> None:
    """Append the block that the lines make; `end` is that of the marks below it, if they belong to it."""
    builder = ProseBuilder()
    for number, (start, line_end) in enumerate(lines):
        line = text[start:line_end]
        skipped = len(line) - len(line.lstrip())
        if number == 0 and kind == "paragraph" and (match := ITEM.match(line, skipped)):
            kind, skipped = "item", match.end()
        if number:
            last = lines[number - 1][1]
            builder.add(" ", last, max(1, start - last))
        builder.add(line[skipped:].rstrip(), start + skipped)
    block = builder.build(kind, Span(lines[0][0], end or lines[-1][1]), level=1 if kind == "item" else 0)
    if block:
        found.append(block)
