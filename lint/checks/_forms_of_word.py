"""What one word is written as in the places of a text, and the finding that says so."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from lint.diagnostics import Edit, Finding, Fix
from lint.document import Block, Document, Place
from lint.language.sentences import sentence_at
from lint.language.words import cased_like
from lint.records import Record


class Use(Record):
    """A form of a word where it stands: `block.prose[start:end]`, which form it is, and the ending that it has there,
    as any form of it may: “ed”, of “co-operated”."""

    block: Block
    start: int
    end: int
    form: str
    ending: str = ""


def several_forms(
    document: Document, uses: Sequence[Use], sure: float, right: Container[str] = ()
) -> Iterator[Finding]:
    """The finding of the forms of one word, if there is more than one; a house may have said which is right."""
    by_form: dict[str, list[Use]] = {}
    for use in uses:
        by_form.setdefault(use.form, []).append(use)
    if len(by_form) < 2:
        return
    # The house's form is the usual one, or else the most frequent; of equals the one that the text had first.
    usual, *others = sorted(by_form.values(), key=lambda own: (own[0].form not in right, -len(own)))
    odd = [use for own in others for use in own]
    places = [document.place(use.block, use.start, use.end, "written differently here") for use in odd]
    evidence = tuple(document.place(use.block, use.start, use.end, "written this way here") for use in usual)
    form = usual[0].form
    edits = tuple(
        Edit(place.start, place.end, _instead(document, use, place, form + use.ending))
        for use, place in zip(odd, places, strict=True)
    )
    is_one_word = len({use.ending for use in odd}) == 1
    shown = next((use.ending for use in usual if use.ending == odd[0].ending), usual[0].ending)
    title = f"Write “{form}{odd[0].ending}”" if is_one_word else f"Write “{form}…” in all {len(odd)} places"
    is_whole = all(use.block.in_one_run(use.start, use.end) for use in odd)
    yield Finding(
        place=places[0],
        also=tuple(places[1:]),
        evidence=evidence,
        # as readers see it: the source may have markup within
        values={
            "odd": odd[0].block.prose[odd[0].start : odd[0].end],
            "usual": form + shown,
            "count": str(len(usual)),
        },
        fixes=(Fix(title, edits),) if is_whole else (),
        confidence=sure,
    )


def _instead(document: Document, use: Use, place: Place, form: str) -> str:
    """What stands there instead: the form, with the capitals of the place where it has none,
    and the full stop of the sentence kept."""
    written = cased_like(form, place.quote) if form.islower() else form
    if written.endswith(".") and use.block.prose.startswith(".", use.end):
        return written[:-1]
    if place.quote.endswith(".") and not written.endswith("."):
        sentence = sentence_at(document, use.block, use.start)
        if sentence is not None and sentence.end == use.end:
            return f"{written}."
    return written
