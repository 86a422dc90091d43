"""The one person of a paragraph, whom its sentences call he and she: “Mr Gow said … “…,” she said.”"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lint.document import Block, Document, once_a_document
from lint.language.names.courtesies import COURTESIES, HONOURS
from lint.language.names.people import first_names, person
from lint.language.names.whole import names_of
from lint.language.quotations import inside, quoted
from lint.language.vocabulary.known_words import is_known_name, is_word
from lint.patterns import CAPITAL, pattern
from lint.records import Record

_SAID = "said|says|added|adds|told|asked|explained|recalled|joked|laughed|continued|concluded|insisted|warned|admitted"
ATTRIBUTED = pattern(rf"(?:(?<=[”\"’'])|(?<=[”\"’'],)) ?(?P<who>he|she) (?:{_SAID})\b")
"""Whoever said what stands in quotation marks in front."""
_ROLES = r"[Ss]pokes|[Cc]hair|[Pp]olice|[Cc]ouncil|[Aa]lder"
SEXED = pattern(
    rf"\b(?:(?P<man>(?:Mr|Sir|Lord)\b\.?(?= [{CAPITAL}])|(?:{_ROLES})man\b|[Hh]eadmaster\b|(?<=[.!?”\"] )He\b|^He\b)"
    rf"|(?P<woman>(?:Mrs|Ms|Miss|Dame|Lady)\b\.?(?= [{CAPITAL}])|(?:{_ROLES})woman\b|[Hh]eadmistress\b|(?<=[.!?”\"] )She\b|^She\b))"
)
"""What says that somebody is a man, or a woman."""
PRONOUN = {"man": pattern(r"\b[Hh](?:e|is|im)\b"), "woman": pattern(r"\b(?:[Ss]he|[Hh]ers?)\b")}
A_MAN = "m[ae]n|husband|father|son|brother|boys?|king|prince|uncle|nephew|grandfather|boyfriend|gentlem[ae]n|widower|dad|grandson"
A_WOMAN = "wom[ae]n|wife|mother|daughter|sister|girls?|queen|princess|aunt|niece|grandmother|girlfriend|lady|widow|mum|mom|granddaughter"
OTHERS = {"man": pattern(rf"\b(?:{A_MAN})\b"), "woman": pattern(rf"\b(?:{A_WOMAN})\b")}
SOMEBODY = pattern(
    r"\b(?:a|an|another|one|the other|his|her|their) (?:[\w-]+ ){0,2}(?:friend|neighbou?r|colleague|resident|customer|passer-by|witness|partner|"
    r"child|pupil|student|patient|visitor|passenger|assistant|deputy|boss|interviewer|reporter|host|caller|nurse|doctor|teacher|officer)\b"
)
"""Somebody else who may speak."""
OF_ANOTHER = pattern(r"(?:^|(?<=[.!?”\"] ))(?:An?|Another|One|The|His|Her|Their|My|Our) [a-z]")
"""How a sentence begins that has somebody or something else as its subject: “His neighbour agreed.”"""
OF_MEN = frozenset("mr sir lord spokesman chairman policeman councilman alderman headmaster".split())
OF_WOMEN = frozenset(
    "mrs ms miss dame lady spokeswoman chairwoman policewoman councilwoman alderwoman headmistress".split()
)
"""Words of which a text has one that says whose sex is told without a pronoun."""
SEX_OF = {"he": "man", "she": "woman"}
TITLED = pattern(rf"\b(?P<title>Mr|Mrs|Ms|Miss|Sir|Dame)\.? (?P<last>[{CAPITAL}][\w’'-]*\w)(?! [{CAPITAL}])")
LONGEST_TITLE = 6  # characters
MEN = frozenset(("Mr", "Sir"))
OF_SELF = pattern(
    rf"\b(?=(?P<name>\S{{1,40}} [{CAPITAL}][\w’'-]*\w)\b(?:,[^.;:“”\"]{{1,120}}?,)?"
    r" (?:said|says|added|admitted|believes|thinks|hopes) (?:that )?(?P<who>she|he)\b)"
)
"""Somebody, by two names, who says that he or she did something; where one such name begins within another, both."""


class OtherSex(Record):
    """A pronoun or title, `block.prose[start:end]`, and the place that says that the person is of the other sex."""

    block: Block
    start: int
    end: int
    who: str
    known: tuple[Block, int, int]


def called_he_and_she(document: Document) -> Iterator[OtherSex]:
    """Every attribution to a pronoun of the other sex than the one person of its paragraph has there."""
    paragraphs = [block for block in document.prose_blocks() if block.kind == "paragraph"]
    for before, block in pairwise((None, *paragraphs)):
        if block is None or not ATTRIBUTED.search(block.prose):
            continue
        spans = quoted(document, block)
        said = [match for match in ATTRIBUTED.finditer(block.prose) if not inside(spans, *match.span("who"))]
        signs = [match for match in SEXED.finditer(block.prose) if not inside(spans, *match.span())]
        sexes = [(match.start(), match.lastgroup or "", match.span()) for match in signs]
        sexes += [(match.start(), SEX_OF[match["who"]], match.span("who")) for match in said]
        people = _people(document, block)
        begins = min(people.values(), default=0)  # what stands before the name may be of somebody else
        if len(people) > 1 or not (people or any(match[0].endswith(("man", "woman")) for match in signs)):
            continue
        if any(not inside(spans, *match.span()) for match in OF_ANOTHER.finditer(block.prose)):
            continue
        for match in said:
            sex = SEX_OF[match["who"]]
            known = [one for one in sorted(sexes) if begins <= one[0] < match.start()]
            if not known or any(own == sex for _, own, _ in known):
                continue
            other = next(iter(OTHERS.keys() - {sex}))
            if OTHERS[other].search(block.prose, 0, known[0][0]):
                continue  # “He owes the boat his wife. She …”
            if OTHERS[sex].search(block.prose) or SOMEBODY.search(block.prose) or _is_about(document, before, sex):
                break
            _, _, (start, end) = known[0]
            who = next(iter(people), "") or block.prose[start:end]
            yield OtherSex(block, *match.span("who"), who, (block, start, end))
            break


def _people(document: Document, block: Block) -> dict[str, int]:
    """The surnames of those whom a paragraph names outside of quotations, and where it first does, title included."""
    spans = quoted(document, block)
    introduced = first_names(document)
    found: dict[str, int] = {}
    for name in names_of(document, block, 0, len(block.prose)):
        first, surname = person(name.text)
        is_somebody = (
            is_known_name(first)
            or any(map(is_known_name, introduced.get(surname, ())))
            or (first != "" and not any(map(is_word, (first, surname))))
        )
        if surname and not inside(spans, name.start, name.end):
            if is_somebody or TITLED.match(block.prose, name.start) or _has_title(block, name.start):
                found.setdefault(surname, max(0, name.start - LONGEST_TITLE))
    return found


def _has_title(block: Block, start: int) -> bool:
    return any(block.prose.endswith((f"{title} ", f"{title}. "), 0, start) for title in COURTESIES | HONOURS)


def _is_about(document: Document, before: Block | None, sex: str) -> bool:
    """Whether the paragraph before speaks of somebody of a sex, who may be meant."""
    if before is None:
        return False
    spans = quoted(document, before)
    shapes = (PRONOUN[sex], OTHERS[sex])
    return any(not inside(spans, *match.span()) for shape in shapes for match in shape.finditer(before.prose)) or any(
        match.lastgroup == sex for match in SEXED.finditer(before.prose)
    )


def titled_otherwise(document: Document) -> Iterator[OtherSex]:
    """Every “Mr Yates” of somebody who says in one sentence that “she” did something,
    where nobody else has that name."""
    introduced = first_names(document)
    for block in document.prose_blocks():
        spans = quoted(document, block)
        for match in TITLED.finditer(block.prose):
            firsts = introduced.get(match["last"], frozenset())
            if len(firsts) != 1 or inside(spans, *match.span()):
                continue
            (first,) = firsts
            who, pronoun = f"{first} {match['last']}", "she" if match["title"] in MEN else "he"
            if known := _said_of_selves(document).get((who, pronoun)):
                yield OtherSex(block, *match.span(), who, known)


@once_a_document
def _said_of_selves(document: Document) -> dict[tuple[str, str], tuple[Block, int, int]]:
    """Where people, by name and pronoun, first say that “she” did something, alone in the paragraph."""
    found: dict[tuple[str, str], tuple[Block, int, int]] = {}
    for block in document.prose_blocks():
        first: dict[tuple[str, str], re.Match[str]] = {}
        for match in OF_SELF.finditer(block.prose):
            first.setdefault((match["name"], match["who"]), match)
        for (name, pronoun), match in first.items():
            is_new = (name, pronoun) not in found and len(_people(document, block)) == 1
            if is_new and not _is_of_sex(block, SEX_OF[pronoun], match.start()):
                found[name, pronoun] = block, *match.span("who")
    return found


def _is_of_sex(block: Block, sex: str, until: int) -> bool:
    """Whether a paragraph speaks of somebody of a sex before a place."""
    shapes = (PRONOUN[sex], OTHERS[sex])
    return any(shape.search(block.prose, 0, until) for shape in shapes)
