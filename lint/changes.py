"""Which lines were changed since a state of a git repository."""

from __future__ import annotations

import os
import re
import subprocess
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import itemgetter
from pathlib import Path
from typing import Any, TypeVar

from lint.diagnostics import Diagnostic, Report
from lint.document import LINE_END, Document, Place
from lint.language.resemblance import common_beginning
from lint.records import replaced

Answer = TypeVar("Answer")
HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
BINARY = re.compile(rb"^Binary files ", re.MULTILINE)
BARE_RETURN = re.compile(r"\r(?!\n)")
SECONDS = 60


class GitError(Exception):
    """Git cannot tell the changes; the message is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What was changed since `reference`, as git sees it from each file's folder."""

    reference: str
    _said: dict[tuple[Any, ...], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def touched(self, path: str) -> tuple[tuple[int, int], ...] | None:
        """The first and last line of each changed stretch of a file; None where the whole file is new.

        Raises GitError.
        """
        file = Path(os.path.realpath(path))  # of a link git knows no more than where it leads
        folder, name = file.parent, file.name
        base = self._once(_base, folder, self.reference)
        changed, new = self._once(_names, folder, base)
        if os.fsencode(name) in new:
            return None
        if os.fsencode(name) not in changed:
            return ()
        found = []
        top, inside = self._once(_from_top, folder)
        own = inside + name
        old = self._once(_renamed, top, base).get(own, own)
        difference = _git(
            top,
            "diff",
            "-M",
            "--unified=0",
            "--inter-hunk-context=0",
            "--no-color",
            "--no-ext-diff",
            "--no-textconv",
            base,
            "--",
            old,
            own,
        )
        if BINARY.search(difference):
            return None  # git sees no lines in it, as in UTF-16
        for match in HUNK.finditer(difference):
            first, count = int(match[1]), int(match[2] or 1)
            # where lines were only taken out, the text on both sides of the gap is what now meets
            found.append((first, first + count - 1) if count else (max(1, first), first + 1))
        return tuple(found)

    def _once(self, ask: Callable[..., Answer], *about: Path | str) -> Answer:
        """What git says of something, which it is asked once:
        these changes are those of one state of the repository."""
        question: tuple[Any, ...] = (ask, *about)
        if question not in self._said:
            self._said[question] = ask(*about)
        answer: Answer = self._said[question]
        return answer

    def is_here(self, path: str) -> bool:
        """Whether a file lies in the repository of the working directory."""
        folder = Path(os.path.realpath(path)).parent
        try:
            return self._once(_from_top, Path.cwd())[0] == self._once(_from_top, folder)[0]
        except GitError:
            return False

    def only(self, report: Report) -> Report:
        """The report with only what touches a changed line: the place itself, a further place or the evidence.

        Of a file in another repository, whose changes git cannot tell, it has that as its error. Raises GitError.
        """
        if report.document is None:
            return report
        try:
            touched = self.touched(report.path)
        except GitError as error:
            if self.is_here(report.path):
                raise
            return replaced(report, diagnostics=(), error=str(error))
        if touched is None:
            return report
        document = report.document
        stretches = _moved(touched, document, report.path)
        kept = tuple(one for one in report.diagnostics if _touches(document, one, stretches))
        return replaced(report, diagnostics=kept)


def _moved(stretches: Sequence[tuple[int, int]], document: Document, path: str) -> Sequence[tuple[int, int]]:
    """The stretches of the file on disk where they stand in a text that fixes have changed since it was read.

    What the fixes changed is not new by that: a fault beside it was there before.
    """
    try:
        before = Path(path).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return stretches
    stretches = _as_lines(stretches, before)
    if before == document.text or not stretches:
        return stretches
    found: list[tuple[int, int]] = []
    for tag, first, last, start, end in _compared(LINE_END.split(before), LINE_END.split(document.text)):
        for a, b in _meeting(stretches, first + 1, last):
            low, high = max(a, first + 1), min(b, last)
            if low > high:
                continue
            found.append(
                (low + start - first, high + start - first) if tag == "equal" else (start + 1, max(start + 1, end))
            )
    return found


MOST_COMPARED = 2000
"""Lines that are compared one by one."""


def _compared(before: list[str], after: list[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """What became of which lines, as `difflib` has it; of many in between that changed, all at once."""
    import difflib  # only where something was fixed

    start = common_beginning(before, after)
    end = common_beginning(before[start:][::-1], after[start:][::-1])
    one, other = before[start : len(before) - end], after[start : len(after) - end]
    yield "equal", 0, start, 0, start
    if min(len(one), len(other)) > MOST_COMPARED:
        yield "replace", start, start + len(one), start, start + len(other)
    else:
        for tag, a, b, c, d in difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
            yield tag, start + a, start + b, start + c, start + d
    yield "equal", len(before) - end, len(before), len(after) - end, len(after)


def _as_lines(stretches: Sequence[tuple[int, int]], text: str) -> Sequence[tuple[int, int]]:
    """Stretches of the lines that git counts, which a line feed ends, as lines of ours,
    which a carriage return ends too."""
    if not BARE_RETURN.search(text):
        return stretches
    starts = list(accumulate((len(LINE_END.findall(f"{line}\n")) for line in text.split("\n")), initial=1))
    last = len(starts) - 1
    return [(starts[min(first, last) - 1], starts[min(end, last)] - 1) for first, end in stretches]


def _touches(document: Document, diagnostic: Diagnostic, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(
        any(_meeting(stretches, *_lines(document, place))) for place in (*diagnostic.places, *diagnostic.evidence)
    )


def _meeting(stretches: Sequence[tuple[int, int]], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Those of some stretches, which neither begin nor end before the one in front of them,
    that have one of some lines."""
    for at in range(bisect_left(stretches, first, key=itemgetter(1)), len(stretches)):
        if stretches[at][0] > last:
            break
        yield stretches[at]


def _lines(document: Document, place: Place) -> tuple[int, int]:
    first, _ = document.line_and_column(place.start)
    last, _ = document.line_and_column(max(place.start, place.end - 1))
    return first, last


def _base(folder: Path, reference: str) -> str:
    """The commit that changes are counted from: where the two histories parted, or the reference itself."""
    if not reference.strip() or reference.startswith("-"):
        raise GitError(f"“{reference}” is not a git reference; write a branch, a tag or a commit, such as origin/main")
    _git(folder, "rev-parse", "--show-toplevel")
    if ".." in reference:
        first = reference.partition("..")[0] or "main"
        raise GitError(f"“{reference}” names two states; write {first}: changes count from where both parted")
    try:
        commit = _git(folder, "rev-parse", "--verify", "--quiet", f"{reference}^{{commit}}").decode().strip()
    except GitError:
        is_shallow = _git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"
        fetched = reference.removeprefix("origin/").partition("~")[0].partition("^")[0]
        remedy = (
            f"this clone is shallow, so fetch the history first: git fetch --unshallow origin {fetched}"
            if is_shallow
            else "write a branch, a tag or a commit that “git log” knows"
        )
        raise GitError(f"git does not know “{reference}” in {folder.as_posix()}; {remedy}") from None
    try:
        return _git(folder, "merge-base", commit, "HEAD").decode().strip() or commit
    except GitError:
        # The merge of a pull request, as CI checks it out, has the reference as its parent; others may meet nowhere.
        is_cut = _git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"
        if is_cut and f"parent {commit}".encode() not in _git(folder, "cat-file", "-p", "HEAD").split(b"\n"):
            raise GitError(
                f"this clone is too shallow to tell where HEAD and “{reference}” parted, and what others changed would count; "
                f"fetch the history first: git fetch --unshallow origin {reference.removeprefix('origin/')}"
            ) from None
        return commit


def _from_top(folder: Path) -> tuple[Path, str]:
    """The top of the repository, and how a folder is named from there, with a slash at its end;
    empty for the top itself."""
    top, inside = (_git(folder, "rev-parse", f"--show-{what}").rstrip(b"\n") for what in ("toplevel", "prefix"))
    return Path(os.fsdecode(top)), os.fsdecode(inside)


def _renamed(top: Path, base: str) -> Mapping[str, str]:
    """The old name of each file of the repository that was renamed, by its new one, both from the top."""
    said = _git(top, "diff", "-M", "--diff-filter=R", "--name-status", "-z", "--no-ext-diff", base).split(b"\0")
    return {os.fsdecode(new): os.fsdecode(old) for _, old, new in zip(said[::3], said[1::3], said[2::3], strict=False)}


def _names(folder: Path, base: str) -> tuple[frozenset[bytes], frozenset[bytes]]:
    """The files of a folder and below it that were changed, and those that git does not follow."""
    changed = _git(folder, "diff", "--name-only", "-z", "--relative", "--no-ext-diff", base, "--", ".")
    new = _git(folder, "ls-files", "--others", "-z", "--", ".")
    return frozenset(changed.split(b"\0")), frozenset(new.split(b"\0"))


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(
            ["git", "--literal-pathspecs", "-c", "core.quotePath=false", *arguments],
            cwd=folder,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except FileNotFoundError:
        raise GitError("--changed-since needs git, which is not installed") from None
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GitError(f"git does not answer in {folder.as_posix()}: {error}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0].removeprefix("fatal: ")
        raise GitError(f"git cannot tell the changes in {folder.as_posix()}: {said or 'it fails'}")
    return done.stdout
