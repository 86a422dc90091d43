"""The entries of a list in a sentence, and how many things they are: “two barns and a mill” are three."""

from __future__ import annotations

import re

from lint.document import Block
from lint.language.quantities.numbers import NUMBER, value
from lint.patterns import CAPITAL, AnyOf, pattern
from lint.records import Record

NAME = rf"[{CAPITAL}][\w’'.-]*(?: (?:of |de |the |and the )?[{CAPITAL}][\w’'.-]*){{0,3}}"
WHOLE_NAME = pattern(NAME)
_CAPITALISED = rf"[{CAPITAL}][\w’'.-]*(?: (?:(?:of|de|du|di|da|la|le|el|al|bin|van|von|der|den|and)(?: the)? |the )*[{CAPITAL}][\w’'.-]*){{0,4}}?"
ENTRY = rf"(?>(?:[Tt]he )?{_CAPITALISED}(?: \([^()]{{1,30}}\))?(?=, |,? and | ?(?:--|—|–)| - |[,.;)]|$))"
"""Atomic, with what may follow: each entry has one reading, or a long list would have as many as the product of all."""
SOME = pattern(
    rf"\b(?:includ\w+|among|between|such as|like|especially|notably|mostly|at least|more than|other|additional|plus|"
    rf"further|one of|several|various|numerous|multiple)\b|(?<!\w)(?!one\b|(?:19|20)\d\d\b)(?:{NUMBER})(?!\w)",
    re.IGNORECASE,
)
"""What says, between a count and its list, that the list is of something else or not whole."""

COUNTRY = pattern(r", (?:USA?|UK|UAE|U\.S\.|U\.K\.)(?=,| and |$)")
MADE_OF_PIECES = frozenset(
    "components parts elements kinds types groups categories sections layers ingredients stages".split()
)
"""What may be one, of however many pieces: “three parts: a frame, eight mirrors, and a pump”."""
SEVERAL = pattern(
    r"(?:(?:the|another) )?(?P<number>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= (?!(?:in|of|at|for|from|on|to|by|with|are|were|each)\b))"
)
"""What opens an entry that is more than one thing."""
LETTERS = pattern(r"(?<=\b\w),(?=\w\b)")
"""The comma between two letters, behind which a space was left out: “x,y, and z”."""
IN_BRACKETS = pattern(r" \([^()]*\)")
JUNIOR = pattern(r", (?:Jr|Sr)\.?(?=,| and\b|$)")
"""What belongs to the name before its comma."""
DETERMINERS = frozenset(("a", "an", "the"))
PAIRS = frozenset(
    (
        "Trinidad and Tobago",
        "Bosnia and Herzegovina",
        "Antigua and Barbuda",
        "Saint Kitts and Nevis",
        "Turks and Caicos",
        "Tyne and Wear",
        "and Beyond",  # which leaves a list open
    )
)
"""Names of one with an “and” in them."""
AT_ONE_BIRTH = {"twins": 2, "triplets": 3, "quadruplets": 4}
"""Entries that are several without a number: “me, our Alice and the twins”."""
MAY_BE_IN_WORDS = AnyOf(
    *((f", {words}", rf", {words}\b") for words in ("namely", "to wit", "viz", "that is")),
    *((one, rf"\b{one}\b") for one in ("duo", "trio", "quartet", "quintet", "sextet")),
    ("pair of", r"\b[Aa] pair of\b"),
    ("oth ", r"\b[Bb]oth [a-z]+s,"),
    (", the ", rf", the (?:{NUMBER}) [a-z]"),
    ("re the ", rf"(?:are|were) the (?:only )?(?:{NUMBER}) "),
    (", one ", rf", one (?:each )?in [{CAPITAL}]"),
    ("half a dozen", ""),
    (": ", rf": (?:\d|\(1\)|[{CAPITAL}][a-z]{{2,8}}\.? \d|first, |these |the )"),
    ("identified the ", ""),
    ("named the ", ""),
    ("named those ", ""),
    ("identified those ", ""),
    ("named as ", ""),
    ("identified as ", ""),
    *((f" {dash} ", rf" {dash} (?:[a-z]+ [a-z]+|[{CAPITAL}][^.;:,]{{1,40}}), ") for dash in ("--", "—", "–")),
    (" and the ", rf": [{CAPITAL}][^.;:]{{3,200}} and the [a-z]"),
    *((f" {verb} ", rf" {verb} (?:the |an? )?[{CAPITAL}]") for verb in ("are", "were")),
    *((f". {they} ", rf"\. {they} (?:are|were) ") for they in ("These", "They")),
    ("both of ", r"both of (?:whom|which|them)"),
    ("aged ", r"aged \d{1,2}(?:, \d{1,2})*,? and \d"),
)
"""A cheap test for lists in other words."""
LONGEST_KIND = 80  # characters
ANOTHER_BEFORE = pattern(rf"\b(?:an?|{NUMBER}) (?:[a-z-]+ ){{1,3}}(?:and|plus|with|or) $", re.IGNORECASE)
ANOTHER_BEHIND = pattern(rf" (?:and|plus|with|or) (?:an?|another|{NUMBER}) [a-z]", re.IGNORECASE)
"""What a count has before or behind it that counts another kind."""


