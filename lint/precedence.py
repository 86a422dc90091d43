"""Where two rules see one fault, the more specific one speaks: decided here, and only here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from lint.diagnostics import SEVERITIES, Diagnostic

FAMILIES: tuple[tuple[str, ...], ...] = (
    (
        "leftovers/internal-link",
        "leftovers/artefact",
        "leftovers/prompt-instruction",
        "leftovers/assistant-residue",
        "leftovers/prompt-scaffold",
        "leftovers/desk-note",
        "leftovers/placeholder",
        "leftovers/dummy-person",
        "leftovers/stray-markup",
        "headlines/duplicate-headline",
        "blocks/duplicate-paragraph",
        "sentences/denied-statement",
        "sentences/duplicate-sentence",
        "blocks/told-again",
        "quotes/altered-quote",
        "leftovers/splitter-damage",
        "sentences/repeated-word",
        "blocks/truncated-ending",
        "sentences/truncated-sentence",
    ),
    ("leftovers/stray-markup", "blocks/paragraph-as-heading", "blocks/empty-section", "blocks/unclosed-code"),
    ("leftovers/stray-markup", "spelling/lost-apostrophe", "quotes/unbalanced"),
    ("leftovers/foreign-sentence", "leftovers/foreign-word"),
    ("numbers/lead-mismatch", "numbers/sum-mismatch"),
    ("numbers/age-contradiction", "headlines/headline-fact-missing"),
    ("names/house-names", "names/name-variants", "spelling/mixed-english", "spelling/variant-spelling"),
    ("names/name-variants", "metadata/disagreement"),
    ("names/name-variants", "names/missing-first-reference"),
    ("sentences/truncated-sentence", "grammar/missing-word"),
)
"""Rules that can see the same fault, the one that speaks first."""
WITH_ONE_END: tuple[tuple[str, str], ...] = (
    ("leftovers/splitter-damage", "blocks/truncated-ending"),
    ("leftovers/splitter-damage", "sentences/truncated-sentence"),
)
"""Two rules whose places have one end where they see one fault: a sentence that goes on in the next paragraph.
The first one speaks, unless the second is surer."""
OF_THE_SAME_PLACES: tuple[tuple[str, str], ...] = (
    ("numbers/vote-count", "numbers/sum-mismatch"),
    ("numbers/stated-length", "numbers/number-contradiction"),
    ("numbers/score-mismatch", "numbers/number-contradiction"),
    ("quotes/two-speakers", "blocks/duplicate-paragraph"),
)
"""Two rules that hold the same places against each other, whichever of them each calls its own and which its evidence.
The first one speaks, unless it only suggests."""
MEASURED = frozenset(("names/name-variants",))
"""Rules whose evidence is taken for right: of a spelling that a rule of their family calls wrong
they have nothing to say."""


OF_REPEATS = frozenset(
    (
        "headlines/duplicate-headline",
        "blocks/duplicate-paragraph",
        "sentences/duplicate-sentence",
        "blocks/told-again",
        "quotes/altered-quote",
    )
)
"""Rules that see repeated words."""
OF_MERE_REPEATS = OF_REPEATS - {"quotes/altered-quote"}
"""Those to which nothing is wrong but the repetition. What any rule of repeats is in doubt of, none of these is sure
of; words that were put into a mouth are wrong whether or not their paragraph may stand twice."""


def settled(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics without those whose places more specific rules of the same family have claimed,
    each by half or more.

    Of what is more than a suggestion a suggestion claims only what is as long as itself, more or less: the sentence
    that a paragraph consists of, not a word within it; one of repeated words claims no other fault. What is left out
    claims nothing at all.
    """
    by_rule: dict[str, list[Diagnostic]] = {}
    # What one rule finds in two ways is said once.
    ordered = list({(one.rule, one.place.start, one.place.end, one.message): one for one in diagnostics}.values())
    for diagnostic in ordered:
        by_rule.setdefault(diagnostic.rule, []).append(diagnostic)
    dropped: set[int] = set()
    for family in FAMILIES:
        claimed: list[tuple[int, int]] = []  # apart from each other, in order
        firmly: list[tuple[int, int]] = []  # the same, by what is more than a suggestion
        softly: list[tuple[int, int]] = []  # each by itself, by a suggestion
        as_repeats: list[tuple[int, int]] = []  # the same, by one that sees repeated words
        for rule in family:
            claims: list[tuple[int, int]] = []
            firm_claims: list[tuple[int, int]] = []
            soft_claims: list[tuple[int, int]] = []
            for diagnostic in (one for one in by_rule.get(rule, ()) if id(one) not in dropped):
                is_firm = diagnostic.severity != "suggestion"
                own = [(place.start, place.end) for place in diagnostic.places]
                model = [(place.start, place.end) for place in diagnostic.evidence] if rule in MEASURED else []
                by_others = firmly if is_firm else claimed
                in_doubt = (softly, as_repeats) if rule in OF_MERE_REPEATS else (softly,)
                if any(
                    spans
                    and all(
                        _is_covered(by_others, *span) or any(_is_like_one(doubts, *span) for doubts in in_doubt)
                        for span in spans
                    )
                    for spans in (own, model)
                ):
                    dropped.add(id(diagnostic))
                    continue
                claims += own
                (firm_claims if is_firm else soft_claims).extend(own)
            claimed, firmly = _merged(claimed + claims), _merged(firmly + firm_claims)
            if rule in OF_REPEATS:
                as_repeats = sorted(as_repeats + soft_claims)
            else:
                softly = sorted(softly + soft_claims)
    left = [one for one in ordered if id(one) not in dropped]
    return _without_reversed(_without_one_end(_without_same_places(left)))


