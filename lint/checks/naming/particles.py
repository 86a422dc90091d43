"""Surnames that stand with other particles in another place, or with them in one word: van der Meulen,
van de Meulen, Vandermeulen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter

from lint.document import Document
from lint.language.names.courtesies import COURTESIES, HONOURS
from lint.language.names.forms import NameWord, by_frequency, plain
from lint.language.quotations import inside, quoted
from lint.language.words import unaccented, vocabulary, whole_prose
from lint.patterns import CAPITAL, SMALL, pattern

_ONE = "van|von|der|den|de|da|do|dos|das|di|del|della|du|la|el|al|ez|ul|bin|ibn|bint|ter|ten|zu|zum|zur|af|av|ní|ni"
_PARTICLES_ALONE = rf"(?:(?i:{_ONE}) (?:{_ONE})|(?i:van|von) (?i:der|den|dem|de)|(?i:de) (?i:la|las|los))"
"""Two particles with nothing before them, as they open a sentence: “Van der Linden scored”; Al Van Damme is an Al."""
WITH_PARTICLES = pattern(
    rf"(?<![\w’'-])(?:(?P<first>(?!{_PARTICLES_ALONE} )[{CAPITAL}][{SMALL}’'-]+) )?(?P<particles>(?i:(?:{_ONE})[ -]){{1,3}})(?P<surname>[{CAPITAL}][{SMALL}]{{3,}})(?![\w-])"
)
"""A name with its particles, in small letters or with a capital, and the first name before them."""
PARTICLES = frozenset(_ONE.split("|"))
GERMAN, ROMANCE = frozenset("von zu zum zur".split()), frozenset("de da do dos das di del della du".split())
ASKS, LONGEST_ASKING = pattern(r"\b(?:[Hh]ow|[Ww]hat|[Ww]hy|[Ww]hen|[Ww]here|[Ww]hich|[Ww]ho) $"), 8  # characters
"""Before “do” as a verb: “How do React and Vue differ?”"""
TITLES = COURTESIES | HONOURS


def other_particles(
    document: Document, forms: Mapping[str, list[NameWord]]
) -> Iterator[tuple[list[NameWord], list[NameWord]]]:
    """The rarer form and the other one of each surname that stands with two sets of particles, of one bearer, or whose
    particles have capitals behind the same first name in one place and none in another."""
    present = PARTICLES & vocabulary(document)
    at_all = _before_capital(present) if present else None
    if at_all is None or not at_all.search(whole_prose(document)):
        return
    found: dict[str, dict[str, list[NameWord]]] = {}
    in_full: dict[str, dict[str, list[NameWord]]] = {}
    for block in document.prose_blocks():
        for match in WITH_PARTICLES.finditer(block.prose) if at_all.search(block.prose) else ():
            start, end = match.start("particles"), match.end("surname")
            if inside(quoted(document, block), start, end) or ASKS.search(
                block.prose, max(0, start - LONGEST_ASKING), start
            ):
                continue
            particles = unaccented(match["particles"]).lower().replace("-", " ")
            first = match["first"] if match["first"] not in TITLES else ""
            word = NameWord(block, start, end, block.prose[start:end], False, first or "", "")
            found.setdefault(match["surname"], {}).setdefault(particles, []).append(word)
            if first and block.kind not in ("headline", "heading"):  # whose words may all have capitals
                in_full.setdefault(f"{first} {particles}{match['surname']}", {}).setdefault(word.text, []).append(word)
    if not found:
        return
    by_letters = {plain(form): words for form, words in forms.items() if form.isalpha()}
    for surname, own in found.items():
        for particles in tuple(own):
            if joined := by_letters.get(plain(particles + surname)):
                own[""] = joined
        tongues = [one.split() for one in own if one]
        if any(map(GERMAN.issuperset, tongues)) and any(map(ROMANCE.issuperset, tongues)):
            continue  # the title of one text in two languages: “Anfänge von Norline”, “le début de Norline”
        if any(one.startswith("de l") and one.removeprefix("de ") in own for one in own):
            continue  # “Charles de La Fosse”, “La Fosse”: the “de” goes with the first name
        if len(own) == 2 and _are_of_one(*own.values()) and not _stand_together(*own.values()):
            usual, odd = by_frequency(own)
            yield odd, usual
    for written in in_full.values():
        first_of_all, *others = by_frequency(written)
        for words in others:
            yield words, first_of_all  # “Sophie van der Linden”, “Sophie Van Der Linden”


@lru_cache(maxsize=64)
def _before_capital(present: frozenset[str]) -> re.Pattern[str]:
    """A cheap test for those particles that a text has, which most texts have one or two of."""
    written = sorted(form for particle in present for form in (particle, particle.title(), particle.upper()))
    return re.compile(rf"\b(?:{'|'.join(written)})[ -][{CAPITAL}]")


def _stand_together(one: Sequence[NameWord], other: Sequence[NameWord]) -> bool:
    """Whether both stand side by side, as names of one man: “Shakir bin Nahir Al Nahir”."""
    starts, ends = ({(word.block.ordinal, at(word)) for word in one} for at in (attrgetter("start"), attrgetter("end")))
    return any(
        (word.block.ordinal, word.start - 1) in ends or (word.block.ordinal, word.end + 1) in starts for word in other
    )


def _are_of_one(one: Sequence[NameWord], other: Sequence[NameWord]) -> bool:
    """Whether somebody bears both: one form has a first name before it, and the other the same, or none."""
    first, second = ({word.before for word in words if word.before not in TITLES} - {""} for words in (one, other))
    return bool(first or second) and not (first and second and first != second)
