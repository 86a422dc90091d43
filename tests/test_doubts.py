"""What may well be right is at most a suggestion: a warning that is wrong costs an editor's trust."""

from __future__ import annotations

import datetime

import pytest

from lint import formats, lint_text, load_rules
from lint.checks import quote_two_speakers
from lint.language.verbs.places import may_have_verb
from lint.language.words import pieces
from lint.runner import Day, lint_document

SHIPPED = load_rules().rules
CUT = "For the ferries of the north and their old captains, the."
"""A sentence that is damaged wherever it stands:
with it each frame shows that the rule looks at what the frame holds."""


def severities(text: str, rule: str, path: str = "document.md") -> list[str]:
    assert rule in SHIPPED
    return [one.severity for one in lint_text(text, path=path).diagnostics if one.rule == rule]


@pytest.mark.parametrize(
    "sentence",
    [
        "The shop stocks trendy brands including Norddal, Larsen Holm, Skagsund and Brevik.",
        "Ferry captain Olaf Brevik waves to the crowd after the long race to the lighthouse at Skagsund.",
        "Two weeks later, the fishermen's union organized protests outside the offices in Skagsund, Holmen and Brevik.",
        "About a year after his trial, Brevik committed perjury in Skagsund, Holmen and the villages of the north.",
        "A fourth late on made it a certain win.",
        "When buying rope, shop around in the harbours of the north.",
        "Our correspondent on the coast, Karin Holm Brevik reports from the harbour of Skagsund in the north.",
        "Good news for the crews of the north and their captains on the long race to the lighthouse.",
        "Three pieces, no song of the north.",
        "A ferry for the herring fleet of the north, of course.",
        "Thursday 18 September 2025 at 6.30 pm in the hall of the harbour.",
        "Shops close on Sundays in the harbours of the north.",
        "Entries for the next race, the tenth, open on the first day of the herring.",
        "For an informal talk, ring Karin Holm on any weekday of the week except Sunday.",
        "Store cylinders upright in a locker below the deck.",
        "Some feature sails, such as the long ones of the north.",
        "Hardly a gale for the crews of the north and their captains on the long race to the lighthouse.",
    ],
)
def test_a_word_that_stands_as_a_verb_does_is_doubted(sentence: str) -> None:
    frame = "The regatta began at noon. {} The harbour was full of boats."
    assert severities(frame.format(CUT), "sentences/truncated-sentence") == ["error"]
    assert {"error", "warning"}.isdisjoint(severities(frame.format(sentence), "sentences/truncated-sentence"))


@pytest.mark.parametrize(
    "text",
    [
        "### `chart.open()`\n\nOpens the chart of the harbour.\n",
        "Adds a chart of the harbour. Hides the menu on small boats. Shows the tides of the day.",
    ],
)
def test_what_is_named_above_may_be_left_out(text: str) -> None:
    assert severities(text, "sentences/truncated-sentence") == []
    alone = "The chart is old.\n\nAdapted from the log of the ferry."  # a credit, maybe
    assert severities(alone, "sentences/truncated-sentence") == ["suggestion"]
    within = "The chart is old. Adapted it from the log of the ferry on Monday."
    assert severities(within, "sentences/truncated-sentence") == ["warning"]


def test_a_text_of_scraps_may_have_longer_phrases() -> None:
    phrase = "With Stellan Aker as the pilot."
    film = f"The film begins. {{}} Then a ship comes from the north with herring, rope and a letter for the old man of the pier, and nobody speaks. {phrase} It is beautiful, and it is long.\n\nThe story ends."
    assert severities(film.format("It is dark."), "sentences/truncated-sentence") == ["warning"]
    assert severities(film.format("Fog. A horn. Rain."), "sentences/truncated-sentence") == ["suggestion"]


