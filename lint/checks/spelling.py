"""Words that no dictionary has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal

from lint.checks import Options, Unavailable, option
from lint.checks._action import Action, fixes
from lint.checks._matching import Limited, any_of
from lint.diagnostics import Finding
from lint.document import MASK, Block, Document
from lint.language.dictionaries import Dictionaries, NoDictionary, dictionaries, possible_files
from lint.patterns import pattern

VALUES: Mapping[str, str] = {
    "match": "the word",
    "suggestion": "what was probably meant",
    "count": "how often it stands",
}
WORD = pattern(rf"(?<![\w@./#{MASK}’'-])[^\W\d_](?:[^\W\d_]|[’'](?=[^\W\d_]))*(?![\w@/{MASK}])")
FOREIGN = {"british": "en_US", "australian": "en_US", "american": "en_GB"}
"""Whose dictionary does not count in whose house."""
USUAL_FILTERS = (r"[A-Z]{1}[a-z]+[A-Z]+\w+", r"[A-Z]+$", r"[^a-zA-Z_']")
"""Words that Vale does not look up: camel case, capitals, anything beyond the English alphabet."""


class Spelling(Options):
    """Options, with the names and the meaning of Vale's check of this name."""

    dictionaries: tuple[str, ...] = option(("en_US",), "Hunspell dictionaries; a word that one of them has is right")
    english: Literal["mixed", "british", "oxford", "american", "canadian", "australian"] = option(
        "mixed", "the spelling of the house, whose own dictionary alone counts of en_US and en_GB"
    )
    append: bool = option(False, "whether the dictionaries come on top of en_US")
    dicpath: str = option("", "the folder with further dictionaries: a pair of .aff and .dic each")
    ignore: tuple[str, ...] = option((), "words that are right")
    exceptions: tuple[str, ...] = option((), "words that are right, as regular expressions", pattern=True)
    filters: tuple[str, ...] = option(
        (), "what is not looked up beside camel case and capitals, as regular expressions", pattern=True
    )
    custom: bool = option(
        False, "whether camel case and capitals are looked up too, where the filters say nothing else"
    )
    vocab: bool = option(True, "whether the words of the house’s vocabulary are right")
    names: bool = option(True, "whether a capitalised word that the text repeats is a name, and right")
    each: bool = option(False, "whether every place is reported by itself, as Vale does")
    action: Action = option("suggest", "with “suggest”, what was probably meant is looked for; the others do nothing")


def check(document: Document, options: Spelling) -> Iterator[Finding]:
    """One finding for each unknown word, with all its places. Raises Unavailable."""
    try:
        known = dictionaries(_names(options), options.dicpath)
    except NoDictionary as error:
        raise Unavailable(str(error)) from None
    verdicts = _verdicts(options)
    found: dict[str, list[tuple[Block, int, int]]] = {}
    for block in document.prose_blocks():
        wrong = set()
        for word in WORD.findall(block.prose):
            right = verdicts.get(word)
            if right is None:
                right = verdicts[word] = _is_right(word.replace("’", "'"), options, known)
            if not right:
                wrong.add(word)
        for match in WORD.finditer(block.prose) if wrong else ():
            if match[0] in wrong:
                found.setdefault(match[0].replace("’", "'"), []).append((block, match.start(), match.end()))
    capitals = Counter({word: len(places) for word, places in found.items() if word[:1].isupper()})
    for word, places in found.items():
        if options.names and capitals[word] > 1:
            continue
        for group in [[place] for place in places] if options.each else [places]:
            yield _finding(document, word, group, known.suggestions(word) if options.action == "suggest" else ())


def sources(options: Spelling) -> Iterator[Path]:
    """The files of all dictionaries that may count."""
    return possible_files(_names(options), options.dicpath)


def _names(options: Spelling) -> tuple[str, ...]:
    """The dictionaries that count; a house that writes Oxford or Canadian English uses both sides'."""
    names = ("en_US", *options.dictionaries) if options.append else options.dictionaries
    foreign = FOREIGN.get(options.english)
    return tuple(name for name in dict.fromkeys(names) if name != foreign)


@lru_cache(maxsize=16)
def _verdicts(options: Spelling) -> dict[str, bool]:
    """What was found of a word under these options; the same words come again and again."""
    return {}


@lru_cache(maxsize=16)
def _accepted(options: Spelling) -> tuple[frozenset[str], Limited | None, Limited | None]:
    """The words that are right, the pattern of others, and that of what is not looked up."""
    exceptions = any_of(tuple(rf"(?i:{one})" for one in options.exceptions), True)
    filters = options.filters if options.custom else (*USUAL_FILTERS, *options.filters)
    return frozenset(word.casefold() for word in options.ignore), exceptions, any_of(filters, False)


def _is_right(word: str, options: Spelling, known: Dictionaries) -> bool:
    right, exceptions, filters = _accepted(options)
    bare = word.removesuffix("'s")
    if {word.casefold(), bare.casefold()} & right or (filters and (filters.search(word) or filters.search(bare))):
        return True
    return bool(exceptions and exceptions.fullmatch(word)) or known.has(word) or known.has(bare)


def _finding(
    document: Document, word: str, places: list[tuple[Block, int, int]], suggested: tuple[str, ...]
) -> Finding:
    first, *others = (document.place(*place, "in no dictionary") for place in places)
    (block, start, end) = places[0]
    return Finding(
        place=first,
        also=tuple(others),
        values={"match": word, "suggestion": suggested[0] if suggested else "", "count": str(len(places))},
        fixes=tuple(fixes(document, block, (start, end), suggested)) if len(places) == 1 else (),
        confidence=0.75,
    )
