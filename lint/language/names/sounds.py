"""How names sound, whatever the spelling, and which letters transliterations put for one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from lint.patterns import pattern

SOUNDS = (
    ("sch", "s"), ("tch", "k"), ("ch", "k"), ("th", "t"), ("sh", "s"), ("kh", "k"), ("ck", "k"), ("ph", "f"), ("gh", "g"), ("zh", "s"),
    ("dj", "j"), ("ou", "u"), ("oe", "o"), ("ae", "a"), ("ue", "u"), ("gu", "g"), ("mac", "mk"), ("mc", "mk"),
)  # fmt: skip
"""Letters that transliteration and ear confuse, and one of them for all."""
LETTERS = str.maketrans({"x": "ks", "q": "k", "c": "k", "z": "s", "w": "v", "y": "i", "j": "i"})
LONG_ENOUGH = 5
"""Letters from which on a name in Ye- may be written without: Yevgeny, Evgeny; Jelena, Elena."""
DOUBLE = pattern(r"(.)\1+")
VOWELS = str.maketrans("", "", "aeiouh")
VOWEL_LETTERS = frozenset("aeiouy")
SPELLED_ALIKE = tuple(
    tuple(row.split())
    for row in (
        "zh j z dj dzh dsch dz", "sh ch sch s sz sj", "ch tch tsch cz c tsh", "kh ch h k", "ts c tz z cz tc", "w v f ff",
        "y i j yi ii iy ij ji yy", "yo io o jo", "ya ia ja a aya aia aja", "yu iu ju u", "ye ie je e oe oye oie", "ou u oo w",
        "x ks", "q k c kh", "g h gh gu", "ai ay aj", "ei ey ej e", "schi ski sky", "ngh ng", "eh e", "ah a", "sk sc sch",
        "ph f", "th t", "dh d",
    )
)  # fmt: skip
"""Letters that one sound has in the transliterations of English, German, French and Polish papers,
and of BGN/PCGN and ISO 9."""
CONFUSED = pattern(r"t(?=s|z|ch|sch)|d(?=zh|j|sch|z)|[aeiouychjkqsxzg]")
"""Letters of a plain name that such spellings change, take out or put in."""
LEAST_LETTERS, LEAST_FOR_VOWEL = 6, 8
"""Letters of two such spellings at least, and those from which on they may have another vowel besides."""


@lru_cache(maxsize=65536)
def sound(bare: str) -> str:
    """A plain name as it sounds, whatever the transliteration: Qaddafi and Kaddafi are one,
    and so are Oddie and Oddy."""
    if bare.endswith("ie"):
        bare = f"{bare[:-2]}y"
    if bare.startswith(("ye", "je")) and len(bare) >= LONG_ENOUGH:
        bare = bare[1:]
    for letters, one in SOUNDS:
        if letters in bare:
            bare = bare.replace(letters, one)
    return DOUBLE.sub(r"\1", bare.translate(LETTERS))


@lru_cache(maxsize=65536)
def skeleton(bare: str) -> str:
    """The consonants of a name as it sounds, with its first letter."""
    said = sound(bare)
    return DOUBLE.sub(r"\1", said[:1] + said[1:].translate(VOWELS))


@lru_cache(maxsize=16384)
def consonants(bare: str) -> str:
    """The letters of a plain name that all transliterations write alike."""
    return DOUBLE.sub(r"\1", CONFUSED.sub("", bare.replace("ph", "f").replace("w", "v").replace("f", "v")))


@lru_cache(maxsize=1)
def _other_letters() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Each pair of letters that stand for one another, under the first letter of the one."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in SPELLED_ALIKE:
        for one in row:
            found[one[0]] = (*found.get(one[0], ()), *((one, other) for other in row if other != one))
    return found


@lru_cache(maxsize=16384)
def are_transliterations(one: str, other: str) -> bool:
    """Whether two plain names are one in two transliterations: Tsvetanov, Cvetanov; Bozhkov, Bojkov."""
    shorter = min(len(one), len(other))
    if shorter < LEAST_LETTERS or one == other or consonants(one) != consonants(other):
        return False
    seen: set[tuple[int, int, int]] = set()
    open_ends = [(0, 0, int(shorter >= LEAST_FOR_VOWEL))]
    while open_ends:
        state = open_ends.pop()
        if state[:2] == (len(one), len(other)):
            return True
        if state not in seen:
            seen.add(state)
            open_ends += _steps(one, other, *state)
    return False


def _steps(one: str, other: str, at: int, there: int, vowels: int) -> Iterator[tuple[int, int, int]]:
    """How far two spellings may be read on from a place in each, and how many vowels may still be other ones."""
    first, second = one[at : at + 1], other[there : there + 1]
    if first and first == second:
        yield at + 1, there + 1, vowels
    if at and first and first == one[at - 1]:
        yield at + 1, there, vowels
    if there and second and second == other[there - 1]:
        yield at, there + 1, vowels
    for letters, others in _other_letters().get(first, ()):
        if one.startswith(letters, at) and other.startswith(others, there):
            yield at + len(letters), there + len(others), vowels
    if vowels and first in VOWEL_LETTERS and second in VOWEL_LETTERS:
        yield at + 1, there + 1, vowels - 1
