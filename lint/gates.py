"""What a text must hold for a pattern to match at all: a cheap test in front of regular expressions.

A rule of a hundred patterns costs nothing on a text that has none of their words. What is required is read off the
pattern itself, once, when a rule is first loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

# CPython keeps the parser of `re` to itself, and offers no other: a second one of ours would read some pattern in its own way,
# and a gate that asks for too much hides faults. Should a version change it, tests/test_gate.py fails.
from re import _constants as kind  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from lint.document import Document, once_a_document
from lint.language.words import lowered, vocabulary

SHORTEST = 2  # characters of a required piece that is no whole word; a digit tells enough alone
EVERYWHERE = frozenset("th he in re an er on at to".split())  # pieces that nearly every text has
MARKS = frozenset(".,:;!?'’\"“”()-–—&/ \n") | frozenset("abcdefghijklmnopqrstuvwxyz")  # and single characters
FEW, PREFIX = 6, 11  # of more phrases than a few only the first characters are looked for
SHORT = 1000  # characters of a text
LETTERS = 4  # of a word that an index has, at its beginning and at its end
FIRST, LAST = re.compile(rf"(?<=[\W_])[^\W_]{{{LETTERS}}}"), re.compile(rf"[^\W_]{{{LETTERS}}}(?=[\W_])")
COMMON = frozenset("abcdefghiklmnoprstuvwy .,")  # nearly every text has these
MOST_PHRASES = 128  # of which a text must have one: more are not worth looking for


BACK_REFERENCE = re.compile(r"(?<!\\)\\[1-9]\d?")
"""What a group of another part of a rule matched: nothing is known of it here."""
SETS = re.compile(r"(?<!\\)\[\^?\[|\(\?[a-zA-Z]*V1")
"""Sets within sets, and the flag with which they have operations."""
EDGE = "\0"
"""At an end of a fragment: there a word begins or ends."""


class Need(NamedTuple):
    """A text must have one of the words, or one of the fragments; all are in lower case, fragments with `EDGE` marks."""

    words: frozenset[str]
    fragments: frozenset[str]


class Gate(NamedTuple):
    """A text must have one of the words, or meet all needs of one of the patterns.

    The text is the prose of the document, or its source with markup and addresses where `of_source` says so.
    """

    words: frozenset[str]
    patterns: tuple[tuple[Need, ...], ...]
    of_source: bool = False


def gate(patterns: Iterable[str], *, starts: bool = False, ends: bool = False) -> Gate | None:
    """The gate for any of the patterns; None if one needs nothing.

    `starts` and `ends` say that a match begins and ends where a word does.
    """
    words: set[str] = set()
    others: list[tuple[Need, ...]] = []
    for pattern in patterns:
        items = elements(pattern)
        needs = list(
            dict.fromkeys([*_sequence(items, starts, ends), *_sequence(_with_what_follows(items), starts, False)])
        )
        if not needs:
            return None
        if len(needs) == 1 and not needs[0].fragments:
            words |= needs[0].words
        else:
            others.append(_telling(needs))
    return Gate(frozenset(words), tuple(others)) if words or others else None


def one_of(*pieces: str, of_source: bool = False) -> Gate:
    """The gate for what has one of some pieces, in lower case, wherever they stand."""
    return Gate(frozenset(), ((Need(frozenset(), frozenset(pieces)),),), of_source)


def elements(pattern: str) -> list[Any]:
    """A pattern taken apart; nothing where its syntax is one that only the `regex` library knows."""
    if SETS.search(pattern):
        return []  # `re` takes “[[:upper:]]” for other characters
    try:
        return list(parser.parse(BACK_REFERENCE.sub("(?:.?)", pattern)))
    except (re.error, OverflowError, RecursionError):
        return []


def _with_what_follows(items: list[Any]) -> list[Any]:
    """A pattern that looks ahead at its end, with what it must see there; nothing for one that does not."""
    at = next((at for at, (op, value) in enumerate(items) if op is kind.ASSERT and value[0] == 1), None)
    if at is None or any(op is not kind.ASSERT_NOT for op, _value in items[at + 1 :]):
        return []
    return [*items[:at], *items[at][1][1]]


def without_vocabulary(needed: Gate | None) -> Gate | None:
    """The gate for a text whose words are not known: whole words become pieces."""
    if needed is None:
        return None
    patterns = [tuple(Need(frozenset(), need.words | need.fragments) for need in needs) for needs in needed.patterns]
    single = [(Need(frozenset(), needed.words),)] if needed.words else []
    return Gate(frozenset(), (*patterns, *single))


def for_source(needed: Gate | None) -> Gate | None:
    """The gate for a document's source."""
    bare = without_vocabulary(needed)
    return bare and bare._replace(of_source=True)


