"""One name with other initials in one place, or with the same ones written otherwise: Samuel K. Adjei, Samuel A. Adjei;
J. R. Moe, J.R. Moe."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document import Block, Document, once_a_document
from lint.language.names.forms import NameWord, by_frequency
from lint.language.names.relatives import RELATIVE
from lint.language.quotations import is_quoted
from lint.language.vocabulary.known_words import is_ordinary, is_word
from lint.language.words import whole_prose
from lint.patterns import CAPITAL, SMALL, pattern

WITH_INITIAL = pattern(
    rf"(?<![\w’'.-])(?P<first>[{CAPITAL}][{SMALL}]+|[{CAPITAL}]\.) ?(?P<initial>[{CAPITAL}])\.? (?P<surname>[{CAPITAL}][{SMALL}]{{2,}})(?![\w-])"
)
BEHIND_INITIALS = pattern(
    rf"(?<![\w’'.-])(?<![{CAPITAL}] )(?P<initials>(?:[{CAPITAL}]\. ?|[{CAPITAL}] ){{1,3}}|[{CAPITAL}]{{2,3}} )(?P<surname>[{CAPITAL}][{SMALL}]{{2,}})(?![\w-])"
)
OF_KIN = pattern(rf"\b(?:{RELATIVE}|junior|senior|Jr|Sr)\b")
"""Words of a text in which two of one family may be meant."""


def other_initials(document: Document) -> Iterator[tuple[list[NameWord], list[NameWord]]]:
    """The rarer form and the other one of each full name that stands with two initials,
    in a text that speaks of no kin."""
    found: dict[tuple[str, str], dict[str, list[NameWord]]] = {}
    for block in document.prose_blocks():
        for match in WITH_INITIAL.finditer(block.prose):
            if (
                block.key
                or match["first"] in ("I", "A")
                or (is_ordinary(match["first"]) and is_ordinary(match["surname"]))
            ):
                continue  # classes of a race: “Masters E Double”
            if is_quoted(document, block, match) or _is_of_roll(block):
                continue
            word = NameWord(block, *match.span(), match[0], False, "", "")
            own = found.setdefault((match["first"], match["surname"]), {})
            own.setdefault(match["initial"], []).append(word)
    for (_, surname), forms in found.items():
        if len(forms) != 2 or OF_KIN.search(whole_prose(document)):
            continue
        usual, odd = by_frequency(forms)
        # Who lists people, or names two in one sentence, means two.
        if len(odd) == 1 and odd[0].block not in {word.block for word in usual} and _is_alone(document, surname):
            yield odd, usual


def initials_written_otherwise(document: Document) -> Iterator[tuple[list[NameWord], list[NameWord]]]:
    """The rarer form and the other one of each name whose initials have points or spaces in one place
    that they do not have in another."""
    found: dict[tuple[str, str], dict[str, list[NameWord]]] = {}
    for letters, surname, word in _behind_initials(document):
        found.setdefault((letters, surname), {}).setdefault(word.text, []).append(word)
    for forms in found.values():
        usual, *odd = by_frequency(forms)
        for words in odd:
            yield words, usual


@once_a_document
def _behind_initials(document: Document) -> list[tuple[str, str, NameWord]]:
    """The initials of each surname that stands behind some, the surname, and both as one."""
    found: list[tuple[str, str, NameWord]] = []
    for block in document.prose_blocks():
        for match in BEHIND_INITIALS.finditer(block.prose):
            letters = "".join(filter(str.isalpha, match["initials"]))
            if block.key or letters in ("I", "A") or is_quoted(document, block, match) or _is_of_roll(block):
                continue
            if is_word(match["surname"]):
                continue  # a country or an hour: “the U.S. Web”, “at 6 P.M. The boat”
            found.append((letters, match["surname"], NameWord(block, *match.span(), match[0], False, "", "")))
    return found


def swapped_initials(document: Document) -> Iterator[tuple[list[NameWord], list[NameWord]]]:
    """The rarer form and the other one of each name whose two initials stand in one order and in the other:
    A. J. Moe, J. A. Moe; without points and spaces they may be what somebody is: PM Moe, MP Moe."""
    found: dict[tuple[str, str], dict[str, list[NameWord]]] = {}
    for letters, surname, word in _behind_initials(document):
        if len(set(letters)) == 2 == len(letters) and not word.text.startswith(letters):
            own = found.setdefault(("".join(sorted(letters)), surname), {})
            own.setdefault(letters, []).append(word)
    for forms in found.values():
        if len(forms) == 2 and not OF_KIN.search(whole_prose(document)):
            usual, odd = by_frequency(forms)
            yield odd, usual


def _is_of_roll(block: Block) -> bool:
    """Whether a block has nothing but names, whose initials tell who is who: “Cllr S Moe, Cllr L Lund”."""
    return "," in block.prose and not any(word[:1].islower() for word in block.prose.split())


def _is_alone(document: Document, surname: str) -> bool:
    """Whether a text has no other first name before a surname, as a list of sources has."""
    behind = set(re.findall(rf"\b([{CAPITAL}][{SMALL}]+) (?:[{CAPITAL}]\.? )?{surname}\b", document.text))
    return len(behind) <= 1
