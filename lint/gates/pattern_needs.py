"""What a text must hold for a regular expression to match at all, read off the pattern itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

# CPython keeps the parser of `re` to itself, and offers no other: one of ours would read some pattern in its own way,
# and a gate that asks for too much hides faults. Should a version change it, tests/test_gate.py fails.
from re import _constants as kind  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from lint.gates import EDGE, FEW, Gate, Need
from lint.patterns import pattern as later

SHORTEST = 2  # characters of a required piece that is no whole word; a digit tells enough alone
EVERYWHERE = frozenset("th he in re an er on at to".split())  # pieces that nearly every text has
MARKS = frozenset(".,:;!?'’\"“”()-–—&/ \n") | frozenset("abcdefghijklmnopqrstuvwxyz")  # and single characters
PREFIX = 11  # of more phrases than a few only the first characters are looked for,
BEHIND_COMMON = 3  # at least so many behind those that all have
MOST_PHRASES = 128  # of which a text must have one: more are not worth looking for

BACK_REFERENCE = later(r"(?<!\\)\\[1-9]\d?(?!\d)")
"""What a group of another part of a rule matched: nothing is known of it here."""
IGNORES_CASE = later(r"\(\?[a-zA-Z]*i")
FOLDED_OTHERWISE = frozenset("ſıİ\N{KELVIN SIGN}")
"""Letters that stand for others where case does not count, and not in small letters."""
SETS = later(r"(?<!\\)\[\^?\[|\(\?[a-zA-Z]*V1")
"""Sets within sets, and the flag with which they have operations."""


def needed(patterns: Sequence[str], starts: bool, ends: bool) -> Gate | None:
    """What a text must hold for one of the patterns to match; None if one needs nothing.

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


def elements(pattern: str) -> list[Any]:
    """A pattern taken apart; nothing where its syntax is one that only the `regex` library knows."""
    if SETS.search(pattern) or not FOLDED_OTHERWISE.isdisjoint(pattern):
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
    """What a look at a need costs for what it tells: words are looked up at once, and what is long is rarely there."""
    if not need.fragments:
        return False, -min(map(len, need.words))
    return True, len(need.fragments) / max(1, min(map(len, need.fragments)) - 3)


def _sequence(items: Sequence[Any], starts: bool, ends: bool) -> list[Need]:
    """All that a match of a sequence needs; `starts` and `ends` say that word ends stand around it."""
    items = _consuming(items)
    found: list[Need] = []
    run, whole, phrases, opened = "", starts, [""], starts
    for at, (op, value) in enumerate(items):
        literal = chr(value).lower() if op is kind.LITERAL else ""
        following = texts((op, value))
        grown = longer(phrases, following)
        if not grown:
            begun = longer(phrases, openings([(op, value)], MOST_PHRASES))
            if begun and begun != phrases:
                _keep_phrases(found, begun, opened, False)
            else:
                _keep_phrases(found, phrases, opened, _parts_words((op, value), 0))
            opened = starts if at == 0 else _parts_words(items[at - 1], -1)
            opened = opened if following else _parts_words((op, value), -1)
        phrases = grown or following or [""]
        if literal.isalnum():
            run += literal
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


def _consuming(items: Sequence[Any]) -> list[Any]:
    """A sequence without what looks around and takes nothing; where no letter may stand beside it, a word ends."""
    ended = [(kind.AT, kind.AT_BOUNDARY) if _allows_no_letter(item) else item for item in items]
    return [item for item in ended if item[0] not in (kind.ASSERT, kind.ASSERT_NOT)]


def _allows_no_letter(item: Any) -> bool:
    """Whether an element says that no letter, digit or underscore is beside it, nor maybe some marks: `(?<![\\w-])`."""
    op, value = item
    if op is not kind.ASSERT_NOT or len(value[1]) != 1:
        return False
    inner, members = value[1][0]
    return inner is kind.IN and (kind.CATEGORY, kind.CATEGORY_WORD) in members and members[0][0] is not kind.NEGATE


def _parts_words(item: Any, side: int) -> bool:
    """Whether an element of a pattern begins (side 0) or finishes (side -1) with the end of a word.

    White space, punctuation and word boundaries do.
    """
    op, value = item
    if op is kind.LITERAL:
        return not chr(value).isalnum() and chr(value) != "_"
    if op is kind.IN:
        return all(member[0] is kind.LITERAL and _parts_words(member, side) for member in value)
    if op in (kind.MAX_REPEAT, kind.MIN_REPEAT) and value[0] > 0 and len(value[2]):
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
    if opens and closes and _is_plain(run):
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
    if op is kind.IN:
        return _members(value)
    if op in (kind.MAX_REPEAT, kind.MIN_REPEAT) and value[:2] == (0, 1):
        once = texts_of(list(value[2]))
        return ["", *once] if once else []
    if op is kind.SUBPATTERN:
        return texts_of(list(value[3]))
    if op is kind.BRANCH:
        branches = [texts_of(list(branch)) for branch in value[1]]
        return sorted(set().union(*branches)) if all(branches) else []
    return []


