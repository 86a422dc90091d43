"""Names that may be one name in two spellings, found by an index and not by comparing all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, combinations
from operator import ne

from lint.language.names.forms import NameWord, plain
from lint.language.names.sounds import LEAST_LETTERS, VOWEL_LETTERS, are_transliterations, consonants, skeleton, sound
from lint.language.names.whole import TITLES
from lint.language.resemblance import likeness
from lint.language.vocabulary.known_words import is_word

ENDINGS = frozenset(("", *"s es l n ns an ian ean ese er ers r c d ed ly ish al ic ics in is ies ry".split()))
"""Endings that make another word of a name: Russia and Russian, Paul and Paulin."""
SLAVIC = ("ov", "ev", "in", "yn", "sky", "ski", "sk")
"""Surnames that women bear with an a behind them."""


def _pairs(written: str) -> list[tuple[str, str]]:
    """Pairs of endings: “a/ian /x” are -a and -ian, nothing and -x."""
    return [(one, other) for one, _, other in (pair.partition("/") for pair in written.split())]


DEMONYMS = frozenset(
    _pairs(
        "/x a/x o/x s/a s/o /i /ia e/i y/ia /y y/s /an o/an y/ic ic/onic on/a um/a ble/bly ers/es box/books im/ic "
        "ors/ions /sy a/ean a/ian dae/nae oidea/idae /ae oidea/inae i/a /us s/us us/osis es/at ize/s e/ian ism/s ae/i e/ia"
    )
)
"""Pairs of endings of countries and their people, in long names; of electric and electronic, automaton and automata,
hasidic and hasidim."""
TWO_WORDS = (
    *_pairs(
        "oi/os ic/ia man/men sis/ses or/ion ata/ate ries/ers rates/ratis ics/ian ics/ians eno/ean on/ian a/ae o/ino "
        "a/ya eurs/eurie eur/eurie is/ite os/an o/i ing/ist ives/ivist ives/ivism bourne/burnian"
    ),
    *((woman, man) for woman in ("ska", "skaya") for man in ("sky", "ski", "skyy", "skyi", "skii")),
)
"""Endings of two words of one stem: Kouroi and Kouros, Islamophobic and Islamophobia, Orchestrator and Orchestration,
Foundries and Founders, Emirates and Emiratis, a Zelinska and her husband Zelinsky, Memphis and Memphite,
Newton's laws and a Newtian world, a Planaria and many Planariae."""
TWO_ENDINGS = (("bit", "byte"), ("bits", "bytes"), ("y", "s"), ("i", "s"))
"""Endings of two words of one stem that no slip makes of each other, whatever stands beside them:
kilobits and kilobytes, Germany and Germans, Bolsheviki and Bolsheviks."""
PLURALS = frozenset(("", "s", "es", "is", "ies"))
"""Endings of which two on one stem are two spellings: Kuhns and Kuhnes."""
NEGATIONS = ("in", "un", "non", "dis", "im", "anti")
PREFIXES, LEAST_BEHIND_PREFIX = ("pre", "pro", "per", "post"), 5  # letters
PETS_IN_IE = frozenset("anne bette dave george jane joe jude kate pete rose steve".split())
"""First names in -e whose pet names are in -ie."""
INITIALS = ({"c", "k", "q"}, {"j", "y", "i"}, {"v", "w"}, {"s", "z"}, {"f", "p"}, {"g", "h"}, {"o", "u"})
"""First letters that transliterations put for one another."""
LIKE_INITIALS = {letter: min(letters) for letters in INITIALS for letter in letters}
FEW = 48
"""Names that are held against each other one by one; an index of more costs less."""
LONG = 8
"""Letters from which on two names with the same four consonants may have other vowels throughout:
Volodarivka, Valadarevka."""
LIKE = 0.62
"""Likeness of letters from which on they may."""
SHORTEST_OTHERWISE = 4
"""Letters of a name, and of what is left of it without its vowels,
from which on two with two edits between them may be one."""
LONGEST_TITLE = 20  # characters
SHORTEST_PET, LONGEST_PET, PET_ENDINGS = 3, 7, ("y", "ie", "i")
SHORTEST_MOVED, FARTHEST = 7, 5
"""Letters of a name in which one has moved, and over how many of them at most."""
CROWD = 20
"""Names that stand next to more others than this are no company that tells anything: New, Saint."""
MOST_OF_KEY = 60
"""Names under one key of the index, in a text that is no list of made names, each of which differs from all."""


def may_begin_alike(one: str, other: str) -> bool:
    """Whether the first letters of two plain names are the same, or such as transliterations confuse."""
    first, second = (LIKE_INITIALS.get(name[:1], name[:1]) for name in (one, other))
    return first == second or sound(one) == sound(other) or are_transliterations(one, other)