def test_in_a_reference_what_is_the_same_is_said_in_the_same_words() -> None:
    note = "The call fails where the harbour has no chart, and then nothing is changed at all.\n\n"
    sections = [
        f"## `chart.{name}()`\n\nIt is for {name}.\n\n{note}" for name in "open close read write name find".split()
    ]
    found = [one for one in lint_text("".join(sections)).diagnostics if "duplicate" in one.rule]
    assert [(one.rule, one.severity, len(one.also)) for one in found] == [
        ("blocks/duplicate-paragraph", "suggestion", 4)
    ]
    plain = [one.replace("`chart.", "Chart to ").replace("()`", "") for one in sections]
    told = "".join((*plain, "So the pilots said on Monday.\n"))  # no text to look things up in
    found = [one for one in lint_text(told).diagnostics if "duplicate" in one.rule]
    assert [(one.rule, one.severity, len(one.also)) for one in found] == [("blocks/duplicate-paragraph", "warning", 4)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Friday, 10 December, they met.", ["warning"]),
        ("On Friday, 10 June, they met.", ["suggestion"]),  # a text of any year may say so
        ("On Wednesday, 10 December, they met.", ["suggestion"]),  # so it was a year ago
        ("On Friday, 10 December, they met, as in 2019.", ["suggestion"]),
        ("On Friday, 10 December, they met, as they did in 2026.", ["warning"]),
        ("On Friday, 10 December, they met. This year (2025), the board of 2026 is named.", ["suggestion"]),
    ],
)
def test_a_weekday_that_rests_on_today_is_doubted_where_the_text_may_be_old(text: str, expected: list[str]) -> None:
    today = Day(assumed=datetime.date(2026, 11, 25))
    report = lint_document(formats.read_text(text, "a.txt"), load_rules(()).rules.values(), today)
    assert [one.severity for one in report.diagnostics if one.rule == "dates/weekday-mismatch"] == expected


def test_a_weekday_of_the_next_year_is_right_where_the_text_speaks_of_that_year() -> None:
    text = "The regatta of 2026 opens on Tuesday, 19 May, and ends on Friday, 22 May."
    found = lint_text(text, published=datetime.date(2025, 9, 30)).diagnostics
    assert [one for one in found if one.rule == "dates/weekday-mismatch"] == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In 45 villages, the number of pilots who carry mail declined between May and June.", True),
        ("The 45 villages along the coast and the pilots who carry mail between May and June.", False),
        ("The name of the owner matters.", True),
        ("The names of the owners and their reasons.", False),
        ("The ferry ships off for the islands.", True),
        ("The ships of the northern line for the islands.", False),
        ("The pilots made it a rule.", True),
        ("Maps made by the pilots of the north.", False),
        ("Owners of the four boats that sank claim that the pilot slept.", True),
        ("Owners of the four boats that sank in the harbour.", False),
        ("A further six pilots left on a raft.", True),
        ("The record costs £24, the poster £9.", True),
        ("Through their holding they own 30% of the quay.", True),
        ("Through their own holding with 30% of the quay.", False),
        ("Other firms that have been named as bidders include Holm and Moe.", True),
        ("People in the far north who rely on fishing face winter hunger.", True),
        ("Brevik next competes in the north.", True),
        ("The lighthouse, the mill and the rest all rumbled with the storm.", True),
        ("Brevik, owner of the quay since May, conducted tours of the north.", True),
        ("The owner of the quay, conducted to the north by two pilots.", False),
        ("All tickets for the concert sold out in an hour.", True),
        ("Skagsund defaulted on its debt three years ago.", True),
        ("The lower quay flooded with herring brine.", True),
        ("The lower quay painted with herring brine.", False),
    ],
)
def test_where_a_verb_may_stand(sentence: str, expected: bool) -> None:
    assert may_have_verb(pieces(sentence)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smalling, Jones and Young came by bus.\n\nNobody had told Jores.", ["suggestion"]),
        ("Smalling, Jonson and Young came by bus. Jonson was late.\n\nNobody had told Jonosn.", ["warning"]),
        # “But” only opens the sentences, and is no first name that both have
        ("The talks went on. But Tory leaders said no.\n\nIt was late. But Tony Blair had the votes.", ["suggestion"]),
        # a word in a longer name
        ("The Standard Life shares fell, and Standard Life said so.\n\nOn Liffe they had risen.", []),
        # two towns that the training text knows
        ("The draw took them to Bolton, and Bolton was glad.\n\nThe next day they went to Boston.", []),
    ],
)
def test_names_that_are_nearly_alike_may_be_two(text: str, expected: list[str]) -> None:
    assert severities(text, "names/name-variants") == expected


