"""What may well be right is at most a suggestion: a warning that is wrong costs an editor's trust."""

from __future__ import annotations

import pytest

from lint import lint_text


def severities(text: str, rule: str) -> list[str]:
    return [one.severity for one in lint_text(text).diagnostics if one.rule == rule]


@pytest.mark.parametrize(
    "sentence",
    [
        "The shop stocks trendy coats including Norse, Holm and Brevik.",
        "Ferry captain Olaf Brevik waves to the crowd after the long race to the lighthouse at Skagsund.",
        "Two weeks later, the fishermen's union organized protests outside the offices in Skagsund, Holmen and Brevik.",
        "About a year after his trial, Brevik committed perjury in Skagsund, Holmen and the villages of the north.",
        "A fourth late on made it a certain win.",
        "When buying rope, shop around in the harbours of the north.",
        "Some feature sails, such as the long ones of the north.",
        "Hardly a gale for the crews of the north and their captains on the long race to the lighthouse.",
    ],
)
def test_a_word_that_stands_as_a_verb_does_is_doubted(sentence: str) -> None:
    text = f"The regatta began at noon. {sentence} The harbour was full of boats."
    assert "warning" not in severities(text, "sentences/truncated-sentence")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smalling, Jones and Young came by bus.\n\nNobody had told Jores.", ["suggestion"]),
        ("Smalling, Jonson and Young came by bus. Jonson was late.\n\nNobody had told Jonosn.", ["warning"]),
    ],
)
def test_short_names_that_differ_in_a_consonant_may_be_two(text: str, expected: list[str]) -> None:
    assert severities(text, "names/name-variants") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Half of them live in Berro Berro, a village in the hills.", ["suggestion"]),
        ("Lunch was rice with piri piri and beans.", ["suggestion"]),
        ("The race was won by Berro Berro. Nobody had seen Berro before.", ["warning"]),
        ("The race was won by the the crew of Berro.", ["warning"]),
    ],
)
def test_a_word_that_only_stands_doubled_may_be_a_name(text: str, expected: list[str]) -> None:
    assert severities(text, "sentences/repeated-word") == expected
