"""Which of two rules that see one fault speaks."""

from __future__ import annotations

import pytest

from lint.diagnostics import Diagnostic, Severity
from lint.document import Place
from lint.precedence import settled

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
