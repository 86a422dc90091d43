"""One office of one body, and two people who hold it: the chair of the transport committee,
the chief executive of Norline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks.naming.taken_post import HEADS as POSTS
from lint.checks.naming.taken_post import taken_posts
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate
from lint.language.names.courtesies import COURTESY, HONOUR
from lint.language.names.people import PERSON, may_be_one, person
from lint.language.quotations import is_quoted
from lint.language.sections import in_several_sections
from lint.language.sentences import whole_sentence_at
from lint.language.verbs.noun_phrases import singular_forms
from lint.language.verbs.slots import verbs
from lint.language.vocabulary.known_words import is_known_name, is_word
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, pattern
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
_TITLES = rf"(?:(?:Cllr|Councillor|Rev|{COURTESY}|{HONOUR})\.? )?"
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
_HEAD = (
    r"(?P<office>(?i:chief executive(?: officer)?|finance director|chief financial officer|chairman|chairwoman|prime minister|mayor|governor|head coach|"
    r"headteacher|headmaster|headmistress|secretary[- ]general|director[- ]general|chief constable|police chief|fire chief)|CEO|CFO)"
)
_NAMED = rf"(?P<body>(?!(?:The|A|An|His|Her|Its|Their|Our|My|But|And|When|As|In|On)\b)[{CAPITAL}][\w&’'-]*\w(?: [{CAPITAL}][\w&’'-]*\w){{0,2}}?)"
_FULL = rf"{_TITLES}(?P<name>[{CAPITAL}][\w’'-]+(?: (?:[A-Z]\.|de|van|von|al|bin))? [{CAPITAL}][\w’'-]*\w)(?![\w’'-])"
OF_NAMES = (
    pattern(rf"(?<![\w’'-]){_NAMED}(?:[’']s)? {_HEAD},? {_FULL}"),
    pattern(rf"(?<![\w’'-]){_FULL}, (?:the )?{_HEAD} (?:of|at) {_NAMED}(?=[,.;]| (?:and|said|told)\b)"),
    pattern(rf"(?<![\w’'-]){_FULL}, {_NAMED}[’']s {_HEAD}(?=[,.;])"),
    pattern(rf"\b(?:[Tt]he )?{_HEAD} of {_NAMED}, {_FULL}(?=[,.;]| (?:said|says|told|has|was|is)\b)"),
    pattern(
        rf"(?:(?<=[.!?] )|^){_NAMED},? (?:will|has|is|was|had|which|plans?|[a-z]{{3,}}ed)\b[^.;:“”\"()]{{0,120}}?\bits {_HEAD}, {_FULL}(?=[,.;]| (?:said|says|told)\b)"
    ),
)
"""The head of a body that has a name: “Norline chief executive Ada Holm”, “Ada Holm, mayor of Olby”."""
SAME_OFFICE = {
    "ceo": "chief executive", "chief executive officer": "chief executive", "cfo": "chief financial officer", "chairman": "chair",
    "chairwoman": "chair", "headmaster": "headteacher", "headmistress": "headteacher",
}  # fmt: skip
RANKS = frozenset(("Lord", "Lady"))
"""Words before an office that are no body."""
HEADS = frozenset(
    "chief executive ceo cfo finance chairman chairwoman prime mayor governor coach headteacher headmaster headmistress general".split()
)
AT_ALL = pattern(rf"\b(?:{'|'.join(OFFICES)}|director|curator|foreman)\b")
"""A cheap test in front of the others."""
OTHER_TIME = pattern(
    r"\b(?:former|ex|deputy|vice|acting|interim|caretaker|until|then|late|founding|outgoing|incoming|newly?|next|first|succe\w+|replac\w+|predecessor|"
    r"previous\w*|co|joint|honorary|past|future|elected|became|was|were|had|(?:in|since|from) (?:1[5-9]|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words of a sentence in which an office changes hands, is another one or was held at another time."""


DATED = pattern(r"\b(?:in|of|during) (?:(?:1[5-9]|20)\d\d)\b|\((?:1[5-9]|20)\d\d")
"""A year behind somebody with an office, which somebody else may have had in another one."""


class SharedOffice(Options):
    """No options."""


class Holder(Record):
    """Who holds an office now, as a place says it: `block.prose[start:end]`."""

    block: Block
    start: int
    end: int
    name: str
    office: str
    """The office with its body, as written here."""


