"""`copydesk check --fix` and `--diff`: what the safe fixes make of the files."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Callable
from pathlib import Path

from lint import fixing, formats
from lint.cli._say import say
from lint.diagnostics import Report
from lint.files import contents, top_of_repository, unreadable
from lint.patterns import pattern

WIDE = ("utf-16", "utf-32")
"""Encodings in which a line does not end with one byte."""
UNQUOTED = pattern(r"[^\x00-\x1f\x7f-\x9f\"\\\ud800-\udfff]*")
"""A name without signs that a patch cannot have as they are: controls, quotation marks, bytes that are no UTF-8."""
Lint = Callable[[bytes], Report]


def fix_file(report: Report, lint: Lint) -> Report:
    """Put the safe fixes into the file of a report; the report on what is left."""
    data, mended = _mended(report, lint, None)
    if mended is None:
        return report
    try:
        fixing.write(Path(report.path), data, mended.data)
    except fixing.UnfixableError as error:
        return _failed(report, str(error))
    count = len(mended.titles)
    say(f"{report.path}: {count} fix{'' if count == 1 else 'es'} made")
    return mended.report


def difference(report: Report, lint: Lint, data: bytes | None = None) -> bytes:
    """The unified diff that the safe fixes of a file make, in the encoding of the file;
    `data` are its bytes where it is standard input."""
    before, mended = _mended(report, lint, data)
    if mended is None:
        return b""
    encoding = formats.decode(before).encoding
    if encoding.startswith(WIDE):
        say(
            f"{report.path}: its fixes are left out, as no patch can change a file in {encoding[:6].upper()}; --fix makes them"
        )
        return b""
    ours, theirs = (_in_patch(f"{side}/{_applied_to(report.path)}") for side in "ab")
    old, new, *lines = difflib.unified_diff(_lines(mended.before), _lines(mended.after), ours, theirs)
    shown = "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
    return f"{old}{new}".encode("utf-8", "backslashreplace") + shown.encode(encoding)


def _in_patch(name: str) -> str:
    """A name as the head of a patch has it: with a tab behind one that has spaces, as git and patch want it, and in
    quotation marks with octal numbers for bytes where it has signs that would end it (git-diff, “core.quotePath”)."""
    if UNQUOTED.fullmatch(name):
        return f"{name}\t" if " " in name else name
    written = (
        chr(byte) if 32 <= byte < 127 and chr(byte) not in '"\\' else f"\\{byte:03o}" for byte in os.fsencode(name)
    )
    return f'"{"".join(written)}"'


def _applied_to(path: str) -> str:
    """A path as `git apply` and `patch` find it: from the current folder; what is written otherwise, from the top of
    the repository."""
    here = Path.cwd()
    top = top_of_repository(here)
    file = Path(os.path.normpath(here / path))
    is_plain = not Path(path).is_absolute() and ".." not in Path(path).parts
    return path if is_plain or top is None or not file.is_relative_to(top) else file.relative_to(top).as_posix()


def _mended(report: Report, lint: Lint, data: bytes | None) -> tuple[bytes, fixing.Mended | None]:
    """The bytes of a file and what they become, if there is anything to mend; the report says why it cannot be."""
    if not fixing.together(report, fixing.safe(report)) or is_left_alone(report):
        return b"", None
    try:
        read = contents(Path(report.path)) if data is None else data
        mended = fixing.mend(read, lint)
        return read, mended if mended.titles else None
    except (fixing.UnfixableError, formats.UnreadableError) as error:
        _failed(report, str(error))
    except OSError as error:
        _failed(report, unreadable(error))
    return b"", None


def is_left_alone(report: Report) -> bool:
    """Whether the text of a file was taken out of it and no fix can be put back; then that is said."""
    is_extracted = report.document is not None and report.document.unit != "line"
    if is_extracted and any(one.fixes for one in report.diagnostics):
        say(f"{report.path}: it is left as it is, as copydesk does not write into Word files; make the changes in Word")
    return is_extracted


def _failed(report: Report, why: str) -> Report:
    report.error = f"{report.error}; {why}" if report.error else why
    return report


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", text)