def neighbours(names: Iterable[str]) -> Mapping[str, list[str]]:
    """For each name the others that may be another spelling of it; sorted, and without those that have none.

    Only names that begin alike are held against each other: few of them one by one, many by an index.
    """
    every = list(names)
    groups: dict[str, dict[str, None]] = defaultdict(dict)
    for name in every:
        bare = plain(name)
        for letter in {bare[:1], sound(bare)[:1]}:
            groups[LIKE_INITIALS.get(letter, letter)][name] = None
    found: dict[str, set[str]] = defaultdict(set)
    alike = chain.from_iterable(map(_near_pairs, groups.values()))
    for one, other in (*alike, *_written_otherwise(every), *_pet_names(every)):
        found[one].add(other)
        found[other].add(one)
    return {name: sorted(others) for name, others in found.items() if others}


def _near_pairs(names: Collection[str]) -> Iterator[tuple[str, str]]:
    """Each pair of names of which one may be another spelling of the other, once."""
    pairs: Iterable[tuple[str, str]] = combinations(names, 2)
    if len(names) > FEW:
        by_key = index(names)
        pairs = ((name, other) for name in names for other in _under_keys_of(plain(name), by_key) if name < other)
    for name, other in pairs:
        one, another = plain(name), plain(other)
        if -3 < len(one) - len(another) < 3 and is_near(one, another):
            yield name, other


