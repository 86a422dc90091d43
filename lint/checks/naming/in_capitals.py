"""Names in capitals throughout, as datelines and headlines show them: “SEVERYNIVKA, Ukraine —”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.document import Document, once_a_document
from lint.language.names.forms import NameWord
from lint.language.names.near import derived, index, near, within_one
from lint.language.vocabulary.known_words import is_word
from lint.language.words import unaccented
from lint.patterns import CAPITAL, pattern

IN_CAPITALS = pattern(rf"(?<![\w.@/#$-])[{CAPITAL}]{{5,}}(?![\w/@-])")
"""Five letters and more: what is shorter is an abbreviation as often as a name."""


LEAST_TOLD = 7
"""Letters of a name by which it is told again in capitals with one letter otherwise."""


@once_a_document
def names_in_capitals(document: Document) -> Mapping[str, list[NameWord]]:
    """The words in capitals of a text, by how they are written, in reading order."""
    found: dict[str, list[NameWord]] = {}
    for block in document.prose_blocks():
        for match in IN_CAPITALS.finditer(block.prose):
            if is_word(match[0].lower()):
                continue  # “SHARP FALL IN TRADE”, of which nobody knows whether it is a name
            found.setdefault(match[0], []).append(NameWord(block, *match.span(), match[0], False, "", ""))
    return found


def only_in_capitals(
    document: Document, forms: Mapping[str, list[NameWord]]
) -> Iterator[tuple[list[NameWord], list[NameWord]]]:
    """The places of each name that the text has in capitals alone, and those of the only one that is nearly spelled so:
    “MCALLISTER WINS”, and Ross McAlister."""
    known = {unaccented(form).upper() for form in forms}  # many set capitals without accents
    long = [form for form in forms if len(form) >= LEAST_TOLD and form.isalpha() and not is_word(form.lower())]
    alone = {
        capitals: places
        for capitals, places in names_in_capitals(document).items()
        if len(capitals) >= LEAST_TOLD and unaccented(capitals) not in known and not any(map(_is_cut_off, places))
    }
    by_key = index((*long, *alone)) if alone else {}
    for capitals, places in alone.items():
        bare = capitals.lower()
        alike = [
            form
            for form in near(capitals, by_key)
            if form in forms and within_one(bare, form.lower()) and not derived(bare, form.lower())
        ]
        if len(alike) == 1:
            yield places, forms[alike[0]]


def _is_cut_off(word: NameWord) -> bool:
    """Whether the first letter stands apart, as small capitals are read: “D EFENDER”."""
    return word.block.prose[max(0, word.start - 2) : word.start].strip().isupper()