def _without_one_end(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Of each two rules that see one fault where they end, the diagnostic of the more serious one,
    and where neither is, of the first; one with several places is told in any case."""
    serious: dict[tuple[str, int], int] = {}
    for one in diagnostics:
        for place in one.places:
            key = one.rule, place.end
            serious[key] = max(SEVERITIES.index(one.severity), serious.get(key, -1))

    def is_told(one: Diagnostic) -> bool:
        own, end = SEVERITIES.index(one.severity), one.place.end
        return any(
            (one.rule == second and serious.get((first, end), -1) >= own)
            or (one.rule == first and not one.also and serious.get((second, end), -1) > own)
            for first, second in WITH_ONE_END
        )

    return [one for one in diagnostics if not is_told(one)]


def _without_same_places(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Those of which not every place and all evidence meets what a more specific rule has said already."""
    told: dict[str, list[list[tuple[int, int]]]] = {}
    for second, one in (
        (second, one) for one in diagnostics for first, second in OF_THE_SAME_PLACES if one.rule == first
    ):
        if one.severity != "suggestion":
            told.setdefault(second, []).append(_merged(_all_spans(one)))
    return [
        one
        for one in diagnostics
        if not any(
            all(any(a < end and start < b for a, b in spans) for start, end in _all_spans(one))
            for spans in told.get(one.rule, ())
        )
    ]


def _all_spans(diagnostic: Diagnostic) -> list[tuple[int, int]]:
    return [(place.start, place.end) for place in (*diagnostic.places, *diagnostic.evidence)]


def _without_reversed(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Those that no more serious diagnostic of another rule says the other way round, with their evidence for its place
    and their place for its evidence: “$45 million” in the headline, “$54 million” in the text."""
    told: dict[tuple[int, int, int, int], list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        for evidence in diagnostic.evidence:
            place = diagnostic.place
            told.setdefault((evidence.start, evidence.end, place.start, place.end), []).append(diagnostic)
    return [
        one
        for one in diagnostics
        if not any(
            other.rule != one.rule and SEVERITIES.index(other.severity) > SEVERITIES.index(one.severity)
            for evidence in one.evidence
            for other in told.get((one.place.start, one.place.end, evidence.start, evidence.end), ())
        )
    ]


def _is_covered(claimed: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether half of a span or more is claimed;
    a small fault inside a long sentence does not hide what is wrong with it."""
    at = max(0, bisect_left(claimed, (start, 0)) - 1)
    shared = 0
    while at < len(claimed) and claimed[at][0] < max(end, start + 1):
        shared += max(0, min(end, claimed[at][1]) - max(start, claimed[at][0]))
        at += 1
    return shared > 0 and 2 * shared >= end - start


def _is_like_one(claimed: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of some spans has half of a span or more, and half of it or more is that span."""
    # What begins farther in front of it is more than twice as long, or ends in front of its middle.
    for first, last in claimed[bisect_left(claimed, (2 * start - end, 0)) : bisect_left(claimed, (end, 0))]:
        shared = min(end, last) - max(start, first)
        if shared > 0 and 2 * shared >= end - start and 2 * shared >= last - first:
            return True
    return False


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
