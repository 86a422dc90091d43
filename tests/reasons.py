"""Which of a check's named reasons the examples of its rule meet."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from lint import examples
from lint.rules import shipped
from tests.further_examples import all_examples


def reasons_in_examples(monkeypatch: pytest.MonkeyPatch, check: ModuleType, name: str) -> set[str]:
    """The names that the check's `reason` gives while all examples of a rule run, none of which fails."""
    judge, seen = vars(check)["reason"], set()

    def noted(*what: Any) -> str:
        found: str = judge(*what)
        seen.add(found)
        return found

    monkeypatch.setattr(check, "reason", noted)
    rule = shipped().rules[name]
    assert not [one.problem for one in examples.run(rule, all_examples(rule)) if one.problem]
    return seen - {""}
