"""Names that stand in one word and in two: Hoistline, Hoist Line; Jihoon, Ji Hoon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lint.checks.naming.spelled_name import SpelledName
from lint.document import Document
from lint.language.names.forms import LAST_NAME, NameWord
from lint.language.quotations import inside, quoted
from lint.language.sections import has_code
from lint.language.temporal.words import WEEKDAYS
from lint.language.vocabulary.known_words import is_known_name, is_word
from lint.patterns import CAPITAL, SMALL, pattern

TWO = pattern(rf"(?<![\w’'-])(?P<one>[{CAPITAL}][{SMALL}]+)(?= (?P<other>[{CAPITAL}][{SMALL}]+)(?![\w-]))")
IN_ONE = pattern(rf"[{CAPITAL}][{SMALL}]+(?:[{CAPITAL}][{SMALL}]+)?")
"""A name in one word, which may have a capital where the second one begins: “BrightPath”."""
LONGER = pattern(rf" [{CAPITAL}]")
OF_ADDRESS = pattern(r"\.[a-z]{2,}\b")
"""What makes of a word the address of a site: “Opendata.ch”."""
LEAST = 6  # letters
FIRST_PART = pattern(rf"[{CAPITAL}][{SMALL}]+(?=[{CAPITAL}])")
ON_PLACE = pattern(r"\b(?:on|across|under|over) $")
COMPASS = frozenset("north south east west mid new old".split())
"""What may stand alone before a name or be part of it, “South East”, “Southeast”; not in “NorthBridge”."""


def joined(document: Document, forms: Mapping[str, list[NameWord]]) -> Iterator[tuple[list[NameWord], list[NameWord]]]:
    """The rarer form and the other one of each name that a text writes in one word and in two, both with capitals."""
    whole = {  # of several, the one that stands most often
        form.lower(): form
        for form in sorted(forms, key=lambda form: len(forms[form]))
        if len(form) >= LEAST
        and form.isalpha()
        and not is_word(form.lower())
        and form.lower() not in WEEKDAYS  # “Sun Day”, of the sun
        and IN_ONE.fullmatch(form)
    }
    apart: dict[str, list[NameWord]] = {}
    for block in document.prose_blocks() if whole else ():
        if block.kind in ("headline", "heading"):
            continue  # where all words have capitals
        for match in TWO.finditer(block.prose):
            one, other = match["one"].lower(), match["other"].lower()
            start, end = match.start(), match.end() + 1 + len(other)
            form = whole.get(one + other, "")
            is_of_compass = one in COMPASS and form[1:].islower()
            if form and not is_of_compass and not inside(quoted(document, block), start, end):
                before = LAST_NAME.search(block.prose, max(0, start - 30), start)
                word = NameWord(block, start, end, block.prose[start:end], False, before[1] if before else "", "")
                apart.setdefault(form, []).append(word)
    found: list[tuple[list[NameWord], list[NameWord]]] = []
    for form, words in apart.items():
        together = [
            word
            for word in forms[form]
            if word.block.kind not in ("headline", "heading")
            and not (word.block.key or word.block.marked("alt"))
            and not word.block.prose.endswith(":", 0, word.start)  # of a wiki: “MediaWiki:Mainpage”
            # else a space before words in bold is missing: “For**Sale**”
            and word.block.in_one_run(word.start, word.end)
        ]
        if together and has_capital_within(together) and has_code(document):
            continue  # the word of a program, and what it stands for: “LoadBalancer”, the load balancer
        befores = [{word.before for word in every} - {""} for every in (together, words)]
        if together and (_is_called_so(document, form, together, words) or _are_firm_and_place(together, words)):
            continue
        if together and not (
            all(befores) and befores[0].isdisjoint(befores[1])
        ):  # “American Airlines”, “Delta Air Lines”
            # Of equals the one with a capital within counts as usual, since nobody sets one by chance,
            # but in the name of a person, where a space was lost.
            usual, odd = sorted(
                (together, words),
                key=lambda words: (
                    -len(words),
                    not has_capital_within(words) or _is_person(words),
                    words[0].block.ordinal,
                    words[0].start,
                ),
            )
            found.append((odd, usual))
    # Several are those of a program, and what they stand for: “RoleStore”, a role store; “UserStore”, a user store.
    are_classes = [any(map(has_capital_within, pair)) for pair in found]
    yield from (
        pair for pair, is_class in zip(found, are_classes, strict=True) if not is_class or sum(are_classes) == 1
    )


def _are_firm_and_place(together: list[NameWord], apart: list[NameWord]) -> bool:
    """Whether two words are always a place on which something stands, and the one never is: “on North Bridge”."""
    on_place = [
        [ON_PLACE.search(word.block.prose, max(0, word.start - 8), word.start) is not None for word in words]
        for words in (apart, together)
    ]
    return all(on_place[0]) and not any(on_place[1])


def _is_called_so(document: Document, form: str, together: list[NameWord], apart: list[NameWord]) -> bool:
    """Whether the text has the one word in small letters too, as a nickname, or as an address, or says that the name
    is written in both ways."""
    small = re.compile(rf"(?<![\w./@:-]){re.escape(form.lower())}(?![\w/@-]|\.\w)")  # in no address
    return (
        any(small.search(block.prose) for block in document.prose_blocks())
        or all(OF_ADDRESS.match(word.block.prose, word.end) for word in together)
        or SpelledName(form, together).is_stated
        or SpelledName(apart[0].block.prose[apart[0].start : apart[0].end], apart).is_stated
    )


def has_capital_within(words: Sequence[NameWord]) -> bool:
    """Whether a name is one word with a capital within: “BrightPath”."""
    return words[0].text.isalpha() and not words[0].text[1:].islower()


def _is_person(words: Sequence[NameWord]) -> bool:
    """Whether such a word begins with a first name: “KarenLund”."""
    first = FIRST_PART.match(words[0].text)
    return first is not None and is_known_name(first[0]) and not is_word(first[0])


def opens_longer_name(words: Sequence[NameWord]) -> bool:
    """Whether a name always is the beginning of a longer one: Christ Church Cathedral, and Christchurch."""
    return all(LONGER.match(word.block.prose, word.end) for word in words)
