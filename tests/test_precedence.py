"""Which of two rules that see one fault speaks."""

from __future__ import annotations

import pytest

from lint.diagnostics import Diagnostic, Severity
from lint.document import Place
from lint.formats import read_text
from lint.precedence import settled
from lint.rules import shipped
from lint.runner import Day, lint_document
from tests.further_examples import all_examples

PARAGRAPH, SENTENCE, WORD = "blocks/duplicate-paragraph", "sentences/duplicate-sentence", "sentences/repeated-word"


def said(rule: str, severity: Severity, start: int, end: int) -> Diagnostic:
    return Diagnostic(rule, severity, rule, Place(start, end, "x" * (end - start)))


@pytest.mark.parametrize(
    ("diagnostics", "left"),
    [
        # the more specific rule speaks, also of what is a little longer
        ([(PARAGRAPH, "error", 0, 100), (SENTENCE, "error", 20, 110)], [PARAGRAPH]),
        ([(PARAGRAPH, "error", 0, 100), (WORD, "warning", 20, 25)], [PARAGRAPH]),
        # less than half of it is claimed
        ([(PARAGRAPH, "error", 0, 40), (SENTENCE, "error", 20, 110)], [PARAGRAPH, SENTENCE]),
        # a suggestion hides another one, and no firm word within it
        ([(SENTENCE, "suggestion", 0, 100), (WORD, "suggestion", 20, 25)], [SENTENCE]),
        ([(SENTENCE, "suggestion", 0, 100), (WORD, "warning", 20, 25)], [SENTENCE, WORD]),
        # but the sentence that the whole paragraph is
        ([(PARAGRAPH, "suggestion", 0, 100), (SENTENCE, "error", 18, 100)], [PARAGRAPH]),
        ([(PARAGRAPH, "suggestion", 0, 100), (SENTENCE, "error", 0, 40)], [PARAGRAPH, SENTENCE]),
        # and nothing that is no repetition, or more than one
        (
            [(PARAGRAPH, "suggestion", 0, 100), ("quotes/altered-quote", "warning", 0, 100)],
            [PARAGRAPH, "quotes/altered-quote"],
        ),
        (
            [(PARAGRAPH, "suggestion", 0, 100), ("blocks/truncated-ending", "error", 0, 100)],
            [PARAGRAPH, "blocks/truncated-ending"],
        ),
        (
            [("leftovers/stray-markup", "suggestion", 0, 100), ("sentences/truncated-sentence", "error", 0, 100)],
            ["leftovers/stray-markup"],
        ),
        # what is left out claims nothing
        (
            [
                ("leftovers/placeholder", "error", 0, 60),
                ("sentences/truncated-sentence", "warning", 0, 100),
                ("grammar/missing-word", "warning", 80, 90),
            ],
            ["leftovers/placeholder", "grammar/missing-word"],
        ),
        # a sentence that the next paragraph goes on with is told where it breaks, unless that is in more doubt
        (
            [("leftovers/splitter-damage", "warning", 90, 100), ("blocks/truncated-ending", "suggestion", 0, 100)],
            ["leftovers/splitter-damage"],
        ),
        (
            [("leftovers/splitter-damage", "warning", 90, 99), ("blocks/truncated-ending", "suggestion", 0, 100)],
            ["leftovers/splitter-damage", "blocks/truncated-ending"],
        ),
        (
            [("leftovers/splitter-damage", "warning", 90, 100), ("blocks/truncated-ending", "error", 0, 100)],
            ["blocks/truncated-ending"],
        ),
        # rules of no family
        ([("names/two-courtesies", "warning", 0, 9), (WORD, "warning", 0, 9)], ["names/two-courtesies", WORD]),
    ],
)
def test_who_speaks(diagnostics: list[tuple[str, Severity, int, int]], left: list[str]) -> None:
    assert [one.rule for one in settled([said(*one) for one in diagnostics])] == left


def test_what_a_rule_finds_in_two_ways_is_said_once() -> None:
    assert len(settled([said(WORD, "warning", 0, 5), said(WORD, "warning", 0, 5)])) == 1


def test_one_pair_of_places_is_told_once() -> None:
    """By the more serious of two rules, whichever place each of them points at."""
    headline, text = Place(0, 5, "$45 m", "in the headline"), Place(20, 25, "$54 m", "in the text")
    serious = Diagnostic("headlines/headline-fact-missing", "error", "x", headline, evidence=(text,))
    other = Diagnostic("numbers/number-contradiction", "warning", "y", text, evidence=(headline,))
    assert settled([other, serious]) == [serious]
    assert settled([other]) == [other]
    alike = Diagnostic("numbers/lead-mismatch", "warning", "z", headline, evidence=(text,))
    assert settled([other, alike]) == [other, alike]


def test_two_rules_that_hold_the_same_places_against_each_other() -> None:
    """The more specific one speaks, whichever place is its own, and not of others."""
    total, parts = Place(7, 9, "40"), Place(23, 53, "22 voted for, 15 against and 5")
    votes = Diagnostic("numbers/vote-count", "warning", "x", parts, evidence=(total,))
    pieces = tuple(Place(start, start + 2, "22") for start in (23, 37, 52))
    adds = Diagnostic("numbers/sum-mismatch", "warning", "y", total, evidence=pieces)
    assert settled([adds, votes]) == [votes]
    elsewhere = Diagnostic(adds.rule, "warning", "y", total, evidence=(*pieces, Place(80, 82, "22")))
    assert settled([elsewhere, votes]) == [elsewhere, votes]
    doubted = Diagnostic(votes.rule, "suggestion", "x", parts, evidence=(total,))
    assert settled([adds, doubted]) == [adds, doubted]


TOLD_BY_TWO = {
    ("blocks/duplicate-paragraph", "numbers/number-contradiction"),  # a copy, and a number that is another one in it
    ("leftovers/assistant-residue", "leftovers/splitter-damage"),  # where it begins a space is missing too
    ("leftovers/placeholder", "leftovers/stray-markup"),
    ("leftovers/splitter-damage", "quotes/unbalanced"),
    ("links/malformed-address", "quotes/unbalanced"),
    ("metadata/disagreement", "sentences/duplicate-sentence"),
    ("numbers/number-contradiction", "numbers/score-mismatch"),  # of two matches, each wrong in its own way
}
"""Pairs of rules that see two faults at one place of an example."""


def test_one_fault_is_told_by_one_rule() -> None:
    """Of every example that a rule flags, no other rule says more than a suggestion at its places."""
    rules = [
        rule for rule in shipped().rules.values() if rule.id not in ("grammar/languagetool", "spelling/unknown-word")
    ]
    told_by_two: set[tuple[str, ...]] = set()
    for rule in rules:
        for example in all_examples(rule):
            if example.group != "flag" or example.options:
                continue
            report = lint_document(read_text(example.text, example.path), rules, Day(example.published))
            own = [span for one in report.diagnostics if one.rule == rule.id for span in spans(one)]
            told_by_two |= {
                tuple(sorted((rule.id, one.rule)))
                for one in report.diagnostics
                if one.rule != rule.id
                and one.severity != "suggestion"
                and any(a < end and start < b for a, b in own for start, end in spans(one))
            }
    assert told_by_two == TOLD_BY_TWO


def spans(diagnostic: Diagnostic) -> list[tuple[int, int]]:
    return [(place.start, place.end) for place in (*diagnostic.places, *diagnostic.evidence)]
