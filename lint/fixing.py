"""Fixes put into a file: which are taken together, what the text becomes, and how it is written back."""

from __future__ import annotations

import errno
import os
from bisect import insort
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from lint import formats
from lint.diagnostics import Edit, Fix, Report, apply
from lint.document import Document
from lint.files import reason, write_whole
from lint.intact import around

MOST_ROUNDS = 10
"""One fix may lay another fault bare; a text that is not settled after so many rounds is left as it then is,
and one that is what it was before is settled."""
MARKS_OF_YAML = frozenset("\"'\\:#\n{}[]")
"""What would change the meaning of front matter if it came into a value."""


NOT_THE_SAME = "the file cannot be written back byte for byte, so nothing was changed; save it as UTF-8"


class UnfixableError(Exception):
    """A file that cannot be written back as it is; the message is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A file before and after its fixes, as text and as bytes, the titles of the fixes,
    and the report on what is left."""

    before: str
    after: str
    data: bytes
    titles: tuple[str, ...]
    report: Report


def mend(data: bytes, lint: Callable[[bytes], Report]) -> Mended:
    """The file with all its safe fixes, put in round by round until none is left; `lint` reports on each round.

    Raises UnfixableError where the bytes could not be told from the text again, and formats.UnreadableError.
    """
    first = formats.decode(data)
    if first.text.encode(first.encoding) != data:
        raise UnfixableError(NOT_THE_SAME)
    text, titles = first.text, []
    made = {text: 0}
    report = lint(data)
    for _ in range(MOST_ROUNDS):
        fixes = together(report, safe(report))
        if not fixes:
            break
        text = apply(text, *fixes)
        titles += [fix.title for fix in fixes]
        try:
            data = text.encode(first.encoding)
        except UnicodeEncodeError as error:
            raise UnfixableError(
                f"“{text[error.start]}” cannot be written in this file’s encoding, so nothing was changed; save it as UTF-8"
            ) from None
        report = lint(data)
        if text in made:  # two rules undo each other
            titles = titles[: made[text]]
            break
        made[text] = len(titles)
    return Mended(first.text, text, data, tuple(titles), report)


def safe(report: Report) -> Iterable[Fix]:
    """The first fix of each diagnostic, where it cannot change the meaning."""
    return (one.fixes[0] for one in report.diagnostics if one.fixes and one.fixes[0].trust == "safe")


def together(report: Report, wanted: Iterable[Fix]) -> list[Fix]:
    """The fixes that can be made at once: of two that overlap the earlier one."""
    if report.document is None:
        return []
    taken: list[tuple[int, int]] = []  # apart from each other, in order
    chosen: list[Fix] = []
    for fix in wanted:
        if any(_clashes(taken, edit) or _may_break_front_matter(report.document, edit) for edit in fix.edits):
            continue
        chosen.append(fix)
        for edit in fix.edits:
            insort(taken, (edit.start, edit.end))
    return chosen


def write(path: Path, before: bytes, after: bytes) -> None:
    """Replace a file's bytes whole or not at all.

    Raises UnfixableError where the file is not what was read, or cannot be written.
    """
    target = Path(os.path.realpath(path))  # there is none where a shell passed a pipe as a file
    try:
        if target.read_bytes() != before:
            raise UnfixableError("the file was changed while it was checked, so it was left as it is; run again")
        if not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "the file is read-only")
        write_whole(target, after)
    except OSError as error:
        raise UnfixableError(f"the fixed file cannot be written: {reason(error)}") from None


def _clashes(taken: list[tuple[int, int]], edit: Edit) -> bool:
    """Whether an edit overlaps one that was taken, or begins where one does."""
    return any((start < edit.end and edit.start < end) or start == edit.start for start, end in around(taken, edit))


def _may_break_front_matter(document: Document, edit: Edit) -> bool:
    """Whether an edit puts a mark into front matter that means something there."""
    if MARKS_OF_YAML.isdisjoint(edit.replacement):
        return False
    return any(block.key and block.span.start <= edit.start < block.span.end for block in document.blocks)
