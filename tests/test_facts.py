"""`copydesk facts`: the fact sheet in the terminal, as JSON, as CSV."""

from __future__ import annotations

import csv
import datetime
import io
import json
import os

import pytest

from lint import facts
from tests.test_cli import run

TEXT = "The fair opened last May.\n\nIt closes on Friday, “as =1+1 said”.\n"


def test_the_sheet_in_the_terminal(tmp_path) -> None:
    (tmp_path / "fair.txt").write_text(TEXT)
    result = run("facts", "fair.txt", "--date", "2024-06-12", cwd=tmp_path)
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "fair.txt",
        "  Counted from 12 June 2024 (as given).",
        "",
        "    1  date          last May        May 2024 or May 2023",
        "    3  date          Friday          14 June 2024",
        "    3  quotation     “as =1+1 said”  by whom: unknown",
        "    3  number        1               1",
        "    3  number        1               1",
        "",
        "2 dates, 2 numbers, 1 quotation",
    ]


def test_a_day_that_nothing_is_counted_from_is_no_day_of_every_week(tmp_path) -> None:
    (tmp_path / "fair.txt").write_text("It was held last Friday. It opens next month, and every Monday.\n")
    result = run("facts", "fair.txt", "--date", "none", cwd=tmp_path)
    assert [line.split("  ", 8)[-1].strip() for line in result.output.splitlines()[2:5]] == [
        "last Friday   a Friday, without a publication date to count from",
        "next month    unknown, without a publication date to count from",
        "every Monday  every Monday",
    ]


def test_what_a_text_tells_a_terminal_to_do_does_not_reach_it(tmp_path) -> None:
    (tmp_path / "fair.txt").write_text("Anna Lund said: “The\x1b]0;x\x07 boats\x9b2J are gone for good.”\n")
    result = run("facts", "fair.txt", cwd=tmp_path)
    assert "“The�]0;x� boats�2J are gone for good.”" in result.stdout
    assert all(character.isprintable() for line in result.stdout.split("\n") for character in line)


@pytest.mark.skipif(os.sep != "/", reason="a backslash parts folders here")
def test_a_backslash_is_a_letter_of_a_name(tmp_path) -> None:
    (tmp_path / "fair\\.md").write_text("The boats have `5` sails.\n")  # not “.md” in a folder, which is plain text
    assert "Nothing to check." in run("facts", "fair\\.md", cwd=tmp_path).stdout


def test_json_and_csv_say_the_same(tmp_path) -> None:
    (tmp_path / "fair.txt").write_text(TEXT)
    found = json.loads(run("facts", "fair.txt", "--date", "2024-06-12", "--format", "json", cwd=tmp_path).output)
    assert found["schema"] == 1
    assert found["facts"][0] == {
        "kind": "date",
        "type": "DATE",
        "value": "2024-05",
        "meaning": "May 2024 or May 2023",
        "place": {"start": 16, "end": 24, "line": 1, "column": 17, "quote": "last May"},
        "sentence": "The fair opened last May.",
    }
    rows = list(csv.DictReader(io.StringIO(run("facts", "-", "--format", "csv", stdin=b"=Monday was dry.").output)))
    assert [(row["quote"], row["sentence"]) for row in rows] == [("Monday", "'=Monday was dry.")]


def test_a_file_that_is_not_there(tmp_path) -> None:
    result = run("facts", "nope.txt", cwd=tmp_path)
    assert result.exit_code == 2
    assert "nope.txt: there is no such file or folder" in result.output


def test_names_with_all_their_forms_quotations_with_their_speakers_and_abbreviations() -> None:
    text = (
        "Mayor Anna Quistgaard met the Harbour Ferry Council (HFC) on Monday. “The boats are old,” Quistgaard said.\n\n"
        "The HFC wants new ones. North Sound needs them, and the QMB pays.\n"
    )
    found = json.loads(run("facts", "-", "--format", "json", stdin=text.encode()).output)["facts"]
    said = [(one["kind"], one["place"]["quote"], one["value"], one["meaning"]) for one in found]
    assert [one for one in said if one[0] not in ("date", "number")] == [
        ("name", "Anna Quistgaard", "Anna Quistgaard", "2×: “Anna Quistgaard” 1×, “Quistgaard” 1×"),
        ("name", "Harbour Ferry Council", "Harbour Ferry Council", "1×"),
        ("abbreviation", "HFC", "Harbour Ferry Council", "Harbour Ferry Council, 2×"),
        ("quotation", "“The boats are old,”", "Quistgaard", "said by “Quistgaard”"),
        ("name", "North Sound", "North Sound", "1×"),
        ("abbreviation", "QMB", "", "never explained, 1×"),
    ]


