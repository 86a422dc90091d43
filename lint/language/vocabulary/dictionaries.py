"""Hunspell dictionaries: whether a word is spelled right, and what was meant.
Hunspell itself comes with chunspell, an extra.

The dictionaries in `hunspell/` are those of SCOWL, 2020.12.07 (http://wordlist.aspell.net), whose licence stands beside
them: `en` is what en_US and en_GB have in common, and each of these what it adds, all packed to a third.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Hashable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from lint.language.vocabulary.listed_words import OWN, PACKED
from lint.language.vocabulary.packed_words import entries_of
from lint.language.words import cased_like

SUGGESTIONS = 3
ENDINGS = ("ly", "s", "es", "ed", "d", "ing", "er", "ers", "ment", "ness", "ion", "ions")
LETTERS = "esianrtolcdugmphbyfvkwzxjq"
"""The commonest first."""
SYSTEM = (Path("/usr/share/hunspell"), Path("/usr/share/myspell/dicts"), Path("/Library/Spelling"))
HIDDEN = ("NOSUGGEST", "FORBIDDENWORD", "NEEDAFFIX", "ONLYINCOMPOUND", "KEEPCASE")
"""What the flags of words are named that are not suggested (hunspell(5))."""


class NoDictionaryError(Exception):
    """A dictionary that cannot be had; the message says why and what to do."""


class Dictionaries:
    """Some dictionaries together: a word that one of them has is right."""

    def __init__(self, names: Sequence[str], folder: str = "") -> None:
        self._all = [_Dictionary(*files) for files in [_files(name, folder) for name in names]]
        self._stems: dict[str, str] = {}
        self._replacements: list[tuple[re.Pattern[str], str]] = []
        self._known: dict[str, bool] = {}
        self._verdicts: dict[Hashable, dict[str, bool]] = {}
        self._suggested: dict[str, tuple[str, ...]] = {}

    def has(self, word: str) -> bool:
        """Whether a word is right; the same words come again and again."""
        if word not in self._known:
            self._known[word] = any(one.has(word) for one in self._all)
        return self._known[word]

    def verdicts(self, asked: Hashable) -> dict[str, bool]:
        """What whoever asks has found of words by these dictionaries, under the settings that it asks with."""
        return self._verdicts.setdefault(asked, {})

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant, see `_suggestions`."""
        if word not in self._suggested:
            self._suggested[word] = self._suggestions(word)
        return self._suggested[word]

    def _suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first: a slip of one letter, else one before an ending, else a
        spelling that the dictionary knows to be taken for another, else two words without a space. Hunspell looks
        further, but takes fifty thousandths of a second for each word.
        """
        if not self._stems:
            for one in self._all:
                self._stems = {**one.stems(), **self._stems}
                self._replacements += one.replacements()
        lower = word.lower()
        looks = (self._one_slip_away(lower), self._before_ending(lower), self._mistaken(lower), self._parted(lower))
        for candidates in looks:
            if found := list(dict.fromkeys(candidates))[:SUGGESTIONS]:
                return tuple(cased_like(one, word) for one in found)
        return ()

    def _one_slip_away(self, word: str) -> list[str]:
        stems = self._stems
        return [stems[one] for one in _slips(word) if one in stems]

    def _before_ending(self, word: str) -> Iterator[str]:
        """A stem with one slip and its ending, where the dictionary forms such a word."""
        for ending in ENDINGS:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) > 2:
                yield from (one + ending for one in self._one_slip_away(stem) if self.has(one + ending))

    def _mistaken(self, word: str) -> Iterator[str]:
        """The word with each of the dictionary's usual replacements made once, as “f” for “ph”."""
        for mistaken, meant in self._replacements:
            for match in mistaken.finditer(word):
                made = word[: match.start()] + meant + word[match.end() :]
                if all(self.has(part) for part in made.split(" ")):
                    yield made

    def _parted(self, word: str) -> Iterator[str]:
        """Two words that the dictionary lists, of three letters at least."""
        for at in range(3, len(word) - 2):
            if word[:at] in self._stems and word[at:] in self._stems:
                yield f"{self._stems[word[:at]]} {self._stems[word[at:]]}"


