"""Why a preposition at the end of a clause belongs to something: each reason holds somewhere, and none before it."""

from __future__ import annotations

import pytest

from lint.language.completeness import stranded
from lint.language.completeness.stranded import BELONGS, STRANDED, WANTING, Stranded, hangs, reason
from tests.reasons import reasons_in_examples

CLAUSES = {
    "is_behind_mark": "the growth, of",
    "is_of_infinitive": "he needs a tool to mend the installation with",
    "is_of_anybody": "a number no bank would ever ask for",
    "is_made_for": "they sell nets for practising with",
}


@pytest.mark.parametrize("name", CLAUSES)
def test_a_reason_holds_of_what_it_is_about(name: str) -> None:
    *before, last = CLAUSES[name].replace(",", "").split()
    mark = "," if "," in CLAUSES[name] else ""
    assert reason(Stranded(last, before, mark, False)) == name
    assert not hangs(last, before, mark, False)


@pytest.mark.parametrize(
    "clause",
    [
        "the growth of",
        "the pilot had led to",
        "this was published in a paper by",
        "the keeper signed the agreement on",
        "he voiced his disappointment about",
        "by searching through old trunks in",
    ],
)
def test_a_preposition_without_an_object_hangs(clause: str) -> None:
    *before, last = clause.split()
    assert hangs(last, before, "", False)


def test_every_reason_has_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here or among the examples of the rule: one that never holds is not seen otherwise."""
    seen = CLAUSES.keys() | reasons_in_examples(monkeypatch, stranded, "sentences/truncated-sentence")
    assert seen == {one.__name__ for one in BELONGS}


def test_every_preposition_is_judged() -> None:
    assert WANTING.keys() == STRANDED
