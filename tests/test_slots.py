"""Why a slot may be meant to stand: each reason holds somewhere, and no other one before it there."""

from __future__ import annotations

import pytest

from lint.checks import placeholder
from lint.checks.slots import meant, of_text
from lint.checks.slots.meant import reason
from lint.checks.slots.slot import Slot
from lint.formats import read
from lint.rules import shipped
from tests.reasons import reasons_in_examples

COMMANDS = frozenset(("insert", "add", "your"))
CODE = "```\nlamp --on\n```\n\n"
TEXTS = {
    "is_of_quotation": ("> The lamps of {port} were lit by hand.", "{port}"),
    "is_null_of_a_change": (
        "".join(
            f"- The {name} is never null (#12{at})\n" for at, name in enumerate(("lamp", "bell", "door", "quay", "bar"))
        ),
        "never null",
    ),
    "is_of_sample_text": ("The lamp shop still says lorem ipsum on its door.", "lorem ipsum"),
    "is_of_address": ("Boats are listed under {port}/boats from today.", "{port}"),
    "is_code": ("Write\n`{port}`\nto name the port.", "{port}"),
    "is_comment_of_program": ("var hens = 3; // TODO: feed the hens here", "TODO:"),
    "is_of_format": ("Ring numbers are in the format #XXXXXXX and have no spaces.", "XXXXXXX"),
    "is_of_message": ("Subject: The lamps of [Port] are lit.", "[Port]"),
    "is_of_manual_or_table": (f"{CODE}The lamp of $PORT is lit.", "$PORT"),
    "is_defined": ("- The lamp\n\nlight lamp \\[name\\]\n: Light the lamp.", "[name]"),
    "is_spoken_of": ('The letter to the port said "[INSERT NAME OF KEEPER]" twice.', "[INSERT NAME OF KEEPER]"),
    "is_said": ('"The lamp of [Port Authority] is lit," the keeper said.', "[Port Authority]"),
    "is_of_manual": (f"{CODE}The lamp of [Port Authority] is lit.", "[Port Authority]"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_reason_holds_of_what_it_is_about(name: str) -> None:
    source, mark = TEXTS[name]
    text = read(source.encode(), "a.txt" if name == "is_code" else "a.md")
    block = next(block for block in text.blocks if mark in block.prose)
    start = block.prose.index(mark)
    assert reason(Slot(text, block, start, start + len(mark), COMMANDS)) == name


def test_every_reason_has_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here or among the examples of the rule: one that never holds is not seen otherwise."""
    seen = TEXTS.keys() | reasons_in_examples(monkeypatch, placeholder, "leftovers/placeholder")
    tables = (meant.OF_ANY, meant.BY_PROGRAM, meant.BY_READERS, meant.BY_TEXT, meant.OF_OTHER_MARKS, meant.OF_BRACKETS)
    named = {one for table in tables for one in table} | {of_text.is_of_sample_text}
    assert seen == {one.__name__ for one in named}


def test_one_slot_in_many_places_is_told_once() -> None:
    source = "[Company Name] keeps the lamps.\n\nAll pilots of [Company Name] sail at noon. The clerk, [Name], left.\n"
    found = list(placeholder.check(read(source.encode(), "a.md"), shipped().rules["leftovers/placeholder"].options))
    assert [[place.quote for place in (one.place, *one.also)] for one in found] == [
        ["[Company Name]", "[Company Name]"],
        ["[Name]"],
    ]
