"""Headlines and standfirsts held against the text: each number, length of time, date, weekday and score."""

from __future__ import annotations

import pytest

from lint import lint_text

REST = (
    "The mayor of Skagsund thanked everybody who had brought ropes, blankets and soup, and promised that the pier would be "
    "mended before the herring comes back. The band of the fishermen played until the lamps went out along the water, "
    "and nobody wanted to go home although the rain came in from the sea and the ferry had left without them.\n"
)


def found(headline: str, sentence: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    text = f"# {headline}\n\n{sentence}\n\n{REST}"
    document = lint_text(text)
    return [
        (one.severity, one.place.quote, one.message, tuple(place.quote for place in one.evidence))
        for one in document.diagnostics
        if one.rule == "headlines/headline-fact-missing"
    ]


@pytest.mark.parametrize(
    ("severity", "headline", "sentence", "here", "there"),
    [
        ("error", "Ferry to Skagsund sank in the storm of 1946", "The ferry to Skagsund sank in the great storm of 1943.", "1946", "1943"),
        ("error", "Ferry to Skagsund burned on 3 May 1943", "The ferry to Skagsund burned on 4 May 1943 in the night.", "3 May 1943", "4 May 1943"),
        ("warning", "Pier crash hurts 17", "Nineteen sailors were hurt, said the harbour master.", "17", "Nineteen sailors"),
        ("warning", "Storm kills 12", "In the end the water had killed 14 sailors.", "12", "14 sailors"),
        ("warning", "12 dead in harbour", "Nobody knows why 14 sailors died.", "12 dead", "14 sailors"),
        ("warning", "Council of Skagsund will elect a mayor on Monday", "The council of Skagsund will elect its mayor on Tuesday.", "Monday", "Tuesday"),
        ("error", "Skagsund beats harbour rivals Tarrhamn 3-1", "On a wet field Skagsund won 2-1 against its harbour rivals Tarrhamn.", "3-1", "2-1"),
        ("warning", "Keeper Lund signs a two-year contract with Skagsund", "Keeper Lund signed a three-year contract with Skagsund.", "two-year", "three-year"),
        ("warning", "Fisherman, 63-year-old, drowned in Skagsund storm", "The 36-year-old fisherman drowned in the storm off Skagsund.", "63-year-old", "36-year-old"),
        ("error", "Repair of Skagsund pier costs $4 billion", "The repair of the Skagsund pier costs $4 million.", "$4 billion", "$4 million"),
        ("error", "More than 640 boats left Skagsund harbour", "More than 540 boats left the harbour of Skagsund.", "More than 640 boats", "More than 540 boats"),
    ],
)  # fmt: skip
def test_the_text_has_it_otherwise(severity: str, headline: str, sentence: str, here: str, there: str) -> None:
    message = f"The headline has “{here}”; the text has “{there}”."
    assert found(headline, sentence) == [(severity, here, message, (there,))]


@pytest.mark.parametrize(
    ("headline", "sentence"),
    [
        ("Revenue of the Skagsund pier surges 71 percent", "The revenue of the Skagsund pier surges by 71.69 percent in July."),
        ("Skagsund loses to harbour rivals Tarrhamn 1-2", "Tarrhamn won 2-1 against its harbour rivals Skagsund."),
        ("Trains of Skagsund change in the next 30 years", "The trains of Skagsund change as in the last 150 years."),
        ("Storm kills 12", "About a dozen sailors died. Last year 14 sailors drowned."),
        ("Nearly 300 boats left Skagsund harbour", "The harbour office counted 288 boats that left Skagsund."),
        ("More than 200 boats left Skagsund harbour", "The harbour office counted 288 boats that left Skagsund."),
        ("Ferry to Skagsund won the cup of 2011", "The ferry to Skagsund won the cup in the season 2010-11."),
        ("Keeper Lund leaves Skagsund after 12 years", "Lund came to Skagsund in 2007 and left it in 2019."),
        ("Repair of Skagsund pier costs $50m", "The repair of the Skagsund pier costs 50 million dollars."),
        ("Lund, of the 2019 Open, wins Skagsund cup", "Lund won the cup of Skagsund, as he won the Open of 2018."),
        ("Storm kills 12", "The storm killed at least 12 sailors; 14 sailors were injured."),
        ("Storm kills 12 sailors off Skagsund", "The storm off Skagsund killed seven sailors of one boat and five of another."),
        ("Council of Skagsund elects a mayor on Monday", "The council of Skagsund met on Monday and elected its mayor on Tuesday."),
    ],
)  # fmt: skip
def test_the_text_says_the_same(headline: str, sentence: str) -> None:
    assert found(headline, sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The water killed at least 30 sailors.",
        "The water killed 14 sailors in May, and 19 sailors drowned in June.",
        "14 sailors were hurt.",
    ],
)
def test_a_toll_is_not_held_against_another(sentence: str) -> None:
    ((severity, _, _, evidence),) = found("Storm kills 12", sentence)
    assert (severity, evidence) == ("suggestion", ())


