"""An abbreviation that a text uses and never explains."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._wording import times
from lint.diagnostics import DOUBTFUL, Finding
from lint.document import Document
from lint.language.vocabulary.expansions import ROMAN, Use, by_short_form, uses
from lint.language.vocabulary.known_words import is_function_word, is_word
from lint.language.words import unaccented, vocabulary, whole_prose
from lint.patterns import CAPITAL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the abbreviation",
    "times": "how often the text has it, as in “twice”",
    "others": "nothing, or which others are not explained either, as in “, and neither are “HBB” and 3 more”",
}
MOST_ALONE, SHOWN = 3, 3
"""Abbreviations of a text that are told of one by one, and how many a message names where there are more."""
IN_CAPITALS = pattern(r"[A-Z][A-Z0-9&]{2,}")
"""A cheap look in front of the reading of all abbreviations."""
SMALL = frozenset("of the and for in on to a an de la du & at".split())
NUMBER = pattern(r"\d{3}")
"""What makes a number of its own: “ID11465”."""
NAME_AHEAD = pattern(rf"(?:[{CAPITAL}][\w’'-]+ (?:(?:of|for|and|the) )?){{1,6}}\($")
CALLED = pattern(r"\b(?:called|dubbed|(?:code|nick)?named|known as)(?: the)? [“\"‘']?$")
LONGEST_NAME = 80
"""Characters before a bracket that hold the name whose short form it is."""
ANSWERS = frozenset(("yes", "no", "maybe"))
LONGEST = 5
"""Letters of an abbreviation; what is longer is a name in capitals, which is spoken as a word: COMDEX, FOWLER."""
LEAST_OF_BODY = 3
"""Words with capitals of a name that is that of a body."""


class UndefinedAbbreviation(Options):
    """Options."""

    known: tuple[str, ...] = option((), "abbreviations that every reader knows", house="words")
    vocab: bool = option(True, "whether the words of the house’s vocabulary are known too")
    least_letters: int = option(3, "letters that an abbreviation has at least")
    least_uses: int = option(2, "how often it appears in the text at least")


def check(document: Document, options: UndefinedAbbreviation) -> Iterator[Finding]:
    """One finding for each such abbreviation, at its first place, and one for all of a text that has many;
    whatever the text spells out anywhere is explained."""
    findings = list(_undefined(document, options))
    yield from findings if len(findings) <= MOST_ALONE else (_all_of(findings),)


def _all_of(findings: list[Finding]) -> Finding:
    """The finding of a text for those who know its trade: its first abbreviation, with the places of all others."""
    first, *others = findings
    shown = ", ".join(f"“{one.values['match']}”" for one in others[:SHOWN])
    more = f" and {len(others) - SHOWN} more" if len(others) > SHOWN else ""
    values = {**first.values, "others": f", and neither are {shown}{more}"}
    return first._replace(also=tuple(one.place for one in others), values=values)


def _undefined(document: Document, options: UndefinedAbbreviation) -> Iterator[Finding]:
    likely = Counter(IN_CAPITALS.findall(whole_prose(document)))
    if not any(count >= options.least_uses and word not in options.known for word, count in likely.items()):
        return
    defined = by_short_form(document)
    initials = ""
    for short, places in uses(document).items():
        if len(places) < options.least_uses or not options.least_letters <= len(short) <= LONGEST:
            continue
        if (
            short in options.known
            or not defined.keys().isdisjoint((short, f"{short}s"))
            or ROMAN.fullmatch(short)
            or NUMBER.search(short)
        ):
            continue
        if _is_stressed_word(document, short.lower()):
            continue
        if len(short) > options.least_letters and short.title() in whole_prose(document):
            continue  # a name in capitals: “HOLM WINS AGAIN”
        if all(use.block.prose[use.end : use.end + 1] == ":" for use in places):
            continue  # who speaks, in a play or an interview
        if any(_stands_behind_name(use, short) or _is_given_as_name(use) for use in places):
            continue
        initials = initials or _initials(document)
        if short in initials or (len(short) > 3 and short in initials.upper()):
            continue
        first = places[0]
        yield Finding(
            place=document.place(first.block, first.start, first.end, "never explained"),
            evidence=tuple(document.place(use.block, use.start, use.end, "used again") for use in places[1:]),
            values={"match": short, "times": times(len(places)), "others": ""},
            confidence=DOUBTFUL,
        )


def _is_stressed_word(document: Document, word: str) -> bool:
    """Whether it is a word in capitals: “AND”, or one that the text has in small letters too."""
    stands = word in vocabulary(document) and f" {word} " in whole_prose(document)
    return word in ANSWERS or is_function_word(word) or (is_word(word) and stands)


def _stands_behind_name(use: Use, short: str) -> bool:
    """Whether a short form in brackets follows a name of which it has the first letter: “Harbour Aerial (HAL)”,
    or the long name of a body, whose letters are those of its own language: “the German Federal Office of Ships
    (BAS)”."""
    prose = use.block.prose
    name = (
        NAME_AHEAD.search(prose, max(0, use.start - LONGEST_NAME), use.start)
        if prose[use.end : use.end + 1] == ")"
        else None
    )
    words = [word for word in name[0].split() if word[0].isupper()] if name else []
    return len(words) >= LEAST_OF_BODY or any(word.startswith(short[0]) for word in words)


def _is_given_as_name(use: Use) -> bool:
    """Whether something is said to be called so, or a magazine marks a pulled quotation with it: “=ZOOM=”."""
    prose = use.block.prose
    if CALLED.search(prose, max(0, use.start - len("nicknamed the “")), use.start):
        return True
    return prose[max(0, use.start - 1) : use.start] == "=" == prose[use.end : use.end + 1]


def _initials(document: Document) -> str:
    """The first letters of all words but the smallest, in order:
    what a text spells out has the letters of its short form."""
    text = unaccented(" ".join([block.prose for block in document.prose_blocks()]))
    for mark in "-(“\"‘'":
        text = text.replace(mark, " ")
    return "".join([word[0] for word in text.split() if word not in SMALL])
