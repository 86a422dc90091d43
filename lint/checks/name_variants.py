"""Two spellings of one name in one text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from operator import itemgetter
from typing import Any

from lint.checks import Fault, Options, option
from lint.checks.naming import among_many, other_bearer, quoted_spelling, said_of_two
from lint.checks.naming.apostrophes import without_apostrophe
from lint.checks.naming.in_capitals import names_in_capitals, only_in_capitals
from lint.checks.naming.initials import initials_written_otherwise, other_initials, swapped_initials
from lint.checks.naming.joined_names import has_capital_within, joined, opens_longer_name
from lint.checks.naming.letters import has_shape_of_name
from lint.checks.naming.odd_one import is_slip
from lint.checks.naming.of_pair import of_pair
from lint.checks.naming.old_records import of_other_texts
from lint.checks.naming.particles import other_particles
from lint.checks.naming.person_and_place import is_person_and_part, is_person_and_place
from lint.checks.naming.same_name import ListedNames, confidence
from lint.checks.naming.settled import settled
from lint.checks.naming.spelled_name import WORDS_AS_NAMES, SpelledName
from lint.checks.naming.told_apart import are_in_brackets
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Block, Document, once_a_document, reading_order
from lint.language.names.courtesies import COURTESIES
from lint.language.names.forms import NameWord, names_by_form, plain
from lint.language.names.near import (
    behind_one_title,
    companions,
    derived,
    in_company,
    neighbours,
    within_two,
)
from lint.language.names.whole import TITLES
from lint.language.sections import has_code, is_commit, is_entry_of_roll, is_roll, names_commits
from lint.language.vocabulary.abbreviations import STATES
from lint.language.vocabulary.known_words import (
    is_function_word,
    is_known_name,
    is_ordinary,
    is_word,
    stands_in_foreign_words,
)
from lint.language.vocabulary.spellings import american_of, british_of
from lint.language.words import whole_prose
from lint.patterns import SMALL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "odd": "the rarer spelling",
    "usual": "the other spelling",
    "count": "how often the text has the other spelling",
    "odd-count": "how often it has the rarer one",
    "told": "“spelled”, or of an old and a new name “called”",
}
SMALL_WORD = pattern(rf"(?<![\w@./-])[{SMALL}][\w’'-]*(?![\w@/])")
"""A word with a small letter, and no part of an address."""
OF_NAMES = pattern(r"\b(?:call(?:s|ed)?|nam(?:e|es|ed)|renamed|known|formerly|atlas)\b")
"""Words of a paragraph that tells how a place was called at another time."""
MOST_NEAR = 24
"""Names near to one that it is held against, those that stand most often first."""
MOST_PAIRS, FEWEST_NEAR = 6_000, 2
"""Pairs of names that a text has at most for each to be held against as many, and the fewest in one that has more:
no text has them but one that is made of names which look alike."""
MOST_ALIKE = 400
"""Names with one beginning: no text has as many but one that is made of them, and each is held against all others."""
MANY_NAMES = 700
"""Names of a text from which on it is a book, in which two people may well have known names that look alike."""
LEAST_TITLED, SHARED = 5, 2
"""Letters of a name that was never introduced, and how many of them open the name that was."""
LEAST_TELLING = 7
"""Letters from which on two words of headings that look alike are hardly two."""


class NameVariants(Options):
    """Options."""

    distinct: tuple[str, ...] = option((), "names that are two, as in “Jon Smith / Joan Smith”")
    known: tuple[str, ...] = option((), "names that look alike and are each a name of its own, such as Iran and Iraq")
    first_names: tuple[str, ...] = option((), "first names that look alike, such as Jon and Joan")
    cities: tuple[str, ...] = option(
        (), "cities so well known that what is spelled nearly so is a slip, whatever stands beside it"
    )
    right: tuple[str, ...] = option(
        (),
        "names that are spelled right, so that another spelling of one is the slip; the house’s are among them",
        house="forms",
    )
    same: tuple[str, ...] = option((), "spellings of one name that are not alike, today’s first, as in “Kyiv / Kiev”")
    same_first_names: tuple[str, ...] = option(
        (), "spellings of one first name that are not alike, as in “Graeme / Graham”, told before one surname"
    )
    least_letters: int = option(3, "letters that a name has at least; one of three needs the same name beside it")

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:
        """Names that stand alone where two are told apart, or are one."""
        for key in ("distinct", "same", "same_first_names"):
            for alone in (pair for pair in given.get(key, ()) if "/" not in pair):
                yield (
                    key,
                    f"“{key}” takes two names with a stroke between them, as in “Jon Smith / Joan Smith”, not “{alone}”",
                )


def check(document: Document, options: NameVariants) -> Iterator[Finding]:
    """One finding for each pair of spellings, the rarer one at its places, the other as evidence."""
    forms = _forms(document)
    listed_spellings = _partners(options.same)
    candidates = [
        form
        for form, words in forms.items()
        if _may_be_name(form, words, options.least_letters) or form in listed_spellings
    ]
    listed = ListedNames(*map(_plain_forms, (options.known, options.first_names, options.cities)))
    alike = _alike(document, forms, candidates, listed, options)
    is_book = len(candidates) > MANY_NAMES
    pairs = [pair for pair in alike if not _are_two(document, pair[0], pair[1], is_book=is_book)]
    of_others = of_other_texts(document, pairs)
    for odd, usual, sure in pairs:
        is_doubtful = (
            odd.form in of_others
            or (len(candidates) >= among_many.MANY and among_many.may_be_alike_by_chance(document, odd, usual))
            or among_many.are_of_large_family(odd, usual, forms)
            or among_many.are_families(odd, usual, forms)
            or _may_both_stand(document, odd, usual)
        )
        of_both = DOUBTFUL if is_doubtful else sure
        if of_both == DOUBTFUL and among_many.are_words_of_their_own(odd, usual):
            continue
        all_odd = odd.with_capitals(odd.places_of(usual))
        all_usual = usual.with_capitals(usual.words)
        yield of_pair(document, all_odd, all_usual, of_both, settled(odd, usual, options.right, options.same))
    yield from _parted(document, forms, listed.known)
    for in_capitals, words in only_in_capitals(document, forms):
        yield of_pair(document, in_capitals, words, LIKELY)


def _with_one_apostrophe(forms: Mapping[str, list[NameWord]]) -> dict[str, list[NameWord]]:
    """The words by their form, where two that differ in the kind of their apostrophe are one: “B’nai”, “B'nai”."""
    usual: dict[str, str] = {}
    found: dict[str, list[NameWord]] = {}
    for form, words in forms.items():
        found.setdefault(usual.setdefault(form.replace("'", "’"), form), []).extend(words)
    return {form: sorted(words, key=reading_order) for form, words in found.items()}


