"""One office of one body, and two people who hold it: the chair of the transport committee."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.gates import Gate
from lint.language.people import PERSON, may_be_one, person
from lint.language.quotations import inside, quoted
from lint.language.sentences import sentence_at
from lint.patterns import pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "office": "the office with its body, as written here",
    "name": "who holds it here",
    "other": "who holds it elsewhere",
}
OFFICES: Mapping[str, str] = {
    word: office
    for office, words in {
        "chair": "chair chairs chairman chairwoman chairperson",
        "captain": "captain captains",
        "manager": "manager manages",
        "coach": "coach coaches",
        "editor": "editor edits",
        "mayor": "mayor",
        "governor": "governor",
        "headteacher": "headteacher headmaster headmistress",
        "conductor": "conductor conducts",
    }.items()
    for word in words.split()
}
"""Offices that one person at a time holds, by their nouns and verbs."""
_NOUN = "|".join(word for word in OFFICES if not word.endswith("s"))
_VERB = "|".join(word for word in OFFICES if word.endswith("s"))
_BODY = r"(?P<body>[a-z][\w’'-]+(?: (?!who\b|which\b|that\b|and\b|has\b|have\b|said\b|says\b|is\b|was\b)[\w’'-]+){1,4})"
"""Two words at least: “the board” and “the side” may be any."""
_TITLES = r"(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev)\.? )?"
SHAPES = (
    pattern(rf"(?<![\w’'-])(?P<name>{PERSON}), who (?P<office>{_VERB}) the {_BODY}(?=[,.;])"),
    pattern(
        rf"\b(?:[Tt]he |, )?(?P<office>{_NOUN}) of the {_BODY}, {_TITLES}(?P<name>{PERSON})(?=[,.;]| (?:said|says|told|has|was|is)\b)"
    ),
    pattern(rf"(?<![\w’'-])(?P<name>{PERSON}), (?:the )?(?P<office>{_NOUN}) of the {_BODY}(?=[,.;])"),
)
COMPOUND = r"(?P<body>site|project|bank|branch|museum|gallery|harbour|port|plant|factory|farm|shop|store|restaurant|festival|race|tour|park|ward|school|hotel|club) (?P<office>manager|director|curator|captain|foreman|editor)"
COMPOUNDS = (
    pattern(rf"(?<![\w’'-])(?P<name>{PERSON}), the {COMPOUND}(?=[,.;]| \()"),
    pattern(rf"\b[Tt]he {COMPOUND}, {_TITLES}(?P<name>{PERSON})(?=[,.;]| (?:said|says|told|has|was|is)\b)"),
)
"""What there is one of in a text that says “the”: “the site manager, Bo Lund”."""
AT_ALL = pattern(rf"\b(?:{'|'.join(OFFICES)}|director|curator|foreman)\b")
"""A cheap test in front of them."""
OTHER_TIME = pattern(
    r"\b(?:former|ex|deputy|vice|acting|interim|caretaker|until|then|late|founding|outgoing|incoming|newly?|next|first|succe\w+|replac\w+|predecessor|"
    r"previous\w*|co|joint|honorary|past|future|elected|became|was|were|had|(?:in|since|from) (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words of a sentence in which an office changes hands, is another one or was held at another time."""


class SharedOffice(Options):
    """No options."""


class Holder(Record):
    """Who holds an office now, as a place says it: `block.prose[start:end]`."""

    block: Block
    start: int
    end: int
    name: str
    said: str
    is_compound: bool


def needs(options: SharedOffice) -> Gate:
    """What a text must hold: one of the offices."""
    return Gate(frozenset((*OFFICES, *"manager director curator captain foreman editor".split())), ())


def check(document: Document, options: SharedOffice) -> Iterator[Finding]:
    """Every office that somebody else holds than before."""
    first: dict[tuple[str, str], Holder] = {}
    found = [
        (
            OFFICES.get(match["office"], match["office"]),
            match["body"].lower(),
            Holder(block, match.start(), match.end(), match["name"], match["body"], shape in COMPOUNDS),
        )
        for block in document.prose_blocks()
        if AT_ALL.search(block.prose)
        for shape in (*SHAPES, *COMPOUNDS)
        for match in shape.finditer(block.prose)
        if not _is_of_another_time(document, block, match)
    ]
    others: dict[tuple[str, str, str], list[Holder]] = {}
    for office, body, one in sorted(found, key=lambda each: (each[2].block.ordinal, each[2].start)):
        other = first.setdefault((office, body), one)
        if other is not one and not may_be_one(document, person(one.name), person(other.name)):
            others.setdefault((office, body, one.name), []).append(one)
    for (office, body, _), (one, *more) in others.items():
        other = first[office, body]
        yield Finding(
            place=document.place(one.block, one.start, one.end, "one holder"),
            also=tuple(document.place(again.block, again.start, again.end, "and here") for again in more),
            evidence=(document.place(other.block, other.start, other.end, "the other"),),
            values={
                "office": f"{one.said} {office}" if one.is_compound else f"{office} of the {one.said}",
                "name": one.name,
                "other": other.name,
            },
            confidence=0.8,
        )


def _is_of_another_time(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether the sentence speaks of another time, as far as the words up to the end of the office tell, or is quoted."""
    if inside(quoted(document, block), match.start(), match.end()):
        return True
    sentence = sentence_at(document, block, match.start())
    return sentence is None or any(
        not inside(quoted(document, block), *word.span())  # which speaks of its own time
        for word in OTHER_TIME.finditer(block.prose, sentence.start, match.end())
    )