def test_a_surname_with_its_particles_is_the_name_again() -> None:
    text = (
        "Pieter van der Bolt met Maria de Anza. Later Van der Bolt left, De Anza stayed, and Bolt wrote. Van Dorn came."
    )
    found = json.loads(run("facts", "-", "--format", "json", stdin=text.encode()).output)["facts"]
    assert [(one["value"], one["meaning"]) for one in found if one["kind"] == "name"] == [
        ("Pieter van der Bolt", "3×: “Bolt” 1×, “Pieter van der Bolt” 1×, “Van der Bolt” 1×"),
        ("Maria de Anza", "2×: “De Anza” 1×, “Maria de Anza” 1×"),
        ("Van Dorn", "1×"),
    ]


def test_a_place_is_not_the_body_that_begins_with_it() -> None:
    text = "The boats lay in Brevik. The Brevik Harbour Board paid, and Ida Quist sailed to Brevik. Ida was glad."
    found = json.loads(run("facts", "-", "--format", "json", stdin=text.encode()).output)["facts"]
    assert [(one["value"], one["meaning"]) for one in found if one["kind"] == "name"] == [
        ("Brevik", "2×"),
        ("Brevik Harbour Board", "1×"),
        ("Ida Quist", "2×: “Ida” 1×, “Ida Quist” 1×"),
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“We saw so many people,” she said on Monday.", "she"),
        ("The mayor told the council on Tuesday: “The bridge opens in spring.”", "The mayor"),
        ("“It was the best day,” said the harbour master, who runs the fair.", "the harbour master"),
        ("“Nothing is decided yet at all,” his older brother added.", "his older brother"),
        ("It rained. But Quistgaard said: “Nobody could see the boats.”", "Quistgaard"),
        ("“The harbour is weak again,” said Norline Bank economist Ida Quistgaard.", "Ida Quistgaard"),
        ("“The harbour is weak again,” said Quistgaard after Monday.", "Quistgaard"),
        ("“It took us years to build,” he revealed.", "he"),
        ("The plan is “far too late.” Olby confirmed its lead in the league.", ""),
        ("“The harbour is weak again,” said Quistgaard’s brother, Colin.", "Colin"),
        ("“The harbour is weak again,” the coach, Hamish Quistgaard, said.", "Hamish Quistgaard"),
        ("The coach, Hamish Quistgaard, said: “The harbour is weak again.”", "Hamish Quistgaard"),
        ("“The harbour is weak again,” said mayor Hugo van den Berg of Brack.", "Hugo van den Berg"),
        ("“The harbour is weak again,” answered the pilot.", "the pilot"),
        ("“The harbour is weak again,” came the reply from Colin.", "Colin"),
        ("In the words of Colin, “the harbour is weak again”.", "Colin"),
        ("Colin: “The harbour is weak again.”", "Colin"),
        ("According to Colin Quist of the crew, “the harbour is weak again”.", "Colin Quist"),
        ("According to Colin Quist, in the end Olby told the crew, “the boats will sail”.", "Olby"),
        ("My father used to say: “The harbour is weak again.”", "My father"),
        ("He came home on the Tuesday and said that it “was weak again”.", ""),
        ("Her brother Colin wrote: “The boats were late again.”", "Colin"),
        ("“Nothing is decided yet at all.” The boats left in the morning.", ""),
    ],
)
def test_who_says_a_quotation_is_told_in_the_words_of_the_text(text: str, who: str) -> None:
    facts = json.loads(run("facts", "-", "--format", "json", stdin=text.encode()).output)["facts"]
    assert [(one["value"], one["meaning"]) for one in facts if one["kind"] == "quotation"] == [
        (who, f"said by “{who}”" if who else "by whom: unknown")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rose 0.05 percent to $1,234.56.", [("0.05 percent", "0.05 %"), ("$1,234.56", "1,234.56 $")]),
        ("One hundred and twenty-one people came.", [("One hundred and twenty-one people", "121 people")]),
        ("At least two hundred and five boats left.", [("At least two hundred and five boats", "at least 205 boats")]),
        # what is a part of a number that cannot be read is left out
        (
            "Two-thirds of the voters, 1 000 000 euros and 3.2×10^5 cells.",
            [("Two-thirds", "66.7 percent"), ("1 000 000 euros", "1,000,000 euros")],
        ),
        (
            "Two and a half million people paid £2–3m, or 5m euros, in a second.",
            [
                ("Two and a half million people", "2,500,000 people"),
                ("£2", "2,000,000 £"),
                ("5m euros", "5,000,000 euros"),
            ],
        ),
        (
            "Three-quarters of a million boats, half of a million and 0.5pc of £2m-£3m.",
            [
                ("Three-quarters of a million boats", "750,000 boats"),
                ("million", "1,000,000"),
                ("0.5pc", "0.5 %"),
                ("£2m", "2,000,000 £"),
                ("£3m", "3,000,000 £"),
            ],
        ),
        ("It was the fifty-first, and a second boat.", [("fifty-first", "51"), ("second", "2")]),
        # fractions, and how many of how many
        ("One in five boats will pay a third.", [("One in five", "20 percent"), ("a third", "33.3 percent")]),
        (
            "Two thirds were late, nine out of ten in May.",
            [("Two thirds", "66.7 percent"), ("nine out of ten", "90 percent")],
        ),
        # a distance is no length of time
        ("It is 64 light-years away.", [("64 light-years", "64 light-years")]),
        ("2 ½ loaves, 3.2 × 10^5 cells, a wind of 25kn.", []),
    ],
)
def test_numbers_with_all_their_digits(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.place.quote, one.meaning) for one in facts(text) if one.kind in ("quantity", "number")] == found