def _telling(needs: list[Need]) -> tuple[Need, ...]:
    """The needs that are worth a look, the cheapest first: nearly every text has a “th” or a comma."""
    long = [
        need
        for need in needs
        if need.words or not any(f in MARKS or f in EVERYWHERE for f in (f.strip(EDGE) for f in need.fragments))
    ]
    kept: list[Need] = []
    for need in sorted(dict.fromkeys(long or needs), key=_cost):
        if not any(_implies(one, need) for one in kept):
            kept.append(need)
    return tuple(kept)


def _implies(one: Need, other: Need) -> bool:
    """Whether every text that meets one need meets another, so that a second look tells nothing."""
    bare = {fragment for fragment in other.fragments if EDGE not in fragment}
    whole = other.words | {fragment.strip(EDGE) for fragment in other.fragments}
    return all(word in whole or any(piece in word for piece in bare) for word in one.words) and all(
        any(piece in fragment for piece in bare) for fragment in one.fragments
    )


def _cost(need: Need) -> tuple[bool, float]:
    """What a look at a need costs for what it tells: words are looked up at once, long ones and long pieces are rarely there."""
    if not need.fragments:
        return False, -min(map(len, need.words))
    return True, len(need.fragments) / max(1, min(map(len, need.fragments)) - 3)


def joined(one: Gate | None, other: Gate | None) -> Gate | None:
    """The gate that passes what one of two passes."""
    return Gate(one.words | other.words, one.patterns + other.patterns) if one and other else None


def _sequence(items: Sequence[Any], starts: bool, ends: bool) -> list[Need]:
    """All that a match of a sequence needs; `starts` and `ends` say that word ends stand around it."""
    found: list[Need] = []
    run, whole, phrases, opened = "", starts, [""], starts
    for at, (op, value) in enumerate(items):
        literal = chr(value) if op is kind.LITERAL else ""
        following = texts((op, value))
        grown = longer(phrases, following)
        if not grown:
            _keep_phrases(found, phrases, opened, _parts_words((op, value), 0))
            opened = starts if at == 0 else _parts_words(items[at - 1], -1)
            opened = opened if following else _parts_words((op, value), -1)
        phrases = grown or following or [""]
        if literal.isalnum():
            run += literal.lower()
            continue
        _keep(found, run, whole, _parts_words((op, value), 0))
        run, whole = "", _parts_words((op, value), -1)
        if literal and not literal.isspace():
            found.append(Need(frozenset(), frozenset((literal,))))
        opens = starts if at == 0 else _parts_words(items[at - 1], -1)
        closes = ends if at + 1 == len(items) else _parts_words(items[at + 1], 0)
        if op is kind.SUBPATTERN:
            found += _sequence(list(value[3]), opens, closes)
        elif op is kind.BRANCH:
            found += _branch(value[1], opens, closes)
        elif op in (kind.MAX_REPEAT, kind.MIN_REPEAT) and value[0] > 0:
            found += _sequence(list(value[2]), False, False)
    _keep(found, run, whole, ends)
    _keep_phrases(found, phrases, opened, ends)
    return found


def _parts_words(item: Any, side: int) -> bool:
    """Whether an element of a pattern begins (side 0) or finishes (side -1) with the end of a word.

    White space, punctuation and word boundaries do.
    """
    op, value = item
    if op is kind.LITERAL:
        return not chr(value).isalnum() and chr(value) != "_"
    if op is kind.IN:
        return all(member[0] is kind.LITERAL and _parts_words(member, side) for member in value)
    if op in (kind.MAX_REPEAT, kind.MIN_REPEAT) and value[0] > 0:
        return _parts_words(list(value[2])[side], side)
    if op is kind.SUBPATTERN and len(value[3]):
        return _parts_words(list(value[3])[side], side)
    if op is kind.BRANCH:
        return all(len(branch) and _parts_words(list(branch)[side], side) for branch in value[1])
    return op is kind.AT and value is kind.AT_BOUNDARY