def _forms(document: Document) -> Mapping[str, list[NameWord]]:
    """The words with a capital under each form, without those of the entries of a roll or of a list of commits."""
    forms: Mapping[str, list[NameWord]] = names_by_form(document)
    if "’" in whole_prose(document) and "'" in whole_prose(document):
        forms = _with_one_apostrophe(forms)
    if not (names_commits(document) or is_roll(document)):
        return forms
    unlisted = {form: [one for one in words if not _is_listed(document, one.block)] for form, words in forms.items()}
    return {form: words for form, words in unlisted.items() if words}


def _alike(
    document: Document,
    forms: Mapping[str, list[NameWord]],
    candidates: list[str],
    listed: ListedNames,
    options: NameVariants,
) -> Iterator[tuple[SpelledName, SpelledName, float]]:
    """Each rarer spelling, the one that it most likely is a slip of, and how sure that is."""
    nearby, beside, titled = neighbours(candidates), companions(forms, candidates), behind_one_title(forms)
    stated = [{plain(word) for word in pair.replace("/", " ").split()} for pair in options.distinct]
    same, of_people = _partners(options.same), _partners(options.same_first_names)
    begins: dict[str, list[str]] = {}
    for form in forms:
        begins.setdefault(form[:SHARED], []).append(form)
    names: dict[str, SpelledName] = {}
    near_to = {
        form: {
            *nearby.get(form, ()),
            *in_company(form, forms[form], beside),
            *titled.get(form, ()),
            *same.get(form, ()),
            *(other for other in of_people.get(form, ()) if _stand_before_one(forms[form], forms.get(other, ()))),
        }
        for form in candidates
    }
    pairs = sum(min(len(near), MOST_NEAR) for near in near_to.values())
    most = MOST_NEAR if pairs <= MOST_PAIRS else max(FEWEST_NEAR, MOST_NEAR * MOST_PAIRS // pairs)
    for form, near in near_to.items():
        others = {other for other in {*near, *_introduced(form, forms, begins)} if other in forms}
        found: list[tuple[float, int, SpelledName]] = []
        for other in sorted(others, key=lambda other: (-len(forms[other]), other))[:most]:
            for name in (form, other):
                if name not in names:
                    names[name] = SpelledName(name, forms[name], names_in_capitals(document).get(name.upper(), ()))
            odd, usual = names[form], names[other]
            if not is_slip(odd, usual, options.right, listed) or any({odd.bare, usual.bare} <= pair for pair in stated):
                continue
            if usual.bare in odd.words_beside:
                continue  # somebody whose first name is spelled nearly as the surname: Torvind Torvin
            is_listed = other in same.get(form, ()) and _are_of_one_place(odd, usual)
            sure = confidence(odd, usual, listed) if other in near and not is_listed else LIKELY
            if sure:
                found.append((sure, usual.count, usual))
        if found:
            sure, _, usual = max(found, key=itemgetter(0, 1))
            yield names[form], usual, sure


def _are_two(document: Document, odd: SpelledName, usual: SpelledName, *, is_book: bool) -> bool:
    """Whether the text shows elsewhere that both spellings are meant."""
    return (
        said_of_two.are_said_to_be_two(odd, usual)
        or other_bearer.reason(other_bearer.Spellings(odd, usual)) != ""
        or said_of_two.are_named_together(document, odd, usual)
        or odd.is_spelled_out
        or usual.near(odd).is_spelled_out
        or _is_written_in_capitals(document, odd.form, usual)
        or _are_two_words(odd, usual, is_book=is_book)
    )


def _may_both_stand(document: Document, odd: SpelledName, usual: SpelledName) -> bool:
    """Whether what they stand in may have a spelling of its own: a quotation, a title, notes, another language."""
    return (
        quoted_spelling.is_quoted_spelling(document, odd, usual)
        or _is_word_here(document, odd, usual)
        or is_person_and_place(odd, usual)
        or is_person_and_part(odd, usual)
        or quoted_spelling.are_typed(document, odd, usual)
        or any(
            quoted_spelling.is_only_in_notes(document, one)
            or quoted_spelling.is_of_a_title(one)
            or all(stands_in_foreign_words(document, word.block, word.start) for word in one.words)
            for one in (odd, usual)
        )
    )


def _parted(document: Document, forms: Mapping[str, list[NameWord]], known: frozenset[str]) -> Iterator[Finding]:
    """Names that stand in other pieces elsewhere: with hyphens and with spaces, in one word and in two,
    with other particles; a pair that differs in two of these ways once: Du Bois, DuBois."""
    told: set[frozenset[str]] = set()
    for odd, usual in chain(
        other_particles(document, forms),
        joined(document, forms),
        other_initials(document),
        swapped_initials(document),
        without_apostrophe(document, forms),
    ):
        if (pair := frozenset((odd[0].text, usual[0].text))) in told:
            continue
        told.add(pair)
        are_of_two = opens_longer_name(odd) != opens_longer_name(usual) or (
            # what a program calls so may be another thing: “a ChatMessage”
            (has_capital_within(odd) or has_capital_within(usual)) and has_code(document)
        )
        yield from _in_pieces(document, odd, usual, DOUBTFUL if are_of_two else LIKELY)
    for odd, usual in initials_written_otherwise(document):
        yield of_pair(document, odd, usual, DOUBTFUL)  # a matter of style, not of who is meant
    if any("-" in form for form in forms):
        from lint.checks.naming.parted_names import parted  # few texts need it

        for odd, usual in parted(document, forms, known):
            yield from _in_pieces(document, odd, usual, LIKELY)


def _in_pieces(document: Document, odd: list[NameWord], usual: list[NameWord], sure: float) -> Iterator[Finding]:
    """The finding, unless the text gives both in one breath: “Beni Saf (Beni-Saf)”."""
    if not (are_in_brackets(odd[0].text, odd, usual) or are_in_brackets(usual[0].text, usual, odd)):
        yield of_pair(document, odd, usual, DOUBTFUL if quoted_spelling.are_set_apart(document, odd, usual) else sure)


def _are_two_words(odd: SpelledName, usual: SpelledName, *, is_book: bool) -> bool:
    """Whether both are small words (“Thus”, “This”), one word in British and American spelling, or, in a book,
    the rarer one is a known word or name in other company."""
    if is_function_word(odd.form) and is_function_word(usual.form):
        return True
    if american_of().get(odd.form.lower(), british_of().get(odd.form.lower())) == usual.form.lower():
        return True  # “Behavioral Medicine”, “Behavioural Brain Research”: the spelling of two countries
    is_known = is_word(odd.form) or is_known_name(odd.form)
    return is_book and is_known and not (odd.befores & usual.befores or odd.afters & usual.afters)


def _is_listed(document: Document, block: Block) -> bool:
    """Whether a block is an entry of a roll of many people, who may well be called nearly the same."""
    return is_commit(document, block) or (is_roll(document) and is_entry_of_roll(block))


def _is_written_in_capitals(document: Document, form: str, usual: SpelledName) -> bool:
    """Whether only accents part two spellings, and the text shows the one without them in capitals,
    as on a sign: “THANH”."""
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
        or any(
            word.before.rstrip(".") not in COURTESIES or word.after for word in words
        )  # “Dr Fiona Hale” is introduced
    ):
        return []
    if len(begins[form[:SHARED]]) > MOST_ALIKE:
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


