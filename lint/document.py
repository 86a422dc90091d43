"""The document: source text, typed blocks of clean prose, and the way back from prose to source."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import cached_property, wraps
from itertools import accumulate
from operator import attrgetter
from typing import Any, Literal, Protocol, TypeVar

from lint.patterns import pattern
from lint.records import Record
from lint.spans import Mark, Span, marks_of

Kind = Literal[
    "headline", "standfirst", "byline", "dateline", "heading", "paragraph", "item", "quotation", "caption", "cell",
    "credit", "code", "field",
]  # fmt: skip
"""What a block is. `item` is a list item, `quotation` a block quotation, `cell` a table cell, `credit` a line that
names a source or a photographer, `field` a front matter value that is none of the others. A `dateline` is the place and
date that open a story ("MOSCOW (AP) —") or a line that holds nothing but a date."""

KINDS: tuple[Kind, ...] = Kind.__args__  # type: ignore[attr-defined]

BYTE_ORDER_MARK = "\ufeff"
MASK = "\ufffc"
"""Stands in the prose for every character of something that is not prose: inline code, a template tag."""

PAGE_TITLE = "page title"
"""The key of a headline that stands in the head of a page alone, where tabs and search results take it from."""

EXTRACTED = frozenset(("word",))
"""Formats whose files are no text: a line of what is taken out of one is a paragraph of it."""

CODE_ALONE = pattern(r"[ \t]*`(?P<code>[^`]*)`")
"""A line that has nothing but code, as plain text writes it."""
LINE_END = pattern(r"\r\n|\n|\r")

Answer = TypeVar("Answer")


class Run(Record):
    """Neighbouring characters of a block's prose, and where they stand in the source.

    `source_length` differs from `length` only where characters were decoded (`&amp;` is one character of prose and five
    of the source); such a run is mapped as a whole.
    """

    prose: int
    source: int
    length: int
    source_length: int


class Place(Record):
    """A span of a text with its quoted words and a short label."""

    start: int
    end: int
    quote: str
    label: str = ""


class Block:
    """A piece of the document with clean prose: no markup, entities decoded, inline code masked,
    plain spaces for those of typesetting.

    `span` takes in the markup (the `#` of a heading); `level` is a heading's level, 1 to 6, an item's depth, or the row
    of a cell, counted through the document; `key` is the front matter key that holds the block, if one does; `ordinal`
    is its position in the document; `marks` says which parts of the prose are in bold, emphasised, a link, …
    """

    __slots__ = ("key", "kind", "level", "marks", "ordinal", "prose", "runs", "span")

    def __init__(
        self,
        kind: Kind,
        prose: str,
        runs: tuple[Run, ...],
        span: Span,
        level: int = 0,
        key: str = "",
        ordinal: int = 0,
        marks: Iterable[Mark] = (),
    ) -> None:
        self.kind = kind
        self.prose = prose
        self.runs = runs
        self.span = span
        self.level = level
        self.key = key
        self.ordinal = ordinal
        self.marks = marks_of(marks)

    @property
    def strong(self) -> tuple[Span, ...]:
        """The spans of the prose that are in bold."""
        return tuple(self.marked("strong"))

    def marked(self, kind: str, start: int = 0, end: int | None = None) -> list[Span]:
        """The spans of one kind of mark that begin in `prose[start:end]`, in order."""
        return self.marks.of(kind, start, end)

    def mark_whole(self, *kinds: str) -> None:
        """Marks of some kinds on all of the prose, beside those that it has."""
        self.marks = marks_of([*self.marks, *(Mark(kind, 0, len(self.prose)) for kind in kinds)])

    def source(self, start: int, end: int) -> Span:
        """The source span of `prose[start:end]`."""
        if end <= start:
            at = self._start(start)
            return Span(at, at)
        return Span(self._start(start), self._end(end))

    def words(self, span: Span) -> str:
        """The prose of what stands in a source span: without its markup, with its entities decoded."""
        parts = []
        first = max(0, bisect_right(self.runs, span.start, key=lambda run: run.source) - 1)
        last = bisect_left(self.runs, span.end, key=lambda run: run.source)
        for run in self.runs[first:last]:
            start, end = max(run.source, span.start), min(run.source + run.source_length, span.end)
            if start >= end:
                continue
            if run.length == run.source_length:
                parts.append(self.prose[run.prose + start - run.source : run.prose + end - run.source])
            else:
                parts.append(self.prose[run.prose : run.prose + run.length])
        return "".join(parts)

    def has_letter(self, offset: int) -> bool:
        """Whether a character of the source stands in the prose as it is, and is no markup."""
        run = self.runs[max(0, bisect_right(self.runs, offset, key=lambda run: run.source) - 1)]
        return run.length == run.source_length and run.source <= offset < run.source + run.length

    def _start(self, index: int) -> int:
        run = self._run(index)
        inside = index - run.prose
        if run.length == run.source_length:
            return run.source + min(inside, run.length)
        return run.source if inside < run.length else run.source + run.source_length

    def _end(self, index: int) -> int:
        run = self._run(index - 1)
        if run.length == run.source_length:
            return run.source + min(index - run.prose, run.length)
        return run.source + run.source_length

    def _run(self, index: int) -> Run:
        runs = self.runs
        if len(runs) == 1:
            return runs[0]
        return runs[max(0, bisect_right(runs, index, key=lambda run: run.prose) - 1)]

    def in_one_run(self, start: int, end: int) -> bool:
        """Whether `prose[start:end]` stands unbroken in the source, so that it can be replaced."""
        span = self.source(start, end)
        return span.end - span.start == end - start and self._run(start) is self._run(max(start, end - 1))


PUBLISHED_FIELDS = (
    "date", "published", "publishdate", "pubdate", "published_at", "datepublished", "publish_date", "publishedat", "publisheddate",
    "published_date", "published_on", "publishedon", "date_published", "pub_date", "publication_date", "publicationdate",
    "published_time", "posted", "date_posted", "post_date",
)  # fmt: skip
MODIFIED_FIELDS = (
    "lastmod", "modified", "updated", "updateddate", "last_modified_at", "datemodified", "updated_at", "updatedat", "updated_on",
    "updated_date", "modifiedat", "modified_at", "modifieddate", "modified_date", "date_modified", "last_modified", "lastmodified",
    "last_updated", "lastupdated", "dateupdated", "date_updated",
)  # fmt: skip
"""Keys of metadata, in small letters, that say when a text was published and changed;
the common ones of site generators."""


class InBlock(Protocol):
    """Whatever stands in a block, from `block.prose[start]` on."""

    @property
    def block(self) -> Block:
        """The block."""

    @property
    def start(self) -> int:
        """Where it begins in the prose of the block."""


def reading_order(one: InBlock) -> tuple[int, int]:
    """A key that sorts what stands in blocks as it is read."""
    return one.block.ordinal, one.start


class Metadata(Record):
    """What the document says of itself. `published_from` says where the date was found; `is_dated` that its fields have
    a date, though it may name no day or not be understood.

    `language` is an ISO 639-1 code, empty where the document does not name its language.
    """

    headline: str | None = None
    published: datetime.date | None = None
    published_from: str | None = None
    is_dated: bool = False
    modified: datetime.date | None = None
    byline: str | None = None
    dateline: str | None = None
    language: str = ""

    @property
    def is_of_new_year(self) -> bool:
        """Whether the date is what systems fill in where only the year is known: 1 January, in the front matter."""
        day = self.published
        return day is not None and self.published_from == "front matter" and (day.month, day.day) == (1, 1)


class Document:
    """One file as read.

    `notices` are sentences for the user about the reading itself, such as a guessed encoding; `is_guessed` says that no
    format has the ending of its name, so that code and markup may be taken for words. `cache` keeps what
    is computed from the document, under the function, the pattern or the selector that asks for it (`once_a_document`,
    `remembered`). The runner empties it when the checks are done.
    """

    def __init__(
        self,
        path: str,
        format: str,
        text: str,
        blocks: tuple[Block, ...],
        metadata: Metadata | None = None,
        notices: tuple[str, ...] = (),
        is_guessed: bool = False,
    ) -> None:
        self.path = path
        self.format = format
        self.text = text
        self.blocks = blocks
        self.metadata = metadata or Metadata()
        self.notices = notices
        self.is_guessed = is_guessed
        self.cache: dict[Hashable, Any] = {}

    @property
    def unit(self) -> str:
        """What a line of the text is to its reader: a line, or a paragraph."""
        return "paragraph" if self.format in EXTRACTED else "line"

    @cached_property
    def _line_starts(self) -> list[int]:
        return [self.start, *(match.end() for match in LINE_END.finditer(self.text))]

    @property
    def start(self) -> int:
        """Where the first line begins: behind a byte order mark, which is no character of it."""
        return int(self.text.startswith(BYTE_ORDER_MARK))

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """1-based line and column, in code points."""
        line = max(1, bisect_right(self._line_starts, offset))
        return line, max(1, offset - self._line_starts[line - 1] + 1)

    def line_span(self, number: int) -> Span:
        """Where a 1-based line stands, without its end."""
        start = self._line_starts[number - 1]
        end = self._line_starts[number] if number < len(self._line_starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def line_at(self, offset: int) -> Span:
        """Where the line stands that has an offset, without its end."""
        return self.line_span(self.line_and_column(offset)[0])

    def block_at(self, offset: int) -> Block | None:
        """The first block that an offset stands in, its markup included; None where it stands between blocks.

        Of two that lie in each other, as cells of several lines do, it is the one whose own letter stands there.
        """
        found = self.meeting(offset, offset + 1)
        return min(found, key=lambda one: (not one.has_letter(offset), one.ordinal, one.span.start), default=None)

    def meeting(self, start: int, end: int) -> Iterator[Block]:
        """The blocks that have a part in a stretch of the source, in no order."""
        blocks, reached = self._by_place
        at = bisect_left(blocks, end, key=lambda block: block.span.start)
        while at and reached[at - 1] > start:
            at -= 1
            if blocks[at].span.end > start:
                yield blocks[at]

    @cached_property
    def _by_place(self) -> tuple[list[Block], list[int]]:
        """The blocks in the order of the source, and how far each and those before it reach."""
        blocks = sorted(self.blocks, key=lambda block: block.span.start)
        return blocks, list(accumulate((block.span.end for block in blocks), max))

    def place(self, block: Block, start: int, end: int, label: str = "") -> Place:
        """The place of `block.prose[start:end]`."""
        return self.place_at(block.source(start, end), label)

    def place_at(self, span: Span, label: str = "") -> Place:
        """The place of a source span."""
        return Place(span.start, span.end, self.text[span.start : span.end], label)

    def words(self, place: Place) -> str:
        """What a reader sees of a place; empty where it is in no block."""
        block = self.block_at(place.start)
        return block.words(Span(place.start, place.end)) if block else ""

    def whole(self, block: Block, label: str = "") -> Place:
        """The place of all of a block's prose."""
        return self.place(block, 0, len(block.prose), label)

    def with_blocks(self, blocks: tuple[Block, ...]) -> Document:
        """The same document with other blocks, as a rule with a scope sees it."""
        view = Document(self.path, self.format, self.text, blocks, self.metadata, self.notices, self.is_guessed)
        view.__dict__["_line_starts"] = self._line_starts
        return view

    def with_metadata(self, metadata: Metadata) -> Document:
        """The same document with other metadata, and nothing yet computed from it."""
        other = Document(self.path, self.format, self.text, self.blocks, metadata, self.notices, self.is_guessed)
        if "_line_starts" in self.__dict__:
            other.__dict__["_line_starts"] = self._line_starts
        return other

    def prose_blocks(self) -> tuple[Block, ...]:
        """The blocks that hold prose: all but code and unknown front matter fields."""
        return self._prose_blocks  # which nearly every rule asks for

    def remembered(self, key: Hashable, make: Callable[[], Answer]) -> Answer:
        """What `make` answers for a key, asked once: of a pattern, a selector and the like."""
        if key not in self.cache:
            self.cache[key] = make()
        answer: Answer = self.cache[key]
        return answer

    @cached_property
    def _prose_blocks(self) -> tuple[Block, ...]:
        return tuple(block for block in self.blocks if block.kind not in ("code", "field"))

    @cached_property
    def code_spans(self) -> tuple[Span, ...]:
        """The spans of the source that are code: whole blocks, and code within a sentence."""
        return tuple(
            span
            for block in self.blocks
            for span in (
                [block.span]
                if block.kind == "code"
                else [block.source(mark.start, mark.end) for mark in block.marks if mark.kind == "code"]
            )
        )

    @cached_property
    def _code_starts(self) -> list[int]:
        return sorted(span.start for span in self.code_spans)

    @cached_property
    def _code_ends(self) -> list[int]:
        """The farthest end of the code that begins at or before each start."""
        return list(accumulate((span.end for span in sorted(self.code_spans)), max))

    def neighbour(self, block: Block, step: int) -> Block | None:
        """The block so many blocks behind another, or before it; None where there is none,
        or where a view leaves it out."""
        at = bisect_left(self.blocks, block.ordinal, key=attrgetter("ordinal")) + step
        found = self.blocks[at] if 0 <= at < len(self.blocks) else None
        return found if found and found.ordinal == block.ordinal + step else None

    def is_code(self, offset: int) -> bool:
        """Whether what begins at an offset of the source is code.

        What stands behind a backtick is, in plain text too, and what a line of nothing else has, which makes no block.
        """
        at = bisect_right(self._code_starts, offset)
        if self.text[offset - 1 : offset] == "`" or (at > 0 and offset < self._code_ends[at - 1]):
            return True
        line = self.line_at(offset)
        alone = CODE_ALONE.fullmatch(self.text, line.start, line.end)
        return alone is not None and alone.start("code") <= offset <= alone.end("code")


def once_a_document(find: Callable[[Document], Answer]) -> Callable[[Document], Answer]:
    """A function of nothing but a document that computes its answer once, and then has it from the document's cache."""

    @wraps(find)
    def once(document: Document) -> Answer:
        cache = document.cache
        if once not in cache:
            cache[once] = find(document)
        answer: Answer = cache[once]
        return answer

    return once
