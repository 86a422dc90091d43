"""The gate of a rule keeps no text from it in which it would find something."""

from __future__ import annotations

import pytest

from lint import checks
from lint.diagnostics import Report
from lint.formats import read_text
from lint.records import replaced
from lint.rules import Rule, shipped
from lint.runner import Day, lint_document
from tests.further_examples import all_examples

GATED = [rule for rule in shipped().rules.values() if rule.gate is not None and rule.id != "grammar/languagetool"]
OPEN = [replaced(rule, gate=None) for rule in GATED]


def _found(report: Report) -> list[tuple[str, str]]:
    assert report.error is None
    return [(one.rule, one.place.quote) for one in report.diagnostics]


def test_no_other_rule_has_lost_its_gate() -> None:
    """One token without a word of its own takes it from the whole rule, which then reads every text."""
    asked = [rule for rule in shipped().rules.values() if hasattr(checks.find(rule.check), "needs")]
    assert {rule.id for rule in asked if checks.find(rule.check).needs(rule.options) is None} == {
        "grammar/wrong-word",
        "leftovers/foreign-letter",
        "leftovers/page-furniture",
    }


@pytest.mark.parametrize("rule", shipped().rules.values(), ids=lambda rule: rule.id)
def test_gates_let_every_example_through_in_which_a_rule_finds_something(rule: Rule) -> None:
    for example in all_examples(rule):
        day = Day(example.published)
        read = [read_text(example.text, example.path) for _ in range(2)]
        assert _found(lint_document(read[0], GATED, day)) == _found(lint_document(read[1], OPEN, day))


@pytest.mark.parametrize(
    ("rule", "quote", "text"),
    [
        *(
            ("numbers/percent-change", quote, text)
            for quote, text in (
                ("20", "The fare went up by £20, from £100 to £130."),
                ("20", "The fare went from £100 to £130, an increase of £20."),
                ("1", "The toll went from £4 to £6, a rise of £1."),
                ("50", "The rent is up by £50, from £400 to £430."),
                ("20", "Its fares gained by £20, from £100 to £130."),
                ("20", "The fare went from 100 pounds to 130 pounds, up by 20 pounds. It is 30 percent."),
                ("slid", "The price slid to $14 from $11. It was a hard year."),
                ("eased", "The price eased to $14 from $11. It was a hard year."),
                ("slipped by a sixth", "Sales slipped by a sixth, from £600 to £300."),
                ("half fewer", "The number is now 300, half fewer than 400 before."),
            )
        ),
        *(
            ("numbers/unit-conversion", quote, text)
            for quote, text in (
                ("90in", "The rope is 10m wide (90in)."),
                ("9in", "The wire is 10mm wide (9in)."),
                ("900ml", "It fits a 2l bottle (900ml)."),
                ("900 in", "The hill is 100m [900 in] high."),
                ("200 F", "It was minus 20 C [200 F] that night."),
            )
        ),
        (
            "numbers/magnitude",
            "$4.55billion",
            "The fund has $4.55million for the pier. The fund for the pier has $4.55billion now.",
        ),
        ("links/related-itself", "", "# A boat for two\n\nIt sails.\n\n## See next\n\n- [A boat for two](/b.md)\n"),
    ],
)
def test_gates_let_rare_wordings_through(rule: str, quote: str, text: str) -> None:
    (gated,) = (one for one in GATED if one.id == rule)
    found = _found(lint_document(read_text(text, "a.md"), [gated]))
    assert [(one, said) for one, said in found if not quote or said == quote] == found != []