def test_a_name_with_a_letter_written_as_an_entity_is_not_cut_off() -> None:
    text = "Pascal Pape has recovered.\n\nIn the squad is Pascal Pap&#233; again."
    assert severities(text, "names/name-variants", "a.txt") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The quay cost £78 million, £3 million less than the £81 million approved in 2016.",
        "Since 2019 he's been rowing guests out to the reef.",
        'Some ports now "shave" the extra hour off the whole night.',
        "Ferries to the islands account for 45% of all journeys by sea.",
        "In May, the company forecast total growth of 3% for the 12 islands of the north.",
        "Mistakes in the timetable range from wrong days to ferries of another company.",
        "The sequel to the film Meet The Pilots stars Karin Holm.",
        "Two pilots stayed and one sent apologies, leaving all nine berths accounted for.",
    ],
)
def test_verbs_that_no_form_settles(sentence: str) -> None:
    frame = "The harbour opened in May. {} Nobody had asked for it."
    assert severities(frame.format(CUT), "sentences/truncated-sentence") == ["error"]
    assert severities(frame.format(sentence), "sentences/truncated-sentence") == []


def test_what_a_bold_question_is_answered_with_is_whole() -> None:
    answer = "The last row, with my boots off, behind the pillar of the north. I like it there, and nobody minds."
    rule = "sentences/truncated-sentence"
    assert severities(f"Notes.\n\n**Where will you sit tonight?**\n\n{answer}\n", rule, "a.md") == []
    assert severities(f"Notes.\n\n**Where she will sit.**\n\n{answer}\n", rule, "a.md") == ["warning"]


def test_two_sums_with_swapped_digits_need_more_than_their_scale_in_common() -> None:
    text = (
        "The harbour will buy berths for £120 million in June.\n\nIts debt stood at £210 million at the end of March."
    )
    assert severities(text, "numbers/number-contradiction") == []


def test_a_company_and_a_town_are_two() -> None:
    town = "In Tokholm the market closed early on Monday. Prices in Tokholm were down. The banks of Tokholm said so."
    assert severities(f"{town}\n\nNobody had heard of Tokhelm Group shares.", "names/name-variants") == []
    assert severities(f"{town}\n\nNobody had heard of Tokhelm itself.", "names/name-variants") == ["warning"]


def test_what_the_list_of_names_calls_wrong_is_no_measure_for_another_spelling() -> None:
    text = "He moved to Nuremburg in May. In Nuremburg he wrote, and Nuremburg liked it.\n\nThe files of Nuremberg were closed."
    assert [(one.rule, one.place.quote) for one in lint_text(text).diagnostics] == [("names/house-names", "Nuremburg")]


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Start it with `sail`, and open http://localhost:3000/fair then.", []),
        ("Start it with `sail`, and open [http://localhost:3000](http://localhost:3000) then.", []),
        ("Start it with `sail`, and open file:///boats/sail.html with the scheme file:// in front.", []),
        ("Start it with `sail`, and open [the page](http://localhost:3000/fair) then.", ["error"]),
        ("The fair is at http://localhost:3000/fair this year.", ["error"]),
        ("The fair is at localhost:3000/fair this year.", ["warning"]),
        ("The pilots may use 127.0.0.1/8 and 127.0.0.1/255.0.0.0 alone.", []),
        ("Open `http://localhost:3000/fair` and 'http://localhost:3000/fair' at once.", []),
    ],
)
def test_addresses_of_the_own_machine(text: str, expected: list[str]) -> None:
    report = lint_text(text, path="fair.md")
    assert [one.severity for one in report.diagnostics if one.rule == "leftovers/internal-link"] == expected


def test_marks_of_models_are_found_outside_code() -> None:
    text = "The turn ends at `<|im_end|>`.\n\nThe fair is over.<|im_end|>\n"
    assert [(one.rule, one.place.quote) for one in lint_text(text, path="fair.md").diagnostics] == [
        ("leftovers/artefact", "<|im_end|>")
    ]


def test_a_share_in_front_of_its_part_and_whole() -> None:
    (found,) = lint_text("Rain fell on 23% (12 of 40 days) of the islands.").diagnostics
    assert (found.rule, found.place.quote, found.evidence[0].quote) == ("numbers/share-mismatch", "23", "12 of 40")


