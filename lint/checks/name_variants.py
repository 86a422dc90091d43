"""Two spellings of one name in one text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache

from lint.checks import Options, option
from lint.checks._replacement import replacement
from lint.checks._spelled_name import SpelledName
from lint.diagnostics import Finding
from lint.document import Document, once_a_document
from lint.language.finite_verbs import is_common_noun, is_known_name, is_word
from lint.language.names import SHORTEST, NameWord, names_by_form, plain
from lint.language.near_names import (
    INITIALS,
    companions,
    derived,
    has_other_consonant,
    in_company,
    is_near,
    is_pet_name,
    neighbours,
    sound,
    within_one,
    within_two,
)
from lint.language.temporal_words import MONTHS, WEEKDAYS
from lint.language.whole_names import TITLES
from lint.patterns import CAPITAL, SMALL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "odd": "the rarer spelling",
    "usual": "the other spelling",
    "count": "how often the text has the other spelling",
    "odd-count": "how often it has the rarer one",
}


SMALL_WORD = pattern(rf"(?<![\w@./-])[{SMALL}][\w’'-]*(?![\w@/])")
"""A word with a small letter, and no part of an address."""
PARTS = pattern(
    rf"[{CAPITAL}][{SMALL}]{{2,}}(?:-(?:[{SMALL}]{{1,4}}|[{CAPITAL}][{SMALL}]{{2,}}))*-[{CAPITAL}][{SMALL}]{{2,}}"
)
"""A name of several parts with hyphens between them."""
TOLD_APART = pattern(
    r"\b(?:[Tt]he (?:two|pair)|[Tt]hey|[Nn]either|[Bb]oth)\b[^.;]{0,60}\b(?:not related|unrelated|no relation|namesakes|not to be confused)\b"
    r"|\band were not related\b|\bis not a (?:misprint|spelling mistake|typo|slip)\b"
)
"""What a text says of two people of nearly one name, in a sentence of its own; and of what looks like a slip."""
REACH = 300  # characters
RELATED = pattern(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[’']s) (?:\w+ )?(?:brother|sister|cousin|twin|assistant|deputy),? (?:[A-Z]\w+ )?$"
)
UNRELATED = pattern(r"\b(?:no relation|not related|unrelated|namesake)\b")
"""What stands before and behind the name of somebody whom the text tells from another: “his brother Eamonn”."""
COURTESIES = frozenset("Mr Mrs Ms Mx Miss Dr Prof Professor".split())
LEAST_TITLED, SHARED = 7, 4
"""Letters of a name that was never introduced, and how many of them open the name that was."""
NOT_INTRODUCED = 0.78
"""Confidence that “Ms Quistrup” is the Anna Quistorp of the text, where nobody else was introduced."""
CALENDAR = frozenset((*MONTHS, *WEEKDAYS))
MACRON = pattern(r"[āēīōūĀĒĪŌŪ]")
LETTERS_APART = pattern(r"[-'’]")
CONTRACTION = pattern(r"n['’]t$|['’](?:ve|re|ll|s|d|m)$")
FULL_STOP = pattern(r"[a-z0-9)][.!?][”\"’)]* [“\"‘(]?[A-Z]")
BREATH = 50  # characters


class NameVariants(Options):
    """Options."""

    distinct: tuple[str, ...] = option((), "names that are two, as in “Jon Smith / Joan Smith”")
    known: tuple[str, ...] = option((), "names that look alike and are each a name of its own, such as Iran and Iraq")
    first_names: tuple[str, ...] = option((), "first names that look alike, such as Jon and Joan")
    same: tuple[str, ...] = option((), "spellings of one name that are not alike, as in “Kyiv / Kiev”")
    least_letters: int = option(3, "letters that a name has at least; one of three needs the same name beside it")


def check(document: Document, options: NameVariants) -> Iterator[Finding]:
    """One finding for each pair of spellings, the rarer one at its places, the other as evidence."""
    forms = names_by_form(document)
    candidates = [form for form, words in forms.items() if _may_be_name(form, words, options.least_letters)]
    nearby = neighbours(candidates)
    beside = companions(forms, candidates)
    stated = [{plain(word) for word in pair.replace("/", " ").split()} for pair in options.distinct]
    known, first_names = _plain_forms(options.known), _plain_forms(options.first_names)
    same = _partners(options.same)
    begins: dict[str, list[str]] = {}
    for form in forms:
        begins.setdefault(form[:SHARED], []).append(form)
    names: dict[str, SpelledName] = {}
    for form in candidates:
        best: tuple[float, int, SpelledName] | None = None
        near = {*nearby.get(form, ()), *in_company(form, forms[form], beside), *same.get(form, ())}
        for other in sorted({*near, *_introduced(form, forms, begins)}):
            if other not in forms:
                continue
            for name in (form, other):
                if name not in names:
                    names[name] = SpelledName(name, forms[name])
            one, usual = names[form], names[other]
            if not _is_rarer(one, usual) or any({one.bare, usual.bare} <= pair for pair in stated):
                continue
            sure = (
                _of_one_place(one, usual)
                if other in same.get(form, ())
                else _confidence(one, usual, known, first_names)
                if other in near
                else NOT_INTRODUCED
            )
            if sure and (best is None or (sure, usual.count) > best[:2]):
                best = (sure, usual.count, usual)
        if best and (
            _are_two_people(names[form], best[2]) or any(one.is_spelled_out for one in (names[form], best[2]))
        ):
            continue
        if best and _is_written_in_capitals(document, form, best[2]):
            continue
        if best and (
            _is_quoted_spelling(document, names[form], best[2]) or _is_word_here(document, names[form], best[2])
        ):
            best = (min(best[0], 0.6), *best[1:])
        if best:
            yield _finding(document, names[form].words, best[2].words, best[0])
    yield from _parted(document, forms, known)


def _is_written_in_capitals(document: Document, form: str, usual: SpelledName) -> bool:
    """Whether only accents part two spellings, and the text shows the one without them in capitals, as on a sign: “THANH”."""
    return plain(form) == plain(usual.form) and f"{form.upper()} " in f"{document.text} ".replace(",", " ").replace(
        ".", " "
    )


def _introduced(form: str, forms: Mapping[str, list[NameWord]], begins: Mapping[str, list[str]]) -> list[str]:
    """The full names two letters away from one that stands behind “Ms” and the like and was never introduced itself."""
    words = forms[form]
    if (
        len(form) < LEAST_TITLED
        or is_word(form)
        or is_known_name(form)
        or any(word.before.rstrip(".") not in COURTESIES for word in words)
    ):
        return []
    bare = plain(form)
    return [
        other
        for other in begins[form[:SHARED]]
        if other != form
        and len(forms[other]) >= len(words)
        and any(word.before and word.before.rstrip(".") not in TITLES for word in forms[other])
        and within_two(bare, plain(other))
        and not derived(form, other)
    ]


def _parted(document: Document, forms: Mapping[str, list[NameWord]], known: frozenset[str]) -> Iterator[Finding]:
    """Names that stand with hyphens and with spaces: Jean-Luc, Jean Luc."""
    for form, words in forms.items():
        if "-" not in form or not PARTS.fullmatch(form):
            continue
        if any(is_word(piece) or plain(piece.rstrip("s")) in known for piece in form.split("-") if piece[0].isupper()):
            continue  # “All-Star”, “Korean-American”
        apart = form.replace("-", " ")
        pattern = re.compile(rf"(?<![\w-]){re.escape(apart)}(?![\w-])")
        found = [
            NameWord(block, match.start(), match.end(), apart, False, "", "")
            for block in document.prose_blocks()
            if apart in block.prose
            for match in pattern.finditer(block.prose)
        ]
        if found:
            odd, usual = (words, found) if len(words) < len(found) else (found, words)
            if not any(
                one.is_stated or one.is_spelled_out for one in (SpelledName(form, words), SpelledName(apart, found))
            ):
                yield _finding(document, odd, usual, 0.8)


def _are_two_people(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether the text says that they are two: “his brother Eamonn”, “Karlsen, no relation”."""
    return any(
        RELATED.search(word.block.prose, max(0, word.start - 40), word.start)
        or TOLD_APART.search(word.block.prose, max(0, word.start - REACH), word.end + REACH)
        or UNRELATED.search(word.block.prose, word.end, word.end + 80)
        for name in (odd, usual)
        for word in name.words
    )


