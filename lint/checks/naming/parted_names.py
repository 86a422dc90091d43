"""Names that stand with hyphens and with spaces: Jean-Luc, Jean Luc."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks.naming.spelled_name import WORDS_AS_NAMES, SpelledName
from lint.document import Document
from lint.language.names.forms import NameWord, plain
from lint.language.vocabulary.known_words import is_known_name, is_word
from lint.patterns import CAPITAL, SMALL, pattern

PARTS = pattern(
    rf"[{CAPITAL}][{SMALL}]{{1,}}(?:-(?:[{SMALL}]{{1,4}}|[{CAPITAL}][{SMALL}]{{2,}}))*-[{CAPITAL}][{SMALL}]{{2,}}"
)
"""A name of several parts with hyphens between them."""
SYLLABLES = pattern(rf"[{CAPITAL}][{SMALL}]{{1,5}}-[{SMALL}]{{1,5}}")
"""A first name of two syllables, as Koreans and Chinese have it."""
BETWEEN_ENDS = frozenset("to and vs versus".split())
FIRST_NAME = pattern(rf"(?P<opens>(?:^|[.!?]\s))?\b(?P<name>[{CAPITAL}][{SMALL}]+)\s+$")
SURNAME = pattern(rf" ([{CAPITAL}][\w’'-]+)")


def parted(
    document: Document, forms: Mapping[str, list[NameWord]], known: frozenset[str]
) -> Iterator[tuple[list[NameWord], list[NameWord]]]:
    """The rarer form and the other one of each name that stands with hyphens and with spaces."""
    yield from _of_korea(document, forms)
    for form, words in forms.items():
        if "-" not in form or not PARTS.fullmatch(form):
            continue
        pieces = [piece for piece in form.split("-") if piece[0].isupper()]
        are_words = [_is_word(one) or plain(one.rstrip("s")) in known for one in pieces]
        if all(are_words) or (any(are_words) and len(pieces) == form.count("-") + 1):
            continue  # “All-Star”, “Korean-American”, “Lab-to-Market”; not “Tarvel-on-Sea”
        if not BETWEEN_ENDS.isdisjoint(form.split("-")):
            continue  # “the Selma-to-Montgomery march”, “from Selma to Montgomery”
        apart = form.replace("-", " ")
        spaced = re.compile(rf"(?<![\w-]){re.escape(apart)}(?![\w-])")
        found = [
            NameWord(block, match.start(), match.end(), apart, False, "", "")
            for block in document.prose_blocks()
            if apart in block.prose
            for match in spaced.finditer(block.prose)
        ]
        if found:
            odd, usual = (words, found) if len(words) < len(found) else (found, words)
            if all(map(_has_first_name, found)) and not any(map(_has_first_name, words)):
                continue
            if _are_first_names_of_two(words, found):
                continue
            if not any(
                one.is_stated or one.is_spelled_out for one in (SpelledName(form, words), SpelledName(apart, found))
            ):
                yield odd, usual


def _of_korea(
    document: Document, forms: Mapping[str, list[NameWord]]
) -> Iterator[tuple[list[NameWord], list[NameWord]]]:
    """The same of first names of two syllables behind one surname: Kim Jong-un, Kim Jong Un."""
    for form, words in forms.items():
        if "-" not in form or not SYLLABLES.fullmatch(form):
            continue
        first, second = form.split("-")
        if is_word(second):
            continue  # “a Shared-loss Agreement”
        for surname in sorted({word.before for word in words} - {""}):
            apart = f"{first} {second.title()}"
            spaced = re.compile(rf"(?<![\w-]){re.escape(surname)} (?P<name>{re.escape(apart)})(?![\w-])")
            found = [
                NameWord(block, *match.span("name"), apart, False, surname, "")
                for block in document.prose_blocks()
                if apart in block.prose
                for match in spaced.finditer(block.prose)
            ]
            own = [word for word in words if word.before == surname]
            if found:
                yield (own, found) if len(own) < len(found) else (found, own)


def _is_word(piece: str) -> bool:
    """Whether a piece is a word, and not a first name that is one too: “Mary-Kate”."""
    return is_word(piece) and piece not in WORDS_AS_NAMES


def _are_first_names_of_two(words: list[NameWord], apart: list[NameWord]) -> bool:
    """Whether each has a surname of its own behind it: Jean-Luc Moe, Jean Luc Rusk."""
    behind = [
        {match[1] for word in every if (match := SURNAME.match(word.block.prose, word.end))} for every in (words, apart)
    ]
    return all(behind) and behind[0].isdisjoint(behind[1])


def _has_first_name(word: NameWord) -> bool:
    """Whether a name of several words stands behind a first name: Anne Holm Lund,
    after whom the Holm-Lund Chair is called."""
    first = FIRST_NAME.search(word.block.prose, max(0, word.start - 24), word.start)
    return first is not None and (first["opens"] is None or is_known_name(first["name"]))
