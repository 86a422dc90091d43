"""Names that differ from the desk's own list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from lint.checks import Options, option
from lint.checks._near_names import derived, within_one
from lint.diagnostics import Edit, Finding, Fix
from lint.document import Document, Place
from lint.language.names import NameWord, names_by_form, plain

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "odd": "the name as the text has it",
    "known": "the name as the list has it",
    "count": "how often the text has the odd form",
}


EDGE = 3
"""Letters at either end of a name by which it is found; two neighbouring letters in error never touch both ends."""


class HouseNames(Options):
    """Options."""

    wrong: dict[str, str] = option({}, "a wrong form: the right one")
    known: tuple[str, ...] = option((), "names of one word, of which a form that differs in one letter is reported")
    allow: tuple[str, ...] = option((), "names that are let through")
    least_letters: int = option(8, "letters that a known name has at least, for a form near it to be reported")


def check(document: Document, options: HouseNames) -> Iterator[Finding]:
    """One finding for each odd form, with all its places."""
    forms = names_by_form(document)
    allowed = {plain(name) for name in options.allow}
    right, nearby = _known(options.known, tuple(options.wrong.values()), options.least_letters)
    for form, places in forms.items():
        bare = plain(form)
        if bare in allowed:
            continue
        name, sure = options.wrong.get(form), 0.95
        if name is None and len(bare) >= options.least_letters - 1 and bare not in right:
            # Where one letter differs, the first letters are the same or the last ones are.
            likely = (*nearby.get(bare[:EDGE], ()), *nearby.get(bare[-EDGE:], ()))
            found = sorted({known for known, plain_form in likely if within_one(bare, plain_form)})
            # One letter from exactly one known name, and no word made from it ("Ukrainian" from "Ukraine").
            name = found[0] if len(found) == 1 and not derived(form, found[0]) else None
            sure = 0.85
        if name:
            yield _finding(document, name, places, forms.get(name, []), sure)


@lru_cache(maxsize=8)
def _known(
    known: tuple[str, ...], right: tuple[str, ...], least_letters: int
) -> tuple[frozenset[str], dict[str, list[tuple[str, str]]]]:
    """The plain forms of all right names, and the long names by the first and the last letters of their plain form."""
    forms = [(name, plain(name)) for name in known]
    nearby: dict[str, list[tuple[str, str]]] = {}
    for name, bare in forms:
        if len(bare) >= least_letters:
            for edge in {bare[:EDGE], bare[-EDGE:]}:
                nearby.setdefault(edge, []).append((name, bare))
    return frozenset(bare for _, bare in forms) | frozenset(map(plain, right)), nearby


def _finding(document: Document, name: str, odd: list[NameWord], right: list[NameWord], sure: float) -> Finding:
    places = [_place(document, word, "not as in the list of names") for word in odd]
    edits = tuple(Edit(place.start, place.end, name) for place in places)
    return Finding(
        place=places[0],
        also=tuple(places[1:]),
        evidence=tuple(_place(document, word, "spelled as in the list") for word in right),
        values={"odd": odd[0].text, "known": name, "count": str(len(odd))},
        fixes=(Fix(f"Write “{name}”", edits),),
        confidence=sure,
    )


def _place(document: Document, word: NameWord, label: str) -> Place:
    return document.place(word.block, word.start, word.end, label)
