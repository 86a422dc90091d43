"""Why a paragraph may be meant to stand twice: each reason holds somewhere, and no other one before it there."""

from __future__ import annotations

import pytest

from lint import lint_text
from lint.checks._told_apart import are_told_apart
from lint.checks.paragraphs import meant_twice
from lint.checks.paragraphs.meant_twice import REASONS, Copies, reason
from lint.formats import read, read_text
from lint.language.resemblance import plain_words
from tests.reasons import reasons_in_examples

SAID = "The harbour office opens its doors to all members of the crew at nine."
ALIKE = "The harbour office opens its doors to all members of the crew at dawn."
SEE = "For what the harbour office charges for its doors, which it opens its doors for, see our [rules](rules.md)."
CODE = "```\nlamp --on\n```\n\n"
FUNCTIONS = "".join(f"## `lamp{name}()`\n\nIt lights lamp {name}.\n\n" for name in "ABCD")
"""Sections of a text to look functions up in."""
TEXTS = {
    "are_remarks": f"JO LUND: {SAID}\n\nSIV MOE: The keeper said no.\n\nJO LUND: {ALIKE}\n\nSIV MOE: So he did.",
    "are_fields": f"- Place: {SAID}\n- The bell rang on Monday.\n- Place: {SAID}",
    "are_numbered_steps": f"## Gulls\n\n**1) Opened:** {SAID}\n\nHe said no.\n\n## Terns\n\n**1) Opened:** {SAID}",
    "are_formulas": f"{FUNCTIONS}## `lampE()`\n\n{SAID}\n\n## `lampF()`\n\n{SAID}",
    "are_of_manual": f"{CODE}{SAID}\n\nThe keeper said no.\n\n{ALIKE}",
    "are_leads": f"{SAID[:-1]}:\n\nThe keeper said no on Monday.\n\n{SAID[:-1]}:",
    "are_of_parts_of_manual": f"{CODE}## Gulls\n\n{SAID}\n\nThe keeper said so in 2019.\n\n## Terns\n\nHere, too.\n\n{SAID}",
    "are_of_procedure": f"1. {SAID}\n2. The keeper rang on Monday.\n3. {SAID}",
    "are_labelled": f"**Brevik:** {SAID}\n\n**Tarn:** {ALIKE}",
    "are_signposts": f"## Gulls\n\nHe said no.\n\n{SEE}\n\nIn 2019.\n\n## Terns\n\nHe did.\n\n{SEE}\n\nIn 2020.",
    "open_or_close": f"## Gulls\n\n{SAID}\n\nThe keeper said so on Monday.\n\n## Terns\n\n{SAID}\n\nHe said no in 2019.",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_reason_holds_of_what_it_is_about(name: str) -> None:
    text = read(TEXTS[name].encode(), "a.md")
    twice = tuple(block for block in text.blocks if "opens its doors" in block.prose)
    assert reason(Copies(text, twice, twice[0].prose == twice[1].prose)) == name


def test_every_reason_has_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here or among the examples of the rule: one that never holds is not seen otherwise."""
    seen = TEXTS.keys() | reasons_in_examples(monkeypatch, meant_twice, "blocks/duplicate-paragraph")
    assert seen == {one.__name__ for one in REASONS}


def test_a_copy_that_differs_is_not_counted_as_word_for_word() -> None:
    said = (
        "The pier was shut in May because of the storm, and the crews of {} went home by the night train to the north."
    )
    same, other = said.format("both harbours"), said.format("all harbours")
    text = f"# A\n\n{same}\n\nThe lamps were lit.\n\n{same}\n\nThe mayor was away.\n\n{other}\n\nNobody knew.\n"
    (found,) = (one for one in lint_text(text, path="a.md").diagnostics if one.rule == "blocks/duplicate-paragraph")
    assert (found.message, found.also) == ("This paragraph appears twice in the text, word for word.", ())


def test_the_fields_of_entries_may_be_the_same() -> None:
    fields = "**Priority:** Must Post  \n**Sport:** Sailing  \n**Recommended format:** 20 to 30 second talking-head or voiceover reel\n"
    text = f"# Reels\n\n## The pier\n\n{fields}\nIt is open.\n\n## The mill by the lake\n\n{fields}\nIt is shut.\n"
    document = read(text.encode(), "a.md")
    twice = tuple(block for block in document.blocks if block.prose.startswith("Priority"))
    assert (len(twice), reason(Copies(document, twice, True))) == (2, "are_fields")


PASSAGE = (
    "The lamp at the end of the mole was lit for the first time in the winter of that year.",
    "Nobody had asked the pilots, who found their way home without any light at all.",
    "A crew of nine men carried coal up the stairs each evening, and ashes down again.",
    "Oil came later, in barrels from the south, and cost more than the wages of them all.",
    "Their children learnt to read by what was left over in the small room below.",
    "When the town got its own power, two engineers climbed up there with a drum of cable.",
    "It took a week to find out why the glass turned the wrong way round.",
    "Old charts still show three flashes, although a fourth was added after the war.",
    "Ships from abroad complained of it in letters, some of which hang in the hall today.",
    "Since then a small motor has done the work, and a bell tells when it stops.",
    "Visitors pay two crowns, and get a ticket with a picture of a gull on it.",
    "On the last Sunday in May the keeper opens all the windows and sings.",
)


@pytest.mark.parametrize(("count", "severity"), [(11, "suggestion"), (12, "warning")])
def test_a_long_passage_that_stands_twice_is_told_whatever_its_first_paragraph_answers(
    count: int, severity: str
) -> None:
    passage = "\n\n".join(PASSAGE[:count])
    text = f"# Harbour\n\n## What was mended?\n\n{passage}\n\n## What was mended then?\n\n{passage}\n"
    (found,) = (one for one in lint_text(text, path="a.md").diagnostics if one.rule == "blocks/duplicate-paragraph")
    assert (found.severity, found.message) == (
        severity,
        f"These {count} paragraphs appear twice in the text, word for word.",
    )


@pytest.mark.parametrize(("headings", "are_apart"), [(("Gull Rower", "Tern Rower"), True), (("Rowers", "More"), False)])
def test_paragraphs_that_differ_as_their_headings_do_are_two(headings: tuple[str, str], are_apart: bool) -> None:
    said = (
        "The {} leader has the most remarkable record of service for the year, and past years are not under review. "
        "All leaders of the crew who row in the boats of the harbour may be named for it, and write to the board."
    )
    first, second = (
        f"## {one}\n\n{said.format(kind)}\n\n" for one, kind in zip(headings, ("Gull", "Tern"), strict=True)
    )
    document = read_text(f"# Awards\n\n{first}{second}", "a.md")
    source, copy = ((block, plain_words(block.prose)) for block in document.blocks if block.kind == "paragraph")
    assert are_told_apart(document, source, copy) is are_apart
