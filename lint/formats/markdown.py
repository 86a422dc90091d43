"""Markdown (CommonMark with tables, footnotes, strike-through, task lists,
lists of definitions and formulas) with front matter and template tags.

The parser is pulldown-cmark, by way of pyromark: it gives the source range of every piece of text, so that nothing has
to be searched for afterwards.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from lint.document import MASK, Block, Kind
from lint.formats import _raw_elements
from lint.formats._classes import PULL_QUOTE
from lint.formats._content import HTML_MARKS, Content
from lint.formats._decoding import UnreadableError
from lint.formats._generator import BREAK, TAG, masked
from lint.formats._note_marks import without_note_marks
from lint.patterns import caseless, pattern
from lint.prose import ProseBuilder
from lint.spans import Mark, Span

ENDINGS = (".md", ".markdown", ".mdx", ".mkd", ".qmd", ".rmd")

MARKS = {"Strong": "strong", "Emphasis": "emphasis", "Link": "link", "Strikethrough": "struck"}
"""The parser's names of inline markup, and ours."""
BEGINS: dict[str, Kind] = {"Item": "item", "TableCell": "cell", "CodeBlock": "code"}
CLOSING = frozenset(
    "Heading Paragraph Item TableCell CodeBlock TableHead TableRow DefinitionListTitle DefinitionListDefinition".split()
)
"""The parser's names of what is a block of ours, or ends one."""
WHITE = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
"""All white space of Unicode, as `str.strip` takes it away; the parser knows that of ASCII alone."""
BEHIND_FENCE = pattern(r"(?m)(?<=```|~~~)[ \t]+(?=\r?$)")
"""Behind a fence, which tabs leave closed (CommonMark 0.31, section 4.5), and not to the parser."""
SURROGATE = pattern("[\ud800-\udfff]")
MARK_TAG = pattern(rf"<(?P<closes>/?)(?P<name>{'|'.join(HTML_MARKS)})(?=[\s>])", re.IGNORECASE)
COMPONENT = pattern(r"<[A-Z][\w.]*(?:\s[^<>]*)?/>")
"""What a page of MDX puts in by a program, as a template’s tag does: `<Version name="ferry" />`."""
QUOTED_AS_TEX = pattern(r"``(?!`)(?=[^`]*[\w.,!?;:)]''[\s.,;:)])[^`]*[\s(\[—–-]``")
"""From one opening quotation mark to the next in copy of agencies, ``as old wires wrote it,'' which is no code."""
FORMULAS = pattern(r"\$(?=\S)[^$\n\"]{0,200}(?:\\[A-Za-z]{2}|[_^]\{)[^$\n\"]{0,200}(?<=\S)\$|\$[A-Za-z][_^]\w\$")
"""A formula as TeX has it, which tells that a text has some; in others a dollar sign is money,
or a variable of a program."""
FORMULA = pattern(r"[^\s\"“”]+|[^\"“”]*[\\_^=<>+][^\"“”]*")
"""What stands between two dollar signs and is a formula; “10 or US”, of “$10 or US$12”, is none."""
QUOTE_TAG = pattern(
    r"<(?P<closes>/)?(?P<name>blockquote|aside|div|figure|section|p)\b"
    rf"(?P<quotes>(?<=blockquote)|(?<=aside)(?=[^<>]{{0,200}}quote)|(?=[^<>]{{0,200}}\bclass ?= ?[\"'][^\"'<>]{{0,200}}{PULL_QUOTE}))?",
    re.IGNORECASE,
)
"""Where an element begins or ends that quotes somebody, or shows words of the text again by its class."""
DEFINITION = pattern(r"^ {0,3}:[ \t]", re.MULTILINE)
"""How a definition begins; the parser takes any colon for one, as of code that goes on in the next line:
“`[:day,” “:hour]`”."""
EMPTY_TASK = pattern(r"\[[ xX]\][ \t]*\\\r?\n")
"""A box with nothing but a line break behind it, on which the parser of task lists breaks off."""
LINE_END = pattern(r"\r?\n[ \t>]*")
DEEPEST = 256
"""Elements that are open within each other, as in HTML."""
LINE_BREAK_TAG = pattern(r"<br\s*/?>", re.IGNORECASE)


def blocks(text: str) -> Content:
    """The blocks of a Markdown text."""
    from lint.formats._front_matter import front_matter, unfenced_front_matter  # other formats do without

    front, values, start, notices = front_matter(text)
    if not start:
        front, values, start, notices = unfenced_front_matter(text)
    reader = _Reader(text, start)
    return Content(front + reader.read(), values, notices)


