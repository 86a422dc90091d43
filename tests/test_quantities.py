"""Numbers and quantities: where they stand, what they count, what they are worth."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lint
from lint.language.quantities.bounds import hedged
from lint.language.quantities.numbers import added, apart


def read(text: str) -> list[tuple[str, str, str]]:
    found = lint.facts(text, path="a.txt")
    return [(fact.place.quote, fact.type, fact.value) for fact in found if fact.kind in ("number", "quantity")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("At least 12 people came.", ("At least 12 people", "count", "12 people")),
        ("It cost $3.5 million.", ("$3.5 million", "money", "3500000 $")),
        ("It cost 40 euros.", ("40 euros", "money", "40 euros")),
        ("It cost ₦3.5 million.", ("₦3.5 million", "money", "3500000 ₦")),
        ("It cost NOK 3.5 million.", ("NOK 3.5 million", "money", "3500000 NOK")),
        ("It cost 40,000 USD.", ("40,000 USD", "money", "40000 USD")),
        ("It cost R4 million.", ("R4 million", "money", "4000000 R")),
        ("It cost 3 million Norwegian kroner.", ("3 million Norwegian kroner", "money", "3000000 Norwegian kroner")),
        ("It cost 3 million won.", ("3 million won", "money", "3000000 won")),
        ("Of these, 3 won.", ("3", "number", "3")),
        ("Some 45 percent of it is sand.", ("Some 45 percent", "percent", "45 %")),
        ("It rose by 4.5 percentage points.", ("4.5 percentage points", "percent", "4.5 percentage points")),
        ("A 45-year-old man won.", ("45-year-old", "age", "45 year")),
        ("She died aged 81.", ("81", "age", "81 year")),
        ("It lies 1,200 miles off.", ("1,200 miles", "measure", "1200 miles")),
        (
            "Twenty-five large grey elephants came.",
            ("Twenty-five large grey elephants", "count", "25 large grey elephants"),
        ),
        ("He came third.", ("third", "ordinal", "3")),
        ("Dozens of small boats came.", ("Dozens of small boats", "count", "X small boats")),
        ("Hundreds of thousands of visitors came.", ("Hundreds of thousands of visitors", "count", "X visitors")),
        ("Half a dozen men came.", ("Half a dozen men", "count", "6 men")),
        ("Nearly a dozen men came.", ("Nearly a dozen men", "count", "12 men")),
        ("Two dozen men came.", ("Two dozen men", "count", "24 men")),
        ("The 21st prize is gone.", ("21st", "ordinal", "21")),
        ("They tested 3 third generation boats.", ("3 third generation boats", "count", "3 third generation boats")),
    ],
)
def test_what_is_read(text: str, found: tuple[str, str, str]) -> None:
    assert read(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "A Boeing 747 landed.",
        "It filed for Chapter 11.",
        "It closed on 3 June 2024.",
        "One never knows.",
        "The M25 is shut.",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert read(text) == []


def test_one_count_does_not_swallow_the_next() -> None:
    assert read("Seven men and four women came.") == [
        ("Seven men", "count", "7 men"),
        ("four women", "count", "4 women"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1" + "0" * 400 + " boats came, and " + "9" * 5000 + " percent of them sank.",
        "On the 31st of this month, the 99th of May, May 35, 32/13/99999, 0/0/0, year 0, 24:60 and 5:99.",
        "It rose 5% from 0 to 0. 99999999999999999999 years ago, in the 99999s, 10^400 weeks from now.",
        "From 2015 to 0000. Aged 999999999999. Born in 0000, died in 9999, aged 0.",
    ],
)
def test_odd_numbers_and_dates_are_read_without_a_crash(text: str) -> None:
    report = lint.lint_text(text, path="a.txt", published=datetime.date(2024, 6, 12))
    assert report.error is None
    assert all(text[fact.place.start : fact.place.end] == fact.place.quote for fact in lint.facts(text, path="a.txt"))


@given(st.text(alphabet="0123456789.,$%-/ apercntmilofyh", max_size=60))
def test_places_hold_in_any_text(text: str) -> None:
    for fact in lint.facts(text, path="a.txt"):
        assert text[fact.place.start : fact.place.end] == fact.place.quote


def test_millions_are_one_letter_behind_a_currency_only() -> None:
    text = "The pier costs £480m, $5bn, $2tn and € 3.5k; the run is 480m long, and the boat has 12m of rope.\n"
    found = [(one.place.quote, one.type, one.value) for one in lint.facts(text, path="a.txt") if one.kind == "quantity"]
    assert found == [
        ("£480m", "money", "480000000 £"),
        ("$5bn", "money", "5000000000 $"),
        ("$2tn", "money", "2000000000000 $"),
        ("€ 3.5k", "money", "3500 €"),
    ]


def test_decimals_are_added_as_a_reader_adds_them() -> None:
    assert added((1.1, 2.2)) == 3.3
    assert apart(50.3, 49.2) == 1.1


@pytest.mark.parametrize(
    ("words", "allowed"),
    [
        ("not more than", [40, 48]),
        ("no more than", [40, 48]),
        ("not less than", [52, 60]),
        ("a little more than", [52]),
        ("a little less than", [48]),
        ("about", [48, 52]),
        ("exactly", []),
    ],
)
def test_words_before_a_number_say_on_which_side_of_it_the_real_one_is(words: str, allowed: list[int]) -> None:
    prose = f"{words} 50"
    assert [real for real in (40, 48, 52, 60) if hedged(prose, len(words) + 1, 50, real)] == allowed
