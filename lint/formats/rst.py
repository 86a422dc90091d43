"""reStructuredText (https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html), as Sphinx reads it: code
and comments are no prose, and the words of tables are those of cells.

docutils says on which line a paragraph begins, and not where its words stand, so the markup is read here.
"""

from __future__ import annotations

from itertools import chain, islice

from lint.document import LINE_END, Block, Kind
from lint.formats._content import Content
from lint.formats._rst_inline import add_inline
from lint.formats._rst_tables import BORDER, Line, Row, drawn, listed
from lint.patterns import pattern
from lint.prose import ProseBuilder
from lint.spans import Span

ENDINGS = (".rst", ".rest")

RULE = pattern(r"([!-/:-@\[-`{-~])\1{2,}\s*")
"""A line of one mark: the adornment of a title, or a break between sections."""
SHORTEST_RULE = 4  # marks below a title that is longer
BULLET = pattern(r"[-*+•‣⁃]\s+(?=\S)")
NUMBER = pattern(r"(?:\(?(?:\d{1,3}|#)[.)]|[a-z][.)])\s+(?=\S)")
FIELD = pattern(r":(?P<name>[A-Za-z][^:`\n]{0,60}):(?:\s+|$)")
OPTION = pattern(
    r"(?:(?:-\w|--?\w[\w-]{1,40}|/\w{1,20})(?:[ =]?<?[A-Za-z][\w-]{0,40}>?)?(?:, (?=[-/])|(?=  |$))){1,6}(?: {2,}|$)"
)
"""An option of a command before what it does."""
DIRECTIVE = pattern(r"\.\. (?:\|[^|\n]{1,60}\| )?(?P<name>[A-Za-z][\w:.+-]{0,60}) ?::(?:\s+|$)")
LINES = pattern(r"\|(?: +|$)")
DOCTEST = ">>> "
LITERAL = "::"
NO_PROSE = frozenset(
    "code code-block sourcecode parsed-literal literalinclude highlight math raw include toctree contents index image "
    "csv-table plot graphviz mermaid uml digraph graph doctest testcode testoutput testsetup testcleanup ipython program-output "
    "prompt todo todolist bibliography productionlist tabularcolumns meta role default-role automodule autoclass autofunction "
    "autosummary automethod autodata autoexception click argparse sectnum header footer replace unicode date youtube video".split()
)
"""Directives whose content readers see as code, as a picture or not at all."""
BEGINS_BEHIND = frozenset("note warning tip hint important attention caution danger error seealso compound".split())
"""Directives whose prose may begin on their own line."""
KINDS: dict[str, Kind] = {
    "figure": "caption",
    "epigraph": "quotation",
    "highlights": "quotation",
    "pull-quote": "quotation",
}
"""Those that say what their prose is."""
SINCE = frozenset("deprecated versionadded versionchanged versionremoved".split())
"""Those whose line has the number of a version before any prose."""
VERSION = pattern(r"\S+\s*")
BOXES = frozenset("admonition topic sidebar".split())
"""What stands apart from the text, with a title of its own, which opens no section."""
PICTURES = frozenset(("image", "figure"))
NOTE = pattern(r"\.\. \[(?:\d{1,4}|[#*]|#?[A-Za-z][\w.+:-]{0,60})\](?:\s+|$)")
"""The number of a footnote, or the name of a source, before its words."""
LISTED_TABLE = "list-table"
TABLES = frozenset(("table", LISTED_TABLE))
HEAD_ROWS = pattern(r":header-rows:\s*(\d{1,2})\s*")
DEEPEST = 40
"""Blocks within blocks; what is deeper is code that somebody forgot to mark."""


def blocks(text: str) -> Content:
    """The blocks of a source text, and the fields that open it. A byte order mark belongs to none of them."""
    reader = _Reader(text)
    reader.read(0, len(reader.starts), 0, "paragraph", 0)
    return Content(reader.found, reader.front, front_is="fields at the top")