def test_a_headline_may_end_with_a_question_that_is_left_short() -> None:
    text = "Explainer: why the fares of the ferry may rise, and {}\n\nThe fares of the ferry may rise in May. Nobody knows.\n"
    assert severities(text.format("when"), "blocks/truncated-ending", "a.txt") == []
    assert severities(text.format("when the"), "blocks/truncated-ending", "a.txt") == ["error"]


@pytest.mark.parametrize(
    ("total", "severity"),
    [("402", None), ("412", "warning"), ("420", "warning"), ("399", "suggestion"), ("403", "suggestion")],
)
def test_the_only_total_of_a_table_is_believed_to_be_wrong_by_one_digit(total: str, severity: str | None) -> None:
    table = f"| Office | Staff |\n|---|---|\n| Arden | 168 |\n| Brack | 131 |\n| Corin | 103 |\n| **Total** | **{total}** |\n"
    assert severities(f"The staff of the harbour.\n\n{table}", "numbers/table-total") == (
        [severity] if severity else []
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fair will start in 2019. Boats are welcome.", ["suggestion"]),
        ("The fair of 2026 is over. The next fair will start in 2019.", ["warning"]),
        ("This year (2025), the fair is in May, and next year (2026) in June.", []),
    ],
)
def test_a_text_without_a_date_may_be_old(text: str, expected: list[str]) -> None:
    today = Day(assumed=datetime.date(2026, 11, 25))
    report = lint_document(formats.read_text(text, "a.txt"), load_rules(()).rules.values(), today)
    assert [one.severity for one in report.diagnostics if one.rule == "dates/relative-date"] == expected


@pytest.mark.parametrize(
    ("text", "rule", "expected"),
    [
        ("Karin Holm has died aged 94.\n\nShe was born in Brevik in 1910.", "numbers/age-arithmetic", []),
        (
            "Karin Holm has died aged 94.\n\nShe was born in Brevik in 1910 and honoured in 2026.",
            "numbers/age-arithmetic",
            ["warning"],
        ),
        ("Karin Holm has died aged 94.\n\nShe was born in Brevik in 1990.", "numbers/age-arithmetic", ["warning"]),
        ("Olaf Brevik, 44, was born in 1970.", "numbers/age-arithmetic", []),
        ("Olaf Brevik, 64, was born in 1970.", "numbers/age-arithmetic", ["warning"]),
        ("The ferry has run for 12 years, since 1991.", "numbers/elapsed-years", []),
        ("The ferry has run for 42 years, since 1991.", "numbers/elapsed-years", ["warning"]),
    ],
)
def test_an_age_that_an_older_text_would_have_is_right(text: str, rule: str, expected: list[str]) -> None:
    today = Day(assumed=datetime.date(2026, 11, 25))
    report = lint_document(formats.read_text(text, "a.txt"), load_rules(()).rules.values(), today)
    assert [one.severity for one in report.diagnostics if one.rule == rule] == expected


def test_a_birth_and_a_film_of_another_year_are_two() -> None:
    text = (
        "Karin Holm has died in 2024, aged 55.\n\nBorn in Brevik, she also starred in films including 1989's Ferries."
    )
    assert severities(text, "numbers/age-arithmetic") == []


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        ("The hosts cut the gap to 18-12 when Umber met Skagsund.", []),
        ("Umber beat Skagsund 18-12 in the end.", ["error"]),
    ],
)
def test_a_score_of_a_moment_does_not_deny_the_headline(score: str, expected: list[str]) -> None:
    story = (
        "The wind was strong and the pitch was wet, and nobody in the harbour had expected much of either side. " * 4
    )
    text = f"Umber beat Skagsund 28-17\n\n{story.strip()}\n\n{score}\n"
    assert severities(text, "headlines/headline-fact-missing", "a.txt") == expected


def test_an_adjective_is_no_first_name() -> None:
    story = (
        "The wind was strong and the pitch was wet, and nobody in the harbour had expected much of either side. " * 4
    )
    text = f"Fit-again Holmquist in squad\n\n{story.strip()}\n\nIt was Stine Holmquist who trained, and Stine Holmquist may play.\n"
    assert severities(text, "headlines/headline-fact-missing", "a.txt") == []


