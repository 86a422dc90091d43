"""Why two spellings are two names: each reason holds somewhere, and none before it there."""

from __future__ import annotations

from typing import Any

import pytest

from lint.checks.naming import two_names
from lint.checks.naming.two_names import TWO_NAMES
from lint.rules import shipped
from lint.runner import Day, Job, lint_bytes
from tests.reasons import reasons_in_examples

RULE = "names/name-variants"
TEXTS = {
    "are_nouns": "The Lantern Band sang in the hall. The Lantern Bond was sold there in June.",
    "have_opposite_beginnings": "The Interharbour Line is slow. The Intraharbour Line is fast.",
    "begin_otherwise": "They run Kubuntu on the boats. Xubuntu is on the quay.",
    "are_clan_and_word": "Bo McHall sang in May. Bo Michall sang in June. The lamp of Bo Michall is lit.",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_reason_holds_of_what_it_is_about(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    judge, given = two_names.reason, []

    def noted(pair: Any) -> str:
        given.append(judge(pair))
        return given[-1]

    monkeypatch.setattr(two_names, "reason", noted)
    report = lint_bytes(TEXTS[name].encode(), Job("a.md", (shipped().rules[RULE],), Day()))
    assert given == [name]
    assert not report.diagnostics


def test_every_reason_has_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here or among the examples of the rule: one that never holds is not seen otherwise."""
    seen = TEXTS.keys() | reasons_in_examples(monkeypatch, two_names, RULE)
    assert seen == {one.__name__ for one in TWO_NAMES}