def test_who_went_on_is_who_said_the_first_half() -> None:
    text = "“We have waited for years,” she said. “Tonight it ends.”\n\n“We were wrong,” he began. It rained. “Nobody said so.”"
    found = [one.meaning for one in facts(text) if one.kind == "quotation"]
    assert found == ["said by “she”", "said by “she”", "said by “he”", "by whom: unknown"]


def test_the_night_of_a_day() -> None:
    text = "It sank in the night of 3 October 2015, and was seen on the evening of Tuesday."
    found = [(one.place.quote, one.value) for one in facts(text, published=datetime.date(2024, 5, 15))]
    assert found == [("3 October 2015", "2015-10-03"), ("Tuesday", "2024-05-14")]


def test_the_day_before_yesterday() -> None:
    text = "It came the day before yesterday and leaves the day after tomorrow."
    found = [(one.place.quote, one.value) for one in facts(text, published=datetime.date(2024, 6, 12))]
    assert found == [("the day before yesterday", "2024-06-10"), ("the day after tomorrow", "2024-06-14")]


def test_a_dateline_is_of_no_day_to_come_and_its_city_no_abbreviation() -> None:
    text = "HALIFAX, May 2 — The boat sank, and nobody was hurt. The FQB will look into it.\n"
    found = facts(text, path="a.txt", published=datetime.date(2026, 2, 26))
    assert [(one.place.quote, one.value) for one in found if one.kind == "date"] == [("May 2", "2025-05-02")]
    assert [one.place.quote for one in found if one.kind == "abbreviation"] == ["FQB"]


@pytest.mark.parametrize("letter", ["\N{KELVIN SIGN}", "İ", "ſ", "\N{ANGSTROM SIGN}"])
def test_a_letter_of_another_alphabet_moves_no_date(letter: str) -> None:
    text = f"It was cooled to 4 {letter} and kept in the dark. It was opened on Monday, 11 June 2024, by the team."
    found = [(one.place.quote, one.value) for one in facts(text) if one.kind == "date"]
    assert found == [("Monday, 11 June 2024", "2024-06-11")]