def _written_otherwise(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names, and of no words, that are one name in two transliterations,
    or have the same consonants and two edits between them."""
    by_consonants: dict[str, dict[str, None]] = defaultdict(dict)
    by_bones: dict[str, dict[str, None]] = defaultdict(dict)
    for name in names:
        if len(name) >= SHORTEST_OTHERWISE and name.isalpha() and not is_word(name):
            bare = plain(name)
            if len(name) >= LEAST_LETTERS:
                by_consonants[consonants(bare)][name] = None
            by_bones[f"{name[0]}{skeleton(bare)}"][name] = None
    for crowds, least, are_one in (
        (by_consonants, 2, are_transliterations),
        (by_bones, SHORTEST_OTHERWISE, within_two),
    ):
        for key, crowd in crowds.items():
            if len(key) >= least and 1 < len(crowd) <= CROWD:
                for one, other in combinations(crowd, 2):
                    if are_one(plain(one), plain(other)):
                        yield one, other


def _pet_names(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of a short name and what its last letter, doubled, makes of it: Tim, Timmy."""
    every = dict.fromkeys(names)
    for name in every:
        if SHORTEST_PET <= len(name) <= LONGEST_PET and name.isalpha():
            yield from ((name, pet) for ending in PET_ENDINGS if (pet := f"{name}{name[-1]}{ending}") in every)


def index(names: Iterable[str]) -> Mapping[str, list[str]]:
    """Every name under its plain form, under each form of it that lacks one letter (Mor and Fraenkel 1982),
    and under its skeleton."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for key in _keys(plain(name)):
            found[key].append(name)
    return found


@lru_cache(maxsize=16384)
def _keys(bare: str) -> frozenset[str]:
    keys = {bare, *[bare[:at] + bare[at + 1 :] for at in range(len(bare))]}
    if len(bare) >= LONG:
        keys.add(f"={''.join(sorted(bare))}")
    if len(bare) >= 6 and len(bones := skeleton(bare)) > 2:
        keys.add(f"-{bones}")
    return frozenset(keys)


def companions(forms: Mapping[str, list[NameWord]], names: Iterable[str]) -> Mapping[str, list[str]]:
    """Every longer name under each name that stands next to it, with its own first letter."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if len(name) > 6 and name.isalpha() and not is_word(name):
            for key in _company(name, forms[name]):
                found[key].append(name)
    return found


def in_company(form: str, words: list[NameWord], beside: Mapping[str, list[str]]) -> list[str]:
    """The names two letters away from a longer one that stand next to the same name: Bernard Schwartz,
    Bernard Schwarze; sorted."""
    if len(form) < 7 or not form.isalpha() or is_word(form):
        return []
    bare = plain(form)
    crowds = (beside.get(key, ()) for key in _company(form, words))
    found = {name for crowd in crowds if 1 < len(crowd) <= CROWD for name in crowd}
    found.discard(form)
    return sorted(name for name in found if within_two(bare, plain(name)))


def behind_one_title(forms: Mapping[str, list[NameWord]]) -> Mapping[str, list[str]]:
    """For each name the others with its first letter, two letters away, that stand behind the same title and first
    name: Inspector Lorna Tate, Inspector Lorna Tait."""
    crowds: dict[tuple[str, str, str], dict[str, None]] = defaultdict(dict)
    for form, words in forms.items():
        for word in words:
            start = word.start - len(word.before) - 1
            title = word.block.prose[max(0, start - LONGEST_TITLE) : start].rstrip(" .").rpartition(" ")[2]
            if word.before and title in TITLES and word.block.prose.startswith(word.before, start):
                crowds[title, word.before, form[0]][form] = None
    found: dict[str, list[str]] = defaultdict(list)
    for crowd in crowds.values():
        for one, other in combinations(sorted(crowd)[:CROWD], 2):
            if within_two(plain(one), plain(other)):
                found[one].append(other)
                found[other].append(one)
    return found


def _company(name: str, words: list[NameWord]) -> set[str]:
    """Whom a name stands next to, each with the name's first letter."""
    letter = plain(name)[:1]
    return {f"{plain(word.before)} {letter}" for word in words if word.before} | {
        f"{letter} {plain(word.after)}" for word in words if word.after
    }


def near(form: str, names: Mapping[str, list[str]]) -> list[str]:
    """The indexed names that may be another spelling of a form; sorted, without the form itself."""
    bare = plain(form)
    return sorted(name for name in _under_keys_of(bare, names) if name != form and is_near(bare, plain(name)))


def _under_keys_of(bare: str, names: Mapping[str, list[str]]) -> set[str]:
    """The indexed names that share a key with a plain name."""
    return {name for key in _keys(bare) if 1 < len(names.get(key, ())) <= MOST_OF_KEY for name in names[key]}


def is_near(one: str, other: str) -> bool:
    """Whether two plain names differ in one letter, sound the same,
    or have the same consonants and nearly the same length."""
    a, b = _differing(one, other)
    shorter = min(len(one), len(other))
    if _is_one_edit(a, b) or sound(one) == sound(other) or (shorter >= SHORTEST_MOVED and _has_moved(a, b)):
        return True
    if shorter < 6 or skeleton(one) != skeleton(other):
        return False
    if _are_two_edits(a, b):
        return True
    if shorter < LONG or len(skeleton(one)) < 4 or one[:1] != other[:1]:
        return False
    return likeness(one, other) > LIKE  # Brooklyn and its Breukelen are two, Volodarivka and Valadarevka are one


def within_one(one: str, other: str) -> bool:
    """Whether one edit turns one word into the other (Damerau 1964)."""
    return -2 < len(one) - len(other) < 2 and _is_one_edit(*_differing(one, other))


def _is_one_edit(a: str, b: str) -> bool:
    """Whether what differs in two words is a letter that is another one, or lacks, or two that are swapped."""
    return (len(a) < 2 and len(b) < 2) or (len(a) == 2 and a == b[::-1])


def _has_moved(a: str, b: str) -> bool:
    """Whether what differs in two words is a letter that stands some places on: Khordokovsky for Khodorkovsky."""
    return 2 < len(a) <= FARTHEST and (a[1:] + a[0] == b or a[-1] + a[:-1] == b)


def _differing(one: str, other: str) -> tuple[str, str]:
    """What is left of two words without the letters with which both begin,
    and then without those with which both end."""
    start, shorter = 0, min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


def has_other_consonant(one: str, other: str) -> bool:
    """Whether two words of one length differ in one letter that is no vowel in both,
    nor sounds like the other: Jones, Jores."""
    if len(one) != len(other):
        return False
    changed = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(changed) == 1 and not all(map(VOWEL_LETTERS.__contains__, changed[0])) and sound(one) != sound(other)


def within_two(one: str, other: str) -> bool:
    """Whether two edits turn one word into the other."""
    return -3 < len(one) - len(other) < 3 and _are_two_edits(*_differing(one, other))


def _are_two_edits(a: str, b: str) -> bool:
    """Whether what differs in two words is two letters that are others, lack or are swapped."""
    if not -3 < len(a) - len(b) < 3:
        return False
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) == len(longer) and sum(map(ne, shorter, longer)) < 3:
        return True
    return any(within_one(longer[:at] + longer[at + 1 :], shorter) for at in range(len(longer)))


IRREGULAR_PLURALS = frozenset(
    (("die", "dice"), ("ox", "oxen"), ("tooth", "teeth"), ("foot", "feet"), ("goose", "geese"))
)


