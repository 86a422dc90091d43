"""Temporal expressions: where they stand, what type they are, what they mean."""

from __future__ import annotations

import datetime
import json
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lint
from lint import lint_text
from lint.fact_sheet import meaning
from lint.formats import read_text
from lint.language.temporal import values as calendar
from lint.language.temporal.expressions import times
from tests.conftest import SHARED

DAY = datetime.date(2024, 6, 12)  # a Wednesday


def read(text: str, day: datetime.date | None = DAY) -> list[tuple[str, str, str]]:
    found = lint.facts(text, path="a.txt", published=day)
    return [(fact.place.quote, fact.type, fact.value) for fact in found if fact.kind == "date"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It opened on March 3, 2021.", ("March 3, 2021", "DATE", "2021-03-03")),
        ("It opened on 3 March 2021 at last.", ("3 March 2021", "DATE", "2021-03-03")),
        ("It opened on the 3rd of March 2021.", ("3rd of March 2021", "DATE", "2021-03-03")),
        ("It opened on Wednesday, March 3rd, 2021, at last.", ("Wednesday, March 3rd, 2021", "DATE", "2021-03-03")),
        ("It opened on Wednesday, 3rd March 2021.", ("Wednesday, 3rd March 2021", "DATE", "2021-03-03")),
        ("It opened on Wednesday the 3rd of March, 2021.", ("Wednesday the 3rd of March, 2021", "DATE", "2021-03-03")),
        ("It opened on March 3rd and closed.", ("March 3rd", "DATE", "2024-03-03")),
        ("It closed in March 2021.", ("March 2021", "DATE", "2021-03")),
        ("It was built in 1303 BC.", ("1303 BC", "DATE", "BC1303")),
        ("It burned in 44 B.C., at night.", ("44 B.C.", "DATE", "BC0044")),
        ("It stood in the 14th century BCE.", ("the 14th century BCE", "DATE", "BC13")),
        ("She came last September.", ("last September", "DATE", "2023-09")),
        ("She came last May.", ("last May", "DATE", "2024-05")),
        ("The inn will open in September.", ("September", "DATE", "2024-09")),
        ("She said that it opened in October.", ("October", "DATE", "2023-10")),
        ("He left on Monday.", ("Monday", "DATE", "2024-06-10")),
        ("He will leave on Friday.", ("Friday", "DATE", "2024-06-14")),
        ("They met last Friday.", ("last Friday", "DATE", "2024-06-07")),
        ("It rained on Monday night.", ("Monday night", "TIME", "2024-06-10TNI")),
        ("It rained yesterday.", ("yesterday", "DATE", "2024-06-11")),
        ("It rained last week.", ("last week", "DATE", "2024-W23")),
        ("Prices rose this year.", ("this year", "DATE", "2024")),
        ("It was built three weeks ago.", ("three weeks ago", "DATE", "2024-W21")),
        ("It was built 20 years ago.", ("20 years ago", "DATE", "2004")),
        ("The walk took twenty-four minutes.", ("twenty-four minutes", "DURATION", "PT24M")),
        ("It was a two-year plan.", ("two-year", "DURATION", "P2Y")),
        ("He waited the past two months.", ("the past two months", "DURATION", "P2M")),
        ("It runs 2 1/2 years.", ("2 1/2 years", "DURATION", "P2Y6M")),
        ("The walk took 5 1/2 hours.", ("5 1/2 hours", "DURATION", "PT5H30M")),
        ("It stopped for a minute and a half.", ("a minute and a half", "DURATION", "PT1M30S")),
        ("It was the wettest year through August.", ("August", "DATE", "2024-08")),
        ("In January, the yard brought in a new chief.", ("January", "DATE", "2024-01")),
        ("In October, the fleet sank off the cape.", ("October", "DATE", "2023-10")),
        ("The case is heard in October.", ("October", "DATE", "2024-10")),
        ("It may close in the coming months.", ("the coming months", "DATE", "FUTURE_REF")),
        ("It rained in Sept and was dry.", ("Sept", "DATE", "2023-09")),
        ("In the 1990s it was new.", ("the 1990s", "DATE", "199")),
        ("The third quarter was good.", ("The third quarter", "DATE", "2023-Q3")),
        ("It opens at 8 p.m. Friday.", ("8 p.m. Friday", "TIME", "2024-06-14T20:00")),
        ("It was shut at 8 p.m. Friday.", ("8 p.m. Friday", "TIME", "2024-06-07T20:00")),
        ("The offer had been due to expire Friday evening.", ("Friday evening", "TIME", "2024-06-07TEV")),
        ("The walk began as previously planned Saturday.", ("Saturday", "DATE", "2024-06-08")),
        ("The quay is to shut on Saturday.", ("Saturday", "DATE", "2024-06-15")),
        ("The union wants talks by Friday, its chief said.", ("Friday", "DATE", "2024-06-14")),
        ("Until Thursday, they had not called.", ("Thursday", "DATE", "2024-06-06")),
        ("They are shut until Thursday.", ("Thursday", "DATE", "2024-06-13")),
        ("The ship docks every day.", ("every day", "SET", "P1D")),
        ("It is shut on Christmas Day.", ("Christmas Day", "DATE", "2023-12-25")),
        ("It was shut at Christmas 2021.", ("Christmas 2021", "DATE", "2021-12-25")),
        ("It was shut at the Christmas of 2020.", ("Christmas of 2020", "DATE", "2020-12-25")),
        ("It was shut at Easter 2022, too.", ("Easter 2022", "DATE", "2022-04-17")),
        ("The note is of 2023-02-05.", ("2023-02-05", "DATE", "2023-02-05")),
        ("It happened on 10/26/89.", ("10/26/89", "DATE", "1989-10-26")),
        ("It closed in nineteen ninety-seven.", ("nineteen ninety-seven", "DATE", "1997")),
        ("It closed in nineteen-ninety-seven.", ("nineteen-ninety-seven", "DATE", "1997")),
        ("It opened in the year two thousand.", ("the year two thousand", "DATE", "2000")),
        ("It closed in January, nineteen oh five.", ("January, nineteen oh five", "DATE", "1905-01")),
        ("It closed in the winter of Nineteen Ninety-four.", ("the winter of Nineteen Ninety-four", "DATE", "1994-WI")),
        ("It closed on May 3, twenty twelve, at last.", ("May 3, twenty twelve", "DATE", "2012-05-03")),
        ("Now it is calm.", ("Now", "DATE", "PRESENT_REF")),
        ("They hope to sail by year end.", ("year end", "DATE", "2024-12-31")),
        ("And by autumn, the oldest yard will close.", ("autumn", "DATE", "2024-FA")),
        ("By winter the yard had closed.", ("winter", "DATE", "2024-WI")),
        ("It rose in the current fiscal year.", ("the current fiscal year", "DATE", "2024")),
        ("It rose in the past financial year.", ("the past financial year", "DATE", "2023")),
        ("It was built two and a half years ago.", ("two and a half years ago", "DATE", "2021-12")),
        ("It rose in the first half of last year.", ("the first half of last year", "DATE", "2023-H1")),
        ("It fell in the third quarter of last year.", ("the third quarter of last year", "DATE", "2023-Q3")),
        ("It fell in the third quarter of fiscal 2021.", ("the third quarter of fiscal 2021", "DATE", "2021-Q3")),
        ("Costs rose in Q3.", ("Q3", "DATE", "2023-Q3")),
        ("Costs will rise in Q3.", ("Q3", "DATE", "2024-Q3")),
        ("Costs rose in Q3 2021.", ("Q3 2021", "DATE", "2021-Q3")),
        ("He came at 3.30pm on 4 May.", ("3.30pm on 4 May", "TIME", "2024-05-04T15:30")),
        ("He came at 8 a.m. EDT on 4 May 2021.", ("8 a.m. EDT on 4 May 2021", "TIME", "2021-05-04T08:00")),
        ("They should not make too much of May’s report.", ("May", "DATE", "2024-05")),
        ("They sell six a month.", ("a month", "SET", "P1M")),
    ],
)
def test_what_it_means(text: str, found: tuple[str, str, str]) -> None:
    assert read(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "She may march on. The mar of it.",
        "It cost $1999 and 1,998 others saw 2000 people.",
        "The sun sat high; they wed.",
        "Her name is April and his is August.",
        "A 12-year-old boy won.",
        "She sold nineteen twenty-pound notes and twenty ten-page books.",
        "Three-quarters of it is gone.",
        "The deputies Ann Holm and Jan Kettle came, as did Dec Hobb.",
        "He told “60 Minutes” so.",
        "It was high noon for the yard after a last-minute change.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert read(text) == []


def test_a_month_through_which_a_year_goes_is_of_that_year() -> None:
    assert read("It was wet last year through October.") == [
        ("last year", "DATE", "2023"),
        ("October", "DATE", "2023-10"),
    ]


def test_that_year_is_the_one_spoken_of() -> None:
    assert read("It shut in October 2015 and prices rose in June of that year.") == [
        ("October 2015", "DATE", "2015-10"),
        ("June of that year", "DATE", "2015-06"),
    ]


def test_a_span_before_christ_counts_down_and_a_province_is_no_era() -> None:
    spoken = read("She ruled from 1279 to 1213 BC. In 1990 BC Ferries bought a boat.")
    assert [value for _, _, value in spoken] == ["BC1279", "BC1213", "1990"]


def test_a_province_is_no_era() -> None:
    spoken = read(
        "Since 2001 BC has had ten. Some 12 BC towns voted, and 20 BC Ferries boats left. In 20 BC he crossed. 0 BC."
    )
    assert [value for _, kind, value in spoken if kind == "DATE"] == ["2001", "BC0020"]


@pytest.mark.parametrize(
    ("text", "names_day"),
    [
        ("It opens on 5 May.", True),
        ("It opens on Oct. 1, they say.", True),
        ("It opens on Friday.", False),
        ("It opens in May.", False),
    ],
)
def test_a_day_is_named_by_its_month_and_a_figure(text: str, names_day: bool) -> None:
    assert [time.names_day for time in times(read_text(text, "a.txt"))] == [names_day]


def test_without_a_publication_date_nothing_is_guessed() -> None:
    assert read("It rained yesterday and in March.", None) == [("yesterday", "DATE", ""), ("March", "DATE", "XXXX-03")]


def test_nothing_is_joined_across_blocks() -> None:
    assert read("Shop shut on Monday\n\nMarch 3 was cold.") == [
        ("Monday", "DATE", "2024-06-10"),
        ("March 3", "DATE", "2024-03-03"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "in the year 0",
        "May 99",
        "10^400 years ago",
        "99999999999999999999 years ago",
        "June 31",
        "2/30/2024",
        "25:99 p.m.",
    ],
)
def test_impossible_input_is_no_crash(text: str) -> None:
    for fact in lint.facts(text, published=DAY):
        assert text[fact.place.start : fact.place.end] == fact.place.quote


PIECES = st.sampled_from(
    "last next Monday March 3 , 2021 1990 s the quarter third two years ago a week ’s 8 p.m. of and - – every day 1/2 "
    "yesterday morning fiscal fall Christmas Day nineteen ninety six twenty twelve oh past recent century 21 st \n\n .".split(
        " "
    )
)


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=14), st.sampled_from([" ", "", "-"]))
def test_places_are_exact_and_in_order(pieces: list[str], link: str) -> None:
    text = link.join(pieces)
    facts = [fact for fact in lint.facts(text, path="a.txt", published=DAY) if fact.kind != "name"]
    for fact in facts:
        assert text[fact.place.start : fact.place.end] == fact.place.quote != ""
    assert all(a.place.end <= b.place.start for a, b in pairwise(facts))


