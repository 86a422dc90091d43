"""How sure it is that two spellings are of one name: by their letters, their sounds and the words beside them."""

from __future__ import annotations

from lint.checks.naming import named_briefly, own_spelling, two_bearers, two_names, two_words
from lint.checks.naming.known_city import is_slip_of_city
from lint.checks.naming.letters import is_of_two_words
from lint.checks.naming.pair import Pair, are_no_words
from lint.checks.naming.person_and_place import are_two_places
from lint.checks.naming.spelled_name import TRIPLED, SpelledName, is_line_of_list
from lint.checks.naming.told_apart import BREATH, LONG_BREATH, are_described, stand_together, tells_apart
from lint.diagnostics import DOUBTFUL, LIKELY, SURE
from lint.language.names.forms import SHORTEST
from lint.language.names.near import (
    LONG,
    has_other_consonant,
    is_near,
    is_pet_name,
    within_one,
)
from lint.language.names.sounds import VOWEL_LETTERS, are_transliterations, sound
from lint.language.temporal.words import CALENDAR
from lint.language.vocabulary import listed_words
from lint.language.vocabulary.known_words import is_common_noun, is_known_name, is_word
from lint.patterns import CAPITAL, pattern
from lint.records import Record

OFTEN = 3
"""Times that a text has a name, to hold another one against it in spite of what parts the two."""
CLOSE = 24  # characters
OFFICE = pattern(rf"(?:[{CAPITAL}][\w’'-]+ )?[{CAPITAL}][\w’'-]+ $")
LONGEST_OFFICE = 40  # characters
MACRON = pattern(r"[āēīōūĀĒĪŌŪ]")
PREFIXED = pattern(r"[A-Z][a-z]+-[a-z]")
"""A word whose second part has a small letter: “Anti-social”."""
SHORTEST_OF_TWO_EDITS = 6
OF_BOOK = pattern(r" \d{1,3}[:.,–-] ?\d|(?:['’]s?)? [Gg]ospel\b")
"""Behind the name of an evangelist."""
DRAWN = pattern(r"([aeiouy])\1{2,}")
"""A vowel that is drawn out."""


class ListedNames(Record):
    """The names that the rule lists, as `names.plain` has them."""

    known: frozenset[str]
    """Names that look alike and are each a name of its own."""
    first_names: frozenset[str]
    """First names that do."""
    cities: frozenset[str]
    """Cities that everybody knows."""


def confidence(odd: SpelledName, usual: SpelledName, listed: ListedNames) -> float:
    """How sure it is that both are one name, from 0 to 1; 0 where they are two."""
    is_second_reference = odd.is_titled and not all(before.endswith(("'s", "’s")) for before in usual.befores)
    are_others = not is_second_reference and _are_words_of_others(odd, usual)
    if are_others or tells_apart(odd, usual) or are_two_places(odd, usual):
        return 0.0
    if is_of_two_words(odd.form) or is_of_two_words(usual.form):
        return two_words.of_two_words(odd, usual)
    if odd.bare == usual.bare:
        return _of_same_letters(odd, usual)
    if usual.bare in CALENDAR and not within_one(odd.bare, usual.bare):
        return DOUBTFUL  # as somebody speaks: “of a Satterdy”
    if DRAWN.search(odd.bare):
        return DOUBTFUL  # “Christmaaas!”
    if odd.is_tripled and TRIPLED.sub(r"\1\1", odd.bare) == usual.bare:
        return SURE  # no name has one letter three times: “Hannnah”
    pair = Pair(
        odd,
        usual,
        sounds_same=_sound_the_same(odd, usual),
        same_company=bool(odd.befores & usual.befores or odd.afters & usual.afters),
        both_first={odd.bare, usual.bare} <= listed.first_names,
        odd_is_listed=odd.bare in listed.known,
        usual_is_listed=usual.bare in listed.known,
        is_second_reference=is_second_reference,
    )
    if is_slip_of_city(pair, listed.cities):
        return LIKELY
    if two_names.reason(pair):
        return 0.0
    by_company = _by_company(pair)
    if by_company is not None:
        return by_company
    if _are_strangers(pair):
        return 0.0
    by_neighbours = _by_neighbours(pair)
    sure = _by_letters(pair) if by_neighbours is None else by_neighbours
    if sure > DOUBTFUL and own_spelling.has_own_spelling(odd, usual):
        sure = DOUBTFUL
    return 0.0 if sure <= DOUBTFUL and _are_two_known(pair) else sure


