"""Two spellings of one name in one text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._near_names import derived, index, near
from lint.diagnostics import Edit, Finding, Fix
from lint.document import Document
from lint.language.finite_verbs import is_common_noun
from lint.language.names import NameWord, name_words, plain

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "odd": "the rarer spelling",
    "usual": "the other spelling",
    "count": "how often the text has the other spelling",
    "odd-count": "how often it has the rarer one",
}


class NameVariants(Options):
    """Options."""

    distinct: tuple[str, ...] = option((), "names that are two, as in “Jon Smith / Joan Smith”")
    least_letters: int = option(6, "letters that a name has at least")


def check(document: Document, options: NameVariants) -> Iterator[Finding]:
    """One finding for each pair of spellings, the rarer one at its places, the other as evidence."""
    forms: dict[str, list[NameWord]] = {}
    for word in name_words(document):
        forms.setdefault(word.text, []).append(word)
    # A word that only ever opens sentences may be no name.
    names = {
        form: places
        for form, places in forms.items()
        if len(plain(form)) >= options.least_letters
        and form.replace("-", "").isalpha()
        and not all(word.opens and not word.after for word in places)
    }
    stated = [{plain(word) for word in pair.replace("/", " ").split()} for pair in options.distinct]
    nearby = index(names)
    for form in names:
        best: tuple[float, int, str] | None = None
        for other in near(form, nearby):
            if other == form or not _is_rarer(form, other, names) or _are_stated(form, other, stated):
                continue
            sure = _confidence(names[form], names[other], form, other)
            if sure and (best is None or (sure, len(names[other])) > best[:2]):
                best = (sure, len(names[other]), other)
        if best:
            yield _finding(document, names[form], names[best[2]], best[0])


def _are_stated(form: str, other: str, stated: list[set[str]]) -> bool:
    """Whether the options say that the two are different names."""
    return any({plain(form), plain(other)} <= pair for pair in stated)


def _is_rarer(form: str, other: str, names: Mapping[str, list[NameWord]]) -> bool:
    """Of two equally frequent spellings, the one that comes later is the odd one."""
    mine, theirs = names[form], names[other]
    if len(mine) != len(theirs):
        return len(mine) < len(theirs)
    return (mine[0].block.ordinal, mine[0].start) > (theirs[0].block.ordinal, theirs[0].start)


def _confidence(odd: list[NameWord], usual: list[NameWord], form: str, other: str) -> float:
    """How sure it is that both are one name; 0 where it is not."""
    if form.casefold() == other.casefold() or form.replace("-", "").isupper() or other.replace("-", "").isupper():
        return 0.0  # capitals alone: a title, an acronym
    if plain(form) == plain(other):  # hyphens, accents
        return 0.85
    if derived(form, other) or form[0] != other[0] or (is_common_noun(form) and is_common_noun(other)):
        return 0.0
    befores = {word.before for word in odd if word.before}, {word.before for word in usual if word.before}
    afters = {word.after for word in odd if word.after}, {word.after for word in usual if word.after}
    if befores[0] & befores[1] or afters[0] & afters[1]:
        return 0.9
    if (befores[0] and befores[1]) or (afters[0] and afters[1]):
        return 0.0  # two people, two places
    if len(odd) == 1 and len(usual) >= 3 and len(plain(form)) >= 7:
        return 0.8
    return 0.6 if len(odd) == 1 and len(usual) >= 2 else 0.0


def _finding(document: Document, odd: list[NameWord], usual: list[NameWord], sure: float) -> Finding:
    places = [document.place(word.block, word.start, word.end, "spelled otherwise here") for word in odd]
    evidence = [document.place(word.block, word.start, word.end, "spelled so here") for word in usual]
    name = usual[0].text
    return Finding(
        place=places[0],
        also=tuple(places[1:]),
        evidence=tuple(evidence),
        values={"odd": odd[0].text, "usual": name, "count": str(len(usual)), "odd-count": str(len(odd))},
        fixes=(Fix(f"Write “{name}”", tuple(Edit(place.start, place.end, name) for place in places)),),
        confidence=sure,
    )
