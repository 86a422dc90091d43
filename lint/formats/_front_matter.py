"""Front matter, in YAML between `---` lines, in TOML between `+++` lines or in JSON: blocks with exact positions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from lint.document import LINE_END, Block, Kind
from lint.formats._entities import decoded, without_tags
from lint.formats._metadata import SWITCHED
from lint.formats._passages import is_within
from lint.formats._structure import FIELDS
from lint.patterns import pattern
from lint.prose import ProseBuilder

FENCE = pattern(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
ENDS = {"---": r"(?:---|\.\.\.)", "+++": r"\+\+\+"}
"""What ends it, by what opens it; three full stops too (Pandoc User’s Guide, “Extension: yaml_metadata_block”)."""
OBJECT = pattern(r"\ufeff?(?=\{\s*\")")
"""What opens an object of JSON."""
LARGEST = 200_000  # characters: no article's front matter is larger
DEEPEST = 20  # levels of nesting
NESTED = pattern(rf"[\[{{]{{{DEEPEST}}}|^ *(?:- +){{{DEEPEST}}}", re.MULTILINE)
KINDS: dict[str, Kind] = {key: kind for kind, keys in FIELDS.items() for key in keys}  # type: ignore[misc]
FOLD = r"[ \t]*(?:(?:\r\n|\n|\r)[ \t]*)+"
PIECES = {
    "'": pattern(rf"''|{FOLD}|.", re.DOTALL),
    '"': pattern(
        rf"\\(?:x[0-9a-fA-F]{{2}}|u[0-9a-fA-F]{{4}}|U[0-9a-fA-F]{{8}}|(?:\r\n|\n|\r)[ \t]*|.)|{FOLD}|.", re.DOTALL
    ),
    "": pattern(rf"{FOLD}|.", re.DOTALL),
}
ESCAPES = {
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "0": "\0",
    "_": "\xa0",
    "N": "\x85",
    "L": "\u2028",
    "P": "\u2029",
    "e": "\x1b",
}
TOML_LINE = pattern(
    r"^(?P<key>[A-Za-z_][\w-]*)[ \t]*=[ \t]*(?:(?P<quote>\")(?!\"\")(?P<value>(?:\\.|[^\"\\\r\n])*)\"|(?P<single>')(?!'')(?P<literal>[^'\r\n]*)')"
    r"[ \t]*(?:#.*)?(?=\r?$)",
    re.MULTILINE,
)
TOML_LONG = pattern(
    r"^(?P<key>[A-Za-z_][\w-]*)[ \t]*=[ \t]*(?P<marks>\"{3}|'{3})\n?(?P<value>.*?)(?P=marks)[ \t]*(?:#.*)?(?=\r?$)",
    re.MULTILINE | re.DOTALL,
)
"""A field with its string in one line, and in several."""


TOML_TOKEN = pattern(
    r"#[^\r\n]*|(?P<long>\"{3}(?:\\.|[^\\])*?\"{3,5}|'{3}.*?'{3,5})|\"(?:\\.|[^\"\\\r\n])*\"|'[^'\r\n]*'", re.DOTALL
)
"""A comment or a string of TOML; within a long one a line may look like a key with its value."""
DOTTED = pattern(rf"(?:^|[{{,\[])[ \t]*(?:[\w\"'-]+[ \t]*\.[ \t]*){{{DEEPEST}}}", re.MULTILINE)
"""A key with more parts than anything is nested."""
KEY = pattern(r"^[\w-]+:", re.MULTILINE)
_FIELD = (
    r"(?i:title|subtitle|date|modified|category|categories|tags?|keywords|slug|authors?|summary|description|status|lang|"
    r"template|layout|translation|cover|image|series|url|permalink|save_as)"
)
FIELD_LINE = pattern(rf"^(?P<key>{_FIELD})[ \t]*:[ \t]*(?P<value>(?:[^\r\n]*[^ \t\r\n])?)[ \t]*(?=\r?$)", re.MULTILINE)
GOES_ON = pattern(r"[|>][-+\d]*|[\[{][^\]}]*|[\[{].*[\]}]|[&*!].*|[\"'].*")
"""A value of YAML that is more than its line: a text below it, a list, one that is named, one in quotation marks."""
NEXT_LINE = pattern(r"[ \t]*(?:\r\n|\n|\r)[ \t]*(?![ \t#\r\n]|-[ \t\r\n]|[\w-]+[ \t]*:|\Z)")
"""A line below a value that is no field, no comment and no entry of a list: the value goes on in it."""
IN_MARKS = pattern(r"(?P<mark>[\"'])(?P<value>.*)(?P=mark)")
FIELD_LINES = pattern(
    rf"\ufeff?(?P<lines>{_FIELD}[ \t]*:[^\r\n]*(?:\r\n|\n|\r(?!\n))(?:(?:[A-Za-z][\w-]{{0,29}}[ \t]*:|[ \t]+[^\s:])[^\r\n]*(?:\r\n|\n|\r(?!\n)|\Z)){{1,29}})(?=\s|\Z)"
)
"""The lines with a field and its value that open a text, up to the first blank one;
fields of a site's own may be among them, and indented lines in which a value goes on, which nothing reads."""
OWN_FIELD = pattern(
    r"^(?P<key>[A-Za-z][\w-]*)[ \t]*:[ \t]*(?P<value>(?:[^\r\n]*[^ \t\r\n])?)[ \t]*(?=\r?$)", re.MULTILINE
)
"""Such a line, whatever its field."""
MOST_OWN, MANY_KNOWN, MOST_OWN_OF_MANY = 1.5, 4, 3
"""Fields of such lines to one that many generators know, at most; how many of the latter leave no doubt, and allow for
more of a site's own."""
TELLING_FIELDS = frozenset(
    "date modified slug permalink category categories tags tag authors status lang layout template".split()
)
"""Fields that only the generator of a site reads: a title and a summary alone may be what an assistant wrote."""


