"""Where two rules see one fault, the more specific one speaks: decided here, and only here."""

from __future__ import annotations

from collections.abc import Iterable

from lint.diagnostics import Diagnostic

FAMILIES: tuple[tuple[str, ...], ...] = (
    (
        "leftovers/assistant-residue",
        "leftovers/prompt-scaffold",
        "leftovers/placeholder",
        "headlines/duplicate-headline",
        "blocks/duplicate-paragraph",
        "sentences/duplicate-sentence",
        "sentences/repeated-word",
        "blocks/truncated-ending",
        "sentences/truncated-sentence",
    ),
    ("names/house-names", "names/name-variants", "spelling/mixed-english"),
)
"""Rules that can see the same fault, the one that speaks first."""


def settled(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics without those whose place a more specific rule of the same family has claimed."""
    ordered = list(diagnostics)
    dropped: set[int] = set()
    for family in FAMILIES:
        rank = {rule: number for number, rule in enumerate(family)}
        members = sorted(
            ((at, d) for at, d in enumerate(ordered) if d.rule in rank), key=lambda pair: (rank[pair[1].rule], pair[0])
        )
        claimed: list[tuple[int, int, int]] = []
        for at, diagnostic in members:
            mine = rank[diagnostic.rule]
            spans = [(place.start, place.end) for place in diagnostic.places]
            if all(any(a < end and start < b and other < mine for a, b, other in claimed) for start, end in spans):
                dropped.add(at)
            else:
                claimed += [(start, end, mine) for start, end in spans]
    return [diagnostic for at, diagnostic in enumerate(ordered) if at not in dropped]
