"""Plain text: paragraphs apart by blank lines or one a line, hard-wrapped or not, headings and lists without markup."""

from __future__ import annotations

from lint.document import LINE_END, Block, Kind, ProseBuilder, Span
from lint.formats._content import Content
from lint.patterns import pattern

ENDINGS = (".txt", ".text")

WIDEST = 120  # characters: a text whose lines are all shorter may be hard-wrapped
NARROWEST = 40  # characters: below it, lines are verse or a list
ITEM = pattern(r"(?:[-*•‣◦–]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)")
RULE = pattern(r"[\W_]{3,}")
CLOSED = pattern(r"[.!?…:][\"'”’)\]]*$")


def blocks(text: str) -> Content:
    """The blocks of a plain text. A byte order mark belongs to none of them."""
    lines = _lines(text)
    width = max((end - start for start, end in lines), default=0)
    found: list[Block] = []
    paragraph: list[tuple[int, int]] = []
    for start, end in [*lines, (len(text), len(text))]:
        line = text[start:end]
        parts = not line.strip() or RULE.fullmatch(line.strip()) is not None
        if paragraph and (parts or not _continues(text, paragraph[-1], (start, end), width)):
            _close(found, text, paragraph)
            paragraph = []
        if not parts:
            paragraph.append((start, end))
    return Content(found)


def _lines(text: str) -> list[tuple[int, int]]:
    spans, start = [], 1 if text.startswith("\ufeff") else 0
    for match in LINE_END.finditer(text):
        spans.append((start, match.start()))
        start = match.end()
    spans.append((start, len(text)))
    return spans


def _continues(text: str, before: tuple[int, int], line: tuple[int, int], width: int) -> bool:
    """Whether a line goes on with the paragraph of the line before it.

    In a hard-wrapped text it does where the line before is full: the next word would not have fitted. Elsewhere only a
    line that was broken in mid-sentence goes on.
    """
    first = text[line[0] : line[1]].lstrip()
    if ITEM.match(first):
        return False
    previous = text[before[0] : before[1]].rstrip()
    if NARROWEST <= width <= WIDEST:
        word = first.split(" ", 1)[0]
        return len(previous) + 1 + len(word) > min(width, 100) * 0.85
    return width > WIDEST and not CLOSED.search(previous) and first[:1].islower()


def _close(found: list[Block], text: str, lines: list[tuple[int, int]]) -> None:
    """Append the block that the lines make."""
    builder = ProseBuilder()
    kind: Kind = "paragraph"
    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        skipped = len(line) - len(line.lstrip())
        if number == 0 and (match := ITEM.match(line, skipped)):
            kind, skipped = "item", match.end()
        if number:
            last = lines[number - 1][1]
            builder.add(" ", last, max(1, start - last))
        builder.add(line[skipped:].rstrip(), start + skipped)
    block = builder.build(kind, Span(lines[0][0], lines[-1][1]), level=1 if kind == "item" else 0)
    if block:
        found.append(block)
