"""Bytes to text: UTF-8 with and without a byte order mark, UTF-16 with one, otherwise a careful guess that is told."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from lint import files
from lint.patterns import pattern
from lint.records import Record

WORD_PROCESSORS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"%PDF-")
"""How the files of Word (.docx, .doc), LibreOffice (.odt) and their like begin."""


class Decoded(Record):
    """A text, the encoding that turns it back into its bytes, and notices for the user."""

    text: str
    encoding: str
    notices: tuple[str, ...] = ()


class UnreadableError(Exception):
    """A file that holds no text; the message is one sentence for the user."""


def decode(data: bytes) -> Decoded:
    """The text of a file. A byte order mark stays part of the text, and no line end is changed.

    Raises UnreadableError for binary data and for files over `files.LONGEST_TEXT` bytes.
    """
    if len(data) > files.LONGEST_TEXT:
        raise UnreadableError(
            f"the file has more than {files.LONGEST_TEXT:,} bytes, and is not checked; divide it, or leave it out"
        )
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise UnreadableError("the file is UTF-32 text, which is not read; save it as UTF-8")
    if data.startswith(WORD_PROCESSORS):
        raise UnreadableError(
            "this is a file of a word processor or a PDF; save it as text, Markdown or HTML and check that"
        )
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = "utf-16-le" if data.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
        try:
            return Decoded(data.decode(name), name)
        except UnicodeDecodeError:
            raise UnreadableError("the file starts like UTF-16 text but is damaged; save it as UTF-8") from None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guess(data, error)
    if lone := _lone_nul(text):
        raise UnreadableError(lone)
    if _is_binary(text):
        raise UnreadableError("this is a binary file, not text; name text files, or leave this one out")
    return Decoded(text, "utf-8")


WESTERN = "cp1252"
NAMES = {WESTERN: "Western European text (Windows-1252)", "mac_roman": "text of an old Mac (Mac OS Roman)"}
"""What a reader calls an encoding."""
LIKE_WESTERN = frozenset("cp1250 cp1252 cp1254 cp1257 cp1258 latin_1 iso8859_15 mac_roman cp775 cp850 cp437".split())
"""Windows-1252 is what Western European text that is not UTF-8 nearly always is; the detector's other Western guesses
differ from it in rare characters only."""
MAC_APOSTROPHE, FEWEST_APOSTROPHES = pattern(rb"(?<=[a-z])\xd5(?=(?:s|t|re|ve|ll|d|m)\b)"), 2
"""An apostrophe as Mac OS Roman has it: in Western text it would be a capital O with a tilde between small letters."""
NOT_ASCII = frozenset(range(0x80, 0x100))
DECLARED = pattern(
    rb"<(?:meta\b[^>]{0,200}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE
)
DECLARED_WITHIN = 1024  # bytes
OF_PAGES = frozenset(
    "ascii big5 big5hkscs cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp866 cp874 cp932 cp949 euc_jp euc_kr "
    "gb18030 gb2312 gbk iso2022_jp iso8859-1 iso8859-10 iso8859-11 iso8859-13 iso8859-14 iso8859-15 iso8859-16 iso8859-2 "
    "iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 koi8-r koi8-u mac-cyrillic mac-roman shift_jis "
    "tis-620".split()
)
"""What Python calls the encodings that a page may have, besides UTF-8 and UTF-16 (Encoding Standard, 4.2, “Names and
labels”); it knows others that are none of text: `undefined`, `unicode_escape`, `idna`."""
FEW = 0.15
"""Share of the bytes: in a script of its own nearly all are not ASCII,
and in any Western language fewer than one in ten."""
CONTROL = pattern(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


MOST_NULS, LEAST_BETWEEN = 20, 500
"""NUL characters of a text into which they came by a slip, and characters that it has for each of them."""


def _lone_nul(text: str) -> str:
    """What is wrong with a text that has a NUL or a few, and no other control characters; empty where it has none,
    or is no text."""
    found = len(CONTROL.findall(text)) if "\0" in text else 0
    if not 0 < found <= MOST_NULS or found != text.count("\0") or found * LEAST_BETWEEN > len(text):
        return ""
    before = text[: text.index("\0")].replace("\r\n", "\n").replace("\r", "\n")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    more = f" (and {found - 1} more)" if found > 1 else ""
    return (
        f"the file has an invisible character, NUL (U+0000), in line {line:,}, column {column:,}{more}, which no text has; "
        "delete it and save the file"
    )


def _is_binary(text: str) -> bool:
    head = text[:20_000]
    return "\0" in head or len(CONTROL.findall(head)) > len(head) * 0.02


def _guess(data: bytes, error: UnicodeDecodeError) -> Decoded:
    if _is_binary(data[:20_000].decode("latin-1")):
        raise UnreadableError("this is a binary file, not text; name text files, or leave this one out")
    declared = list(_declared(data))
    if not declared and (damage := _damage(data, error.start)):
        raise UnreadableError(damage)
    for name, says_so in (*((name, True) for name in declared), *((name, False) for name in _likely(data))):
        try:
            text = data.decode(name)
        except (UnicodeError, LookupError):
            continue
        shown = NAMES.get(name, name.replace("_", "-"))
        why = ", as it says of itself" if says_so else ", save it as UTF-8 to be sure"
        return Decoded(text, name, (f"the file is not UTF-8; it was read as {shown}{why}",))
    raise UnreadableError(f"the file is not UTF-8 text (see byte {error.start + 1:,}); save it as UTF-8")


SEQUENCE = pattern(
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
"""A character of several bytes in UTF-8 (The Unicode Standard, table 3-7);
text of another encoding hardly ever has one."""


def _damage(data: bytes, at: int) -> str:
    """What is wrong with UTF-8 text of which a few bytes are none, the first at `at`; empty where it is no such text.

    Read in another encoding, it would have a wrong character for every other one that is not ASCII,
    and fixes would write them.
    """
    bad = sum(map(NOT_ASCII.__contains__, SEQUENCE.sub(b"", data)))
    if len(SEQUENCE.findall(data)) < bad:
        return ""
    before = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line, column = before.count(b"\n") + 1, len(before[before.rfind(b"\n") + 1 :].decode("utf-8")) + 1
    more = f" (and {bad - 1:,} more)" if bad > 1 else ""
    return (
        f"the file is UTF-8 but for byte 0x{data[at]:02x} in line {line:,}, column {column:,}{more}, which is no character; "
        "put the right one there and save the file as UTF-8"
    )


def _declared(data: bytes) -> Iterator[str]:
    """The encoding that a page says it has, in its first bytes (HTML Living Standard, 4.2.5.4)."""
    match = DECLARED.search(data, 0, DECLARED_WITHIN)
    try:
        name = codecs.lookup(match[1].decode("ascii")).name if match else ""
    except LookupError:
        return
    if name in OF_PAGES:
        yield WESTERN if name == "iso8859-1" else name  # as browsers read it


def _likely(data: bytes) -> Iterator[str]:
    """The encodings that a text which is not UTF-8 may have, the likeliest first."""
    if len(MAC_APOSTROPHE.findall(data)) >= FEWEST_APOSTROPHES:
        yield "mac_roman"
    if sum(map(NOT_ASCII.__contains__, data)) < FEW * len(data):
        yield WESTERN  # of a pound sign or two a detector makes Japanese
    from charset_normalizer import from_bytes  # 30 ms to import, and seldom wanted

    best = from_bytes(data[:200_000]).best()
    if best is not None:
        yield from (WESTERN, best.encoding) if best.encoding in LIKE_WESTERN else (best.encoding,)
