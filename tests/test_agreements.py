"""Which texts are agreements or policies, by their words."""

from __future__ import annotations

import pytest

from lint.formats import read_text
from lint.language.agreements import is_agreement

POLICY = "We ask for your consent to cookies. You may unsubscribe. Our privacy rules are of the GDPR, {0}."


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (POLICY.format("and the controller is the harbour"), True),
        (POLICY.format("and a cookie is lawful"), True),
        (POLICY.format("and a cookie is a cookie"), False),  # which is the word that is counted already
    ],
)
def test_forms_of_one_word_tell_once_of_a_policy(text: str, is_one: bool) -> None:
    assert is_agreement(read_text(text, "a.md")) is is_one