def _branch(branches: Sequence[Any], starts: bool, ends: bool) -> list[Need]:
    """What one of several branches needs: the longest pieces of each, if each needs something."""
    needs = [_sequence(list(branch), starts, ends) for branch in branches]
    if not all(needs):
        return []
    best = [max(need, key=_weight) for need in needs]
    return [Need(frozenset().union(*(n.words for n in best)), frozenset().union(*(n.fragments for n in best)))]


def _weight(need: Need) -> tuple[int, int, list[str]]:
    """How telling a need is: by its shortest piece."""
    pieces = sorted(need.words | need.fragments)
    return min(map(len, pieces)), not need.fragments, pieces


def _keep(found: list[Need], run: str, opens: bool, closes: bool) -> None:
    if len(run) < SHORTEST and not run.isdigit():
        return
    if opens and closes:
        found.append(Need(frozenset((run,)), frozenset()))
    else:
        found.append(Need(frozenset(), frozenset((EDGE * opens + run + EDGE * closes,))))


def texts(item: Any) -> list[str]:
    """Every text, in lower case, that an element of a pattern can match, where they are few; else nothing."""
    op, value = item
    if op is kind.LITERAL:
        return [chr(value).lower()]
    if op is kind.AT:
        return [""]
    if op is kind.IN and all(member[0] is kind.LITERAL for member in value):
        return sorted({chr(member[1]).lower() for member in value})
    if op in (kind.MAX_REPEAT, kind.MIN_REPEAT) and value[:2] == (0, 1):
        once = texts_of(list(value[2]))
        return ["", *once] if once else []
    if op is kind.SUBPATTERN:
        return texts_of(list(value[3]))
    if op is kind.BRANCH:
        branches = [texts_of(list(branch)) for branch in value[1]]
        return sorted(set().union(*branches)) if all(branches) else []
    return []


def texts_of(items: Sequence[Any]) -> list[str]:
    """Every text, in lower case, that a sequence can match, where they are few; else nothing."""
    found = [""]
    for item in items:
        found = longer(found, texts(item))
    return found


def longer(phrases: list[str], following: list[str]) -> list[str]:
    """Each phrase with each of what follows; nothing where they would be too many."""
    if len(phrases) * len(following) > MOST_PHRASES:
        return []
    return [phrase + more for phrase in phrases for more in following]


def _keep_phrases(found: list[Need], phrases: list[str], starts: bool, ends: bool) -> None:
    """Words with the spaces and marks between them are a piece too, and a telling one.

    The longest whole word of each is looked up first, which costs next to nothing.
    """
    words = [max(_whole_words(phrase, starts, ends), key=len, default="") for phrase in phrases]
    if all(words):
        found.append(Need(frozenset(words), frozenset()))
    several = len(phrases) > 1
    if all((several or not phrase.strip().isalnum()) and len(phrase.strip()) >= SHORTEST for phrase in phrases):
        found.append(Need(frozenset(), frozenset(_edged(piece, phrases, starts, ends) for piece in _shortest(phrases))))


def _edged(piece: str, phrases: list[str], starts: bool, ends: bool) -> str:
    """A piece of phrases, marked where a word ends in whichever phrase it is met."""
    holders = [phrase for phrase in phrases if piece in phrase]
    opens = starts and all(phrase.startswith(piece) for phrase in holders)
    closes = ends and all(phrase.endswith(piece) for phrase in holders)
    return EDGE * opens + piece + EDGE * closes


def _whole_words(phrase: str, starts: bool, ends: bool) -> list[str]:
    """The words of a phrase that no letter can stand before or behind."""
    found = list(re.finditer(r"[^\W_]+", phrase))
    return [match[0] for match in found if (match.start() > 0 or starts) and (match.end() < len(phrase) or ends)]