def test_a_day_that_does_not_exist_is_told_and_is_no_value() -> None:
    found = facts("It was built on 31 April 2023 by a baker.\n", path="a.md")
    assert [(one.place.quote, one.value, one.meaning) for one in found if one.kind == "date"] == [
        ("31 April 2023", "2023-04", "31 April 2023, a day that does not exist")
    ]


def test_a_word_that_only_opens_a_sentence_is_no_name() -> None:
    text = "It’s late. That’s why Olby wept.\n\nWe must go home—We all saw it. (We slept.)\n"
    assert [one.place.quote for one in facts(text) if one.kind == "name"] == ["Olby"]


@pytest.mark.parametrize(
    ("answer", "who"),
    [
        ("“No, we shall not,” said a fireman.", "a fireman"),
        ("“No, we shall not,” he said.", "he"),
        ("“No, we shall not,” said her husband.", "her husband"),
        ("“No, we shall not.”", "Anna Quist"),
    ],
)
def test_an_answer_is_not_said_by_whoever_spoke_before(answer: str, who: str) -> None:
    found = [one.value for one in facts(f"“We shall go home,” Anna Quist said. {answer}") if one.kind == "quotation"]
    assert found == ["Anna Quist", who]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Open 25/7/2026 to 3/8/2026.\n", [("25/7/2026", "25 July 2026"), ("3/8/2026", "3 August 2026")]),
        ("Open 7/25/2026 to 8/3/2026.\n", [("7/25/2026", "25 July 2026"), ("8/3/2026", "3 August 2026")]),
        ("Open on 3/4/2026.\n", [("3/4/2026", "4 March 2026 or 3 April 2026")]),
        ("Open on 4/4/2026.\n", [("4/4/2026", "4 April 2026")]),
    ],
)
def test_days_and_months_in_figures(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.place.quote, one.meaning) for one in facts(text) if one.kind == "date"] == found


def test_the_sheet_has_the_words_as_readers_see_them(tmp_path) -> None:
    (tmp_path / "fair.md").write_text("The **Anna** *Lund* opened on 5&nbsp;June 2024.\n")
    result = run("facts", "fair.md", cwd=tmp_path)
    assert "    1  name          Anna Lund    1×" in result.output.splitlines()
    assert "    1  date          5 June 2024  5 June 2024" in result.output.splitlines()
    rows = list(csv.DictReader(io.StringIO(run("facts", "fair.md", "--format", "csv", cwd=tmp_path).output)))
    assert [row["quote"] for row in rows] == ["Anna Lund", "5 June 2024"]
    exact = json.loads(run("facts", "fair.md", "--format", "json", cwd=tmp_path).output)["facts"]
    assert [fact["place"]["quote"] for fact in exact] == ["Anna** *Lund", "5&nbsp;June 2024"]


def test_a_minus_sign_belongs_to_its_number_and_a_dash_does_not() -> None:
    found = facts("It was −5 degrees. The boats – 7 of them – were out.")
    assert [(fact.place.quote, fact.value, fact.meaning) for fact in found] == [
        ("−5 degrees", "-5 degrees", "minus 5 degrees"),
        ("7", "7", "7"),
    ]


@pytest.mark.parametrize(
    ("text", "value", "meaning"),
    [
        ("It opens at 9 a.m.", "T09:00", "09:00"),
        ("The bell rang at midnight.", "T24:00", "24:00"),
        ("It opened at 8 p.m. Friday.", "2024-06-07T20:00", "7 June 2024, 20:00"),
        ("It began last autumn.", "2023-FA", "autumn 2023"),
        ("It began last fall.", "2023-FA", "fall 2023"),
    ],
)
def test_a_time_of_day_is_of_the_day_that_the_text_names(text: str, value: str, meaning: str) -> None:
    (date,) = [fact for fact in facts(text, published=datetime.date(2024, 6, 12)) if fact.kind == "date"]
    assert (date.value, date.meaning) == (value, meaning)


def test_a_roman_number_is_no_abbreviation_and_a_hyphen_no_end_of_a_sum() -> None:
    found = facts("George VI read Chapter IV of the plan. It tells of a $1.2-billion budget of the ABCD.")
    assert [(fact.kind, fact.value) for fact in found if fact.kind in ("abbreviation", "quantity")] == [
        ("quantity", "1200000000 $"),
        ("abbreviation", ""),
    ]