def _is_word_here(document: Document, odd: SpelledName, usual: SpelledName) -> bool:
    """Whether the text itself writes one of them with a small letter too: a heading’s “Closing” and “Cloning” are no names."""
    if odd.words_beside & usual.words_beside:
        return False
    small = _words_with_a_small_letter(document)
    return odd.form.lower() in small or usual.form.lower() in small


@once_a_document
def _words_with_a_small_letter(document: Document) -> frozenset[str]:
    return frozenset(word for block in document.prose_blocks() for word in SMALL_WORD.findall(block.prose))


def _is_quoted_spelling(document: Document, odd: SpelledName, usual: SpelledName) -> bool:
    """Whether somebody who is quoted spells the name so throughout, as “Holtsen” in its statement: that may not be changed."""
    return odd.count > 1 and odd.is_only_quoted(document) and not usual.is_only_quoted(document)


@lru_cache(maxsize=8)
def _plain_forms(names: tuple[str, ...]) -> frozenset[str]:
    """Listed names as they are compared; once for all documents."""
    return frozenset(map(plain, names))


@lru_cache(maxsize=8)
def _partners(pairs: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Under each spelling of a name the other ones."""
    groups = [tuple(form.strip() for form in pair.split("/")) for pair in pairs]
    return {form: tuple(other for other in group if other != form) for group in groups for form in group}


def _of_one_place(odd: SpelledName, usual: SpelledName) -> float:
    """How sure it is that two listed spellings are a slip; what stands in the name of something else keeps its own."""
    if odd.is_stated or usual.is_stated or odd.words_beside or usual.words_beside:
        return 0.0
    return 0.8


def _may_be_name(form: str, words: list[NameWord], least: int) -> bool:
    """Whether a capitalised word is a name: it stands inside a sentence, or it is no word that the text or the language has."""
    if not _has_shape_of_name(form, least):
        return False
    return not all(word.opens for word in words) or not is_word(form)


@lru_cache(maxsize=32768)
def _has_shape_of_name(form: str, least: int) -> bool:
    """Whether a capitalised word is written as names are: one capital, or such as McDonald and O’Neill have."""
    if len(form) < least or form.lower() in MONTHS or CONTRACTION.search(form):
        return False
    if not form.isascii() and any("\u0370" <= letter <= "\u1dff" or letter >= "\u2c00" for letter in form):
        return False  # letters that are not Latin, as where a name has no space before Chinese text
    if form.isalpha():
        return form[1:].islower() or form.startswith(("Mc", "Mac"))
    return LETTERS_APART.sub("", form).isalpha()


def _is_rarer(one: SpelledName, other: SpelledName) -> bool:
    """Of two equally frequent spellings, the one that comes later is the odd one."""
    return one.count < other.count or (one.count == other.count and one.first > other.first)


def _confidence(odd: SpelledName, usual: SpelledName, known: frozenset[str], first_names: frozenset[str]) -> float:
    """How sure it is that both are one name; 0 where it is not."""
    if odd.form.replace("’", "'").casefold() == usual.form.replace("’", "'").casefold():
        return 0.0  # capitals alone, or the shape of the apostrophe
    if odd.is_stated or usual.is_stated or odd.is_cut_off or odd.form.lower() in CALENDAR:
        return 0.0
    ordinary = is_common_noun(odd.form), is_common_noun(usual.form)
    if any(ordinary) and odd.words_beside and usual.words_beside and not odd.words_beside & usual.words_beside:
        return 0.0  # the Capital Beltway, Capitol Street
    if odd.bare == usual.bare:  # hyphens, accents; the macrons of scholars come and go
        if _differ(odd.afters, usual.afters) and not any(map(is_word, odd.afters | usual.afters)):
            return 0.0  # Zoë Holm and Zoe Berg are two people
        return 0.7 if MACRON.search(odd.form + usual.form) else 0.85
    if all(ordinary) or not _may_begin_alike(odd.bare, usual.bare):
        return 0.0
    sounds_same = sound(odd.bare) == sound(usual.bare)
    if odd.bare in known and usual.bare in known:
        return 0.0
    same_sound = sounds_same and min(len(odd.bare), len(usual.bare)) >= 6
    same_company = odd.befores & usual.befores or odd.afters & usual.afters
    if derived(odd.form, usual.form) and not (
        same_company and _are_no_words(odd, usual) and is_pet_name(odd.form, usual.form)
    ):
        return 0.0
    if not (sounds_same if same_company else same_sound) and _stand_together(odd, usual):
        return 0.0  # who names both in one breath tells them apart
    both_first = odd.bare in first_names and usual.bare in first_names
    if odd.count == usual.count == 1 and odd.words_beside & usual.words_beside and _stand_together(odd, usual):
        return 0.6  # who has been named in full is not named so again in the same breath
    if same_company:
        return 0.6 if both_first and bool(odd.befores) != bool(usual.befores) else 0.9
    if both_first and odd.is_alone and not odd.is_introduced and not usual.is_alone and usual.count > 1:
        return 0.78  # nobody else was introduced by that name
    if min(len(odd.bare), len(usual.bare)) <= SHORTEST:
        return 0.0  # of so few letters, one in three is another name
    if both_first or (odd.is_introduced and usual.is_introduced):
        return 0.0
    if len(odd.bare) < 7 and odd.has_article != usual.has_article:
        return 0.0
    if _are_first_and_last(odd, usual) and (len(odd.bare) < 7 or is_known_name(odd.form) or is_known_name(usual.form)):
        return 0.0  # Carol Nichols, Nicholas Berg
    if odd.is_entry and usual.is_entry:
        return 0.0  # whoever lists people lists each once
    if _have_other_initials(odd, usual):
        return 0.0
    if _differ(odd.afters, usual.afters) or odd.is_company != usual.is_company:
        return 0.0  # two people of one first name, two places, a company and a town
    if _differ(odd.befores, usual.befores):
        return 0.6 if same_sound else 0.0  # two people, unless the letters only stand for one another
    if _are_apart(odd.befores, usual.befores) or _are_apart(odd.afters, usual.afters):
        return 0.6  # Hans Jensen and his deputy Hanus Joensen: who misspells a name, misspells half of it
    if odd.bare in known and not sounds_same:
        return 0.0  # the country that is spelled as somebody’s name nearly is
    if odd.bare in known or _is_other_name(odd, usual, sounds_same):
        return 0.6
    shorter = min(len(odd.bare), len(usual.bare))
    alike = within_one(odd.bare, usual.bare) or sound(odd.bare) == sound(usual.bare)
    if not alike and (odd.is_many or usual.is_many or not _are_no_words(odd, usual)):
        return 0.0  # a name, and a word that happens to have its consonants, or a team: “the Rovers”
    if not alike:
        return 0.78 if shorter >= 7 else 0.6
    if is_word(odd.form) if shorter < 6 else (is_word(odd.form) and is_word(usual.form)):
        return 0.6
    if has_other_consonant(odd.bare, usual.bare) and shorter < 6:
        return 0.6  # as short as that, there are two such names more often than not: Jones and Jores
    # Whoever was named in full before is named by one name later.
    later = bool(usual.befores) and not (odd.befores or odd.afters)
    return 0.8 if shorter >= 6 or usual.count > 2 * odd.count or later else 0.78 if shorter >= 5 else 0.6


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


def _are_no_words(one: SpelledName, other: SpelledName) -> bool:
    """Whether both are names alone, as Kessle and Kessley are, and German is not."""
    return not (is_word(one.form) or is_word(other.form))


def _are_first_and_last(one: SpelledName, other: SpelledName) -> bool:
    """Whether one always ends a name and the other always begins one: Mary Davie, David Shive."""
    ends = [bool(name.befores) - bool(name.afters) for name in (one, other)]
    return sorted(ends) == [-1, 1]


def _may_begin_alike(one: str, other: str) -> bool:
    """Whether the first letters are the same, or such as transliterations confuse."""
    a, b = one[:1], other[:1]
    return a == b or any({a, b} <= letters for letters in INITIALS) or (sound(one) == sound(other))


def _have_other_initials(one: SpelledName, other: SpelledName) -> bool:
    """Whether initials tell both apart: M Holmen and Stine Holman, T Holmen and S Holman."""
    first, second = one.initials, other.initials
    if not (first or second):
        return False
    first, second = (
        letters | {name[:1] for name in bearer.befores} for letters, bearer in ((first, one), (second, other))
    )
    return bool(first and second) and first.isdisjoint(second)


def _stand_together(one: SpelledName, other: SpelledName) -> bool:
    """Whether both stand near each other in a sentence, as what is compared or listed does."""
    starts: dict[int, list[int]] = {}
    for second in other.words:
        starts.setdefault(second.block.ordinal, []).append(second.start)
    return any(
        not FULL_STOP.search(first.block.prose, min(first.start, start), max(first.start, start) + 1)
        for first in one.words
        for start in _between(starts.get(first.block.ordinal, []), first.start - BREATH, first.start + BREATH)
    )


def _between(starts: list[int], after: int, before: int) -> list[int]:
    """Those of some numbers in ascending order that lie between two others."""
    return starts[bisect_right(starts, after) : bisect_left(starts, before)]


def _finding(document: Document, odd: list[NameWord], usual: list[NameWord], sure: float) -> Finding:
    places = [document.place(word.block, word.start, word.end, "spelled otherwise here") for word in odd]
    evidence = [document.place(word.block, word.start, word.end, "spelled so here") for word in usual]
    name = usual[0].text
    return Finding(
        place=places[0],
        also=tuple(places[1:]),
        evidence=tuple(evidence),
        values={"odd": odd[0].text, "usual": name, "count": str(len(usual)), "odd-count": str(len(odd))},
        fixes=replacement([(word.block, word.start, word.end) for word in odd], name),
        confidence=sure,
    )