def derived(one: str, other: str) -> bool:
    """Whether one name is the other with an ending that makes another word of it."""
    if _have_two_prefixes(one.lower(), other.lower()) or any(
        _is_part(*pair) or _is_negated(*pair) for pair in ((one, other), (other, one))
    ):
        return True
    a, b = sorted((plain(one), plain(other)), key=len)
    if _without_ism(a) == _without_ism(b) != "":
        return True  # “Anarchism”, “Anarchists”
    if b.endswith(("sm", "st")) and a in (b[:-1], b[:-2]):
        return True  # “Sufi”, “Sufis” and “Sufism”; “Salafis”, “Salafist”
    if b.endswith("ess") and a in (b[:-3], f"{b[:-3]}s"):
        return True  # “Tritons”, “Tritoness”
    if _differ_by(TWO_WORDS, a, b):
        return True
    if (a, b) in IRREGULAR_PLURALS:
        return True
    if b.endswith("ices") and a[:-2] == b[:-4] and a[-2:] in ("ix", "ex"):
        return True
    if b.endswith("cy") and b[:-2] in (a, a.removesuffix("s")):
        return True  # “Chaplain”, “Chaplains” and “Chaplaincy”
    if (b == a + "a" and a.endswith(("an", "id"))) or (a.endswith("a") and b == f"{a[:-1]}ic"):
        return True  # European and Europeana, Productid and Productida; Vedanta, Vedantic
    if a in PETS_IN_IE and b == f"{a[:-1]}ie":
        return True
    if b == a + "a" and a.endswith(SLAVIC):
        return True
    if b == f"{a}ji" or (b == f"{a}e" and a.endswith("a") and len(a) > LEAST_BEHIND_PREFIX):
        return True  # “Shambhu”, “Shambhuji”: with respect, in India; “Nebula”, “Nebulae”
    stem = 0
    while stem < len(a) and a[stem] == b[stem]:
        stem += 1
    ends = a[stem:], b[stem:]
    if sound(a) == sound(b) or (all(ends) and PLURALS.issuperset(ends)) or (ends == ("s", "us") and a.endswith("ios")):
        return False  # “Varios”, “Various”: no ending, but a letter too many
    if stem > 2 and any(
        pet.endswith("ie") and len(pet) - stem < 3 and full[-1] not in "aeiy" for pet, full in ((a, b), (b, a))
    ):
        return True
    return (ends[0] in ENDINGS and ends[1] in ENDINGS) or ends in DEMONYMS or ends[::-1] in DEMONYMS


def have_two_endings(one: str, other: str) -> bool:
    """Whether the endings of two plain names tell that they are two words."""
    return _differ_by(TWO_ENDINGS, one, other)


def _differ_by(endings: Sequence[tuple[str, str]], one: str, other: str) -> bool:
    """Whether two names are one stem with two of some pairs of endings."""
    return any(
        x.endswith(ending) and y.endswith(other_ending) and x.removesuffix(ending) == y.removesuffix(other_ending)
        for ending, other_ending in endings
        for x, y in ((one, other), (other, one))
    )


def _without_ism(bare: str) -> str:
    """What a doctrine, or who holds it, is called after; empty for other words."""
    stem = bare.removesuffix("s")
    return stem[:-3] if stem.endswith(("ism", "ist", "ite")) else ""


def _is_negated(one: str, other: str) -> bool:
    """Whether two compounds differ in a prefix that turns the meaning over: Location-sensitive,
    Location-insensitive."""
    a, b = one.lower().split("-"), other.lower().split("-")
    changed = [pair for pair in zip(a, b, strict=False) if pair[0] != pair[1]]
    return (
        len(a) == len(b) > 1
        and len(changed) == 1
        and any(changed[0][1] == prefix + changed[0][0] for prefix in NEGATIONS)
    )


def _have_two_prefixes(one: str, other: str) -> bool:
    """Whether two words are one with two prefixes before it: Prebiotics, Probiotics."""
    return any(
        one == prefix + rest and other == another + rest
        for prefix in PREFIXES
        for another in PREFIXES
        if prefix != another and len(rest := one.removeprefix(prefix)) >= LEAST_BEHIND_PREFIX
    )


def _is_part(one: str, other: str) -> bool:
    """Whether one name is a part of the other, as in Finland-Sweden."""
    return "-" in other and one.lower() in other.lower().split("-")


def is_pet_name(one: str, other: str) -> bool:
    """Whether one name is the other with the ending of a pet name (Rick, Ricky; Steve, Stevie),
    or of the woman who bears it: Vivian, Viviana."""
    a, b = sorted((plain(one), plain(other)), key=len)
    doubled = (f"{a}{a[-1:]}{ending}" for ending in PET_ENDINGS)
    return b in (f"{a}y", f"{a}ie", f"{a}i", f"{a}a", f"{a[:-1]}ie", *doubled)