def test_a_headline_may_end_with_a_particle() -> None:
    text = "Strike of the ferries drags on\n\nThe strike goes on. Nobody knows why.\n"
    assert formats.read_text(text, "a.txt").metadata.headline == "Strike of the ferries drags on"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was in the series Pilot Pilot and in a film.", ["suggestion"]),
        ("The chair of the British British Harbour Union left.", ["warning"]),
    ],
)
def test_a_doubled_name_may_be_a_title(text: str, expected: list[str]) -> None:
    assert severities(text, "sentences/repeated-word") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "That it works so well on them is particularly concerning.",
        "The price matters little (at least among the tasks our API customers use Ferryline for).",
        "The question is not if they come, but when.",
        "Let us discuss the when.",
        "The code is the artefact everyone works with.",
        "Most people probably didn’t think that.",
        "It was solely a non-profit.",
        "Launched by the mayor of Brevik as a joint plan, AI Leap builds on it.",
        "Nearly a dozen products at Indeed use it.",
        "He read books and got ideas from many fields; For instance, he liked boats.",
        "It was less than they had been hoping for.",
        "She won it for the third time for Not the End of the Quay.",
        "The show Get Me Out of Here was named the best of the year.",
        "The singer of Because the Night told the crew that she would be late.",
        "Splits were marketed as a safe way to sail.",
        "Asked on Thursday about the ferry the mayor told the crew it was late.",
        "Airbus this week announced the first sale of the boat.",
    ],
)
def test_whole_sentences_with_odd_ends_and_beginnings(sentence: str) -> None:
    frame = "The harbour opened in May. {} Nobody had asked for it."
    assert severities(frame.format(CUT), "sentences/truncated-sentence") == ["error"]
    assert severities(frame.format(sentence), "sentences/truncated-sentence") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "First we “shard” over the whole fleet of the north.",
        "As a first step in this direction we study simple tides and winds.",
        "Among the harbours, Brevik and Skagsund outpace Arden in boats per head.",
        "Ferry crews research harbours, captains research rivals, owners research prices.",
        "That pattern of repairs by hand continued throughout the winter and beyond.",
        "Clear goals, direct talk, prudent judgment and a plan of the harbour still matter.",
        "Harbour Lines instead designed for speed, with one eye on the weather of the north.",
        "To address this, HARBOURBANK partnered with Ferryline, now a partner of the islands.",
        "The winter resembled sailing a massive maze with a pilot who could find new ways at once.",
        "Without a plan, parallel orders each trigger deliveries, wasting fuel and overloading quays.",
        "Directed by Karin Holm, produced by Olaf Brevik of the north.",
        "Light, quiet, and ready to sail into any storm of the north.",
    ],
)
def test_more_verbs_that_only_their_place_gives_away(sentence: str) -> None:
    frame = "The harbour opened in May. Nobody was there. {} Nobody had asked for it."
    assert severities(frame.format(CUT), "sentences/truncated-sentence") == ["error"]
    assert {"error", "warning"}.isdisjoint(severities(frame.format(sentence), "sentences/truncated-sentence"))


def test_a_caption_below_an_image_needs_no_verb() -> None:
    legend = (
        "Breakdown of boats by use and by harbour in the north. The left half has the ferries, and the right the rest."
    )
    rule = "sentences/truncated-sentence"
    assert severities(f"The harbour opened in May.\n\n![Boats](boats.png)\n\n{legend}\n", rule) == []
    assert severities(f"The harbour opened in May.\n\n{legend}\n", rule) == ["warning"]


def test_small_letters_throughout_are_the_manner_of_a_writer() -> None:
    text = "The harbour opened in May. Nobody was there.\n\n" * 5
    mails = [f"She wrote back. the {boat} is late again." for boat in ("ferry", "barge", "yacht", "raft")]
    rule = "sentences/truncated-sentence"
    assert severities(text + "\n\n".join(mails), rule) == ["suggestion"] * 4
    assert severities(text + mails[0], rule) == ["warning"]


@pytest.mark.parametrize(
    ("summary", "said", "expected"),
    [
        (
            "The quiet harbour of Brevik had 500,000 guests per hour.",
            "The quiet harbour of Brevik had 6 million guests per day.",
            [],
        ),
        ("The storm that hit the mill, the quay and 16 other harbours.", "The storm hit 18 small harbours.", []),
        ("The storm that hit 16 northern harbours.", "The storm hit 18 northern harbours.", ["error"]),
    ],
)
def test_rates_and_rests_of_a_summary_are_other_numbers(summary: str, said: str, expected: list[str]) -> None:
    story = (
        "The wind was strong and the tide was high, and nobody in the village had expected much of either of them. " * 4
    )
    text = f"---\ntitle: The day of the wind\ndescription: {summary}\n---\n{story.strip()}\n\n{said}\n"
    assert [one for one in severities(text, "headlines/headline-fact-missing") if one == "error"] == expected


