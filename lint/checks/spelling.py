"""Words that no dictionary has."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from lint.checks import Fault, Options, UnavailableError, option
from lint.checks.patterns.action import Action, fixes
from lint.diagnostics import LIKELY, Finding
from lint.document import MASK, Block, Document
from lint.language.vocabulary.dictionaries import Dictionaries, NoDictionaryError, dictionaries, possible_files
from lint.matching import Limited, any_of
from lint.patterns import pattern

VALUES: Mapping[str, str] = {
    "match": "the word",
    "suggestion": "what was probably meant",
    "count": "how often it appears",
}
_PART = r"[^\W\d_](?:[^\W\d_]|[\u00ad\u0300-\u036f]|[’'](?=[^\W\d_]))*"
WORD = pattern(rf"(?<![\w@./#{MASK}-])(?<!\w[’'])({_PART}(?:-{_PART})*)(?![\w@/{MASK}-]|\.\w)")
"""A word, or several with hyphens between them; no part of an address, of “Ph.D.” or of a number."""
SOFT_HYPHEN = "\u00ad"
PREFIXES = frozenset(
    "anti auto bi co counter cross de dis e ex extra hyper in inter intra macro mega meta micro mid mini mis mono multi neo non off "
    "on over para peri poly post pre pro proto pseudo quasi re self semi sub super tele trans tri ultra un under vice "
    "agro bio eco electro geo hydro nano neuro photo psycho socio techno thermo afro anglo euro franco graeco indo judeo russo sino "
    "vis wi fi hi sci lo al deja vu laissez faire topsy turvy mumbo jumbo helter skelter nitty gritty criss zig zag olds".split()
)
"""Parts of words with hyphens that are in no dictionary as words: what stands before a hyphen,
and halves of fixed pairs."""
FOREIGN = {"british": "en_US", "australian": "en_US", "american": "en_GB"}
"""Whose dictionary does not count in whose house."""
USUAL_FILTERS = (r"[A-Z]{1}[a-z]+[A-Z]+\w+", r"[A-Z]+$", r"[^a-zA-Z_']")
"""Words that Vale does not look up: camel case, capitals, anything beyond the English alphabet."""


class Spelling(Options):
    """Options, with the names and the meaning of Vale's check of this name."""

    dictionaries: tuple[str, ...] = option(("en_US",), "Hunspell dictionaries; a word that one of them has is right")
    english: Literal["mixed", "british", "oxford", "american", "canadian", "australian"] = option(
        "mixed", "the spelling of the house, whose own dictionary alone counts of en_US and en_GB", house="english"
    )
    append: bool = option(False, "whether the dictionaries come on top of en_US")
    dicpath: str = option("", "the folder with further dictionaries: a pair of .aff and .dic each", setting="folder")
    ignore: tuple[str, ...] = option((), "words that are right", house="words of names")
    exceptions: tuple[str, ...] = option(
        (), "words that are right, as regular expressions", pattern=True, house="words"
    )
    filters: tuple[str, ...] = option(
        (), "what is not looked up beside camel case and capitals, as regular expressions", pattern=True
    )
    custom: bool = option(
        False, "whether camel case and capitals are looked up too, where the filters say nothing else"
    )
    vocab: bool = option(True, "whether the words of the house’s vocabulary, and of its names, are right")
    names: bool = option(True, "whether a capitalised word that the text repeats is a name, and right")
    compounds: bool = option(True, "whether the parts of a word with hyphens are looked up too")
    each: bool = option(False, "whether every place is reported by itself, as Vale does")
    action: Action = option("suggest", "with “suggest”, what was probably meant is looked for; the others do nothing")

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:
        """The name of a dictionary or of a folder that no file can have, or that leads elsewhere."""
        if any("\0" in name for name in (*given.get("dictionaries", ()), given.get("dicpath", ""))):
            yield "dictionaries", "a dictionary or its folder has a name that no file can have"
        for name in given.get("dictionaries", ()):
            if "/" in name or "\\" in name:
                yield (
                    "dictionaries",
                    f"“{name[:60]}” is not the name of a dictionary, such as en_US; its folder is set by “dicpath”",
                )


