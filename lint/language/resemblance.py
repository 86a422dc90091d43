"""How alike two pieces of prose are, and which of many are alike, without comparing all pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

from lint.patterns import pattern

DOTTED = pattern(r"\b((?:[A-Za-z]\.){2,})")
SKETCH = 10
"""Shingles kept of each piece: the ones with the smallest hashes (Broder 1997, "On the resemblance and containment of
documents"). Two pieces that share seven in ten of their shingles miss each other once in 170,000 times."""
GRAMMAR = frozenset(
    "the a an and or but nor of in on at to for from with by as into onto over about up out off than then so if all any is are was "
    "were be been being am has have had do does did will would can could may might must shall should that this these those it its he "
    "she they them him his her their theirs who whom whose which what when where while after before not no there here said says say "
    "also more most much other such very just only own same between under during because since until through we us our you your i me my".split()
)
"""Words of English that any two sentences have in common."""
ENDINGS = ("'s", "ing", "ed", "es", "s", "ly")
SHORTEST_STEM = 3
FEWEST_TELLING = 10
"""Telling words that two pieces have in common at least, to say the same in other words."""
CROWD = 30
"""A shingle that more pieces than this have in common tells nothing about them."""


class _Letters(dict[int, str]):
    """What becomes of each character when words are taken apart: letters and digits stay, the rest parts words."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = letter if letter.isalnum() else " "
        return self[code]


LONGEST = 240
"""Words of pieces that are compared word by word: where many are the same,
that takes their number to the power of three."""
EDGES = ".,;:!?()[]“”\"‘’'…"
FORM = pattern(r"(?:[^\W\d_]\.){2,}|[^\W_](?:[^\W_]|['’.](?=[^\W_]))*")
"""A word as it is written: “June”, “U.S.”, “it’s”."""
LETTERS = _Letters(
    {ord("'"): "'", ord("’"): "'", ord("&"): " and ", ord("%"): " percent ", **{ord(c): f" {c} " for c in "$€£"}}
)


@lru_cache(maxsize=16384)
def plain_words(prose: str) -> tuple[str, ...]:
    """The words in lower case, without punctuation, apostrophes of one shape, `&` and `%` as words."""
    # "U.S." and "US" are one word
    if "." in prose[:-1] and DOTTED.search(prose):
        prose = DOTTED.sub(lambda match: match[1].replace(".", ""), prose)
    plain = prose.casefold().translate(LETTERS)
    if "'" not in plain:
        return tuple(plain.split())
    return tuple(word for part in plain.split() if (word := part.strip("'")))


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """0 to 1: twice the words in common, in order, by all words (Ratcliff and Obershelp 1988)."""
    if one == other:
        return 1.0
    if not one or not other or 2 * min(len(one), len(other)) < 0.6 * (len(one) + len(other)):
        return 0.0
    alone = set(one).symmetric_difference(other)
    if 2 * len(alone) > 0.9 * (len(one) + len(other)):
        return 0.0  # few words in common, in whatever order
    if min(len(one), len(other)) > LONGEST:
        return _share_of_pairs(one, other)
    from difflib import SequenceMatcher  # few texts have anything to compare

    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _share_of_pairs(one: Sequence[str], other: Sequence[str]) -> float:
    """0 to 1: twice the pairs of neighbouring words in common by all pairs (Dice 1945),
    which takes long pieces no time."""
    pairs = [Counter(pairwise(piece)) for piece in (one, other)]
    return 2 * (pairs[0] & pairs[1]).total() / (pairs[0].total() + pairs[1].total())


def differences(one: Sequence[str], other: Sequence[str]) -> list[tuple[str, str]]:
    """The words that differ, as pairs of what `one` and `other` have there."""
    return [(" ".join(one[there]), " ".join(other[here])) for there, here in differing(one, other)]


def differing(one: Sequence[str], other: Sequence[str]) -> list[tuple[slice, slice]]:
    """Where words differ, as pairs of the places in `one` and in `other`."""
    if tuple(one) == tuple(other):
        return []
    start = common_beginning(one, other)
    end = common_beginning(one[start:][::-1], other[start:][::-1])
    ends = len(one) - end, len(other) - end
    if min(ends) - start > LONGEST:
        return [(slice(start, ends[0]), slice(start, ends[1]))]
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, one[start : ends[0]], other[start : ends[1]], autojunk=False)
    return [
        (slice(start + a, start + b), slice(start + c, start + d))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]


def written(prose: str) -> list[tuple[str, str]]:
    """The plain words of a prose, each with its spelling there: `june` and “June”; “14%” and nothing for `percent`."""
    found: list[tuple[str, str]] = []
    for piece in prose.split():
        words, forms = plain_words(piece), FORM.findall(piece)
        if len(words) != len(forms):
            forms = [piece.strip(EDGES), *[""] * (len(words) - 1)]
        found += zip(words, forms, strict=False)
    return found


def repeated_pairs(pieces: Sequence[tuple[str, ...]]) -> list[set[tuple[str, str]]]:
    """For each piece the pairs of neighbouring words that another piece has too: what any comparison starts from."""
    pairs = [set(pairwise(piece)) for piece in pieces]
    seen: set[tuple[str, str]] = set()
    again: set[tuple[str, str]] = set()
    for own in pairs:
        again |= own & seen
        seen |= own
    return [own & again for own in pairs]


def alike(
    pieces: Sequence[tuple[str, ...]], least: float, repeated: Sequence[set[tuple[str, str]]] | None = None
) -> Iterator[tuple[int, int, float]]:
    """Pairs `(earlier, later, likeness)` of pieces that are at least so alike, in the order of the later one.

    The cost grows with the number of pieces, not with its square. `repeated` are their repeated pairs, if known.
    """
    shared_pairs = repeated_pairs(pieces) if repeated is None else repeated
    exact: dict[tuple[str, ...], int] = {}
    holders: dict[int, list[int]] = defaultdict(list)
    for later, piece in enumerate(pieces):
        if piece in exact:
            yield exact[piece], later, 1.0
            continue
        exact[piece] = later
        # Likeness of words and sharing of word pairs go together: few shared pairs cannot make a likely one.
        if len(shared_pairs[later]) < len(piece) * (least - 0.5):
            continue
        shared: dict[int, int] = defaultdict(int)
        for shingle in _sketch(shared_pairs[later]):
            found = holders[shingle]
            if len(found) < CROWD:
                for earlier in found:
                    shared[earlier] += 1
                found.append(later)
        likely = sorted(
            (e for e, count in shared.items() if count >= SKETCH * (least - 0.5) / 2), key=lambda e: -shared[e]
        )
        best = max(((likeness(pieces[earlier], piece), -earlier) for earlier in likely[:3]), default=(0.0, 0))
        if best[0] >= least:
            yield -best[1], later, best[0]


def reworded(pieces: Sequence[tuple[str, ...]], least: float) -> Iterator[tuple[int, int, float]]:
    """Pairs `(earlier, later, share)` of pieces that have at least that share of their telling words
    in common, in any order.

    The share is that of the words in common among all words of both (Jaccard 1901). Paragraphs of one article that tell
    two things mostly have less than a third in common, unless they are entries of a list.
    """
    found: list[frozenset[str]] = []
    holders: dict[str, list[int]] = defaultdict(list)
    for later, piece in enumerate(pieces):
        own = telling_stems(piece)
        shared: dict[int, int] = defaultdict(int)
        for word in own:
            for earlier in holders[word]:
                shared[earlier] += 1
            if len(holders[word]) < CROWD:
                holders[word].append(later)
        for earlier, count in sorted(shared.items()):
            share = count / (len(own) + len(found[earlier]) - count)
            if count >= FEWEST_TELLING and share >= least:
                yield earlier, later, share
                break
        found.append(own)


def telling_stems(piece: Iterable[str]) -> frozenset[str]:
    """The words that tell something, without their commonest endings."""
    return frozenset(stem for stem, _ in telling_words(piece))


def telling_words(piece: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each word that tells something, as written, and before it in small letters without its commonest endings."""
    return ((_stem(low), word) for word in piece if word.isalpha() and (low := word.casefold()) not in GRAMMAR)


def _stem(word: str) -> str:
    """A word without its commonest endings: “rose” and “risen” stay two, “costs” and “cost” are one."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def common_runs(
    pieces: Sequence[tuple[str, ...]], least: int, repeated: Sequence[set[tuple[str, str]]]
) -> Iterator[tuple[int, int, int, int, int]]:
    """Runs of at least `least` words in a row that a piece has in common with an earlier one.

    Yields `(earlier, later, start in earlier, start in later, length)`, the longest run of each later piece.
    """
    seen: dict[tuple[str, ...], tuple[int, int]] = {}
    for later, piece in enumerate(pieces):
        if len(repeated[later]) < least // 2:
            continue
        best: tuple[int, int, int, int, int] | None = None
        at = 0
        while at + least <= len(piece):
            shingle = piece[at : at + least]
            found = seen.get(shingle)
            if found is None or found[0] == later:
                seen.setdefault(shingle, (later, at))
                at += 1
                continue
            earlier, start = found
            other, length = pieces[earlier], least
            while (
                at + length < len(piece) and start + length < len(other) and piece[at + length] == other[start + length]
            ):
                length += 1
            if best is None or length > best[4]:
                best = (earlier, later, start, at, length)
            at += length
        if best:
            yield best


def _sketch(pairs: Iterable[tuple[str, str]]) -> list[int]:
    """The smallest codes of pairs of neighbouring words."""
    return sorted(crc32(f"{one} {other}".encode("utf-8", "replace")) for one, other in pairs)[:SKETCH]


def common_beginning(one: Sequence[object], other: Sequence[object]) -> int:
    """How many letters two words, or how many words two pieces, have in common from their beginning."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
