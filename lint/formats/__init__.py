"""Bytes to Document. A module in this folder with `ENDINGS` and `blocks` is a format, and its name is the format's;
where the files of one are no text, it has `extract` in the place of `blocks`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import PurePath
from typing import Any, Protocol

from lint import plugins
from lint.document import EXTRACTED, Document
from lint.formats._content import Content
from lint.formats._decoding import Decoded, UnreadableError, decode
from lint.formats._structure import arrange
from lint.patterns import pattern

GROUP = plugins.FORMATS
"""The entry points by which other packages bring formats."""
PLAIN = frozenset(("", ".log", ".asc"))
"""Endings of plain text that no folder is searched for, and none at all."""
PLAIN_TEXT, PAGE = "text", "html"
LONGEST_BEGINNING, FEWEST_CLOSED = 4000, 4
"""Characters in which plain text may show that it is a page, and the elements that it closes there at least."""
CLOSED = pattern(r"</(?:p|h[1-6]|title|head|div|ul|ol|li|table|tr|td|body)>", re.IGNORECASE)
NO_OTHERS: Mapping[str, str] = {}
PACKED = b"PK\x03\x04"
"""How a file begins that is an archive, as those of Word are."""
__all__ = ["Content", "Decoded", "UnreadableError", "decode", "endings", "read", "read_text", "text_of"]


class Format(Protocol):
    """What a format module offers."""

    ENDINGS: tuple[str, ...]

    @staticmethod
    def blocks(text: str) -> Content:
        """The blocks and the front matter of a source text."""


class Extractor(Protocol):
    """What the module of a format offers whose files are no text."""

    ENDINGS: tuple[str, ...]
    FILES: tuple[str, ...]
    """The endings of its files, of which `ENDINGS` has those that can be read with what is installed."""

    @staticmethod
    def extract(data: bytes) -> tuple[str, Content]:
        """The text of a file, a paragraph a line, and its blocks. Raises UnreadableError."""


def formats() -> Iterator[tuple[str, Format]]:
    """All formats of texts with their names, plain text first; each is loaded when it is its turn, since some need
    much."""
    return ((name, module) for name, module in _modules() if hasattr(module, "blocks"))


def _extractors() -> Iterator[tuple[str, Extractor]]:
    return ((name, module) for name, module in _modules() if hasattr(module, "extract"))


def _modules() -> Iterator[tuple[str, Any]]:
    for name in sorted(_names(), key=lambda name: name != PLAIN_TEXT):
        yield name, import_module(f"{__name__}.{name}")


@cache
def _names() -> tuple[str, ...]:
    return tuple(plugins.modules(__path__))


def _format(name: str) -> Format:
    return import_module(f"{__name__}.{name}")  # type: ignore[return-value]


class Endings(frozenset[str]):
    """Endings of file names; those of other packages' formats are looked for when an ending is asked
    for that is not ours."""

    def __contains__(self, ending: object) -> bool:
        return frozenset.__contains__(self, ending) or (bool(ending) and ending in _plugins())


def endings() -> frozenset[str]:
    """The file name endings, with the dot, that a folder is searched for."""
    return Endings(ending for _, module in _modules() for ending in module.ENDINGS)


@cache
def _plugins() -> dict[str, tuple[str, Format]]:
    """The formats of other packages with their names, by ending. Raises BrokenPluginError."""
    found = ((name, plugins.module(GROUP, name)) for name in plugins.names(GROUP))
    return {ending: (name, module) for name, module in found for ending in module.ENDINGS}


def read(data: bytes, path: str, read_as: Mapping[str, str] = NO_OTHERS) -> Document:
    """The document in a file's bytes.

    Raises UnreadableError, with a sentence for the user, where the bytes are no text.
    """
    ending = PurePath(path).suffix.lower()
    if data.startswith(PACKED):
        for name, module in _extractors():
            if read_as.get(ending, ending) in module.FILES:
                text, content = module.extract(data)
                return arrange(path, name, text, content, ())
    decoded = decode(data)
    return read_text(decoded.text, path, decoded.notices, read_as)


def text_of(data: bytes, name: str) -> str:
    """The text of a file that was read before in the format of a name. Raises UnreadableError."""
    extractor = next((module for known, module in _extractors() if known == name), None) if name in EXTRACTED else None
    return extractor.extract(data)[0] if extractor else decode(data).text


OF_OLD_MACS = "its lines end as on old Macs (CR alone), so that headings, lists, code and front matter may not be seen; save it with line ends of today (LF)"


ENDLESS = pattern(r"&#\d{4301}")
"""A character by its number, of more digits than Python reads (`sys.set_int_max_str_digits`)."""


def _is_page(text: str) -> bool:
    """Whether what is called plain text is HTML throughout: it begins with a tag, and closes many."""
    beginning = text[:LONGEST_BEGINNING].lstrip("\ufeff \t\r\n")
    return beginning.startswith("<") and len(CLOSED.findall(beginning)) >= FEWEST_CLOSED


def read_text(text: str, path: str, notices: tuple[str, ...] = (), read_as: Mapping[str, str] = NO_OTHERS) -> Document:
    """The document in a text; the ending of `path` decides on the format, and an unknown one is read as plain text.

    `read_as` says for endings as which others they are read. Raises UnreadableError, with a sentence for the user,
    where the text has what no format can read.
    """
    if "&#" in text and (endless := ENDLESS.search(text)):
        line = text.count("\n", 0, endless.start()) + 1
        raise UnreadableError(
            f"line {line}: “{endless[0][:12]}…” has more digits than the number of any character; correct it or take it out"
        )
    ending = PurePath(path).suffix.lower()
    ending = read_as.get(ending, ending)
    known = next(((name, module) for name, module in formats() if ending in module.ENDINGS), None)
    if known is None and ending:
        known = _plugins().get(ending)
    name, module = known or (PLAIN_TEXT, _format(PLAIN_TEXT))
    is_guessed = known is None and ending not in PLAIN
    if is_guessed:
        notices += (f"no format has the ending “{ending}”, so this was read as plain text, its markup and code too",)
    elif name == PLAIN_TEXT and _is_page(text):
        name, module = PAGE, _format(PAGE)
        notices += ("this is a page of HTML in spite of its name, and was read as one",)
    is_of_old_mac = "\n" not in text and text.count("\r") > 1
    if is_of_old_mac:
        notices += (OF_OLD_MACS,)
    document = arrange(path, name, text, module.blocks(text), notices)
    document.is_guessed = is_guessed or (is_of_old_mac and name != PLAIN_TEXT)
    return document