SHAPES_OF_UNITS = {
    "D": r"\d{4}-\d\d-\d\d|", "W": r"\d{4}-W\d\d|", "M": r"\d{4}-\d\d|", "Q": r"\d{4}-Q[1-4]|", "Y": r"\d{4}|", "E": r"\d{3}|", "C": r"\d\d|",
}  # fmt: skip
"""What a moment of each unit looks like; it is empty beyond the calendar."""


@given(st.dates(datetime.date(1, 2, 1), datetime.date(9990, 1, 1)), st.sampled_from("DWMQYEC"), st.integers(-400, 400))
def test_arithmetic_stays_in_the_calendar(day: datetime.date, unit: str, count: int) -> None:
    moved = calendar.shifted(day, unit, count)
    assert re.fullmatch(SHAPES_OF_UNITS[unit], moved)
    assert calendar.shifted(day, "D", 0) == day.isoformat()


def test_easter_and_moving_holidays() -> None:
    assert calendar.easter(2024) == datetime.date(2024, 3, 31)
    assert calendar.easter(1961) == datetime.date(1961, 4, 2)
    assert calendar.holiday("thanksgiving", 2024) == datetime.date(2024, 11, 28)
    assert calendar.holiday("memorial day", 2024) == datetime.date(2024, 5, 27)
    assert calendar.holiday("good friday", 2024) == datetime.date(2024, 3, 29)


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("DATE", "2024-06-12", "12 June 2024"),
        ("DATE", "2024-W23", "week 23 of 2024"),
        ("DATE", "2023-Q3", "quarter 3 of 2023"),
        ("DATE", "199", "the 1990s"),
        ("DATE", "BC0044", "44 BC"),
        ("DATE", "BC13", "the years 1400 to 1301 BC"),
        ("DATE", "BC00", "the years 100 to 1 BC"),
        ("DATE", "1998-SU", "summer 1998"),
        ("TIME", "2024-06-10TNI", "10 June 2024, night"),
        ("TIME", "2024-06-07T20:00", "7 June 2024, 20:00"),
        ("DURATION", "P2M", "2 months"),
        ("DURATION", "P2Y6M", "2½ years"),
        ("DURATION", "PXY", "some years"),
        ("SET", "P1D", "every day"),
        ("DATE", "PAST_REF", "in the past"),
        ("DATE", "", "unknown"),
    ],
)
def test_values_in_words(kind: str, value: str, words: str) -> None:
    assert meaning(kind, value) == words


