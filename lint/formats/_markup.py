"""HTML, alone or inside Markdown: its text as blocks, read with the standard library's tolerant parser,
which keeps positions."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from typing import TypeVar

from lint.document import MASK, Block, Kind
from lint.formats._classes import CLASSES_OF_CODE, kind_by_class
from lint.formats._content import HTML_MARKS
from lint.formats._entities import decoded
from lint.formats._hidden import is_hidden
from lint.formats._note_marks import without_note_marks
from lint.formats._passages import is_within, passages
from lint.formats._pulled import PullQuote
from lint.patterns import pattern
from lint.prose import STRUCK, ProseBuilder
from lint.spans import Mark

SILENT = frozenset(
    "head title script style svg iframe noscript object template textarea select button math nav video audio canvas".split()
)
"""Elements whose text is no prose of the page, is shown only by a browser that knows them not, or stands on every page
of a site: its menus."""
HIDEABLE = frozenset("p div section span article figure blockquote table ul ol dl h1 h2 h3 h4 h5 h6".split())
"""Elements that a page may hide; each has an end tag, but for a paragraph, which the next block ends too."""
FORMULA = pattern(r"\s*(?:\\\[(?s:.){1,2000}\\\]|\$\$(?s:.){1,2000}\$\$)\s*")
"""A formula that is set by itself, which a script of the page renders (MathJax, KaTeX)."""
LISTING = "pre"
"""The element whose text is no prose, and a block of its own."""
AROUND = frozenset(("header", "footer", "aside"))
"""Elements that belong to the site and not to the text where they stand outside of what holds the text."""
TEXT_HOLDERS = frozenset(("main", "article"))
ENDED_BY = {
    "h1": frozenset(("nav",)),
    "article": frozenset(("nav", "header")),
    "main": frozenset(("nav", *AROUND)),
}
"""What cannot go on where such an element begins, though nothing closes it."""
HOLDS_TEXT = pattern(r"<(?:main|article)[\s>]", re.IGNORECASE)
COMMENT = pattern(r"<!--")
KINDS: dict[str, Kind] = {
    **{f"h{level}": "heading" for level in range(1, 7)},
    "li": "item",
    "dt": "item",
    "dd": "item",
    "td": "cell",
    "th": "cell",
    "caption": "caption",
    "figcaption": "caption",
    "blockquote": "quotation",
    "pull quote": "quotation",
    "address": "byline",
}
BLOCKS = frozenset(KINDS) | frozenset(
    "p div section article header footer main aside nav ul ol dl table tr tbody thead figure form hr address details "
    "summary center".split()
)


HOLDERS = {
    "li": ("ul", "ol", "menu"), "dt": ("dl",), "dd": ("dl",), "td": ("table",), "th": ("table",), "caption": ("table",),
    "blockquote": (), "figcaption": (), "ul": (), "ol": (), "menu": (), "dl": (), "table": (),
}  # fmt: skip
"""Elements that make a paragraph in them something else, and those that hold them:
a second one needs no end of the first."""
PULLED_FROM = "pull quote"
"""What an element is held as that shows words of the text, or of somebody, at a glance."""
WHOLE = {"th": "header", "caption": "table", "figcaption": "figure", "dt": "paragraph", "dd": "paragraph"}
"""What a block in an element is besides its kind: a mark of the whole block."""
LISTS = ("ul", "ol", "menu")
DEEPEST = 256
"""Elements of one sort that are open within each other; browsers hold 512 (WebKit, Blink), and no page has as many."""
ARTICLE = pattern(r"<(?P<end>/?)article\b[^<>]*>", re.IGNORECASE)
WHITE = pattern(r"(?<![ \t])[ \t]*[\n\r\f][ \t\n\r\f]*|\A[ \t]+")
"""White space that only arranges the source, and a page shows as one space or as none:
around a line end, between two tags.