def needs(options: SharedOffice) -> Gate:
    """What a text must hold: one of the offices."""
    return Gate(HEADS.union(OFFICES, POSTS, "manager director curator captain foreman editor".split()), ())


def check(document: Document, options: SharedOffice) -> Iterator[Finding]:
    """Every office that somebody else holds than before."""
    found = [*_holders(document), *_heads(document)]
    first: dict[tuple[str, str], Holder] = {}
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
            values={"office": one.office, "name": one.name, "other": other.name},
            confidence=DOUBTFUL if in_several_sections(document, other.block, one.block) else LIKELY,
        )
    told = [document.place(one.block, one.start, one.end) for several in others.values() for one in several]
    for taken in _taken(document):
        if not any(taken.place.start < place.end and place.start < taken.place.end for place in told):
            yield taken


def _taken(document: Document) -> Iterator[Finding]:
    """Everybody who is called by the post of somebody else, and has one of his own."""
    for one, rival, own in taken_posts(document):
        if " one of " in one.post:
            continue  # “the mayor of one of the towns, Olby, said”
        if any(is_word(holder.name) and not is_known_name(holder.name) for holder in (one, rival)):
            continue  # “There, the board’s director, Bo Lund, …”
        yield Finding(
            place=document.place(one.block, one.start, one.end, "one holder"),
            evidence=(
                document.place(rival.block, rival.start, rival.end, "the other"),
                *((document.place(own.block, own.start, own.end, "has another post here"),) if own else ()),
            ),
            values={"office": one.post, "name": one.name, "other": rival.name},
            confidence=LIKELY,
        )


def _holders(document: Document) -> Iterator[tuple[str, str, Holder]]:
    """Who holds an office of a body without a name: the office, the body, and the place."""
    for block in document.prose_blocks():
        if not AT_ALL.search(block.prose):
            continue
        for shape in (*SHAPES, *COMPOUNDS):
            for match in shape.finditer(block.prose):
                if not _is_of_another_time(document, block, match):
                    office, body = OFFICES.get(match["office"], match["office"]), match["body"]
                    said = f"{body} {office}" if shape in COMPOUNDS else f"{office} of the {body}"
                    yield office, body.lower(), Holder(block, match.start(), match.end(), match["name"], said)


def _heads(document: Document) -> Iterator[tuple[str, str, Holder]]:
    """Who is the head of a body that has a name, each place once: “the mayor of York,
    Bo Lund” is no mayor called York."""
    if HEADS.isdisjoint(vocabulary(document)):
        return
    for block in document.prose_blocks():
        lower = block.prose.lower()
        if not any(word in lower for word in HEADS):
            continue
        found = [match for shape in OF_NAMES for match in shape.finditer(block.prose)]
        end = 0
        for match in sorted(found, key=lambda match: match.start()):
            if match.start() < end or _is_of_another_time(document, block, match):
                continue
            if match["body"] in RANKS or block.marks.part(match.start("office"), match.start("name")):
                continue  # “Lord Mayor”; the last word of a link, and the next link
            end = match.end()
            office = match["office"].lower().replace("-", " ")
            office = SAME_OFFICE.get(office, office)
            is_title = block.kind == "headline" or any(
                start <= match.start("name") < stop for start, stop in block.marked("link")
            )
            first = match["name"].split()[0]
            if (is_title or first.endswith("s")) and _may_be_verb(first):
                continue  # “Norline CEO Leads Choir”
            last = match["name"].split()[-1]
            if block.kind in ("headline", "heading") and last.endswith("s") and _may_be_verb(last):
                continue  # “Norline CEO Holm Discusses Boats”
            body = match["body"].removesuffix("’s").removesuffix("'s")
            yield office, body, Holder(block, *match.span(), match["name"], f"{office} of {body}")


def _may_be_verb(word: str) -> bool:
    return is_word(word.lower()) or not (is_known_name(word) or singular_forms(word.lower()).isdisjoint(verbs()))


def _is_of_another_time(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether the sentence speaks of another time,
    as far as the words up to the end of the office tell, or is quoted."""
    if is_quoted(document, block, match):
        return True
    sentence = whole_sentence_at(document, block, match.start())
    if sentence is not None and DATED.search(block.prose, match.end(), sentence.end):
        return True
    return sentence is None or any(
        not is_quoted(document, block, word)  # which speaks of its own time
        for word in OTHER_TIME.finditer(block.prose, sentence.start, match.end())
    )