def _are_two_known(pair: Pair) -> bool:
    """Whether both are names or words that texts have, of other sounds: Tony and a Tory, Stack and Slack."""
    return not pair.sounds_same and all(is_known_name(one.form) or is_word(one.form) for one in (pair.odd, pair.usual))


def _sound_the_same(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether they sound the same, or an unknown name is the other in another transliteration."""
    if sound(odd.bare) == sound(usual.bare):
        return True
    return not (within_one(odd.bare, usual.bare) or is_known_name(odd.form)) and are_transliterations(
        odd.bare, usual.bare
    )


def _are_words_of_others(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether they are words in the names of two things: the Capital Beltway, Capitol Street."""
    return (
        (is_common_noun(odd.form) or is_common_noun(usual.form))
        and bool(odd.words_beside and usual.words_beside)
        and not odd.words_beside & usual.words_beside
    )


def _of_same_letters(odd: SpelledName, usual: SpelledName) -> float:
    """How sure it is where hyphens and accents alone part them; the macrons of scholars come and go."""
    if _differ(odd.afters, usual.afters) and not any(map(is_word, odd.afters | usual.afters)):
        return 0.0  # Zoë Holm and Zoe Berg are two people
    if any(map(PREFIXED.match, (odd.form, usual.form))) and all(word.opens for word in (*odd.words, *usual.words)):
        return 0.0  # “Anti-social behaviour”, “Antisocial behaviour”: a word, as it always opens its sentence
    if is_known_name(usual.form) and odd.surnames and usual.surnames and odd.surnames.isdisjoint(usual.surnames):
        return 0.0  # Éric Holm, Eric Snow
    if odd.befores and usual.befores and odd.afters and not usual.afters and _differ(odd.befores, usual.befores):
        return 0.0  # Antonio García Martínez, Jerry Garcia
    if odd.is_of_saint and odd.is_first_word != usual.is_first_word:
        return DOUBTFUL  # the paper or the college of the town: “San José Spotlight”
    if odd.always_has_known_name_before and _differ(odd.befores, usual.befores):
        return 0.0  # Jürg Müller, and later Müller, beside Kate Muller
    known = odd.has_known_first_names or usual.has_known_first_names
    if known and odd.has_first_names and usual.has_first_names and _differ(odd.befores, usual.befores):
        return 0.0  # Pavel Novák and Sean Novak are two people; Grupo Folklorico and Ballet Folklórico are of one name
    if is_known_name(odd.form) and is_known_name(usual.form) and two_bearers.are_first_and_last(odd, usual):
        return 0.0  # Peter Holm, Pozsonyi Péter
    if any(is_common_noun(name.form) for name in (odd, usual)):
        return DOUBTFUL  # the Déclaration and its Declaration
    if "-" in odd.form and all(word.block.kind in ("headline", "heading") for word in odd.words):
        return DOUBTFUL  # where all words have capitals: “The Quiet Co-Pilot”, in a text about Copilot
    if odd.count == 1 and stand_together(odd, usual, CLOSE):
        return DOUBTFUL  # a town and its country: “Tarana City, Taraná”
    is_doubtful = MACRON.search(odd.form + usual.form) or own_spelling.has_own_spelling(odd, usual)
    return DOUBTFUL if is_doubtful else LIKELY


def _by_company(pair: Pair) -> float | None:
    """How sure it is by the names beside them; None where these say nothing."""
    odd, usual = pair.odd, pair.usual
    breath = LONG_BREATH if are_described(odd) and are_described(usual) else BREATH
    if odd.count == usual.count == 1 and odd.words_beside & usual.words_beside and stand_together(odd, usual, breath):
        return DOUBTFUL  # who has been named in full is not named so again in the same breath
    if pair.sounds_same and odd.count == 1 and _bears_same_office(odd, usual):
        return LIKELY
    says_more = pair.sounds_same or odd.befores & usual.befores or is_pet_name(odd.form, usual.form)
    if _are_entries_of_one_list(odd, usual) and (not says_more or odd.befores != usual.befores):
        return 0.0  # “Liv Berg, Sanjit Moe, Ada Lund, Sandip Moe and Bo Holm”
    if pair.same_company:
        return DOUBTFUL if pair.both_first and bool(odd.befores) != bool(usual.befores) else SURE
    if (
        pair.both_first
        and odd.has_no_more_than_title
        and not odd.has_spouse_behind
        and not odd.is_introduced
        and not usual.is_alone
        and not odd.is_joined
        and not odd.is_entry
        and (pair.sounds_same or within_one(odd.bare, usual.bare))
        and (usual.count > 1 or (pair.sounds_same and odd.count == 1 and usual.afters and usual.first < odd.first))
        and f"{usual.bare}a" != odd.bare  # Daniel and Daniela
        and not _is_of_book(odd)
    ):
        return LIKELY  # nobody else was introduced by that name
    return None


def _is_of_book(name: SpelledName) -> bool:
    """Whether a name is that of a book of the Bible, in some place: “Mark 7:24”, “Luke’s Gospel”."""
    return any(OF_BOOK.match(word.block.prose, word.end) for word in name.words)


def _are_entries_of_one_list(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether each is named once, in a list of people in one paragraph, or of one kind of lines."""
    if not (odd.count == usual.count == 1 and odd.is_entry and usual.is_entry):
        return False
    one, other = odd.words[0].block, usual.words[0].block
    return one is other or (one.kind == other.kind and is_line_of_list(one) and is_line_of_list(other))


def _bears_same_office(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether the rarer one alone, and the other one with a first name, stand behind the same office:
    “District Attorney Gonzales”."""
    word = odd.words[0]
    if word.before and word.before in {other.before for other in usual.words}:
        return False
    office = OFFICE.search(word.block.prose, max(0, word.start - LONGEST_OFFICE), word.start)
    return office is not None and any(
        other.before and f" {other.block.prose[: other.start]}".endswith(f" {office[0]}{other.before} ")
        for other in usual.words
    )


def _are_strangers(pair: Pair) -> bool:
    """Whether two that nothing connects are rather two people, places or firms than one."""
    odd, usual = pair.odd, pair.usual
    if pair.shorter <= SHORTEST:
        return True  # of so few letters, one in three is another name
    if two_bearers.are_of_man_and_woman(odd, usual):
        return True
    if pair.both_first or (odd.is_introduced and usual.is_introduced and not (pair.is_later and pair.shorter >= 6)):
        return True
    if len(odd.bare) < 7 and odd.has_article != usual.has_article:
        return True
    if two_bearers.are_first_and_last(odd, usual):
        return True  # Carol Nichols, Nicholas Berg
    if (odd.is_cited and usual.is_cited) or two_bearers.have_other_initials(odd, usual):
        return True  # “Wang et al.”, “Vang et al.”
    is_long = pair.shorter >= LONG and within_one(odd.bare, usual.bare) and are_no_words(odd, usual)
    if is_long and odd.count == 1 and usual.count >= OFTEN and not is_known_name(odd.form):
        return False  # “Shefield Harbour”, “Sheffield Bay”: of so many letters, no other name has nearly all
    return (
        (odd.is_entry and usual.is_entry)  # whoever lists people lists each once
        or (
            odd.is_entry and odd.is_alone and usual.is_followed_by_name and not named_briefly.is_placed(odd)
        )  # “Ritchie” in a line-up
        or _differ(odd.afters, usual.afters or usual.often_behind)  # two people of one first name, two places
        or odd.is_company != usual.is_company
        or (odd.is_of_place and usual.is_followed_by_name)
        or (usual.is_of_place and odd.is_followed_by_name)
    )


def _by_neighbours(pair: Pair) -> float | None:
    """How sure it is where other names stand beside them, or one is a name of its own; None where that says nothing."""
    odd, usual = pair.odd, pair.usual
    if _differ(odd.befores, usual.befores):
        return DOUBTFUL if pair.tells_by_sound else 0.0  # two people, unless the letters only stand for one another
    if _are_apart(odd.befores, usual.befores) or _are_apart(odd.afters, usual.afters):
        return DOUBTFUL  # Hans Jensen and his deputy Hanus Joensen: who misspells a name, misspells half of it
    if odd.afters and is_known_name(odd.form) and not (odd.afters & usual.words_beside) and not pair.sounds_same:
        return DOUBTFUL  # whoever has a known first name and a surname: Marcia Holm, and Maria
    if is_known_name(odd.form) and is_word(usual.form) and not is_known_name(usual.form):
        return DOUBTFUL  # Carol, and the Car Park
    if pair.odd_is_listed and not pair.sounds_same:
        return 0.0  # the country that is spelled as somebody’s name nearly is
    if pair.is_second_reference and not is_known_name(odd.form):
        return LIKELY
    if pair.odd_is_listed or _is_other_name(odd, usual, pair.sounds_same):
        return DOUBTFUL
    return None


def _by_letters(pair: Pair) -> float:
    """How sure it is by the letters alone, and by how each is named."""
    sure = _by_letters_alone(pair)
    return LIKELY if sure < LIKELY and named_briefly.is_of_known_place(pair) else sure


def _by_letters_alone(pair: Pair) -> float:
    odd, usual, shorter = pair.odd, pair.usual, pair.shorter
    if shorter < SHORTEST_OF_TWO_EDITS and not is_near(odd.bare, usual.bare):
        return 0.0
    if not (within_one(odd.bare, usual.bare) or pair.sounds_same):
        if odd.is_many or usual.is_many or not are_no_words(odd, usual):
            return 0.0  # a name, and a word that happens to have its consonants, or a team: “the Rovers”
        return LIKELY if shorter >= 7 and not _have_other_vowels(odd, usual) else DOUBTFUL
    if (
        is_word(odd.form) or _is_part_of_name(odd, usual) or _is_part_of_name(usual, odd) or _is_dynasty(odd, usual)
    ) or (listed_words.is_listed_word(odd.form) and listed_words.is_listed_word(usual.form) and not pair.sounds_same):
        return DOUBTFUL
    if is_known_name(odd.form) and is_known_name(usual.form) and not pair.sounds_same and shorter < 7:
        return DOUBTFUL  # Paris, Paros
    is_settled = pair.is_later and usual.count > 3 * odd.count and any(map(is_known_name, usual.befores))
    if has_other_consonant(odd.bare, usual.bare) and shorter < 6 and not is_settled:
        return DOUBTFUL  # as short as that, there are two such names more often than not: Jones and Jores
    if named_briefly.is_named_by_one_name(pair):
        return LIKELY
    if shorter >= 6 or usual.count > 2 * odd.count or pair.is_later:
        return LIKELY
    return LIKELY if shorter >= 5 and not is_known_name(odd.form) and not is_word(usual.form) else DOUBTFUL


def _is_part_of_name(one: SpelledName, other: SpelledName) -> bool:
    """Whether one of the two is the plural of a word within a longer name: Bowles, “Super Bowls”."""
    words = (*one.befores, one.form.removesuffix("s"))
    return (
        len(words) > 1 and one.form.endswith("s") and not other.befores and all(map(listed_words.is_listed_word, words))
    )


def _is_dynasty(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether the rarer one is a family that is called after the other: “the Flavians and the Antonines”."""
    return odd.has_article and odd.form.endswith("s") and not usual.has_article and odd.form[-2:] != usual.form[-2:]


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both have neighbours, and none of them may be the same."""
    return bool(one and other) and not any(a[:1] == b[:1] and is_near(a, b) for a in one for b in other)


def _are_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both have neighbours, and none in common."""
    return bool(one and other) and one.isdisjoint(other)


def _is_other_name(odd: SpelledName, usual: SpelledName, sounds_same: bool) -> bool:
    """Whether the rarer spelling is likely a name of its own.

    It is where the training text knows it as one, and the other too or not by one letter, and where one of them is a
    word in a longer name (“the Iron Bridge”).
    """
    if is_known_name(odd.form) and not sounds_same:
        if not within_one(odd.bare, usual.bare):
            return True
        if is_known_name(usual.form) and has_other_consonant(odd.bare, usual.bare):
            return True
    return any(
        is_common_noun(name.form) and all(word.before or word.after for word in name.words) for name in (odd, usual)
    )


def _have_other_vowels(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether a surname has the few letters of another one but for two vowels: the agent Ola Roldani, and Raldeni."""
    one, other = odd.bare, usual.bare
    changed = [{a, b} for a, b in zip(one, other, strict=False) if a != b]
    are_alike = len(one) == len(other) < LONG and len(changed) == 2 and all(map(VOWEL_LETTERS.issuperset, changed))
    return are_alike and bool(usual.befores)