def test_names_on_lines_of_their_own_are_a_list() -> None:
    names = ["Andrea Holm", "Marcus Chavez", "Rogerio Chaves", "Arijit Chowdhury", "Raunak Chowdhuri", "Oliver Moe"]
    assert severities("Thanks\n\n" + "\n\n".join(names) + "\n", "names/name-variants", "a.txt") == []


def test_letters_of_another_script_are_no_part_of_a_name() -> None:
    assert (
        severities("Holmquist sails. Nobody but Holmquist sails. So said Holmquist组 too.", "names/name-variants") == []
    )


def test_a_name_that_a_description_cuts_off_is_not_misspelled() -> None:
    text = "---\ndescription: The ferries of Harbourlan...\n---\nThe ferries of Harbourlane sail. All of Harbourlane is glad of it.\n"
    assert severities(text, "names/name-variants") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The words were those of an @!$%#.",
        "Never before has His glory been so plain to see.",
        "Great is Your faithfulness, they sang on the quay.",
        "It says so because We the People of the islands wrote it.",
        "Wondered harbour master Karin Holm.",
        "They asked how the boats are steered, and with whom.",
        "Aided by the harbour office he went to court over the boat.",
        "Examined in that light it is plain that the pilot was right.",
        "Nobody in my house ever said that.",
        "Their many branches routinely partner with the harbour office of the north.",
        "Islanders in a new harbour poll rate the ferry as the best of all boats.",
        "Former harbour master Rick Perry once called Mr Holm a danger to all boats.",
    ],
)
def test_more_whole_sentences_of_columns(sentence: str) -> None:
    frame = "The harbour opened in May. Nobody was there. {} Nobody had asked for it."
    assert severities(frame.format(CUT), "sentences/truncated-sentence") == ["error"]
    assert {"error", "warning"}.isdisjoint(severities(frame.format(sentence), "sentences/truncated-sentence"))


def test_a_headline_alone_may_end_with_what_was_waited_for() -> None:
    assert (
        severities("The pilot has the ferry takedown America has been waiting for", "blocks/truncated-ending", "a.txt")
        == []
    )


def test_the_people_of_a_place_are_no_misspelling_of_it() -> None:
    assert (
        severities("In Virginia it rained. All of Virginia was wet. So said Virginians.", "names/name-variants") == []
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The need for an office is one most pilots would agree with.",
        "It holds for those it sells to or buys from.",
        "Yet such things were.",
        "All of it is well worth your while.",
        "They list the terms someone searches for.",
        "The lamp seemed to work well for a good while.",
        "Writes already made to the old log, and never read, can be lost.",
    ],
)
def test_prepositions_and_the_like_that_rightly_stand_last(sentence: str) -> None:
    frame = "The harbour opened in May. Nobody was there. {} Nobody had asked for it."
    assert severities(frame.format(CUT), "sentences/truncated-sentence") == ["error"]
    assert severities(frame.format(sentence), "sentences/truncated-sentence") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Seven in ten own a single boat.",
        "Bookings for the last weeks of the year open on Thursday at noon.",
        "Owners of boats in the far north more than made up the difference.",
        "One notebook with 31 pages.",
        "In conversation with Karin Holm of the north.",
        "Around $45 a head without a seat on deck.",
        "At the Skagsund Playhouse until Saturday 18 October.",
    ],
)
def test_notes_and_openings_are_whole(sentence: str) -> None:
    frame = "The harbour opened in May. Nobody was there. {} Nobody had asked for it."
    assert severities(frame.format(CUT), "sentences/truncated-sentence") == ["error"]
    assert {"error", "warning"}.isdisjoint(severities(frame.format(sentence), "sentences/truncated-sentence"))


CODE = "```sh\ntide start\n```\n"


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("leftovers/internal-link", "Talk to us [in our chat](https://harbour.slack.com/archives/C0123).\n"),
        ("leftovers/placeholder", f"{CODE}\nA tide that nobody has measured is a NaN in the list.\n"),
    ],
)
def test_what_documentation_does_on_purpose_is_doubted(rule: str, text: str) -> None:
    assert set(severities(text, rule)) == {"suggestion"}


