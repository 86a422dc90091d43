"""Word files: their text with each paragraph on a line of its own, so that the number of a line is the paragraph's.

Elements are those of ECMA-376, part 1, chapter 17 (WordprocessingML). What was inserted with changes tracked is text,
what was deleted is not; text boxes follow the paragraph that they hang on, footnotes and endnotes the whole text.
The extra `docx` brings the library.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.machinery import PathFinder
from typing import Any

from lint import files
from lint.document import MASK, Kind
from lint.formats._content import Content
from lint.formats._decoding import UnreadableError
from lint.patterns import pattern
from lint.prose import ProseBuilder
from lint.records import Record
from lint.spans import Mark

FILES = (".docx",)
ENDINGS = FILES if PathFinder.find_spec("docx") is not None else ()
"""None where the library is not installed, so that folders are searched for what can be read."""
MISSING = "a Word file is read with the extra “docx”; run pip install 'copydesk[docx]', or save the text as plain text, Markdown or HTML"
DAMAGED = "this is no Word file that can be read: it may be damaged, locked with a password or of another kind; save it in Word as .docx"
TOO_LARGE = "this Word file unpacks to more than {most:,} bytes, and is not checked; divide it, or leave it out"
MOST_UNPACKED, MOST_OF_XML = 500_000_000, 25_000_000
"""Bytes of all that a file unpacks to, pictures too, and of what may be XML, which takes some twenty times its size."""
PICTURES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"II*\0",
    b"MM\0*",
    b"BM",
    b"RIFF",
    b"\x01\0\0\0",
    b"\xd7\xcd\xc6\x9a",
)
"""How a part begins that is a picture, whatever its name, and no XML."""
LINE_BREAK = "\u2028"
"""A line break within a paragraph, which ends no line of the text."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
THROUGH = frozenset(
    W + name
    for name in ("ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "hyperlink", "bdo", "dir")
)
"""Elements around text or paragraphs that are text themselves."""
CHARACTERS = {
    **dict.fromkeys((W + "br", W + "cr"), LINE_BREAK),
    W + "tab": "\t",
    W + "noBreakHyphen": "-",
    W + "sym": MASK,
}
SWITCHES = {W + "b": "strong", W + "i": "emphasis", W + "strike": "struck", W + "dstrike": "struck"}
OFF = frozenset(("0", "false", "off", "none"))
NOTES = ("footnotes", "endnotes")
HEADING = pattern(r"heading ([1-9])")
LEVELS = frozenset("012345678")
LISTED, CODED, OF_CONTENTS = (
    pattern(r"list\b"),
    pattern(r"(?:html )?(?:source|code|preformatted|macro)"),
    pattern(r"toc "),
)
KINDS: dict[str, Kind] = {
    "subtitle": "standfirst",
    "caption": "caption",
    "quote": "quotation",
    "intense quote": "quotation",
    "block text": "quotation",
}
"""Built-in styles by their name in small letters, which is the same in all languages of Word."""


class _Paragraph(Record):
    """A paragraph of the file; `row` is that of its cell, counted through the text, and 0 outside of tables."""

    element: Any
    row: int = 0
    is_head: bool = False


def extract(data: bytes) -> tuple[str, Content]:
    """The text of a Word file and its blocks. Raises UnreadableError, with a sentence for the user."""
    from io import BytesIO  # few runs have such a file

    if not ENDINGS:
        raise UnreadableError(MISSING)
    from docx import Document  # type: ignore[import-untyped,unused-ignore]

    _check_size(data)
    try:
        document = Document(BytesIO(data))
        styles = {one.style_id: (one.name or "").lower() for one in document.styles}
        paragraphs = list(_paragraphs(document.element.body, [0]))
        paragraphs += [note for part in document.part.rels.values() for note in _notes(part)]
    except Exception:  # whatever the library meets in a damaged file
        raise UnreadableError(DAMAGED) from None
    return _arranged(paragraphs, styles)


def _check_size(data: bytes) -> None:
    import zlib
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(data)) as packed:
            sizes = {part: part.file_size for part in packed.infolist()}
            pictures = [part for part in sizes if packed.open(part).read(len(PICTURES[0])).startswith(PICTURES)]
    except (BadZipFile, ValueError, NotImplementedError, EOFError, RuntimeError, zlib.error):
        raise UnreadableError(DAMAGED) from None
    unpacked = sum(sizes.values())
    of_xml = unpacked - sum(map(sizes.__getitem__, pictures))
    for size, most in ((unpacked, MOST_UNPACKED), (of_xml, MOST_OF_XML)):
        if size > most:
            raise UnreadableError(TOO_LARGE.format(most=most))


def _paragraphs(parent: Any, rows: list[int], row: int = 0, *, is_head: bool = False) -> Iterator[_Paragraph]:
    """The paragraphs of an element in reading order; `rows` counts those of tables."""
    for element in parent:
        if element.tag == W + "p":
            yield _Paragraph(element, row, is_head)
            for box in _boxes(element):
                yield from _paragraphs(box, rows)
        elif element.tag == W + "tr":
            if element.find(f"{W}trPr/{W}del") is not None:
                continue
            rows[0] += 1
            opens = element.find(f"{W}trPr/{W}tblHeader") is not None
            yield from _paragraphs(element, rows, rows[0], is_head=opens)
        elif element.tag in THROUGH or element.tag in (W + "tbl", W + "tc"):
            yield from _paragraphs(element, rows, row, is_head=is_head)


