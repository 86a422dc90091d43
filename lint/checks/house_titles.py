"""Somebody to whom a text gives another office than the desk's own list has for that name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from lint.checks import Fault, Options, option
from lint.checks.naming.authority import Name, contradictions, merged
from lint.diagnostics import DOUBTFUL, Finding
from lint.document import Document
from lint.gates import Gate
from lint.language.names.offices import held
from lint.language.names.people import first_names, person
from lint.language.quotations import stands_quoted
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the name with the office that the text gives it",
    "known": "the name as the list has it",
    "title": "the office that the list has",
    "about": "the years that the list has for it, in brackets",
}
WORD = pattern(r"[\w’'-]+")
YEAR = pattern(r"\b(?:19|20)\d\d\b")
BEGINS, ENDS = pattern(r"\b(?:since|from)\b", re.IGNORECASE), pattern(r"\b(?:until|till|to)\b", re.IGNORECASE)


class HouseTitles(Options):
    """Options."""

    names: tuple[Name, ...] = option(
        (), "the names, each with its title and the years in which it is held", house="names"
    )
    offices: tuple[str, ...] = option((), "offices that a text may give, each with its other forms behind “ / ”")

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:
        """Entries that contradict each other."""
        return contradictions(given.get("names", ()))


def needs(options: HouseTitles) -> Gate:
    """What a text must hold: the surname of somebody whose title is listed."""
    return Gate(frozenset(surname.lower() for _, surname in _titled(options.names)), ())


def check(document: Document, options: HouseTitles) -> Iterator[Finding]:
    """Every office that is not the listed one, at the time of the text; what somebody was before is no matter."""
    titled, forms = _titled(options.names), _forms(options.offices)
    for one in held(document, tuple(forms)):
        first, surname = one.who
        known = first_names(document).get(surname, frozenset())
        entry = titled.get((first or (min(known) if len(known) == 1 else ""), surname))
        if entry is None or one.former or not _holds(entry, document):
            continue
        if _is_same(forms[one.office.lower()], entry.title) or stands_quoted(document, one):
            continue
        place = document.place(one.block, one.start, one.end, "called this here")
        values = {
            "match": place.quote,
            "known": entry.name,
            "title": entry.title,
            "about": f" ({entry.dates})" if entry.dates else "",
        }
        yield Finding(place=place, values=values, confidence=DOUBTFUL)


@lru_cache(maxsize=8)
def _titled(names: tuple[Name, ...]) -> Mapping[tuple[str, str], Name]:
    """The names that have a title, by first name and surname."""
    return {person(entry.name): entry for entry in merged(names)[0].values() if entry.title and " " in entry.name}


@lru_cache(maxsize=8)
def _forms(offices: tuple[str, ...]) -> Mapping[str, frozenset[str]]:
    """Each form of an office in small letters, with all forms of the same one."""
    groups = [frozenset(office.lower().split(" / ")) for office in offices]
    return {form: group for group in groups for form in group}


def _is_same(forms: frozenset[str], title: str) -> bool:
    """Whether a title has all words of an office in one of its forms, or the other way round: “minister of finance”."""
    said = set(WORD.findall(title.lower()))
    return any(words <= said or said - {"of", "the"} <= words for words in (set(WORD.findall(form)) for form in forms))


def _holds(entry: Name, document: Document) -> bool:
    """Whether a title is of the time of a text, as far as its dates tell: “since 2022”, “2014–2022”, “2010”."""
    years = [int(match[0]) for match in YEAR.finditer(entry.dates)]
    published = document.metadata.published
    if not years or published is None:
        return True
    is_since, is_until = (shape.search(entry.dates) is not None for shape in (BEGINS, ENDS))
    begins = len(years) > 1 or is_since or not is_until
    ends = len(years) > 1 or is_until or not is_since
    return not (begins and published.year < years[0]) and not (ends and published.year > years[-1])
