"""HTML, alone or inside Markdown: its text as blocks, read with the standard library's tolerant parser, which keeps positions."""

from __future__ import annotations

import html
from html.parser import HTMLParser

from lint.document import Block, Kind, ProseBuilder

SILENT = frozenset("head script style pre code svg iframe noscript object template textarea select button math".split())
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
    "address": "byline",
}
BLOCKS = frozenset(KINDS) | frozenset(
    "p div section article header footer main aside nav ul ol dl table tr tbody thead figure form hr address details "
    "summary center".split()
)


def fragment(source: str, offset: int) -> list[Block]:
    """The blocks of prose in a piece of HTML that stands at `offset`."""
    reader = _Fragment(source, offset)
    reader.feed(source)
    reader.close()
    reader.flush()
    return reader.found


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
        self._silent = 0

    def _at(self) -> int:
        line, column = self.getpos()
        return self._offset + self._starts[line - 1] + column

    def flush(self) -> None:
        """Close the open block."""
        if block := self._builder.build(self._kind, level=self._level):
            self.found.append(block)
        self._builder, self._kind, self._level = ProseBuilder(), "paragraph", 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag of a block ends the one before; others leave no trace."""
        if tag in SILENT:
            self._silent += 1
        elif tag in BLOCKS:
            self.flush()
            self._kind = KINDS.get(tag, "paragraph")
            self._level = int(tag[1]) if self._kind == "heading" else 0
        elif tag == "br":
            self._add("\n", len(self.get_starttag_text() or "<br>"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<br/>` and the like hold nothing."""
        if tag not in SILENT:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """The end of a block."""
        if tag in SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in BLOCKS:
            self.flush()

    def handle_data(self, data: str) -> None:
        """Text, its line ends as spaces."""
        start = self._at()
        for at, line in _lines(data):
            if line in "\r\n" or line == "\r\n":
                if not self._silent:
                    self._builder.add(" ", start + at, len(line))
            elif not self._silent:
                self._builder.add(line, start + at)

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

    def _add(self, prose: str, width: int) -> None:
        if not self._silent:
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