def _boxes(element: Any) -> Iterator[Any]:
    """The text boxes that hang on a paragraph, without those within one, and without what stands in for them in old
    programs."""
    for child in element:
        if child.tag == W + "txbxContent":
            yield child
        elif child.tag != FALLBACK:
            yield from _boxes(child)


def _notes(relation: Any) -> Iterator[_Paragraph]:
    """The paragraphs of the footnotes or endnotes, if a relation of the text leads to such."""
    if relation.is_external or relation.reltype.rpartition("/")[2] not in NOTES:
        return
    from docx.oxml.parser import parse_xml  # type: ignore[import-untyped,unused-ignore]

    for note in parse_xml(relation.target_part.blob):
        if note.get(W + "type") in (None, "normal"):  # the others are the lines that part notes from the text
            yield from _paragraphs(note, [0])


def _arranged(paragraphs: list[_Paragraph], styles: dict[str, str]) -> tuple[str, Content]:
    """The text and the blocks of all paragraphs."""
    names = [_style(one.element, styles) for one in paragraphs]
    below_title = int("title" in names)
    lines, blocks, at = [], [], 0
    for one, name in zip(paragraphs, names, strict=True):
        builder = ProseBuilder()
        line = _fill(builder, one.element, at, styles)
        kind, level = _kind(one, name, below_title)
        if one.is_head:
            builder.marks.append(Mark("header", 0, builder.length))
        if not OF_CONTENTS.match(name) and (block := builder.build(kind, level=level)):
            blocks.append(block)
        lines.append(line)
        at += len(line) + 1
        if at > files.LONGEST_TEXT:
            raise UnreadableError(TOO_LARGE.format(most=files.LONGEST_TEXT))
    return "".join(f"{line}\n" for line in lines), Content(blocks)


def _style(paragraph: Any, styles: dict[str, str]) -> str:
    """The name of a paragraph's style, in small letters; empty for that of body text."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return styles.get(_value(style), "")


def _value(element: Any) -> str:
    """What an element says of a look or a place; empty where it is not there, or says nothing."""
    return "" if element is None else element.get(W + "val") or ""


def _kind(one: _Paragraph, style: str, below_title: int) -> tuple[Kind, int]:
    """What a paragraph is, and its level; headings stand a level lower where the text has a title."""
    if one.row:
        return "cell", one.row
    if style == "title":
        return "heading", 1
    outline = one.element.find(f"{W}pPr/{W}outlineLvl")
    heading = HEADING.fullmatch(style)
    if heading or _value(outline) in LEVELS:
        number = int(heading[1]) if heading else int(_value(outline)) + 1
        return "heading", min(6, number + below_title)
    if CODED.match(style):
        return "code", 0
    numbered = one.element.find(f"{W}pPr/{W}numPr/{W}numId")
    if _value(numbered) not in ("", "0") or LISTED.match(style):
        depth = _value(one.element.find(f"{W}pPr/{W}numPr/{W}ilvl"))
        return "item", int(depth) + 1 if depth in LEVELS else 1
    return KINDS.get(style, "paragraph"), 0


def _fill(builder: ProseBuilder, paragraph: Any, start: int, styles: dict[str, str]) -> str:
    """Add the prose of a paragraph whose line begins at `start`; the line."""
    parts: list[str] = []
    at = start
    for piece, marks in _pieces(paragraph, styles):
        first = builder.length
        shown = piece.replace(LINE_BREAK, "\n").replace("\t", " ")
        builder.add(MASK * len(piece) if "code" in marks else shown, at)
        builder.marks += [Mark(mark, first, builder.length) for mark in marks if builder.length > first]
        parts.append(piece)
        at += len(piece)
    return "".join(parts)


def _pieces(parent: Any, styles: dict[str, str], *above: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The pieces of a paragraph's text, with the marks on each."""
    for element in parent:
        if element.tag == W + "r":
            yield from _of_run(element, styles, above)
        elif element.tag == MATH + "oMath" or element.tag == MATH + "oMathPara":
            yield MASK, above
        elif element.tag in THROUGH:
            yield from _pieces(element, styles, *above, *(("link",) if element.tag == W + "hyperlink" else ()))


def _of_run(run: Any, styles: dict[str, str], above: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    looks = run.find(W + "rPr")
    marks = list(above)
    for look in () if looks is None else looks:
        is_on = look.get(W + "val", "on") not in OFF
        if look.tag == W + "vanish" and is_on:
            return
        if look.tag in SWITCHES and is_on:
            marks.append(SWITCHES[look.tag])
        if look.tag == W + "rStyle" and CODED.match(styles.get(_value(look), "")):
            marks.append("code")
    for element in run:
        if element.tag == W + "t":
            if text := (element.text or "").replace("\r", " ").replace("\n", " "):
                yield text, tuple(marks)
        elif element.tag in CHARACTERS:
            yield CHARACTERS[element.tag], tuple(marks)