def check(document: Document, options: Spelling) -> Iterator[Finding]:
    """One finding for each unknown word, with all its places. Raises UnavailableError."""
    try:
        known = dictionaries(_names(options), options.dicpath)
    except NoDictionaryError as error:
        raise UnavailableError(str(error)) from None
    verdicts = known.verdicts(options)
    found: dict[str, list[tuple[Block, int, int]]] = {}
    for block in document.prose_blocks():
        wrong = set()
        for word in WORD.findall(block.prose):
            right = verdicts.get(word)
            if right is None:
                right = verdicts[word] = _is_right(_plain(word), options, known)
            if not right:
                wrong.add(word)
        for match in WORD.finditer(block.prose) if wrong else ():
            if match[0] in wrong:
                for part, start in _unknown_parts(match, options, known):
                    found.setdefault(part, []).append((block, start, start + len(part)))
    capitals = Counter({word: len(places) for word, places in found.items() if word[:1].isupper()})
    for word, places in found.items():
        if options.names and capitals[word] > 1:
            continue
        for group in [[place] for place in places] if options.each else [places]:
            yield _finding(document, group, known.suggestions(_plain(word)) if options.action == "suggest" else ())


def sources(options: Spelling) -> Iterator[Path]:
    """The files of all dictionaries that may count."""
    return possible_files(_names(options), options.dicpath)


def _names(options: Spelling) -> tuple[str, ...]:
    """The dictionaries that count; a house that writes Oxford or Canadian English uses both sides'."""
    names = ("en_US", *options.dictionaries) if options.append else options.dictionaries
    foreign = FOREIGN.get(options.english)
    return tuple(name for name in dict.fromkeys(names) if name != foreign)


@lru_cache(maxsize=16)
def _accepted(options: Spelling) -> tuple[frozenset[str], Limited | None, Limited | None]:
    """The words that are right, the pattern of others, and that of what is not looked up."""
    exceptions = any_of(tuple(rf"(?i:{_plain(one)})" for one in options.exceptions), True)
    filters = options.filters if options.custom else (*USUAL_FILTERS, *options.filters)
    return frozenset(_plain(word).casefold() for word in options.ignore), exceptions, any_of(filters, False)


def _plain(word: str) -> str:
    """A word as dictionaries have it: with a typewriter's apostrophes,
    its accents in one with their letters, no soft hyphens."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", word.replace("’", "'").replace(SOFT_HYPHEN, ""))


def _unknown_parts(match: re.Match[str], options: Spelling, known: Dictionaries) -> Iterator[tuple[str, int]]:
    """The word as a whole, or what of it is in no dictionary, each with its place."""
    at = match.start()
    for part in match[0].split("-"):
        if "-" not in match[0] or not (part.lower() in PREFIXES or _is_right(_plain(part), options, known)):
            yield (part if len(part) != len(_plain(part)) else _plain(part)), at
        at += len(part) + 1


def _is_right(word: str, options: Spelling, known: Dictionaries) -> bool:
    if "-" in word:
        parts = word.split("-") if options.compounds else []
        if known.has(word) or known.has(word.replace("-", "")):
            return True
        return all(part.lower() in PREFIXES or _is_right(part, options, known) for part in parts)
    if known.has(word):  # as nearly all words are
        return True
    right, exceptions, filters = _accepted(options)
    bare = word.removesuffix("'s")
    if {word.casefold(), bare.casefold()} & right or (filters and (filters.search(word) or filters.search(bare))):
        return True
    return bool(exceptions and (exceptions.fullmatch(word) or exceptions.fullmatch(bare))) or known.has(bare)


def _finding(document: Document, places: list[tuple[Block, int, int]], suggested: tuple[str, ...]) -> Finding:
    first, *others = (document.place(*place, "in no dictionary") for place in places)
    (block, start, end) = places[0]
    return Finding(
        place=first,
        also=tuple(others),
        values={"match": first.quote, "suggestion": suggested[0] if suggested else "", "count": str(len(places))},
        fixes=tuple(fixes(document, block, (start, end), suggested)) if len(places) == 1 else (),
        confidence=LIKELY,
    )
