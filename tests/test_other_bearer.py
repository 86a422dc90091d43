"""Why two spellings are of two bearers: each reason holds in an example of the rule."""

from __future__ import annotations

import pytest

from lint.checks.naming import other_bearer
from lint.checks.naming.other_bearer import TWO_BEARERS
from tests.reasons import reasons_in_examples


def test_every_reason_has_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = reasons_in_examples(monkeypatch, other_bearer, "names/name-variants")
    assert seen == {one.__name__ for one in TWO_BEARERS}