def _is_word_here(document: Document, odd: SpelledName, usual: SpelledName) -> bool:
    """Whether the text itself writes one of them with a small letter too:
    a heading’s “Closing” and “Cloning” are no names."""
    if any(is_ordinary(one.form) and _stands_by_itself(document, one) for one in (odd, usual)):
        return True  # the “Share” of a button
    are_ordinary = is_ordinary(odd.form) and is_ordinary(usual.form)
    if are_ordinary and not (odd.befores & usual.befores and odd.afters & usual.afters):
        return True  # words of headings: “Foundries”, “Founders”
    if odd.words_beside & usual.words_beside:
        return False
    is_short = min(len(odd.bare), len(usual.bare)) < LEAST_TELLING and (
        is_ordinary(odd.form) or is_ordinary(usual.form)
    )
    if is_short and _stands_in_headings(odd) and _stands_in_headings(usual):
        return True  # “Stats on Ferries”, “Easy Starts”; not “Hightlight”
    if odd.form.endswith("ing") and usual.form.endswith("ing") and (is_word(odd.form) or is_word(usual.form)):
        return True  # “Closing the books”, “Cloning an invoice”
    small = _words_with_a_small_letter(document)
    return odd.form.lower() in small or usual.form.lower() in small


def _stands_by_itself(document: Document, name: SpelledName) -> bool:
    """Whether a word always is a line of its own, as the label of a button is."""
    spans = [word.block.source(word.start, word.end) for word in name.words]
    lines = [document.line_at(start) for start, _ in spans]
    return all(document.text[line.start : line.end].strip() == name.form for line in lines)