class Listed(Record):
    """A count, `block.prose[start:end]`, the list that is of it, `where.prose[slice(*listed)]`, and how many that
    names."""

    block: Block
    start: int
    end: int
    where: Block
    listed: tuple[int, int]
    names: int

    @property
    def said(self) -> str:
        """The count as written."""
        return self.block.prose[self.start : self.end]


def count_of(entries: list[str]) -> int:
    """How many things the entries of a list are: “two barns and a mill” are three."""
    return sum(
        int(value(number["number"]))
        if (number := SEVERAL.match(entry))
        else AT_ONE_BIRTH.get(entry.rpartition(" ")[2], 1)
        for entry in entries
    )


def entries_of(listed: str) -> list[str]:
    """The entries of a list that are built alike, so that each is one.

    All are names, or have an article or a number, or one first word, or are one or two words long. Nothing where they
    are not, since a comma or an “and” may then stand within an entry.
    """
    if "," not in listed or " and " not in listed:
        return []
    entries = [entry.strip() for entry in names_of_list(listed)]
    firsts = {entry.split(" ")[0].lower() for entry in entries if entry}
    rest = " ".join(entries)
    if not all(entries) or " or " in rest or " and " in rest:
        return []
    if all(WHOLE_NAME.fullmatch(entry) for entry in entries):
        return entries
    counted = all(first in DETERMINERS or SEVERAL.match(f"{first} ") for first in firsts)
    alike = counted or len(firsts) == 1 or all(entry.count(" ") < 2 for entry in entries)
    return entries if alike and not any(entry[0].isupper() or entry[0].isdigit() for entry in entries) else []


def names_of_list(listed: str) -> list[str]:
    """The names of a list, without what stands in brackets; where a comma stands before the last “and”,
    no other “and” parts names."""
    listed = JUNIOR.sub("", LETTERS.sub(", ", IN_BRACKETS.sub("", listed)))
    if ", and " in listed:
        return re.split(r", (?:and )?", listed)
    head, _, last = listed.rpartition(" and ")
    return [*head.split(", "), last]


def is_one_kind_of_two(prose: str, start: int, end: int) -> bool:
    """Whether a count with its noun, `prose[start:end]`, is of one of two kinds, which the list behind it both has:
    “two sons and a daughter: Ann, Bo and Cy”."""
    before = ANOTHER_BEFORE.search(prose, max(0, start - LONGEST_KIND), start)
    return before is not None or ANOTHER_BEHIND.match(prose, end) is not None


def has_whereabouts(listed: str) -> bool:
    """Whether the last name of a list has another one behind it, which says where, or one has its country:
    “Brevik, Olby, and Arlen, Kentucky”, “Twin Quays, USA and Tarn”."""
    if COUNTRY.search(listed):
        return True
    _, joined, last = listed.rpartition(" and ")
    names = last.split(", ")
    return bool(joined) and len(names) == 2 and all(name[:1].isupper() for name in names)
