"""Two ages that what the text says of both does not allow: “Ole Moe, 27, and his younger brother Per, 29”, “Ann Moe,
34, and her daughter Ida, 31”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._everywhere import in_own_words
from lint.checks.ages.elder_siblings import siblings
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.names.people import PERSON
from lint.language.sentences import sentence_at
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "what one is to the other, as in “younger brother”",
    "name": "the one",
    "age": "the age of the one, or when he or she was born",
    "other": "the other",
    "other-age": "the age of the other, or when he or she was born",
}
LEAST_PARENT, LEAST_GRANDPARENT = 12, 26
"""Years by which a parent, and a grandparent, is older at least, so that no rare case is doubted."""
BOUNDS: Mapping[str, tuple[int, int]] = {
    "younger": (-100, 0), "older": (0, 100), "twin": (0, 0),
    "son": (-100, -LEAST_PARENT), "daughter": (-100, -LEAST_PARENT), "child": (-100, -LEAST_PARENT),
    "mother": (LEAST_PARENT, 100), "father": (LEAST_PARENT, 100),
    "grandson": (-110, -LEAST_GRANDPARENT), "granddaughter": (-110, -LEAST_GRANDPARENT), "grandchild": (-110, -LEAST_GRANDPARENT),
    "grandmother": (LEAST_GRANDPARENT, 110), "grandfather": (LEAST_GRANDPARENT, 110),
}  # fmt: skip
"""How many years older the other one can be, at least and at most."""
OTHER_WORDS = {"elder": "older", "big": "older", "little": "younger", "kid": "younger"}
_AGE = r"(?:aged )?(?P<{}>\d{{1,3}})"
_ENDS = r"(?=[.,;)]| (?:and|were|was|are|is|have|has|had|died|will|who|of|from|both)\b)"
OF_KIN = pattern(
    rf"(?<![\w’'-])(?P<name>{PERSON}), {_AGE.format('age')},? and (?:his|her) "
    r"(?P<kin>(?:(?P<order>younger|older|elder|big|little|kid|twin) (?:brother|sister|sibling)|(?P<degree>(?:grand)?(?:son|daughter|child)|(?:grand)?(?:mother|father))))"
    rf"(?![\w-]),? (?:(?P<other>{PERSON}),? )?{_AGE.format('otherage')}{_ENDS}"
)
"""Somebody and a relative, each with the age."""
ACROSS = pattern(
    rf"(?<![\w’'-])(?P<name>{PERSON}), {_AGE.format('age')},(?:(?!, \d)[^.;:“”\"]){{1,120}}\. (?:His|Her) "
    r"(?P<kin>(?P<order>younger|older|elder|big|little|kid|twin) (?:brother|sister|sibling)|(?P<degree>(?:grand)?(?:son|daughter)|(?:grand)?(?:mother|father)))"
    rf",? (?:(?P<other>{PERSON}),? )?{_AGE.format('otherage')}{_ENDS}"
)
"""The same in two sentences: “Ann Moe, 16, won. Her twin brother, Per, 17, came second.”"""
TOGETHER = pattern(
    rf"(?<![\w’'-])(?P<name>{PERSON}), {_AGE.format('age')},? and (?P<other>{PERSON}), {_AGE.format('otherage')}{_ENDS}"
)
OF_THE_TWO = pattern(
    rf"(?<![\w’'-])(?P<who>{PERSON}),? (?:who is |is )?(?P<kin>the (?P<order>older|elder|younger) of the (?:two|pair))\b"
)
"""Two who are named with their ages, and which of them is called the older."""
AGED = pattern(r", (?:aged )?\d{1,3}(?=[,.;)])")
NOT_OF_BLOOD = pattern(r"\b(?:step|adopt(?:ed|ive)|foster|in-law|months?)\b", re.IGNORECASE)


class ComparedAges(Options):
    """No options."""


def needs(options: ComparedAges) -> Gate:
    """What a text must hold: a word of what two are to each other."""
    kin = frozenset((*BOUNDS, *OTHER_WORDS, "brother", "sister", "sibling")) - {"big", "little", "kid", "twin"}
    both = Need(frozenset(("and", "his", "her")), frozenset())
    return Gate(frozenset(), ((Need(kin, frozenset()), both),))


def check(document: Document, options: ComparedAges) -> Iterator[Finding]:
    """Every two whose ages cannot be, each with the age of the other as evidence."""
    for block, match in (*in_own_words(document, OF_KIN), *in_own_words(document, ACROSS)):
        whole = sentence_at(document, block, match.start())
        before = block.prose[whole.start : match.start()] if whole else ""
        if whole is None or AGED.search(before) or NOT_OF_BLOOD.search(whole.text):
            continue  # whose relative it is cannot be said
        word = match["order"] or match["degree"]
        if not _can_be(word, int(match["age"]), int(match["otherage"])):
            kin = match["kin"]
            yield _finding(document, block, match, (block, match), kin, match["other"] or f"the {kin.split()[-1]}")
    for (where, subject), (block, sibling) in siblings(document):
        yield Finding(
            place=document.place(block, *sibling.span("kin"), "does not fit"),
            evidence=(
                document.place(where, *subject.span("born"), "born in this year"),
                document.place(block, *sibling.span("born"), "born in that year"),
            ),
            values={
                "match": sibling["kin"],
                "name": subject["name"],
                "age": f"born in {subject['born']}",
                "other": sibling["other"],
                "other-age": f"born in {sibling['born']}",
            },
            confidence=LIKELY,
        )
    together = list(in_own_words(document, TOGETHER))
    if len(together) != 1:
        return
    ((block, pair),) = together
    for other, match in in_own_words(document, OF_THE_TWO):
        names = [set(pair[name].split()) for name in ("name", "other")]
        who = [set(match["who"].split()) <= name for name in names]
        if sum(who) != 1 or (other.ordinal, match.start()) < (block.ordinal, pair.start()):
            continue
        ages = (int(pair["age"]), int(pair["otherage"]))
        if not _can_be(match["order"], *(ages if who[1] else ages[::-1])):
            yield _finding(document, block, pair, (other, match), match["kin"], pair["other"])


def _can_be(word: str, one: int, other: int) -> bool:
    """Whether somebody of one age can have another one, of another age, as an older brother, a daughter and so on."""
    least, most = BOUNDS[OTHER_WORDS.get(word, word)]
    return least <= other - one <= most


def _finding(
    document: Document, block: Block, ages: re.Match[str], said: tuple[Block, re.Match[str]], kin: str, other: str
) -> Finding:
    return Finding(
        place=document.place(said[0], *said[1].span("kin"), "said here"),
        evidence=(
            document.place(block, *ages.span("age"), "the one age"),
            document.place(block, *ages.span("otherage"), "the other"),
        ),
        values={
            "match": kin,
            "name": ages["name"],
            "age": ages["age"],
            "other": other,
            "other-age": ages["otherage"],
        },
        confidence=LIKELY,
    )