def _stands_in_headings(name: SpelledName) -> bool:
    return all(word.block.kind in ("heading", "headline") for word in name.words)


@once_a_document
def _words_with_a_small_letter(document: Document) -> frozenset[str]:
    return frozenset(word for block in document.prose_blocks() for word in SMALL_WORD.findall(block.prose))


@lru_cache(maxsize=8)
def _plain_forms(names: tuple[str, ...]) -> frozenset[str]:
    """Listed names as they are compared; once for all documents."""
    return frozenset(map(plain, names))


@lru_cache(maxsize=8)
def _partners(pairs: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Under each spelling of a name the other ones."""
    groups = [tuple(form.strip() for form in pair.split("/")) for pair in pairs]
    return {form: tuple(other for other in group if other != form) for group in groups for form in group}


def _are_of_one_place(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether one of two listed spellings is a slip; what stands in the name of something else keeps its own."""
    if odd.is_stated or usual.is_stated or odd.words_beside or usual.words_beside:
        return False
    if are_in_brackets(odd.form, odd.words, usual.words) or are_in_brackets(usual.form, usual.words, odd.words):
        return False
    together = {word.block for word in odd.words} & {word.block for word in usual.words}
    return not any(OF_NAMES.search(block.prose) for block in together)


def _stand_before_one(words: Sequence[NameWord], others: Sequence[NameWord]) -> bool:
    """Whether two first names stand before the same surname."""
    surnames = {word.after for word in words if word.after}
    return any(word.after in surnames for word in others)


def _may_be_name(form: str, words: list[NameWord], least: int) -> bool:
    """Whether a capitalised word is a name: it stands inside a sentence,
    or it is no word that the text or the language has."""
    if not has_shape_of_name(form, least) or form.lower() in STATES:
        return False
    if form in WORDS_AS_NAMES and any(word.after and not is_word(word.after) for word in words):
        return True  # “Mark Thibo gave the money.”
    return not all(word.opens for word in words) or not is_word(form)
