"""Which files of a folder are checked, what is in a file, how one is written, and why that could not be done."""

from __future__ import annotations

import errno
import os
import stat
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from lint.globs import Globs

SKIPPED = frozenset(("node_modules", "__pycache__", "venv", "site-packages"))
OF_TOOLS = frozenset(("CMakeLists.txt", "constraints.txt", "requirements.txt", "robots.txt"))
"""Files that a program reads, though their names end as those of texts do."""


OF_WORD = "~$"
"""How the name of a file begins that Word keeps beside one that is open."""


def search(folder: Path, is_wanted: Callable[[Path], bool]) -> Iterator[Path]:
    """The wanted files of a folder and below it, sorted.

    Hidden files and folders, what git ignores and what only programs read are left out, and links are not followed.
    A folder that cannot be looked into comes like a file: whoever reads it says what is wrong with it.
    """
    ignored = GitIgnore(folder)
    closed: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=closed.append):
        here = Path(place)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and name not in SKIPPED and not ignored.holds(here / name, is_folder=True)
        )
        for name in sorted(names):
            file = here / name
            is_text = not name.startswith((".", OF_WORD)) and name not in OF_TOOLS
            if is_text and is_wanted(file) and _is_regular(file) and not ignored.holds(file):
                yield file
    yield from sorted(Path(error.filename) for error in closed)


def _is_regular(file: Path) -> bool:
    """Whether a name of a folder is a file's: no link, and no pipe or device, which may never end."""
    try:
        return stat.S_ISREG(file.lstat().st_mode)
    except OSError:
        return False


LONGEST = 50_000_000
"""A file with more bytes than this is not read: no article has them, and a check must end."""
LONGEST_TEXT = 5_000_000
"""A text with more bytes is not checked: it would take a minute, and a gigabyte of memory. The longest novels and
the Bible have fewer."""
OPENED = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")
"""Names of files that are open already."""


def contents(path: Path) -> bytes:
    """The bytes of a file, see `held`; of what is no file only what a shell passes as one (`<(…)`). Raises OSError."""
    if not path.is_file() and not path.is_dir() and path.exists() and not str(path).startswith(OPENED):
        raise OSError(errno.EINVAL, "it is a pipe or a device")
    with path.open("rb") as file:
        return held(file)


def held(file: BinaryIO) -> bytes:
    """The bytes of an open file; of one that is too long, one more than may be read, by which it shows."""
    return file.read(LONGEST + 1)


def decoded(data: bytes, errors: str = "strict") -> str:
    """What a user wrote, without a byte order mark: UTF-8, or UTF-16 with its mark, as PowerShell writes it.
    Raises UnicodeDecodeError."""
    return data.decode("utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig", errors)


def text_of(path: Path, errors: str = "strict") -> str:
    """The text of such a file without a byte order mark, each end of a line as one character. Raises OSError,
    UnicodeDecodeError."""
    data = contents(path)
    if len(data) > LONGEST:
        raise OSError(errno.EFBIG, f"it has more than {LONGEST:,} bytes")
    return decoded(data, errors).replace("\r\n", "\n").replace("\r", "\n")


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, and make its folder; what is there keeps its mode and its owner,
    and a link is followed.

    A pipe or a device is written to as it is, and a file of several names too, which gets back what it held where that
    fails. Raises OSError, and then leaves nothing behind.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    target = Path(os.path.realpath(path))
    target.parent.mkdir(parents=True, exist_ok=True)
    # Short, as a name may be as long as it can be; and no other process, of another machine too, takes the same.
    temporary = target.with_name(f".{os.urandom(8).hex()}.copydesk")
    before = target.stat() if target.exists() else None
    try:
        with temporary.open("xb") as file:
            if before:  # what only few may read is at no time open to all
                temporary.chmod(stat.S_IMODE(before.st_mode))
                _give(temporary, before)
            file.write(data)
        if before and before.st_nlink > 1:
            temporary.unlink()  # there was room for it, and is for the same again
            _write_over(target, data)
        else:
            temporary.replace(target)
    except BaseException:  # Ctrl-C too
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def _write_over(file: Path, data: bytes) -> None:
    """Write a file in its place, or leave it as it was."""
    before = file.read_bytes()
    try:
        file.write_bytes(data)
    except BaseException:
        file.write_bytes(before)
        raise


def _give(file: Path, before: os.stat_result) -> None:
    """Give a file to the owner and the group of another, where they are told apart and it is allowed."""
    if hasattr(os, "chown") and (before.st_uid, before.st_gid) != (os.geteuid(), os.getegid()):
        with suppress(OSError):
            os.chown(file, before.st_uid, before.st_gid)
            file.chmod(stat.S_IMODE(before.st_mode))  # which a new owner takes bits from


NOWHERE = "there is no such file or folder"


def reason(error: OSError) -> str:
    """Why something could not be done to a file, as the end of a sentence."""
    return (error.strerror or str(error)).lower()


def unreadable(error: OSError, what: str = "file") -> str:
    """The sentence, without its full stop, that a file or what it holds cannot be read."""
    if isinstance(error, FileNotFoundError):
        return NOWHERE
    if isinstance(error, IsADirectoryError):
        return "this is a folder; name a file in it"
    is_folder = isinstance(error.filename, (str, bytes)) and os.path.isdir(error.filename)  # noqa: PTH112
    return f"the {'folder' if is_folder else what} cannot be read: {reason(error)}"


def top_of_repository(folder: Path) -> Path | None:
    """The folder of the repository of git that a folder is in, by its whole path."""
    here = Path(os.path.abspath(folder))
    return next((place for place in (here, *here.parents) if os.path.exists(place / ".git")), None)  # noqa: PTH110  # no error where it may not look


class GitIgnore:
    """The .gitignore files that hold in a folder: its own, those below it,
    and those above up to the repository's top."""

    def __init__(self, folder: Path) -> None:
        self._specs: dict[Path, Globs | None] = {}
        here = Path(os.path.abspath(folder))
        self._top = top_of_repository(here)
        if self.holds(here, is_folder=True):
            self._top = here  # whoever names a folder that git ignores means it

    def holds(self, path: Path, *, is_folder: bool = False) -> bool:
        """Whether git would leave a path out; the nearest file that speaks of it decides."""
        if self._top is None:
            return False
        path = Path(os.path.abspath(path))
        for place in path.parents:
            spec = self._spec(place)
            if spec is not None:
                name = path.relative_to(place).as_posix() + ("/" if is_folder else "")
                verdict = spec.verdict(name)
                if verdict is not None:
                    return verdict
            if place == self._top:
                break
        return False

    def _spec(self, folder: Path) -> Globs | None:
        """The patterns of the .gitignore of a folder, if it has one."""
        from lint.globs import Globs  # a run over single files has none

        if folder not in self._specs:
            try:
                lines = text_of(folder / ".gitignore", errors="replace").splitlines()
            except OSError:
                lines = []
            self._specs[folder] = Globs(lines, lenient=True) if lines else None
        return self._specs[folder]