class _Reader:
    """The lines of a source: where the words of each begin and end, and how far they are indented, in columns."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Block] = []
        self.front: dict[str, str] = {}
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.indents: list[int] = []
        self._has_prose = False
        self._row_number = 0
        self._styles: list[str] = []  # the adornments of titles, in the order of their levels
        start = 1 if text.startswith("\ufeff") else 0
        for stop, following in chain(
            ((end.start(), end.end()) for end in LINE_END.finditer(text)), ((len(text), len(text)),)
        ):
            line = text[start:stop].rstrip()
            words = line.lstrip(" \t")
            self.starts.append(start + len(line) - len(words))
            self.ends.append(start + len(line))
            self.indents.append(len(line[: len(line) - len(words)].expandtabs()))
            start = following

    def read(self, first: int, last: int, indent: int, kind: Kind, depth: int) -> None:
        """Add the blocks of the lines from `first` on and before `last`, which are indented so far at least."""
        at = first
        while at < last:
            if not self._line(at):
                at += 1
            elif self.indents[at] > indent:
                end = self._indented(at, last, self.indents[at])
                self._deeper(at, end, self.indents[at], "quotation" if kind == "paragraph" else kind, depth)
                at = end
            else:
                at = self._one(at, last, indent, kind, depth)

    def _one(self, at: int, last: int, indent: int, kind: Kind, depth: int) -> int:
        """Add what begins with a line; the line behind it."""
        line = self._line(at)
        if line == ".." or line.startswith((".. ", "__ ")):
            return self._explicit(at, last, indent, kind, depth)
        if end := self._title(at, last):
            return end
        if RULE.fullmatch(line) and line != LITERAL:
            return at + 1
        if BORDER.fullmatch(line):
            return self._table(at, last)
        if line.startswith(DOCTEST):
            # what is printed may be indented deeper: a doctest ends with an empty line alone
            end = next((below for below in range(at, last) if not self._line(below)), last)
            self._code(at, end)
            return end
        if LINES.match(line):
            return self._lines(at, last, depth)
        marker = BULLET.match(line) or (NUMBER.match(line) if self._is_numbered(at, last) else None)
        if marker:
            return self._item(at, last, indent + marker.end(), marker.end(), depth)
        if field := FIELD.match(line):
            return self._field(at, last, indent, field["name"], field.end(), depth)
        if option := OPTION.match(line):
            return self._told_beside(at, last, indent, option.end(), depth)
        if at + 1 < last and self._line(at + 1) and self.indents[at + 1] > indent and not line.endswith(LITERAL):
            return self._definition(at, last, indent, depth)
        return self._paragraph(at, last, indent, kind, depth)

    def _definition(self, at: int, last: int, indent: int, depth: int) -> int:
        """A term and what it means, as Markdown and HTML have them."""
        first = len(self.found)
        self._add("item", [(self.starts[at], self.ends[at])], depth + 1)
        end = self._indented(at + 1, last, indent + 1)
        self._deeper(at + 1, end, self.indents[at + 1], "item", depth + 1)
        self._go_on(first, depth + 1)
        return end

    def _go_on(self, first: int, depth: int) -> None:
        """Mark the items from one on that are no new entries of the list."""
        for block in self.found[first:]:
            if block.kind == "item" and block.level == depth and not block.marked("paragraph"):
                block.mark_whole("paragraph")

    def _lines(self, at: int, last: int, depth: int) -> int:
        """Add lines that stand as they are, as of a poem or an address."""
        pieces = []
        while at < last and (mark := LINES.match(self._line(at))):
            pieces.append((self.starts[at] + mark.end(), self.ends[at]))
            at += 1
        self._add("quotation", pieces, depth, "\n")
        return at

    def _paragraph(self, at: int, last: int, indent: int, kind: Kind, depth: int) -> int:
        end = self._filled(at, last, indent)
        pieces = [(self.starts[one], self.ends[one]) for one in range(at, end)]
        is_literal = self._line(end - 1).endswith(LITERAL)
        if is_literal:  # of “::” readers see one colon, and none where it stands alone or behind a space
            start, stop = pieces[-1]
            rest = self.text[start : stop - 2]
            pieces[-1] = (start, stop - 1 if rest and not rest[-1].isspace() else start + len(rest.rstrip()))
        self._add(kind, pieces, depth)
        if is_literal:
            below = end
            while below < last and not self._line(below):
                below += 1
            if below < last and (self.indents[below] > indent or RULE.match(self._line(below)[:1] * 3)):
                end = (
                    self._indented(below, last, indent + 1)
                    if self.indents[below] > indent
                    else self._filled(below, last, indent)
                )
                self._code(below, end)
        return end

    def _item(self, at: int, last: int, indent: int, width: int, depth: int) -> int:
        """An entry of a list, whose first line is indented as those below it by its mark."""
        end = self._indented(at + 1, last, min(indent, self.indents[at] + 1))
        self.starts[at] += width
        self.indents[at] = indent
        first = len(self.found)
        self._deeper(at, end, indent, "item", depth + 1)
        self._go_on(first + 1, depth + 1)
        return end

    def _field(self, at: int, last: int, indent: int, name: str, width: int, depth: int) -> int:
        """A field with its value: those that open a text say of it what front matter does."""
        if not (depth or self._has_prose):
            self.front.setdefault(name.strip().lower(), self.text[self.starts[at] + width : self.ends[at]].strip())
            return self._indented(at + 1, last, indent + 1)
        return self._told_beside(at, last, indent, width, depth)

    def _told_beside(self, at: int, last: int, indent: int, width: int, depth: int) -> int:
        """What stands behind the first characters of a line, as behind a field or an option, and goes on below."""
        end = self._indented(at + 1, last, indent + 1)
        self.starts[at] += width
        below = next((one for one in range(at + 1, end) if self._line(one)), None)
        self.indents[at] = indent + 1 if below is None else self.indents[below]
        if self._line(at) or below is not None:
            self._deeper(at, end, self.indents[at], "item", depth + 1)
        return end

    def _explicit(self, at: int, last: int, indent: int, kind: Kind, depth: int) -> int:
        """A directive with what is in it; a comment, a target and a note are no prose."""
        end = self._indented(at + 1, last, indent + 1)
        if note := NOTE.match(self._line(at)):
            self._note(at, end, indent, note.end(), kind, depth)
            return end
        directive = DIRECTIVE.match(self._line(at))
        name = directive["name"].rpartition(":")[2].lower() if directive else ""
        if directive and name in PICTURES:
            self._alternative(at + 1, end)
        if not directive or name in NO_PROSE:
            if directive and name not in PICTURES:
                self._code(at + 1, end)
            return end
        if name in BOXES or name == "rubric":
            self._add(
                "caption" if name in BOXES else "heading", [(self.starts[at] + directive.end(), self.ends[at])], depth
            )
        if name in TABLES and self.ends[at] > self.starts[at] + directive.end():
            self._add("caption", [(self.starts[at] + directive.end(), self.ends[at])], depth, marks=("table",))
        body = at + 1
        begins = self.starts[at] + directive.end()
        if name in SINCE and (version := VERSION.match(self.text, begins, self.ends[at])):
            begins = version.end()
        if name in BEGINS_BEHIND | SINCE and self.ends[at] > begins:
            self.starts[at] = begins
            inner = next((self.indents[one] for one in range(at + 1, end) if self._line(one)), indent + 3)
            self.indents[at] = inner
            body = at
        elif self.ends[at] > begins:  # what it is about, which may run on
            while body < end and self._line(body) and not FIELD.match(self._line(body)):
                body += 1
        while at < body < end and FIELD.match(self._line(body)):  # its options
            body = self._indented(body + 1, end, self.indents[body] + 1)
        if name == LISTED_TABLE:
            self._listed_table(body, end, [self._line(one) for one in range(at + 1, body)])
            return end
        # a title may stand in the middle of the page, deeper than what is below it
        inner = min((self.indents[one] for one in range(body, end) if self._line(one)), default=indent + 1)
        self._deeper(body, end, inner, KINDS.get(name, kind), depth)
        return end

    def _note(self, at: int, end: int, indent: int, width: int, kind: Kind, depth: int) -> None:
        """Add a note at the foot of a page, behind its number."""
        self.starts[at] += width
        self.indents[at] = next((self.indents[one] for one in range(at + 1, end) if self._line(one)), indent + 1)
        first = len(self.found)
        self._deeper(at, end, self.indents[at], kind, depth)
        for block in self.found[first:]:
            block.mark_whole("note")

    def _alternative(self, at: int, end: int) -> None:
        """Add the words that stand for a picture where it cannot be seen."""
        for one in range(at, end):
            if (option := FIELD.match(self._line(one))) and option["name"] == "alt":
                behind = self._indented(one + 1, end, self.indents[one] + 1)
                first = (self.starts[one] + option.end(), self.ends[one])
                rest = [(self.starts[below], self.ends[below]) for below in range(one + 1, behind)]
                self._add("caption", [first, *rest], 0, marks=("alt",))

    def _title(self, at: int, last: int) -> int:
        """The line behind a title that begins here, with a line of marks below it, and maybe one above;
        0 where none does."""
        over = RULE.fullmatch(self._line(at)) is not None
        title, under = (at + 1, at + 2) if over else (at, at + 1)
        if under >= last or not self._line(title) or RULE.fullmatch(self._line(title)):
            return 0
        marks = self._line(under)
        if not RULE.fullmatch(marks) or (over and marks[0] != self._line(at)[0]) or self.indents[under]:
            return 0
        if len(marks) < min(SHORTEST_RULE, len(self._line(title))) or marks == LITERAL:
            return 0
        style = marks[0] * (2 if over else 1)
        if style not in self._styles:
            self._styles.append(style)
        span = Span(self.starts[at], self.ends[under])
        level = min(6, self._styles.index(style) + 1)
        self._add("heading", [(self.starts[title], self.ends[title])], level, span=span)
        return under + 1

    def _table(self, at: int, last: int) -> int:
        """Add the cells of a table; the line behind it."""
        end = self._below_table(at, last)
        self._rows(drawn(self.text, self._lines_of(at, end)))
        return end

    def _below_table(self, at: int, last: int) -> int:
        """The line behind a table, which a border ends that is the third or has an empty line below it."""
        if self._line(at).startswith("+"):
            return next((end for end in range(at, last) if not self._line(end).startswith(("+", "|"))), last)
        borders = list(islice((end for end in range(at + 1, last) if BORDER.fullmatch(self._line(end))), 2))
        return next(
            (end + 1 for end in borders if end + 1 == last or not self._line(end + 1)), max(borders, default=at) + 1
        )

    def _rows(self, rows: list[Row]) -> None:
        """Add the cells of a table, each with the number of its row in the text."""
        for row in rows:
            self._row_number += 1
            for pieces in row.cells:
                if pieces:
                    is_list = any(BULLET.match(self.text, start, end) for start, end in pieces)
                    marks = ("header",) if row.is_head else ()
                    self._add("cell", list(pieces), self._row_number, "\n" if is_list else " ", marks=marks)

    def _listed_table(self, body: int, end: int, options: list[str]) -> None:
        """Add the cells of a table that is written as a list of lists, the first rows of which may name its columns."""
        heads = next((int(number[1]) for option in options if (number := HEAD_ROWS.match(option))), 0)
        self._rows(listed(self.text, self._lines_of(body, end), heads))

    def _lines_of(self, first: int, last: int) -> list[Line]:
        return [Line(self.starts[at], self.ends[at], self.indents[at]) for at in range(first, last)]

    def _deeper(self, first: int, last: int, indent: int, kind: Kind, depth: int) -> None:
        if depth < DEEPEST:
            self.read(first, last, indent, kind, depth + (kind != "item"))

    def _add(
        self,
        kind: Kind,
        pieces: list[tuple[int, int]],
        level: int,
        between: str = " ",
        span: Span | None = None,
        marks: tuple[str, ...] = (),
    ) -> None:
        """Add a block of pieces of lines, with marks for all of it; its span is theirs where none is given."""
        builder = ProseBuilder()
        add_inline(builder, self.text, [piece for piece in pieces if piece[1] > piece[0]], between)
        own = Span(pieces[0][0], max(pieces[-1][1], pieces[0][0]))
        block = builder.build(kind, span or own, level if kind in ("heading", "item", "cell") else 0)
        if block:
            block.mark_whole(*marks)
            self.found.append(block)
            self._has_prose |= kind != "heading"

    def _code(self, first: int, last: int) -> None:
        """Add a block of code."""
        filled = [one for one in range(first, last) if self._line(one)]
        if filled:
            builder = ProseBuilder()
            start, end = self.starts[filled[0]], self.ends[filled[-1]]
            builder.add(self.text[start:end], start)
            if block := builder.build("code", Span(start, end)):
                self.found.append(block)
                self._has_prose = True

    def _line(self, at: int) -> str:
        return self.text[self.starts[at] : self.ends[at]]

    def _filled(self, at: int, last: int, indent: int) -> int:
        """The line behind those that stand together without an empty one, and are indented alike."""
        end = at + 1
        while end < last and self._line(end) and self.indents[end] == indent:
            end += 1
        return end

    def _indented(self, at: int, last: int, indent: int) -> int:
        """The line behind those that are indented so far at least, or empty."""
        end = at
        while end < last and (not self._line(end) or self.indents[end] >= indent):
            end += 1
        return end

    def _is_numbered(self, at: int, last: int) -> bool:
        """Whether a line may begin an entry with a number: it is alone,
        or what is below it is indented or another entry."""
        below = self._line(at + 1) if at + 1 < last else ""
        return not below or self.indents[at + 1] > self.indents[at] or NUMBER.match(below) is not None
