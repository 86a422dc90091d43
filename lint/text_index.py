"""What a text has, as gates ask for it: its words, its characters, and how its words begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from lint.document import Document, once_a_document
from lint.gates import EDGE, Gate
from lint.language.words import lowered, vocabulary
from lint.patterns import pattern
from lint.records import Record

SHORT = 1000  # characters of a text
LETTERS = 4  # of a word that an index has, at its beginning and at its end
FIRST, LAST = pattern(rf"(?<=[\W_])[^\W_]{{{LETTERS}}}"), pattern(rf"[^\W_]{{{LETTERS}}}(?=[\W_])")
COMMON = frozenset("abcdefghiklmnoprstuvwy .,")  # nearly every text has these
PLAIN = 20_000  # characters of a text through which a search costs less than to take apart what it looks for
_ASKED: set[frozenset[str]] = set()  # fragments that a text was asked for, which a second one has taken apart


class Letters(Record):
    """What tells that a piece does not stand in a text; what is empty tells nothing."""

    characters: frozenset[str]
    beginnings: frozenset[str]
    """The first characters of each word."""
    ends: frozenset[str]
    """The last ones."""


UNKNOWN = Letters(frozenset(), frozenset(), frozenset())


class TextIndex:
    """What gates ask of a text in lower case: its words, where they are known, and which letters it has where."""

    __slots__ = ("_answers", "_letters", "lowered", "vocabulary")

    def __init__(self, lowered: str, vocabulary: frozenset[str] = frozenset()) -> None:
        self.lowered = lowered
        self.vocabulary = vocabulary
        self._answers: dict[frozenset[str], bool] = {}
        self._letters = None if len(lowered) > SHORT else UNKNOWN  # where a search costs less than to have them

    @property
    def letters(self) -> Letters:
        """Found once; not where words begin in ways that patterns differ on (“²x”)."""
        if self._letters is None:
            characters = frozenset(self.lowered)
            words = () if any(map(_is_odd, characters)) else self.vocabulary
            first, last = frozenset([word[:LETTERS] for word in words]), frozenset([word[-LETTERS:] for word in words])
            self._letters = Letters(characters, first, last)
        return self._letters

    def has_any(self, fragments: frozenset[str]) -> bool:
        """Whether the text has one of some fragments."""
        answers = self._answers
        if fragments not in answers:
            is_first = fragments not in _ASKED and len(self.lowered) <= PLAIN
            _ASKED.add(fragments)
            answers[fragments] = self._has_plainly(fragments) if is_first else self._has(_pieces(fragments))
        return answers[fragments]

    def _has_plainly(self, fragments: frozenset[str]) -> bool:
        lowered = self.lowered
        return any(
            (text := fragment.strip(EDGE)) in lowered and _stands_alone(text, *_edges(fragment, text), lowered)
            for fragment in fragments
        )

    def _has(self, pieces: _Pieces) -> bool:
        if pieces.bare and self._stands(pieces.bare):
            return True
        if pieces.foreign and not self.lowered.isascii() and self._stands(pieces.foreign):
            return True
        known = self.vocabulary
        words = pieces.words & known if known else pieces.words
        return bool(words) and self._stands(
            [_piece(one) for word in words for whole, one in pieces.by_word[word] if not known or whole <= known]
        )

    def _stands(self, pieces: Iterable[_Piece]) -> bool:
        """Whether the text has one of some pieces: not “a an” for “Korea and”."""
        lowered, (characters, beginnings, ends) = self.lowered, self.letters
        for text, opens, closes, rare, first, last in pieces:
            if rare and characters and not rare <= characters:
                continue
            if beginnings and not (first <= beginnings and last <= ends):
                continue
            if text in lowered and (not (opens or closes) or _stands_alone(text, opens, closes, lowered)):
                return True
        return False


class _Piece(Record):
    """A fragment as it is looked for: whether a word begins where it does, and ends where it does."""

    text: str
    opens: bool
    closes: bool
    rare: frozenset[str]
    """Those of its characters that many texts do not have: the set of a text’s characters tells."""
    beginnings: frozenset[str]
    """How the words begin that begin in it, as far as an index knows."""
    ends: frozenset[str]
    """How the words end that end in it."""


def _stands_alone(text: str, opens: bool, closes: bool, lowered: str) -> bool:
    """Whether a word begins, or ends, in one place of a text where a piece stands."""
    at = lowered.find(text)
    while at >= 0:
        end = at + len(text)
        if not ((opens and _goes_on(lowered[at - 1 : at])) or (closes and _goes_on(lowered[end : end + 1]))):
            return True
        at = lowered.find(text, at + 1)
    return False


class _Pieces(Record):
    """Fragments as they are looked for: those without a whole word in them, and the others under one of their words."""

    bare: tuple[_Piece, ...]
    foreign: tuple[_Piece, ...]
    """Those of the bare ones that no text of ASCII alone has."""
    words: frozenset[str]
    by_word: dict[str, list[tuple[frozenset[str], str]]]


def _goes_on(character: str) -> bool:
    """Whether a word goes on with a character, as all that read patterns count it; the ends of a text are empty."""
    return character.isalpha() or character.isdecimal() or character == "_"


def _is_odd(character: str) -> bool:
    """Whether patterns differ on a character: it is one of words for `re` alone, as in “km²”."""
    return character.isalnum() and not _goes_on(character)


@lru_cache(maxsize=2048)
def _pieces(fragments: frozenset[str]) -> _Pieces:
    """A look at the words of a phrase costs less than a search for it,
    and one look at many phrases less than one at each."""
    bare: list[_Piece] = []
    by_word: dict[str, list[tuple[frozenset[str], str]]] = {}
    for fragment in sorted(fragments):
        found = list(re.finditer(r"[^\W_]+", fragment))
        whole = frozenset(match[0] for match in found if match.start() > 0 and match.end() < len(fragment))
        if whole:
            by_word.setdefault(max(sorted(whole), key=len), []).append((whole, fragment))
        else:
            bare.append(_piece(fragment))
    plain = tuple(piece for piece in bare if piece.text.isascii())
    foreign = tuple(piece for piece in bare if not piece.text.isascii())
    return _Pieces(plain, foreign, frozenset(by_word), by_word)


def _edges(fragment: str, text: str) -> tuple[bool, bool]:
    """Whether a word begins where the text of a fragment does, and ends where it does."""
    return fragment.startswith(EDGE) and _goes_on(text[:1]), fragment.endswith(EDGE) and _goes_on(text[-1:])


@lru_cache(maxsize=16384)
def _piece(fragment: str) -> _Piece:
    text = fragment.strip(EDGE)
    opens, closes = _edges(fragment, text)
    first, last = frozenset(FIRST.findall(fragment)), frozenset(LAST.findall(fragment))
    return _Piece(text, opens, closes, frozenset(text) - COMMON, first, last)


@once_a_document
def prose_index(document: Document) -> TextIndex:
    """The index of all prose."""
    text = lowered(document)
    return TextIndex(text, _with_parts(vocabulary(document), "".join(filter(_is_odd, set(text)))))


def _with_parts(known: frozenset[str], odd: str) -> frozenset[str]:
    """Words, with what some characters leave of them: “km²” is a word of rules for which `km` is one."""
    if not odd:
        return known
    apart = str.maketrans(odd, " " * len(odd))
    return known.union(*(word.translate(apart).split() for word in known))


@once_a_document
def source_index(document: Document) -> TextIndex:
    """The index of the source, whose words are not known."""
    return TextIndex(document.text.lower())


def passes(needed: Gate, index: TextIndex) -> bool:
    """Whether a text can match."""
    known = index.vocabulary
    if not needed.words.isdisjoint(known):
        return True
    for needs in needed.patterns:
        for words, fragments in needs:
            if words.isdisjoint(known) and not (fragments and index.has_any(fragments)):
                break
        else:
            return True
    return False
