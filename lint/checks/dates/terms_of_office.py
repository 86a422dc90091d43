"""How long somebody held a post, of which the text tells the first and the last year elsewhere: “mayor from 2009 to
2017”, “served as mayor for six years”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.dates.years_between import Length, length
from lint.document import Block, Document
from lint.language.names.people import PERSON, may_be_one, person
from lint.language.quantities.bounds import BOUND
from lint.language.quantities.numbers import NUMBER
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, whole_sentences
from lint.language.temporal.words import MONTH
from lint.language.words import vocabulary
from lint.patterns import caseless, pattern
from lint.records import Record

POSTS = frozenset(
    "mayor chair chairman chairwoman president chancellor governor headteacher headmaster headmistress principal captain coach "
    "manager editor director councillor leader secretary treasurer ambassador bishop rector vicar dean conductor senator minister".split()
)
"""Words of a text that may tell of a post."""
_POST = (
    r"(?<![\w-])(?<!deputy )(?<!vice )(?<!assistant )(?<!acting )(?<!interim )(?<!associate )"
    rf"(?P<post>(?:prime |foreign |finance |head |party |club |council )?(?:{'|'.join(sorted(POSTS))}))(?![\w-])"
)
_OF = r"(?: (?:of|at|for) [^.;:,\d]{1,40}?)?"
_YEAR = r"(?:1[5-9]|20)\d\d\b"
_IN = rf"(?:(?:early |late )?(?i:(?:{MONTH}) )?)"
SPAN = pattern(
    rf"{_POST}{_OF},? (?:from {_IN}(?P<from>{_YEAR}) (?:to|until|till)|between {_IN}(?P<from2>{_YEAR}) and) {_IN}(?P<until>{_YEAR})"
)
"""From when to when somebody held a post."""
SERVED = (
    pattern(rf"\b(?:was|served as|been|worked as) (?:the |its |their )?{_POST}{_OF} for {BOUND}(?P<count>{NUMBER}) years\b"),
    pattern(rf"\b(?:for|spent|after|served|his|her) {BOUND}(?P<count>{NUMBER}) years (?:in office )?as (?:the |its |their )?{_POST}"),
)  # fmt: skip
"""For how long."""
IN_PART = pattern(
    r"\b(?:first|last|next|final|another|further|second|third|again|twice|returned|re-?elected|terms|spells?|stints?|altogether|total|until|since)\b"
)
"""Words of a sentence that may tell of a part of the time, or of a post held more than once."""
NAME = pattern(PERSON)
PRONOUN = pattern(r"(?:He|She) ")
NEAR = 1
"""Paragraphs over which a pronoun at the beginning of a sentence stands for who was last told of in that post."""


class Term(Record):
    """Who a sentence says held a post; where it has a pronoun for it, `who` is empty."""

    block: Block
    sentence: Sentence
    match: re.Match[str]
    who: tuple[str, str]


def terms_of_office(document: Document) -> Iterator[Length]:
    """Every such length, right or wrong, of a post of which the text has one term and one length."""
    terms = [] if vocabulary(document).isdisjoint(POSTS) else list(_held(document, SPAN))
    lengths = [one for shape in SERVED for one in _held(document, shape)] if terms else []
    for post, of_post in _by_post(lengths).items():
        told = _by_post(terms).get(post, [])
        if len(of_post) != 1 or len(told) != 1 or not _are_of_one(document, told[0], of_post[0]):
            continue
        (served,), (term,) = of_post, told
        group = "from" if term.match["from"] else "from2"
        first, last = (term.block, *term.match.span(group)), (term.block, *term.match.span("until"))
        yield length(served.block, served.match, first, last, int(term.match[group]), int(term.match["until"]))


def _by_post(held: list[Term]) -> dict[str, list[Term]]:
    posts: dict[str, list[Term]] = {}
    for one in held:
        posts.setdefault(caseless(one.match["post"]), []).append(one)
    return posts


def _held(document: Document, shape: re.Pattern[str]) -> Iterator[Term]:
    """Everything of a shape whose holder its sentence names, or has a pronoun for."""
    for sentence in whole_sentences(document):
        prose = sentence.block.prose
        for match in shape.finditer(prose, sentence.start, sentence.end):
            around = f"{prose[sentence.start : match.start()]} {prose[match.end() : sentence.end]}"
            if IN_PART.search(around) or inside(quoted(document, sentence.block), *match.span()):
                continue
            names = [person(name[0]) for name in NAME.finditer(prose, sentence.start, match.start())]
            if PRONOUN.match(prose, sentence.start) and len(names) == 1:
                yield Term(sentence.block, sentence, match, ("", ""))
            elif names and names[-1][1]:
                yield Term(sentence.block, sentence, match, names[-1])


def _are_of_one(document: Document, term: Term, served: Term) -> bool:
    """Whether two sentences tell of one person."""
    if term.sentence is served.sentence or not term.who[1]:
        return False
    if served.who[1]:
        return may_be_one(document, term.who, served.who)
    return 0 <= served.block.ordinal - term.block.ordinal <= NEAR
