"""`grammar/languagetool` against the real server, which .ci/run starts; its address is in COPYDESK_LANGUAGETOOL."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

import lint
from tests.conftest import ROOT

SERVER = os.environ.get("COPYDESK_LANGUAGETOOL", "")
pytestmark = [
    pytest.mark.languagetool,
    pytest.mark.skipif(not SERVER, reason="no LanguageTool server: .ci/run starts one where Java and Maven are"),
]
RULE = "grammar/languagetool"


def found(tmp_path: Path, text: str, path: str = "a.md", settings: str = "") -> list[tuple[str, str, str]]:
    config = tmp_path / "copydesk.yaml"
    config.write_text(f"languagetool:\n  server: {SERVER}\n{settings}")
    report = lint.lint_text(text, path=path, published=datetime.date(2024, 6, 12), config=config)
    assert report.error is None
    assert all(text[one.place.start : one.place.end] == one.place.quote for one in report.diagnostics)
    return [(one.place.quote, one.severity, one.message) for one in report.diagnostics if one.rule == RULE]


def test_the_seed_article(tmp_path: Path) -> None:
    text = (ROOT / "seeds" / "000_da9d354edfb99ae0.txt").read_text(encoding="utf-8")
    said = found(tmp_path, text, "a.txt")
    for name, line in (("Vostochney", 13), ("Wonsik", 23)):
        (one,) = [quote for quote, _, _ in said if quote == name]
        assert name in text.splitlines()[line - 1]
        assert (one, "warning", f"“{name}”: Possible spelling mistake found.") in said


def test_places_hold_behind_markup_entities_and_characters_of_two_units(tmp_path: Path) -> None:
    text = "# The 🎪 fair\n\nA *great* 🎠 &amp; old [fair](x.html): she go there, 🎡 and `she go` too.\n\nHe have a 🎟 ticket.\n"
    said = found(tmp_path, text)
    assert [quote for quote, _, _ in said if quote in ("go", "have")] == ["go", "have"]


def test_a_correction_can_be_applied(tmp_path: Path) -> None:
    config = tmp_path / "copydesk.yaml"
    config.write_text(f"languagetool: {SERVER}\n")
    report = lint.lint_text("She have a ticket for the ferry.\n", path="a.md", config=config)
    (one,) = [one for one in report.diagnostics if one.rule == RULE]
    (edit,) = one.fixes[0].edits
    assert (one.place.quote, edit.replacement, one.fixes[0].trust) == ("have", "has", "ask")


def test_rules_and_categories_can_be_switched_off_and_the_language_chosen(tmp_path: Path) -> None:
    text = "The colour of the ferry is gray. She have a ticket.\n"
    assert [quote for quote, _, _ in found(tmp_path, text)] == ["colour", "have"]
    assert [quote for quote, _, _ in found(tmp_path, text, settings="  language: en-GB\n")][:1] != ["colour"]
    assert [quote for quote, _, _ in found(tmp_path, text, settings="  categories-off: [TYPOS, GRAMMAR]\n")] == []


def test_names_of_the_text_and_words_of_the_house_are_spelled_right(tmp_path: Path) -> None:
    text = "Quistgaard came by ferry. We like Quistgaard. The skagboat left Olbyholm.\n"
    assert [quote for quote, _, _ in found(tmp_path, text)] == ["skagboat", "Olbyholm"]
    (tmp_path / "words.txt").write_text("skagboat\nOlbyholm\n")
    assert found(tmp_path, text, settings="vocabulary: [words.txt]\n") == []


def test_a_language_that_the_server_does_not_know_is_one_sentence(tmp_path: Path) -> None:
    config = tmp_path / "copydesk.yaml"
    config.write_text(f"languagetool:\n  server: {SERVER}\n  language: xx-XX\n")
    report = lint.lint_text("The the ferry is late.\n", path="a.md", config=config)
    assert report.error is not None
    assert report.error.startswith(f"the rule grammar/languagetool did not run: the LanguageTool server {SERVER} ")
    assert "Traceback" not in report.error
    assert [one.rule for one in report.diagnostics] == ["sentences/repeated-word"]