def test_what_is_true_of_each_entry_of_a_handbook_is_not_told() -> None:
    text = "".join(
        f"## {name}\n\nIt sails at {hour}.\n\n- All of the old ropes can be taken from the locker if need be.\n\n"
        for name, hour in (("Tern", "noon"), ("Gull", "six"), ("Auk", "ten"))
    )
    assert severities(text, "blocks/duplicate-paragraph") == []
    assert severities(f"---\ndate: 2024-05-03\n---\n\n{text}", "blocks/duplicate-paragraph") == ["suggestion"]


def test_this_may_stand_for_what_was_said() -> None:
    text = "It is late.\n\nThe harbour office wrote to us so that it could help make progress on this\n"
    assert severities(text, "blocks/truncated-ending") == ["warning"]


def test_a_file_of_code_in_a_fence_is_no_text_in_a_fence() -> None:
    code = "".join(f"let boat{at} = new Boat(name, harbour); // the boat of the harbour\n" for at in range(20))
    assert severities(f"---\ntitle: Boats\n---\n\n```text\n{code}```\n\nMore.\n", "leftovers/stray-markup") == []
    assert severities(f"---\ntitle: Boats\n---\n\n```sail\n{code}```\n\nMore.\n", "leftovers/stray-markup") == []


def test_a_list_of_code_goes_on_with_the_sentence_above() -> None:
    text = "It is late.\n\nDownload the chart of the harbour and it's as easy as\n\n1. `tar -x chart`\n2. `cd chart`\n"
    assert severities(text, "blocks/truncated-ending") == []


def test_a_short_sentence_that_returns_in_its_paragraph_may_be_a_refrain() -> None:
    refrain = "My mother had it over the sink: if in doubt, leave it out. If in doubt, leave it out. I did not. If in doubt, leave it out.\n"
    assert severities(refrain, "sentences/duplicate-sentence") == ["suggestion"]
    twin = "If in doubt, leave it out. If in doubt, leave it out. I did not.\n"
    assert severities(twin, "sentences/duplicate-sentence") == ["error"]


def test_the_value_of_a_field_is_no_quotation_of_what_an_assistant_said() -> None:
    said = "Based on the title metadata, this video shows how a lamp is made."
    field = f'---\ntitle: A lamp\ndescription: "{said}"\n---\n\n'
    text = f"The harbour has a lamp.\n\nIt is old.\n\nIt is red.\n\n{said} It is bright.\n\nIt rained.\n\nIt snowed.\n"
    assert severities(field + text, "leftovers/assistant-residue") == ["error"]
    spoken = f"{text}\nThe post began: “{said}”\n"
    assert severities(field + spoken, "leftovers/assistant-residue") == ["suggestion"]


@pytest.mark.parametrize(
    ("sentence", "severity"),
    [
        ("Press the green button on the top of the lamp for ten seconds of the watch.", "suggestion"),
        ("We allowed guests to vote on what they thought was the best boat of the year.", "warning"),
    ],
)
def test_a_step_may_be_taken_again(sentence: str, severity: str) -> None:
    text = (
        f"The fair was new, and it was small. {sentence}\n\nIt rained on the bay, and the pier was shut to all boats.\n\n"
        f"The wind came from the west and the north. {sentence} In May the old crews of the isles sailed home by night.\n"
    )
    assert severities(text, "sentences/duplicate-sentence") == [severity]


CREDITS = "\n\n".join(
    f"{what} Image: Ada Lund."
    for what in (
        "The old crane",
        "The new pier",
        "The north quay",
        "The south quay",
        "Lamps of the bay",
        "The long mast",
    )
)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        # credits of pictures do not make a text one that is written in phrases
        (
            "sentences/truncated-sentence",
            f"The fair opened on Monday, and the town came to see it.\n\n{CREDITS}\n\n"
            "Cross-section of the boats and eras of the whole northern coast. The most of them had sails of wool. "
            + "It rained, and nobody left. The crews sang until it was dark. The pier was full of people. "
            * 5,
        ),
        # the only paragraph of its text without a full stop, and one that ends with the name of a road
        (
            "blocks/truncated-ending",
            "The board met on Monday. It was late.\n\nThe crane was old. Nobody had a rope for it\n\nThe vote was in May. "
            "It rained.\n\nThe ferry waited. It was full.\n\nThe pilots left. They had seen it.\n\nThe lamps were lit. It was night.",
        ),
        (
            "blocks/truncated-ending",
            "The harbour can get full in the mornings. From the west the old road and the new one lead to it, and from the "
            "north it is the A1\n\nDriving into the harbour itself is slow. Nobody likes it.",
        ),
    ],
)
def test_what_is_sure_is_told(rule: str, text: str) -> None:
    assert severities(text, rule) == ["warning"]