Several spaces in a line are shown as one too, but whoever asks for two of them asks for the source.
"""
ATTRIBUTE = pattern(r"""\s(?P<name>[^\s=<>"'/]+)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""")


def fragment(source: str, offset: int) -> list[Block]:
    """The blocks of prose in a piece of HTML that stands at `offset`."""
    reader = _Fragment(source, offset)
    reader.feed(without_note_marks(source))
    reader.close()
    reader.flush()
    return reader.found


_Opened = TypeVar("_Opened")


class _Fragment(HTMLParser):
    def __init__(self, source: str, offset: int) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[Block] = []
        self._starts = [0]
        for at, character in enumerate(source):
            if character == "\n":
                self._starts.append(at + 1)
        self._source, self._offset = source, offset
        self._builder = ProseBuilder()
        self._kind: Kind = "paragraph"
        self._level = 0
        self._silent: list[str] = []
        notes = list(passages(source, COMMENT, lambda _: "-->")) if "<!--" in source else []
        self._has_holder = any(not is_within(notes, match.start()) for match in HOLDS_TEXT.finditer(source))
        self._holding = 0  # elements open that hold the text
        # Behind the only article of a page stand what else the site has to read, and what readers say of it.
        articles = list(ARTICLE.finditer(source)) if "<body" in source else []
        is_one = [match["end"] for match in articles] == ["", "/"]
        self._article_ends = offset + (articles[-1].end() if is_one else len(source))
        self._holders: list[str] = []
        self._pulled = PullQuote()
        self._marked: list[tuple[str, str, int]] = []
        self._alternatives: list[Block] = []
        self._rows = 0
        self._is_closing = False
        self._last_marks: dict[str, tuple[int, int]] = {}
        self._before_item = 0  # blocks found when the item began
        self._listings = 0  # elements open whose text stands as it is written

    def _at(self) -> int:
        line, column = self.getpos()
        return self._offset + self._starts[line - 1] + column

    def flush(self) -> None:
        """Close the open block; what its pictures show comes behind it."""
        holder = self._holders[-1] if self._holders else ""
        continues = holder == "li" and len(self.found) > self._before_item
        if whole := "paragraph" if continues else WHOLE.get(holder):
            self._builder.marks.append(Mark(whole, 0, self._builder.length))
        kind = "code" if FORMULA.fullmatch("".join(self._builder.parts)) else self._kind
        if block := self._builder.build(kind, level=self._level):
            self.found.append(block)
        self.found += self._alternatives
        self._builder, self._marked, self._alternatives = ProseBuilder(), [], []
        self._paragraph()

    def _paragraph(self) -> None:
        """The next block is a paragraph, or what a paragraph is in this place."""
        if self._listings:
            self._kind, self._level = "code", 0
            return
        holder = next((tag for tag in reversed(self._holders) if tag in KINDS), "")
        self._kind = KINDS.get(holder, "paragraph")
        self._level = sum(tag in LISTS for tag in self._holders) if holder == "li" else 0
        if self._kind == "cell":
            self._level = self._rows

    def parse_marked_section(self, i: int, _report: int = 1) -> int:
        """`<![…` opens a comment for a browser; the parser of the library stops with an error there."""
        return int(self.parse_bogus_comment(i, report=False))

    def parse_comment(self, i: int, report: bool = True) -> int:
        """Without a search to the end of the text for the end of a comment that never comes: it is all of the rest."""
        if self._last("-->") > i:
            return int(super().parse_comment(i, report))
        return len(self.rawdata) if self._is_closing else -1

    def close(self) -> None:
        """Read what is left."""
        self._is_closing = True
        super().close()

    def parse_starttag(self, i: int) -> int:
        """Without a search to the end of the text for the end of a tag that never comes."""
        return self._unclosed(i) or int(super().parse_starttag(i))

    def parse_endtag(self, i: int) -> int:
        """Likewise."""
        return self._unclosed(i) or int(super().parse_endtag(i))

    def parse_pi(self, i: int) -> int:
        """Likewise."""
        return self._unclosed(i) or int(super().parse_pi(i))

    def parse_html_declaration(self, i: int) -> int:
        """Likewise."""
        return self._unclosed(i) or int(super().parse_html_declaration(i))

    def _unclosed(self, i: int) -> int:
        """Where reading goes on behind a tag that nothing closes, as it is text then;
        0 where something does, -1 while it may."""
        if self._last(">") > i:
            return 0
        if not self._is_closing:
            return -1
        following = self.rawdata.find("<", i + 1)
        end = following if following > 0 else i + 1
        self.handle_data(self.rawdata[i:end])
        return end

    def _last(self, mark: str) -> int:
        """Where a mark stands for the last time in what is still to be read."""
        length, at = self._last_marks.get(mark, (-1, -1))
        if length != len(self.rawdata):
            at = self.rawdata.rfind(mark)
            self._last_marks[mark] = len(self.rawdata), at
        return at

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag of a block ends the one before; others leave no trace but a mark."""
        if tag in TEXT_HOLDERS:
            self._holding += 1
        while self._silent and (
            self._silent[-1] in ENDED_BY.get(tag, ()) or (self._silent[-1] in ("p", "title") and tag in BLOCKS)
        ):
            self._silent.pop()  # what was not closed ends here
        if tag == "math":
            self._add(MASK, len(self.get_starttag_text() or ""))  # a formula is a word of its sentence
        if (
            tag in SILENT
            or (tag in AROUND and self._has_holder and not self._holding)
            or (tag == "sup" and not self._builder.length and not self._silent)
            or (tag in HIDEABLE and (self._silent[-1:] == [tag] or is_hidden(attrs) or self._at() > self._article_ends))
        ):
            self._open(self._silent, tag)  # what a footnote begins with is its number
        elif tag == "body" or (tag in BLOCKS and self._silent == ["head"]):
            self._silent.clear()  # a head ends where the body begins, with or without a tag that says so
        if tag == LISTING:
            self.flush()
            self._listings += not self._silent
            self._paragraph()
        elif tag in BLOCKS and not self._listings:
            self.flush()
            self._rows += tag == "tr"
            if tag in HOLDERS:
                self._hold(tag)
            elif not self._silent:
                self._pull(tag, dict(attrs).get("class") or "")
            self._paragraph()
            if tag not in HOLDERS and tag in KINDS:
                self._kind = KINDS[tag]
                self._level = int(tag[1]) if self._kind == "heading" else 0
                if self._kind == "heading" and kind_by_class(dict(attrs).get("class") or "") == "standfirst":
                    self._kind, self._level = "standfirst", 0
            elif tag in ("p", "div") and self._kind in ("paragraph", "quotation"):
                named = kind_by_class(dict(attrs).get("class") or "")
                self._kind = self._kind if named == "paragraph" else named
        elif (mark := self._mark(tag, attrs)) and not self._listings:
            self._open(self._marked, (tag, mark, self._builder.length))
        elif tag == "br":
            self._add("\n", len(self.get_starttag_text() or "<br>"))
        elif tag == "img" and not self._silent:
            self._alternative(self.get_starttag_text() or "")

    def _mark(self, tag: str, attrs: list[tuple[str, str | None]]) -> str | None:
        """What an element sets off; one of no meaning of its own is what its class says, or those around it are."""
        if tag in HTML_MARKS:
            return HTML_MARKS[tag]
        is_span, own = tag == "span", dict(attrs)
        if is_span and not CLASSES_OF_CODE.isdisjoint((own.get("class") or "").split()):
            return "code"
        if is_span and "line-through" in (own.get("style") or ""):
            return STRUCK
        return next((mark for opened, mark, _ in reversed(self._marked) if opened == tag), None)

    def _open(self, opened: list[_Opened], one: _Opened) -> None:
        """Take note of an element that is open from here on; one that stands too deep is as those around it."""
        if len(opened) < DEEPEST:
            opened.append(one)

    def _pull(self, tag: str, classes: str) -> None:
        """An element that may be a pull quote begins; where a heading stands in one, that was never closed."""
        if KINDS.get(tag) == "heading" and self._pulled.give_up():
            self._let_go(PULLED_FROM)
        elif self._pulled.begins(tag, classes):
            self._open(self._holders, PULLED_FROM)

    def _let_go(self, holder: str) -> None:
        """The last of some elements that others are in ends, and with it those that were not closed."""
        if holder in self._holders:
            del self._holders[len(self._holders) - 1 - self._holders[::-1].index(holder) :]

    def _hold(self, tag: str) -> None:
        """An element that others are in; one of its kind that was not closed ends here."""
        for at in range(len(self._holders) - 1, -1, -1):
            if self._holders[at] in HOLDERS[tag]:
                break
            if HOLDERS[tag] and HOLDERS.get(self._holders[at]) == HOLDERS[tag]:
                del self._holders[at:]
                break
        self._open(self._holders, tag)
        if tag == "li":
            self._before_item = len(self.found)

    def _alternative(self, tag: str) -> None:
        """What stands for a picture where it is not shown."""
        for match in ATTRIBUTE.finditer(tag):
            if match["name"].lower() == "alt":
                value = match["double"] or match["single"] or ""
                builder = ProseBuilder()
                builder.add(value, self._at() + match.end() - 1 - len(value))
                builder = decoded(builder)
                builder.marks.append(Mark("alt", 0, builder.length))
                block = builder.build("caption")
                self._alternatives += [block] if block else []
                return

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<br/>` and the like hold nothing."""
        if tag not in SILENT and tag not in HTML_MARKS and tag not in HOLDERS:
            self.handle_starttag(tag, [] if is_hidden(attrs) else attrs)

    def handle_endtag(self, tag: str) -> None:
        """The end of a block, or of a mark."""
        if tag in TEXT_HOLDERS:
            self._holding -= self._holding > 0
        if tag in SILENT or tag in self._silent:
            while tag in self._silent and self._silent.pop() != tag:
                pass
        elif tag == LISTING:
            self.flush()
            self._listings -= self._listings > 0
            self._paragraph()
        elif tag in BLOCKS and not self._listings:
            self.flush()
            self._let_go(PULLED_FROM if not self._silent and self._pulled.ends(tag) else tag)
            self._paragraph()
        elif any(opened == tag for opened, _, _ in self._marked):
            while self._marked:
                opened, kind, start = self._marked.pop()
                if opened == tag:
                    self._builder.marks.append(Mark(kind, start, self._builder.length))
                    break

    def handle_data(self, data: str) -> None:
        """Text, with its white space as a page shows it."""
        start = self._at()
        if self._silent:
            return
        if self._listings or self._is_code:
            for at, line in _lines(data):
                is_end = line.strip("\r\n") == ""
                written = ("\n" if self._listings else " ") if is_end else MASK * len(line) if self._is_code else line
                self._builder.add(written, start + at, len(line))
            return
        at = 0
        for white in WHITE.finditer(data):
            self._builder.add(data[at : white.start()], start + at)
            if not self._ends_white():
                self._builder.add(" ", start + white.start(), len(white[0]))
            at = white.end()
        self._builder.add(data[at:], start + at)

    def _ends_white(self) -> bool:
        """Whether white space has nothing to part: at the beginning, and behind other white space."""
        parts = self._builder.parts
        return not parts or parts[-1][-1] in " \n"

    def handle_entityref(self, name: str) -> None:
        """A named entity, with or without its semicolon."""
        self._entity(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """A numbered entity."""
        self._entity(f"&#{name}")

    def _entity(self, text: str) -> None:
        at = self._at() - self._offset + len(text)
        written = text + self._source[at : at + 1] if self._source[at : at + 1] == ";" else text
        decoded = html.unescape(f"{text};")
        # “&word” is no entity but words, and keeps its characters
        self._add(written if decoded == f"{text};" else decoded, len(written))

    @property
    def _is_code(self) -> bool:
        """Whether the text is code in a line: not prose, but a word of its sentence."""
        return any(kind == "code" for _, kind, _ in self._marked)

    def _add(self, prose: str, width: int) -> None:
        if self._silent:
            return
        if self._is_code:
            self._builder.add(MASK * width, self._at())
        else:
            self._builder.add(prose, self._at(), width)


def _lines(data: str) -> list[tuple[int, str]]:
    """The pieces between line ends and the line ends themselves, each with its offset."""
    pieces, at = [], 0
    for line in data.splitlines(keepends=True):
        text = line.rstrip("\r\n")
        if text:
            pieces.append((at, text))
        if len(text) < len(line):
            pieces.append((at + len(text), line[len(text) :]))
        at += len(line)
    return pieces
