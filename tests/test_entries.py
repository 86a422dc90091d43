"""Entries of a text that are built alike: lists typed as text, messages of an hour, sections with the same parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import lint_text
from lint.checks._told_apart import may_say_again
from lint.document import Block, Document
from lint.formats import read_text
from lint.language.entries import are_of_entries
from lint.language.sections import headings_above

CHARGES = """The board named two men.

**a) Jorn Quist, 40, pilot**

i. Two counts of theft.

ii. One count of fraud.

**b) Olaf Moe, 37, pilot**

i. Four counts of theft.

• He has said that he did it.
"""


def entries(document: Document) -> list[tuple[str, int]]:
    return [(block.prose, block.level) for block in document.blocks if block.kind == "item"]


def containing(document: Document, words: str) -> list[Block]:
    return [block for block in document.blocks if words in block.prose]


def test_paragraphs_with_letters_and_bullets_are_entries() -> None:
    assert entries(read_text(CHARGES, "a.md")) == [
        ("Jorn Quist, 40, pilot", 1),
        ("Two counts of theft.", 2),
        ("One count of fraud.", 2),
        ("Olaf Moe, 37, pilot", 1),
        ("Four counts of theft.", 2),
        ("He has said that he did it.", 1),
    ]


def test_the_mark_of_an_entry_belongs_to_it_in_the_source() -> None:
    document = read_text(CHARGES, "a.md")
    first, second = (block for block in document.blocks if block.prose.startswith(("Jorn", "Two counts")))
    assert document.text[first.span.start : first.span.end] == "**a) Jorn Quist, 40, pilot**"
    assert document.text[second.span.start : second.span.end] == "i. Two counts of theft."
    assert document.whole(second).quote == "Two counts of theft."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a. m. is the morning.\n\nIt rained.", []),
        ("(1) The first point.\n\n(2) The second point.", [("The first point.", 1), ("The second point.", 1)]),
        ("(1) The only point.\n\nIt rained.", []),
        ("a) The one.\n\n# Ropes\n\nb) The other.", []),
        ("h) The ropes.\n\ni) The lamps.\n\nj) The oars.", [("The ropes.", 1), ("The lamps.", 1), ("The oars.", 1)]),
        ("a) The one.\n\nb. The other.", []),
    ],
)
def test_a_letter_alone_makes_no_list(text: str, expected: list[tuple[str, int]]) -> None:
    assert entries(read_text(text, "a.md")) == expected


def test_messages_of_a_live_report_are_entries() -> None:
    message = "There are 95 seats at stake."
    text = f"11:20 p.m.\n\n{message}\n\n10:50 p.m.\n\nSiv won.\n\n10:10 p.m.\n\n{message}\n"
    document = read_text(text, "a.txt")
    assert are_of_entries(document, containing(document, message))
    two_hours = read_text(text.replace("10:50 p.m.", "Later"), "a.txt")
    assert not are_of_entries(two_hours, containing(two_hours, message))


def sections(first: str, second: str) -> str:
    return f"## {first}\n\nIt is open.\n\n### Who may come\n\nAll.\n\n## {second}\n\nIt is open.\n\n### Who may come\n\nSome.\n"


def test_sections_with_the_same_parts_are_entries() -> None:
    document = read_text(sections("The pier", "The mole"), "a.md")
    assert are_of_entries(document, containing(document, "It is open."))


def test_a_section_that_was_pasted_twice_is_none() -> None:
    document = read_text(sections("The pier", "The pier"), "a.md")
    assert not are_of_entries(document, containing(document, "It is open."))


def test_headings_by_their_form_alone_make_no_sections_of_entries() -> None:
    text = "Siv went out.\n\nThe pier\n\nIt is open.\n\nThe mole\n\nIt is open.\n\nThe songs\n\nAll sing.\n\nThe songs\n\nAll sing.\n"
    document = read_text(text, "a.txt")
    assert not are_of_entries(document, containing(document, "It is open."))


QUOTED = "We need to read the tides anew."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f'<p>{QUOTED} It takes years.</p>\n\n<div class="pulled">\n<p>{QUOTED}</p>\n</div>\n', True),
        (f"<p>{QUOTED} It takes years.</p>\n\n<p>{QUOTED}</p>\n", False),
        # a box that holds more than one paragraph is a part of the page
        (f"<p>{QUOTED} It takes years.</p>\n\n<div>\n<p>{QUOTED}</p>\n<p>She left.</p>\n</div>\n", False),
        (f"{QUOTED} It takes years.\n\nShe left.\n\n{QUOTED} Siv Moe.\n", True),
        (f"{QUOTED} It takes years.\n\nShe left.\n\n{QUOTED}\n\nRead the full interview\n", True),
        (f"{QUOTED} It takes years.\n\nShe left.\n\n{QUOTED}\n\n## Read on\n\nMore.\n", False),
    ],
)
def test_words_that_are_pulled_out_of_a_text(text: str, expected: bool) -> None:
    document = read_text(text, "a.md")
    assert may_say_again(document, containing(document, QUOTED)) is expected


def test_a_directory_lists_one_page_below_two_heads() -> None:
    entry = "- [Tides](https://tarn.example/tides) shows the tides."
    document = read_text(f"{entry}\n- [Ropes](b.html)\n\nFor crews:\n\n- [Lamps](c.html)\n{entry}\n", "a.md")
    assert may_say_again(document, containing(document, "shows the tides"))
    one_list = read_text(f"{entry}\n- [Ropes](b.html)\n{entry}\n", "a.md")
    assert not may_say_again(one_list, containing(one_list, "shows the tides"))


def test_fields_of_franklin_are_no_text() -> None:
    text = '@def title = "Tides"\n@def rss = """They read\nthe tides."""\n\nThey read the tides.\n'
    assert [(block.kind, block.prose) for block in read_text(text, "a.md").blocks] == [
        ("paragraph", "They read the tides.")
    ]


def test_a_quotation_in_an_entry_of_a_list_is_one() -> None:
    text = "1. The keeper says:\n\n   > Light it.\n   >\n   > - Now.\n\n   He waits.\n\n> - The lamp is lit.\n>\n> It burns.\n"
    assert [(block.kind, block.level, block.prose) for block in read_text(text, "a.md").blocks] == [
        ("item", 1, "The keeper says:"),
        ("quotation", 0, "Light it."),
        ("item", 2, "Now."),
        ("item", 1, "He waits."),
        ("item", 1, "The lamp is lit."),
        ("quotation", 0, "It burns."),
    ]


def test_a_line_that_calls_for_code_is_no_text() -> None:
    for behind in ("", "{2,3 js:line-numbers}", " [the knot]"):
        text = f"The knot is tied so:\n\n<<< @/boats/src/Knot.java#to-be{behind}\n\nIt holds.\n"
        assert [block.prose for block in read_text(text, "a.md").blocks] == ["The knot is tied so:", "It holds."]


def test_a_sentence_within_two_versions_of_a_paragraph_is_of_each() -> None:
    vote = (
        "The vote must be open, and it means that all who answer agree within three weeks of the day on which it began."
    )
    role = "A new {0} can be named by any {0} of the old club of Tarn. Her name is read out at the mole at noon. {1} Each {0} has a lamp then."
    text = f"{role.format('reader', vote)}\n\nThey light the lamps.\n\n{role.format('editor', vote)}\n"
    told = [(one.rule, one.severity) for one in lint_text(text).diagnostics]
    assert {severity for _, severity in told} == {"suggestion"}
    pasted = f"{role.format('reader', vote)}\n\nThey light the lamps.\n\nIt rained in Tarn on Monday. {vote}\n"
    assert [(one.rule, one.severity) for one in lint_text(pasted).diagnostics] == [
        ("sentences/duplicate-sentence", "warning")
    ]


@given(st.lists(st.integers(0, 6), max_size=30))
def test_the_sections_of_a_block_are_those_of_a_plain_look_back(levels: list[int]) -> None:
    """Level 0 stands for a paragraph; the sections are open up to a heading of their level or a higher one."""
    text = "\n\n".join(f"{'#' * level} Part {at}" if level else f"Words {at}." for at, level in enumerate(levels))
    document = read_text(text, "a.md")
    for at, block in enumerate(document.blocks):
        looked_back: list[Block] = []
        for one in reversed(document.blocks[:at]):
            if one.kind == "heading" and (not looked_back or one.level < looked_back[-1].level):
                looked_back.append(one)
        assert headings_above(document, block) == looked_back


def test_one_paragraph_is_looked_through_once_however_often_a_sentence_stands_in_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Counting:
        searches = 0

        def search(self, _text: str) -> None:
            self.searches += 1

    counting = Counting()
    monkeypatch.setattr("lint.checks._told_apart.REGISTERED", counting)
    document = read_text("The lamp is lit. " * 50, "a.md")
    assert not may_say_again(document, list(document.blocks) * 50)
    assert counting.searches == 0
