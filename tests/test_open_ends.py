"""Why a text without a full stop is whole: each reason holds somewhere, and none before it there."""

from __future__ import annotations

import pytest

from lint.language.completeness import open_ends
from lint.language.completeness.open_ends import WHOLE, Line, hangs_open, reason
from tests.reasons import reasons_in_examples

TEXTS = {
    "is_added": "You can try the pier also",
    "is_owned": "The keeper is a friend of his",
    "is_in_between": "Any quay, shed or lamp in between",
    "is_compared": "They mended as many of the nets in the harbour as they could",
    "goes_on": "The boats came home as the song went on",
    "is_question": "How to tell which one you have",
    "is_open_question": "Why fares may rise, and when",
    "is_particle": "There was hardly time to look around",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_reason_holds_of_what_it_is_about(name: str) -> None:
    assert reason(Line(TEXTS[name], TEXTS[name].replace(",", "").split())) == name
    assert hangs_open(TEXTS[name]) == ""


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The lamps of the pier have been", "been"),
        ("The keeper has been known for his", "his"),
        ("They said that the boats would", "would"),
        ("The crews came home in the", "the"),
    ],
)
def test_an_open_end_hangs(text: str, last: str) -> None:
    assert hangs_open(text) == last


def test_every_reason_has_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here or among the examples of the rule: one that never holds is not seen otherwise."""
    seen = TEXTS.keys() | reasons_in_examples(monkeypatch, open_ends, "blocks/truncated-ending")
    assert seen == {one.__name__ for one in WHOLE}