class _Dictionary:
    """One dictionary: the file of its rules, that of its words, and those of what is added.
    Raises NoDictionaryError, OSError."""

    def __init__(self, rules: Path, *words: Path) -> None:
        try:
            from hunspell import Hunspell
        except ImportError:
            raise NoDictionaryError(
                "spelling needs Hunspell, which is an extra: pip install 'copydesk[spelling]'"
            ) from None
        self._rules, self._words = rules, words
        encoding = sys.getfilesystemencoding()
        with _plain(rules, words) as folder:
            self._hunspell = Hunspell(rules.stem, hunspell_data_dir=folder, system_encoding=encoding)
            for added in words[1:]:
                self._hunspell.add_dic(str(Path(folder) / added.stem))  # which reads the rules again

    def has(self, word: str) -> bool:
        """Whether Hunspell takes a word for right."""
        try:
            return bool(self._hunspell.spell(word))
        except UnicodeEncodeError:
            return False  # a letter that the dictionary's encoding does not have

    def stems(self) -> dict[str, str]:
        """The words that the dictionary lists as they are, may stand alone and may be suggested,
        each by its lower case."""
        rules = self._lines(self._rules)
        hidden = frozenset(line.split()[1] for line in rules if line.startswith(HIDDEN) and " " in line.strip())
        aliases = ["", *(line.split()[1] for line in rules if line.startswith("AF "))][1:]
        kind = next((line.split()[1] for line in rules if line.startswith("FLAG ")), "")
        found: dict[str, str] = {}
        for line in (line for words in self._words for line in self._lines(words)[1:]):
            entry, _, flags = line.partition("\t")[0].partition("/")
            flags = aliases[int(flags)] if aliases and flags.isdigit() and int(flags) < len(aliases) else flags
            if entry and hidden.isdisjoint(_split(flags.strip(), kind)):
                lower = entry.lower()
                if found.get(lower) != lower:
                    found[lower] = entry
        return found

    def replacements(self) -> list[tuple[re.Pattern[str], str]]:
        """What is often written for what (REP)."""
        found = []
        for line in self._lines(self._rules):
            if line.startswith("REP ") and len(parts := line.split()) > 2:
                mistaken = re.escape(parts[1].strip("^$"))
                opened, closed = "^" * parts[1].startswith("^"), "$" * parts[1].endswith("$")
                found.append((re.compile(opened + mistaken + closed), parts[2].replace("_", " ")))
        return found

    def _lines(self, path: Path) -> list[str]:
        """The lines of one of the files, in the encoding that the rules name."""
        named = re.search(rb"^SET +(\S+)", self._rules.read_bytes(), re.MULTILINE)
        encoding = named[1].decode("ascii", "replace").removeprefix("microsoft-") if named else "latin-1"
        try:
            return _content(path).decode(encoding, "replace").splitlines()
        except LookupError:
            return []  # Hunspell itself may know it; nothing is suggested


def _content(path: Path) -> bytes:
    """What is in a file, one that is packed as Hunspell reads it."""
    data = path.read_bytes()
    if path.suffix != PACKED:
        return data
    lines = [f"{word}/{flags}" if flags else word for word, flags in entries_of(data)]
    return "\n".join([str(len(lines)), *lines, ""]).encode()


@contextmanager
def _plain(rules: Path, words: Sequence[Path]) -> Iterator[str]:
    """A folder that has a dictionary as Hunspell reads it: its own,
    or where its words are packed one for the time being."""
    if words[0].suffix != PACKED:
        yield str(rules.parent)
        return
    with TemporaryDirectory(prefix="copydesk-") as folder:
        (Path(folder) / rules.name).write_bytes(rules.read_bytes())
        for packed in words:
            (Path(folder) / packed.stem).write_bytes(_content(packed))
        yield folder


def _split(flags: str, kind: str) -> Iterable[str]:
    """The flags of a word; a letter each, unless the dictionary says otherwise."""
    if kind == "long":
        return [flags[at : at + 2] for at in range(0, len(flags), 2)]
    return flags.split(",") if kind == "num" else flags


def _slips(word: str) -> list[str]:
    """What a word may have been before a slip of one letter, the commonest slips first (Damerau 1964)."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return [
        *(left + right[1] + right[0] + right[2:] for left, right in parts if len(right) > 1),
        *(left + right[1:] for left, right in parts if right),
        *[left + letter + right for left, right in parts for letter in LETTERS],
        *[left + letter + right[1:] for left, right in parts if right for letter in LETTERS],
    ]


@lru_cache(maxsize=8)
def _looked_for(
    names: tuple[str, ...],
    folder: str,
    state: tuple[tuple[str, int, int], ...],  # noqa: ARG001  # other files are other dictionaries
) -> Dictionaries | NoDictionaryError:
    try:
        return Dictionaries(names, folder)
    except NoDictionaryError as error:
        return error  # which is remembered too


def dictionaries(names: tuple[str, ...], folder: str = "") -> Dictionaries:
    """Dictionaries by their names, as `en_US`: of a folder, ours, or the system's. Raises NoDictionaryError.

    They are read anew where their files are others than before.
    """
    if folder and not Path(folder).is_dir():
        raise NoDictionaryError(f"there is no folder “{folder}” with dictionaries; see what “dicpath” says")
    found = _looked_for(names, folder, tuple(_state(_possible_paths(names, folder))))
    if isinstance(found, NoDictionaryError):
        raise found.with_traceback(None)
    return found


def _state(paths: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    """The files that are there, each with its time and size."""
    for path in paths:
        with suppress(OSError):
            told = os.stat(path)  # noqa: PTH116  # every text asks for it, and a `Path` takes as long again
            yield path, told.st_mtime_ns, told.st_size


@lru_cache(maxsize=64)
def _possible_paths(names: tuple[str, ...], folder: str) -> tuple[str, ...]:
    return tuple(map(str, possible_files(names, folder)))


def possible_files(names: tuple[str, ...], folder: str = "") -> Iterator[Path]:
    """Where the files of dictionaries are looked for, in order."""
    for name in names:
        for place in _folders(folder):
            yield place / f"{name}.aff"
            yield place / f"{name}.dic"


def _folders(folder: str) -> tuple[Path, ...]:
    return (*([Path(folder)] if folder else []), OWN, *SYSTEM)


def _files(name: str, folder: str) -> tuple[Path, ...]:
    """The files of a dictionary: its rules, its words, and what is added to them. Raises NoDictionaryError."""
    for place in _folders(folder):
        rules, words = place / f"{name}.aff", place / f"{name}.dic"
        if words.is_file() and rules.is_file():
            return rules, words
        added = OWN / f"{name}.dic{PACKED}"
        if place == OWN and added.is_file():
            return OWN / "en.aff", OWN / f"en.dic{PACKED}", added
    raise NoDictionaryError(f"there is no dictionary “{name}”; put {name}.aff and {name}.dic into a folder and name it")
