"""One relative who is a man here and a woman there, “his son-in-law, Ruth”, “his daughter Ruth”, or of two degrees;
a spouse by two names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._wording import with_article
from lint.checks.naming.kin_degrees import of_two_degrees
from lint.checks.naming.spouses import KIN as SPOUSES
from lint.checks.naming.spouses import two_spouses
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.names.relatives import MEN, WOMEN, any_of
from lint.language.quotations import is_quoted
from lint.language.vocabulary.known_words import is_word
from lint.patterns import CAPITAL, SMALL, pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "name": "the first name in quotation marks, or whose spouse it is",
    "match": "what the person is here, as in “a son”, or the name of the spouse",
    "other": "the same elsewhere",
}
NAMED = pattern(
    rf"(?P<whose>\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[{CAPITAL}][{SMALL}]+[’']s)|"
    rf"[’']s) (?:(?!late\b)[a-z-]+ ){{0,2}}?(?P<kin>{any_of(*MEN, *WOMEN)}),? "
    rf"(?P<name>[{CAPITAL}][{SMALL}]{{2,}})\b(?![’']s\b)(?! (?:no|ibn|bin) [{CAPITAL}]| [{CAPITAL}][\w’'-]+ [{CAPITAL}])(?P<more> [{CAPITAL}][\w’'-]+)?"
)
"""A relative of somebody by name; a longer one may begin with a family’s: “Taira no Koremori”, “Aung San Lin”."""
BORN = frozenset(("daughter", "son"))
FORMER = pattern(r"\b(?:former|first|second|third|ex|late|step|trans\w*|transition\w*)\b")
"""Before a relative: that there were several, or that the name is another’s too."""


class KinContradiction(Options):
    """No options."""


class _Relative(Record):
    """A relative, `block.prose[start:end]`, by the first name, and by the surname where the text has one there."""

    block: Block
    start: int
    end: int
    kin: str
    name: str
    surname: str
    whose: str
    """Whose relative it is, in small letters: “his”, “anna’s”, or “’s” behind what is no name."""

    @property
    def is_of_name(self) -> bool:
        """Whether it is told by name whose relative it is."""
        return self.whose.endswith(("’s", "'s")) and self.whose[0].isalpha()

    @property
    def is_man(self) -> bool:
        """Whether the word says that it is a man; the others say that it is a woman."""
        return self.kin in MEN


def needs(options: KinContradiction) -> Gate:
    """What a text must hold: a word for a man and one for a woman, or for a spouse."""
    men, women = (
        Need(frozenset(word for word in words if "-" not in word), frozenset(f"{word}-in-law" for word in words))
        for words in (MEN, WOMEN)
    )
    younger = Need(frozenset("niece nephew cousin granddaughter grandson".split()), frozenset())
    return Gate(SPOUSES, ((men, women), (younger,)))


def check(document: Document, options: KinContradiction) -> Iterator[Finding]:
    """Every first name that is of a man and of a woman among the relatives of a text, told once, and of two degrees;
    each spouse with two."""
    for here, there in of_two_degrees(document):
        yield Finding(
            place=document.place(here.block, here.start, here.end, f"{with_article(here.kin)} here"),
            evidence=(document.place(there.block, there.start, there.end, f"{with_article(there.kin)} there"),),
            values={"name": f"“{here.name}”", "match": with_article(here.kin), "other": with_article(there.kin)},
            confidence=LIKELY,
        )
    for owner, wed, before in two_spouses(document):
        yield Finding(
            place=document.place(wed.block, wed.start, wed.end, "one name here"),
            evidence=(document.place(before.block, before.start, before.end, "another there"),),
            values={"name": f"{owner}’s {wed.kin}", "match": f"“{wed.name}”", "other": f"“{before.name}”"},
            confidence=LIKELY,
        )
    first: dict[str, _Relative] = {}
    told: set[str] = set()
    for one in _relatives(document):
        other = first.setdefault(one.name, one)
        if one.is_man == other.is_man and not _are_wed_and_born(one, other):
            continue
        if one.whose != other.whose and one.is_of_name and other.is_of_name:
            continue  # “Marit’s son, Robin”, “Ola’s daughter, Robin”
        if one.name in told or (one.surname and other.surname not in ("", one.surname)):
            continue
        told.add(one.name)
        yield Finding(
            place=document.place(one.block, one.start, one.end, f"{with_article(one.kin)} here"),
            evidence=(document.place(other.block, other.start, other.end, f"{with_article(other.kin)} there"),),
            values={"name": f"“{one.name}”", "match": with_article(one.kin), "other": with_article(other.kin)},
            confidence=LIKELY,
        )


def _are_wed_and_born(one: _Relative, other: _Relative) -> bool:
    """Whether one is somebody’s wife or husband here and that one’s child there: “his wife, Carol”,
    “his daughter Carol”."""
    are_both = {one.kin, other.kin} & SPOUSES and {one.kin, other.kin} & BORN
    return bool(are_both) and one.whose == other.whose and one.whose in ("his", "her")


def _relatives(document: Document) -> Iterator[_Relative]:
    for block in document.prose_blocks():
        for match in NAMED.finditer(block.prose):
            if is_word(match["name"].lower()) or FORMER.search(match[0]) or is_quoted(document, block, match):
                continue
            surname = (match["more"] or "").strip()
            yield _Relative(
                block, match.start("kin"), match.end(), match["kin"], match["name"], surname, match["whose"].lower()
            )
