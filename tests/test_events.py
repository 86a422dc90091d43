"""What happens once and has two dates in one text."""

from __future__ import annotations

import datetime
import re

import pytest

from lint import lint_text
from lint.checks.dates import once_in_a_life
from lint.checks.dates.stated import SELDOM


def found(text: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    report = lint_text(text, published=datetime.date(2024, 6, 12))
    return [
        (one.severity, one.message, one.place.quote, tuple(place.quote for place in one.evidence))
        for one in report.diagnostics
        if one.rule == "dates/date-contradiction"
    ]


@pytest.mark.parametrize(
    ("first", "second", "event", "here", "there"),
    [
        ("In May 2021 the firm bought Norrland Rail, a much larger rival.", "Lund dates his luck to the acquisition of Norrland Rail in March 2021.", "purchase", "March 2021", "May 2021"),
        ("Her play “The Gull”, which opened here on 14 October, made her famous.", "When “The Gull” opened, 21 October, the roof leaked.", "opening", "21 October", "14 October"),
        ("The probe, Halcyon, was launched from Umber on 12 February 2021.", "On the night of the launch, 21 February 2021, she hid.", "launch", "21 February 2021", "12 February 2021"),
        ("The Harbour Bill passed the council on 5 November.", "When the council approved the Harbour Bill on 15 November, many slept.", "passage", "15 November", "5 November"),
    ],
)  # fmt: skip
def test_one_event_two_dates(first: str, second: str, event: str, here: str, there: str) -> None:
    text = f"{first} Nobody was surprised.\n\nIt rained for a week. {second}\n"
    assert found(text) == [("warning", f"The {event} is dated “{here}” here and “{there}” there.", here, (there,))]


@pytest.mark.parametrize(
    "second",
    [
        "Norrland Rail was to be bought in March 2021.",
        "The firm bought Coast Rail in March 2021.",
        "The firm bought another part of Norrland Rail in March 2021.",
        "The firm’s purchase of Norrland Rail in March 2019 had failed.",
        "“We bought Norrland Rail in March 2021,” said Lund.",
        "The firm bought Norrland Rail in 2021.",
        "In May 2021 the firm bought Norrland Rail for cash.",
    ],
)
def test_other_events_and_plans(second: str) -> None:
    assert found(f"In May 2021 the firm bought Norrland Rail. Nobody was surprised.\n\nIt rained. {second}\n") == []


@pytest.mark.parametrize("words", sorted(once_in_a_life.KIND_OF))
def test_what_befalls_somebody_passes_its_gate(words: str) -> None:
    gate = next(seldom.words for seldom in SELDOM if "sentencing" in seldom.words)
    assert not gate.isdisjoint(re.findall("[a-z]+", words))