def test_time_grows_with_the_text() -> None:
    text = "She came on Monday, 3 March 2021, and stayed two weeks. "
    assert len(lint.facts(text * 400, path="a.txt", published=DAY)) == 800


@pytest.mark.skipif(not (SHARED / "dev" / "timex_tbaq.jsonl").exists(), reason="the evaluation sets are not here")
def test_values_on_the_development_set() -> None:
    rows = [json.loads(line) for line in (SHARED / "dev" / "timex_tbaq.jsonl").read_text().splitlines()]
    gold = system = right = 0
    for row in rows:
        day = datetime.date.fromisoformat(row["dct"][:10])
        found = [fact for fact in lint.facts(row["text"], path="a.txt", published=day) if fact.kind == "date"]
        values = {(fact.place.start, fact.value) for fact in found}
        gold += len(row["timex"])
        system += len(found)
        right += sum((t["start"], t["value"]) in values for t in row["timex"])
    assert 2 * right / (gold + system) > 0.7


@pytest.mark.parametrize("published", [datetime.date.min, datetime.date.max])
def test_a_text_of_the_first_or_the_last_day_of_all_is_read(published: datetime.date) -> None:
    text = "The ferry met on Monday. On Friday it met again, last week and next year, and on 5 May.\n"
    assert lint_text(text, path="a.txt", published=published).error is None


@pytest.mark.parametrize("published", [datetime.date(2, 1, 5), datetime.date(9998, 12, 30)])
def test_a_weekday_is_held_against_no_year_beyond_the_calendar(published: datetime.date) -> None:
    text = "The quay is open on Friday 29 December. The fair opens on Monday 4 January, they said, in rain."
    assert lint_text(text, path="a.txt", published=published).error is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In 1953 he bought a boat. Ten years later he had eleven.", ["1953", "1963"]),
        ("It burned in May 2010. Three months later it was open.", ["2010-05", "2010-08"]),
        ("It burned on 3 May 2010. Two weeks later it was open.", ["2010-05-03", "2010-W20"]),
        # from a month no week can be counted, nor anything from that
        ("It burned in May 2010. Two weeks later it was open. Two days earlier it was not.", ["2010-05", "XXXX", "XXXX"]),
        ("Two years later he left.", ["2026"]),
        ("It burned in 2010. Two years ago it was open.", ["2010", "2022"]),
    ],
)  # fmt: skip
def test_what_is_later_counts_from_what_the_paragraph_named(text: str, values: list[str]) -> None:
    assert [value for _, _, value in read(text)] == values
