"""One diagnostic with two places through every reporter."""

from __future__ import annotations

import json

import pytest

from lint import lint_text, reporters
from lint.diagnostics import Finding, apply, capped, fingerprint
from lint.document import Place

STORY = (
    "Meanwhile Katharina Holmquist left. Later Katharina Holmquist spoke.\n\nStaff said Katarina Holmquist was ill.\n"
)


def story():
    return lint_text(STORY, path="a.txt")


@pytest.mark.parametrize("name", reporters.names())
def test_both_places_are_shown(name: str) -> None:
    text = reporters.find(name).render([story()])
    for piece in (
        "“Katarina” is spelled “Katharina” elsewhere in this text (2×).",
        "names/name-variants",
        "spelled so here",
    ):
        assert piece in text
    assert text.endswith("\n")
    index = reporters.find(name).index({"a.txt.x": story()})
    assert "a.txt.x" in index


def test_terminal() -> None:
    assert reporters.find("terminal").render([story()]) == (
        "a.txt\n\n"
        "warning  names/name-variants\n"
        "  “Katarina” is spelled “Katharina” elsewhere in this text (2×).\n\n"
        "  3 │ Staff said Katarina Holmquist was ill.\n"
        "    │            ^^^^^^^^ spelled otherwise here\n"
        "  1 │ Meanwhile Katharina Holmquist left. Later Katharina Holmquist spoke.\n"
        "    │           ~~~~~~~~~ spelled so here\n"
        "  1 │ Meanwhile Katharina Holmquist left. Later Katharina Holmquist spoke.\n"
        "    │                                           ~~~~~~~~~ spelled so here\n\n"
        "  Why: One of the two is a mistake, and it is somebody’s name.\n"
        "  Possible fix: Write “Katharina”\n\n"
        "1 file: 1 warning\n"
    )


def test_terminal_is_80_columns_wide_and_prints_no_control_characters() -> None:
    long = "word " * 60
    text = f"Title of a story\n\n{long}the the {long}\x1b[31m red\u202e{long}end.\n"
    printed = reporters.find("terminal").render([lint_text(text, path="a.txt")])
    assert max(map(len, printed.split("\n"))) <= 80
    assert "\x1b" not in printed
    assert "\u202e" not in printed


def test_json() -> None:
    whole = json.loads(reporters.find("json").render([story()]))
    assert whole["schema"] == 1
    assert whole["tool"]["name"] == "copydesk"
    assert whole["summary"] == {"files": 1, "errors": 0, "warnings": 1, "suggestions": 0, "failed": 0}
    (report,) = whole["reports"]
    (diagnostic,) = report["diagnostics"]
    assert diagnostic["place"] == {
        "start": 81, "end": 89, "line": 3, "column": 12, "end_line": 3, "end_column": 20,
        "quote": "Katarina", "label": "spelled otherwise here",
    }  # fmt: skip
    assert [(e["path"], e["line"], e["column"]) for e in diagnostic["evidence"]] == [("a.txt", 1, 11), ("a.txt", 1, 43)]
    assert diagnostic["also"] == []
    assert diagnostic["fixes"] == [
        {"title": "Write “Katharina”", "trust": "ask", "edits": [{"start": 81, "end": 89, "replacement": "Katharina"}]}
    ]
    assert report["metrics"] == {"words": 14, "sentences": 3}
    assert report["error"] is None


def test_fixes_apply() -> None:
    report = story()
    assert "Staff said Katharina Holmquist" in apply(STORY, report.diagnostics[0].fixes[0])


def test_fingerprints_survive_moved_lines_and_tell_equals_apart() -> None:
    first = lint_text("It was the the end. He saw of of it.\n", path="a.txt").diagnostics
    moved = lint_text("New line here.\n\nIt was the the end. He saw of of it.\n", path="a.txt").diagnostics
    assert [d.fingerprint for d in first] == [d.fingerprint for d in moved]
    assert fingerprint("r", "a  b", 1) == fingerprint("r", "a b", 1) != fingerprint("r", "a b", 2)


def test_severity_is_capped_by_confidence() -> None:
    place = Place(0, 1, "x")
    assert capped("error", Finding(place, confidence=0.95)) == "error"
    assert capped("error", Finding(place, confidence=0.85)) == "warning"
    assert capped("error", Finding(place, confidence=0.7)) == "suggestion"
    assert capped("suggestion", Finding(place, confidence=1.0)) == "suggestion"
    assert capped("error", Finding(place, confidence=0.95, rests_on_today=True)) == "warning"


def test_a_place_in_a_very_long_line_is_shown_with_what_is_near_it() -> None:
    text = "word " * 40_000 + "the the end " + "word " * 40_000
    report = lint_text(text, path="a.txt")
    (found,) = [d for d in report.diagnostics if d.rule == "sentences/repeated-word"]
    assert found.place.start == 200_004
    shown = reporters.find("terminal").render([report])
    assert "… word word the the end word word" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_what_is_doubled_throughout_is_said_once() -> None:
    report = lint_text("She went to the the harbour. " * 30, path="a.txt")
    found = [d for d in report.diagnostics if d.rule == "sentences/repeated-word"]
    assert [(len(d.places), len(d.evidence), d.fixes[0].title) for d in found] == [
        (30, 30, "Delete all 30 repetitions")
    ]
