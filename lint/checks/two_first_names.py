"""One person with two names: “Curator Tobias Wendt”, and further down “curator Thomas Wendt”,
or “Sheriff Ann Vik” and “Sheriff Voss”.

Two are one where they have one office, or where the text has called the first of them by the surname alone by then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._everywhere import blocks_with
from lint.checks.naming.full_name_again import STREETS, may_be_short, named_again
from lint.checks.naming.spelled_name import WORDS_AS_NAMES
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.names.forms import names_by_form, plain
from lint.language.names.near import is_near
from lint.language.names.relatives import RELATIVES
from lint.language.quotations import is_quoted
from lint.language.sentences import sentence_at
from lint.language.temporal.expressions import words_by_block
from lint.language.vocabulary import listed_words
from lint.language.vocabulary.known_words import is_common_noun, is_known_name, is_word
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, SMALL, pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "name": "the name here",
    "other": "the name elsewhere",
    "office": "what the person is in both places",
}
OFFICES = frozenset(
    "curator director conductor mayor minister ambassador governor president chancellor chairman chairwoman chair headteacher "
    "professor archaeologist biologist geologist historian economist engineer architect coach captain goalkeeper striker keeper spokesman "
    "spokeswoman spokesperson prosecutor lawyer attorney judge inspector detective bishop vicar priest farmer baker brewer author composer "
    "pianist violinist singer actor actress painter sculptor photographer choreographer founder owner manager editor "
    "commander superintendent chief sheriff principal senator".split()
)
"""What there is mostly one of by a surname in a text."""
NAME = rf"(?:Mc|Mac|Fitz|[OD]['’])?[{CAPITAL}][{SMALL}]++(?![{CAPITAL}])(?:-[{CAPITAL}][{SMALL}]++)?"
NAMED = pattern(rf"\b(?P<office>[A-Za-z][a-z]+) (?P<first>{NAME}) (?P<last>{NAME})(?![\w’'-]*-| [{CAPITAL}])")
ALONE_IN_OFFICE = frozenset(
    "chief sheriff mayor principal superintendent inspector coach headteacher warden provost".split()
)
OFFICE_AND_NAME = pattern(
    rf"\b(?P<office>{'|'.join(sorted(map(str.title, ALONE_IN_OFFICE)))}) (?P<name>{NAME}(?: (?P<last>{NAME}))?)(?![\w-]|[’'][\w’'-]*-| [{CAPITAL}])(?![’']s [{CAPITAL}])"
)
"""An office of which a text mostly has one, with a full name or a surname."""
DESCRIBED = pattern(
    rf"\b(?P<first>{NAME}) (?P<last>{NAME}), (?:an?|the) (?:[a-z]+ed )?(?P<role>[a-z-]+ [a-z]{{4,}}(?<![a-rt-z]s))(?=[,.;]| (?:who|whom|whose|to whom|that|and|from|in|at|of)\b)"
)
"""A full name with two words that say who it is;
words for several are of a team: “Vik Rovers, the football players”."""
DESCRIBED_BEFORE = pattern(
    rf"\b[Tt]he (?P<role>[a-z-]+ [a-z]{{4,}}(?<![a-rt-z]s)) (?P<first>{NAME}) (?P<last>{NAME})(?![\w-]|[’'][\w’'-]*-| [{CAPITAL}])"
)
"""The same before the name: “the student leader Mia Voss”."""
ENTITLED = pattern(r", (?:the )?[A-Z][a-z]+")
"""Behind a name: another office, which only one of two has: “Attorney Ruth Vale, Deputy Chief”."""
OF_PLACE = pattern(
    rf"(?P<place>[{CAPITAL}][\w’'-]+) (?:County|City|Borough|District|State|Township|Island)(?: [A-Z][a-z]+)? [A-Z][a-z]+ $"
)
LONGEST_PLACE, NEAR = 60, 200  # characters
APART = pattern(
    rf"\b(?<![’']s )(?:{RELATIVES}|namesake|no relation|unrelated|both|family|successor|predecessor|former)\b",
    re.IGNORECASE,
)
"""Words of a text in which two may have one surname and one office."""


class TwoFirstNames(Options):
    """No options."""


class _Named(Record):
    block: Block
    start: int
    end: int
    office: str
    first: str


def check(document: Document, options: TwoFirstNames) -> Iterator[Finding]:
    """Every person who has another first name than before."""
    found = list(_in_office(document)) if not OFFICES.isdisjoint(vocabulary(document)) else []
    yield from found
    told = {place.start for one in found for place in (one.place, *one.also)}
    yield from (one for one in named_again(document) if one.place.start not in told)
    yield from (one for one in _of_one_description(document) if one.place.start not in told)
    yield from _with_other_surname(document) if not ALONE_IN_OFFICE.isdisjoint(vocabulary(document)) else ()


def _are_of_two_places(one: _Named, other: _Named) -> bool:
    """Whether each stands behind the name of where the office is, and these are two:
    “Brevik County District Attorney Ann Moe”."""
    places = [
        OF_PLACE.search(each.block.prose, max(0, each.start - LONGEST_PLACE), each.start) for each in (one, other)
    ]
    return places[0] is not None and places[1] is not None and places[0]["place"] != places[1]["place"]


def _tells_apart(document: Document, *blocks: Block) -> bool:
    """Whether one of some blocks says of people that they are several."""
    return not blocks_with(document, APART).isdisjoint(block.ordinal for block in blocks)


def _of_one_description(document: Document) -> Iterator[Finding]:
    """Whoever is described in the words that describe another of the surname: “Robin Voss, a retired surveyor”,
    “Martin Voss, the retired surveyor”."""
    first: dict[tuple[str, str], tuple[Block, re.Match[str]]] = {}
    for block in document.prose_blocks():
        shapes = (
            (DESCRIBED_BEFORE, DESCRIBED) if ", the " in block.prose or ", a" in block.prose else (DESCRIBED_BEFORE,)
        )
        for match in sorted((match for shape in shapes for match in shape.finditer(block.prose)), key=re.Match.start):
            earlier, other = first.setdefault((match["last"], match["role"]), (block, match))
            if other["first"] == match["first"] or match["last"] in STREETS or _tells_apart(document, block, earlier):
                continue
            if is_quoted(document, block, match) or "young" in match["role"]:
                continue
            place = document.place(block, match.start("first"), match.end("last"), "this name here")
            evidence = document.place(earlier, other.start("first"), other.end("last"), "that name there")
            yield Finding(
                place=place,
                evidence=(evidence,),
                values={"name": place.quote, "other": evidence.quote, "office": match["role"]},
                confidence=LIKELY,
            )


def _with_other_surname(document: Document) -> Iterator[Finding]:
    """Whoever is named with the office and a surname that nobody has,
    where the text has introduced one other in that office."""
    introduced: dict[str, set[str]] = {}
    first: dict[str, tuple[Block, int, int]] = {}
    for block in document.prose_blocks():
        for match in OFFICE_AND_NAME.finditer(block.prose):
            office = match["office"]
            if match["last"]:
                introduced.setdefault(office, set()).add(match["last"])
                first.setdefault(office, (block, match.start("name"), match.end()))
                continue
            last = match["name"]
            known = introduced.get(office, set())
            if len(known) != 1 or last in known or is_word(last) or last[0] != next(iter(known))[0]:
                continue
            if len(names_by_form(document).get(last, ())) != 1 or is_quoted(document, block, match):
                continue
            if _tells_apart(document, block, first[office][0]):
                continue
            place = document.place(block, *match.span("name"), "this name here")
            evidence = document.place(*first[office], "that name there")
            yield Finding(
                place=place,
                evidence=(evidence,),
                values={"name": place.quote, "other": evidence.quote, "office": office.lower()},
                confidence=LIKELY,
            )


def _in_office(document: Document) -> Iterator[Finding]:
    """Every person who has another first name where the text names office and surname first."""
    earlier: dict[tuple[str, str], _Named] = {}
    odd: dict[tuple[str, str, str], list[_Named]] = {}
    words_of = words_by_block(document)
    for block in document.prose_blocks():
        for match in NAMED.finditer(block.prose) if not OFFICES.isdisjoint(words_of[block.ordinal]) else ():
            office = match["office"].lower()
            if office not in OFFICES or is_quoted(document, block, match):
                continue
            words = [match[name].lower().removesuffix("s") for name in ("first", "last")]
            is_part = (
                is_common_noun(words[1])
                and not is_known_name(match["first"])
                and listed_words.is_listed_word(match["first"])
            )
            if (
                is_part  # of a program: “Editor Properties Panel”
                or (all(map(is_word, words)) and match["first"] not in WORDS_AS_NAMES)
                or all(map(is_common_noun, words))
            ):
                continue  # “Director Software Engineering”
            one = _Named(block, match.start("first"), match.end("last"), office, match["first"])
            other = earlier.setdefault((office, match["last"]), one)
            if (
                other.first == one.first
                or is_near(plain(one.first), plain(other.first))
                or may_be_short(one.first, other.first)
            ):
                continue
            if _tells_apart(document, other.block, block) or (
                other.block is block
                and sentence_at(document, block, other.start) == sentence_at(document, block, one.start)
            ):
                continue  # both in one sentence: President Konrad Holm and President Magnus Holm
            if all(ENTITLED.match(each.block.prose, each.end) for each in (one, other)):
                continue
            if other.block is block and one.start - other.end < NEAR:
                continue  # “by Governor Mario Olin and Mayor Lund. Let Governor Andre Olin finish it”
            if _are_of_two_places(other, one) or (is_word(match["last"]) and match["last"].endswith("s")):
                continue  # attorneys of two counties; “Senate Republicans”
            odd.setdefault((office, match["last"], one.first), []).append(one)
    for (office, last, _), (one, *more) in odd.items():
        other = earlier[office, last]
        names = [each.block.prose[each.start : each.end] for each in (one, other)]
        yield Finding(
            place=document.place(one.block, one.start, one.end, "this name here"),
            also=tuple(document.place(again.block, again.start, again.end, "and here") for again in more),
            evidence=(document.place(other.block, other.start, other.end, "that name there"),),
            values={"name": names[0], "other": names[1], "office": office},
            confidence=LIKELY,
        )