def _shortest(phrases: list[str]) -> frozenset[str]:
    """The phrases that have no other one inside them: where one of the longer stands, so does the shorter."""
    kept: list[str] = []
    for phrase in sorted(set(phrases), key=lambda phrase: (len(phrase), phrase)):
        if not any(short in phrase for short in kept):
            kept.append(phrase)
    if len(kept) > FEW and max(map(len, kept)) > PREFIX:
        return _shortest([phrase[:PREFIX] for phrase in kept])
    return frozenset(kept)


class Letters(NamedTuple):
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
            is_odd = any(c.isalnum() and not _goes_on(c) for c in characters)
            words = () if is_odd else self.vocabulary
            first, last = frozenset([word[:LETTERS] for word in words]), frozenset([word[-LETTERS:] for word in words])
            self._letters = Letters(characters, first, last)
        return self._letters

    def has_any(self, fragments: frozenset[str]) -> bool:
        """Whether the text has one of some fragments."""
        answers = self._answers
        if fragments not in answers:
            answers[fragments] = self._has(_pieces(fragments))
        return answers[fragments]

    def _has(self, pieces: _Pieces) -> bool:
        if pieces.bare and self._stands(pieces.bare):
            return True
        if pieces.foreign and not self.lowered.isascii() and self._stands(pieces.foreign):
            return True
        known = self.vocabulary
        words = pieces.words & known if known else pieces.words
        return bool(words) and self._stands(
            [piece for word in words for whole, piece in pieces.by_word[word] if not known or whole <= known]
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


class _Piece(NamedTuple):
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


class _Pieces(NamedTuple):
    """Fragments as they are looked for: those without a whole word in them, and the others under one of their words."""

    bare: tuple[_Piece, ...]
    foreign: tuple[_Piece, ...]
    """Those of the bare ones that no text of ASCII alone has."""
    words: frozenset[str]
    by_word: dict[str, list[tuple[frozenset[str], _Piece]]]


def _goes_on(character: str) -> bool:
    """Whether a word goes on with a character, as all that read patterns count it; the ends of a text are empty."""
    return character.isalpha() or character.isdecimal() or character == "_"


@lru_cache(maxsize=2048)
def _pieces(fragments: frozenset[str]) -> _Pieces:
    """A look at the words of a phrase costs less than a search for it, and one look at many phrases less than one at each."""
    bare: list[_Piece] = []
    by_word: dict[str, list[tuple[frozenset[str], _Piece]]] = {}
    for fragment in sorted(fragments):
        piece = _piece(fragment)
        found = list(re.finditer(r"[^\W_]+", fragment))
        whole = frozenset(match[0] for match in found if match.start() > 0 and match.end() < len(fragment))
        if whole:
            by_word.setdefault(max(sorted(whole), key=len), []).append((whole, piece))
        else:
            bare.append(piece)
    plain = tuple(piece for piece in bare if piece.text.isascii())
    foreign = tuple(piece for piece in bare if not piece.text.isascii())
    return _Pieces(plain, foreign, frozenset(by_word), by_word)


def _piece(fragment: str) -> _Piece:
    text = fragment.strip(EDGE)
    opens = fragment.startswith(EDGE) and _goes_on(text[:1])
    closes = fragment.endswith(EDGE) and _goes_on(text[-1:])
    first, last = frozenset(FIRST.findall(fragment)), frozenset(LAST.findall(fragment))
    return _Piece(text, opens, closes, frozenset(text) - COMMON, first, last)


@once_a_document
def prose_index(document: Document) -> TextIndex:
    """The index of all prose."""
    return TextIndex(lowered(document), vocabulary(document))


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


def pack(needed: Gate | None) -> Any:
    """A gate as plain lists for a JSON cache."""
    if needed is None:
        return None
    patterns = [[[sorted(need.words), sorted(need.fragments)] for need in needs] for needs in needed.patterns]
    return [sorted(needed.words), patterns, needed.of_source]


def unpack(value: Any) -> Gate | None:
    """The reverse of `pack`."""
    if value is None:
        return None
    patterns = tuple(tuple(Need(frozenset(w), frozenset(f)) for w, f in needs) for needs in value[1])
    return Gate(frozenset(value[0]), patterns, value[2])
