"""The facts of a document: what an editor checks one by one. Dates first; other kinds follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lint.document import Document, Place
from lint.language.temporal import times


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a text states: its kind (`date`), where it stands, its type and its value.

    For dates the type is DATE, TIME, DURATION or SET, and the value is what TIMEX3 writes.
    """

    kind: str
    place: Place
    type: str
    value: str

    def to_dict(self) -> dict[str, Any]:
        """The fact as JSON has it."""
        place = self.place
        where = {"start": place.start, "end": place.end, "quote": place.quote}
        return {"kind": self.kind, "place": where, "type": self.type, "value": self.value}


def gather(document: Document) -> list[Fact]:
    """Every fact, in reading order."""
    return [
        Fact("date", document.place(found.block, found.start, found.end), found.type, found.value)
        for found in times(document)
    ]