def _events(body: str) -> Iterator[Any]:
    """The parser's events with their places; UnreadableError where the parser itself breaks down."""
    import pyromark  # only Markdown pays for it

    body = _raw_elements.in_small_letters(body)
    options = pyromark.Options
    definitions = options.ENABLE_DEFINITION_LIST if DEFINITION.search(body) else options(0)
    formulas = options.ENABLE_MATH if "$" in body and FORMULAS.search(body) else options(0)
    tasks = options(0) if EMPTY_TASK.search(body) else options.ENABLE_TASKLISTS
    try:
        yield from pyromark.events_with_range(
            body,
            options=options.ENABLE_TABLES
            | options.ENABLE_FOOTNOTES
            | options.ENABLE_STRIKETHROUGH
            | options.ENABLE_HEADING_ATTRIBUTES
            | tasks
            | definitions
            | formulas
            | options.ENABLE_GFM,  # “> [!NOTE]”, which sets off a note and quotes nobody
        )
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # as Rust's are called, and no Exception
            raise
        raise UnreadableError(
            "the parser of Markdown breaks down on it, which is a fault of copydesk, please report it; "
            "save it with the ending .txt to have it checked as plain text"
        ) from None


class _Reader:
    """Follows the parser's events and collects blocks."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        has_front_matter = start > 0
        if text.startswith("\ufeff", start):
            start += 1  # which is no column of the first line
        body = text[start:].replace("\v", " ").replace("\f", " ")  # on which the parser breaks down
        self.body = without_note_marks(masked(body, of_site=has_front_matter))
        self.body = BEHIND_FENCE.sub(lambda white: " " * len(white[0]), self.body) if "\t" in self.body else self.body
        self.body = SURROGATE.sub("\ufffd", self.body)  # which no UTF-8 has, and the parser refuses
        self.start = start
        self.offset = _code_points(self.body, start)
        self.found: list[Block] = []
        self.waiting: list[Block] = []  # captions of images inside a block that is still open
        self.open: list[tuple[ProseBuilder, Kind, int]] = []
        self.quotes = self.lists = self.definitions = self.notes = self.rows = self.masked = 0
        self.quoting: list[str] = []  # the elements open that quote
        self.containers: list[str] = []  # the lists and quotations open, of which the last holds what comes
        self.marked: list[int] = []  # where the open marks begin: strong, emphasis, links
        self.tagged: list[tuple[str, int]] = []  # the same, of marks in HTML
        self.in_table_head = self.continues_item = False
        self.span = Span(start, start)
        self.markup: Span | None = None

    def read(self) -> list[Block]:
        for event, place in _events(self.body):
            if isinstance(event, str):
                if self.open:
                    self._single(event, self._span(place))
                continue
            ((name, value),) = event.items()
            if name == "Text":
                if self.open and _raw_elements.CLOSES in value:
                    start, end = self._span(place)
                    value = _raw_elements.as_written(value, self.body[start - self.start : end - self.start])
                if self.open:
                    self._text(value, place)
            elif name == "End":
                self._end(value, place)
            elif name == "Start":
                self._start(value, self._span(place))
            elif self.open:
                self._leaf(name, value, self._span(place))
        self._close()
        return self.found

    def _span(self, place: Any) -> Span:
        return Span(self.offset(place["start"]), self.offset(place["end"]))

    def _start(self, tag: Any, span: Span) -> None:
        name, detail = next(iter(tag.items())) if isinstance(tag, dict) else (tag, {})
        if name == "Heading":
            self._begin("heading", int(detail["level"][1]), span)
        elif name == "Paragraph":
            if not self.open or self.open[-1][0].length:
                kind = self._prose_kind()
                self._begin(kind, self.lists if kind == "item" else 0, span)
                self.continues_item = kind == "item" and bool(self.lists or self.definitions)
        elif name in BEGINS:
            self._begin(BEGINS[name], {"Item": self.lists, "TableCell": self.rows}.get(name, 0), span)
        elif name == "List":
            self._close()
            self.lists += 1
            self.containers.append(name)
        elif name == "BlockQuote":
            self._close()
            self.quotes += not detail
            self.containers.append("" if detail else name)
        elif name == "FootnoteDefinition":
            self.notes += 1
        elif name in ("DefinitionListTitle", "DefinitionListDefinition"):
            self._begin("item", self.lists, span)
            self.continues_item = True
            self.definitions += name == "DefinitionListDefinition"
        elif name == "Image":
            self.open.append((ProseBuilder(), "caption", 0))
        elif name == "HtmlBlock":
            self._close()
            self.markup = span
        elif name in MARKS:
            self.marked.append(self.open[-1][0].length if self.open else 0)
            self.masked += name == "Link" and detail["link_type"] in ("Autolink", "Email")
        elif name in ("TableHead", "TableRow"):
            self.in_table_head = name == "TableHead"
            self.rows += 1

    def _end(self, tag: Any, place: Any) -> None:
        name = next(iter(tag)) if isinstance(tag, dict) else tag
        if name == "TableHead":
            self.in_table_head = False
        if name in CLOSING:
            self._close()
        if name == "DefinitionListDefinition":
            self.definitions -= 1
        if name == "Image":
            self._end_image()
        elif name == "List":
            self._close()
            self.lists -= 1
            self.containers.pop()
        elif name == "BlockQuote":
            self._close()
            self.quotes -= not next(iter(tag.values()))
            self.containers.pop()
        elif name == "FootnoteDefinition":
            self.notes -= 1
        elif name == "HtmlBlock" and self.markup:
            from lint.formats._markup import fragment  # few texts hold HTML

            start, end = self.markup
            source = self.body[start - self.start : end - self.start]
            found = fragment(_shown(source), start)
            self._quote(found, source, start)
            self.found += found
            self.markup = None
        elif name in MARKS:
            start = self.marked.pop() if self.marked else 0
            if self.open:
                builder = self.open[-1][0]
                if name == "Link":
                    self._end_link(builder, self._span(place))
                # “~40 (~35)” has two signs for “about”, which many readers of Markdown leave as they stand.
                if name != "Strikethrough" or self.text.startswith("~~", self._span(place).start):
                    builder.marks.append(Mark(MARKS[name], min(start, builder.length), builder.length))

    def _quote(self, found: list[Block], source: str, start: int) -> None:
        """Takes paragraphs for quotations within a `<blockquote>` that blank lines part: for the parser each part of it
        is a block of HTML of its own. One that is never closed quotes nothing."""
        ends = (tag for tag in QUOTE_TAG.finditer(source) if tag["closes"] and tag["name"].lower() in self.quoting)
        closed = next((tag.start() for tag in ends), len(source))
        for block in found if self.quoting else ():
            if block.kind == "paragraph" and block.span.start < start + closed:
                block.kind = "quotation"
        for tag in QUOTE_TAG.finditer(source):
            name = tag["name"].lower()
            if tag["closes"] and name in self.quoting:
                while self.quoting.pop() != name:
                    pass  # what was not closed within ends with it
            elif (
                not tag["closes"]
                and (tag["quotes"] is not None or name in self.quoting)
                and len(self.quoting) < DEEPEST
                and self._last_ends.get(name, -1) >= start - self.start + tag.end()
            ):
                self.quoting.append(name)

    @cached_property
    def _last_ends(self) -> dict[str, int]:
        """Where the last element of each name ends that may quote."""
        return {tag["name"].lower(): tag.start() for tag in QUOTE_TAG.finditer(self.body) if tag["closes"]}

    def _end_link(self, builder: ProseBuilder, span: Span) -> None:
        self.masked = 0
        if self.text.startswith("[](", span.start):  # the generator writes the title of the page there, as MyST does
            builder.add(MASK, span.start, span.end - span.start)

    def _end_image(self) -> None:
        builder = self.open[-1][0]
        builder.marks.append(Mark("alt", 0, builder.length))
        self._finish(*self.open.pop(), self.waiting)
        if not self.open:
            self._release()

    def _single(self, name: str, span: Span) -> None:
        if name == "SoftBreak":
            self.open[-1][0].add(" ", span.start, span.end - span.start)
        elif name == "HardBreak":
            self.open[-1][0].add("\n", span.start, span.end - span.start)

    def _text(self, value: Any, place: Any) -> None:
        builder, start = self.open[-1][0], self.offset(place["start"])
        if self.masked:
            builder.add(MASK * (self.offset(place["end"]) - start), start)
        elif place["end"] - place["start"] == (len(value) if value.isascii() else len(value.encode())):
            builder.add(value, start)
        else:  # decoded: an entity, an escape
            builder.add(value, start, self.offset(place["end"]) - start)

    def _leaf(self, name: str, value: Any, span: Span) -> None:
        builder = self.open[-1][0]
        if name == "Code":  # its backticks are markup, as the stars around a strong word are
            source = self.body[span.start - self.start : span.end - self.start]
            if QUOTED_AS_TEX.fullmatch(source):
                self._literal(source, span.start)
                return
            self._code(source, span.start, (len(source) - len(source.strip("`"))) // 2)
        elif name in ("InlineMath", "DisplayMath"):
            source = self.body[span.start - self.start : span.end - self.start]
            if FORMULA.fullmatch(value):
                self._code(source, span.start, 1 if name == "InlineMath" else 2)
            else:
                self._literal(source, span.start)
        elif name == "InlineHtml" and LINE_BREAK_TAG.match(value):
            builder.add("\n", span.start, span.end - span.start)
        elif name == "InlineHtml" and COMPONENT.fullmatch(value):
            builder.add(TAG, span.start, span.end - span.start)
        elif name == "InlineHtml" and (tag := MARK_TAG.match(value)):
            self._mark(builder, HTML_MARKS[caseless(tag["name"])], closes=bool(tag["closes"]))

    def _code(self, source: str, start: int, marks: int) -> None:
        """Code or a formula, with so many marks before and behind it."""
        builder, width = self.open[-1][0], len(source) - 2 * marks
        builder.marks.append(Mark("code", builder.length, builder.length + width))
        builder.add(MASK * width, start + marks)

    def _literal(self, source: str, start: int) -> None:
        """Words that the parser took for code, as they stand; a line goes on in the next."""
        builder, at = self.open[-1][0], 0
        for line_end in LINE_END.finditer(source):
            builder.add(source[at : line_end.start()], start + at)
            builder.add(" ", start + line_end.start(), line_end.end() - line_end.start())
            at = line_end.end()
        builder.add(source[at:], start + at)

    def _mark(self, builder: ProseBuilder, kind: str, *, closes: bool) -> None:
        """A part that HTML sets off begins, or ends."""
        if kind == "code":
            self.masked = int(not closes)
        if not closes:
            self.tagged.append((kind, builder.length))
        elif self.tagged and self.tagged[-1][0] == kind:
            builder.marks.append(Mark(kind, min(self.tagged.pop()[1], builder.length), builder.length))

    def _prose_kind(self) -> Kind:
        if self.containers[-1:] == ["BlockQuote"] and self.lists:
            return "quotation"  # within an entry of a list
        if self.lists or self.definitions or self.notes:
            return "item"
        return "quotation" if self.quotes or self.quoting else "paragraph"

    def _begin(self, kind: Kind, level: int, span: Span) -> None:
        self._close()
        self.tagged, self.masked, self.continues_item = [], 0, False
        self.open.append((ProseBuilder(), kind, level))
        self.span = span

    def _close(self) -> None:
        """Turn the open block into a finished one."""
        while self.open:
            builder, kind, level = self.open.pop()
            if self.in_table_head:
                builder.marks.append(Mark("header", 0, builder.length))
            if self.continues_item and not self.open:
                builder.marks.append(Mark("paragraph", 0, builder.length))
            if self.notes and not self.open:
                builder.marks.append(Mark("note", 0, builder.length))
            self._finish(builder, kind, level, self.found)
        self._release()

    def _finish(self, builder: ProseBuilder, kind: Kind, level: int, found: list[Block]) -> None:
        # At the edges of a block a tag is a picture or a switch; inside a line it stands for words.
        block = builder.build(kind, None, level, strip="\r\n" if kind == "code" else TAG + WHITE)
        if not block:
            return
        span = block.span
        if kind in ("heading", "paragraph") and found is self.found:  # the span takes in the marks
            marked = self.body[self.span.start - self.start : self.span.end - self.start].rstrip()
            span = Span(self.span.start, max(span.end, self.span.start + len(marked)))
        block.span = span
        if TAG in block.prose:
            block.prose = _shown(block.prose)
        found.append(block)

    def _release(self) -> None:
        self.found += self.waiting
        self.waiting = []


def _shown(text: str) -> str:
    """A text with the usual mask for what a generator reads, which the parser was shown otherwise."""
    return text.replace(BREAK + TAG, MASK * 2).replace(TAG, MASK)


def _code_points(body: str, start: int) -> Callable[[int], int]:
    """Turns an offset into the UTF-8 bytes of `body` into a code point of the whole text."""
    if body.isascii():
        return lambda offset: start + offset
    ends: list[int] = []  # the byte behind each character that takes more than one
    extra = [0]  # bytes beyond one a character, up to there
    beyond = 0
    for match in re.finditer(r"[^\x00-\x7f]", body):
        letter = match[0]
        beyond += 1 if letter < "\u0800" else 2 if letter < "\U00010000" else 3
        extra.append(beyond)
        ends.append(match.end() + beyond)
    return lambda offset: start + offset - extra[bisect_right(ends, offset)]
