"""Names that differ from the desk's own list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from lint.checks import Fault, Options, option
from lint.checks._of_spelling import is_called_wrong
from lint.checks._replacement import replacement
from lint.checks.naming.authority import Name, contradictions, merged
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Finding
from lint.document import Block, Document
from lint.language.names.forms import names_by_form, plain
from lint.language.names.near import derived, may_begin_alike, within_one
from lint.language.names.people import first_names
from lint.language.names.sounds import sound
from lint.language.names.whole import WholeName, whole_names
from lint.language.quotations import enclosed
from lint.language.sections import is_commit
from lint.language.vocabulary.known_words import is_known_name, is_word
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, SMALL, pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "odd": "the name as the text has it",
    "known": "the name as the list has it",
    "about": "what the list says of it, in brackets",
    "count": "how often the text has the odd form",
}
SHORTEST_OF_SEVERAL = 5  # letters of a word of a longer name in which another letter is told
EDGE = 3
"""Letters at either end of a name by which it is found; two neighbouring letters in error never touch both ends."""
MOST_ANSWERS = 65536  # forms: memory does not grow with the number of documents
FIRST_WORD = pattern(r"[^\W_]+")
OF_PERSON = pattern(rf" ([{CAPITAL}][{SMALL}]+)(?![\w’'-])")
"""What makes of a name nearly that of a place the first name of somebody, if it is no word: Yongyang Cai."""


PLAYED_WITH = pattern(r"[a-z][A-Z]{2,}$")
"""How a body plays with a name: “MinneapolUS”."""


class HouseNames(Options):
    """Options."""

    names: tuple[Name, ...] = option((), "the names, each with its wrong forms and what is known of it", house="names")
    allow: tuple[str, ...] = option((), "names that are let through")
    least_letters: int = option(
        8, "letters that a name of one word has at least, for a form that differs in one letter to be reported"
    )

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:
        """Entries that contradict each other."""
        return contradictions(given.get("names", ()))


class _List(Record):
    """The names as they are looked up: wrong forms of one word, wrong phrases by their first word, right forms, long
    names, and of names of several words each word, by all of them with a gap for it.

    `answers` remembers what was found for a form: it is the same in every document.
    """

    words: Mapping[str, Name]
    phrases: Mapping[str, list[tuple[str, Name]]]
    right: frozenset[str]
    long: Mapping[str, list[tuple[str, Name]]]
    several: Mapping[tuple[str, ...], list[tuple[str, Name]]]
    answers: dict[str, tuple[Name | None, float]]


TITLED, LONGEST_TITLE = pattern(r"\b(?:Mrs?|Ms|Miss|Dr|Prof|Professor|Sir|Rev)\.? $"), 12  # characters
MANY_FORMS = 3
"""Wrong forms of one name from which on a text is about how it is spelled."""


def check(document: Document, options: HouseNames) -> Iterator[Finding]:
    """One finding for each odd form, with all its places."""
    listed = _list(options.names, options.least_letters)
    allowed = {plain(name) for name in options.allow}
    forms = names_by_form(document)
    known = vocabulary(document)
    claimed: set[tuple[int, int]] = set()
    odd: dict[str, list[Finding]] = {}
    for first in sorted(known.intersection(listed.phrases)):
        for form, entry in listed.phrases[first]:
            found = _found(document, form, entry.name) if plain(form) not in allowed else ()
            if spans := [span for span in found if not is_called_wrong(*span)]:
                claimed.update((block.ordinal, at) for block, start, end in spans for at in range(start, end))
                yield _finding(document, entry, spans, list(_found(document, entry.name, "")), SURE)
    for entry, wholes in _of_several_words(document, listed):
        spans = [
            (one.block, one.start, one.end)
            for one in wholes
            if (one.block.ordinal, one.start) not in claimed and not is_called_wrong(one.block, one.start, one.end)
        ]
        if spans and plain(wholes[0].text) not in allowed:
            claimed.update((block.ordinal, at) for block, start, end in spans for at in range(start, end))
            yield _finding(document, entry, spans, list(_found(document, entry.name, "")), LIKELY)
    for form, places in forms.items():
        answer = listed.answers.get(form)
        if answer is None:
            if len(listed.answers) > MOST_ANSWERS:
                listed.answers.clear()
            answer = listed.answers[form] = _entry(form, listed, options.least_letters)
        known_name, sure = answer
        if known_name and plain(form) not in allowed:
            spans = [
                (word.block, word.start, word.end)
                for word in places
                if (word.block.ordinal, word.start) not in claimed
                and not is_called_wrong(word.block, word.start, word.end)
            ]
            if sure < SURE:
                # not whoever made a change, nor a word of another language: “a bid known as a “Philadélphie””
                spans = [
                    (block, start, end)
                    for block, start, end in spans
                    if not (
                        is_commit(document, block)
                        or enclosed(block.prose, start, end)
                        or (known_name.kind == "place" and _is_first_name(block, end))
                        or (known_name.kind != "person" and _is_titled(block, start))
                    )
                ]
            if not spans:
                continue
            right = [(word.block, word.start, word.end) for word in forms.get(known_name.name, ())]
            if sure < SURE and not right and _may_be_another(document, form, known_name):
                sure = DOUBTFUL
            odd.setdefault(known_name.name, []).append(_finding(document, known_name, spans, right, sure))
    for findings in odd.values():
        if len(findings) < MANY_FORMS:
            yield from findings


def _may_be_another(document: Document, form: str, listed: Name) -> bool:
    """Whether a text introduces somebody by a first name whose surname is that of the list in another
    transliteration, which is the right one for him: a student, Negar Soleymani."""
    return form in first_names(document) and sound(plain(form)) == sound(plain(listed.name))


def _of_several_words(document: Document, listed: _List) -> Iterator[tuple[Name, list[WholeName]]]:
    """Names of several words of which the text has all but one, and that one with another letter: “Ada Wensly”."""
    known = vocabulary(document)
    if not any(all(part in known for part in gap if part) for gap in listed.several):
        return  # to read whole names costs more than to see that no other word of any is there
    found: dict[str, tuple[Name, list[WholeName]]] = {}
    for whole in (part for name in whole_names(document) for part in (name, *_without_first(name))):
        words = tuple(map(plain, whole.words))
        if len(words) < 2 or plain(whole.text) in listed.right:
            continue
        for at, word in enumerate(words):
            for right, entry in listed.several.get((*words[:at], "", *words[at + 1 :]), ()):
                if not at and sound(word) != sound(right):
                    continue  # another first name may be another person: Marvin, Martin
                if within_one(word, right) and not (
                    word == right or derived(word, right) or is_known_name(whole.words[at]) or is_word(word)
                ):
                    found.setdefault(whole.text, (entry, []))[1].append(whole)
    yield from found.values()


def _without_first(whole: WholeName) -> Iterator[WholeName]:
    """A name of three words or more without the first, which may be a trade: “Campaigner Ruth Abara”."""
    first, _, rest = whole.text.partition(" ")
    if " " in rest and rest[0].isupper() and not is_known_name(first):
        yield whole._replace(start=whole.end - len(rest), text=rest)


def _entry(form: str, listed: _List, least_letters: int) -> tuple[Name | None, float]:
    """The name that a form is a wrong form of, if any, and how sure that is."""
    if form in listed.words:
        return listed.words[form], SURE
    bare = plain(form)
    if len(bare) < least_letters - 1 or bare in listed.right:
        return None, 0.0
    return _near(form, bare, listed), LIKELY


def _near(form: str, bare: str, listed: _List) -> Name | None:
    """The one name that differs in one letter; no word made from it (“Ukrainian” from “Ukraine”)."""
    # Where one letter differs, the first letters are the same or the last ones are.
    likely = (*listed.long.get(bare[:EDGE], ()), *listed.long.get(bare[-EDGE:], ()))
    found = {
        entry.name: entry
        for plain_form, entry in likely
        if within_one(bare, plain_form) and not _has_other_initial(bare, plain_form)
    }
    if len(found) != 1:
        return None
    name, entry = found.popitem()
    if name.isascii() and sum(not letter.isascii() for letter in form) > 1:
        return None  # as scholars write it, letter for letter: “Afġānistān”
    if PLAYED_WITH.search(form):
        return None
    is_other_word = name.startswith(form) and is_word(form.lower())  # “the Antarctic”, where the list has Antarctica
    return None if is_other_word or derived(form, name) else entry


def _is_first_name(block: Block, end: int) -> bool:
    """Whether a surname stands behind what ends here."""
    behind = OF_PERSON.match(block.prose, end)
    return behind is not None and not is_word(behind[1])


def _is_titled(block: Block, start: int) -> bool:
    """Whether a title stands before what begins here, so that it is a surname."""
    return TITLED.search(block.prose, max(0, start - LONGEST_TITLE), start) is not None


def _has_other_initial(bare: str, listed: str) -> bool:
    """Whether nothing but the first letter differs, and no transliteration puts one for the other:
    Binjiang is not Xinjiang."""
    return bare[1:] == listed[1:] and not may_begin_alike(bare, listed)


@lru_cache(maxsize=8)
def _list(names: tuple[Name, ...], least_letters: int) -> _List:
    right, wrong = merged(names)
    words: dict[str, Name] = {}
    phrases: dict[str, list[tuple[str, Name]]] = {}
    for form, entry in wrong.items():
        # What `names_by_form` knows is a capitalised word of four letters or more; the rest is looked for in the text.
        if form.isalpha() and len(form) > 3 and form[0].isupper() and not form.isupper() and form not in entry.name:
            words[form] = entry
        elif first := FIRST_WORD.search(form):
            phrases.setdefault(first[0].lower(), []).append((form, entry))
    long: dict[str, list[tuple[str, Name]]] = {}
    for name, entry in right.items():
        bare = plain(name)
        if " " not in name and len(bare) >= least_letters:
            for edge in {bare[:EDGE], bare[-EDGE:]}:
                long.setdefault(edge, []).append((bare, entry))
    several: dict[tuple[str, ...], list[tuple[str, Name]]] = {}
    for name, entry in right.items():
        parts = tuple(map(plain, name.split()))
        for at, part in enumerate(parts) if len(parts) > 1 else ():
            if len(part) >= SHORTEST_OF_SEVERAL:
                several.setdefault((*parts[:at], "", *parts[at + 1 :]), []).append((part, entry))
    return _List(words, phrases, frozenset(map(plain, right)), long, several, {})


def _found(document: Document, form: str, right: str) -> Iterator[tuple[Block, int, int]]:
    """Where a form stands as words of their own, and not within the right form that it is part of.

    A typewriter's apostrophe stands for a printer's.
    """
    form, right = form.replace("’", "'"), right.replace("’", "'")
    whole = re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")
    within = right.find(form)
    for block in document.prose_blocks():
        prose = block.prose.replace("’", "'")
        for match in whole.finditer(prose):
            if within < 0 or not prose.startswith(right, max(0, match.start() - within)):
                yield block, match.start(), match.end()


def _finding(
    document: Document,
    entry: Name,
    odd: list[tuple[Block, int, int]],
    right: list[tuple[Block, int, int]],
    sure: float,
) -> Finding:
    places = [document.place(*span, f"should be “{entry.name}”") for span in odd]
    return Finding(
        place=places[0],
        also=tuple(places[1:]),
        evidence=tuple(document.place(*span, "written this way here") for span in right),
        values={
            "odd": odd[0][0].prose[odd[0][1] : odd[0][2]],  # as readers see it, without markup
            "known": entry.name,
            "about": entry.about,
            "count": str(len(odd)),
        },
        fixes=replacement(odd, entry.name),
        confidence=sure,
    )
