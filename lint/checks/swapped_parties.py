"""Two who change places: “Brannock is to buy Tessel”, and “Tessel’s purchase of Brannock”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, one_of
from lint.language.quotations import is_quoted
from lint.language.sections import lead
from lint.language.sentences import sentence_at
from lint.language.vocabulary.known_words import is_common_noun
from lint.language.words import lowered
from lint.patterns import CAPITAL, pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the words here",
    "does": "what the first does with the second, as in “buys”",
    "one": "who does it here",
    "other": "with whom",
}
_WORD = rf"[{CAPITAL}](?:[’'][{CAPITAL}])?[\w&-]*\w"
_NAME = rf"(?<![\w’'.-]){_WORD}(?: (?:(?:of|and|&|de|van|von) )?{_WORD}){{0,7}}"
_ONE, _OTHER = rf"(?P<one>{_NAME})", rf"(?P<other>{_NAME})(?![’'\w-]| (?:of|and|&) )"
_ONCE_OTHER, _AT_END = rf"(?P<other>{_NAME})", rf"(?P<one>{_NAME})(?![’'\w-])"
_SMALL = (
    r"(?:(?:all|most|control) of )?(?:(?!(?:from|in|for|with|at|by|to|on|of|into|near|after|before|as|and|or|but|than|that|which|who|"
    r"shares|stakes?|part|parts|assets|stock)\b)[a-z]+(?:-[a-z]+)* ){0,5}?"
)
"""What stands before a name: “its smaller rival”; a stake in a firm, or goods from it, may go both ways."""
_WILL = (
    r"(?:(?:(?:is|are|was|were) (?:set |about |due |expected |likely |poised )?to|will|would|has|have|had|to|"
    r"(?:has |have |had )?(?:agreed|decided|offered) to|plans to|planned to|intends to|wants to|hopes to) )?(?:[a-z]+ly )?"
)
_BE = r"(?:is|are|was|were|has been|have been|had been|will be|would be|(?:is|was|are|were) (?:to|being|about to be|set to be|due to be)(?: be)?) (?:[a-z]+ly )?"


class Deed(Record):
    """What one does with another, who cannot do the same with the first: the patterns that say so,
    with `one` and `other`."""

    says: str
    signs: tuple[str, ...]
    """Pieces of which each of them has one, in small letters: a cheap test in front."""
    shapes: tuple[re.Pattern[str], ...]


def _deed(says: str, signs: tuple[str, ...], active: str, done: str, *others: str) -> Deed:
    """A deed by its verb, in the active and the passive, and by further shapes, and by what all of these have."""
    shapes = (
        rf"{_ONE},? (?:(?:which|who) )?{_WILL}(?:{active}) {_SMALL}{_OTHER}",
        rf"{_ONCE_OTHER},? (?:(?:which|who) )?{_BE}(?:{done}) by {_SMALL}{_AT_END}",
        *others,
    )
    return Deed(says, signs, tuple(map(pattern, shapes)))


_BUYING = "(?:purchase|acquisition|takeover|buyout|buy-out)"
DEEDS = (
    _deed(
        "buys",
        (
            "buy",
            "bought",
            "acqui",
            "take over",
            "takes over",
            "took over",
            "taken over",
            "taking over",
            "takeover",
            "purchas",
            "subsidiary of",
            "shares in",
            "shares of",
        ),
        "buys?|bought|(?:is|are) (?:buying|acquiring|taking over)|acquires?|acquired|takes? over|took over|taken over|purchases?|purchased",
        "bought|acquired|taken over|purchased",
        rf"{_ONE}[’']s? (?:(?:[a-z-]+|[£$€]?\d[\w.,]*) ){{0,4}}{_BUYING} of {_SMALL}{_OTHER}",
        rf"{_BUYING} of {_SMALL}(?P<other>{_NAME}) by {_SMALL}{_AT_END}",
        rf"{_ONCE_OTHER} (?:will|would|is to) become an? (?:[a-z-]+ ){{0,3}}subsidiary of {_SMALL}{_AT_END}",
        rf"{_ONE} (?:pays?|paid|(?:will|would|is to) pay) [^.;:“”\"]{{2,50}}? for all (?:of )?the shares (?:in|of) {_SMALL}{_OTHER}",
    ),
    _deed(
        "succeeds",
        ("succe",),
        "succeeds?|succeeded",
        "succeeded",
        rf"{_ONCE_OTHER}[’']s? successor,? (?:as [a-z -]+, )?{_AT_END}",
    ),
    _deed(
        "owns",
        (" own", " subsidiary", " unit of", " arm of", "the parent", "the owner"),
        "owns?",
        "owned",
        rf"{_ONCE_OTHER}, (?:which is )?an? (?:[a-z-]+ ){{0,2}}(?:subsidiary|unit|arm) of {_SMALL}{_AT_END}",
        rf"{_ONE}, (?:which is )?the (?:parent|owner)(?: company| firm)? of {_SMALL}{_OTHER}",
    ),
)
WIN = _deed(
    "beats",
    ("beat", "defeat", "thrash", "overcame", "overcome", "edged", "edges", "lose", "lost "),
    "beats?|defeats?|defeated|thrash(?:es|ed)|overcomes?|overcame|edges?|edged",
    "beaten|defeated|thrashed|overcome|edged out",
    rf"{_ONCE_OTHER} (?:beaten|defeated|thrashed|edged out) by {_SMALL}{_AT_END}",
    rf"{_ONCE_OTHER} (?:loses?|lost)(?: (?:heavily|narrowly|out|at home|away|\d{{1,2}}[-–]\d{{1,2}})){{0,2}} to {_SMALL}{_AT_END}",
)
"""What two may do to each other from one match to the next;
a headline and the first sentence below it tell of one match."""
ASIDE = pattern(r"\b(?:who|which)\b")
"""What tells of another match: “Arden, who beat Brevik in May, lost”."""
OF_ANOTHER_TIME = pattern(
    r"\b(?:reverse|counter-?(?:bid|offer)\w*|instead|originally|once|earlier|previous\w*|former\w*|had (?:tried|hoped|sought|planned)|failed|"
    r"rejected|rebuffed|abandoned|attempt\w*|again|back|return\w*|if|not|never|denied|rumou?r\w*|years? ago|in (?:19|20)\d\d)\b"
)
"""Words of a sentence whose deed is not that of today, or is none."""
NO_NAME = frozenset("The This That He She It They We I In On At By For A An And But Its Their His Her".split())
ENDINGS = frozenset(
    "Group Holdings Holding Inc Ltd Plc Corp Corporation Company Co Bank Brothers Partners International".split()
)


class SwappedParties(Options):
    """No options."""


MOST_TOLD = 200
"""Deeds of one kind beyond which a text is a list of results, in which each side wins and loses."""


class _Told(Record):
    """A deed as a text tells it: who, with whom, and where."""

    one: frozenset[str]
    other: frozenset[str]
    block: Block
    match: re.Match[str]


def needs(options: SwappedParties) -> Gate:
    """What a text must hold: a deed."""
    return one_of(*(sign for deed in (*DEEDS, WIN) for sign in deed.signs))


def check(document: Document, options: SwappedParties) -> Iterator[Finding]:
    """Each deed of two whom the text has the other way about elsewhere: the rarer, or later, way."""
    yield from _in_headline(document)
    for deed in DEEDS:
        if sum(map(lowered(document).count, deed.signs)) < 2:
            continue  # told once, or not at all
        told = [one for shape in deed.shapes for one in _told(document, deed.signs, shape)]
        if len(told) > MOST_TOLD:
            continue
        told.sort(key=lambda one: one.block.source(*one.match.span()).start)
        for first in told:
            swapped = [one for one in told if _is_same(one.one, first.other) and _is_same(one.other, first.one)]
            same = [one for one in told if _is_same(one.one, first.one) and _is_same(one.other, first.other)]
            if first is same[0] and swapped and len(swapped) <= len(same) and swapped[0] is not told[0]:
                yield _finding(document, deed, swapped[0], same)
                break


def _in_headline(document: Document) -> Iterator[Finding]:
    """“Holm beats Vik” above “Siv Vik beat Petra Holm in the final”."""
    opening = lead(document)
    told = [one for shape in WIN.shapes for one in _told(document, WIN.signs, shape)] if opening else []
    heads = [one for one in told if one.block.kind == "headline"]
    below = [one for one in told if one.block is opening and ". " not in one.block.prose[: one.match.start()]]
    if (
        len(heads) != 1
        or not below
        or any(ASIDE.search(one.match[0]) for one in below)
        or " but " in below[0].block.prose
    ):
        return
    (head,) = heads
    if all(_is_same(one.one, head.other) and _is_same(one.other, head.one) for one in below):
        yield _finding(document, WIN, head, below)


def _told(document: Document, signs: tuple[str, ...], shape: re.Pattern[str]) -> Iterator[_Told]:
    for block, match in _matches(document, signs, shape):
        one, other = _key(match["one"]), _key(match["other"])
        sentence = sentence_at(document, block, match.start())
        if one and other and not _is_same(one, other) and sentence and not OF_ANOTHER_TIME.search(sentence.text):
            yield _Told(one, other, block, match)


def _matches(
    document: Document, signs: tuple[str, ...], shape: re.Pattern[str]
) -> Iterator[tuple[Block, re.Match[str]]]:
    """What a shape matches in the text's own words, where a block has one of its signs."""
    for block in document.prose_blocks():
        for match in shape.finditer(block.prose) if any(sign in block.prose for sign in signs) else ():
            if not is_quoted(document, block, match):
                yield block, match


def _key(name: str) -> frozenset[str]:
    """The words by which a text may call a firm or a person again; nothing for what is no name."""
    words = frozenset(word for word in name.split() if word[0].isupper()) - NO_NAME - ENDINGS
    return frozenset(word for word in words if not is_common_noun(word))


def _is_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one name is the other, or short for it."""
    return one <= other or other <= one


def _finding(document: Document, deed: Deed, odd: _Told, usual: list[_Told]) -> Finding:
    def says(told: _Told) -> str:
        return f"here {told.match['one']} {deed.says} {told.match['other']}"

    return Finding(
        place=document.place(odd.block, *odd.match.span(), says(odd)),
        evidence=tuple(document.place(one.block, *one.match.span(), says(one)) for one in usual),
        values={"match": odd.match[0], "does": deed.says, "one": odd.match["one"], "other": odd.match["other"]},
        confidence=LIKELY,
    )