def _members(members: Sequence[Any]) -> list[str]:
    """The characters, in lower case, of a set of single ones and of digits: `[$£]`, `[0-9]`; else nothing."""
    found: set[str] = set()
    for what, value in members:
        if what is kind.LITERAL:
            found.add(chr(value).lower())
        elif what is kind.RANGE and ord("0") <= value[0] and value[1] <= ord("9"):
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return []
    return sorted(found)


def openings(items: Sequence[Any], most: int) -> list[str]:
    """The texts, in lower case, with one of which every match of a sequence begins, as long as there are few enough;
    that of an element which may go on in other ways is what it begins with."""
    found = [""]
    for op, value in items:
        if op in (kind.AT, kind.ASSERT, kind.ASSERT_NOT):
            continue  # has no width
        whole = longer(found, texts((op, value)))
        if whole and len(whole) <= most:
            found = whole
            continue
        part = longer(found, _openings_of(op, value, most))
        return part if part and len(part) <= most else found
    return found


def _openings_of(op: Any, value: Any, most: int) -> list[str]:
    if op is kind.SUBPATTERN:
        return openings(value[3], most)
    if op is kind.BRANCH:
        return [text for branch in value[1] for text in openings(branch, most)]
    if op in (kind.MAX_REPEAT, kind.MIN_REPEAT) and value[0] > 0:
        return openings(value[2], most)
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
    if opens and closes and any(phrase != piece for phrase in holders):
        closes = False  # “haha” begins with “ha” and ends with it, in two places
    return EDGE * opens + piece + EDGE * closes


def _whole_words(phrase: str, starts: bool, ends: bool) -> list[str]:
    """The words of a phrase that no letter can stand before or behind."""
    found = [match for match in re.finditer(r"[^\W_]+", phrase) if _is_plain(match[0])]
    return [match[0] for match in found if (match.start() > 0 or starts) and (match.end() < len(phrase) or ends)]


def _is_plain(word: str) -> bool:
    """Whether all that read patterns take a word for one: for `regex` it ends at a “²”, for `re` it does not."""
    return all(letter.isalpha() or letter.isdecimal() for letter in word)


def _shortest(phrases: list[str]) -> frozenset[str]:
    """The phrases that have no other one inside them: where one of the longer stands, so does the shorter."""
    kept: list[str] = []
    for phrase in sorted(set(phrases), key=lambda phrase: (len(phrase), phrase)):
        if not any(short in phrase for short in kept):
            kept.append(phrase)
    enough = max(PREFIX, _in_common(kept) + BEHIND_COMMON)
    if len(kept) > FEW and max(map(len, kept)) > enough:
        return _shortest([phrase[:enough] for phrase in kept])
    return frozenset(kept)


def _in_common(phrases: Sequence[str]) -> int:
    """How many characters all phrases begin with."""
    first, last = min(phrases), max(phrases)
    return next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))


def take_every_word(patterns: Iterable[str]) -> bool:
    """Whether patterns in a row leave no letter between two matches, and no word in several of them."""
    found = [_is_run_of_letters(elements(pattern)) for pattern in patterns]
    return bool(found) and all(found)


def _is_run_of_letters(items: Sequence[Any]) -> bool:
    """Whether a pattern is one or more of what every letter of a word is, with or without something behind each."""
    if len(items) != 1 or items[0][0] is not kind.MAX_REPEAT:
        return False
    least, most, repeated = items[0][1]
    if least > 1 or most is not kind.MAXREPEAT:
        return False
    if len(repeated) == 1 and repeated[0][0] is kind.SUBPATTERN:
        repeated = repeated[0][1][3]
    if not repeated:
        return False
    first, *others = repeated
    return _has_every_letter(first) and all(op is kind.MAX_REPEAT and value[0] == 0 for op, value in others)


def _has_every_letter(item: Any) -> bool:
    """Whether an element matches any letter, any digit and the underscore."""
    op, members = item
    if op is not kind.IN:
        return False
    if members[0][0] is not kind.NEGATE:
        return (kind.CATEGORY, kind.CATEGORY_WORD) in members
    return all(
        (op, value) == (kind.CATEGORY, kind.CATEGORY_SPACE)
        or (op is kind.LITERAL and not (chr(value).isalnum() or chr(value) == "_"))
        for op, value in members[1:]
    )