@pytest.mark.parametrize("mark", ["*", "**"])
def test_a_first_paragraph_in_italics_or_bold_is_a_summary(mark: str) -> None:
    summary = f"{mark}The storm sank 62 boats in the harbour of Skagsund.{mark}"
    text = f"# The long night\n\n{summary}\n\nThe storm sank 26 boats in the harbour.\n\n{REST}"
    (one,) = (one for one in lint_text(text).diagnostics if one.rule == "headlines/headline-fact-missing")
    assert (one.severity, one.place.quote) == ("error", "62 boats")
    assert one.message == "The summary has “62 boats”; the text has “26 boats”."
    assert one.place.label == "said in the summary"


@pytest.mark.parametrize(
    "note",
    [
        "*Note: the storm sank 62 boats in the harbour of Skagsund.*",
        "*This article* says that the storm sank 62 boats in the harbour of Skagsund.",
    ],
)
def test_a_note_or_a_phrase_in_italics_is_no_summary(note: str) -> None:
    text = f"# The long night\n\n{note}\n\nThe storm sank 26 boats in the harbour.\n\n{REST}"
    assert [one for one in lint_text(text).diagnostics if one.rule == "headlines/headline-fact-missing"] == []


def test_a_magnitude_is_measured() -> None:
    sentence = "The earthquake shook Skagsund with a magnitude of 6.8 at night."
    ((severity, quote, message, _),) = found("Earthquake of magnitude 6.3 shakes Skagsund", sentence)
    assert (severity, quote) == ("error", "6.3")
    assert message == "The headline has “6.3”; the text has “6.8”."


def test_what_is_only_missing_is_a_suggestion() -> None:
    ((severity, quote, message, evidence),) = found("Skagsund counts 640 boats", "The harbour was full.")
    assert (severity, quote, evidence) == ("suggestion", "640 boats", ())
    assert message == "The headline has “640 boats”; the text does not have it."


def test_the_whole_is_no_rival_of_its_part() -> None:
    sentence = "The rowers of Skagsund now have seats in the harbour, most of the 200 seats."
    ((severity, quote, _, evidence),) = found("Skagsund rowers win 88 seats in the harbour", sentence)
    assert (severity, quote, evidence) == ("suggestion", "88 seats", ())


def test_a_number_of_other_things_is_there_all_the_same() -> None:
    assert found("Skagsund counts 640 boats", "The harbour office has a car with the number 640.") == []


def test_an_office_is_no_first_name() -> None:
    sentence = "Mayor Quistgaard has left the harbour. Mayor Quistgaard took the ferry."
    ((severity, quote, message, _),) = found("Bertil Quistgaard leaves Skagsund", sentence)
    assert (severity, quote) == ("suggestion", "Bertil")
    assert message == "The headline has “Bertil”; the text does not have it."


