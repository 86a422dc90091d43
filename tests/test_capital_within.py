"""Why a capital in mid-sentence begins no sentence: each reason holds somewhere, and none before it there."""

from __future__ import annotations

import pytest

from lint.checks.sentences import capital_within, run_on
from lint.checks.sentences.capital_within import NO_BEGINNING, CapitalWithin, reason
from lint.formats import read
from lint.language.completeness.beginnings import run_together
from lint.language.sentences import sentences_of
from tests.reasons import reasons_in_examples

SENTENCES = {
    "is_line_of_manner": "We rowed home.\nWe are not alone\nFor example, the crews of the harbour have sung it.",
    "names_section": "The rules stand in the How to row section of the page.",
    "is_spelled_out": "They work with the For all crews plan (FACP) of the town.",
    "is_behind_title": "Lamps Of The Harbour Mended, and However the crews sing.",
    "names_method": "They use an At by Hand method for the nets.",
    "names_event": "They sailed for the Before the Storm series of races.",
    "stands_so_again": "The archive is full of the They said. Nobody has read the They said of the crews.",
    "is_replaced_pronoun": "It was late, since We slept. The boat came on a Monday and We used it for a year.",
}


@pytest.mark.parametrize("name", SENTENCES)
def test_a_reason_holds_of_what_it_is_about(name: str) -> None:
    text = read(f"# The harbour\n\n{SENTENCES[name]}".encode(), "a.md")
    last = sentences_of(text, text.blocks[-1])[-1]
    joined = run_together(last.text)
    assert joined
    assert reason(CapitalWithin(text, last, *joined[:3])) == name
    assert run_on.run_on(text, last) is None


def test_every_reason_has_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here or among the examples of the rule: one that never holds is not seen otherwise."""
    seen = SENTENCES.keys() | reasons_in_examples(monkeypatch, capital_within, "sentences/truncated-sentence")
    assert seen == {one.__name__ for one in NO_BEGINNING}
