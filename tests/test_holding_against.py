"""What the checks hold against each other: restated sentences, numbers, repeated labels, faults inside faults."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import lint_text
from lint.language.quantities.numbers import shown, value
from lint.language.resemblance import common_runs, plain_words, repeated_pairs
from lint.language.restatement import restated
from lint.language.sounds import takes_an


@pytest.mark.parametrize(
    ("written", "worth"),
    [("1,200", 1200.0), ("12.5", 12.5), ("seven", 7.0), ("Twenty-four", 24.0), ("ninety", 90.0), ("thirty one", 31.0)],
)
def test_numbers(written: str, worth: float) -> None:
    assert value(written) == worth


def test_numbers_for_messages() -> None:
    assert [shown(1234567.0), shown(2.5), shown(40.0)] == ["1,234,567", "2.5", "40"]


def test_a_sentence_with_another_number() -> None:
    text = "The ferry brought forty guests from the island on Sunday.\n\nIt rained. The ferry brought fifty guests from the island on Sunday.\n"
    (pair,) = restated(lint_text(text, path="a.txt").document)
    assert pair.texts == ("forty", "fifty")


def test_entries_that_are_built_alike_are_no_restatement() -> None:
    text = "\n\n".join(
        f"The ferry brought {count} guests from the island to the harbour on Sunday."
        for count in ("ten", "nine", "six", "two")
    )
    assert restated(lint_text(text, path="a.txt").document) == []


WORDS = st.lists(st.sampled_from("a b c d e f g h".split()), max_size=30).map(tuple)


@given(st.lists(WORDS, max_size=6))
def test_common_runs_are_common(pieces: list[tuple[str, ...]]) -> None:
    for earlier, later, start, at, length in common_runs(pieces, 4, repeated_pairs(pieces)):
        assert earlier < later
        assert length >= 4
        assert pieces[earlier][start : start + length] == pieces[later][at : at + length]


@given(st.text())
def test_plain_words_have_no_marks(text: str) -> None:
    for word in plain_words(text):
        assert word == word.casefold() or not word.isascii()
        assert " " not in word
        assert set(word) & set(string.punctuation) <= {"'", "$"}


def test_plain_words_say_what_marks_stand_for() -> None:
    assert plain_words("U.S. & “x” don’t 5%") == ("us", "and", "x", "don't", "5", "percent")


def test_a_label_that_returns_is_one_finding() -> None:
    text = "# Fair\n\n- [Hook](#hook)\n- [Prices](#prices)\n\n## Hook\n\nWho does not love a fair?\n"
    (found,) = [d for d in lint_text(text).diagnostics if d.rule == "leftovers/prompt-scaffold"]
    assert [place.quote for place in found.places] == ["Hook", "Hook"]


def test_a_small_fault_does_not_hide_a_large_one() -> None:
    line = "The fair opens on [Date] on the green, and the best bakers in the land have promised to come."
    report = lint_text(
        f"# Fair\n\nIt rained on the first day, as always. {line}\n\nNobody else had come from the valley by noon. {line} That was all that the town council wrote.\n"
    )
    assert sorted({d.rule for d in report.diagnostics}) == ["leftovers/placeholder", "sentences/duplicate-sentence"]


@pytest.mark.parametrize(
    "between", ["", ", Lumen Air has 3 dogs in Umber" * 400], ids=["next to it", "far behind it in one sentence"]
)
def test_a_quantity_is_said_of_the_subject_next_to_it(between: str) -> None:
    text = f"Norrland Rail has 12 dogs in Umber{between}, while Norrland Rail has 14 dogs in Umber.\n"
    found = lint_text(text, path="a.txt").diagnostics
    (one,) = [one for one in found if one.rule == "numbers/number-contradiction"]
    assert (one.place.quote, one.place.start) == ("14 dogs", text.index("14 dogs"))
    assert [(place.quote, place.start) for place in one.evidence] == [("12 dogs", text.index("12 dogs"))]


@pytest.mark.parametrize(
    ("word", "an"),
    [("hour", True), ("user", False), ("uncle", True), ("European", False), ("FBI", True), ("UN", False), ("NATO", None),
     ("historic", None), ("one-off", False), ("umbrella", True), ("unit", False), ("unimportant", True), ("ewe", False),
     ("Mr", None), ("Mrs", None), ("lb", None), ("npm", True), ("Sgt", None)],
)  # fmt: skip
def test_articles_by_sound(word: str, an: bool | None) -> None:
    assert takes_an(word) is an


def test_a_text_without_full_stops_is_one_finding() -> None:
    text = "\n\n".join(
        f"the harbour of town {n} has boats and people who sell bread to all who come by day" for n in range(40)
    )
    found = [
        d.rule
        for d in lint_text(text, path="a.txt").diagnostics
        if d.rule.startswith(("blocks/trunc", "leftovers/split"))
    ]
    assert found == ["blocks/truncated-ending"]


def test_parts_in_brackets_are_added_up() -> None:
    text = "The 24 workers (16 sailors, six engineers and four cooks) would stay.\n"
    (found,) = lint_text(text, path="a.txt").diagnostics
    assert (found.rule, found.place.quote) == ("numbers/sum-mismatch", "24")
    assert found.message == "16 + 6 + 4 make 26, not 24."
    assert [place.quote for place in found.evidence] == ["16 sailors, six engineers and four cooks"]


def test_a_lifespan_in_brackets_is_held_against_the_age_at_death() -> None:
    text = "The painting shows Ida Holm (1858–1931).\n\nHolm was born in the north. She died there aged 79.\n"
    (found,) = lint_text(text, path="a.txt").diagnostics
    assert (found.rule, found.place.quote) == ("numbers/age-arithmetic", "79")
    assert found.message == "From 1858 to 1931 is 72 or 73 years, not 79."
    assert [place.quote for place in found.evidence] == ["1858", "1931"]


@pytest.mark.parametrize(
    ("lead", "who"), [("He remarked", "he"), ("The mayor said", "the mayor"), ("Anna Quist said", "Anna Quist")]
)
def test_who_says_the_first_of_two_quotations(lead: str, who: str) -> None:
    text = f'It rained. {lead}, "I put all my work into the quay." "But that is how it ends."\n'
    (one,) = lint_text(text, path="a.md").diagnostics
    assert (one.rule, one.place.quote, one.evidence[0].label) == ("quotes/adjacent-quotes", '" "', f"{who} says this")