def front_matter(text: str) -> tuple[list[Block], dict[str, Any], int, tuple[str, ...]]:
    """The blocks of the front matter, its scalar values by lower-case key, where the body starts, and notices."""
    match = FENCE.match(text)
    if not match:
        return _of_json(text)
    close = re.compile(rf"^{ENDS[match[1]]}[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE).search(text, match.end())
    if not close:
        return [], {}, 0, ()
    if close.start() - match.end() > LARGEST:
        if not (match[1] == "+++" or KEY.match(text, match.end())):
            return [], {}, 0, ()  # two rules with most of a text between them
        return [], {}, close.end(), (f"the front matter has more than {LARGEST:,} characters and was not checked",)
    source = text[match.end() : close.start()]
    reader = _yaml if match[1] == "---" else _toml
    try:
        entries = list(reader(source, match.end()))
    except ValueError as error:
        if match[1] == "---" and not KEY.search(source):
            return [], {}, 0, ()  # two rules around a paragraph, not front matter
        entries = list(_line_by_line(source, match.end())) if match[1] == "---" else []
        read = (
            "was read line by line; a value that has a colon in it wants quotation marks, and a mark within those a backslash"
            if entries
            else "was not checked"
        )
        return *_placed(entries), close.end(), (f"the front matter cannot be read as it is ({error}) and {read}",)
    if not entries and source.strip() and match[1] == "---" and not KEY.search(source):
        return [], {}, 0, ()  # with a key, it is front matter whose values are lists of lists, and the like
    return *_placed(entries), close.end(), ()


def _of_json(text: str) -> tuple[list[Block], dict[str, Any], int, tuple[str, ...]]:
    """The same of an object of JSON that opens a text (Hugo, “Front matter”), which is YAML as well."""
    opens = OBJECT.match(text)
    if opens is None:
        return [], {}, 0, ()
    import json

    try:
        values, end = json.JSONDecoder().raw_decode(text[: LARGEST + opens.end()], opens.end())
        if "title" in values and LINE_END.match(text, end):
            return *_placed(_yaml(text[opens.end() : end], opens.end())), end, ()
    except (ValueError, RecursionError):
        pass  # braces of another kind, which are text
    return [], {}, 0, ()


def _placed(entries: Iterable[tuple[str, str, ProseBuilder | None]]) -> tuple[list[Block], dict[str, Any]]:
    """The blocks and the values of keys with their values and their prose."""
    blocks: list[Block] = []
    values: dict[str, Any] = {}
    for key, value, builder in entries:
        values.setdefault(key, value)
        kind = "field" if str(value).lower() in SWITCHED else KINDS.get(key, "field")  # “headline: true”
        block = builder.build(kind, key=key) if builder else None
        if block:
            blocks.append(block)
    return blocks, values


def unfenced_front_matter(text: str) -> tuple[list[Block], dict[str, Any], int, tuple[str, ...]]:
    """The same of lines such as `Title: …` and `Date: …` that open a text and end at a blank one, without fences.

    So Pelican, MkDocs and MultiMarkdown have them (MultiMarkdown 6 user’s guide, “Metadata”).
    """
    match = FIELD_LINES.match(text)
    if match is None:
        return [], {}, 0, ()
    blocks, values = _placed(_lines(match["lines"], match.start("lines")))
    known = len(FIELD_LINE.findall(match["lines"]))
    most = MOST_OWN_OF_MANY if known >= MANY_KNOWN else MOST_OWN
    if "title" not in values or TELLING_FIELDS.isdisjoint(values) or len(values) > most * known:
        return [], {}, 0, ()
    return blocks, values, match.end(), ()


def _lines(source: str, offset: int) -> Iterator[tuple[str, str, ProseBuilder | None]]:
    """Key, value and prose of each field on a line of its own."""
    for field in OWN_FIELD.finditer(source):
        yield (
            field["key"].lower(),
            field["value"],
            _align(field["value"], field["value"], "", offset + field.start("value")),
        )


def _line_by_line(source: str, offset: int) -> Iterator[tuple[str, str, ProseBuilder | None]]:
    """The same of YAML that is none, as a title with a colon in it makes it;
    what may go on below a line is left out."""
    for field in FIELD_LINE.finditer(source):
        value, at = field["value"], field.start("value")
        if marked := IN_MARKS.fullmatch(value):  # with marks of the same kind within them
            value, at = marked["value"], at + 1
        elif GOES_ON.fullmatch(value) or NEXT_LINE.match(source, field.end()):
            continue
        if value:
            yield field["key"].lower(), value, _align(value, value, "", offset + at)


def _yaml(source: str, offset: int) -> Iterator[tuple[str, str, ProseBuilder | None]]:
    """Key, value and prose of each scalar of the top mapping. Raises ValueError, with line and problem."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    if NESTED.search(source):
        raise ValueError("it is nested too deeply")
    lead = source.startswith("\ufeff")  # which the library leaves out of its count
    source, offset = source[lead:], offset + lead
    try:
        node = yaml.compose(source, Loader=loader)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    except yaml.YAMLError as error:
        # What is not closed is told where it begins; a mapping begins in the first line and goes wrong in another.
        marks = ["context_mark", "problem_mark"]
        if "block mapping" in str(getattr(error, "context", "")):
            marks.reverse()
        mark = next((mark for name in marks if (mark := getattr(error, name, None))), None)
        raise ValueError("it is not valid YAML" + (f" near line {mark.line + 2}" if mark else "")) from None
    if not isinstance(node, yaml.MappingNode):
        return
    read = 0
    for key_node, value_node in node.value:
        key = str(key_node.value).lower() if isinstance(key_node, yaml.ScalarNode) else ""
        items = value_node.value if isinstance(value_node, yaml.SequenceNode) else [value_node]
        for item in items:
            start, end = item.start_mark.index, item.end_mark.index
            read += end - start + 1  # with what parts it from the next
            if read > LARGEST:  # more than stands there: what an alias (“*a”) names is read once more for each
                raise ValueError("its aliases repeat too much")
            if isinstance(item, yaml.ScalarNode) and key:
                raw = source[start:end]
                yield key, item.value, _align(raw, item.value, item.style or "", offset + start)


def _toml(source: str, offset: int) -> Iterator[tuple[str, str, ProseBuilder | None]]:
    """Like `_yaml`, for TOML: the strings that stand on one line, and the other values without prose."""
    import tomllib

    if DOTTED.search(source):
        raise ValueError("it is nested too deeply")
    try:
        values = tomllib.loads(source)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    except tomllib.TOMLDecodeError as error:
        raise ValueError(str(error)) from None
    placed = {}
    strings = [match.span() for match in TOML_TOKEN.finditer(source) if match["long"]]
    for match in TOML_LONG.finditer(source.split("\n[", 1)[0]):
        value, written = values.get(match["key"]), match["value"]
        # What is written as it is meant: escapes and line ends that are left out would be of other lengths.
        if isinstance(value, str) and "\\" not in written and "\r" not in written and value == written:
            start, end = match.start("value") - 1, match.end("value") + 1
            placed[match["key"]] = _align(source[start:end], value, "literal", offset + start)
    for match in TOML_LINE.finditer(source.split("\n[", 1)[0]):
        value = values.get(match["key"])
        opens, within = ("quote", "value") if match["quote"] else ("single", "literal")
        start, end = match.start(opens), match.end(within) + 1
        if isinstance(value, str) and not is_within(strings, start):
            style = '"' if match["quote"] else "literal"
            placed[match["key"]] = _align(source[start:end], value, style, offset + start)
    for key, value in values.items():
        if not isinstance(value, dict | list):
            yield key.lower(), str(value), placed.get(key)


def _align(raw: str, value: str, style: str, offset: int) -> ProseBuilder:
    """The prose of a scalar, each character mapped to the source; as a whole where its style is too intricate."""
    builder = ProseBuilder()
    for prose, start, width in _block_scalar(raw) if style in "|>" and style else _flow_scalar(raw, style):
        builder.add(prose, offset + start, width)
    if "".join(builder.parts).strip() != value.strip():
        builder = ProseBuilder()
        builder.add(value, offset, len(raw))
        return builder
    # Who writes a text over several lines may set it in HTML; on one line a program left what a feed had.
    return decoded(without_tags(builder) if style and style in "|>" else builder)


def _flow_scalar(raw: str, style: str) -> Iterator[tuple[str, int, int]]:
    inner, last = (1, len(raw) - 1) if style in ("'", '"', "literal") else (0, len(raw.rstrip()))
    plain = raw[inner:last]
    if style == "literal" or (not any(mark in plain for mark in "\\\n\r") and (style != "'" or "''" not in plain)):
        yield plain, inner, len(plain)
        return
    for match in PIECES.get(style, PIECES[""]).finditer(raw, inner, last):
        piece = match[0]
        width = len(piece)
        if width == 1 and piece not in "\r\n":
            yield piece, match.start(), 1
        elif style == "'" and piece == "''":
            yield "'", match.start(), 2
        elif piece[0] == "\\" and style == '"':
            code = piece[1]
            if code in "xuU" and width > 2:
                yield chr(int(piece[2:], 16)), match.start(), width
            elif code not in "\r\n":
                yield ESCAPES.get(code, code), match.start(), width
        elif width == 1 or LINE_END.search(piece):
            ends = len(LINE_END.findall(piece))
            yield (" " if ends == 1 else "\n" * (ends - 1)), match.start(), width
        else:
            yield piece, match.start(), width


def _block_scalar(raw: str) -> Iterator[tuple[str, int, int]]:
    """The lines of a `|` or `>` scalar; a folded line end becomes a space,
    and where empty lines follow, nothing (YAML 1.2.2, 8.1.3)."""
    folded = raw.startswith(">")
    at = LINE_END.search(raw)
    start = at.end() if at else len(raw)
    indent: int | None = None
    while start < len(raw):
        end_match = LINE_END.search(raw, start)
        end, after = (end_match.start(), end_match.end()) if end_match else (len(raw), len(raw))
        line = raw[start:end]
        has_text = bool(line.strip())
        if has_text:
            indent = len(line) - len(line.lstrip()) if indent is None else indent
            yield line[indent:], start + indent, len(line) - indent
        if end_match and not (folded and has_text):
            yield "\n", end, after - end
        elif end_match and raw[after:].split("\n", 1)[0].strip():
            yield " ", end, after - end
        start = after
