"""Somebody whom a headline names in full and the text calls by another first name, or by another surname."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lint.checks.headlines import values
from lint.diagnostics import DOUBTFUL, LIKELY, SURE
from lint.document import Block, Document
from lint.language.names.forms import plain
from lint.language.names.near import is_near
from lint.language.names.whole import NO_NAMES, PART_OF_NAMES, TITLES, names_in
from lint.language.vocabulary.known_words import is_known_name, is_word
from lint.patterns import CAPITAL, SMALL, pattern
from lint.records import Record

PAIR = pattern(rf"([{CAPITAL}][\w’'-]+) (?=([{CAPITAL}][\w’'-]+))")
COMPOUND = pattern(r"-[a-z]")
"""What makes an adjective of a word: “Fit-again Holm”."""
ADJECTIVE = pattern(r"(?:ed|less|ful|ous|ive|[ai]ble|ing|ssy)$")
"""How adjectives end, which have a capital where they open a headline: “Dogged Holm wins”."""
OFFICE = rf"(?P<office>(?:(?:{'|'.join(sorted(TITLES))})\.? ){{0,4}})"
"""What somebody may be called by before the name, as a part of a pattern."""
WORDS = rf"(?:[{CAPITAL}](?:[\w’'-]|\.(?=\w))*(?:(?<![a-z]{{3}})\.)? ){{0,6}}"
"""The words of a name before its last one; a stop behind three letters ends a sentence."""
SHORTEST = 3
"""Letters of a name of which another check does not tell that it is spelled nearly as another one."""
OFTEN = 3
"""Times that the text names somebody whose first name it has once only, to be sure of it."""


BEARER = pattern(
    rf"(?P<office>Mayor|Governor|Premier|Chancellor|Archbishop|Bishop|Pope|Sheriff|Coach|Ambassador|Headteacher|Minister) "
    rf"(?P<name>(?:[{CAPITAL}][\w’'-]+ ){{0,2}}(?P<last>[{CAPITAL}][\w-]*[{SMALL}]))\b"
)
"""Somebody with an office before the name, of whom a text has one."""


class OtherPerson(Record):
    """A name of the headline, `head.prose[start:end]`, the name that the text has, where, and how sure it is
    that it is of the same person."""

    head: Block
    start: int
    end: int
    name: str
    others: tuple[tuple[Block, int, int], ...]
    sure: float


class _Named(Record):
    """A first name and a surname of a headline, `head.prose[start:end]`."""

    start: int
    end: int
    first: str
    last: str


def other_people(document: Document, heads: Sequence[Block], body: Sequence[Block], text: str) -> Iterator[OtherPerson]:
    """Each of them; `text` is the text of the body in lower case."""
    for head in heads:
        yield from _by_office(head, body, text)
        lacking = [
            (first.lower() in text, last.lower() in text)
            for first, last in PAIR.findall(head.prose)
            if not is_word(first)
        ]
        for name in _named(document, head) if (False, True) in lacking or (True, False) in lacking else ():
            if COMPOUND.search(name.first) or name.last.isupper() or is_word(name.first) or is_word(name.last):
                continue
            has_first, has_last = (word.lower() in text for word in (name.first, name.last))
            if has_last and not has_first:
                yield from _by_first_name(head, name, body)
            elif has_first and not has_last:
                yield from _by_surname(heads, head, name, body)


def _by_office(head: Block, body: Sequence[Block], text: str) -> Iterator[OtherPerson]:
    """The one bearer of an office in the text, where the headline has another who is not in it:
    “Mayor Roy quits”, “Mayor Anna Ray has quit”."""
    for claim in BEARER.finditer(head.prose):
        last = claim["last"]
        if last.lower() in text or is_word(last) or (values.is_in_title_case(head) and not is_known_name(last)):
            continue
        found = [
            (block, match)
            for block in body
            for match in BEARER.finditer(block.prose)
            if match["office"] == claim["office"] and (" " in match["name"] or not is_word(match["last"]))
        ]
        lasts = {match["last"] for _, match in found}
        if len(lasts) == 1 and not (len(last) > SHORTEST and is_near(plain(last), plain(*lasts))):
            others = tuple((block, *match.span("name")) for block, match in found)
            yield OtherPerson(head, *claim.span("name"), found[0][1]["name"], others, LIKELY)


def _named(document: Document, head: Block) -> Iterator[_Named]:
    """The people whom a headline calls by two words; where nouns have capitals too,
    the words of which the first is known as a name."""
    whole = [_Named(name.start, name.end, *name.words) for name in names_in(document, head) if len(name.words) == 2]
    yield from whole
    for pair in PAIR.finditer(head.prose) if values.is_in_title_case(head) else ():
        if is_known_name(pair[1]) and pair[1] not in PART_OF_NAMES and all(pair.start() != one.start for one in whole):
            last = re.sub(r"[’']s?$", "", pair[2])
            yield _Named(pair.start(), pair.start(2) + len(last), pair[1], last)


def _is_done(first: str) -> bool:
    """Whether what stands before a name is what is done to somebody: “Showing Moe as a clown is easy.”"""
    return first.endswith("ing") and " " not in first and not is_known_name(first)


def _by_first_name(head: Block, name: _Named, body: Sequence[Block]) -> Iterator[OtherPerson]:
    """The surname with another first name, where the text has it with no more than one."""
    first, last = name.first, name.last
    if not name.start and ADJECTIVE.search(first) and not is_known_name(first):
        return
    before = re.compile(rf"(?<![\w-]){OFFICE}(?P<first>{WORDS})(?={re.escape(last)}\b)")
    found = [(block, match) for block in body for match in before.finditer(block.prose) if match["first"]]
    found = [(block, match) for block, match in found if not _is_done(match["first"].strip())]
    firsts = {match["first"].strip() for _, match in found}
    if len(firsts) != 1:
        return
    (other,) = firsts
    if (
        " " in other
        or other.isupper()  # an office and its place: “NWS Orrin”
        or is_word(other)
        or _may_be_short(other, first)
        or is_near(plain(other), plain(first))
    ):
        return
    mentions = sum(block.prose.count(last) for block in body)
    is_told_often = len(found) > 1 or mentions >= OFTEN
    # With the capital of the beginning any word looks like a first name: “Dogged Moe holds on”.
    sure = SURE if is_told_often and (name.start or is_known_name(first)) else DOUBTFUL
    if any(match["office"] and head.prose.endswith(match["office"], 0, name.start) for _, match in found):
        sure = max(sure, LIKELY)
    others = tuple((block, match.start("first"), match.end() + len(last)) for block, match in found)
    yield OtherPerson(head, name.start, name.end, f"{other} {last}", others, sure)


def _by_surname(heads: Sequence[Block], head: Block, name: _Named, body: Sequence[Block]) -> Iterator[OtherPerson]:
    """The first name with another surname, where the text has it with no more than one,
    who is nobody else of the headlines."""
    first, last = name.first, name.last
    if not is_known_name(first):
        return
    full = re.compile(rf"(?<![\w’'-]){re.escape(first)} (?P<last>[{CAPITAL}][\w’'-]*[{SMALL}])\b")
    found = [(block, match) for block in body for match in full.finditer(block.prose)]
    lasts = {match["last"].removesuffix("’s").removesuffix("'s") for _, match in found}
    if len(lasts) != 1:
        return
    (other,) = lasts
    if is_word(other) or other in NO_NAMES or is_near(plain(other), plain(last)):
        return
    if other in last or last in other or any(f"{first} {other}" in one.prose for one in heads):
        return  # “Emma Watson-Torvin”, who is Emma Watson in the text
    others = tuple((block, match.start(), match.start() + len(f"{first} {other}")) for block, match in found)
    yield OtherPerson(head, name.start, name.end, f"{first} {other}", others, LIKELY)


def _may_be_short(one: str, other: str) -> bool:
    """Whether two first names may be one: an initial, or Kate and Katherine; Marcus and Martin are two."""
    if one[0] != other[0]:
        return False
    short, long = sorted((plain(one), plain(other)), key=len)
    return len(short) < 5 or short.endswith(("y", "ie")) or long.startswith(short[:4]) or long.endswith(short[-3:])
