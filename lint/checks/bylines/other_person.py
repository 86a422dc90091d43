"""Whether a byline and the metadata call one writer by two first names or two surnames."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.document import Block
from lint.language.names import short_forms
from lint.language.names.forms import plain
from lint.patterns import CAPITAL, SMALL, pattern
from lint.records import Record

PERSON = pattern(
    rf"(?<![\w’'-])(?P<first>[{CAPITAL}][{SMALL}]+) (?P<last>[{CAPITAL}][\w’'-]*[{SMALL}])(?=$|,| and | & | [-–—|·•(])"
)
"""A person with two names, alone or among several."""
BY = pattern(r"(?:[Ww]ritten )?[Bb][Yy]:? ")


class Writer(Record):
    """A person, `block.prose[start:end]`, by first name and surname."""

    block: Block
    start: int
    end: int
    first: str
    last: str

    @property
    def names(self) -> tuple[str, str]:
        """Both names, as they are compared."""
        return plain(self.first), plain(self.last)


class OtherPerson(Record):
    """A writer of the byline and the one of the metadata who has one of both names, and whether it is the surname that
    differs."""

    line: Writer
    field: Writer
    by_surname: bool


def other_person(line: Block, fields: Sequence[Block]) -> OtherPerson | None:
    """The only writer of a byline whom the metadata do not name, with the only one of theirs whom it does not name,
    where both have one name in common."""
    told, said = list(_writers(line)), [one for field in fields for one in _writers(field)]
    new = [one for one in told if one.names not in {other.names for other in said}]
    lacking = [one for one in said if one.names not in {other.names for other in told}]
    if len(new) != 1 or len(lacking) != 1 or len(told) != len(said):
        return None
    (one,), (other,) = new, lacking
    if one.names[0] == other.names[0]:
        return OtherPerson(one, other, by_surname=True)
    if one.names[1] == other.names[1] and not short_forms.may_be_short(one.names[0], other.names[0]):
        return OtherPerson(one, other, by_surname=False)
    return None


def _writers(block: Block) -> Iterator[Writer]:
    by = BY.match(block.prose)
    for match in PERSON.finditer(block.prose, by.end() if by else 0):
        yield Writer(block, *match.span(), match["first"], match["last"])
