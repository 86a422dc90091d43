"""How long something lasts, told twice and otherwise: “banned for four years”, “the two-year ban”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._everywhere import in_own_words
from lint.checks._wording import as_noun
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.quantities.numbers import NUMBER, value
from lint.language.sentences import sentence_at
from lint.patterns import caseless, pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "thing": "what lasts, as in “ban”",
    "match": "how long it lasts, as written here",
    "other": "how long it lasts elsewhere",
}
DAYS: Mapping[str, int] = {"day": 1, "week": 7, "month": 30, "year": 360}
"""Of a year of twelve equal months, so that a year and twelve months are the same."""
_TIME = rf"(?P<number>{NUMBER}|an?)[ -](?P<unit>{'|'.join(DAYS)})s?"
ACTS: Mapping[str, str] = {
    "ban": "banned", "suspension": "suspended", "closure": "closed", "delay": "delayed|postponed|put off|pushed back",
    "extension": "extended", "sentence": "jailed|imprisoned|sentenced", "deal": "signed|agreed", "strike": "walked out",
}  # fmt: skip
"""What something is called for which somebody is banned, suspended …, by the verb that says so."""
OTHER_WORDS = {"contract": "deal", "agreement": "deal", "term": "sentence"}
_NOUNS = "|".join((*ACTS, *OTHER_WORDS))
_SAID = "|".join(rf"(?P<{noun}>{verbs})" for noun, verbs in ACTS.items() if noun != "deal")
DONE = pattern(
    rf"\b(?:{_SAID})(?: (?:for|by|to)|) (?P<claim>{_TIME})\b(?! (?:ago|later|earlier|after|before|on(?! [a-z]+day\b)))",
    re.IGNORECASE,
)
NAMED = pattern(
    rf"\b(?P<the>the|his|her|their|its|this|an?|(?!(?:year|month|week|season|day)[’'])[\w-]+[’']s) (?P<claim>{_TIME}) (?:(?:prison|jail|driving|playing|travel|employment|[a-z]+ing) )?(?P<noun>{_NOUNS})\b(?! of )",
    re.IGNORECASE,
)
"""“Banned for four years”, and “the two-year ban”."""
SEVERAL = pattern(
    r", suspended\b|\b(?:reduc\w+|cut|halv\w+|shorten\w*|length\w+|appeal\w*|original\w*|initial\w*|remain\w*|minimum|maximum|up to|at least|at most|further|"
    rf"another|additional|extra|second|third|previous\w*|earlier|former(?:ly| (?:{_NOUNS}))|first|new|each|both|respectively|later|"
    r"instead|rais\w+|doubl\w+|option\w*|until|serv\w+|could|would|(?-i:may)|might|if|or|"
    r"older?|faces?|facing|sought|demand\w*|propos\w+|normal\w*|usual\w*|than)\b",
    re.IGNORECASE,
)
"""Words of a sentence that speaks of several, of another time, or of what is not settled."""
TOLD_TWICE = 2
"""Lengths of one kind in a text, of which one may be a slip; more are of several people."""
INDEFINITE = frozenset(("a", "an"))


class StatedLength(Options):
    """No options."""


class _Length(Record):
    """A length, `block.prose[start:end]`, in days, and what it is the length of."""

    block: Block
    start: int
    end: int
    noun: str
    days: float
    is_named: bool


def needs(options: StatedLength) -> Gate:
    """What a text must hold: a word for what lasts, and one for how long."""
    verbs = frozenset(word for verbs in ACTS.values() for word in verbs.split("|") if " " not in word)
    nouns = frozenset((*ACTS, *OTHER_WORDS))
    spans = frozenset(f"-{unit} " for unit in DAYS)
    return Gate(frozenset(), ((Need(verbs | nouns, frozenset()), Need(nouns, frozenset()), Need(frozenset(), spans)),))


def check(document: Document, options: StatedLength) -> Iterator[Finding]:
    """Each thing of which a text tells two lengths, and no more than those two."""
    found: dict[str, list[_Length]] = {}
    for one in _lengths(document):
        found.setdefault(one.noun, []).append(one)
    for lengths in found.values():
        told = {one.days for one in lengths if one.block.kind != "headline"}
        several = [one for one in lengths if one.block.kind != "headline" or one.days not in told]
        if len(several) != TOLD_TWICE:
            continue
        earlier, one = several
        if not one.is_named or one.days == earlier.days or any(_speaks_of_several(document, each) for each in several):
            continue
        place = document.place(one.block, one.start, one.end, "this long here")
        other = document.place(earlier.block, earlier.start, earlier.end, "and this long here")
        yield Finding(
            place=place,
            evidence=(other,),
            values={"thing": one.noun, "match": as_noun(place.quote), "other": as_noun(other.quote)},
            confidence=LIKELY,
        )


def _lengths(document: Document) -> list[_Length]:
    """Every length in reading order; one that is called “a two-year ban” counts as told,
    and only “the two-year ban” as told again."""
    found = []
    for block, match in in_own_words(document, DONE):
        noun = next(noun for noun in ACTS if match.groupdict().get(noun))
        found.append(_length(block, match, noun, is_named=False))
    for block, match in in_own_words(document, NAMED):
        noun = caseless(match["noun"])
        is_named = caseless(match["the"]) not in INDEFINITE
        found.append(_length(block, match, OTHER_WORDS.get(noun, noun), is_named=is_named))
    return sorted(found, key=lambda one: (one.block.ordinal, one.start))


def _length(block: Block, match: re.Match[str], noun: str, *, is_named: bool) -> _Length:
    number = 1.0 if caseless(match["number"]) in ("a", "an") else value(match["number"])
    return _Length(block, *match.span("claim"), noun, number * DAYS[caseless(match["unit"])], is_named)


def _speaks_of_several(document: Document, one: _Length) -> bool:
    """Whether the sentence of a length tells of more than one, or of what may be."""
    whole = sentence_at(document, one.block, one.start)
    return whole is None or SEVERAL.search(whole.text) is not None
