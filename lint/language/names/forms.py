"""Names as a text writes them: runs of capitalised words, told from words that open a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from lint.document import Block, Document, once_a_document
from lint.language.sentences import sentences
from lint.language.vocabulary.known_words import ENGLISH_ENDINGS, is_word
from lint.language.words import unaccented
from lint.patterns import CAPITAL, pattern
from lint.records import Record

_REST = r"(?:[\w’'‘]|-(?!-))*\w"  # two hyphens are a dash
WORD = pattern(rf"(?:(?<![\w.@/#-])(?:al|el|ash|ar|az)-[{CAPITAL}]|[{CAPITAL}](?<![\w.@/#-].)(?<!\w[’'].)){_REST}")
PARTICLES = frozenset("de da di del della van von der den bin bint ibn al el la le du of the".split())
NAME = pattern(
    rf"[{CAPITAL}](?<![\w.@/#].){_REST}(?:\s+(?:(?:{'|'.join(sorted(PARTICLES))})\s+){{0,2}}"
    rf"[{CAPITAL}]{_REST})*"
)
"""A whole name: capitalised words with the particles between them."""
LAST_NAME = pattern(rf"([{CAPITAL}][\w’'-]+) $")
"""The last word of what stands before something, where it is a name."""
IN_ADDRESS = pattern(r"/[a-z\d]+-[a-z\d-]+|\.(?:com|org|net|io|edu|gov|info|dev|app|ai|tv|co\.[a-z]{2})\b|@")
"""What stands behind the owner of a repository, “G-Quay/gquay-tide-server”, and behind who has an address."""
ACCENT = pattern("[\u0300-\u036f]")
"""An accent as a letter of its own (Unicode, combining diacritical marks), at which a word is cut."""
NO_LETTER, NO_WORD = pattern(r"[^a-z0-9]"), pattern(r"[^\w]|_")
WRITTEN = pattern(r"\w+(?:-\w+)*")
POSSESSIVE = pattern(r"['’‘]{1,2}s?$")
MOST_PARTICLES = 6  # that are looked through on either side of a word
JOINED_PARTICLES = "De|Di|Da|Du|La|Le|Van|Von|Fitz"
"""Particles that families write in one word with their name, with a capital behind them or without: DeWitt, Dewitt."""
OF_CLAN_IN_CAPITALS = pattern(rf"(?:Mc|Mac)[{CAPITAL}]{{2,}}")
"""A name in a line of capitals, “McCOYSVILLE”."""
OFTEN = 3
"""Times that a text has a word which looks like one of English and is none, beyond which it is a name."""
SHORTEST = 3  # letters
VOWELS = frozenset("aeiouy")
LONGEST_BETWEEN = 14  # characters between two words of a name
MANGLED = frozenset("\x80\x93\x94\x98\x99\x9c\x9d€™œ")
"""What stands behind a letter where one character was read as two or three."""
OPENING = ("“", '"', "‘", "'")
"""Marks behind which a name may open what is said."""
OPENERS = frozenset(
    "After Although And As At Before Both But By Either For From He Her His However If In It Its My Neither Not Now Of On Or Our "
    "She Since So That The Their Then These They This Those Though To We What When Where While With Yet You Your".split()
)
"""Words that open sentences, whose capital then makes no name of them."""


class NameWord(Record):
    """One capitalised word of a name: `block.prose[start:end]`, without a possessive ending.

    `opens` says that it stands first in its sentence, where any word has a capital. `before` and `after` are the
    neighbouring words of the same name, if it has more.
    """

    block: Block
    start: int
    end: int
    text: str
    opens: bool
    before: str
    after: str


@once_a_document
def name_words(document: Document) -> list[NameWord]:
    """Every capitalised word of three letters or more, in reading order; words in capitals throughout are left out."""
    found: list[NameWord] = []
    starts: dict[int, set[int]] = {}
    for sentence in sentences(document):
        starts.setdefault(sentence.block.ordinal, set()).add(sentence.start)
    for block in document.prose_blocks():
        _read(block, starts.get(block.ordinal, set()), found)
    return found


@once_a_document
def names_by_form(document: Document) -> dict[str, list[NameWord]]:
    """The words of `name_words` by how they are written, in the order in which each form is first met."""
    found: dict[str, list[NameWord]] = {}
    for word in name_words(document):
        found.setdefault(word.text, []).append(word)
    return found


def by_frequency(forms: Mapping[str, list[NameWord]]) -> list[list[NameWord]]:
    """The places of each form, the most frequent one first; of equals the one that the text has first."""
    return sorted(forms.values(), key=lambda words: (-len(words), words[0].block.ordinal, words[0].start))


def is_part_of_name(document: Document, word: str) -> bool:
    """Whether a word ends a longer name somewhere in a text, as the surnames Rose and Hung do, which are verbs too."""
    return any(other.before and not other.opens for other in names_by_form(document).get(word, ()))


def _read(block: Block, firsts: set[int], found: list[NameWord]) -> None:
    """The words of one block."""
    prose = block.prose
    words = [(*match.span(), match[0]) for match in WORD.finditer(prose)]
    # Whether a word belongs to the name of the one before it; behind the last there is none.
    goes_on = [False, *(_joined(prose, one[1], other[0]) for one, other in pairwise(words)), False]
    for at, (start, end, text) in enumerate(words):
        if end - start < SHORTEST:
            continue
        bare = _bare(text)
        if len(bare) < SHORTEST or bare.isupper() or OF_CLAN_IN_CAPITALS.fullmatch(bare):
            continue
        if (not bare.isascii() and prose[end : end + 1] in MANGLED) or prose.startswith("&#", end):
            continue  # the rest of it was read as something else, or is written as an entity
        if IN_ADDRESS.match(prose, end) or ACCENT.match(prose, end):
            continue
        first = at - 1
        while first and at - first < MOST_PARTICLES and words[first][2].lower() in PARTICLES and goes_on[first]:
            first -= 1  # “Pia De Wael”, who is a Pia
        before = _before(*words[first], firsts) if goes_on[at] else ""
        last = at + 1
        furthest = min(len(words), at + MOST_PARTICLES)
        while last < furthest and words[last][2].lower() in PARTICLES and goes_on[last + 1]:
            last += 1
        after = _bare(words[last][2]) if goes_on[at + 1] and bare is text else ""
        opens = start in firsts or prose[start - 1 : start] in OPENING or prose[start - 2 : start] == ": "
        found.append(NameWord(block, start, start + len(bare), bare, opens and not before, before, after))


def _bare(text: str) -> str:
    """A word without its possessive ending."""
    return text if text.isalpha() else POSSESSIVE.sub("", text)


def _before(start: int, _end: int, text: str, firsts: set[int]) -> str:
    """The word in front of another one of its name; nothing where it only opens the sentence."""
    return "" if start in firsts and (text.endswith("ing") or text in OPENERS) else text


def _has_initial(prose: str, end: int, start: int) -> bool:
    """Whether nothing but a capital, with or without a full stop, stands between two words."""
    length = start - end
    if length != 4 and length != 3:
        return False
    return (
        prose[end] == " " == prose[start - 1]
        and prose[end + 1].isupper()
        and prose[start - 2] in ("." if length == 4 else prose[end + 1])
    )


def _joined(prose: str, end: int, start: int) -> bool:
    """Whether two capitalised words belong to one name: nothing but a space,
    two particles or an initial between them."""
    between = prose[end:start]
    if between == " ":
        return True
    if between[:1] != " " or len(between) >= LONGEST_BETWEEN:
        return False
    return PARTICLES.issuperset(between.split()) or _has_initial(prose, end, start)


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """A name in lower case without accents, apostrophes, hyphens and spaces."""
    if name.isascii():
        if name.isalpha():
            return name.lower()
        return NO_LETTER.sub("", name.lower())
    return NO_WORD.sub("", unaccented(name.casefold()))


def is_small_name(document: Document, word: str) -> bool:
    """Whether a word in small letters is a name, such as that of a program: no word of English by its form,
    and more than once in the text, or with no vowel; of another form where the text has it often."""
    if len(word) >= SHORTEST and word.isalpha() and VOWELS.isdisjoint(word):
        return True  # gcc, npm
    if is_word(word):
        return False
    may_be_word = "-" not in word and word.endswith(ENGLISH_ENDINGS)
    return written(document)[word] > (OFTEN if may_be_word else 1)


@once_a_document
def written(document: Document) -> Counter[str]:
    """How often each word stands in the source, as it is written."""
    return Counter(WRITTEN.findall(document.text))
