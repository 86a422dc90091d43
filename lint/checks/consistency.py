"""One of two ways of writing, but not both in one text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from lint.checks import Fault, Options, option
from lint.diagnostics import Edit, Finding, Fix
from lint.document import Block, Document
from lint.gates import Gate
from lint.gates.reading import gate
from lint.language.words import cased_like
from lint.matching import compiled, joined, matches, no_pattern

Match = tuple[Block, int, int]
"""A block, and where in its prose something stands."""
VALUES: Mapping[str, str] = {
    "match": "the way that is rarer",
    "usual": "the other way",
    "count": "how often it appears",
}


class Consistency(Options):
    """Options, with the names and the meaning of Vale's check of this name."""

    either: dict[str, str] = option(
        ..., "two ways of writing, one on either side, as words or regular expressions", pattern=True
    )
    ignorecase: bool = option(False, "whether capitals make no difference")
    nonword: bool = option(False, "whether a match may begin or end inside a word")
    in_order: bool = option(
        False, "whether every block is told that has one of the two once both have stood, at its last one, as in Vale"
    )

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:
        """A second way of writing that is no pattern; the first ones are the names of an option of patterns."""
        for side in given.get("either", {}).values():
            if fault := no_pattern(side):
                yield "either", f"“{side[:60]}” is not a valid regular expression ({fault})"


def needs(options: Consistency) -> Gate | None:
    """What a text must hold."""
    return gate(options.either, starts=not options.nonword, ends=not options.nonword)


def check(document: Document, options: Consistency) -> Iterator[Finding]:
    """One finding for each pair of which a text has both: the places of the rarer way, with the other as evidence."""
    for left, right in options.either.items():
        one, other = (_found(document, side, options) for side in (left, right))
        if not one or not other:
            continue
        if options.in_order:
            yield from _in_order(document, one, other)
            continue
        odd, usual = (one, other) if (len(one), -_first(one)) < (len(other), -_first(other)) else (other, one)
        yield _finding(document, odd, usual)


def _in_order(document: Document, one: list[Match], other: list[Match]) -> Iterator[Finding]:
    """The last match of each block from where the second of two ways has stood;
    the evidence is where the other way stood first."""
    sides = [(_first([match]), match, other) for match in one] + [(_first([match]), match, one) for match in other]
    sides.sort(key=itemgetter(0))
    last = {match[0].ordinal: (match, rival) for _, match, rival in sides}
    begins = max(one[0][0].ordinal, other[0][0].ordinal)
    for ordinal in sorted(last):
        if ordinal >= begins:
            match, rival = last[ordinal]
            yield _finding(document, [match], rival[:1])


def _finding(document: Document, odd: list[Match], usual: list[Match]) -> Finding:
    """One way of writing told, with the other as evidence."""
    places = [document.place(*span, "written differently here") for span in odd]
    evidence = [document.place(*span, "written this way here") for span in usual]
    forms = [block.prose[start:end] for block, start, end in usual]
    written = [_instead(forms, block.prose[start:end]) for block, start, end in odd]
    write = written[0]
    whole = all(block.in_one_run(start, end) for block, start, end in odd)
    others = " and its other forms" if len({own.lower() for own in written}) > 1 else ""
    edits = tuple(Edit(place.start, place.end, own) for place, own in zip(places, written, strict=True))
    return Finding(
        place=places[0],
        also=tuple(places[1:]),
        evidence=tuple(evidence),
        values={"match": places[0].quote, "usual": write, "count": str(len(usual))},
        fixes=(Fix(f"Write “{write}”{others}", edits),) if whole else (),
    )


def _instead(forms: Sequence[str], odd: str) -> str:
    """What stands instead of a word: the first form in its number; with the capital of the word, where the form has
    none but a first one."""
    alike = [form for form in forms if form.lower().endswith("s") == odd.lower().endswith("s")]
    form = (alike or forms)[0]
    if form.lower() == odd.lower():
        return form  # of which the capital is what differs
    return cased_like(form[:1].lower() + form[1:], odd) if form[1:].islower() else form


def _found(document: Document, side: str, options: Consistency) -> list[Match]:
    pattern = compiled(joined([side], nonword=options.nonword), options.ignorecase)
    return [(block, match.start(), match.end()) for block, match in matches(document, pattern, quotations=True)]


def _first(found: list[Match]) -> int:
    return found[0][0].source(found[0][1], found[0][2]).start