def test_a_short_form_of_the_title_in_the_front_matter_is_doubted_until_it_stands_twice() -> None:
    title = "---\ntitle: Library opens its archive of letters to readers\n---\n\n"
    short = "# Library opens its archive of letters\n\n"
    for heads, severities in ((short, ["suggestion"]), (short + short, ["suggestion", "error"])):
        found = [
            one for one in lint_text(title + heads + REST).diagnostics if one.rule == "headlines/duplicate-headline"
        ]
        assert [one.severity for one in found] == severities
        assert [one.place.start for one in found] == [len(title) + 2, len(title + short) + 2][: len(severities)]


def test_the_heading_of_a_page_is_its_headline_whatever_site_the_title_names() -> None:
    text = (
        "---\ntitle: The ferries of the north are back | Harbour News\n---\n\nMay 5, 2020\n\n"
        "# The ferries of the north are back\n\nThe ferries are back. All is well.\n"
    )
    assert [one.rule for one in lint_text(text, path="a.md").diagnostics] == []
    later = text.replace(
        "# The ferries",
        "Nobody knew when the boats would sail again, and nobody in the harbour had asked.\n\n# The ferries",
    )
    assert [one.rule for one in lint_text(later, path="a.md").diagnostics] == ["headlines/duplicate-headline"]


@pytest.mark.parametrize(
    "ending", ["What we sail the boats for", "It has boats, quays and more", "Boats, sails and more of"]
)
def test_headings_with_an_open_end(ending: str) -> None:
    found = [
        one.rule for one in lint_text(f"The harbour is open.\n\n{ending}\n\nAll is well.\n", path="a.md").diagnostics
    ]
    assert found == (["blocks/truncated-ending"] if ending.endswith("more of") else [])


@pytest.mark.parametrize(
    ("headline", "sentence", "expected"),
    [
        (
            "Chef Marcus Belros to close the inn",
            "The chef Martin Belros will close it, they say. It was Martin Belros who opened it.",
            "The headline has “Marcus Belros”; the text has “Martin Belros”.",
        ),
        (
            "Chef Kate Belros to close the inn",
            "The chef Katherine Belros will close it. It was Katherine Belros who opened it.",
            "",
        ),
        (
            "Death toll rises to 41 as the river falls",
            "Crews found seven more bodies, raising the death toll to 31, as the river fell.",
            "The headline has “41”; the text has “31”.",
        ),
        ("Death toll rises to 31 as the river falls", "Crews found more bodies, raising the death toll to 31.", ""),
        (
            "Composer Anna Belros dies at 87",
            "The composer Anna Belros has died at the age of 78. Her husband died aged 91.",
            "The headline has “87”; the text has “78”.",
        ),
        ("Composer Anna Belros dies at 87", "She died days after her husband, who died aged 91.", ""),
        (
            "Holmen to buy 24 electric buses",
            "The town is to buy 34 electric buses, 12 long ones and 22 short ones, for its 60 diesel buses.",
            "The headline has “24 electric buses”; the text has “34 electric buses”.",
        ),
    ],
)
def test_first_names_and_tolls(headline: str, sentence: str, expected: str) -> None:
    assert (
        "".join(message for severity, _, message, _ in found(headline, sentence) if severity != "suggestion")
        == expected
    )


def test_a_section_that_is_called_as_its_page_is_a_warning() -> None:
    """Manuals have it so: a title in the front matter, an introduction, and one section."""
    text = "---\ntitle: Names of the harbour ports\n---\n\nEach port has a name.\n\n## Names of the harbour ports\n\nThese are the names.\n"
    (repeated,) = lint_text(text, path="a.md").diagnostics
    assert repeated.rule == "headlines/duplicate-headline"
    assert (repeated.severity, repeated.place.start, repeated.place.quote) == (
        "warning",
        text.index("## ") + 3,
        "Names of the harbour ports",
    )
