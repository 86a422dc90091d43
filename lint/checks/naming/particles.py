"""Surnames that stand with other particles in another place, or with them in one word: van der Meulen, van de Meulen, Vandermeulen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lint.document import Document
from lint.language.names import NameWord, plain
from lint.language.quotations import inside, quoted
from lint.language.words import unaccented
from lint.patterns import CAPITAL, SMALL, pattern

_ONE = "van|von|der|den|de|da|do|dos|das|di|del|della|du|la|el|al|ez|ul|bin|ibn|bint|ter|ten|zu|zum|zur|af|av|ní|ni"
WITH_PARTICLES = pattern(
    rf"(?<![\w’'-])(?:(?P<first>[{CAPITAL}][{SMALL}’'-]+) )?(?P<particles>(?i:(?:{_ONE})[ -]){{1,3}})(?P<surname>[{CAPITAL}][{SMALL}]{{3,}})(?![\w-])"
)
"""A name with its particles, in small letters or with a capital, and the first name before them."""
AT_ALL = pattern(rf"\b(?i:{_ONE})[ -][{CAPITAL}]")
TITLES = frozenset("Mr Mrs Ms Miss Dr Prof Sir Dame".split())


def other_particles(
    document: Document, forms: Mapping[str, list[NameWord]]
) -> Iterator[tuple[list[NameWord], list[NameWord]]]:
    """The rarer form and the other one of each surname that stands with two sets of particles, of one bearer."""
    if not AT_ALL.search(document.text):
        return
    found: dict[str, dict[str, list[NameWord]]] = {}
    for block in document.prose_blocks():
        for match in WITH_PARTICLES.finditer(block.prose) if AT_ALL.search(block.prose) else ():
            start, end = match.start("particles"), match.end("surname")
            if inside(quoted(document, block), start, end):
                continue
            particles = unaccented(match["particles"]).lower().replace("-", " ")
            first = match["first"] if match["first"] not in TITLES else ""
            word = NameWord(block, start, end, block.prose[start:end], False, first or "", "")
            found.setdefault(match["surname"], {}).setdefault(particles, []).append(word)
    if not found:
        return
    by_letters = {plain(form): words for form, words in forms.items() if form.isalpha()}
    for surname, own in found.items():
        for particles in tuple(own):
            if joined := by_letters.get(plain(particles + surname)):
                own[""] = joined
        if len(own) == 2 and _are_of_one(*own.values()):
            usual, odd = sorted(own.values(), key=lambda words: (-len(words), words[0].block.ordinal, words[0].start))
            yield odd, usual


def _are_of_one(one: Sequence[NameWord], other: Sequence[NameWord]) -> bool:
    """Whether somebody bears both: one form has a first name before it, and the other the same, or none."""
    first, second = ({word.before for word in words if word.before not in TITLES} - {""} for words in (one, other))
    return bool(first or second) and not (first and second and first != second)