def test_who_is_named_above_a_quotation_is_known_where_a_rule_sees_a_part_of_the_text() -> None:
    text = (
        "The meeting was long.\n\nNobody left.\n\nCouncillor Siv Torvund said that the choice was hard.\n\n"
        "“We are not shutting piers, we are lending them out,” she told the meeting.\n\n"
        "Councillor Jens Kolvik agreed. “We are not shutting piers, we are lending them out,” he said.\n"
    )
    document = formats.read_text(text, "a.txt")
    view = document.with_blocks(document.blocks[-3:])
    (found,) = quote_two_speakers.check(view, quote_two_speakers.QuoteTwoSpeakers())
    assert found.values == {"one": "Jens Kolvik", "other": "Siv Torvund"}


def test_what_was_left_is_doubted_in_a_format_that_is_not_read() -> None:
    text = "The ferry costs XXXXX euros a day.\n"
    assert severities(text, "leftovers/placeholder") == ["warning"]
    assert severities(text, "leftovers/placeholder", "document.adoc") == ["suggestion"]


def test_paragraphs_that_a_program_broke_are_told_of_once() -> None:
    halves = (
        "The ferry of the northern bay has been late each night since the great storm of",
        "Nobody on the isle had asked the clerk of the town for more than a",
        "Its keeper wrote to the mayor in May, and his letter was read out by the",
        "Fish were dear that year, as all the boats lay in the harbour of their",
        "When the tide turned, a horn was blown twice from the end of the old pier and",
        "They sold the bell of the church to pay for a roof, a door and the",
    )
    wholes = ["A gull flew over Brevik. Then it rained.", "One auk swam in the bay. Then it snowed."]
    cut = [
        f"{half}\n\n{word} of the town by night. It rained in {month}."
        for half, word, month in zip(
            halves,
            ("Pilots", "Lamps", "Wives", "Ropes", "Bells", "Doors"),
            ("May", "June", "July", "March", "April", "August"),
            strict=True,
        )
    ]
    found = [
        one for one in lint_text("\n\n".join((*wholes, *cut))).diagnostics if one.rule == "blocks/truncated-ending"
    ]
    assert [(one.severity, len(one.also)) for one in found] == [("error", 5)]
    assert found[0].message.endswith("without a full stop, and 5 more paragraphs of this text stop so.")
    few = [
        one for one in lint_text("\n\n".join((*wholes, *cut[:4]))).diagnostics if one.rule == "blocks/truncated-ending"
    ]
    # the first ends with a word that ends sentences too; of several the surest counts
    assert [(one.severity, len(one.also)) for one in few] == [("warning", 0), *[("error", 0)] * 3]


@pytest.mark.parametrize(("lines", "severity"), [(3, "warning"), (8, "suggestion")])
def test_where_lines_below_pictures_have_no_full_stop_one_more_may_be_such_a_line(lines: int, severity: str) -> None:
    boats = ("tern", "gull", "auk", "skua", "eider", "fulmar", "puffin", "plover", "curlew", "dunlin")
    told = [f"The {boat} came home in May. Its crew was glad." for boat in boats for _ in range(2)]
    below = [f"A rope of the {boat}" for boat in boats[:lines]]
    last = "It is old. It has a hull of larch that keeps it warm in the cold sea and lets it row near the surface"
    text = "\n\n".join(
        (
            "# The boats",
            *told,
            *(f"{line} and its knots of the old kind by the pier" for line in below),
            last,
            "It rained.",
        )
    )
    found = [one for one in lint_text(text).diagnostics if one.rule == "blocks/truncated-ending"]
    assert [one.severity for one in found if one.place.quote.endswith("near the surface")] == [severity]
